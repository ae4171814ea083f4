"""What is painted over the text of the body: marks beside blocks, and what features draw."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPainter, QTextBlock

from editor_desk.domain.content import BlockKind
from editor_desk.gui.editor.block_marks import BlockMarks
from editor_desk.gui.editor.formats import kind_of

if TYPE_CHECKING:
    from editor_desk.gui.editor.page_edit import PageEdit

UNMARKED = {BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.SUBHEADING}
"""Kinds of blocks that have nothing beside them."""
_BESIDE = -100_000


class BlockPainting:
    """Paints over those blocks of `edit` that lie in what is being painted, and makes a painter only where one of them has
    something over it. `has_marks` says whether any block may have a mark beside it.
    """

    def __init__(self, edit: "PageEdit", marks: BlockMarks) -> None:
        self._edit, self._marks = edit, marks
        self.has_marks = False

    def paint(self, dirty: QRect) -> None:
        """Paint over what lies in `dirty`, the text of which is painted."""
        overlays, marks, edit = self._edit.overlays, self.has_marks, self._edit
        if not (marks or overlays):
            return
        top, bottom = dirty.top(), dirty.bottom()
        painter: QPainter | None = None
        width = 0
        block = self._first(top)
        while block.isValid():
            layout = block.layout()
            if layout.position().y() > bottom:
                break
            wanted = [overlay for overlay in overlays if overlay.shows(block)]
            kind = kind_of(block) if marks else BlockKind.PARAGRAPH
            if (wanted or kind not in UNMARKED) and layout.lineCount():
                if painter is None:
                    width = edit.viewport().width()
                    painter = self._marks.painter(edit.viewport(), edit.zoom)
                if kind not in UNMARKED:
                    self._marks.draw(painter, block, kind, width)
                for overlay in wanted:
                    overlay.draw(painter, block, width)
            block = block.next()
        if painter is not None:
            painter.end()

    def _first(self, top: int) -> QTextBlock:
        """The block at that height: mostly it is the one that was typed in."""
        block = self._edit.changed_block
        layout = block.layout() if block.isValid() else None
        if layout is not None and layout.lineCount():
            above = top - layout.position().y()
            if 0 <= above <= layout.boundingRect().height():
                return block
        # Far beside the text: where in its line the place is would cost more than all the rest.
        return self._edit.cursorForPosition(QPoint(_BESIDE, top)).block()
