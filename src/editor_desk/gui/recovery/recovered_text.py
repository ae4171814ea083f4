"""What is said of a text that was typed and not stored."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from editor_desk.gui.messages import isolated
from editor_desk.gui.preferences import Preferences
from editor_desk.gui.widgets.times import exact, relative
from editor_desk.services.recovery import Recovered

translate = QCoreApplication.translate


def headline_of(item: Recovered) -> str:
    """What the article is called, in the recovered text or else in what is stored."""
    stored = item.head.content.headline if item.head is not None else ""
    return item.content.headline or stored or translate("Inspector", "Without a headline")


def writer_of(item: Recovered) -> str:
    """Who wrote it, as the person at the desk would say."""
    return translate("Recovery", "you") if item.mine else item.writer or translate("Recovery", "somebody")


def row_note(item: Recovered, now: datetime, preferences: Preferences) -> str:
    """Who and when, and whether it was put aside."""
    parts = [writer_of(item), relative(item.at, now, preferences)]
    if item.kept:
        parts.append(translate("Recovery", "put aside"))
    return " · ".join(isolated(part) for part in parts)


def bar_text(item: Recovered, now: datetime, preferences: Preferences, *, shown: bool) -> str:
    """The line in the bar about one text; `shown` where its article is the one in the editor."""
    who, when = isolated(writer_of(item)), relative(item.at, now, preferences)
    if shown:
        text = translate("Recovery", "Text was typed in this article and not saved: {who}, {when}.")
        return text.format(who=who, when=when)
    text = translate("Recovery", "Text was typed in “{headline}” and not saved: {who}, {when}.")
    return text.format(headline=isolated(headline_of(item)), who=who, when=when)


def dialog_note(item: Recovered, preferences: Preferences) -> str:
    """Whose texts are compared, and what one should know before choosing."""
    lines = [
        translate("Recovery", "Typed and not saved: {who}, {when}").format(
            who=isolated(writer_of(item)), when=exact(item.at, preferences)
        )
    ]
    if item.head is None:
        lines.append(
            translate(
                "Recovery", "The desk does not hold this article. Brought back, it becomes a new draft."
            )
        )
        return "\n".join(lines)
    lines.append(
        translate("Recovery", "Saved: {who}, {when}").format(
            who=isolated(item.head_author), when=exact(item.head.created_at, preferences)
        )
    )
    if item.overtaken:
        lines.append(translate("Recovery", "What is saved is newer than the text that was not."))
    elif item.moved:
        lines.append(
            translate(
                "Recovery",
                "Another version was saved after this writing began; the comparison is with that version.",
            )
        )
    return "\n".join(lines)
