"""What stands in a room where there is nothing yet: a picture and a sentence, in the middle."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from editor_desk.gui.theme.theme import Theme

_ICON, _WIDE = 40, 420


class EmptyState(QWidget):
    """Takes the place of `label`, which says what is missing and what to do, in the layout of a form. Hidden at first."""

    def __init__(self, label: QLabel, layout: QBoxLayout, theme: Theme, icon: str) -> None:
        super().__init__(label.parentWidget())
        layout.replaceWidget(label, self)
        layout.setStretchFactor(self, 1000)
        picture = QLabel()
        picture.setPixmap(theme.icon(icon, "line_strong", _ICON).pixmap(_ICON, _ICON))
        label.setWordWrap(True)
        label.setFixedWidth(_WIDE)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(2)
        for widget in (picture, label):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        label.show()
        self.hide()
