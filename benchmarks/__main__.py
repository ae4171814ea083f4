"""Measures what has to be fast: `python3 dev.py bench [--check]`."""

import argparse
import os
import sys
from pathlib import Path


def main(arguments: list[str]) -> int:
    """Measure and print; with `--check` the exit code is 1 where a ratio is over its limit."""
    parser = argparse.ArgumentParser(prog="dev.py bench", description=__doc__)
    parser.add_argument("--check", action="store_true", help="fail where a ratio is over its limit")
    parser.add_argument("--articles", type=int, default=200, help="articles on the desk that is started")
    parser.add_argument("--runs", type=int, default=5, help="how often each program is started")
    parser.add_argument("--words", type=int, default=10_000, help="words of the article that is typed in")
    parser.add_argument("--keys", type=int, default=60, help="keys in a row; there are four rows")
    parser.add_argument(
        "--growth", type=int, nargs="*", default=[1_000, 100_000], help="other lengths to tell of"
    )
    parser.add_argument(
        "--tags", type=int, default=50_000, help="tags and aliases that are looked for in a text"
    )
    parser.add_argument("--events", type=int, default=100_000, help="events of the record that is audited")
    parser.add_argument("--packed", type=int, default=100, help="articles of the package that is written")
    parser.add_argument("--waiting", type=int, default=10_000, help="articles in the longer queue of review")
    parser.add_argument(
        "--searched", type=int, nargs="*", default=[10_000], help="articles that are searched, in sizes"
    )
    parser.add_argument("--corpora", help="folder of news on which the house style's precision is told")
    parser.add_argument(
        "--sizes", type=int, nargs="*", default=[10_000], help="archives made of that news, in articles"
    )
    chosen = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from benchmarks import (
        audit_speed,
        bulk_import,
        diff_speed,
        memory,
        opening,
        package_speed,
        proofing,
        queue_speed,
        related_quality,
        related_speed,
        scale,
        search_speed,
        startup,
        style_precision,
        tag_quality,
        tag_speed,
        typing_speed,
    )
    from benchmarks.report import table

    key = typing_speed.measure(chosen.words, rounds=4, keys=chosen.keys)
    others = [typing_speed.measure(words, 2, chosen.keys, limit=None) for words in chosen.growth]
    ratios = [
        *startup.measure(chosen.articles, chosen.runs),
        key,
        *others,
        *(typing_speed.growth(key, other) for other in others[-1:]),
        opening.measure(chosen.words, chosen.runs),
        *proofing.measure(chosen.words, chosen.runs),
        *memory.measure(chosen.words, chosen.runs),
        tag_speed.measure(rounds=6 * chosen.runs, labels=chosen.tags),
        *diff_speed.measure(chosen.words, 2 * chosen.runs),
        *audit_speed.measure(chosen.events, chosen.runs),
        *package_speed.measure(chosen.packed, chosen.packed // 2),
        *queue_speed.measure(chosen.waiting, queue_speed.SHORT, 4 * chosen.runs),
    ]
    print(table(ratios))
    print()
    style_precision.main(["--corpora", chosen.corpora] if chosen.corpora else [])
    print()
    tag_quality.main(["--corpora", chosen.corpora] if chosen.corpora else [])
    print()
    related = [
        one
        for size in chosen.searched
        for one in related_speed.ratios(size, related_quality.find_folder(chosen.corpora), 100)
    ]
    print(table(related))
    print()
    related_quality.main(["--corpora", chosen.corpora] if chosen.corpora else [])
    print()
    searched = search_speed.tell(chosen.searched, Path(chosen.corpora) if chosen.corpora else None)
    print()
    named = ["--corpora", chosen.corpora] if chosen.corpora else []
    archives = bulk_import.main(named)
    print()
    archives |= scale.main(["--sizes", *map(str, chosen.sizes), *named])
    if chosen.check and (archives or not searched):
        return 1
    return 0 if all(ratio.holds for ratio in (*ratios, *related)) or not chosen.check else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
