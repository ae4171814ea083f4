"""How fast an archive comes in and is indexed, against bare inserts and bare indexing of the same rows.

Ours: the program's own import of a JSON Lines file (read, checked, cleaned, hashed, compared with what is here, logged, stored batch
by batch) and the draining of the outbox. Bare: the rows that came out of it, ready-made, put by `executemany` into an empty desk's
tables with the same indexes, a transaction for each 250; and their texts folded and stemmed by `language`, as the index needs them,
added to a new tantivy index, committed each 1,000. Nothing is read, checked or read back. Beside it stands the same without folding and
stemming: what SQLite and tantivy take by themselves.
"""

import argparse
import json
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from resource import RUSAGE_SELF, getpagesize, getrusage
from typing import TYPE_CHECKING

import tantivy

from benchmarks import corpus, synthesis
from benchmarks.report import Ratio, table
from benchmarks.style_precision import SKIPPED, find_corpus
from editor_desk.services.archive_import import RECORDS, run_to_end
from editor_desk.services.indexing import document, vocabulary_of
from editor_desk.services.ports.index import IndexDocument
from editor_desk.storage.desk_folder import DATABASE, OpenDesk, open_desk
from editor_desk.storage.search_entry import entry as _entry
from editor_desk.storage.search_query import index_schema

if TYPE_CHECKING:
    from editor_desk.services.ports.index import Indexable

LIMIT = 2.0
MEMORY_LIMIT = 1.2
"""The most that is in use at any time, against what is in use when a quarter of the archive is in."""
TABLES = (
    "article", "revision", "article_tag", "article_link", "tag", "tag_facts", "event", "outbox", "archive_import", "archive_import_fault",
)  # fmt: skip
"""Every table in which an import leaves something."""
_ROWS, _COMMIT = RECORDS, 1_000


@dataclass(frozen=True, slots=True)
class Took:
    """Seconds by the clock, and of this process's processor time."""

    clock: float
    processor: float

    def __add__(self, other: "Took") -> "Took":
        return Took(self.clock + other.clock, self.processor + other.processor)


def stopwatch() -> Callable[[], Took]:
    """Starts now; each call tells what it took up to then."""
    clock, processor = time.perf_counter(), time.process_time()
    return lambda: Took(time.perf_counter() - clock, time.process_time() - processor)


def measure(articles: int, corpora: str | None = None) -> list[Ratio]:
    """Import so many real items once; nothing without the corpora."""
    found = find_corpus(corpora)
    if found is None:
        return []
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        source = _write(found, folder / "archive.jsonl", articles)
        with open_desk(folder / "warm") as opened:
            _import(
                opened, source
            )  # not measured: it makes the rows, and words that were stemmed once are remembered
            rows, texts = rows_of(folder / "warm" / DATABASE), _texts(opened)
        bare_insert = insert(folder, rows).clock
        bare_index, bare_adding = _index(folder, texts)
        with open_desk(folder / "desk") as opened:
            ours, count, memory = _import(opened, source)
    size = f"{count} articles"
    return [
        Ratio("bulk import", size, [ours], [bare_insert + bare_index], LIMIT),
        Ratio("without folding", size, [ours], [bare_insert + bare_adding]),
        Ratio("import's memory", size, [max(memory)], [memory[len(memory) // 4]], MEMORY_LIMIT, unit="MB"),
    ]


def _write(corpora: Path, target: Path, articles: int) -> Path:
    supply = synthesis.Supply(corpora)
    with target.open("w", encoding="utf-8") as file:
        for number in range(articles):
            content = supply.content(number)
            item = {
                "title": content.headline,
                "body": content.body_text,
                "source": content.source,
                "date": f"2015-07-{number % 28 + 1:02}T10:00:00Z",
                "url": f"https://archive.example/{number}",
                "tags": [content.source, "أخبار"],
            }
            file.write(json.dumps(item, ensure_ascii=False) + "\n")
    return target


def _import(opened: OpenDesk, source: Path) -> tuple[float, int, list[float]]:
    desk = corpus.quick_desk(opened)
    session = desk.accounts.found(corpus.NAME, corpus.PASSPHRASE)
    desk.indexing.prepare()
    began = time.perf_counter()
    preview = desk.archive.look(source)
    record = desk.archive.begin(session, preview, preview.columns)
    memory: list[float] = []
    done = run_to_end(desk.archive.run(session, record), lambda _now: memory.append(memory_now()))
    desk.indexing.drain(lambda _done, _total: memory.append(memory_now()))
    return time.perf_counter() - began, done.imported, memory


def rows_of(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row that an import made, by table."""
    connection = sqlite3.connect(path)
    rows = {name: connection.execute(f"SELECT * FROM {name}").fetchall() for name in TABLES}  # noqa: S608 - our own names
    articles = [row[0] for row in rows["article"]]
    rows["outbox"] = [(None, article) for article in articles]
    connection.close()
    return rows


def _texts(opened: OpenDesk) -> list[IndexDocument]:
    texts: list[IndexDocument] = []
    with opened.unit_of_work() as work:
        ids = [facts.article for facts in work.indexables.facts("", 10**9)]
        found: list[Indexable] = list(work.indexables.texts(ids))
        vocabulary = vocabulary_of(work, found)
        texts.extend(document(vocabulary, item) for item in found)
    return texts


def insert(folder: Path, rows: dict[str, list[tuple[object, ...]]]) -> Took:
    """What it takes: bare inserts of these rows into an empty desk."""
    with open_desk(folder / "bare"):
        pass
    connection = sqlite3.connect(folder / "bare" / DATABASE, isolation_level=None)
    connection.execute("PRAGMA synchronous = FULL")
    sources = {name: iter(found) for name, found in rows.items()}
    took = stopwatch()
    for _ in range(0, len(rows["article"]), _ROWS):
        connection.execute("BEGIN IMMEDIATE")
        for name, source in sources.items():
            share = -(-len(rows[name]) * _ROWS // len(rows["article"]))
            batch = list(islice(source, share))
            if batch:
                marks = ", ".join("?" * len(batch[0]))
                connection.executemany(f"INSERT INTO {name} VALUES ({marks})", batch)  # noqa: S608 - as above
        connection.execute("COMMIT")
    whole = took()
    connection.close()
    return whole


def _index(folder: Path, texts: list[IndexDocument]) -> tuple[float, float]:
    """Seconds with folding and stemming, and of these the seconds of tantivy alone."""
    (folder / "bare-index").mkdir()
    index = tantivy.Index(index_schema(), str(folder / "bare-index"))
    writer = index.writer(20_000_000, 1)
    began, adding = time.perf_counter(), 0.0
    for start in range(0, len(texts), _COMMIT):
        entries = [_entry(text) for text in texts[start : start + _COMMIT]]
        ready = time.perf_counter()
        _add(writer, entries)
        adding += time.perf_counter() - ready
    return time.perf_counter() - began, adding


def _add(writer: tantivy.IndexWriter, entries: Iterable[tantivy.Document]) -> None:
    for entry in entries:
        writer.add_document(entry)
    writer.commit()


def memory_now() -> float:
    """Bytes of this process that are in memory now (the most that ever were, where the system does not tell)."""
    status = Path("/proc/self/statm")
    if status.exists():
        return float(status.read_text("ascii").split()[1]) * getpagesize()
    return getrusage(RUSAGE_SELF).ru_maxrss * 1024.0


def main(arguments: list[str]) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.bulk_import", description=__doc__)
    parser.add_argument("--articles", type=int, default=3_000)
    parser.add_argument("--corpora")
    chosen = parser.parse_args(arguments)
    ratios = measure(chosen.articles, chosen.corpora)
    sys.stdout.write((table(ratios) if ratios else SKIPPED.replace("house style", "bulk import")) + "\n")
    return 0 if all(ratio.holds for ratio in ratios) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
