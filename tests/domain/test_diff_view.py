"""What a reader is shown of a difference: slight changes folded away, and what reads as one change made one."""

from dataclasses import replace

import pytest

from editor_desk.domain.content import Block, BlockKind, Content, Mark, Span, Table
from editor_desk.domain.diff import Change, Segment, diff_content, diff_words
from editor_desk.domain.diff_view import shown, shown_pieces, shown_segments
from editor_desk.language.slight import Slight

EQUAL, DELETED, INSERTED = Change.EQUAL, Change.DELETED, Change.INSERTED
ALL = Slight.TASHKEEL | Slight.STYLE


def told(before: str, after: str, folded: Slight = Slight.NOTHING) -> list[tuple[Change, str]]:
    return [(part.change, part.text) for part in shown_segments(diff_words(before, after), folded)]


def test_slight_changes_beside_others_read_as_one_change() -> None:
    assert told("يوم 25 أكتوبر 2023 في", "يوم ٢٥ تشرين ٢٠٢٣ في") == [
        (EQUAL, "يوم "),
        (DELETED, "25 أكتوبر 2023"),
        (INSERTED, "٢٥ تشرين ٢٠٢٣"),
        (EQUAL, " في"),
    ]


def test_folded_away_what_is_left_is_the_word_that_changed() -> None:
    assert told("يوم 25 أكتوبر 2023 في", "يوم ٢٥ تشرين ٢٠٢٣ في", Slight.STYLE) == [
        (EQUAL, "يوم ٢٥ "),
        (DELETED, "أكتوبر"),
        (INSERTED, "تشرين"),
        (EQUAL, " ٢٠٢٣ في"),
    ]


@pytest.mark.parametrize(
    ("before", "after", "folded", "hidden"),
    [
        ("كَتَبَ المحرر", "كتب المحرر", Slight.TASHKEEL, True),
        ("كَتَبَ المحرر", "كتب المحرر", Slight.STYLE, False),
        ('قال "نعم"', "قال «نعم»", Slight.STYLE, True),
        ('قال "نعم"', "قال «نعم»", Slight.TASHKEEL, False),
        ("اعلنَ الوزير", "أعلن الوزير", Slight.STYLE, False),
        ("اعلنَ الوزير", "أعلن الوزير", ALL, True),
        ("قال : نعم", "قال: نعم", Slight.STYLE, True),
        ("و قال", "وقال", Slight.STYLE, True),
        ("أعلام الدول", "إعلام الدول", ALL, False),
        ("السفير", "والسفير", ALL, False),
    ],
)
def test_what_is_folded_away(before: str, after: str, folded: Slight, hidden: bool) -> None:  # noqa: FBT001
    assert (told(before, after, folded) == [(EQUAL, after)]) is hidden
    assert len(told(before, after)) > 1, "and it is shown where nobody folds it"


def test_a_line_break_parts_two_changes() -> None:
    segments = (Segment(DELETED, "أ"), Segment(EQUAL, "\n"), Segment(INSERTED, "ب"))
    assert shown_segments(segments) == segments


def test_a_space_at_the_end_of_a_change_stays_outside() -> None:
    segments = (Segment(EQUAL, "قال"), Segment(DELETED, " نعم"), Segment(EQUAL, " "))
    assert shown_segments(segments) == segments


def test_blocks_keep_their_formatting() -> None:
    strong = frozenset({Mark.STRONG})
    before = Block("a", BlockKind.PARAGRAPH, (Span("كَتَبَ "), Span("25 "), Span("يوما")))
    after = Block(
        "a",
        BlockKind.PARAGRAPH,
        (Span("كتب "), Span("٢٥"), Span(" ", strong), Span("سنة")),
    )
    diff = diff_content(Content(blocks=(before,)), Content(blocks=(after,)))
    (block,) = shown(diff, Slight.TASHKEEL).blocks
    assert [(piece.change, piece.span.text) for piece in block.pieces] == [
        (EQUAL, "كتب"),
        (EQUAL, " "),
        (DELETED, "25"),
        (DELETED, " "),
        (DELETED, "يوما"),
        (INSERTED, "٢٥"),
        (INSERTED, " "),
        (INSERTED, "سنة"),
    ]
    assert block.pieces[3].span.marks == frozenset(), "the space as it was"
    assert block.pieces[6].span.marks == strong
    assert shown_pieces(block.pieces[:1]) == block.pieces[:1]


def test_cells_and_captions_fold_too() -> None:
    before = Table("t", (("العدد", "٥"), ("كَم", "ثلاثة")), caption="جدول «أول»")
    after = replace(before, rows=(("العدد", "5"), ("كم", "أربعة"), ("زيادة", "صف")), caption='جدول "أول"')
    diff = diff_content(Content(blocks=(before,)), Content(blocks=(after,)))
    assert (shown(diff).changes, shown(diff, ALL).changes) == (6, 2)
