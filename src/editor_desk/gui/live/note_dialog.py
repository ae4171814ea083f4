"""The word to the readers that a correction, an update or a withdrawal carries, and how they will read it."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QWidget

from editor_desk.domain.content import Direction
from editor_desk.domain.errors import DeskError
from editor_desk.domain.live import MOST_NOTE, NoteKind, note_label, public_note
from editor_desk.domain.workflow import Action
from editor_desk.gui._generated.ui_live_note import Ui_LiveNoteForm
from editor_desk.gui.names import action_text
from editor_desk.gui.widgets.reading_side import align_to_reading_side, begin_on_reading_side
from editor_desk.gui.widgets.restyle import restyle
from editor_desk.language.numerals import Numerals, format_number, to_numerals

translate = QCoreApplication.translate

_KINDS = {
    Action.CORRECT: NoteKind.CORRECTION,
    Action.UPDATE: NoteKind.UPDATE,
    Action.WITHDRAW: NoteKind.WITHDRAWAL,
}


class NoteDialog(QDialog):
    """`noted(str)` carries the note."""

    noted = Signal(str)

    def __init__(
        self,
        action: Action,
        headline: str,
        numerals: Numerals = Numerals.WESTERN,
        direction: Direction = Direction.RTL,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._numerals = numerals
        self._ui = ui = Ui_LiveNoteForm()
        ui.setupUi(self)
        title = action_text(action)
        self.setWindowTitle(title)
        ui.titleLabel.setText(title)
        ui.headlineLabel.setText(headline)
        ui.effectLabel.setText(_effect(action))
        ui.saveButton.setText(title)
        ui.saveButton.setProperty("role", "danger" if action is Action.WITHDRAW else "primary")
        ui.publicLabel.setText(note_label(_KINDS[action], direction.value))
        way = Qt.LayoutDirection.RightToLeft if direction is Direction.RTL else Qt.LayoutDirection.LeftToRight
        ui.preview.setLayoutDirection(way)
        for label in (ui.publicLabel, ui.publicNote):
            align_to_reading_side(label, way)
        ui.note.textChanged.connect(self._show)
        ui.cancelButton.clicked.connect(self.reject)
        ui.saveButton.clicked.connect(self._save)
        ui.note.installEventFilter(self)
        begin_on_reading_side(ui.note)
        ui.note.setFocus()
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Enter ends the note, where the field would begin a new line."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self._ui.saveButton.click()
            return True
        return super().eventFilter(watched, event)

    def _show(self) -> None:
        ui = self._ui
        text, fits = ui.note.toPlainText(), True
        try:
            text = public_note(text)
        except DeskError:
            fits = False
            text = text[:MOST_NOTE]
        ui.publicNote.setText(text or translate("Live", "What you write stands here."))
        restyle(ui.publicNote, "role", "plain" if text else "mute")
        left = MOST_NOTE - len(ui.note.toPlainText().strip())
        ui.countLabel.setText(
            to_numerals(translate("Live", "%n character(s) left", "", max(0, left)), self._numerals)
            if fits
            else translate("Live", "Too long for a note: at most {most} characters").format(
                most=format_number(MOST_NOTE, self._numerals)
            )
        )
        restyle(ui.countLabel, "role", "small" if fits else "error")
        ui.saveButton.setEnabled(bool(text) and fits)

    def _save(self) -> None:
        self.accept()
        self.noted.emit(public_note(self._ui.note.toPlainText()))


def _effect(action: Action) -> str:
    return {
        Action.CORRECT: translate(
            "Live",
            "The article can be edited and goes through review again. Until then readers keep the text that they have.",
        ),
        Action.UPDATE: translate(
            "Live",
            "A new article begins with this text. Once it is handed over it takes the place of this one, and not before.",
        ),
        Action.WITHDRAW: translate(
            "Live", "The web team is asked to take the article off the site with the next package."
        ),
    }[action]
