"""Keeps the search index in step with the archive, from the outbox that every save writes to."""

from editor_desk.domain.tags import Vocabulary
from editor_desk.services.ports import (
    IndexDocument,
    Progress,
    SearchIndex,
    UnitOfWork,
    UnitOfWorkFactory,
    read_body,
)

BATCH = 200


class IndexingService:
    """Drains the outbox into the index; safe to stop at any moment, since a ticket goes only after its commit."""

    def __init__(self, unit_of_work: UnitOfWorkFactory, index: SearchIndex) -> None:
        self._unit_of_work = unit_of_work
        self._index = index

    def prepare(self) -> bool:
        """Queue the whole archive if the index was lost, damaged or of another version; says whether it was."""
        if not self._index.needs_rebuild:
            return False
        with self._unit_of_work() as work:
            work.outbox.enqueue_all()
            work.commit()
        self._index.rebuilt()
        return True

    def drain(self, progress: Progress = lambda done, total: None) -> int:
        """Index all that is pending; returns how many articles. `progress` is called after each batch."""
        done = 0
        with self._unit_of_work() as work:
            total = work.outbox.count()
        while True:
            with self._unit_of_work() as work:
                batch = work.outbox.pending(BATCH)
                if not batch:
                    return done
                vocabulary = Vocabulary(work.tags.all())
                ids = list(dict.fromkeys(article_id for _, article_id in batch))
                self._index.update([document(work, vocabulary, article_id) for article_id in ids])
                work.outbox.done([ticket for ticket, _ in batch])
                work.commit()
            done += len(batch)
            progress(done, max(done, total))


def document(work: UnitOfWork, vocabulary: Vocabulary, article_id: str) -> IndexDocument:
    """What the index knows of an article: its working text, with tags under their present labels."""
    article = work.articles.get(article_id)
    content = work.revisions.get(article.head).content
    return IndexDocument(
        article=article.id,
        headline=content.headline,
        body=read_body(content),
        tags=tuple(vocabulary.current_label(tag) for tag in content.tags),
        source=content.source,
        updated_at=article.updated_at,
    )
