"""Where the focus goes back to once something that was opened for a while is closed.

Left alone, Qt gives the focus of what is hidden to whatever comes next by Tab, which may stand in another room: the next Space
would press it.
"""

from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


class WayBack:
    """Begins at what has the focus now; `home` takes it where that is gone by then."""

    def __init__(self, home: QWidget) -> None:
        self._from, self._home = QApplication.focusWidget(), home

    def go_from(self, closing: QWidget) -> None:
        """Give the focus back before `closing` is hidden, if it is there; otherwise somebody is elsewhere already."""
        if not has_focus(closing):
            return
        for widget in (self._from, self._home):
            if widget is not None and _can_take(widget):
                widget.setFocus()
                return


def has_focus(widget: QWidget) -> bool:
    """Whether the focus is on it, or inside it."""
    focus = QApplication.focusWidget()
    return focus is not None and (focus is widget or widget.isAncestorOf(focus))


def _can_take(widget: QWidget) -> bool:
    return isValid(widget) and widget.isVisible() and widget.isEnabled()
