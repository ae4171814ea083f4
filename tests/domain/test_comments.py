"""Threads of comments, who is called in them, and how their anchors are written down."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_desk.domain.anchors import Anchor, AnchorTexts, Rivals, anchor_at
from editor_desk.domain.annotation import from_selectors, to_selectors
from editor_desk.domain.comments import (
    MOST_LETTERS,
    Comment,
    Shown,
    Thread,
    comment_text,
    is_shown,
    may_change,
    may_delete,
    mention_ranges,
    mentions_in,
    text_hash,
    waited_for,
    where_is,
)
from editor_desk.domain.content import Block, BlockKind, Content, Span
from editor_desk.domain.errors import DeskError, ErrorCode

AT = datetime(2026, 11, 23, 9, tzinfo=UTC)
NAMES = {"1": "هدى", "2": "هدى السالمي", "3": "Omar", "4": ""}


def said(number: int, author: str, *mentions: str, deleted: bool = False) -> Comment:
    return Comment(str(number), author, AT, "قول", None, deleted, frozenset(mentions))


def thread(*comments: Comment, resolved_by: str = "") -> Thread:
    return Thread("t", "a", Anchor(), Anchor(), comments, resolved_by)


def test_who_is_called_and_has_not_answered_is_waited_for() -> None:
    asked = said(1, "كريم", "هدى", "كريم")
    assert waited_for(thread(asked)) == {"هدى"}
    assert waited_for(thread(asked, said(2, "هدى"))) == set()
    assert waited_for(thread(asked, said(2, "هدى", "سعاد"), said(3, "كريم", "هدى"))) == {"هدى", "سعاد"}
    assert waited_for(thread(asked, resolved_by="كريم")) == set()


def test_who_waited_when_it_was_settled_waits_on_unless_they_settled_it_themselves() -> None:
    asked, before = said(1, "كريم", "هدى", "سعاد"), frozenset({"هدى", "سعاد", "نادية"})
    assert waited_for(thread(asked, resolved_by="كريم"), before) == {"هدى", "سعاد"}
    assert waited_for(thread(asked, resolved_by="هدى"), before) == {"سعاد"}
    assert waited_for(thread(asked, resolved_by="كريم"), frozenset({"سعاد"})) == {"سعاد"}
    settled = thread(asked, resolved_by="كريم")
    assert is_shown(settled, Shown.OPEN, "هدى", calls=True)
    assert not is_shown(settled, Shown.OPEN, "هدى")


def test_lists() -> None:
    open_one = thread(said(1, "كريم", "هدى"))
    settled = thread(said(1, "هدى"), resolved_by="كريم")
    lists = {shown: [is_shown(one, shown, "هدى") for one in (open_one, settled)] for shown in Shown}
    assert lists == {
        Shown.OPEN: [True, False],
        Shown.MINE: [False, True],
        Shown.MENTIONS: [True, False],
        Shown.RESOLVED: [False, True],
        Shown.ALL: [True, True],
    }


def test_only_the_own_last_word_of_an_open_thread_is_taken_back() -> None:
    first, answer = said(1, "كريم"), said(2, "هدى")
    assert may_delete(thread(first), first, "كريم")
    assert not may_delete(thread(first, answer), first, "كريم")
    assert may_change(thread(first, answer), first, "كريم")
    assert not may_change(thread(first), first, "هدى")
    assert not may_change(thread(first, resolved_by="هدى"), first, "كريم")
    gone = said(1, "كريم", deleted=True)
    assert not may_change(thread(gone), gone, "كريم")
    assert thread(first).first is first


def test_a_comment_says_something_and_ends_somewhere() -> None:
    assert comment_text("  راجع الاسم\r\nمن فضلك\x07 ") == "راجع الاسم\nمن فضلك"
    for nothing in ("", " \n\t", "\u200f\u0640\u064b"):
        with pytest.raises(DeskError) as refused:
            comment_text(nothing)
        assert refused.value.code is ErrorCode.COMMENT_EMPTY
    assert len(comment_text("ا" * MOST_LETTERS)) == MOST_LETTERS
    with pytest.raises(DeskError) as refused:
        comment_text("ا" * (1 << 20))
    assert refused.value.code is ErrorCode.COMMENT_LONG
    assert refused.value.params == {"length": 1 << 20, "maximum": MOST_LETTERS}
    assert text_hash("نص") != text_hash("نصّ")


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("راجع الاسم", set()),
        ("@هدى راجعي الاسم", {"1"}),
        ("سلام (@هُدى)، راجعي", {"1"}),
        ("@هدى السالمي: راجعي", {"2"}),
        ("@هدى السالمية", {"1"}),
        ("@هداية", set()),
        ("desk@omar.org", set()),
        ("@omar و@هدى", {"1", "3"}),
        ("@", set()),
    ],
)
def test_colleagues_are_called_by_name(text: str, called: set[str]) -> None:
    assert mentions_in(text, NAMES) == called


def test_where_they_are_called() -> None:
    assert mention_ranges("قل @هُدَى شكرا", NAMES) == [(3, 9, "1")]


def test_a_thread_is_where_it_was_followed_to_or_else_where_it_began() -> None:
    texts = AnchorTexts(Content(headline="عنوان", standfirst="مقدمة"))
    old, new = anchor_at(texts, "headline"), anchor_at(texts, "standfirst")
    followed = Thread("t", "a", old, new, (said(1, "كريم"),))
    assert where_is(followed, texts).place == "standfirst"
    assert where_is(followed, AnchorTexts(Content(headline="عنوان"))).place == "headline"
    assert where_is(replace(followed, now=old), AnchorTexts(Content())).place == "headline"


# W3C selectors


def test_an_anchor_is_written_as_the_model_has_it() -> None:
    block = Block("k1", BlockKind.PARAGRAPH, (Span("التقى السيد لي شانج لين، سفير الصين"),))
    anchor = anchor_at(AnchorTexts(Content(blocks=(block,))), "k1", 12, 23)
    fragment, position, quote = to_selectors(anchor)
    assert fragment == {"type": "FragmentSelector", "value": "k1"}
    assert position["type"] == "TextPositionSelector"
    assert (position["start"], position["end"]) == (12, 23)
    assert quote["type"] == "TextQuoteSelector"
    assert quote["exact"] == "لي شانج لين"
    assert (quote["prefix"], quote["suffix"]) == ("التقى السيد ", "، سفير الصين")


anchors = st.builds(
    Anchor,
    place=st.text(min_size=1),
    start=st.integers(0, 9),
    end=st.integers(10, 90),
    quote=st.text(min_size=1),
    prefix=st.text(),
    suffix=st.text(),
    state=st.text(),
    rivals=st.builds(Rivals, st.booleans(), st.integers(0, 32), st.integers(0, 32), st.booleans()),
)


@given(anchors | st.builds(Anchor, place=st.text()))
def test_what_is_written_is_read_again(anchor: Anchor) -> None:
    assert from_selectors(json.loads(json.dumps(to_selectors(anchor)))) == anchor


@pytest.mark.parametrize(
    "wrong",
    [
        None,
        {},
        [1],
        [{"type": "FragmentSelector", "value": ""}],
        [{"value": "k"}, {}, {}],
        [{"value": "k"}, {"start": 0}, {"rivals": 7}],
        [{"value": "k"}, {"start": 4, "end": 4, "textHash": ""}, {"rivals": [0, 0, 0, 0], "exact": "", "prefix": "", "suffix": ""}],
        [{"value": 5}, {"start": 0, "end": 4, "textHash": ""}, {"rivals": [0, 0, 0, 0], "exact": "", "prefix": "", "suffix": ""}],
    ],
)  # fmt: skip
def test_what_is_no_selector_is_refused(wrong: object) -> None:
    with pytest.raises(DeskError) as refused:
        from_selectors(wrong)
    assert refused.value.code is ErrorCode.CONTENT_INVALID
