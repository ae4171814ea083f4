"""The window: what stands in the rail, how it is left, what it says, and how it is made anew."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from editor_desk.domain.accounts import Role
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.gui.actions import action_specs
from editor_desk.gui.application import make_application
from editor_desk.gui.articles.desk_room import DeskRoom
from editor_desk.gui.editor.editor_panel import EditorPanel
from editor_desk.gui.editor.working import SaveStatus
from editor_desk.gui.preferences import Language, Preferences, ThemeName
from editor_desk.gui.shell.controller import DeskController
from editor_desk.gui.shell.crash_dialog import report_of
from editor_desk.gui.shell.main_window import MainWindow
from editor_desk.gui.shell.navigation import RoomName, first_entry, sections_for
from editor_desk.gui.shell.rail import RailButton
from editor_desk.gui.shell.room import Bookmark
from editor_desk.gui.widgets.notice_bar import NoticeBar
from editor_desk.gui.widgets.toast import Toast
from editor_desk.language.numerals import Numerals
from editor_desk.services.ports.articles import Folder
from editor_desk.services.ports.keys import Session
from tests.desks import ARTICLE, PASSPHRASE, Newsroom, newsroom_in
from tests.windows import type_text


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Newsroom]:
    with newsroom_in(tmp_path / "desk") as newsroom:
        yield newsroom


class Desk:
    """A controller under test; it fails the test if a job crashed."""

    def __init__(self, room: Newsroom, folder: Path, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.preferences = Preferences(folder / "preferences.ini")
        self.controller = DeskController(make_application([]), room.desk, self.preferences)
        self.crashes: list[BaseException] = []
        self.controller.jobs.crashed.connect(self.crashes.append)

    def seat(self, session: Session) -> MainWindow:
        self.controller.start(session)
        self.idle()
        return self.window

    @property
    def window(self) -> MainWindow:
        window = self.controller.window
        assert window is not None
        return window

    def idle(self) -> None:
        self.qtbot.waitUntil(lambda: self.controller.jobs.is_idle)

    def find(self, kind: type[QWidget], name: str) -> QWidget:
        found = self.window.findChild(kind, name)
        assert isinstance(found, kind)
        return found

    def click(self, name: str) -> None:
        button = self.window.findChild(QAbstractButton, name)
        assert button is not None
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.idle()


@pytest.fixture
def desk(room: Newsroom, tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    made = Desk(room, tmp_path, qtbot)
    yield made
    window, dialog = made.controller.window, made.controller.dialog
    if dialog is not None:
        dialog.close()
    if window is not None:
        window.dispose()
        window.deleteLater()
    made.controller.stop()
    assert made.crashes == []


def entry(desk: Desk, name: str) -> RailButton:
    found = desk.find(RailButton, f"{name}Entry")
    assert isinstance(found, RailButton)
    return found


def desk_room(desk: Desk) -> DeskRoom:
    found = desk.window.room(RoomName.DESK)
    assert isinstance(found, DeskRoom)
    return found


class TestRail:
    @pytest.mark.parametrize(
        ("person", "titles", "first"),
        [
            ("admin", ["عملي", "المراجعة", "المكتب", "التسليم", "الأدوات"], Folder.MY_DRAFTS),
            ("editor", ["عملي", "المكتب", "الأدوات"], Folder.MY_DRAFTS),
            ("reviewer", ["عملي", "المراجعة", "المكتب", "الأدوات"], Folder.AWAITING_ME),
            ("exporter", ["المكتب", "التسليم", "الأدوات"], Folder.READY),
            ("curator", ["عملي", "المكتب", "الأدوات"], Folder.MY_DRAFTS),
        ],
    )
    def test_each_role_finds_its_work(
        self, desk: Desk, room: Newsroom, person: str, titles: list[str], first: str
    ) -> None:
        session = getattr(room, person)
        window = desk.seat(session)
        assert [section.title for section in sections_for(session.account)] == titles
        assert first_entry(session.account) == first == window.entry
        assert entry(desk, first).isChecked()

    def test_counts_follow_what_is_stored(self, desk: Desk, room: Newsroom) -> None:
        desk.seat(room.editor)
        assert entry(desk, Folder.MY_DRAFTS).aside == ""
        for _ in range(3):
            room.desk.articles.create(room.editor, ARTICLE)
        desk.window.context.bus.changed.emit()
        desk.idle()
        assert entry(desk, Folder.MY_DRAFTS).aside == "٣"
        assert entry(desk, Folder.ARCHIVE).accessibleName() == "الأرشيف, ٣"

    def test_every_entry_opens(self, desk: Desk, room: Newsroom) -> None:
        room.sealed()
        room.in_review()
        window = desk.seat(room.admin)
        for section in sections_for(room.admin.account):
            for place in section.entries:
                desk.click(f"{place.id}Entry")
                assert window.entry == place.id
                assert entry(desk, place.id).isChecked()
                assert window.room(place.room).isVisible()
        assert not desk.find(NoticeBar, "noticeBar").isVisible()

    def test_what_is_said_of_a_fault_goes_once_it_is_tried_anew(self, desk: Desk, room: Newsroom) -> None:
        window = desk.seat(room.admin)
        bar = desk.find(NoticeBar, "noticeBar")
        window._context.show_problem(DeskError(ErrorCode.RECEIPT_INVALID, name="حزمة"))
        assert bar.isVisible()
        window._context.bus.problem_over.emit()
        assert not bar.isVisible()

    def test_rooms_are_made_on_their_first_visit(self, desk: Desk, room: Newsroom) -> None:
        window = desk.seat(room.admin)
        assert set(window._rooms) == {RoomName.DESK}
        desk.click("tagsEntry")
        assert set(window._rooms) == {RoomName.DESK, RoomName.TAGS}

    def test_words_are_never_cut_by_the_rail(self, desk: Desk, room: Newsroom) -> None:
        desk.preferences.language = Language.ENGLISH
        window = desk.seat(room.admin)
        for button in window.findChildren(RailButton):
            assert button.width() >= button.sizeHint().width()

    def test_who_may_not_write_is_told_so(self, desk: Desk, room: Newsroom) -> None:
        desk.seat(room.exporter)
        for name in ("newButton", "importButton"):
            button = desk.find(QPushButton, name)
            assert not button.isEnabled()
            assert button.toolTip() == (
                "دورك في المكتب لا يشمل هذا الإجراء. يشمله دور: محرر، مراجع، أمين الوسوم، مدير المكتب."
            )


class TestWriting:
    def test_a_new_article_is_opened(self, desk: Desk, room: Newsroom) -> None:
        desk.seat(room.editor)
        desk.click("settingsEntry")
        desk.click("newButton")
        assert desk.window.entry == Folder.MY_DRAFTS
        assert desk_room(desk).bookmark() is not None
        assert entry(desk, Folder.MY_DRAFTS).aside == "١"

    def test_ctrl_n_does_the_same(self, desk: Desk, room: Newsroom) -> None:
        window = desk.seat(room.editor)
        window.activateWindow()
        desk.qtbot.waitUntil(window.isActiveWindow)
        QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
        desk.qtbot.waitUntil(lambda: desk_room(desk).bookmark() is not None)

    def test_an_article_asked_for_elsewhere_is_opened_in_the_desk(self, desk: Desk, room: Newsroom) -> None:
        made = room.desk.articles.create(room.editor, ARTICLE)
        desk.seat(room.editor)
        desk.click("settingsEntry")
        desk.window.context.bus.open_article.emit(made.article.id)
        desk.idle()
        assert desk.window.entry == Folder.ARCHIVE
        assert desk_room(desk).bookmark() == Bookmark(made.article.id, 0)

    def test_an_article_to_review_goes_to_who_reviews(self, desk: Desk, room: Newsroom) -> None:
        sent = room.in_review()
        desk.seat(room.reviewer)
        desk.click("settingsEntry")
        desk.window.context.bus.review_article.emit(sent.article.id)
        desk.idle()
        assert desk.window.entry == Folder.AWAITING_ME


class TestLeaving:
    def type_something(self, desk: Desk, room: Newsroom) -> str:
        made = room.desk.articles.create(room.editor, ARTICLE)
        desk.window.open_article(made.article.id)
        desk.idle()
        body = desk_room(desk).editor.sheet.body
        QTest.keyClicks(body, "written just now ")
        assert desk_room(desk).working.has_unsaved
        return made.article.id

    def test_closing_stores_what_was_typed(self, desk: Desk, room: Newsroom) -> None:
        window = desk.seat(room.editor)
        article = self.type_something(desk, room)
        with desk.qtbot.waitSignal(window.left):
            window.close()
        assert "written just now" in room.desk.articles.open(room.editor, article).head.content.body_text
        assert not desk.preferences.state("window").isEmpty()

    def test_another_entry_waits_until_all_is_stored(self, desk: Desk, room: Newsroom) -> None:
        window = desk.seat(room.editor)
        article = self.type_something(desk, room)
        window.go("settings")
        assert window.entry != "settings"
        desk.qtbot.waitUntil(lambda: window.entry == "settings")
        assert "written just now" in room.desk.articles.open(room.editor, article).head.content.body_text

    def test_a_window_that_cannot_store_stays_and_says_so(
        self, desk: Desk, room: Newsroom, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        window = desk.seat(room.editor)
        self.type_something(desk, room)

        def full(*_arguments: object, **_named: object) -> None:
            raise DeskError(ErrorCode.DISK_FULL)

        monkeypatch.setattr(type(room.desk.articles), "save", full)
        window.close()
        bar = desk.find(NoticeBar, "noticeBar")
        desk.qtbot.waitUntil(bar.isVisible)
        assert window.isVisible()
        title = desk.find(QLabel, "noticeTitle")
        assert isinstance(title, QLabel)
        assert title.text() == "القرص ممتلئ"
        desk.click("noticeAction")
        box = desk.find(QMessageBox, "giveUpBox")
        assert isinstance(box, QMessageBox)
        stay, lose = sorted(box.buttons(), key=lambda button: button is not box.defaultButton())
        assert stay.text() == "ابقَ هنا"
        with desk.qtbot.waitSignal(window.left):
            QTest.mouseClick(lose, Qt.MouseButton.LeftButton)

    def test_what_fails_elsewhere_stops_nobody_from_leaving(self, desk: Desk, room: Newsroom) -> None:
        window = desk.seat(room.editor)
        article = self.type_something(desk, room)
        go = threading.Event()
        window.context.jobs.run(lambda: go.wait(5))
        window.close()
        desk.qtbot.waitUntil(lambda: desk_room(desk).working.status is SaveStatus.SAVING)

        window.context.jobs.refused.emit(DeskError(ErrorCode.FOLDER_READ_ONLY, path="/media/usb"))

        assert desk.find(NoticeBar, "noticeBar").isVisible()
        assert not desk.find(QPushButton, "noticeAction").isVisible()
        with desk.qtbot.waitSignal(window.left):
            go.set()
        assert "written just now" in room.desk.articles.open(room.editor, article).head.content.body_text

    def test_what_is_typed_while_the_window_waits_to_close_is_stored(
        self, desk: Desk, room: Newsroom
    ) -> None:
        window = desk.seat(room.editor)
        made = room.desk.articles.create(room.editor, ARTICLE)
        window.open_article(made.article.id)
        desk.idle()
        go = threading.Event()
        window.context.jobs.run(lambda: go.wait(5))
        with desk.qtbot.waitSignal(window.leaving):
            window.close()

        QTest.keyClicks(desk_room(desk).editor.sheet.body, "in the last moment ")

        with desk.qtbot.waitSignal(window.left):
            go.set()
        text = room.desk.articles.open(room.editor, made.article.id).head.content.body_text
        assert "in the last moment" in text

    def test_a_bug_in_saving_does_not_lock_anybody_in(
        self, desk: Desk, room: Newsroom, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        window = desk.seat(room.editor)
        self.type_something(desk, room)

        def broken(*_arguments: object, **_named: object) -> None:
            raise ZeroDivisionError

        monkeypatch.setattr(type(room.desk.articles), "save", broken)
        window.close()
        desk.qtbot.waitUntil(desk.find(NoticeBar, "noticeBar").isVisible)
        desk.qtbot.waitUntil(lambda: window.findChild(QDialog, "CrashDialog") is not None)
        desk.crashes.clear()
        desk.find(QDialog, "CrashDialog").close()
        title = desk.find(QLabel, "noticeTitle")
        assert isinstance(title, QLabel)
        assert title.text() == "ما كُتب لم يُحفظ"
        desk.click("noticeAction")
        box = desk.find(QMessageBox, "giveUpBox")
        assert isinstance(box, QMessageBox)
        (lose,) = [button for button in box.buttons() if button is not box.defaultButton()]
        with desk.qtbot.waitSignal(window.left):
            QTest.mouseClick(lose, Qt.MouseButton.LeftButton)


class TestSaying:
    def test_a_fault_is_said_and_put_away(self, desk: Desk, room: Newsroom) -> None:
        window = desk.seat(room.editor)
        window.context.jobs.refused.emit(DeskError(ErrorCode.FOLDER_READ_ONLY, path="/media/usb"))
        bar = desk.find(NoticeBar, "noticeBar")
        assert bar.isVisible()
        assert "لا تمكن الكتابة في المجلد" in bar.accessibleName()
        desk.click("noticeCopy")
        assert "folder_read_only(path=/media/usb)" in QGuiApplication.clipboard().text()
        desk.click("noticeClose")
        assert not bar.isVisible()

    def test_what_is_said_of_one_place_does_not_go_along_to_the_next(
        self, desk: Desk, room: Newsroom
    ) -> None:
        window = desk.seat(room.editor)
        window.context.jobs.refused.emit(DeskError(ErrorCode.FOLDER_READ_ONLY, path="/media/usb"))
        bar = desk.find(NoticeBar, "noticeBar")
        assert bar.isVisible()
        desk.click("tagsEntry")
        desk.idle()
        assert not bar.isVisible()

    def test_keys_of_the_tags_room_work_after_a_click_on_the_rail(self, desk: Desk, room: Newsroom) -> None:
        window = desk.seat(room.curator)
        window.activateWindow()
        desk.click("tagsEntry")
        desk.idle()
        entry(desk, "tags").setFocus()
        QTest.keyClick(entry(desk, "tags"), Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
        tab = window.findChild(QPushButton, "doctorTab")
        assert isinstance(tab, QPushButton)
        assert tab.isChecked()

    def test_a_second_new_article_shows_what_to_write_where(self, desk: Desk, room: Newsroom) -> None:
        window = desk.seat(room.editor)
        for _ in range(2):
            window.new_article()
            desk.idle()
            QApplication.processEvents()
            panel = window.findChild(EditorPanel)
            assert isinstance(panel, EditorPanel)
            for field in (panel.sheet.headline, panel.sheet.standfirst):
                field.grab()
                assert field.document().firstBlock().layout().lineCount() == 1

    def test_a_notice_is_shown_over_the_room(self, desk: Desk, room: Newsroom) -> None:
        window = desk.seat(room.editor)
        window.context.bus.notice.emit("حُفظت النسخة")
        toast = desk.find(Toast, "toast")
        assert isinstance(toast, Toast)
        assert toast.isVisible()
        assert toast.text == "حُفظت النسخة"

    def test_a_bug_gets_a_report_without_what_was_typed(self, desk: Desk, room: Newsroom) -> None:
        window = desk.seat(room.editor)

        def fail() -> None:
            raise ValueError("نص المقال")

        window.context.jobs.run(fail)
        desk.qtbot.waitUntil(lambda: window.findChild(QDialog, "CrashDialog") is not None)
        assert [type(crash) for crash in desk.crashes] == [ValueError]
        desk.crashes.clear()
        report = desk.find(QPlainTextEdit, "report")
        assert isinstance(report, QPlainTextEdit)
        assert "ValueError" in report.toPlainText()
        assert "نص المقال" not in report.toPlainText()
        desk.click("copyButton")
        assert QGuiApplication.clipboard().text() == report.toPlainText()
        desk.click("closeButton")

    def test_a_report_names_versions(self) -> None:
        assert report_of(KeyError("x")).startswith("Editor Desk ")

    def test_shortcuts_are_listed(self, desk: Desk, room: Newsroom) -> None:
        window = desk.seat(room.editor)
        window.activateWindow()
        desk.qtbot.waitUntil(window.isActiveWindow)
        QTest.keyClick(window, Qt.Key.Key_F1)
        dialog = desk.find(QDialog, "shortcutsDialog")
        shown = {label.text().strip("\u2066\u2069") for label in dialog.findChildren(QLabel)}
        assert {spec.shortcut for spec in action_specs() if spec.shortcuts} <= shown
        dialog.close()


class TestMadeAnew:
    @pytest.mark.parametrize(
        ("wish", "value", "check"),
        [
            ("language", Language.ENGLISH, lambda window: window.windowTitle() == "Editor Desk"),
            ("theme", ThemeName.DARK, lambda window: window.context.theme.name is ThemeName.DARK),
            (
                "numerals",
                Numerals.WESTERN,
                lambda window: window.context.preferences.numerals is Numerals.WESTERN,
            ),
        ],
    )
    def test_a_change_of_looks_loses_nothing(
        self, desk: Desk, room: Newsroom, wish: str, value: object, check: Callable[[MainWindow], bool]
    ) -> None:
        old = desk.seat(room.editor)
        article = TestLeaving().type_something(desk, room)
        place = desk_room(desk).bookmark()
        getattr(desk.controller._wishes, wish).emit(value)
        desk.qtbot.waitUntil(lambda: desk.controller.window is not old)
        desk.idle()
        assert check(desk.window)
        assert desk.window.isVisible()
        assert desk.window.context.session is room.editor
        desk.qtbot.waitUntil(lambda: desk_room(desk).bookmark() == place)
        assert "written just now" in room.desk.articles.open(room.editor, article).head.content.body_text

    def test_choosing_what_is_chosen_changes_nothing(self, desk: Desk, room: Newsroom) -> None:
        window = desk.seat(room.editor)
        wishes = desk.controller._wishes
        wishes.language.emit(Language.ARABIC)
        wishes.theme.emit(ThemeName.LIGHT)
        wishes.numerals.emit(Numerals.ARABIC_INDIC)
        desk.idle()
        assert desk.window is window

    def test_the_settings_change_the_language(self, desk: Desk, room: Newsroom) -> None:
        old = desk.seat(room.editor)
        desk.click("settingsEntry")
        desk.click("enSetting")
        desk.qtbot.waitUntil(lambda: desk.controller.window is not old)
        assert desk.window.layoutDirection() is Qt.LayoutDirection.LeftToRight
        assert desk.window.entry == "settings"
        assert desk.preferences.language is Language.ENGLISH

    def test_another_account_sits_down(self, desk: Desk, room: Newsroom) -> None:
        old = desk.seat(room.editor)
        desk.controller._wishes.asked.emit("switch_account")
        desk.qtbot.waitUntil(lambda: desk.controller.dialog is not None)
        dialog = desk.controller.dialog
        assert dialog is not None
        dialog._ui.account.setCurrentText("هدى")  # type: ignore[attr-defined]  # the dialog's own form
        dialog._ui.passphrase.setText(PASSPHRASE)  # type: ignore[attr-defined]  # as above
        QTest.keyClick(dialog, Qt.Key.Key_Return)
        desk.qtbot.waitUntil(lambda: desk.controller.window is not old)
        assert desk.window.context.session.account.name == "هدى"
        assert desk.window.context.session.account.roles == {Role.REVIEWER}
        assert desk.preferences.last_account == room.reviewer.account.id

    def _change_account(self, desk: Desk, name: str) -> None:
        old = desk.window
        old.activateWindow()
        desk.qtbot.waitUntil(old.isActiveWindow)
        keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        QTest.keyClick(old, Qt.Key.Key_L, keys)
        desk.qtbot.waitUntil(lambda: desk.controller.dialog is not None)
        dialog = desk.controller.dialog
        assert dialog is not None
        dialog._ui.account.setCurrentText(name)  # type: ignore[attr-defined]  # the dialog's own form
        dialog._ui.passphrase.setText(PASSPHRASE)  # type: ignore[attr-defined]  # as above
        QTest.keyClick(dialog, Qt.Key.Key_Return)
        desk.qtbot.waitUntil(lambda: desk.controller.window is not old)
        desk.idle()

    def test_another_person_is_not_put_into_the_text_of_the_one_before(
        self, desk: Desk, room: Newsroom
    ) -> None:
        sent = room.in_review().article.id
        desk.seat(room.editor)
        desk.window.open_article(sent)
        desk.idle()
        place = desk_room(desk).bookmark()
        assert place is not None
        self._change_account(desk, room.reviewer.account.name)
        assert desk.window.entry == Folder.AWAITING_ME
        assert desk_room(desk).bookmark() is None
        focused: QWidget | None = desk.window.focusWidget()  # whatever its stub says
        type_text(desk.window if focused is None else focused, "سهو")
        desk.idle()
        assert room.reviewer.account.id not in room.desk.articles.open(room.editor, sent).article.authors
        self._change_account(desk, room.editor.account.name)
        desk.qtbot.waitUntil(lambda: desk_room(desk).bookmark() == place)

    def test_the_same_person_comes_back_to_their_own_place(self, desk: Desk, room: Newsroom) -> None:
        sent = room.in_review().article.id
        desk.seat(room.editor)
        desk.window.go(Folder.ARCHIVE)
        desk.window.open_article(sent)
        desk.idle()
        place = desk_room(desk).bookmark()
        self._change_account(desk, room.editor.account.name)
        assert desk.window.entry == Folder.ARCHIVE
        desk.qtbot.waitUntil(lambda: desk_room(desk).bookmark() == place)

    def test_a_locked_desk_shows_nothing_until_the_passphrase(self, desk: Desk, room: Newsroom) -> None:
        window = desk.seat(room.editor)
        desk.controller._wishes.asked.emit("lock")
        desk.qtbot.waitUntil(lambda: desk.controller.dialog is not None and not window.isVisible())
        assert desk.controller.window is None
        assert desk.controller.context is None
        dialog = desk.controller.dialog
        assert dialog is not None
        dialog._ui.passphrase.setText(PASSPHRASE)  # type: ignore[attr-defined]  # the dialog's own form
        QTest.keyClick(dialog, Qt.Key.Key_Return)
        desk.qtbot.waitUntil(lambda: desk.controller.window is not None)
        assert desk.window.context.session.account.id == room.editor.account.id

    def test_quitting_closes(self, desk: Desk, room: Newsroom) -> None:
        window = desk.seat(room.editor)
        with desk.qtbot.waitSignal(window.left):
            desk.controller._wishes.asked.emit("quit")


def test_keys_of_the_menu_work_in_the_window(desk: Desk, room: Newsroom) -> None:
    window = desk.seat(room.editor)
    window.activateWindow()
    desk.qtbot.waitUntil(window.isActiveWindow)
    asked: list[str] = []
    desk.controller._wishes.asked.connect(asked.append)
    with desk.qtbot.waitSignal(window.left):
        QTest.keyClick(window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert asked == ["quit"]
