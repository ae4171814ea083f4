"""Articles to pack, in real Arabic, with keys and times that never change."""

import hashlib
from base64 import b64decode
from dataclasses import replace
from datetime import UTC, datetime

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from editor_desk.domain.approvals import ApprovalRule
from editor_desk.domain.content import (
    Block,
    BlockKind,
    Content,
    Direction,
    Embed,
    Image,
    Mark,
    MediaRef,
    ReadAlsoCard,
    RelatedLink,
    Span,
    Table,
    TagRef,
)
from editor_desk.domain.package import PackageAction, PackageArticle
from editor_desk.domain.revision import RevisionKind, make_revision
from editor_desk.domain.seal import SEAL_NAMESPACE, Seal, SealStatement
from editor_desk.exchange.keys import UnlockedKey, Vault

VAULT = Vault(time_cost=1, memory_kib=8, parallelism=1)
REVIEWER = UnlockedKey(Ed25519PrivateKey.from_private_bytes(bytes(range(32))))
EXPORTER = UnlockedKey(Ed25519PrivateKey.from_private_bytes(bytes(range(32, 64))))
STRANGER = UnlockedKey(Ed25519PrivateKey.from_private_bytes(bytes(range(64, 96))))
FIRST_REVIEWER = UnlockedKey(Ed25519PrivateKey.from_private_bytes(bytes(range(96, 128))))
REVIEWER_ID = "019370a0-0000-7000-8000-00000000a001"
FIRST_REVIEWER_ID = "019370a0-0000-7000-8000-00000000a003"
RULE = ApprovalRule(sections=("سياسة",))
HARBOUR = "019370a0-0000-7000-8000-0000000000a1"
LIGHTHOUSE = "019370a0-0000-7000-8000-0000000000b2"
WRITTEN = datetime(2026, 11, 20, 9, 30, 0, 120000, tzinfo=UTC)
FIRST_SEALED = datetime(2026, 11, 21, 13, 40, 2, 15000, tzinfo=UTC)
SEALED = datetime(2026, 11, 21, 14, 5, 9, 480000, tzinfo=UTC)


PICTURE = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAQAAAADCAIAAAA7ljmRAAAAH0lEQVR4nGP88umddEsDAwMDAwMDI39ZHgMMMDEgAQ"
    "ClTgTrLqR5mgAAAABJRU5ErkJggg=="
)
MEDIA = MediaRef(hashlib.sha256(PICTURE).hexdigest(), "image/png", 4, 3)


def picture(sha256: str) -> bytes:
    """The one picture that these articles have."""
    return {MEDIA.sha256: PICTURE}[sha256]


def _block(number: int, kind: BlockKind, *spans: Span, direction: Direction | None = None) -> Block:
    return Block(f"b{number}", kind, spans, direction)


HARBOUR_CONTENT = Content(
    headline="ميناء الصيادين يستقبل أول قارب كهربائي من طراز E-Boat 5",
    standfirst="القارب يعمل ببطارية تكفي رحلة صيد كاملة، والبلدية تعد بتوسيع التجربة.",
    byline="سلمى درويش",
    dateline="اللاذقية",
    source="مكتب التحرير",
    section="محليات",
    slug="ميناء-الصيادين-قارب-كهربائي",
    description="تجربة أولى لقوارب الصيد الكهربائية في ميناء الصيادين.",
    blocks=(
        _block(
            1,
            BlockKind.PARAGRAPH,
            Span("استقبل الميناء صباح "),
            Span("الجمعة", frozenset({Mark.STRONG})),
            Span(" قاربًا من طراز E-Boat 5 طوله 9 أمتار، وقال رئيس الجمعية: «هذه "),
            Span("بداية", frozenset({Mark.EMPHASIS})),
            Span(" الطريق»."),
        ),
        _block(2, BlockKind.HEADING, Span("ما الذي تغيّر؟")),
        _block(
            3,
            BlockKind.PARAGRAPH,
            Span("نشرت الشركة "),
            Span("تقرير Open Harbour 2026 كاملًا", link="https://example.org/report?a=1&b=2"),
            Span(" على موقعها\nوأرفقت به جدول الأسعار (5 < 7 & 8 > 2)."),
        ),
        _block(4, BlockKind.QUOTE, Span("لم نعد نشم رائحة الوقود في الفجر.")),
        _block(11, BlockKind.ATTRIBUTION, Span("أبو حسن، صياد من الميناء")),
        Image(
            "b12",
            MEDIA,
            caption="القارب E-Boat 5 في أول رحلة له",
            alt='قارب أبيض صغير يخرج من الميناء، وعليه كتابة "5"',
            credit="تصوير: ريم النجار",
            rights="للنشر مرة واحدة",
            focal=(250, 400),
        ),
        _block(13, BlockKind.SUBHEADING, Span("بالأرقام")),
        Table(
            "b14",
            (("البند", "القيمة"), ("المدى | Range", "60 كم"), ("السعر", "<5")),
            caption="مواصفات القارب",
        ),
        ReadAlsoCard("b15", RelatedLink("حارس المنارة يروي أربعين عامًا من الضوء", article=LIGHTHOUSE)),
        Embed("b16", "https://www.video.example/watch?v=1&t=2", "شاهد القارب وهو يبحر"),
        Image("b17", MEDIA, alt="القارب من بعيد", credit="تصوير: ريم النجار"),
        _block(5, BlockKind.BULLET, Span("مدى القارب 60 كيلومترًا")),
        _block(6, BlockKind.BULLET, Span("زمن الشحن "), Span("أربع ساعات", frozenset(Mark))),
        _block(7, BlockKind.NUMBER, Span("مرحلة التجربة")),
        _block(8, BlockKind.NUMBER, Span("مرحلة التوسيع")),
        _block(9, BlockKind.PARAGRAPH, Span("Fair winds, said the captain. شكرًا"), direction=Direction.LTR),
        _block(10, BlockKind.PARAGRAPH),
    ),
    tags=(
        TagRef("019370a0-0000-7000-8000-0000000000c1", "صيد الأسماك"),
        TagRef("019370a0-0000-7000-8000-0000000000c2", "طاقة"),
    ),
    read_also=(RelatedLink("حارس المنارة يروي أربعين عامًا من الضوء", article=LIGHTHOUSE),),
    similar=(
        RelatedLink("أسعار السمك ترتفع قبل الشتاء"),
        RelatedLink("قوارب كهربائية في البصرة", url="https://example.org/basra"),
        RelatedLink("عنوان مريب", url="javascript:alert(1)"),
        RelatedLink("مقال في الأرشيف", article="019370a0-0000-7000-8000-0000000000d4"),
    ),
)
LIGHTHOUSE_CONTENT = Content(
    headline="حارس المنارة يروي أربعين عامًا من الضوء",
    source="مكتب التحرير",
    blocks=(_block(1, BlockKind.PARAGRAPH, Span("يصعد أبو ياسر مئة وثلاثين درجة كل مساء ليشعل المصباح.")),),
    read_also=(RelatedLink("ميناء الصيادين يستقبل أول قارب كهربائي", article=HARBOUR),),
)


def sealed(
    article: str = HARBOUR,
    content: Content = HARBOUR_CONTENT,
    action: PackageAction = PackageAction.CREATE,
    override_reason: str = "",
) -> PackageArticle:
    """The content as a revision that the reviewer sealed."""
    revision = make_revision(
        article,
        content,
        parents=(),
        author="019370a0-0000-7000-8000-00000000a002",
        created_at=WRITTEN,
        kind=RevisionKind.MILESTONE,
    )
    statement = SealStatement(
        article, revision.id, revision.content_hash, REVIEWER_ID, "هدى منصور", SEALED, override_reason
    )
    seal = Seal(statement, REVIEWER.sign(statement.to_bytes(), SEAL_NAMESPACE), REVIEWER.public_key)
    return PackageArticle(revision, seal, action)


def signed(statement: SealStatement, key: UnlockedKey = REVIEWER, first: Seal | None = None) -> Seal:
    """The statement under that key."""
    return Seal(statement, key.sign(statement.to_bytes(), SEAL_NAMESPACE), key.public_key, first)


def by_two(article: str = HARBOUR, content: Content = HARBOUR_CONTENT) -> PackageArticle:
    """The content as a revision that two reviewers approved, as the desk's rule asked."""
    item = sealed(article, content)
    plain = replace(item.seal.statement, approvals_needed=2, rule_hash=RULE.sha256)
    first = signed(
        replace(plain, approved_by=FIRST_REVIEWER_ID, approver_name="نادر قاسم", approved_at=FIRST_SEALED),
        FIRST_REVIEWER,
    )
    return replace(item, seal=signed(replace(plain, countersigns=first.statement.sha256), first=first))


def two_articles() -> tuple[PackageArticle, PackageArticle]:
    """The two that link to each other."""
    return sealed(), sealed(LIGHTHOUSE, LIGHTHOUSE_CONTENT)


def with_headline(item: PackageArticle, headline: str) -> PackageArticle:
    """The same seal over another text: no longer true."""
    content = replace(item.revision.content, headline=headline)
    return replace(item, revision=replace(item.revision, content=content))
