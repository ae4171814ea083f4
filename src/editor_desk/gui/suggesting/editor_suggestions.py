"""Suggestions in the editor: marked in the sheet, listed beside it, taken into the text that is being written or left."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextBlock, QTextCursor

from editor_desk.domain.anchors import AnchorTexts
from editor_desk.domain.content import Content
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.proofing import Finding
from editor_desk.gui.editor.editor_panel import EditorPanel
from editor_desk.gui.editor.formats import key_of
from editor_desk.gui.editor.page_edit import PageEdit
from editor_desk.gui.editor.pause import Pause
from editor_desk.gui.proofing.acts import ProofActs
from editor_desk.gui.suggesting.field_marks import SuggestionFieldMarks
from editor_desk.gui.suggesting.marks import marks_of
from editor_desk.gui.suggesting.panel import SuggestionsPanel
from editor_desk.gui.suggesting.style_fixes import StyleFixes
from editor_desk.gui.suggesting.talk import SuggestionTalk
from editor_desk.services.articles import OpenedArticle

_FOLLOW_AFTER_MS = 400
_FOLLOW_AT_LATEST_MS = 3000


class EditorSuggestions(QObject):
    """A feature. `panel_wanted` when its side panel is to be seen, `suggest_wanted(str)` when somebody wants to suggest
    another text for the article of that id: what was typed is stored by then.
    """

    panel_wanted = Signal()
    suggest_wanted = Signal(str)

    def __init__(self, panel: EditorPanel) -> None:
        super().__init__(panel)
        self._panel = panel
        self.talk = SuggestionTalk(panel.context, self)
        self.talk.accepts = self._accept
        self.side = SuggestionsPanel(panel.context, self.talk, "suggest_text")
        self.fixes = StyleFixes(panel.context, self.side)
        sheet, theme = panel.sheet, panel.context.theme
        self._fields: dict[PageEdit, SuggestionFieldMarks] = {
            sheet.headline: SuggestionFieldMarks(theme, lambda _block: "headline"),
            sheet.standfirst: SuggestionFieldMarks(theme, lambda _block: "standfirst"),
            sheet.body: SuggestionFieldMarks(theme, key_of),
        }
        self._following = False
        for field, marks in self._fields.items():
            field.overlays.append(marks)
            field.caret_watchers.append(partial(self._look_at, field))
        self._pause = Pause(_FOLLOW_AFTER_MS, self._follow, self, longest=_FOLLOW_AT_LATEST_MS)
        working = panel.working
        working.opened.connect(self._opened)
        working.saved.connect(self._opened)
        working.closed.connect(lambda: self.talk.show(None, Content()))
        working.edit_watchers.append(self._edited)
        self.talk.changed.connect(self._draw)
        self.talk.chosen.connect(self._mark)
        self.side.begin_wanted.connect(self.begin)
        self.side.style_wanted.connect(self._propose_style)
        self.side.went_to.connect(self._go_to)
        panel.add_action("suggest_text", self.begin, reads=True)
        panel.add_action("suggest_style", self._propose_style, reads=True)
        panel.add_action("suggestion_next", lambda: self._step(1), reads=True)
        panel.add_action("suggestion_back", lambda: self._step(-1), reads=True)
        panel.add_action("suggestion_accept", self.side.accept_current)
        panel.add_action("suggestion_reject", self._reject_here)

    def begin(self) -> None:
        """Suggest another text for the article that is open."""
        opened = self._panel.working.article
        if opened is not None and self.talk.may_suggest:
            article = opened.article.id
            self._panel.flush(lambda: self.suggest_wanted.emit(article))

    def listen_to(self, acts: ProofActs) -> None:
        """Take up what the proof-reader's menu and list want to be suggested."""
        acts.proposes = lambda: self.talk.may_suggest
        acts.propose_wanted.connect(self._propose_fix)

    def _propose_fix(self, finding: Finding) -> None:
        opened = self._panel.working.article
        if opened is not None:
            article = opened.article.id
            self._panel.flush(lambda: self.fixes.propose(article, [finding]))

    def _propose_style(self) -> None:
        opened = self._panel.working.article
        if opened is not None and self.talk.may_suggest:
            article = opened.article.id
            self._panel.flush(lambda: self.fixes.ask(article))

    def _opened(self, opened: OpenedArticle) -> None:
        self.talk.show(opened, self._panel.working.content())

    def _edited(self) -> None:
        if self.talk.open:
            self._pause.put_off()

    def _follow(self) -> None:
        if self._panel.working.article is not None:
            self.talk.follow(self._panel.working.content())

    def _accept(self, ids: Sequence[str]) -> None:
        """What is typed is stored first; what is taken comes into the sheet around the caret."""
        panel, service = self._panel, self._panel.context.desk.suggestions
        session, working = panel.context.session, panel.working
        panel.keeps_caret = True

        def work() -> OpenedArticle:
            # On the worker: the article is held, so that this is what was stored just now.
            opened = working.article
            if opened is None:
                raise DeskError(ErrorCode.CANCELLED)
            return service.accept(session, opened.article.id, ids, opened.head.id).opened

        def over() -> None:
            panel.keeps_caret = False

        working.step(work, over)

    def _draw(self) -> None:
        marks = marks_of(self.talk.open, self._panel.context.preferences)
        texts = AnchorTexts(self.talk.content)
        lines = {"headline", "standfirst"}
        for field, shown in self._fields.items():
            name = field.objectName().removesuffix("Field")
            of_line = name in lines
            shown.show(
                (one for one in marks if (one.place == name if of_line else one.place not in lines)), texts
            )
            field.viewport().update()

    def _mark(self, suggestion_id: str) -> None:
        for field, marks in self._fields.items():
            marks.choose(suggestion_id)
            field.viewport().update()

    def _look_at(self, field: PageEdit) -> None:
        """The caret stands where somebody suggested something: that is looked at."""
        cursor = field.textCursor()
        if self._following or cursor.hasSelection() or not field.hasFocus():
            return
        found = self._fields[field].at(cursor.block(), cursor.positionInBlock())
        if found and found != self.talk.current:
            self.talk.choose(found)

    def _step(self, way: int) -> None:
        self.panel_wanted.emit()
        self.talk.step(way)
        self._go_to(self.talk.current)

    def _reject_here(self) -> None:
        self.panel_wanted.emit()
        self.side.reject_current()

    def _go_to(self, suggestion_id: str) -> None:
        """Put the caret where a suggestion stands, and show it."""
        placed = self.talk.placed(suggestion_id)
        while placed is not None and placed.suggestion.parent:
            placed = self.talk.placed(placed.suggestion.parent)
        if placed is None or not placed.where.place:
            return
        place, sheet = placed.where.place, self._panel.sheet
        field = {"headline": sheet.headline, "standfirst": sheet.standfirst}.get(place, sheet.body)
        block = field.document().begin()
        if field is sheet.body:
            block = _block_of(block, place.partition(":")[0])
            if not block.isValid():
                block = _block_of(field.document().begin(), place.rpartition(":")[2])
        if not block.isValid():
            return
        found = self._fields[field].range_in(block, placed.suggestion.id)
        self._following = True
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + (found[0] if found else 0))
        field.setTextCursor(cursor)
        field.reached.emit(field.cursorRect(cursor))
        self._following = False


def _block_of(block: QTextBlock, key: str) -> QTextBlock:
    while block.isValid() and key_of(block) != key:
        block = block.next()
    return block
