"""Suggestions together: over each other, inside each other, and what becomes of the others when one is decided."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from editor_desk.domain.anchors import Found, Lost
from editor_desk.domain.content import (
    Block,
    BlockKind,
    Content,
    Mark,
    ReadAlsoCard,
    RelatedLink,
    Span,
    TagRef,
)
from editor_desk.domain.edit_split import split
from editor_desk.domain.edits import (
    BlockDeletion,
    BlockInsertion,
    BlockMove,
    Edit,
    FactEdit,
    LookEdit,
    WordsEdit,
    outcome,
)
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.suggestion_layers import Layers
from editor_desk.domain.suggestion_merge import INSIDE, Acceptance, accept, descendants, place, renewed
from editor_desk.domain.suggestions import LONGEST_NOTE, Suggestion, suggestion_note
from tests.growth import MOST, growth

START = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
TEXT = "وصل الوفد إلى الرباط صباح السبت، ثم زار المكتبة القديمة."


def paragraph(key: str, text: str, kind: BlockKind = BlockKind.PARAGRAPH) -> Block:
    return Block(key, kind, (Span(text),) if text else ())


BASE = Content(
    headline="مكتبة التراث تفتح أبوابها",
    blocks=(paragraph("a", TEXT), paragraph("b", "تضم المكتبة عشرة آلاف مخطوط.")),
    tags=(TagRef("1", "فاس"),),
)


def said(content: Content, key: str, text: str) -> Content:
    blocks = tuple(
        replace(item, spans=(Span(text),) if text else ())
        if isinstance(item, Block) and item.key == key
        else item
        for item in content.blocks
    )
    return replace(content, blocks=blocks)


def with_first(content: Content, **fields: Any) -> Content:
    """`content`, whose first paragraph is another."""
    return replace(content, blocks=(replace(content.text_blocks[0], **fields), *content.blocks[1:]))


def text_of(content: Content, key: str) -> str:
    return next(item.text for item in content.blocks if item.key == key)


def suggestion(name: str, edit: Edit, parent: str = "", after: int = 0) -> Suggestion:
    return Suggestion(name, "x", "r", name, name, START + timedelta(minutes=after), edit, parent=parent)


def by(name: str, proposal: Content, base: Content = BASE, after: int = 0) -> list[Suggestion]:
    """What `name` suggests, each under a name such as hers0."""
    return [
        suggestion(f"{name}{number}", edit, after=after) for number, edit in enumerate(split(base, proposal))
    ]


def over(name: str, some: list[Suggestion], proposal: Content, base: Content = BASE) -> list[Suggestion]:
    """What `name` suggests in the text in which `some` stand already."""
    led = Layers(base, some).split(proposal)
    return [suggestion(f"{name}{number}", one.edit, one.parent, 5) for number, one in enumerate(led)]


def after(some: list[Suggestion], done: Acceptance) -> list[Suggestion]:
    """What is still open."""
    changed = {one.id: one for one in done.changed}
    closed = {*done.accepted, *done.emptied}
    return [changed.get(one.id, one) for one in some if one.id not in closed]


def is_lost(content: Content, some: list[Suggestion], name: str) -> bool:
    return isinstance(next(one.where for one in place(content, some) if one.suggestion.id == name), Lost)


def test_accepting_one_of_two_over_the_same_words_leaves_the_other_without_a_place() -> None:
    some = by("hers", said(BASE, "a", TEXT.replace("الرباط", "سلا")))
    some += by("his", said(BASE, "a", TEXT.replace("إلى الرباط", "إلى مدينة فاس")))
    done = accept(BASE, some, {"his0"})
    assert text_of(done.content, "a") == TEXT.replace("الرباط", "مدينة فاس")
    left = after(some, done)
    assert is_lost(done.content, left, "hers0")
    assert left[0].edit == some[0].edit
    assert accept(done.content, left, {"hers0"}).accepted == ()


def test_those_elsewhere_in_the_text_go_along() -> None:
    some = by("hers", said(BASE, "a", TEXT.replace("الرباط", "سلا").replace("القديمة", "العريقة")))
    done = accept(BASE, some, {"hers0"})
    left = after(some, done)
    assert accept(done.content, left, {"hers1"}).content == said(
        BASE, "a", TEXT.replace("الرباط", "سلا").replace("القديمة", "العريقة")
    )


def inside_words() -> list[Suggestion]:
    """She puts words in, and he changes one of them."""
    hers = by("hers", said(BASE, "a", TEXT.replace("زار", "زار مع وزير الثقافة")))
    text = Layers(BASE, hers).text
    return hers + over("his", hers, said(text, "a", text_of(text, "a").replace("وزير", "وزيرة")))


def test_a_suggestion_in_the_words_of_another_is_its_child() -> None:
    some = inside_words()
    assert [one.parent for one in some] == ["", "hers0"]
    first, second = place(BASE, some)
    assert (first.suggestion.id, second.suggestion.id) == ("hers0", "his0")
    assert isinstance(second.where, Found)
    assert second.where.place == INSIDE


def test_the_parent_first_and_then_the_child() -> None:
    some = inside_words()
    done = accept(BASE, some, {"hers0"})
    (his,) = after(some, done)
    assert his.is_open
    assert his.parent == ""
    again = accept(done.content, [his], {"his0"})
    assert "زار مع وزيرة الثقافة" in text_of(again.content, "a")


def test_the_child_first_changes_what_the_parent_proposes() -> None:
    some = inside_words()
    done = accept(BASE, some, {"his0"})
    assert done.content == BASE
    assert done.accepted == ("his0",)
    (hers,) = after(some, done)
    assert "زار مع وزيرة الثقافة" in text_of(accept(BASE, [hers], {"hers0"}).content, "a")
    assert accept(BASE, some, {"hers0", "his0"}).content == accept(BASE, [hers], {"hers0"}).content


def test_a_child_that_takes_all_of_it_back_leaves_nothing_of_the_parent() -> None:
    hers = by("hers", said(BASE, "a", TEXT.replace("زار", "زار مع الوزير")))
    his = over("his", hers, BASE)
    assert [one.parent for one in his] == ["hers0"]
    third = suggestion("third", split(said(BASE, "b", "مع"), said(BASE, "b", "في"))[0], "hers0")
    done = accept(BASE, [*hers, *his, third], {"his0"})
    assert done.accepted == ("his0",)
    assert set(done.emptied) == {"hers0", "third"}
    assert done.content == BASE
    both = accept(BASE, [*hers, *his], {"hers0", "his0"})
    assert both.content == BASE
    assert set(both.accepted) == {"hers0", "his0"}


def test_a_child_whose_parent_is_gone_is_shown_without_a_place() -> None:
    his = inside_words()[1:]
    assert is_lost(BASE, his, "his0")
    assert accept(BASE, his, {"his0"}).accepted == ()


def test_children_of_children() -> None:
    some = inside_words()
    text = Layers(BASE, some).text
    hers = over("third", some, said(text, "a", text_of(text, "a").replace("وزيرة", "وزيرة الدولة ل")))
    assert [one.parent for one in hers] == ["his0"] or [one.parent for one in hers] == ["hers0"]
    everything = [*some, *hers]
    assert [one.id for one in descendants(everything, {"hers0"})] == ["his0", "third0"]
    done = accept(BASE, everything, {one.id for one in everything})
    assert "وزيرة الدولة ل" in text_of(done.content, "a")
    innermost = accept(BASE, everything, {"third0"})
    assert innermost.content == BASE
    assert innermost.accepted == ("third0",)
    rest = after(everything, innermost)
    assert accept(BASE, rest, {one.id for one in rest}).content == done.content


def test_what_lies_over_the_words_of_another_and_over_others_is_cut_where_they_meet() -> None:
    hers = by("hers", said(BASE, "a", TEXT.replace("ثم زار", "ثم زار مع الوزير")))
    text = Layers(BASE, hers).text
    shorter = text_of(text, "a").replace("زار مع الوزير المكتبة", "قصد المكتبة")
    his = over("his", hers, said(text, "a", shorter))
    assert {one.parent for one in his} == {"", "hers0"}
    everything = [*hers, *his]
    assert text_of(accept(BASE, everything, {one.id for one in everything}).content, "a") == shorter
    strong = frozenset({Mark.STRONG})
    bold = replace(
        text, blocks=(replace(text.text_blocks[0], spans=(Span(text_of(text, "a"), strong),)), text.blocks[1])
    )
    looks = over("bold", hers, bold)
    assert [one.parent for one in looks] == ["", "hers0", ""]
    assert all(isinstance(one.edit, LookEdit) for one in looks)
    assert accept(BASE, [*hers, *looks], {"hers0", "bold0", "bold1", "bold2"}).content == bold


def test_words_typed_at_the_border_of_others_belong_to_them_only_at_their_beginning() -> None:
    hers = by("hers", said(BASE, "a", TEXT.replace("زار المكتبة", "زار أمس المكتبة")))
    text = Layers(BASE, hers).text
    for words, parents in (("زار مساء أمس", ["hers0"]), ("زار أمس مساء", [""])):
        his = over("his", hers, said(text, "a", text_of(text, "a").replace("زار أمس", words)))
        assert [one.parent for one in his] == parents
        everything = [*hers, *his]
        assert words in text_of(accept(BASE, everything, {"hers0", "his0"}).content, "a")
    empty = replace(BASE, headline="")
    hers = by("hers", replace(empty, headline="مكتبة"), empty)
    his = over("his", hers, replace(empty, headline="مكتبة فاس"), empty)
    assert [one.parent for one in his] == ["hers0"]


def test_inside_a_new_block() -> None:
    hers = by("hers", replace(BASE, blocks=(*BASE.blocks, paragraph("n", "فقرة جديدة عن المدينة."))))
    text = Layers(BASE, hers).text
    changed = replace(
        text,
        blocks=(
            paragraph("n", "فقرة جديدة عن القرية.", BlockKind.QUOTE),
            *text.blocks[:2],
            paragraph("m", "وأخرى."),
        ),
    )
    his = over("his", hers, changed)
    kinds = {type(one.edit): one.parent for one in his}
    assert kinds == {WordsEdit: "hers0", FactEdit: "hers0", BlockMove: "hers0", BlockInsertion: ""}
    everything = [*hers, *his]
    assert accept(BASE, everything, {one.id for one in everything}).content == changed
    assert not any(isinstance(one.where, Lost) for one in place(BASE, everything))
    # Into what she proposes, while that is open.
    done = accept(BASE, everything, {one.id for one in his if one.parent})
    assert done.content == BASE
    (left, other) = after(everything, done)
    accepted = accept(BASE, [left, other], {left.id})
    assert accepted.content.blocks[0] == changed.blocks[0]
    # And without it.
    alone = next(one.id for one in his if not one.parent)
    assert [item.key for item in accept(BASE, everything, {alone}).content.blocks] == ["a", "b", "m"]


def test_a_new_block_that_another_takes_out_again() -> None:
    hers = by("hers", replace(BASE, blocks=(*BASE.blocks, paragraph("n", "فقرة جديدة."))))
    his = over("his", hers, BASE)
    assert [(type(one.edit), one.parent) for one in his] == [(BlockDeletion, "hers0")]
    done = accept(BASE, [*hers, *his], {"his0"})
    assert (done.accepted, done.emptied) == (("his0",), ("hers0",))


def test_a_block_moved_behind_one_that_stands_behind_it_waits_for_that_one() -> None:
    n = paragraph("n", "فقرة جديدة.")
    a, b = BASE.blocks
    hers = by("hers", replace(BASE, blocks=(a, n, b)))
    his = over("his", hers, replace(BASE, blocks=(n, a, b)))
    everything = [*hers, *his]
    assert accept(BASE, everything, {one.id for one in everything}).content.blocks == (n, a, b)


def test_facts_of_facts() -> None:
    hers = by(
        "hers",
        with_first(replace(BASE, source="وكالة"), kind=BlockKind.QUOTE),
    )
    text = Layers(BASE, hers).text
    his = over(
        "his",
        hers,
        with_first(replace(text, source="وكالة المغرب"), kind=BlockKind.HEADING),
    )
    assert {one.parent for one in his} == {"hers0", "hers1"}
    assert not any(isinstance(one.where, Lost) for one in place(BASE, [*hers, *his]))
    done = accept(BASE, [*hers, *his], {"his0", "his1"})
    left = after([*hers, *his], done)
    assert accept(BASE, left, {"hers0", "hers1"}).content.source == "وكالة المغرب"
    back = over("his", hers, BASE)
    undone = accept(BASE, [*hers, *back], {one.id for one in back})
    assert set(undone.emptied) == {"hers0", "hers1"}
    stray = suggestion("stray", FactEdit("", "slug", "", "x"), "hers0")
    assert is_lost(BASE, [*hers, stray], "stray")
    assert accept(BASE, [*hers, stray], {"stray"}).accepted == ()


def test_a_tag_that_another_takes_off_again() -> None:
    hers = by("hers", replace(BASE, tags=(*BASE.tags, TagRef("2", "تراث"))))
    his = over("his", hers, BASE)
    assert [one.parent for one in his] == ["hers0"]
    assert not is_lost(BASE, [*hers, *his], "his0")
    done = accept(BASE, [*hers, *his], {"his0"})
    assert (done.accepted, done.emptied) == (("his0",), ("hers0",))
    assert accept(BASE, [*hers, *his], {"hers0", "his0"}).content == BASE
    links = by("hers", replace(BASE, read_also=(RelatedLink("خبر", "a9"),)))
    words = suggestion("words", split(BASE, said(BASE, "a", "كلام آخر"))[0], "hers0")
    assert is_lost(BASE, [*links, words], "words")


def test_words_in_a_block_that_another_made_of_a_picture() -> None:
    base = replace(BASE, blocks=(BASE.blocks[0], replace(BASE.blocks[1], key="p")))
    card = replace(base, blocks=(base.blocks[0], ReadAlsoCard("p", RelatedLink("خبر", "a9"))))
    hers = by("hers", base, card)
    text = Layers(card, hers).text
    changed = said(text, "p", "تضم المكتبة مئة مخطوط.")
    his = over("his", hers, changed, card)
    assert {one.parent for one in his} == {"hers0"}
    assert accept(card, [*hers, *his], {"hers0", *(one.id for one in his)}).content == changed
    done = accept(card, [*hers, *his], {one.id for one in his})
    assert accept(card, after([*hers, *his], done), {"hers0"}).content == changed


def test_two_who_say_the_same_are_accepted_together() -> None:
    proposal = said(BASE, "a", TEXT.replace("صباح", "مساء").replace("زار", "زار أمس"))
    some = by("hers", proposal) + by("his", proposal, after=3)
    done = accept(BASE, some, {"hers0", "his1"})
    assert set(done.accepted) == {"hers0", "his0", "hers1", "his1"}
    assert done.content == proposal
    everything = accept(BASE, some, {one.id for one in some})
    assert everything.content == proposal
    looks = by(
        "hers",
        with_first(BASE, spans=(Span(TEXT, frozenset({Mark.STRONG})),)),
    )
    moves = by("his", replace(BASE, blocks=BASE.blocks[::-1]))
    assert len({outcome(one.edit) for one in (*looks, *moves, *looks)}) == 2


def test_what_leads_into_changed_words_goes_along_with_them() -> None:
    hers, his = inside_words()
    assert isinstance(hers.edit, WordsEdit)
    longer = replace(hers.edit, new=(Span("يوم الأحد " + hers.edit.new_text),))
    (moved,) = renewed([his], hers.edit, longer)
    assert moved.parent == "hers0"
    done = accept(BASE, [replace(hers, edit=longer), moved], {"hers0", "his0"})
    assert "زار يوم الأحد مع وزيرة الثقافة" in text_of(done.content, "a")
    fact = FactEdit("", "source", "", "وكالة")
    assert renewed([his], fact, fact) == ()


def test_a_note_may_be_empty_and_may_not_be_a_book() -> None:
    assert suggestion_note(" راجع الاسم\x00 ") == "راجع الاسم"
    assert suggestion_note("") == ""
    with pytest.raises(DeskError) as told:
        suggestion_note("ن" * 1_000_000)
    assert told.value.code is ErrorCode.SUGGESTION_NOTE_LONG
    assert told.value.params == {"length": 1_000_000, "maximum": LONGEST_NOTE}


def test_a_thousand_suggestions_are_placed_and_accepted_soon() -> None:
    def written(count: int) -> tuple[Content, Content, list[Suggestion]]:
        words = [f"كلمة{number}" for number in range(4 * count)]
        changed = [f"لفظ{number}" if number % 4 == 0 else word for number, word in enumerate(words)]
        base, proposal = (
            Content(
                blocks=tuple(
                    paragraph(f"k{n}", " ".join(some[n * 400 : n * 400 + 400])) for n in range(count // 100)
                )
            )
            for some in (words, changed)
        )
        return base, proposal, by("hers", proposal, base)

    base, proposal, some = written(1000)
    assert len(some) == 1000
    assert not any(isinstance(one.where, Lost) for one in place(base, some))
    assert accept(base, some, {one.id for one in some}).content == proposal

    def placing(count: int) -> Callable[[], object]:
        base, _, some = written(count)
        return lambda: place(base, some)

    def accepting(count: int) -> Callable[[], object]:
        base, _, some = written(count)
        return lambda: accept(base, some, {one.id for one in some})

    assert growth(placing, 300) <= MOST
    assert growth(accepting, 300) <= MOST


def test_what_never_fitted_into_its_parent_stays_without_a_place_once_that_is_accepted() -> None:
    hers = by("hers", said(BASE, "a", TEXT.replace("زار", "زار مع الوزير")))
    fact = suggestion("fact", FactEdit("", "source", "وكالة", "جريدة"), "hers0")
    words = suggestion("words", split(BASE, said(BASE, "b", "كلام آخر"))[0], "hers0")
    lost = replace(words, id="lost", edit=split(said(BASE, "b", "كتاب"), said(BASE, "b", "دفتر"))[0])
    done = accept(BASE, [*hers, fact, words, lost], {"hers0"})
    left = after([*hers, fact, words, lost], done)
    assert [one.parent for one in left] == ["", "", ""]
    assert is_lost(done.content, left, "fact")
    assert is_lost(done.content, left, "lost")


def test_words_replaced_over_a_gap_that_another_would_make_keep_what_that_takes_out() -> None:
    hers = by("hers", said(BASE, "a", TEXT.replace("إلى الرباط صباح السبت", "إلى الرباط السبت")))
    text = Layers(BASE, hers).text
    proposal = said(text, "a", text_of(text, "a").replace("الرباط السبت", "فاس"))
    his = over("his", hers, proposal)
    assert [one.parent for one in his] == ["", ""]
    done = accept(BASE, [*hers, *his], {"hers0", "his0", "his1"})
    assert done.content == proposal
    alone = accept(BASE, [*hers, *his], {"his0", "his1"})
    assert "إلى فاس" in text_of(alone.content, "a")
    assert "صباح" in text_of(alone.content, "a")


def test_a_new_block_before_one_that_another_would_put_in_stands_there_without_it() -> None:
    a, b = BASE.blocks
    hers = by("hers", replace(BASE, blocks=(a, paragraph("n", "جديدة."), b)))
    his = over("his", hers, replace(BASE, blocks=(a, paragraph("m", "وأخرى."), paragraph("n", "جديدة."), b)))
    assert [item.key for item in accept(BASE, [*hers, *his], {"hers0", "his0"}).content.blocks] == [
        "a",
        "m",
        "n",
        "b",
    ]
    assert [item.key for item in accept(BASE, his, {"his0"}).content.blocks] == ["a", "m", "b"]
