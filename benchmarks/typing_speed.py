"""From a key press to the painted letter in the real editor, all live work on, against a bare QTextEdit."""

import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QKeyEvent, QTextBlockFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QApplication, QMainWindow, QScrollArea, QTextEdit

from benchmarks import corpus
from benchmarks.report import Ratio
from editor_desk.gui.application import make_application
from editor_desk.gui.articles.desk_room import DeskRoom
from editor_desk.gui.preferences import Language, Preferences
from editor_desk.gui.shell.controller import DeskController
from editor_desk.gui.shell.main_window import MainWindow
from editor_desk.gui.shell.navigation import RoomName
from editor_desk.storage.desk_folder import open_desk

LIMIT = 1.5
KEYS = "وقال الباحث إن المخطوطات "
PATIENCE_SECONDS = 60.0


class Painted(QObject):
    """Notes when the part of `edit` that one sees has been painted."""

    def __init__(self, edit: QTextEdit) -> None:
        super().__init__(edit)
        self.done = False
        edit.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Painting goes on as ever."""
        self.done = self.done or event.type() is QEvent.Type.Paint
        return False


def measure(words: int, rounds: int, keys: int, limit: float | None = LIMIT) -> Ratio:
    """Type `keys` letters in turn into both, `rounds` times, in the middle of an article of `words` words."""
    app = make_application(["benchmarks"])
    with tempfile.TemporaryDirectory() as folder, _desk_with(app, Path(folder), words) as room:
        body = room.editor.sheet.body
        bare_window, bare = _bare_like(room)
        ours_painted, bare_painted = Painted(body), Painted(bare)
        for edit in (body, bare):
            _into_the_middle(edit)
        ours: list[float] = []
        theirs: list[float] = []
        for _ in range(rounds):
            _come_forward(room.window(), body)
            ours += [_press(app, body, ours_painted, key) for key in _keys(keys)]
            _store(app, room)
            _come_forward(bare_window, bare)
            theirs += [_press(app, bare, bare_painted, key) for key in _keys(keys)]
        bare_window.close()
        bare_window.deleteLater()
    return Ratio("a key", f"{words:,} words", ours, theirs, limit)


@contextmanager
def _desk_with(app: QApplication, folder: Path, words: int) -> Iterator[DeskRoom]:
    """The desk's window on a new desk with one article, open in the editor."""
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
            window.open_article(article)
            room = window.room(RoomName.DESK)
            if not isinstance(room, DeskRoom):
                raise TypeError("the desk room is another")
            _wait(app, lambda: room.working.article is not None and controller.jobs.is_idle)
            yield room
            _store(app, room)
            window.dispose()
            window.deleteLater()
        finally:
            controller.stop()
            controller.deleteLater()


def _bare_like(room: DeskRoom) -> tuple[QMainWindow, QTextEdit]:
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
    window.resize(_visible(body).size())
    window.show()
    return window, edit


def _visible(body: QTextEdit) -> QRect:
    ground = body.parentWidget()
    while ground is not None and not isinstance(ground, QScrollArea):
        ground = ground.parentWidget()
    height = ground.viewport().height() if isinstance(ground, QScrollArea) else body.height()
    return QRect(0, 0, body.width(), height)


def _into_the_middle(edit: QTextEdit) -> None:
    document = edit.document()
    middle = document.findBlockByNumber(document.blockCount() // 2)
    edit.setTextCursor(QTextCursor(middle))
    edit.ensureCursorVisible()


def _come_forward(window: QObject, edit: QTextEdit) -> None:
    if isinstance(window, QMainWindow):
        window.activateWindow()
        window.raise_()
    edit.setFocus()
    QApplication.processEvents()


def _keys(count: int) -> Iterator[str]:
    return (KEYS[number % len(KEYS)] for number in range(count))


def _press(app: QApplication, edit: QTextEdit, painted: Painted, letter: str) -> float:
    painted.done = False
    began = time.perf_counter()
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        app.sendEvent(edit, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))
    while not painted.done:
        app.processEvents()
    return time.perf_counter() - began


def _store(app: QApplication, room: DeskRoom) -> None:
    """Save what was typed, so that no work of the desk falls into the other's time."""
    stored: list[bool] = []
    room.flush(lambda: stored.append(True))
    _wait(app, lambda: bool(stored))


def _wait(app: QApplication, until: Callable[[], bool]) -> None:
    began = time.monotonic()
    while not until():
        if time.monotonic() - began > PATIENCE_SECONDS:
            raise TimeoutError("the desk did not come to rest")
        app.processEvents()
