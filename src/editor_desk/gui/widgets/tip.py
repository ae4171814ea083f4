"""Tooltips of what people wrote: Qt takes a text with a tag in it for HTML, and would fetch a picture that it names."""

from PySide6.QtGui import Qt


def tip(text: str) -> str:
    """`text` as a tooltip that shows it letter by letter."""
    return (
        Qt.convertFromPlainText(text, Qt.WhiteSpaceMode.WhiteSpaceNormal)
        if Qt.mightBeRichText(text)
        else text
    )
