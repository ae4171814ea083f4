"""Kills the program while somebody types in it, opens the desk again, and counts what is missing."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from editor_desk.domain.content import Content
from editor_desk.gui.preferences import Language, Preferences
from editor_desk.storage.desk_folder import open_desk
from tests.desks import PASSPHRASE, FakeClock, desk_over, newsroom_in
from tests.soak.typist import NAME

ROOT = Path(__file__).parents[2]
TYPIST = Path(__file__).with_name("typist.py")
PROMISED_SECONDS = 1.0
_START_SECONDS = 90.0
_LONGEST_SECONDS = 30.0
WHERE = ("journal", "clock", "save", "clock")


@dataclass(frozen=True, slots=True)
class Crash:
    """What one kill did. `seconds` is how long before the kill the first missing letter had been typed; `offered` says
    that the journal held more than the revisions, `needless` that it held less and was offered all the same.
    """

    where: str
    typed: int
    lost: int
    seconds: float
    offered: bool
    needless: bool


def crashes(home: Path, kills: int, seed: int, longest: float = 5.0) -> Iterator[Crash]:
    """Let somebody type into one article in a desk below `home`, `kills` times. Raises AssertionError where what is found
    afterwards is not a beginning of what was typed.
    """
    chance = random.Random(seed)
    folder = home / "desk"
    article = _found_desk(home, folder)
    before = ""
    for number in range(kills):
        where = WHERE[number % len(WHERE)]
        channel = home / f"typed-{number}.txt"
        keys, ended = _kill_once(
            home, channel, article, f"{seed}-{number}", where, chance.uniform(0.0, longest)
        )
        crash, before = _look(folder, article, before, keys, ended, where)
        yield crash


def _found_desk(home: Path, folder: Path) -> str:
    with newsroom_in(folder) as room:
        article = room.desk.articles.create(
            room.editor, Content(headline="ما كُتب قبل انقطاع التيار")
        ).article.id
        account = room.editor.account
        room.desk.indexing.prepare()
        room.desk.indexing.drain()
    preferences = Preferences(home / "config" / "preferences.ini")
    preferences.language = Language.ARABIC
    preferences.last_account, preferences.last_account_name = account.id, account.name
    del preferences
    return article


def _kill_once(
    home: Path, channel: Path, article: str, seed: str, where: str, after: float
) -> tuple[list[tuple[float, str]], float]:
    """The keys that were handled, and the moment of the kill."""
    environment = {
        **os.environ,
        "EDITOR_DESK_HOME": str(home),
        "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "src")]),
        "PYTHONUTF8": "1",
        "QT_QPA_PLATFORM": "offscreen",
    }
    channel.touch()
    process = subprocess.Popen(
        [sys.executable, str(TYPIST), str(channel), article, seed, where],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment,
    )
    try:
        _wait_for_typing(process, channel)
        try:
            process.wait(after if where == "clock" else _LONGEST_SECONDS)
        except subprocess.TimeoutExpired:
            ended = time.time()
            process.send_signal(signal.SIGKILL)
            process.wait()
        else:
            ended = 0.0
    finally:
        process.kill()
        process.wait()
    assert process.returncode == -signal.SIGKILL, f"the program ended by itself, with {process.returncode}"
    keys = []
    for line in channel.read_text("utf-8").splitlines():
        match line.split():
            case ["KEY", moment, letter]:
                keys.append((float(moment), chr(int(letter))))
            case ["KILL", moment]:
                ended = float(moment)
    assert ended, "nobody said when it was killed"
    return keys, ended


def _wait_for_typing(process: "subprocess.Popen[bytes]", channel: Path) -> None:
    deadline = time.monotonic() + _START_SECONDS
    while "BEGIN" not in (said := channel.read_text("utf-8")) and "KILL" not in said:
        assert process.poll() is None or "KILL" in channel.read_text("utf-8"), "the program did not start"
        assert time.monotonic() < deadline, "nobody began to type"
        time.sleep(0.02)


def _look(
    folder: Path, article: str, before: str, keys: list[tuple[float, str]], ended: float, where: str
) -> tuple[Crash, str]:
    typed = before + "".join(letter for _, letter in keys)
    with open_desk(folder) as opened:
        clock = FakeClock()
        clock.now = clock.now.fromtimestamp(time.time(), clock.now.tzinfo)
        desk = desk_over(opened, clock)
        session = desk.accounts.unlock_by_name(NAME, PASSPHRASE)
        stored = _text(desk.articles.working_text(article))
        found = desk.recovery.found(session)
        texts = [_text(item.content) for item in found]
        for text in (stored, *texts):
            # The last key may have been handled and not told any more.
            assert typed.startswith(text) or text[:-1] == typed, "what is found was never typed so"
        best = max((stored, *texts), key=len)
        for item in found:
            if _text(item.content) == best and best != stored:
                head = item.head
                assert head is not None
                desk.recovery.restore(session, item.name, head.id)
            else:
                desk.recovery.keep(item.name)
        assert _text(desk.articles.working_text(article)) == best
        assert not desk.recovery.found(session)
    lost = max(0, len(typed) - len(best))
    first = len(best) - len(before)
    seconds = 0.0 if not lost else ended - keys[first][0] if first >= 0 else float("inf")
    needless = any(len(text) < len(stored) for text in texts)
    return Crash(where, len(keys), lost, seconds, best != stored, needless), best


def _text(content: Content) -> str:
    return "\n".join(block.text for block in content.blocks)
