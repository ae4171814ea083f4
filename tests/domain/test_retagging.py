"""What becomes of an article's tags, and which articles a run leaves alone."""

import pytest

from editor_desk.domain.content import Content, TagRef
from editor_desk.domain.errors import DeskError
from editor_desk.domain.retagging import (
    LeftAlone,
    Retagging,
    counted,
    hindrance,
    retagged,
    stays_published,
    tags_given_back,
)
from editor_desk.domain.tags import Tag, Vocabulary
from editor_desk.domain.workflow import DeliveryState, ReviewState

KNOWN = Vocabulary(
    [Tag("1", "فاس"), Tag("2", "طنجة"), Tag("3", "مدينة فاس", merged_into="1"), Tag("4", "سلا")]
)


def text(*ids: str) -> Content:
    return Content(headline="خبر", tags=tuple(TagRef(tag_id, f"كما كتب {tag_id}") for tag_id in ids))


def ids(content: Content) -> list[str]:
    return [tag.id for tag in content.tags]


@pytest.mark.parametrize(
    ("carried", "add", "remove", "after"),
    [
        ("12", "4", "", "124"),
        ("12", "", "1", "2"),
        ("12", "4", "1", "42"),
        ("132", "4", "1", "42"),
        ("12", "4", "5x", None),
        ("32", "1", "", "32"),
        ("32", "", "1", "2"),
        ("12", "1", "1", "12"),
        ("x2", "", "2", "x"),
        ("4", "2", "1", "42"),
    ],
)
def test_a_replacement_stands_where_the_old_tag_stood(
    carried: str, add: str, remove: str, after: str | None
) -> None:
    wish = Retagging(tuple(add), tuple(remove))
    if after is None:
        with pytest.raises(DeskError):
            retagged(text(*carried), wish, KNOWN)
        return
    changed = retagged(text(*carried), wish, KNOWN)
    assert ids(changed) == list(after)
    assert retagged(changed, wish, KNOWN) == changed, "asking again changes nothing"


def test_tags_are_given_back_where_nobody_changed_them() -> None:
    before, after = text("1", "2"), text("4", "2")
    written_since = Content(headline="خبر أطول", tags=after.tags)
    given = tags_given_back(written_since, after.tags, before.tags)
    assert given == Content(headline="خبر أطول", tags=before.tags)
    assert tags_given_back(text("2"), after.tags, before.tags) is None


def test_sealed_texts_and_those_in_review_are_left_alone() -> None:
    none = DeliveryState.NONE
    assert hindrance(ReviewState.DRAFT, none, sealed=False) is None
    assert hindrance(ReviewState.CHANGES_REQUESTED, none, sealed=False) is None
    assert hindrance(ReviewState.IN_REVIEW, none, sealed=False) is LeftAlone.IN_REVIEW
    assert hindrance(ReviewState.APPROVED, none, sealed=False) is LeftAlone.SEALED
    assert hindrance(ReviewState.DRAFT, none, sealed=True) is LeftAlone.SEALED
    assert hindrance(ReviewState.DRAFT, DeliveryState.WITHDRAWN, sealed=False) is LeftAlone.WITHDRAWN
    assert hindrance(ReviewState.APPROVED, DeliveryState.WITHDRAWN, sealed=True) is LeftAlone.SEALED
    assert hindrance(ReviewState.PUBLISHED, none, sealed=False) is None
    assert stays_published(ReviewState.PUBLISHED)
    assert not stays_published(ReviewState.DRAFT)
    assert Retagging().is_empty
    assert not Retagging(("1",)).is_empty
    assert counted(counted({}, LeftAlone.SAME), LeftAlone.SAME) == {LeftAlone.SAME: 2}
