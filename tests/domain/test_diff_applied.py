"""Base and difference give the target, whatever the two texts are; and a difference fits no other base."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_desk.domain.content import (
    Block,
    BlockKind,
    BodyBlock,
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
    TagRef,
)
from editor_desk.domain.diff import BlockChange, diff_content
from editor_desk.domain.diff_view import shown
from editor_desk.domain.patching import NotTheBaseError, apply_diff
from editor_desk.domain.word_diff import text_after, text_before
from editor_desk.language.slight import Slight
from tests.domain.strategies import contents, figures

DRAW = st.DrawFn


@st.composite
def edited(draw: DRAW, content: Content) -> Content:
    """`content` as somebody may have left it: words changed, blocks moved, put in, taken out and put in anew."""
    blocks = list(draw(st.permutations(content.blocks))) if draw(st.booleans()) else list(content.blocks)
    found: list[BodyBlock] = []
    for place, item in enumerate(blocks):
        match draw(st.sampled_from(["keep", "keep", "drop", "rekey", "change", "add"])):
            case "drop":
                continue
            case "rekey":
                found.append(replace(item, key=f"new{place}"))
            case "change" if isinstance(item, Block):
                found.append(draw(changed_block(item)))
            case "change" if isinstance(item, Table):
                rows = [
                    tuple(f"{cell} جديد" if n % 2 else cell for cell in row)
                    for n, row in enumerate(item.rows)
                ]
                rows += [rows[0]] * draw(st.integers(0, 2))
                found.append(replace(item, rows=tuple(rows), header=draw(st.booleans())))
            case "add":
                found += [item, replace(draw(figures), key=f"added{place}")]
            case _:
                found.append(item)
    return replace(content, blocks=tuple(found), source=draw(st.sampled_from([content.source, "وكالة"])))


@st.composite
def changed_block(draw: DRAW, item: Block) -> Block:
    words = item.text.split(" ")
    places = draw(st.lists(st.integers(0, max(0, len(words) - 1)), max_size=3))
    for place in places:
        words[place] = draw(st.sampled_from(["", "والوفد", "الوفدَ", "الوفد الآخر", "2023", "«"]))
    styles = st.sampled_from([frozenset(), frozenset({Mark.STRONG})])
    spans = tuple(Span(f"{word} ", draw(styles)) for word in words)
    return replace(
        item,
        spans=spans,
        kind=draw(st.sampled_from(BlockKind)),
        direction=draw(st.none() | st.sampled_from(Direction)),
    )


@given(contents, contents)
def test_any_two_texts(before: Content, after: Content) -> None:
    assert apply_diff(before, diff_content(before, after)) == after
    assert apply_diff(after, diff_content(after, before)) == before


@given(st.data(), contents)
def test_a_text_and_what_was_made_of_it(data: st.DataObject, before: Content) -> None:
    after = data.draw(edited(before))
    diff = diff_content(before, after)
    assert apply_diff(before, diff) == after
    assert apply_diff(before, diff_content(before, before)) == before


@given(st.data(), contents)
def test_what_is_shown_tells_the_text_after_whatever_is_folded(data: st.DataObject, before: Content) -> None:
    after = data.draw(edited(before))
    diff = diff_content(before, after)
    folded = data.draw(
        st.sampled_from([Slight.NOTHING, Slight.TASHKEEL, Slight.STYLE, Slight.TASHKEEL | Slight.STYLE])
    )
    seen = shown(diff, folded)
    assert seen.changes <= shown(diff).changes
    for field in seen.fields:
        assert text_after(field.segments) == getattr(after, field.name)
        assert folded or text_before(field.segments) == getattr(before, field.name)
    assert [item.after for item in seen.blocks if item.after] == list(after.blocks)
    for item in seen.blocks:
        if isinstance(item.after, Block):
            spans = tuple(piece.span for piece in item.pieces if piece.change != "deleted")
            assert replace(item.after, spans=spans) == item.after
        if isinstance(item.before, Block) and not folded:
            old = tuple(piece.was or piece.span for piece in item.pieces if piece.change != "inserted")
            assert replace(item.before, spans=old) == item.before


BASE = Content(
    headline="بيان الوفد",
    blocks=(
        Block("a", BlockKind.PARAGRAPH, (Span("وصل الوفد إلى الرباط"),)),
        Block("b", BlockKind.PARAGRAPH, (Span("ثم غادر"),)),
        Table("t", (("أ", "ب"), ("ج", "د"))),
    ),
    tags=(TagRef("1", "الرباط"),),
)
TARGET = replace(
    BASE,
    headline="بيان الوزير",
    blocks=(
        Block("a", BlockKind.PARAGRAPH, (Span("وصل الوزير إلى الرباط"),)),
        Table("t", (("أ", "ب"), ("ج", "ه"))),
    ),
    embargo=datetime(2026, 1, 1, tzinfo=UTC),
)


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(replace(BASE, headline="بيان"), id="another headline"),
        pytest.param(replace(BASE, blocks=BASE.blocks[1:]), id="a block less"),
        pytest.param(
            replace(
                BASE,
                blocks=(Block("a", BlockKind.QUOTE, (Span("وصل الوفد إلى الرباط"),)), *BASE.blocks[1:]),
            ),
            id="a block of another kind",
        ),
        pytest.param(replace(BASE, tags=()), id="a tag less"),
        pytest.param(replace(BASE, embargo=datetime(2025, 1, 1, tzinfo=UTC)), id="an embargo"),
    ],
)
def test_a_difference_fits_no_other_base(other: Content) -> None:
    diff = diff_content(BASE, TARGET)
    assert apply_diff(BASE, diff) == TARGET
    with pytest.raises(NotTheBaseError):
        apply_diff(other, diff)


def test_a_difference_that_was_meddled_with_is_not_applied() -> None:
    diff = diff_content(BASE, TARGET)
    first, *others = diff.blocks
    assert first.change is BlockChange.CHANGED
    for meddled in (
        replace(first, pieces=first.pieces[1:]),
        replace(others[-1], table=diff_content(Content(), Content(blocks=(BASE.blocks[2],))).blocks[0].table),
    ):
        kept = [meddled if item.before == meddled.before else item for item in diff.blocks]
        with pytest.raises(NotTheBaseError):
            apply_diff(BASE, replace(diff, blocks=tuple(kept)))


def test_pictures_cards_and_embeds_are_led_over_too() -> None:
    picture = Image("p", MediaRef("ab" * 32, "image/png", 4, 3), "القارب في الميناء", credit="ريم")
    before = Content(
        blocks=(
            picture,
            ReadAlsoCard("c", RelatedLink("خبر", "a1")),
            Embed("e", "https://video.example/1", "كلمة"),
        )
    )
    after = Content(
        blocks=(
            replace(picture, caption="القارب في البحر", alt="قارب", credit="", focal=(0, 0)),
            Embed("e", "https://video.example/2", "كلمة الوزير"),
            ReadAlsoCard("c", RelatedLink("خبر جديد", url="https://example.org/")),
        )
    )
    assert apply_diff(before, diff_content(before, after)) == after
