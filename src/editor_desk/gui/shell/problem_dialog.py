"""A known fault in a dialog of its own, for the time before there is a window to say it in."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from editor_desk.domain.errors import DeskError
from editor_desk.gui.messages import details_of, message_for


def show_problem(error: DeskError, parent: QWidget | None = None) -> None:
    """Say what happened and what to do, and wait until it is read."""
    message = message_for(error)
    box = QMessageBox(parent)
    box.setObjectName("problemBox")
    box.setIcon(QMessageBox.Icon.Warning)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(message.title)
    box.setText(message.title)
    box.setInformativeText(f"{message.what}\n\n{message.next_step}".strip())
    box.setDetailedText(details_of(error))
    box.exec()
