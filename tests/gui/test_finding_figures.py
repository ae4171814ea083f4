"""Find and replace in the texts of figures: by real keys, shown, listed and undone like any other."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor_desk.domain.content import (
    BlockKind,
    Content,
    Embed,
    Image,
    MediaRef,
    ReadAlsoCard,
    RelatedLink,
    Table,
    block,
)
from editor_desk.gui.editor.editor_panel import EditorPanel
from editor_desk.gui.editor.figure_formats import figure_of
from editor_desk.gui.finding.finder import Finder
from editor_desk.gui.finding.replacements_model import LINE_ROLE
from tests.gui.sheets import opened
from tests.windows import Window, type_text

PICTURE = Image(
    "i",
    MediaRef("ab" * 32, "image/png", 4, 3),
    caption="ميناء طنجة ليلاً",
    alt="رافعات في ميناء وميناء",
    credit="إدارة ميناء طنجة",
    rights="لصحف ميناء طنجة",
)
NUMBERS = Table("t", (("البند", "ميناء"), ("المدى", "٦٠")), caption="بالأرقام")
FILM = Embed("e", "https://video.example/1", "جولة في ميناء")
CARD = ReadAlsoCard("c", RelatedLink("ميناء آخر", url="https://site.example/2"))
ARTICLE = Content(
    headline="ميناء جديد",
    blocks=(block(BlockKind.PARAGRAPH, "وصلت السفن إلى ميناء المدينة."), PICTURE, NUMBERS, FILM, CARD),
)
PLACES = (
    ("التعليق", 1),
    ("النص البديل", 1),
    ("النص البديل", 1),
    ("المصدر", 1),
    ("الحقوق", 1),
    ("الجدول، الصف ١، العمود ٢", 2),
    ("عنوان المادة المضمّنة", 3),
    ("بطاقة «إقرأ أيضاً»", 4),
)


@pytest.fixture
def finder(editor_panel: EditorPanel, window: Window) -> Finder:
    opened(editor_panel, window, ARTICLE)
    (made,) = editor_panel.findChildren(Finder)
    return made


def settle(finder: Finder, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not finder._again.isActive() and finder._context.jobs.is_idle)


def look_for(finder: Finder, qtbot: QtBot, needle: str, *, replacement: str = "") -> None:
    key = Qt.Key.Key_H if replacement else Qt.Key.Key_F
    QTest.keyClick(finder._panel.sheet.body, key, Qt.KeyboardModifier.ControlModifier)
    type_text(finder.bar.needle, needle)
    if replacement:
        finder.bar.replacement.setFocus()
        type_text(finder.bar.replacement, replacement)
    settle(finder, qtbot)


def test_a_hit_in_a_figure_selects_it_and_says_where(finder: Finder, qtbot: QtBot) -> None:
    look_for(finder, qtbot, "ميناء")
    body = finder._panel.sheet.body
    for place, number in PLACES:
        QTest.keyClick(finder.bar.needle, Qt.Key.Key_Return)
        settle(finder, qtbot)
        assert finder.bar.count.text().startswith(f"{place} · ")
        cursor = body.textCursor()
        assert body.document().findBlock(cursor.selectionStart()).blockNumber() == number
        assert cursor.selectionEnd() - cursor.selectionStart() == 1
    QTest.keyClick(finder.bar.needle, Qt.Key.Key_Return)
    settle(finder, qtbot)
    assert finder.bar.count.text() == "١ من ١٠"  # the headline again
    QTest.keyClick(finder.bar.needle, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    settle(finder, qtbot)
    assert finder.bar.count.text().startswith(f"{PLACES[-1][0]} · ")


def test_one_is_replaced_in_its_place_and_undone_alone(finder: Finder, qtbot: QtBot) -> None:
    look_for(finder, qtbot, "ميناء", replacement="مرفأ")
    body = finder._panel.sheet.body
    before = body.sheet.blocks()
    for _ in range(3):
        QTest.keyClick(finder.bar.needle, Qt.Key.Key_Return)
        settle(finder, qtbot)
    finder.bar.one.click()  # the second of the two in the alternative text
    settle(finder, qtbot)
    changed = figure_of(body.document().findBlockByNumber(1))
    assert isinstance(changed, Image)
    assert (changed.caption, changed.alt) == (PICTURE.caption, "رافعات في ميناء ومرفأ")
    assert finder.bar.count.text().startswith("المصدر")
    body.undo()
    assert body.sheet.blocks() == before


def test_all_are_listed_replaced_and_undone_at_once(finder: Finder, qtbot: QtBot) -> None:
    look_for(finder, qtbot, "ميناء", replacement="مرفأ")
    panel = finder._panel
    before = panel.sheet.read()
    finder.bar.all.click()
    settle(finder, qtbot)
    model = finder.bar.model
    top = model.index(0, 0)
    lines = [model.index(row, 0, top) for row in range(model.rowCount(top))]
    assert [line.data(LINE_ROLE).where for line in lines] == ["", "", *(place for place, _ in PLACES)]
    spoken = lines[2].data(Qt.ItemDataRole.AccessibleTextRole)
    assert isinstance(spoken, str)
    assert spoken.startswith("التعليق: ")
    assert not panel.grab().isNull()
    finder._replacer.replace_chosen()
    settle(finder, qtbot)
    picture, table, film, card = (
        figure_of(panel.sheet.body.document().findBlockByNumber(n)) for n in (1, 2, 3, 4)
    )
    assert isinstance(picture, Image)
    assert (picture.caption, picture.alt) == ("مرفأ طنجة ليلاً", "رافعات في مرفأ ومرفأ")
    assert (picture.credit, picture.rights) == ("إدارة مرفأ طنجة", "لصحف مرفأ طنجة")
    assert isinstance(table, Table)
    assert table.rows[0] == ("البند", "مرفأ")
    assert isinstance(film, Embed)
    assert film.title == "جولة في مرفأ"
    assert card == ReadAlsoCard("c", RelatedLink("مرفأ آخر", url="https://site.example/2"))
    assert list(panel.sheet.read()["blocks"][1:]) == [
        picture,
        table,
        film,
        card,
    ]  # and that is what is stored
    panel.sheet.body.undo()
    assert panel.sheet.read() == before


def test_an_expression_for_any_letter_does_not_eat_a_figure(finder: Finder, qtbot: QtBot) -> None:
    finder.bar.switches.toggles["expression"].setChecked(True)
    look_for(finder, qtbot, ".", replacement="س")
    finder.bar.all.click()
    settle(finder, qtbot)
    finder._replacer.replace_chosen()
    settle(finder, qtbot)
    kinds = [type(item).__name__ for item in finder._panel.sheet.body.sheet.blocks()]
    assert kinds == ["Block", "Image", "Table", "Embed", "ReadAlsoCard"]
