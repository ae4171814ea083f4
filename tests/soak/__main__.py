"""`python3 dev.py soak [--kills N] [--seed N]`: 1 where a letter older than a second was lost.

With `--index N` a process that writes, imports and indexes is killed N times instead: 1 where the index then disagrees.
"""

import argparse
import sys
import tempfile
import time
from pathlib import Path

from tests.soak import index_crashes
from tests.soak.crashes import PROMISED_SECONDS, Crash, crashes


def main(arguments: list[str]) -> int:
    """Kill, count, and tell."""
    parser = argparse.ArgumentParser(prog="dev.py soak", description=__doc__)
    parser.add_argument("--kills", type=int, default=50, help="how often the program is killed")
    parser.add_argument("--seed", type=int, default=1, help="which moments are chosen")
    parser.add_argument("--index", type=int, default=0, help="kill who keeps the index so often instead")
    chosen = parser.parse_args(arguments)
    if chosen.index:
        return index_crashes.main([str(chosen.index), str(chosen.seed)])
    began = time.monotonic()
    done: list[Crash] = []
    with tempfile.TemporaryDirectory() as home:
        for crash in crashes(Path(home), chosen.kills, chosen.seed):
            done.append(crash)
            notes = f"{'  recovered' * crash.offered}{'  needless' * crash.needless}"
            _say(
                f"{len(done):4}  {crash.where:8} {crash.typed:5} typed {crash.lost:4} lost {crash.seconds:6.2f} s{notes}"
            )
    _say(
        f"{len(done)} kills in {time.monotonic() - began:.0f} s: {sum(c.typed for c in done)} letters typed, "
        f"{sum(c.lost for c in done)} lost; the oldest of them had been typed "
        f"{max(c.seconds for c in done):.2f} s before the kill; {sum(c.offered for c in done)} times the journal held "
        f"more than the revisions, {sum(c.needless for c in done)} times it offered less."
    )
    return int(any(crash.seconds > PROMISED_SECONDS for crash in done))


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
