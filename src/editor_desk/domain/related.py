"""What an article that another one could link to is for it, and what stands against a link."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

NEAR = 0.5
"""Texts of which the shorter stands to this part in the other are near-duplicates."""
SAME_STORY_DAYS = 7
"""A story is told within days; what comes later is its background."""


class RelatedKind(StrEnum):
    """What a related article is."""

    SAME_STORY = "same_story"
    BACKGROUND = "background"
    NEAR_DUPLICATE = "near_duplicate"


class LinkRefusal(StrEnum):
    """Why a link is better not made; somebody may insist."""

    ITSELF = "itself"
    WITHDRAWN = "withdrawn"
    NEAR_CHOSEN = "near_chosen"


@dataclass(frozen=True, slots=True)
class Group:
    """An article and the reprints that it stands for."""

    head: str
    reprints: tuple[str, ...] = ()


def kind_of(contained: float, story: float, days: float, threshold: float) -> RelatedKind:
    """`contained` tells how much of the shorter text stands in the other, `story` how alike the two are, `days` how far
    apart; from `threshold` on they tell the same story.
    """
    if contained >= NEAR:
        return RelatedKind.NEAR_DUPLICATE
    if story >= threshold and days <= SAME_STORY_DAYS:
        return RelatedKind.SAME_STORY
    return RelatedKind.BACKGROUND


def collapse(order: Sequence[str], copy_of: Iterable[tuple[str, str]]) -> tuple[Group, ...]:
    """The articles of `order` in groups of reprints, each under its first; `copy_of` names who is a reprint of whom. An
    article that is not in `order` (it was withdrawn, say) still holds its reprints together.
    """
    heads = dict(copy_of)
    groups: dict[str, list[str]] = {}
    for article in order:
        groups.setdefault(heads.get(article, article), []).append(article)
    return tuple(Group(members[0], tuple(members[1:])) for members in groups.values())
