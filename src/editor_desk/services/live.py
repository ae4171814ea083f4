"""Updates: a new article takes the place of one that readers have, which stays deliverable until then."""

from dataclasses import replace
from datetime import datetime

from editor_desk.domain.accounts import Permission
from editor_desk.domain.article import Article
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import EventKind
from editor_desk.domain.identity import to_the_millisecond
from editor_desk.domain.live import public_note
from editor_desk.domain.workflow import Action, DeliveryState, Refusal, ReviewState, apply
from editor_desk.services.articles import OpenedArticle, create_article, open_article
from editor_desk.services.facts import gather, present
from editor_desk.services.log_anchors import anchor
from editor_desk.services.ports.keys import KeyVault, Session
from editor_desk.services.ports.running import Clock
from editor_desk.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory

_WITH_AUTHOR = frozenset({ReviewState.DRAFT, ReviewState.CHANGES_REQUESTED})


class LiveService:
    """Use cases of updates. Each is one transaction and blocks."""

    def __init__(self, unit_of_work: UnitOfWorkFactory, vault: KeyVault, clock: Clock) -> None:
        self._unit_of_work = unit_of_work
        self._vault = vault
        self._clock = clock

    def begin_update(self, session: Session, article_id: str, note: str) -> OpenedArticle:
        """A new draft with the text that readers have, which takes over from it once it is handed over. Whoever wrote on that
        text counts as an author of this one too, and cannot approve it.

        Raises DeskError: ACTION_REFUSED, NOTE_LONG.
        """
        note = public_note(note)
        with self._unit_of_work() as work:
            now = self._now()
            self._allow(work, session, article_id, now, note)
            previous = work.articles.get(article_id)
            text = work.revisions.get(previous.delivered or previous.head).content
            made = create_article(
                work, session, replace(text, embargo=None), now, EventKind.CREATED, previous.authors
            )
            self._take_over(work, session, made.id, made.head, article_id, note, now)
            opened = open_article(work, self._vault, session, made, now)
            work.commit()
            return opened

    def take_over_from(self, session: Session, article_id: str, previous: str, note: str) -> OpenedArticle:
        """Let an article that is still with its authors take over from `previous`, whatever it took over from before; or say
        another note. The reviewer sees both: after approval they do not change.

        Raises DeskError: ACTION_REFUSED, NOTE_LONG.
        """
        note = public_note(note)
        with self._unit_of_work() as work:
            now = self._now()
            article = self._undelivered(work, session, article_id)
            if previous == article_id:
                raise _refused(Refusal.WRONG_STATE)
            self._allow(work, session, previous, now, note)
            self._take_over(work, session, article_id, article.head, previous, note, now)
            opened = open_article(work, self._vault, session, article, now)
            work.commit()
            return opened

    def drop_update(self, session: Session, article_id: str) -> OpenedArticle:
        """Let the article stand for itself: it takes over from none, and the other one stays. Raises ACTION_REFUSED."""
        with self._unit_of_work() as work:
            now = self._now()
            article = self._undelivered(work, session, article_id)
            if work.takeovers.previous(article_id) is None:
                raise _refused(Refusal.WRONG_STATE)
            work.takeovers.remove(article_id)
            work.events.append(
                EventKind.UPDATE_DROPPED, session.account.id, now, article=article_id, revision=article.head
            )
            anchor(work, session, now)
            opened = open_article(work, self._vault, session, article, now)
            work.commit()
            return opened

    def _allow(self, work: UnitOfWork, session: Session, previous: str, now: datetime, note: str) -> None:
        article = work.articles.get(previous)
        head = work.revisions.get(article.head)
        actor = present(work, session)
        apply(
            Action.UPDATE,
            gather(work, self._vault, Action.UPDATE, article, actor, now, head=head, reason=note),
        )

    def _undelivered(self, work: UnitOfWork, session: Session, article_id: str) -> Article:
        article = work.articles.get(article_id)
        if not present(work, session).may(Permission.WRITE):
            raise _refused(Refusal.NO_PERMISSION)
        if article.delivery is not DeliveryState.NONE or article.review not in _WITH_AUTHOR:
            raise _refused(Refusal.WRONG_STATE)
        return article

    def _take_over(
        self,
        work: UnitOfWork,
        session: Session,
        article_id: str,
        head: str,
        previous: str,
        note: str,
        now: datetime,
    ) -> None:
        # The log says it; the table is there to ask from the other side.
        work.takeovers.put(article_id, previous, session.account.id, now)
        work.events.append(
            EventKind.UPDATE_BEGUN,
            session.account.id,
            now,
            article=article_id,
            revision=head,
            data={"takes_over": previous, "reason": note},
        )
        anchor(work, session, now)

    def _now(self) -> datetime:
        return to_the_millisecond(self._clock())


def _refused(refusal: Refusal) -> DeskError:
    return DeskError(
        ErrorCode.ACTION_REFUSED, action=Action.UPDATE.value, refusals=(refusal.value,), checks=()
    )
