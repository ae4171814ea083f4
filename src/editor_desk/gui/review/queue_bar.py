"""Above the queue: which of the articles are shown, and what stands first."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from editor_desk.gui.actions import make_action
from editor_desk.gui.context import GuiContext
from editor_desk.gui.review.queue_texts import count_label, filter_text, order_text
from editor_desk.services.ports.queue import QueueCounts, QueueFilter, QueueOrder

translate = QCoreApplication.translate

_OF_ALL_HANDS = frozenset({QueueFilter.MINE, QueueFilter.FREE})
_WIDE = 700


class QueueBar(QWidget):
    """`changed` when another filter or order was chosen. The actions belong to `room`, so that the palette finds them."""

    changed = Signal()

    def __init__(self, context: GuiContext, room: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("queueTools")
        self._context = context
        self.only, self.order = QueueFilter.ALL, QueueOrder.PLANNED
        self._mine = self._narrow = False
        self._filters: dict[QueueFilter, QAction] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        self._buttons = {only: self._filter(only, room) for only in QueueFilter}
        group = QButtonGroup(self)
        for button in self._buttons.values():
            group.addButton(button)
            row.addWidget(button)
        self._buttons[self.only].setChecked(True)
        row.addSpacing(6)
        self._menu = QMenu(self)
        self._orders = QActionGroup(self)
        self._sorts = {order: self._sort(order, room) for order in QueueOrder}
        self._sorts[self.order].setChecked(True)
        self._sorted = QToolButton()
        self._sorted.setObjectName("queueOrder")
        self._sorted.setIcon(context.theme.icon("list", "mute", 16))
        self._sorted.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self._sorted.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._sorted.setMenu(self._menu)
        name = translate("Queue", "What stands first")
        self._sorted.setToolTip(name)
        self._sorted.setAccessibleName(name)
        row.addWidget(self._sorted)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

    def show_for(self, *, mine: bool) -> None:
        """Offer what there is to choose where `mine` alone are shown, or all."""
        self._mine = mine
        if mine and self.only in _OF_ALL_HANDS:
            self.only = QueueFilter.ALL
            self._buttons[self.only].setChecked(True)
        self._fit()

    def show_counts(self, counts: QueueCounts) -> None:
        """Say how many each filter leaves."""
        for only, button in self._buttons.items():
            button.setText(count_label(only, counts.by_filter[only], self._context.preferences))

    def enable(self, *, enabled: bool) -> None:
        """Whether the palette offers filters and orders now."""
        for action in (*self._filters.values(), *self._sorts.values()):
            action.setEnabled(enabled)
        for only in _OF_ALL_HANDS:
            self._filters[only].setEnabled(enabled and not self._mine)

    def fit(self, width: int) -> None:
        """In a narrow room some filters give way; the palette has them still."""
        self._narrow = width < _WIDE
        self._fit()

    def _fit(self) -> None:
        for only, button in self._buttons.items():
            gone = (self._mine and only in _OF_ALL_HANDS) or (self._narrow and only is not self.only)
            button.setVisible(not gone)

    def _filter(self, only: QueueFilter, room: QWidget) -> QToolButton:
        self._filters[only] = make_action(
            f"queue_{only.value}", self._context.theme, room, lambda: self._choose(only)
        )
        button = QToolButton()
        button.setObjectName(f"{only.value}Filter")
        button.setProperty("role", "filter")
        button.setCheckable(True)
        button.setText(filter_text(only))
        button.clicked.connect(lambda: self._choose(only))
        return button

    def _sort(self, order: QueueOrder, room: QWidget) -> QAction:
        action = make_action(f"queue_{order.value}", self._context.theme, room, lambda: self._sort_by(order))
        action.setText(order_text(order))
        action.setCheckable(True)
        self._orders.addAction(action)
        self._menu.addAction(action)
        return action

    def _choose(self, only: QueueFilter) -> None:
        self.only = only
        self._buttons[only].setChecked(True)
        self._fit()
        self.changed.emit()

    def _sort_by(self, order: QueueOrder) -> None:
        self.order = order
        self._sorts[order].setChecked(True)
        self.changed.emit()
