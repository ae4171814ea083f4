"""When the journal of the article in the window is written, and when it goes."""

from pathlib import Path

import pytest
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from editor_desk.gui.editor.editor_panel import EditorPanel
from editor_desk.gui.editor.journal_keeper import JournalKeeper
from tests.desks import Newsroom
from tests.gui.sheets import opened
from tests.windows import Window, type_text


@pytest.fixture
def keeper(editor_panel: EditorPanel, window: Window) -> JournalKeeper:
    body = opened(editor_panel, window)
    body.moveCursor(QTextCursor.MoveOperation.End)
    (made,) = editor_panel.findChildren(JournalKeeper)
    return made


def journals(room: Newsroom) -> list[Path]:
    return sorted((room.opened.folder / "journal").glob("*.journal"))


def left_texts(room: Newsroom) -> list[str]:
    """The last text of each journal, as another process would read it after this one was killed."""
    recovery = room.desk.recovery
    for writing in list(recovery._writings):
        recovery.release(writing)
    return [found.content.body_text for found in recovery.found(room.editor)]


def test_what_is_stored_at_once_leaves_no_older_text_in_the_journal(
    editor_panel: EditorPanel, keeper: JournalKeeper, window: Window, room: Newsroom, qtbot: QtBot
) -> None:
    keeper._due.setInterval(10)
    body = editor_panel.sheet.body
    type_text(body, " أول")
    qtbot.waitUntil(lambda: len(journals(room)) == 1)
    keeper._due.setInterval(60_000)
    type_text(body, " ثان")
    editor_panel.working.save()
    qtbot.waitUntil(lambda: not editor_panel.working.has_unsaved)
    qtbot.waitUntil(lambda: window.is_idle)
    # Nothing is offered: what the journal ends in is what was stored.
    assert left_texts(room) == []


def test_once_all_is_stored_for_a_while_the_file_goes(
    editor_panel: EditorPanel, keeper: JournalKeeper, window: Window, room: Newsroom, qtbot: QtBot
) -> None:
    keeper._rest.setInterval(30)
    type_text(editor_panel.sheet.body, " أول")
    qtbot.waitUntil(lambda: len(journals(room)) == 1)
    editor_panel.working.save()
    qtbot.waitUntil(lambda: not editor_panel.working.has_unsaved and not journals(room))
    qtbot.waitUntil(lambda: window.is_idle)
