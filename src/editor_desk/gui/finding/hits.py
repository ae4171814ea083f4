"""Where a pattern is found in the fields of the sheet, known by the text of each block.

A block that changes has another text, so nothing known ever points to a wrong place: it is just not known yet.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QTextEdit

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.gui.editor.places import Places
from editor_desk.language.find import Pattern, PatternError
from editor_desk.services.finding import pattern_fault

Ranges = tuple[tuple[int, int], ...]
_LINE_SEPARATOR = "\u2028"


@dataclass(frozen=True, slots=True)
class Spot:
    """A hit in the document of field number `field`, in Qt's positions."""

    field: int
    start: int
    end: int


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
        return [
            Spot(number, block.position() + first, block.position() + last)
            for number, field in enumerate(fields)
            for block in blocks_of(field)
            for places in (Places(block),)
            for first, last in (places.span(start, end) for start, end in self.of(places.text))
        ]
