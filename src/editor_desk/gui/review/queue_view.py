"""What waits for the reviewer, shown when no article is open."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView

from editor_desk.gui.articles.list_delegate import ArticleDelegate
from editor_desk.gui.articles.list_model import ROW_ROLE, ArticleListModel, Row
from editor_desk.gui.articles.seal_watch import SealWatch
from editor_desk.gui.context import GuiContext
from editor_desk.services.ports import ArticleSummary, Folder

translate = QCoreApplication.translate


class Queue(QObject):
    """Drives the list view of the queue. `chosen(str)` when an article is to be read."""

    chosen = Signal(str)

    def __init__(self, context: GuiContext, view: QListView) -> None:
        super().__init__(view)
        self.model = ArticleListModel(self)
        self._view = view
        view.setModel(self.model)
        view.setItemDelegate(ArticleDelegate(context.theme, context.preferences, self))
        view.setMouseTracking(True)
        SealWatch(context, view, self.model)
        view.clicked.connect(self._choose)
        view.installEventFilter(self)

    def show(self, rows: Sequence[ArticleSummary]) -> None:
        """Show `rows`, the first one current where none was."""
        self.model.replace([Row(summary) for summary in rows], more=False)
        if rows and not self._view.currentIndex().isValid():
            self._view.setCurrentIndex(self.model.index(0, 0))

    def after(self, article_id: str) -> str:
        """The article to read when this one is done with; empty where none is left."""
        ids = [row.summary.id for row in self.model.rows]
        place = ids.index(article_id) if article_id in ids else -1
        following = [*ids[place + 1 :], *ids[: max(place, 0)]]
        return following[0] if following else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter reads the current article."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        ):
            self._choose(self._view.currentIndex())
            return True
        return super().eventFilter(watched, event)

    def _choose(self, index: QModelIndex) -> None:
        row: Row | None = index.data(ROW_ROLE)
        if row is not None:
            self.chosen.emit(row.summary.id)


def empty_text(folder: Folder) -> str:
    """What an empty queue says."""
    return {
        Folder.AWAITING_ME: translate(
            "Review", "Nothing waits for you. What editors send to review comes up here."
        ),
        Folder.RETURNED_BY_ME: translate("Review", "You have returned nothing that is still being changed."),
        Folder.APPROVED_BY_ME: translate("Review", "What you approve and seal is listed here."),
    }.get(folder) or translate("Review", "Nothing is in review now.")
