"""A field for what one wants to say: Ctrl+Enter sends it, Escape gives it up, @ offers the names of colleagues."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QListView, QPushButton, QTextEdit, QVBoxLayout, QWidget

from editor_desk.domain.comments import MOST_LETTERS
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.gui.context import GuiContext
from editor_desk.gui.widgets.reading_side import begin_on_reading_side

translate = QCoreApplication.translate

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_HEIGHT = 84


class CommentField(QTextEdit):
    """Plain words. `sent` and `left` for the keys that end it; `too_long(int)` for a paste that no comment can hold."""

    sent = Signal()
    left = Signal()
    too_long = Signal(int)

    def __init__(self, names: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("commentField")
        self.setProperty("role", "field")
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFixedHeight(_HEIGHT)
        self._names = QCompleter(QStringListModel(sorted(names), self), self)
        self._popup = QListView()
        self._names.setPopup(self._popup)
        self._names.setWidget(self)
        self._names.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._names.activated.connect(self._put_name)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """What is far too long is not even laid out."""
        if len(source.text()) > MOST_LETTERS:
            self.too_long.emit(len(source.text()))
        else:
            self.insertPlainText(source.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that choose among the names, send or leave; all else is typed."""
        key = Qt.Key(event.key())
        if self._popup.isVisible() and key in {*_ENTER, Qt.Key.Key_Tab, Qt.Key.Key_Escape}:
            event.ignore()  # the list of names takes it
            return
        if key in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.sent.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
            self._offer()

    def event(self, event: QEvent) -> bool:
        """Escape and Ctrl+Enter end the comment, whatever they do elsewhere in the room."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            if key == Qt.Key.Key_Escape or (
                key in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier
            ):
                event.accept()
                return True
        return super().event(event)

    def _typed_name(self) -> str | None:
        before = self.textCursor().block().text()[: self.textCursor().positionInBlock()]
        name = before.rpartition("@")[2] if "@" in before else None
        return name if name is not None and len(name) <= _HEIGHT else None

    def _offer(self) -> None:
        name, popup = self._typed_name(), self._popup
        self._names.setCompletionPrefix(name or "")
        if name is None or not self._names.completionCount() or self._names.currentCompletion() == name:
            popup.hide()
            return
        popup.setCurrentIndex(self._names.completionModel().index(0, 0))
        area = self.cursorRect()
        area.setWidth(popup.sizeHintForColumn(0) + 24)
        self._names.complete(area)

    def _put_name(self, name: str) -> None:
        cursor, typed = self.textCursor(), self._typed_name() or ""
        cursor.movePosition(
            QTextCursor.MoveOperation.PreviousCharacter, QTextCursor.MoveMode.KeepAnchor, len(typed)
        )
        cursor.insertText(f"{name} ")
        self.setTextCursor(cursor)


class Composer(QWidget):
    """The field with its two buttons. `sent(str)` carries what was typed, `typed(str)` what stands there after each key."""

    sent = Signal(str)
    typed = Signal(str)
    left = Signal()

    def __init__(
        self, context: GuiContext, names: Iterable[str], hint: str, send: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.field = CommentField(names)
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(hint)
        begin_on_reading_side(self.field)
        self._send = QPushButton(send)
        self._send.setObjectName("commentSend")
        self._send.setProperty("role", "fix")
        self._send.setToolTip(f"{send} (\u2066Ctrl+Enter\u2069)")
        cancel = QPushButton(translate("Comments", "Cancel"))
        cancel.setObjectName("commentCancel")
        cancel.setProperty("role", "deed")
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self._send)
        row.addWidget(cancel)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.field)
        column.addLayout(row)
        self.field.sent.connect(self._say)
        self.field.left.connect(self.left)
        self.field.too_long.connect(
            lambda length: context.show_problem(
                DeskError(ErrorCode.COMMENT_LONG, length=length, maximum=MOST_LETTERS)
            )
        )
        self.field.textChanged.connect(self._enable)
        self.field.textChanged.connect(lambda: self.typed.emit(self.field.toPlainText()))
        self._send.clicked.connect(self._say)
        cancel.clicked.connect(self.left)
        self._enable()

    def begin(self, text: str = "") -> None:
        """Put `text` there and the caret behind it."""
        self.field.setPlainText(text)
        self.field.moveCursor(QTextCursor.MoveOperation.End)
        self.field.setFocus()

    def _enable(self) -> None:
        self._send.setEnabled(bool(self.field.toPlainText().strip()))

    def _say(self) -> None:
        text = self.field.toPlainText()
        if text.strip():
            self.sent.emit(text)
