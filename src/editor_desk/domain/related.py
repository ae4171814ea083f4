"""What an article that another one could link to is for it, and what stands against a link."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from editor_desk.domain.content import Block, BodyBlock, Content
from editor_desk.language.stemming import folded_words

NEAR = 0.5
"""Texts of which the shorter stands to this part in the other are near-duplicates."""
NEAR_EDITED = 0.65
"""Or those that have so many of their words in common where words were changed throughout. Less is met among the bulletins of
one office: weather, telegrams of congratulation.
"""
SAME_STORY_DAYS = 3
"""A story is told within days; what comes later is its background."""

_SAME_BLOCK = 0.3


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


def is_near(runs: float, words: float) -> bool:
    """Whether two texts are near-duplicates, by what they share of runs of four words and of words in such runs."""
    return runs >= NEAR or words >= NEAR_EDITED


def kind_of(contained: float, story: float, days: float, threshold: float) -> RelatedKind:
    """`contained` tells how much of the shorter text stands in the other, `story` how alike the two are, `days` how far
    apart; from `threshold` on they tell the same story.
    """
    if contained >= NEAR:
        return RelatedKind.NEAR_DUPLICATE
    if story >= threshold and days <= SAME_STORY_DAYS:
        return RelatedKind.SAME_STORY
    return RelatedKind.BACKGROUND


def whole_percent(share: float) -> int:
    """A share of 0..1 as a person reads it: 100 is only the whole."""
    return 100 if share >= 1 else min(99, round(share * 100))


def is_same_copy(one: Content, other: Content) -> bool:
    """Whether there is no difference at all to look at between two texts."""
    return _with_plain_keys(one) == _with_plain_keys(other)


def collapse(order: Sequence[str], copy_of: Iterable[tuple[str, str]]) -> tuple[Group, ...]:
    """The articles of `order` in groups of reprints, each under its first; `copy_of` names who is a reprint of whom. An
    article that is not in `order` (it was withdrawn, say) still holds its reprints together.
    """
    heads = dict(copy_of)
    groups: dict[str, list[str]] = {}
    for article in order:
        groups.setdefault(heads.get(article, article), []).append(article)
    return tuple(Group(members[0], tuple(members[1:])) for members in groups.values())


def aligned(other: Content, own: Content) -> Content:
    """`other` with the keys of those blocks of `own` that say much the same, so that the two can be compared as versions of
    one text are.
    """
    free = {block.key: _words(block) for block in own.text_blocks}
    ours = {block.key for block in own.blocks}
    blocks: list[BodyBlock] = []
    for block in other.blocks:
        said = _words(block) if isinstance(block, Block) else frozenset()
        near = max(free, key=lambda key: _alike(said, free[key]), default=None)
        if near is not None and _alike(said, free[near]) >= _SAME_BLOCK:
            del free[near]
            blocks.append(replace(block, key=near))
        else:
            # A text that was copied within the desk has our keys; a key stands for one block only.
            blocks.append(replace(block, key=f"{block.key}-") if block.key in ours else block)
    return replace(other, blocks=tuple(blocks))


def _with_plain_keys(content: Content) -> Content:
    blocks = (replace(block, key=str(number)) for number, block in enumerate(content.blocks))
    return replace(content, blocks=tuple(blocks))


def _words(block: Block) -> frozenset[str]:
    return frozenset(folded_words(block.text))


def _alike(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other) if one and other else 0.0
