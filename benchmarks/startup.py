"""From the start of the process to the first window that can be worked in, against a bare Qt program.

The first window is the door, into which the passphrase can be typed at once; behind it comes the list of articles.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks import corpus
from benchmarks.first_paint import DOOR, LIST
from benchmarks.report import Ratio
from editor_desk.storage.desk_folder import open_desk

ROOT = Path(__file__).resolve().parents[1]
LIMIT = 2.0


def measure(articles: int, runs: int) -> list[Ratio]:
    """Start both programs in turn, `runs` times each, the desk on a folder of `articles` articles."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        with open_desk(home / "desk") as opened:
            corpus.fill(opened, articles, words=300)
        environment = os.environ | corpus.home_of(home)
        desk, bare = [], []
        for run in range(runs + 1):
            ours = seconds_to("benchmarks.desk_window", (DOOR, LIST), environment)
            theirs = seconds_to("benchmarks.bare_window", (LIST,), environment)
            if run:  # the first is not measured: files into memory, bytecode written
                desk.append(ours)
                bare.append(theirs[LIST])
    size = f"{articles} articles"
    return [
        Ratio("first window", size, [run[DOOR] for run in desk], bare, LIMIT),
        Ratio("list of articles", size, [run[LIST] for run in desk], bare),
    ]


def seconds_to(program: str, marks: tuple[str, ...], environment: dict[str, str]) -> dict[str, float]:
    """Seconds until `program` printed each of `marks`. Raises RuntimeError where it ends without one of them."""
    reached: dict[str, float] = {}
    began = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-m", program],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        for line in process.stdout or ():
            reached[line.strip()] = time.perf_counter() - began
            if reached.keys() >= set(marks):
                break
        process.kill()
    if not reached.keys() >= set(marks):
        raise RuntimeError(f"{program} ended before its window was painted")
    return reached
