"""What a letter costs in the finished editor: counted, not timed, so that it cannot creep up on any machine."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from statistics import median
from types import FrameType
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_desk.domain.content import Block, BlockKind, Content, Span
from editor_desk.domain.identity import new_id
from editor_desk.gui.editor.body_edit import BodyEdit
from editor_desk.gui.editor.editor_panel import EditorPanel
from editor_desk.gui.proofing.proofing import Proofing
from tests.gui.sheets import opened
from tests.windows import Window

CALLS = 60
"""Functions of ours that a letter in the middle of a word may call until it is painted. It is 46; it was 117."""
ENTRIES = 10
"""How often Qt may call into Python for it: each costs more than what most of the functions do. It is 8."""
_BUILTIN = {"any", "all", "sum", "min", "max", "sorted", "isinstance"}
PARAGRAPH = "قالت أمينة المكتبة إن الفهرس الجديد يضم آلاف العناوين التي لم تكن معروفة للباحثين من قبل."


class Count:
    """Calls of our functions, and how many of them came from outside Python, that is from Qt."""

    def __init__(self) -> None:
        self.calls = self.entries = 0
        self._inside_c: list[bool] = [False]

    def look(self, frame: FrameType, event: str, argument: Any) -> None:
        if event == "call":
            if "editor_desk" in frame.f_code.co_filename:
                self.calls += 1
                self.entries += self._inside_c[-1]
            self._inside_c.append(False)
        elif event == "c_call":
            self._inside_c.append(argument.__name__ not in _BUILTIN)
        elif len(self._inside_c) > 1:
            self._inside_c.pop()


@contextmanager
def counted() -> Iterator[Count]:
    count, before = Count(), sys.getprofile()
    sys.setprofile(count.look)
    try:
        yield count
    finally:
        sys.setprofile(before)


@pytest.fixture
def body(editor_panel: EditorPanel, window: Window, qtbot: QtBot) -> BodyEdit:
    blocks = tuple(Block(new_id(), BlockKind.PARAGRAPH, (Span(PARAGRAPH),)) for _ in range(40))
    body = opened(editor_panel, window, Content(headline="الفهرس الجديد", blocks=blocks))
    reader = editor_panel.feature(Proofing).reader
    qtbot.waitUntil(lambda: not reader.is_reading and window.context.jobs.is_idle)
    body.setFocus()
    cursor = body.textCursor()
    cursor.setPosition(body.document().findBlockByNumber(3).position() + 6)
    body.setTextCursor(cursor)
    return body


def strike(body: BodyEdit, text: str) -> None:
    """Letters with their own key codes, as from a keyboard: with one that Qt does not know they would go up to the window
    before they come down as text.
    """
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(body, QKeyEvent(kind, ord(letter), Qt.KeyboardModifier.NoModifier, letter))


def cost(body: BodyEdit, letters: str) -> tuple[float, float]:
    """The median over these letters, each typed and painted."""
    strike(body, "وال")
    counts = []
    for letter in letters:
        QApplication.processEvents()
        with counted() as count:
            strike(body, letter)
            QApplication.processEvents()
        counts.append(count)
    return median(count.calls for count in counts), median(count.entries for count in counts)


def test_a_letter_costs_few_calls(body: BodyEdit) -> None:
    calls, entries = cost(body, "مخطوطاتالمخطوطات")
    assert calls <= CALLS
    assert entries <= ENTRIES
    assert "المخطوطات" in body.toPlainText()


def test_a_letter_in_a_paragraph_with_a_finding_costs_few_calls_too(
    body: BodyEdit, editor_panel: EditorPanel, window: Window, qtbot: QtBot
) -> None:
    cursor = body.textCursor()
    cursor.setPosition(body.document().findBlockByNumber(3).position())
    body.setTextCursor(cursor)
    strike(body, "المخطوططاات ")
    reader = editor_panel.feature(Proofing).reader
    qtbot.waitUntil(lambda: not reader.is_reading and bool(reader.spots))
    QTest.keyClick(body, Qt.Key.Key_Right)
    QTest.keyClick(body, Qt.Key.Key_Left)
    calls, entries = cost(body, "مكتبةمكتبة")
    assert calls <= CALLS + 20
    assert entries <= ENTRIES
