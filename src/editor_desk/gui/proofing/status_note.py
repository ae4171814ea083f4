"""The note in the line below the sheet: how many style notes and spelling mistakes there are, or that the text is sound."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QPushButton

from editor_desk.gui.context import GuiContext
from editor_desk.gui.preferences import Preferences
from editor_desk.gui.proofing.proofreader import ProofReader, is_spelling
from editor_desk.gui.widgets.times import number

translate = QCoreApplication.translate

_SIDES = 18


class StatusNote(QPushButton):
    """A click shows the list. While an article is read for the first time it says so; later it keeps what it said."""

    def __init__(self, context: GuiContext, reader: ProofReader) -> None:
        super().__init__()
        self.setObjectName("proofNote")
        self.setProperty("role", "note")
        self.setFlat(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(translate("Proofing", "Show what was found"))
        self._preferences = context.preferences
        self._reader = reader
        self._article = ""
        reader.published.connect(self._write)
        self.hide()

    def _write(self) -> None:
        reader, preferences = self._reader, self._preferences
        checked = preferences.checks_spelling or preferences.checks_style
        self.setVisible(bool(reader.article) and checked)
        if reader.is_reading and reader.article != self._article:
            self._say(translate("Proofing", "Checking the text…"))
            return
        if not reader.is_reading:
            self._article = reader.article
        spelling = sum(is_spelling(spot.finding) for spot in reader.spots)
        self._say(found_text(spelling, len(reader.spots) - spelling, preferences))

    def _say(self, text: str) -> None:
        self.setText(text)
        # The neighbours give way: half a number would say something else.
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance(text) + _SIDES)


def found_text(spelling: int, style: int, preferences: Preferences) -> str:
    """«2 style notes · 1 spelling mistake», in the desk's numerals."""
    parts = []
    if style:
        parts.append(counted(translate("Proofing", "%n style note(s)", "", style), style, preferences))
    if spelling:
        parts.append(
            counted(translate("Proofing", "%n spelling mistake(s)", "", spelling), spelling, preferences)
        )
    return " · ".join(parts) or translate("Proofing", "The text is sound")


def counted(text: str, count: int, preferences: Preferences) -> str:
    """A text with `count` in it, written in the desk's numerals."""
    return text.replace(str(count), number(count, preferences))
