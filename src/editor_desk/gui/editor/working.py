"""The article being worked on: what is stored, what is typed, and the saving between them."""

from collections.abc import Callable
from dataclasses import replace
from enum import Enum
from typing import Any

from PySide6.QtCore import QObject, Signal

from editor_desk.domain.content import Content
from editor_desk.domain.errors import DeskError
from editor_desk.domain.revision import RevisionKind
from editor_desk.domain.workflow import Action
from editor_desk.gui.context import GuiContext
from editor_desk.gui.editor.pause import Pause
from editor_desk.services.articles import OpenedArticle

PAUSE_MS = 1200
"""A save begins this long after the last key."""
LONGEST_UNSAVED_MS = 10_000
"""A save begins at the latest this long after the first unsaved key, however steadily somebody types."""


class SaveStatus(Enum):
    """What the status line says, truthfully."""

    SAVED = "saved"
    UNSAVED = "unsaved"
    SAVING = "saving"
    FAILED = "failed"


ContentReader = Callable[[Content], Content]
"""Given the content as last known, returns it with what the editor shows now (headline, standfirst, blocks)."""


class WorkingArticle(QObject):
    """Ties the editor and the inspector to one article and saves it.

    `opened(OpenedArticle)` when another article is shown or this one was stored by a workflow step; who is among
    `edit_watchers` is called on every change, `updated()` too where fields were changed by `update`; `saved(OpenedArticle)` after each save; `status_changed(SaveStatus)`;
    `held_changed()` when a step begins, and when it failed: `is_editable` may be another. `flushing()` before all is stored
    because something else follows: what is still on its way into the text has to be in it now.
    """

    opened = Signal(object)
    closed = Signal()
    updated = Signal()
    saved = Signal(object)
    status_changed = Signal(object)
    held_changed = Signal()
    flushing = Signal()

    def __init__(self, context: GuiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._reader: ContentReader = lambda content: content
        self._opened: OpenedArticle | None = None
        self._content = Content()
        self._status = SaveStatus.SAVED
        self.edit_watchers: list[Callable[[], None]] = []
        self._edits = 0
        self._edits_saved = 0
        self._saving = False
        self._held = ""
        self._wanted = RevisionKind.AUTOSAVE
        self._after: list[Callable[[], None]] = []
        self._telling = False
        self._pause = Pause(PAUSE_MS, self.save, self, longest=LONGEST_UNSAVED_MS)
        context.bus.changed.connect(self._look_again)

    def read_with(self, reader: ContentReader) -> None:
        """Let the editor say what is typed. Called once, when the editor is made."""
        self._reader = reader

    @property
    def article(self) -> OpenedArticle | None:
        """The article as it was last stored."""
        return self._opened

    @property
    def status(self) -> SaveStatus:
        """Whether all that was typed is stored."""
        return self._status

    @property
    def is_editable(self) -> bool:
        """Whether the person at the desk may change the text now."""
        return self._opened is not None and self._opened.may(Action.EDIT) and not self.is_held

    @property
    def is_held(self) -> bool:
        """Whether a step of this article is under way. What was typed meanwhile would belong to neither text."""
        return self._opened is not None and self._held == self._opened.article.id

    def content(self) -> Content:
        """The text as it stands in the window, stored or not."""
        if self._opened is not None:
            self._content = self._reader(self._content)
        return self._content

    def open(self, article_id: str) -> None:
        """Store what is unsaved, then show another article."""
        self.flush(lambda: self._load(article_id))

    def show(self, opened: OpenedArticle) -> None:
        """Show an article that a service just returned."""
        self._opened = opened
        self._content = opened.head.content
        self._edits_saved = self._edits
        self._pause.stop()
        self.opened.emit(opened)
        self._set_status(SaveStatus.SAVED)

    def close(self) -> None:
        """Show no article. What was typed must have been flushed."""
        self._opened = None
        self._content = Content()
        self._edits_saved = self._edits
        self._pause.stop()
        self.closed.emit()
        self._set_status(SaveStatus.SAVED)

    def text_edited(self) -> None:
        """The editor's text changed. Cheap: nothing is converted before the pause."""
        if not self.is_editable:
            return
        self._edits += 1
        self._pause.put_off()
        if self._status is not SaveStatus.UNSAVED:
            self._set_status(SaveStatus.UNSAVED)
        for watcher in self.edit_watchers:
            watcher()

    def update(self, **fields: Any) -> None:
        """Change fields of the content that the inspector keeps (tags, links, source, section, embargo …)."""
        if not self.is_editable:
            return
        self._content = replace(self.content(), **fields)
        self.text_edited()
        self.updated.emit()

    @property
    def has_unsaved(self) -> bool:
        """Whether something was typed that is not stored yet."""
        return self._edits != self._edits_saved

    def save(self, kind: RevisionKind = RevisionKind.AUTOSAVE) -> None:
        """Store the text as it stands, off the GUI thread. A milestone that is asked for during a save follows it."""
        if kind is RevisionKind.MILESTONE:
            self._wanted = kind
        if self._opened is None or self._saving or self.is_held or not self._is_due:
            return
        self._pause.stop()
        self._saving = True
        kind, self._wanted = self._wanted, RevisionKind.AUTOSAVE
        edits, content, opened = self._edits, self.content(), self._opened
        session, desk = self._context.session, self._context.desk
        self._set_status(SaveStatus.SAVING)
        self._context.jobs.run(
            lambda: desk.articles.save(session, opened.article.id, opened.head.id, content, kind),
            lambda stored: self._stored(stored, edits),
            self._not_stored,
            broke=self._save_broke,
        )

    def flush(self, then: Callable[[], None], kind: RevisionKind = RevisionKind.AUTOSAVE) -> None:
        """Store what is unsaved and call `then` once all of it is. Where storing fails, `then` is not called."""
        self.flushing.emit()
        if kind is RevisionKind.MILESTONE and self._opened is not None:
            self._wanted = kind
        if not self._is_due and not self._saving:
            then()
            return
        self._after.append(then)
        self.save()

    def step(self, work: Callable[[], OpenedArticle], done: Callable[[], None]) -> None:
        """Store what is unsaved, then run `work`, which makes another text or state of this article (a restored version,
        a step of the workflow), and call `done` once its answer is shown. Until the answer comes, the article is held.
        """
        if self._opened is not None:
            article_id = self._opened.article.id
            self.flush(lambda: self._begin_step(article_id, work, done))

    def _begin_step(
        self, article_id: str, work: Callable[[], OpenedArticle], done: Callable[[], None]
    ) -> None:
        if self._held:
            return  # pressed twice while the text was being stored
        self._held = article_id
        self.held_changed.emit()

        def stepped(stored: OpenedArticle) -> None:
            self._held = ""
            self._wanted = RevisionKind.AUTOSAVE  # a step is kept in the history by itself
            if self._opened is not None and self._opened.article.id == stored.article.id:
                self.show(stored)
            self._tell_changed()
            done()
            self._go_on()

        def refused(error: DeskError) -> None:
            self._release()
            self._context.show_problem(error)

        self._context.jobs.run(work, stepped, refused, broke=self._release)

    def _release(self) -> None:
        self._held = ""
        self.held_changed.emit()
        self._go_on()

    @property
    def _is_due(self) -> bool:
        return self.has_unsaved or self._wanted is RevisionKind.MILESTONE

    def _load(self, article_id: str) -> None:
        session, desk = self._context.session, self._context.desk
        # A key may have been struck while it was read.
        self._context.jobs.run(
            lambda: desk.articles.open(session, article_id),
            lambda opened: self.flush(lambda: self.show(opened)),
            key="open article",
        )

    def _look_again(self) -> None:
        # Another room stored something: the state of this article may have changed, though not what is typed here.
        if self._opened is None or self._telling or self._saving or self.has_unsaved:
            return
        session, desk, article_id = self._context.session, self._context.desk, self._opened.article.id
        self._context.jobs.run(lambda: desk.articles.open(session, article_id), self._seen, key="look again")

    def _seen(self, opened: OpenedArticle) -> None:
        shown = self._opened
        if shown is None or shown.article.id != opened.article.id or self._saving or self.has_unsaved:
            return
        if shown != opened:
            self.show(opened)

    def _stored(self, stored: OpenedArticle, edits: int) -> None:
        self._saving = False
        if self._opened is not None and stored.article.id == self._opened.article.id:
            self._edits_saved = edits
            self._opened = stored
            self.saved.emit(stored)
        self._tell_changed()
        if self.has_unsaved:
            self._set_status(SaveStatus.UNSAVED)
        else:
            self._set_status(SaveStatus.SAVED)
        self._go_on()

    def _go_on(self) -> None:
        if self._saving:
            return
        if self._after and self._is_due:
            self.save()
        elif self.has_unsaved:
            self._pause.start(PAUSE_MS)
        else:
            waiting, self._after = self._after, []
            for then in waiting:
                then()

    def _tell_changed(self) -> None:
        self._telling = True
        self._context.bus.changed.emit()
        self._telling = False

    def _not_stored(self, error: DeskError) -> None:
        self._save_ended()
        self._context.show_problem(error)
        self._context.bus.not_stored.emit(error)

    def _save_broke(self) -> None:
        self._save_ended()
        self._context.bus.not_stored.emit(None)

    def _save_ended(self) -> None:
        self._saving = False
        self._wanted = RevisionKind.AUTOSAVE
        self._after.clear()
        self._set_status(SaveStatus.FAILED)

    def _set_status(self, status: SaveStatus) -> None:
        if status is not self._status:
            self._status = status
            self.status_changed.emit(status)
