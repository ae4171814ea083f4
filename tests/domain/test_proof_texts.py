"""What is proof-read of an article, under which names, and what is mended there."""

import pytest

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
from editor_desk.domain.proof_texts import changed_fields, field_text, is_beside, mended, proof_texts
from editor_desk.domain.proofing import Finding, FindingKind, ProofText, Severity

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
            Image("i", PICTURE, caption="تعليق", alt="وصف", credit="مصور", rights="للصحف"),
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
        ProofText("credit:i", "مصور"),
        ProofText("rights:i", "للصحف"),
        ProofText("caption:t", "جدول"),
        ProofText("cell:t:0:0", "أ"),
        ProofText("cell:t:0:1", "ب"),
        ProofText("cell:t:1:1", "د"),
        ProofText("card:r", "اقرأ"),
        ProofText("title:e", "مقطع"),
        ProofText("source", "وكالة"),
        ProofText("tag:7", "وسم"),
        ProofText("read_also:0", "خبر"),
        ProofText("similar:0", "آخر"),
        ProofText("similar:1", "غيره"),
    )


def test_nothing_written_is_nothing_to_read() -> None:
    assert proof_texts(Content()) == ()


BESIDE = Content(
    headline="عنوان",
    byline="كاتب",
    read_also=(RelatedLink("خبر", "a"), RelatedLink("خبران", url="https://site.example/2")),
    similar=(RelatedLink("آخر"),),
)


def test_fields_beside_the_sheet_are_read_by_their_places() -> None:
    places = ("byline", "dateline", "read_also:1", "similar:0")
    assert [field_text(BESIDE, place) for place in places] == ["كاتب", "", "خبران", "آخر"]
    assert all(is_beside(place) for place in places)


@pytest.mark.parametrize(
    "place", ["headline", "tag:0", "caption:k", "read_also:2", "similar:x", "similar:", "read_also:-1"]
)
def test_what_is_no_field_beside_the_sheet_has_no_text(place: str) -> None:
    assert field_text(BESIDE, place) is None
    assert is_beside(place) is (place == "read_also:2")


def test_mended_texts_change_their_fields_and_nothing_else() -> None:
    mended = {"byline": "كاتبة", "read_also:1": "خبر\nثانٍ", "read_also:0": "خبر أول", "similar:0": "آخر"}
    fields = changed_fields(BESIDE, mended)
    assert fields == {
        "byline": "كاتبة",
        "read_also": (RelatedLink("خبر أول", "a"), RelatedLink("خبر ثانٍ", url="https://site.example/2")),
    }
    assert changed_fields(BESIDE, {}) == {}
    assert changed_fields(BESIDE, {"source": "وكالة"}) == {"source": "وكالة"}


def slip(start: int, word: str) -> Finding:
    return Finding("p", start, start + len(word), word, FindingKind.STYLE, "r", Severity.WARNING)


def test_several_findings_of_one_text_are_mended_together() -> None:
    text = "إجتماع بعد إجتماع"
    fixes = [(slip(11, "إجتماع"), "لقاء"), (slip(0, "إجتماع"), "اجتماع")]
    assert mended(text, fixes) == ("اجتماع بعد لقاء", 2)
    assert mended(text, []) == (text, 0)


def test_what_is_another_by_now_or_lies_over_a_mended_one_is_left() -> None:
    text = "قال ,, ثم"
    over = [(slip(4, ",,"), "،"), (slip(5, ","), "؛"), (slip(7, "بعد"), "قبل")]
    assert mended(text, over) == ("قال ، ثم", 1)
