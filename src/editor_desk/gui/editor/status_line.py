"""The line below the sheet: whether the text is stored, how long it is, what is selected. It never says more than is so."""

from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QLabel, QPushButton

from editor_desk.gui.editor.working import SaveStatus
from editor_desk.gui.preferences import Preferences
from editor_desk.gui.widgets.times import number, relative
from editor_desk.language.tokens import reading_minutes

translate = QCoreApplication.translate

_ROLES = {
    SaveStatus.SAVED: "status-ok",
    SaveStatus.UNSAVED: "status-busy",
    SaveStatus.SAVING: "status-busy",
    SaveStatus.FAILED: "status-problem",
}
_REFRESH_MS = 10_000


class StatusLine(QObject):
    """Writes into the labels of the editor's form."""

    def __init__(
        self,
        preferences: Preferences,
        save: QLabel,
        retry: QPushButton,
        count: QLabel,
        selection: QLabel,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._save, self._retry, self._count, self._selection = save, retry, count, selection
        self._status = SaveStatus.SAVED
        self._saved_at: datetime | None = None
        self._clock = QTimer(self)
        self._clock.setInterval(_REFRESH_MS)
        self._clock.timeout.connect(self._write_save)

    def set_saved_at(self, moment: datetime | None) -> None:
        """When the text was stored; None where no article is shown."""
        self._saved_at = moment
        if moment is None:
            self._clock.stop()
        else:
            self._clock.start()
        self._write_save()

    def set_status(self, status: SaveStatus) -> None:
        """Whether what was typed is stored."""
        self._status = status
        self._write_save()

    def set_words(self, words: int) -> None:
        """Words and the time that it takes to read them."""
        minutes = reading_minutes(words)
        if not minutes:
            self._count.setText(word_count_text(words, self._preferences))
            return
        self._count.setText(
            translate("Editor", "{words} · {time}").format(
                words=word_count_text(words, self._preferences),
                time=_counted(
                    translate("Editor", "%n minute(s) to read", "", minutes), minutes, self._preferences
                ),
            )
        )

    def set_selection(self, words: int) -> None:
        """How many words are selected; nothing for none."""
        text = _counted(translate("Editor", "%n word(s) selected", "", words), words, self._preferences)
        self._selection.setText(text if words else "")

    def _write_save(self) -> None:
        self._retry.setVisible(self._status is SaveStatus.FAILED)
        self._save.setVisible(self._saved_at is not None)
        text = f"● {self._words()}"
        if text == self._save.text():
            return
        self._save.setText(text)
        role = _ROLES[self._status]
        if self._save.property("role") != role:
            self._save.setProperty("role", role)
            self._save.style().unpolish(self._save)
            self._save.style().polish(self._save)
        line = self._save.parentWidget()
        layout = None if line is None else line.layout()
        if layout is not None:
            layout.activate()  # at once: until then the end of longer words would be cut off

    def _words(self) -> str:
        match self._status:
            case SaveStatus.UNSAVED:
                return translate("Editor", "Not saved yet")
            case SaveStatus.SAVING:
                return translate("Editor", "Saving…")
            case SaveStatus.FAILED:
                return translate("Editor", "Could not be saved")
            case _:
                when = (
                    relative(self._saved_at, datetime.now(UTC), self._preferences) if self._saved_at else ""
                )
                return translate("Editor", "Saved {when}").format(when=when)


def word_count_text(words: int, preferences: Preferences) -> str:
    """«214 words», in the desk's numerals."""
    return _counted(translate("Editor", "%n word(s)", "", words), words, preferences)


def _counted(text: str, count: int, preferences: Preferences) -> str:
    # Qt writes the number as the locale would; the desk has its own choice, with thousands apart.
    return text.replace(str(count), number(count, preferences)) if str(count) in text else text
