"""Remarks are found again where their text went, and nowhere else."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from editor_desk.domain.anchors import (
    Anchor,
    AnchorTexts,
    Certainty,
    Follower,
    Found,
    Loss,
    Lost,
    anchor_at,
    locate,
    merged_ranges,
    still_alike,
)
from editor_desk.domain.content import Block, BlockKind, Content, Image, MediaRef, Span, Table
from editor_desk.domain.fuzzy import edits, edits_to_beginnings
from tests.growth import MOST, growth

FIRST = "قام وفد من المنظمة بزيارة إلى مقر السفارة في الرباط، حيث التقى السيد لي شانج لين، سفير الصين."
SECOND = "وأكد السفير حرصه على تطوير التعاون مع المنظمة، مبرزا انفتاح بلاده على تعزيز التسامح."


def carry(anchor: Anchor, before: AnchorTexts, after: AnchorTexts) -> Anchor:
    return Follower(before, after).carry(anchor)


def article(*texts: str, headline: str = "الوفد يزور السفارة") -> Content:
    blocks = tuple(
        Block(f"k{number}", BlockKind.PARAGRAPH, (Span(text),)) for number, text in enumerate(texts)
    )
    return Content(headline=headline, blocks=blocks)


def on(content: Content, quote: str, place: str = "k0", nth: int = 0) -> Anchor:
    texts = AnchorTexts(content)
    text, start = texts.text(place) or "", -1
    for _ in range(nth + 1):
        start = text.index(quote, start + 1)
    return anchor_at(texts, place, start, start + len(quote))


def read(content: Content, where: Found | Lost) -> str:
    assert isinstance(where, Found), where
    return (AnchorTexts(content).text(where.place) or "")[where.start : where.end]


def now(anchor: Anchor, *texts: str) -> tuple[Content, Found | Lost]:
    content = article(*texts)
    return content, locate(anchor, AnchorTexts(content))


def test_unchanged_text_is_found_by_position_even_where_the_quote_stands_twice() -> None:
    content = article("نعم نعم نعم", SECOND)
    anchor = on(content, "نعم", nth=1)
    assert locate(anchor, AnchorTexts(content)) == Found("k0", 4, 7, Certainty.SAME)


@pytest.mark.parametrize(
    ("edited", "certainty"),
    [
        ("وفي الرباط، " + FIRST, Certainty.MOVED),
        (FIRST.replace("السيد", "معالي"), Certainty.MOVED),
        (FIRST.replace("قام وفد من المنظمة بزيارة إلى مقر", "زار وفد").replace("سفير", "مبعوث"), Certainty.MOVED),
        (FIRST.replace("شانج", "شَانْج"), Certainty.CHANGED),
        (FIRST.replace("شانج", "شـــانج"), Certainty.CHANGED),
    ],
)  # fmt: skip
def test_edits_around_it_and_tashkeel_and_tatweel_inside_do_not_lose_it(
    edited: str, certainty: Certainty
) -> None:
    content, where = now(on(article(FIRST, SECOND), "لي شانج لين"), edited, SECOND)
    assert read(content, where) in {"لي شانج لين", "لي شَانْج لين", "لي شـــانج لين"}
    assert isinstance(where, Found)
    assert where.certainty is certainty


def test_a_corrected_name_is_the_same_place() -> None:
    content, where = now(
        on(article(FIRST, SECOND), "لي شانج لين"), FIRST.replace("لي شانج", "لي تشانغ"), SECOND
    )
    assert read(content, where) == "لي تشانغ لين"


def test_an_edit_at_the_end_of_the_text_is_found_from_behind_it() -> None:
    before, after = "ومن المقرر أن يعقد الاجتماع المقبل في فاس", "والاجتماع المقبل في فاااس"
    content, where = now(on(article(before), "المقبل في فاس"), after)
    assert read(content, where) == "المقبل في فاااس"


def test_a_longer_word_in_place_of_a_part_is_taken_whole() -> None:
    content, where = now(on(article(FIRST), "السفارة في الرباط"), FIRST.replace("في الرباط", "بالرباط"))
    assert read(content, where) == "السفارة بالرباط"
    content, where = now(on(article(FIRST), "السيد لي شانج"), FIRST.replace("شانج لين، سفير", "شنجون سفيرة"))
    assert read(content, where) == "السيد لي شنجون"


def test_text_that_is_gone_leaves_the_place_where_it_was() -> None:
    anchor = on(article(FIRST, SECOND), "مبرزا انفتاح بلاده", "k1")
    assert now(anchor, FIRST, "وأكد السفير حرصه.")[1] == Lost(Loss.GONE, "k1", len("وأكد السفير حرصه."))
    assert now(anchor, FIRST)[1] == Lost(Loss.GONE, "", 0)


def test_text_that_went_to_another_block_is_found_there() -> None:
    anchor = on(article(FIRST, SECOND), "مبرزا انفتاح بلاده", "k1")
    content, where = now(anchor, FIRST + " " + SECOND)
    assert read(content, where) == "مبرزا انفتاح بلاده"
    content, where = now(
        anchor, FIRST, "وأكد السفير حرصه على تطوير التعاون مع المنظمة،", "مبرزا انفتاح بلاده على تعزيز."
    )
    assert isinstance(where, Found)
    assert (where.place, read(content, where)) == ("k2", "مبرزا انفتاح بلاده")


def test_a_copied_paragraph_leaves_the_remark_on_the_old_one() -> None:
    _content, where = now(on(article(FIRST, SECOND), "السفارة"), FIRST + " انتهى.", SECOND, FIRST + " انتهى.")
    assert isinstance(where, Found)
    assert where.place == "k0"


def test_a_word_that_stood_elsewhere_too_is_not_handed_on() -> None:
    content = article("رحب السفير بالوفد الزائر.", "وأكد السفير حرصه على التعاون.")
    anchor = on(content, "السفير")
    content, where = now(anchor, "رحبت السفارة بالوفد الزائر.", "وأكد السفير حرصه على التعاون.")
    assert read(content, where) == "السفارة"
    assert isinstance(now(anchor, "انتهى اللقاء.", "وأكد السفير حرصه على التعاون.")[1], Lost)


def test_two_places_that_could_both_be_meant_are_none() -> None:
    anchor = on(article("اجتمع الوفد مساء في الرباط"), "الوفد")
    where = now(anchor, "غادر ثم عاد الوفد ليلا، ثم غاب الوفد فجرا")[1]
    assert where == Lost(Loss.AMBIGUOUS, "k0", anchor.start)
    same = "التقى الوزير رئيس الوفد الزائر في مقر الوزارة"
    assert now(on(article(same), "رئيس الوفد"), f"{same}. {same}")[1] == Lost(Loss.AMBIGUOUS, "k0", 13)


def test_a_letter_that_stands_everywhere_is_nowhere_once_the_text_changed() -> None:
    anchor = on(article("ا" * 150), "ا", nth=20)
    assert now(anchor, "ا" * 151)[1] == Lost(Loss.AMBIGUOUS, "k0", 20)
    many = article(*["الف باء تاء ثاء جيم حاء"] * 120)
    assert on(many, "باء", "k7").rivals.any


def test_similar_dates_are_not_taken_for_each_other() -> None:
    content = article("عُقد الاجتماع يوم الأربعاء 25 أكتوبر، وعُقد الاجتماع يوم الأربعاء 26 أكتوبر بالرباط.")
    anchor = on(content, "25 أكتوبر")
    assert isinstance(now(anchor, "وعُقد الاجتماع يوم الأربعاء 26 أكتوبر بالرباط.")[1], Lost)


def test_places_without_text_are_meant_as_they_are() -> None:
    picture = Image("pic", MediaRef("ab" * 32, "image/png", 4, 3))
    table = Table("tab", (("البند", "٠"), ("الكل", "٠")), caption="النفقات")
    content = Content(headline="عنوان", blocks=(picture, table))
    texts = AnchorTexts(content)
    assert anchor_at(texts, "pic") == Anchor("pic")
    assert anchor_at(texts, "tab") == Anchor("tab")
    assert anchor_at(texts, "cell:tab:0:0") == Anchor()
    assert anchor_at(texts, "caption:tab").quote == "النفقات"
    assert locate(Anchor("pic"), texts) == Found("pic", 0, 0, Certainty.SAME)
    assert locate(Anchor(), texts) == Found("", 0, 0, Certainty.SAME)
    assert locate(Anchor("gone"), texts) == Lost(Loss.GONE)
    assert carry(Anchor("pic"), texts, texts) == Anchor("pic")


def test_an_anchor_takes_whole_letters_and_no_spaces() -> None:
    texts = AnchorTexts(article("قال  المديرُ اليوم"))
    assert anchor_at(texts, "k0", 3, 11).quote == "المدير" + "ُ"
    assert anchor_at(texts, "k0", 3, 5).quote == "قال  المديرُ اليوم"
    assert anchor_at(texts, "k0", -4, 900).quote == "قال  المديرُ اليوم"


def test_a_quote_of_marks_only_is_found_in_the_same_text_only() -> None:
    texts = AnchorTexts(article("َُّ"))
    anchor = anchor_at(texts, "k0")
    assert isinstance(locate(anchor, texts), Found)
    assert locate(anchor, AnchorTexts(article("َُّ نص"))) == Lost(Loss.GONE, "k0", 0)


def test_reading_order() -> None:
    texts = AnchorTexts(article(FIRST, SECOND))
    places: list[Found | Lost] = [
        Lost(Loss.GONE, "k1", 4),
        Found("k0", 3, 9, Certainty.SAME),
        Found("", 0, 0, Certainty.SAME),
    ]
    places += [Found("headline", 0, 2, Certainty.SAME), Found("k0", 3, 5, Certainty.SAME)]
    order = sorted(places, key=texts.reading_order)
    assert [getattr(where, "place", "") for where in order] == ["", "headline", "k0", "k0", "k1"]
    assert getattr(order[2], "end", 0) == 5


# Carried from save to save


def carried(anchor: Anchor, *states: Content) -> Anchor:
    for before, after in pairwise(states):
        anchor = carry(anchor, AnchorTexts(before), AnchorTexts(after))
    return anchor


def test_a_remark_follows_its_text_through_many_small_edits() -> None:
    names = ["لي شانج لين", "لي تشانج لين", "لي تشانغ لين", "لي تشانغ لين السفير", "تشانغ لين السفير"]
    states = [article(FIRST.replace("لي شانج لين", name), SECOND) for name in names]
    anchor = carried(on(states[0], "لي شانج لين"), *states)
    assert read(states[-1], locate(anchor, AnchorTexts(states[-1]))).startswith("تشانغ لين")


def test_what_stands_before_and_behind_it_is_followed() -> None:
    states = [article(FIRST), article("أولا. " + FIRST), article("أولا. " + FIRST + " انتهى.")]
    anchor = carried(on(states[0], "السفارة"), *states)
    assert anchor.state == AnchorTexts(states[-1]).state("k0")
    assert anchor.quote == "السفارة"


def test_what_is_lost_is_kept_as_it_was_and_found_when_it_comes_back() -> None:
    states = [article(FIRST, SECOND), article("", SECOND), article(SECOND), article(FIRST, SECOND)]
    first = on(states[0], "لي شانج لين")
    assert carried(first, *states[:3]) == first
    second = on(states[0], "حرصه", "k1")
    assert carried(second, states[0], article(FIRST)) == second
    assert isinstance(locate(carried(first, *states), AnchorTexts(states[-1])), Found)


def test_a_text_rewritten_from_end_to_end_is_gone() -> None:
    states = [article(FIRST), article(FIRST.replace("شانج", "X").replace("لي X لين", "مندوب دولة أخرى"))]
    assert carried(on(states[0], "لي شانج لين"), *states).quote == "لي شانج لين"


def test_what_another_block_holds_now_is_followed_there() -> None:
    cut = FIRST.index("حيث")
    states = [article(FIRST), article(FIRST[:cut], FIRST[cut:])]
    anchor = carried(on(states[0], "لي شانج لين"), *states)
    assert (anchor.place, anchor.quote) == ("k1", "لي شانج لين")


def test_an_anchor_that_only_the_other_text_around_it_passed_by_stays() -> None:
    states = [article(FIRST, SECOND), article(FIRST, SECOND + " انتهى.")]
    anchor = on(states[0], "السفارة")
    assert carried(anchor, *states) is anchor
    late = carry(replace(anchor, state="older"), AnchorTexts(states[0]), AnchorTexts(states[1]))
    assert late == anchor


def test_many_remarks_on_one_text_are_taken_along_together() -> None:
    before, after = article(FIRST), article("أمس " + FIRST)
    follower = Follower(AnchorTexts(before), AnchorTexts(after))
    quotes = ["السفارة", "لي شانج لين", "سفير الصين"]
    followed = [follower.carry(on(before, quote)) for quote in quotes]
    assert [anchor.quote for anchor in followed] == quotes
    assert [anchor.start for anchor in followed] == [on(after, quote).start for quote in quotes]


# Random edits, with every letter known


@dataclass(frozen=True)
class Letter:
    char: str
    name: int
    """Negative for what was typed later."""


Pages = list[tuple[str, list[Letter]]]
WORDS = (
    "وفد",
    "الوزير",
    "قال",
    "في",
    "الرباط",
    "يوم",
    "الأربعاء",
    "مؤتمر",
    "المنظمة",
    "بلاده",
    "على",
    "السفير",
)
TYPED = ("جديدا", "أيضا", "مثلا", "طويلاً")


def written(pages: Pages) -> Content:
    blocks = [
        Block(key, BlockKind.PARAGRAPH, (Span("".join(one.char for one in page)),)) for key, page in pages
    ]
    return Content(headline="عنوان قصير", blocks=tuple(blocks))


def lettered(texts: list[list[str]]) -> Pages:
    pages, name = [], 0
    for number, words in enumerate(texts):
        page = [Letter(char, name + place) for place, char in enumerate(" ".join(words))]
        name += len(page)
        pages.append((f"p{number}", page))
    return pages


@st.composite
def edited(draw: st.DrawFn, start: Pages, changes: int) -> Pages:
    pages = [(key, list(page)) for key, page in start]
    for number in range(draw(st.integers(1, changes))):
        if not pages:
            break
        at = draw(st.integers(0, len(pages) - 1))
        key, page = pages[at]
        place = draw(st.integers(0, len(page)))
        match draw(st.sampled_from(("type", "cut", "split", "join", "move", "drop"))):
            case "type":
                word = f" {draw(st.sampled_from(TYPED))} "
                page[place:place] = [Letter(char, -1) for char in word]
            case "cut":
                del page[place : place + draw(st.integers(1, 25))]
            case "split":
                pages[at : at + 1] = [(key, page[:place]), (f"s{number}.{place}", page[place:])]
            case "join" if at + 1 < len(pages):
                pages[at : at + 2] = [(key, [*page, Letter(" ", -1), *pages[at + 1][1]])]
            case "move":
                pages.insert(draw(st.integers(0, len(pages) - 1)), pages.pop(at))
            case "drop":
                del pages[at]
    return pages


@st.composite
def cases(draw: st.DrawFn, *, unique: bool) -> tuple[Pages, tuple[int, int, int], Pages]:
    if unique:
        texts = [
            [f"{word}{number}ة{at}" for at, word in enumerate(WORDS[: 4 + number])] for number in range(3)
        ]
    else:
        texts = draw(
            st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=14), min_size=1, max_size=5)
        )
    pages = lettered(texts)
    at = draw(st.integers(0, len(pages) - 1))
    length = len(pages[at][1])
    # A letter or two that are cut are made again by chance of what is around them; nobody could tell.
    start = draw(st.integers(0, max(0, length - 5)))
    end = draw(st.integers(min(start + 5, length), min(length, start + 30)))
    return pages, (at, start, end), draw(edited(pages, 6))


def names_at(pages: Pages, where: Found) -> set[int]:
    if where.place == "headline":
        return {-2}
    return {one.name for one in dict(pages)[where.place][where.start : where.end]}


def survives(pages: Pages, names: list[int]) -> bool:
    for _key, page in pages:
        now_names = [one.name for one in page]
        if names[0] in now_names:
            start = now_names.index(names[0])
            return now_names[start : start + len(names)] == names
    return False


def a_part_of_a_word_lost_its_first_letter() -> tuple[Pages, tuple[int, int, int], Pages]:
    """The quote is the beginning of a word; in the next paragraph stands nearly the same, and comes under it."""
    before = lettered(
        [["وفد0ة0", "الوزير0ة1", "قال0ة2", "في0ة3"], ["وفد1ة0", "الوزير1ة1", "قال1ة2", "في1ة3"]]
    )
    (_, one), (_, other) = before
    space = [Letter(" ", -1)]
    return before, (0, 0, 5), [("p0", [*one[1:], *space, *other[:5], *space, *other[5:]])]


@given(cases(unique=True))
@example(a_part_of_a_word_lost_its_first_letter())
def test_a_quote_that_survives_is_found_and_what_is_found_is_of_it(
    case: tuple[Pages, tuple[int, int, int], Pages],
) -> None:
    before, (at, start, end), after = case
    anchor = anchor_at(AnchorTexts(written(before)), before[at][0], start, end)
    names = [one.name for one in before[at][1][anchor.start : anchor.end]]
    where = locate(anchor, AnchorTexts(written(after)))
    if isinstance(where, Found):
        assert names_at(after, where) & set(names)
    elif not anchor.rivals.any:
        assert not survives(after, names), where


def a_quote_was_torn_apart_and_came_to_be_elsewhere() -> tuple[Pages, tuple[int, int, int], Pages]:
    """The first paragraph is split inside of the quote, and two others, joined, say it word for word for the first time."""
    before = lettered([["وفد", "الوزير"], ["الوزير", "وفد"], ["الوزير"]])
    (_, one), (_, two), (_, three) = before
    return before, (0, 0, 5), [("p0", one[:1]), ("s0", one[1:]), ("p1", [*two, Letter(" ", -1), *three])]


@given(cases(unique=False))
@example(a_quote_was_torn_apart_and_came_to_be_elsewhere())
def test_among_the_same_words_again_and_again_no_other_text_is_ever_named(
    case: tuple[Pages, tuple[int, int, int], Pages],
) -> None:
    before, (at, start, end), after = case
    anchor = anchor_at(AnchorTexts(written(before)), before[at][0], start, end)
    names = {one.name for one in before[at][1][anchor.start : anchor.end]}
    where = locate(anchor, AnchorTexts(written(after)))
    # What says the quote word for word, and did not before, cannot be told from text that was moved there.
    is_new = isinstance(where, Found) and where.certainty is Certainty.MOVED and not anchor.rivals.any
    assert isinstance(where, Lost) or names_at(after, where) & names or is_new


# The bricks


@given(st.text("ابت", max_size=9), st.text("ابت", max_size=9))
def test_edits_are_those_of_the_table(one: str, other: str) -> None:
    row = list(range(len(one) + 1))
    expected = [row[-1]]
    for number, letter in enumerate(other, 1):
        above, row = row, [number]
        for place, mine in enumerate(one):
            row.append(min(above[place] + (mine != letter), above[place + 1] + 1, row[place] + 1))
        expected.append(row[-1])
    assert edits_to_beginnings(one, other) == expected
    assert edits(one, other) == edits(other, one) == expected[-1]


def test_what_became_of_a_quote_is_at_least_half_the_same() -> None:
    assert still_alike("لي شانج لين", "لي تشانغ لين")
    assert not still_alike("لي شانج لين", "مندوب دولة أخرى")
    assert not still_alike("نعم", " ")


def test_ranges_for_the_eye() -> None:
    assert merged_ranges([(5, 9), (1, 3), (3, 4), (2, 3), (6, 7)]) == ((1, 4), (5, 9))


def test_overlapping_anchors_are_taken_along_and_found_without_a_look_at_each_other() -> None:
    words = ["كلمة", "خبر", "وزير", "مدينة", "مكتبة", "باحث", "تراث"]
    long = " ".join(f"{words[number % 7]}{number}" for number in range(700))
    before, after = article(long), article(f"جديد {long} آخر")

    def following(count: int) -> Callable[[], None]:
        made = AnchorTexts(before)
        anchors = [anchor_at(made, "k0", place, place + 60) for place in range(count)]

        def follow() -> None:
            texts = AnchorTexts(after)
            follower = Follower(AnchorTexts(before), texts)
            assert all(isinstance(locate(follower.carry(anchor), texts), Found) for anchor in anchors)

        return follow

    assert growth(following, 100) <= MOST
