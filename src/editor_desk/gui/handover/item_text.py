"""What the hand-over says of an article, and what a check says of a package."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from editor_desk.domain.accounts import Permission
from editor_desk.domain.checklist import CheckResult
from editor_desk.domain.package_report import Fault, FaultCode
from editor_desk.domain.workflow import DeliveryState
from editor_desk.gui.check_texts import failing_text
from editor_desk.gui.messages import isolated
from editor_desk.gui.names import refusal_text
from editor_desk.gui.preferences import Preferences
from editor_desk.gui.widgets.times import number
from editor_desk.language.numerals import to_numerals
from editor_desk.services.handover import HandoverItem, Readiness

translate = QCoreApplication.translate


def item_note(item: HandoverItem, preferences: Preferences) -> str:
    """The line below the headline: why it cannot go, what to know before it goes, or what goes."""
    if item.refusals:
        return " ".join(
            [
                *(refusal_text(one, Permission.EXPORT) for one in item.refusals),
                *_failing(item.failed, preferences),
            ]
        )
    if item.summary.delivery is DeliveryState.WITHDRAWN:
        told = translate("Handover", "Its withdrawal is handed over — readers are told: {note}")
        return told.format(note=isolated(" ".join(item.summary.public_note.split())))
    version = number(item.revision_number, preferences)
    if item.ahead:
        text = translate(
            "Handover",
            "The text changed after approval: version {head} is not signed — version {sealed} is handed over",
        )
        return text.format(head=number(item.head_number, preferences), sealed=version)
    parts = [
        translate("Handover", "Version {number}").format(number=version),
        translate("Handover", "the signature is valid"),
        translate("Handover", "%n tag(s)", "", item.tags),
        translate("Handover", "%n related article(s)", "", item.links),
    ]
    if item.pictures:
        parts.append(translate("Handover", "%n picture(s)", "", item.pictures))
    if item.takes_over:
        told = translate("Handover", "takes the place of: {headline}")
        parts.append(told.format(headline=isolated(" ".join(item.takes_over.split()))))
    if item.note:
        told = translate("Handover", "readers are told: {note}")
        parts.append(told.format(note=isolated(" ".join(item.note.split()))))
    parts += _failing(item.advice, preferences)
    return to_numerals(" · ".join(parts), preferences.numerals)


def _failing(results: Sequence[CheckResult], preferences: Preferences) -> list[str]:
    """The checks that fail, each with the figure found, in one text; nothing where none fails."""
    if not results:
        return []
    asked = "، " if preferences.language.value == "ar" else ", "
    failing = asked.join(failing_text(one, preferences.numerals) for one in results)
    return [translate("Handover", "not met: {rules}").format(rules=failing)]


def readiness_text(readiness: Readiness) -> str:
    """The readiness as a chip says it."""
    return {
        Readiness.READY: translate("Handover", "Ready"),
        Readiness.NOTICE: translate("Handover", "Notice"),
        Readiness.REFUSED: translate("Handover", "Cannot go"),
    }[readiness]


def readiness_tone(readiness: Readiness) -> str:
    """The tone of that chip."""
    return {Readiness.READY: "green", Readiness.NOTICE: "amber", Readiness.REFUSED: "red"}[readiness]


def readiness_icon(readiness: Readiness) -> str:
    """The mark before the headline."""
    return {Readiness.READY: "check", Readiness.NOTICE: "warning", Readiness.REFUSED: "cross"}[readiness]


def fault_text(fault: Fault) -> str:
    """What is wrong with a file of a package, without its name."""
    return {
        FaultCode.FILE_MISSING: translate("PackageFault", "The file is missing."),
        FaultCode.FILE_EXTRA: translate("PackageFault", "The file does not belong to the package."),
        FaultCode.FILE_UNREADABLE: translate("PackageFault", "The file cannot be read."),
        FaultCode.FILE_CHANGED: translate("PackageFault", "The file was changed after the package was made."),
        FaultCode.BAG_INVALID: translate("PackageFault", "The list of files is not as BagIt asks."),
        FaultCode.SIZE_WRONG: translate(
            "PackageFault", "The size or number of the files is not what was noted."
        ),
        FaultCode.INDEX_INVALID: translate("PackageFault", "The table of contents cannot be understood."),
        FaultCode.INDEX_WRONG: translate("PackageFault", "The table of contents contradicts the files."),
        FaultCode.CONTENT_INVALID: translate("PackageFault", "The article cannot be understood."),
        FaultCode.CONTENT_NOT_SEALED: translate("PackageFault", "The text is not the one that was sealed."),
        FaultCode.PICTURE_NOT_SEALED: translate(
            "PackageFault", "The picture is not the one that was sealed."
        ),
        FaultCode.CHECKS_WRONG: translate(
            "PackageFault", "The report of checks is not about the files of this package."
        ),
        FaultCode.SEAL_INVALID: translate("PackageFault", "The seal cannot be understood."),
        FaultCode.SEAL_WRONG: translate("PackageFault", "The seal contradicts the table of contents."),
        FaultCode.APPROVAL_MISSING: translate(
            "PackageFault",
            "Two people had to approve, and one approval is missing or belongs to something else.",
        ),
        FaultCode.SIGNATURE_WRONG: translate("PackageFault", "The signature does not hold."),
        FaultCode.SIGNER_UNLISTED: translate("PackageFault", "The signer is not in the list of keys."),
        FaultCode.SIGNER_UNTRUSTED: translate("PackageFault", "The signer is not among your trusted keys."),
    }[fault.code]
