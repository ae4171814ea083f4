"""While somebody types: straight quotes become those of the text, and abbreviations grow."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextBlock, QTextCursor
from PySide6.QtWidgets import QApplication

from editor_desk.gui.aids.expansions_dialog import ExpansionsDialog
from editor_desk.gui.aids.fields import fields, text_after, text_before
from editor_desk.gui.editor.editor_panel import EditorPanel
from editor_desk.gui.editor.page_edit import PageEdit, is_typed
from editor_desk.gui.editor.places import Places
from editor_desk.gui.jobs import Lane
from editor_desk.language.expansion import expansion_at_end
from editor_desk.language.quotes import quote_after, typographic

translate = QCoreApplication.translate

_MODIFIERS = {Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta}
_BEFORE = QTextCursor.MoveOperation.PreviousCharacter
_KEEP = QTextCursor.MoveMode.KeepAnchor


_Made = tuple[PageEdit, int, int]
"""Where a quotation mark was made of a straight one: the field, the place behind it, and the state of the text."""


class TypingAids(QObject):
    """Watches the keys of the three fields. The very next undo gives a straight quote or an abbreviation back."""

    def __init__(self, panel: EditorPanel) -> None:
        super().__init__(panel)
        self._panel = panel
        self._expansions: dict[str, str] = {}
        self._sending = False
        self._made: _Made | None = None
        for field in fields(panel.sheet):
            field.key_watchers.append(self._press)
        panel.add_action("quotes", self._mend_quotes)
        panel.add_action("expansions", self._edit_expansions, reads=True)
        service = panel.context.desk.writing
        panel.context.jobs.run(service.expansions, self._learn, lane=Lane.BACKGROUND, key="expansions")

    def _press(self, watched: PageEdit, event: QKeyEvent) -> bool:
        """Look at each key before the field does."""
        if self._sending or watched.isReadOnly() or event.key() in _MODIFIERS:
            return False
        made, self._made = self._made, None
        if event.matches(QKeySequence.StandardKey.Undo):
            return made is not None and self._straighten(watched, made)
        if event.text() == '"' and self._panel.context.preferences.smart_quotes:
            self._quote(watched)
            return True
        if _ends_word(event):
            self._expand(watched)
        return False

    def _quote(self, field: PageEdit) -> None:
        cursor = field.textCursor()
        cursor.setPosition(cursor.selectionStart())
        mark = quote_after(text_before(cursor), text_after(field.textCursor()))
        self._sending = True
        # As if it had been typed: a link ends before it, a selection gives way.
        key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, mark)
        QApplication.sendEvent(field, key)
        self._sending = False
        self._made = (field, field.textCursor().position(), field.document().revision())

    def _straighten(self, field: PageEdit, made: _Made) -> bool:
        cursor = field.textCursor()
        if made != (field, cursor.position(), field.document().revision()):
            return False
        cursor.movePosition(_BEFORE, _KEEP)
        cursor.insertText('"')
        return True

    def _expand(self, field: PageEdit) -> None:
        cursor = field.textCursor()
        if not self._expansions or cursor.hasSelection():
            return
        found = expansion_at_end(text_before(cursor), self._expansions)
        if found is None:
            return
        start, long = found
        cursor.beginEditBlock()
        places = Places(cursor.block())
        first = len(text_before(cursor)[:start].encode("utf-16-le", "replace")) // 2
        cursor.setPosition(cursor.block().position() + places.start(first), _KEEP)
        cursor.insertText(long)
        cursor.endEditBlock()

    def _mend_quotes(self) -> None:
        changed = 0
        for field in fields(self._panel.sheet):
            cursor = QTextCursor(field.document())
            cursor.beginEditBlock()
            block = field.document().begin()
            while block.isValid():
                changed += _rewrite(cursor, block)
                block = block.next()
            cursor.endEditBlock()
        text = translate("Aids", "%n quotation mark(s) changed.", "", changed)
        self._panel.context.bus.notice.emit(
            text if changed else translate("Aids", "No straight quotes here.")
        )

    def _edit_expansions(self) -> None:
        dialog = ExpansionsDialog(self._panel.context, self._panel)
        dialog.saved.connect(self._learn)
        dialog.open()

    def _learn(self, expansions: dict[str, str]) -> None:
        self._expansions = expansions


def _ends_word(event: QKeyEvent) -> bool:
    ends = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers()
    return ends or (is_typed(event) and not event.text()[-1].isalnum())


def _rewrite(cursor: QTextCursor, block: QTextBlock) -> int:
    # Marks stand for marks, one for one, so that places stay and every run keeps its looks.
    places = Places(block)
    changed, place = 0, 0
    for before, after in zip(places.text, typographic(places.text), strict=True):
        width = 2 if before > "\uffff" else 1
        if before != after:
            start, end = places.span(place, place + width)
            cursor.setPosition(block.position() + start)
            cursor.setPosition(block.position() + end, _KEEP)
            cursor.insertText(after, cursor.charFormat())
            changed += 1
        place += width
    return changed
