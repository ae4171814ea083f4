"""What a text is compared with, and what somebody has seen already."""

from dataclasses import replace

import pytest

from editor_desk.domain.content import Content
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.revision import RevisionKind
from editor_desk.services.comparing import Since, Wanted
from tests.desks import ARTICLE, Newsroom

SECOND = replace(ARTICLE, standfirst="مقدمة")
THIRD = replace(ARTICLE, standfirst="مقدمة أطول")


def again(room: Newsroom, article_id: str, content: Content) -> str:
    """Returned, changed and sent again; the newest revision."""
    desk = room.desk
    desk.review.send_back(room.reviewer, article_id, "راجع")
    head = desk.articles.open(room.editor, article_id).head.id
    desk.articles.save(room.editor, article_id, head, content)
    return desk.review.submit(room.editor, article_id).head.id


def test_the_first_that_there_is_of_what_it_could_be_compared_with(room: Newsroom) -> None:
    compare = room.desk.comparing.comparison
    draft = room.desk.articles.create(room.editor, Content())
    assert compare(room.reviewer, draft.article.id).offers == {}
    filled = room.desk.articles.save(
        room.editor, draft.article.id, draft.head.id, ARTICLE, RevisionKind.MILESTONE
    )
    assert compare(room.reviewer, draft.article.id).base is None, (
        "an empty first text is nothing to compare with"
    )
    article = room.desk.articles.create(room.editor, ARTICLE).article.id
    first = compare(room.reviewer, article).opened.head.id
    room.desk.articles.save(room.editor, article, first, SECOND, RevisionKind.MILESTONE)
    sent = room.desk.review.submit(room.editor, article).head.id
    found = compare(room.reviewer, article)
    assert (found.since, found.base_number, found.after_number) == (Since.FIRST, 1, 2)

    newest = again(room, article, THIRD)
    assert compare(room.reviewer, article).offers == {
        Since.SEEN: sent,
        Since.SENT: sent,
        Since.FIRST: first,
    }, "who returned it has seen it"
    other = compare(room.admin, article)
    assert (other.since, other.base and other.base.id) == (Since.SENT, sent)
    room.desk.review.approve(room.reviewer, article, expected=newest)
    room.desk.articles.save(room.editor, article, newest, ARTICLE)
    assert compare(room.admin, article).since is Since.SEALED
    assert compare(room.admin, article, Wanted(since=Since.FIRST)).since is Since.FIRST
    assert compare(room.admin, article, Wanted(since=Since.SEEN)).since is Since.SEALED, "nothing was seen"
    assert filled.article.id != article


def test_what_was_seen_is_the_text_before_the_newest_however_often_that_is_opened(room: Newsroom) -> None:
    comparing = room.desk.comparing
    sent = room.in_review()
    comparing.saw(room.admin, sent.article.id, sent.head.id)
    newest = again(room, sent.article.id, SECOND)
    for _ in range(2):
        comparing.saw(room.admin, sent.article.id, newest)
        found = comparing.comparison(room.admin, sent.article.id)
        assert (found.since, found.base and found.base.id) == (Since.SEEN, sent.head.id)
        assert found.is_of_head


def test_any_two_texts(room: Newsroom) -> None:
    compare = room.desk.comparing.comparison
    sent = room.in_review()
    second = again(room, sent.article.id, SECOND)
    again(room, sent.article.id, THIRD)
    found = compare(room.reviewer, sent.article.id, Wanted(before=sent.head.id, after=second))
    assert (found.base_number, found.after_number, found.since) == (1, 2, Since.CHOSEN)
    assert not found.is_of_head
    stranger = room.in_review(SECOND)
    for wanted in (Wanted(before=stranger.head.id), Wanted(after=stranger.head.id)):
        with pytest.raises(DeskError) as refused:
            compare(room.reviewer, sent.article.id, wanted)
        assert refused.value.code is ErrorCode.REVISION_UNKNOWN
    with pytest.raises(DeskError):
        room.desk.comparing.saw(room.reviewer, sent.article.id, stranger.head.id)


def test_an_autosave_that_was_seen_stays_in_the_history(room: Newsroom) -> None:
    made = room.desk.articles.create(room.editor, ARTICLE)
    auto = room.desk.articles.save(room.editor, made.article.id, made.head.id, SECOND)
    room.desk.comparing.saw(room.admin, made.article.id, auto.head.id)
    later = room.desk.articles.save(room.editor, made.article.id, auto.head.id, THIRD)
    assert later.head.parents == (auto.head.id,)
    found = room.desk.comparing.comparison(room.admin, made.article.id)
    assert found.base is not None
    assert found.base.content.standfirst == SECOND.standfirst
