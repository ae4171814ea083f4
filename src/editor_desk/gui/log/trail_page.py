"""What happened at the desk, by person, kind, period and article."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QModelIndex, QStringListModel, QTimer
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QHeaderView, QWidget

from editor_desk.domain.csv_text import csv_bytes
from editor_desk.domain.events import EventKind
from editor_desk.domain.identity import to_rfc3339
from editor_desk.gui._generated.ui_log_trail import Ui_TrailForm
from editor_desk.gui.context import GuiContext
from editor_desk.gui.jobs import Lane
from editor_desk.gui.log.period import Period, PeriodChoice
from editor_desk.gui.log.save_csv import ask_where, save_csv
from editor_desk.gui.log.trail_model import ARTICLE, DETAIL, NUMBER, WHAT, WHEN, WHO, TrailModel
from editor_desk.gui.log.trail_texts import detail_text, what_text, who_text
from editor_desk.gui.names import event_text
from editor_desk.gui.widgets.times import number
from editor_desk.language.numerals import to_numerals
from editor_desk.services.ports.trail import TrailFilter, TrailRow
from editor_desk.services.trail import TrailPage, TrailService

translate = QCoreApplication.translate

_ROW = 36
_PAUSE_MS = 200
_EXPORTED_AT_ONCE = 2000
_WIDTHS = {NUMBER: 80, WHEN: 190, WHO: 130, WHAT: 200, ARTICLE: 280}


class TrailPageView(QWidget):
    """A table that grows while somebody scrolls, and the filters over it."""

    def __init__(self, context: GuiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_TrailForm()
        ui.setupUi(self)
        self._context = context
        self._article = ""
        self._offered: dict[str, str] = {}
        self.model = TrailModel(context.preferences, self)
        self._set_up_table()
        ui.who.addItem(translate("Log", "Everybody"), "")
        ui.what.addItem(translate("Log", "Everything"), "")
        for kind in sorted(EventKind, key=event_text):
            ui.what.addItem(event_text(kind), kind)
        for box in (ui.who, ui.what):
            box.currentIndexChanged.connect(self.refresh)
        self.period = PeriodChoice(ui.when, ui.since, ui.until)
        self.period.changed.connect(self.refresh)
        self._titles = QStringListModel(self)
        completer = QCompleter(self._titles, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.activated.connect(self._choose_title)
        ui.article.setCompleter(completer)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._offer)
        ui.article.textEdited.connect(self._typed)
        ui.clearButton.clicked.connect(self.show_all)
        ui.openButton.clicked.connect(self._open)
        ui.onlyButton.clicked.connect(self._only)
        ui.exportButton.clicked.connect(self._export)
        self.model.more_wanted.connect(self._read_on)
        self.setFocusProxy(ui.events)
        self._enable()

    def refresh(self) -> None:
        """Read the newest events again."""
        chosen, trail = self._chosen(), self._context.desk.trail
        names = self._context.desk.accounts.all
        self._context.jobs.run(
            lambda: (trail.page(chosen), [(one.id, one.name) for one in names()]),
            lambda found: self._show(*found),
            lane=Lane.BACKGROUND,
            key=("trail", id(self)),
        )

    def show_all(self) -> None:
        """Leave nothing out."""
        ui = self._ui
        self._article = ""
        ui.article.clear()
        for box in (ui.who, ui.what):
            box.blockSignals(True)
            box.setCurrentIndex(0)
            box.blockSignals(False)
        ui.when.blockSignals(True)
        self.period.choose(Period.ALL)
        ui.when.blockSignals(False)
        self.refresh()

    def show_article(self, article: str, headline: str) -> None:
        """Only what happened to that article."""
        self._article = article
        self._ui.article.setText(headline)
        self._ui.article.setCursorPosition(0)
        self.refresh()

    def write_to(self, path: Path) -> None:
        """Write what is chosen, all of it, into a CSV file."""
        chosen, trail = self._chosen(), self._context.desk.trail
        save_csv(self._context, path, lambda: csv_bytes(_table(trail, chosen)))

    def _set_up_table(self) -> None:
        table = self._ui.events
        table.setModel(self.model)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW)
        head = table.horizontalHeader()
        head.setHighlightSections(False)
        for column, width in _WIDTHS.items():
            head.resizeSection(column, width)
        head.setSectionResizeMode(DETAIL, QHeaderView.ResizeMode.Stretch)
        table.doubleClicked.connect(self._open)
        table.selectionModel().selectionChanged.connect(self._enable)
        self.model.modelReset.connect(self._enable)

    def _chosen(self) -> TrailFilter:
        ui = self._ui
        since, until = self.period.bounds()
        kind = ui.what.currentData()
        return TrailFilter(
            actor=str(ui.who.currentData() or ""),
            article=self._article,
            kinds=frozenset({EventKind(kind)} if kind else ()),
            since=since,
            until=until,
        )

    def _show(self, page: TrailPage, accounts: Sequence[tuple[str, str]]) -> None:
        ui = self._ui
        known = [ui.who.itemData(row) for row in range(1, ui.who.count())]
        if known != [account for account, _name in accounts]:
            kept = ui.who.currentData()
            ui.who.blockSignals(True)
            while ui.who.count() > 1:
                ui.who.removeItem(1)
            for account, name in accounts:
                ui.who.addItem(name, account)
            ui.who.setCurrentIndex(max(0, ui.who.findData(kept)))
            ui.who.blockSignals(False)
        self.model.begin(page)
        self._tell()

    def _read_on(self, below: int) -> None:
        chosen, trail = self._chosen(), self._context.desk.trail

        def show(page: TrailPage) -> None:
            if chosen == self._chosen():
                self.model.go_on(page)
                self._tell()

        self._context.jobs.run(
            lambda: trail.page(chosen, below), show, lane=Lane.BACKGROUND, key=("trail more", id(self))
        )

    def _tell(self) -> None:
        ui, shown = self._ui, self.model.rowCount()
        ui.events.setVisible(bool(shown))
        ui.empty.setVisible(not shown)
        ui.empty.setText(translate("Log", "Nothing of this kind is recorded."))
        text = translate("Log", "%n event(s)", "", shown)
        if self.model.has_more:
            text = translate("Log", "the newest {number}, more below").format(
                number=number(shown, self._context.preferences)
            )
        ui.count.setText(to_numerals(text, self._context.preferences.numerals))
        ui.exportButton.setEnabled(bool(shown))

    def _event(self) -> TrailRow | None:
        rows = self._ui.events.selectionModel().selectedRows()
        return self.model.event_at(rows[0]) if rows else None

    def _enable(self) -> None:
        row = self._event()
        for button in (self._ui.openButton, self._ui.onlyButton):
            button.setEnabled(row is not None and bool(row.headline or row.article))

    def _open(self, _index: QModelIndex | bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signals
        row = self._event()
        if row is not None and row.article:
            self._context.bus.open_article.emit(row.article)

    def _only(self) -> None:
        row = self._event()
        if row is not None and row.article:
            self.show_article(row.article, row.headline)

    def _typed(self, text: str) -> None:
        if not text.strip() and self._article:
            self._article = ""
            self.refresh()
        self._pause.start()

    def _offer(self) -> None:
        typed, trail = self._ui.article.text(), self._context.desk.trail
        self._context.jobs.run(
            lambda: trail.articles(typed),
            self._show_offered,
            lane=Lane.BACKGROUND,
            key=("trail titles", id(self)),
        )

    def _show_offered(self, found: Sequence[tuple[str, str]]) -> None:
        self._offered = {headline: article for article, headline in found}
        self._titles.setStringList(list(self._offered))
        completer = self._ui.article.completer()
        if self._offered and self._ui.article.hasFocus():
            completer.complete()

    def _choose_title(self, headline: str) -> None:
        article = self._offered.get(headline)
        if article is not None:
            self.show_article(article, headline)

    def _export(self) -> None:
        path = ask_where(self, translate("Log", "Export the events"), translate("Log", "record.csv"))
        if path is not None:
            self.write_to(path)


def _table(trail: TrailService, chosen: TrailFilter) -> Iterator[tuple[object, ...]]:
    yield (
        translate("Log", "No."),
        translate("Log", "Time (UTC)"),
        translate("Log", "Who"),
        translate("Log", "What"),
        translate("Log", "Article"),
        translate("Log", "Details"),
        translate("Log", "Article id"),
        translate("Log", "Version"),
        translate("Log", "Hash of the event"),
    )
    below: int | None = None
    while True:
        page = trail.page(chosen, below, _EXPORTED_AT_ONCE)
        for row in page.rows:
            yield (
                row.number,
                "" if row.at is None else to_rfc3339(row.at),
                who_text(row, page.names),
                what_text(row),
                row.headline,
                _plain(detail_text(row, page.names)),
                row.article,
                row.revision,
                row.hash,
            )
            below = row.number
        if not page.more:
            return


def _plain(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "")
