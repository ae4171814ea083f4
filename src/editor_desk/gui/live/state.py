"""Where an article stands with the readers, in a word."""

from PySide6.QtCore import QCoreApplication

from editor_desk.domain.workflow import DeliveryState
from editor_desk.gui.messages import isolated
from editor_desk.gui.names import delivery_state_text, delivery_state_tone
from editor_desk.services.articles import OpenedArticle
from editor_desk.services.ports.articles import ArticleSummary

translate = QCoreApplication.translate


def delivery_of(opened: OpenedArticle) -> tuple[str, str]:
    """The state and its tone: whose place was taken says so first."""
    return _state(opened.article.delivery, superseded=opened.live.facts.superseded)


def delivery_of_row(summary: ArticleSummary) -> tuple[str, str]:
    """The same for a row of a list."""
    return _state(summary.delivery, superseded=summary.superseded)


def _state(delivery: DeliveryState, *, superseded: bool) -> tuple[str, str]:
    if superseded and delivery is not DeliveryState.WITHDRAWN:
        return translate("DeliveryState", "Superseded"), "grey"
    return delivery_state_text(delivery), delivery_state_tone(delivery)


def unsealed_text() -> str:
    """What a list says of an article that counts as sealed, and whose seal does not hold."""
    return translate("ArticleList", "Seal does not hold")


def live_text(opened: OpenedArticle) -> str:
    """What whoever writes on the article has to know of its readers; empty where that is nothing."""
    live = opened.live
    if live.facts.superseded:
        return translate("Editor", "Another article took the place of this one.")
    if opened.article.delivery is DeliveryState.CORRECTION:
        told = translate("Editor", "A correction is open; readers will be told: {note}")
        return told.format(note=isolated(live.record.note))
    if live.takes_over is not None and opened.article.delivery is DeliveryState.NONE:
        told = translate("Editor", "This article takes the place of: {headline}")
        return told.format(headline=isolated(" ".join(live.takes_over.headline.split())))
    return ""
