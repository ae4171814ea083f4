"""Short lines of the inspector: where an article stands and since when, and why it is suggested."""

from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication

from editor_desk.domain.related import RelatedKind, whole_percent
from editor_desk.domain.workflow import DeliveryState
from editor_desk.gui.context import GuiContext
from editor_desk.gui.messages import isolated
from editor_desk.gui.names import delivery_state_text, review_state_text
from editor_desk.gui.widgets.times import number, relative
from editor_desk.language.numerals import to_numerals
from editor_desk.services.ports.articles import ArticleSummary
from editor_desk.services.related import Suggestion

translate = QCoreApplication.translate

_REASONS_SHOWN = 3


def title_of(summary: ArticleSummary) -> str:
    """The headline, or a stand-in for an article that has none yet."""
    return " ".join(summary.headline.split()) or translate("ArticleList", "No headline yet")


def state_text(summary: ArticleSummary) -> str:
    """Where the article stands, in one word or two: what the web team has says more than the desk's own state."""
    if summary.delivery is not DeliveryState.NONE:
        return delivery_state_text(summary.delivery)
    return review_state_text(summary.review)


def state_and_date(context: GuiContext, summary: ArticleSummary) -> str:
    """Such as: approved · 21 November 2024."""
    return f"{state_text(summary)} · {relative(summary.updated_at, datetime.now(UTC), context.preferences)}"


def link_warning(summary: ArticleSummary | None) -> tuple[str, str] | None:
    """The tone and the text of what is wrong with a link to that article, if anything is."""
    if summary is None:
        return None
    if summary.delivery is DeliveryState.WITHDRAWN:
        return "red", translate("Inspector", "was withdrawn")
    if summary.superseded:
        return "amber", translate("Inspector", "a newer article took its place")
    if not summary.is_sound:
        return "amber", translate("Inspector", "not approved yet")
    return None


def percent(context: GuiContext, share: float) -> str:
    """A share of 0..1 in whole percent, in the desk's numerals. Only what is quite the same is 100."""
    return translate("Inspector", "{number}%").format(
        number=number(whole_percent(share), context.preferences)
    )


def reason(context: GuiContext, suggestion: Suggestion) -> str:
    """Why an article is suggested: shared tags first, then names, then words, then how alike the two texts are."""
    shared = list(dict.fromkeys((*suggestion.tags, *suggestion.names, *suggestion.words)))[:_REASONS_SHOWN]
    likeness = translate("Inspector", "{percent} alike").format(percent=percent(context, suggestion.likeness))
    if suggestion.kind is RelatedKind.NEAR_DUPLICATE:
        # No number: this is an estimate, and the comparison of the two texts tells the exact one.
        likeness = translate("Inspector", "mostly the same text")
    return f"{isolated(' · '.join(shared))} — {likeness}" if shared else likeness


def kind_text(kind: RelatedKind) -> str:
    """What a suggested article is for the text."""
    return {
        RelatedKind.SAME_STORY: translate("Inspector", "same story"),
        RelatedKind.BACKGROUND: translate("Inspector", "background"),
        RelatedKind.NEAR_DUPLICATE: translate("Inspector", "near-duplicate"),
    }[kind]


def reprints_text(context: GuiContext, count: int) -> str:
    """How many further copies a suggested article stands for."""
    return to_numerals(translate("Inspector", "and %n reprint(s)", "", count), context.preferences.numerals)
