"""States by the names that people type."""

import pytest

from editor_desk.domain.states import state_named, states_of
from editor_desk.domain.workflow import DeliveryState, ReviewState


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("مسودة", "draft"),
        ("مُسَوَّده", "draft"),
        ("قيد المراجعة", "in_review"),
        ("in_review", "in_review"),
        ("Changes-Requested", "changes_requested"),
        ("معتمد", "approved"),
        ("منشور", "published"),
        ("archive", "published"),
        ("من الأرشيف", "published"),
        ("الأرشيف", "published"),
        ("المسودة", "draft"),
        ("سُلِّم", "handed_over"),
        ("مُستلَم", "received"),
        ("وصل الموقع", "received"),
        ("On the site", "received"),
        ("تصويب", "correction"),
        ("مسحوب", "withdrawn"),
        ("none", None),
        ("غزة", None),
        ("", None),
    ],
)
def test_a_state_is_known_by_its_names(text: str, state: str | None) -> None:
    assert state_named(text) == state


def test_every_state_is_named_by_its_own_value() -> None:
    for value in (*ReviewState, *DeliveryState):
        expected = None if value is DeliveryState.NONE else value.value
        assert state_named(value.value) == expected


def test_an_article_that_was_never_handed_over_has_one_state() -> None:
    assert states_of(ReviewState.DRAFT, DeliveryState.NONE) == ("draft",)
    assert states_of(ReviewState.APPROVED, DeliveryState.RECEIVED) == ("approved", "received")
