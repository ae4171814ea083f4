"""The settings: language, colours, numerals, caret, what is checked, when the desk locks, and the own passphrase."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QScrollArea, QWidget

from editor_desk.gui._generated.ui_settings import Ui_SettingsRoom
from editor_desk.gui.context import GuiContext
from editor_desk.gui.preferences import LOCK_AFTER, CaretMovement
from editor_desk.gui.shell.choices import Wishes, caret_texts, language_texts, numerals_texts, theme_texts
from editor_desk.gui.widgets.tab_order import controls_of, tab_through
from editor_desk.language.numerals import to_numerals

translate = QCoreApplication.translate
Choice = TypeVar("Choice", bound=StrEnum)


class SettingsRoom(QWidget):
    """What is chosen works at once."""

    def __init__(self, context: GuiContext, wishes: Wishes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._ui = Ui_SettingsRoom()
        self._ui.setupUi(self)
        ui, chosen = self._ui, context.preferences
        # The window may be lower than the cards are.
        self._scroll = QScrollArea()
        self._scroll.setObjectName("settingsScroll")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ui.column.replaceWidget(ui.body, self._scroll)
        ui.body.setProperty("role", "desk")
        self._scroll.setWidget(ui.body)
        _fill(ui.languageRow, language_texts(), chosen.language, wishes.language.emit)
        _fill(ui.themeRow, theme_texts(), chosen.theme, wishes.theme.emit)
        _fill(ui.numeralsRow, numerals_texts(), chosen.numerals, wishes.numerals.emit)
        _fill(ui.caretRow, caret_texts(), chosen.caret, self._choose_caret)
        self._context = context
        self._show_checks()
        # They are chosen by commands too, from wherever one is.
        context.bus.proofing_changed.connect(self._show_checks)
        context.bus.caret_changed.connect(self._show_caret)
        for box in (ui.spellingBox, ui.latinBox, ui.styleBox):
            box.clicked.connect(self._choose_checks)
        rows = (ui.languageRow, ui.themeRow, ui.numeralsRow, ui.caretRow)
        choices = (choice for row in rows for choice in controls_of(row))
        boxes = (ui.spellingBox, ui.latinBox, ui.styleBox)
        self._fill_lock()
        tab_through(*choices, *boxes, ui.lockAfter, ui.passphraseButton)
        ui.passphraseButton.clicked.connect(lambda: wishes.asked.emit("passphrase"))

    def flush(self, then: Callable[[], None]) -> None:
        """Nothing is kept here."""
        then()

    def _fill_lock(self) -> None:
        box, chosen = self._ui.lockAfter, self._context.preferences
        for minutes in LOCK_AFTER:
            text = (
                translate("Settings", "after %n minute(s)", "", minutes)
                if minutes
                else translate("Settings", "never")
            )
            box.addItem(to_numerals(text, chosen.numerals), minutes)
        box.setCurrentIndex(box.findData(chosen.lock_after))
        box.activated.connect(lambda _row: setattr(chosen, "lock_after", int(box.currentData())))

    def _show_checks(self) -> None:
        ui, chosen = self._ui, self._context.preferences
        ui.spellingBox.setChecked(chosen.checks_spelling)
        ui.latinBox.setChecked(chosen.checks_latin)
        ui.latinBox.setEnabled(chosen.checks_spelling)
        ui.styleBox.setChecked(chosen.checks_style)

    def _show_caret(self) -> None:
        button = self.findChild(QRadioButton, f"{self._context.preferences.caret.value}Setting")
        if isinstance(button, QRadioButton):
            button.setChecked(True)

    def _choose_caret(self, movement: CaretMovement) -> None:
        # No window needs to be made anew for it.
        self._context.preferences.caret = movement
        self._context.bus.caret_changed.emit()

    def _choose_checks(self) -> None:
        ui, chosen = self._ui, self._context.preferences
        chosen.checks_spelling = ui.spellingBox.isChecked()
        chosen.checks_latin = ui.latinBox.isChecked()
        chosen.checks_style = ui.styleBox.isChecked()
        ui.latinBox.setEnabled(chosen.checks_spelling)
        self._context.bus.proofing_changed.emit()


def _fill(
    row: QHBoxLayout, texts: Mapping[Choice, str], chosen: Choice, choose: Callable[[Choice], object]
) -> None:
    for value, text in texts.items():
        button = QRadioButton(text)
        button.setObjectName(f"{value.value}Setting")
        button.setChecked(value is chosen)
        button.clicked.connect(lambda _checked=False, value=value: choose(value))
        row.addWidget(button)
    row.addStretch()
