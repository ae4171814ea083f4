"""What proof-reading finds, suggested instead of written."""

from dataclasses import replace

from editor_desk.domain.content import (
    Block,
    BlockKind,
    Content,
    Image,
    Mark,
    MediaRef,
    RelatedLink,
    Span,
    Table,
    TagRef,
)
from editor_desk.domain.edit_apply import merge
from editor_desk.domain.proofing import Finding, FindingKind, Severity
from editor_desk.domain.suggestion_fixes import fixes

BASE = Content(
    headline="افتتاح  المكتبة",
    source="وكالة  المغرب",
    byline="ريم",
    blocks=(
        Block(
            "a", BlockKind.PARAGRAPH, (Span("قال "), Span('"نعم"', frozenset({Mark.STRONG})), Span(" ومضى"))
        ),
        Image("p", MediaRef("ab" * 32, "image/png", 4, 3), "القارب  هنا"),
        Table("t", (("سنة  اولى", "1"), ("ثانية", "2"))),
    ),
    tags=(TagRef("1", "فاس  المدينة"),),
    read_also=(RelatedLink("خبر  قديم", "x"), RelatedLink("خبر  آخر", "y")),
)


def found(place: str, text: str, start: int, *fixed: str, rule: str = "spaces") -> Finding:
    return Finding(place, start, start + len(text), text, FindingKind.STYLE, rule, Severity.WARNING, fixed)


def test_each_finding_is_an_edit_under_its_rule_and_looks_as_what_it_replaces() -> None:
    some = [
        found("headline", "  ", 6, " "),
        found("a", '"نعم"', 4, "«نعم»", "؟", rule="quotes"),
        found("caption:p", "  ", 6, ""),
        found("cell:t:0:0", "  ", 3, " "),
        found("cell:t:0:0", "اولى", 5, "أولى", rule="hamza"),
        found("source", "  ", 5, " "),
        found("read_also:0", "  ", 3, " "),
        found("read_also:1", "  ", 3, "\n"),
    ]
    told = list(fixes(BASE, some))
    assert [rule for _, rule in told] == ["spaces", "quotes", "spaces", "spaces", "spaces", "spaces"]
    edits = {str(number): edit for number, (edit, _) in enumerate(told)}
    fixed = merge(BASE, edits, edits.keys()).content
    assert fixed == replace(
        BASE,
        headline="افتتاح المكتبة",
        source="وكالة المغرب",
        blocks=(
            Block(
                "a",
                BlockKind.PARAGRAPH,
                (Span("قال "), Span("«نعم»", frozenset({Mark.STRONG})), Span(" ومضى")),
            ),
            replace(BASE.images[0], caption="القاربهنا"),
            Table("t", (("سنة أولى", "1"), ("ثانية", "2"))),
        ),
        read_also=(RelatedLink("خبر قديم", "x"), RelatedLink("خبر آخر", "y")),
    )


def test_what_cannot_be_fixed_there_is_left_out() -> None:
    some = [
        found("headline", "  ", 6),
        found("headline", "؟؟", 6, "؟"),
        found("headline", "", 6, "؟"),
        found("a", "لا", 0, "نعم"),
        found("byline", "سعاد", 0, "منى"),
        found("read_also:7", "  ", 3, " "),
        found("tag:1", "  ", 3, " "),
        found("cell:t:5:0", "  ", 3, " "),
        found("cell:t:0:0", "؟", 0, " "),
        found("cell:gone:0:0", "  ", 3, " "),
        found("caption:gone", "  ", 3, " "),
        found("cell:t:1:1", "2", 0),
    ]
    assert list(fixes(BASE, some)) == []
