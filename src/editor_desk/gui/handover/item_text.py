"""What the hand-over says of an article, and what a check says of a package."""

from PySide6.QtCore import QCoreApplication

from editor_desk.domain.accounts import Permission
from editor_desk.domain.workflow import DeliveryState
from editor_desk.gui.check_faults import failing_text
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
        failing = " · ".join(failing_text(one, preferences.numerals) for one in item.failed)
        why = [refusal_text(one, Permission.EXPORT) for one in item.refusals]
        return " ".join([*why, failing]).strip()
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
    parts += (failing_text(one, preferences.numerals) for one in item.advice)
    return to_numerals(" · ".join(parts), preferences.numerals)


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
