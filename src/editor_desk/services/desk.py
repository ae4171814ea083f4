"""The desk: every use case there is, put together once."""

from dataclasses import dataclass

from editor_desk.services.accounts import AccountService
from editor_desk.services.articles import ArticleService
from editor_desk.services.handover import HandoverService
from editor_desk.services.importing import ImportService
from editor_desk.services.indexing import IndexingService
from editor_desk.services.linking import LinkService
from editor_desk.services.log import LogService
from editor_desk.services.ports import (
    Clock,
    KeyVault,
    PackageVerifier,
    PackageWriter,
    PageReader,
    SearchIndex,
    Speller,
    UnitOfWorkFactory,
)
from editor_desk.services.review import ReviewService
from editor_desk.services.spelling import SpellingService
from editor_desk.services.style import StyleService
from editor_desk.services.tags import TagService
from editor_desk.services.writing import WritingService


@dataclass(frozen=True, slots=True)
class Desk:
    """The services of one open desk folder."""

    accounts: AccountService
    articles: ArticleService
    tags: TagService
    importing: ImportService
    links: LinkService
    review: ReviewService
    handover: HandoverService
    indexing: IndexingService
    log: LogService
    spelling: SpellingService
    style: StyleService
    writing: WritingService


def make_desk(
    unit_of_work: UnitOfWorkFactory,
    index: SearchIndex,
    vault: KeyVault,
    reader: PageReader,
    writer: PackageWriter,
    verifier: PackageVerifier,
    clock: Clock,
    speller: Speller,
) -> Desk:
    """The desk over these ports."""
    tags = TagService(unit_of_work, clock)
    style = StyleService(unit_of_work, clock)
    return Desk(
        accounts=AccountService(unit_of_work, vault, clock),
        articles=ArticleService(unit_of_work, vault, clock),
        tags=tags,
        importing=ImportService(unit_of_work, reader, tags, clock),
        links=LinkService(unit_of_work, index, clock),
        review=ReviewService(unit_of_work, vault, clock),
        handover=HandoverService(unit_of_work, vault, writer, verifier, clock),
        indexing=IndexingService(unit_of_work, index),
        log=LogService(unit_of_work),
        spelling=SpellingService(unit_of_work, speller, index, clock, style.known_names),
        style=style,
        writing=WritingService(unit_of_work, clock),
    )
