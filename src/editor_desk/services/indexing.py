"""Keeps the search index in step with the archive, from the outbox that every save writes to."""

import logging
from collections.abc import Callable, Iterator, Sequence
from hashlib import blake2b
from threading import Lock

from editor_desk.domain.content import Content, Embed, Image, Table
from editor_desk.domain.states import states_of
from editor_desk.domain.tags import Vocabulary
from editor_desk.language.query import Thing
from editor_desk.services.ports.index import Indexable, IndexDocument, KeptIndex, read_body
from editor_desk.services.ports.running import Progress, unwatched
from editor_desk.services.ports.search import IndexFacts
from editor_desk.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory

_log = logging.getLogger(__name__)
BATCH = 200
MOST_CHUNKS = 5
MOST_TRIES = 3
"""An index that is damaged again and again lies on a disk that fails; the next start tries once more."""
DAMAGED = ".damaged"
"""What the stamp of an entry ends with that was made without the article's text."""


class IndexingService:
    """Drains the outbox into the index; safe to stop at any moment, since a ticket goes only after its commit.

    The index is written between two transactions, not within one, so that no save waits for it. What is saved meanwhile
    has a later ticket. One thread drains at a time: another might index an older text after a newer one.
    """

    def __init__(self, unit_of_work: UnitOfWorkFactory, index: KeptIndex) -> None:
        self._unit_of_work = unit_of_work
        self._index = index
        self._draining = Lock()
        self._damaged: dict[str, None] = {}

    @property
    def is_lost(self) -> bool:
        """Whether the index was found missing or damaged, and nobody has begun to make it anew yet."""
        return self._index.needs_rebuild

    @property
    def damaged(self) -> tuple[str, ...]:
        """Articles met so far whose stored text is not as it was written. Searches find them by their headlines only."""
        return tuple(self._damaged)

    def pending(self) -> int:
        """How many articles the index is still to be told of."""
        with self._unit_of_work(reads=True) as work:
            return work.outbox.count()

    def prepare(self) -> bool:
        """Queue the whole archive if the index was lost, damaged, of another version, or is of another time than the
        database; says whether it was.
        """
        if not self._index.needs_rebuild:
            if self._keeps_step():
                return False
            self._index.start_over()
        with self._unit_of_work() as work:
            work.outbox.enqueue_all()
            tickets = work.indexables.tickets()
            work.commit()
        # In this order: what is cut short between the two begins again.
        self._index.note_taken((tickets.oldest_waiting or tickets.newest + 1) - 1)
        self._index.rebuilt()
        return True

    def catch_up(self, progress: Progress = unwatched) -> int:
        """Index all that is pending; the whole archive where the index was lost, or is found to be while it is written:
        damage that a kill left behind may show no earlier. Returns how many tickets that were.
        """
        done = 0
        for _ in range(MOST_TRIES):
            self.prepare()
            done += self.drain(progress)
            if not self.is_lost:
                break
        return done

    def drain(self, progress: Progress = unwatched) -> int:
        """Index all that is pending; returns how many tickets that were. `progress` is called after each batch."""
        done = 0
        with self._draining:
            with self._unit_of_work(reads=True) as work:
                left = work.outbox.count()
            was_lost = self.is_lost
            while left and (count := self._drain_batch(left, done, progress)):
                if self.is_lost and not was_lost:
                    break  # all that is in it has gone, and all is to be queued again
                done += count
                with self._unit_of_work(reads=True) as work:
                    left = work.outbox.count()
                progress(done, done + left)
        return done

    def _keeps_step(self) -> bool:
        """Whether every ticket that is gone was taken in, and none that was never written: an index from a backup lags
        behind, and one beside a database from a backup is ahead.
        """
        taken = self._index.taken
        with self._unit_of_work(reads=True) as work:
            tickets, articles = work.indexables.tickets(), work.indexables.count()
            waiting = work.outbox.count()
        if taken is None or taken > tickets.newest:
            return False
        first = tickets.newest + 1 if tickets.oldest_waiting is None else tickets.oldest_waiting
        return taken >= first - 1 and articles - waiting <= self._index.entries() <= articles

    def _drain_batch(self, left: int, done: int, progress: Progress) -> int:
        # A commit costs as much as a hundred articles, so that a long queue has few of them.
        chunks = max(1, min(MOST_CHUNKS, left // (10 * BATCH)))
        with self._unit_of_work(reads=True) as work:
            batch = work.outbox.pending(chunks * BATCH)
        if not batch:
            return 0
        articles = list(dict.fromkeys(article for _, article in batch))
        self._index.update(self._documents(articles, lambda read: progress(done + read, done + left)))
        self._index.note_taken(batch[-1][0])
        with self._unit_of_work() as work:
            work.outbox.done([ticket for ticket, _ in batch])
            work.commit()
        return len(batch)

    def _documents(self, articles: list[str], told: Callable[[int], None]) -> Iterator[IndexDocument]:
        """Read chunk by chunk, so that only one of them is in memory."""
        for start in range(0, len(articles), BATCH):
            if start:
                told(start)
            with self._unit_of_work(reads=True) as work:
                found = work.indexables.texts(articles[start : start + BATCH])
                vocabulary = vocabulary_of(work, found)
            for item in found:
                self._note(item)
                yield document(vocabulary, item)

    def _note(self, item: Indexable) -> None:
        article = item.facts.article
        if not item.damaged:
            self._damaged.pop(article, None)
        elif article not in self._damaged:
            self._damaged[article] = None
            _log.warning("the stored text of article %s is damaged; it is indexed without", article)


def vocabulary_of(work: UnitOfWork, found: Sequence[Indexable]) -> Vocabulary:
    """As much of the vocabulary as these articles carry, under its present labels."""
    return Vocabulary(work.indexables.tags({tag.id for item in found for tag in item.content.tags}))


def document(vocabulary: Vocabulary, item: Indexable) -> IndexDocument:
    """What the index knows of an article: its working text, with tags under their present labels, and its states."""
    facts, content = item.facts, item.content
    tags = tuple(vocabulary.current_label(tag) for tag in content.tags)
    body = read_body(content)
    authors = tuple(filter(None, (content.byline.strip(), *item.authors)))
    seen = blake2b(digest_size=8)
    dated = "" if item.dated_at is None else str(int(item.dated_at.timestamp() * 1000))
    for text in (content.headline, body, *tags, content.source, content.section, *authors, dated):
        seen.update(text.encode() + b"\0")
    return IndexDocument(
        article=facts.article,
        headline=content.headline,
        body=body,
        tags=tags,
        source=content.source,
        updated_at=facts.updated_at,
        facts=IndexFacts(
            tags=tuple(dict.fromkeys(vocabulary.current_id(tag) for tag in content.tags)),
            states=states_of(facts.review, facts.delivery),
            section=content.section,
            authors=authors,
            things=_things(content),
        ),
        stamp=f"{facts.stamp}.{seen.hexdigest()}{DAMAGED if item.damaged else ''}",
        dated_at=item.dated_at,
    )


def _things(content: Content) -> frozenset[Thing]:
    kinds = {Image: Thing.IMAGE, Table: Thing.TABLE, Embed: Thing.EMBED}
    return frozenset(kinds[type(item)] for item in content.blocks if type(item) in kinds)
