"""What a screen reader says, and where Tab goes: every control has a name in the language of the window, in reading order."""

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QCalendarWidget,
    QComboBox,
    QDialog,
    QLabel,
    QWidget,
)
from pytestqt.qtbot import QtBot

from editor_desk.gui.preferences import Language
from tests.desks import ARTICLE
from tests.gui.every_dialog import NOT_MADE_ALONE, dialog_classes, every_dialog
from tests.gui.walks import Seat, every_place, settle

PROPER = {"English", "IPTC", "TOML", "CSV", "PDF", "zip", "sha256", "rev", "Alt", "Delete", "Enter", "Esc"}
"""What is written in Latin letters in Arabic too: the other language, formats, keys."""
APART = re.compile("\u2066[^\u2069]*\u2069|/\\S+")
"""Keys and paths, set apart from the Arabic around them."""


def controls(window: QWidget) -> Iterator[QWidget]:
    """Whatever can have the focus, but for the inside of what Qt makes of several parts: the whole is named there."""
    for widget in [window, *window.findChildren(QWidget)]:
        if widget.focusPolicy() is Qt.FocusPolicy.NoFocus or widget.isWindow():
            continue
        # A label takes the focus for its text to be copied: an empty one has nothing to say.
        if not _is_inside(widget) and not (isinstance(widget, QLabel) and not widget.text()):
            yield widget


def _is_inside(widget: QWidget) -> bool:
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QAbstractSpinBox | QComboBox | QCalendarWidget):
            return True
        around = around.parentWidget()
    return widget.objectName().startswith("qt_")


def name_of(widget: QWidget) -> str:
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None, widget
    return found.text(QAccessible.Text.Name).strip()


def told(widget: QWidget) -> str:
    around = widget.parentWidget()
    return f"{type(widget).__name__} «{widget.objectName()}» in «{around.objectName() if around else ''}»"


def faults(window: QWidget, language: Language) -> Iterator[str]:
    """Controls without a name, or with one in the other language."""
    for widget in controls(window):
        name = name_of(widget)
        if not name:
            yield f"no name: {told(widget)}"
        elif language is Language.ARABIC:
            foreign = set(re.findall(r"[A-Za-z][A-Za-z0-9]+", APART.sub("", name))) - PROPER
            if foreign:
                yield f"not Arabic: {told(widget)}: {name}"


@pytest.mark.parametrize("language", Language)
def test_every_control_of_the_window_has_a_name(language: Language, seat: Seat, qtbot: QtBot) -> None:
    window = seat(language)
    found: dict[str, str] = {}
    for place in every_place(window, qtbot):
        for fault in (*faults(window, language), *against_reading(window)):
            found.setdefault(fault, place)
    window.show_palette()
    for fault in faults(window, language):
        found.setdefault(fault, "palette")
    for dialog in window.findChildren(QDialog):
        dialog.close()
    assert not found, "\n".join(f"{place}: {fault}" for fault, place in found.items())


@pytest.mark.parametrize("language", Language)
def test_every_control_of_every_dialog_has_a_name(language: Language, seat: Seat, qtbot: QtBot) -> None:
    window = seat(language)
    opened = window.context.desk.articles.create(window.context.session, ARTICLE)
    found: list[str] = []
    kinds: set[type[QDialog]] = set()
    for name, make in every_dialog(window.context, opened, window).items():
        dialog = make()
        kinds.add(type(dialog))
        dialog.show()
        settle(qtbot, window)
        found += [f"{name}: {fault}" for fault in faults(dialog, language)]
        found += [f"{name}: {fault}" for fault in against_reading(dialog)]
        dialog.close()
        dialog.deleteLater()
    settle(qtbot, window)
    assert not found, "\n".join(found)
    assert dialog_classes() - kinds == NOT_MADE_ALONE, "a dialog that nobody looked at"


def stops(window: QWidget) -> list[QWidget]:
    """Where Tab stops, in its order."""
    found: list[QWidget] = []
    widget = window.nextInFocusChain()
    while widget is not None and widget is not window:
        tabbed = bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
        if tabbed and widget.isVisibleTo(window) and widget.window() is window and not _is_inside(widget):
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def _place(widget: QWidget, other: QWidget, window: QWidget) -> QRect:
    """Where it stands; of what scrolls apart from `other`, where that which scrolls does."""
    seen, around = widget, widget.parentWidget()
    while around is not None and around is not window and not around.isAncestorOf(other):
        if isinstance(around, QAbstractScrollArea):
            seen = around
        around = around.parentWidget()
    return QRect(seen.mapTo(window, QPoint(0, 0)), seen.size())


def against_reading(window: QWidget) -> Iterator[str]:
    """Where Tab goes up, or back within a row. Up is right only into the next column."""
    rtl = window.layoutDirection() is Qt.LayoutDirection.RightToLeft
    for one, other in pairwise(stops(window)):
        first, second = _place(one, other, window), _place(other, one, window)
        if one.isAncestorOf(other) or other.isAncestorOf(one):
            continue
        further = second.right() <= first.left() + 4 if rtl else second.left() >= first.right() - 4
        back = second.left() >= first.right() - 4 if rtl else second.right() <= first.left() + 4
        up = second.bottom() <= first.top()
        same_row = second.top() < first.bottom() and first.top() < second.bottom()
        if (up and not further) or (same_row and back):
            yield f"Tab goes from {told(one)} {first.getRect()} to {told(other)} {second.getRect()}"
