"""How long related articles and near-duplicates take, against one bare more-like-this of tantivy on the same index.

Texts are made up of a vocabulary with the frequencies of news (Zipf), a subject of their own and a seed, so that the archive
can be of any size; with `--corpora` the sentences are those of real news, recombined. Ours is the whole path as the window
asks for it: profile and record of the text, candidates, ranking in the latent space, copies collapsed, summaries out of the
database, reasons. Bare is one query of the 25 heaviest stems of the same text for ten articles, with their ids read, the
stems being known. Both from one thread, taken in turns, after a warm-up; the ratio of the slowest in twenty counts.
"""

import argparse
import random
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from itertools import accumulate
from pathlib import Path
from statistics import quantiles

import tantivy

from benchmarks.corpus import quick_desk
from benchmarks.related_quality import find_folder, read_items
from benchmarks.report import Ratio, table
from editor_desk.domain.content import BlockKind, Content, block
from editor_desk.domain.identity import new_id
from editor_desk.services.likeness.finding import LikenessFinder
from editor_desk.services.likeness.profile import profile
from editor_desk.services.ports.index import IndexDocument, read_body
from editor_desk.storage.desk_folder import DATABASE, INDEX, open_desk
from editor_desk.storage.search_query import STEMS

LIMIT = 10.0
_STEMS = 25
_BATCH = 5_000
_SENTENCES = 14
"""About 250 words, as news has."""


def sentences(folder: Path | None, draw: random.Random) -> list[str]:
    """What articles are made of."""
    if folder is not None:
        texts = [line for item in read_items(folder).values() for line in item.body.split(".")]
        return [text.strip() for text in texts if 40 < len(text) < 400]
    letters = "ابتجحدرزسشصطعفقكلمنهوي"
    words = ["".join(draw.choices(letters, k=draw.randint(3, 7))) for _ in range(60_000)]
    ranks = list(accumulate(1 / (rank + 5) for rank in range(len(words))))
    return [" ".join(draw.choices(words, cum_weights=ranks, k=18)) for _ in range(40_000)]


def text(parts: Sequence[str], draw: random.Random) -> tuple[str, str]:
    """The headline and the body of a made-up article: neighbouring sentences, so that articles share subjects."""
    start = draw.randrange(len(parts) - 40)
    near = draw.sample(parts[start : start + 40], _SENTENCES - 4)
    body = ". ".join([*near, *draw.sample(parts, 4)])
    return " ".join(near[0].split()[:9]), body


def measure(articles: int, folder: Path | None, asked: int) -> tuple[list[float], list[float], list[float]]:
    """Seconds of ours, of the bare query and of looking for near-duplicates, for `asked` texts."""
    draw = random.Random(2015)  # noqa: S311  # the same archive each time
    parts = sentences(folder, draw)
    with tempfile.TemporaryDirectory() as temporary, open_desk(Path(temporary) / "desk") as opened:
        desk = quick_desk(opened)
        session = desk.accounts.found("سعاد", "عبارة مرور طويلة")
        first = desk.articles.create(session, _content(*text(parts, draw))).article.id
        ids = [first, *(new_id() for _ in range(articles - 1))]
        _copy_rows(opened.folder / DATABASE, first, ids[1:])
        now = datetime.now(UTC)
        for start in range(0, articles, _BATCH):
            opened.index.update(
                [IndexDocument(one, *text(parts, draw), (), "", now) for one in ids[start : start + _BATCH]]
            )
        opened.index.rebuilt()
        desk.related.train_if_outgrown()
        finder = LikenessFinder(opened.index)
        plain = tantivy.Index.open(str(opened.folder / INDEX))
        ours: list[float] = []
        bare: list[float] = []
        copies: list[float] = []
        for number in range(asked + 5):
            headline, body = text(parts, draw)
            content = _content(headline, body)
            found = profile(headline, read_body(content))
            heavy = [stem for stem, _ in finder.query(found, finder.measure())][:_STEMS]
            times = [
                _timed(partial(_bare, plain, heavy)),
                _timed(partial(desk.related.suggest, content)),
                _timed(partial(desk.duplicates.find, content)),
            ]
            if number >= 5:  # what is loaded and warmed up by the first ones is not what is measured
                for kept, seconds in zip((bare, ours, copies), times, strict=True):
                    kept.append(seconds)
    return ours, bare, copies


def _content(headline: str, body: str) -> Content:
    return Content(headline=headline, blocks=(block(BlockKind.PARAGRAPH, body.replace("\n", " ")),))


def _copy_rows(database: Path, first: str, ids: Sequence[str]) -> None:
    """The first article under other ids too, so that the database has a row for each that the index finds."""
    with closing(sqlite3.connect(database)) as connection:
        names = [row[1] for row in connection.execute("PRAGMA table_info(article)") if row[1] != "id"]
        rest = ", ".join(f'"{name}"' for name in names)
        copied = f"INSERT INTO article (id, {rest}) SELECT ?, {rest} FROM article WHERE id = ?"  # noqa: S608  # our columns
        connection.executemany(copied, [(one, first) for one in ids])
        connection.commit()


def _bare(index: tantivy.Index, stems: Sequence[str]) -> list[str]:
    searcher = index.searcher()
    query = tantivy.Query.boolean_query(
        [
            (tantivy.Occur.Should, tantivy.Query.term_query(index.schema, STEMS, stem, "freq"))
            for stem in stems
        ]
    )
    return [searcher.doc(address)["article"][0] for _, address in searcher.search(query, 10).hits]


def _timed(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def _p95(times: Sequence[float]) -> float:
    return quantiles(times, n=20, method="inclusive")[18]


def ratios(articles: int, folder: Path | None, asked: int) -> list[Ratio]:
    """Ours against the bare query: the slowest in twenty of each."""
    ours, bare, copies = measure(articles, folder, asked)
    size = f"{articles:,} articles"
    slowest = [_p95(bare)]
    return [
        Ratio("related, p95", size, [_p95(ours)], slowest, LIMIT),
        Ratio("related, all", size, ours, bare),
        Ratio("near-dupl., p95", size, [_p95(copies)], slowest),
    ]


def main(arguments: list[str]) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="related_speed", description="How long related articles take.")
    parser.add_argument("--corpora", help="folder of the corpora")
    parser.add_argument("--articles", type=int, nargs="*", default=[10_000], help="sizes of the archive")
    parser.add_argument("--asked", type=int, default=100, help="texts that are asked about")
    chosen = parser.parse_args(arguments)
    folder = find_folder(chosen.corpora)
    print(table([one for size in chosen.articles for one in ratios(size, folder, chosen.asked)]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
