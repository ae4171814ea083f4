"""Comparing and restoring versions from anywhere in the desk room, whatever page of the inspector is in sight."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from editor_desk.gui.actions import make_action
from editor_desk.gui.context import GuiContext
from editor_desk.gui.editor.working import WorkingArticle
from editor_desk.gui.inspector.history_page import HistoryPage


class HistoryCommands(QObject):
    """`show` brings the history into sight, which reads it."""

    def __init__(
        self,
        context: GuiContext,
        working: WorkingArticle,
        page: HistoryPage,
        show: Callable[[], None],
        owner: QWidget,
    ) -> None:
        super().__init__(owner)
        self._working, self._page, self._show = working, page, show
        self._compare = make_action("compare_versions", context.theme, owner, lambda: self._do(page.compare))
        self._restore = make_action("restore_version", context.theme, owner, lambda: self._do(page.restore))
        working.opened.connect(lambda _opened: self._enable())
        working.saved.connect(lambda _opened: self._enable())
        working.held_changed.connect(self._enable)
        working.closed.connect(self._enable)
        self._enable()

    def _do(self, work: Callable[[], None]) -> None:
        self._page.once_read(work)
        self._show()

    def _enable(self) -> None:
        opened = self._working.article
        self._compare.setEnabled(opened is not None)
        older = opened is not None and bool(opened.head.parents)
        self._restore.setEnabled(older and self._working.is_editable)
