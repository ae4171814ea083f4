"""Revisions, seals, accounts, tags, events and the outbox, in a real database."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import event
from sqlalchemy.exc import IntegrityError

from editor_desk.domain.accounts import Role
from editor_desk.domain.content import Content, TagRef
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import EventKind, Linked, first_broken
from editor_desk.domain.portable_text import content_from_json, content_to_json
from editor_desk.domain.revision import RevisionKind
from editor_desk.domain.tags import Tag
from tests.storage.newsroom import START, make_account, make_content, tagged

if TYPE_CHECKING:
    from editor_desk.storage.desk_folder import OpenDesk
    from tests.storage.newsroom import Newsroom


def test_a_revision_comes_back_whole(newsroom: Newsroom) -> None:
    article = newsroom.write()
    content = replace(make_content("«الاحتلال» يُغلق المعابر\u00a0…", "٪١٠ من 2٬000 — نصّ"), embargo=START)
    merged = newsroom.revise(article.id, make_content("فرع"), parents=(article.head,))
    revision = newsroom.revise(
        article.id, content, parents=(merged.id, article.head), kind=RevisionKind.AUTOSAVE
    )
    assert newsroom.work.revisions.get(revision.id) == revision
    assert content_from_json(content_to_json(content)) == content


def test_an_unknown_revision_is_named(newsroom: Newsroom) -> None:
    for ask in (newsroom.work.revisions.get, newsroom.work.revisions.keep):
        with pytest.raises(DeskError) as caught:
            ask("f" * 64)
        assert caught.value.code is ErrorCode.REVISION_UNKNOWN


def test_a_text_that_does_not_match_its_hash_is_not_believed(newsroom: Newsroom, desk: OpenDesk) -> None:
    article = newsroom.write()
    newsroom.work.commit()
    with desk._engine.begin() as connection:
        connection.exec_driver_sql("UPDATE revision SET content = CAST(replace(content, 'a', 'b') AS BLOB)")
    with pytest.raises(DeskError) as caught:
        newsroom.work.revisions.get(article.head)
    assert caught.value.code is ErrorCode.DATABASE_CORRUPT


def test_the_history_is_newest_first_and_knows_what_is_sealed(newsroom: Newsroom) -> None:
    article = newsroom.write()
    first = newsroom.work.revisions.get(article.head)
    second = newsroom.revise(article.id, make_content("ثانٍ"), parents=(first.id,), kind=RevisionKind.AUTOSAVE)
    newsroom.seal(first, newsroom.account)
    rows = newsroom.work.revisions.history(article.id)
    assert [(row.id, row.kind, row.sealed) for row in rows] == [
        (second.id, "autosave", False),
        (first.id, "milestone", True),
    ]
    assert rows[1].content_hash == first.content_hash
    assert rows[1].word_count == 5
    assert rows[1].author == newsroom.account.id


def test_an_autosave_is_dropped_once_nothing_refers_to_it(newsroom: Newsroom) -> None:
    article = newsroom.write()
    autosave = newsroom.revise(
        article.id, make_content("حفظ"), parents=(article.head,), kind=RevisionKind.AUTOSAVE
    )
    newsroom.work.articles.put(replace(article, head=autosave.id), autosave)
    with pytest.raises(ValueError, match="nothing refers"):
        newsroom.work.revisions.drop_autosave(autosave.id)

    newer = newsroom.revise(
        article.id, make_content("أحدث"), parents=(article.head,), kind=RevisionKind.AUTOSAVE
    )
    newsroom.work.articles.put(replace(article, head=newer.id), newer)
    newsroom.work.revisions.drop_autosave(autosave.id)
    newsroom.work.commit()
    assert [row.id for row in newsroom.work.revisions.history(article.id)] == [newer.id, article.head]


@pytest.mark.parametrize(
    "reference", ["sealed", "delivered", "child", "seal", "event", "milestone", "missing"]
)
def test_what_something_refers_to_is_never_dropped(newsroom: Newsroom, reference: str) -> None:
    article = newsroom.write()
    head = newsroom.work.revisions.get(article.head)
    autosave = newsroom.revise(article.id, make_content("حفظ"), kind=RevisionKind.AUTOSAVE)
    match reference:
        case "sealed" | "delivered":
            newsroom.work.articles.put(replace(article, **{reference: autosave.id}), head)  # type: ignore[arg-type]  # the field is named by the case
        case "child":
            newsroom.revise(article.id, make_content("ابن"), parents=(autosave.id,))
        case "seal":
            newsroom.seal(autosave, newsroom.account)
        case "event":
            newsroom.work.events.append(
                EventKind.SUBMITTED,
                newsroom.account.id,
                newsroom.now(),
                article=article.id,
                revision=autosave.id,
            )
        case "milestone":
            newsroom.work.revisions.keep(autosave.id)
    with pytest.raises(ValueError, match="nothing refers"):
        newsroom.work.revisions.drop_autosave("f" * 64 if reference == "missing" else autosave.id)


def test_keeping_an_autosave_makes_it_a_milestone(newsroom: Newsroom) -> None:
    article = newsroom.write()
    autosave = newsroom.revise(article.id, make_content("حفظ"), kind=RevisionKind.AUTOSAVE)
    newsroom.work.revisions.keep(autosave.id)
    assert newsroom.work.revisions.get(autosave.id) == replace(autosave, kind=RevisionKind.MILESTONE)


def test_seals_are_found_by_their_text_the_newest_first(newsroom: Newsroom) -> None:
    article = newsroom.write()
    first = newsroom.work.revisions.get(article.head)
    seal = newsroom.seal(first, newsroom.account)
    again = newsroom.revise(article.id, first.content, parents=(first.id,))
    assert newsroom.work.seals.over(article.id, again.content_hash) == [seal]
    assert newsroom.work.seals.over("other", again.content_hash) == []
    newer = newsroom.seal(first, newsroom.account)
    assert newsroom.work.seals.over(article.id, again.content_hash) == [newer, seal]


def test_accounts_come_back_and_change(newsroom: Newsroom) -> None:
    work = newsroom.work
    account = make_account("هدى صالح", Role.REVIEWER, Role.CURATOR)
    work.accounts.put(account)
    assert work.accounts.get(account.id) == account
    assert work.accounts.by_name("هدى صالح") == account
    assert work.accounts.by_name("هدى") is None
    changed = replace(
        account, disabled=True, roles=frozenset({Role.ADMIN}), key=replace(account.key, salt=b"new")
    )
    work.accounts.put(changed)
    assert work.accounts.get(account.id) == changed
    assert list(work.accounts.all()) == [newsroom.account, changed]
    with pytest.raises(DeskError) as caught:
        work.accounts.get("nobody")
    assert caught.value.code is ErrorCode.ACCOUNT_UNKNOWN


def test_two_accounts_never_share_a_name(newsroom: Newsroom) -> None:
    with pytest.raises(IntegrityError):
        newsroom.work.accounts.put(make_account(newsroom.account.name))


def test_tags_come_back_with_their_aliases_in_order(newsroom: Newsroom) -> None:
    tags = newsroom.work.tags
    egypt = Tag("t1", "مصر", ("جمهورية مصر العربية", "أم الدنيا"))
    old = Tag("t2", "القاهرة الكبرى")
    for tag in (egypt, old):
        tags.put(tag)
    assert tags.get("t1") == egypt
    shorter = replace(egypt, label="جمهورية مصر", aliases=("أم الدنيا", "مصر"))
    merged = replace(old, merged_into="t1")
    tags.put(shorter)
    tags.put(merged)
    assert list(tags.all()) == [shorter, merged]
    with pytest.raises(DeskError) as caught:
        tags.get("t9")
    assert caught.value.code is ErrorCode.TAG_UNKNOWN


def test_usage_counts_an_article_once_under_the_survivor(newsroom: Newsroom) -> None:
    tags = newsroom.work.tags
    for tag in (Tag("a", "غزة"), Tag("b", "قطاع غزة", (), "c"), Tag("c", "القطاع", (), "a"), Tag("d", "رفح")):
        tags.put(tag)
    newsroom.write(tagged(make_content(), TagRef("a", "غزة"), TagRef("b", "قطاع غزة")))
    newsroom.write(tagged(make_content(), TagRef("c", "القطاع")))
    newsroom.write(tagged(make_content(), TagRef("foreign", "وسم من مكتب آخر")))
    assert tags.usage() == {"a": 2, "d": 0}
    assert len(tags.articles_with("b")) == 1


def test_events_form_one_chain(newsroom: Newsroom) -> None:
    events = newsroom.work.events
    written = [
        events.append(kind, newsroom.account.id, newsroom.now(), article=article, data={"سبب": "تدقيق"})
        for kind, article in [(EventKind.CREATED, "x"), (EventKind.TAG_CREATED, ""), (EventKind.EDITED, "x")]
    ]
    assert list(events.all()) == written
    assert first_broken(events.all()) is None
    assert list(events.for_article("x")) == [written[0], written[2]]
    assert list(events.of_kind(EventKind.EDITED, 5)) == [written[2]]


def test_a_long_chain_is_read_page_by_page(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("editor_desk.storage.log._PAGE", 2)
    written = [newsroom.work.events.append(EventKind.EDITED, "a", newsroom.now()) for _ in range(5)]
    assert list(newsroom.work.events.all()) == written
    assert list(newsroom.work.events.of_kind(EventKind.EDITED, 2)) == written[:2:-1]


def test_an_event_is_read_between_its_neighbours(newsroom: Newsroom, desk: OpenDesk) -> None:
    events = newsroom.work.events
    written = [events.append(EventKind.EDITED, "a", newsroom.now()) for _ in range(5)]
    assert events.linked(written[0].id) == Linked(None, written[0], written[1])
    assert events.linked(written[2].id) == Linked(written[1], written[2], written[3])
    assert events.linked(written[4].id) == Linked(written[3], written[4], None)
    assert events.linked("none") is None
    newsroom.work.commit()
    with desk._engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM event WHERE id = ?", (written[3].id,))
    assert events.linked(written[2].id) == Linked(written[1], written[2], written[4])


def test_an_event_and_its_neighbours_are_found_without_a_walk_over_the_log(desk: OpenDesk) -> None:
    asked: list[str] = []

    def listen(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        asked.append(statement)

    event.listen(desk._engine, "before_cursor_execute", listen)
    with desk.unit_of_work(reads=True) as work:
        work.events.linked("none")
    event.remove(desk._engine, "before_cursor_execute", listen)

    (statement,) = [one for one in asked if "FROM event" in one]
    with desk._engine.connect() as connection:
        explained = connection.exec_driver_sql(
            f"EXPLAIN QUERY PLAN {statement}", ("none",) * statement.count("?")
        )
        plan = [row[3] for row in explained]
    assert any(step.startswith("SEARCH event ") for step in plan), plan
    assert not any(step.startswith("SCAN event") for step in plan), plan


def test_every_put_is_queued_for_the_index(newsroom: Newsroom) -> None:
    outbox = newsroom.work.outbox
    first, second = newsroom.write(), newsroom.write()
    newsroom.work.articles.put(first, newsroom.work.revisions.get(first.head))
    assert [article for _, article in outbox.pending(10)] == [first.id, second.id, first.id]
    tickets = [ticket for ticket, _ in outbox.pending(2)]
    outbox.done(tickets)
    outbox.done([])
    assert outbox.count() == 1
    outbox.enqueue([second.id])
    outbox.enqueue([])
    assert [article for _, article in outbox.pending(10)] == [first.id, second.id]
    assert outbox.enqueue_all() == 2
    assert sorted(article for _, article in outbox.pending(10)) == sorted([first.id, second.id])
    assert min(ticket for ticket, _ in outbox.pending(10)) > max(tickets), "a ticket is never given twice"


def test_leaving_without_commit_undoes_everything(desk: OpenDesk) -> None:
    account = make_account()
    with desk.unit_of_work() as work:
        work.accounts.put(account)
    with pytest.raises(RuntimeError, match="stop"), desk.unit_of_work() as work:  # noqa: PT012  # the block is the test
        work.accounts.put(account)
        raise RuntimeError("stop")
    with desk.unit_of_work() as work:
        assert list(work.accounts.all()) == []


def test_a_missing_reference_is_refused_at_commit(newsroom: Newsroom) -> None:
    newsroom.write(sealed="f" * 64)
    with pytest.raises(IntegrityError):
        newsroom.work.commit()


def test_a_unit_of_work_is_used_inside_its_block(desk: OpenDesk) -> None:
    work = desk.unit_of_work()
    with pytest.raises(RuntimeError, match="inside its block"):
        work.commit()


def test_a_blank_article_can_be_kept(newsroom: Newsroom) -> None:
    article = newsroom.write(Content())
    newsroom.work.commit()
    (row,) = newsroom.work.articles.summaries([article.id])
    assert (row.headline, row.word_count) == ("", 0)


def test_one_unit_of_work_inside_another_is_a_bug_that_shows_at_once(desk: OpenDesk) -> None:
    with desk.unit_of_work() as outer:
        with pytest.raises(RuntimeError, match="inside another"), desk.unit_of_work():
            pytest.fail("it began")
        assert outer.accounts.all() == []
    with desk.unit_of_work() as after:
        assert after.accounts.all() == []
