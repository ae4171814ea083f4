"""The command palette: type, choose, done."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QLabel,
    QLayout,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from editor_desk.gui.preferences import Preferences
from editor_desk.gui.shell.commands import Command, matching
from editor_desk.gui.theme.theme import Theme
from editor_desk.gui.widgets.dialog_task import lead

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex

COMMAND_ROLE = Qt.ItemDataRole.UserRole + 1
_WIDTH = 560
_ROWS = 9
_ROW = 38
_SIDE = 14


class CommandsModel(QAbstractListModel):
    """The commands that match."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: Sequence[Command] = ()

    def show(self, rows: Sequence[Command]) -> None:
        """Show other commands."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many match."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What cannot be done now is shown, and cannot be chosen."""
        flags = super().flags(index)
        if index.isValid() and self._rows[index.row()].run is None:
            flags &= ~(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Name, icon, what a screen reader says, and the command itself."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.texts[0]
            case Qt.ItemDataRole.DecorationRole:
                return self._theme.icon(row.icon, "mute" if row.run else "disabled", 16)
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(
                    part for part in (row.texts[0], row.why_not, row.group, row.shortcut) if part
                )
            case _ if role == COMMAND_ROLE:
                return row
        return None


class CommandDelegate(QStyledItemDelegate):
    """Icon and name on the leading side; group and shortcut on the trailing one."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """All rows are equally high."""
        return QSize(200, max(_ROW, option.fontMetrics.height() + 14))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground by the style, words by hand."""
        command: Command = index.data(COMMAND_ROLE)
        style = option.widget.style()
        self.initStyleOption(option, index)
        name, option.text, icon = option.text, "", option.icon
        option.icon = QIcon()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        painter.save()
        area = option.rect.adjusted(_SIDE, 0, -_SIDE, 0)
        rtl = option.direction is Qt.LayoutDirection.RightToLeft
        picture = QRect(area.left(), area.center().y() - 8, 16, 16)
        icon.paint(painter, QStyle.visualRect(option.direction, area, picture))
        group = QPalette.ColorGroup.Normal if command.run else QPalette.ColorGroup.Disabled
        painter.setFont(option.font)
        metrics = option.fontMetrics
        end = f"\u2066{command.shortcut}\u2069" if command.shortcut else ""
        # Why it cannot be done now says more than where it belongs.
        tail = command.why_not or " · ".join(part for part in (command.group, end) if part)
        least = metrics.horizontalAdvance(name) + 40
        tail = metrics.elidedText(tail, Qt.TextElideMode.ElideRight, max(80, area.width() - least))
        room = area.adjusted(28, 0, 0, 0)
        width = metrics.horizontalAdvance(tail)
        lead, trail = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        painter.setLayoutDirection(option.direction)
        painter.setPen(option.palette.color(group, QPalette.ColorRole.Text))
        where = QStyle.visualRect(option.direction, area, room.adjusted(0, 0, -width - 12, 0))
        cut = metrics.elidedText(name, Qt.TextElideMode.ElideRight, where.width())
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(where, (trail if rtl else lead) | middle | Qt.AlignmentFlag.AlignAbsolute, cut)
        painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
        side = QStyle.visualRect(option.direction, area, room)
        painter.drawText(side, (lead if rtl else trail) | middle | Qt.AlignmentFlag.AlignAbsolute, tail)
        painter.restore()


class Palette(QDialog):
    """Opened over the window. Enter does what is chosen, where the keys went before."""

    def __init__(
        self, commands: Sequence[Command], theme: Theme, preferences: Preferences, parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("palette")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(translate("Palette", "Find a command"))
        self._commands, self._preferences, self._window = commands, preferences, parent
        self._focus = QApplication.focusWidget()
        frame = QFrame()
        frame.setProperty("role", "popup")
        self.field = QLineEdit()
        self.field.setObjectName("paletteField")
        self.field.setProperty("role", "palette")
        self.field.setPlaceholderText(translate("Palette", "What do you want to do?"))
        self.field.setAccessibleName(translate("Palette", "Find a command"))
        lead(self.field)  # what is typed in Latin letters stays beside the icon
        self.field.addAction(theme.icon("search", "mute", 16), QLineEdit.ActionPosition.LeadingPosition)
        self.model = CommandsModel(theme, self)
        self.list = QListView()
        self.list.setObjectName("paletteList")
        self.list.setProperty("role", "popup-list")
        self.list.setModel(self.model)
        self.list.setItemDelegate(CommandDelegate(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(translate("Palette", "Commands"))
        self._none = QLabel(translate("Palette", "No command is called that."))
        self._none.setProperty("role", "mute")
        self._none.setContentsMargins(_SIDE, 10, _SIDE, 14)
        column = QVBoxLayout(frame)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        for part in (self.field, self.list, self._none):
            column.addWidget(part)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        # As high as what was found, at all times.
        frame.setFixedWidth(_WIDTH)
        outer.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)
        outer.addWidget(frame)
        self.field.textChanged.connect(self._match)
        self.list.clicked.connect(self._do)
        self.list.entered.connect(self._point)
        self.field.installEventFilter(self)
        self._match("")
        self._place(parent)
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows move in the list while the letters go into the field."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            match event.key():
                case Qt.Key.Key_Down:
                    self._move(1)
                case Qt.Key.Key_Up:
                    self._move(-1)
                case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                    self._do(self.list.currentIndex())
                case _:
                    return False
            return True
        return super().eventFilter(watched, event)

    def _match(self, query: str) -> None:
        self.model.show(matching(query, self._commands, self._preferences.recent_commands))
        rows = self.model.rowCount()
        self.list.setVisible(bool(rows))
        self._none.setVisible(not rows)
        self.list.setFixedHeight(max(1, min(rows, _ROWS) * self.list.sizeHintForRow(0)) if rows else 1)
        self._point(self.model.index(0) if rows else QModelIndex())

    def _point(self, index: Index) -> None:
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEnabled:
            self.list.setCurrentIndex(self.model.index(index.row()))
        elif not index.isValid():
            self.list.setCurrentIndex(QModelIndex())

    def _move(self, step: int) -> None:
        row = self.list.currentIndex().row() + step
        while 0 <= row < self.model.rowCount():
            if self.model.index(row).flags() & Qt.ItemFlag.ItemIsEnabled:
                self.list.setCurrentIndex(self.model.index(row))
                return
            row += step

    def _do(self, index: Index) -> None:
        command = index.data(COMMAND_ROLE) if index.isValid() else None
        if not isinstance(command, Command) or command.run is None:
            return
        kept = [command.id, *(known for known in self._preferences.recent_commands if known != command.id)]
        self._preferences.recent_commands = kept
        run, focus, window = command.run, self._focus, self._window
        self.close()
        if focus is not None:
            focus.setFocus(Qt.FocusReason.PopupFocusReason)
        # Not within the key that closed the palette: what it opens would get that key's release.
        QTimer.singleShot(0, window, run)

    def _place(self, parent: QWidget) -> None:
        area = QRect(parent.mapToGlobal(parent.rect().topLeft()), parent.size())
        self.move(area.center().x() - _WIDTH // 2, area.top() + min(96, area.height() // 8))
