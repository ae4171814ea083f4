"""A sheet on which somebody writes what they would like the article to say, with their changes marked while they type."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, QRect, Signal
from PySide6.QtWidgets import QMessageBox, QVBoxLayout, QWidget

from editor_desk.domain.content import Block, Content
from editor_desk.domain.errors import DeskError
from editor_desk.domain.suggestions import Suggestion
from editor_desk.gui.actions import make_action
from editor_desk.gui.context import GuiContext
from editor_desk.gui.editor.editor_panel import EditorPanel
from editor_desk.gui.editor.formats import key_of
from editor_desk.gui.editor.page_edit import PageEdit
from editor_desk.gui.editor.pause import Pause
from editor_desk.gui.jobs import Lane
from editor_desk.gui.suggesting.deltas import Remarks, remarks
from editor_desk.gui.suggesting.proposal_bar import ProposalBar
from editor_desk.gui.suggesting.proposed_text import ProposedText
from editor_desk.gui.suggesting.tracks import LEADING, Tracks
from editor_desk.language.numerals import to_numerals
from editor_desk.services.articles import OpenedArticle
from editor_desk.services.proposal_drafts import ProposalDraft, begun, gone_on

translate = QCoreApplication.translate

_COUNT_AFTER_MS = 250
_COUNT_AT_LATEST_MS = 1500
_AROUND = 48


class ProposalView(QWidget):
    """`begun` when somebody can write on a proposal, `left` when it is ended or left for now; `proposed` once the suggestions
    are stored.
    """

    begun = Signal()
    left = Signal()
    proposed = Signal()

    def __init__(self, context: GuiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ProposalView")
        self._context = context
        self.text = ProposedText(context, self)
        self.bar = ProposalBar(context)
        self.panel = EditorPanel(context, self.text, suggests=True, leading=LEADING)
        sheet, theme = self.panel.sheet, context.theme
        self._tracks: dict[PageEdit, Tracks] = {
            sheet.headline: Tracks(theme, lambda _block: "headline"),
            sheet.standfirst: Tracks(theme, lambda _block: "standfirst"),
            sheet.body: Tracks(theme, key_of),
        }
        for field, tracks in self._tracks.items():
            field.overlays.append(tracks)
            field.text_watchers.append(partial(_repaint, field))
        self._pause = Pause(_COUNT_AFTER_MS, self._count, self, longest=_COUNT_AT_LATEST_MS)
        self.text.edit_watchers.append(self._pause.put_off)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.panel, 1)
        self.bar.noted.connect(self.text.set_note)
        self.bar.finish_wanted.connect(self.finish)
        self.bar.later_wanted.connect(self.leave)
        self.bar.discard_wanted.connect(self.ask_discard)
        make_action("suggest_finish", theme, self, self.finish)
        make_action("suggest_later", theme, self, self.leave)
        make_action("suggest_discard", theme, self, self.ask_discard)

    @property
    def article(self) -> str:
        """Id of the article on which somebody writes here; empty for none."""
        opened = self.text.article
        return "" if opened is None else opened.article.id

    def open(self, article_id: str, may_show: Callable[[], bool]) -> None:
        """Begin a proposal for an article, or go on with what was left; it is shown where that is still wanted then."""
        session, desk = self._context.session, self._context.desk

        def work() -> tuple[OpenedArticle, ProposalDraft]:
            waiting = [one.suggestion for one in desk.suggestions.of(session, article_id).open]
            now = begun(desk.suggestions.begin(session, article_id), waiting, datetime.now(UTC))
            kept = desk.proposal_drafts.find(session, article_id)
            return desk.articles.open(session, article_id), now if kept is None else gone_on(kept, now)

        def show(found: tuple[OpenedArticle, ProposalDraft]) -> None:
            if may_show():
                self.begin(*found)

        self._context.jobs.run(work, show, self._context.show_problem, key=("begin suggesting", id(self)))

    def begin(self, opened: OpenedArticle, draft: ProposalDraft) -> None:
        """Show a draft, to be written on."""
        for tracks in self._tracks.values():
            tracks.begin(_texts(draft.before), _texts(draft.head))
        self.text.begin(opened, draft)
        self.bar.note.setText(self.text.note)
        self.bar.say(moved=draft.head != opened.head.content, over=bool(draft.over))
        self.bar.count(0, can_finish=not draft.is_empty)
        self._count()
        self.panel.sheet.body.setFocus()
        self.begun.emit()

    def leave(self) -> None:
        """Leave it for now: it is kept."""
        self.text.flush(self._leave)

    def _leave(self) -> None:
        self.text.end()
        self.left.emit()

    def finish(self) -> None:
        """Propose what was written, and go back."""
        draft = self.text.draft()
        if draft is None or self.text.is_held:
            return
        session, desk = self._context.session, self._context.desk
        self.text.hold()

        def refused(error: DeskError) -> None:
            self.text.release()
            self._context.show_problem(error)

        self._context.jobs.run(
            lambda: desk.suggestions.propose(
                session,
                draft.article,
                draft.base,
                draft.text,
                draft.note,
                proposal=draft.proposal,
                over=draft.over,
            ),
            lambda made: self._proposed(draft, made),
            refused,
            broke=self.text.release,
        )

    def ask_discard(self) -> None:
        """Give it up, once that is meant."""
        draft = self.text.draft()
        if draft is None or self.text.is_held:
            return
        if draft.is_empty:
            self._discard(draft)
            return
        box = QMessageBox(self)
        box.setObjectName("discardProposal")
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(translate("Suggesting", "Discard"))
        box.setText(translate("Suggesting", "Discard what you wrote here?"))
        box.setInformativeText(
            translate(
                "Suggesting", "Nobody has seen it yet, and it cannot be brought back. The text itself stays."
            )
        )
        keep = box.addButton(translate("Suggesting", "Keep it"), QMessageBox.ButtonRole.RejectRole)
        gone = box.addButton(translate("Suggesting", "Discard it"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        gone.clicked.connect(lambda: self._discard(draft))
        box.finished.connect(box.deleteLater)
        box.open()

    def _proposed(self, draft: ProposalDraft, made: Sequence[Suggestion]) -> None:
        self._drop(draft)
        count = len(made)
        if count:
            said = translate(
                "Suggesting",
                "%n suggestion(s) made; the text stays as it is until they are accepted.",
                "",
                count,
            )
            self._context.bus.notice.emit(to_numerals(said, self._context.preferences.numerals))
        self._leave()
        self.proposed.emit()
        self._context.bus.changed.emit()

    def _discard(self, draft: ProposalDraft) -> None:
        self._drop(draft)
        self._leave()

    def _drop(self, draft: ProposalDraft) -> None:
        session, drafts = self._context.session, self._context.desk.proposal_drafts
        # Where the file cannot be removed, it is offered once more.
        self._context.jobs.run(
            lambda: drafts.drop(session, draft.article), failed=lambda _error: None, lane=Lane.JOURNAL
        )

    def _count(self) -> None:
        draft = self.text.draft()
        if draft is not None:
            self._context.jobs.run(
                lambda: (draft, remarks(draft.before, draft.text)),
                lambda found: self._counted(*found),
                lane=Lane.BACKGROUND,
                key=("proposal", id(self)),
            )

    def _counted(self, draft: ProposalDraft, found: Remarks) -> None:
        if draft.article != self.article:
            return
        self.bar.count(found.changes, can_finish=draft.text != draft.start)
        body = self.panel.sheet.body
        self._tracks[body].remark(found.blocks)
        body.viewport().update()


def _repaint(field: PageEdit) -> None:
    """A letter may change how its whole word is marked, and what stands above it: Qt repaints only its line."""
    block = field.changed_block if field.changed_block.isValid() else field.document().firstBlock()
    box = field.document().documentLayout().blockBoundingRect(block)
    height = int(box.height() * field.zoom) + 2 * _AROUND
    field.viewport().update(QRect(0, int(box.top()) - _AROUND, field.viewport().width(), height))


def _texts(content: Content) -> dict[str, str]:
    """The texts of an article, by place."""
    blocks = {item.key: item.text for item in content.blocks if isinstance(item, Block)}
    return {"headline": content.headline, "standfirst": content.standfirst, **blocks}
