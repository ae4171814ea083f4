"""Markdown of content, read back by an independent CommonMark parser."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from editor_desk.domain.content import Block, BlockKind, Content, Direction, Mark, Span, clean_text
from editor_desk.exchange.formats.markdown import body_markdown, markdown
from tests.exchange.package_samples import sealed

PARSER = MarkdownIt("commonmark")
TEXT = st.one_of(
    st.text(alphabet="ابت 12.)(*_`#>-+=[]!<&|~:{}%$\\\n«»،", max_size=24),
    st.text(alphabet="اب cd E-5.*<\n", max_size=24),
    st.sampled_from(
        ["- قائمة", "1. أول", "1) أول", ": تعريف", "```", "# عنوان", "| a | b |", "{{< x >}}", "{% raw %}"]
    ),
    st.text(max_size=16),
).map(clean_text)
SPANS = st.lists(
    st.builds(
        Span,
        TEXT,
        st.frozensets(st.sampled_from(Mark)),
        st.sampled_from([None, "https://example.org/a_b*c?x=1&copy=2", "https://example.org/(x)"]),
        st.sampled_from([None, None, *Direction]),
    ),
    max_size=4,
)


def content(kind: BlockKind, *spans: Span, direction: Direction | None = None) -> Content:
    return Content(headline="ع", blocks=(Block("b", kind, tuple(spans), direction),))


def inline(markdown_text: str) -> list[Token]:
    return [child for token in PARSER.parse(markdown_text) for child in token.children or []]


def text_of(tokens: list[Token]) -> str:
    shown = {"text": None, "hardbreak": "\n", "softbreak": "\n", "html_inline": ""}
    parts = [token.content if token.type == "text" else (shown.get(token.type) or "") for token in tokens]
    return "".join(parts)


def squeezed(text: str) -> str:
    return re.sub(r"[ \t]*\n[ \t\n]*", "\n", text).strip(" \t\n")


def one_space(text: str) -> str:
    return re.sub(r"[ \t]+", " ", text).strip()


@given(SPANS, st.sampled_from(BlockKind), st.sampled_from([None, *Direction]))
def test_text_survives_and_never_becomes_markup(
    spans: list[Span], kind: BlockKind, direction: Direction | None
) -> None:
    value = content(kind, *spans, direction=direction)
    written = body_markdown(value)
    tokens = inline(written)
    expected = squeezed(value.blocks[0].text)
    if kind in {BlockKind.HEADING, BlockKind.SUBHEADING}:
        expected = expected.replace("\n", " ")
    if not value.blocks[0].text.strip():
        assert not written
        return
    assert one_space(squeezed(text_of(tokens))) == one_space(expected)
    html = {token.content for token in tokens if token.type == "html_inline"}
    assert html <= {
        "<em>",
        "</em>",
        "<strong>",
        "</strong>",
        '<span dir="ltr">',
        '<span dir="rtl">',
        "</span>",
    }
    kinds = {token.type for token in PARSER.parse(written)}
    assert not kinds & {"html_block", "code_block", "fence", "hr", "table_open"}
    links = {token.attrs["href"] for token in tokens if token.type == "link_open"}
    assert links <= {span.link for span in value.text_blocks[0].spans}
    assert "{{" not in written
    assert "{%" not in written


@given(SPANS)
def test_marks_survive_as_marks_or_tags(spans: list[Span]) -> None:
    value = content(BlockKind.PARAGRAPH, *spans)
    depth = {"strong": 0, "em": 0}
    strong = em = ""
    for token in inline(body_markdown(value)):
        for name in depth:
            depth[name] += (token.type == f"{name}_open") or (token.content == f"<{name}>")
            depth[name] -= (token.type == f"{name}_close") or (token.content == f"</{name}>")
        if token.type == "text":
            strong += token.content if depth["strong"] else ""
            em += token.content if depth["em"] else ""
    assert depth == {"strong": 0, "em": 0}
    for found, mark in ((strong, Mark.STRONG), (em, Mark.EMPHASIS)):
        marked = "".join(span.text for span in value.text_blocks[0].spans if mark in span.marks)
        assert "".join(found.split()) == "".join(marked.split())


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (BlockKind.PARAGRAPH, "س\\\nص\n"),
        (BlockKind.HEADING, "## س ص\n"),
        (BlockKind.SUBHEADING, "### س ص\n"),
        (BlockKind.ATTRIBUTION, "س\\\nص\n"),
        (BlockKind.QUOTE, "> س\\\n> ص\n"),
        (BlockKind.BULLET, "- س\\\n  ص\n"),
        (BlockKind.NUMBER, "1. س\\\n   ص\n"),
    ],
)
def test_each_kind_has_its_form(kind: BlockKind, expected: str) -> None:
    assert body_markdown(content(kind, Span("س\nص"))) == expected


def test_asterisks_give_way_to_tags_where_they_would_not_be_read() -> None:
    spans = (Span("قال"), Span("«نعم»", frozenset({Mark.STRONG})), Span("أحمد"))
    assert body_markdown(content(BlockKind.PARAGRAPH, *spans)) == "قال<strong>«نعم»</strong>أحمد\n"


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ((Span("طراز E-Boat 5 هنا"),), 'طراز <span dir="ltr">E-Boat 5</span> هنا\n'),
        (
            (Span("طراز "), Span("E-Boat 5", frozenset({Mark.STRONG})), Span(" هنا")),
            'طراز **<span dir="ltr">E-Boat 5</span>** هنا\n',
        ),
        (
            (Span("اقرأ "), Span("Open Harbour", link="https://example.org/"), Span(" الآن")),
            'اقرأ [<span dir="ltr">Open Harbour</span>](<https://example.org/>) الآن\n',
        ),
        ((Span("Open "), Span("Harbour", link="https://example.org/"), Span(" هنا")), None),
        ((Span("رقم "), Span(" 12-3 ", direction=Direction.LTR)), 'رقم  <span dir="ltr">12-3</span>\n'),
    ],
)
def test_runs_are_isolated_where_nothing_crosses(spans: tuple[Span, ...], expected: str | None) -> None:
    plain = "Open [Harbour](<https://example.org/>) هنا\n"
    assert body_markdown(content(BlockKind.PARAGRAPH, *spans)) == (plain if expected is None else expected)


def test_a_block_that_runs_the_other_way_says_so() -> None:
    value = content(BlockKind.BULLET, Span("\nFair winds شكرًا"), direction=Direction.LTR)
    assert body_markdown(value) == '- <span dir="ltr">Fair winds <span dir="rtl">شكرًا</span></span>\n'


def test_exclamation_mark_before_a_link_makes_no_picture() -> None:
    spans = (Span("اقرأ!"), Span("هنا", link="https://example.org/"))
    assert body_markdown(content(BlockKind.PARAGRAPH, *spans)) == "اقرأ\\![هنا](<https://example.org/>)\n"


def test_front_matter_is_one_json_value_a_line() -> None:
    item = sealed()
    text = markdown(item, "mina-1")
    assert text.startswith("---\n")
    head = text.split("---\n")[1]
    fields = {
        name: json.loads(value) for name, _, value in (line.partition(": ") for line in head.splitlines())
    }
    assert fields["title"] == item.revision.content.headline
    assert fields["guid"] == f"urn:uuid:{item.revision.article}"
    assert fields["tags"] == ["صيد الأسماك", "طاقة"]
    assert fields["slug"] == "mina-1"
    assert "dateline" in fields
