"""Opening an article in the editor until it is painted, against a bare QTextEdit that is given the same as HTML."""

import tempfile
import time
from collections.abc import Callable
from html import escape
from pathlib import Path

from PySide6.QtWidgets import QApplication, QTextEdit

from benchmarks.desk_room import bare_like, desk_with, wait_for
from benchmarks.report import Ratio
from benchmarks.typing_speed import Painted
from editor_desk.domain.content import Content
from editor_desk.gui.application import make_application
from editor_desk.gui.articles.desk_room import DeskRoom

LIMIT = 2.0


def measure(words: int, rounds: int) -> Ratio:
    """Show an article of `words` words `rounds` times, another between each two."""
    app = make_application(["benchmarks"])
    ours: list[float] = []
    theirs: list[float] = []
    with tempfile.TemporaryDirectory() as folder, desk_with(app, Path(folder), words) as room:
        long = room.working.article
        if long is None:
            raise RuntimeError("no article is open")
        context = room.editor.context
        short = context.desk.articles.create(context.session, Content())
        window, bare = bare_like(room)
        html = "".join(f"<p dir=rtl>{escape(item.text)}</p>" for item in long.head.content.blocks)
        for _ in range(rounds):
            room.window().activateWindow()
            room.working.show(short)
            _rest(app, room)
            ours.append(_shown(app, room, lambda: room.working.show(long)))
            _rest(app, room)
            window.activateWindow()
            app.processEvents()
            theirs.append(_set(app, bare, html))
            bare.clear()
            app.processEvents()
        window.close()
        window.deleteLater()
    return Ratio("opening", f"{words:,} words", ours, theirs, LIMIT)


def _rest(app: QApplication, room: DeskRoom) -> None:
    wait_for(app, lambda: room.editor.context.jobs.is_idle)


def _shown(app: QApplication, room: DeskRoom, show: Callable[[], None]) -> float:
    painted = Painted(room.editor.sheet.body)
    began = time.perf_counter()
    show()
    while not painted.done:
        app.processEvents()
    took = time.perf_counter() - began
    painted.deleteLater()
    return took


def _set(app: QApplication, bare: QTextEdit, html: str) -> float:
    painted = Painted(bare)
    began = time.perf_counter()
    bare.setHtml(html)
    while not painted.done:
        app.processEvents()
    took = time.perf_counter() - began
    painted.deleteLater()
    return took
