"""A text that somebody would like an article to have, while it is written: kept as a draft with every pause, never saved."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, QTimer

from editor_desk.domain.errors import DeskError
from editor_desk.domain.revision import RevisionKind
from editor_desk.gui.context import GuiContext
from editor_desk.gui.editor.working import SaveStatus, WorkingArticle
from editor_desk.gui.jobs import Lane
from editor_desk.services.articles import OpenedArticle
from editor_desk.services.proposal_drafts import ProposalDraft

KEEP_AFTER_MS = 500
"""What stands in the window is on disk this long after the first key that is not there yet."""


class ProposedText(WorkingArticle):
    """Stands where the editor has a working article. Whoever may suggest may type here, whatever they may do with the text
    itself; nothing but its headline, standfirst and body is taken.
    """

    def __init__(self, context: GuiContext, parent: QObject | None = None) -> None:
        super().__init__(context, parent)
        self._draft: ProposalDraft | None = None
        self._note = ""
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.setInterval(KEEP_AFTER_MS)
        self._due.timeout.connect(self.save)
        self.edit_watchers.append(self._edited)

    def begin(self, opened: OpenedArticle, draft: ProposalDraft) -> None:
        """Write on `draft`, which is about that article."""
        self._draft, self._note = draft, draft.note
        self.show(replace(opened, head=replace(opened.head, content=draft.text)))

    @property
    def is_editable(self) -> bool:
        """Whether it may be typed on: not while it is being proposed."""
        return self._opened is not None and not self.is_held

    @property
    def note(self) -> str:
        """Why it is suggested."""
        return self._note

    def set_note(self, note: str) -> None:
        """Why it is suggested, as it stands in its field."""
        if note != self._note:
            self._note = note
            self.text_edited()

    def draft(self) -> ProposalDraft | None:
        """All of it as it stands in the window."""
        if self._draft is None or self._opened is None:
            return None
        now, start = self.content(), self._draft.start
        text = replace(start, headline=now.headline, standfirst=now.standfirst, blocks=now.blocks)
        return replace(self._draft, text=text, note=self._note)

    def update(self, **_fields: Any) -> None:
        """Tags, links and credits are not suggested."""

    def save(self, kind: RevisionKind = RevisionKind.AUTOSAVE) -> None:  # noqa: ARG002 - there are no revisions here
        """Keep the draft, off the GUI thread."""
        self._keep(lambda: None)

    def flush(self, then: Callable[[], None], kind: RevisionKind = RevisionKind.AUTOSAVE) -> None:  # noqa: ARG002 - as above
        """Keep the draft and call `then`. Where the disk refuses it, `then` is not called."""
        self.flushing.emit()
        if self.has_unsaved:
            self._keep(then)
        else:
            then()

    def hold(self) -> None:
        """Take no more keys: it is being proposed."""
        self._due.stop()
        self._held = "" if self._opened is None else self._opened.article.id
        self.held_changed.emit()

    def release(self) -> None:
        """It was not proposed: go on."""
        self._release()

    def end(self) -> None:
        """There is no draft any more."""
        self._due.stop()
        self._held, self._draft = "", None
        self.close()

    def _edited(self) -> None:
        if not self._due.isActive():
            self._due.start()

    def _keep(self, then: Callable[[], None]) -> None:
        self._due.stop()
        self._pause.stop()
        draft = self.draft()
        if draft is None or self.is_held:
            return
        session, drafts, edits = self._context.session, self._context.desk.proposal_drafts, self._edits

        def work() -> None:
            if draft.is_empty:
                drafts.drop(session, draft.article)
            else:
                drafts.note(session, draft)

        def kept(_nothing: None) -> None:
            if self._draft is not None and self._draft.article == draft.article:
                self._edits_saved = max(edits, self._edits_saved)
                self._set_status(SaveStatus.UNSAVED if self.has_unsaved else SaveStatus.SAVED)
            then()

        def refused(error: DeskError) -> None:
            self._set_status(SaveStatus.FAILED)
            self._context.show_problem(error)
            self._context.bus.not_stored.emit(error)

        self._context.jobs.run(
            work,
            kept,
            refused,
            lane=Lane.JOURNAL,
            broke=lambda: self._context.bus.not_stored.emit(None),
        )

    def _look_again(self) -> None:
        """What others store meanwhile changes nothing of it: it goes on from the text that it was begun on."""
