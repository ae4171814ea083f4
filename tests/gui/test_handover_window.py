"""The hand-over's window: where the focus goes, what has room, and what is said no longer than it is true."""

import errno
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from editor_desk.domain.destinations import Destination, DestinationKind
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.package import PackageForm
from editor_desk.domain.sending import Sending, SendState
from editor_desk.exchange.destinations.disk import DiskCarrier
from editor_desk.gui.desk_rules.desk_rules_room import DeskRulesRoom
from editor_desk.gui.desk_rules.destinations_page import DestinationsPage
from editor_desk.gui.handover.preflight_page import PreflightPage
from editor_desk.gui.messages import message_for
from editor_desk.gui.sending.destination_dialog import DestinationDialog
from editor_desk.gui.widgets.one_line_label import OneLineLabel
from editor_desk.language.numerals import Numerals
from tests.desks import Newsroom
from tests.gui.rooms import OpenHandover, click, found, label, settle
from tests.windows import Window


@pytest.fixture
def web(tmp_path: Path) -> Path:
    folder = tmp_path / "web"
    folder.mkdir()
    return folder


def queued(newsroom: Newsroom, web: Path, tmp_path: Path) -> Sending:
    places = newsroom.desk.destinations
    place = places.save(
        newsroom.exporter,
        places.new(Destination("", "مجلد الويب", DestinationKind.FOLDER, {"path": str(web)})),
    )
    newsroom.desk.handover.hand_over(
        newsroom.exporter, [newsroom.sealed().article.id], tmp_path, PackageForm.ZIP, destinations=[place.id]
    )
    return newsroom.desk.sending.all()[0].sending


@pytest.fixture
def dialog_in(
    newsroom: Newsroom, open_handover: OpenHandover, qtbot: QtBot, windows: list[Window]
) -> Callable[[], DestinationDialog]:
    def make() -> DestinationDialog:
        open_handover(newsroom.exporter)
        dialog = DestinationDialog(windows[0].context)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.activateWindow()
        settle(qtbot, windows[0])
        return dialog

    return make


@pytest.mark.parametrize("kind", list(DestinationKind))
def test_a_failed_test_cuts_nothing_and_fits_a_small_screen(
    dialog_in: Callable[[], DestinationDialog], qtbot: QtBot, kind: DestinationKind
) -> None:
    dialog = dialog_in()
    found(dialog, QComboBox, "kind").setCurrentIndex(list(DestinationKind).index(kind))
    assert dialog.minimumSizeHint().height() < 650
    path = found(dialog, QScrollArea, "fieldsScroll").verticalScrollBar()
    if kind is not DestinationKind.SFTP and kind is not DestinationKind.S3:
        assert path.maximum() == 0
    found(dialog, QLineEdit, "name").setText("وجهة")
    button = found(dialog, QPushButton, "testButton")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    fault = found(dialog, QLabel, "fault")
    qtbot.waitUntil(fault.isVisible)
    for height in (dialog.height(), 650):
        dialog.resize(dialog.width(), height)
        QApplication.sendPostedEvents()
        assert fault.height() >= fault.heightForWidth(fault.width())
        assert found(dialog, QScrollArea, "fieldsScroll").geometry().bottom() < fault.geometry().top()
        fields = [one for one in found(dialog, QWidget, "fields").children() if isinstance(one, QWidget)]
        shown = sorted((one for one in fields if one.isVisible()), key=lambda one: one.y())
        for above, below in pairwise(shown):
            assert above.geometry().bottom() < below.geometry().top()


def test_the_tested_button_keeps_the_focus(
    dialog_in: Callable[[], DestinationDialog], qtbot: QtBot, windows: list[Window], web: Path
) -> None:
    dialog = dialog_in()
    found(dialog, QLineEdit, "name").setText("وجهة")
    found(dialog, QLineEdit, "pathSetting").setText(str(web))
    button = found(dialog, QPushButton, "testButton")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert QApplication.focusWidget() is button
    QTest.keyClick(button, Qt.Key.Key_Space)
    settle(qtbot, windows[0])
    assert dialog.isVisible()
    assert QApplication.focusWidget() is button
    assert label(dialog, "good") == "الاتصال يعمل."


def test_calling_off_leaves_the_focus_with_the_list_and_no_reason(
    newsroom: Newsroom,
    open_handover: OpenHandover,
    qtbot: QtBot,
    windows: list[Window],
    web: Path,
    tmp_path: Path,
) -> None:
    row = queued(newsroom, web, tmp_path)
    web.rename(tmp_path / "gone")
    newsroom.desk.sending.send_next(newsroom.exporter)
    assert newsroom.desk.sending.get(row.id).reason == ErrorCode.DESTINATION_MISSING.value
    room = open_handover(newsroom.exporter)
    room.show_page("sending")
    settle(qtbot, windows[0])
    assert "تُعاد المحاولة تلقائياً" in label(room, "detailStep")
    button = found(room, QPushButton, "callOffButton")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    settle(qtbot, windows[0])
    assert newsroom.desk.sending.get(row.id).state is SendState.CANCELLED
    assert QApplication.focusWidget() is found(room, QListView, "rows")
    assert not found(room, QLabel, "detailReason").isVisible()


def test_a_folder_that_may_only_be_read_is_not_asked_for_a_password(web: Path) -> None:
    place = Destination("w", "مجلد الويب", DestinationKind.FOLDER, {"path": str(web)})
    with pytest.raises(DeskError) as caught, DiskCarrier(place)._faults():
        raise PermissionError(errno.EACCES, "denied")
    assert caught.value.code is ErrorCode.DESTINATION_READ_ONLY
    message = message_for(caught.value, Numerals.ARABIC_INDIC)
    assert "كلمة السر" not in f"{message.title} {message.what} {message.next_step}"


def test_what_failed_is_counted_above_the_queue(
    newsroom: Newsroom,
    open_handover: OpenHandover,
    qtbot: QtBot,
    windows: list[Window],
    web: Path,
    tmp_path: Path,
) -> None:
    row = queued(newsroom, web, tmp_path)
    (web / row.package).mkdir()
    newsroom.desk.sending.send_next(newsroom.exporter)
    room = open_handover(newsroom.exporter)
    room.show_page("sending")
    settle(qtbot, windows[0])
    assert label(room, "countLabel") == "واحدة لم تُرسل"


def test_a_long_place_does_not_widen_the_window(
    newsroom: Newsroom, open_handover: OpenHandover, qtbot: QtBot, windows: list[Window]
) -> None:
    newsroom.sealed()
    room = open_handover(newsroom.exporter)
    windows[0].context.preferences.last_folder = "/" + "/".join(["أرشيف الحزم المسلّمة"] * 12)
    room._show_target()
    target = found(room, OneLineLabel, "targetLabel")
    assert room.minimumSizeHint().width() < 800
    room.resize(800, 600)
    settle(qtbot, windows[0])
    assert "…" in target.shown
    assert target.toolTip() == target.text()


def test_a_publisher_is_told_what_is_not_theirs_only_where_it_is_so(
    newsroom: Newsroom, open_handover: OpenHandover, qtbot: QtBot, windows: list[Window]
) -> None:
    open_handover(newsroom.exporter)
    room = DeskRulesRoom(windows[0].context)
    qtbot.addWidget(room)
    room.show()
    assert found(room, QLabel, "rulesReason").isVisible()
    room.show_page("destinations")
    assert not found(room, QLabel, "rulesReason").isVisible()
    room.show_page("site")
    assert found(room, QLabel, "rulesReason").isVisible()
    assert room.minimumSizeHint().width() < 780
    settle(qtbot, windows[0])


def test_removing_a_destination_begins_at_the_safe_button(
    newsroom: Newsroom,
    open_handover: OpenHandover,
    qtbot: QtBot,
    windows: list[Window],
    web: Path,
    tmp_path: Path,
) -> None:
    queued(newsroom, web, tmp_path)
    open_handover(newsroom.exporter)
    page = DestinationsPage(windows[0].context)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    settle(qtbot, windows[0])
    click(page, "removeButton")
    box = page.findChild(QMessageBox)
    assert box is not None
    assert box.defaultButton() is box.buttons()[1]
    box.reject()


def test_escape_leaves_the_checks_and_a_place_leads_back_to_them(
    newsroom: Newsroom, open_handover: OpenHandover, qtbot: QtBot, windows: list[Window]
) -> None:
    newsroom.sealed()
    room = open_handover(newsroom.exporter)
    settle(qtbot, windows[0])
    click(room, "preflightButton")
    settle(qtbot, windows[0])
    page = room.findChild(PreflightPage)
    assert page is not None
    assert page.isVisible()
    checks = found(page, QListView, "checks")
    page._show_next()
    room.show_page("delivered")
    room.show_page("ready")
    settle(qtbot, windows[0])
    went = page.isVisible()
    assert went is (page.model.next_fault(-1) >= 0)
    if went:
        QTest.keyClick(checks, Qt.Key.Key_Escape)
        assert not page.isVisible()
