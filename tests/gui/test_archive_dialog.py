"""The import of an archive in the window: by keys, from the choice to the report."""

import json
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QLabel,
    QListView,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from editor_desk.domain.archive import Field, ItemFault
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.gui.duplicates.dialog import DuplicateDialog
from editor_desk.gui.importing.archive_desk import ArchiveDesk
from editor_desk.gui.importing.archive_dialog import ArchiveDialog
from editor_desk.gui.importing.archive_kinds import kind_text
from editor_desk.gui.importing.archive_names import fault_text
from editor_desk.gui.importing.archive_rows import VALUE_ROLE, RowsModel, RowText
from editor_desk.gui.importing.archive_runner import ArchiveRunner
from editor_desk.gui.importing.import_dialog import ImportDialog
from editor_desk.gui.widgets.two_line_delegate import NOTE_ROLE
from editor_desk.services import archive_import
from editor_desk.services.archive_import import ArchiveRun
from editor_desk.services.ports.archive import ArchiveImport, ArchiveKind, ImportState, ReportRow
from editor_desk.services.ports.articles import Folder
from tests.exchange import archive_samples
from tests.windows import Window


def item(number: int) -> dict[str, str]:
    return {
        "رقم": str(number),
        "عنوان": f"قافلة الكتب تصل إلى القرية {number}",
        "نص": f"وصلت قافلة الكتب إلى القرية رقم {number} صباح الأحد.",
        "تاريخ النشر": f"{number % 27 + 1} مارس 2014",
        "مصدر": "وكالة السفح",
    }


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    path = tmp_path / "أرشيف.jsonl"
    lines = [json.dumps(item(number), ensure_ascii=False) for number in range(1, 13)]
    path.write_text("\n".join([*lines, "{", lines[0]]) + "\n", "utf-8")
    return path


@pytest.fixture
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive_import, "RECORDS", 1)


@pytest.fixture
def frame(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.setLayout(QVBoxLayout())
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def desk(window: Window, frame: QWidget) -> ArchiveDesk:
    return desk_in(window, frame)


def desk_in(window: Window, frame: QWidget) -> ArchiveDesk:
    made = ArchiveDesk(window.context, frame)
    layout = frame.layout()
    assert layout is not None
    layout.addWidget(made.strip)
    return made


def until(qtbot: QtBot, window: Window, ready: Callable[[], bool] = lambda: True) -> None:
    qtbot.waitUntil(lambda: window.is_idle and ready())


def opened(desk: ArchiveDesk, qtbot: QtBot, window: Window) -> ArchiveDialog:
    desk.show()
    dialog = desk._dialog
    assert dialog is not None
    until(qtbot, window)
    return dialog


def button(dialog: ArchiveDialog, name: str) -> QPushButton:
    found = dialog.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def press(dialog: ArchiveDialog, name: str) -> None:
    found = button(dialog, name)
    assert found.isVisibleTo(dialog), name
    found.setFocus()
    QTest.keyClick(found, Qt.Key.Key_Space)


def rows(dialog: ArchiveDialog, name: str) -> list[str]:
    view = dialog.findChild(QListView, name)
    assert isinstance(view, QListView)
    model = view.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_an_archive_comes_in_and_what_was_left_out_is_told(
    desk: ArchiveDesk,
    window: Window,
    qtbot: QtBot,
    archive: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dialog = opened(desk, qtbot, window)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(archive), ""))
    press(dialog, "chooseFile")
    until(qtbot, window, lambda: dialog._preview is not None)
    assert rows(dialog, "sample")[0] == item(1)["عنوان"]
    assert dialog._columns[Field.DATE] == "تاريخ النشر"
    press(dialog, "accept")
    until(qtbot, window, lambda: desk._runner.record is not None and not desk._runner.is_running)
    record = desk._runner.record
    assert record is not None
    assert (record.state, record.imported, record.skipped, record.failed) == (ImportState.DONE, 12, 1, 1)
    assert len(rows(dialog, "report")) == 2
    assert len(window.newsroom.desk.articles.shelf(Folder.ARCHIVE)) == 12
    report = tmp_path / "تقرير.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(report), ""))
    press(dialog, "save")
    until(qtbot, window, report.exists)
    assert [line.split(",")[2] for line in report.read_text("utf-8-sig").splitlines()[1:]] == [
        ItemFault.BAD_JSON,
        ItemFault.HERE_TEXT,
    ]
    assert not desk.strip.isVisible()
    press(dialog, "close")
    until(qtbot, window)


def test_a_column_is_corrected_before_it_begins(
    desk: ArchiveDesk, window: Window, qtbot: QtBot, archive: Path
) -> None:
    dialog = opened(desk, qtbot, window)
    dialog.read_path(archive)
    until(qtbot, window, lambda: dialog._preview is not None)
    box = dialog.findChild(QComboBox, "headlineBox")
    assert isinstance(box, QComboBox)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    until(qtbot, window)
    assert box.currentData() == ""
    assert item(1)["عنوان"] not in rows(dialog, "sample")
    box.setCurrentIndex(box.findData("عنوان"))
    until(qtbot, window, lambda: item(1)["عنوان"] in rows(dialog, "sample"))
    dialog.close()
    until(qtbot, window)


@pytest.mark.usefixtures("small_batches")
def test_an_import_is_paused_closed_and_gone_on_with(
    frame: QWidget, desk: ArchiveDesk, window: Window, qtbot: QtBot, archive: Path
) -> None:
    dialog = opened(desk, qtbot, window)
    dialog.read_path(archive)
    until(qtbot, window, lambda: dialog._preview is not None)
    press(dialog, "accept")
    qtbot.waitUntil(lambda: desk._runner.record is not None and desk._runner.record.imported >= 2)
    assert desk.strip.isVisible()
    press(dialog, "accept")
    until(qtbot, window, lambda: not desk._runner.is_running)
    record = desk._runner.record
    assert record is not None
    assert record.state is ImportState.OPEN
    assert record.imported < 12
    dialog.close()
    until(qtbot, window)

    other = desk_in(window, frame)
    again = opened(other, qtbot, window)
    earlier = again.findChild(QListView, "earlier")
    assert isinstance(earlier, QListView)
    qtbot.waitUntil(lambda: earlier.model().rowCount() == 1)
    earlier.setCurrentIndex(earlier.model().index(0, 0))
    earlier.setFocus()
    QTest.keyClick(earlier, Qt.Key.Key_Return)
    until(qtbot, window, lambda: other._runner.record is not None and not other._runner.is_running)
    assert other._runner.record is not None
    assert (other._runner.record.state, other._runner.record.imported) == (ImportState.DONE, 12)
    again.close()
    until(qtbot, window)


@pytest.mark.usefixtures("small_batches")
def test_an_import_is_ended_after_a_question(
    desk: ArchiveDesk, window: Window, qtbot: QtBot, archive: Path
) -> None:
    dialog = opened(desk, qtbot, window)
    dialog.read_path(archive)
    until(qtbot, window, lambda: dialog._preview is not None)
    press(dialog, "accept")
    qtbot.waitUntil(lambda: desk._runner.is_running)
    press(dialog, "accept")
    until(qtbot, window, lambda: not desk._runner.is_running)
    press(dialog, "end")
    box = dialog.findChild(QMessageBox, "endImportBox")
    assert isinstance(box, QMessageBox)
    end = next(b for b in box.buttons() if box.buttonRole(b) is QMessageBox.ButtonRole.DestructiveRole)
    QTest.keyClick(end, Qt.Key.Key_Space)
    until(
        qtbot,
        window,
        lambda: desk._runner.record is not None and desk._runner.record.state is ImportState.CANCELLED,
    )
    assert not button(dialog, "accept").isVisibleTo(dialog)
    dialog.close()
    until(qtbot, window)


def test_what_is_no_archive_is_said_in_place(
    desk: ArchiveDesk, window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened(desk, qtbot, window)
    (tmp_path / "empty.csv").write_bytes(b"")
    dialog.read_path(tmp_path / "empty.csv")
    until(qtbot, window, lambda: bool(dialog._ui.fault.text()))
    assert dialog._ui.fault.isVisibleTo(dialog)
    assert button(dialog, "chooseFile").isVisibleTo(dialog)
    dialog.close()
    until(qtbot, window)


def test_the_import_of_pages_leads_to_archives(window: Window, frame: QWidget) -> None:
    asked: list[bool] = []
    window.context.bus.archive_wanted.connect(lambda: asked.append(True))
    dialog = ImportDialog(window.context, frame)
    dialog.show()
    found = dialog.findChild(QPushButton, "archive")
    assert isinstance(found, QPushButton)
    found.setFocus()
    QTest.keyClick(found, Qt.Key.Key_Space)
    assert asked == [True]
    assert not dialog.isVisible()
    dialog.deleteLater()


def test_the_rows_are_a_proper_model(window: Window) -> None:
    model = RowsModel(window.context.theme)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show([RowText("عنوان", "ملاحظة", "green", 7), RowText("آخر")])
    first = model.index(0)
    assert (first.data(), first.data(NOTE_ROLE), first.data(VALUE_ROLE)) == ("عنوان", "ملاحظة", 7)
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == "عنوان. ملاحظة"
    assert model.data(QModelIndex()) is None
    model.show([])
    assert model.rowCount() == 0


def test_near_copies_are_told_behind_the_import_and_compared_by_enter(
    desk: ArchiveDesk, window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    window.newsroom.desk.indexing.catch_up()
    notices: list[str] = []
    window.context.bus.notice.connect(notices.append)
    story = (
        "خرجت قافلة الكتب من المدينة فجر الأحد تحمل أربعة آلاف كتاب إلى سبع قرى في أعالي الجبل ، "
        "واستقبلها التلاميذ في ساحة المدرسة بالأناشيد ، ووزع المتطوعون على كل بيت كتابين وخريطة."
    )
    other = story.replace("الأحد", "السبت")
    lines = [json.dumps({**item(number), "نص": text}) for number, text in ((1, story), (2, other))]
    path = tmp_path / "قوافل.jsonl"
    path.write_text("\n".join(lines), "utf-8")
    dialog = opened(desk, qtbot, window)
    dialog.read_path(path)
    until(qtbot, window, lambda: dialog._preview is not None)
    press(dialog, "accept")
    until(qtbot, window, lambda: desk._runner.record is not None and not desk._runner.is_running)
    (told,) = rows(dialog, "report")
    assert told.startswith("مطابق بنسبة ٩٧٪ لخبر ٢٠١٤/٠٣/٠")
    assert dialog._ui.counts.text() == "دخل مقالان · مقال واحد شبه مكرر"
    assert notices[1:] == ["في الأرشيف المستورد مقال واحد شبه مكرر."]
    view = dialog.findChild(QListView, "report")
    assert isinstance(view, QListView)
    row = view.model().index(0, 0).data(VALUE_ROLE)
    assert isinstance(row, ReportRow)
    assert row.near is not None
    note = view.model().index(0, 0).data(NOTE_ROLE)
    assert row.near.article in note
    assert row.article in note
    view.setFocus()
    view.setCurrentIndex(view.model().index(0, 0))
    QTest.keyClick(view, Qt.Key.Key_Return)
    until(qtbot, window, lambda: dialog.findChild(DuplicateDialog) is not None)
    shown = dialog.findChild(DuplicateDialog)
    assert isinstance(shown, DuplicateDialog)
    opened_articles: list[str] = []
    window.context.bus.open_article.connect(opened_articles.append)
    open_other = shown.findChild(QPushButton, "openOther")
    assert isinstance(open_other, QPushButton)
    QTest.mouseClick(open_other, Qt.MouseButton.LeftButton)
    assert opened_articles == [row.article]
    assert not dialog.isHidden()


def test_near_copies_that_a_window_left_are_looked_for_by_the_next(
    window: Window, frame: QWidget, qtbot: QtBot, tmp_path: Path
) -> None:
    newsroom = window.newsroom
    newsroom.desk.indexing.catch_up()
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps(item(1)), "utf-8")
    preview = newsroom.desk.archive.look(path)
    record = newsroom.desk.archive.begin(newsroom.editor, preview, preview.columns)
    archive_import.run_to_end(newsroom.desk.archive.run(newsroom.editor, record), lambda _now: None)
    assert newsroom.desk.near_copies.unfinished()
    desk_in(window, frame)
    until(qtbot, window)
    assert not newsroom.desk.near_copies.unfinished()


class Held:
    """A batch that is stored, and whose answer is held back until it may go."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.stored, self.gate = threading.Event(), threading.Event()
        step = ArchiveRun.step

        def held(run: ArchiveRun) -> ArchiveImport:
            done = step(run)
            if not self.stored.is_set():
                self.stored.set()
                self.gate.wait(20)
            return done

        monkeypatch.setattr(ArchiveRun, "step", held)


def begun(window: Window, path: Path, first: int) -> ArchiveImport:
    lines = [json.dumps(item(number)) for number in range(first, first + 4)]
    path.write_text("\n".join(lines), "utf-8")
    newsroom = window.newsroom
    preview = newsroom.desk.archive.look(path)
    return newsroom.desk.archive.begin(newsroom.editor, preview, preview.columns)


@pytest.mark.usefixtures("small_batches")
def test_another_import_begins_while_a_batch_is_on_its_way(
    desk: ArchiveDesk, window: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = begun(window, tmp_path / "a.jsonl", 1), begun(window, tmp_path / "b.jsonl", 20)
    held, runner = Held(monkeypatch), desk._runner
    runner.start(one)
    assert held.stored.wait(10)
    runner.start(other)
    held.gate.set()
    until(qtbot, window, lambda: not runner.is_running)
    assert runner.record is not None
    assert runner.record.id == other.id
    states = {record.id: record for record in window.newsroom.desk.archive.imports()}
    assert (states[other.id].state, states[other.id].imported) == (ImportState.DONE, 4)
    assert (states[one.id].state, states[one.id].imported) == (ImportState.OPEN, 1), "it waits at its place"


@pytest.mark.usefixtures("small_batches")
def test_an_import_is_ended_while_a_batch_is_on_its_way(
    desk: ArchiveDesk, window: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = begun(window, tmp_path / "a.jsonl", 1)
    held, runner = Held(monkeypatch), desk._runner
    moved: list[ArchiveImport] = []
    faults: list[object] = []
    runner.moved.connect(moved.append)
    runner.failed.connect(faults.append)
    runner.start(one)
    assert held.stored.wait(10)
    runner.cancel()
    qtbot.waitUntil(lambda: bool(moved))
    held.gate.set()
    until(qtbot, window)
    assert runner.record is not None
    assert (runner.record.state, runner.record.imported) == (ImportState.CANCELLED, 1)
    assert [record.state for record in moved] == [ImportState.CANCELLED]
    assert not runner.is_running
    assert faults == []
    assert len(window.newsroom.desk.articles.shelf(Folder.ARCHIVE)) == 1


@pytest.mark.usefixtures("small_batches")
def test_the_fault_of_an_import_that_was_left_stops_no_other(
    desk: ArchiveDesk, window: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = begun(window, tmp_path / "a.jsonl", 1), begun(window, tmp_path / "b.jsonl", 20)
    began, gate, runner = threading.Event(), threading.Event(), desk._runner
    step, faults = ArchiveRun.step, list[DeskError]()

    def full(run: ArchiveRun) -> ArchiveImport:
        if run.record.id == one.id:
            began.set()
            gate.wait(20)
            raise DeskError(ErrorCode.DISK_FULL)
        return step(run)

    monkeypatch.setattr(ArchiveRun, "step", full)
    runner.failed.connect(faults.append)
    runner.start(one)
    assert began.wait(10)
    runner.start(other)
    gate.set()
    until(qtbot, window, lambda: not runner.is_running)
    assert [fault.code for fault in faults] == [ErrorCode.DISK_FULL]
    assert runner.record is not None
    assert (runner.record.id, runner.record.state) == (other.id, ImportState.DONE)


def test_what_an_archive_was_recognised_as_is_said_and_asks_for_no_columns(
    desk: ArchiveDesk, window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "export.xml"
    path.write_bytes(
        archive_samples.wxr(archive_samples.wxr_item(1), archive_samples.wxr_item(2, status="draft"))
    )
    (tmp_path / "uploads").mkdir()
    dialog = opened(desk, qtbot, window)
    dialog.read_path(path)
    until(qtbot, window, lambda: bool(rows(dialog, "sample")))
    about = dialog._ui.about.text()
    assert kind_text(ArchiveKind.WXR) in about
    assert "uploads" in about
    assert not dialog.findChildren(QComboBox)
    assert rows(dialog, "sample") == ["قافلة طبية تصل إلى قرى الجبل 1", fault_text(ItemFault.UNPUBLISHED)]
    press(dialog, "accept")
    until(qtbot, window, lambda: bool(window.newsroom.desk.articles.shelf(Folder.ARCHIVE)))
    assert [row.headline for row in window.newsroom.desk.articles.shelf(Folder.ARCHIVE)] == [
        "قافلة طبية تصل إلى قرى الجبل 1"
    ]


@pytest.mark.parametrize("kind", list(ArchiveKind))
def test_every_kind_has_a_name_of_its_own(window: Window, kind: ArchiveKind) -> None:
    assert kind_text(kind)
    assert len({kind_text(other) for other in ArchiveKind}) == len(ArchiveKind)


def test_the_folder_of_the_pictures_is_named_by_hand(
    desk: ArchiveDesk, window: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = "https://difaf.example/wp-content/uploads/2020/03/souq.jpg"
    body = f'<p>فتح السوق أبوابه.</p><figure><img src="{url}" alt="دكان"/></figure>'
    (tmp_path / "in").mkdir()
    export = tmp_path / "in" / "export.xml"
    export.write_bytes(archive_samples.wxr(archive_samples.wxr_item(1, body=body)))
    pictures = tmp_path / "صور الموقع"
    (pictures / "2020" / "03").mkdir(parents=True)
    (pictures / "2020" / "03" / "souq.jpg").write_bytes(archive_samples.picture(400, 300))
    dialog = opened(desk, qtbot, window)
    dialog.read_path(export)
    until(qtbot, window, lambda: dialog._preview is not None)
    said = dialog.findChild(QLabel, "mediaLabel")
    assert isinstance(said, QLabel)
    assert said.text().startswith("لا مجلد صور بجانبه")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(pictures))
    press(dialog, "chooseMedia")
    until(qtbot, window, lambda: pictures.name in said.text())
    press(dialog, "accept")
    until(qtbot, window, lambda: desk._runner.record is not None and not desk._runner.is_running)
    (row,) = window.newsroom.desk.articles.shelf(Folder.ARCHIVE)
    content = window.newsroom.desk.articles.open(window.newsroom.admin, row.id).head.content
    assert [image.alt for image in content.images] == ["دكان"]
    dialog.close()
    until(qtbot, window)


@pytest.mark.parametrize("running", [True, False])
def test_an_import_goes_on_once_the_window_is_in_use_again(
    window: Window, frame: QWidget, monkeypatch: pytest.MonkeyPatch, *, running: bool
) -> None:
    did: list[str] = []
    monkeypatch.setattr(ArchiveRunner, "is_running", property(lambda _runner: running))
    monkeypatch.setattr(ArchiveRunner, "pause", lambda _runner: did.append("paused"))
    monkeypatch.setattr(ArchiveRunner, "go_on", lambda _runner: did.append("went on"))
    desk = ArchiveDesk(window.context, frame)
    desk.pause()
    desk.go_on()
    assert did == (["paused", "went on"] if running else ["paused"])
