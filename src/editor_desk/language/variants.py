"""Labels that may be variants of each other, found by keys in falling certainty.

The first key on which two labels meet says how sure it is; a stem key is never used, for it puts الغاز beside ألغاز. What
folding makes equal but meaning keeps apart (على/علي, سند/السند, أعلام/إعلام) is a question, whatever the key.
"""

import itertools
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from editor_desk.language.folding import fold
from editor_desk.language.keys import ambiguous, tag_key

_NOT_LETTERS: Final = re.compile(r"[\W_]+")
_ALIKE_LETTERS: Final = str.maketrans(
    {"ج": "غ", "ق": "غ", "ك": "غ", "گ": "غ", "ڨ": "غ", "ط": "ت", "ڤ": "ف", "پ": "ب", "چ": "ش"}
)
"""Letters that one foreign sound is written with: غوغل, جوجل, قوقل; إنجلترا, انكلترا."""
_ARABIC_ONLY: Final = frozenset("عحصضظذثء")
"""Letters that foreign names are hardly written with: a word that has one is left as it is."""
_VOWELS: Final = str.maketrans("", "", "اوي")
_MOST_COMPARED: Final = 40
"""Labels of a cluster that are compared with each other; a larger one is looked through by somebody."""
_SHORTEST_WORD: Final = 4
_SHORTEST_SKELETON: Final = 5


class Likeness(IntEnum):
    """How two labels meet, surest first."""

    FOLDED = 1
    """They differ in hamza, tashkeel, ة/ه or the like."""
    ARTICLE = 2
    """They differ in an article."""
    SPACES = 3
    """They differ in spaces and hyphens: أبو ظبي, أبوظبي."""
    SOUNDS = 4
    """They may be two spellings of one foreign name: غوغل, جوجل."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """Labels that may be one, by their places in what was given. `asks` where meaning may keep them apart."""

    members: tuple[int, ...]
    likeness: Likeness
    asks: bool


def sound_key(label: str) -> str:
    """A label with the letters that foreign sounds are written with made one; empty where no word can be a foreign name."""
    words = tag_key(label).split()
    sounds = [
        word.translate(_ALIKE_LETTERS) if len(word) >= _SHORTEST_WORD and _may_be_foreign(word) else word
        for word in words
    ]
    return (
        " ".join(sounds)
        if any(len(word) >= _SHORTEST_WORD and _may_be_foreign(word) for word in words)
        else ""
    )


def skeleton_key(label: str) -> str:
    """The consonants of ``sound_key``: نتفليكس, نيتفليكس. Empty where a name is too short to be told by them."""
    key = sound_key(label).translate(_VOWELS)
    return key if len(key) >= _SHORTEST_SKELETON and all(map(_may_be_foreign, key.split())) else ""


def _may_be_foreign(word: str) -> bool:
    return _ARABIC_ONLY.isdisjoint(word)


def spaceless_key(label: str) -> str:
    """The folded letters and digits of a label, nothing between them."""
    return _NOT_LETTERS.sub("", tag_key(label))


_KEYS: Final = (
    (Likeness.FOLDED, fold),
    (Likeness.ARTICLE, tag_key),
    (Likeness.SPACES, spaceless_key),
    (Likeness.SOUNDS, sound_key),
    (Likeness.SOUNDS, skeleton_key),
)


class VariantFinder:
    """Finds variants among labels, again and again: it keeps the keys of the labels that it was given last, since making them
    is most of the work.
    """

    def __init__(self) -> None:
        self._known: list[dict[str, str]] = [{} for _ in _KEYS]

    def find(self, labels: Sequence[str]) -> tuple[Cluster, ...]:
        """See `variants`."""
        before, self._known = self._known, [{} for _ in _KEYS]

        def key_of(number: int, label: str) -> str:
            key = before[number].get(label)
            self._known[number][label] = key = _KEYS[number][1](label) if key is None else key
            return key

        return _clusters(labels, key_of)


def variants(labels: Sequence[str]) -> tuple[Cluster, ...]:
    """Clusters of labels that may be one: those that need no question first, then by how sure they are.

    A label stands in one cluster, the surest that it is in; what is joined by a sure key counts as one for the next.
    """
    return VariantFinder().find(labels)


def _clusters(labels: Sequence[str], key_of: Callable[[int, str], str]) -> tuple[Cluster, ...]:
    leader = list(range(len(labels)))
    found: list[Cluster] = []
    for number, (likeness, _) in enumerate(_KEYS):
        groups: defaultdict[str, list[int]] = defaultdict(list)
        for place, label in enumerate(labels):
            if leader[place] == place and (key := key_of(number, label)):
                groups[key].append(place)
        for group in groups.values():
            if len(group) > 1:
                for place in group[1:]:
                    leader[place] = group[0]
                found.append(_cluster(labels, group, likeness))
    return tuple(_joined(found, labels))


def _cluster(labels: Sequence[str], group: Sequence[int], likeness: Likeness) -> Cluster:
    different = list(dict.fromkeys(labels[place] for place in group))
    pairs = itertools.combinations(different[:_MOST_COMPARED], 2)
    asks = likeness is Likeness.SOUNDS or len(different) > _MOST_COMPARED
    asks = asks or any(may_part(one, other) for one, other in pairs)
    return Cluster(tuple(group), likeness, asks)


def may_part(one: str, other: str) -> bool:
    """Whether meaning may keep two labels apart that folding makes alike: على/علي, سند/السند, ألغاز/الغاز."""
    if fold(one) == fold(other) and tag_key(one) != tag_key(other):
        return True
    return ambiguous(one, other)


def _joined(found: Sequence[Cluster], labels: Sequence[str]) -> Iterator[Cluster]:
    """Clusters with those of a surer key that a weaker key put together made one, which is as unsure as the weakest."""
    whole: dict[int, Cluster] = {}
    for cluster in found:
        parts = [whole.pop(place) for place in cluster.members if place in whole]
        members = dict.fromkeys(
            member
            for place in cluster.members
            for member in next((part.members for part in parts if part.members[0] == place), (place,))
        )
        asks = cluster.asks or any(part.asks for part in parts)
        whole[cluster.members[0]] = Cluster(tuple(members), cluster.likeness, asks)
    yield from sorted(
        whole.values(), key=lambda cluster: (cluster.asks, cluster.likeness, labels[cluster.members[0]])
    )
