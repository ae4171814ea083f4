"""Looks whether the seals of the rows in sight hold, and has those that do not shown as unsealed."""

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QListView

from editor_desk.domain.workflow import ReviewState
from editor_desk.gui.articles.list_model import ArticleListModel, Row
from editor_desk.gui.context import GuiContext
from editor_desk.gui.jobs import Lane
from editor_desk.services.ports.articles import ArticleSummary

_AFTER_MS = 80


class SealWatch(QObject):
    """Of a list view over an `ArticleListModel`. It looks when rows come into sight, when something changed at the desk, and
    when somebody comes back to the window: they may have been at the data with other tools.
    """

    def __init__(self, context: GuiContext, view: QListView, model: ArticleListModel) -> None:
        super().__init__(view)
        self._context = context
        self._view = view
        self._model = model
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.setInterval(_AFTER_MS)
        self._due.timeout.connect(self._look)
        for signal in (
            model.rowsInserted,
            model.dataChanged,
            view.verticalScrollBar().valueChanged,
            context.bus.changed,
        ):
            signal.connect(self._look_soon)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._look_soon)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Rows come into sight when the view is shown, or grows."""
        if event.type() in {QEvent.Type.Show, QEvent.Type.Resize}:
            self._look_soon()
        return super().eventFilter(watched, event)

    def _look_soon(self) -> None:
        if not self._due.isActive():
            self._due.start()

    def _look(self) -> None:
        seen = [row.summary.id for row in self._in_sight() if _speaks_of_a_seal(row.summary)]
        if not seen or not self._view.isVisible():
            return
        seals = self._context.desk.seals
        self._context.jobs.run(
            lambda: seals.broken(seen),
            lambda broken: self._model.mark_unsealed(seen, broken),
            lambda _error: None,  # whoever opens an article is told what is wrong with the desk's data
            lane=Lane.BACKGROUND,
            key=("seals in sight", id(self)),
        )

    def _in_sight(self) -> list[Row]:
        viewport = self._view.viewport()
        middle = viewport.width() // 2
        top = self._view.indexAt(QPoint(middle, 1))
        if not top.isValid():
            return []
        bottom = self._view.indexAt(QPoint(middle, viewport.height() - 1))
        last = bottom.row() if bottom.isValid() else self._model.rowCount() - 1
        return list(self._model.rows[top.row() : last + 1])


def _speaks_of_a_seal(summary: ArticleSummary) -> bool:
    return summary.sealed or summary.sealed_ahead or summary.review is ReviewState.APPROVED
