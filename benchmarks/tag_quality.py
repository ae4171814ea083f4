"""How well tags are suggested: `python -m benchmarks.tag_quality [--corpora FOLDER]`.

On the 100 training articles of AKEC, whose key phrases were ranked by annotators, with 6,000 items of published news as the
archive, through the program's own finder, index and ranking. Gold of an article: its 20 first phrases that are gold in two
articles or more, equal by stem key; the vocabulary holds them as they are written in the *other* articles.
"""

import argparse
import itertools
import json
import lzma
import math
import os
import random
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from editor_desk.app.bootstrap import utc_now
from editor_desk.domain.tag_suggestion import WEIGHTS, Named, Weights, mentions, ranked
from editor_desk.language.phrases import (
    PhraseFinder,
    StemmedText,
    key_phrases,
    phrase_stems,
    rarity,
)
from editor_desk.services.ports.index import IndexDocument
from editor_desk.storage.search_index import TantivyIndex

JUDGED, NEWS = "akec-train.jsonl.xz", "saudinewsnet.jsonl.xz"
_BACKGROUND = 6_000
_GOLD = 20
_FIRST = 10
_PHRASES = 5
_FOLDS = 5
_GRID = tuple(
    Weights(*choice) for choice in itertools.product((0.5, 0.7, 0.9), (0.8, 1.2, 1.6), (1.0, 2.0, 3.0))
)
_RESAMPLED = 2_000

Key = tuple[str, ...]
Judge = Callable[[Weights, Sequence[int]], list[tuple[float, float]]]


@dataclass(frozen=True, slots=True)
class Judged:
    """An article with its phrases, best first, by stem key and as written."""

    text: StemmedText
    phrases: tuple[tuple[Key, str], ...]

    @property
    def gold(self) -> dict[Key, str]:
        """The first twenty."""
        return dict(reversed(self.phrases[:_GOLD]))


def main(arguments: list[str]) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="tag_quality", description=__doc__)
    parser.add_argument("--corpora", type=Path, default=os.environ.get("EDITOR_DESK_CORPORA"))
    chosen = parser.parse_args(arguments)
    folder = None if chosen.corpora is None else Path(chosen.corpora)
    if folder is None or not all((folder / name).is_file() for name in (JUDGED, NEWS)):
        print(f"tags: skipped, there is no {JUDGED} and {NEWS} (--corpora or EDITOR_DESK_CORPORA)")
        return 0
    articles = list(_judged(folder / JUDGED))
    with tempfile.TemporaryDirectory() as made:
        index = TantivyIndex(Path(made) / "index")
        index.update(list(_background(folder / NEWS)))
        _tell(articles, index)
        index.close()
    return 0


def _tell(articles: Sequence[Judged], index: TantivyIndex) -> None:
    known, frequencies = index.stem_counts({stem for article in articles for stem in article.text.stems})
    carried: defaultdict[Key, set[int]] = defaultdict(set)
    for number, article in enumerate(articles):
        for key in article.gold:
            carried[key].add(number)
    vocabulary = {key for key, numbers in carried.items() if len(numbers) > 1}
    wanted = [frozenset(article.gold) & vocabulary for article in articles]
    asked = [number for number, keys in enumerate(wanted) if keys]
    named = {number: _named(articles, number, vocabulary) for number in asked}

    def judge(weights: Weights, numbers: Sequence[int]) -> list[tuple[float, float]]:
        return [
            _score(
                wanted[number],
                [" ".join(key) for key in _ranking(named[number], known, frequencies, weights)],
            )
            for number in numbers
        ]

    scores = judge(WEIGHTS, asked)
    print(
        f"tags: {len(asked)} articles of AKEC, {len(vocabulary)} phrases, {known:,} articles in the archive"
    )
    for name, column in (("nDCG@10", 0), ("recall@10", 1)):
        values = [score[column] for score in scores]
        low, high = _interval(values)
        print(f"  {name}: {_mean(values):.3f} (95%: {low:.3f} to {high:.3f})")
    held_out = list(_cross_validated(judge, asked))
    print(
        f"  weights chosen on four fifths, judged on the fifth: nDCG@10 {_mean([s[0] for s in held_out]):.3f}, "
        f"recall@10 {_mean([s[1] for s in held_out]):.3f}; the worst of {len(_GRID)} settings: nDCG@10 "
        f"{min(_mean([s[0] for s in judge(weights, asked)]) for weights in _GRID):.3f}"
    )
    found = [
        key_phrases(article.text, lambda stems: rarity(stems, known, frequencies), _PHRASES)
        for article in articles
    ]
    for name, keys in (
        ("all annotated phrases", [dict(article.phrases) for article in articles]),
        ("the 20 first", [article.gold for article in articles]),
    ):
        hits = [sum(phrase.stems in gold for phrase in best) for best, gold in zip(found, keys, strict=True)]
        print(f"  new key phrases, P@5 against {name}: {_mean(hits) / _PHRASES:.3f}")


def _named(articles: Sequence[Judged], number: int, vocabulary: set[Key]) -> Named:
    labels = {
        (written, " ".join(key))
        for other, article in enumerate(articles)
        if other != number
        for key, written in article.gold.items()
        if key in vocabulary
    }
    return mentions(PhraseFinder(sorted(labels)), articles[number].text)


def _ranking(
    named: Named, articles: int, frequencies: Mapping[str, int], weights: Weights
) -> Iterator[Sequence[str]]:
    order = ranked(named, articles, frequencies, {}, weights)
    return (tag_id.split() for tag_id, _ in islice(order, _FIRST))


def _score(wanted: frozenset[Key], first: Sequence[str]) -> tuple[float, float]:
    hits = [tuple(label.split()) in wanted for label in first]
    ideal = sum(1 / math.log2(rank + 2) for rank in range(min(_FIRST, len(wanted))))
    gained = sum(1 / math.log2(rank + 2) for rank, hit in enumerate(hits) if hit)
    return gained / ideal, sum(hits) / min(_FIRST, len(wanted))


def _cross_validated(judge: Judge, numbers: Sequence[int]) -> Iterator[tuple[float, float]]:
    shuffled = random.Random(1).sample(list(numbers), len(numbers))  # noqa: S311 - folds, no secret
    for fold in range(_FOLDS):
        rest = [number for place, number in enumerate(shuffled) if place % _FOLDS != fold]
        best = max(_GRID, key=lambda weights: _mean([score[0] for score in judge(weights, rest)]))
        yield from judge(best, shuffled[fold::_FOLDS])


def _interval(values: Sequence[float]) -> tuple[float, float]:
    chance = random.Random(1)  # noqa: S311 - resampling, no secret
    means = sorted(_mean(chance.choices(values, k=len(values))) for _ in range(_RESAMPLED))
    return means[int(0.025 * _RESAMPLED)], means[int(0.975 * _RESAMPLED)]


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def _judged(path: Path) -> Iterator[Judged]:
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            phrases = dict.fromkeys((phrase_stems(phrase), phrase) for phrase in record["tags"])
            kept = tuple((key, written) for key, written in phrases if key)
            yield Judged(StemmedText(record["body"], record["title"]), kept)


def _background(path: Path) -> Iterator[IndexDocument]:
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        # Every fifth, so that no week of the summer stands for all.
        for record in map(json.loads, islice(lines, 0, 5 * _BACKGROUND, 5)):
            text = f"{record['title']}\n{record['body']}"
            yield IndexDocument(record["id"], record["title"], text, (), "", utc_now())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
