"""Two texts of an article to be compared: what to compare with, and what somebody has seen already."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from editor_desk.domain.article import Article
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import EventKind
from editor_desk.domain.identity import to_the_millisecond
from editor_desk.domain.revision import Revision, RevisionKind
from editor_desk.services.articles import OpenedArticle, open_article
from editor_desk.services.ports.keys import KeyVault, Session
from editor_desk.services.ports.running import Clock
from editor_desk.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory


class Since(StrEnum):
    """What a text is compared with. The first of these that there is, is what a reviewer is shown."""

    SEEN = "seen"
    """What this person looked at last."""
    SEALED = "sealed"
    """The text that was approved last."""
    SENT = "sent"
    """The text that was sent to review first."""
    FIRST = "first"
    """The first text that there was: an import, mostly."""
    CHOSEN = "chosen"
    """A text that somebody chose."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be compared. `after` and `before` are revisions: without them the working text, and what `since` finds;
    without `since` the default.
    """

    since: Since | None = None
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """The text `after`, and `base` to compare it with (None: nothing yet). `offers` are the texts that it could be compared with.

    `base_number` and `after_number` count the article's revisions from 1, as people name them; so do `numbers`, by revision.
    """

    opened: OpenedArticle
    base: Revision | None
    after: Revision
    since: Since | None
    offers: Mapping[Since, str]
    numbers: Mapping[str, int]

    @property
    def base_number(self) -> int:
        """Which revision it is compared with; 0 for none."""
        return 0 if self.base is None else self.numbers.get(self.base.id, 0)

    @property
    def after_number(self) -> int:
        """Which revision is looked at."""
        return self.numbers.get(self.after.id, len(self.numbers))

    @property
    def is_of_head(self) -> bool:
        """Whether the working text is looked at: only that can be decided on."""
        return self.after.id == self.opened.head.id


class ComparingService:
    """Use cases of comparing. Each is one transaction and blocks."""

    def __init__(self, unit_of_work: UnitOfWorkFactory, vault: KeyVault, clock: Clock) -> None:
        self._unit_of_work = unit_of_work
        self._vault = vault
        self._clock = clock

    def comparison(self, session: Session, article_id: str, wanted: Wanted | None = None) -> Comparison:
        """Two texts of the article. Where what is wanted is not there (any more), the default.

        Raises DeskError: ARTICLE_UNKNOWN, REVISION_UNKNOWN (also for a revision of another article).
        """
        wanted = wanted or Wanted()
        with self._unit_of_work(reads=True) as work:
            article = work.articles.get(article_id)
            opened = open_article(work, self._vault, session, article, self._now())
            after = _of_article(work, article, wanted.after) if wanted.after else opened.head
            history = list(reversed(work.revisions.history(article_id)))
            offers = _offers(work, session, article, after, history[0].id)
            base: Revision | None = None
            since: Since | None = None
            if wanted.before:
                base, since = _of_article(work, article, wanted.before), Since.CHOSEN
            elif offers:
                since = wanted.since if wanted.since in offers else next(iter(offers))
                base = work.revisions.get(offers[since])
            numbers = {row.id: number for number, row in enumerate(history, start=1)}
            return Comparison(opened, base, after, since, offers, numbers)

    def saw(self, session: Session, article_id: str, revision_id: str) -> None:
        """This person has this text before their eyes. It stays in the history from now on."""
        with self._unit_of_work() as work:
            revision = _of_article(work, work.articles.get(article_id), revision_id)
            if revision.kind is RevisionKind.AUTOSAVE:
                work.revisions.keep(revision.id)
            now = self._now()
            work.last_seen.put(article_id, session.account.id, revision.id, now)
            work.plans.touch(article_id, session.account.id, now)
            work.commit()

    def _now(self) -> datetime:
        return to_the_millisecond(self._clock())


def _of_article(work: UnitOfWork, article: Article, revision_id: str) -> Revision:
    revision = work.revisions.get(revision_id)
    if revision.article != article.id:
        raise DeskError(ErrorCode.REVISION_UNKNOWN, id=revision_id)
    return revision


def _offers(
    work: UnitOfWork, session: Session, article: Article, after: Revision, first: str
) -> dict[Since, str]:
    events = work.events.for_article(article.id)
    sent = [event.revision for event in events if event.kind is EventKind.SUBMITTED]
    found = {
        Since.SEEN: work.last_seen.before(article.id, session.account.id, after.id),
        Since.SEALED: article.sealed,
        Since.SENT: sent[0] if sent else None,
        Since.FIRST: None if first == after.id or work.revisions.get(first).content.is_blank else first,
    }
    return {since: revision for since, revision in found.items() if revision and revision != after.id}
