"""Runs of text whose direction the editor forced, in a document that knows no direction of runs.

Qt orders letters by their characters alone. So such a run stands between an isolate and its end (U+2066 or U+2067,
U+2069) in the document, marked as scaffolding by their format: what is read of the document has none of them, and the
caret does not stop inside of them. Isolates that the text itself has stay where they are.
"""

from collections.abc import Mapping
from itertools import groupby
from typing import Final

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor

from editor_desk.domain.content import Direction
from editor_desk.gui.editor.formats import as_scaffold, is_scaffold, style_of

_OPENINGS = "\u2066\u2067"
END: Final = "\u2069"
_BARE = dict.fromkeys(map(ord, _OPENINGS + END))
ISOLATES: Final[Mapping[Direction | None, tuple[str, str]]] = {
    Direction.LTR: ("\u2066", END),
    Direction.RTL: ("\u2067", END),
}
"""What stands before and behind a run of that direction."""


def stored_text(text: str, form: QTextCharFormat) -> str:
    """The text of a fragment without what is scaffolding. What was typed beside it may have its format."""
    return text.translate(_BARE) if is_scaffold(form) else text


def scaffolding_of(block: QTextBlock) -> frozenset[int]:
    """The places in a block of a document, in characters, that are no part of its text."""
    text = block.text()
    if END not in text and not any(char in text for char in _OPENINGS):
        return frozenset()
    ours: set[int] = set()
    start = 0
    for form, piece in _fragments(block):
        if is_scaffold(form):
            ours.update(place for place, char in enumerate(piece, start) if ord(char) in _BARE)
        start += len(piece)
    return frozenset(ours)


def take_down(block: QTextBlock) -> None:
    """Take the isolates of forced runs out of a block, so that its formats can be changed."""
    text = block.text()
    cursor = QTextCursor(block)
    for place in sorted(scaffolding_of(block), reverse=True):
        cursor.setPosition(block.position() + _units(text[:place]))
        cursor.deleteChar()


def put_up(block: QTextBlock) -> None:
    """Isolate the forced runs of a block that has none isolated."""
    runs: list[tuple[Direction, int, int]] = []
    start = block.position()
    for direction, run in groupby(_fragments(block), lambda fragment: style_of(fragment[0])[2]):
        end = start + sum(_units(piece) for _form, piece in run)
        if direction is not None:
            runs.append((direction, start, end))
        start = end
    cursor = QTextCursor(block)
    for direction, start, end in reversed(runs):
        opening, closing = ISOLATES[direction]
        cursor.setPosition(end)
        cursor.insertText(closing, as_scaffold(cursor.charFormat()))
        # A cursor has the format of the character before it.
        cursor.setPosition(start + 1)
        form = as_scaffold(cursor.charFormat())
        cursor.setPosition(start)
        cursor.insertText(opening, form)


def is_inside(cursor: QTextCursor) -> bool:
    """Whether the cursor stands between a forced run and the isolates around it, where no caret should stop."""
    place, document = cursor.position(), cursor.document()
    if place and document.characterAt(place - 1) in _OPENINGS and _is_ours(cursor, place - 1):
        return True
    return document.characterAt(place) == END and _is_ours(cursor, place)


def is_near(cursor: QTextCursor) -> bool:
    """Whether one step may come to such a place; a quick look that finds none in nearly every text."""
    place, document = cursor.position(), cursor.document()
    return any(
        document.characterAt(beside) in _OPENINGS + END for beside in range(max(0, place - 3), place + 3)
    )


def step_over(cursor: QTextCursor, way: int) -> bool:
    """Go over the isolates that a deletion on that side would meet first; False where there are none."""
    place = cursor.position()
    while True:
        beside = place - 1 if way < 0 else place
        if beside < 0 or not _is_ours(cursor, beside):
            break
        place += way
    moved = place != cursor.position()
    cursor.setPosition(place)
    return moved


def _is_ours(cursor: QTextCursor, place: int) -> bool:
    document = cursor.document()
    if document.characterAt(place) not in _OPENINGS + END:
        return False
    there = QTextCursor(document)
    there.setPosition(place + 1)
    return is_scaffold(there.charFormat())


def _fragments(block: QTextBlock) -> list[tuple[QTextCharFormat, str]]:
    fragments = []
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        fragments.append((fragment.charFormat(), fragment.text()))
        iterator += 1
    return fragments


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
