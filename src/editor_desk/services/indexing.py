"""Keeps the search index in step with the archive, from the outbox that every save writes to."""

from threading import Lock

from editor_desk.domain.content import Content, Embed, Image, Table
from editor_desk.domain.states import states_of
from editor_desk.domain.tags import Vocabulary
from editor_desk.language.query import Thing
from editor_desk.services.ports import (
    IndexDocument,
    Progress,
    SearchIndex,
    UnitOfWork,
    UnitOfWorkFactory,
    read_body,
    unwatched,
)
from editor_desk.services.search_ports import IndexFacts

BATCH = 200


class IndexingService:
    """Drains the outbox into the index; safe to stop at any moment, since a ticket goes only after its commit.

    The index is written between two transactions, not within one, so that no save waits for it. What is saved meanwhile
    has a later ticket. One thread drains at a time: another might index an older text after a newer one.
    """

    def __init__(self, unit_of_work: UnitOfWorkFactory, index: SearchIndex) -> None:
        self._unit_of_work = unit_of_work
        self._index = index
        self._draining = Lock()

    def prepare(self) -> bool:
        """Queue the whole archive if the index was lost, damaged or of another version; says whether it was."""
        if not self._index.needs_rebuild:
            return False
        with self._unit_of_work() as work:
            work.outbox.enqueue_all()
            work.commit()
        self._index.rebuilt()
        return True

    def drain(self, progress: Progress = unwatched) -> int:
        """Index all that is pending; returns how many tickets that were. `progress` is called after each batch."""
        done = 0
        with self._draining:
            while count := self._drain_batch():
                done += count
                with self._unit_of_work() as work:
                    left = work.outbox.count()
                progress(done, done + left)
        return done

    def _drain_batch(self) -> int:
        with self._unit_of_work() as work:
            batch = work.outbox.pending(BATCH)
            if not batch:
                return 0
            vocabulary = Vocabulary(work.tags.all())
            ids = dict.fromkeys(article_id for _, article_id in batch)
            documents = [document(work, vocabulary, article_id) for article_id in ids]
        self._index.update(documents)
        with self._unit_of_work() as work:
            work.outbox.done([ticket for ticket, _ in batch])
            work.commit()
        return len(batch)


def document(work: UnitOfWork, vocabulary: Vocabulary, article_id: str) -> IndexDocument:
    """What the index knows of an article: its working text, with tags under their present labels, and its states."""
    article = work.articles.get(article_id)
    content = work.revisions.get(article.head).content
    names = [work.accounts.get(account).name for account in sorted(article.authors)]
    return IndexDocument(
        article=article.id,
        headline=content.headline,
        body=read_body(content),
        tags=tuple(vocabulary.current_label(tag) for tag in content.tags),
        source=content.source,
        updated_at=article.updated_at,
        facts=IndexFacts(
            tags=tuple(dict.fromkeys(vocabulary.current_id(tag) for tag in content.tags)),
            states=states_of(article.review, article.delivery),
            section=content.section,
            authors=tuple(filter(None, (content.byline.strip(), *names))),
            things=_things(content),
        ),
    )


def _things(content: Content) -> frozenset[Thing]:
    kinds = {Image: Thing.IMAGE, Table: Thing.TABLE, Embed: Thing.EMBED}
    return frozenset(kinds[type(item)] for item in content.blocks if type(item) in kinds)
