"""How often the house style that ships fires on real news, and how often wrongly: `python3 dev.py bench` with `--corpora`.

The corpora are no part of the project: a folder with `saudinewsnet.jsonl.xz` (one item a line, with `title` and `body`) is
named by `--corpora` or `EDITOR_DESK_CORPORA`, and without it this is skipped by name. Each line of an item is one text.

False alarms. `style_judged.json` holds, for each rule, how many of its hits a person read and how many of them were false: the
text was right as it stood, or the house choice does not reach it (a name, a poem, a foreign word). Only the counts are kept,
never the text. Protocol: 8,000 items drawn with seed 2015, all hits of the rule in them, 20 of these drawn with seed 7, each
read with some 50 characters round it, and with its paragraph for brackets; where a rule was mended after reading, a new sample was drawn and read. House choices (tanween, عبدالله,
quotation marks, dots) are judged as if the shipped choice were the house's. False alarms per 1,000 words are the hits per
1,000 words times the share that was false; with 20 read, a share of 0 means less than 0.14 at 95%. `--show RULE` prints a
sample again, to the terminal only.
"""

import argparse
import json
import lzma
import os
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from editor_desk.language.house_style.checking import check_all
from editor_desk.language.house_style.file import parse_house_style
from editor_desk.language.house_style.model import Hit, HouseStyle
from editor_desk.language.tokens import count_words
from editor_desk.services.style import shipped_house_style

JUDGED = Path(__file__).with_name("style_judged.json")
CORPUS = "saudinewsnet.jsonl.xz"
SKIPPED = f"house style: skipped, no {CORPUS}; name its folder with --corpora or EDITOR_DESK_CORPORA"
ITEM_SEED, HIT_SEED = 2015, 7
ITEMS, SHOWN = 8_000, 20
_AROUND = 60


@dataclass(frozen=True, slots=True)
class Precision:
    """What the rules found in some items, and how long that took."""

    items: int
    words: int
    seconds: float
    hits: Counter[str]
    items_with: Counter[str]

    @property
    def false_alarms(self) -> float:
        """False alarms per 1,000 words, over the rules that were judged."""
        return sum(self.false_of(rule) or 0 for rule in self.hits)

    def per_words(self, rule: str) -> float:
        """Hits of the rule per 1,000 words."""
        return self.hits[rule] * 1000 / self.words

    def false_of(self, rule: str) -> float | None:
        """False alarms of the rule per 1,000 words; None where nobody judged it."""
        judged, wrong = judgements().get(rule, (0, 0))
        return self.per_words(rule) * wrong / judged if judged else None


def judgements() -> dict[str, tuple[int, int]]:
    """How many hits of a rule were read, and how many of them were false."""
    counts = json.loads(JUDGED.read_text("utf-8"))
    return {rule: (entry["judged"], entry["false"]) for rule, entry in counts.items()}


def find_corpus(folder: str | None) -> Path | None:
    """The corpus file, where there is one."""
    named = folder or os.environ.get("EDITOR_DESK_CORPORA", "")
    path = Path(named) / CORPUS
    return path if named and path.is_file() else None


def read_items(path: Path, most: int) -> list[list[str]]:
    """At most so many items, drawn with the seed, as lines of text."""
    with lzma.open(path, "rt", encoding="utf-8") as file:
        items = [json.loads(line) for line in file]
    drawn = random.Random(ITEM_SEED).sample(items, min(most, len(items)))  # noqa: S311  # a sample that can be drawn again
    return [f"{item['title']}\n{item['body']}".split("\n") for item in drawn]


def measure(items: Sequence[Sequence[str]], style: HouseStyle | None = None) -> Precision:
    """All rules over all items, in one thread."""
    style = style or parse_house_style(shipped_house_style(), prove=False)
    hits: Counter[str] = Counter()
    items_with: Counter[str] = Counter()
    begun = time.process_time()
    for lines in items:
        rules = [hit.rule for found in check_all(lines, style) for hit in found]
        hits.update(rules)
        items_with.update(set(rules))
    seconds = time.process_time() - begun
    return Precision(
        len(items), sum(count_words(line) for lines in items for line in lines), seconds, hits, items_with
    )


def table(found: Precision) -> str:
    """Hits and false alarms as lines of text."""
    judged = judgements()
    lines = [
        f"house style on {found.items} items of {found.words / found.items:.0f} words",
        f"{found.items / found.seconds:.0f} items/s in one thread",
        f"{found.false_alarms:.3f} false alarms per 1,000 words",
        "",
        f"{'rule':24} {'items':>6} {'per 1,000 items':>16} {'per 1,000 words':>16} {'false':>7} {'false / 1,000 words':>20}",
    ]
    for rule, hits in found.hits.most_common():
        read, wrong = judged.get(rule, (0, 0))
        false = found.false_of(rule)
        lines.append(
            f"{rule:24} {found.items_with[rule] / found.items:6.1%} {hits * 1000 / found.items:16.1f} "
            f"{found.per_words(rule):16.3f} {f'{wrong}/{read}':>7} {'' if false is None else f'{false:.4f}':>20}"
        )
    return "\n".join(lines)


def show(items: Sequence[Sequence[str]], rule: str) -> Iterator[str]:
    """The sample of a rule's hits that is to be judged, each in its surroundings."""
    style = parse_house_style(shipped_house_style(), prove=False)
    found: list[tuple[str, Hit]] = [
        (line, hit)
        for lines in items
        for line, hits in zip(lines, check_all(lines, style), strict=True)
        for hit in hits
        if hit.rule == rule
    ]
    for line, hit in _drawn(found):
        before, after = line[max(0, hit.start - _AROUND) : hit.start], line[hit.end : hit.end + _AROUND]
        yield f"{before}[[{hit.text}]]{after} -> {' | '.join(hit.fixes)}"


def _drawn(found: list[tuple[str, Hit]]) -> list[tuple[str, Hit]]:
    return random.Random(HIT_SEED).sample(found, min(SHOWN, len(found)))  # noqa: S311  # as above


def main(arguments: list[str]) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        prog="style_precision", description="How often the house style fires, and wrongly."
    )
    parser.add_argument("--corpora", help="folder of the corpora")
    parser.add_argument("--items", type=int, default=ITEMS, help="how many items")
    parser.add_argument("--show", metavar="RULE", help="print the sample of a rule instead")
    chosen = parser.parse_args(arguments)
    path = find_corpus(chosen.corpora)
    if path is None:
        print(SKIPPED)
        return 0
    items = read_items(path, chosen.items)
    print("\n".join(show(items, chosen.show)) if chosen.show else table(measure(items)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
