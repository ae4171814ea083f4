"""Which letters of an article's texts stand where on the sheet of a comparison."""

from collections.abc import Iterator

from PySide6.QtGui import QTextBlock

from editor_desk.domain.anchors import AnchorTexts
from editor_desk.domain.content import Content
from editor_desk.gui.editor.formats import key_of
from editor_desk.gui.review.sheet import ReviewSheet
from editor_desk.gui.review.sheet_runs import PLACE

_HEAD_BLOCKS = 2
"""The headline and the standfirst stand in the first blocks, which have no keys."""


class LetterSpots:
    """What was found is kept until the sheet is written anew (`forget`)."""

    def __init__(self, sheet: ReviewSheet) -> None:
        self._sheet = sheet
        self.texts = AnchorTexts(Content())
        self._spots: dict[str, list[tuple[int, int]]] = {}

    def forget(self) -> None:
        """The sheet shows another text, or another view of it."""
        self._spots = {}

    def of(self, place: str) -> list[tuple[int, int]]:
        """The letters of a place that are on the sheet: where in the text (0, 1, 2, ...), and where in the document, in order."""
        if place not in self._spots:
            text = self.texts.text(place) or ""
            spots: list[tuple[int, int]] = []
            for block in self.blocks(place):
                spots += _letters(block, place, text, spots[-1][0] + 1 if spots else 0)
            self._spots[place] = spots
        return self._spots[place]

    def within(self, place: str, start: int, end: int) -> list[int]:
        """Where in the document the letters [start, end) of a place stand, as far as they are on the sheet."""
        return [at for _letter, at in self.of(place)[start:end]]

    def blocks(self, place: str) -> Iterator[QTextBlock]:
        """Those where letters of the place may stand; a figure is written over several, and its cells have no keys."""
        block = self._sheet.document().begin()
        if place in {"headline", "standfirst"}:
            for _number in range(_HEAD_BLOCKS):
                yield block
                block = block.next()
            return
        while block.isValid():
            if ":" in place or key_of(block) == place:
                yield block
            block = block.next()


def _letters(block: QTextBlock, place: str, text: str, first: int) -> list[tuple[int, int]]:
    """The letters of `text`, from `first` on, that a block shows. What stands between them (isolates, what was deleted) is
    passed over.
    """
    spots: list[tuple[int, int]] = []
    letter = first
    fragments = block.begin()
    while not fragments.atEnd():
        fragment = fragments.fragment()
        if fragment.charFormat().stringProperty(PLACE) == place:
            at = fragment.position()
            for char in fragment.text().replace("\u2028", "\n"):
                if letter < len(text) and char == text[letter]:
                    spots.append((letter, at))
                    letter += 1
                at += 2 if char > "\uffff" else 1
        fragments += 1
    return spots
