"""What is known of an article that readers have: gathered from its events and from the articles around it."""

from dataclasses import dataclass, field

from editor_desk.domain.article import Article
from editor_desk.domain.errors import DeskError
from editor_desk.domain.events import EventKind
from editor_desk.domain.live import NOT_LIVE, LiveFacts, LiveRecord, live_record
from editor_desk.domain.workflow import DeliveryState
from editor_desk.services.ports.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Named:
    """Another article as a line names it."""

    id: str
    headline: str


@dataclass(frozen=True, slots=True)
class Live:
    """What a window shows of it. `takes_over` and `successor` are the articles before and after it, as far as they are
    known; `begun` are updates that readers do not have yet.
    """

    record: LiveRecord = field(default_factory=LiveRecord)
    facts: LiveFacts = NOT_LIVE
    takes_over: Named | None = None
    successor: Named | None = None
    begun: tuple[Named, ...] = ()

    @property
    def note(self) -> str:
        """What readers are told, or will be with the next text."""
        return self.record.note or ("" if self.record.sent is None else self.record.sent.note)


def gather_live(work: UnitOfWork, article: Article) -> Live:
    """All of it. Costs nothing to speak of for an article that never left and takes no other's place."""
    previous = work.takeovers.previous(article.id)
    never_left = article.delivered is None and article.delivery is DeliveryState.NONE
    if previous is None and never_left and not _is_told_of(work, article.id):
        return Live()
    successors = work.takeovers.successors(article.id)
    taken = [one for one in successors if one.delivered]
    record, altered = _record(work, article)
    facts = LiveFacts(
        unchanged=_same_text(work, article.sealed, article.delivered),
        superseded=bool(taken),
        succeeded=any(one.stands for one in taken),
        overtaken=article.delivered is None and _overtaken(work, article.id, previous),
        unseen=record.unseen,
        received=record.received,
        altered=altered or not _is_as_recorded(article, previous, {one.article for one in taken}, record),
    )
    return Live(
        record,
        facts,
        _named(work, previous),
        _named(work, taken[0].article) if taken else None,
        tuple(Named(one.article, one.headline) for one in successors if not one.delivered),
    )


_DELIVERY = {
    EventKind.HANDED_OVER: DeliveryState.HANDED_OVER,
    EventKind.RECEIVED: DeliveryState.RECEIVED,
    EventKind.CORRECTION: DeliveryState.CORRECTION,
    EventKind.WITHDRAWN: DeliveryState.WITHDRAWN,
}


def _is_told_of(work: UnitOfWork, article: str) -> bool:
    try:
        return bool(work.events.of_article(article, EventKind.UPDATE_BEGUN, EventKind.HANDED_OVER))
    except DeskError:
        return True  # LOG_ALTERED: whoever reads on tells it


def _is_as_recorded(article: Article, previous: str | None, taken: set[str], record: LiveRecord) -> bool:
    """Whether the tables say what the log says: else an article would be put back to where it may leave once more."""
    delivery = DeliveryState.NONE if record.step is None else _DELIVERY[record.step]
    delivered = None if record.sent is None else record.sent.revision
    return (
        (previous or "") == record.takes_over
        and (article.delivery, article.delivered) == (delivery, delivered)
        and record.taken_by <= taken
    )


def _record(work: UnitOfWork, article: Article) -> tuple[LiveRecord, bool]:
    """What the log says, and whether any of it was altered."""
    try:
        record = live_record(work.events.for_article(article.id))
        linked = [work.events.linked(voucher) for voucher in record.vouchers]
    except DeskError:
        return LiveRecord(), True  # LOG_ALTERED: what cannot be read vouches for nothing
    return record, not all(one is not None and one.holds for one in linked)


def _same_text(work: UnitOfWork, one: str | None, other: str | None) -> bool:
    if one is None or other is None:
        return False
    if one == other:
        return True
    return work.revisions.text_hash(one) == work.revisions.text_hash(other)


def _overtaken(work: UnitOfWork, article: str, previous: str | None) -> bool:
    others = [] if previous is None else list(work.takeovers.successors(previous))
    return any(one.delivered and one.stands and one.article != article for one in others)


def _named(work: UnitOfWork, article: str | None) -> Named | None:
    found = [] if article is None else work.articles.summaries([article])
    return Named(found[0].id, found[0].headline) if found else None
