"""Content as a value."""

import itertools
from dataclasses import FrozenInstanceError
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_desk.domain.content import (
    Block,
    BlockKind,
    Content,
    Direction,
    Mark,
    MediaRef,
    RelatedLink,
    Span,
    Table,
    block,
    clean_text,
    join_spans,
    safe_href,
)
from editor_desk.domain.errors import DeskError, ErrorCode
from tests.domain.strategies import spans


@given(st.lists(spans, max_size=8))
def test_joined_spans_say_the_same_in_one_normal_form(given_spans: list[Span]) -> None:
    joined = join_spans(given_spans)
    assert "".join(span.text for span in joined) == "".join(span.text for span in given_spans)
    assert all(span.text for span in joined)
    assert not any(one.same_style(two) for one, two in itertools.pairwise(joined))
    assert join_spans(joined) == joined


@given(st.text(st.characters()))
def test_clean_text_can_always_be_stored(text: str) -> None:
    cleaned = clean_text(text)
    assert Span(cleaned).text == cleaned
    assert clean_text(cleaned) == cleaned
    cleaned.encode()


def test_clean_text_keeps_what_arabic_needs() -> None:
    text = "هَـٰذا «نصّ» \u200f2023\u200e می\u200cخواهم\u00a0ﷺ"
    assert clean_text(text) == text
    assert clean_text("سطر\r\nسطر\rسطر\u2028سطر") == "سطر\nسطر\nسطر\nسطر"


@pytest.mark.parametrize(
    ("href", "safe"),
    [
        (" https://example.org/خبر ", "https://example.org/خبر"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("JavaScript:alert(1)", None),
        ("java\nscript:alert(1)", None),
        ("data:text/html,x", None),
        ("file:///etc/passwd", None),
        ("//example.org", None),
        ("مقال", None),
        ("https://[", None),
        ("https://a b", None),
    ],
)
def test_only_web_and_mail_addresses_are_links(href: str, safe: str | None) -> None:
    assert safe_href(href) == safe


def test_a_value_cannot_be_changed_and_knows_its_text() -> None:
    content = Content(
        headline="ع", blocks=(block(BlockKind.PARAGRAPH, "نص\x00"), Block("k", BlockKind.QUOTE))
    )
    assert content.body_text == "نص\n"
    assert not content.is_blank
    assert Content(blocks=(Block("k", BlockKind.PARAGRAPH, (Span("  "),)),)).is_blank
    with pytest.raises(FrozenInstanceError):
        content.headline = "آخر"  # type: ignore[misc]  # that is the point


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("ar-MA", "rtl"), ("fr", "ltr")])
def test_direction_follows_the_language(language: str, direction: str) -> None:
    assert Content(language=language).direction == Direction(direction)


@pytest.mark.parametrize(
    "build",
    [
        lambda: Span("\ud800"),
        lambda: Span("ن", link="javascript:x"),
        lambda: Block("", BlockKind.PARAGRAPH),
        lambda: Content(blocks=(Block("k", BlockKind.QUOTE), Block("k", BlockKind.QUOTE))),
        lambda: Content(headline="\x07"),
        lambda: RelatedLink("عنوان", "\ud800"),
        lambda: RelatedLink("عنوان", None, "https://example.org/\x00"),
        lambda: MediaRef("a" * 64, "image/png", 10**400, 1),
        lambda: MediaRef("a" * 64, "image/png", 1, 2**31),
        lambda: MediaRef("a" * 64, "text/html", 1, 1),
        lambda: MediaRef("a" * 64, "image/png\ud800", 1, 1),
        lambda: Table("k", (("",) * 101,) * 200),
        lambda: Content(embargo=datetime(2026, 1, 1)),  # noqa: DTZ001 - a naive time is what is refused
    ],
)
def test_what_cannot_be_content_is_refused(build: object) -> None:
    assert callable(build)
    with pytest.raises(DeskError) as refused:
        build()
    assert refused.value.code is ErrorCode.CONTENT_INVALID


def test_marks_keep_spans_apart() -> None:
    kept = join_spans(
        [Span("أ"), Span("ب", frozenset({Mark.STRONG})), Span(""), Span("ج", frozenset({Mark.STRONG}))]
    )
    assert kept == (Span("أ"), Span("بج", frozenset({Mark.STRONG})))
