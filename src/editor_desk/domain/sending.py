"""A package on its way to a destination: one row of the queue, and what may become of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from editor_desk.domain.errors import ErrorCode
from editor_desk.domain.package import PackageAction

MOST_TRIES: Final = 8
FIRST_PAUSE: Final = timedelta(seconds=30)
LONGEST_PAUSE: Final = timedelta(hours=1)
LEASE: Final = timedelta(minutes=3)
"""How long a row is in the hands of whoever took it, unless they say that they are still at it."""

TRANSIENT: Final = frozenset(
    {
        ErrorCode.DESTINATION_UNREACHABLE,
        ErrorCode.DESTINATION_SLOW,
        ErrorCode.DESTINATION_BUSY,
        ErrorCode.DESTINATION_MISSING,
    }
)
"""What may pass by itself, and is tried again. Every other fault is an answer, and waits for a person."""


class SendState(StrEnum):
    """Where a package stands on its way."""

    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    RECEIVED = "received"
    FAILED = "failed"
    CANCELLED = "cancelled"


OPEN: Final = frozenset({SendState.WAITING, SendState.SENDING})
ARRIVED: Final = frozenset({SendState.SENT, SendState.RECEIVED})


@dataclass(frozen=True, slots=True)
class SentArticle:
    """An article of a package: its id, the revision that the package holds, what is to be done with it, its headline there."""

    id: str
    revision: str
    action: PackageAction
    headline: str = ""


@dataclass(frozen=True, slots=True)
class Sending:
    """One package to one destination. `path` is where the package lies here, `sha256` that of its tag manifest, which names
    its contents. `reason` is the code of the last fault, with `details` for its message; `next_at` when it is tried next.
    `owner` has it in hand until `lease_until`. `urls` are the addresses that the destination told, by article.
    """

    id: str
    package: str
    path: str
    sha256: str
    destination: str
    articles: tuple[SentArticle, ...]
    asked_by: str
    asked_at: datetime
    changed_at: datetime
    next_at: datetime
    state: SendState = SendState.WAITING
    tries: int = 0
    reason: str = ""
    details: Mapping[str, str | int] = field(default_factory=dict)
    owner: str = ""
    lease_until: datetime | None = None
    urls: Mapping[str, str] = field(default_factory=dict)

    def is_due(self, now: datetime) -> bool:
        """Whether it may be taken now: it waits and its time has come, or whoever had it has let the lease run out."""
        if self.state is SendState.WAITING:
            return self.next_at <= now
        return self.state is SendState.SENDING and (self.lease_until is None or self.lease_until <= now)

    def is_in_hand(self, now: datetime) -> bool:
        """Whether somebody is at it just now, as far as their lease says."""
        return self.state is SendState.SENDING and not self.is_due(now)

    @property
    def is_called_off(self) -> bool:
        """Whether it is to stop though it is being sent: the wish is kept with the row, so that it outlives a crash."""
        return self.state is SendState.SENDING and self.reason == ErrorCode.CANCELLED.value

    @property
    def withdraws(self) -> bool:
        """Whether all that it does is to withdraw."""
        return all(item.action is PackageAction.WITHDRAW for item in self.articles)

    def shares_an_article(self, other: "Sending") -> bool:
        """Whether both hold a text of the same article."""
        return not {item.id for item in self.articles}.isdisjoint(item.id for item in other.articles)


def pause_after(tries: int, fraction: float) -> timedelta:
    """How long to wait after that many tries: twice as long each time, within a bound. `fraction` of 0 to 1 spreads the tries
    of several desks over the second half of it.
    """
    doublings = min(max(tries, 1) - 1, 20)
    full = min(FIRST_PAUSE * float(2**doublings), LONGEST_PAUSE)
    return full * (0.5 + fraction / 2)


def taken(row: Sending, owner: str, now: datetime) -> Sending:
    """In the hands of `owner`. Raises ValueError where it may not be taken."""
    if not row.is_due(now):
        raise ValueError("a sending that is not due")
    return replace(
        row,
        state=SendState.SENDING,
        owner=owner,
        lease_until=now + LEASE,
        tries=row.tries + 1,
        changed_at=now,
    )


def let_go(row: Sending, now: datetime) -> Sending:
    """Back in the queue as if it had not been tried: the desk was closed meanwhile. What was called off stays so."""
    if row.is_called_off:
        return cancelled(row, now)
    return replace(
        row, state=SendState.WAITING, owner="", lease_until=None, tries=max(0, row.tries - 1), next_at=now,
        changed_at=now,
    )  # fmt: skip


def failed(
    row: Sending, code: ErrorCode, details: Mapping[str, str | int], now: datetime, fraction: float
) -> Sending:
    """After a fault: tried again later where it may pass, else put aside with its reason. A destination that names seconds
    (`wait`) is not asked before. What was called off is so after any fault.
    """
    if row.is_called_off:
        return cancelled(row, now)
    row = replace(row, owner="", lease_until=None, reason=code.value, details=dict(details), changed_at=now)
    if code not in TRANSIENT or row.tries >= MOST_TRIES:
        return replace(row, state=SendState.FAILED, next_at=now)
    asked = details.get("wait", 0)
    least = timedelta(seconds=min(asked, 3600) if isinstance(asked, int) else 0)
    return replace(row, state=SendState.WAITING, next_at=now + max(pause_after(row.tries, fraction), least))


def broken(row: Sending, now: datetime) -> Sending:
    """Put aside: whoever had it in hand died at it, time and again."""
    return failed(row, ErrorCode.SENDING_BROKEN, {}, now, 0)


def arrived(row: Sending, urls: Mapping[str, str], now: datetime) -> Sending:
    """It is there; where the destination said where, it is received."""
    row = replace(
        row, state=SendState.SENT, owner="", lease_until=None, reason="", details={}, changed_at=now
    )
    return receipted(row, urls, now) if urls else row


def receipted(row: Sending, urls: Mapping[str, str], now: datetime) -> Sending:
    """A receipt came back: it is received when every article was named, at once or one after the other. One that names no
    article speaks of all. What was withdrawn has no address.
    """
    withdrawn = {item.id for item in row.articles if item.action is PackageAction.WITHDRAW}
    told = {**row.urls, **{article: "" if article in withdrawn else url for article, url in urls.items()}}
    whole = not urls or {item.id for item in row.articles} <= told.keys()
    state = SendState.RECEIVED if whole else SendState.SENT
    return replace(row, state=state, urls=told, changed_at=now)


def to_be_cancelled(row: Sending, now: datetime) -> Sending:
    """To stop at the next step of whoever is sending it."""
    return replace(row, reason=ErrorCode.CANCELLED.value, details={}, changed_at=now)


def cancelled(row: Sending, now: datetime) -> Sending:
    """Not to be sent any more; what kept it back before is over."""
    return replace(
        row, state=SendState.CANCELLED, owner="", lease_until=None, reason="", details={}, changed_at=now
    )


def resent(row: Sending, now: datetime) -> Sending:
    """In the queue again, from the beginning."""
    return replace(
        row, state=SendState.WAITING, owner="", lease_until=None, tries=0, reason="", details={}, next_at=now,
        changed_at=now,
    )  # fmt: skip


def next_of(rows: Sequence[Sending], now: datetime, only: str = "") -> Sending | None:
    """Which row is taken next, or whether the row `only` is. An article's texts reach a destination in the order in which they left:
    a later package waits for an earlier one to the same place that holds one of its articles, and any for one that is being
    sent there just now.
    """
    ordered = sorted(rows, key=lambda row: (row.asked_at, row.id))
    for place, row in enumerate(ordered):
        in_hand = (other for other in ordered[place + 1 :] if other.is_in_hand(now))
        before = (
            other
            for other in (*ordered[:place], *in_hand)
            if other.destination == row.destination and other.state in OPEN and other.shares_an_article(row)
        )
        if only in {"", row.id} and row.is_due(now) and next(before, None) is None:
            return row
    return None
