"""What changed about a run of text whose words stayed."""

from PySide6.QtCore import QCoreApplication

from editor_desk.domain.content import Mark, Span
from editor_desk.gui.review.labels import direction_text

translate = QCoreApplication.translate


def restyled_text(was: Span, now: Span) -> str:
    """In words, one after the other."""
    told = []
    for mark in Mark:
        if mark in now.marks and mark not in was.marks:
            told.append(
                translate("ReviewSheet", "bold now")
                if mark is Mark.STRONG
                else translate("ReviewSheet", "italic now")
            )
        if mark in was.marks and mark not in now.marks:
            told.append(
                translate("ReviewSheet", "no longer bold")
                if mark is Mark.STRONG
                else translate("ReviewSheet", "no longer italic")
            )
    if was.link != now.link:
        told.append(_link_text(was.link, now.link))
    if was.direction != now.direction:
        text = translate("ReviewSheet", "direction: {after}")
        told.append(text.format(after=direction_text(now.direction)))
    return translate("ReviewSheet", ", ").join(told)


def _link_text(was: str | None, now: str | None) -> str:
    if was is None:
        return translate("ReviewSheet", "leads to {address} now").format(address=_isolated(now))
    if now is None:
        return translate("ReviewSheet", "no longer a link to {address}").format(address=_isolated(was))
    text = translate("ReviewSheet", "led to {before}, leads to {after} now")
    return text.format(before=_isolated(was), after=_isolated(now))


def _isolated(address: str | None) -> str:
    return f"\u2066{address or ''}\u2069"
