"""The suggestions on the article that a room shows: read, placed in its text, and decided on, off the GUI thread."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from editor_desk.domain.anchors import Found, Loss, Lost
from editor_desk.domain.content import Content
from editor_desk.domain.errors import DeskError
from editor_desk.domain.suggestion_merge import place
from editor_desk.domain.suggestions import Placed, Suggestion
from editor_desk.domain.workflow import Action, Refusal
from editor_desk.gui.context import GuiContext
from editor_desk.gui.jobs import Lane
from editor_desk.services.articles import OpenedArticle
from editor_desk.services.proposal_drafts import ProposalDraft
from editor_desk.services.suggestions import Suggested

Accept = Callable[[Sequence[str]], None]


class Listing(StrEnum):
    """Which suggestions are listed."""

    OPEN = "open"
    MINE = "mine"
    DECIDED = "decided"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Told:
    """What there is: those that are open as they stand in the text of the window, with what the person at the desk was writing
    and did not propose yet.
    """

    suggested: Suggested
    open: tuple[Placed, ...]
    draft: ProposalDraft | None


class SuggestionTalk(QObject):
    """`changed` when other suggestions, or other places of them, are known; `chosen(str)` when another one is looked at: its
    id, empty for none. `accepts` is what stores an acceptance where a room has to do more than that.
    """

    changed = Signal()
    chosen = Signal(str)

    def __init__(self, context: GuiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._opened: OpenedArticle | None = None
        self._content = Content()
        self._told: Told | None = None
        self._current = ""
        self._listing = Listing.OPEN
        self._busy = False
        self._following: list[str] = []
        self.accepts: Accept = self._accept
        context.bus.changed.connect(self.read)

    @property
    def account(self) -> str:
        """Who looks."""
        return self._context.session.account.id

    @property
    def told(self) -> Told | None:
        """What is known; None before it was read."""
        return self._told

    @property
    def content(self) -> Content:
        """The text in the window that they were last placed in."""
        return self._content

    @property
    def current(self) -> str:
        """The suggestion that is looked at; empty for none."""
        return self._current

    @property
    def listing(self) -> Listing:
        """Which are listed."""
        return self._listing

    @property
    def all(self) -> tuple[Placed, ...]:
        """All of them: the open ones in reading order, each behind the one that it leads into, then those that were decided
        on, the newest decision first.
        """
        if self._told is None:
            return ()
        gone = Lost(Loss.GONE)
        return (*self._told.open, *(Placed(one, gone) for one in self._told.suggested.decided))

    @property
    def listed(self) -> tuple[Placed, ...]:
        """Those that are listed."""
        return tuple(one for one in self.all if self._is_listed(one.suggestion))

    @property
    def open(self) -> tuple[Placed, ...]:
        """Those that wait for a decision."""
        return () if self._told is None else self._told.open

    @property
    def draft(self) -> ProposalDraft | None:
        """What that person was writing here and has not proposed yet."""
        return None if self._told is None else self._told.draft

    @property
    def may_suggest(self) -> bool:
        """Whether the person at the desk may suggest."""
        return self._told is not None and self._told.suggested.may_suggest

    @property
    def refused(self) -> tuple[Refusal, ...]:
        """Why that person may not accept or reject; empty where they may."""
        if self._opened is None:
            return (Refusal.WRONG_STATE,)
        return self._opened.refusals[Action.EDIT]

    def name_of(self, account: str) -> str:
        """The name of a person."""
        return "" if self._told is None else self._told.suggested.names.get(account, "")

    def depth(self, one: Suggestion) -> int:
        """In how many others a suggestion is nested."""
        parents = {placed.suggestion.id: placed.suggestion.parent for placed in self.all}
        depth, parent = 0, one.parent
        while parent in parents and depth < len(parents):
            depth, parent = depth + 1, parents[parent]
        return depth

    def placed(self, suggestion_id: str) -> Placed | None:
        """One of them, by its id."""
        return next((one for one in self.all if one.suggestion.id == suggestion_id), None)

    def show(self, opened: OpenedArticle | None, content: Content) -> None:
        """Read those of an article, whose text in the window is `content`."""
        before = "" if self._opened is None else self._opened.article.id
        if opened is None or opened.article.id != before:
            self._told, self._current = None, ""
            self._opened = opened
            self.changed.emit()
        self._opened, self._content = opened, content
        self.read()

    def read(self) -> None:
        """Read them again."""
        if self._opened is not None:
            self._read(Lane.DESK)

    def follow(self, content: Content) -> None:
        """The text in the window is another one now: find the places again, when there is time."""
        self._content = content
        if self.all:
            self._read(Lane.BACKGROUND)

    def list_only(self, listing: Listing) -> None:
        """List others."""
        self._listing = listing
        self.changed.emit()

    def choose(self, suggestion_id: str) -> None:
        """Look at one; it is listed by that."""
        if self._told is None:
            return
        if suggestion_id and all(one.suggestion.id != suggestion_id for one in self.listed):
            self._listing = Listing.ALL
            self.changed.emit()
        self._current = suggestion_id
        self.chosen.emit(suggestion_id)

    def step(self, way: int) -> None:
        """Look at the next one that is listed (1) or the one before (-1), round at the end."""
        ids = [one.suggestion.id for one in self.listed]
        if ids:
            at = ids.index(self._current) if self._current in ids else (-1 if way > 0 else 0)
            self.choose(ids[(at + way) % len(ids)])

    def may_accept(self, placed: Placed) -> bool:
        """Whether it can be accepted now by that person."""
        return (
            placed.suggestion.is_open
            and not self.refused
            and not self._busy
            and isinstance(placed.where, Found)
        )

    def may_reject(self, placed: Placed) -> bool:
        """Whether it can be rejected now by that person."""
        return placed.suggestion.is_open and not self.refused and not self._busy

    def may_withdraw(self, placed: Placed) -> bool:
        """Whether that person made it, and nobody decided."""
        return placed.suggestion.is_open and placed.suggestion.author == self.account and not self._busy

    def acceptable(self, author: str = "") -> list[str]:
        """Those that all could be accepted at once, of one person or of everybody."""
        if self.refused or self._busy:
            return []
        return [
            one.suggestion.id
            for one in self.open
            if isinstance(one.where, Found) and author in {"", one.suggestion.author}
        ]

    def rejectable(self, author: str = "") -> list[str]:
        """Those that all could be rejected at once."""
        if self.refused or self._busy:
            return []
        return [one.suggestion.id for one in self.open if author in {"", one.suggestion.author}]

    def authors(self) -> list[str]:
        """Who made those that are open, in reading order."""
        return list(dict.fromkeys(one.suggestion.author for one in self.open))

    def accept(self, ids: Sequence[str]) -> None:
        """Put them into the text."""
        self._look_ahead()
        if ids and not self._busy and not self.refused:
            self.accepts(ids)

    def reject(self, ids: Sequence[str], answer: str = "") -> None:
        """Leave the text as it is."""
        session, service = self._context.session, self._context.desk.suggestions
        self._look_ahead()
        if ids and not self._busy:
            self._do(lambda: service.reject(session, ids, answer))

    def withdraw(self, ids: Sequence[str]) -> None:
        """Take own ones back."""
        session, service = self._context.session, self._context.desk.suggestions
        if ids and not self._busy:
            self._do(lambda: service.withdraw(session, ids))

    def _look_ahead(self) -> None:
        """Once the one that is looked at is decided on, the next one is looked at."""
        ids = [one.suggestion.id for one in self.listed]
        at = ids.index(self._current) if self._current in ids else -1
        self._following = ids[at + 1 :] + ids[:at] if at >= 0 else []

    def now(self) -> datetime:
        """The moment from which ages are told."""
        return datetime.now(UTC)

    def parent_of(self, suggestion: Suggestion) -> Suggestion | None:
        """The open one whose words it changes."""
        parent = self.placed(suggestion.parent) if suggestion.parent else None
        return parent.suggestion if parent is not None and parent.suggestion.is_open else None

    def _is_listed(self, one: Suggestion) -> bool:
        match self._listing:
            case Listing.OPEN:
                return one.is_open
            case Listing.MINE:
                return one.author == self.account
            case Listing.DECIDED:
                return not one.is_open
        return True

    def _read(self, lane: Lane) -> None:
        opened, content = self._opened, self._content
        if opened is None:
            return
        session, desk, article = self._context.session, self._context.desk, opened.article.id

        def work() -> Told:
            found = desk.suggestions.of(session, article)
            waiting = [one.suggestion for one in found.open]
            draft = desk.proposal_drafts.find(session, article)
            return Told(found, place(content, waiting), None if draft is None or draft.is_empty else draft)

        self._context.jobs.run(
            work,
            lambda told: self._take(article, told),
            lane=lane,
            key=("suggestions", id(self)),
        )

    def _accept(self, ids: Sequence[str]) -> None:
        opened = self._opened
        if opened is None:
            return
        session, service = self._context.session, self._context.desk.suggestions
        article, expected = opened.article.id, opened.head.id
        self._do(lambda: service.accept(session, article, ids, expected))

    def _do(self, work: Callable[[], object]) -> None:
        self._busy = True
        self.changed.emit()

        def ended() -> None:
            self._busy = False
            self.changed.emit()

        def stored(_answer: object) -> None:
            ended()
            self._context.bus.changed.emit()

        def refused(error: DeskError) -> None:
            ended()
            self._context.show_problem(error)
            self.read()

        self._context.jobs.run(work, stored, refused, broke=ended)

    def _take(self, article: str, told: Told) -> None:
        if self._opened is None or self._opened.article.id != article:
            return
        self._told = told
        if all(one.suggestion.id != self._current for one in self.listed):
            waiting = {one.suggestion.id for one in self.open}
            self._current = next((name for name in self._following if name in waiting), "")
        self.changed.emit()
        self.chosen.emit(self._current)
