"""Run as a program: somebody who types in the desk's own window until this process is killed.

Every letter goes to a side channel, with the moment, when its key has been handled. Arguments: the side channel, the
article, a seed, and where the process kills itself (`clock`: it waits to be killed; `journal`: inside of a step of the
journal; `save`: around a commit).
"""

import os
import random
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TextIO

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QTextCursor

from editor_desk.gui.editor import journal_keeper
from editor_desk.services import recovery
from editor_desk.storage import journal, unit_of_work
from tests.app.hands import Hands, at_the_desk

NAME = "كريم"
WORDS = ("وقال", "الباحث", "إنّ", "المخطوطات", "UNESCO", "رُمّمت", "٢٥", "2023", "في", "فاس،", "«الخزانة»", "ثم")
_TEARS_ONE_IN = 3


def main(channel: str, article: str, seed: str, where: str) -> int:
    """Type until the end."""
    chance = random.Random(seed)
    with Path(channel).open("a", encoding="utf-8", buffering=1) as said:
        _hurry(chance)
        Trap(chance, said, 40 if where == "journal" else 6).set(where)

        def act(hands: Hands) -> None:
            hands.sit_down(NAME)
            hands.window.open_article(article)
            hands.wait(lambda: hands.desk.working.article is not None)
            hands.settle()
            body = hands.desk.editor.sheet.body
            body.setFocus()
            body.moveCursor(QTextCursor.MoveOperation.End)
            said.write("BEGIN\n")
            while True:
                _type(hands, chance, said)

        return at_the_desk(act)


def _type(hands: Hands, chance: random.Random, said: TextIO) -> None:
    pace = chance.choice((0, 15, 60))
    for letter in chance.choice(WORDS) + chance.choice("     \n"):
        hands.write(letter)
        said.write(f"KEY {time.time():.4f} {ord(letter)}\n")
        _wait(chance.randint(0, pace))
    what = chance.random()
    if what < 0.06:
        hands.press("Ctrl+S")
    elif what < 0.14:
        _wait(
            chance.randint(1000, 2200)
        )  # long enough for a save, and at times for the journal to be cleared


def _wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _hurry(chance: random.Random) -> None:
    """Have files begun anew and cleared often, in some of the runs."""
    if chance.random() < 0.5:
        vars(recovery)["_SMALLEST_REWRITE"] = chance.choice((200, 2000))
    if chance.random() < 0.5:
        vars(journal_keeper)["REST_MS"] = chance.choice((0, 300))


class Trap:
    """Ends the process at a step that chance chose."""

    def __init__(self, chance: random.Random, said: TextIO, steps: int) -> None:
        self._chance = chance
        self._said = said
        self._left = chance.randint(1, steps)

    def set(self, where: str) -> None:
        """Watch the steps of the journal, or those around a commit."""
        if where == "save":
            self._around(unit_of_work.SqlUnitOfWork, "commit")
        elif where == "journal":
            vars(journal)["os"] = _System(self)
            vars(journal)["sync"] = self._stepped(vars(journal)["sync"])
            for name in ("begin", "append", "clear"):
                self._around(journal.JournalFolder, name)

    def springs(self) -> bool:
        """Whether this step is the one."""
        self._left -= 1
        return self._left == 0

    def tear(self, descriptor: int, data: bytes) -> None:
        """Write a part of `data`, more often than not."""
        if self._chance.randrange(_TEARS_ONE_IN):
            os.write(descriptor, data[: self._chance.randrange(len(data))])

    def die(self) -> None:
        """End here, as a power cut would."""
        self._said.write(f"KILL {time.time():.4f}\n")
        os.kill(os.getpid(), signal.SIGKILL)

    def _around(self, owner: type, name: str) -> None:
        setattr(owner, name, self._stepped(getattr(owner, name)))

    def _stepped(self, function: Callable[..., Any]) -> Callable[..., Any]:
        def stepped(*arguments: Any, **named: Any) -> Any:
            if self.springs():
                self.die()
            result = function(*arguments, **named)
            if self.springs():
                self.die()
            return result

        return stepped


class _System:
    """`os` for the journal, where every call may be the last, and writing may end halfway."""

    def __init__(self, trap: Trap) -> None:
        self._trap = trap

    def __getattr__(self, name: str) -> Any:
        real = getattr(os, name)
        if name not in {"open", "fsync", "write"}:
            return real

        def call(*arguments: Any) -> Any:
            if self._trap.springs():
                if name == "write":
                    self._trap.tear(*arguments)
                self._trap.die()
            return real(*arguments)

        return call


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:5]))
