"""Where a pattern is found in the fields of the sheet, known by the text of each block.

A block that changes has another text, so nothing known ever points to a wrong place: it is just not known yet.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QTextEdit

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.figure_texts import figure_texts
from editor_desk.gui.editor.figure_formats import figure_of, is_figure
from editor_desk.gui.editor.places import Places, stored_text_of
from editor_desk.language.find import Pattern, PatternError
from editor_desk.services.finding import pattern_fault

Ranges = tuple[tuple[int, int], ...]
_LINE_SEPARATOR = "\u2028"


@dataclass(frozen=True, slots=True)
class Spot:
    """A hit in the document of field number `field`, in Qt's positions.

    One in a figure covers the figure: `slot` names the text of it, and `within` says where the hit begins in that text.
    """

    field: int
    start: int
    end: int
    slot: str = ""
    within: int = 0


def stored(text: str) -> str:
    """The text of a QTextBlock as content has it; no place moves."""
    return text.replace(_LINE_SEPARATOR, "\n")


def units(text: str, place: int) -> int:
    """How many UTF-16 units, by which Qt counts, stand before character `place`."""
    return place if text.isascii() else place + sum(char > "\uffff" for char in text[:place])


def blocks_of(field: QTextEdit) -> Iterator[QTextBlock]:
    """The blocks of a field."""
    block = field.document().begin()
    while block.isValid():
        yield block
        block = block.next()


def texts_of(block: QTextBlock) -> tuple[tuple[str, str], ...]:
    """What is looked through in a block: its own text under no name, or the texts of a figure under their slots."""
    if not is_figure(block):
        return (("", stored_text_of(block)),)
    item = figure_of(block)
    return () if item is None else figure_texts(item)


def look(pattern: Pattern, texts: Iterable[str], wanted: Callable[[], bool]) -> dict[str, Ranges]:
    """The hits in each of the texts, in Qt's units. Raises DeskError: PATTERN_*, CANCELLED once nobody wants it."""
    found: dict[str, Ranges] = {}
    for text in texts:
        if not wanted():
            raise DeskError(ErrorCode.CANCELLED)
        try:
            hits = pattern.find(stored(text))
        except PatternError as error:
            raise pattern_fault(error) from None
        found[text] = tuple((units(text, hit.start), units(text, hit.end)) for hit in hits)
    return found


class Hits:
    """What is known of one pattern."""

    def __init__(self) -> None:
        self.pattern = Pattern("")
        self._known: dict[str, Ranges] = {}

    def begin(self, pattern: Pattern) -> None:
        """Forget what is known of another pattern."""
        if pattern != self.pattern:
            self.pattern = pattern
            self._known = {}

    def unknown(self, texts: Iterable[str]) -> list[str]:
        """Those of `texts` that are still to be looked through."""
        return [text for text in dict.fromkeys(texts) if text and text not in self._known]

    def learn(self, found: dict[str, Ranges], texts: Iterable[str]) -> None:
        """Take in what was found, and forget what does not stand in `texts` any more."""
        known = self._known | found
        self._known = {text: known[text] for text in texts if text in known}

    def of(self, text: str) -> Ranges:
        """The hits in a block; none while it is not known."""
        return self._known.get(text, ())

    def spots(self, fields: Sequence[QTextEdit]) -> list[Spot]:
        """Every known hit, in reading order."""
        if not any(self._known.values()):
            return []
        return [spot for number, field in enumerate(fields) for spot in self._in_field(number, field)]

    def _in_field(self, number: int, field: QTextEdit) -> Iterator[Spot]:
        for block in blocks_of(field):
            first, places = block.position(), Places(block)
            for slot, text in texts_of(block):
                for start, end in self.of(text):
                    if slot:
                        yield Spot(number, first, first + 1, slot, start)
                    else:
                        begin, stop = places.span(start, end)
                        yield Spot(number, first + begin, first + stop)
