"""Trains the latent space: in which directions the stems of a desk's own archive vary together.

A truncated singular value decomposition by random projection (Halko, Martinsson and Tropp 2011), in steps of a few seconds
between which the work can be stopped. numpy lets the window work while it computes.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from editor_desk.services.likeness.measure import Measure, joined
from editor_desk.services.likeness.record import Record
from editor_desk.services.ports.running import Progress, unwatched

if TYPE_CHECKING:
    from numpy.typing import NDArray

DIMENSIONS = 300
MOST_ARTICLES = 20_000
"""So many are drawn from a larger one: what varies together shows in a part."""
RETRAIN_GROWTH = 1.2
"""An archive that grew by so much has other subjects by now."""
_SPARE = 20
_ROUNDS = 2
_FEWEST_TEXTS = 3
_SEED = 1


def with_space(
    measure: Measure, records: Sequence[Record], progress: Progress = unwatched, dimensions: int = DIMENSIONS
) -> Measure:
    """`measure` with a space trained on these articles; `progress` may end it by raising."""
    # Late: only who trains pays for loading it.
    from scipy.sparse import csr_matrix

    steps = 2 * _ROUNDS + 3
    terms, counts, owners = joined(records)
    weights = counts * measure.rarity(terms)
    norms = np.sqrt(np.bincount(owners, weights * weights, len(records)))
    weights = (weights / np.maximum(norms, 1e-9)[owners]).astype(np.float32)
    known, columns, texts = np.unique(terms, return_inverse=True, return_counts=True)
    kept = texts >= _FEWEST_TEXTS
    number = np.cumsum(kept) - 1
    chosen = kept[columns]
    shape = (len(records), int(kept.sum()))
    wanted = min(dimensions + _SPARE, *shape)
    if wanted < 2:
        return measure
    matrix = csr_matrix((weights[chosen], (owners[chosen], number[columns[chosen]])), shape=shape)
    turned = matrix.T.tocsr()
    progress(1, steps)
    drawn = np.random.default_rng(_SEED).standard_normal((shape[1], wanted)).astype(np.float32)
    for step in range(_ROUNDS):
        basis = _orthogonal(matrix @ drawn)
        progress(2 * step + 2, steps)
        drawn = _orthogonal(turned @ basis)
        progress(2 * step + 3, steps)
    small = matrix @ drawn
    progress(steps - 1, steps)
    values, vectors = np.linalg.eigh(small.T @ small)
    strongest = np.argsort(-values)[: min(dimensions, wanted)]
    space = (drawn @ vectors[:, strongest]).astype(np.float32)
    progress(steps, steps)
    return replace(measure, space_terms=known[kept].astype(np.uint32), space=space)


def _orthogonal(columns: "NDArray[np.float32]") -> "NDArray[np.float32]":
    """The columns made perpendicular, by way of their small Gram matrix, which is far cheaper than QR."""
    for _ in range(2):  # once more, since the first pass loses half of the digits
        values, vectors = np.linalg.eigh((columns.T @ columns).astype(np.float64))
        scale = 1.0 / np.sqrt(np.maximum(values, values.max() * 1e-12))
        columns = (columns @ (vectors * scale)).astype(np.float32)
    return columns
