"""What is asked of the database to show an article: each thing once, however many actions it bears on."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import event

from editor_desk.domain.package import PackageForm
from editor_desk.services.articles import OpenedArticle
from tests.desks import ARTICLE, Newsroom
from tests.services.approving import POLITICS, approve, ask_for_two


def in_draft(room: Newsroom, _out: Path) -> OpenedArticle:
    return room.desk.articles.create(room.editor, POLITICS)


def in_review(room: Newsroom, _out: Path) -> OpenedArticle:
    return room.in_review(POLITICS)


def approved_by_one_of_two(room: Newsroom, _out: Path) -> OpenedArticle:
    ask_for_two(room)
    return approve(room, room.reviewer, room.in_review(POLITICS))


def approved(room: Newsroom, _out: Path) -> OpenedArticle:
    return room.sealed(POLITICS)


def live(room: Newsroom, out: Path) -> OpenedArticle:
    sealed = room.sealed(POLITICS)
    room.clock.move(minutes=1)
    room.desk.handover.hand_over(room.exporter, [sealed.article.id], out, PackageForm.FOLDER)
    return room.desk.articles.open(room.exporter, sealed.article.id)


@contextmanager
def asked(room: Newsroom) -> Iterator[list[str]]:
    """The statements that reach the database meanwhile."""
    statements: list[str] = []

    def listen(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        statements.append(statement)

    event.listen(room.opened._engine, "before_cursor_execute", listen)
    yield statements
    event.remove(room.opened._engine, "before_cursor_execute", listen)


@pytest.mark.parametrize(
    ("made", "most"),
    [(in_draft, 22), (in_review, 22), (approved_by_one_of_two, 34), (approved, 30), (live, 32)],
)
def test_opening_asks_each_thing_once(
    room: Newsroom, tmp_path: Path, made: Callable[[Newsroom, Path], OpenedArticle], most: int
) -> None:
    article = made(room, tmp_path).article.id

    with asked(room) as statements:
        room.desk.articles.open(room.reviewer, article)

    assert 10 < len(statements) <= most, statements


def test_what_waits_for_hand_over_is_asked_for_once_an_article(room: Newsroom, tmp_path: Path) -> None:
    approved(room, tmp_path)
    with asked(room) as one:
        room.desk.handover.waiting(room.exporter)
    approved(room, tmp_path)
    approved(room, tmp_path)
    with asked(room) as three:
        assert len(room.desk.handover.waiting(room.exporter)) == 3

    assert (len(three) - len(one)) / 2 <= 26


def test_what_an_act_stores_is_in_what_it_returns(room: Newsroom) -> None:
    sent = room.in_review()
    id_ = sent.article.id

    sealed = room.desk.review.approve(room.reviewer, id_, expected=sent.head.id)
    assert sent.seal is None
    assert sealed.seal is not None
    assert sealed.refusals == room.desk.articles.open(room.reviewer, id_).refusals

    edited = room.desk.articles.save(
        room.editor, id_, sealed.head.id, replace(ARTICLE, standfirst="مقدمة أُضيفت بعد الاعتماد")
    )
    assert edited.seal is None
    assert edited.refusals == room.desk.articles.open(room.editor, id_).refusals
