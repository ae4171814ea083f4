"""A field that searches the archive for an article to link to."""

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from editor_desk.gui.context import GuiContext
from editor_desk.gui.inspector.wording import state_and_date, title_of
from editor_desk.gui.jobs import Lane
from editor_desk.gui.widgets.pick_field import PickField, PickRow
from editor_desk.services.searching import SearchAnswer

translate = QCoreApplication.translate

PAUSE_MS = 150
MOST_FOUND = 12


class ArchiveField(PickField):
    """`article_chosen(ArticleSummary)`; `dismissed()` on Escape. Searches a moment after the last key, in the background."""

    article_chosen = Signal(object)
    dismissed = Signal()

    def __init__(self, context: GuiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._without: frozenset[str] = frozenset()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._search)
        self.setPlaceholderText(translate("ArchiveField", "Find an article to link to…"))
        self.setAccessibleName(translate("ArchiveField", "Find an article to link to"))
        self.typed.connect(lambda _text: self._pause.start())
        self.entered.connect(lambda _text: self._search())
        self.picked.connect(self._choose)

    def leave_out(self, ids: frozenset[str]) -> None:
        """Do not offer these: the article itself, and what it links to already."""
        self._without = ids

    def look_for(self, title: str) -> None:
        """Search for `title` at once."""
        self.setText(title)
        self.setFocus()
        self.selectAll()
        self._search()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the list, then the field."""
        if event.key() == Qt.Key.Key_Escape and not self.popup.isVisible():
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)

    def _search(self) -> None:
        self._pause.stop()
        query = self.text().strip()
        if not query:
            self.offer([])
            return
        searching = self._context.desk.searching
        self._context.jobs.run(
            lambda: searching.search(query, limit=MOST_FOUND, counted=False),
            self._show,
            lane=Lane.BACKGROUND,
            key=("archive field", id(self)),
        )

    def _show(self, answer: SearchAnswer) -> None:
        rows = [
            PickRow(title_of(hit.summary), hit.summary, state_and_date(self._context, hit.summary))
            for hit in answer.rows
            if hit.summary.id not in self._without
        ]
        self.offer(rows or [PickRow(translate("ArchiveField", "Nothing found in the archive"), None)])

    def _choose(self, value: object) -> None:
        if value is not None:
            self.clear()
            self.article_chosen.emit(value)
