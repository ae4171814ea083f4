"""Kinds of related articles, and reprints in groups."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_desk.domain.content import Block, BlockKind, Content, Span, Table, block
from editor_desk.domain.related import (
    Group,
    RelatedKind,
    aligned,
    collapse,
    is_near,
    is_same_copy,
    kind_of,
    whole_percent,
)


@pytest.mark.parametrize(
    ("contained", "story", "days", "kind"),
    [
        (0.9, 0.9, 1, RelatedKind.NEAR_DUPLICATE),
        (0.5, 0.0, 400, RelatedKind.NEAR_DUPLICATE),
        (0.49, 0.4, 3, RelatedKind.SAME_STORY),
        (0.0, 0.4, 3.1, RelatedKind.BACKGROUND),
        (0.0, 0.39, 0, RelatedKind.BACKGROUND),
    ],
)
def test_kinds(contained: float, story: float, days: float, kind: RelatedKind) -> None:
    assert kind_of(contained, story, days, 0.4) is kind


@pytest.mark.parametrize(
    ("share", "percent"), [(1.0, 100), (0.9999, 99), (0.995, 99), (0.92, 92), (0.004, 0), (0.0, 0)]
)
def test_only_the_whole_is_a_hundred_percent(share: float, percent: int) -> None:
    assert whole_percent(share) == percent


def test_a_copy_is_the_same_whatever_its_keys_are() -> None:
    own = Content(headline="المرفأ", blocks=(block(BlockKind.PARAGRAPH, "عاد الصيادون."),))
    other = Content(headline="المرفأ", blocks=(block(BlockKind.PARAGRAPH, "عاد الصيادون."),))
    assert own != other
    assert is_same_copy(own, other)
    assert not is_same_copy(own, Content(headline="المرفأ القديم", blocks=other.blocks))


@pytest.mark.parametrize(
    ("runs", "words", "near"),
    [(0.5, 0.5, True), (0.49, 0.65, True), (0.49, 0.64, False), (1.0, 1.0, True), (0.0, 0.0, False)],
)
def test_half_of_the_runs_or_two_thirds_of_the_words_make_a_near_duplicate(
    *, runs: float, words: float, near: bool
) -> None:
    assert is_near(runs, words) is near


def test_an_absent_head_still_holds_its_reprints_together() -> None:
    copies = [("b", "a"), ("c", "a")]
    assert collapse(["a", "x", "b", "c"], copies) == (Group("a", ("b", "c")), Group("x"))
    assert collapse(["x", "b", "c"], copies) == (Group("x"), Group("b", ("c",)))


@given(
    st.lists(st.sampled_from("abcdef"), unique=True),
    st.dictionaries(st.sampled_from("bdf"), st.sampled_from("ace")),
)
def test_collapsing_keeps_everyone_once_and_twice_is_once(order: list[str], copies: dict[str, str]) -> None:
    groups = collapse(order, copies.items())
    members = [one for group in groups for one in (group.head, *group.reprints)]
    assert sorted(members) == sorted(order)
    heads = [group.head for group in groups]
    remaining = [(one, head) for one, head in copies.items() if head in heads]
    again = collapse(heads, remaining)
    assert [group.head for group in again] == heads


def test_blocks_that_say_much_the_same_are_compared_with_each_other() -> None:
    own = Content(
        blocks=(
            block(BlockKind.PARAGRAPH, "عاد الصيادون إلى البحر فجر السبت."),
            block(BlockKind.PARAGRAPH, "وقال شيخهم إن الموسم واعد."),
            block(BlockKind.PARAGRAPH, "انتهى."),
        )
    )
    table = Table("t", (("أ",),))
    other = Content(
        blocks=(
            block(BlockKind.PARAGRAPH, "فقرة لا مثيل لها هنا."),
            table,
            block(BlockKind.PARAGRAPH, "وعاد الصيادون إلى البحر فجر السبت الماضي."),
        )
    )
    lone, same_table, near = aligned(other, own).blocks
    assert near.key == own.blocks[0].key
    assert (lone.key, same_table) == (other.blocks[0].key, table)


def test_a_key_of_ours_stands_for_one_block_only() -> None:
    first, second = block(BlockKind.PARAGRAPH, "عاد الصيادون"), block(BlockKind.PARAGRAPH, "انتهى الموسم")
    copied = Content(blocks=(Block(first.key, BlockKind.PARAGRAPH, (Span("نص آخر تماما"),)), second))
    keys = [one.key for one in aligned(copied, Content(blocks=(first, second))).blocks]
    assert keys == [f"{first.key}-", second.key]
    assert aligned(copied, Content()) == copied
