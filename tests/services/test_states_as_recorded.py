"""Articles put back by another hand to where they might leave once more, or unseen: told, and kept at the desk."""

from collections.abc import Callable
from pathlib import Path

import pytest

from editor_desk.domain.audit import AuditFaultKind
from editor_desk.domain.workflow import Refusal
from tests.desks import ARTICLE, Newsroom
from tests.services.tampering import change
from tests.services.test_live import FIXED, NOTE, Web, web

__all__ = ["web"]


def _told(room: Newsroom) -> list[tuple[AuditFaultKind, str]]:
    return [(fault.kind, fault.detail) for fault in room.desk.audit.run().faults]


def _withdrawn(room: Newsroom, web: Web) -> str:
    article = web.delivered().article.id
    room.desk.review.withdraw(room.reviewer, article, NOTE)
    web.take(article)
    return article


def _received(room: Newsroom, web: Web) -> str:
    article = web.delivered().article.id
    room.desk.review.confirm_receipt(room.exporter, article)
    web.rewrite(article)
    return article


def _corrected(room: Newsroom, web: Web) -> str:
    article = _received(room, web)
    room.desk.review.correct(room.reviewer, article, NOTE)
    return article


def _called_off(room: Newsroom, web: Web) -> str:
    article = _corrected(room, web)
    room.desk.review.call_off(room.reviewer, article)
    return article


def _taken_over(_room: Newsroom, web: Web) -> str:
    article = web.delivered().article.id
    update = web.update(article).article.id
    web.rewrite(update)
    web.take(update)
    return article


def _approved_twice(room: Newsroom, web: Web) -> str:
    article = room.sealed(ARTICLE).article.id
    web.rewrite(article)
    return article


def _sent_twice(_room: Newsroom, web: Web) -> str:
    article = web.delivered().article.id
    web.rewrite(article)
    web.take(article)
    return article


FIRST = "(SELECT revision FROM event WHERE kind = 'approved' ORDER BY sequence LIMIT 1)"
DONE: dict[str, tuple[Callable[[Newsroom, Web], str], str, str, bool]] = {
    "withdrawn": (_withdrawn, "UPDATE article SET delivery = 'handed_over'", "delivery", True),
    "withdrawn_anew": (
        _withdrawn,
        "UPDATE article SET delivery = 'none', delivered = NULL",
        "delivery",
        False,
    ),
    "received": (_received, "UPDATE article SET delivery = 'handed_over'", "delivery", False),
    "never_left": (_received, "UPDATE article SET delivery = 'none', delivered = NULL", "delivery", False),
    "not_delivered": (_received, "UPDATE article SET delivered = NULL", "delivery", False),
    "correction": (_corrected, "UPDATE article SET delivery = 'handed_over'", "delivery", False),
    "called_off": (_called_off, "UPDATE article SET delivery = 'handed_over'", "delivery", False),
    "older_text": (_approved_twice, f"UPDATE article SET sealed = {FIRST}", "sealed", False),
    "older_text_again": (_sent_twice, f"UPDATE article SET delivered = {FIRST}", "delivered", True),
    "taken_over": (_taken_over, "DELETE FROM takeover", "takes_over", True),
}


@pytest.mark.parametrize("name", DONE)
def test_what_another_hand_put_back_does_not_leave(
    name: str, room: Newsroom, web: Web, tmp_path: Path
) -> None:
    make, statement, detail, again = DONE[name]
    article = make(room, web)
    assert room.desk.audit.run().sound
    room.clock.move(minutes=1)
    change(tmp_path, statement)
    assert (AuditFaultKind.STATE_FORGED, detail) in _told(room)
    why = {"not_delivered": Refusal.CORRECTION_NEEDED}.get(name, Refusal.NOT_SEALED)
    assert why in web.refuses(article, again=again)


def test_every_step_of_a_live_article_is_as_recorded(room: Newsroom, web: Web) -> None:
    article = _called_off(room, web)
    room.desk.review.correct(room.reviewer, article, NOTE)
    web.take(article, again=True)
    web.take(article)
    room.desk.review.correct(room.reviewer, article, NOTE)
    room.desk.review.call_off(room.reviewer, article)
    web.take(article, again=True)
    assert room.desk.audit.run().sound
    assert web.opened(article).head.content == FIXED
    room.desk.review.withdraw(room.reviewer, article, NOTE)
    web.take(article)
    assert room.desk.audit.run().sound
