"""Run as a program: somebody who writes in the window of a process of its own, and says when it calls the text saved."""

import sys
from threading import Thread

from tests.app.hands import Hands, at_the_desk


def write(hands: Hands) -> None:
    """Write until the status line says that all of it is saved; then once more for each line on standard input."""
    going_on: list[str] = []
    hands.found_desk("سعاد")
    hands.press("Ctrl+N")
    hands.wait(lambda: hands.desk.working.article is not None)
    hands.settle()
    hands.write("عنوان قبل انقطاع التيار")
    hands.press("Down", "Down")
    hands.write("سطر أخير كُتب قبل انقطاع التيار بلحظة.")
    hands.saved()
    print("SAVED", flush=True)  # noqa: T201 - the parent process reads it
    Thread(target=lambda: going_on.append(sys.stdin.readline()), daemon=True).start()
    hands.wait(lambda: bool(going_on))
    hands.write(" وما بعده.")
    hands.saved()
    print("SAVED", flush=True)  # noqa: T201
    hands.leave()


if __name__ == "__main__":
    code = at_the_desk(write)
    print("CLOSED", flush=True)  # noqa: T201
    sys.exit(code)
