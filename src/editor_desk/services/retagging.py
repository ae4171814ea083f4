"""Tags of many articles at once: over a search or a selection, in batches, with undo.

Each batch is one transaction that also notes what it did. A run that was cut off, by a person or with the machine, is a run
over fewer articles: what it did is in the list of changes and can be undone, and asking for the same again does the rest,
since an article that has its tags already is left alone.
"""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final

from editor_desk.domain.accounts import Permission
from editor_desk.domain.article import Article
from editor_desk.domain.content import Content
from editor_desk.domain.errors import DeskError
from editor_desk.domain.events import EventKind
from editor_desk.domain.identity import new_id, to_the_millisecond
from editor_desk.domain.retagging import (
    LeftAlone,
    Retagging,
    counted,
    hindrance,
    retagged,
    stays_published,
    tags_given_back,
)
from editor_desk.domain.revision import RevisionKind, make_revision
from editor_desk.domain.tags import Vocabulary
from editor_desk.domain.workflow import Action, allowed
from editor_desk.services.articles import keep, save_on_top
from editor_desk.services.facts import gather, present, require
from editor_desk.services.ports.keys import KeyVault, Session
from editor_desk.services.ports.running import Clock, Progress, unwatched
from editor_desk.services.ports.tags import RetagBatch, Retagged, StoredRun
from editor_desk.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from editor_desk.services.tags import TagService

_BATCH: Final = 25
_MOST_FOUND: Final = 100_000
_SHOWN_RUNS: Final = 50
_FOR_NOW: Final = frozenset({LeftAlone.IN_REVIEW, LeftAlone.REFUSED})
"""Why an article cannot be given its tags back yet, but may be later."""


Search = Callable[[str, int], tuple[str, ...]]
"""The ids of at most so many articles that a search finds."""


@dataclass(frozen=True, slots=True)
class RetagPlan:
    """What a run would do: the articles that it changes, `published` of them brought by an archive, and how many it leaves
    alone, by reason.
    """

    wish: Retagging
    articles: tuple[str, ...]
    left: dict[LeftAlone, int] = field(default_factory=dict)
    published: int = 0


@dataclass(frozen=True, slots=True)
class RetagRun:
    """What a run did. `stopped` where somebody ended it before its end."""

    id: str
    changed: int
    left: dict[LeftAlone, int]
    stopped: bool = False


class RetagService:
    """Use cases of tags over many articles. They block: call them off the GUI thread."""

    def __init__(
        self,
        unit_of_work: UnitOfWorkFactory,
        search: Search,
        vault: KeyVault,
        clock: Clock,
        tags: TagService,
    ) -> None:
        self._unit_of_work = unit_of_work
        self._tags = tags
        self._search = search
        self._vault = vault
        self._clock = clock

    def found(self, query: str) -> tuple[str, ...]:
        """Every article that has all that a search asks for, best first."""
        return self._search(query, _MOST_FOUND)

    def carrying(self, tag_id: str) -> tuple[str, ...]:
        """Every article that carries a tag, or one that was merged into it."""
        with self._unit_of_work(reads=True) as work:
            return tuple(work.tag_figures.carrying(tag_id))

    def plan(
        self, session: Session, wish: Retagging, articles: Sequence[str], progress: Progress = unwatched
    ) -> RetagPlan:
        """What a run over `articles` would do. Raises DeskError: NOT_PERMITTED, TAG_UNKNOWN, CANCELLED (by `progress`)."""
        changing: list[str] = []
        left: dict[LeftAlone, int] = {}
        published = 0
        vocabulary = self._tags.vocabulary()
        for start in range(0, len(articles), _BATCH):
            progress(start, len(articles))
            with self._unit_of_work(reads=True) as work:
                require(work, session, Permission.CURATE)
                for article_id in articles[start : start + _BATCH]:
                    article = work.articles.get(article_id)
                    reason = self._change(work, session, vocabulary, wish, article)[1]
                    if reason is None:
                        changing.append(article_id)
                        published += stays_published(article.review)
                    else:
                        left = counted(left, reason)
        progress(len(articles), len(articles))
        return RetagPlan(wish, tuple(changing), left, published)

    def run(self, session: Session, plan: RetagPlan, progress: Progress = unwatched) -> RetagRun:
        """Do it. An article that changed meanwhile is judged anew. `progress` may raise DeskError(CANCELLED): what was done
        until then stays done, and is in the answer. Raises DeskError: NOT_PERMITTED, TAG_UNKNOWN.
        """
        run, done, stopped = new_id(), 0, False
        left = dict(plan.left)
        for start in range(0, len(plan.articles), _BATCH):
            try:
                progress(start, len(plan.articles))
            except DeskError:
                stopped = True
                break
            batch: list[Retagged] = []
            revisions: list[str] = []
            vocabulary = self._tags.vocabulary()
            with self._unit_of_work() as work:
                require(work, session, Permission.CURATE)
                now = to_the_millisecond(self._clock())
                for article_id in plan.articles[start : start + _BATCH]:
                    article = work.articles.get(article_id)
                    content, reason = self._change(work, session, vocabulary, plan.wish, article)
                    if reason is not None or content is None:
                        left = counted(left, reason or LeftAlone.REFUSED)
                        continue
                    before = work.revisions.get(article.head).content.tags
                    revisions.append(self._save(work, session, article, content))
                    batch.append(Retagged(article_id, before, content.tags))
                if batch:
                    note = RetagBatch(
                        new_id(), run, plan.wish, tuple(batch), session.account.id, now, undone_at=None
                    )
                    work.tag_changes.add_batch(note)
                    self._tell(work, session, EventKind.TAGS_REPLACED, run, revisions)
                    done += len(batch)
                    work.commit()
        return RetagRun(run, done, left, stopped)

    def undo(self, session: Session, run: str, progress: Progress = unwatched) -> RetagRun:
        """Give the articles of a run the tags that they had. What else was written in them since stays; one whose tags
        somebody changed since, or that was sealed since, is left alone and counted. What only waits, since it is in review or
        may not be edited now, can be undone later. Raises DeskError(NOT_PERMITTED).
        """
        with self._unit_of_work(reads=True) as work:
            require(work, session, Permission.CURATE)
            batches = [batch for batch in work.tag_changes.batches(run) if batch.undone_at is None]
        done, stopped = 0, False
        left: dict[LeftAlone, int] = {}
        for number, batch in enumerate(batches):
            try:
                progress(number, len(batches))
            except DeskError:
                stopped = True
                break
            with self._unit_of_work() as work:
                waiting = False
                revisions: list[str] = []
                for one in batch.articles:
                    reason = self._give_back(work, session, one, revisions)
                    if reason is None:
                        done += 1
                    else:
                        left = counted(left, reason)
                        waiting |= reason in _FOR_NOW
                if not waiting:
                    work.tag_changes.undone(batch.id, to_the_millisecond(self._clock()))
                if revisions or number == 0:
                    self._tell(work, session, EventKind.TAG_CHANGE_UNDONE, run, revisions)
                work.commit()
        return RetagRun(run, done, left, stopped)

    def runs(self) -> tuple[tuple[StoredRun, str], ...]:
        """Runs that were made or cut off, newest first, each with the name of who made it."""
        with self._unit_of_work(reads=True) as work:
            names = {account.id: account.name for account in work.accounts.all()}
            return tuple((run, names.get(run.by, "")) for run in work.tag_changes.runs(_SHOWN_RUNS))

    def _change(
        self, work: UnitOfWork, session: Session, vocabulary: Vocabulary, wish: Retagging, article: Article
    ) -> tuple[Content | None, LeftAlone | None]:
        """What the article says after it, or why it is left alone."""
        content = work.revisions.get(article.head).content
        changed = retagged(content, wish, vocabulary)
        if changed.tags == content.tags:
            return None, LeftAlone.SAME
        reason = self._hindrance(work, session, article)
        return (None, reason) if reason is not None else (changed, None)

    def _hindrance(self, work: UnitOfWork, session: Session, article: Article) -> LeftAlone | None:
        reason = hindrance(article.review, article.delivery, sealed=article.sealed == article.head)
        if reason is not None:
            return reason
        head = work.revisions.get(article.head)
        now = to_the_millisecond(self._clock())
        facts = gather(work, self._vault, Action.EDIT, article, present(work, session), now, head=head)
        return None if allowed(Action.EDIT, facts) else LeftAlone.REFUSED

    def _give_back(
        self, work: UnitOfWork, session: Session, one: Retagged, revisions: list[str]
    ) -> LeftAlone | None:
        article = work.articles.get(one.article)
        stored = work.revisions.get(article.head).content
        if stored.tags == one.before:
            return LeftAlone.SAME
        content = tags_given_back(stored, one.after, one.before)
        if content is None:
            return LeftAlone.CHANGED
        reason = self._hindrance(work, session, article)
        if reason is None:
            revisions.append(self._save(work, session, article, content))
        return reason

    def _save(self, work: UnitOfWork, session: Session, article: Article, content: Content) -> str:
        """The id of the new revision."""
        now = to_the_millisecond(self._clock())
        if stays_published(article.review):
            return self._save_published(work, session, article, content, now)
        # Else the autosave that is replaced would be coalesced with this version, and lost.
        keep(work, session, work.revisions.get(article.head), now)
        return save_on_top(work, self._vault, session, article, content, now, RevisionKind.MILESTONE).head

    def _save_published(
        self, work: UnitOfWork, session: Session, article: Article, content: Content, now: datetime
    ) -> str:
        """What came with an archive keeps state, dates and authors; the batch's event stands for its revision."""
        head = work.revisions.get(article.head)
        revision = make_revision(
            article.id,
            content,
            parents=(head.id,),
            author=session.account.id,
            created_at=max(now, head.created_at),
            kind=RevisionKind.MILESTONE,
        )
        work.revisions.add(revision)
        work.articles.put(replace(article, head=revision.id), revision)
        return revision.id

    def _tell(
        self, work: UnitOfWork, session: Session, kind: EventKind, run: str, revisions: Sequence[str]
    ) -> None:
        """One event a batch: its digest is over every revision, so that the log still answers for each of them."""
        now = to_the_millisecond(self._clock())
        digest = hashlib.sha256("\n".join(revisions).encode()).hexdigest()
        data = {"run": run, "articles": str(len(revisions)), "revisions": digest}
        work.events.append(kind, session.account.id, now, data=data)
