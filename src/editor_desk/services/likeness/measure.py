"""How rare each stem is in the archive, and the latent space trained on it; both weigh what records say."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

import numpy as np

from editor_desk.services.likeness.profile import term_number
from editor_desk.services.likeness.record import Record

if TYPE_CHECKING:
    from numpy.typing import NDArray

_MAGIC = b"EDLS0001"
_DIGEST_BYTES = 32


@dataclass(frozen=True, slots=True)
class Measure:
    """In how many of `total` articles each stem is, by its number, ascending. `space` has a row for each of `space_terms`
    (ascending too), and no rows where the archive is too small for one.
    """

    total: int
    terms: "NDArray[np.uint32]"
    found: "NDArray[np.uint32]"
    space_terms: "NDArray[np.uint32]"
    space: "NDArray[np.float32]"

    @property
    def has_space(self) -> bool:
        """Whether a latent space was trained."""
        return len(self.space_terms) > 0

    def rarity(self, terms: "NDArray[np.uint32]") -> "NDArray[np.float32]":
        """The weight of each stem: ln(1 + N / n); one that is nowhere counts as found once."""
        if not len(self.terms):
            return np.full(len(terms), np.log(2.0 + self.total), dtype=np.float32)
        place = np.minimum(np.searchsorted(self.terms, terms), len(self.terms) - 1)
        found = np.where(self.terms[place] == terms, self.found[place], 1)
        return np.log1p(max(1, self.total) / found).astype(np.float32)

    def weights(self, one: Record) -> "NDArray[np.float32]":
        """The weights of an article's stems, of length 1 together (0 for a text without any)."""
        weights = np.sqrt(one.counts, dtype=np.float32) * self.rarity(one.terms)
        return weights / (float(np.sqrt(np.dot(weights, weights))) or 1.0)


def counted(total: int, found: Iterable[tuple[str, int]]) -> Measure:
    """A measure without a space, from the stems of the archive with the number of articles that have each."""
    numbered: dict[int, int] = {}
    for stem, articles in found:
        number = term_number(stem)
        numbered[number] = numbered.get(number, 0) + articles
    terms = np.fromiter(numbered.keys(), dtype=np.uint32, count=len(numbered))
    articles_with = np.fromiter(numbered.values(), dtype=np.uint32, count=len(numbered))
    order = np.argsort(terms)
    return Measure(
        total,
        terms[order],
        articles_with[order],
        np.zeros(0, dtype=np.uint32),
        np.zeros((0, 0), dtype=np.float32),
    )


def to_bytes(measure: Measure) -> bytes:
    """As it is kept beside the index: a mark of the version, a checksum, and the arrays."""
    held = BytesIO()
    np.savez(
        held,
        total=np.array(measure.total),
        terms=measure.terms,
        found=measure.found,
        space_terms=measure.space_terms,
        space=measure.space.astype(np.float16),
    )
    body = held.getvalue()
    return _MAGIC + hashlib.sha256(body).digest() + body


def from_bytes(data: bytes) -> Measure:
    """What `to_bytes` made. Raises ValueError for another version and for anything that was altered or cut."""
    head = len(_MAGIC) + _DIGEST_BYTES
    body = data[head:]
    if not data.startswith(_MAGIC) or hashlib.sha256(body).digest() != data[len(_MAGIC) : head]:
        raise ValueError("no measure of this version, or a damaged one")
    with np.load(BytesIO(body), allow_pickle=False) as held:
        return Measure(
            int(held["total"]),
            held["terms"],
            held["found"],
            held["space_terms"],
            held["space"].astype(np.float32),
        )


def joined(records: Sequence[Record]) -> "tuple[NDArray[np.uint32], NDArray[np.float32], NDArray[np.int64]]":
    """The stems of all records in one row, the square roots of their counts, and which record each belongs to."""
    if not records:
        return np.zeros(0, np.uint32), np.zeros(0, np.float32), np.zeros(0, np.int64)
    terms = np.concatenate([one.terms for one in records])
    counts = np.sqrt(np.concatenate([one.counts for one in records]), dtype=np.float32)
    owners = np.repeat(np.arange(len(records)), [len(one.terms) for one in records])
    return terms, counts, owners
