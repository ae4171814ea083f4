"""Whether work grows with its input: told by one process against itself, so that no machine is too slow for a test."""

from __future__ import annotations

import gc
from time import thread_time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

TIMES = 4
"""How many times as much the larger input is."""

MOST = 10.0
"""What the larger may cost of the smaller: linear work comes to 4, quadratic to 16, and this lies half way for noise."""

_MEASURABLE_SECONDS = 0.02
_DOUBLINGS = 5
_TRIES = 5


def growth(prepare: Callable[[int], Callable[[], object]], size: int, *, most: float = MOST) -> float:
    """How many times as long the work of `prepare(4 * n)` takes as that of `prepare(n)`, in this thread's own time.

    `prepare` makes the input, which is not measured, and returns the work, which is done once; its errors are the
    caller's. `size` is the first n: it is doubled until the work takes 20 ms, at most to 32 times. Both are measured again,
    up to five times in all, while the answer from the quickest of each is above `most`: what only a neighbour slowed down
    is quick once; what grows is slow each time.
    """
    prepare(size)()
    small = _seconds(prepare(size))
    for _ in range(_DOUBLINGS):
        if small >= _MEASURABLE_SECONDS:
            break
        size *= 2
        small = _seconds(prepare(size))
    large = float("inf")
    for _ in range(_TRIES):
        small = min(small, _seconds(prepare(size)))
        large = min(large, _seconds(prepare(size * TIMES)))
        if large <= most * small:
            break
    return large / small


def _seconds(work: Callable[[], object]) -> float:
    was_enabled = gc.isenabled()
    # A full collection looks at all that the tests before this one left, whatever the input's size.
    gc.disable()
    try:
        began = thread_time()
        work()
        return thread_time() - began
    finally:
        if was_enabled:
            gc.enable()
