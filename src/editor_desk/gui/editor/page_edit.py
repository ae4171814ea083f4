"""A piece of the sheet that is written on: it grows with its text, so that the sheet scrolls as a whole."""

from collections.abc import Callable
from math import ceil
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QCoreApplication,
    QKeyCombination,
    QMimeData,
    QPointF,
    QRect,
    QSize,
    QSizeF,
    Qt,
    QUrl,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QImage,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QMenu, QSizePolicy, QTextEdit, QWidget

from editor_desk.domain.content import Direction, clean_text
from editor_desk.gui.editor.formats import as_scaffold, text_option
from editor_desk.gui.editor.isolates import base_of, isolates_in
from editor_desk.gui.editor.isolation import Isolation
from editor_desk.gui.editor.places import selected_text, stored_text_of
from editor_desk.gui.widgets.menu import Menu
from editor_desk.language.bidi import strip_controls

if TYPE_CHECKING:
    from editor_desk.gui.editor.overlays import Overlay

translate = QCoreApplication.translate

ChangeWatcher = Callable[[QTextBlock, int, int, int], None]

_REDO_TOO = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Y)
_CHORDS = frozenset(
    {
        Qt.KeyboardModifier.ControlModifier,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    }
)
_INCH = 0.0254
_CARET = 2
"""Room beside the text, in pixels: at the very edge, where a right-to-left line begins, the caret would be cut off."""
_UP = QTextCursor.MoveOperation.Up
_DOWN = QTextCursor.MoveOperation.Down
_PAGES = {
    QKeySequence.StandardKey.MoveToNextPage: (1, QTextCursor.MoveMode.MoveAnchor),
    QKeySequence.StandardKey.MoveToPreviousPage: (-1, QTextCursor.MoveMode.MoveAnchor),
    QKeySequence.StandardKey.SelectNextPage: (1, QTextCursor.MoveMode.KeepAnchor),
    QKeySequence.StandardKey.SelectPreviousPage: (-1, QTextCursor.MoveMode.KeepAnchor),
}


class PageEdit(QTextEdit):
    """As tall as its text plus `spare` pixels. `left(-1)` when an arrow goes above the first line, `left(1)` below the
    last; `reached(QRect)` when a part of it is to be scrolled into view; `menu_asked(QMenu, QTextCursor)` before a menu is
    shown, with the place that was pointed at. It never loads anything from anywhere.
    """

    left = Signal(int)
    menu_asked = Signal(QMenu, QTextCursor)
    reached = Signal(QRect)

    def __init__(self, parent: QWidget | None = None, *, spare: int = 0) -> None:
        super().__init__(parent)
        # Made here: PySide may know Qt's own by the wrapper of another that stood at its address, and let go of it with that
        # one's window.
        self._document = QTextDocument(self)
        self.setDocument(self._document)
        self._spare = spare
        self._text_height = 0
        self.zoom = 1.0
        self._screen_dpi = QGuiApplication.primaryScreen().logicalDotsPerInchY()
        self._device: QImage | None = None
        self._hint = ""
        self.page_height = 400
        self.isolation = Isolation(self)
        self.overlays: list[Overlay] = []
        # Called rather than watching by filters: a filter is asked about every event, and a key press has many. Who
        # comes last is asked first, as among filters.
        self.key_watchers: list[Callable[[PageEdit, QKeyEvent], bool]] = []
        self.wheel_takers: list[Callable[[QWheelEvent], bool]] = []
        # Called for each change, with the block that it begins in, its position, and what was removed and added; once the
        # text stands; and when the caret moved. One slot for all that listen: each call from Qt costs more than what most
        # of them do. No caret watcher is called for a letter of a word, which `in_letter` tells the others.
        self.change_watchers: list[ChangeWatcher] = [self.isolation.note]
        self.text_watchers: list[Callable[[], None]] = []
        self.caret_watchers: list[Callable[[], None]] = []
        self.in_letter = False
        self._reached: float | None = None
        self._ground = QGuiApplication.palette().color(QPalette.ColorRole.Base)
        # Without it Qt paints paper and ground below each letter that is typed.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "page")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setTabChangesFocus(True)
        self.setAcceptRichText(False)
        self._document.setDocumentMargin(_CARET)
        self._document.documentLayout().documentSizeChanged.connect(self._measured)
        self.changed_block = self._document.begin()
        self._changed_to = 0
        self._document.contentsChange.connect(self._tell_change)
        self.textChanged.connect(self._tell_text)
        self.cursorPositionChanged.connect(self._tell_caret_moved)

    def set_zoom(self, factor: float) -> None:
        """Lay the text out `factor` times as large: for a finer device, as for print, so that neither the text nor what
        is to be undone knows of it.
        """
        self.zoom = factor
        dots = self._screen_dpi * factor
        self._device = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
        self._device.setDotsPerMeterX(round(dots / _INCH))
        self._device.setDotsPerMeterY(round(dots / _INCH))
        self.document().documentLayout().setPaintDevice(self._device)
        self.document().markContentsDirty(0, self.document().characterCount())
        self.viewport().update()

    def set_spare(self, spare: int) -> None:
        """How many pixels of empty page follow the text."""
        if spare != self._spare:
            self._spare = spare
            self._grow()

    def set_hint(self, hint: str) -> None:
        """What is to be written here, shown while nothing is. Qt's own placeholder knows neither the face of the text
        nor its direction.
        """
        self._hint = hint
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The paper, then the text, or the hint in its place."""
        ground = QPainter(self.viewport())
        ground.fillRect(event.rect(), self._ground)
        ground.end()
        super().paintEvent(event)
        if self._document.isEmpty() and self._hint and self.textCursor().block().layout().lineCount():
            self._paint_hint()

    def _paint_hint(self) -> None:
        painter = QPainter(self.viewport())
        font = self.document().defaultFont()
        font.setPointSizeF(font.pointSizeF() * self.zoom)
        painter.setFont(font)
        painter.setPen(self.palette().placeholderText().color())
        line = self.document().firstBlock().layout().lineAt(0)
        rtl = self.document().defaultTextOption().textDirection() is Qt.LayoutDirection.RightToLeft
        left = self.viewport().width() - painter.fontMetrics().horizontalAdvance(self._hint) if rtl else 0
        painter.drawText(QPointF(left, line.y() + line.ascent()), self._hint)
        painter.end()

    def sizeHint(self) -> QSize:
        """Any width; the height of the text."""
        return QSize(400, self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        """As narrow as may be."""
        return QSize(120, self.minimumHeight())

    def loadResource(self, _kind: int, _name: QUrl | str) -> Any:
        """Nothing is loaded, neither from the network nor from a file."""
        return None

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The sheet scrolls, not its parts."""
        event.setAccepted(any(taker(event) for taker in self.wheel_takers))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Selecting beyond the visible part brings the rest into view."""
        super().mouseMoveEvent(event)
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.reached.emit(QRect(event.position().toPoint(), QSize(1, 1)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The caret may leave what was typed."""
        self.isolation.settle()
        super().mousePressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was typed is left."""
        super().focusOutEvent(event)
        self.isolation.settle()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """What comes from an input method goes on with an address, or ends it, as a key does."""
        self.isolation.compose(event)
        if event.commitString():
            self.will_commit()
        super().inputMethodEvent(event)
        self.isolation.composed()

    def will_commit(self) -> None:
        """An input method is about to put text in."""

    def is_taken(self, event: QKeyEvent) -> bool:
        """Whether one of those who watch the keys did all that there is to do."""
        self.isolation.press(event)
        return any(watcher(self, event) for watcher in reversed(self.key_watchers))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows leave at the edges; a page is what is visible of the sheet."""
        if is_typed(event):
            super().keyPressEvent(event)
            return
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
            return
        if event.matches(QKeySequence.StandardKey.Redo) or event.keyCombination() == _REDO_TOO:
            self.redo()
            return
        for keys, (way, mode) in _PAGES.items():
            if event.matches(keys):
                self._turn_page(way, mode)
                return
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down} and not event.modifiers():
            way = -1 if event.key() == Qt.Key.Key_Up else 1
            moved = self.textCursor()
            if not moved.movePosition(_UP if way < 0 else _DOWN):
                self.left.emit(way)
                return
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Nobody waits for it. Let through, it would go up to the window, past every filter on the way."""
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Our own menu: Qt's cannot be styled with icons and shortcuts of ours."""
        menu = self.make_menu()
        self.menu_asked.emit(menu, self.cursorForPosition(event.pos()))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def make_menu(self) -> QMenu:
        """What can be done at the caret."""
        menu = Menu(self)
        editable, selected = not self.isReadOnly(), self.textCursor().hasSelection()
        undo = menu.addAction(translate("Editor", "Undo"), self.undo)
        undo.setShortcut(QKeySequence.StandardKey.Undo)
        undo.setEnabled(editable and self.document().isUndoAvailable())
        redo = menu.addAction(translate("Editor", "Redo"), self.redo)
        redo.setShortcut(QKeySequence.StandardKey.Redo)
        redo.setEnabled(editable and self.document().isRedoAvailable())
        menu.addSeparator()
        cut = menu.addAction(translate("Editor", "Cut"), self.cut)
        cut.setShortcut(QKeySequence.StandardKey.Cut)
        cut.setEnabled(editable and selected)
        copy = menu.addAction(translate("Editor", "Copy"), self.copy)
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        copy.setEnabled(selected)
        paste = menu.addAction(translate("Editor", "Paste"), self.paste)
        paste.setShortcut(QKeySequence.StandardKey.Paste)
        paste.setEnabled(editable and self.canPaste())
        menu.addSeparator()
        select = menu.addAction(translate("Editor", "Select all"), self.selectAll)
        select.setShortcut(QKeySequence.StandardKey.SelectAll)
        return menu

    def _turn_page(self, way: int, mode: QTextCursor.MoveMode) -> None:
        caret = QPointF(self.cursorRect().center())
        there = self.cursorForPosition(QPointF(caret.x(), caret.y() + way * self.page_height).toPoint())
        cursor = self.textCursor()
        cursor.setPosition(there.position(), mode)
        self.setTextCursor(cursor)

    def _measured(self, size: QSizeF) -> None:
        # Asking for the size would lay out all that Qt still puts off; what it tells grows as it goes on.
        self._text_height = ceil(size.height())
        self._grow()

    def _grow(self) -> None:
        height = self._text_height + self._spare
        if height != self.minimumHeight():
            self.setMinimumHeight(height)

    def forget_reached(self) -> None:
        """The sheet was scrolled, or has another size: the line of the caret may be out of sight."""
        self._reached = None

    def _tell_change(self, position: int, removed: int, added: int) -> None:
        block = self.changed_block = self._document.findBlock(position)
        self._changed_to = position + added
        for watcher in self.change_watchers:
            watcher(block, position, removed, added)

    def _tell_text(self) -> None:
        for watcher in self.text_watchers:
            watcher()

    def _tell_caret_moved(self) -> None:
        if self.in_letter:
            block = self.changed_block
            self._reach(block, self._changed_to - block.position())
            return
        self.reach_caret()
        for watcher in self.caret_watchers:
            watcher()

    def reach_caret(self) -> None:
        """Have the line of the caret scrolled into view, where somebody writes here."""
        if self.hasFocus():
            cursor = self.textCursor()
            self._reach(cursor.block(), cursor.positionInBlock())

    def _reach(self, block: QTextBlock, place: int) -> None:
        # cursorRect() costs a quarter of a key press; the line is known already.
        layout = block.layout()
        line = layout.lineForTextPosition(place)
        if line.isValid():
            top = layout.position().y() + line.y()
            if top != self._reached:
                self._reached = top
                self.reached.emit(QRect(0, int(top), 1, ceil(line.height())))
        else:
            self.reached.emit(self.cursorRect())


def is_typed(event: QKeyEvent) -> bool:
    """Whether the key puts a letter into the text."""
    text = event.text()
    if not text or not text.isprintable():
        return False
    # On some platforms a shortcut has the text of its letter. No Arabic letter is asked for more.
    return not text.isascii() or event.modifiers() not in _CHORDS


class LineField(PageEdit):
    """Headline or standfirst: one paragraph of plain text that wraps. Enter goes on below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line_height = 0
        self._form = QTextCharFormat()
        self.text_watchers.append(self._settle)

    def set_looks(self, form: QTextCharFormat, line_height: int) -> None:
        """The face and colour of the text, and the height of a line in pixels."""
        self._form, self._line_height = form, line_height
        self.document().setDefaultFont(form.font())
        self.fill(self.text(), Direction.RTL)

    def fill(self, text: str, direction: Direction) -> None:
        """Show `text`; there is nothing to undo after it."""
        document = self.document()
        document.setUndoRedoEnabled(False)
        document.clear()
        document.setDefaultTextOption(text_option(direction))
        form = QTextBlockFormat()
        form.setLineHeight(self._line_height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor = QTextCursor(document)
        cursor.setBlockFormat(form)
        cursor.setBlockCharFormat(self._form)
        end, line = 0, text.replace("\n", "\u2028")
        for isolate in isolates_in([(line, None)], base_of(cursor.block())):
            cursor.insertText(line[end : isolate.place], self._form)
            cursor.insertText(isolate.char, as_scaffold(self._form))
            end = isolate.place
        cursor.insertText(line[end:], self._form)
        document.setUndoRedoEnabled(True)
        # An empty field that is emptied again is not laid out by itself, and has no line for the hint to stand in.
        document.markContentsDirty(0, document.characterCount())
        self.isolation.forget()

    def undo(self) -> None:
        """One step back."""
        self.isolation.undo(super().undo, self.text)

    def redo(self) -> None:
        """One step forward again."""
        self.isolation.redo(super().redo, super().undo, self.text)

    def text(self) -> str:
        """What stands in the field, paragraphs (which only a strange input method makes) joined by a space."""
        texts = []
        block = self.document().begin()
        while block.isValid():
            texts.append(stored_text_of(block))
            block = block.next()
        return clean_text(" ".join(texts))

    def _settle(self) -> None:
        if self.isolation.is_due and self.document().isUndoRedoEnabled():
            self.isolation.settle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line, then what features draw over it."""
        super().paintEvent(event)
        block = self.document().firstBlock()
        if not self.overlays or not block.layout().lineCount():
            return
        painter = QPainter(self.viewport())
        for overlay in self.overlays:
            overlay.draw(painter, block, self.viewport().width())
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """No paragraph ends here."""
        if self.is_taken(event):
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.left.emit(1)
        else:
            super().keyPressEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Text only."""
        return source.hasText()

    def createMimeDataFromSelection(self) -> QMimeData:
        """The text that is selected, without the isolates of the sheet."""
        mime = QMimeData()
        mime.setText(selected_text(self.textCursor()).replace("\u2028", "\n").replace("\u2029", "\n"))
        return mime

    def insertFromMimeData(self, source: QMimeData) -> None:
        """The pasted text in one line."""
        line = " ".join(strip_controls(clean_text(source.text()[:10_000])).split())
        self.textCursor().insertText(line, self._form)
