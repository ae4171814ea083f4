"""Kinds of related articles, and reprints in groups."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_desk.domain.related import Group, RelatedKind, collapse, kind_of


@pytest.mark.parametrize(
    ("contained", "story", "days", "kind"),
    [
        (0.9, 0.9, 1, RelatedKind.NEAR_DUPLICATE),
        (0.5, 0.0, 400, RelatedKind.NEAR_DUPLICATE),
        (0.49, 0.4, 7, RelatedKind.SAME_STORY),
        (0.0, 0.4, 7.1, RelatedKind.BACKGROUND),
        (0.0, 0.39, 0, RelatedKind.BACKGROUND),
    ],
)
def test_kinds(contained: float, story: float, days: float, kind: RelatedKind) -> None:
    assert kind_of(contained, story, days, 0.4) is kind


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
