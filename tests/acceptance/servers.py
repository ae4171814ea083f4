"""Servers of others, started for one check and gone with it."""

import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.acceptance.running import LONGEST_SECONDS

_PAUSE_SECONDS = 0.02


def free_port() -> int:
    """A port of this machine on which nothing listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serving(
    line: Sequence[str | Path],
    folder: Path,
    log: Path,
    answers: Callable[[], object],
    beside: Mapping[str, str] | None = None,
) -> Iterator[None]:
    """A server that runs in `folder` and writes to `log`, from when `answers` raises no OSError until the end of the block; its
    workers end with it.
    """
    with log.open("wb") as said:
        server = subprocess.Popen(
            [str(part) for part in line],
            cwd=folder,
            env={**os.environ, **(beside or {})},
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=said,
            start_new_session=True,
        )
    try:
        until = time.monotonic() + LONGEST_SECONDS
        while not _answers(answers):
            assert server.poll() is None, (
                f"{line[0]} ended at once:\n{log.read_text('utf-8', 'replace')[-1500:]}"
            )
            assert time.monotonic() < until, f"{line[0]} never answered"
            time.sleep(_PAUSE_SECONDS)
        yield
    finally:
        if server.poll() is None:
            os.killpg(server.pid, signal.SIGTERM)
        server.wait(30)


def connects(port: int) -> Callable[[], object]:
    """Asks whether something listens there."""

    def connect() -> None:
        socket.create_connection(("127.0.0.1", port), 5).close()

    return connect


def _answers(ask: Callable[[], object]) -> bool:
    try:
        ask()
    except OSError:
        return False
    return True
