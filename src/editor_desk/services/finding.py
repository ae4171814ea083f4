"""Find and replace over all drafts: a preview of every replacement, a run that makes the chosen ones, and its undo.

Every article is a transaction of its own. A run over hundreds of drafts never locks the desk for who is writing, an
article that somebody changed since the preview does not hold up the others, and a run that was stopped halfway is still
a whole run: what it did is listed, and can be undone.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from editor_desk.domain.accounts import Permission
from editor_desk.domain.content import Content
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.identity import to_the_millisecond
from editor_desk.domain.replace import TextChange, changes_in, searched_texts, with_changes
from editor_desk.domain.workflow import Action, allowed
from editor_desk.language.find import LONGEST, FaultKind, Pattern, PatternError, context
from editor_desk.services.articles import ArticleService, OpenedArticle
from editor_desk.services.facts import gather, present, require
from editor_desk.services.ports.keys import KeyVault, Session
from editor_desk.services.ports.running import Clock, Progress, unwatched
from editor_desk.services.ports.unit_of_work import UnitOfWorkFactory

MOST_CHANGES = 5000
"""Replacements that one preview shows; nobody looks through more."""
_BATCH = 50
_CODES = {
    FaultKind.PATTERN: ErrorCode.PATTERN_INVALID,
    FaultKind.REPLACEMENT: ErrorCode.PATTERN_REPLACEMENT,
    FaultKind.SLOW: ErrorCode.PATTERN_SLOW,
    FaultKind.LONG: ErrorCode.PATTERN_LONG,
}


@dataclass(frozen=True, slots=True)
class Shown:
    """A replacement that could be made, with what stands before and after it."""

    made: TextChange
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ArticleChanges:
    """The replacements of one article, whose text is that of revision `head`."""

    article: str
    headline: str
    head: str
    changes: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """What a run would do. `searched` articles were looked through; `cut` where there was more than anybody looks at."""

    articles: tuple[ArticleChanges, ...]
    searched: int
    cut: bool = False

    @property
    def total(self) -> int:
        """How many replacements there are."""
        return sum(len(found.changes) for found in self.articles)


@dataclass(frozen=True, slots=True)
class Changed:
    """An article that a run changed from revision `before` to revision `after`."""

    article: str
    headline: str
    before: str
    after: str
    replacements: int


@dataclass(frozen=True, slots=True)
class Left:
    """An article that stayed as it was, and why."""

    article: str
    headline: str
    error: DeskError


@dataclass(frozen=True, slots=True)
class Run:
    """What was done, and what was not. `stopped` where somebody ended it before its end."""

    changed: tuple[Changed, ...] = ()
    left: tuple[Left, ...] = ()
    stopped: bool = False

    @property
    def replacements(self) -> int:
        """How many replacements were made."""
        return sum(changed.replacements for changed in self.changed)


_Item = TypeVar("_Item", ArticleChanges, Changed)


def pattern_fault(error: PatternError) -> DeskError:
    """The fault as a person is told it; `position` counts from 1."""
    return DeskError(_CODES[error.kind], position=error.position + 1, limit=LONGEST)


def shown_changes(content: Content, pattern: Pattern, replacement: str) -> tuple[Shown, ...]:
    """Every replacement that could be made in `content`. Raises DeskError: PATTERN_*."""
    try:
        changes = changes_in(content, pattern, replacement)
    except PatternError as error:
        raise pattern_fault(error) from None
    texts = {text.place: text.text for text in searched_texts(content)} if changes else {}
    return tuple(
        Shown(made, *context(texts[made.place], made.change.start, made.change.end)) for made in changes
    )


class FindingService:
    """Use cases of find and replace over all drafts. They block: call them off the GUI thread."""

    def __init__(
        self, unit_of_work: UnitOfWorkFactory, articles: ArticleService, vault: KeyVault, clock: Clock
    ) -> None:
        self._unit_of_work = unit_of_work
        self._articles = articles
        self._vault = vault
        self._clock = clock

    def preview(
        self, session: Session, pattern: Pattern, replacement: str, progress: Progress = unwatched
    ) -> Preview:
        """Every replacement in the drafts and returned articles that `session` may edit, newest change first.

        Raises DeskError: NOT_PERMITTED, PATTERN_*, CANCELLED (by `progress`).
        """
        shown_changes(
            Content(headline="-"), pattern, replacement
        )  # a fault shows also where there are no drafts
        with self._unit_of_work(reads=True) as work:
            require(work, session, Permission.WRITE)
            drafts = work.articles.drafts()
        found: list[ArticleChanges] = []
        total = 0
        for start in range(0, len(drafts), _BATCH):
            progress(start, len(drafts))
            for article in self._batch(session, drafts[start : start + _BATCH], pattern, replacement):
                if total + len(article.changes) > MOST_CHANGES:
                    return Preview(tuple(found), start, cut=True)
                total += len(article.changes)
                found.append(article)
        progress(len(drafts), len(drafts))
        return Preview(tuple(found), len(drafts))

    def apply(
        self, session: Session, chosen: Sequence[ArticleChanges], progress: Progress = unwatched
    ) -> Run:
        """Make the replacements, an article at a time, each a version kept in the history with the one before it.

        An article that changed since its preview, or may not be edited any more, is left and listed. `progress` may
        raise DeskError(CANCELLED): what was done until then stays done, and is in the answer.
        """

        def change(found: ArticleChanges) -> Changed:
            opened = self._change(session, found)
            return Changed(found.article, found.headline, found.head, opened.head.id, len(found.changes))

        return _run([found for found in chosen if found.changes], change, progress)

    def undo(self, session: Session, run: Run, progress: Progress = unwatched) -> Run:
        """Restore what each article of `run` said before it. One that somebody changed since is left and listed."""

        def restore(done: Changed) -> Changed:
            opened = self._articles.restore(session, done.article, done.before, done.after)
            return Changed(done.article, done.headline, done.after, opened.head.id, done.replacements)

        return _run(run.changed, restore, progress)

    def _batch(
        self, session: Session, ids: Sequence[str], pattern: Pattern, replacement: str
    ) -> list[ArticleChanges]:
        found = []
        with self._unit_of_work(reads=True) as work:
            actor, now = present(work, session), to_the_millisecond(self._clock())
            for article_id in ids:
                article = work.articles.get(article_id)
                head = work.revisions.get(article.head)
                changes = shown_changes(head.content, pattern, replacement)
                if changes and allowed(
                    Action.EDIT, gather(work, self._vault, Action.EDIT, article, actor, now, head=head)
                ):
                    found.append(ArticleChanges(article_id, head.content.headline, head.id, changes))
        return found

    def _change(self, session: Session, found: ArticleChanges) -> OpenedArticle:
        with self._unit_of_work(reads=True) as work:
            if work.articles.get(found.article).head != found.head:
                raise DeskError(ErrorCode.STALE_REVISION, article=found.article)
            content = work.revisions.get(found.head).content
        changed = with_changes(content, [shown.made for shown in found.changes])
        return self._articles.rewrite(session, found.article, found.head, changed)


def _run(items: Sequence[_Item], act: Callable[[_Item], Changed], progress: Progress) -> Run:
    changed: list[Changed] = []
    left: list[Left] = []
    stopped = False
    for number, item in enumerate(items):
        try:
            progress(number, len(items))
        except DeskError:
            stopped = True
            break
        try:
            changed.append(act(item))
        except DeskError as error:
            left.append(Left(item.article, item.headline, error))
    return Run(tuple(changed), tuple(left), stopped)
