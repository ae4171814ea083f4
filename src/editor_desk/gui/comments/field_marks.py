"""Remarks in the fields of the editor: marked while they are typed in, and known by the place of the caret."""

from collections.abc import Callable

from PySide6.QtGui import QPainter, QTextBlock

from editor_desk.domain.anchors import Found, Range, kept_ends, merged_ranges
from editor_desk.gui.comments.marks import Marker
from editor_desk.gui.comments.moved_ranges import moved
from editor_desk.gui.comments.talk import Told
from editor_desk.gui.editor.places import Places
from editor_desk.gui.editor.utf16 import utf16_length, utf16_part
from editor_desk.gui.theme.theme import Theme

PlaceOf = Callable[[QTextBlock], str]
"""The place, as anchors name it, of a block of a field."""


class FieldMarks:
    """An `Overlay` over one field. `told` is what is known; the letters may have moved since by one edit in their block."""

    def __init__(self, theme: Theme, place_of: PlaceOf) -> None:
        self._marker = Marker(theme)
        self._place_of = place_of
        self._ranges: dict[str, dict[str, Range]] = {}
        self._seen: dict[str, str] = {}
        self._settled: frozenset[str] = frozenset()
        self._current = ""

    def show(self, told: Told | None) -> None:
        """Mark the open threads of a discussion."""
        self._ranges, self._seen, self._settled = {}, {}, frozenset()
        if told is None:
            return
        self._settled = frozenset(one.id for one in told.threads if not one.is_open)
        for thread in told.threads:
            where = told.where[thread.id]
            if isinstance(where, Found) and where.start < where.end:
                self._ranges.setdefault(where.place, {})[thread.id] = (where.start, where.end)
                self._seen[where.place] = told.texts.text(where.place) or ""

    def choose(self, thread_id: str) -> None:
        """Mark that thread stronger, open or not."""
        self._current = thread_id

    def shows(self, block: QTextBlock) -> bool:
        """Only blocks that somebody remarked on."""
        return bool(self._ranges) and self._place_of(block) in self._ranges

    def draw(self, painter: QPainter, block: QTextBlock, width: int) -> None:  # noqa: ARG002 - every overlay is given it
        """Mark what was remarked on."""
        if not self.shows(block):
            return
        ranges = self._now(block)
        chosen = [ranges.pop(self._current)] if self._current in ranges else []
        places = Places(block)
        opened = merged_ranges(one for name, one in ranges.items() if name not in self._settled)
        shown = [self._shown(places, *one) for one in opened]
        self._marker.draw(painter, block, shown, [self._shown(places, *one) for one in chosen])

    def thread_at(self, block: QTextBlock, position: int) -> str:
        """The thread with the fewest letters of those that a place of a block lies in; empty for none."""
        if not self.shows(block):
            return ""
        places = Places(block)
        at = len(utf16_part(places.text, 0, places.stored(position)))
        around = [
            (end - start, name)
            for name, (start, end) in self._now(block).items()
            if start <= at <= end and name not in self._settled
        ]
        return min(around)[1] if around else ""

    def range_in(self, block: QTextBlock, thread_id: str) -> Range | None:
        """Where the words of a thread stand in a block, as Qt counts them; None where they do not."""
        if not self.shows(block):
            return None
        found = self._now(block).get(thread_id)
        return None if found is None else self._shown(Places(block), *found)

    def _now(self, block: QTextBlock) -> dict[str, Range]:
        """The ranges of a block, taken through the edit that it had since it was last looked at."""
        place = self._place_of(block)
        old, new = self._seen[place], Places(block).text.replace("\u2028", "\n")
        if old != new:
            head, tail = kept_ends(old, new)
            self._ranges[place] = moved(self._ranges[place], head, len(old) - tail, len(new) - len(old))
            self._seen[place] = new
        return dict(self._ranges[place])

    def _shown(self, places: Places, start: int, end: int) -> Range:
        text = places.text
        return places.span(utf16_length(text[:start]), utf16_length(text[:end]))
