"""What was said of the article that a room shows: read, told where it belongs, and added to, off the GUI thread."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal

from editor_desk.domain.anchors import Anchor, AnchorTexts, Where
from editor_desk.domain.comments import Shown, Thread, is_shown, where_is
from editor_desk.domain.content import Content
from editor_desk.gui.context import GuiContext
from editor_desk.gui.jobs import Lane
from editor_desk.services.comments import Discussion


@dataclass(frozen=True, slots=True)
class Told:
    """A discussion with the place of each thread in the text as it is shown, in reading order."""

    discussion: Discussion
    texts: AnchorTexts
    where: dict[str, Where]
    threads: tuple[Thread, ...]


class Draft:
    """What one person types on one article about one thing, from the first letter until it is sent: whatever closes the field,
    nothing of it is lost. It lives as long as the window, and is not stored.
    """

    def __init__(self, drafts: dict[tuple[str, ...], str], key: tuple[str, ...]) -> None:
        self._drafts, self._key = drafts, key

    @property
    def text(self) -> str:
        """What was typed and not sent; empty for nothing."""
        return self._drafts.get(self._key, "")

    def keep(self, text: str) -> None:
        """Keep it as it is typed; nothing typed is forgotten."""
        if text.strip():
            self._drafts[self._key] = text
        else:
            self._drafts.pop(self._key, None)

    def drop(self) -> None:
        """It was sent."""
        self.keep("")


class Talk(QObject):
    """`changed` when other threads, or other places of them, are known; `chosen(str)` when another thread is looked at: its
    id, empty for none.
    """

    changed = Signal()
    chosen = Signal(str)

    def __init__(self, context: GuiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._article = ""
        self._content = Content()
        self._told: Told | None = None
        self._current = ""
        self._shown = Shown.OPEN
        self._drafts: dict[tuple[str, ...], str] = {}
        # Listed as long as the article is in the window, also once they were seen.
        self._calling: set[str] = set()
        self._seen: set[str] = set()
        context.bus.changed.connect(self.read)

    @property
    def account(self) -> str:
        """Who looks."""
        return self._context.session.account.id

    @property
    def article(self) -> str:
        """Id of the article that is talked about; empty for none."""
        return self._article

    def draft(self, *about: str) -> Draft:
        """What that person types on this article about something."""
        return Draft(self._drafts, (self.account, self._article, *about))

    @property
    def told(self) -> Told | None:
        """What is known; None before it was read."""
        return self._told

    @property
    def current(self) -> str:
        """The thread that is looked at; empty for none."""
        return self._current

    @property
    def shown(self) -> Shown:
        """Which threads are listed."""
        return self._shown

    @property
    def threads(self) -> tuple[Thread, ...]:
        """Those that are listed, in reading order."""
        if self._told is None:
            return ()
        return tuple(
            one
            for one in self._told.threads
            if is_shown(one, self._shown, self.account, calls=one.id in self._calling)
        )

    @property
    def open_count(self) -> int:
        """How many threads are open, listed or not."""
        return 0 if self._told is None else sum(one.is_open for one in self._told.threads)

    @property
    def may_comment(self) -> bool:
        """Whether the person at the desk may take part."""
        return self._told is not None and self._told.discussion.may_comment

    def show(self, article_id: str, content: Content) -> None:
        """Read what was said of an article, whose text in the window is `content`; no id: of none."""
        if article_id != self._article:
            self._told, self._current = None, ""
            self._calling, self._seen = set(), set()
            self.changed.emit()
        self._article, self._content = article_id, content
        self.read()

    def read(self) -> None:
        """Read it again."""
        if not self._article:
            return
        session, comments = self._context.session, self._context.desk.comments
        article, content = self._article, self._content
        self._context.jobs.run(
            lambda: _told(comments.read(session, article), AnchorTexts(content)),
            self._take,
            key=("comments", id(self)),
        )

    def follow(self, content: Content) -> None:
        """The text in the window is another one now: find the places again, when there is time."""
        self._content = content
        told = self._told
        if told is not None and told.threads:
            self._context.jobs.run(
                lambda: _told(told.discussion, AnchorTexts(content)),
                self._take,
                lane=Lane.BACKGROUND,
                key=("comment places", id(self)),
            )

    def list_only(self, shown: Shown) -> None:
        """List other threads."""
        self._shown = shown
        self.changed.emit()

    def choose(self, thread_id: str) -> None:
        """Look at a thread; one that is not listed is by that."""
        if self._told is None:
            return
        if thread_id and all(one.id != thread_id for one in self.threads):
            self._shown = Shown.ALL
            self.changed.emit()
        self._current = thread_id
        self.chosen.emit(thread_id)

    def step(self, way: int) -> None:
        """Look at the next thread that is listed (1) or the one before (-1), round at the end."""
        ids = [one.id for one in self.threads]
        if ids:
            at = ids.index(self._current) if self._current in ids else (-1 if way > 0 else 0)
            self.choose(ids[(at + way) % len(ids)])

    def add(self, anchor: Anchor, text: str, done: Callable[[], None]) -> None:
        """Begin a thread; `done` once it is stored."""
        session, comments, article = self._context.session, self._context.desk.comments, self._article
        self._do(lambda: comments.add(session, article, anchor, text), done)

    def answer(self, thread: Thread, text: str, done: Callable[[], None]) -> None:
        """One more comment in a thread."""
        session, comments = self._context.session, self._context.desk.comments
        self._do(lambda: comments.answer(session, thread.id, text), done)

    def edit(self, thread: Thread, comment_id: str, text: str, done: Callable[[], None]) -> None:
        """Other words in an own comment."""
        session, comments = self._context.session, self._context.desk.comments
        self._do(lambda: comments.edit(session, thread.id, comment_id, text), done)

    def delete(self, thread: Thread, comment_id: str) -> None:
        """Take an own comment back."""
        session, comments = self._context.session, self._context.desk.comments
        self._do(lambda: comments.delete(session, thread.id, comment_id))

    def settle(self, thread: Thread) -> None:
        """Resolve an open thread, reopen a resolved one."""
        session, comments = self._context.session, self._context.desk.comments
        step = comments.resolve if thread.is_open else comments.reopen
        self._do(lambda: step(session, thread.id))

    def see(self, thread: Thread) -> None:
        """Its card is before somebody's eyes."""
        if thread.is_open or thread.id not in self._calling or thread.id in self._seen:
            return
        self._seen.add(thread.id)
        session, comments = self._context.session, self._context.desk.comments
        self._context.jobs.run(
            lambda: comments.saw(session, thread.id),
            lambda _done: self._context.bus.changed.emit(),
            lambda _error: None,  # it is called once more the next time
        )

    def now(self) -> datetime:
        """The moment from which ages are told."""
        return datetime.now(UTC)

    def _do(self, work: Callable[[], Thread], done: Callable[[], None] | None = None) -> None:
        def stored(thread: Thread) -> None:
            if done is not None:
                done()
            if thread.article == self._article:
                self._current = thread.id
            self._context.bus.changed.emit()

        self._context.jobs.run(work, stored, self._context.show_problem)

    def _take(self, told: Told) -> None:
        if told.discussion.article != self._article:
            return
        self._told = told
        self._calling |= told.discussion.calling
        if all(one.id != self._current for one in self.threads):
            self._current = ""  # settled meanwhile
        self.changed.emit()
        self.chosen.emit(self._current)


def _told(discussion: Discussion, texts: AnchorTexts) -> Told:
    where = {thread.id: where_is(thread, texts) for thread in discussion.threads}
    threads = sorted(discussion.threads, key=lambda one: (texts.reading_order(where[one.id]), one.id))
    return Told(discussion, texts, where, tuple(threads))
