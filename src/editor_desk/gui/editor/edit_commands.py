"""Undo, cut, copy and the like as commands, for the field of the sheet that was written in last. Their keys are the fields' own."""

from collections.abc import Callable
from operator import methodcaller
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from editor_desk.gui.actions import make_action
from editor_desk.gui.aids.fields import fields
from editor_desk.gui.editor.figure_formats import is_figure
from editor_desk.gui.editor.figures import FigureTools
from editor_desk.gui.editor.page_edit import PageEdit

if TYPE_CHECKING:
    from editor_desk.gui.editor.editor_panel import EditorPanel


class EditCommands(QObject):
    """A feature of the editor (see `features`). What can be done is seen when it is asked for, not at each key."""

    def __init__(self, panel: "EditorPanel") -> None:
        super().__init__(panel)
        self._panel = panel
        self._field: PageEdit = panel.sheet.body
        self._undo = self._in_field("undo", methodcaller("undo"))
        self._redo = self._in_field("redo", methodcaller("redo"))
        self._cut = self._in_field("cut", methodcaller("cut"))
        self._copy = self._in_field("copy", methodcaller("copy"))
        self._paste = self._in_field("paste", methodcaller("paste"))
        self._all = self._in_field("select_all", methodcaller("selectAll"))
        self._edit = self._make("figure_edit", self._open_figure)
        self._remove = self._make("figure_remove", self._remove_figure)
        panel.context.bus.commands_wanted.connect(self.enable)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)
        self.enable()

    def enable(self) -> None:
        """See what can be done."""
        field, body = self._field, self._panel.sheet.body
        shown = self._panel.working.article is not None
        may, selected = shown and not field.isReadOnly(), shown and field.textCursor().hasSelection()
        self._undo.setEnabled(may and field.document().isUndoAvailable())
        self._redo.setEnabled(may and field.document().isRedoAvailable())
        self._cut.setEnabled(may and selected)
        self._copy.setEnabled(selected)
        self._paste.setEnabled(may and field.canPaste())
        self._all.setEnabled(shown)
        on_figure = shown and not body.isReadOnly() and is_figure(body.textCursor().block())
        self._edit.setEnabled(on_figure)
        self._remove.setEnabled(on_figure)

    def _open_figure(self) -> None:
        # Late: the other features are being made when this one is.
        self._panel.feature(FigureTools).open(self._panel.sheet.body.textCursor().block())

    def _remove_figure(self) -> None:
        self._panel.feature(FigureTools).remove(self._panel.sheet.body.textCursor().block())

    def _in_field(self, action_id: str, work: Callable[[PageEdit], None]) -> QAction:
        return self._make(action_id, lambda: work(self._field))

    def _make(self, action_id: str, command: Callable[[], None]) -> QAction:
        action = make_action(action_id, self._panel.context.theme, self._panel, command)
        # The fields listen to these keys themselves.
        action.setShortcuts([])
        return action

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if isinstance(now, PageEdit) and now in fields(self._panel.sheet):
            self._field = now
