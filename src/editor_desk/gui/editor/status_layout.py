"""The line below the sheet where it is narrow: what matters least gives way whole, so that nothing is cut or overlaps."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QStyle, QWidget

_GIVES_WAY = (
    "stateLabel",
    "zoomButton",
    "countLabel",
    "selectionLabel",
    "headlineLength",
    "proofNote",
)
"""Names of widgets, the one that gives way first at the front. All others stay."""


def adapt(line: QWidget, drawn: QHBoxLayout) -> "StatusLayout":
    """Give `line` a layout of this kind in place of the one that was drawn for it in Designer."""
    margins, spacing = drawn.contentsMargins(), drawn.spacing()
    items = [drawn.takeAt(0) for _place in range(drawn.count())]
    QWidget().setLayout(drawn)
    row = StatusLayout(line)
    row.setContentsMargins(margins)
    row.setSpacing(spacing)
    for item in items:
        widget = None if item is None else item.widget()
        if widget is not None:
            row.addWidget(widget)
        else:
            row.addStretch(1)
    return row


class StatusLayout(QHBoxLayout):
    """Leading widgets, a spacer, trailing widgets. What has no room gets no size; it stays what it was to its owner."""

    def minimumSize(self) -> QSize:
        """Any width will do."""
        return QSize(0, super().minimumSize().height())

    def setGeometry(self, rect: QRect) -> None:
        """Place what has room."""
        super().setGeometry(rect)
        area, names = self.contentsRect(), list(_GIVES_WAY)
        sides: tuple[list[QWidget], list[QWidget]] = [], []
        trailing = False
        for place in range(self.count()):
            item = self.itemAt(place)
            widget = None if item is None else item.widget()
            trailing = trailing or widget is None
            if widget is not None and not widget.isHidden():
                sides[trailing].append(widget)
        while names and self._width([*sides[0], *sides[1]]) > area.width():
            name = names.pop(0)
            for side in sides:
                for widget in [widget for widget in side if widget.objectName() == name]:
                    side.remove(widget)
                    widget.setGeometry(0, 0, 0, 0)
        self._place(sides[0], area.left())
        first = area.left() + self._width(sides[0]) + self.spacing()
        self._place(sides[1], max(area.right() + 1 - self._width(sides[1]), first))

    def _width(self, widgets: list[QWidget]) -> int:
        gaps = self.spacing() * max(0, len(widgets) - 1)
        return sum(_wanted(widget).width() for widget in widgets) + gaps

    def _place(self, widgets: list[QWidget], x: int) -> None:
        area, parent = self.contentsRect(), self.parentWidget()
        way = Qt.LayoutDirection.LeftToRight if parent is None else parent.layoutDirection()
        for widget in widgets:
            size = _wanted(widget)
            height = min(size.height(), area.height())
            place = QRect(x, area.top() + (area.height() - height) // 2, size.width(), height)
            widget.setGeometry(QStyle.visualRect(way, area, place))
            x += size.width() + self.spacing()


def _wanted(widget: QWidget) -> QSize:
    return widget.sizeHint().expandedTo(widget.minimumSize())
