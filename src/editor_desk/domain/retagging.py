"""Adding and taking off tags in many articles at once: what becomes of the tags of one, and of those that are left alone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from editor_desk.domain.content import Content, TagRef
from editor_desk.domain.tags import Vocabulary
from editor_desk.domain.workflow import DeliveryState, ReviewState


@dataclass(frozen=True, slots=True)
class Retagging:
    """What is wanted: ids of tags to add and to take off. Both make a replacement."""

    add: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is wanted."""
        return not (self.add or self.remove)


class LeftAlone(StrEnum):
    """Why an article stays as it is."""

    SAME = "same"
    """It has what is to be added, and not what is to be taken off."""
    SEALED = "sealed"
    """It is approved, or was handed over: a run never opens a sealed text again."""
    WITHDRAWN = "withdrawn"
    """It was taken back from the web team, and nobody edits it any more."""
    IN_REVIEW = "in_review"
    """Somebody reads just this text."""
    CHANGED = "changed"
    """Its tags are not those that the run left: undoing would take away somebody's work."""
    REFUSED = "refused"
    """It may not be edited, or was saved just then."""


_OPEN = frozenset({ReviewState.DRAFT, ReviewState.CHANGES_REQUESTED, ReviewState.PUBLISHED})
"""What an archive brought has no seal that a new label could break."""


def hindrance(review: ReviewState, delivery: DeliveryState, *, sealed: bool) -> LeftAlone | None:
    """Why a run leaves an article in this state alone. A sealed text shows renamed and merged tags under their labels of
    today; only its words are fixed.
    """
    if review is ReviewState.IN_REVIEW:
        return LeftAlone.IN_REVIEW
    if sealed or review not in _OPEN:
        return LeftAlone.SEALED
    return LeftAlone.WITHDRAWN if delivery is DeliveryState.WITHDRAWN else None


def stays_published(review: ReviewState) -> bool:
    """Whether an article in this state keeps it, its date and its authors through a run: a label makes no draft of what was
    published, and nobody its author.
    """
    return review is ReviewState.PUBLISHED


def retagged(content: Content, wish: Retagging, vocabulary: Vocabulary) -> Content:
    """`content` with other tags: where one is taken off and one added, the new one stands in its place."""
    remove = {vocabulary.get(tag_id).id for tag_id in wish.remove}
    add = {vocabulary.get(tag_id).id: vocabulary.get(tag_id) for tag_id in wish.add}
    carried = [vocabulary.get(ref.id).id if vocabulary.knows(ref.id) else ref.id for ref in content.tags]
    new = [tag.ref for tag_id, tag in add.items() if tag_id not in carried]
    tags: list[TagRef] = []
    for ref, live in zip(content.tags, carried, strict=True):
        if live in remove and live not in add:
            tags += new
            new = []
        else:
            tags.append(ref)
    return replace(content, tags=(*tags, *new))


def tags_given_back(content: Content, after: Sequence[TagRef], before: Sequence[TagRef]) -> Content | None:
    """`content` with the tags that a run took away; None where its tags are not those that the run left."""
    return replace(content, tags=tuple(before)) if content.tags == tuple(after) else None


def counted(left: Mapping[LeftAlone, int], reason: LeftAlone) -> dict[LeftAlone, int]:
    """`left` with one more article that stays for `reason`."""
    return {**left, reason: left.get(reason, 0) + 1}
