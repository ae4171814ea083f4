"""Squiggles lie exactly under their words: compared with where Qt itself paints a selection of the same letters."""

from random import Random

import pytest
from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtWidgets import QApplication, QTextEdit
from pytestqt.qtbot import QtBot

from editor_desk.domain.content import Direction
from editor_desk.domain.proofing import Finding, FindingKind, Severity
from editor_desk.gui.editor.formats import text_option
from editor_desk.gui.proofing.marks import BlockProof, checkable, marks_in, one_direction
from editor_desk.gui.proofing.squiggles import segments_of

RED = QColor("#ff0000")
CASES = [
    ("قام وفد من منظمة العالم", "منظمة"),
    ("قام وفد abc من هنا", "abc"),
    ("قام وفد abc من هنا", "a"),
    ("قام وفد abc من هنا", "bc"),
    ("قام وفد abc", "a"),
    ("قال مراسل Reuters يوم 25 أكتوبر 2023", "25"),
    ("قال مراسل Reuters يوم 25 أكتوبر 2023", "2023"),
    ("قال مراسل Reuters يوم 25 أكتوبر 2023", "20"),
    ("قال مراسل Reuters يوم 25 أكتوبر 2023", "Reuters يوم 25"),
    ("Reuters قالت إن", "Reuters"),
    ("قَالَ الوَزِيرُ هذا", "الوَزِيرُ"),
    ("قال 😀 إجتماع 😀 طويل", "إجتماع"),
    (
        "قام وفد من منظمة العالم الإسلامي للتربية والعلوم والثقافة بزيارة إلى مقر السفارة",
        "للتربية والعلوم والثقافة بزيارة إلى مقر",
    ),
]


WORDS = [
    "قام",
    "وفد",
    "abc",
    "25",
    "١٢",
    "Reuters",
    "(x)",
    "😀",
    "في",
    "الوَزِيرُ",
    "2023-10",
    "a.b@c.de",
    "هنا",
    "the",
    "of",
    "لا",
    "3%",
    "،",
    "إلى",
    "-5",
    "12/3",
    "ab12",
]
BOTH = pytest.mark.parametrize("way", list(Direction))


@pytest.mark.usefixtures("window")
@BOTH
@pytest.mark.parametrize(("text", "part"), CASES)
def test_a_squiggle_lies_where_the_selection_does(text: str, part: str, way: Direction, qtbot: QtBot) -> None:
    _compare(shown(way, qtbot), text, text.index(part), part)


@pytest.mark.usefixtures("window")
@BOTH
def test_it_does_in_any_mix_of_words_numbers_and_signs(way: Direction, qtbot: QtBot) -> None:
    edit, chance = shown(way, qtbot), Random(9)
    for _ in range(60):
        words = [chance.choice(WORDS) for _ in range(chance.randint(3, 12))]
        first = chance.randrange(len(words))
        part = " ".join(words[first : first + chance.randint(1, 3)])
        text = " ".join(words)
        _compare(edit, text, text.index(part), part)


def shown(way: Direction, qtbot: QtBot) -> QTextEdit:
    edit = QTextEdit()
    qtbot.addWidget(edit)
    edit.setFrameShape(QTextEdit.Shape.NoFrame)
    edit.resize(420, 200)
    edit.document().setDefaultTextOption(text_option(way))
    edit.show()
    return edit


def _compare(edit: QTextEdit, text: str, start: int, part: str) -> None:
    """Both stretches, line by line, to a pixel."""
    edit.setPlainText(text)
    (mark,) = marks_in(text, [_finding(start, part)])
    selected = edit.textCursor()
    selected.setPosition(mark.start)
    selected.setPosition(mark.end, QTextCursor.MoveMode.KeepAnchor)
    selection = QTextEdit.ExtraSelection()
    selection.cursor = selected
    selection.format.setBackground(RED)
    selection.format.setForeground(RED)
    edit.setExtraSelections([selection])
    QApplication.processEvents()
    image = edit.viewport().grab().toImage()
    block = edit.document().firstBlock()
    layout = block.layout()
    segments = segments_of(block, mark)
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        top, bottom = line.y(), line.y() + line.height()
        y = int(layout.position().y() + top + 2)
        painted = {x for x in range(image.width()) if image.pixelColor(x, y) == RED}
        drawn: set[int] = set()
        for left, right, under in segments:
            if top <= under < bottom:
                begin = layout.position().x() + left
                drawn |= set(range(round(begin), round(begin + right - left)))
        stray = [
            x for x in painted ^ drawn if not ({x - 1, x, x + 1} & painted and {x - 1, x, x + 1} & drawn)
        ]
        assert len(stray) <= 2, (text, part, number, sorted(stray))


def _finding(start: int, part: str) -> Finding:
    end = start + len(part)
    return Finding("b", start, end, part, FindingKind.STYLE, "rule", Severity.WARNING)


def test_a_finding_that_does_not_fit_its_text_is_none() -> None:
    assert marks_in("نص قصير", [_finding(1, "غير"), _finding(40, "بعيد")]) == ()


def test_places_are_counted_as_qt_does() -> None:
    (mark,) = marks_in("😀😀 نص", [_finding(3, "نص")])
    assert (mark.start, mark.end) == (5, 7)
    assert checkable("\ud83d نص\u2028آخر") == "\ufffd نص\nآخر"


@pytest.mark.parametrize(
    ("text", "way"),
    [("نص", True), ("two words", False), ("نص two", None), ("في 25", None), ("وَقَالَ", True), ("(نص)", None)],
)
def test_letters_of_one_direction_are_known(text: str, way: object) -> None:
    assert one_direction(text) is way


def test_marks_before_a_change_stay_and_those_behind_it_move() -> None:
    text = "كلمة خطأ ثم خطأ"
    proof = BlockProof()
    proof.learn(text, marks_in(text, [_finding(5, "خطأ"), _finding(12, "خطأ")]), 3)
    proof.change(9, 0, 4)
    assert [(mark.start, mark.end) for mark in proof.marks] == [(5, 8), (16, 19)]
    proof.change(6, 1, 0)
    assert [(mark.start, mark.end) for mark in proof.marks] == [(15, 18)]
    assert proof.stamp == -1
