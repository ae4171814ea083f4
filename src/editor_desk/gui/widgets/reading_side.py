"""Keeps text on the reading side of the interface, whatever its own direction is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QTextEdit

from editor_desk.language.bidi import prevailing_direction


def align_to_reading_side(label: QLabel, direction: Qt.LayoutDirection) -> None:
    """Qt aligns a label by the direction of its text, so that a path or a title would stand across from its heading."""
    rtl = direction is Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)


def begin_on_reading_side(field: QTextEdit) -> None:
    """Qt starts an empty field left-to-right; let it follow the interface until something is typed.

    A QPlainTextEdit keeps right-to-left lines on the left unless they wrap: use QTextEdit for what people write.
    """
    option = field.document().defaultTextOption()
    option.setTextDirection(field.layoutDirection())
    field.document().setDefaultTextOption(option)


def direction_of(text: str, otherwise: Qt.LayoutDirection) -> Qt.LayoutDirection:
    """The way in which `text` runs, whatever the interface's way is."""
    ways = {"rtl": Qt.LayoutDirection.RightToLeft, "ltr": Qt.LayoutDirection.LeftToRight}
    return ways.get(prevailing_direction(text) or "", otherwise)


def side_of(direction: Qt.LayoutDirection) -> Qt.AlignmentFlag:
    """The leading side; a bare QTextLayout does not mirror it."""
    rtl = direction is Qt.LayoutDirection.RightToLeft
    return Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
