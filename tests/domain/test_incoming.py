"""Values of raw copy, and what they add up to."""

from dataclasses import replace

import pytest

from editor_desk.domain.content import BlockKind, Mark, Span
from editor_desk.domain.incoming import (
    IncomingBlock,
    IncomingLine,
    LineRole,
    RawLine,
    RawPage,
    assemble,
    list_mark,
)


def line(number: int, text: str, role: LineRole, content: str | None = None) -> IncomingLine:
    raw = RawLine((Span(text),))
    return IncomingLine(number, raw, role, (Span(text if content is None else content),))


@pytest.mark.parametrize(
    ("text", "kind", "rest"),
    [
        ("• بند أول", BlockKind.BULLET, "بند أول"),
        ("- بند", BlockKind.BULLET, "بند"),
        ("– بند", BlockKind.BULLET, "بند"),
        ("*بند", BlockKind.BULLET, "بند"),
        ("· بند من وورد", BlockKind.BULLET, "بند من وورد"),
        ("1. بند", BlockKind.NUMBER, "بند"),
        ("١- بند", BlockKind.NUMBER, "بند"),
        ("(2) بند", BlockKind.NUMBER, "بند"),
        ("٣-بند", BlockKind.NUMBER, "بند"),
        ("25 أكتوبر", None, "25 أكتوبر"),
        ("3-2 للأهلي", None, "3-2 للأهلي"),
        ("2.4 مليار", None, "2.4 مليار"),
        ("-5 درجات", None, "-5 درجات"),
        ("***", None, "***"),
        ("", None, ""),
    ],
)
def test_list_marks_are_told_from_numbers_and_dashes(text: str, kind: BlockKind | None, rest: str) -> None:
    found, start = list_mark(text)
    assert (found, text[start:]) == (kind, rest)


def test_correcting_a_role_brings_the_label_back_and_takes_it_off_again() -> None:
    source = line(0, "المصدر: وكالة الجسر", LineRole.SOURCE, "وكالة الجسر")
    assert source.text == "وكالة الجسر"
    as_paragraph = replace(source, role=LineRole.PARAGRAPH)
    assert as_paragraph.text == "المصدر: وكالة الجسر"
    assert replace(as_paragraph, role=LineRole.SOURCE).text == "وكالة الجسر"


def test_lines_are_put_together_by_role() -> None:
    strong = Span("مهم", frozenset({Mark.STRONG}))
    styled = IncomingLine(3, RawLine((Span("نص "), strong)), LineRole.PARAGRAPH, (Span("نص "), strong))
    incoming = assemble(
        [
            line(0, "عنوان", LineRole.HEADLINE),
            line(1, "تمهيد", LineRole.STANDFIRST),
            line(2, "القاهرة", LineRole.DATELINE),
            styled,
            line(4, "فرعي", LineRole.HEADING),
            line(5, "• بند", LineRole.BULLET, "بند"),
            line(6, "المصدر: أ", LineRole.SOURCE, "أ"),
            line(7, "المصدر: ب", LineRole.SOURCE, "ب"),
            line(8, "إقرأ أيضا", LineRole.LABEL, ""),
            line(9, "خبر آخر", LineRole.READ_ALSO_HEADLINE),
            line(10, "متنه", LineRole.READ_ALSO_PARAGRAPH),
            line(11, "خبر ثالث", LineRole.READ_ALSO_HEADLINE),
            line(12, "شبيه", LineRole.SIMILAR),
            line(13, "شارك", LineRole.NOISE),
            line(14, "؟", LineRole.UNRECOGNISED),
            line(15, "كتب: سمير", LineRole.BYLINE, "سمير"),
        ],
        ["وسم"],
    )
    article = incoming.article
    assert (article.headline, article.standfirst, article.dateline) == ("عنوان", "تمهيد", "القاهرة")
    assert (article.source, article.byline) == ("أ ب", "سمير")
    assert article.blocks == (
        IncomingBlock(BlockKind.PARAGRAPH, (Span("نص "), strong)),
        IncomingBlock(BlockKind.HEADING, (Span("فرعي"),)),
        IncomingBlock(BlockKind.BULLET, (Span("بند"),)),
    )
    assert [(one.headline, len(one.blocks)) for one in incoming.read_also] == [
        ("خبر آخر", 1),
        ("خبر ثالث", 0),
    ]
    assert incoming.similar == ("شبيه",)
    assert incoming.keywords == ("وسم",)
    assert [one.number for one in incoming.left_over] == [13, 14]


def test_a_read_also_body_without_headline_is_still_an_article() -> None:
    incoming = assemble([line(0, "متن", LineRole.READ_ALSO_PARAGRAPH)], [])
    assert [(one.headline, len(one.blocks)) for one in incoming.read_also] == [("", 1)]


def test_a_note_or_page_has_plain_defaults() -> None:
    page = RawPage((RawLine((Span("سطر"),)),))
    assert (page.title, page.encoding, page.notes) == ("", "", ())
    assert page.lines[0].text == "سطر"


def test_a_headline_can_be_given_afterwards() -> None:
    incoming = assemble([line(0, "متن", LineRole.PARAGRAPH)], []).with_headline("عنوان")
    assert (incoming.article.headline, len(incoming.article.blocks)) == ("عنوان", 1)
