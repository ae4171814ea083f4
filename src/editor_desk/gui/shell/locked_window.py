"""A window behind the closed door: hidden with its dialogs, so that whoever comes back finds what was half typed in them."""

from operator import itemgetter
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QDialog, QWidget

from editor_desk.gui.preferences import Preferences

if TYPE_CHECKING:
    from editor_desk.gui.shell.main_window import MainWindow
    from editor_desk.services.ports.keys import Session


class LockedWindow:
    """Hides `window` and every dialog over it until `show` or `drop`. What is unsaved was stored before."""

    def __init__(self, window: "MainWindow", preferences: Preferences) -> None:
        self.window = window
        self._looks = _looks(preferences)
        over = [
            (depth, widget)
            for widget in QApplication.topLevelWidgets()
            if isinstance(widget, QDialog) and widget.isVisible() and (depth := _depth(widget, window))
        ]
        self._dialogs = [dialog for _, dialog in sorted(over, key=itemgetter(0))]
        self._modalities = [dialog.windowModality() for dialog in self._dialogs]
        for dialog in reversed(self._dialogs):
            dialog.setVisible(False)
        window.hide()

    def belongs_to(self, session: "Session", preferences: Preferences) -> bool:
        """Whether `session` is of the same person with the same rights and key, and the desk looks as it did."""
        return self.window.context.session.account == session.account and self._looks == _looks(preferences)

    def show(self) -> None:
        """Bring the window and its dialogs back as they were."""
        self.window.show()
        for dialog, modality in zip(self._dialogs, self._modalities, strict=True):
            # Hiding takes back the modality that open() gave.
            dialog.setWindowModality(modality)
            dialog.show()
        foremost: QWidget = self._dialogs[-1] if self._dialogs else self.window
        foremost.activateWindow()
        self.window.context.bus.stayed.emit()

    def drop(self) -> None:
        """Close the window and its dialogs for good."""
        self.window.dispose()
        self.window.deleteLater()


def _looks(preferences: Preferences) -> tuple[object, ...]:
    return preferences.language, preferences.theme, preferences.numerals


def _depth(dialog: QDialog, window: QWidget) -> int:
    """How many steps `dialog` is above `window`; 0 where it belongs to another."""
    depth, parent = 1, dialog.parent()
    while parent is not None and parent is not window:
        depth, parent = depth + 1, parent.parent()
    return 0 if parent is None else depth
