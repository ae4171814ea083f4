"""An admin tells the desk of its site by mouse and keys in the real window; the next package has its addresses."""

import json
import zipfile
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QTableView

from editor_desk.app.bootstrap import desk_in
from editor_desk.app.exit_codes import ExitCode
from editor_desk.app.main import main
from editor_desk.gui.tags.topic_field import TopicField
from tests.app.hands import Hands, at_the_desk
from tests.desks import ARTICLE, newsroom_in


def fill(hands: Hands, name: str, text: str) -> None:
    """Click a field, write over what is there, and go on with Tab."""
    line = hands.find(QLineEdit, name)
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    hands.press("Ctrl+A", "Del")
    hands.write(text)
    hands.press("Tab")


def tell_of_the_site(hands: Hands) -> None:
    hands.sit_down("سعاد")
    hands.press("Ctrl+K")
    hands.write("قواعد المكتب: الموقع")
    hands.press("Return")
    hands.settle()
    fill(hands, "name", "جريدة المرفأ")
    fill(hands, "address", "news.example")
    assert hands.label("addressFault").startswith("هذا ليس عنواناً على الشبكة")
    hands.click("saveButton", QPushButton)
    assert hands.find(QLineEdit, "address").hasFocus()
    hands.press("Ctrl+A", "Del")
    hands.write("https://news.example")
    hands.press("Tab")
    assert not [one for one in hands.window.findChildren(QLabel, "addressFault") if one.isVisible()]
    assert "https://news.example/" in hands.label("example")
    hands.click("saveButton", QPushButton)
    hands.settle()
    assert not hands.find(QPushButton, "saveButton").isEnabled(), "what is typed is what is kept"


def map_a_section(hands: Hands) -> None:
    hands.click("sectionsTab", QPushButton)
    hands.settle()
    fill(hands, "newSection", "الثقافة")
    hands.click("addButton", QPushButton)
    hands.settle()
    table = hands.find(QTableView, "sections")
    place = table.visualRect(table.model().index(0, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    QTest.mouseClick(hands.find(TopicField, "sectionTopic"), Qt.MouseButton.LeftButton)
    hands.write("فنون")
    hands.press("Down", "Return")
    hands.settle()


def test_an_admin_tells_the_desk_of_its_site(desk_folder: Path, tmp_path: Path) -> None:
    with newsroom_in(desk_folder) as room:
        article = room.sealed(replace(ARTICLE, section="الثقافة", slug="مكتبة-فاس")).article.id

    def work(hands: Hands) -> None:
        tell_of_the_site(hands)
        map_a_section(hands)
        hands.leave()

    assert at_the_desk(work) == ExitCode.DONE
    with desk_in(desk_folder, read_only=True) as desk:
        address = desk.site.settings().article_address("مكتبة-فاس")
        (section,) = desk.sections.all().kept
        planned = set(desk.handover.plan([article]))
    assert (section.section, section.topic[:7]) == ("الثقافة", "medtop:")
    # The command line packs by what was said in the window.
    assert main(["package", article, "--to", str(tmp_path), "--account", "ياسين", "--zip"]) == ExitCode.DONE
    (package,) = tmp_path.glob("*.zip")
    with zipfile.ZipFile(package) as archive:
        files = {name.partition("/")[2]: archive.read(name) for name in archive.namelist()}
    assert set(files) == planned
    assert address.encode() in files["data/feeds/rss.xml"]
    ninjs = json.loads(next(data for name, data in files.items() if name.endswith("article.ninjs.json")))
    assert [one["literal"] for one in ninjs["subjects"] if "literal" in one] == [section.topic]
