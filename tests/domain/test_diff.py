"""What a reviewer sees as changed: whole words, whole blocks, and nothing that did not change."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_desk.domain.content import (
    Block,
    BlockKind,
    Content,
    Direction,
    Embed,
    Figure,
    Image,
    Mark,
    MediaRef,
    ReadAlsoCard,
    RelatedLink,
    Span,
    Table,
    TagRef,
)
from editor_desk.domain.diff import (
    BlockChange,
    Change,
    Item,
    Piece,
    Segment,
    diff_content,
    diff_revisions,
    diff_words,
)
from editor_desk.domain.diff_view import shown_segments
from editor_desk.domain.revision import Revision, RevisionKind, make_revision
from editor_desk.domain.table_diff import rows_after, rows_before
from editor_desk.language.slight import Slight
from editor_desk.language.tokens import words
from tests.domain.strategies import figures

EQUAL, DELETED, INSERTED = Change.EQUAL, Change.DELETED, Change.INSERTED

SOME_WORDS = [
    "الوفد",
    "وصل",
    "إلى",
    "الرباط",
    "وَصَلَ",
    "في",
    "2023",
    "٢٠٢٣",
    "ISESCO",
    "،",
    ".",
    " ",
    "  ",
    "\n",
    "ـ",
    "-",
]
TEXTS = st.one_of(st.lists(st.sampled_from(SOME_WORDS), max_size=40).map("".join), st.text(max_size=30))


def shown(before: str, after: str) -> list[tuple[Change, str]]:
    return [(segment.change, segment.text) for segment in shown_segments(diff_words(before, after))]


@given(TEXTS, TEXTS)
def test_a_diff_leads_from_one_text_to_the_other(before: str, after: str) -> None:
    segments = diff_words(before, after)

    assert "".join(s.text for s in segments if s.change is not INSERTED) == before
    assert "".join(s.text for s in segments if s.change is not DELETED) == after
    assert all(segment.text for segment in segments)
    fates = [(segment.change, segment.slight) for segment in segments]
    assert all(one != other for one, other in pairwise(fates)), "one run is one segment"


@given(TEXTS, TEXTS)
def test_no_word_is_split(before: str, after: str) -> None:
    for text, other in ((before, INSERTED), (after, DELETED)):
        edges, place = {0}, 0
        for segment in diff_words(before, after):
            if segment.change is not other:
                place += len(segment.text)
                edges.add(place)
        for word in words(text):
            assert not any(word.start < edge < word.end for edge in edges)


@given(TEXTS)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert diff_words(text, text) == ((Segment(EQUAL, text),) if text else ())


def test_a_changed_clitic_is_a_changed_word() -> None:
    assert shown("الإيسيسكو والصين يبحثان عقد مؤتمر", "الإيسيسكو والصين تبحثان عقد مؤتمر") == [
        (EQUAL, "الإيسيسكو والصين "),
        (DELETED, "يبحثان"),
        (INSERTED, "تبحثان"),
        (EQUAL, " عقد مؤتمر"),
    ]


def test_neighbouring_words_change_together() -> None:
    assert shown("يوم (25 أكتوبر 2023)، أكد", "يوم (٢٥ تشرين ٢٠٢٣)، أكد") == [
        (EQUAL, "يوم ("),
        (DELETED, "25 أكتوبر 2023"),
        (INSERTED, "٢٥ تشرين ٢٠٢٣"),
        (EQUAL, ")، أكد"),
    ]


def test_punctuation_alone_can_change() -> None:
    assert shown("في الرباط- حيث", "في الرباط، حيث") == [
        (EQUAL, "في الرباط"),
        (DELETED, "-"),
        (INSERTED, "،"),
        (EQUAL, " حيث"),
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "كلمة " * 10_000, "كلمة " * 5_000 + "جديدة " + "كلمة " * 5_000, id="one word over and over"
        ),
        pytest.param("أ ب ت ث " * 2_500, "ث ت ب أ " * 2_500, id="four words in another order"),
        pytest.param(
            " ".join(f"كلمة{n}" for n in range(10_000)),
            " ".join(f"كلمة{n}" if n % 2 else f"لفظ{n}" for n in range(10_000)),
            id="every second word",
        ),
    ],
)
def test_ten_thousand_words_are_no_trouble(before: str, after: str) -> None:
    segments = diff_words(before, after)

    assert "".join(s.text for s in segments if s.change is not INSERTED) == before
    assert "".join(s.text for s in segments if s.change is not DELETED) == after


def test_anchors_keep_a_long_text_readable() -> None:
    parts = [f"قال{n} في المؤتمر إن العمل مستمر" for n in range(300)]
    after = [*parts[:10], "وأضاف متحدث", *parts[10:200], *parts[201:]]

    changed = [(c, t) for c, t in shown(" ".join(parts), " ".join(after)) if c is not EQUAL]

    assert changed == [(INSERTED, "وأضاف متحدث "), (DELETED, "في المؤتمر إن العمل مستمر قال200 ")]


def paragraph(key: str, *spans: Span, kind: BlockKind = BlockKind.PARAGRAPH) -> Block:
    return Block(key, kind, spans)


def text(key: str, words_: str) -> Block:
    return paragraph(key, Span(words_))


STRONG = frozenset({Mark.STRONG})


def test_marks_stay_with_equal_text_and_their_change_is_noted() -> None:
    before = paragraph("a", Span("أكد الوفد "), Span("السفير", link="https://example.org/old"))
    after = paragraph("a", Span("أكد "), Span("الوفد", STRONG), Span(" "), Span("الوزير", STRONG))

    (found,) = diff_content(Content(blocks=(before,)), Content(blocks=(after,))).blocks

    assert found.change is BlockChange.CHANGED
    assert found.pieces == (
        Piece(EQUAL, Span("أكد ")),
        Piece(EQUAL, Span("الوفد", STRONG), Span("الوفد")),
        Piece(EQUAL, Span(" ")),
        Piece(DELETED, Span("السفير", link="https://example.org/old")),
        Piece(INSERTED, Span("الوزير", STRONG)),
    )
    assert found.changes == 2


def test_blocks_are_known_by_their_keys() -> None:
    before = Content(blocks=tuple(text(key, "فقرة") for key in "abcde"))
    after = Content(
        blocks=(
            text("d", "فقرة"),
            text("a", "فقرة"),
            text("b", "فقرة"),
            text("n", "جديدة تماماً"),
            paragraph("e", Span("فقرة"), kind=BlockKind.HEADING),
        )
    )

    diff = diff_content(before, after)

    assert [(block.key, item.change) for item in diff.blocks if (block := item.after or item.before)] == [
        ("d", BlockChange.MOVED),
        ("a", BlockChange.SAME),
        ("b", BlockChange.SAME),
        ("c", BlockChange.REMOVED),
        ("n", BlockChange.ADDED),
        ("e", BlockChange.CHANGED),
    ]
    assert diff.changes == 4
    assert diff.blocks[-1].kind_changed
    assert not diff.blocks[-1].direction_changed


def test_a_moved_block_may_have_changed_as_well() -> None:
    before = Content(blocks=(text("a", "أولى"), text("b", "ثانية"), text("c", "ثالثة")))
    after = Content(blocks=(text("b", "ثانية"), text("c", "ثالثة"), text("a", "أولى وأخيرة")))

    moved = diff_content(before, after).blocks[-1]

    assert moved.change is BlockChange.MOVED
    assert moved.changes == 2


def test_a_forced_direction_is_a_change() -> None:
    before = text("a", "ISESCO")
    (found,) = diff_content(
        Content(blocks=(before,)), Content(blocks=(replace(before, direction=Direction.LTR),))
    ).blocks

    assert found.change is BlockChange.CHANGED
    assert (found.direction_changed, found.changes) == (True, 1)


def test_fields_tags_links_and_embargo() -> None:
    before = Content(
        headline="بيان الوفد",
        source="بوابة الوفد",
        tags=(TagRef("1", "الرباط"), TagRef("2", "الصين")),
        read_also=(RelatedLink("خبر قديم"),),
    )
    after = Content(
        headline="بيان الوزير",
        source="بوابة الوفد",
        tags=(TagRef("2", "الصين"), TagRef("3", "إيسيسكو")),
        similar=(RelatedLink("خبر جديد"),),
        embargo=datetime(2026, 1, 1, tzinfo=UTC),
    )

    diff = diff_content(before, after)

    assert diff.field("headline")[1:] == (Segment(DELETED, "الوفد"), Segment(INSERTED, "الوزير"))
    assert diff.field("source") == (Segment(EQUAL, "بوابة الوفد"),)
    assert diff.tags == (
        Item(DELETED, TagRef("1", "الرباط")),
        Item(EQUAL, TagRef("2", "الصين")),
        Item(INSERTED, TagRef("3", "إيسيسكو")),
    )
    assert diff.read_also == (Item(DELETED, RelatedLink("خبر قديم")),)
    assert diff.similar == (Item(INSERTED, RelatedLink("خبر جديد")),)
    assert diff.embargo_changed
    assert diff.changes == 1 + 2 + 1 + 1 + 1


SPANS = st.lists(
    st.builds(
        Span,
        st.lists(st.sampled_from(["الوفد ", "وصل ", "في", " الرباط"]), min_size=1, max_size=4).map("".join),
        st.sets(st.sampled_from(Mark)).map(frozenset),
        st.sampled_from([None, "https://example.org/"]),
    ),
    max_size=4,
).map(tuple)
BLOCKS = st.lists(
    st.builds(Block, st.sampled_from("abcdefgh"), st.sampled_from(BlockKind), SPANS),
    max_size=8,
    unique_by=lambda item: item.key,
).map(tuple)
BODIES = st.lists(
    st.builds(Block, st.sampled_from("abcdefgh"), st.sampled_from(BlockKind), SPANS) | figures,
    max_size=6,
    unique_by=lambda item: item.key,
).map(tuple)
LINKS = st.lists(st.sampled_from([RelatedLink(title) for title in ("خبر", "تقرير", "بيان")]), max_size=4).map(
    tuple
)
CONTENTS = st.builds(
    Content,
    headline=st.sampled_from(["بيان الوفد", "بيان الوزير", ""]),
    blocks=BODIES,
    read_also=LINKS,
    tags=st.lists(st.sampled_from([TagRef(n, f"وسم {n}") for n in "123"]), unique=True).map(tuple),
)


def without_keys(content: Content) -> Content:
    return replace(
        content, blocks=tuple(replace(item, key=str(place)) for place, item in enumerate(content.blocks))
    )


@given(CONTENTS, CONTENTS)
def test_a_content_diff_holds_both_contents(before: Content, after: Content) -> None:
    diff = diff_content(before, after)

    assert tuple(item.after for item in diff.blocks if item.after is not None) == after.blocks
    assert {item.before for item in diff.blocks if item.before is not None} == set(before.blocks)
    for item in diff.blocks:
        for figure, other in ((item.before, INSERTED), (item.after, DELETED)):
            if isinstance(figure, Table):
                assert item.table is not None
                told = rows_before(item.table) if other is INSERTED else rows_after(item.table)
                assert told == figure.rows
    assert tuple(item.value for item in diff.tags if item.change is not INSERTED) == before.tags
    assert tuple(item.value for item in diff.tags if item.change is not DELETED) == after.tags
    assert tuple(item.value for item in diff.read_also if item.change is not INSERTED) == before.read_also
    assert tuple(item.value for item in diff.read_also if item.change is not DELETED) == after.read_also
    for item in diff.blocks:
        if isinstance(item.after, Block):
            spans = tuple(piece.span for piece in item.pieces if piece.change is not DELETED)
            assert Block(item.after.key, item.after.kind, spans).spans == item.after.spans
        if isinstance(item.before, Block):
            spans = tuple(piece.was or piece.span for piece in item.pieces if piece.change is not INSERTED)
            styles = Block(item.before.key, item.before.kind, tuple(spans)).spans
            assert "".join(span.text for span in styles) == item.before.text
    assert diff.changes or without_keys(before) == without_keys(after)
    assert not (before == after and diff.changes)


@given(CONTENTS)
def test_a_content_does_not_differ_from_itself(content: Content) -> None:
    assert diff_content(content, content).changes == 0


PICTURE = Image("p", MediaRef("ab" * 32, "image/png", 4, 3), "القارب في الميناء", "قارب", "تصوير: ريم")


def parts(before: Figure | None, after: Figure | None) -> dict[str, list[tuple[Change, str]]]:
    found = diff_content(
        Content(blocks=(before,) if before else ()), Content(blocks=(after,) if after else ())
    )
    return {
        part.name: [(segment.change, segment.text) for segment in part.segments]
        for part in found.blocks[0].parts
    }


def test_the_texts_of_a_picture_are_compared_word_by_word_and_its_file_as_a_whole() -> None:
    other = replace(
        PICTURE,
        media=replace(PICTURE.media, sha256="cd" * 32),
        caption="القارب في البحر",
        credit="",
        focal=(0, 1000),
    )
    found = parts(PICTURE, other)
    assert found["caption"] == [(EQUAL, "القارب في "), (DELETED, "الميناء"), (INSERTED, "البحر")]
    assert [change for change, _ in found["picture"]] == [DELETED, INSERTED]
    assert found["credit"] == [(DELETED, "تصوير: ريم")]
    assert found["focal"] == [(DELETED, "50% · 50%"), (INSERTED, "0% · 100%")]
    assert "rights" not in found
    assert diff_content(Content(blocks=(PICTURE,)), Content(blocks=(other,))).changes == 4


def test_a_figure_that_came_or_went_is_one_change() -> None:
    came = diff_content(Content(), Content(blocks=(PICTURE,)))
    went = diff_content(Content(blocks=(PICTURE,)), Content())
    assert (came.changes, went.changes) == (1, 1)
    assert parts(None, PICTURE)["caption"] == [(INSERTED, "القارب في الميناء")]
    assert parts(PICTURE, None)["caption"] == [(DELETED, "القارب في الميناء")]


def test_rows_stand_beside_rows_where_there_are_as_many() -> None:
    before = Table("t", (("أ", "ب"), ("ج", "د")))
    after = Table("t", (("أ", "ب"), ("ج", "ه")), header=False)
    diff = diff_content(Content(blocks=(before,)), Content(blocks=(after,)))
    assert diff.blocks[0].change is BlockChange.CHANGED
    assert diff.changes == 2
    longer = replace(before, rows=(*before.rows, ("و", "ز")))
    assert diff_content(Content(blocks=(before,)), Content(blocks=(longer,))).changes == 1


def test_a_card_that_leads_elsewhere_has_changed() -> None:
    card = ReadAlsoCard("c", RelatedLink("خبر", "a1"))
    other = ReadAlsoCard("c", RelatedLink("خبر", "a1", "https://example.org/"))
    assert parts(card, other)["url"] == [(INSERTED, "https://example.org/")]
    assert "title" in parts(card, Embed("c", "https://example.org/", "خبر")), "one went and another came"
    assert diff_content(Content(blocks=(card,)), Content(blocks=(Block("c", BlockKind.QUOTE),))).changes == 2


def test_a_block_that_was_put_in_anew_is_known_by_what_it_says() -> None:
    before = Content(
        blocks=(
            text("a", "وصل الوفد إلى الرباط"),
            text("s", "سطر ثابت"),
            text("b", "ثم زار المكتبة الوطنية صباح السبت"),
            PICTURE,
            text("c", "وعاد مساء اليوم نفسه"),
            text("k", "خاتمة لا تتغير"),
            text("d", "لا صلة لهذا بما بعده"),
        )
    )
    after = Content(
        blocks=(
            text("x", "وعاد مساء اليوم نفسه"),
            text("y", "وصل الوفد إلى الرباط"),
            text("s", "سطر ثابت"),
            text("z", "ثم زار المكتبة الوطنية صباح الأحد"),
            replace(PICTURE, key="other", caption="قارب آخر"),
            text("k", "خاتمة لا تتغير"),
            text("w", "خبر مختلف كل الاختلاف"),
        )
    )
    found = [(item.before, item.after, item.change) for item in diff_content(before, after).blocks]

    assert [(b.key if b else "", a.key if a else "", change) for b, a, change in found] == [
        ("c", "x", BlockChange.MOVED),
        ("a", "y", BlockChange.SAME),
        ("s", "s", BlockChange.SAME),
        ("b", "z", BlockChange.CHANGED),
        ("p", "", BlockChange.REMOVED),
        ("", "other", BlockChange.ADDED),
        ("k", "k", BlockChange.SAME),
        ("d", "", BlockChange.REMOVED),
        ("", "w", BlockChange.ADDED),
    ]


def test_a_rewritten_sentence_is_not_cut_round_one_common_word() -> None:
    before = "افتتح الوزير صباح اليوم معرضا للكتاب في مدينة العيون بحضور ناشرين كثيرين"
    after = "أعلن منظمو المهرجان تأجيل دورته القادمة في انتظار استكمال أعمال ترميم المسرح"
    assert shown(before, after) == [(DELETED, before), (INSERTED, after)]


def test_two_revisions_that_say_the_same_are_not_compared() -> None:
    def revision(content: Content) -> Revision:
        at = datetime(2026, 1, 1, tzinfo=UTC)
        return make_revision("a", content, parents=(), author="u", created_at=at, kind=RevisionKind.MILESTONE)

    content = Content(headline="بيان", blocks=(text("a", "وصل الوفد"), PICTURE))
    calls: list[int] = []
    same = diff_revisions(revision(content), revision(replace(content)), lambda: calls.append(1))
    assert (same.changes, calls) == (0, [])
    changed = revision(replace(content, blocks=(text("a", "غادر الوفد"), PICTURE)))
    assert diff_revisions(revision(content), changed, lambda: calls.append(1)).changes == 1
    assert calls == [1, 1], "asked at each block whether to go on"


def test_words_that_look_otherwise_as_well_are_no_slight_change() -> None:
    before = Content(blocks=(paragraph("a", Span("قال "), Span("أكدَ"), Span(" «نعم»")),))
    after = Content(blocks=(paragraph("a", Span("قال "), Span("أكد", STRONG), Span(' "نعم"')),))
    (found,) = diff_content(before, after).blocks
    assert [(piece.span.text, piece.slight) for piece in found.pieces if piece.change is INSERTED] == [
        ("أكد", Slight.NOTHING),
        ('"', Slight.STYLE),
        ('"', Slight.STYLE),
    ]
