"""The desk's window with one article open in it, and a bare QTextEdit that holds the same text."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QApplication, QMainWindow, QScrollArea, QTextEdit

from benchmarks import corpus
from editor_desk.gui.articles.desk_room import DeskRoom
from editor_desk.gui.preferences import Language, Preferences
from editor_desk.gui.shell.controller import DeskController
from editor_desk.gui.shell.main_window import MainWindow
from editor_desk.gui.shell.navigation import RoomName
from editor_desk.storage.desk_folder import open_desk

PATIENCE_SECONDS = 180.0


@contextmanager
def desk_with(app: QApplication, folder: Path, words: int) -> Iterator[DeskRoom]:
    """The desk's window on a new desk with one article, open in the editor."""
    with seated_desk(app, folder, words) as (room, article):
        open_article(room, article)
        wait_for(app, lambda: room.working.article is not None and room.editor.context.jobs.is_idle)
        yield room


def open_article(room: DeskRoom, article: str) -> None:
    """As somebody does who chooses it."""
    window = room.window()
    if isinstance(window, MainWindow):
        window.open_article(article)


@contextmanager
def seated_desk(app: QApplication, folder: Path, words: int) -> Iterator[tuple[DeskRoom, str]]:
    """The desk's window on a new desk with one article, which is not open yet, and its id."""
    with open_desk(folder / "desk") as opened:
        article = corpus.fill(opened, 1, words)
        desk = corpus.quick_desk(opened)
        session = desk.accounts.unlock_by_name(corpus.NAME, corpus.PASSPHRASE)
        controller = DeskController(app, desk, Preferences(folder / "preferences.ini"), Language.ARABIC)
        try:
            controller.start(session)
            window = controller.window
            if not isinstance(window, MainWindow):
                raise TypeError("nobody sits at the desk")
            room = window.room(RoomName.DESK)
            if not isinstance(room, DeskRoom):
                raise TypeError("the desk room is another")
            yield room, article
            store(app, room)
            window.dispose()
            window.deleteLater()
        finally:
            controller.stop()
            controller.deleteLater()


def bare_like(room: DeskRoom) -> tuple[QMainWindow, QTextEdit]:
    """A QTextEdit with the text, face, line height and visible size of the desk's own, and nothing behind it."""
    body = room.editor.sheet.body
    edit = QTextEdit()
    edit.setFont(body.textCursor().charFormat().font())
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    edit.document().setDefaultTextOption(option)
    edit.setPlainText(body.toPlainText())
    spacing, own = QTextBlockFormat(), body.document().firstBlock().blockFormat()
    spacing.setLineHeight(own.lineHeight(), own.lineHeightType())
    spacing.setBottomMargin(own.bottomMargin())
    cursor = QTextCursor(edit.document())
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.mergeBlockFormat(spacing)
    window = QMainWindow()
    window.setCentralWidget(edit)
    window.resize(visible(body).size())
    window.show()
    return window, edit


def visible(body: QTextEdit) -> QRect:
    ground = body.parentWidget()
    while ground is not None and not isinstance(ground, QScrollArea):
        ground = ground.parentWidget()
    height = ground.viewport().height() if isinstance(ground, QScrollArea) else body.height()
    return QRect(0, 0, body.width(), height)


def store(app: QApplication, room: DeskRoom) -> None:
    """Save what was typed, so that no work of the desk falls into the other's time."""
    stored: list[bool] = []
    room.flush(lambda: stored.append(True))
    wait_for(app, lambda: bool(stored))


def wait_for(app: QApplication, until: Callable[[], bool]) -> None:
    began = time.monotonic()
    while not until():
        if time.monotonic() - began > PATIENCE_SECONDS:
            raise TimeoutError("the desk did not come to rest")
        app.processEvents()
