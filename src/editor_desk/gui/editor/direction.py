"""Direction of paragraphs and of runs of text: actions, the button above the sheet, and the two Shift keys."""

import sys
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QAction, QIcon, QKeyEvent, QTextBlock, QTextCursor, QTextFormat
from PySide6.QtWidgets import QMenu

from editor_desk.domain.content import Direction
from editor_desk.gui.editor.body_edit import BodyEdit
from editor_desk.gui.editor.direction_marks import DirectionMarks
from editor_desk.gui.editor.page_edit import PageEdit
from editor_desk.gui.widgets.menu import Menu

if TYPE_CHECKING:
    from editor_desk.gui.editor.editor_panel import EditorPanel

translate = QCoreApplication.translate

Pressed = Callable[[Direction], None]

_QT = {Direction.RTL: Qt.LayoutDirection.RightToLeft, Direction.LTR: Qt.LayoutDirection.LeftToRight}
_SIDES = {"left": Direction.LTR, "right": Direction.RTL}
_HELD = {Qt.Key.Key_Shift, Qt.Key.Key_Control}
# Left and right Shift: virtual keys of X11 and Wayland (keysyms), Windows and the Mac; then scan codes of the first two.
_VIRTUAL = {
    "linux": {0xFFE1: "left", 0xFFE2: "right"},
    "win32": {0xA0: "left", 0xA1: "right"},
    "darwin": {0x38: "left", 0x3C: "right"},
}
_SCANNED = {"linux": {50: "left", 62: "right"}, "win32": {0x2A: "left", 0x36: "right"}}


class DirectionFeature(QObject):
    """Makes the actions, and keeps them telling what stands at the caret."""

    def __init__(self, panel: "EditorPanel") -> None:
        super().__init__(panel)
        self._body, theme = panel.sheet.body, panel.context.theme
        self._icons = {way: theme.icon(f"text_{way.value}") for way in Direction}
        self._blocks = {
            way: panel.add_action(f"block_{way.value}", partial(self._turn, way), checkable=True)
            for way in Direction
        }
        self._spans = [
            panel.add_action("span_rtl", partial(self._force, Direction.RTL)),
            panel.add_action("span_ltr", partial(self._force, Direction.LTR)),
            panel.add_action("span_auto", partial(self._force, None)),
        ]
        self._toggle = panel.add_action("direction", self._turn_round)
        panel.toolbar.place("direction", self._toggle)
        self._shown: Direction | None = None
        self._body.caret_watchers.append(self._show)
        # A command or an undo may turn the paragraph without moving the caret; a letter never does.
        self._body.change_watchers.append(self._changed)
        self._body.menu_asked.connect(self._offer)
        self._marks = DirectionMarks(self._body, theme)
        self._keys = ShiftKeys(self._body, self._pressed, self)

    def _turn(self, direction: Direction) -> None:
        set_direction(self._body, direction)
        self._show()
        # Clicking what is on already leaves it on.
        for way, action in self._blocks.items():
            action.setChecked(way is self._shown)

    def _turn_round(self) -> None:
        self._turn(Direction.LTR if self._shown is Direction.RTL else Direction.RTL)

    def _pressed(self, direction: Direction) -> None:
        if self._blocks[direction].isEnabled():
            self._blocks[direction].trigger()

    def _force(self, direction: Direction | None) -> None:
        self._body.set_span_direction(direction)

    def _changed(self, _block: QTextBlock, _position: int, removed: int, added: int) -> None:
        if removed > 1 or added > 1:
            self._show()

    def _show(self) -> None:
        rtl = self._body.textCursor().block().textDirection() is Qt.LayoutDirection.RightToLeft
        direction = Direction.RTL if rtl else Direction.LTR
        if direction is self._shown:
            return
        self._shown = direction
        self._toggle.setIcon(self._icons[direction])
        for way, action in self._blocks.items():
            action.setChecked(way is direction)
        self._toggle.setToolTip(
            translate("Editor", "This paragraph runs right to left. Click to turn it round.")
            if rtl
            else translate("Editor", "This paragraph runs left to right. Click to turn it round.")
        )

    def _offer(self, menu: QMenu, _place: QTextCursor) -> None:
        paragraph = _submenu(
            menu,
            self._icons[self._shown or Direction.RTL],
            translate("Editor", "Direction"),
            list(self._blocks.values()),
        )
        if self._body.textCursor().hasSelection():
            paragraph.addSeparator()
            paragraph.addActions(self._spans)
        # Last: what was found wrong with the word, and the clipboard, are asked for more often.
        menu.addSeparator()
        menu.addMenu(paragraph)


def set_direction(body: BodyEdit, direction: Direction) -> None:
    """Let the selected paragraphs run that way: one step to undo. The direction of the article itself is not stored."""
    document = body.document()
    follows = document.defaultTextOption().textDirection() is _QT[direction]
    cursor = body.textCursor()
    edit = QTextCursor(document)
    edit.beginEditBlock()
    block = document.findBlock(cursor.selectionStart())
    while True:
        _turn_block(block, None if follows else direction)
        block = block.next()
        if not block.isValid() or block.position() >= cursor.selectionEnd():
            break
    edit.endEditBlock()


class ShiftKeys(QObject):
    """Ctrl with the right Shift key makes a paragraph right-to-left, with the left one left-to-right, as in Word: both
    pressed and let go with nothing else between. Which Shift it is, only the platform's own codes tell.
    """

    def __init__(self, body: BodyEdit, pressed: Pressed, parent: QObject) -> None:
        super().__init__(parent)
        self._pressed = pressed
        self._held: set[int] = set()
        self._direction: Direction | None = None
        self._alone = False
        self._body = body
        body.key_watchers.append(self._watch)

    def _watch(self, _field: PageEdit, event: QKeyEvent) -> bool:
        # All events are watched only while one of the two keys is held: each letter has some ten of them.
        if event.key() in _HELD and not self._held and not event.isAutoRepeat():
            self._press(event)
            self._body.installEventFilter(self)
            self._body.viewport().installEventFilter(self)
        return False

    def _rest(self) -> None:
        self._body.removeEventFilter(self)
        self._body.viewport().removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at keys, keep none."""
        kind = event.type()
        if kind is QEvent.Type.KeyPress or kind is QEvent.Type.ShortcutOverride:
            if isinstance(event, QKeyEvent):
                self._press(event)
        elif kind is QEvent.Type.KeyRelease and isinstance(event, QKeyEvent):
            if not event.isAutoRepeat():
                self._release(event.key())
        elif kind in {QEvent.Type.FocusOut, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel}:
            self._alone = False
            self._held.clear()
            self._rest()
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> None:
        key = event.key()
        if key not in _HELD:
            self._alone = False
            return
        if event.type() is QEvent.Type.ShortcutOverride or event.isAutoRepeat():
            return
        if not self._held:
            self._alone, self._direction = True, None
        self._held.add(key)
        if key == Qt.Key.Key_Shift:
            side = shift_side(sys.platform, event.nativeScanCode(), event.nativeVirtualKey())
            self._direction = _SIDES.get(side)

    def _release(self, key: int) -> None:
        if self._alone and self._direction is not None and self._held == _HELD and key in _HELD:
            self._alone = False
            self._pressed(self._direction)
        self._held.discard(key)
        if not self._held:
            self._rest()


def shift_side(platform: str, scan_code: int, virtual_key: int) -> str:
    """Which Shift key has these codes: left, right, or empty where the platform does not tell."""
    named = _VIRTUAL.get(platform, {}).get(virtual_key)
    return named or _SCANNED.get(platform, {}).get(scan_code, "")


def _turn_block(block: QTextBlock, direction: Direction | None) -> None:
    form = block.blockFormat()
    if direction is None:
        form.clearProperty(QTextFormat.Property.LayoutDirection)
    else:
        form.setLayoutDirection(_QT[direction])
    if form != block.blockFormat():
        QTextCursor(block).setBlockFormat(form)


def _submenu(menu: QMenu, icon: QIcon, title: str, actions: list[QAction]) -> QMenu:
    made = Menu(title, menu)
    made.setIcon(icon)
    made.addActions(actions)
    return made
