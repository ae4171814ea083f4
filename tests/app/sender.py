"""Run as a program: the window of somebody who may hand over, whose queue stands still while it renames what it brought.

`before` stops just before the package gets its name at the destination, `after` just after it.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from editor_desk.exchange.destinations import disk
from tests.app.hands import Hands, at_the_desk


def standing_still(rename: Callable[[Path, Path], bool], where: str) -> Callable[[Path, Path], bool]:
    """The renaming, and nothing more after it, or before it."""

    def renamed(made: Path, target: Path) -> bool:
        if where == "after":
            rename(made, target)
        print("SENDING", flush=True)  # noqa: T201 - the parent process reads it
        sys.stdin.read()
        raise AssertionError("the process was to be killed here")

    return renamed


def send(hands: Hands) -> None:
    """Sit down, and let the queue do its work until the process is killed."""
    hands.sit_down("ياسين")
    hands.wait(lambda: False)


if __name__ == "__main__":
    module: Any = disk
    module._renamed = standing_still(disk._renamed, sys.argv[1])
    sys.exit(at_the_desk(send))
