"""What happened to the article, and the way back to an older text."""

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication, QModelIndex, QSize, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from editor_desk.domain.diff import ContentDiff, diff_content
from editor_desk.domain.diff_view import shown
from editor_desk.domain.revision import Revision
from editor_desk.gui._generated.ui_inspector_history import Ui_HistoryForm
from editor_desk.gui.compare.compare_dialog import CompareDialog, Version
from editor_desk.gui.compare.fold_switches import folded_in
from editor_desk.gui.context import GuiContext
from editor_desk.gui.editor.working import WorkingArticle
from editor_desk.gui.inspector.history_model import HistoryEntry, HistoryModel, entries
from editor_desk.gui.inspector.revision_dialog import RevisionDialog
from editor_desk.gui.messages import isolated
from editor_desk.gui.widgets.times import exact
from editor_desk.gui.widgets.two_line_delegate import TwoLineDelegate
from editor_desk.services.articles import History

translate = QCoreApplication.translate

_MINUTE_MS = 60_000
_LARGEST = QSize(1100, 820)


class HistoryPage(QWidget):
    """The list is read when the page is looked at, and again after each save while it is."""

    def __init__(self, context: GuiContext, working: WorkingArticle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_HistoryForm()
        ui.setupUi(self)
        self._context = context
        self._working = working
        self._waiting: Callable[[], None] | None = None
        self.model = HistoryModel(context.theme, context.preferences, self)
        ui.entries.setModel(self.model)
        ui.entries.setItemDelegate(TwoLineDelegate(ui.entries))
        ui.autosaves.toggled.connect(self.model.with_autosaves)
        ui.entries.activated.connect(lambda _index: self._view())
        ui.entries.selectionModel().currentChanged.connect(self._enable)
        self.model.modelReset.connect(self._enable)
        ui.entries.selectionModel().selectionChanged.connect(lambda _new, _old: self._enable())
        ui.view.clicked.connect(self._view)
        ui.compare.clicked.connect(self._compare)
        ui.restore.clicked.connect(self._view)
        self._minutes = QTimer(self)
        self._minutes.setInterval(_MINUTE_MS)
        self._minutes.timeout.connect(self._age)
        self._enable()

    def showEvent(self, event: QShowEvent) -> None:
        """While the page is looked at, its times grow older."""
        super().showEvent(event)
        self._age()
        self._minutes.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks."""
        super().hideEvent(event)
        self._minutes.stop()

    def _age(self) -> None:
        self.model.age(datetime.now(UTC))

    def refresh(self) -> None:
        """Read the history again."""
        opened = self._working.article
        if opened is None:
            self.model.show((), datetime.now(UTC))
            return
        article, history = opened.article.id, self._context.desk.articles.history
        self._context.jobs.run(lambda: history(article), self._show, key="inspector history")

    def once_read(self, then: Callable[[], None]) -> None:
        """Call `then` when the history, which is about to be read, is shown."""
        self._waiting = then

    def compare(self) -> None:
        """Compare what is chosen; where nothing is, an older version with the text as it stands."""
        if self._to_compare() is None:
            self._choose_older()
        self._compare()

    def restore(self) -> None:
        """Show the version that is chosen, or else an older one, with the offer to restore it."""
        if not self._ui.restore.isEnabled():
            self._choose_older()
        self._view()

    def _choose_older(self) -> None:
        """Choose the newest version that is not the current one, among the autosaves where there is no other."""
        opened, ui = self._working.article, self._ui
        for with_autosaves in (ui.autosaves.isChecked(), True):
            ui.autosaves.setChecked(with_autosaves)
            for row in range(self.model.rowCount()):
                entry = self.model.entry(self.model.index(row))
                if entry is not None and entry.revision and opened and entry.revision != opened.head.id:
                    ui.entries.setCurrentIndex(self.model.index(row))
                    return
        ui.entries.setCurrentIndex(self.model.index(0))

    def _show(self, history: History) -> None:
        chosen = self.model.entry(self._ui.entries.currentIndex())
        self.model.show(entries(history), datetime.now(UTC))
        for row in range(self.model.rowCount()):
            if self.model.entry(self.model.index(row)) == chosen:
                self._ui.entries.setCurrentIndex(self.model.index(row))
        then, self._waiting = self._waiting, None
        if then is not None:
            then()

    def _chosen(self) -> HistoryEntry | None:
        entry = self.model.entry(self._ui.entries.currentIndex())
        return entry if entry is not None and entry.revision else None

    def _enable(self, _current: QModelIndex | None = None, _previous: QModelIndex | None = None) -> None:
        entry, opened = self._chosen(), self._working.article
        self._ui.view.setEnabled(entry is not None)
        self._ui.compare.setEnabled(self._to_compare() is not None)
        newest = opened is not None and entry is not None and entry.revision == opened.head.id
        self._ui.restore.setEnabled(entry is not None and self._working.is_editable and not newest)

    def _view(self) -> None:
        entry = self._chosen()
        if entry is None:
            return
        chosen, revision = entry, self._context.desk.articles.revision
        self._context.jobs.run(lambda: revision(chosen.revision), lambda found: self._open(chosen, found))

    def _open(self, entry: HistoryEntry, revision: Revision) -> None:
        may = self._ui.restore.isEnabled()
        title = self.model.index(self._ui.entries.currentIndex().row()).data() or ""
        dialog = RevisionDialog(self._context, revision, str(title), entry.who, may_restore=may, parent=self)
        dialog.restore_asked.connect(lambda: self._restore(revision.id))
        dialog.open()

    def _to_compare(self) -> tuple[HistoryEntry, HistoryEntry | None] | None:
        """The older of two chosen entries and the newer one; None in its place stands for the text in the window."""
        rows = sorted({index.row() for index in self._ui.entries.selectionModel().selectedIndexes()})
        chosen = [entry for row in rows if (entry := self.model.entry(self.model.index(row))) is not None]
        if not all(entry.revision for entry in chosen):
            return None
        match chosen:
            case [entry]:
                return entry, None
            case [newer, older] if newer.revision != older.revision:
                return older, newer
            case _:
                return None

    def _compare(self) -> None:
        chosen = self._to_compare()
        if chosen is None:
            return
        older, newer = chosen
        now, revision = self._working.content(), self._context.desk.articles.revision
        folded = folded_in(self._context.preferences)

        def compare() -> tuple[Version, Version, ContentDiff, ContentDiff]:
            first = Version(revision(older.revision).content, older.revision, self._told(older))
            if newer is None:
                second = Version(now, "", translate("Compare", "the text as it stands now"))
            else:
                second = Version(revision(newer.revision).content, newer.revision, self._told(newer))
            exact = diff_content(first.content, second.content)
            return first, second, shown(exact, folded), exact

        self._context.jobs.run(compare, lambda found: self._show_compared(*found), key="compare versions")

    def _told(self, entry: HistoryEntry) -> str:
        return " · ".join(
            isolated(part) for part in (entry.who, exact(entry.at, self._context.preferences)) if part
        )

    def _show_compared(self, older: Version, newer: Version, diff: ContentDiff, exact: ContentDiff) -> None:
        opened = self._working.article
        found = {older.revision, newer.revision} - {""}
        may = opened is not None and self._working.is_editable
        restorable = frozenset(found - {opened.head.id}) if may and opened is not None else frozenset()
        dialog = CompareDialog(self._context, (older, newer), diff, restorable, self, exact=exact)
        dialog.restore_asked.connect(self._restore)
        dialog.resize(self.window().size().boundedTo(_LARGEST))
        dialog.open()

    def _restore(self, revision_id: str) -> None:
        opened = self._working.article
        if opened is None:
            return
        articles, session, article_id = self._context.desk.articles, self._context.session, opened.article.id
        self._working.step(lambda: articles.restore(session, article_id, revision_id), self._say_restored)

    def _say_restored(self) -> None:
        self._context.bus.notice.emit(
            translate("Inspector", "The older version is the newest one now; nothing in between was lost.")
        )
