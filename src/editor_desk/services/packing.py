"""What a package says of one article: the sealed text that leaves, and what the web team is to do with it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import overload

from editor_desk.domain.archive import is_archive_id
from editor_desk.domain.article import Article, outgoing
from editor_desk.domain.content import Content
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.identity import to_rfc3339
from editor_desk.domain.live import Sent
from editor_desk.domain.package import (
    LinkedArticle,
    PackageAction,
    PackageArticle,
    TakenOver,
    Topics,
    goes_out,
)
from editor_desk.domain.revision import Revision
from editor_desk.domain.workflow import DeliveryState
from editor_desk.services.facts import approval_of, valid_seal
from editor_desk.services.live_facts import Live
from editor_desk.services.ports.keys import KeyVault
from editor_desk.services.ports.pictures import ReadMedia
from editor_desk.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from editor_desk.services.section_topics import topic_of_section


def pack(
    work: UnitOfWork, vault: KeyVault, article: Article, live: Live, *, again: bool = False
) -> PackageArticle:
    """The article as it is now, before anything of the hand-over is stored. Raises DeskError(SEAL_INVALID)."""
    leaves = outgoing(article, again=again)
    revision = None if leaves is None else work.revisions.get(leaves)
    seal = None if revision is None else valid_seal(work, vault, revision)
    if revision is None or seal is None or revision.article != article.id:
        raise DeskError(ErrorCode.SEAL_INVALID, article=article.id)
    sent = sent_as(article, live, revision.id)
    approval = approval_of(work, seal.statement)
    return PackageArticle(
        revision=revision,
        seal=seal,
        action=sent.action,
        supersedes=sent.supersedes,
        links=_links(work, revision.content),
        key=work.keys.find(seal.public_key),
        first_key=None if seal.first is None else work.keys.find(seal.first.public_key),
        log=None if approval is None else (work.events.number_of(approval.event.id), approval.event.hash),
        note=sent.note,
        takes_over=_taken_over(work, sent.takes_over),
        topics=_topics(work, live, revision),
        first_published=_published(work, article, live, revision),
    )


class Outgoing(Sequence[PackageArticle]):
    """Articles on their way out in the order in which they were added. Their texts are let go of and read again when one is asked
    for, in a unit of work of its own: a package may hold more than fit into memory, and takes minutes.
    """

    def __init__(self, unit_of_work: UnitOfWorkFactory) -> None:
        self._unit_of_work = unit_of_work
        self._facts: list[PackageArticle] = []

    def add(self, item: PackageArticle) -> None:
        """The next, as `pack` made it."""
        self._facts.append(replace(item, revision=replace(item.revision, content=_NO_TEXT)))

    def __len__(self) -> int:
        return len(self._facts)

    @overload
    def __getitem__(self, place: int) -> PackageArticle: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[PackageArticle]: ...
    def __getitem__(self, place: int | slice) -> PackageArticle | Sequence[PackageArticle]:
        if isinstance(place, slice):
            return [self[number] for number in range(len(self))[place]]
        facts = self._facts[place]
        with self._unit_of_work(reads=True) as work:
            return replace(facts, revision=work.revisions.get(facts.revision.id))


def pictures_of(unit_of_work: UnitOfWorkFactory) -> ReadMedia:
    """The pictures of the desk, each read in a unit of work of its own, by whichever thread asks."""

    def read(sha256: str) -> bytes:
        with unit_of_work(reads=True) as work:
            return work.media.get(sha256)

    return read


_NO_TEXT = Content()


def told_of(item: PackageArticle, *, again: bool) -> dict[str, str]:
    """What the event of a hand-over says of the article beside the package that it is in."""
    told = {
        "action": item.action.value,
        "note": item.note,
        "again": "true" if again else "",
        "topics": item.topics.to_text(),
        "published": to_rfc3339(item.published),
    }
    if item.takes_over is not None:
        told["takes_over"] = item.takes_over.id
    return {name: value for name, value in told.items() if value}


def sent_as(article: Article, live: Live, revision: str) -> Sent:
    """How that text of the article leaves: what the web team is to do with it, and what readers are told."""
    record = live.record
    before = record.sent
    if article.delivery is DeliveryState.WITHDRAWN:
        return Sent(revision, PackageAction.WITHDRAW, None, record.withdrawal, record.takes_over)
    if before is None:
        return Sent(revision, PackageAction.CREATE, None, record.note, record.takes_over)
    if before.revision == revision:
        return before  # what readers have goes out as it did
    return Sent(revision, PackageAction.UPDATE, before.revision, record.note, record.takes_over)


def _topics(work: UnitOfWork, live: Live, revision: Revision) -> Topics:
    """What the text is filed under: as it left, if it did; else as tags and sections are mapped now."""
    sent = live.record.sent
    if sent is not None and sent.revision == revision.id:
        return sent.topics
    content = revision.content
    facts = work.tags.facts_among([tag.id for tag in content.tags])
    tags = tuple(
        (tag.id, facts[tag.id].media_topic)
        for tag in content.tags
        if tag.id in facts and facts[tag.id].media_topic
    )
    return Topics(topic_of_section(work, content.section), tags)


def _published(work: UnitOfWork, article: Article, live: Live, revision: Revision) -> datetime:
    """When readers first had the article: as its first hand-over says, and before one as its archive does."""
    record = live.record
    if record.published is not None:
        return record.published
    if is_archive_id(article.id):
        return article.created_at
    return goes_out(work.revisions.get(record.first) if record.first else revision)


def _taken_over(work: UnitOfWork, article_id: str) -> TakenOver | None:
    if not article_id:
        return None
    delivered = work.articles.get(article_id).delivered
    if delivered is None:
        raise DeskError(ErrorCode.SEAL_INVALID, article=article_id)
    return TakenOver(article_id, delivered, work.revisions.get(delivered).content.headline)


def _links(work: UnitOfWork, content: Content) -> tuple[LinkedArticle, ...]:
    ids = [link.article for link in content.links if link.article is not None]
    return tuple(LinkedArticle(row.id, row.headline) for row in work.articles.summaries(ids))
