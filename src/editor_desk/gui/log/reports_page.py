"""What the record tells about the work: time in each state, returns by reason, load by person; as a chart, a table and CSV."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from editor_desk.domain.csv_text import csv_bytes
from editor_desk.domain.reports import WORK, DeskReport
from editor_desk.domain.return_reasons import ReturnReason, shipped_reasons
from editor_desk.domain.workflow import ReviewState
from editor_desk.gui._generated.ui_log_reports import Ui_ReportsForm
from editor_desk.gui.context import GuiContext
from editor_desk.gui.jobs import Lane
from editor_desk.gui.log.period import Period, PeriodChoice
from editor_desk.gui.log.save_csv import ask_where, save_csv
from editor_desk.gui.names import event_text, review_state_text, review_state_tone
from editor_desk.gui.preferences import Preferences
from editor_desk.gui.widgets.bar_chart import Bar, BarChart
from editor_desk.gui.widgets.records import RecordsModel
from editor_desk.gui.widgets.times import number
from editor_desk.language.numerals import to_numerals

translate = QCoreApplication.translate

_ROW = 36
_EVER = datetime(1970, 1, 2, tzinfo=UTC)
_HOUR = 3600
_NARROWEST = 64
Reported = tuple[DeskReport, dict[str, str], tuple[ReturnReason, ...]]
"""A report, the names of the people in it, and the desk's reasons for a return."""


class Report(StrEnum):
    """Which report is shown."""

    TIMES = "times"
    RETURNS = "returns"
    LOADS = "loads"


@dataclass(frozen=True, slots=True)
class Shown:
    """A report as it is shown: headings, rows as texts, the same as values for a spreadsheet, and bars."""

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    values: tuple[tuple[object, ...], ...]
    bars: tuple[Bar, ...]


def report_text(report: Report) -> str:
    """The report as the list names it."""
    return {
        Report.TIMES: translate("Log", "Time in each state"),
        Report.RETURNS: translate("Log", "Returns by reason"),
        Report.LOADS: translate("Log", "Load by person"),
    }[report]


def span_text(span: timedelta, preferences: Preferences) -> str:
    """How long, as people say it: its largest two units."""
    minutes = int(span.total_seconds() // 60)
    days, hours = minutes // 1440, minutes // 60 % 24
    parts = []
    if days:
        parts.append(translate("Log", "%n day(s)", "", days))
    if hours:
        parts.append(translate("Log", "%n hour(s)", "", hours))
    if not days and (minutes % 60 or not hours):
        parts.append(translate("Log", "%n minute(s)", "", minutes % 60))
    joined = translate("Log", " and ", "between a number of days and one of hours").join(parts)
    return to_numerals(joined, preferences.numerals)


class FiguresModel(RecordsModel[tuple[str, ...]]):
    """The rows of a report."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings: tuple[str, ...] = ("",)

    def fill(self, shown: Shown) -> None:
        """Show another report."""
        self.beginResetModel()
        self._headings, self.columns, self._records = shown.headings, len(shown.headings), shown.rows
        self.endResetModel()

    def headings(self) -> Sequence[str]:
        """What the columns are called."""
        return self._headings

    def text(self, record: tuple[str, ...], column: int) -> str:
        """What stands in a cell."""
        return record[column]


class ReportsPage(QWidget):
    """One report at a time."""

    def __init__(self, context: GuiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_ReportsForm()
        ui.setupUi(self)
        self._context = context
        self._report: Reported | None = None
        self.model = FiguresModel(self)
        self.chart = BarChart(context.theme)
        ui.chartColumn.addWidget(self.chart)
        for report in Report:
            ui.report.addItem(report_text(report), report)
        ui.report.currentIndexChanged.connect(self._show_chosen)
        self.period = PeriodChoice(ui.when, ui.since, ui.until, Period.MONTH)
        self.period.changed.connect(self.refresh)
        table = ui.table
        table.setModel(self.model)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW)
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setMinimumSectionSize(_NARROWEST)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        ui.exportButton.clicked.connect(self._export)
        ui.exportButton.setEnabled(False)
        self.setFocusProxy(ui.report)

    def refresh(self) -> None:
        """Read the record again."""
        since, until = self.period.bounds()
        desk = self._context.desk
        begin, end = since or _EVER, until or datetime.now(UTC) + timedelta(days=1)
        # A stay that goes on is counted up to now, not to the end of a day that has not passed.
        self._context.jobs.run(
            lambda: (*desk.trail.report(begin, min(end, datetime.now(UTC))), desk.return_reasons.all()),
            self._show,
            lane=Lane.BACKGROUND,
            key=("reports", id(self)),
        )

    def shown(self) -> Shown | None:
        """What is shown now; None until the record was read."""
        if self._report is None:
            return None
        found, names, reasons = self._report
        chosen = Report(self._ui.report.currentData())
        title, preferences = report_text(chosen), self._context.preferences
        match chosen:
            case Report.TIMES:
                return _times(title, found, preferences)
            case Report.RETURNS:
                return _returns(title, found, reasons, preferences)
        return _loads(title, found, names, preferences)

    def write_to(self, path: Path) -> None:
        """Write the report that is shown into a CSV file."""
        shown = self.shown()
        if shown is not None:
            save_csv(self._context, path, lambda: csv_bytes([shown.headings, *shown.values]))

    def _show(self, found: Reported) -> None:
        self._report = found
        self._show_chosen()

    def _show_chosen(self) -> None:
        shown, ui = self.shown(), self._ui
        if shown is None:
            return
        self.model.fill(shown)
        self.chart.setAccessibleName(shown.title)
        self.chart.show_bars(shown.bars)
        ui.chartTitle.setText(shown.title)
        any_ = bool(shown.rows)
        ui.chartCard.setVisible(any_)
        ui.table.setVisible(any_)
        ui.empty.setVisible(not any_)
        ui.empty.setText(translate("Log", "Nothing of this kind happened in these days."))
        ui.exportButton.setEnabled(any_)

    def _export(self) -> None:
        shown = self.shown()
        if shown is None:
            return
        name = translate("Log", "{report}.csv").format(report=shown.title)
        path = ask_where(self, translate("Log", "Export the report"), name)
        if path is not None:
            self.write_to(path)


def _times(title: str, found: DeskReport, preferences: Preferences) -> Shown:
    times = [one for one in found.times if one.stays]
    headings = (
        translate("Log", "State"),
        translate("Log", "Stays"),
        translate("Log", "Half were shorter than"),
        translate("Log", "The longest"),
        translate("Log", "Together"),
    )
    rows = tuple(
        (
            review_state_text(one.state),
            number(one.stays, preferences),
            *(span_text(span, preferences) for span in (one.middle, one.longest, one.total)),
        )
        for one in times
    )
    values: tuple[tuple[object, ...], ...] = tuple(
        (
            review_state_text(one.state),
            one.stays,
            *(_hours(span) for span in (one.middle, one.longest, one.total)),
        )
        for one in times
    )
    bars = tuple(
        Bar(
            review_state_text(one.state),
            _hours(one.middle),
            span_text(one.middle, preferences),
            _tone(one.state),
        )
        for one in times
    )
    return Shown(title, headings, rows, values, bars)


def _tone(state: ReviewState) -> str:
    tone = review_state_tone(state)
    return "mute" if tone == "grey" else tone


def _returns(
    title: str, found: DeskReport, reasons: Sequence[ReturnReason], preferences: Preferences
) -> Shown:
    """A reason is called what it is called now, whenever it was chosen."""
    named = {reason.id: reason.name(preferences.language.value) for reason in (*shipped_reasons(), *reasons)}
    counted = tuple((named.get(reason, reason), count) for reason, count in found.returns)
    headings = (translate("Log", "Reason"), translate("Log", "Returns"))
    rows = tuple((reason, number(count, preferences)) for reason, count in counted)
    bars = tuple(Bar(reason, count, number(count, preferences), "red") for reason, count in counted)
    return Shown(title, headings, rows, counted, bars)


def _loads(title: str, found: DeskReport, names: dict[str, str], preferences: Preferences) -> Shown:
    headings = (translate("Log", "Person"), *(event_text(kind) for kind in WORK), translate("Log", "All"))
    people = [(names.get(load.person) or translate("Log", "somebody unknown"), load) for load in found.loads]
    values: tuple[tuple[object, ...], ...] = tuple(
        (name, *(load.done.get(kind, 0) for kind in WORK), load.total) for name, load in people
    )
    rows = tuple(
        (str(row[0]), *(number(figure, preferences) for figure in row[1:] if isinstance(figure, int)))
        for row in values
    )
    bars = tuple(Bar(name, load.total, number(load.total, preferences)) for name, load in people)
    return Shown(title, headings, rows, values, bars)


def _hours(span: timedelta) -> float:
    return round(span.total_seconds() / _HOUR, 2)
