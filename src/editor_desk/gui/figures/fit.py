"""A dialog as tall as its lines need, now that some of them came or went."""

from PySide6.QtWidgets import QDialog


def fit_height(dialog: QDialog) -> None:
    """Qt counts a wrapped line as one until a dialog is as wide as it will be."""
    layout = dialog.layout()
    if layout is None:
        return
    layout.activate()
    height = max(layout.totalHeightForWidth(dialog.width()), layout.totalMinimumSize().height())
    dialog.setMinimumHeight(height)
    dialog.resize(dialog.width(), height)
