"""Single edits: how a difference is split, and where each belongs once the text was edited by others."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from editor_desk.domain.anchors import Anchor, Certainty, Found, Loss, Lost
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
    TagRef,
)
from editor_desk.domain.edit_apply import merge
from editor_desk.domain.edit_cuts import Cut, Cuts
from editor_desk.domain.edit_follow import EditFollower
from editor_desk.domain.edit_places import TextNow, anchored_anew, seat_in, where
from editor_desk.domain.edit_split import split
from editor_desk.domain.edit_texts import spans_at
from editor_desk.domain.edits import (
    BlockDeletion,
    BlockInsertion,
    BlockMove,
    Edit,
    EntryEdit,
    FactEdit,
    Look,
    LookEdit,
    Seat,
    Spot,
    WordsEdit,
)
from editor_desk.domain.edits_json import edit_from_json, edit_hash, edit_to_json
from editor_desk.domain.errors import DeskError

STRONG = frozenset({Mark.STRONG})


def paragraph(key: str, text: str, kind: BlockKind = BlockKind.PARAGRAPH) -> Block:
    return Block(key, kind, (Span(text),))


PICTURE = Image("p", MediaRef("ab" * 32, "image/png", 4, 3), "القارب في الميناء", credit="ريم")
TABLE = Table("t", (("المدينة", "العدد"), ("فاس", "12"), ("الرباط", "9")))
BASE = Content(
    headline="مكتبة التراث تفتح أبوابها في فاس",
    standfirst="حضر الافتتاح باحثون من عشر دول",
    source="بوابة المدينة",
    blocks=(
        paragraph("a", "وصل الوفد إلى الرباط صباح السبت، ثم زار المكتبة القديمة."),
        paragraph("b", "تضم المكتبة عشرة آلاف مخطوط رممت في السنوات الأخيرة."),
        paragraph("c", "وتفتح القاعة الكبرى للجمهور مطلع الشهر المقبل."),
        PICTURE,
        TABLE,
        ReadAlsoCard("k", RelatedLink("مخطوطات فاس", "a1")),
        Embed("e", "https://video.example/1", "كلمة المدير"),
    ),
    tags=(TagRef("1", "فاس"), TagRef("2", "مكتبات")),
    read_also=(RelatedLink("ترميم المخطوطات", "a2"),),
)


def with_block(content: Content, key: str, **fields: Any) -> Content:
    blocks = tuple(replace(item, **fields) if item.key == key else item for item in content.blocks)
    return replace(content, blocks=blocks)


def said(content: Content, key: str, text: str) -> Content:
    return with_block(content, key, spans=(Span(text),))


def one(base: Content, proposal: Content) -> Edit:
    (edit,) = split(base, proposal)
    return edit


def carried(edit: Edit, before: Content, after: Content) -> Edit:
    return EditFollower(TextNow(before), TextNow(after)).carry(edit)


def carried_out(edit: Edit, content: Content) -> Content:
    merged = merge(content, {"x": edit}, {"x"})
    assert merged.done == ("x",)
    return merged.content


def test_words_are_replaced_put_in_and_taken_out_one_by_one() -> None:
    text = "وصل الوفد الرسمي إلى سلا صباح السبت ثم زار المكتبة القديمة."
    edits = split(BASE, said(BASE, "a", text))
    told = [(edit.old_text, edit.new_text) for edit in edits if isinstance(edit, WordsEdit)]
    assert told == [("", "الرسمي "), ("الرباط", "سلا"), ("،", "")]
    assert len(edits) == len(told)
    left = merge(BASE, dict(enumerate_names(edits)), {"1"})
    assert "إلى سلا صباح السبت، ثم" in spans_text(left.content, "a")


def enumerate_names(edits: tuple[Edit, ...]) -> list[tuple[str, Edit]]:
    return [(str(number), edit) for number, edit in enumerate(edits)]


def spans_text(content: Content, place: str) -> str:
    return "".join(span.text for span in spans_at(content, place))


def test_a_sentence_made_strong_is_one_edit_though_a_word_of_it_was_slanted_already() -> None:
    slanted = frozenset({Mark.EMPHASIS})
    base = with_block(BASE, "b", spans=(Span("تضم "), Span("المكتبة", slanted), Span(" مخطوطات")))
    strong = with_block(
        base,
        "b",
        spans=(Span("تضم ", STRONG), Span("المكتبة", slanted | STRONG), Span(" مخطوطات", STRONG)),
    )
    edit = one(base, strong)
    assert edit == LookEdit(edit.spot, "تضم المكتبة مخطوطات", Look(added=STRONG))  # type: ignore[union-attr]
    assert carried_out(edit, base) == strong
    back = one(strong, base)
    assert isinstance(back, LookEdit)
    assert back.look == Look(removed=STRONG)


def test_links_and_directions_are_looks() -> None:
    linked = with_block(
        BASE,
        "c",
        spans=(
            Span("وتفتح القاعة ", link="https://example.org/"),
            Span("الكبرى", direction=Direction.LTR),
            Span(" للجمهور مطلع الشهر المقبل."),
        ),
    )
    first, second = split(BASE, linked)
    assert isinstance(first, LookEdit)
    assert first.look.link == (None, "https://example.org/")
    assert isinstance(second, LookEdit)
    assert second.look.direction == (None, Direction.LTR)
    assert carried_out(first, carried_out(second, BASE)) == linked


def test_what_was_put_in_amid_strong_words_stays_as_it_was_suggested_or_becomes_strong_with_them() -> None:
    words = one(BASE, said(BASE, "c", "وتفتح القاعة الكبرى أبوابها للجمهور مطلع الشهر المقبل."))
    strong = one(BASE, with_block(BASE, "c", spans=(Span(BASE.text_blocks[2].text, STRONG),)))
    later = merge(BASE, {"words": words, "strong": strong}, {"words", "strong"}).content
    earlier = merge(BASE, {"strong": strong, "words": words}, {"words", "strong"}).content
    assert len(spans_at(later, "c")) == 1
    assert [span.marks for span in spans_at(earlier, "c")] == [STRONG, frozenset(), STRONG]
    replaced = one(BASE, said(BASE, "c", "وتفتح القاعة الصغرى للجمهور مطلع الشهر المقبل."))
    for order in (("words", "strong"), ("strong", "words")):
        both = {name: {"words": replaced, "strong": strong}[name] for name in order}
        content = merge(BASE, both, both.keys()).content
        assert spans_at(content, "c") == (Span("وتفتح القاعة الصغرى للجمهور مطلع الشهر المقبل.", STRONG),)


def test_a_look_over_words_that_went_has_nothing_left_to_change() -> None:
    strong = one(
        BASE, with_block(BASE, "c", spans=(Span("وتفتح", STRONG), Span(BASE.text_blocks[2].text[5:])))
    )
    gone = one(BASE, said(BASE, "c", "القاعة الكبرى للجمهور مطلع الشهر المقبل."))
    merged = merge(BASE, {"gone": gone, "strong": strong}, {"gone", "strong"})
    assert merged.done == ("gone",)
    assert isinstance(where(merged.left["strong"], TextNow(merged.content)), Lost)


def test_blocks_come_go_and_move() -> None:
    new = paragraph("n", "فقرة جديدة.")
    a, b, c, *rest = BASE.blocks
    edits = split(BASE, replace(BASE, blocks=(c, new, a, *rest)))
    assert [type(edit) for edit in edits] == [BlockDeletion, BlockMove, BlockInsertion] or [
        type(edit) for edit in edits
    ] == [BlockMove, BlockDeletion, BlockInsertion]
    moved = next(edit for edit in edits if isinstance(edit, BlockMove))
    assert moved.block.key in {"a", "c"}
    assert moved.up is (moved.block.key == "c")
    alone = carried_out(next(edit for edit in edits if isinstance(edit, BlockInsertion)), BASE)
    assert [item.key for item in alone.blocks][:4] in (["n", "a", "b", "c"], ["a", "b", "c", "n"])
    assert b in alone.blocks


def test_kinds_directions_and_facts_of_figures_change_as_a_whole() -> None:
    proposal = with_block(BASE, "a", kind=BlockKind.QUOTE, direction=Direction.LTR)
    proposal = with_block(proposal, "p", caption="القارب في البحر", focal=(10, 20), alt="قارب")
    proposal = with_block(proposal, "p", media=MediaRef("0c" * 32, "image/png", 5, 3))
    proposal = with_block(proposal, "k", link=RelatedLink("مخطوطات مكناس", "a9"))
    proposal = with_block(proposal, "e", url="https://video.example/2", title="كلمة المديرة")
    proposal = with_block(
        proposal, "t", rows=(("المدينة", "العدد"), ("فاس", "13"), ("سلا", "9")), header=False
    )
    proposal = replace(proposal, source="وكالة", embargo=datetime(2026, 12, 1, tzinfo=UTC))
    facts = {
        (edit.key, edit.name): (edit.old, edit.new)
        for edit in split(BASE, proposal)
        if isinstance(edit, FactEdit)
    }
    assert facts == {
        ("a", "kind"): ("paragraph", "quote"),
        ("a", "direction"): (None, "ltr"),
        ("p", "media"): (("ab" * 32, "image/png", 4, 3), ("0c" * 32, "image/png", 5, 3)),
        ("p", "focal"): ((500, 500), (10, 20)),
        ("k", "target"): (("a1", None), ("a9", None)),
        ("e", "url"): ("https://video.example/1", "https://video.example/2"),
        ("t", "cell:1:1:3:2"): ("12", "13"),
        ("t", "cell:2:0:3:2"): ("الرباط", "سلا"),
        ("t", "header"): (True, False),
        ("", "source"): ("بوابة المدينة", "وكالة"),
        ("", "embargo"): (None, "2026-12-01T00:00:00.000Z"),
    }
    edits = dict(enumerate_names(split(BASE, proposal)))
    assert merge(BASE, edits, edits.keys()).content == proposal


def test_a_cell_is_no_cell_any_more_in_a_table_of_another_size() -> None:
    cell = one(BASE, with_block(BASE, "t", rows=(*TABLE.rows[:2], ("سلا", "9"))))
    longer = with_block(BASE, "t", rows=(*TABLE.rows, ("طنجة", "4")))
    assert isinstance(where(cell, TextNow(longer)), Lost)
    assert one(BASE, longer) == FactEdit("t", "rows", TABLE.rows, (*TABLE.rows, ("طنجة", "4")))
    assert isinstance(where(cell, TextNow(replace(BASE, blocks=BASE.blocks[:3]))), Lost)
    assert isinstance(cell, FactEdit)
    assert isinstance(where(replace(cell, key="a"), TextNow(BASE)), Lost)


def test_a_block_that_became_another_thing_is_exchanged_whole() -> None:
    proposal = replace(BASE, blocks=(paragraph("p", "بدل الصورة"), *(i for i in BASE.blocks if i.key != "p")))
    edits = dict(enumerate_names(split(BASE, proposal)))
    assert {type(edit) for edit in edits.values()} == {FactEdit, BlockMove}
    assert merge(BASE, edits, edits.keys()).content == proposal


def test_entries_come_and_go_beside_others() -> None:
    tags = (TagRef("1", "فاس"), TagRef("3", "تراث"), TagRef("2", "مكتبات"))
    added = one(BASE, replace(BASE, tags=tags))
    assert added == EntryEdit("tags", ("3", "تراث"), Seat(("#1",), "#2"))
    other = replace(BASE, tags=(TagRef("9", "المغرب"),))
    assert carried_out(added, other).tags == (TagRef("9", "المغرب"), TagRef("3", "تراث"))
    assert isinstance(where(added, TextNow(replace(BASE, tags=tags))), Lost)
    gone = one(BASE, replace(BASE, read_also=()))
    assert gone == EntryEdit("read_also", ("ترميم المخطوطات", "a2", None))
    assert isinstance(where(gone, TextNow(replace(BASE, read_also=()))), Lost)
    merged = merge(replace(BASE, read_also=()), {"x": gone}, {"x"})
    assert (merged.done, merged.left) == ((), {"x": gone})


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"tags": BASE.tags[::-1]}, id="another order"),
        pytest.param({"tags": (TagRef("1", "مدينة فاس"), BASE.tags[1])}, id="another label"),
        pytest.param({"read_also": BASE.read_also * 2}, id="twice the same"),
        pytest.param({"read_also": (RelatedLink("ترميم", "a2"),)}, id="another title"),
    ],
)
def test_a_list_whose_order_or_names_change_is_changed_as_a_whole(fields: dict[str, Any]) -> None:
    edit = one(BASE, replace(BASE, **fields))
    assert isinstance(edit, FactEdit)
    assert carried_out(edit, BASE) == replace(BASE, **fields)
    assert isinstance(where(edit, TextNow(replace(BASE, tags=(), read_also=()))), Lost)


def test_an_edit_goes_along_with_what_is_written_around_it() -> None:
    edit = one(BASE, said(BASE, "a", "وصل الوفد إلى سلا صباح السبت، ثم زار المكتبة القديمة."))
    text = "أفادت الوزارة بأن وصل الوفد إلى الرباط مساء الأحد، ثم زار المكتبة."
    after = said(BASE, "a", text)
    moved = carried(edit, BASE, after)
    found = where(moved, TextNow(after))
    assert isinstance(found, Found)
    assert text[found.start : found.end] == "الرباط"
    assert spans_text(carried_out(moved, after), "a") == text.replace("الرباط", "سلا")
    assert carried(moved, after, after) == moved
    follower = EditFollower(TextNow(BASE), TextNow(after))
    assert [follower.carry(edit), follower.carry(edit)] == [moved, moved]


def test_words_that_were_changed_leave_the_edit_without_a_place_until_they_come_back() -> None:
    edit = one(BASE, said(BASE, "a", "وصل الوفد إلى سلا صباح السبت، ثم زار المكتبة القديمة."))
    after = said(BASE, "a", "وصل الوفد إلى طنجة صباح السبت، ثم زار المكتبة القديمة.")
    kept = carried(edit, BASE, after)
    assert kept == edit
    lost = where(kept, TextNow(after))
    assert isinstance(lost, Lost)
    assert lost.place == "a"
    assert isinstance(kept, WordsEdit)
    assert (kept.old_text, kept.new_text) == ("الرباط", "سلا")
    assert isinstance(where(carried(kept, after, BASE), TextNow(BASE)), Found)
    # Nor are they taken for words that are only like them.
    like = said(BASE, "a", BASE.text_blocks[0].text.replace("الرباط", "الرباطي"))
    assert where(edit, TextNow(like)) == Lost(Loss.GONE, "a", like.text_blocks[0].text.index("الرباطي"))
    assert merge(after, {"x": kept}, {"x"}).done == ()


@pytest.mark.parametrize("now", ["الرِّبَاط", "الربـاط", "ألرباط"])
def test_words_that_only_read_the_same_are_not_those_that_its_author_saw(now: str) -> None:
    edit = one(BASE, said(BASE, "a", BASE.text_blocks[0].text.replace("الرباط", "سلا")))
    after = said(BASE, "a", BASE.text_blocks[0].text.replace("الرباط", now))
    assert isinstance(where(carried(edit, BASE, after), TextNow(after)), Lost)
    assert isinstance(where(edit, TextNow(after)), Lost)
    assert merge(after, {"x": edit}, {"x"}).content == after


def test_words_go_along_into_another_paragraph() -> None:
    edit = one(BASE, said(BASE, "b", "تضم المكتبة عشرين ألف مخطوط رممت في السنوات الأخيرة."))
    whole = BASE.text_blocks[0].text + " " + BASE.text_blocks[1].text
    joined = replace(BASE, blocks=(paragraph("a", whole), *BASE.blocks[2:]))
    moved = carried(edit, BASE, joined)
    found = where(moved, TextNow(joined))
    assert found == Found("a", found.start, found.end, Certainty.SAME)  # type: ignore[union-attr]
    assert "عشرين ألف" in spans_text(carried_out(moved, joined), "a")
    # Even unfollowed, as after a restore.
    assert isinstance(where(edit, TextNow(joined)), Found)


def test_a_point_between_words_is_known_by_the_words_around_it() -> None:
    edit = one(BASE, said(BASE, "b", "تضم المكتبة عشرة آلاف مخطوط نادر رممت في السنوات الأخيرة."))
    joined = replace(BASE, blocks=(paragraph("z", "مقدمة. " + BASE.text_blocks[1].text), *BASE.blocks[2:]))
    assert "مخطوط نادر رممت" in spans_text(carried_out(carried(edit, BASE, joined), joined), "z")
    rewritten = said(BASE, "b", "لا شيء مما كان هنا.")
    assert isinstance(where(carried(edit, BASE, rewritten), TextNow(rewritten)), Lost)


def test_a_point_in_an_empty_text_is_there_as_long_as_that_is_empty() -> None:
    base = replace(BASE, standfirst="")
    edit = one(base, BASE)
    assert carried_out(edit, base) == BASE
    typed = replace(BASE, standfirst="مقدمة أخرى")
    assert isinstance(where(carried(edit, base, typed), TextNow(typed)), Lost)
    both = {"mine": edit, "theirs": one(base, typed)}
    merged = merge(base, both, both.keys())
    assert merged.content == BASE
    assert isinstance(where(merged.left["theirs"], TextNow(BASE)), Lost)
    alt = one(BASE, with_block(BASE, "p", alt="قارب"))
    gone = replace(BASE, blocks=BASE.blocks[:3])
    assert where(alt, TextNow(gone)) == Lost(Loss.GONE)
    assert carried(alt, BASE, gone) == alt


def test_a_look_stays_on_words_that_were_edited() -> None:
    first = BASE.text_blocks[0].text
    strong = with_block(BASE, "a", spans=(Span(first[:31], STRONG), Span(first[31:])))
    edit = one(BASE, strong)
    after = said(BASE, "a", first.replace("الوفد", "وفد المغرب"))
    moved = carried(edit, BASE, after)
    spans = spans_at(carried_out(moved, after), "a")
    assert spans[0] == Span("وصل وفد المغرب إلى الرباط صباح السبت", STRONG)
    # Unfollowed it is found by what stands around it.
    assert isinstance(where(edit, TextNow(after)), Found)
    comma = one(BASE, with_block(BASE, "a", spans=(Span(first[:31]), Span("،", STRONG), Span(first[32:]))))
    assert isinstance(where(comma, TextNow(said(BASE, "a", first.replace("السبت، ثم", "السبت؛ وثم")))), Lost)


def test_a_block_that_is_to_go_is_known_until_it_is_written_anew() -> None:
    edit = one(BASE, replace(BASE, blocks=BASE.blocks[1:]))
    slightly = said(BASE, "a", BASE.text_blocks[0].text.replace("القديمة", "العريقة"))
    assert isinstance(where(edit, TextNow(slightly)), Found)
    assert len(carried_out(edit, slightly).blocks) == len(BASE.blocks) - 1
    anew = said(BASE, "a", "لم يبق مما كتب شيء.")
    assert where(edit, TextNow(anew)) == Lost(Loss.GONE, "a")
    assert merge(anew, {"x": edit}, {"x"}).done == ()
    assert isinstance(where(edit, TextNow(replace(BASE, blocks=BASE.blocks[1:]))), Lost)
    other = replace(BASE, blocks=(replace(PICTURE, key="a"),))
    assert isinstance(where(edit, TextNow(other)), Lost)


def test_a_new_block_stands_beside_either_neighbour_and_nowhere_without_both() -> None:
    a, b, *rest = BASE.blocks
    edit = one(BASE, replace(BASE, blocks=(a, paragraph("n", "جديدة."), b, *rest)))
    for blocks, place in (((a, *rest), 1), ((b, *rest), 0), (BASE.blocks, 1)):
        assert carried_out(edit, replace(BASE, blocks=tuple(blocks))).blocks[place].key == "n"
    nowhere = replace(BASE, blocks=tuple(rest))
    assert where(edit, TextNow(nowhere)) == Lost(Loss.GONE)
    assert merge(nowhere, {"x": edit}, {"x"}).done == ()
    there = carried_out(edit, BASE)
    assert where(edit, TextNow(there)) == Lost(Loss.GONE, "n")
    assert merge(there, {"x": edit}, {"x"}).done == ()
    assert where(edit, TextNow(BASE)) == Found("a", 0, 0, Certainty.SAME)
    first = one(BASE, replace(BASE, blocks=(paragraph("n", "جديدة."), *BASE.blocks)))
    assert where(first, TextNow(BASE)) == Found("", 0, 0, Certainty.SAME)


def test_a_block_is_moved_where_it_and_its_new_neighbours_are() -> None:
    a, b, c, *rest = BASE.blocks
    edit = next(iter(split(BASE, replace(BASE, blocks=(b, c, a, *rest)))))
    assert isinstance(edit, BlockMove)
    assert not edit.up
    assert isinstance(where(edit, TextNow(BASE)), Found)
    for blocks in ((b, c), (a, b)):
        there = replace(BASE, blocks=blocks)
        assert isinstance(where(edit, TextNow(there)), Lost)
        assert merge(there, {"x": edit}, {"x"}).done == ()


@pytest.mark.parametrize(
    ("order", "seat", "place"),
    [
        ("ab", Seat(("a",), "b"), 1),
        ("ba", Seat(("a",), "b"), 2),
        ("anb", Seat(("n", "a"), "b"), 2),
        ("nab", Seat(("n", "a"), "b"), 2),
        ("nb", Seat(("n", "a"), "b"), 1),
        ("b", Seat(("n", "a"), "b"), 0),
        ("bn", Seat(("n", "a"), "b"), 0),
        ("c", Seat(("n", "a"), "b"), None),
        ("c", Seat(("a",)), 1),
        ("cd", Seat(("a",), "b", Seat(("c",), "d")), 1),
    ],
)
def test_seats(order: str, seat: Seat, place: int | None) -> None:
    assert seat_in(order, seat) == place


def test_of_two_edits_of_the_same_words_the_first_is_carried_out() -> None:
    one_text = said(BASE, "a", "وصل الوفد إلى سلا صباح السبت، ثم زار المكتبة القديمة.")
    other = said(BASE, "a", "وصل الوفد إلى طنجة صباح السبت، ثم زار المكتبة القديمة.")
    edits = {"first": one(BASE, one_text), "second": one(BASE, other)}
    merged = merge(BASE, edits, edits.keys())
    assert merged.content == one_text
    assert merged.done == ("first",)
    assert merged.left == {"second": edits["second"]}


def test_what_two_people_put_in_at_one_point_stands_in_their_order_whoever_is_accepted_first() -> None:
    text = BASE.text_blocks[2].text
    mine = one(BASE, said(BASE, "c", text.replace("مطلع", "كافة مطلع")))
    theirs = one(BASE, said(BASE, "c", text.replace("مطلع", "الواسع مطلع")))
    edits = {"mine": mine, "theirs": theirs}
    for order in (("mine", "theirs"), ("theirs", "mine")):
        content, left = BASE, dict(edits)
        for name in order:
            merged = merge(content, left, {name})
            content, left = merged.content, merged.left
        assert "للجمهور كافة الواسع مطلع" in spans_text(content, "c")


def test_a_place_that_is_not_there_is_no_place() -> None:
    with pytest.raises(KeyError):
        spans_at(BASE, "nowhere")
    assert spans_at(BASE, "credit:p") == (Span("ريم"),)
    edit = one(BASE, said(BASE, "a", "وصل الوفد إلى سلا صباح السبت، ثم زار المكتبة القديمة."))
    assert isinstance(edit, WordsEdit)
    texts = TextNow(BASE).texts
    assert anchored_anew(edit, texts, "nowhere", 0, 6) == edit
    assert anchored_anew(edit, texts, "a", 0, 6) == edit
    assert anchored_anew(edit, texts, "a", 0, 6000) == edit


def test_cuts_know_what_becomes_of_each_place() -> None:
    cuts = Cuts([Cut(5, 10, 0, 2), Cut(20, 20, 1, 3), Cut(7, 12, 2, 9), Cut(30, 34, 3, 0)])
    assert [(cut.start, begins) for cut, begins in cuts] == [(5, 5), (20, 17), (30, 30)]
    assert cuts.run(0, 5) == (0, 5)
    assert cuts.run(4, 6) is None
    assert cuts.run(7, 7) is None
    assert cuts.run(10, 15) == (7, 12)
    assert cuts.run(20, 20, rank=0) == (17, 17)
    assert cuts.run(20, 20, rank=2) == (20, 20)
    assert cuts.stretched(6, 32) == (7, 30)
    assert cuts.stretched(6, 8) is None
    assert cuts.stretched(12, 25) == (9, 25)
    assert cuts.stretched(0, 3) == (0, 3)


@pytest.mark.parametrize(
    "damaged",
    [
        None,
        {},
        {"type": "poem"},
        {"type": "words", "selectors": [], "lead": 0, "size": 0, "old": [], "new": [{"text": 5}]},
        {"type": "words", "selectors": [], "lead": "x", "size": 0, "old": [], "new": []},
        {"type": "look", "place": "a", "state": "", "text": "", "added": ["loud"], "removed": [], "link": [None, None], "direction": [None, None]},
        {"type": "insertion", "block": {"_type": "poem"}},
        {"type": "move", "block": 7},
        {"type": "entry", "list": "tags", "entry": None},
    ],
)  # fmt: skip
def test_json_that_is_no_edit_is_refused(damaged: object) -> None:
    with pytest.raises(DeskError):
        edit_from_json(damaged)


def test_a_fact_that_is_another_by_now_is_left() -> None:
    source = one(BASE, replace(BASE, source="وكالة"))
    kind = one(BASE, with_block(BASE, "a", kind=BlockKind.QUOTE))
    now = with_block(replace(BASE, source="جريدة"), "a", kind=BlockKind.HEADING)
    merged = merge(now, {"source": source, "kind": kind}, {"source", "kind"})
    assert (merged.content, merged.done) == (now, ())
    assert carried(source, BASE, now) == source


def test_json_keeps_every_kind_of_edit() -> None:
    a, b, *rest = BASE.blocks
    proposal = with_block(
        replace(BASE, blocks=(b, paragraph("n", "جديدة."), *rest[1:], a)), "p", focal=(1, 2)
    )
    proposal = with_block(
        replace(proposal, tags=BASE.tags[:1], embargo=datetime(2026, 12, 1, tzinfo=UTC)),
        "b",
        spans=(Span("تضم", STRONG, "https://example.org/", Direction.RTL), Span(b.text[3:] + " حقا")),
    )
    edits = split(BASE, proposal)
    kinds = {WordsEdit, LookEdit, BlockInsertion, BlockDeletion, BlockMove, FactEdit, EntryEdit}
    assert {type(edit) for edit in edits} == kinds
    for edit in edits:
        assert edit_from_json(edit_to_json(edit)) == edit
    assert len(edit_hash(edits)) == 64
    assert edit_hash(edits) != edit_hash(edits[1:])


def test_json_keeps_seats_beside_what_others_suggested_and_empty_texts() -> None:
    seat = Seat(("n", "a"), "b", Seat(("",), "b"))
    for edit in (
        BlockInsertion(PICTURE, seat),
        BlockMove(TABLE, seat, up=True),
        WordsEdit(Spot(Anchor("standfirst", state="e3b0c44298fc1c14")), (), (Span("كلمة"),)),
        EntryEdit("tags", ("3", "تراث")),
    ):
        assert edit_from_json(edit_to_json(edit)) == edit


def test_an_edit_never_goes_over_to_other_words_that_read_the_same() -> None:
    sentence = "وأكد المدير أن القاعة مفتوحة للجمهور طوال الأسبوع."
    base = replace(BASE, blocks=(paragraph("x", sentence), paragraph("y", "وختم. " + sentence)))
    for word in ("المدير", "القاعة مفتوحة للجمهور طوال"):
        edit = one(base, said(base, "x", sentence.replace(word, "الوزير")))
        without = replace(base, blocks=base.blocks[1:])
        assert isinstance(where(carried(edit, base, without), TextNow(without)), Lost)
