"""Paragraphs and headings are read without a parser, and come out as the parser gives them; anything else is left to it."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from editor_desk.domain.content import BlockKind
from editor_desk.domain.incoming import RawPage
from editor_desk.exchange.importers import html_reader
from editor_desk.exchange.importers.html_plain import plain_lines
from editor_desk.exchange.importers.html_reader import html_page

PLAIN = (
    '<!-- wp:paragraph {"dropCap":true} -->\n<p>افتتح وزير الثقافة معرض   المخطوطات\nفي المكتبة (E-Boat 5).</p>\n<!-- /wp:paragraph -->\n'
    "<h2>ما الذي تغيّر؟</h2><p></p><p>\u00a0</p>\n<p>- بند أول</p><h4>1) فرع</h4><p>3. قال: «نعم»</p>\n"
)
OTHER = [
    "<p>نص</p> سائب",
    "<p>نص <b>عريض</b></p>",
    "<p>قال &amp; فعل</p>",
    '<p class="x">نص</p>',
    "<P>نص</P>",
    "<p>نص",
    "<!-- ناقص <p>نص</p>",
    "<p>أ<!-- ب --></p>",
    "<p>نص\u200c</p>",
    "<!-- أ -- ب --><p>نص</p>",
    "<ul><li>بند</li></ul>",
    "<div><p>نص</p></div>",
    "<p>5 > 3</p>x<",
]
LETTERS = "ابتيلاًّﷺﻻـ ،.؛«»()[]-–•*123٤٥abcXYZ /:@#\t\n\u00a0\u2003\u0301e\u0338\u200c\u200f\u2067\u2069\ufeff\x0b\x1c\x85😀𞸀"
PIECES = st.one_of(
    st.tuples(st.sampled_from(["p", "h1", "h2", "h3", "h6"]), st.text(LETTERS, max_size=30)).map(
        lambda pair: f"<{pair[0]}>{pair[1]}</{pair[0]}>"
    ),
    st.text(LETTERS, max_size=12).map(lambda text: f"<!--{text}-->"),
    st.sampled_from([" ", "\n", "\u00a0", "<!-- wp:paragraph -->", "<!---->", "&nbsp;", "<p>", "x"]),
)


def through_the_parser(source: str) -> RawPage:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(html_reader, "plain_lines", lambda _source: None)
        return html_page(source, lambda _name: None)


def test_plain_posts_are_taken() -> None:
    found = plain_lines(PLAIN)
    assert found is not None
    lines, comments = found
    assert [line.text for line in lines] == [
        "افتتح وزير الثقافة معرض المخطوطات في المكتبة (E-Boat 5).",
        "ما الذي تغيّر؟",
        "- بند أول",
        "1) فرع",
        "3. قال: «نعم»",
    ]
    assert [line.hint for line in lines] == [
        None,
        BlockKind.HEADING,
        BlockKind.BULLET,
        BlockKind.SUBHEADING,
        BlockKind.NUMBER,
    ]
    assert comments == 2


@pytest.mark.parametrize("source", OTHER)
def test_anything_else_is_left_to_the_parser(source: str) -> None:
    assert plain_lines(source) is None
    assert html_page(source, lambda _name: None) == through_the_parser(source)


@settings(max_examples=400, deadline=None)
@given(st.lists(PIECES, max_size=6).map("".join))
@example(PLAIN)
@example("<p>" + "كلمة « » " * 500 + "</p>")
def test_it_comes_out_as_the_parser_gives_it(source: str) -> None:
    assert html_page(source, lambda _name: None) == through_the_parser(source)
    assert html_page(source) == through_the_parser(source)
