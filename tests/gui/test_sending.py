"""Destinations and the queue, under real keys and mouse."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QMessageBox,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from editor_desk.domain.destinations import Destination, DestinationKind
from editor_desk.domain.errors import ErrorCode
from editor_desk.domain.package import PackageForm
from editor_desk.domain.sending import SendState
from editor_desk.domain.workflow import DeliveryState
from editor_desk.gui.desk_rules.destinations_page import DestinationsPage
from editor_desk.gui.handover.handover_room import HandoverRoom
from editor_desk.gui.sending.destination_choice import DestinationChoice
from editor_desk.gui.sending.send_package import SendPackage
from editor_desk.gui.sending.sending_page import SendingPage
from editor_desk.gui.sending.worker import SendingWorker
from tests.desks import Newsroom
from tests.exchange.servers.ssh import PASSWORD, USER, sshd_over
from tests.gui.rooms import OpenHandover, click, delivery_of, dialog_of, found, label, settle
from tests.windows import Window, type_text


@pytest.fixture
def web(tmp_path: Path) -> Path:
    folder = tmp_path / "web"
    folder.mkdir()
    return folder


def folder_destination(newsroom: Newsroom, web: Path, name: str = "مجلد الويب") -> Destination:
    places = newsroom.desk.destinations
    settings = {"path": str(web)}
    return places.save(newsroom.exporter, places.new(Destination("", name, DestinationKind.FOLDER, settings)))


def write(dialog: QWidget, name: str, text: str) -> None:
    """Type into a field of a dialog."""
    field = found(dialog, QLineEdit, name)
    field.selectAll()
    type_text(field, text)


def tick(room: HandoverRoom, name: str) -> None:
    """Tick a destination in the menu."""
    choice = found(room, DestinationChoice, "destinationsButton")
    menu = choice.menu()
    menu.popup(QPoint(0, 0))
    action = next(one for one in menu.actions() if one.text() == name)
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    menu.close()


@pytest.fixture
def page_of(qtbot: QtBot, windows: list[Window]) -> Callable[[], DestinationsPage]:
    def make() -> DestinationsPage:
        page = DestinationsPage(windows[0].context)
        qtbot.addWidget(page)
        page.resize(900, 600)
        page.show()
        page.refresh()
        settle(qtbot, windows[0])
        return page

    return make


def test_a_package_goes_to_the_ticked_destination_and_the_queue_says_so(
    newsroom: Newsroom,
    open_handover: OpenHandover,
    qtbot: QtBot,
    windows: list[Window],
    target: Path,
    web: Path,
) -> None:
    folder_destination(newsroom, web)
    article = newsroom.sealed()
    room = open_handover(newsroom.exporter)
    worker = SendingWorker(windows[0].context, room)
    worker.start()
    settle(qtbot, windows[0])
    tick(room, "مجلد الويب")
    assert "مجلد الويب" in found(room, DestinationChoice, "destinationsButton").text()

    click(room, "createButton")
    settle(qtbot, windows[0])
    qtbot.waitUntil(lambda: len(list(web.iterdir())) == 1)
    settle(qtbot, windows[0])

    room.show_page("sending")
    settle(qtbot, windows[0])
    (row,) = newsroom.desk.sending.all()
    assert row.sending.state is SendState.SENT
    rows = found(room, QListView, "rows")
    assert rows.model().rowCount() == 1
    assert "مجلد الويب" in rows.currentIndex().data()
    assert "أُرسلت" in label(room, "detailState")
    assert delivery_of(newsroom, article) is DeliveryState.HANDED_OVER

    receipt = {
        "schema": "editor-desk-receipt/1",
        "package": row.sending.package,
        "received": datetime.now(UTC).isoformat(timespec="seconds"),
        "articles": [{"uri": f"urn:uuid:{article.article.id}", "url": "https://example.com/maktaba"}],
    }
    (web / f"{row.sending.package}.receipt.json").write_text(json.dumps(receipt), "utf-8")
    click(room, "receiptsButton")
    settle(qtbot, windows[0])
    assert "استُلمت" in label(room, "detailState")
    assert "https://example.com/maktaba" in label(room, "detailUrl")
    assert delivery_of(newsroom, article) is DeliveryState.RECEIVED
    assert windows[0].problems == []


def test_what_is_not_sent_says_why_and_is_sent_again_or_called_off(
    newsroom: Newsroom,
    open_handover: OpenHandover,
    qtbot: QtBot,
    windows: list[Window],
    web: Path,
    tmp_path: Path,
) -> None:
    place = folder_destination(newsroom, web)
    newsroom.desk.handover.hand_over(
        newsroom.exporter,
        [newsroom.sealed().article.id],
        tmp_path,
        PackageForm.FOLDER,
        destinations=[place.id],
    )
    (row,) = newsroom.desk.sending.all()
    blocked = web / row.sending.package
    blocked.mkdir()
    room = open_handover(newsroom.exporter)
    room.show_page("sending")
    worker = SendingWorker(windows[0].context, room)
    worker.start()
    qtbot.waitUntil(lambda: newsroom.desk.sending.get(row.sending.id).state is SendState.FAILED)
    settle(qtbot, windows[0])
    assert "لم تُرسل" in label(room, "detailState")
    assert "توجد حزمة بهذا الاسم" in label(room, "detailReason")
    assert found(room, QLabel, "detailStep").isVisible()

    blocked.rmdir()
    resend = found(room, QPushButton, "resendButton")
    resend.setFocus()
    QTest.keyClick(resend, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: newsroom.desk.sending.get(row.sending.id).state is SendState.SENT)
    settle(qtbot, windows[0])
    assert not found(room, QPushButton, "callOffButton").isEnabled()


def test_a_waiting_package_is_called_off(
    newsroom: Newsroom,
    open_handover: OpenHandover,
    qtbot: QtBot,
    windows: list[Window],
    web: Path,
    tmp_path: Path,
) -> None:
    place = folder_destination(newsroom, web)
    newsroom.desk.handover.hand_over(
        newsroom.exporter, [newsroom.sealed().article.id], tmp_path, PackageForm.ZIP, destinations=[place.id]
    )
    room = open_handover(newsroom.exporter)
    room.show_page("sending")
    settle(qtbot, windows[0])
    assert label(room, "countLabel") == "حزمة واحدة في الطريق"
    click(room, "callOffButton")
    settle(qtbot, windows[0])
    (row,) = newsroom.desk.sending.all()
    assert row.sending.state is SendState.CANCELLED
    assert list(web.iterdir()) == []


@pytest.mark.servers
def test_a_server_is_added_by_hand_its_key_compared_and_its_password_never_shown(
    newsroom: Newsroom,
    open_handover: OpenHandover,
    qtbot: QtBot,
    windows: list[Window],
    page_of: Callable[[], DestinationsPage],
    web: Path,
) -> None:
    open_handover(newsroom.exporter)
    page = page_of()
    with sshd_over(web) as sshd:
        click(page, "addButton")
        dialog = dialog_of(page)
        kind = found(dialog, QComboBox, "kind")
        kind.setFocus()
        for _ in range(2):
            QTest.keyClick(kind, Qt.Key.Key_Down)
        write(dialog, "name", "خادم الموقع")
        write(dialog, "hostSetting", "127.0.0.1")
        write(dialog, "portSetting", str(sshd.port))
        write(dialog, "userSetting", USER)
        write(dialog, "secret", PASSWORD)
        assert found(dialog, QLineEdit, "secret").echoMode() is QLineEdit.EchoMode.Password
        click(dialog, "testButton")
        settle(qtbot, windows[0])
        assert "SHA256:" in label(dialog, "hostKeyLabel")
        box = found(dialog, QCheckBox, "hostKeyBox")
        QTest.keyClick(box, Qt.Key.Key_Space)
        settle(qtbot, windows[0])
        assert "الاتصال يعمل" in label(dialog, "good")
        click(dialog, "okButton")
        settle(qtbot, windows[0])

        (place,) = newsroom.desk.destinations.all()
        assert place.settings["host_key"] == sshd.line
        assert PASSWORD not in str(place)
        click(page, "editButton")
        again = dialog_of(page)
        assert found(again, QLineEdit, "secret").text() == ""
        click(again, "testButton")
        settle(qtbot, windows[0])
        assert "الاتصال يعمل" in label(again, "good")
        click(again, "cancelButton")
    assert windows[0].problems == []


def test_a_wrong_setting_is_said_beside_the_fields(
    newsroom: Newsroom,
    open_handover: OpenHandover,
    qtbot: QtBot,
    windows: list[Window],
    page_of: Callable[[], DestinationsPage],
) -> None:
    open_handover(newsroom.exporter)
    page = page_of()
    click(page, "addButton")
    dialog = dialog_of(page)
    click(dialog, "okButton")
    settle(qtbot, windows[0])
    assert "الوجهة بلا اسم" in label(dialog, "fault")
    write(dialog, "name", "وجهة")
    click(dialog, "okButton")
    settle(qtbot, windows[0])
    assert "المجلد" in label(dialog, "fault") or "مجلد" in label(dialog, "fault")
    assert isinstance(dialog, QDialog)
    click(dialog, "cancelButton")
    assert newsroom.desk.destinations.all() == ()


def test_a_destination_is_removed(
    newsroom: Newsroom,
    open_handover: OpenHandover,
    qtbot: QtBot,
    windows: list[Window],
    page_of: Callable[[], DestinationsPage],
    web: Path,
) -> None:
    folder_destination(newsroom, web)
    open_handover(newsroom.exporter)
    page = page_of()
    click(page, "removeButton")
    box = page.findChild(QMessageBox)
    assert box is not None
    QTest.mouseClick(box.buttons()[0], Qt.MouseButton.LeftButton)
    settle(qtbot, windows[0])
    assert newsroom.desk.destinations.all() == ()


@pytest.mark.parametrize("by_key", [False, True])
def test_a_package_that_left_before_is_sent_to_a_destination(
    newsroom: Newsroom,
    open_handover: OpenHandover,
    qtbot: QtBot,
    windows: list[Window],
    web: Path,
    tmp_path: Path,
    *,
    by_key: bool,
) -> None:
    newsroom.desk.handover.hand_over(
        newsroom.exporter, [newsroom.sealed().article.id], tmp_path, PackageForm.FOLDER
    )
    folder_destination(newsroom, web)
    room = open_handover(newsroom.exporter)
    SendingWorker(windows[0].context, room).start()
    room.show_page("delivered")
    settle(qtbot, windows[0])
    button = found(room, SendPackage, "sendPackageButton")
    menu = button.menu()
    if by_key:
        packages = found(room, QListView, "packages")
        qtbot.waitUntil(packages.hasFocus)
        QTest.keySequence(packages, "Ctrl+Shift+S")
        qtbot.waitUntil(menu.isVisible)
        QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Return)
    else:
        menu.popup(QPoint(0, 0))
        (action,) = menu.actions()
        assert action.text() == "مجلد الويب"
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    qtbot.waitUntil(lambda: len(list(web.iterdir())) == 1)
    settle(qtbot, windows[0])
    (row,) = newsroom.desk.sending.all()
    assert row.sending.state is SendState.SENT
    assert row.by == "ياسين"
    assert windows[0].problems == []


def test_an_old_package_is_refused_where_it_is_asked_for(
    newsroom: Newsroom,
    open_handover: OpenHandover,
    qtbot: QtBot,
    windows: list[Window],
    web: Path,
    tmp_path: Path,
) -> None:
    article = newsroom.sealed().article.id
    newsroom.desk.handover.hand_over(newsroom.exporter, [article], tmp_path, PackageForm.FOLDER)
    newsroom.desk.review.withdraw(newsroom.reviewer, article, "طلب المصدر سحب الخبر.")
    folder_destination(newsroom, web)
    room = open_handover(newsroom.exporter)
    room.show_page("delivered")
    settle(qtbot, windows[0])
    menu = found(room, SendPackage, "sendPackageButton").menu()
    menu.aboutToShow.emit()
    (action,) = menu.actions()
    action.trigger()
    settle(qtbot, windows[0])
    assert [problem.code for problem in windows[0].problems] == [ErrorCode.SENDING_OVERTAKEN]
    assert newsroom.desk.sending.all() == ()


def test_who_may_not_hand_over_sends_no_package(
    newsroom: Newsroom, open_handover: OpenHandover, qtbot: QtBot, windows: list[Window], tmp_path: Path
) -> None:
    newsroom.desk.handover.hand_over(
        newsroom.exporter, [newsroom.sealed().article.id], tmp_path, PackageForm.FOLDER
    )
    room = open_handover(newsroom.reviewer)
    room.show_page("delivered")
    settle(qtbot, windows[0])
    button = found(room, SendPackage, "sendPackageButton")
    assert not button.isEnabled()
    assert "دورك في المكتب لا يشمل" in button.toolTip()


def test_the_sending_page_has_a_menu_only_of_what_is_known(
    newsroom: Newsroom, open_handover: OpenHandover, qtbot: QtBot, windows: list[Window]
) -> None:
    room = open_handover(newsroom.exporter)
    settle(qtbot, windows[0])
    menu = found(room, DestinationChoice, "destinationsButton").menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    (only,) = menu.actions()
    assert not only.isEnabled()
    assert isinstance(room.findChild(SendingPage), SendingPage)
