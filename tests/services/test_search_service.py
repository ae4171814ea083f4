"""Searching the archive: filters, orders, what narrows, what was meant, and searches that are kept."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor_desk.domain.content import BlockKind, Content, Image, MediaRef, Table, block
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.package import PackageForm
from editor_desk.domain.tag_changes import merging
from editor_desk.language.query import Field, Note, NoteKind
from editor_desk.services.ports.search import SearchOrder
from editor_desk.services.searching import UnknownValue
from tests.desks import Newsroom

PICTURE = Image("p", MediaRef("a" * 64, "image/png", 10, 10), caption="شاحنات عند المعبر")
TRUCE = Content(
    headline="الهدنة تدخل يومها الأول في غزة",
    source="وكالة الأنباء",
    section="سياسة",
    blocks=(block(BlockKind.PARAGRAPH, "دخلت الهُدْنَةُ حيّز التنفيذ، وعبرت الشاحنات معبر رفح."), PICTURE),
)
TALKS = Content(
    headline="مباحثات القاهرة حول غزة",
    source="وكالة الانباء",
    section="سياسة",
    byline="ليلى عمران",
    blocks=(block(BlockKind.PARAGRAPH, "تتقدم المفاوضات حول تمديد الهدنة."),),
)
MATCH = Content(
    headline="المنتخب يفوز في التصفيات",
    source="بوابة الرياضة",
    section="رياضة",
    blocks=(block(BlockKind.PARAGRAPH, "فاز المنتخب بهدفين."), Table("t", (("الفريق", "النقاط"),))),
)


@pytest.fixture
def archive(room: Newsroom) -> dict[str, str]:
    """Three articles of three months; their ids by a short name."""
    gaza = room.desk.tags.ensure(room.editor, "غزة")
    operator = room.desk.tags.ensure(room.editor, "OR")
    made = {}
    for name, content, when in (
        ("talks", replace(TALKS, tags=(gaza.ref,)), datetime(2025, 9, 10, 12, tzinfo=UTC)),
        ("match", replace(MATCH, tags=(operator.ref,)), datetime(2025, 10, 10, 12, tzinfo=UTC)),
        ("truce", replace(TRUCE, tags=(gaza.ref,)), datetime(2026, 11, 10, 12, tzinfo=UTC)),
    ):
        room.clock.now = when
        made[name] = room.desk.articles.create(room.editor, content).article.id
    room.clock.now = datetime(2026, 11, 25, 9, tzinfo=UTC)
    room.desk.indexing.prepare()
    room.desk.indexing.drain()
    return made


def found(
    room: Newsroom, archive: dict[str, str], typed: str, order: SearchOrder = SearchOrder.RELEVANCE
) -> list[str]:
    names = {article: name for name, article in archive.items()}
    return [names[row.summary.id] for row in room.desk.searching.search(typed, order).rows]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("هدنة", {"truce", "talks"}),
        ("هدنة -مفاوضات", {"truce"}),
        ("هدنة بدون مفاوضات", {"truce"}),
        ("منتخب أو مفاوضات", {"match", "talks"}),
        ('"معبر رفح"', {"truce"}),
        ("المفاوض*", {"talks"}),
        ("وسم:غزه", {"truce", "talks"}),
        ('وسم:"OR"', {"match"}),
        ("tag:OR", {"match"}),
        ("-tag:OR حالة:مسودة", {"truce", "talks"}),
        ("tag:or", {"match"}),
        ("وسم:غزة,OR", {"truce", "talks", "match"}),
        ("-وسم:غزة", {"match"}),
        ("حالة:مسودة", {"truce", "talks", "match"}),
        ("حالة:معتمد", set()),
        ("قسم:سياسة هدنة", {"truce", "talks"}),
        ('مصدر:"وكالة الأنباء"', {"truce", "talks"}),
        ("مصدر:الانباء", {"truce", "talks"}),
        ("مصدر:رياضة", {"match"}),
        ("مصدر:رويترز", set()),
        ("كاتب:كريم", {"truce", "talks", "match"}),
        ("كاتب:عمران", {"talks"}),
        ('author:"ليلى عمران"', {"talks"}),
        ("له:صورة", {"truce"}),
        ("has:table", {"match"}),
        ("تاريخ:2025", {"talks", "match"}),
        ("تاريخ:2025-10-10", {"match"}),
        ("تاريخ:2025-09..2025-10", {"talks", "match"}),
        ("بعد:2025", {"truce"}),
        ("قبل:2026", {"talks", "match"}),
        ("منذ:2025-10 غزة", {"truce"}),
        ("تاريخ:اليوم", set()),
        ("تاريخ:1447", {"talks", "match"}),
        ("تاريخ:1447/4", {"match"}),
        ("تعديل:2025", {"talks", "match"}),
        ("غزة تاريخ:xyz", set()),
        ("\u200fوسم:\u200eغزة\u202c", {"truce", "talks"}),
        ("ُِّ", set()),
        ("", set()),
    ],
)
def test_words_and_filters_find(
    room: Newsroom, archive: dict[str, str], typed: str, expected: set[str]
) -> None:
    if typed == "غزة تاريخ:xyz":
        answer = room.desk.searching.search(typed)
        assert answer.some, "no article has the word xyz, so what has the other is shown, and it is said so"
        assert Note(NoteKind.NOT_A_DATE, "xyz") in answer.notes
        return
    assert set(found(room, archive, typed)) == expected
    assert room.desk.searching.search(typed).total == len(expected)


def test_orders_and_pages(room: Newsroom, archive: dict[str, str]) -> None:
    assert found(room, archive, "غزة", SearchOrder.NEWEST) == ["truce", "talks"]
    assert found(room, archive, "غزة", SearchOrder.OLDEST) == ["talks", "truce"]
    assert found(room, archive, "حالة:مسودة") == ["truce", "match", "talks"], "nothing ranks: newest first"
    search = room.desk.searching.search
    first = search("حالة:مسودة", SearchOrder.OLDEST, 2)
    assert (len(first.rows), first.total, first.more) == (2, 3, True)
    rest = search("حالة:مسودة", SearchOrder.OLDEST, 2, 2)
    assert (len(rest.rows), rest.total, rest.more) == (1, 3, False)
    assert {row.summary.id for row in (*first.rows, *rest.rows)} == set(archive.values())


def test_a_tag_whose_name_is_a_small_word_is_attached_and_searched_for(room: Newsroom) -> None:
    ali = room.desk.tags.ensure(room.editor, "علي")
    assert room.desk.tags.complete("علي")[0].tag == ali
    created = room.desk.articles.create(room.editor, replace(TALKS, tags=(ali.ref,))).article.id
    room.desk.articles.create(room.editor, TRUCE)
    room.desk.indexing.drain()
    for typed in ("وسم:علي", 'وسم:"علي"', "tag:علي", "وسم:علي غزة"):
        answer = room.desk.searching.search(typed)
        assert [row.summary.id for row in answer.rows] == [created], typed
        assert answer.notes == ()


def test_later_work_on_an_article_does_not_move_it(room: Newsroom, archive: dict[str, str]) -> None:
    desk = room.desk
    for name, hour in (("match", 10), ("talks", 11)):
        room.clock.now = datetime(2026, 11, 26, hour, tzinfo=UTC)
        opened = desk.articles.open(room.editor, archive[name])
        content = replace(opened.head.content, tags=())
        desk.articles.save(room.editor, archive[name], opened.head.id, content)
    desk.indexing.drain()
    assert set(found(room, archive, "تاريخ:2025")) == {"talks", "match"}
    assert found(room, archive, "حالة:مسودة", SearchOrder.NEWEST) == ["truce", "match", "talks"]
    assert found(room, archive, "حالة:مسودة", SearchOrder.OLDEST) == ["talks", "match", "truce"]
    assert found(room, archive, "حالة:مسودة", SearchOrder.CHANGED) == ["talks", "match", "truce"]
    assert set(found(room, archive, "تعديل:2026-11-26")) == {"talks", "match"}
    assert set(found(room, archive, "-تعديل:2026-11-26 حالة:مسودة")) == {"truce"}
    rows = {row.summary.id: row for row in desk.searching.search("حالة:مسودة").rows}
    assert rows[archive["match"]].dated_at.date() == date(2025, 10, 10)
    assert [choice.value for choice in desk.searching.choices("حالة:مسودة").years] == ["2026", "2025"]


def test_an_article_is_of_the_day_on_which_it_was_first_handed_over(room: Newsroom, tmp_path: Path) -> None:
    desk = room.desk
    room.clock.now = datetime(2027, 9, 1, 9, tzinfo=UTC)
    sealed = room.sealed(replace(TRUCE, blocks=TRUCE.blocks[:1])).article.id
    for month in (10, 11):
        room.clock.now = datetime(2027, month, 5, 9, tzinfo=UTC)
        out = tmp_path / str(month)
        out.mkdir()
        desk.handover.hand_over(room.exporter, [sealed], out, PackageForm.FOLDER)
        desk.indexing.drain()
        answer = desk.searching.search("تاريخ:2027")
        assert [row.dated_at.date() for row in answer.rows] == [date(2027, 10, 5)]
    assert desk.searching.search("تاريخ:2027-10").total == 1
    assert desk.searching.search("تاريخ:2027-09").total == 0
    assert desk.searching.search("تعديل:2027-11").total == 1


def test_spelling_as_typed_weighs_more(room: Newsroom) -> None:
    texts = {"إملاء": "علي", "اسم": "على", "جذر": "والعلي"}
    ids = {
        name: room.desk.articles.create(
            room.editor, Content(headline="خبر", blocks=(block(BlockKind.PARAGRAPH, f"كلام {word} هنا"),))
        ).article.id
        for name, word in texts.items()
    }
    room.desk.indexing.drain()
    assert next(iter(found(room, {name: ids[name] for name in ids}, "علي "))) == "إملاء"


def test_hits_are_marked_on_the_stored_text(room: Newsroom, archive: dict[str, str]) -> None:
    row = room.desk.searching.search("هدنه غزه").rows[0]
    assert row.summary.id == archive["truce"]
    assert [row.summary.headline[start:end] for start, end in row.headline] == ["الهدنة", "غزة"]
    assert [row.snippet.text[start:end] for start, end in row.snippet.spans] == ["الهُدْنَةُ"]


def test_some_of_the_words_do_where_no_article_has_all(room: Newsroom, archive: dict[str, str]) -> None:
    answer = room.desk.searching.search("مفاوضات المنتخب")
    assert answer.some
    assert {row.summary.id for row in answer.rows} == {archive["talks"], archive["match"]}
    filtered = room.desk.searching.search("مفاوضات المنتخب قسم:رياضة")
    assert [row.summary.id for row in filtered.rows] == [archive["match"]], "filters still hold"
    assert not room.desk.searching.search("زلزال بركان").some


def test_what_the_desk_does_not_have_is_told(room: Newsroom, archive: dict[str, str]) -> None:
    notes = room.desk.searching.search("وسم:زلزال حالة:نائم").notes
    assert notes == (UnknownValue(Field.TAG, "زلزال"), UnknownValue(Field.STATE, "نائم"))


def test_a_tag_is_found_by_its_aliases_at_once(room: Newsroom, archive: dict[str, str]) -> None:
    assert found(room, archive, '"قطاع غزة"') == []
    gaza = room.desk.tags.vocabulary().named("غزة")[0]
    other = room.desk.tags.ensure(room.editor, "قطاع غزة")
    room.desk.curation.apply(room.curator, partial(merging, into=gaza.id, others=[other.id]))
    assert set(found(room, archive, 'وسم:"قطاع غزة"')) == {"truce", "talks"}


def test_what_narrows_a_search_is_counted(room: Newsroom, archive: dict[str, str]) -> None:
    choices = room.desk.searching.choices("هدنة")
    assert [(item.label, item.articles) for item in choices.fields[Field.TAG]] == [("غزة", 2)]
    assert [(item.articles) for item in choices.fields[Field.SOURCE]] == [2], "what folds alike is one"
    assert [(item.value, item.articles) for item in choices.fields[Field.STATE]] == [("draft", 2)]
    assert {item.value for item in choices.fields[Field.AUTHOR]} == {"كريم", "ليلى عمران"}
    assert [(item.value, item.articles) for item in choices.years] == [("2026", 1), ("2025", 1)]
    assert choices.months == ()
    months = room.desk.searching.choices("تاريخ:2025").months
    assert [(item.value, item.articles) for item in months] == [("2025-10", 1), ("2025-09", 1)]
    some = room.desk.searching.choices("مفاوضات المنتخب")
    assert sum(item.articles for item in some.years) == 2
    assert room.desk.searching.choices("زلزال").years == ()
    assert room.desk.searching.choices("").fields == {Field.TAG: ()}


@pytest.mark.parametrize("typed", ["هدنة", "تاريخ:2025", "غزة -رفح", "حالة:مسودة"])
def test_a_choice_leaves_as_many_as_it_says(room: Newsroom, archive: dict[str, str], typed: str) -> None:
    names = {
        Field.TAG: "وسم",
        Field.SECTION: "قسم",
        Field.SOURCE: "مصدر",
        Field.AUTHOR: "كاتب",
        Field.STATE: "حالة",
    }
    choices = room.desk.searching.choices(typed)
    for field, items in choices.fields.items():
        for item in items:
            total = room.desk.searching.search(f'{typed} {names[field]}:"{item.value}"').total
            assert total == item.articles, (field, item)
    for item in (*choices.years, *choices.months):
        assert room.desk.searching.search(f"{typed} تاريخ:{item.value}").total == item.articles


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("المفاوظات", "المفاوضات"),
        ("المنتخل", "المنتخب"),
        ("وسم:غزة المفاوظات", "وسم:غزة المفاوضات"),
        ("المفاوضات", None),
        ("قققققق", None),
        ("12345", None),
        ("في", None),
        ("المفاوظ*", None),
        ("", None),
    ],
)
def test_another_spelling_is_offered_from_the_archives_own_words(
    room: Newsroom, archive: dict[str, str], typed: str, meant: str | None
) -> None:
    assert room.desk.searching.did_you_mean(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"), [("غوتريش", "غوتيريش"), ("انطونو", "أنطونيو"), ("المكتبه غوتريش", "المكتبه غوتيريش")]
)
def test_another_spelling_is_offered_as_the_archive_writes_it(room: Newsroom, typed: str, meant: str) -> None:
    for number in range(4):
        headline = f"أنطونيو غوتيريش في المكتبة للمرة {number}"
        room.desk.articles.create(room.editor, Content(headline=headline))
    room.desk.articles.create(room.editor, Content(headline="كتب انطونيو غوتىريش على عجل"))
    room.desk.indexing.drain()
    assert room.desk.searching.did_you_mean(typed) == meant


@pytest.mark.parametrize("typed", ["من في على", "من في على ", "في على"])
def test_small_words_alone_are_found_together(room: Newsroom, typed: str) -> None:
    text = block(BlockKind.PARAGRAPH, "عاد من المرسى في المساء على قارب.")
    room.desk.articles.create(room.editor, Content(headline="قارب", blocks=(text,)))
    room.desk.indexing.drain()
    answer = room.desk.searching.search(typed)
    assert (answer.total, answer.some) == (1, False)


def test_a_latin_word_has_its_slips_too(room: Newsroom) -> None:
    room.desk.articles.create(room.editor, Content(headline="UNESCO adds the harbour"))
    room.desk.indexing.drain()
    assert room.desk.searching.did_you_mean("unesko") == "unesco"


def test_searches_are_kept_by_who_kept_them(room: Newsroom) -> None:
    searching = room.desk.searching
    kept = searching.save(room.editor, "  غزة\nهذا الشهر ", "وسم:غزة تاريخ:الشهر", SearchOrder.NEWEST)
    assert (kept.name, kept.query, kept.order) == ("غزة هذا الشهر", "وسم:غزة تاريخ:الشهر", SearchOrder.NEWEST)
    other = searching.save(room.editor, "رياضة", "قسم:رياضة", SearchOrder.RELEVANCE)
    again = searching.save(room.editor, "رياضة", "قسم:رياضة كأس", SearchOrder.RELEVANCE)
    assert again.id == other.id, "the same name is the same search"
    searching.rename_saved(room.editor, kept.id, "غزة")
    assert [(item.name, item.query) for item in searching.saved(room.editor)] == [
        ("غزة", "وسم:غزة تاريخ:الشهر"),
        ("رياضة", "قسم:رياضة كأس"),
    ]
    assert searching.saved(room.reviewer) == []

    def refused(work: Callable[[], None]) -> bool:
        with pytest.raises(DeskError) as caught:
            work()
        return caught.value.code is ErrorCode.SEARCH_UNKNOWN

    assert refused(lambda: searching.forget_saved(room.reviewer, kept.id))
    assert refused(lambda: searching.rename_saved(room.reviewer, kept.id, "لي"))
    assert refused(lambda: searching.forget_saved(room.editor, "9"))
    searching.forget_saved(room.editor, kept.id)
    assert [item.name for item in searching.saved(room.editor)] == ["رياضة"]
    with pytest.raises(DeskError) as caught:
        searching.save(room.editor, " \n ", "غزة", SearchOrder.RELEVANCE)
    assert caught.value.code is ErrorCode.SEARCH_NAME_EMPTY


@given(
    typed=st.text(
        alphabet=st.sampled_from('غزةهدنة"«»“”+-:*?~^()[]{}\\/&|!<>وسمتاريخأو ANDORNOT١٢2025ًّ\u200f\n.،'),
        max_size=40,
    )
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_any_text_has_an_answer(room: Newsroom, archive: dict[str, str], typed: str) -> None:
    answer = room.desk.searching.search(typed)
    assert answer.total is not None
    assert len(answer.rows) <= answer.total or answer.total == 0
    room.desk.searching.choices(typed)
    room.desk.searching.did_you_mean(typed)
    assert not room.opened.index.needs_rebuild, "no question passes for a damaged index"


def test_ten_thousand_letters_have_an_answer(room: Newsroom, archive: dict[str, str]) -> None:
    answer = room.desk.searching.search(("غزة الهدنة مفاوضات معبر " * 500)[:10_000])
    assert Note(NoteKind.TOO_LONG) in answer.notes
    assert answer.rows
    assert room.desk.searching.search("غ" * 10_000).total == 0
    for typed in (
        '"' * 10_000,
        "غ" * 9_999 + "*",
        "مصدر:" + "غ" * 9_000,
        "«" + "غ " * 4_000 + "»",
        "-" * 10_000,
    ):
        assert room.desk.searching.search(typed).total == 0
    assert not room.opened.index.needs_rebuild


def test_a_state_reaches_the_index_with_every_step_of_the_workflow(room: Newsroom) -> None:
    def total(state: str) -> int | None:
        room.desk.indexing.drain()
        return room.desk.searching.search(f"حالة:{state}").total

    sent = room.in_review(TALKS)
    assert total('"قيد المراجعة"') == 1
    assert total("مسودة") == 0
    sealed = room.desk.review.approve(room.reviewer, sent.article.id, expected=sent.head.id)
    assert total("معتمد") == 1
    changed = replace(sealed.head.content, headline="عنوان آخر")
    room.desk.articles.save(room.editor, sealed.article.id, sealed.head.id, changed)
    assert (total("معتمد"), total("مسودة")) == (0, 1)
