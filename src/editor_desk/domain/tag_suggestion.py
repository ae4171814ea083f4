"""Which tags a text asks for, in what order, and why."""

import math
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from editor_desk.domain.tag_facts import TagKind
from editor_desk.domain.tags import Tag
from editor_desk.language.phrases import Phrase, PhraseFinder, StemmedText, rarity

HEADLINE_COUNTS = 2


@dataclass(frozen=True, slots=True)
class Weights:
    """What counts how much in `score`. The first three were chosen on judged key phrases (docs/quality.md, "Tags"), where
    each may be a third more or less without a difference; the last lets three alike articles outweigh one more mention.
    """

    rarity: float = 0.7
    extra_word: float = 1.2
    early: float = 2.0
    alike: float = 0.5


WEIGHTS = Weights()


class Origin(StrEnum):
    """Where a suggestion comes from."""

    TEXT = "text"
    """The text names a tag of the vocabulary."""
    ALIKE = "alike"
    """Articles like this one carry it, though the text does not name it."""
    NAME = "name"
    """A name of the desk's register that is no tag yet."""
    PHRASE = "phrase"
    """A phrase that stands out and is no tag yet."""


@dataclass(frozen=True, slots=True)
class Mention:
    """How a text names a thing: how often in the headline and below it, how far down it begins (0 at the top, 1 at the end);
    and of the longest way in which it is named, how many words it has, and the stems that carry a topic.
    """

    headline: int
    body: int
    first: float
    words: int
    stems: tuple[str, ...]

    @property
    def times(self) -> int:
        """How often altogether."""
        return self.headline + self.body


@dataclass(frozen=True, slots=True)
class TagSuggestion:
    """A tag to add, or with `tag` None a label to propose, and the reasons: named in the headline, named so many times in
    the text, carried by so many alike articles.
    """

    label: str
    tag: Tag | None
    origin: Origin
    in_headline: bool = False
    times: int = 0
    alike: int = 0
    kind: TagKind = TagKind.TOPIC


Named = list[tuple[Mention, Sequence[str]]]
"""What a text names, and the ids of the tags that are named so: often one, several where labels have the same stems."""


def mentions(finder: PhraseFinder[str], text: StemmedText) -> Named:
    """What the text names. A tag named under two labels in one place is named once there."""
    total, head = max(1, len(text)), text.head
    named: Named = []
    several: dict[str, list[tuple[Phrase[str], list[int]]]] = {}
    for phrase, places in finder.find(text).items():
        if phrase.alone:
            above = bisect_left(places, head) if head else 0
            named.append(
                (
                    Mention(above, len(places) - above, places[0] / total, len(phrase.stems), phrase.topical),
                    phrase.alone,
                )
            )
        for tag_id in phrase.shared:
            several.setdefault(tag_id, []).append((phrase, places))
    for tag_id, ways in several.items():
        places = _apart(ways)
        above = bisect_left(places, head)
        longest = max((phrase for phrase, _ in ways), key=lambda phrase: len(phrase.stems))
        mention = Mention(above, len(places) - above, places[0] / total, len(longest.stems), longest.topical)
        named.append((mention, [tag_id]))
    return named


def _apart(ways: Sequence[tuple[Phrase[str], list[int]]]) -> list[int]:
    """Where any of these phrases begins, in order; one within another does not count by itself."""
    longest: dict[int, int] = {}
    for phrase, starts in ways:
        # What begins in one place comes shortest first: a phrase is found before those that it begins.
        longest.update(dict.fromkeys(starts, len(phrase.stems)))
    places: list[int] = []
    free = 0
    for start in sorted(longest):
        if start >= free:
            places.append(start)
            free = start + longest[start]
    return places


def score(mention: Mention, rare: float, alike: int = 0, weights: Weights = WEIGHTS) -> float:
    """How much a tag is worth to a text: named often and early, rare in the archive, precise, and carried by alike texts."""
    return (
        math.log(1 + HEADLINE_COUNTS * mention.headline + mention.body)
        + weights.rarity * rare
        + weights.extra_word * (mention.words - 1)
        + weights.early * (1 - mention.first)
        + (weights.alike * math.log(1 + alike) if alike else 0.0)
    )


def ranked(
    named: Named,
    articles: int,
    frequencies: Mapping[str, int],
    alike: Mapping[str, int],
    weights: Weights = WEIGHTS,
) -> Iterator[tuple[str, Mention]]:
    """The ids of what the text names, best first, each with how it is named."""
    scored: list[tuple[float, Mention, Sequence[str]]] = []
    for mention, tag_ids in named:
        rare = rarity(mention.stems, articles, frequencies)
        if alike and not alike.keys().isdisjoint(tag_ids):
            scored += [
                (score(mention, rare, alike.get(tag_id, 0), weights), mention, [tag_id]) for tag_id in tag_ids
            ]
        else:
            scored.append((score(mention, rare, weights=weights), mention, tag_ids))
    scored.sort(key=lambda entry: (-entry[0], entry[1].first, entry[1].stems))
    return ((tag_id, mention) for _, mention, tag_ids in scored for tag_id in sorted(tag_ids))
