"""What the log tells about the work: how long articles stood in each state, why they went back, who did how much."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from editor_desk.domain.events import EventKind
from editor_desk.domain.workflow import ReviewState

_STATES: Mapping[EventKind, ReviewState] = {
    EventKind.CREATED: ReviewState.DRAFT,
    EventKind.IMPORTED: ReviewState.DRAFT,
    EventKind.SUBMITTED: ReviewState.IN_REVIEW,
    EventKind.RECALLED: ReviewState.DRAFT,
    EventKind.RETURNED: ReviewState.CHANGES_REQUESTED,
    EventKind.APPROVED: ReviewState.APPROVED,
}
_TO_DRAFT = frozenset({EventKind.EDITED, EventKind.RESTORED})
"""Writing makes a draft of what is with nobody; while an article is in review, a reviewer's edit leaves it there."""

REPORTED = frozenset(
    {
        *_STATES,
        *_TO_DRAFT,
        EventKind.FIRST_APPROVED,
        EventKind.HANDED_OVER,
        EventKind.CORRECTION,
        EventKind.WITHDRAWN,
    }
)
"""The kinds that reports are made from."""

WORK = (
    EventKind.CREATED,
    EventKind.IMPORTED,
    EventKind.SUBMITTED,
    EventKind.RETURNED,
    EventKind.FIRST_APPROVED,
    EventKind.APPROVED,
    EventKind.HANDED_OVER,
)
"""What is counted of each person."""


@dataclass(frozen=True, slots=True)
class Step:
    """An event, as far as reports go. `reason` is what was said at a return, `reasons` are those of the desk's list, by id."""

    at: datetime
    actor: str
    kind: EventKind
    article: str
    reason: str = ""
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StateTime:
    """How long articles stood in a state: each stay counts once, up to the end of the period where it goes on."""

    state: ReviewState
    stays: int
    total: timedelta
    middle: timedelta
    longest: timedelta


@dataclass(frozen=True, slots=True)
class Load:
    """What one person did, by kind."""

    person: str
    done: Mapping[EventKind, int]

    @property
    def total(self) -> int:
        """All of it."""
        return sum(self.done.values())


@dataclass(frozen=True, slots=True)
class DeskReport:
    """The three reports of a period. `returns` are counted by the id of the reason, or by the words of one that is none of the
    list; a return for two reasons counts for both.
    """

    times: tuple[StateTime, ...]
    returns: tuple[tuple[str, int], ...]
    loads: tuple[Load, ...]


def desk_report(
    steps: Iterable[Step], since: datetime, until: datetime, ids: Mapping[str, str] | None = None
) -> DeskReport:
    """The reports of `since` up to `until` from the whole log up to then, oldest first. `ids` are those of reasons by what they
    were called: of older returns nothing but the words was kept.
    """
    known = ids or {}
    stays, returns, loads = _Stays(since, until), Counter[str](), dict[str, Counter[EventKind]]()
    for step in steps:
        if step.at >= until:
            continue
        stays.take(step)
        if step.at < since:
            continue
        if step.kind is EventKind.RETURNED:
            word = _headword(step.reason)
            returns.update(step.reasons or (known.get(word, word),))
        if step.kind in WORK:
            loads.setdefault(step.actor, Counter())[step.kind] += 1
    return DeskReport(
        tuple(_state_time(state, found) for state, found in stays.end().items()),
        tuple(sorted(returns.items(), key=lambda item: (-item[1], item[0]))),
        tuple(sorted((Load(who, dict(done)) for who, done in loads.items()), key=lambda load: -load.total)),
    )


class _Stays:
    """Which article stands in which state since when, and how long each stay was that is over."""

    def __init__(self, since: datetime, until: datetime) -> None:
        self._since, self._until = since, until
        self._standing: dict[str, tuple[ReviewState, datetime]] = {}
        self._over: dict[ReviewState, list[timedelta]] = {state: [] for state in _SHOWN}

    def take(self, step: Step) -> None:
        """What the event does to its article."""
        now = self._standing.get(step.article)
        state = _STATES.get(step.kind)
        if step.kind in _TO_DRAFT and now is not None and now[0] is not ReviewState.IN_REVIEW:
            state = ReviewState.DRAFT
        if now is not None and (
            step.kind is EventKind.WITHDRAWN or (state is not None and state is not now[0])
        ):
            self._leave(step.article, step.at)
        if state is not None:
            self._standing.setdefault(step.article, (state, step.at))

    def end(self) -> dict[ReviewState, list[timedelta]]:
        """The stays in each state, those that go on counted up to the end."""
        for article in list(self._standing):
            self._leave(article, self._until)
        return self._over

    def _leave(self, article: str, at: datetime) -> None:
        state, began = self._standing.pop(article)
        if at > self._since:
            self._over[state].append(max(timedelta(), at - max(began, self._since)))


_SHOWN = (ReviewState.DRAFT, ReviewState.IN_REVIEW, ReviewState.CHANGES_REQUESTED, ReviewState.APPROVED)


def _state_time(state: ReviewState, found: list[timedelta]) -> StateTime:
    if not found:
        return StateTime(state, 0, timedelta(), timedelta(), timedelta())
    return StateTime(state, len(found), sum(found, timedelta()), _middle(found), max(found))


def _middle(found: list[timedelta]) -> timedelta:
    ordered, half = sorted(found), len(found) // 2
    return ordered[half] if len(found) % 2 else (ordered[half - 1] + ordered[half]) / 2


def _headword(reason: str) -> str:
    # A return carries the reason of the list and, behind a colon, what the reviewer wrote.
    return reason.partition(": ")[0].strip()
