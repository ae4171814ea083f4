"""Archives of any size, made by recombining sentences of real news under a seed: the same size and seed give the same archive.

Each article takes its headline and two thirds of its sentences from one real item, and the rest from two others, so that words are
as frequent as in news and every text has its like. The corpora are no part of the project (see `style_precision`); without
them there is nothing to recombine, and what needs an archive is skipped by name.

Rows are written by the repository that an import uses, and entries by the index itself; only folding and stemming are remembered by
the sentence, since every sentence comes many times. Archives are kept in a temporary folder, one for each size, until
`python -m benchmarks.synthesis --clean`.
"""

import argparse
import json
import lzma
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from benchmarks import corpus
from benchmarks.style_precision import find_corpus
from editor_desk.domain.archive import archive_id
from editor_desk.domain.article import Article
from editor_desk.domain.content import Block, BlockKind, Content, Span, clean_text
from editor_desk.domain.revision import Revision, RevisionKind, make_revision
from editor_desk.domain.tags import Vocabulary
from editor_desk.domain.workflow import ReviewState
from editor_desk.gui.preferences import Preferences
from editor_desk.language import spelling, stemming, tokens
from editor_desk.services.index_ports import HeadFacts, Indexable
from editor_desk.services.indexing import document
from editor_desk.services.ports import Session
from editor_desk.storage import mappers, search_entry, search_index
from editor_desk.storage.desk_folder import OpenDesk, open_desk

SEED = 2015
SENTENCES = 12
BATCH = 2_000
DRAFTS = 20
"""Of whoever sits at the desk: the first list that is seen."""

FOLDER = Path(tempfile.gettempdir()) / "editor-desk-synthesis"
_FIRST = datetime(2006, 1, 1, tzinfo=UTC)
_DAYS = 7_300


class Supply:
    """Real items, as headline, source and sentences."""

    def __init__(self, path: Path) -> None:
        self.items: list[tuple[str, str, tuple[str, ...]]] = []
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                item = json.loads(line)
                body = clean_text(item["body"])
                found = tuple(" ".join(s.text.split()) for s in tokens.sentences(body) if len(s.text) < 1_500)
                if len(found) >= 3 and item["title"].strip():
                    self.items.append((" ".join(clean_text(item["title"]).split()), item["source"], found))

    def content(self, number: int) -> Content:
        """The article of that number."""
        chance = random.Random(f"{SEED}-{number}")  # noqa: S311 - no secret
        headline, source, own = chance.choice(self.items)
        most = min(len(own), SENTENCES * 2 // 3)
        picked = [own[place] for place in sorted(chance.sample(range(len(own)), most))]
        for _ in range(2):
            other = chance.choice(self.items)[2]
            picked += chance.sample(other, min(len(other), SENTENCES // 6))
        blocks = tuple(
            Block(f"a{place}", BlockKind.PARAGRAPH, (Span(text),)) for place, text in enumerate(picked, 1)
        )
        return Content(headline=headline, source=source, blocks=blocks)


def archive(articles: int, corpora: str | None = None) -> Path | None:
    """The home folder of a desk with so many articles, made if it is not kept yet; None without the corpora."""
    path = find_corpus(corpora)
    if path is None:
        return None
    home = FOLDER / f"{articles}-{search_index._FORMAT}"  # noqa: SLF001 - another format is another archive
    if not (home / "whole").exists():
        shutil.rmtree(home, ignore_errors=True)
        home.mkdir(parents=True)
        supply = Supply(path)
        with open_desk(home / "desk") as opened:
            _fill(opened, supply, articles)
        (home / "whole").touch()
    return home


def _fill(opened: OpenDesk, supply: Supply, articles: int) -> None:
    desk = corpus.quick_desk(opened)
    session = desk.accounts.found(corpus.NAME, corpus.PASSPHRASE)
    preferences = Preferences(opened.folder.parent / "config" / "preferences.ini")
    preferences.last_account, preferences.last_account_name = session.account.id, session.account.name
    del preferences
    desk.indexing.prepare()
    _remember_sentences()
    vocabulary = Vocabulary(())
    began = time.monotonic()
    for start in range(0, articles, BATCH):
        made = [
            _article(supply, session, number, articles)
            for number in range(start, min(articles, start + BATCH))
        ]
        with opened.unit_of_work() as work:
            work.archive_imports.add(made)
            work.outbox.done([ticket for ticket, _ in work.outbox.pending(BATCH)])
            newest = work.indexables.tickets().newest
            work.commit()
        opened.index.update(document(vocabulary, _indexable(*pair)) for pair in made)
        opened.index.note_taken(newest)
        done = start + len(made)
        sys.stderr.write(
            f"\r{done:,} of {articles:,} articles, {done / (time.monotonic() - began):,.0f} a second "
        )
        sys.stderr.flush()
    sys.stderr.write("\n")
    for number in range(DRAFTS):
        desk.articles.create(session, supply.content(-1 - number))
    desk.indexing.drain()


def _article(supply: Supply, session: Session, number: int, articles: int) -> tuple[Article, Revision]:
    moment = _FIRST + timedelta(days=_DAYS * number / articles)
    content = supply.content(number)
    article = archive_id(f"synthetic\0{number}")
    revision = make_revision(
        article,
        content,
        parents=(),
        author=session.account.id,
        created_at=moment,
        kind=RevisionKind.MILESTONE,
    )
    return (
        Article(article, moment, session.account.id, moment, revision.id, ReviewState.PUBLISHED),
        revision,
    )


def _indexable(article: Article, revision: Revision) -> Indexable:
    facts = HeadFacts(article.id, article.head, article.updated_at, article.review, article.delivery)
    return Indexable(facts, revision.content)


def _remember_sentences() -> None:
    """Fold and stem every sentence once: a text is the texts of its lines, one after the other."""

    def by_line(function: Callable[[str], Any]) -> Callable[[str], Iterator[Any]]:
        remembered = cache(function)
        return lambda text: (part for line in text.split("\n") for part in remembered(line))

    by_folding, by_writing = by_line(stemming.folded_words), by_line(spelling.written_words)
    by_counting = by_line(lambda line: (tokens.count_words(line),))
    vars(search_entry)["folded_words"] = lambda text: list(by_folding(text))
    vars(search_entry)["written_words"] = lambda text: set(by_writing(text))
    vars(mappers)["count_words"] = lambda text: sum(by_counting(text))


def main(arguments: list[str]) -> int:
    """Make archives, or remove those that are kept."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.synthesis", description=__doc__)
    parser.add_argument("articles", type=int, nargs="*", help="sizes")
    parser.add_argument("--corpora")
    parser.add_argument("--clean", action="store_true", help="remove what is kept")
    chosen = parser.parse_args(arguments)
    if chosen.clean:
        shutil.rmtree(FOLDER, ignore_errors=True)
    for articles in chosen.articles:
        sys.stdout.write(f"{archive(articles, chosen.corpora) or 'skipped: no corpora'}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
