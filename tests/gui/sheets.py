"""The editor's sheet, opened and looked at."""

from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from editor_desk.domain.content import BlockKind, Content
from editor_desk.gui.editor.body_edit import BodyEdit
from editor_desk.gui.editor.editor_panel import EditorPanel
from tests.windows import Window


def opened(editor_panel: EditorPanel, window: Window, content: Content | None = None) -> BodyEdit:
    editor_panel._working.show(
        window.newsroom.desk.articles.create(window.context.session, content or Content())
    )
    editor_panel.sheet.body.setFocus()
    return editor_panel.sheet.body


def shape(body: BodyEdit) -> list[tuple[BlockKind, str]]:
    return [(block.kind, block.text) for block in body.sheet.text_blocks()]


def to_end(body: BodyEdit) -> None:
    body.moveCursor(QTextCursor.MoveOperation.End)


def select(body: BodyEdit, start: int, end: int) -> None:
    cursor = body.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    body.setTextCursor(cursor)


def stored(editor_panel: EditorPanel, window: Window, qtbot: QtBot) -> Content:
    done: list[bool] = []
    editor_panel.flush(lambda: done.append(True))
    qtbot.waitUntil(lambda: bool(done))
    article = editor_panel._working.article
    assert article is not None
    return window.newsroom.desk.articles.open(window.context.session, article.article.id).head.content
