"""The desk: every use case there is, put together once."""

from dataclasses import dataclass

from editor_desk.services.accounts import AccountService
from editor_desk.services.approval_rule import ApprovalRuleService
from editor_desk.services.archive_import import ArchiveImportService
from editor_desk.services.articles import ArticleService
from editor_desk.services.audit import AuditService
from editor_desk.services.comments import CommentService
from editor_desk.services.comparing import ComparingService
from editor_desk.services.curation import CurationService
from editor_desk.services.desk_rules import DeskRulesService
from editor_desk.services.destinations import DestinationService
from editor_desk.services.duplicates import DuplicateService
from editor_desk.services.finding import FindingService
from editor_desk.services.handover import HandoverService
from editor_desk.services.importing import ImportService
from editor_desk.services.index_check import IndexCheckService
from editor_desk.services.indexing import IndexingService
from editor_desk.services.linking import LinkService
from editor_desk.services.live import LiveService
from editor_desk.services.log import LogService
from editor_desk.services.media import MediaService
from editor_desk.services.near_copies import NearCopyService
from editor_desk.services.ports.archive import ArchiveReader
from editor_desk.services.ports.destinations import Carriers, SecretStore
from editor_desk.services.ports.journal import Journal
from editor_desk.services.ports.keys import KeyVault
from editor_desk.services.ports.likeness import ArchiveIndex
from editor_desk.services.ports.packages import PackageVerifier, PackageWriter
from editor_desk.services.ports.pictures import PictureReader
from editor_desk.services.ports.proofing import Speller
from editor_desk.services.ports.reading import PageReader
from editor_desk.services.ports.running import Clock
from editor_desk.services.ports.unit_of_work import UnitOfWorkFactory
from editor_desk.services.preflight import PreflightService
from editor_desk.services.proof_facts import ProofFacts
from editor_desk.services.proposal_drafts import ProposalDraftService
from editor_desk.services.queue import QueueService
from editor_desk.services.receipts import ReceiptService
from editor_desk.services.recovery import RecoveryService
from editor_desk.services.related import RelatedService
from editor_desk.services.retagging import RetagService
from editor_desk.services.return_reasons import ReturnReasonService
from editor_desk.services.review import ReviewService
from editor_desk.services.seal_check import SealCheckService
from editor_desk.services.searching import SearchService
from editor_desk.services.section_topics import SectionTopicService
from editor_desk.services.send_work import SendingService
from editor_desk.services.site import SiteService
from editor_desk.services.spelling import SpellingService
from editor_desk.services.style import StyleService
from editor_desk.services.suggestions import SuggestionService
from editor_desk.services.tag_doctor import TagDoctor
from editor_desk.services.tag_suggestion import TagSuggestionService
from editor_desk.services.tags import TagService
from editor_desk.services.trail import TrailService
from editor_desk.services.writing import WritingService


@dataclass(frozen=True, slots=True)
class Desk:
    """The services of one open desk folder."""

    accounts: AccountService
    articles: ArticleService
    tags: TagService
    curation: CurationService
    tag_doctor: TagDoctor
    retagging: RetagService
    tag_suggestions: TagSuggestionService
    importing: ImportService
    links: LinkService
    related: RelatedService
    duplicates: DuplicateService
    review: ReviewService
    queue: QueueService
    return_reasons: ReturnReasonService
    approval_rule: ApprovalRuleService
    comparing: ComparingService
    comments: CommentService
    suggestions: SuggestionService
    handover: HandoverService
    preflight: PreflightService
    live: LiveService
    seals: SealCheckService
    indexing: IndexingService
    log: LogService
    trail: TrailService
    audit: AuditService
    finding: FindingService
    style: StyleService
    recovery: RecoveryService
    proposal_drafts: ProposalDraftService
    spelling: SpellingService
    media: MediaService
    writing: WritingService
    searching: SearchService
    index_check: IndexCheckService
    archive: ArchiveImportService
    near_copies: NearCopyService
    rules: DeskRulesService
    destinations: DestinationService
    sending: SendingService
    receipts: ReceiptService
    site: SiteService
    sections: SectionTopicService


def make_desk(
    unit_of_work: UnitOfWorkFactory,
    index: ArchiveIndex,
    vault: KeyVault,
    reader: PageReader,
    writer: PackageWriter,
    verifier: PackageVerifier,
    clock: Clock,
    journal: Journal,
    speller: Speller,
    pictures: PictureReader,
    archives: ArchiveReader,
    carriers: Carriers,
    secrets: SecretStore,
) -> Desk:
    """The desk over these ports."""
    tags = TagService(unit_of_work, clock)
    style = StyleService(unit_of_work, clock)
    spelling = SpellingService(unit_of_work, speller, index, clock, style.known_names)
    rules = DeskRulesService(unit_of_work, clock, ProofFacts(spelling, style))
    articles = ArticleService(unit_of_work, vault, clock)
    media = MediaService(unit_of_work, pictures)
    searching = SearchService(unit_of_work, index, clock)
    indexing = IndexingService(unit_of_work, index)
    return Desk(
        accounts=AccountService(unit_of_work, vault, clock),
        articles=articles,
        tags=tags,
        curation=CurationService(unit_of_work, clock, tags),
        tag_doctor=TagDoctor(unit_of_work, tags),
        retagging=RetagService(unit_of_work, searching.articles, vault, clock, tags),
        tag_suggestions=TagSuggestionService(unit_of_work, index, tags, style.names),
        importing=ImportService(unit_of_work, reader, tags, clock, media.add),
        links=LinkService(unit_of_work),
        related=RelatedService(unit_of_work, index, clock, style.agreed_names),
        duplicates=DuplicateService(unit_of_work, index, clock),
        review=ReviewService(unit_of_work, vault, clock, rules.ready),
        queue=QueueService(unit_of_work, clock),
        return_reasons=ReturnReasonService(unit_of_work, clock),
        approval_rule=ApprovalRuleService(unit_of_work, clock),
        comparing=ComparingService(unit_of_work, vault, clock),
        comments=CommentService(unit_of_work, clock),
        suggestions=SuggestionService(unit_of_work, vault, clock),
        handover=HandoverService(unit_of_work, vault, writer, verifier, clock, rules.ready),
        preflight=PreflightService(unit_of_work, vault, writer, rules, clock),
        live=LiveService(unit_of_work, vault, clock),
        seals=SealCheckService(unit_of_work, vault),
        indexing=indexing,
        log=LogService(unit_of_work),
        trail=TrailService(unit_of_work),
        audit=AuditService(unit_of_work, vault),
        finding=FindingService(unit_of_work, articles, vault, clock),
        style=style,
        recovery=RecoveryService(unit_of_work, vault, journal, clock),
        proposal_drafts=ProposalDraftService(journal, clock),
        spelling=spelling,
        media=media,
        writing=WritingService(unit_of_work, clock),
        searching=searching,
        index_check=IndexCheckService(unit_of_work, index),
        archive=ArchiveImportService(unit_of_work, archives, reader, tags, clock, media.add),
        near_copies=NearCopyService(unit_of_work, index, indexing),
        rules=rules,
        destinations=DestinationService(unit_of_work, secrets, carriers, clock),
        sending=SendingService(unit_of_work, vault, verifier, carriers, secrets, clock),
        receipts=ReceiptService(unit_of_work, vault, carriers, secrets, clock),
        site=SiteService(unit_of_work, clock, writer.formats, writer.credential_faults),
        sections=SectionTopicService(unit_of_work, clock, searching.sections),
    )
