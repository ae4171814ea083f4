"""What answers have to cost at 10 thousand, 100 thousand and a million articles (archives: see `synthesis`).

Each size is measured in a process of its own, so that what it holds in memory can be told: `python -m benchmarks.scale --sizes
10000 100000`. All figures but those of windows are processor time of the asking thread, which neighbours hardly stretch; each
question is asked of all engines in turn, warm. What is compared:

- searching: the program's page (ids of the first 30) with the bare tantivy query over the same two fields and the same page, and
  with FTS5 over the same folded and stemmed texts;
- likeness: the candidates of the program and the bare query of the 25 heaviest stems with FTS5's answer to those stems;
- related: the whole path of suggestions with that bare query (both at p95);
- a list far down with its first page, and everyday actions at this size with the same at the smallest one;
- the first window with that of a thousand articles.
"""

import argparse
import json
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass, replace
from itertools import count, pairwise
from pathlib import Path
from statistics import median, quantiles

import tantivy

from benchmarks import corpus, search_speed, startup, synthesis
from benchmarks.first_paint import DOOR, LIST
from benchmarks.report import machine
from benchmarks.style_precision import SKIPPED, find_corpus
from editor_desk.domain.content import Content
from editor_desk.services.likeness.finding import LikenessFinder
from editor_desk.services.likeness.profile import profile
from editor_desk.services.likeness.training import MOST_ARTICLES
from editor_desk.services.ports.articles import Folder
from editor_desk.services.ports.index import read_body
from editor_desk.services.ports.keys import Session
from editor_desk.services.ports.search import SearchOrder
from editor_desk.storage.desk_folder import INDEX, OpenDesk, open_desk
from editor_desk.storage.search_index import TantivyIndex
from editor_desk.storage.search_query import STEMS, TEXT

QUESTIONS, TEXTS = 150, 60
PEER_QUESTIONS = 25
"""FTS5 takes seconds for a text at a million."""
LIKE = 25
SMALL = 1_000
ROOT = Path(__file__).resolve().parents[1]

BARE_LIMIT = search_speed.BARE_LIMIT
PEER_LIMIT = 1 / search_speed.PEER_LEAST
RELATED_LIMIT = 10.0
WINDOW_LIMIT = 1.15
LIST_LIMIT = 2.0
SEARCH_GROWTH, GROWTH = 3.0, 3.0
"""From one size to the ten times larger one."""
MEMORY_LIMIT = 1.3
"""From the size on at which the latent space is as large as it becomes."""


@dataclass(frozen=True, slots=True)
class Figure:
    """Seconds (or bytes) of ours and of what it is compared with, at p50 and p95; `limit` is for the ratio at p95, or at p50
    where `middle`; None where it is only told.
    """

    name: str
    articles: int
    ours: tuple[float, float]
    other: tuple[float, float]
    against: str
    limit: float | None = None
    middle: bool = False

    @property
    def ratio(self) -> float:
        """Ours against the other."""
        place = 0 if self.middle else 1
        return self.ours[place] / max(1e-9, self.other[place])

    @property
    def holds(self) -> bool:
        """Whether it is within its limit."""
        return self.limit is None or self.ratio <= self.limit


def measure(articles: int, corpora: str | None) -> list[Figure]:
    """Every figure at this size but windows and growth, measured in this process."""
    home = synthesis.archive(articles, corpora)
    path = find_corpus(corpora)
    if home is None or path is None:
        return []
    supply = synthesis.supply_of(path)
    texts = [supply.content(-100 - number) for number in range(TEXTS)]
    with open_desk(home / "desk") as opened:
        desk = corpus.quick_desk(opened)
        session = desk.accounts.unlock_by_name(corpus.NAME, corpus.PASSPHRASE)
        desk.related.train_if_outgrown()
        figures = _searching(home, supply, articles)
        figures += _likeness(opened, home, texts, articles)
        figures += _everyday(opened, session, texts, articles)
    held = _anonymous()
    return (
        [*figures, Figure("memory held", articles, (held, held), (held, held), "", None)] if held else figures
    )


def _searching(home: Path, supply: synthesis.Supply, articles: int) -> list[Figure]:
    index = TantivyIndex(home / "desk" / INDEX, read_only=True)
    bare = tantivy.Index.open(str(home / "desk" / INDEX))
    searcher = bare.searcher()
    sentences = [text for _, _, texts in supply.items for text in texts][::3]
    figures: list[Figure] = []
    asked = list(search_speed.questions(sentences, QUESTIONS))

    def ours(typed: str) -> object:
        return index.find(search_speed.wanted(typed), SearchOrder.RELEVANCE, search_speed.PAGE, counted=False)

    def counted(typed: str) -> object:
        return index.find(search_speed.wanted(typed), SearchOrder.RELEVANCE, search_speed.PAGE)

    def theirs(plain: str) -> object:
        query = bare.parse_query(plain, [STEMS, TEXT], {STEMS: 1.0, TEXT: 0.5})
        result = searcher.search(query, search_speed.PAGE, count=False)
        return [searcher.doc(address)["article"] for _, address in result.hits]

    with closing(sqlite3.connect(f"file:{home / synthesis.PEER}?mode=ro", uri=True)) as peer:

        def fts(matched: str) -> object:
            return _page(peer, matched, search_speed.PAGE)

        for kind in search_speed.KINDS:
            mine, found, all_of_them = _in_turn(
                (ours, theirs, counted), [(kinds[kind][0], kinds[kind][1], kinds[kind][0]) for kinds in asked]
            )
            (peers,) = _in_turn((fts,), [(kinds[kind][2],) for kinds in asked[:PEER_QUESTIONS]])
            name = f"search: {kind}"
            figures += [
                Figure(name, articles, _both(mine), _both(found), "bare query", BARE_LIMIT),
                Figure(f"{name}, counted", articles, _both(all_of_them), _both(found), "bare query"),
                Figure(
                    name,
                    articles,
                    _both(mine),
                    _both(peers),
                    "FTS5",
                    PEER_LIMIT if kind == search_speed.OR3 and articles >= search_speed.PEER_FROM else None,
                    middle=True,
                ),
            ]
    index.close()
    return figures


def _likeness(opened: OpenDesk, home: Path, texts: Sequence[Content], articles: int) -> list[Figure]:
    desk = corpus.quick_desk(opened)
    bare = tantivy.Index.open(str(opened.folder / INDEX))
    searcher = bare.searcher()
    finder = LikenessFinder(opened.index)
    found = [profile(text.headline, read_body(text)) for text in texts]
    measured = finder.measure()
    heavy = [finder.query(one, measured) for one in found]

    def like(stems: Sequence[tuple[str, float]]) -> object:
        terms = [tantivy.Query.term_query(bare.schema, STEMS, stem, "freq") for stem, _ in stems[:LIKE]]
        query = tantivy.Query.boolean_query([(tantivy.Occur.Should, term) for term in terms])
        return [searcher.doc(address)["article"][0] for _, address in searcher.search(query, 10).hits]

    plain, suggested, copies, candidates = _in_turn(
        (
            like,
            desk.related.suggest,
            desk.duplicates.find,
            lambda stems: opened.index.candidates(stems, "", 150),
        ),
        [(stems, text, text, stems) for stems, text in zip(heavy, texts, strict=True)],
    )
    with closing(sqlite3.connect(f"file:{home / synthesis.PEER}?mode=ro", uri=True)) as peer:

        def fts(stems: Sequence[tuple[str, float]]) -> object:
            words = [stem.replace('"', "") for stem, _ in stems[:LIKE]]
            return _page(peer, "stems : (" + " OR ".join(f'"{word}"' for word in words) + ")", 10)

        (peers,) = _in_turn((fts,), [(stems,) for stems in heavy[:PEER_QUESTIONS]])
    limit = PEER_LIMIT if articles >= search_speed.PEER_FROM else None
    return [
        Figure("related, whole path", articles, _both(suggested), _both(plain), "bare query", RELATED_LIMIT),
        Figure("near-duplicates", articles, _both(copies), _both(plain), "bare query"),
        Figure("more like this, bare", articles, _both(plain), _both(peers), "FTS5", limit, middle=True),
        Figure("150 candidates", articles, _both(candidates), _both(peers), "FTS5", None, middle=True),
    ]


def _everyday(opened: OpenDesk, session: Session, texts: Sequence[Content], articles: int) -> list[Figure]:
    desk = corpus.quick_desk(opened)
    (low,) = desk.articles.list(session, Folder.ARCHIVE, limit=1, offset=articles * 9 // 10)
    first = _times(lambda: desk.articles.list(session, Folder.ARCHIVE, limit=100), 20)
    deep = _times(lambda: desk.articles.list(session, Folder.ARCHIVE, limit=100, below=low), 20)
    draw = random.Random(synthesis.SEED)  # noqa: S311 - no secret
    words = [" ".join(text.headline.split()[:2]) for text in texts]
    common = max(desk.tags.in_use(), key=lambda use: use.articles).tag.id
    draft = desk.articles.list(session, Folder.MY_DRAFTS, limit=1)[0].id
    numbers = count(time.time_ns())

    def save() -> object:
        open_one = desk.articles.open(session, draft)
        text = replace(open_one.head.content, headline=f"{texts[0].headline} {next(numbers)}")
        return desk.articles.save(session, draft, open_one.article.head, text)

    some = synthesis.synthetic_id(draw.randrange(articles))
    actions: dict[str, tuple[Callable[[], object], float | None]] = {
        "search, rows and snippets": (
            lambda: desk.searching.search(draw.choice(words), counted=False),
            SEARCH_GROWTH,
        ),
        "facets of a search": (lambda: desk.searching.choices(draw.choice(words)), None),
        "did you mean": (lambda: desk.searching.did_you_mean("الرياظ"), GROWTH),
        "open an article": (lambda: desk.articles.open(session, some), GROWTH),
        "history of an article": (lambda: desk.articles.history(some), GROWTH),
        "open and save a draft": (save, GROWTH),
        "index what was saved": (desk.indexing.drain, GROWTH),
        "counts of the rail": (lambda: desk.articles.counts(session), GROWTH),
        "check of the index at start": (desk.indexing.prepare, GROWTH),
        "suggest tags": (lambda: desk.tag_suggestions.suggest(draw.choice(texts)), None),
        "tags with their use": (desk.tags.in_use, GROWTH),
        "page of the commonest tag": (lambda: desk.tag_doctor.page(common), None),
    }
    figures = [
        Figure("list: far down", articles, _both(deep), _both(first), "first page", LIST_LIMIT, middle=True),
        Figure("list: first page", articles, _both(first), _both(first), "", GROWTH),
    ]
    for name, (action, limit) in actions.items():
        rounds = 40 if "search" in name else 12
        taken = _both(_times(action, rounds, before=save if name == "index what was saved" else None))
        figures.append(Figure(name, articles, taken, taken, "", limit))
    return figures


def windows(home: Path, corpora: str | None, runs: int, articles: int) -> list[Figure]:
    """Seconds to the first window and the list behind it, against the same with a thousand articles, in turn."""
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
        Figure(
            name,
            articles,
            _both(times[home][mark]),
            _both(times[small][mark]),
            f"{SMALL:,} articles",
            WINDOW_LIMIT,
            middle=True,
        )
        for name, mark in (("first window", DOOR), ("first list", LIST))
    ]


def grown(figures: Sequence[Figure]) -> list[Figure]:
    """What an action costs at a size, against the next smaller one."""
    found: list[Figure] = []
    sizes = sorted({figure.articles for figure in figures})
    for small, large in pairwise(sizes):
        before = {figure.name: figure for figure in figures if figure.articles == small}
        for figure in figures:
            known = before.get(figure.name)
            if figure.articles != large or known is None or figure.against in {"FTS5", "first page"}:
                continue
            if figure.name.startswith("first "):
                continue
            limit = figure.limit if not figure.against else None
            if figure.name.startswith("search: ") and "counted" not in figure.name:
                limit = SEARCH_GROWTH
            if figure.name.startswith("memory") and small >= MOST_ARTICLES:
                limit = MEMORY_LIMIT
            found.append(Figure(figure.name, large, figure.ours, known.ours, f"at {small:,}", limit))
    return found


def table(figures: Sequence[Figure]) -> str:
    """The figures as lines of text."""
    lines = [
        f"{'':30} {'articles':>9} {'ratio':>8} {'limit':>6}  {'against':14} {'p50':>9} {'p95':>9} {'other p50':>9} {'p95':>9} ms"
    ]
    for figure in figures:
        scale = 1e-6 if figure.name.startswith("memory") else 1e3
        limit = "" if figure.limit is None else f"{figure.limit:.2f}"
        values = " ".join(f"{value * scale:9.2f}" for value in (*figure.ours, *figure.other))
        ratio = f"{figure.ratio:8.3f}" if figure.against else f"{'':8}"
        told = limit if figure.against else ""
        over = "" if figure.holds or not figure.against else "  over the limit"
        lines.append(
            f"{figure.name:30} {figure.articles:9,} {ratio} {told:>6}  {figure.against:14} {values}{over}"
        )
    return "\n".join(lines)


def _in_turn(
    works: Sequence[Callable[..., object]], questions: Sequence[Sequence[object]]
) -> list[list[float]]:
    """Seconds of each work for its part of each question; who is asked first finds the postings cold, each is it in turn."""
    for question in questions[:3]:
        for work, asked in zip(works, question, strict=True):
            work(asked)
    times: list[list[float]] = [[] for _ in works]
    for number, question in enumerate(questions):
        for step in range(len(works)):
            place = (number + step) % len(works)
            times[place].append(_seconds(works[place], question[place]))
    return times


def _times(
    work: Callable[[], object], rounds: int, before: Callable[[], object] | None = None
) -> list[float]:
    taken = []
    for number in range(rounds + 2):
        if before is not None:
            before()
        seconds = _seconds(work)
        if number >= 2:
            taken.append(seconds)
    return taken


def _seconds(work: Callable[..., object], *arguments: object) -> float:
    began = time.thread_time()
    work(*arguments)
    return time.thread_time() - began


def _both(times: Sequence[float]) -> tuple[float, float]:
    return median(times), p95(times)


def p95(times: Sequence[float]) -> float:
    """The slowest in twenty."""
    return quantiles(times, n=20, method="inclusive")[18] if len(times) > 1 else times[0]


def _page(peer: sqlite3.Connection, matched: str, limit: int) -> object:
    rows = peer.execute("SELECT rowid FROM a WHERE a MATCH ? ORDER BY rank LIMIT ?", (matched, limit))
    return rows.fetchall()


def _anonymous() -> float:
    """Bytes that this process holds by itself, without the files that it looks into; 0 where the system does not tell."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    rows = (line.split() for line in status.read_text("ascii").splitlines())
    return next((1024.0 * int(row[1]) for row in rows if row[0] == "RssAnon:"), 0.0)


def _apart(articles: int, corpora: str | None) -> list[Figure]:
    """`measure` in a process of its own."""
    with tempfile.TemporaryDirectory() as scratch:
        told = Path(scratch) / "figures.json"
        named = ["--corpora", corpora] if corpora else []
        # One thread for numpy's products: what others compute is not seen by the clock of the asking one.
        subprocess.run(
            [sys.executable, "-m", "benchmarks.scale", "--one", str(articles), "--told", str(told), *named],
            cwd=ROOT,
            env=os.environ | {"OPENBLAS_NUM_THREADS": "1"},
            check=True,
        )
        return [
            Figure(**{**item, "ours": tuple(item["ours"]), "other": tuple(item["other"])})
            for item in json.loads(told.read_text("utf-8"))
        ]


def main(arguments: list[str]) -> int:
    """Print the tables; the exit code is 1 where a limit is missed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scale", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="*", default=[10_000, 100_000])
    parser.add_argument("--runs", type=int, default=3, help="how often each window is opened; 0 for none")
    parser.add_argument("--corpora")
    parser.add_argument("--one", type=int, help="measure this size here and now")
    parser.add_argument("--told", type=Path, help="where the figures of --one go")
    chosen = parser.parse_args(arguments)
    if chosen.one:
        figures = measure(chosen.one, chosen.corpora)
        if chosen.told:
            chosen.told.write_text(json.dumps([asdict(figure) for figure in figures]), "utf-8")
        else:
            sys.stdout.write(table(figures) + "\n")
        return 0
    figures = []
    for articles in sorted(chosen.sizes):
        home = synthesis.archive(articles, chosen.corpora)
        if home is None:
            sys.stdout.write(SKIPPED.replace("house style", "scale") + "\n")
            return 0
        found = _apart(articles, chosen.corpora)
        found += windows(home, chosen.corpora, chosen.runs, articles) if chosen.runs else []
        sys.stdout.write(f"{machine()}\n{table(found)}\n\n")
        sys.stdout.flush()
        figures += found
    growth = grown(figures)
    sys.stdout.write(f"{table(growth)}\n" if growth else "")
    return 0 if all(figure.holds for figure in (*figures, *growth) if figure.against) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
