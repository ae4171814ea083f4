"""What a list says of articles that readers have, a row at a time and by index only."""

from typing import Any

from sqlalchemy import ColumnElement, case, exists, func, literal, select

from editor_desk.domain.events import EventKind
from editor_desk.domain.workflow import DeliveryState
from editor_desk.storage import tables

_article = tables.article
_takeover = tables.takeover
_NOTES = (
    (DeliveryState.CORRECTION, EventKind.CORRECTION),
    (DeliveryState.WITHDRAWN, EventKind.WITHDRAWN),
)


def live_columns() -> tuple[ColumnElement[Any], ...]:
    """`public_note`: of a correction that is open, or of the withdrawal; `takes_over`: whether it takes another's place, or
    is to; `superseded`: whether its own was taken.
    """
    return (
        case(
            *((_article.c.delivery == state.value, _reason(kind)) for state, kind in _NOTES),
            else_=literal(""),
        ).label("public_note"),
        exists().where(_takeover.c.article == _article.c.id).label("takes_over"),
        _superseded().label("superseded"),
    )


def _reason(kind: EventKind) -> ColumnElement[Any]:
    event = tables.event
    # What another hand wrote there may be no JSON, and must not keep the list from being shown.
    said = case((func.json_valid(event.c.data) == 1, func.json_extract(event.c.data, "$.reason")), else_="")
    newest = (
        select(said)
        .where(event.c.article == _article.c.id, event.c.kind == kind.value)
        .order_by(event.c.sequence.desc())
        .limit(1)
    )
    return newest.scalar_subquery()


def _superseded() -> ColumnElement[bool]:
    newer = _article.alias("newer")
    return exists().where(
        _takeover.c.previous == _article.c.id,
        newer.c.id == _takeover.c.article,
        newer.c.delivered.is_not(None),
    )
