"""Where Tab goes among controls that were made one after another, some of them later than what stands below them."""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def tab_through(*controls: QWidget) -> None:
    """Let Tab go from each to the next."""
    for one, other in pairwise(controls):
        QWidget.setTabOrder(one, other)


def tab_before(control: QWidget, *others: QWidget) -> None:
    """Let Tab go through `others` just before it comes to `control`."""
    # Qt only puts a control behind another: first they go behind it, then it behind them.
    tab_through(control, *others)
    if others:
        QWidget.setTabOrder(others[-1], control)


def controls_of(layout: QLayout) -> Iterable[QWidget]:
    """The controls of a layout in its order, each followed by those inside it."""
    for position in range(layout.count()):
        item = layout.itemAt(position)
        widget = None if item is None else item.widget()
        if widget is not None:
            found = [widget, *widget.findChildren(QWidget)]
            yield from (one for one in found if one.focusPolicy() is not Qt.FocusPolicy.NoFocus)
