"""Ranks candidates by how alike they are to a text.

First by the cosine of stem weights, mixed with that of the latent space where there is one. A text is weighed twice, by the root
of how often it says a stem and by BM25's saturation with its length (Robertson and Zaragoza, 2009), and both count alike: each
errs on its own, and their mean less. Then what the best of them have
in common counts as well (pseudo-relevance feedback): the three best that are no copies of each other stand for the subject,
and every candidate is also compared with them. Figures: docs/quality.md.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from editor_desk.services.likeness.measure import Measure, joined
from editor_desk.services.likeness.record import Record, sketches
from editor_desk.services.likeness.sketch import FEWEST_SHINGLES, contained

if TYPE_CHECKING:
    from numpy.typing import NDArray

REPRINT = 0.5
"""Texts of which the shorter stands to this part in the other are one text in two places."""
LATENT_SHARE = 0.3
FEEDBACK = 0.3
FEEDBACK_TEXTS = 3
SATURATION, BY_LENGTH, USUAL_LENGTH = 4.0, 0.4, 220.0
"""BM25's k1 and b, and the stems of a usual item of news."""
_SCALES = 2
COMPARED = 40
"""So many of the best by cosine are compared in the latent space and with each other; no place behind is ever shown."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate: its `place` among those given, its likeness 0..1, the two cosines, how much of the shorter text stands in
    the other, and the place of the more alike candidate that it is a copy of.
    """

    place: int
    likeness: float
    cosine: float
    latent: float
    contained: float
    copy_of: int | None = None


def rank(
    own: Record, candidates: Sequence[Record], measure: Measure, bonus: "NDArray[np.float32] | None" = None
) -> list[Ranked]:
    """The candidates, most alike first. `bonus` is what each has beyond its words."""
    if not candidates or not len(own.terms):
        return []
    weights = _Weights(candidates, measure)
    mine = _Weights([own], measure)
    cosine = weights.against(mine.terms, mine.weights)
    best = np.argsort(-cosine, kind="stable")[:COMPARED]
    weights = weights.of(best)
    cosine = cosine[best]
    latent = np.zeros(len(best), dtype=np.float32)
    base = cosine
    places: NDArray[np.float32] | None = None
    if measure.has_space:
        places = weights.latent(measure)
        latent = np.clip(places @ mine.latent(measure)[0], 0.0, 1.0)
        base = (1 - LATENT_SHARE) * cosine + LATENT_SHARE * latent
    kept = [candidates[number] for number in best]
    rows, sizes = sketches(kept)
    same = _same(rows, sizes)
    likeness = _with_feedback(base, weights, places, same)
    if bonus is not None:
        likeness = likeness + bonus[best]
    in_other = np.zeros(len(best))
    if len(own.sketch):
        in_other = contained(own.sketch, own.size, rows, sizes)
    order = np.argsort(-likeness, kind="stable").tolist()
    heads = _heads(order, same)
    return [
        Ranked(
            int(best[number]),
            float(min(1.0, max(0.0, likeness[number]))),
            float(cosine[number]),
            float(latent[number]),
            float(in_other[number]),
            int(best[heads[number]]) if number in heads else None,
        )
        for number in order
    ]


def shared_terms(own: Record, other: Record, measure: Measure, most: int) -> list[int]:
    """The stems that make the two alike, the heaviest first."""
    both, mine, theirs = np.intersect1d(own.terms, other.terms, assume_unique=True, return_indices=True)
    weight = measure.weights(own)[mine] * measure.weights(other)[theirs]
    return [int(both[number]) for number in np.argsort(-weight, kind="stable")[:most]]


class _Weights:
    """The stem weights of several records on both scales, a column each: the product of two texts is the mean of their cosines
    on the one and on the other.
    """

    def __init__(self, records: Sequence[Record], measure: Measure) -> None:
        self.terms, roots, self.owners = joined(records)
        self.number = len(records)
        counts = roots * roots
        lengths = np.bincount(self.owners, counts, self.number)
        usual = 1 - BY_LENGTH + BY_LENGTH * lengths / USUAL_LENGTH
        saturated = counts * (SATURATION + 1) / (counts + SATURATION * usual[self.owners])
        weights = np.stack([roots, saturated], axis=1) * measure.rarity(self.terms)[:, None]
        norms = np.stack(
            [np.sqrt(np.bincount(self.owners, column * column, self.number)) for column in weights.T], axis=1
        )
        norms[norms == 0] = 1.0
        self.weights = _floats(weights / norms[self.owners] / np.sqrt(_SCALES))

    def of(self, places: "NDArray[np.int64]") -> "_Weights":
        """The same for some of the records, in this order."""
        new = np.full(self.number, -1)
        new[places] = np.arange(len(places))
        owners = new[self.owners]
        kept = owners >= 0
        some = object.__new__(_Weights)
        order = np.argsort(owners[kept], kind="stable")
        some.terms, some.weights = self.terms[kept][order], self.weights[kept][order]
        some.owners, some.number = owners[kept][order], len(places)
        return some

    def against(self, terms: "NDArray[np.uint32]", weights: "NDArray[np.float32]") -> "NDArray[np.float32]":
        """The product of every record with one more text; its `terms` in ascending order, `weights` on both scales."""
        place = np.minimum(np.searchsorted(terms, self.terms), len(terms) - 1)
        both = np.einsum("ij,ij->i", weights[place], self.weights)
        product = np.where(terms[place] == self.terms, both, 0.0)
        return _floats(np.bincount(self.owners, product, self.number))

    def latent(self, measure: Measure) -> "NDArray[np.float32]":
        """Where the records stand in the latent space by both scales, one behind the other, at length 1 together."""
        place = np.minimum(np.searchsorted(measure.space_terms, self.terms), len(measure.space_terms) - 1)
        known = measure.space_terms[place] == self.terms
        rows = np.zeros((self.number, _SCALES, measure.space.shape[1]), dtype=np.float32)
        owners, place, weights = self.owners[known], place[known], self.weights[known]
        ends = np.searchsorted(owners, np.arange(self.number + 1))
        for number in range(self.number):
            one = slice(ends[number], ends[number + 1])
            rows[number] = weights[one].T @ measure.space[place[one]]
        rows /= np.maximum(np.linalg.norm(rows, axis=2, keepdims=True), 1e-9) * np.sqrt(_SCALES)
        return _floats(rows.reshape(self.number, -1))

    def mean(
        self, places: list[int], shares: "NDArray[np.float32]"
    ) -> "tuple[NDArray[np.uint32], NDArray[np.float32]]":
        """One text out of several: their weights in these shares, by ascending stems."""
        some = self.of(np.array(places))
        terms, where = np.unique(some.terms, return_inverse=True)
        shared = some.weights * shares[some.owners][:, None]
        return terms, _floats(np.stack([np.bincount(where, column) for column in shared.T], axis=1))


def _with_feedback(
    base: "NDArray[np.float32]",
    weights: _Weights,
    places: "NDArray[np.float32] | None",
    same: "NDArray[np.bool_]",
) -> "NDArray[np.float32]":
    order = np.argsort(-base, kind="stable").tolist()
    copies = _heads(order, same)
    subject = [number for number in order if number not in copies][:FEEDBACK_TEXTS]
    total = base[subject].sum()
    if total <= 0:
        return base
    shares = base[subject] / total
    found = weights.against(*weights.mean(subject, shares))
    if places is not None:
        latent: NDArray[np.float32] = places @ (shares @ places[subject])
        found = _floats((1 - LATENT_SHARE) * found + LATENT_SHARE * latent)
    return _floats((base + FEEDBACK * found) / (1 + FEEDBACK))


def _same(rows: "NDArray[np.uint16]", sizes: "NDArray[np.int64]") -> "NDArray[np.bool_]":
    """Which of the texts are copies of each other."""
    jaccard = (rows[:, None, :] == rows[None, :, :]).mean(axis=2)
    both = sizes[:, None] + sizes[None, :]
    shorter = np.maximum(1, np.minimum(sizes[:, None], sizes[None, :]))
    known = (sizes >= FEWEST_SHINGLES)[:, None] & (sizes >= FEWEST_SHINGLES)[None, :]
    same: NDArray[np.bool_] = known & (jaccard * both / (1.0 + jaccard) / shorter >= REPRINT)
    return same


def _heads(order: Sequence[int], same: "NDArray[np.bool_]") -> dict[int, int]:
    """For each that is a copy of an earlier one in `order`, the earliest such one."""
    heads: list[int] = []
    copies: dict[int, int] = {}
    for number in order:
        head = next((one for one in heads if same[one, number]), None)
        if head is None:
            heads.append(number)
        else:
            copies[number] = head
    return copies


def _floats(values: "NDArray[Any]") -> "NDArray[np.float32]":
    floats: NDArray[np.float32] = values.astype(np.float32)
    return floats
