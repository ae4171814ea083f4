"""A long text is put in by and by, so that the window stays alive; it is one step to undo all the same."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextCursor

from editor_desk.domain.content import Block, BlockKind, BodyBlock
from editor_desk.gui.editor.body_edit import BodyEdit

_JOINS = Block("-", BlockKind.PARAGRAPH)
SLICE = 6_000
"""Characters: laying them out takes about 50 ms."""


class Pouring(QObject):
    """Puts `blocks` in at `cursor`, a slice at each turn of the event loop; at once where they are one slice.

    `moved(percent)` after each slice but the last, `done()` after that. Meanwhile the body cannot be typed in.
    """

    def __init__(
        self,
        body: BodyEdit,
        cursor: QTextCursor,
        blocks: Sequence[BodyBlock],
        moved: Callable[[int], None],
        done: Callable[[], None],
    ) -> None:
        super().__init__(body)
        self._body, self._cursor = body, cursor
        self._moved, self._done = moved, done
        self._slices = slices(blocks)
        self._put = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._next)

    @property
    def is_running(self) -> bool:
        """Whether something is still to be put in."""
        return self._put < len(self._slices)

    def start(self) -> None:
        """Put in the first slice now."""
        self._next()

    def finish(self) -> None:
        """Put in all that is left, now."""
        self._timer.stop()
        while self.is_running:
            self._put_in()
        self._done()

    def stop(self) -> None:
        """Put in no more; what is in stays."""
        self._timer.stop()
        self._put = len(self._slices)

    def _next(self) -> None:
        self._put_in()
        if self.is_running:
            self._body.setReadOnly(True)
            self._moved(100 * self._put // len(self._slices))
            self._timer.start(0)
        else:
            self._done()

    def _put_in(self) -> None:
        blocks = self._slices[self._put]
        if not self._put:
            self._body.insert_blocks(self._cursor, blocks)
        else:
            # The cursor stands behind the last block; an empty one joins it, and the slice follows.
            self._cursor.joinPreviousEditBlock()
            self._body.insert_blocks(self._cursor, [_JOINS, *blocks])
            self._cursor.endEditBlock()
        self._put += 1


def slices(blocks: Sequence[BodyBlock]) -> list[list[BodyBlock]]:
    """`blocks` in stretches of about `SLICE` characters, each but the last with a block of text that is not empty at its end."""
    found: list[list[BodyBlock]] = [[]]
    length = 0
    for block in blocks:
        last = found[-1][-1] if found[-1] else None
        if length >= SLICE and isinstance(last, Block) and last.text:
            found.append([])
            length = 0
        found[-1].append(block)
        length += len(block.text) + 40
    return found
