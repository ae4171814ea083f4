"""Runs of text with a direction of their own, in a document that knows no direction of runs: those that the editor forced,
and addresses, accounts, ids and hashtags that run against their paragraph.

Qt orders letters by their characters alone. So such a run stands between an isolate and its end (U+2066 or U+2067,
U+2069) in the document, marked as scaffolding by their format: what is read of the document has none of them, and the
caret does not stop inside of them. Isolates that the text itself has stay where they are.
"""

from collections.abc import Mapping
from typing import Final

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor

from editor_desk.domain.content import Direction
from editor_desk.gui.editor.formats import is_scaffold

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
    for form, piece in fragments_of(block):
        if is_scaffold(form):
            ours.update(place for place, char in enumerate(piece, start) if ord(char) in _BARE)
        start += len(piece)
    return frozenset(ours)


def bare(block: QTextBlock) -> None:
    """Take the scaffolding out of a block that goes elsewhere."""
    text = block.text()
    cursor = QTextCursor(block)
    for place in sorted(scaffolding_of(block), reverse=True):
        cursor.setPosition(block.position() + len(text[:place].encode("utf-16-le", "surrogatepass")) // 2)
        cursor.deleteChar()


def is_inside(cursor: QTextCursor) -> bool:
    """Whether the cursor stands between such a run and the isolates around it, where no caret should stop."""
    place, document = cursor.position(), cursor.document()
    if place and document.characterAt(place - 1) in _OPENINGS and is_ours(cursor, place - 1):
        return True
    return document.characterAt(place) == END and is_ours(cursor, place)


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
        if beside < 0 or not is_ours(cursor, beside):
            break
        place += way
    moved = place != cursor.position()
    cursor.setPosition(place)
    return moved


def is_ours(cursor: QTextCursor, place: int) -> bool:
    """Whether scaffolding stands at that place of the cursor's document."""
    document = cursor.document()
    if document.characterAt(place) not in _OPENINGS + END:
        return False
    there = QTextCursor(document)
    there.setPosition(place + 1)
    return is_scaffold(there.charFormat())


def fragments_of(block: QTextBlock) -> list[tuple[QTextCharFormat, str]]:
    """The stretches of one format in a block."""
    fragments = []
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        fragments.append((fragment.charFormat(), fragment.text()))
        iterator += 1
    return fragments
