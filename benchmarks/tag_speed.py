"""How long the tags of an article of 1,000 words are looked for among 50,000 tags and aliases, against stemming its words."""

import random
import sys
from time import perf_counter

from benchmarks import corpus
from benchmarks.report import Ratio, table
from editor_desk.domain.tag_suggestion import mentions, ranked
from editor_desk.language.phrases import PhraseFinder, StemmedText, topical
from editor_desk.language.stemming import stems
from editor_desk.services.ports.index import read_body

_LABELS = 50_000
_LIMIT = 3.0
_FIRST, _LAST = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي", "اتدرسعفقكلمن"


def measure(words: int = 1_000, rounds: int = 30, labels: int = _LABELS) -> Ratio:
    """A round is the whole way from text to ranked tags, as often as the stems of the same text."""
    content = corpus.article(words)
    headline, body = content.headline, read_body(content)
    finder = PhraseFinder(_labels(f"{headline} {body}", labels))
    ours: list[float] = []
    bare: list[float] = []
    for _ in range(rounds):
        began = perf_counter()
        stems(headline)
        stems(body)
        stemmed = perf_counter()
        text = StemmedText(body, headline)
        named = mentions(finder, text)
        frequencies = dict.fromkeys(set(topical(text.stems)), 100)
        best = list(ranked(named, 10_000, frequencies, {}))
        done = perf_counter()
        assert best
        bare.append(stemmed - began)
        ours.append(done - stemmed)
    return Ratio("tag suggestion", f"{words:,} words", ours, bare, limit=_LIMIT)


def _labels(text: str, count: int) -> list[tuple[str, str]]:
    """Labels of one to three words: a part of them from the text, so that many are found, the rest made up of letters."""
    chance = random.Random(1)  # noqa: S311 - made-up labels, no secret
    words = text.split()
    labels: dict[str, None] = {}
    for start in range(len(words) - 3):
        if len(labels) < count // 100:
            labels[" ".join(words[start : start + chance.choice((1, 2, 2, 3))])] = None
    while len(labels) < count:
        made = ["".join(chance.choices(_FIRST, k=4)) + chance.choice(_LAST) for _ in range(2)]
        labels[
            " ".join([*made[: chance.choice((1, 2))], chance.choice(words)][: chance.choice((1, 2, 3))])
        ] = None
    # Every fifth is another way to write the tag before it.
    return [(label, str(number - number % 5)) for number, label in enumerate(labels)]


if __name__ == "__main__":
    print(table([measure()]))
    sys.exit(0)
