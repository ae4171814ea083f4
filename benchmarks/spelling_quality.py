"""How well spelling does: `python -m benchmarks.spelling_quality [--corpora FOLDER] [--articles N]`.

Always: how fast the dictionary loads and words are checked, and how many of the labelled misspellings are found and set
right. Where FOLDER (or EDITOR_DESK_CORPORA) holds `saudinewsnet.jsonl.xz`, also the share of words in published news that
are flagged, and the misspellings once more with that news as the archive.
"""

import argparse
import json
import lzma
import os
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from time import perf_counter

from benchmarks import corpus
from editor_desk.app.bootstrap import utc_now
from editor_desk.domain.proofing import ProofText
from editor_desk.language.spelling import Script, spelled_words
from editor_desk.services.desk import Desk
from editor_desk.services.ports.index import IndexDocument
from editor_desk.storage.desk_folder import OpenDesk, open_desk
from tests.misspellings import score, slips

NEWS = "saudinewsnet.jsonl.xz"
_SPEED_WORDS = 10_000


@dataclass(frozen=True, slots=True)
class Item:
    """A published article."""

    id: str
    title: str
    body: str


def main(arguments: list[str]) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="spelling_quality", description=__doc__)
    parser.add_argument("--corpora", type=Path, default=os.environ.get("EDITOR_DESK_CORPORA"))
    parser.add_argument("--articles", type=int, default=1_000, help="published articles to check")
    parser.add_argument("--every", type=int, default=1, help="take every Nth misspelling only")
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder, open_desk(Path(folder, "desk")) as opened:
        desk = corpus.quick_desk(opened)
        _speed(desk)
        _slips(desk, "no archive", chosen.every)
        news = None if chosen.corpora is None else Path(chosen.corpora) / NEWS
        if news is None or not news.is_file():
            print(f"published news: skipped, there is no {NEWS} (--corpora or EDITOR_DESK_CORPORA)")
            return 0
        items = _items(news, chosen.articles)
        _published(desk, items)
        _fill(opened, items)
        _slips(desk, f"archive of {len(items)}", chosen.every)
    return 0


def _speed(desk: Desk) -> None:
    started = perf_counter()
    desk.spelling.check([ProofText("p", "مدرسة")], "", latin=False)
    loaded = perf_counter()
    content = corpus.article(_SPEED_WORDS)
    texts = [ProofText(block.key, block.text) for block in content.text_blocks]
    print(f"dictionary loaded and asked in {(loaded - started) * 1000:.0f} ms{_memory()}")
    for name in ("first time", "again"):
        before = perf_counter()
        desk.spelling.check(texts, "", latin=False)
        took = perf_counter() - before
        print(
            f"article of {_SPEED_WORDS} words, {name}: {took * 1000:.0f} ms, {_SPEED_WORDS / took:,.0f} words/s"
        )


def _slips(desk: Desk, name: str, every: int) -> None:
    started = perf_counter()
    result = score(desk.spelling, slips()[::every])
    took = (perf_counter() - started) / result.slips
    print(
        f"{result.slips} misspellings, {name}: found {result.found:.1%}, right first {result.first:.1%}, "
        f"among five {result.among_five:.1%}, {took * 1000:.0f} ms each; missed: {' '.join(result.missed)}"
    )


def _published(desk: Desk, items: Sequence[Item]) -> None:
    total = flagged = 0
    before = perf_counter()
    for item in items:
        texts = [ProofText("headline", item.title)]
        texts += [ProofText(str(number), line) for number, line in enumerate(item.body.splitlines())]
        flagged += len(desk.spelling.check(texts, "", latin=False))
        total += sum(word.script is Script.ARABIC for text in texts for word in spelled_words(text.text))
    took = perf_counter() - before
    print(
        f"published news: {flagged / total:.2%} of {total:,} words flagged, {flagged / len(items):.1f} an article; "
        f"{total / took:,.0f} words/s"
    )


def _fill(opened: OpenDesk, items: Sequence[Item]) -> None:
    opened.index.update([IndexDocument(item.id, item.title, item.body, (), "", utc_now()) for item in items])


def _items(news: Path, most: int) -> list[Item]:
    with lzma.open(news, "rt", encoding="utf-8") as lines:
        records = map(json.loads, islice(lines, most))
        return [Item(record["id"], record["title"], record["body"]) for record in records]


def _memory() -> str:
    """What this process and its children take, where the system tells."""
    status = [Path(f"/proc/{pid}/status") for pid in _children()]
    kib = [
        int(line.split()[1])
        for file in status
        for line in file.read_text("ascii", errors="replace").splitlines()
        if line.startswith("VmRSS")
    ]
    return f"; its process takes {sum(kib) / 1024:.0f} MB" if kib else ""


def _children() -> list[int]:
    listing = Path(f"/proc/self/task/{os.getpid()}/children")
    return [int(pid) for pid in listing.read_text("ascii").split()] if listing.is_file() else []


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
