"""Searching the archive in the real window, under real keys and a real mouse."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu

from editor_desk.app.exit_codes import ExitCode
from editor_desk.app.main import main
from editor_desk.domain.content import BlockKind, Content, block
from editor_desk.gui.articles.saved_dialogs import SearchNameDialog
from editor_desk.gui.widgets.chip import Chip
from tests.app.hands import Hands, at_the_desk
from tests.desks import newsroom_in

TRUCE = Content(
    headline="الهُدنة تدخل يومها الأول",
    source="وكالة الأنباء",
    blocks=(block(BlockKind.PARAGRAPH, "دخلت الهدنةُ حيّز التنفيذ صباح الجمعة، وعبرت الشاحنات معبر رفح."),),
)
TALKS = replace(
    TRUCE,
    headline="مباحثات القاهرة تتواصل",
    source="بوابة النيل",
    blocks=(block(BlockKind.PARAGRAPH, "تتقدم المفاوضات حول تمديد الهدنة."),),
)
MATCH = replace(
    TRUCE, headline="المنتخب يفوز", blocks=(block(BlockKind.PARAGRAPH, "فاز المنتخب بهدفين نظيفين."),)
)


@pytest.fixture
def archive(desk_folder: Path) -> None:
    with newsroom_in(desk_folder) as room:
        for content in (TRUCE, TALKS, MATCH):
            room.desk.articles.create(room.editor, content)
        room.desk.indexing.prepare()
        room.desk.indexing.drain()


def pick(hands: Hands, entry: str) -> None:
    """Click an entry of the menu that the next key or click opens."""

    def click(menu: QMenu) -> None:
        action = next(item for item in menu.actions() if entry in item.text())
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())

    hands.meanwhile(QMenu, click)


def test_an_archive_is_searched_through_the_window(archive: None) -> None:
    def shown(hands: Hands) -> list[str]:
        hands.settle()
        return [row.summary.headline for row in hands.desk.list._model.rows]

    def act(hands: Hands) -> None:
        hands.sit_down("كريم")
        head = hands.desk.list.head
        hands.press("Ctrl+Shift+F")
        hands.write("هدنه")
        hands.wait(lambda: set(shown(hands)) == {TRUCE.headline, TALKS.headline})
        assert hands.label("searchTotal").startswith("مقالان في ")

        pick(hands, "بوابة النيل")
        hands.click("choose_source")
        hands.wait(lambda: shown(hands) == [TALKS.headline])
        assert hands.find(QLineEdit, "searchField").text() == 'هدنه مصدر:"بوابة النيل"'

        pick(hands, "احفظ")
        hands.press("Ctrl+Alt+F")
        hands.dialog(SearchNameDialog)
        hands.press("Ctrl+A")
        hands.write("هدنة النيل")
        hands.press("Return")
        hands.wait(lambda: [item.name for item in hands.desk.list.saved.searches] == ["هدنة النيل"])

        chip = hands.find(Chip, "chip", head)
        QTest.mouseClick(chip._remove, Qt.MouseButton.LeftButton)
        hands.wait(lambda: len(shown(hands)) == 2)

        hands.press("Ctrl+Shift+F")
        hands.write("المنتخل ")
        hands.wait(lambda: shown(hands) == [] and head.meant.isVisible())
        assert hands.desk.list._ui.emptyLabel.text() == "لا شيء في الأرشيف بهذه الكلمات."
        hands.click("searchMeant")
        hands.wait(lambda: shown(hands) == [MATCH.headline])
        hands.press("Down", "Return")
        hands.wait(lambda: hands.desk.working.article is not None)
        opened = hands.desk.working.article
        assert opened is not None
        assert opened.summary.headline == MATCH.headline

        hands.press("Ctrl+Shift+F", "Escape")
        pick(hands, "هدنة النيل")
        hands.press("Ctrl+Alt+F")
        hands.wait(lambda: shown(hands) == [TALKS.headline])
        hands.press("Escape")
        hands.wait(lambda: not head.isVisible())
        hands.leave()

    assert at_the_desk(act) == ExitCode.DONE


def test_the_command_line_searches_the_same_way(archive: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", "--search", "هدنة -مفاوضات"]) == ExitCode.DONE
    said = capsys.readouterr().out
    assert TRUCE.headline in said
    assert TALKS.headline not in said
    assert main(["list", "--search", 'مصدر:"بوابة النيل" تاريخ:2026']) == ExitCode.DONE
    assert TALKS.headline in capsys.readouterr().out
    assert main(["list", "--search", "تاريخ:xyz المنتخب"]) == ExitCode.DONE
    told = capsys.readouterr()
    assert MATCH.headline in told.out
    assert "xyz" in told.out
