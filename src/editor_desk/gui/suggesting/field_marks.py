"""Suggestions in the fields of the editor: marked while they are typed in, and known by the place of the caret."""

from collections.abc import Callable, Iterable

from PySide6.QtGui import QPainter, QTextBlock

from editor_desk.domain.anchors import AnchorTexts, Range, kept_ends
from editor_desk.gui.comments.moved_ranges import moved
from editor_desk.gui.editor.places import Places
from editor_desk.gui.editor.utf16 import utf16_length
from editor_desk.gui.suggesting.marks import Look, Stroke, SuggestionMark, SuggestionMarker
from editor_desk.gui.theme.theme import Theme

PlaceOf = Callable[[QTextBlock], str]


class SuggestionFieldMarks:
    """An `Overlay` over one field. The letters may have moved by edits since the suggestions were placed."""

    def __init__(self, theme: Theme, place_of: PlaceOf) -> None:
        self._marker = SuggestionMarker(theme)
        self._place_of = place_of
        self._marks: dict[str, dict[str, SuggestionMark]] = {}
        self._ranges: dict[str, dict[str, Range]] = {}
        self._seen: dict[str, str] = {}
        self._current = ""

    def show(self, marks: Iterable[SuggestionMark], texts: AnchorTexts) -> None:
        """Mark these, which were placed in `texts`."""
        self._marks, self._ranges, self._seen = {}, {}, {}
        for mark in marks:
            self._marks.setdefault(mark.place, {})[mark.id] = mark
            self._ranges.setdefault(mark.place, {})[mark.id] = (mark.start, mark.end)
            self._seen[mark.place] = texts.text(mark.place) or ""

    def choose(self, suggestion_id: str) -> None:
        """Mark that one stronger."""
        self._current = suggestion_id

    def shows(self, block: QTextBlock) -> bool:
        """Only blocks about which there is a suggestion."""
        return bool(self._marks) and self._place_of(block) in self._marks

    def draw(self, painter: QPainter, block: QTextBlock, width: int) -> None:
        """Mark them."""
        if self.shows(block):
            self._marker.draw(painter, block, self._strokes(block), self._current, 0, width)

    def at(self, block: QTextBlock, position: int) -> str:
        """The suggestion with the fewest letters of those that a place of a block lies in; empty for none."""
        if not self.shows(block):
            return ""
        around = [
            (stroke.end - stroke.start, stroke.mark.id)
            for stroke in self._strokes(block)
            if stroke.start <= position <= stroke.end and stroke.mark.look is not Look.BELOW
        ]
        return min(around)[1] if around else ""

    def range_in(self, block: QTextBlock, suggestion_id: str) -> Range | None:
        """Where a suggestion stands in a block, as Qt counts; None where it does not."""
        if not self.shows(block):
            return None
        return next(
            ((one.start, one.end) for one in self._strokes(block) if one.mark.id == suggestion_id), None
        )

    def place_of(self, suggestion_id: str) -> str:
        """The place that it is marked in; empty for none."""
        return next((place for place, some in self._marks.items() if suggestion_id in some), "")

    def _strokes(self, block: QTextBlock) -> list[Stroke]:
        """The marks of a block, taken through the edit that it had since it was last looked at."""
        place, places = self._place_of(block), Places(block)
        old, new = self._seen[place], places.text.replace("\u2028", "\n")
        if old != new:
            head, tail = kept_ends(old, new)
            self._ranges[place] = moved(self._ranges[place], head, len(old) - tail, len(new) - len(old))
            self._seen[place] = new
        marks, text = self._marks[place], places.text
        return [
            Stroke(marks[name], *places.span(utf16_length(text[:start]), utf16_length(text[:end])))
            for name, (start, end) in self._ranges[place].items()
        ]
