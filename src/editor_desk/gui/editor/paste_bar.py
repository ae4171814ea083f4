"""The line above the sheet that says what pasting dropped or mended, with a way back."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor_desk.domain.incoming import PageNote
from editor_desk.gui.page_notes import note_text
from editor_desk.gui.theme.theme import Theme
from editor_desk.language.numerals import Numerals, to_numerals

translate = QCoreApplication.translate

_SHOWN = 2
"""Notes in the line; more are behind "Details"."""


class PasteBar(QFrame):
    """`undo_wanted()`, `plain_wanted()`, `closed()`; while a long text is being put in, `undo_wanted()` stops it."""

    undo_wanted = Signal()
    plain_wanted = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, numerals: Numerals, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._numerals = numerals
        self.setObjectName("pasteBar")
        self.setProperty("role", "notice")
        self.setProperty("tone", "grey")
        self.setAccessibleName(translate("Pasting", "What pasting changed"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 4, 24, 4)
        column.setSpacing(2)
        line = QHBoxLayout()
        line.setSpacing(4)
        column.addLayout(line)
        self.text = QLabel()
        self.text.setObjectName("pasteText")
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        line.addWidget(self.text, 1)
        self.details_button = self._button("pasteDetails", translate("Pasting", "Details"))
        self.details_button.setCheckable(True)
        self.details_button.toggled.connect(self._show_details)
        self.plain_button = self._button("pastePlain", translate("Pasting", "Paste unchanged text"))
        self.plain_button.clicked.connect(self.plain_wanted)
        self.undo_button = self._button("pasteUndo", translate("Pasting", "Undo"))
        self.undo_button.clicked.connect(self.undo_wanted)
        self.close_button = QToolButton()
        self.close_button.setObjectName("pasteClose")
        self.close_button.setIcon(theme.icon("close"))
        self.close_button.setProperty("role", "row-action")
        name = translate("Pasting", "Close this line")
        self.close_button.setToolTip(name)
        self.close_button.setAccessibleName(name)
        self.close_button.clicked.connect(self.closed)
        for button in (self.details_button, self.plain_button, self.undo_button, self.close_button):
            line.addWidget(button)
        self.details = QLabel()
        self.details.setObjectName("pasteNotes")
        self.details.setTextFormat(Qt.TextFormat.PlainText)
        self.details.setWordWrap(True)
        column.addWidget(self.details)
        self.hide()

    def show_notes(self, notes: Sequence[PageNote], *, has_plain: bool) -> None:
        """Say what was done; nothing is shown where nothing was."""
        said = [note_text(note, self._numerals) for note in notes]
        between = translate("Pasting", ", ", "between notes")
        listed = between.join(said[:_SHOWN])
        if len(said) > _SHOWN:
            more = to_numerals(translate("Pasting", "%n more", "", len(said) - _SHOWN), self._numerals)
            listed = between.join((listed, more))
        self.text.setText(translate("Pasting", "The pasted text was cleaned: {notes}").format(notes=listed))
        self.details.setText("\n".join(f"•  {note}" for note in said))
        self.details_button.setChecked(False)
        self.details_button.setVisible(len(said) > _SHOWN)
        self.details.hide()
        self.plain_button.setVisible(has_plain)
        self.undo_button.setText(translate("Pasting", "Undo"))
        self.close_button.show()
        self.allow(can_undo=True)
        self.setVisible(bool(said))

    def show_progress(self, percent: int) -> None:
        """Say how far a long text has come."""
        text = translate("Pasting", "A long text is being put in: {percent}%").format(percent=percent)
        self.text.setText(to_numerals(text, self._numerals))
        self.undo_button.setText(translate("Pasting", "Stop and take back"))
        self.allow(can_undo=True)
        for widget in (self.details, self.details_button, self.plain_button, self.close_button):
            widget.hide()
        self.show()

    def allow(self, *, can_undo: bool) -> None:
        """Whether the paste is still the last thing that was done."""
        for button in (self.undo_button, self.plain_button):
            button.setEnabled(can_undo)
            button.setToolTip(
                ""
                if can_undo
                else translate(
                    "Pasting", "You have written since. Undo step by step goes back to before the paste."
                )
            )

    def _show_details(self, shown: bool) -> None:  # noqa: FBT001 - connected to a signal
        self.details.setVisible(shown)

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setProperty("role", "link")
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        return button
