"""Articles, their lists and their counts, in a real database."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import event

from editor_desk.domain.accounts import Role
from editor_desk.domain.content import Content, TagRef
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import EventKind
from editor_desk.domain.workflow import DeliveryState, ReviewState
from editor_desk.services.ports.articles import Folder
from tests.storage.newsroom import START, linked, make_account, make_content, tagged

if TYPE_CHECKING:
    from editor_desk.domain.accounts import Account
    from editor_desk.storage.desk_folder import OpenDesk
    from tests.storage.newsroom import Newsroom


def reviewer(newsroom: Newsroom, name: str = "ليلى حداد") -> Account:
    account = make_account(name, Role.REVIEWER)
    newsroom.work.accounts.put(account)
    return account


def in_folder(newsroom: Newsroom, folder: Folder, account: Account) -> set[str]:
    return {row.id for row in newsroom.work.articles.list(folder, account.id, limit=100)}


def test_an_article_comes_back_as_it_was_put(newsroom: Newsroom) -> None:
    article = newsroom.write(review=ReviewState.CHANGES_REQUESTED, note="ينقصه المصدر")
    newsroom.work.commit()
    assert newsroom.work.articles.get(article.id) == article


def test_putting_again_updates_it_and_its_authors(newsroom: Newsroom) -> None:
    article = newsroom.write()
    other = reviewer(newsroom)
    head = newsroom.revise(article.id, make_content("قمة عربية ثانية"), parents=(article.head,), by=other)
    changed = replace(
        article,
        head=head.id,
        authors=frozenset({other.id}),
        sealed=article.head,
        delivered=article.head,
        note="",
    )
    newsroom.work.articles.put(changed, head)
    newsroom.work.commit()
    assert newsroom.work.articles.get(article.id) == changed
    assert newsroom.work.articles.counts(other.id)[Folder.ARCHIVE] == 1


def test_drafts_in_which_nobody_else_has_written_yet_are_not_of_the_archive(newsroom: Newsroom) -> None:
    me, other = newsroom.account, reviewer(newsroom)
    mine = newsroom.write(Content()).id
    published = newsroom.write(Content(), review=ReviewState.PUBLISHED).id
    begun = newsroom.write(by=other).id
    theirs = newsroom.write(Content(), by=other).id
    assert in_folder(newsroom, Folder.ARCHIVE, me) == {mine, published, begun}
    assert in_folder(newsroom, Folder.ARCHIVE, other) == {theirs, published, begun}
    for account in (me, other):
        counts = newsroom.work.articles.counts(account.id)
        assert counts[Folder.ARCHIVE] == 3


def test_an_unknown_article_is_named(newsroom: Newsroom) -> None:
    with pytest.raises(DeskError) as caught:
        newsroom.work.articles.get("0000")
    assert caught.value.code is ErrorCode.ARTICLE_UNKNOWN
    assert caught.value.params == {"id": "0000"}


def test_the_head_must_be_the_articles_own(newsroom: Newsroom) -> None:
    article = newsroom.write()
    other = newsroom.revise(article.id, make_content("خبر آخر"))
    with pytest.raises(ValueError, match="own head"):
        newsroom.work.articles.put(article, other)


def test_a_row_says_what_the_head_says(newsroom: Newsroom) -> None:
    content = replace(make_content("الهدنة تدخل حيّز التنفيذ", "كلمتان اثنتان فقط."), standfirst="مقدمة قصيرة")
    article = newsroom.write(content, note="راجع الأرقام")
    (row,) = newsroom.work.articles.list(Folder.ARCHIVE, newsroom.account.id, limit=5)
    assert (row.id, row.headline, row.source, row.word_count) == (
        article.id,
        content.headline,
        content.source,
        5,
    )
    assert (row.author, row.note, row.updated_at) == (
        newsroom.account.name,
        "راجع الأرقام",
        article.updated_at,
    )
    assert (row.review, row.delivery, row.sealed, row.sealed_ahead) == (
        ReviewState.DRAFT,
        DeliveryState.NONE,
        False,
        False,
    )


def test_a_row_tells_a_sealed_head_from_a_head_ahead_of_its_seal(newsroom: Newsroom) -> None:
    judge = reviewer(newsroom)
    article = newsroom.write()
    first = newsroom.work.revisions.get(article.head)
    newsroom.seal(first, judge)
    newsroom.work.articles.put(replace(article, sealed=first.id), first)
    (row,) = newsroom.work.articles.summaries([article.id])
    assert (row.sealed, row.sealed_ahead) == (True, False)

    second = newsroom.revise(article.id, make_content("عنوان معدّل"), parents=(first.id,))
    newsroom.work.articles.put(replace(article, sealed=first.id, head=second.id), second)
    (row,) = newsroom.work.articles.summaries([article.id])
    assert (row.sealed, row.sealed_ahead) == (False, True)

    back = newsroom.revise(article.id, first.content, parents=(second.id,))
    newsroom.work.articles.put(replace(article, sealed=first.id, head=back.id), back)
    (row,) = newsroom.work.articles.summaries([article.id])
    assert (row.sealed, row.sealed_ahead) == (True, False), (
        "the same text is sealed whichever revision carries it"
    )


def test_what_comes_below_a_row_is_the_next_page(newsroom: Newsroom) -> None:
    written = [newsroom.write() for _ in range(7)]
    same = written[2].updated_at
    for article in written[2:5]:  # several of one moment are told apart by their ids
        head = newsroom.work.revisions.get(article.head)
        newsroom.work.articles.put(replace(article, updated_at=same), head)
    whole = newsroom.work.articles.list(Folder.ARCHIVE, "", limit=99)
    assert len(whole) == 7
    for place, row in enumerate(whole, start=1):
        assert newsroom.work.articles.list(Folder.ARCHIVE, "", limit=99, below=row) == whole[place:]
    assert newsroom.work.articles.list(Folder.ARCHIVE, "", limit=2, below=whole[1]) == whole[2:4]


def test_newest_change_first_in_pages(newsroom: Newsroom) -> None:
    written = [newsroom.write().id for _ in range(5)]
    newest = [row.id for row in newsroom.work.articles.list(Folder.ARCHIVE, "", limit=2)]
    then = [row.id for row in newsroom.work.articles.list(Folder.ARCHIVE, "", limit=9, offset=2)]
    assert newest + then == written[::-1]


def test_each_folder_holds_its_own(newsroom: Newsroom) -> None:
    me, other = newsroom.account, reviewer(newsroom)
    mine = {state: newsroom.write(review=state).id for state in ReviewState}
    theirs = {state: newsroom.write(review=state, by=other).id for state in ReviewState}

    assert in_folder(newsroom, Folder.MY_DRAFTS, me) == {mine[ReviewState.DRAFT]}
    assert in_folder(newsroom, Folder.MY_RETURNED, me) == {mine[ReviewState.CHANGES_REQUESTED]}
    assert in_folder(newsroom, Folder.IN_REVIEW, me) == {
        mine[ReviewState.IN_REVIEW],
        theirs[ReviewState.IN_REVIEW],
    }
    assert in_folder(newsroom, Folder.AWAITING_ME, me) == {theirs[ReviewState.IN_REVIEW]}
    assert in_folder(newsroom, Folder.APPROVED, me) == {
        mine[ReviewState.APPROVED],
        theirs[ReviewState.APPROVED],
    }
    assert in_folder(newsroom, Folder.ARCHIVE, me) == {*mine.values(), *theirs.values()}


def test_folders_by_delivery(newsroom: Newsroom) -> None:
    me = newsroom.account
    by_state = {}
    for state in DeliveryState:
        article = newsroom.write(review=ReviewState.APPROVED)
        delivered = None if state is DeliveryState.NONE else article.head
        by_state[state] = article.id
        newsroom.work.articles.put(
            replace(article, delivery=state, sealed=article.head, delivered=delivered),
            newsroom.work.revisions.get(article.head),
        )
    waiting = {by_state[DeliveryState.NONE]}
    assert in_folder(newsroom, Folder.READY, me) == waiting
    assert in_folder(newsroom, Folder.APPROVED, me) == waiting
    assert in_folder(newsroom, Folder.HANDED_OVER, me) == {
        by_state[DeliveryState.HANDED_OVER],
        by_state[DeliveryState.RECEIVED],
    }
    assert in_folder(newsroom, Folder.CORRECTIONS, me) == {by_state[DeliveryState.CORRECTION]}


def test_a_new_seal_after_delivery_is_ready_again_unless_withdrawn(newsroom: Newsroom) -> None:
    for delivery, expected in ((DeliveryState.CORRECTION, 1), (DeliveryState.WITHDRAWN, 0)):
        article = newsroom.write()
        second = newsroom.revise(article.id, make_content("تصويب"), parents=(article.head,))
        newsroom.work.articles.put(
            replace(article, head=second.id, sealed=second.id, delivered=article.head, delivery=delivery),
            second,
        )
        assert (article.id in in_folder(newsroom, Folder.READY, newsroom.account)) == bool(expected)


def test_returned_and_approved_by_me(newsroom: Newsroom) -> None:
    me, other = reviewer(newsroom), reviewer(newsroom, "كريم منصور")
    returned = newsroom.write(review=ReviewState.CHANGES_REQUESTED)
    for judge in (other, me):
        newsroom.work.events.append(EventKind.RETURNED, judge.id, newsroom.now(), article=returned.id)
    approved = newsroom.write(review=ReviewState.APPROVED)
    newsroom.seal(newsroom.work.revisions.get(approved.head), me)

    assert in_folder(newsroom, Folder.RETURNED_BY_ME, me) == {returned.id}
    assert in_folder(newsroom, Folder.RETURNED_BY_ME, other) == set(), "only the last return counts"
    assert in_folder(newsroom, Folder.APPROVED_BY_ME, me) == {approved.id}
    assert in_folder(newsroom, Folder.APPROVED_BY_ME, other) == set()


def test_counts_agree_with_the_lists(newsroom: Newsroom) -> None:
    other = reviewer(newsroom)
    for state in ReviewState:
        newsroom.write(review=state)
        newsroom.write(review=state, by=other, delivery=DeliveryState.CORRECTION)
        newsroom.write(Content(), review=state, by=other)
    for account in (newsroom.account, other):
        counts = newsroom.work.articles.counts(account.id)
        assert counts == {folder: len(in_folder(newsroom, folder, account)) for folder in Folder}


@pytest.mark.parametrize("shelf", list(Folder))
def test_every_list_is_served_by_an_index_without_sorting(
    newsroom: Newsroom, desk: OpenDesk, shelf: Folder
) -> None:
    asked: list[tuple[str, object]] = []
    engine = desk._engine

    def listen(
        _connection: object, _cursor: object, statement: str, parameters: object, *_rest: object
    ) -> None:
        asked.append((statement, parameters))

    event.listen(engine, "before_cursor_execute", listen)
    newsroom.work.articles.list(shelf, newsroom.account.id, limit=50)
    event.remove(engine, "before_cursor_execute", listen)
    newsroom.work.commit()

    ((statement, parameters),) = asked
    with engine.connect() as connection:
        plan = [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)]  # type: ignore[arg-type]  # as SQLAlchemy itself passed them
    if shelf in {Folder.MENTIONED, Folder.IN_MY_HANDS}:
        # What waits for one person is little: it is looked up one by one, and sorted.
        table = "comment_waiting" if shelf is Folder.MENTIONED else "review_plan"
        assert any(f"SEARCH {table}" in step for step in plan), plan
        assert not any(step.startswith("SCAN ") for step in plan), plan
        return
    assert not any("TEMP B-TREE" in step or step == "SCAN article" for step in plan), plan
    expected = "ix_article_newest" if shelf is Folder.ARCHIVE else "ix_article_"
    assert any(expected in step for step in plan), plan
    if shelf is not Folder.ARCHIVE:
        assert not any("ix_article_newest" in step for step in plan), plan


def test_summaries_keep_the_order_asked_for_and_skip_the_unknown(newsroom: Newsroom) -> None:
    first, second = newsroom.write(), newsroom.write()
    asked = [second.id, "nobody", first.id, *(f"x{number}" for number in range(1200))]
    assert [row.id for row in newsroom.work.articles.summaries(asked)] == [second.id, first.id]
    assert newsroom.work.articles.summaries([]) == []


def test_headlines_are_found_folded(newsroom: Newsroom) -> None:
    article = newsroom.write(make_content("إقالة المدرّب بعد «الخسارة الثقيلة»"))
    newsroom.write(make_content("الخسارة الثقيلة"))
    assert newsroom.work.articles.find_by_headline("اقالة المدرب بعد الخسارة الثقيله") == [article.id]
    assert newsroom.work.articles.find_by_headline("إقالة المدرب") == []
    assert newsroom.work.articles.find_by_headline(" … ") == []


def test_a_link_is_sound_by_one_rule_in_sql_and_in_the_list(newsroom: Newsroom) -> None:
    asked, sound = [], set()
    for review, delivery, sealed in product(ReviewState, DeliveryState, (False, True)):
        article = newsroom.write()
        head = newsroom.work.revisions.get(article.head)
        states = replace(article, review=review, delivery=delivery, sealed=article.head if sealed else None)
        newsroom.work.articles.put(states, head)
        asked.append(article.id)
        if delivery is not DeliveryState.WITHDRAWN and (sealed or review is ReviewState.PUBLISHED):
            sound.add(article.id)
    assert newsroom.work.articles.sound_among(asked) == sound
    assert {row.id for row in newsroom.work.articles.summaries(asked) if row.is_sound} == sound


def test_sealed_among_is_what_has_a_seal_and_sound_what_was_not_withdrawn(newsroom: Newsroom) -> None:
    plain = newsroom.write()
    sealed = newsroom.write()
    withdrawn = newsroom.write()
    for article, delivery in ((sealed, DeliveryState.NONE), (withdrawn, DeliveryState.WITHDRAWN)):
        head = newsroom.work.revisions.get(article.head)
        newsroom.work.articles.put(replace(article, sealed=article.head, delivery=delivery), head)
    asked = [plain.id, sealed.id, withdrawn.id, "nobody"]
    assert newsroom.work.articles.sealed_among(iter(asked)) == {sealed.id, withdrawn.id}
    assert newsroom.work.articles.sound_among(iter(asked)) == {sealed.id}


def test_backlinks_follow_the_working_text(newsroom: Newsroom) -> None:
    target = newsroom.write()
    early = newsroom.write(linked(make_content("أول"), target.id))
    late = newsroom.write(linked(make_content("ثانٍ"), target.id, "elsewhere"))
    assert [row.id for row in newsroom.work.articles.linking_to(target.id)] == [late.id, early.id]

    cut = newsroom.revise(late.id, make_content("ثانٍ"), parents=(late.head,))
    newsroom.work.articles.put(replace(late, head=cut.id), cut)
    assert [row.id for row in newsroom.work.articles.linking_to(target.id)] == [early.id]


def test_ids_are_found_by_their_beginning(newsroom: Newsroom) -> None:
    ids = sorted(newsroom.write().id for _ in range(12))
    assert newsroom.work.articles.resolve_prefix(ids[3]) == [ids[3]]
    assert newsroom.work.articles.resolve_prefix(ids[0][:4]) == ids[:10]
    assert newsroom.work.articles.resolve_prefix("%") == []


def test_tags_carried_follow_the_working_text(newsroom: Newsroom) -> None:
    tag = TagRef("t1", "غزة")
    article = newsroom.write(tagged(make_content(), tag, TagRef("t2", "مصر")))
    assert newsroom.work.tags.articles_with("t1") == [article.id]
    bare = newsroom.revise(article.id, make_content(), parents=(article.head,))
    newsroom.work.articles.put(replace(article, head=bare.id), bare)
    assert newsroom.work.tags.articles_with("t1") == []


def test_times_are_utc_and_need_a_zone(newsroom: Newsroom) -> None:
    article = newsroom.write()
    read = newsroom.work.articles.get(article.id)
    assert read.created_at.utcoffset() is not None
    assert read.created_at >= START
    head = newsroom.work.revisions.get(article.head)
    with pytest.raises(Exception, match="without a zone"):
        newsroom.work.articles.put(replace(article, updated_at=START.replace(tzinfo=None)), head)
