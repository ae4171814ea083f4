"""How good the related articles are, on judged news: `python3 dev.py bench` with `--corpora`.

The corpora are no part of the project (see `style_precision`): `saudinewsnet.jsonl.xz` and `related-qrels.tsv`, and without
them this is skipped by name. All 29,291 items go into an index as the program makes it; each query is a whole article; its
candidates come out of that index and are ranked as in the program, with the latent space that the program trains.

nDCG@10 has the gain 2^grade - 1 and the discount log2(rank + 1), ideal from the judged grades; P@8 is the share of grades 1
and 2 among the first eight. Collapsed: of items that share half of the shorter one's four-word runs only the first counts, in
the ranking and in the ideal one; here by the exact runs of the texts, not by the sketches that the program collapses with.
What nobody judged counts 0; the share that was judged among the first eight stands beside each figure. `related_judged.tsv`
(ids and grades only) holds further grades, read blind: it is counted apart. Intervals are bootstraps over the queries, 95%.
"""

import argparse
import json
import lzma
import math
import os
import random
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import mean

from benchmarks import duplicate_quality
from benchmarks.style_precision import CORPUS
from editor_desk.domain.content import BlockKind, Content, block
from editor_desk.language.stemming import folded_words
from editor_desk.services.likeness.finding import LikenessFinder
from editor_desk.services.likeness.profile import COPIED_WORDS, containment, shingles
from editor_desk.services.ports.index import IndexDocument
from editor_desk.services.related import ask_about
from editor_desk.storage.search_index import TantivyIndex

QRELS = "related-qrels.tsv"
MORE = Path(__file__).with_name("related_judged.tsv")
SKIPPED = f"related articles: skipped, no {CORPUS} and {QRELS}; name their folder with --corpora or EDITOR_DESK_CORPORA"
_BATCH = 2_000
_DRAWS = 2_000
_SAME = 0.5

Grades = dict[str, dict[str, int]]


@dataclass(frozen=True, slots=True)
class Item:
    """A piece of news."""

    id: str
    title: str
    body: str
    at: datetime

    def document(self) -> IndexDocument:
        """As the index takes it."""
        return IndexDocument(self.id, self.title, self.body, (), "", self.at)

    def content(self) -> Content:
        """As an article of the desk."""
        return Content(
            headline=self.title, blocks=(block(BlockKind.PARAGRAPH, self.body.replace("\n", " ")),)
        )


@dataclass(frozen=True, slots=True)
class Score:
    """One query's figures."""

    ndcg: float
    precision: float
    collapsed: float
    judged: float
    judged_collapsed: float


def find_folder(named: str | None) -> Path | None:
    """The folder with both files, if there is one."""
    folder = named or os.environ.get("EDITOR_DESK_CORPORA", "")
    found = bool(folder) and all((Path(folder) / name).is_file() for name in (CORPUS, QRELS))
    return Path(folder) if found else None


def read_items(folder: Path) -> dict[str, Item]:
    """All news by its id."""
    items = {}
    with lzma.open(folder / CORPUS, "rt", encoding="utf-8") as file:
        for line in file:
            one = json.loads(line)
            at = datetime.fromisoformat(one["date"]).replace(tzinfo=UTC)
            items[one["id"]] = Item(one["id"], one["title"], one["body"], at)
    return items


def read_grades(path: Path) -> Grades:
    """The judged grades, by query and item."""
    grades: Grades = defaultdict(dict)
    for line in path.read_text("utf-8").splitlines():
        query, item, grade = line.split("\t")
        if grade.isdigit():
            grades[query][item] = int(grade)
    return grades


def fill(index: TantivyIndex, items: Sequence[Item]) -> None:
    """Index everything."""
    for start in range(0, len(items), _BATCH):
        index.update([item.document() for item in items[start : start + _BATCH]])
    index.rebuilt()


def ranker(finder: LikenessFinder, items: dict[str, Item]) -> Callable[[str], list[str]]:
    """The ranking of the program for a query, reprints counted."""

    def rank(query: str) -> list[str]:
        item = items[query]
        asked = ask_about(item.content(), (), query, (), item.at)
        alike = finder.alike(asked.profile, asked.record, query, asked.extra)
        return [one.candidate.article for one in alike]

    return rank


class Judge:
    """Scores rankings."""

    def __init__(self, items: dict[str, Item], grades: Grades) -> None:
        self._items = items
        self._grades = grades
        self._runs: dict[str, set[bytes]] = {}

    @property
    def queries(self) -> list[str]:
        """The queries."""
        return list(self._grades)

    def score(self, query: str, ranking: Sequence[str]) -> Score:
        """The figures of one ranking."""
        grades = self._grades[query]
        best = sorted(grades, key=lambda item: -grades[item])
        once, ideal = self.collapse(ranking), self.collapse(best)
        return Score(
            _gain(grades, ranking) / _gain(grades, best),
            sum(grades.get(item, 0) > 0 for item in ranking[:8]) / 8,
            _gain(grades, once) / _gain(grades, ideal),
            sum(item in grades for item in ranking[:8]) / 8,
            sum(item in grades for item in once[:8]) / 8,
        )

    def collapse(self, ranking: Sequence[str]) -> list[str]:
        """Of items that share half of the shorter one's runs only the first."""
        kept: list[str] = []
        for item in ranking:
            if not any(containment(self._of(item), self._of(one)) >= _SAME for one in kept):
                kept.append(item)
        return kept

    def _of(self, item: str) -> set[bytes]:
        if item not in self._runs:
            one = self._items[item]
            self._runs[item] = shingles(folded_words(f"{one.title}\n{one.body}"), COPIED_WORDS)
        return self._runs[item]


def table(name: str, scores: Sequence[Score]) -> str:
    """The means with their intervals as lines of text."""
    lines = [name]
    for field in ("ndcg", "precision", "collapsed", "judged", "judged_collapsed"):
        values = [getattr(score, field) for score in scores]
        low, high = _interval(values)
        lines.append(f"  {_NAMES[field]:34} {mean(values):.3f}  [{low:.3f}, {high:.3f}]")
    return "\n".join(lines)


_NAMES = {
    "ndcg": "nDCG@10, reprints counted",
    "precision": "P@8, reprints counted",
    "collapsed": "nDCG@10, reprints collapsed",
    "judged": "judged among the first eight",
    "judged_collapsed": "the same, collapsed",
}


def _gain(grades: dict[str, int], ranking: Sequence[str]) -> float:
    return sum(
        (2.0 ** grades.get(item, 0) - 1) / math.log2(place + 2) for place, item in enumerate(ranking[:10])
    )


def _interval(values: Sequence[float]) -> tuple[float, float]:
    draw = random.Random(8)  # noqa: S311  # the same interval each time
    means = sorted(mean(draw.choices(values, k=len(values))) for _ in range(_DRAWS))
    return means[int(_DRAWS * 0.025)], means[int(_DRAWS * 0.975)]


def main(arguments: list[str]) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="related_quality", description="How good related articles are.")
    parser.add_argument("--corpora", help="folder of the corpora")
    parser.add_argument("--index", help="keep the index and the latent space in this folder for the next run")
    parser.add_argument("--unjudged", action="store_true", help="name what nobody judged in the first ten")
    chosen = parser.parse_args(arguments)
    folder = find_folder(chosen.corpora)
    if folder is None:
        print(SKIPPED)
        return 0
    items = read_items(folder)
    with tempfile.TemporaryDirectory() as temporary:
        index = TantivyIndex(Path(chosen.index or temporary) / "index")
        if index.needs_rebuild:
            begun = time.perf_counter()
            fill(index, list(items.values()))
            print(f"indexed {len(items)} items in {time.perf_counter() - begun:.0f} s")
        finder = LikenessFinder(index)
        grades = read_grades(folder / QRELS)
        plain = Judge(items, grades)
        rank = ranker(finder, items)
        if finder.is_outgrown():
            print(table("the cosine alone, before the space is trained", _scores(plain, rank)))
            begun = time.perf_counter()
            finder.train(lambda _done, _total: None)
            print(f"trained in {time.perf_counter() - begun:.0f} s")
        print(table("as in the program", _scores(plain, rank)))
        if MORE.is_file():
            more = read_grades(MORE)
            both: Grades = {query: more.get(query, {}) | grades[query] for query in grades}
            print(table("with the grades added by blind reading", _scores(Judge(items, both), rank)))
            grades = both
        print(duplicate_quality.report(finder, {one.id: one.body for one in items.values()}))
        if chosen.unjudged:
            for query in plain.queries:
                ranking = rank(query)
                first = dict.fromkeys([*ranking[:10], *plain.collapse(ranking)[:10]])
                print(query, *(item for item in first if item not in grades[query]))
        index.close()
    return 0


def _scores(judge: Judge, rank: Callable[[str], list[str]]) -> list[Score]:
    return [judge.score(query, rank(query)) for query in judge.queries]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
