"""An article that leaves the desk: whether it may, asked before its package is written and once more after it; and what is recorded."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from editor_desk.domain.article import Article, outgoing
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import EventKind
from editor_desk.domain.live import Sent
from editor_desk.domain.package import PackageArticle, WrittenPackage
from editor_desk.domain.workflow import Action, DeliveryState, ReviewState, apply
from editor_desk.services.facts import Gathering, present
from editor_desk.services.live_facts import Live
from editor_desk.services.packing import pack, sent_as
from editor_desk.services.ports.keys import KeyVault, Session
from editor_desk.services.ports.rules import Findings
from editor_desk.services.ports.unit_of_work import UnitOfWork

_BESIDE = frozenset(
    {
        EventKind.CREATED,
        EventKind.MILESTONE,
        EventKind.SUBMITTED,
        EventKind.CLAIMED,
        EventKind.CLAIM_RELEASED,
        EventKind.CLAIM_TAKEN_OVER,
        EventKind.ASSIGNED,
        EventKind.DUE_SET,
        EventKind.PRIORITY_SET,
        EventKind.COMMENTED,
        EventKind.COMMENT_ANSWERED,
        EventKind.COMMENT_EDITED,
        EventKind.COMMENT_DELETED,
        EventKind.COMMENT_RESOLVED,
        EventKind.COMMENT_REOPENED,
        EventKind.SUGGESTED,
        EventKind.SUGGESTION_ACCEPTED,
        EventKind.SUGGESTION_REJECTED,
        EventKind.SUGGESTION_WITHDRAWN,
        EventKind.SUGGESTION_NOTED,
    }
)
"""What happens to one article while it is written and read, and makes no other leave otherwise."""


@dataclass(frozen=True, slots=True)
class Leaving:
    """An article that may leave, as it was found, without its text: a package may hold more than fit into memory. `sent` is what its
    package says of it, `review` and `delivery` are its states once it has left.
    """

    article: Article
    live: Live
    sent: Sent
    review: ReviewState
    delivery: DeliveryState

    @property
    def taken(self) -> str:
        """The article whose place it takes with this hand-over; empty where there is none."""
        previous = self.live.takes_over
        return previous.id if self.article.delivered is None and previous is not None else ""

    def packed(self, work: UnitOfWork, vault: KeyVault, *, again: bool) -> PackageArticle:
        """What goes into the package. Raises DeskError(SEAL_INVALID)."""
        return pack(work, vault, self.article, self.live, again=again)

    def mark(self, work: UnitOfWork, now: datetime) -> None:
        """Store that it left."""
        changed = replace(
            self.article,
            review=self.review,
            delivery=self.delivery,
            delivered=self.sent.revision,
            withdrawal_owed=False,
            updated_at=now,
        )
        work.articles.put(changed, work.revisions.get(changed.head))


def may_leave(
    work: UnitOfWork,
    vault: KeyVault,
    session: Session,
    article_id: str,
    now: datetime,
    findings: Findings,
    *,
    again: bool,
    packed: Sent | None = None,
) -> Leaving:
    """The article, if it may leave at this moment; `packed` is how it stands in the package that was written.

    Raises DeskError: KEY_RETIRED, ACTION_REFUSED, SEAL_INVALID, HANDOVER_OVERTAKEN (it would leave otherwise by now).
    """
    actor = present(work, session)
    if actor.public_key != session.signer.public_key:
        raise DeskError(ErrorCode.KEY_RETIRED)
    action = Action.HAND_OVER_AGAIN if again else Action.HAND_OVER
    article = work.articles.get(article_id)
    head = work.revisions.get(article.head)
    known = Gathering(work, vault, article, actor, now, head=head, findings=findings)
    review, delivery = apply(action, known.facts(action))
    leaves = outgoing(article, again=again)
    if leaves is None:
        raise DeskError(ErrorCode.SEAL_INVALID, article=article_id)
    sent = sent_as(article, known.live, leaves)
    if packed is not None and packed != sent:
        raise DeskError(ErrorCode.HANDOVER_OVERTAKEN, article=head.content.headline)
    return Leaving(article, known.live, sent, review, delivery)


def untouched(work: UnitOfWork, since: int, found: Iterable[Leaving]) -> frozenset[str]:
    """Which of the articles (ids) stand as they were `found` when the log had `since` events: to look at each of a thousand anew would
    keep the desk from storing anything for half a minute.

    An article may also leave otherwise by what happened to another, to an account or to a rule of the desk; after that none counts as
    untouched.
    """
    events = work.events.since(since)
    mine = {one.article.id: one.article for one in found}
    if any(kind not in _BESIDE for kind, article in events if article not in mine):
        return frozenset()
    told = {article for _kind, article in events}
    return frozenset(
        id_ for id_, article in mine.items() if id_ not in told and work.articles.get(id_) == article
    )


def record(
    work: UnitOfWork,
    actor: str,
    now: datetime,
    written: WrittenPackage,
    told: Iterable[tuple[Leaving, Mapping[str, str]]],
) -> None:
    """Append what happened to the log: each article that left, and each whose place it took."""
    taken = []
    for one, says in told:
        work.events.append(
            EventKind.HANDED_OVER,
            actor,
            now,
            article=one.article.id,
            revision=one.sent.revision,
            data={"package": written.name, "path": written.path, "sha256": written.sha256, **says},
        )
        if one.taken:
            taken.append((one.taken, one.article.id))
    for previous, article_id in taken:
        before = work.articles.get(previous)
        work.events.append(
            EventKind.TAKEN_OVER,
            actor,
            now,
            article=previous,
            revision=before.delivered or "",
            data={"by": article_id},
        )
    work.outbox.enqueue(previous for previous, _ in taken)
