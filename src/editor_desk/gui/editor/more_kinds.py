"""Kinds of blocks beyond those of the toolbar: the small subheading, and who said a quote."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor

from editor_desk.domain.content import BlockKind
from editor_desk.domain.identity import new_id
from editor_desk.gui.editor.body_edit import CaretState
from editor_desk.gui.editor.figure_formats import is_figure
from editor_desk.gui.editor.formats import direction_of, kind_of

if TYPE_CHECKING:
    from editor_desk.gui.editor.editor_panel import EditorPanel

_DASHES = {"—", "–", "―"}


class MoreKinds(QObject):
    """A feature of the editor (see `features`). A dash typed at the start of an empty line behind a quote says that who said it
    comes now.
    """

    def __init__(self, panel: "EditorPanel") -> None:
        super().__init__(panel)
        self._body = body = panel.sheet.body
        self._actions = {
            BlockKind.SUBHEADING: panel.add_action(
                "subheading", lambda: body.set_kind(BlockKind.SUBHEADING), checkable=True
            ),
            BlockKind.ATTRIBUTION: panel.add_action("attribution", self._attribute, checkable=True),
        }
        body.caret_moved.connect(self._show)
        body.key_takers.append(self._dash)

    def _dash(self, event: QKeyEvent) -> bool:
        """A dash behind a quote."""
        if event.text() not in _DASHES:
            return False
        block = self._body.textCursor().block()
        before = block.previous()
        empty = block.length() == 1 and kind_of(block) in {BlockKind.QUOTE, BlockKind.PARAGRAPH}
        if empty and before.isValid() and kind_of(before) is BlockKind.QUOTE and not is_figure(before):
            self._body.set_kind(BlockKind.ATTRIBUTION)
            return True
        return False

    def _attribute(self) -> None:
        """Behind a quote with text, a new line for who said it; anywhere else, the line itself becomes one."""
        body = self._body
        cursor = body.textCursor()
        block = cursor.block()
        if cursor.hasSelection() or kind_of(block) is not BlockKind.QUOTE or block.length() == 1:
            body.set_kind(BlockKind.ATTRIBUTION)
            return
        formats = body.formats
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        cursor.insertBlock(
            formats.block(BlockKind.ATTRIBUTION, new_id(), direction_of(block)),
            formats.char(BlockKind.ATTRIBUTION),
        )
        body.setTextCursor(cursor)
        body.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, state: CaretState) -> None:
        for kind, action in self._actions.items():
            action.setChecked(kind is state.kind)
