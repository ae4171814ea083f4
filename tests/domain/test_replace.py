"""Replacing in a whole content: every text that takes part, and styles, keys and all else as they were."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_desk.domain.content import (
    Block,
    BlockKind,
    Content,
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
from editor_desk.domain.replace import TextChange, changes_in, searched_texts, with_changes
from editor_desk.language.find import Pattern, Replacement, Words
from editor_desk.language.find_folding import EVERYTHING, Switch
from tests.domain.strategies import contents

STRONG = frozenset({Mark.STRONG})
CITY = Pattern("فاس", words=Words.CLITICS)
EVERY_PLACE = Content(
    headline="مكتبة في فاس",
    standfirst="فاس تستقبل الباحثين",
    source="إذاعة فاس",
    blocks=(
        Block("a", BlockKind.PARAGRAPH, (Span("افتتحت بفاس مكتبة"),)),
        Image("b", MediaRef("0" * 64, "image/png", 4, 3), caption="ساحة فاس", alt="فاس ليلًا", credit="فاس"),
        Table("c", (("المدينة", "الزوار"), ("فاس", "٩٠")), caption="زوار فاس"),
        ReadAlsoCard("d", RelatedLink("فاس القديمة")),
        Embed("e", "https://example.org/فاس", "شريط عن فاس"),
    ),
    tags=(TagRef("t", "فاس"),),
    read_also=(RelatedLink("فاس"),),
)


def change_all(content: Content, pattern: Pattern, new: str) -> Content:
    return with_changes(content, changes_in(content, pattern, new))


def test_every_text_of_the_article_is_looked_through_in_reading_order() -> None:
    places = [found.place for found in changes_in(EVERY_PLACE, CITY, "مكناس")]
    assert places == [
        "headline",
        "standfirst",
        "a",
        "caption:b",
        "alt:b",
        "credit:b",
        "caption:c",
        "cell:c:1:0",
        "card:d",
        "title:e",
    ]
    assert [text.place for text in searched_texts(Content())] == []


def test_all_of_it_is_replaced_and_what_is_not_writing_of_this_article_stays() -> None:
    changed = change_all(EVERY_PLACE, CITY, "مكناس")
    assert [text.text for text in searched_texts(changed)] == [
        text.text.replace("فاس", "مكناس") for text in searched_texts(EVERY_PLACE)
    ]
    assert (changed.tags, changed.read_also, changed.source) == (
        EVERY_PLACE.tags,
        EVERY_PLACE.read_also,
        EVERY_PLACE.source,
    )
    card = changed.blocks[3]
    assert isinstance(card, ReadAlsoCard)
    assert card.link == RelatedLink("مكناس القديمة")
    image = changed.blocks[1]
    assert isinstance(image, Image)
    assert image.credit == "مكناس"
    assert change_all(changed, Pattern("مكناس", words=Words.CLITICS), "فاس") == EVERY_PLACE


def test_only_the_chosen_ones_are_made() -> None:
    chosen = [found for found in changes_in(EVERY_PLACE, CITY, "مكناس") if found.place == "cell:c:1:0"]
    changed = with_changes(EVERY_PLACE, chosen)
    table = changed.blocks[2]
    assert isinstance(table, Table)
    assert table.rows[1][0] == "مكناس"
    assert replace(changed, blocks=EVERY_PLACE.blocks) == EVERY_PLACE
    assert with_changes(EVERY_PLACE, ()) == EVERY_PLACE


def test_the_style_is_that_of_the_first_character_that_goes() -> None:
    link = "https://example.org/"
    spans = (Span("زار "), Span("مدينة", STRONG), Span(" فاس", link=link), Span(" أمس"))
    block = Block("a", BlockKind.QUOTE, spans)
    content = Content(blocks=(block,))
    changed = change_all(content, Pattern("مدينة فاس أ"), "تطوان وأ").blocks[0]
    assert isinstance(changed, Block)
    assert changed.spans == (Span("زار "), Span("تطوان وأ", STRONG), Span("مس"))
    gone = change_all(content, Pattern("زار مدينة فاس أمس"), "").blocks[0]
    assert gone == Block("a", BlockKind.QUOTE)
    twice = change_all(content, Pattern("م"), "ن").blocks[0]
    assert isinstance(twice, Block)
    assert twice.spans == (Span("زار "), Span("ندينة", STRONG), Span(" فاس", link=link), Span(" أنس"))


def test_a_line_stays_a_line_and_nothing_unstorable_is_put_in() -> None:
    pattern = Pattern("(فاس)", expression=True)
    changed = change_all(EVERY_PLACE, pattern, r"\1\nمكناس" + "\x07")
    assert changed.headline == "مكتبة في فاس مكناس"
    first = changed.blocks[0]
    assert isinstance(first, Block)
    assert first.text == "افتتحت بفاس\nمكناس مكتبة"


@pytest.mark.parametrize(
    "changes",
    [
        [TextChange("headline", Replacement(0, 3, "غير", "x"))],
        [TextChange("nowhere", Replacement(0, 3, "فاس", "x"))],
        [TextChange("standfirst", Replacement(0, 0, "", "x"))],
        [
            TextChange("standfirst", Replacement(0, 3, "فاس", "x")),
            TextChange("standfirst", Replacement(2, 4, "س ", "x")),
        ],
    ],
)
def test_changes_of_another_text_are_refused(changes: list[TextChange]) -> None:
    with pytest.raises(ValueError, match="does not fit"):
        with_changes(EVERY_PLACE, changes)


@given(
    content=contents,
    needle=st.sampled_from(["الرباط", "ى", "a", " ", "UNESCO", "م", "ﷺ"]),
    new=st.sampled_from(["", "جدة", "x y", "م"]),
    ignoring=st.sampled_from([Switch(0), EVERYTHING]),
    words=st.sampled_from(Words),
)
def test_keys_kinds_and_all_that_was_not_found_stay(
    content: Content, needle: str, new: str, ignoring: Switch, words: Words
) -> None:
    pattern = Pattern(needle, ignoring, words)
    changes = changes_in(content, pattern, new)
    changed = with_changes(content, changes)
    assert [(item.key, type(item)) for item in changed.blocks] == [
        (item.key, type(item)) for item in content.blocks
    ]
    growth = sum(len(found.change.new) - len(found.change.old) for found in changes)
    assert _length(changed) == _length(content) + growth
    if not changes:
        assert changed == content


def _length(content: Content) -> int:
    return sum(len(text.text) for text in searched_texts(content))
