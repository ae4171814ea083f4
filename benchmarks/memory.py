"""Memory of the desk with an article open, all live work done, against a bare QTextEdit program that holds the same text.

What Linux calls PSS: pages that processes share are counted once. The desk's own workers in other processes count too.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.report import Ratio

ROOT = Path(__file__).resolve().parents[1]
LIMIT = 1.5
DESK, BARE = "desk", "bare"


def measure(words: int, runs: int) -> list[Ratio]:
    """Start both programs `runs` times each; nothing where this system does not tell (other than Linux)."""
    if not Path("/proc/self/smaps_rollup").exists():
        return []
    from benchmarks.corpus import article

    with tempfile.TemporaryDirectory() as folder:
        text = Path(folder, "text.txt")
        text.write_text(article(words).body_text, encoding="utf-8")
        ours = [_bytes_of(DESK, str(words)) for _ in range(runs)]
        theirs = [_bytes_of(BARE, str(text)) for _ in range(runs)]
    return [Ratio("memory", f"{words:,} words", ours, theirs, LIMIT, unit="MB")]


def _bytes_of(*arguments: str) -> float:
    run = subprocess.run(
        [sys.executable, "-m", "benchmarks.memory", *arguments],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        check=True,
    )
    return float(run.stdout.strip())


def _proportional(process: int) -> int:
    rows = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines()
    return sum(1024 * int(row.split()[1]) for row in rows if row.startswith("Pss:"))


def _everything() -> int:
    """Bytes of this process and of those that it started."""
    family, todo = [], [os.getpid()]
    while todo:
        process = todo.pop()
        family.append(process)
        for children in Path(f"/proc/{process}/task").glob("*/children"):
            todo += map(int, children.read_text(encoding="ascii").split())
    return sum(map(_proportional, family))


def _desk(words: int) -> int:
    from benchmarks.desk_room import desk_with, wait_for
    from editor_desk.gui.application import make_application

    app = make_application(["benchmarks"])
    with tempfile.TemporaryDirectory() as folder, desk_with(app, Path(folder), words) as room:
        app.processEvents()
        wait_for(app, lambda: room.editor.context.jobs.is_idle)
        return _everything()


def _bare(text: Path) -> int:
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QFont, QFontDatabase
    from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit

    from benchmarks.bare_window import FONTS

    app = QApplication(["benchmarks"])
    app.setStyle("Fusion")
    for path in sorted(FONTS.rglob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    window, edit = QMainWindow(), QTextEdit()
    edit.setFont(QFont("Noto Naskh Arabic", 14))
    edit.setPlainText(text.read_text(encoding="utf-8"))
    window.setCentralWidget(edit)
    window.resize(1440, 900)
    window.show()
    app.processEvents()
    edit.document().documentLayout().documentSize()  # all of it laid out, as on the sheet
    return _everything()


if __name__ == "__main__":
    print(_desk(int(sys.argv[2])) if sys.argv[1] == DESK else _bare(Path(sys.argv[2])), flush=True)
    os._exit(0)  # how it ends is not measured
