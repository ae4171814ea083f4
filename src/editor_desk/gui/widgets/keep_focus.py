"""A button that cannot be pressed any more gives its focus to a harmless place, not to its neighbour.

Left alone, Qt gives it to whatever comes next by Tab, and the next Space would press that.
"""

from PySide6.QtWidgets import QWidget

from editor_desk.gui.widgets.way_back import has_focus


def enable(widget: QWidget, home: QWidget, *, on: bool) -> None:
    """Enable `widget`, or disable it; `home` takes its focus then."""
    if not on and has_focus(widget):
        home.setFocus()
    widget.setEnabled(on)


def show(widget: QWidget, home: QWidget, *, on: bool) -> None:
    """Show `widget`, or hide it; `home` takes its focus then."""
    if not on and has_focus(widget):
        home.setFocus()
    widget.setVisible(on)
