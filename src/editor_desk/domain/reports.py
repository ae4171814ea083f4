"""What the log tells about the work: how long articles stood in each state, why they went back, who did how much."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median

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

REPORTED = frozenset({*_STATES, *_TO_DRAFT, EventKind.HANDED_OVER, EventKind.CORRECTION, EventKind.WITHDRAWN})
"""The kinds that reports are made from."""

WORK = (
    EventKind.CREATED,
    EventKind.IMPORTED,
    EventKind.SUBMITTED,
    EventKind.RETURNED,
    EventKind.APPROVED,
    EventKind.HANDED_OVER,
)
"""What is counted of each person."""


@dataclass(frozen=True, slots=True)
class Step:
    """An event, as far as reports go. `reason` is that of a return."""

    at: datetime
    actor: str
    kind: EventKind
    article: str
    reason: str = ""


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
    """The three reports of a period."""

    times: tuple[StateTime, ...]
    returns: tuple[tuple[str, int], ...]
    loads: tuple[Load, ...]


def desk_report(steps: Iterable[Step], since: datetime, until: datetime) -> DeskReport:
    """The reports of `since` up to `until` from the whole log up to then, oldest first."""
    standing: dict[str, tuple[ReviewState, datetime]] = {}
    stays: dict[ReviewState, list[timedelta]] = {state: [] for state in _SHOWN}
    returns: Counter[str] = Counter()
    loads: dict[str, Counter[EventKind]] = {}

    def leave(article: str, at: datetime) -> None:
        state, began = standing.pop(article)
        if at > since and began < until:
            stays[state].append(max(timedelta(), min(at, until) - max(began, since)))

    for step in steps:
        if step.at >= until:
            continue
        now = standing.get(step.article)
        state = _STATES.get(step.kind)
        if step.kind in _TO_DRAFT and now is not None and now[0] is not ReviewState.IN_REVIEW:
            state = ReviewState.DRAFT
        if state is not None and (now is None or now[0] is not state):
            if now is not None:
                leave(step.article, step.at)
            standing[step.article] = (state, step.at)
        elif step.kind is EventKind.WITHDRAWN and now is not None:
            leave(step.article, step.at)
        if step.at >= since:
            if step.kind is EventKind.RETURNED:
                returns[_headword(step.reason)] += 1
            if step.kind in WORK:
                loads.setdefault(step.actor, Counter())[step.kind] += 1
    for article in list(standing):
        leave(article, until)
    return DeskReport(
        tuple(_state_time(state, found) for state, found in stays.items()),
        tuple(sorted(returns.items(), key=lambda item: (-item[1], item[0]))),
        tuple(sorted((Load(who, dict(done)) for who, done in loads.items()), key=lambda load: -load.total)),
    )


_SHOWN = (ReviewState.DRAFT, ReviewState.IN_REVIEW, ReviewState.CHANGES_REQUESTED, ReviewState.APPROVED)


def _state_time(state: ReviewState, found: list[timedelta]) -> StateTime:
    if not found:
        return StateTime(state, 0, timedelta(), timedelta(), timedelta())
    return StateTime(state, len(found), sum(found, timedelta()), median(found), max(found))


def _headword(reason: str) -> str:
    # A return carries the reason of the list and, behind a colon, what the reviewer wrote.
    return reason.partition(": ")[0].strip()
