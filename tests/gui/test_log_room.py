"""The room of the record: events by person, kind, period and article; verification; reports."""

import csv
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_desk.domain.events import EventKind
from editor_desk.domain.package import PackageForm
from editor_desk.gui.log import trail_page
from editor_desk.gui.log.log_room import LogRoom
from editor_desk.gui.log.period import Period, bounds
from editor_desk.gui.log.trail_model import TrailModel
from editor_desk.services import trail
from tests.desks import Newsroom
from tests.gui.rooms import press, settle
from tests.services.tampering import change
from tests.windows import Window, type_text, window_for

HEADLINE = "افتتاح مكتبة التراث في فاس بحضور باحثين من عشر دول"


@pytest.fixture
def worked(room: Newsroom, tmp_path: Path) -> Newsroom:
    """Two articles that went their way, with returns between."""
    for reason in ("المصدر غير كافٍ: أضف رأي الوزارة", "=العنوان غير دقيق"):
        sent = room.in_review()
        room.clock.move(hours=5)
        room.desk.review.send_back(room.reviewer, sent.article.id, reason)
    sealed = room.sealed()
    room.desk.handover.hand_over(room.exporter, [sealed.article.id], tmp_path, PackageForm.FOLDER)
    return room


@pytest.fixture
def window(worked: Newsroom, tmp_path: Path, qtbot: QtBot) -> Iterator[Window]:
    with window_for(worked, worked.editor, tmp_path) as made:
        yield made


@pytest.fixture
def log(window: Window, qtbot: QtBot) -> LogRoom:
    made = LogRoom(window.context)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    settle(qtbot, window)
    return made


def cells(model: TrailModel, column: int) -> list[str]:
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


class TestEvents:
    def test_the_newest_come_first_in_words(self, log: LogRoom, worked: Newsroom) -> None:
        model = log.trail.model
        assert model.rowCount() == worked.desk.trail.count()
        assert cells(model, 3)[:3] == ["سُلّم", "اعتُمد ووُقّع", "أُرسل للمراجعة"]
        assert cells(model, 2)[:3] == ["ياسين", "هدى", "كريم"]
        assert HEADLINE in cells(model, 4)[0]
        assert "\u2068المصدر غير كافٍ: أضف رأي الوزارة\u2069" in cells(model, 5)
        assert log.trail._ui.count.text() == "١٥ حدثاً"

    def test_they_are_read_page_by_page_while_somebody_scrolls(
        self, log: LogRoom, window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        defaults = trail.TrailService.page.__defaults__
        monkeypatch.setattr(trail.TrailService.page, "__defaults__", (*(defaults or ())[:-1], 4))
        model = log.trail.model
        asked: list[int] = []
        model.more_wanted.connect(asked.append)
        log.resize(1200, 260)
        log.trail.refresh()
        settle(qtbot, window)
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        assert model.rowCount() < 15
        assert "المزيد" in log.trail._ui.count.text()
        while model.has_more:
            log.trail._ui.events.scrollToBottom()
            settle(qtbot, window)
        assert asked == [12, 8, 4]
        assert cells(model, 0) == [
            "١٥",
            "١٤",
            "١٣",
            "١٢",
            "١١",
            "١٠",
            "٩",
            "٨",
            "٧",
            "٦",
            "٥",
            "٤",
            "٣",
            "٢",
            "١",
        ]

    def test_by_person_and_kind(self, log: LogRoom, window: Window, qtbot: QtBot) -> None:
        ui, model = log.trail._ui, log.trail.model
        ui.who.setCurrentIndex(ui.who.findText("هدى"))
        settle(qtbot, window)
        assert set(cells(model, 2)) == {"هدى"}
        assert model.rowCount() == 3
        ui.what.setCurrentIndex(ui.what.findData(EventKind.RETURNED))
        settle(qtbot, window)
        assert cells(model, 3) == ["أُعيد للتعديل"] * 2
        ui.who.setCurrentIndex(ui.who.findText("مريم"))
        settle(qtbot, window)
        assert ui.empty.isVisible()
        assert not ui.exportButton.isEnabled()
        press(ui.clearButton)
        settle(qtbot, window)
        assert model.rowCount() == 15

    def test_by_period(self, log: LogRoom, window: Window, qtbot: QtBot) -> None:
        ui = log.trail._ui
        log.trail.period.choose(Period.BETWEEN)
        assert ui.since.isVisible()
        for field in (ui.since, ui.until):
            field.setDate(date(2020, 1, 1))  # type: ignore[arg-type]  # PySide takes a date of Python's
        settle(qtbot, window)
        assert log.trail.model.rowCount() == 0
        ui.until.setDate(date(2030, 1, 1))  # type: ignore[arg-type]
        settle(qtbot, window)
        assert log.trail.model.rowCount() == 15

    def test_by_the_beginning_of_a_headline_and_from_a_row(
        self, log: LogRoom, window: Window, qtbot: QtBot
    ) -> None:
        ui, model = log.trail._ui, log.trail.model
        ui.events.setCurrentIndex(model.index(0, 0))
        press(ui.onlyButton)
        settle(qtbot, window)
        assert cells(model, 3) == ["سُلّم", "اعتُمد ووُقّع", "أُرسل للمراجعة", "أُنشئ"]
        ui.article.selectAll()
        QTest.keyClick(ui.article, Qt.Key.Key_Delete)
        settle(qtbot, window)
        assert model.rowCount() == 15
        ui.article.setFocus()
        type_text(ui.article, "إفتتاح مكتبه")
        qtbot.waitUntil(lambda: log.trail._titles.stringList() == [HEADLINE])
        log.trail._choose_title(HEADLINE)
        settle(qtbot, window)
        assert model.rowCount() in {3, 4}

    def test_the_article_of_a_row_is_opened(self, log: LogRoom, window: Window, qtbot: QtBot) -> None:
        log.trail._ui.events.setCurrentIndex(log.trail.model.index(1, 0))
        with qtbot.waitSignal(window.context.bus.open_article) as opened:
            press(log.trail._ui.openButton)
        assert opened.args == [log.trail.model.event_at(log.trail.model.index(1, 0)).article]  # type: ignore[union-attr]
        # What concerns no article has none to open.
        log.trail._ui.events.setCurrentIndex(log.trail.model.index(14, 0))
        assert not log.trail._ui.openButton.isEnabled()

    def test_they_go_into_a_table_that_no_spreadsheet_runs(
        self, log: LogRoom, window: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(trail_page, "_EXPORTED_AT_ONCE", 3)
        log.trail.write_to(tmp_path / "السجل.csv")
        settle(qtbot, window)
        data = (tmp_path / "السجل.csv").read_bytes()
        assert data.startswith(b"\xef\xbb\xbf")
        rows = list(csv.reader(data.decode("utf-8-sig").splitlines()))
        assert len(rows) == 16
        assert rows[1][0] == "15"
        assert "'=العنوان غير دقيق" in [row[5] for row in rows]
        assert window.notices == ["الجدول في السجل.csv."]

    def test_an_event_of_another_hand_is_shown_as_such(
        self, log: LogRoom, window: Window, qtbot: QtBot, tmp_path: Path
    ) -> None:
        change(tmp_path, "UPDATE event SET kind = 'x', at = 'y', data = '[', actor = 'z' WHERE sequence = 15")
        window.context.bus.changed.emit()
        settle(qtbot, window)
        assert [cells(log.trail.model, column)[0] for column in (1, 2, 3, 5)] == [
            "", "شخص غير معروف", "حدث لا يُقرأ", "",
        ]  # fmt: skip


class TestVerification:
    def test_a_sound_record(self, log: LogRoom, window: Window, qtbot: QtBot) -> None:
        log.show_page("audit")
        press(log.audit._ui.verifyButton)
        assert log.audit._ui.stopButton.isVisible()
        settle(qtbot, window)
        ui = log.audit._ui
        assert ui.verdict.text() == "السجل سليم: كل حدث ونص وختم ومفتاح كما كُتب."
        assert ui.summary.text().startswith("١٥ حدثاً")
        assert ui.reach.text() == "السجل موقَّع عليه حتى أحدث حدث فيه."
        assert not ui.faults.isVisible()
        assert ui.verifyButton.isEnabled()

    def test_what_is_wrong_is_listed_with_its_place(
        self, log: LogRoom, window: Window, qtbot: QtBot, tmp_path: Path
    ) -> None:
        change(tmp_path, "UPDATE event SET actor = 'x' WHERE kind = 'approved'")
        log.show_page("audit")
        press(log.audit._ui.verifyButton)
        settle(qtbot, window)
        model = log.audit.model
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        first = model.index(0, 0)
        assert first.data() == "غُيّر الحدث بعد كتابته."
        told = str(first.data(Qt.ItemDataRole.AccessibleTextRole))
        assert HEADLINE in told
        assert "١٤" in told
        with qtbot.waitSignal(window.context.bus.open_article):
            log.audit._ui.faults.activated.emit(first)

    def test_the_focus_stays_on_the_page_while_the_buttons_come_and_go(
        self, log: LogRoom, window: Window, qtbot: QtBot
    ) -> None:
        log.show_page("audit")
        ui = log.audit._ui
        log.window().activateWindow()
        qtbot.waitUntil(log.window().isActiveWindow)
        ui.verifyButton.setFocus()
        for _time in range(2):
            QTest.keyClick(ui.verifyButton, Qt.Key.Key_Space)
            assert QApplication.focusWidget() is ui.stopButton
            settle(qtbot, window)
            assert QApplication.focusWidget() is ui.verifyButton

    def test_it_ends_when_it_is_stopped_or_the_window_is_left(
        self, log: LogRoom, window: Window, qtbot: QtBot
    ) -> None:
        for end in (log.audit.stop, window.context.bus.leaving.emit):
            log.audit.verify()
            end()
            settle(qtbot, window)
            assert log.audit._ui.verifyButton.isEnabled()
            assert not log.audit._ui.resultCard.isVisible()
        assert window.problems == []


class TestReports:
    @pytest.fixture
    def reports(self, log: LogRoom, window: Window, qtbot: QtBot) -> LogRoom:
        log.show_page("reports")
        log.reports.period.choose(Period.BETWEEN)
        ui = log.reports._ui
        ui.since.setDate(date(2026, 11, 1))  # type: ignore[arg-type]
        ui.until.setDate(date(2026, 11, 30))  # type: ignore[arg-type]
        settle(qtbot, window)
        return log

    def rows(self, log: LogRoom) -> list[tuple[str, ...]]:
        model = log.reports.model
        return [
            tuple(str(model.index(row, column).data()) for column in range(model.columnCount()))
            for row in range(model.rowCount())
        ]

    def test_time_returns_and_load(
        self, reports: LogRoom, window: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        ui = reports.reports._ui
        assert [row[0] for row in self.rows(reports)][:2] == ["مسودة", "قيد المراجعة"]
        assert "٥ ساعات" in self.rows(reports)[1]
        assert "قيد المراجعة: ٥ ساعات" in reports.reports.chart.accessibleDescription()
        ui.report.setCurrentIndex(1)
        assert self.rows(reports) == [("=العنوان غير دقيق", "١"), ("المصدر غير كافٍ", "١")]
        reports.reports.write_to(tmp_path / "تقرير.csv")
        settle(qtbot, window)
        assert "'=العنوان غير دقيق,1" in (tmp_path / "تقرير.csv").read_text("utf-8-sig")
        ui.report.setCurrentIndex(2)
        loads = {row[0]: row[-1] for row in self.rows(reports)}
        assert loads == {"كريم": "٦", "هدى": "٣", "ياسين": "١"}
        assert not reports.reports.grab().isNull()

    def test_a_renamed_reason_is_counted_under_its_new_name(
        self, reports: LogRoom, window: Window, qtbot: QtBot
    ) -> None:
        room = window.newsroom
        facts, *others = room.desk.return_reasons.all()
        article = room.in_review().article.id
        room.desk.review.send_back(room.reviewer, article, "", ["facts", "tags"])
        room.desk.return_reasons.save(room.admin, [replace(facts, ar="رقم أو واقعة للتحقق"), *others])
        reports.reports._ui.report.setCurrentIndex(1)
        reports.reports.refresh()
        settle(qtbot, window)
        rows = {row[0]: row[1] for row in self.rows(reports)}
        assert rows["رقم أو واقعة للتحقق"] == rows["الوسوم أو الروابط تحتاج إلى مراجعة"] == "١"
        assert facts.ar not in rows

    def test_days_on_which_nothing_happened(self, reports: LogRoom, window: Window, qtbot: QtBot) -> None:
        ui = reports.reports._ui
        ui.report.setCurrentIndex(1)
        ui.until.setDate(date(2026, 11, 2))  # type: ignore[arg-type]
        settle(qtbot, window)
        assert ui.empty.isVisible()
        assert not ui.exportButton.isEnabled()
        assert not ui.chartCard.isVisible()


@pytest.mark.parametrize(
    ("period", "days"), [(Period.TODAY, 1), (Period.WEEK, 7), (Period.MONTH, 30), (Period.YEAR, 365)]
)
def test_a_period_ends_with_today(period: Period, days: int) -> None:
    today = date(2026, 11, 26)
    since, until = bounds(period, today, today, today)
    assert since is not None
    assert until is not None
    assert round((until - since).total_seconds() / 86_400) == days
    assert until.astimezone().date() == date(2026, 11, 27)


def test_days_in_either_order_are_the_same_period() -> None:
    one, other = date(2026, 11, 1), date(2026, 11, 9)
    assert bounds(Period.BETWEEN, one, one, other) == bounds(Period.BETWEEN, one, other, one)
    assert bounds(Period.ALL, one, one, other) == (None, None)
    assert datetime.now(UTC) > (
        bounds(Period.BETWEEN, one, one, date(2020, 1, 1))[0] or datetime.max.replace(tzinfo=UTC)
    )
