"""What an audit found, in words, for the window and the command line."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from editor_desk.domain.audit import AuditFault, AuditFaultKind, AuditReport
from editor_desk.gui.messages import isolated, moment_text
from editor_desk.language.numerals import Numerals, format_number, to_numerals

translate = QCoreApplication.translate

_DAY = 86_400
_HOUR = 3_600
_SAVED = frozenset({AuditFaultKind.REVISION_ALTERED, AuditFaultKind.REVISION_RENAMED})


def audit_fault_text(fault: AuditFault, names: Mapping[str, str], numerals: Numerals) -> str:
    """Where it is, then what is wrong there, in one line."""
    place, what = audit_fault_parts(fault, names, numerals)
    return f"{place}: {what}" if place else what


def audit_fault_parts(fault: AuditFault, names: Mapping[str, str], numerals: Numerals) -> tuple[str, str]:
    """Where it is, and what is wrong there."""
    where = []
    if fault.number:
        number = format_number(fault.number, numerals)
        where.append(translate("Audit", "Event {number}").format(number=isolated(number)))
    if fault.at is not None:
        where.append(moment_text(fault.at, numerals))
    if fault.headline:
        where.append(translate("Audit", "“{headline}”").format(headline=isolated(fault.headline)))
    if fault.account:
        name = isolated(names.get(fault.account) or translate("Audit", "an unknown account"))
        # Not to be read as the one who changed it.
        where.append(
            translate("Audit", "saved by {name}").format(name=name) if fault.kind in _SAVED else name
        )
    return translate("Audit", ", ").join(where), _what(fault, numerals)


def audit_summary(report: AuditReport, numerals: Numerals) -> str:
    """What was looked at, in one line."""
    parts = (
        translate("Audit", "%n event(s)", "", report.events),
        translate("Audit", "%n version(s) of texts", "", report.revisions),
        translate("Audit", "%n seal(s)", "", report.seals),
        translate("Audit", "%n key(s)", "", report.keys),
    )
    return to_numerals(" · ".join(parts), numerals)


def audit_reach(report: AuditReport, numerals: Numerals) -> str:
    """How far somebody's signature reaches: what was cut off behind it would not show."""
    left = report.events - report.anchored
    if left <= 0:
        return translate("Audit", "The record is signed up to its newest event.")
    text = translate(
        "Audit",
        "The newest %n event(s) are not signed for yet: were they cut off, nothing would show it.",
        "",
        left,
    )
    return to_numerals(text, numerals)


def _what(fault: AuditFault, numerals: Numerals) -> str:
    match fault.kind:
        case AuditFaultKind.EVENT_MISSING:
            count = int(fault.detail or 1)
            return to_numerals(translate("Audit", "%n event(s) were deleted here.", "", count), numerals)
        case AuditFaultKind.CLOCK_BACK:
            return translate("Audit", "The clock had been set back by {time}.").format(
                time=span_text(int(fault.detail or 0), numerals)
            )
        case AuditFaultKind.LOG_REWRITTEN:
            text = translate(
                "Audit", "The package {name} names another event here: the record was cut off or rewritten."
            )
            return text.format(name=isolated(fault.detail))
        case AuditFaultKind.STATE_FORGED:
            return {
                "sealed": translate(
                    "Audit", "The article names another text as approved than the one that was approved last."
                ),
                "approved": translate("Audit", "The article says that it is approved, and has no seal."),
                "first_approver": translate(
                    "Audit", "The article says who approved it first, and the record says otherwise."
                ),
                "delivered": translate(
                    "Audit", "The article names another text as handed over than the one that left last."
                ),
                "delivery": translate(
                    "Audit", "Where the article stands with the web team is not what is recorded."
                ),
                "tick": translate(
                    "Audit",
                    "A question of the checklist is ticked, and nobody is recorded to have vouched for it.",
                ),
                "suggestion": translate(
                    "Audit", "What became of a suggestion, or whose it is, is not what is recorded."
                ),
                "takes_over": translate("Audit", "The record names another article whose place it takes."),
            }[fault.detail]
    return audit_kind_text(fault.kind)


def span_text(seconds: int, numerals: Numerals) -> str:
    """So much time, in the largest unit that fits."""
    if seconds >= _DAY:
        text = translate("Audit", "%n day(s)", "", seconds // _DAY)
    elif seconds >= _HOUR:
        text = translate("Audit", "%n hour(s)", "", seconds // _HOUR)
    else:
        text = translate("Audit", "%n minute(s)", "", seconds // 60)
    return to_numerals(text, numerals)


def audit_kind_text(kind: AuditFaultKind) -> str:
    """What is wrong, without its particulars."""
    return {
        AuditFaultKind.EVENT_ALTERED: translate("Audit", "The event was changed after it was written."),
        AuditFaultKind.EVENT_MISSING: translate("Audit", "Events were deleted here."),
        AuditFaultKind.EVENT_UNREADABLE: translate(
            "Audit", "The event cannot be read: another hand wrote it."
        ),
        AuditFaultKind.LOG_CUT: translate(
            "Audit",
            "The record is not the one that was signed here: its newest events were cut off or rewritten.",
        ),
        AuditFaultKind.LOG_REWRITTEN: translate("Audit", "The record was cut off or rewritten."),
        AuditFaultKind.ANCHOR_BROKEN: translate(
            "Audit", "A signature on the length of the record was changed."
        ),
        AuditFaultKind.CLOCK_BACK: translate("Audit", "The clock had been set back."),
        AuditFaultKind.REVISION_ALTERED: translate(
            "Audit", "The text of this version was changed after it was stored. Who changed it is not known."
        ),
        AuditFaultKind.REVISION_RENAMED: translate(
            "Audit",
            "Another version was put in the place of this one: text, author, time or origin differ. "
            "Who changed it is not known.",
        ),
        AuditFaultKind.REVISION_MISSING: translate("Audit", "The version that is named here was deleted."),
        AuditFaultKind.SEAL_ALTERED: translate("Audit", "The seal was changed: its signature does not hold."),
        AuditFaultKind.SEAL_MISSING: translate("Audit", "The seal of this approval was deleted."),
        AuditFaultKind.SEAL_UNRECORDED: translate(
            "Audit", "There is a seal, and no approval is recorded for it."
        ),
        AuditFaultKind.SEAL_OTHER_TEXT: translate(
            "Audit", "The seal is for another text than the one it stands with."
        ),
        AuditFaultKind.APPROVALS_SHORT: translate(
            "Audit", "Two people had to approve this text, and one approval is missing or does not hold."
        ),
        AuditFaultKind.APPROVER_NOT_ENTITLED: translate(
            "Audit", "Whoever approved wrote on the text, or had no right to approve it."
        ),
        AuditFaultKind.RIGHTS_ALTERED: translate(
            "Audit", "The rights of this account are not those that were recorded: another hand changed them."
        ),
        AuditFaultKind.RULE_REPLACED: translate(
            "Audit", "The rule on who must approve is not the one that was recorded: another hand changed it."
        ),
        AuditFaultKind.CHECKLIST_REPLACED: translate(
            "Audit", "The desk's checklist is not the one that was recorded: another hand changed it."
        ),
        AuditFaultKind.SITE_REPLACED: translate(
            "Audit", "The details of the site are not those that were recorded: another hand changed them."
        ),
        AuditFaultKind.SECTIONS_REPLACED: translate(
            "Audit", "The topics of the sections are not those that were recorded: another hand changed them."
        ),
        AuditFaultKind.DESTINATION_REPLACED: translate(
            "Audit",
            "The settings of a destination are not those that were recorded: another hand changed them.",
        ),
        AuditFaultKind.KEY_REPLACED: translate(
            "Audit", "A key was put here that the record does not give to this person."
        ),
        AuditFaultKind.KEY_NOT_THEN: translate(
            "Audit", "The key that sealed was not this person's at that time."
        ),
        AuditFaultKind.STATE_FORGED: translate("Audit", "The article says something that is not recorded."),
    }[kind]
