"""Comments in the editor: marked in the sheet, listed beside it, added on what is selected."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextBlock, QTextCursor

from editor_desk.domain.anchors import Anchor, AnchorTexts, Found, anchor_at
from editor_desk.domain.content import Content
from editor_desk.gui.comments.field_marks import FieldMarks
from editor_desk.gui.comments.panel import CommentsPanel
from editor_desk.gui.comments.talk import Talk
from editor_desk.gui.editor.editor_panel import EditorPanel
from editor_desk.gui.editor.formats import key_of
from editor_desk.gui.editor.page_edit import PageEdit
from editor_desk.gui.editor.pause import Pause
from editor_desk.gui.editor.places import Places
from editor_desk.gui.editor.utf16 import utf16_part
from editor_desk.services.articles import OpenedArticle

_FOLLOW_AFTER_MS = 400
_FOLLOW_AT_LATEST_MS = 3000


class EditorComments(QObject):
    """A feature. `panel_wanted` when its side panel is to be seen."""

    panel_wanted = Signal()

    def __init__(self, panel: EditorPanel) -> None:
        super().__init__(panel)
        self._panel = panel
        self.talk = Talk(panel.context, self)
        self.side = CommentsPanel(panel.context, self.talk, "comment_text")
        sheet, theme = panel.sheet, panel.context.theme
        self._fields: dict[PageEdit, FieldMarks] = {
            sheet.headline: FieldMarks(theme, lambda _block: "headline"),
            sheet.standfirst: FieldMarks(theme, lambda _block: "standfirst"),
            sheet.body: FieldMarks(theme, key_of),
        }
        self._following = False
        for field, marks in self._fields.items():
            field.overlays.append(marks)
            field.caret_watchers.append(partial(self._look_at, field))
        self._pause = Pause(_FOLLOW_AFTER_MS, self._follow, self, longest=_FOLLOW_AT_LATEST_MS)
        working = panel.working
        working.opened.connect(self._opened)
        working.saved.connect(self._opened)
        working.closed.connect(lambda: self.talk.show("", Content()))
        working.edit_watchers.append(self._edited)
        self.talk.changed.connect(self._draw)
        self.talk.chosen.connect(self._mark)
        self.side.begin_wanted.connect(self._begin)
        self.side.went_to.connect(self._go_to)
        panel.add_action("comment_text", self._begin, reads=True)
        panel.add_action("comment_next", lambda: self._step(1), reads=True)
        panel.add_action("comment_back", lambda: self._step(-1), reads=True)

    def _opened(self, opened: OpenedArticle) -> None:
        self.talk.show(opened.article.id, self._panel.working.content())

    def _edited(self) -> None:
        if self.talk.told is not None and self.talk.told.threads:
            self._pause.put_off()

    def _follow(self) -> None:
        if self._panel.working.article is not None:
            self.talk.follow(self._panel.working.content())

    def _draw(self) -> None:
        for field, marks in self._fields.items():
            marks.show(self.talk.told)
            field.viewport().update()

    def _mark(self, thread_id: str) -> None:
        for field, marks in self._fields.items():
            marks.choose(thread_id)
            field.viewport().update()

    def _look_at(self, field: PageEdit) -> None:
        """The caret stands in words that somebody remarked on: that remark is looked at."""
        cursor = field.textCursor()
        if self._following or cursor.hasSelection() or not field.hasFocus():
            return
        thread = self._fields[field].thread_at(cursor.block(), cursor.positionInBlock())
        if thread and thread != self.talk.current:
            self.talk.choose(thread)

    def _begin(self) -> None:
        """A remark on what is selected, or else on the paragraph of the caret."""
        if self._panel.working.article is None:
            return
        anchor = self._anchor()
        self.panel_wanted.emit()
        self.side.compose(anchor)

    def _anchor(self) -> Anchor:
        texts = AnchorTexts(self._panel.working.content())
        sheet = self._panel.sheet
        field = next((one for one in (sheet.headline, sheet.standfirst) if one.hasFocus()), sheet.body)
        cursor = field.textCursor()
        document, first, last = field.document(), cursor.selectionStart(), cursor.selectionEnd()
        block = document.findBlock(first)
        while block.isValid() and block.position() + block.length() - 1 <= first < last:
            block = block.next()  # only the end of that paragraph is selected
        names: dict[PageEdit, str] = {sheet.headline: "headline", sheet.standfirst: "standfirst"}
        place = names.get(field) or key_of(block)
        places = Places(block)
        start, end = (
            len(
                utf16_part(
                    places.text, 0, places.stored(min(max(at - block.position(), 0), block.length() - 1))
                )
            )
            for at in (first, last)
        )
        return anchor_at(texts, place, start, end)

    def _step(self, way: int) -> None:
        self.panel_wanted.emit()
        self.talk.step(way)
        field = self._go_to(self.talk.current)
        if field is not None:
            field.setFocus()

    def _go_to(self, thread_id: str) -> PageEdit | None:
        """Put the caret before the words of a thread, and show them. The focus stays where it is: whoever answers in a card
        must not find themselves writing into the article.
        """
        told = self.talk.told
        where = None if told is None else told.where.get(thread_id)
        if where is None or not where.place:
            return None
        sheet = self._panel.sheet
        field = {"headline": sheet.headline, "standfirst": sheet.standfirst}.get(where.place, sheet.body)
        block = field.document().begin()
        if field is sheet.body:
            block = _block_of(block, where.place.rpartition(":")[2])
        if not block.isValid():
            return None
        found = self._fields[field].range_in(block, thread_id) if isinstance(where, Found) else None
        self._following = True
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + (found[0] if found else 0))
        field.setTextCursor(cursor)
        field.reached.emit(field.cursorRect(cursor))
        self._following = False
        return field


def _block_of(block: QTextBlock, key: str) -> QTextBlock:
    while block.isValid() and key_of(block) != key:
        block = block.next()
    return block
