"""A headline that opens its article: by click, Enter or Space."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from editor_desk.gui.widgets.tip import tip

_INSET = 6
_SLACK = 4
"""An advance is told in whole pixels, and a line is cut by less than one."""


class HeadlineButton(QPushButton):
    """One line, with … where it is too long for its place; the tooltip has it whole."""

    def __init__(self, headline: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = " ".join(headline.split())
        self.setObjectName("headlineButton")
        self.setProperty("role", "link")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self.setText(self._whole.replace("&", "&&"))
        self.setAccessibleName(self._whole)
        self.setToolTip(tip(self._whole))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @property
    def headline(self) -> str:
        """The whole of it."""
        return self._whole

    def sizeHint(self) -> QSize:
        """Room for the whole headline."""
        self.ensurePolished()  # the face comes with the style
        return QSize(
            self.fontMetrics().horizontalAdvance(self._whole) + 2 * _INSET + _SLACK,
            super().sizeHint().height(),
        )

    def minimumSizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(60, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut it anew."""
        super().resizeEvent(event)
        room = self.width() - 2 * _INSET
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        self.setText(shown.replace("&", "&&"))
