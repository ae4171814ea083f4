"""Search, likeness, lists and the first window at 10 thousand, 100 thousand and a million articles (see `synthesis`).

Ratios of one run: the program's search against the bare tantivy query of the same question, and against a bare OR of three terms;
SQLite FTS5 over the same folded and stemmed texts; the first window against that of a small archive. `python -m benchmarks.scale`.
"""

import argparse
import os
import random
import sqlite3
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import quantiles

import tantivy

from benchmarks import corpus, startup, synthesis
from benchmarks.first_paint import DOOR, LIST
from benchmarks.report import Ratio, table
from benchmarks.search_speed import wanted
from benchmarks.style_precision import SKIPPED
from editor_desk.language.stemming import STOP_WORDS, folded_words, light_stem, stems
from editor_desk.services.indexing import document, vocabulary_of
from editor_desk.services.ports import Folder, IndexDocument
from editor_desk.services.search_ports import SearchOrder
from editor_desk.storage.desk_folder import OpenDesk, open_desk
from editor_desk.storage.search_index import TantivyIndex
from editor_desk.storage.search_query import STEMS

QUESTIONS = 100
LIKE = 25
SMALL = 1_000
WINDOW_LIMIT = 1.15
_SEED = 7


def measure(articles: int, corpora: str | None, runs: int) -> list[Ratio]:
    """Every ratio at this size; nothing without the corpora."""
    home = synthesis.archive(articles, corpora)
    if home is None:
        return []
    size = f"{articles:,}"
    with open_desk(home / "desk") as opened:
        documents = _sample(opened, articles)
        asked = [words for one in documents if len(words := _three(one)) == 3]
        ratios = _searching(opened, asked, documents, size, home)
        ratios += _listing(opened, articles, size)
    return ratios + (_windows(home, corpora, runs, size) if runs else [])


def _sample(opened: OpenDesk, articles: int) -> list[IndexDocument]:
    chance = random.Random(_SEED)  # noqa: S311 - no secret
    from editor_desk.domain.archive import archive_id

    ids = [archive_id(f"synthetic\0{chance.randrange(articles)}") for _ in range(QUESTIONS)]
    with opened.unit_of_work() as work:
        found = work.indexables.texts(ids)
        vocabulary = vocabulary_of(work, found)
    return [document(vocabulary, item) for item in found]


def _three(one: IndexDocument) -> list[str]:
    return [word for word in dict.fromkeys(folded_words(one.headline)) if word not in STOP_WORDS][:3]


def _searching(
    opened: OpenDesk,
    asked: Sequence[Sequence[str]],
    documents: Sequence[IndexDocument],
    size: str,
    home: Path,
) -> list[Ratio]:
    index = opened.index
    if not isinstance(index, TantivyIndex):
        raise TypeError("another index")
    bare = tantivy.Index.open(str(opened.folder / "index"))
    schema, searcher = bare.schema, bare.searcher()
    peer = _fts(opened, home)

    def plain(words: Sequence[str]) -> object:
        terms = [tantivy.Query.term_query(schema, STEMS, light_stem(word), "freq") for word in words]
        return searcher.search(
            tantivy.Query.boolean_query([(tantivy.Occur.Should, term) for term in terms]), 50
        )

    def peers(words: Sequence[str]) -> object:
        return _ask(peer, [light_stem(word) for word in words])

    def peers_like(one: IndexDocument) -> object:
        return _ask(peer, _heaviest(searcher, one))

    def alike(one: IndexDocument) -> object:
        return index.candidates([(stem, 1.0) for stem in _heaviest(searcher, one)], one.article, 24)

    ours = _timed(lambda words: index.find(wanted(" ".join(words)), SearchOrder.RELEVANCE, 50), asked)
    plainly = _timed(plain, asked)
    like = _timed(alike, documents)
    ratios = [
        Ratio("search: bare OR3", size, ours, plainly),
        Ratio("FTS5 OR3 / ours", size, _timed(peers, asked), ours),
        Ratio("FTS5 OR3 / bare", size, _timed(peers, asked), plainly),
        Ratio("FTS5 like / ours", size, _timed(peers_like, documents[:40]), like),
    ]
    peer.close()
    return ratios


def _heaviest(searcher: tantivy.Searcher, one: IndexDocument) -> list[str]:
    counts: dict[str, int] = {}
    for stem in stems(one.headline) * 3 + stems(one.body):
        counts[stem] = counts.get(stem, 0) + 1
    weighed = sorted(counts, key=lambda stem: -counts[stem] / (1 + searcher.doc_freq(STEMS, stem) ** 0.5))
    return weighed[:LIKE]


def _fts(opened: OpenDesk, home: Path) -> sqlite3.Connection:
    """FTS5 over the stems of the same texts, made once for an archive."""
    path = home / "fts5.sqlite3"
    made = path.exists()
    connection = sqlite3.connect(path)
    if made:
        return connection
    connection.execute(
        "CREATE VIRTUAL TABLE texts USING fts5(headline, body, content='', tokenize='unicode61')"
    )
    last = ""
    while True:
        with opened.unit_of_work() as work:
            page = work.indexables.facts(last, 2_000)
            found = work.indexables.texts([facts.article for facts in page])
        if not page:
            break
        last = page[-1].article
        rows = [
            (" ".join(stems(item.content.headline)), " ".join(stems(item.content.body_text)))
            for item in found
        ]
        connection.executemany("INSERT INTO texts(headline, body) VALUES (?, ?)", rows)
    connection.execute("INSERT INTO texts(texts) VALUES ('optimize')")
    connection.commit()
    return connection


def _ask(peer: sqlite3.Connection, words: Sequence[str]) -> object:
    match = " OR ".join('"' + word.replace('"', "") + '"' for word in words)
    return peer.execute(
        "SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT 50", (match,)
    ).fetchall()


def _timed(ask: Callable[..., object], questions: Sequence[object]) -> list[float]:
    for question in questions[:5]:
        ask(question)
    times = []
    for question in questions:
        began = time.perf_counter()
        ask(question)
        times.append(time.perf_counter() - began)
    return times


def _listing(opened: OpenDesk, articles: int, size: str) -> list[Ratio]:
    """The first page of the archive against one far down in it, and the counts of the rail."""
    desk = corpus.quick_desk(opened)
    session = desk.accounts.unlock_by_name(corpus.NAME, corpus.PASSPHRASE)
    rounds = list(range(12))
    first = _timed(lambda _: desk.articles.list(session, Folder.ARCHIVE, limit=100), rounds)
    (low,) = desk.articles.list(session, Folder.ARCHIVE, limit=1, offset=articles * 9 // 10)
    deep = _timed(lambda _: desk.articles.list(session, Folder.ARCHIVE, limit=100, below=low), rounds)
    counts = _timed(lambda _: desk.articles.counts(session), rounds)
    return [
        Ratio("list: page far down", size, deep, first),
        Ratio("rail counts / page", size, counts, first),
    ]


def _windows(home: Path, corpora: str | None, runs: int, size: str) -> list[Ratio]:
    small = synthesis.archive(SMALL, corpora)
    if small is None:
        return []
    times: dict[Path, dict[str, list[float]]] = {path: {DOOR: [], LIST: []} for path in (home, small)}
    for run in range(runs + 1):
        for path, reached in times.items():
            took = startup.seconds_to(
                "benchmarks.desk_window", (DOOR, LIST), os.environ | corpus.home_of(path)
            )
            for mark in (DOOR, LIST) if run else ():
                reached[mark].append(took[mark])
    return [
        Ratio("first window / 1k", size, times[home][DOOR], times[small][DOOR], WINDOW_LIMIT),
        Ratio("first list / 1k", size, times[home][LIST], times[small][LIST], WINDOW_LIMIT),
    ]


def p95(times: Sequence[float]) -> float:
    """The slowest in twenty."""
    return quantiles(times, n=20, method="inclusive")[18]


def main(arguments: list[str]) -> int:
    """Print the tables, with the 95th percentiles that the limits are about."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scale", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="*", default=[10_000, 100_000])
    parser.add_argument("--runs", type=int, default=3, help="how often each window is opened; 0 for none")
    parser.add_argument("--corpora")
    chosen = parser.parse_args(arguments)
    good = True
    for articles in chosen.sizes:
        ratios = measure(articles, chosen.corpora, chosen.runs)
        if not ratios:
            sys.stdout.write(SKIPPED.replace("house style", "scale") + "\n")
            return 0
        sys.stdout.write(table(ratios) + "\n\np95\n")
        for ratio in ratios:
            ours, bare = p95(ratio.ours), p95(ratio.bare)
            sys.stdout.write(
                f"{ratio.name:20} {ratio.size:>10} {ours / bare:8.2f} {ours * 1e3:10.1f} {bare * 1e3:10.1f} ms\n"
            )
        good = good and all(ratio.holds for ratio in ratios)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
