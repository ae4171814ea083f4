"""An article: the thread that its revisions hang on, with the two states of the workflow."""

from dataclasses import dataclass
from datetime import datetime

from editor_desk.domain.workflow import DeliveryState, ReviewState


@dataclass(frozen=True, slots=True)
class Article:
    """Facts about an article. Revisions are named by id; `authors` are the accounts that ever wrote on it.

    `sealed` is the newest sealed revision, `delivered` the one that was last handed over; the head may be ahead of both.
    `first_approver` has approved the head where two must; lists show it, and nothing is decided by it.
    """

    id: str
    created_at: datetime
    created_by: str
    updated_at: datetime
    head: str
    review: ReviewState = ReviewState.DRAFT
    delivery: DeliveryState = DeliveryState.NONE
    authors: frozenset[str] = frozenset()
    sealed: str | None = None
    delivered: str | None = None
    note: str = ""
    first_approver: str = ""


def own_date(created_at: datetime, handed_over_at: datetime | None, *, archived: bool) -> datetime:
    """The day an article is of, which no later work on it moves: that under which an archive published it (`archived`: it was
    created then), else when it was first handed over, else when it was begun.
    """
    return created_at if archived or handed_over_at is None else handed_over_at
