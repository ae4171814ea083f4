"""What the index keeps of each article for likeness: stems with counts, tags and a sketch, in some 900 bytes."""

import struct
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from editor_desk.services.likeness.profile import shingles, tag_numbers, term_number
from editor_desk.services.likeness.sketch import PERMUTATIONS, SKETCH, bands, sketch

if TYPE_CHECKING:
    from numpy.typing import NDArray

VERSION = 2
MOST_TERMS = 256
"""Stems of an article that are kept. Most articles have fewer; of a longer one go those said once, the last first."""
_HEAD = struct.Struct("<BBHI")
_MOST_TAGS = 255
_MOST_COUNT = 255


@dataclass(frozen=True, slots=True)
class Record:
    """An article as likeness knows it; `terms` in ascending order. `sketch` is empty for a text too short to be copied."""

    terms: "NDArray[np.uint32]"
    counts: "NDArray[np.uint8]"
    tags: frozenset[int]
    size: int
    sketch: "NDArray[np.uint16]"

    def encoded(self) -> bytes:
        """As the index keeps it."""
        tags = np.array(sorted(self.tags), dtype="<u4")
        head = _HEAD.pack(VERSION, len(tags), len(self.terms), self.size)
        parts = (self.terms, self.counts, tags, self.sketch)
        return head + b"".join(part.tobytes() for part in parts)

    def bands(self) -> list[str]:
        """The terms under which copies of the article find it."""
        return bands(self.sketch) if len(self.sketch) else []


def record_of(counts: Mapping[str, int], body: Sequence[str], tags: Iterable[str]) -> Record:
    """The record of a text: its stems with their counts, the folded words of its body, and the labels of its tags."""
    kept = sorted(counts.items(), key=lambda item: -item[1])[:MOST_TERMS]
    numbered = {term_number(stem): min(count, _MOST_COUNT) for stem, count in kept}
    terms = np.array(sorted(numbered), dtype="<u4")
    held = np.array([numbered[term] for term in terms.tolist()], dtype=np.uint8)
    runs = shingles(body)
    made = sketch(runs)
    numbers = sorted(tag_numbers(tags))[:_MOST_TAGS]
    return Record(
        terms, held, frozenset(numbers), len(runs), np.zeros(0, dtype=SKETCH) if made is None else made
    )


def decoded(data: bytes) -> Record:
    """The record that `encoded` made. Raises ValueError for anything else."""
    try:
        version, tags, terms, size = _HEAD.unpack_from(data)
        if version != VERSION:
            raise ValueError("a record of another version")
        place = _HEAD.size
        numbers = np.frombuffer(data, dtype="<u4", count=terms, offset=place)
        place += 4 * terms
        counts = np.frombuffer(data, dtype=np.uint8, count=terms, offset=place)
        place += terms
        tagged = struct.unpack_from(f"<{tags}I", data, place) if tags else ()
        place += 4 * tags
        made = np.frombuffer(data, dtype=SKETCH, offset=place)
    except struct.error as error:
        raise ValueError("a record cut short") from error
    if len(made) not in {0, PERMUTATIONS}:
        raise ValueError("a record with half a sketch")
    return Record(numbers, counts, frozenset(tagged), size, made)


def all_share(records: Sequence[bytes], stems: Iterable[str], least: int) -> bool:
    """Whether each of the encoded records is seen to have so many of these stems at least."""
    if not all(records):
        return False
    asked = np.array(sorted(set(map(term_number, stems))), dtype=np.uint32)
    lengths = [_HEAD.unpack_from(one)[2] for one in records]
    held = [
        np.frombuffer(one, dtype="<u4", count=length, offset=_HEAD.size)
        for one, length in zip(records, lengths, strict=True)
    ]
    terms, owners = np.concatenate(held), np.repeat(np.arange(len(records)), lengths)
    place = np.minimum(np.searchsorted(asked, terms), len(asked) - 1)
    shared = np.bincount(owners[asked[place] == terms], minlength=len(records))
    return bool((shared >= least).all())


def sketches(records: Sequence[Record]) -> "tuple[NDArray[np.uint16], NDArray[np.int64]]":
    """The sketches as rows, zeros for a text without one, and how many runs of words each text has."""
    rows = np.zeros((len(records), PERMUTATIONS), dtype=SKETCH)
    sizes = np.zeros(len(records), dtype=np.int64)
    for number, one in enumerate(records):
        if len(one.sketch):
            rows[number] = one.sketch
            sizes[number] = one.size
    return rows, sizes
