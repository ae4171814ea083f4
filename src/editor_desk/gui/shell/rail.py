"""The rail on the reading side of the window: what to do first, where to go with how much there, who sits here."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QLabel,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)

from editor_desk.gui.preferences import Preferences
from editor_desk.gui.shell.navigation import Section
from editor_desk.gui.theme.theme import Theme
from editor_desk.gui.widgets.times import number
from editor_desk.services.ports.articles import Folder

_INSET = 10


class RailButton(QPushButton):
    """A line of the rail: text at its beginning, a count at its end. Under it a second, smaller line may stand."""

    def __init__(self, text: str, role: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label, self._aside, self._second = text, "", ""
        self._theme = theme
        self.setProperty("role", role)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(text)

    @property
    def label(self) -> str:
        """The text at its beginning."""
        return self._label

    @property
    def aside(self) -> str:
        """The count at its end, as shown."""
        return self._aside

    def set_aside(self, text: str) -> None:
        """Show `text` at the end."""
        if text != self._aside:
            self._aside = text
            self.setAccessibleName(f"{self._label}, {text}" if text else self._label)
            self.update()

    def set_second(self, text: str) -> None:
        """Show `text` below the label."""
        self._second = text
        self.setAccessibleDescription(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As wide as its words, so that no translation is cut; two lines high where there are two."""
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self._label) + 2 * _INSET
        if self._aside:
            width += metrics.horizontalAdvance(self._aside) + _INSET
        return QSize(width, 50 if self._second else 26)

    def minimumSizeHint(self) -> QSize:
        """Longer words are elided before the rail grows without end."""
        return QSize(min(self.sizeHint().width(), 220), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """The styled ground, then the words."""
        painter = QPainter(self)
        try:
            option = QStyleOptionButton()
            self.initStyleOption(option)
            option.text = ""
            self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
            area = self.rect().adjusted(_INSET, 0, -_INSET, 0)
            lit = self.isChecked()
            aside = self._theme.ui_font(11, 500 if lit else 400)
            if self._aside:
                painter.setFont(aside)
                painter.setPen(self._theme.color("rail_text" if lit else "rail_mute"))
                self._draw(painter, area, self._aside, Qt.AlignmentFlag.AlignTrailing)
                taken = painter.fontMetrics().horizontalAdvance(self._aside) + _INSET
                mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
                area.adjust(taken if mirrored else 0, 0, 0 if mirrored else -taken, 0)
            first, second = area, QRect()
            if self._second:
                more = self._theme.icon("more", "rail_mute", 16).pixmap(
                    QSize(16, 16), self.devicePixelRatioF()
                )
                side = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignTrailing)
                self.style().drawItemPixmap(painter, area, int(side | Qt.AlignmentFlag.AlignVCenter), more)
                first = QRect(area.left(), area.top() + 6, area.width(), area.height() // 2 - 5)
                second = QRect(area.left(), first.bottom() + 1, area.width(), area.height() // 2 - 5)
            painter.setFont(self._theme.ui_font(13, 500 if lit or self._second else 400))
            painter.setPen(self._theme.color("rail_ink" if lit or self._second else "rail_text"))
            self._draw(painter, first, self._label, Qt.AlignmentFlag.AlignLeading)
            if self._second:
                painter.setFont(self._theme.ui_font(11))
                painter.setPen(self._theme.color("rail_mute"))
                self._draw(painter, second, self._second, Qt.AlignmentFlag.AlignLeading)
        finally:
            painter.end()

    def _draw(self, painter: QPainter, area: QRect, text: str, side: Qt.AlignmentFlag) -> None:
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        flags = QStyle.visualAlignment(self.layoutDirection(), side) | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, int(flags) | int(Qt.TextFlag.TextSingleLine), shown)


class RailList(QWidget):
    """The entries. `chosen(str)` with the id of the one that was clicked."""

    chosen = Signal(str)

    def __init__(
        self,
        sections: Sequence[Section],
        theme: Theme,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("railList")
        self._preferences = preferences
        self._buttons: dict[str, RailButton] = {}
        self._counted: dict[str, Folder] = {}
        group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 0, 10, 0)
        column.setSpacing(1)
        for place, section in enumerate(sections):
            if place:
                column.addSpacing(7)
            title = QLabel(section.title)
            title.setProperty("role", "rail-section")
            title.setContentsMargins(_INSET, 0, _INSET, 3)
            column.addWidget(title)
            for entry in section.entries:
                button = RailButton(entry.text, "rail", theme)
                button.setObjectName(f"{entry.id}Entry")
                button.setCheckable(True)
                button.clicked.connect(lambda _checked=False, entry_id=entry.id: self.chosen.emit(entry_id))
                group.addButton(button)
                column.addWidget(button)
                self._buttons[entry.id] = button
                if entry.counted is not None:
                    self._counted[entry.id] = entry.counted
        column.addStretch()

    def select(self, entry_id: str) -> None:
        """Show where the window is."""
        self._buttons[entry_id].setChecked(True)

    def set_counts(self, counts: Mapping[Folder, int]) -> None:
        """Show how much each folder holds."""
        for entry_id, folder in self._counted.items():
            count = counts.get(folder, 0)
            self._buttons[entry_id].set_aside(number(count, self._preferences) if count else "")
