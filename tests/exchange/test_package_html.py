"""HTML of content: the right tags and directions, and no way for a text to become markup."""

from collections.abc import Mapping
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_desk.domain.content import (
    Block,
    BlockKind,
    Content,
    Direction,
    Mark,
    RelatedLink,
    Span,
    TagRef,
    clean_text,
)
from editor_desk.domain.revision import Revision, RevisionKind, make_revision
from editor_desk.exchange.formats.html import body_html, page_html
from tests.exchange.package_samples import WRITTEN

ALLOWED = {"p", "h2", "h3", "blockquote", "ul", "ol", "li", "strong", "em", "a", "span", "br"}
HOSTILE = st.one_of(
    st.sampled_from(
        ["<script>alert(1)</script>", '"><img src=x onerror=1>', "]]>", "&lt;b&gt;", "{{ 7*7 }}", "<!--"]
    ),
    st.text(alphabet="اب ت<>&\"'/=!-[]{}ab1\n", max_size=40),
    st.text(max_size=20),
).map(clean_text)
SPANS = st.builds(
    Span,
    HOSTILE,
    st.frozensets(st.sampled_from(Mark)),
    st.sampled_from([None, "https://example.org/?a=1&b='\"<>"]),
    st.sampled_from([None, *Direction]),
)


class Reader(HTMLParser):
    """Tags and text of a document, and whether its tags nest."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag == "br":
            self.text += "\n"
        elif tag not in {"meta", "!doctype"}:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    reader.close()
    assert not reader._open
    return reader


def content(
    *spans: Span, kind: BlockKind = BlockKind.PARAGRAPH, direction: Direction | None = None
) -> Content:
    return Content(headline="عنوان", blocks=(Block("b", kind, spans, direction),))


def page(value: Content, paths: Mapping[str, str]) -> str:
    return page_html(revision(value), body_html(value), paths)


def revision(value: Content) -> Revision:
    return make_revision("a", value, parents=(), author="x", created_at=WRITTEN, kind=RevisionKind.MILESTONE)


@given(st.lists(SPANS, max_size=4), st.sampled_from(BlockKind), st.sampled_from([None, *Direction]))
def test_body_holds_its_text_and_no_tag_of_the_text(
    spans: list[Span], kind: BlockKind, direction: Direction | None
) -> None:
    value = content(*spans, kind=kind, direction=direction)
    reader = read(body_html(value))
    assert set(reader.tags) <= ALLOWED
    assert {name for name, _ in reader.attributes} <= {"href", "dir"}
    text = value.blocks[0].text
    inner = reader.text.strip("\n") if text.strip() else reader.text
    assert inner.strip("\n") == (text if text.strip() else "").strip("\n")


@given(HOSTILE, HOSTILE, HOSTILE)
def test_page_holds_no_tag_of_the_text(headline: str, label: str, title: str) -> None:
    value = Content(
        headline=headline,
        standfirst=label,
        byline=title,
        dateline=label,
        source=title,
        description=label,
        tags=(TagRef("t", label),),
        read_also=(RelatedLink(title), RelatedLink(title, url="javascript:alert(1)")),
    )
    reader = read(page(value, {}))
    assert not {"script", "img", "a", "link", "iframe", "b"} & set(reader.tags)
    assert not [name for name, _ in reader.attributes if name.startswith("on") or name == "src"]


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ((Span("نص"),), "<p>نص</p>"),
        ((Span("طراز E-Boat 5 هنا"),), '<p>طراز <span dir="ltr">E-Boat 5</span> هنا</p>'),
        ((Span("أ\nب"),), "<p>أ<br>ب</p>"),
        ((Span("قوي", frozenset(Mark)),), "<p><strong><em>قوي</em></strong></p>"),
        (
            (Span("CO"), Span("VID", frozenset({Mark.STRONG}))),
            '<p><span dir="ltr">CO<strong>VID</strong></span></p>',
        ),
        (
            (Span("اقرأ report الآن", link="https://example.org/"),),
            '<p><a href="https://example.org/">اقرأ <span dir="ltr">report</span> الآن</a></p>',
        ),
        (
            (Span("Open "), Span("Harbour", link="https://example.org/"), Span(" هنا")),
            '<p><span dir="ltr">Open <a href="https://example.org/">Harbour</a></span> هنا</p>',
        ),
        ((Span("رقم "), Span("12-3", direction=Direction.LTR)), '<p>رقم <span dir="ltr">12-3</span></p>'),
    ],
)
def test_spans_nest_with_links_and_runs(spans: tuple[Span, ...], expected: str) -> None:
    assert body_html(content(*spans)) == expected + "\n"


def test_block_says_its_direction_only_where_it_differs() -> None:
    assert body_html(content(Span("نص"), direction=Direction.RTL)) == "<p>نص</p>\n"
    assert body_html(content(Span("Text"), direction=Direction.LTR)) == '<p dir="ltr">Text</p>\n'


def test_list_items_of_one_kind_share_a_list_and_empty_blocks_are_left_out() -> None:
    kinds = [BlockKind.BULLET, BlockKind.BULLET, BlockKind.NUMBER, BlockKind.PARAGRAPH]
    blocks = [Block(str(place), kind, (Span("نص"),)) for place, kind in enumerate(kinds)]
    value = Content(
        blocks=(*blocks, Block("e", BlockKind.PARAGRAPH), Block("s", BlockKind.QUOTE, (Span(" \n"),)))
    )
    assert body_html(value) == (
        "<ul>\n<li>نص</li>\n<li>نص</li>\n</ul>\n<ol>\n<li>نص</li>\n</ol>\n<p>نص</p>\n"
    )


def test_page_asks_the_network_for_nothing(tmp_path: Path) -> None:
    html = page(content(Span("نص")), {})
    assert "default-src 'none'" in html
    assert not {"src", "srcset"} & {name for name, _ in read(html).attributes}
    assert "@import" not in html
    assert "url(" not in html


def test_english_page_runs_left_to_right_with_english_labels() -> None:
    html = page(Content(headline="News", source="Desk", language="en-GB"), {})
    assert '<html lang="en-GB" dir="ltr">' in html
    assert "Source: Desk" in html


def test_related_links_lead_into_the_package_or_to_the_web_or_nowhere() -> None:
    value = Content(
        headline="ع",
        read_also=(RelatedLink("هنا", article="x"), RelatedLink("هناك", url="https://example.org/")),
        similar=(RelatedLink("لا مكان", article="y"),),
    )
    html = page(value, {"x": "../x/article.html"})
    assert '<a href="../x/article.html">هنا</a>' in html
    assert '<a href="https://example.org/">هناك</a>' in html
    assert "<li>لا مكان</li>" in html
