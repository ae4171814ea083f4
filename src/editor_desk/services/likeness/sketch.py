"""MinHash sketches: 256 bytes by which two texts tell how much of the one is in the other.

A sketch is the lower half of each of 128 minima, the very ones that `datasketch` finds (a test holds them together; the
library itself takes seconds to load, which no save should wait for). Texts that share much have bands of three minima in
common; the bands are terms of the index, so that a copy is found by one query.
"""

from functools import cache
from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

PERMUTATIONS = 128
SEED = 1
BANDS, ROWS = 37, 3
"""What `datasketch` holds best for a Jaccard similarity of 0.3 and 128 permutations; a test says so."""
FEWEST_SHINGLES = 8
"""Of a shorter text nothing can be said: a date line is in many."""
_BAND_BITS = 18
"""A wider number makes the index larger; this one lets a band of a million articles meet some four by chance."""

SKETCH = np.dtype("<u2")


def sketch(shingles: set[bytes]) -> "NDArray[np.uint16] | None":
    """The sketch of a text, or None where it is too short for one."""
    if len(shingles) < FEWEST_SHINGLES:
        return None
    return (minima(shingles) & np.uint32(0xFFFF)).astype(SKETCH)


def minima(shingles: set[bytes]) -> "NDArray[np.uint32]":
    """The least of all shingles under each permutation; there must be one at least."""
    mixed = _mixed(np.fromiter(map(crc32, shingles), dtype=np.uint32, count=len(shingles)))
    factors, shifts = _permutations()
    least: NDArray[np.uint32] = (mixed[:, None] * factors + shifts).min(axis=0)
    return least


def bands(of: "NDArray[np.uint16]") -> list[str]:
    """The terms under which a text is found by its copies."""
    # Cut as bytes: to take rows of an array one by one costs ten times as much as what is asked of them.
    data, width = of[: BANDS * ROWS].tobytes(), ROWS * of.itemsize
    mask = (1 << _BAND_BITS) - 1
    return [
        f"{number:02x}{crc32(data[number * width : (number + 1) * width]) & mask:05x}"
        for number in range(BANDS)
    ]


def contained(
    one: "NDArray[np.uint16]", size: int, others: "NDArray[np.uint16]", sizes: "NDArray[np.int64]"
) -> "NDArray[np.float64]":
    """How much of the shorter of two texts is in the other, 0..1, for `one` and each row of `others`; an estimate."""
    jaccard = (others == one).mean(axis=1)
    shared = jaccard * (sizes + size) / (1.0 + jaccard)
    shorter = np.maximum(1, np.minimum(sizes, size))
    known = (sizes >= FEWEST_SHINGLES) & (size >= FEWEST_SHINGLES)
    return np.where(known, np.minimum(1.0, shared / shorter), 0.0)


def _mixed(numbers: "NDArray[np.uint32]") -> "NDArray[np.uint32]":
    """MurmurHash3's last step: every bit of a number moves all others, so that the permutations are as good as random."""
    numbers = (numbers ^ (numbers >> np.uint32(16))) * np.uint32(0x85EBCA6B)
    numbers = (numbers ^ (numbers >> np.uint32(13))) * np.uint32(0xC2B2AE35)
    mixed: NDArray[np.uint32] = numbers ^ (numbers >> np.uint32(16))
    return mixed


@cache
def _permutations() -> "tuple[NDArray[np.uint32], NDArray[np.uint32]]":
    """H → a·h + b in 32 bits, with odd factors, so that no two numbers become one."""
    drawn = np.random.RandomState(SEED)
    factors = drawn.randint(0, 1 << 31, PERMUTATIONS, dtype=np.uint32) * np.uint32(2) + np.uint32(1)
    return factors, drawn.randint(0, 1 << 32, PERMUTATIONS, dtype=np.uint32)
