"""The outline beside the sheet: it follows the text, leads to its parts, and moves them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from editor_desk.gui.editor.block_moves import Range, level_of, moved, section_of
from editor_desk.gui.editor.outline_model import LEVEL_ROLE, OutlineModel, outline

if TYPE_CHECKING:
    from editor_desk.gui.editor.editor_panel import EditorPanel
    from editor_desk.gui.theme.theme import Theme

translate = QCoreApplication.translate

_AFTER_MS = 200
_WIDTH = 232
_ROW = 32
_STEP = 14
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Outlining(QObject):
    """A feature of the editor (see `features`). While the outline is hidden it costs nothing."""

    def __init__(self, panel: "EditorPanel") -> None:
        super().__init__(panel)
        self._sheet = panel.sheet
        self._body = body = panel.sheet.body
        self.panel = OutlinePanel(panel.context.theme)
        scroll = panel.scroll_area
        page = scroll.parentWidget()
        layout = None if page is None else page.layout()
        if isinstance(layout, QVBoxLayout):
            row = QHBoxLayout()
            row.setSpacing(0)
            layout.removeWidget(scroll)
            row.addWidget(self.panel)
            row.addWidget(scroll, 1)
            layout.addLayout(row)
        self.panel.hide()
        self._action = panel.add_action("outline", self._toggle, checkable=True, reads=True)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_AFTER_MS)
        self._wait.timeout.connect(self.refresh)
        panel.working.opened.connect(lambda _opened: self._later())
        panel.working.closed.connect(self._later)
        self.panel.chosen.connect(self.go_to)
        self.panel.moved.connect(self.move)
        self.panel.left.connect(body.setFocus)
        self.panel.model.dropped.connect(self.drop)

    def refresh(self) -> None:
        """Read the text's outline again."""
        if self.panel.isVisible():
            self.panel.model.set_entries(outline(self._sheet.headline.text(), self._body.document()))
            self._follow()

    def go_to(self, row: int) -> None:
        """Put the caret there and show it."""
        entry = self._entry(row)
        if entry is None:
            return
        if entry < 0:
            self._sheet.headline.setFocus()
            self._sheet.headline.moveCursor(QTextCursor.MoveOperation.Start)
            return
        self._body.setFocus(Qt.FocusReason.OtherFocusReason)
        self._body.setTextCursor(QTextCursor(self._body.document().findBlockByNumber(entry)))

    def move(self, row: int, way: int) -> None:
        """Move the section of a row over the one before (-1) or behind it (1)."""
        number = self._entry(row)
        if number is None or number < 0 or self._body.isReadOnly():
            return
        document = self._body.document()
        block = document.findBlockByNumber(number)
        what, level = section_of(block), level_of(block)
        if level is None:
            before = what.first - 1 if way < 0 else what.last + 2
        elif way < 0:
            other = block.previous()
            while other.isValid() and (level_of(other) or 9) > level:
                other = other.previous()
            before = other.blockNumber() if other.isValid() else -1
        else:
            other = document.findBlockByNumber(what.last + 1)
            if not other.isValid():
                return
            before = section_of(other).last + 1 if level_of(other) == level else other.blockNumber() + 1
        if 0 <= before <= document.blockCount():
            self._move(what, before)

    def drop(self, row: int, before_row: int) -> None:
        """Move the section of a row before another row, or to the end."""
        number = self._entry(row)
        if number is None or number < 0 or self._body.isReadOnly():
            return
        document = self._body.document()
        target = self._entry(max(1, before_row))
        what = section_of(document.findBlockByNumber(number))
        self._move(what, document.blockCount() if target is None else target)

    def _entry(self, row: int) -> int | None:
        self._wait.stop()
        self.refresh()  # what was typed a moment ago counts
        entries = self.panel.model.entries
        return entries[row].number if 0 <= row < len(entries) else None

    def _move(self, what: Range, before: int) -> None:
        cursor = QTextCursor(self._body.document().findBlockByNumber(what.first))
        if moved(self._body.sheet, cursor, what, before):
            self._body.setTextCursor(cursor)
            self._wait.stop()
            self.refresh()

    def _toggle(self) -> None:
        self.panel.setVisible(self._action.isChecked())
        for signal, slot in (
            (self._body.textChanged, self._later),
            (self._sheet.headline.textChanged, self._later),
            (self._body.cursorPositionChanged, self._follow),
        ):
            (signal.connect if self._action.isChecked() else signal.disconnect)(slot)
        self.refresh()
        if self._action.isChecked():
            self.panel.view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._body.setFocus(Qt.FocusReason.OtherFocusReason)

    def _later(self) -> None:
        if self.panel.isVisible():
            self._wait.start()

    def _follow(self) -> None:
        if self.panel.isVisible():
            self.panel.show_current(self._body.textCursor().blockNumber())


class OutlinePanel(QFrame):
    """`chosen(row)` on a click or Enter, `moved(row, way)` on Alt+Shift with an arrow, `left()` on Escape."""

    chosen = Signal(int)
    moved = Signal(int, int)
    left = Signal()

    def __init__(self, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("outlinePanel")
        self.setProperty("role", "paper")
        self.setFixedWidth(_WIDTH)
        title = QLabel(translate("Outline", "Outline"))
        title.setProperty("role", "strong")
        title.setContentsMargins(14, 12, 14, 6)
        self.model = OutlineModel(theme, self)
        self.view = view = QListView()
        view.setObjectName("outlineView")
        view.setAccessibleName(translate("Outline", "Outline of the article"))
        view.setProperty("role", "list")
        view.setModel(self.model)
        view.setItemDelegate(_Indented(view))
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setTextElideMode(Qt.TextElideMode.ElideRight)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        view.setDropIndicatorShown(True)
        view.installEventFilter(self)
        view.clicked.connect(lambda index: self.chosen.emit(index.row()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(title)
        column.addWidget(view, 1)

    def show_current(self, number: int) -> None:
        """Mark the row that the caret is under."""
        if not self.view.hasFocus():
            self.view.setCurrentIndex(self.model.index(self.model.row_at(number)))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Keys of the list. The arrows with Alt and Shift are taken before the editor's own action gets them."""
        if not isinstance(event, QKeyEvent):
            return False
        both = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
        way = _MOVES.get(Qt.Key(event.key())) if event.modifiers() & both == both else None
        if event.type() is QEvent.Type.ShortcutOverride and way is not None:
            event.accept()
            return True
        return event.type() is QEvent.Type.KeyPress and self._key(event, way)

    def _key(self, event: QKeyEvent, way: int | None) -> bool:
        row = self.view.currentIndex().row()
        if way is not None:
            title = self.model.entries[row].title if 0 <= row < len(self.model.entries) else ""
            self.moved.emit(row, way)
            self._keep(title, row)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.chosen.emit(row)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            return False
        return True

    def _keep(self, title: str, row: int) -> None:
        """Stay on the row that was moved, the nearest of its title."""
        rows = [n for n, entry in enumerate(self.model.entries) if entry.title == title]
        if rows:
            self.view.setCurrentIndex(self.model.index(min(rows, key=lambda n: abs(n - row))))


class _Indented(QStyledItemDelegate):
    """Rows that stand in by their level, from whichever side the interface reads."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Room on the leading side."""
        super().initStyleOption(option, index)
        inset = 8 + _STEP * max(0, int(index.data(LEVEL_ROLE) or 1) - 2)
        rtl = option.direction is Qt.LayoutDirection.RightToLeft
        option.rect = option.rect.adjusted(0 if rtl else inset, 0, -inset if rtl else 0, 0)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Rows of one height."""
        return QSize(super().sizeHint(option, index).width(), _ROW)
