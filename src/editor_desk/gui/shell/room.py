"""What the window asks of a room."""

from collections.abc import Callable
from typing import Protocol


class Room(Protocol):
    """A page of the window. It is a QWidget; the window shows one at a time."""

    def flush(self, then: Callable[[], None]) -> None:
        """Store what is unsaved and call `then` once all of it is stored; a room that keeps nothing calls it at once.

        Where storing fails, the room shows why and `then` is not called: the window stays where it is.
        """
