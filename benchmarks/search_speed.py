"""Searching by the program against the bare tantivy query and against SQLite's FTS5, on the same texts in the same run.

`python -m benchmarks.search_speed --articles 10000 100000`. Articles are made of sentences in a fixed random order: those
of the news in `--corpora`, or where it is missing, of made-up ones. What is measured:

- ours: what was typed is read, asked of the index, and the ids of the first page are there, as they are shown at once;
- bare: tantivy's own query parser over the same fields, first page;
- fts5: the same words in a table of folded and stemmed text, best first by bm25, first page.

The figures are processor time of the asking thread, in which all three answer without waiting.
"""

import argparse
import json
import lzma
import os
import random
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median, quantiles

import tantivy

from benchmarks.corpus import article
from benchmarks.report import machine
from editor_desk.language.query import Phrase, Term
from editor_desk.language.query_reading import parse
from editor_desk.language.stemming import STOP_WORDS, folded_words, stems_of
from editor_desk.language.tokens import sentences
from editor_desk.services.ports.index import IndexDocument
from editor_desk.services.ports.search import IndexFacts, SearchOrder, Wanted, WantedClause
from editor_desk.storage.search_index import TantivyIndex
from editor_desk.storage.search_query import STEMS, TEXT

SEED = 20261125
PAGE = 30
ROUNDS = 200
BATCH = 2000
BARE_LIMIT = 1.5
PEER_LEAST = 10.0
PEER_FROM = 30_000
"""Articles from which on FTS5 has to be so much slower: among fewer, what a question costs by itself decides."""
OR3 = "three words, or"
KINDS = ("one word", "three words, all", OR3, "phrase")
_NEWS = "saudinewsnet.jsonl.xz"
_TODAY = date(2026, 11, 25)
_SENTENCES = 12


@dataclass(frozen=True, slots=True)
class Speed:
    """Seconds of one kind of question, each asked by the program, by bare tantivy and, where it was, by FTS5."""

    name: str
    articles: int
    ours: Sequence[float]
    bare: Sequence[float]
    peer: Sequence[float]

    @property
    def over_bare(self) -> float:
        """The ratio of the slowest in twenty, ours to bare."""
        return p95(self.ours) / p95(self.bare)

    @property
    def under_peer(self) -> float:
        """How many times faster than FTS5 the middle question is; 0 where that was not asked."""
        return median(self.peer) / median(self.ours) if self.peer else 0.0

    @property
    def holds(self) -> bool:
        """Whether it is within the limit, and for three words of which one is enough fast enough beside FTS5."""
        fast = self.name != OR3 or not self.peer or self.articles < PEER_FROM or self.under_peer >= PEER_LEAST
        return self.over_bare <= BARE_LIMIT and fast


def p95(times: Sequence[float]) -> float:
    """The time of the slowest in twenty."""
    return quantiles(times, n=20, method="inclusive")[18] if len(times) > 1 else times[0]


def documents(count: int, supply: Sequence[str], seed: int = SEED) -> Iterator[IndexDocument]:
    """So many articles of sentences from `supply`, always the same ones."""
    choose = random.Random(seed)  # noqa: S311 - chooses sentences
    begin = datetime(2015, 1, 1, tzinfo=UTC)
    for number in range(count):
        chosen = choose.choices(supply, k=_SENTENCES)
        facts = IndexFacts(
            tags=(f"tag-{choose.randrange(500)}", f"tag-{choose.randrange(500)}"),
            states=(choose.choice(("draft", "approved")),),
            section=choose.choice(("سياسة", "رياضة", "ثقافة", "اقتصاد")),
            authors=(f"كاتب {choose.randrange(40)}",),
        )
        when = begin + timedelta(minutes=choose.randrange(5_000_000))
        yield IndexDocument(
            f"{number:08}", chosen[0][:90], " ".join(chosen), (), f"وكالة {number % 30}", when, facts
        )


def supply_of(corpora: Path | None) -> list[str]:
    """The sentences that articles are made of."""
    if corpora is None or not (corpora / _NEWS).is_file():
        return [
            " ".join(item.text for item in sentences(article(400, number).body_text)) for number in range(50)
        ]
    found: list[str] = []
    with lzma.open(corpora / _NEWS, "rt", encoding="utf-8") as lines:
        for line in lines:
            found += [item.text for item in sentences(str(json.loads(line)["body"])) if len(item.text) > 40]
            if len(found) > 60_000:
                break
    return found


def measure(articles: int, supply: Sequence[str], rounds: int = ROUNDS) -> list[Speed]:
    """Index so many articles in both engines and ask every kind of question so often."""
    with tempfile.TemporaryDirectory() as folder:
        index = TantivyIndex(Path(folder) / "index")
        peer = sqlite3.connect(Path(folder) / "fts.sqlite")
        peer.execute(
            "CREATE VIRTUAL TABLE a USING fts5(folded, stems, content='', tokenize=\"unicode61 remove_diacritics 0\")"
        )
        batch: list[IndexDocument] = []
        for number, document in enumerate(documents(articles, supply)):
            batch.append(document)
            folded = folded_words(f"{document.headline}\n{document.body}")
            row = number + 1, " ".join(folded), " ".join(stems_of(folded))
            peer.execute("INSERT INTO a(rowid, folded, stems) VALUES (?, ?, ?)", row)
            if len(batch) == BATCH:
                index.update(batch)
                batch = []
        index.update(batch)
        peer.commit()
        peer.execute("INSERT INTO a(a) VALUES ('optimize')")
        peer.commit()
        bare = tantivy.Index.open(str(Path(folder) / "index"))
        asked = list(questions(supply, rounds))
        found = [
            _measure(name, articles, index, bare, peer, [kinds[name] for kinds in asked]) for name in KINDS
        ]
        peer.close()
        index.close()
        return found


def measure_desk(desk: Path, supply: Sequence[str], rounds: int = ROUNDS) -> list[Speed]:
    """The same over a desk that is there already (see `synthesis`), without FTS5; it is only read."""
    folder = desk / "index"
    index = TantivyIndex(folder, read_only=True)
    bare = tantivy.Index.open(str(folder))
    asked = list(questions(supply, rounds))
    articles = bare.searcher().num_docs
    found = [_measure(name, articles, index, bare, None, [kinds[name] for kinds in asked]) for name in KINDS]
    index.close()
    return found


def _measure(
    name: str,
    articles: int,
    index: TantivyIndex,
    bare: tantivy.Index,
    peer: sqlite3.Connection | None,
    questions: Sequence[tuple[str, str, str]],
) -> Speed:
    searcher = bare.searcher()

    def ours(typed: str) -> object:
        return index.find(wanted(typed), SearchOrder.RELEVANCE, PAGE, counted=False)

    def theirs(asked: str) -> object:
        query = bare.parse_query(asked, [STEMS, TEXT], {STEMS: 1.0, TEXT: 0.5})
        result = searcher.search(query, PAGE, count=False)
        return [searcher.doc(address)["article"] for _, address in result.hits]

    def fts(asked: str) -> object:
        assert peer is not None
        rows = peer.execute("SELECT rowid FROM a WHERE a MATCH ? ORDER BY rank LIMIT ?", (asked, PAGE))
        return rows.fetchall()

    times: tuple[list[float], list[float], list[float]] = ([], [], [])
    for number, (typed, plain, matched) in enumerate(questions):
        # Who is asked first finds the postings cold; each is it in turn.
        asking = [(ours, typed, 0), (theirs, plain, 1), *([] if peer is None else [(fts, matched, 2)])]
        first = number % len(asking)
        for work, question, into in asking[first:] + asking[:first]:
            times[into].append(_timed(work, question))
    return Speed(name, articles, *times)


def _timed(work: Callable[[str], object], question: str) -> float:
    # All three answer in the asking thread, without waiting: what else runs on the machine is left out so.
    begin = time.thread_time()
    work(question)
    return time.thread_time() - begin


def wanted(typed: str) -> Wanted:
    """What was typed, where it has no filters."""
    clauses = [
        WantedClause(tuple(part for part in clause.parts if isinstance(part, Term | Phrase)), clause.excluded)
        for clause in parse(typed, _TODAY).clauses
    ]
    return Wanted(tuple(clause for clause in clauses if clause.parts))


def questions(supply: Sequence[str], rounds: int) -> Iterator[dict[str, tuple[str, str, str]]]:
    """For each kind: as typed, for tantivy's parser, and for FTS5; words of the texts themselves."""
    choose = random.Random(SEED + 1)  # noqa: S311 - chooses words
    while rounds:
        text = folded_words(choose.choice(supply))
        words = [word for word in text if word.isalpha() and word not in STOP_WORDS and len(word) > 2]
        if len(words) < 4:
            continue
        rounds -= 1
        three = choose.sample(words, 3)
        stems = stems_of(three)
        place = choose.randrange(len(text) - 1)
        pair = " ".join(text[place : place + 2])
        yield {
            "one word": (f"{three[0]} ", _bare(three[:1], stems[:1], " "), _fts(three[:1], stems[:1], " ")),
            "three words, all": (
                f"{' '.join(three)} ",
                _bare(three, stems, " AND "),
                _fts(three, stems, " AND "),
            ),
            OR3: (
                " OR ".join(three) + " ",
                _bare(three, stems, " OR "),
                _fts(three, stems, " OR "),
            ),
            "phrase": (f'"{pair}"', f'{TEXT}:"{pair}"', f'folded : "{pair}"'),
        }


def _bare(words: Sequence[str], stems: Sequence[str], joined: str) -> str:
    return joined.join(
        f"({STEMS}:{stem} OR {TEXT}:{word}^0.5)" for word, stem in zip(words, stems, strict=True)
    )


def _fts(words: Sequence[str], stems: Sequence[str], joined: str) -> str:
    return joined.join(
        f'(stems : "{stem}" OR folded : "{word}")' for word, stem in zip(words, stems, strict=True)
    )


def table(speeds: Sequence[Speed]) -> str:
    """The figures as lines of text."""
    lines = [
        machine(),
        "",
        (
            f"{'articles':>9}  {'question':18} {'ours p50':>9} {'p95':>8} {'bare p95':>9} {'ratio':>6} {'limit':>6} "
            f"{'fts5 p50':>9} {'times':>6}"
        ),
    ]
    for speed in speeds:
        holds = "" if speed.holds else "  over the limit"
        lines.append(
            f"{speed.articles:9,}  {speed.name:18} {median(speed.ours) * 1e3:9.2f} {p95(speed.ours) * 1e3:8.2f} "
            f"{p95(speed.bare) * 1e3:9.2f} {speed.over_bare:6.2f} {BARE_LIMIT:6.1f} "
            f"{_peer(speed)}{holds}"
        )
    return "\n".join(lines)


def _peer(speed: Speed) -> str:
    return f"{median(speed.peer) * 1e3:9.2f} {speed.under_peer:6.1f}" if speed.peer else f"{'-':>9} {'-':>6}"


def tell(sizes: Sequence[int], corpora: Path | None, rounds: int = ROUNDS) -> bool:
    """Measure at these sizes and print; says whether every limit holds."""
    supply = supply_of(corpora)
    speeds = [speed for size in sizes for speed in measure(size, supply, rounds)]
    print(table(speeds))
    return all(speed.holds for speed in speeds)


def main(arguments: Sequence[str]) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="benchmarks.search_speed", description=__doc__.split("\n")[0])
    parser.add_argument("--articles", type=int, nargs="+", default=[10_000])
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--corpora", type=Path, default=os.environ.get("EDITOR_DESK_CORPORA"))
    parser.add_argument("--desk", type=Path, help="a desk that is there already, instead of made-up articles")
    chosen = parser.parse_args(arguments)
    if chosen.desk is not None:
        print(table(measure_desk(chosen.desk, supply_of(chosen.corpora), chosen.rounds)))
        return 0
    tell(chosen.articles, chosen.corpora, chosen.rounds)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
