"""The caret in mixed text: words forward and back as they are read, and arrows as the editor wishes them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit

from editor_desk.gui.editor.forced_runs import is_inside, is_near, step_over
from editor_desk.gui.editor.page_edit import PageEdit
from editor_desk.gui.editor.places import Places
from editor_desk.gui.preferences import CaretMovement
from editor_desk.language.caret import next_stop, previous_stop

if TYPE_CHECKING:
    from editor_desk.gui.editor.editor_panel import EditorPanel

_MOVE, _KEEP = QTextCursor.MoveMode.MoveAnchor, QTextCursor.MoveMode.KeepAnchor
_Keys = QKeySequence.StandardKey
_STEPS = {
    _Keys.MoveToNextWord: (1, _MOVE),
    _Keys.MoveToPreviousWord: (-1, _MOVE),
    _Keys.SelectNextWord: (1, _KEEP),
    _Keys.SelectPreviousWord: (-1, _KEEP),
}
"""The keys as Qt names them for text that runs left to right: "next" is the arrow to the right."""
_SIDES = {
    _Keys.MoveToNextChar: (QTextCursor.MoveOperation.Right, _MOVE),
    _Keys.MoveToPreviousChar: (QTextCursor.MoveOperation.Left, _MOVE),
    _Keys.SelectNextChar: (QTextCursor.MoveOperation.Right, _KEEP),
    _Keys.SelectPreviousChar: (QTextCursor.MoveOperation.Left, _KEEP),
}
_ARROWS = {Qt.Key.Key_Left, Qt.Key.Key_Right}
_ERASERS = {int(Qt.Key.Key_Backspace): -1, int(Qt.Key.Key_Delete): 1}
_DELETES = {_Keys.DeleteEndOfWord: 1, _Keys.DeleteStartOfWord: -1}
_CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_STYLES = {
    CaretMovement.LOGICAL: Qt.CursorMoveStyle.LogicalMoveStyle,
    CaretMovement.VISUAL: Qt.CursorMoveStyle.VisualMoveStyle,
}


class CaretFeature(QObject):
    """Watches the keys of the three fields of the sheet."""

    def __init__(self, panel: "EditorPanel") -> None:
        super().__init__(panel)
        self._panel = panel
        sheet = panel.sheet
        self._fields: tuple[PageEdit, ...] = (sheet.headline, sheet.standfirst, sheet.body)
        for field in self._fields:
            field.key_watchers.append(self._press)
        panel.context.bus.caret_changed.connect(self._apply)
        self._apply()

    def _press(self, watched: PageEdit, event: QKeyEvent) -> bool:
        """Take the keys that go by words, and arrows that go to their side."""
        if event.modifiers() & _CHORD:
            return goes_by_words(watched, event)
        key = event.key()
        if key in _ARROWS:
            return (self._visual or is_near(watched.textCursor())) and goes_to_its_side(watched, event)
        if key in _ERASERS and not watched.isReadOnly():
            _step_over_isolates(watched, _ERASERS[key])
        return False

    def _apply(self) -> None:
        style = _STYLES[self._panel.context.preferences.caret]
        self._visual = style is Qt.CursorMoveStyle.VisualMoveStyle
        for field in self._fields:
            field.document().setDefaultCursorMoveStyle(style)
        for line in self._panel.findChildren(QLineEdit):
            line.setCursorMoveStyle(style)


def goes_by_words(field: PageEdit, event: QKeyEvent) -> bool:
    """Do what the key asks for if it moves, selects or deletes by words; False if it does not."""
    for keys, (way, mode) in _STEPS.items():
        if event.matches(keys):
            cursor = field.textCursor()
            rtl = cursor.block().textDirection() is Qt.LayoutDirection.RightToLeft
            cursor.setPosition(_target(cursor, -way if rtl else way), mode)
            field.setTextCursor(cursor)
            return True
    for keys, way in _DELETES.items():
        if event.matches(keys):
            return not field.isReadOnly() and _delete_word(field, way)
    return False


def goes_to_its_side(field: PageEdit, event: QKeyEvent) -> bool:
    """Move to the side that the arrow points to. Qt's own visual step may stop inside a letter: in the middle of a
    surrogate pair, or between a letter and its marks.
    """
    for keys, (operation, mode) in _SIDES.items():
        if event.matches(keys):
            cursor = field.textCursor()
            if cursor.hasSelection() and mode is _MOVE:
                rtl = cursor.block().textDirection() is Qt.LayoutDirection.RightToLeft
                ahead = rtl is (operation is QTextCursor.MoveOperation.Left)
                cursor.setPosition(cursor.selectionEnd() if ahead else cursor.selectionStart())
            else:
                while cursor.movePosition(operation, mode) and not _is_whole(cursor):
                    pass
            field.setTextCursor(cursor)
            return True
    return False


def _is_whole(cursor: QTextCursor) -> bool:
    valid = cursor.block().layout().isValidCursorPosition(cursor.positionInBlock())
    return valid and not is_inside(cursor)


def _step_over_isolates(field: PageEdit, way: int) -> None:
    """What the key deletes is a letter of the text, not the isolate that stands before it in the document."""
    cursor = field.textCursor()
    if not cursor.hasSelection() and is_near(cursor) and step_over(cursor, way):
        field.setTextCursor(cursor)


def _delete_word(field: PageEdit, way: int) -> bool:
    cursor = field.textCursor()
    edge = cursor.atBlockStart() if way < 0 else cursor.atBlockEnd()
    if cursor.hasSelection() or edge:
        # The plain key knows how blocks merge, and that the first one of a list becomes a paragraph.
        key = Qt.Key.Key_Backspace if way < 0 else Qt.Key.Key_Delete
        plain = QKeyEvent(QEvent.Type.KeyPress, key.value, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(field, plain)
        return True
    cursor.setPosition(_target(cursor, way), _KEEP)
    cursor.removeSelectedText()
    field.setTextCursor(cursor)
    return True


def _target(cursor: QTextCursor, way: int) -> int:
    """Where the next word begins, or the one before; the end of a paragraph is a place of its own."""
    block = cursor.block()
    places = Places(block)
    text = places.text
    place = _characters(text, places.stored(cursor.positionInBlock()))
    stop = next_stop(text, place) if way > 0 else previous_stop(text, place)
    if stop is not None:
        return block.position() + places.caret(_units(text[:stop]))
    beside = block.next() if way > 0 else block.previous()
    if not beside.isValid():
        return cursor.position()
    return beside.position() if way > 0 else beside.position() + beside.length() - 1


def _characters(text: str, units: int) -> int:
    # Qt counts UTF-16 units, Python characters.
    if text.isascii():
        return units
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "replace"))


def _units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
