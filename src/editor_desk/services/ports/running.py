"""The clock that work goes by, and who watches how far it is."""

from collections.abc import Callable
from datetime import datetime

Clock = Callable[[], datetime]


Progress = Callable[[int, int], None]
"""Called with (done, total). It may raise DeskError(CANCELLED), which undoes the work."""


def unwatched(_done: int, _total: int) -> None:
    """The progress of work that nobody watches."""
