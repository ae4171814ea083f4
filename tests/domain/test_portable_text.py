"""Content ⇄ Portable Text."""

import json
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
)
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.portable_text import content_from_json, content_to_json
from editor_desk.domain.revision import canonical_bytes, content_hash
from tests.domain.strategies import contents

SAMPLE = Content(
    headline="افتتاح مكتبة التراث في فاس",
    blocks=(
        Block(
            "b1",
            BlockKind.PARAGRAPH,
            (
                Span("زار وفد "),
                Span("اليونسكو", frozenset({Mark.STRONG}), "https://example.org/a"),
                Span(" UNESCO ", direction=Direction.LTR),
                Span("المكتبة", link="https://example.org/a"),
            ),
        ),
        Block("b2", BlockKind.NUMBER, (Span("أولا"),), Direction.RTL),
    ),
)


@given(contents)
def test_a_round_trip_through_json_text_loses_nothing(content: Content) -> None:
    written = json.dumps(content_to_json(content), ensure_ascii=False)
    assert content_from_json(json.loads(written)) == content


@given(contents)
def test_canonical_bytes_name_the_text_and_parse_back(content: Content) -> None:
    again = content_from_json(json.loads(canonical_bytes(content)))
    assert content_hash(again) == content_hash(content)


@given(contents, contents)
def test_only_equal_contents_share_a_hash(one: Content, other: Content) -> None:
    assert (content_hash(one) == content_hash(other)) == (one == other)


def test_a_link_used_twice_is_defined_once() -> None:
    body: Any = content_to_json(SAMPLE)["body"]
    assert body[0]["markDefs"] == [
        {"_key": "m0", "_type": "link", "href": "https://example.org/a"},
        {"_key": "m1", "_type": "direction", "dir": "ltr"},
    ]
    assert body[0]["children"][1]["marks"] == ["strong", "m0"]
    assert body[1]["listItem"] == "number"
    assert body[1]["direction"] == "rtl"


def break_at(path: tuple[str | int, ...], value: object) -> object:
    """The JSON of SAMPLE with one place replaced."""
    whole: Any = deepcopy(content_to_json(SAMPLE))
    place = whole
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return whole


@pytest.mark.parametrize(
    "broken",
    [
        None,
        [],
        {"schema": "other/1"},
        break_at(("headline",), 7),
        break_at(("embargo",), 7),
        break_at(("embargo",), "yesterday"),
        break_at(("embargo",), "2026-11-23T09:00:00"),
        break_at(("body",), "text"),
        break_at(("body", 0), "text"),
        break_at(("body", 0, "_type"), "image"),
        break_at(("body", 0, "style"), "h7"),
        break_at(("body", 0, "direction"), "up"),
        break_at(("body", 0, "_key"), ""),
        break_at(("body", 1, "_key"), "b1"),
        break_at(("body", 0, "children", 0, "marks"), ["blink"]),
        break_at(("body", 0, "children", 0, "marks"), [{}]),
        break_at(("body", 0, "children", 0, "text"), "\x00"),
        break_at(("body", 0, "markDefs", 0, "_type"), "script"),
        break_at(("body", 0, "markDefs", 0, "href"), "javascript:alert(1)"),
        break_at(("body", 0, "markDefs", 0, "href"), "http://[bad"),
        break_at(("body", 0, "markDefs"), ["m0"]),
        break_at(("tags",), [{"id": "1"}]),
        break_at(("tags",), [{"id": "1", "label": "أ"}, {"id": "1", "label": "ب"}]),
        break_at(("tags",), [{"id": "1", "label": "\x1b"}]),
        break_at(("readAlso",), [{"title": "ع", "article": 3, "url": None}]),
    ],
)
def test_json_that_is_not_content_is_refused(broken: object) -> None:
    with pytest.raises(DeskError) as refused:
        content_from_json(broken)
    assert refused.value.code is ErrorCode.CONTENT_INVALID


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
)


@given(
    JSON,
    st.sampled_from([("body",), ("body", 0), ("body", 0, "children"), ("tags",), ("similar",), ("slug",)]),
)
def test_any_json_in_any_place_is_content_or_refused(value: object, path: tuple[str | int, ...]) -> None:
    try:
        content_from_json(break_at(path, value))
    except DeskError as refused:
        assert refused.code is ErrorCode.CONTENT_INVALID  # noqa: PT017 - either outcome is right


FIGURES = Content(
    blocks=(
        Image("i", MediaRef("ab" * 32, "image/png", 4, 3), "تعليق", "بديل", "مصدر", "حقوق", (250, 400)),
        Table("t", (("أ", "ب"), ("ج", "د")), header=False, caption="جدول"),
        ReadAlsoCard("c", RelatedLink("عنوان", "a1", "https://example.org/")),
        Embed("e", "https://video.example/1", "مقطع"),
    )
)


def break_figure(number: int, path: tuple[str | int, ...], value: object) -> object:
    whole: Any = deepcopy(content_to_json(FIGURES))
    place = whole["body"][number]
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return whole


def test_figures_are_blocks_of_their_own_type() -> None:
    body: Any = content_to_json(FIGURES)["body"]
    assert [item["_type"] for item in body] == ["image", "table", "readAlso", "embed"]
    assert body[0]["focal"] == {"x": 250, "y": 400}
    assert body[1]["rows"][1] == {"cells": ["ج", "د"]}
    assert content_from_json(content_to_json(FIGURES)) == FIGURES


@pytest.mark.parametrize(
    ("number", "path", "value"),
    [
        (0, ("asset",), None),
        (0, ("asset", "sha256"), "AB" * 32),
        (0, ("asset", "sha256"), "ab"),
        (0, ("asset", "width"), 0),
        (0, ("asset", "height"), 0),
        (0, ("asset", "width"), "4"),
        (0, ("asset", "width"), True),
        (0, ("focal",), [1, 2]),
        (0, ("focal", "x"), 1001),
        (0, ("focal", "y"), -1),
        (0, ("focal", "y"), 0.5),
        (0, ("alt",), None),
        (0, ("caption",), "\x00"),
        (0, ("_key",), ""),
        (0, ("_key",), "t"),
        (0, ("_type",), "video"),
        (0, ("_type",), None),
        (1, ("header",), "yes"),
        (1, ("rows",), []),
        (1, ("rows",), [{"cells": []}]),
        (1, ("rows", 0), {"cells": ["واحدة"]}),
        (1, ("rows", 0), ["أ", "ب"]),
        (1, ("rows", 0, "cells", 0), 7),
        (1, ("rows", 0, "cells", 0), "\x1b"),
        (1, ("caption",), 7),
        (2, ("title",), None),
        (2, ("title",), "\x00"),
        (2, ("article",), 7),
        (3, ("url",), "javascript:alert(1)"),
        (3, ("url",), "mailto:a@b.org"),
        (3, ("url",), " https://video.example/1"),
        (3, ("title",), "\ud800"),
    ],
)
def test_json_that_is_no_figure_is_refused(number: int, path: tuple[str | int, ...], value: object) -> None:
    with pytest.raises(DeskError) as refused:
        content_from_json(break_figure(number, path, value))
    assert refused.value.code is ErrorCode.CONTENT_INVALID


def test_what_a_reader_reads_of_figures() -> None:
    assert [item.text for item in FIGURES.blocks] == ["تعليق", "جدول\nأ ب\nج د", "عنوان", "مقطع"]
    assert FIGURES.text_blocks == ()
    assert FIGURES.body_text.startswith("تعليق\nجدول")
    assert [link.article for link in FIGURES.links] == ["a1"]
    assert FIGURES.cards == (RelatedLink("عنوان", "a1", "https://example.org/"),)
    assert [image.key for image in FIGURES.images] == ["i"]
    assert Table("t", (("أ",),)).text == "أ"
