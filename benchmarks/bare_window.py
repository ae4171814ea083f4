"""The yardstick for start-up: a Qt program with a list and a text, in the same faces, and nothing else."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QListView, QMainWindow, QSplitter, QTextEdit

from benchmarks.first_paint import LIST, FirstPaint

FONTS = Path(__file__).resolve().parents[1] / "resources" / "fonts"
ROWS = 100


def main() -> int:
    """Show the window until it is painted."""
    app = QApplication(sys.argv)
    app.setStyle("Fusion")
    for path in sorted(FONTS.rglob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    app.setFont(QFont("IBM Plex Sans Arabic"))
    window = QMainWindow()
    rows, text = QListView(), QTextEdit()
    rows.setModel(QStringListModel([f"خزانة المخطوطات تفتح أبوابها {number}" for number in range(ROWS)]))
    text.setFont(QFont("Noto Naskh Arabic", 18))
    splitter = QSplitter()
    splitter.addWidget(rows)
    splitter.addWidget(text)
    window.setCentralWidget(splitter)
    window.resize(1440, 900)
    window.show()
    FirstPaint(rows, _end)
    return app.exec()


def _end() -> None:
    print(LIST, flush=True)
    os._exit(0)  # how it ends is not measured


if __name__ == "__main__":
    sys.exit(main())
