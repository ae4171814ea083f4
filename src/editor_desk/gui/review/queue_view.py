"""What waits for the reviewer, shown when no article is open."""

import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QListView, QMenu

from editor_desk.gui.articles.list_delegate import ArticleDelegate
from editor_desk.gui.articles.list_model import ROW_ROLE, ArticleListModel, Row
from editor_desk.gui.articles.seal_watch import SealWatch
from editor_desk.gui.context import GuiContext
from editor_desk.gui.review.queue_delegate import QueueDelegate
from editor_desk.gui.review.queue_texts import spoken_text
from editor_desk.services.ports.articles import ArticleSummary, Folder
from editor_desk.services.ports.queue import QueuedArticle, QueueFilter

translate = QCoreApplication.translate

_AGES_MS = 30_000


class Queue(QObject):
    """Drives the list view of the queue. `chosen(str)` when an article is to be read; `went` when another row is current.

    `model.more_wanted` when the view has come to its end.
    """

    chosen = Signal(str)
    went = Signal()

    def __init__(self, context: GuiContext, view: QListView) -> None:
        super().__init__(view)
        self._context = context
        self.model = ArticleListModel(self)
        self._view = view
        self._read_at, self._since = datetime.now(UTC), time.monotonic()
        self._waiting = QueueDelegate(context, self.now, self)
        self._plain = ArticleDelegate(context.theme, context.preferences, self)
        self._plain.even = True
        self.menu_actions: Callable[[], Sequence[QAction]] = tuple
        view.setModel(self.model)
        view.setItemDelegate(self._waiting)
        # All rows are of one height, so that the view need not measure each of ten thousand.
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        SealWatch(context, view, self.model)
        view.clicked.connect(self._choose)
        view.selectionModel().currentChanged.connect(self.went)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._show_menu)
        view.installEventFilter(self)
        ages = QTimer(self)
        ages.setInterval(_AGES_MS)
        ages.timeout.connect(view.viewport().update)
        ages.start()

    @property
    def current(self) -> Row | None:
        """The row that the keys are on."""
        row: Row | None = self._view.currentIndex().data(ROW_ROLE)
        return row

    def now(self) -> datetime:
        """The desk's time, as far as it went on since the queue was read."""
        return self._read_at + timedelta(seconds=time.monotonic() - self._since)

    def show(self, rows: Sequence[ArticleSummary]) -> None:
        """Show articles that wait no more, the first one current where none was."""
        self._view.setItemDelegate(self._plain)
        self._fill([Row(summary) for summary in rows], more=False)

    def show_waiting(self, rows: Sequence[QueuedArticle], now: datetime, *, more: bool) -> None:
        """Show the queue from its top, as it was at that moment."""
        self._read_at, self._since = now, time.monotonic()
        self._view.setItemDelegate(self._waiting)
        self._fill([self._row(queued) for queued in rows], more=more)

    def append(self, rows: Sequence[QueuedArticle], *, more: bool) -> None:
        """Show the next page below."""
        self.model.append([self._row(queued) for queued in rows], more=more)

    def after(self, article_id: str) -> str:
        """The article shown after that one, beginning anew at the top; empty where none is left."""
        ids = [row.summary.id for row in self.model.rows]
        place = self.model.row_of(article_id)
        following = [*ids[place + 1 :], *ids[: max(place, 0)]]
        return following[0] if following else ""

    def beside(self, article_id: str, way: int) -> str:
        """The article shown after that one (1) or before it (-1), the first where that one is not shown; empty at the ends."""
        at, rows = self.model.row_of(article_id), self.model.rows
        place = at + way if at >= 0 else 0
        return rows[place].summary.id if 0 <= place < len(rows) else ""

    def point_at(self, article_id: str) -> None:
        """Make that article's row the current one, if it is shown."""
        row = self.model.row_of(article_id)
        if row >= 0:
            self._view.setCurrentIndex(self.model.index(row, 0))

    @property
    def height(self) -> int:
        """How high all of the rows are together."""
        return self.model.rowCount() * self._view.sizeHintForRow(0)

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

    def _row(self, queued: QueuedArticle) -> Row:
        account = self._context.session.account.id
        spoken = spoken_text(queued, account, self._read_at, self._context.preferences)
        return Row(queued.summary, queued=queued, spoken=spoken)

    def _fill(self, rows: Sequence[Row], *, more: bool) -> None:
        """What was current stays so; where it is gone, what stands in its place is."""
        view, current = self._view, self._view.currentIndex()
        row: Row | None = current.data(ROW_ROLE)
        place, kept = current.row(), "" if row is None else row.summary.id
        scrolled = view.verticalScrollBar().value()
        self.model.replace(rows, more=more)
        at = self.model.row_of(kept)
        if rows and not view.currentIndex().isValid():
            view.setCurrentIndex(self.model.index(at if at >= 0 else min(max(0, place), len(rows) - 1), 0))
            view.verticalScrollBar().setValue(scrolled)
        self.went.emit()

    def _choose(self, index: QModelIndex) -> None:
        row: Row | None = index.data(ROW_ROLE)
        if row is not None:
            self.chosen.emit(row.summary.id)

    def _show_menu(self, at: QPoint) -> None:
        index = self._view.indexAt(at)
        if not index.isValid():
            return
        self._view.setCurrentIndex(index)
        menu = QMenu(self._view)
        menu.setObjectName("queueMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(list(self.menu_actions()))
        menu.popup(self._view.viewport().mapToGlobal(at))


def empty_text(folder: Folder, only: QueueFilter = QueueFilter.ALL) -> str:
    """What an empty queue says."""
    if only is not QueueFilter.ALL:
        return translate("Review", "None of the articles that wait is of this kind.")
    return {
        Folder.AWAITING_ME: translate(
            "Review", "Nothing waits for you. What editors send to review comes up here."
        ),
        Folder.IN_MY_HANDS: translate(
            "Review", "You have no review in hand. Take one on with L in the list of what waits."
        ),
        Folder.RETURNED_BY_ME: translate("Review", "You have returned nothing that is still being changed."),
        Folder.APPROVED_BY_ME: translate("Review", "What you approve and seal is listed here."),
    }.get(folder) or translate("Review", "Nothing is in review now.")
