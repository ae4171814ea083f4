"""A package on its way, in the real window under real keys and mouse, and through a process that is killed while it sends."""

import json
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel, QLineEdit, QListView, QPushButton

from editor_desk.app.bootstrap import desk_in
from editor_desk.app.exit_codes import ExitCode
from editor_desk.domain.destinations import Destination, DestinationKind
from editor_desk.domain.events import EventKind
from editor_desk.domain.package import PackageForm
from editor_desk.domain.sending import SendState
from editor_desk.domain.workflow import DeliveryState
from editor_desk.exchange.package.verify import verify_package
from editor_desk.gui.names import delivery_state_text
from editor_desk.gui.sending.destination_choice import DestinationChoice
from editor_desk.gui.sending.destination_dialog import DestinationDialog
from editor_desk.storage.desk_folder import open_desk
from tests.app.hands import Hands, at_the_desk
from tests.app.test_survival import another_process, heard
from tests.desks import newsroom_in

SENDER = Path(__file__).with_name("sender.py")


@pytest.fixture
def web(tmp_path: Path) -> Path:
    folder = tmp_path / "web"
    folder.mkdir()
    return folder


def add_destination(hands: Hands, web: Path) -> None:
    hands.press("Ctrl+K")
    hands.write("قواعد المكتب: الوجهات")
    hands.press("Return")
    hands.settle()
    hands.click("addButton", QPushButton)
    dialog = hands.dialog(DestinationDialog)
    hands.find(QLineEdit, "name", dialog).setFocus()
    hands.write("مجلد الويب")
    QTest.mouseClick(hands.find(QLineEdit, "pathSetting", dialog), Qt.MouseButton.LeftButton)
    hands.write(str(web))
    hands.click("testButton", QPushButton, dialog)
    hands.wait(lambda: hands.find(QLabel, "good", dialog).text() == "الاتصال يعمل.")
    hands.press("Return")
    hands.wait(lambda: not hands.is_open(DestinationDialog))
    hands.come_forward()


def hand_over(hands: Hands, out: Path) -> None:
    hands.click("readyEntry")
    hands.settle()
    hands.click("targetButton", QAbstractButton)
    chooser = hands.dialog(QFileDialog)
    hands.find(QLineEdit, "fileNameEdit", chooser).setFocus()
    hands.press("Ctrl+A")
    hands.write(str(out))
    hands.press("Return")
    hands.wait(lambda: not hands.is_open(QFileDialog))
    hands.come_forward()
    choice = hands.find(DestinationChoice, "destinationsButton")
    QTest.mouseClick(choice, Qt.MouseButton.LeftButton)
    menu = choice.menu()
    hands.wait(menu.isVisible)
    (action,) = menu.actions()
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    hands.wait(lambda: not menu.isVisible())
    hands.click("createButton", QAbstractButton)


def drop_a_receipt(web: Path, article: str) -> str:
    (package,) = (path.name for path in web.iterdir())
    receipt = {
        "schema": "editor-desk-receipt/1",
        "package": package,
        "received": datetime.now(UTC).isoformat(timespec="seconds"),
        "articles": [{"uri": f"urn:uuid:{article}", "url": "https://example.com/maktaba"}],
    }
    (web / f"{package}.receipt.json").write_text(json.dumps(receipt), "utf-8")
    return package


def test_a_package_is_handed_over_after_a_lock_sent_and_its_receipt_comes_back(
    desk_folder: Path, tmp_path: Path, web: Path
) -> None:
    with newsroom_in(desk_folder) as room:
        article = room.sealed().article.id
    out = tmp_path / "out"
    out.mkdir()

    def work(hands: Hands) -> None:
        hands.sit_down("ياسين")
        add_destination(hands, web)
        hands.press("Ctrl+Alt+L")
        hands.sit_down("ياسين")
        hand_over(hands, out)
        hands.wait(lambda: any(not path.name.startswith(".") for path in web.iterdir()))
        hands.click("sendingEntry")
        hands.wait(lambda: "أُرسلت" in hands.label("detailState"))
        package = drop_a_receipt(web, article)
        assert package in hands.label("detailTitle")
        hands.click("receiptsButton", QPushButton)
        hands.wait(lambda: "استُلمت" in hands.label("detailState"))
        assert "https://example.com/maktaba" in hands.label("detailUrl")
        hands.click("deliveredEntry")
        hands.settle()
        on_the_site = delivery_state_text(DeliveryState.RECEIVED)
        rows = hands.find(QListView, "deliveredArticles")
        hands.wait(
            lambda: on_the_site in str(rows.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))
        )
        hands.leave()

    assert at_the_desk(work) == ExitCode.DONE
    with desk_in(desk_folder, read_only=True) as desk:
        (summary,) = desk.articles.summaries([article])
        assert summary.delivery is DeliveryState.RECEIVED
        (row,) = desk.sending.all()
    assert row.sending.state is SendState.RECEIVED
    assert verify_package(web / row.sending.package).good


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
@pytest.mark.parametrize("where", ["before", "after"])
def test_a_package_that_was_being_sent_when_the_process_was_killed_arrives_whole_and_once(
    where: str, desk_folder: Path, tmp_path: Path, web: Path
) -> None:
    with newsroom_in(desk_folder) as room:
        places = room.desk.destinations
        place = places.new(Destination("", "مجلد الويب", DestinationKind.FOLDER, {"path": str(web)}))
        places.save(room.exporter, place)
        room.desk.handover.hand_over(
            room.exporter,
            [room.sealed().article.id],
            tmp_path,
            PackageForm.FOLDER,
            destinations=[place.id],
        )
    with another_process(where, program=SENDER) as process:
        heard(process, "SENDING")
        process.send_signal(signal.SIGKILL)
        assert process.wait() == -signal.SIGKILL
    (left,) = web.iterdir()
    assert left.name.startswith(".") is (where == "before")

    def look(hands: Hands) -> None:
        hands.sit_down("ياسين")
        hands.click("sendingEntry")
        hands.wait(lambda: "أُرسلت" in hands.label("detailState"))
        hands.leave()

    assert at_the_desk(look) == ExitCode.DONE
    with desk_in(desk_folder, read_only=True) as desk:
        (row,) = desk.sending.all()
    with open_desk(desk_folder) as opened, opened.unit_of_work(reads=True) as record:
        sent = record.events.of_kind(EventKind.SENT, 10)
    (arrived,) = web.iterdir()
    assert (row.sending.state, arrived.name) == (SendState.SENT, row.sending.package)
    assert verify_package(arrived).good
    assert len(sent) == 1
