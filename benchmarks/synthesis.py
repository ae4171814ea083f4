"""Archives of any size, made by recombining sentences of real news under a seed: the same size and seed give the same archive.

Each article takes its headline, its tags and half of its sentences from one real item, and the rest from three others, so that
words are as frequent as in news and every text has its like; it has some 150 words. Tags are words of the headlines. The corpora
are no part of the project (see `style_precision`); without them there is nothing to recombine, and what needs an archive is
skipped by name.

A million is made in a quarter of an hour: `by_sentence` folds and stems each sentence once, one process writes the rows in bulk
and another the index. That what is written is what the program writes is compared with the program's own code for one article in
5,000. Beside each archive lies a table of FTS5 over the same folded and stemmed texts. Archives are kept in a temporary folder
(`EDITOR_DESK_SYNTHESIS` names another), one for each size, until `python -m benchmarks.synthesis --clean`.
"""

import argparse
import json
import lzma
import multiprocessing
import os
import pickle
import random
import shutil
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import tantivy

from benchmarks import by_sentence, corpus
from benchmarks.by_sentence import Made
from benchmarks.style_precision import find_corpus
from editor_desk.domain.archive import archive_id
from editor_desk.domain.content import Content, TagRef, clean_text
from editor_desk.domain.tags import Tag
from editor_desk.gui.preferences import Preferences
from editor_desk.language import tokens
from editor_desk.language.keys import tag_key
from editor_desk.language.stemming import STOP_WORDS
from editor_desk.storage import search_index, tables
from editor_desk.storage.desk_folder import DATABASE, INDEX, OpenDesk, open_desk

if TYPE_CHECKING:
    from sqlalchemy import Table

SEED = 2015
OWN, OTHERS = 3, 3
"""Sentences of the item that gives the headline, and of others."""
SHORTEST, LONGEST = by_sentence.FEWEST_WORDS, 45
TAGS, TAGS_EACH = 5_000, 3
DRAFTS = 20
"""Of whoever sits at the desk: the first list that is seen."""
PEER = "fts5.sqlite3"
SECTIONS = ("سياسة", "اقتصاد", "رياضة", "ثقافة", "محليات", "دولي", "صحة", "تقنية")

_FIRST = datetime(2006, 1, 1, tzinfo=UTC)
_DAYS = 7_300
_BATCH = 5_000
_COMMIT = 50_000
_HEAP = 400_000_000


def folder() -> Path:
    """Where archives are kept."""
    return Path(
        os.environ.get("EDITOR_DESK_SYNTHESIS") or Path(tempfile.gettempdir()) / "editor-desk-synthesis"
    )


class Supply:
    """Real items: headline, source and sentences; and the vocabulary of their headlines."""

    def __init__(self, path: Path) -> None:
        self.items: list[tuple[str, str, tuple[str, ...]]] = []
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                item = json.loads(line)
                headline = " ".join(clean_text(item["title"]).split())
                found = tuple(filter(_fits, _sentences(clean_text(item["body"]))))
                if len(found) >= OWN and headline:
                    self.items.append((headline, item["source"], found))
        self.tags, self._tags_of = _vocabulary([headline for headline, _, _ in self.items])

    def made(self, number: int, articles: int) -> Made:
        """The article of that number among so many."""
        chance = random.Random(f"{SEED}-{number}")  # noqa: S311 - no secret
        place = chance.randrange(len(self.items))
        headline, source, own = self.items[place]
        picked = [own[at] for at in sorted(chance.sample(range(len(own)), OWN))]
        picked += [chance.choice(chance.choice(self.items)[2]) for _ in range(OTHERS)]
        return Made(
            synthetic_id(number),
            _FIRST + timedelta(seconds=_DAYS * 86_400 * number // max(1, articles)),
            headline,
            source,
            SECTIONS[place % len(SECTIONS)],
            tuple(picked),
            self._tags_of[place],
        )

    def content(self, number: int) -> Content:
        """The same as content, for whoever imports it."""
        return self.made(number, 1_000_000).content


def supply_of(path: Path) -> Supply:
    """What the corpus gives, kept beside the archives: to read and split it takes longer than a small archive."""
    kept = folder() / f"supply-{path.stat().st_size}-{SHORTEST}-{LONGEST}"
    if not kept.exists():
        kept.parent.mkdir(parents=True, exist_ok=True)
        new = kept.with_suffix(".new")
        new.write_bytes(pickle.dumps(Supply(path)))
        new.replace(kept)
    supply: Supply = pickle.loads(kept.read_bytes())  # noqa: S301 - ours, in our folder
    return supply


def synthetic_id(number: int) -> str:
    """The id of the article of that number."""
    return archive_id(f"synthetic\0{number}")


def archive(articles: int, corpora: str | None = None) -> Path | None:
    """The home folder of a desk with so many articles, made if it is not kept yet; None without the corpora."""
    path = find_corpus(corpora)
    if path is None:
        return None
    home = folder() / f"{articles}-{search_index._FORMAT}-2"  # noqa: SLF001 - another format is another archive
    if not (home / "whole").exists():
        shutil.rmtree(home, ignore_errors=True)
        home.mkdir(parents=True)
        _make(home, path, articles)
        (home / "whole").touch()
    return home


def _make(home: Path, path: Path, articles: int) -> None:
    supply = supply_of(path)
    with open_desk(home / "desk") as opened:
        account = _found(opened, supply)
    began = time.monotonic()
    # Each works by itself; that both draw the same articles is what the seed is for.
    fresh = multiprocessing.get_context("spawn")
    works = [
        fresh.Process(target=work, args=(home, path, articles, account))
        for work in (_write_rows, _write_index)
    ]
    for work in works:
        work.start()
    for work in works:
        work.join()
    if any(work.exitcode for work in works):
        raise RuntimeError("the archive was not made")
    with open_desk(home / "desk") as opened:
        desk = corpus.quick_desk(opened)
        session = desk.accounts.unlock_by_name(corpus.NAME, corpus.PASSPHRASE)
        for number in range(DRAFTS):
            desk.articles.create(session, supply.content(-1 - number))
        desk.indexing.drain()
        # Here, and not by who measures: what training takes is given back to nobody while a process lives.
        desk.related.train_if_outgrown()
    sys.stderr.write(f"{articles:,} articles in {time.monotonic() - began:,.0f} s\n")


def _found(opened: OpenDesk, supply: Supply) -> str:
    desk = corpus.quick_desk(opened)
    account = desk.accounts.found(corpus.NAME, corpus.PASSPHRASE).account
    preferences = Preferences(opened.folder.parent / "config" / "preferences.ini")
    preferences.last_account, preferences.last_account_name = account.id, account.name
    del preferences
    with opened.unit_of_work() as work:
        for tag in supply.tags:
            work.tags.put(Tag(tag.id, tag.label))
        work.commit()
    desk.indexing.prepare()
    return account.id


def _write_rows(home: Path, path: Path, articles: int, account: str) -> None:
    with closing(sqlite3.connect(home / "desk" / DATABASE, isolation_level=None)) as database:
        database.execute("PRAGMA journal_mode = MEMORY")
        database.execute("PRAGMA synchronous = OFF")
        database.execute("PRAGMA cache_size = -3000000")
        tell = _telling("rows", articles)
        for batch in _drawn(supply_of(path), articles):
            rows: dict[Table, list[tuple[object, ...]]] = {}
            for made in batch:
                first = by_sentence.revised(made, account)
                written: list[tuple[Table, Mapping[str, object]]] = [
                    (tables.article, by_sentence.article_row(made, first, account)),
                    (tables.revision, by_sentence.revision_row(made, first, account)),
                    *((tables.article_tag, {"article": made.id, "tag": tag.id}) for tag in made.tags),
                ]
                for table, row in written:
                    rows.setdefault(table, []).append(tuple(row[column.name] for column in table.columns))
            database.execute("BEGIN")
            for table, values in rows.items():
                names, marks = ", ".join(table.columns.keys()), ", ".join("?" * len(table.columns))
                database.executemany(f"INSERT INTO {table.name} ({names}) VALUES ({marks})", values)  # noqa: S608 - our tables
            database.execute("COMMIT")
            tell(len(batch))
            _compare(batch, account)
        database.execute("PRAGMA journal_mode = WAL")
    _write_peer(home, path, articles)


def _write_peer(home: Path, path: Path, articles: int) -> None:
    """FTS5 over folded words and stems of the same texts, in the order of the articles."""
    with closing(sqlite3.connect(home / PEER, isolation_level=None)) as peer:
        peer.execute("PRAGMA journal_mode = OFF")
        peer.execute("PRAGMA synchronous = OFF")
        peer.execute("PRAGMA cache_size = -1000000")
        peer.execute(
            "CREATE VIRTUAL TABLE a USING fts5(folded, stems, content='', tokenize=\"unicode61 remove_diacritics 0\")"
        )
        tell = _telling("fts5", articles)
        number = 0
        for batch in _drawn(supply_of(path), articles):
            peer.execute("BEGIN")
            rows = []
            for made in batch:
                number += 1
                rows.append((number, *by_sentence.plain_texts(made)))
            peer.executemany("INSERT INTO a(rowid, folded, stems) VALUES (?, ?, ?)", rows)
            peer.execute("COMMIT")
            tell(len(batch))
        peer.execute("INSERT INTO a(a) VALUES ('optimize')")


def _write_index(home: Path, path: Path, articles: int, account: str) -> None:
    writer = tantivy.Index.open(str(home / "desk" / INDEX)).writer(_HEAP, 1)
    tell = _telling("index", articles)
    waiting = 0
    for batch in _drawn(supply_of(path), articles):
        for made in batch:
            writer.add_document(by_sentence.entry_of(made, by_sentence.revised(made, account)))
        waiting += len(batch)
        if waiting >= _COMMIT:
            writer.commit()
            waiting = 0
        tell(len(batch))
    writer.commit()
    writer.wait_merging_threads()


def _compare(batch: list[Made], account: str) -> None:
    if not by_sentence.same_as_program(batch[0], account):
        raise RuntimeError("what is made here is not what the program makes")


def _drawn(supply: Supply, articles: int) -> Iterator[list[Made]]:
    for start in range(0, articles, _BATCH):
        yield [supply.made(number, articles) for number in range(start, min(articles, start + _BATCH))]


def _telling(name: str, articles: int) -> Callable[[int], None]:
    began, done = time.monotonic(), 0

    def tell(more: int) -> None:
        nonlocal done
        done += more
        speed = done / (time.monotonic() - began)
        sys.stderr.write(f"{name}: {done:,} of {articles:,}, {speed:,.0f} a second\n")
        sys.stderr.flush()

    return tell


def _sentences(body: str) -> Iterator[str]:
    return (" ".join(found.text.split()) for found in tokens.sentences(body))


def _fits(sentence: str) -> bool:
    return SHORTEST <= len(tokens.word_texts(sentence)) <= LONGEST


def _vocabulary(headlines: list[str]) -> tuple[list[TagRef], list[tuple[TagRef, ...]]]:
    """The commonest words of the headlines as tags, and those of each headline, the rarest first."""
    words: list[dict[str, str]] = []
    for headline in headlines:
        shown = {tag_key(word): word for word in tokens.word_texts(headline) if len(word) > 3}
        words.append({key: word for key, word in shown.items() if key and key not in STOP_WORDS})
    common = Counter(key for found in words for key in found)
    labels: dict[str, str] = {}
    for found in words:
        for key, word in found.items():
            labels.setdefault(key, word)
    chosen = {
        key: TagRef(archive_id(f"tag\0{key}"), clean_text(labels[key])) for key, _ in common.most_common(TAGS)
    }
    carried = [
        tuple(chosen[key] for key in sorted(found, key=lambda key: common[key]) if key in chosen)[:TAGS_EACH]
        for found in words
    ]
    return list(chosen.values()), carried


def main(arguments: list[str]) -> int:
    """Make archives, or remove those that are kept."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.synthesis", description=__doc__)
    parser.add_argument("articles", type=int, nargs="*", help="sizes")
    parser.add_argument("--corpora")
    parser.add_argument("--clean", action="store_true", help="remove what is kept")
    chosen = parser.parse_args(arguments)
    if chosen.clean:
        shutil.rmtree(folder(), ignore_errors=True)
    for articles in chosen.articles:
        sys.stdout.write(f"{archive(articles, chosen.corpora) or 'skipped: no corpora'}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
