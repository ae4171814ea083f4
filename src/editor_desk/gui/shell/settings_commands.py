"""Settings that are chosen from anywhere, by a command: what the arrow keys do, and what is checked."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from editor_desk.gui.actions import make_action
from editor_desk.gui.context import GuiContext
from editor_desk.gui.preferences import CaretMovement


class SettingsCommands(QObject):
    """Belongs to the window. Whoever shows or follows these settings hears of a change by the bus."""

    def __init__(self, context: GuiContext, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        theme = context.theme
        make_action("caret_reading", theme, window, lambda: self._move(CaretMovement.LOGICAL))
        make_action("caret_arrow", theme, window, lambda: self._move(CaretMovement.VISUAL))
        make_action("check_spelling", theme, window, self._spelling)
        self._latin = make_action("check_latin", theme, window, self._check_latin)
        make_action("check_style", theme, window, self._style)
        context.bus.proofing_changed.connect(self._enable)
        self._enable()

    def _move(self, movement: CaretMovement) -> None:
        self._context.preferences.caret = movement
        self._context.bus.caret_changed.emit()

    def _spelling(self) -> None:
        preferences = self._context.preferences
        preferences.checks_spelling = not preferences.checks_spelling
        self._context.bus.proofing_changed.emit()

    def _check_latin(self) -> None:
        preferences = self._context.preferences
        preferences.checks_latin = not preferences.checks_latin
        self._context.bus.proofing_changed.emit()

    def _style(self) -> None:
        preferences = self._context.preferences
        preferences.checks_style = not preferences.checks_style
        self._context.bus.proofing_changed.emit()

    def _enable(self) -> None:
        self._latin.setEnabled(self._context.preferences.checks_spelling)
