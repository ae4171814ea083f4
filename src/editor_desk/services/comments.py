"""Comments: what people say of an article, beside its text and never in it."""

from dataclasses import dataclass, replace
from datetime import datetime

from editor_desk.domain.accounts import Permission
from editor_desk.domain.anchors import Anchor, AnchorTexts, Follower
from editor_desk.domain.comments import (
    Comment,
    Thread,
    comment_text,
    may_change,
    may_delete,
    mentions_in,
    text_hash,
)
from editor_desk.domain.content import Content
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import EventKind
from editor_desk.domain.identity import new_id, to_the_millisecond
from editor_desk.services.facts import require
from editor_desk.services.ports.keys import Session
from editor_desk.services.ports.running import Clock
from editor_desk.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory


@dataclass(frozen=True, slots=True)
class Discussion:
    """All that was said of an article. `names` tells who is who (by id), `colleagues` who can be called: whose account is
    open, without the one who asks. `may_comment` says whether that one may take part; `calling` are the threads (ids) in which
    that one is waited for.
    """

    article: str
    threads: tuple[Thread, ...]
    names: dict[str, str]
    colleagues: dict[str, str]
    may_comment: bool
    calling: frozenset[str] = frozenset()


class CommentService:
    """Use cases of comments. Each is one transaction and blocks."""

    def __init__(self, unit_of_work: UnitOfWorkFactory, clock: Clock) -> None:
        self._unit_of_work = unit_of_work
        self._clock = clock

    def read(self, session: Session, article_id: str) -> Discussion:
        """What was said of an article, as that person sees it."""
        with self._unit_of_work(reads=True) as work:
            accounts = work.accounts.all()
            me = session.account.id
            return Discussion(
                article_id,
                tuple(work.comments.of_article(article_id)),
                {account.id: account.name for account in accounts},
                {one.id: one.name for one in accounts if one.id != me and not one.disabled},
                any(one.id == me and one.may(Permission.COMMENT) for one in accounts),
                work.comments.waiting_for(article_id, me),
            )

    def add(self, session: Session, article_id: str, anchor: Anchor, text: str) -> Thread:
        """A new thread. Raises DeskError: NOT_PERMITTED, COMMENT_EMPTY, COMMENT_LONG, ARTICLE_UNKNOWN."""
        said = comment_text(text)
        with self._unit_of_work() as work:
            require(work, session, Permission.COMMENT)
            work.articles.get(article_id)
            comment = self._comment(work, session, said)
            thread = Thread(new_id(), article_id, anchor, anchor, (comment,))
            return self._keep(work, session, EventKind.COMMENTED, thread, comment)

    def answer(self, session: Session, thread_id: str, text: str) -> Thread:
        """One more comment in a thread; a resolved one is open again then.

        Raises DeskError: NOT_PERMITTED, COMMENT_EMPTY, COMMENT_LONG, COMMENT_UNKNOWN.
        """
        said = comment_text(text)
        with self._unit_of_work() as work:
            require(work, session, Permission.COMMENT)
            thread = work.comments.get(thread_id)
            comment = self._comment(work, session, said)
            longer = replace(thread, comments=(*thread.comments, comment), resolved_by="", resolved_at=None)
            if not thread.is_open:
                self._tell(work, session, EventKind.COMMENT_REOPENED, thread)
            return self._keep(work, session, EventKind.COMMENT_ANSWERED, longer, comment)

    def edit(self, session: Session, thread_id: str, comment_id: str, text: str) -> Thread:
        """Other words in an own comment. The same words change nothing.

        Raises DeskError: NOT_PERMITTED, COMMENT_EMPTY, COMMENT_LONG, COMMENT_UNKNOWN, COMMENT_FIXED.
        """
        said = comment_text(text)
        with self._unit_of_work() as work:
            require(work, session, Permission.COMMENT)
            thread = work.comments.get(thread_id)
            comment = _of(thread, comment_id)
            if not may_change(thread, comment, session.account.id):
                raise DeskError(ErrorCode.COMMENT_FIXED)
            if comment.text == said:
                return thread
            changed = replace(
                comment, text=said, edited_at=self._now(), mentions=_called(work, session, said)
            )
            return self._keep(work, session, EventKind.COMMENT_EDITED, _with(thread, changed), changed)

    def delete(self, session: Session, thread_id: str, comment_id: str) -> Thread:
        """Take an own comment back that nobody answered; its place stays, its words go. A thread without any other comment
        is settled by it.

        Raises DeskError: NOT_PERMITTED, COMMENT_UNKNOWN, COMMENT_FIXED.
        """
        with self._unit_of_work() as work:
            require(work, session, Permission.COMMENT)
            thread = work.comments.get(thread_id)
            comment = _of(thread, comment_id)
            if not may_delete(thread, comment, session.account.id):
                raise DeskError(ErrorCode.COMMENT_FIXED)
            gone = replace(comment, text="", deleted=True, mentions=frozenset())
            left = _with(thread, gone)
            if not left.people:
                left = replace(left, resolved_by=session.account.id, resolved_at=self._now())
            return self._keep(work, session, EventKind.COMMENT_DELETED, left, gone)

    def resolve(self, session: Session, thread_id: str) -> Thread:
        """Settle a thread; one that is settled stays as it is. Raises DeskError: NOT_PERMITTED, COMMENT_UNKNOWN."""
        return self._settle(session, thread_id, EventKind.COMMENT_RESOLVED, session.account.id)

    def reopen(self, session: Session, thread_id: str) -> Thread:
        """Take a settled thread up again. Raises DeskError: NOT_PERMITTED, COMMENT_UNKNOWN."""
        return self._settle(session, thread_id, EventKind.COMMENT_REOPENED, "")

    def saw(self, session: Session, thread_id: str) -> None:
        """That person has a thread before their eyes: a settled one, in which nobody waits for an answer, leaves the list of
        their mentions by that. Raises DeskError: COMMENT_UNKNOWN.
        """
        with self._unit_of_work() as work:
            if not work.comments.get(thread_id).is_open:
                work.comments.saw(thread_id, session.account.id)
                work.commit()

    def _settle(self, session: Session, thread_id: str, kind: EventKind, by: str) -> Thread:
        with self._unit_of_work() as work:
            require(work, session, Permission.COMMENT)
            thread = work.comments.get(thread_id)
            if thread.is_open is not bool(by) or not thread.people:
                return thread
            settled = replace(thread, resolved_by=by, resolved_at=self._now() if by else None)
            return self._keep(work, session, kind, settled)

    def _comment(self, work: UnitOfWork, session: Session, said: str) -> Comment:
        return Comment(new_id(), session.account.id, self._now(), said, mentions=_called(work, session, said))

    def _keep(
        self,
        work: UnitOfWork,
        session: Session,
        kind: EventKind,
        thread: Thread,
        comment: Comment | None = None,
    ) -> Thread:
        work.comments.put(thread)
        work.plans.touch(thread.article, session.account.id, self._now())
        self._tell(work, session, kind, thread, comment)
        work.commit()
        return thread

    def _tell(
        self,
        work: UnitOfWork,
        session: Session,
        kind: EventKind,
        thread: Thread,
        comment: Comment | None = None,
    ) -> None:
        data = {"thread": thread.id}
        if comment is not None:
            # The words are no part of the log; that they are still the same can be proved.
            data |= {"comment": comment.id, "sha256": text_hash(comment.text)}
        work.events.append(kind, session.account.id, self._now(), article=thread.article, data=data)

    def _now(self) -> datetime:
        return to_the_millisecond(self._clock())


def follow(work: UnitOfWork, article_id: str, before: Content, after: Content) -> None:
    """Let the threads of an article go along with their text from one revision to the next."""
    anchors = work.comments.anchors_in(article_id)
    if not anchors:
        return
    follower = Follower(AnchorTexts(before), AnchorTexts(after))
    for thread_id, anchor in anchors:
        carried = follower.carry(anchor)
        if carried != anchor:
            work.comments.follow(thread_id, carried)


def _called(work: UnitOfWork, session: Session, said: str) -> frozenset[str]:
    names = {
        one.id: one.name for one in work.accounts.all() if not one.disabled and one.id != session.account.id
    }
    return mentions_in(said, names)


def _of(thread: Thread, comment_id: str) -> Comment:
    for comment in thread.comments:
        if comment.id == comment_id:
            return comment
    raise DeskError(ErrorCode.COMMENT_UNKNOWN)


def _with(thread: Thread, changed: Comment) -> Thread:
    comments = tuple(changed if one.id == changed.id else one for one in thread.comments)
    return replace(thread, comments=comments)
