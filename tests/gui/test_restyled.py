"""What changed about words that stayed is told in words."""

import pytest
from PySide6.QtWidgets import QApplication

from editor_desk.domain.content import Direction, Mark, Span
from editor_desk.gui.application import apply_language
from editor_desk.gui.preferences import Language
from editor_desk.gui.review.restyled import restyled_text

STRONG, EMPHASIS = frozenset({Mark.STRONG}), frozenset({Mark.EMPHASIS})
OLD, NEW = "https://example.org/old", "https://example.org/new"


@pytest.mark.parametrize(
    ("was", "now", "told"),
    [
        (Span("نص"), Span("نص", STRONG), "bold now"),
        (Span("نص", STRONG), Span("نص", EMPHASIS), "no longer bold, italic now"),
        (Span("نص", EMPHASIS), Span("نص"), "no longer italic"),
        (Span("نص"), Span("نص", link=NEW), f"leads to \u2066{NEW}\u2069 now"),
        (Span("نص", link=OLD), Span("نص"), f"no longer a link to \u2066{OLD}\u2069"),
        (
            Span("نص", link=OLD),
            Span("نص", link=NEW),
            f"led to \u2066{OLD}\u2069, leads to \u2066{NEW}\u2069 now",
        ),
        (Span("نص"), Span("نص", direction=Direction.LTR), "direction: left to right"),
    ],
)
def test_formatting_is_told(was: Span, now: Span, told: str, qapp: QApplication) -> None:
    apply_language(qapp, Language.ENGLISH)
    assert restyled_text(was, now) == told
