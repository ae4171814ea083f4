"""What is proof-read of an article, and under which names."""

from editor_desk.domain.content import (
    Block,
    BlockKind,
    Content,
    Embed,
    Image,
    MediaRef,
    ReadAlsoCard,
    RelatedLink,
    Span,
    Table,
    TagRef,
)
from editor_desk.domain.proof_texts import proof_texts
from editor_desk.domain.proofing import ProofText

PICTURE = MediaRef("a" * 64, "image/png", 10, 10)


def test_every_text_is_read_under_the_name_of_its_place() -> None:
    content = Content(
        headline="عنوان",
        standfirst="مقدمة",
        byline="كاتب",
        dateline="فاس",
        source="وكالة",
        blocks=(
            Block("p", BlockKind.PARAGRAPH, (Span("فقرة "), Span("أولى"))),
            Image("i", PICTURE, caption="تعليق", alt="وصف"),
            Table("t", (("أ", "ب"), ("", "د")), caption="جدول"),
            ReadAlsoCard("r", RelatedLink("اقرأ")),
            Embed("e", "https://example.com/v", "مقطع"),
        ),
        tags=(TagRef("7", "وسم"),),
        read_also=(RelatedLink("خبر"),),
        similar=(RelatedLink("آخر"), RelatedLink("غيره")),
    )
    assert proof_texts(content) == (
        ProofText("headline", "عنوان"),
        ProofText("standfirst", "مقدمة"),
        ProofText("byline", "كاتب"),
        ProofText("dateline", "فاس"),
        ProofText("p", "فقرة أولى"),
        ProofText("caption:i", "تعليق"),
        ProofText("alt:i", "وصف"),
        ProofText("caption:t", "جدول"),
        ProofText("cell:t:0:0", "أ"),
        ProofText("cell:t:0:1", "ب"),
        ProofText("cell:t:1:1", "د"),
        ProofText("r", "اقرأ"),
        ProofText("e", "مقطع"),
        ProofText("source", "وكالة"),
        ProofText("tag:7", "وسم"),
        ProofText("read_also:0", "خبر"),
        ProofText("similar:0", "آخر"),
        ProofText("similar:1", "غيره"),
    )


def test_nothing_written_is_nothing_to_read() -> None:
    assert proof_texts(Content()) == ()
