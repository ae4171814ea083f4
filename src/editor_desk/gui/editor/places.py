"""Places of a text block of the sheet: in its text as it is stored, and in the document, where scaffolding stands between.

Both count UTF-16 units from the start of the block, as Qt does. Whatever looks at the text of a block and then acts on the
document, or the other way round, goes by these.
"""

from bisect import bisect_left, bisect_right

from PySide6.QtGui import QTextBlock, QTextCursor

from editor_desk.gui.editor.forced_runs import END, scaffolding_of


class Places:
    """The places of one block as it stands now. `text` is its text without scaffolding, line breaks as Qt has them."""

    __slots__ = ("_closings", "_stored", "text")

    def __init__(self, block: QTextBlock) -> None:
        shown, ours = block.text(), scaffolding_of(block)
        self.text = shown
        self._stored: list[int] = []  # before which place of the text each isolate of ours stands
        self._closings: list[bool] = []
        if not ours:
            return
        self.text = "".join(char for place, char in enumerate(shown) if place not in ours)
        unit = 0
        for place, char in enumerate(shown):
            if place in ours:
                self._stored.append(unit)
                self._closings.append(char == END)
            else:
                unit += 2 if char > "\uffff" else 1

    @property
    def is_plain(self) -> bool:
        """Whether there is no scaffolding, so that the places are the same."""
        return not self._stored

    def stored(self, shown: int) -> int:
        """The place in the text that a place in the document stands for."""
        low, high = 0, len(self._stored)
        while low < high:
            middle = (low + high) // 2
            if self._stored[middle] + middle < shown:
                low = middle + 1
            else:
                high = middle
        return shown - low

    def start(self, stored: int) -> int:
        """Where the letter behind that place of the text stands in the document."""
        return stored + bisect_right(self._stored, stored)

    def end(self, stored: int) -> int:
        """Where the letter before that place of the text ends in the document."""
        return stored + bisect_left(self._stored, stored)

    def caret(self, stored: int) -> int:
        """Where a caret stands for that place of the text: outside of the runs that meet there."""
        isolate = bisect_left(self._stored, stored)
        last = bisect_right(self._stored, stored)
        while isolate < last and self._closings[isolate]:
            isolate += 1
        return stored + isolate

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where that range of the text stands in the document, without the isolates around it."""
        if start >= end:
            return self.caret(start), self.caret(start)
        return self.start(start), self.end(end)


def stored_text_of(block: QTextBlock) -> str:
    """The text of a block without scaffolding, line breaks as Qt has them."""
    return Places(block).text


def stored_to_shown(block: QTextBlock, offset: int) -> int:
    """Where a caret stands in the document for that place in the text of the block."""
    return Places(block).caret(offset)


def shown_to_stored(block: QTextBlock, offset: int) -> int:
    """The place in the text of the block that a place in the document stands for."""
    return Places(block).stored(offset)


def selected_text(cursor: QTextCursor) -> str:
    """What is selected, without scaffolding, as Qt has it: U+2029 between paragraphs."""
    text = cursor.selectedText()
    if END not in text and "\u2066" not in text and "\u2067" not in text:
        return text
    document, found = cursor.document(), []
    first, last = cursor.selectionStart(), cursor.selectionEnd()
    block = document.findBlock(first)
    while block.isValid() and block.position() <= last:
        places = Places(block)
        start = places.stored(max(0, first - block.position()))
        end = places.stored(min(last - block.position(), block.length() - 1))
        units = places.text.encode("utf-16-le", "surrogatepass")
        found.append(units[2 * start : 2 * end].decode("utf-16-le", "replace"))
        block = block.next()
    return "\u2029".join(found)
