"""From a key press to the painted letter in the real editor, all live work on, against a bare QTextEdit."""

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit

from benchmarks.desk_room import bare_like, desk_with, store
from benchmarks.report import Ratio
from editor_desk.gui.application import make_application

LIMIT = 1.3
P99_LIMIT = 1.5
GROWTH_LIMIT = 1.5
KEYS = "وقال الباحث إن المخطوطات "


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


def growth(small: Ratio, large: Ratio) -> Ratio:
    """A key in the large article against a key in the small one, both in the desk."""
    return Ratio("a key, grown", f"{large.size}", large.ours, small.ours, GROWTH_LIMIT)


def measure(words: int, rounds: int, keys: int, limit: float | None = LIMIT) -> Ratio:
    """Type `keys` letters in turn into both, `rounds` times, in the middle of an article of `words` words."""
    app = make_application(["benchmarks"])
    with tempfile.TemporaryDirectory() as folder, desk_with(app, Path(folder), words) as room:
        body = room.editor.sheet.body
        bare_window, bare = bare_like(room)
        ours_painted, bare_painted = Painted(body), Painted(bare)
        for edit in (body, bare):
            _into_the_middle(edit)
        ours: list[float] = []
        theirs: list[float] = []
        for _ in range(rounds):
            _come_forward(room.window(), body)
            ours += [_press(app, body, ours_painted, key) for key in _keys(keys)]
            store(app, room)
            _come_forward(bare_window, bare)
            theirs += [_press(app, bare, bare_painted, key) for key in _keys(keys)]
        bare_window.close()
        bare_window.deleteLater()
    return Ratio(
        "a key", f"{words:,} words", ours, theirs, limit, p99_limit=None if limit is None else P99_LIMIT
    )


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
