"""The row of buttons at the foot of a dialog that has no form: all dialogs have them in one order, whatever the platform."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton


def button_row(cancel: QPushButton, accept: QPushButton, apart: QPushButton | None = None) -> QHBoxLayout:
    """`accept` comes last and is what Enter does; `apart` (what takes something away) stands at the other end."""
    row = QHBoxLayout()
    row.setSpacing(8)
    row.setContentsMargins(0, 8, 0, 0)
    for button in (cancel, apart):
        if button is not None:
            button.setAutoDefault(False)
    if apart is not None:
        row.addWidget(apart)
    row.addStretch()
    row.addWidget(cancel)
    row.addWidget(accept)
    accept.setProperty("role", "primary")
    accept.setDefault(True)
    return row
