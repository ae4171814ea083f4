"""Tables are compared cell by cell; rows and columns that came or went are told as such."""

from editor_desk.domain.content import Content, Table
from editor_desk.domain.diff import diff_content
from editor_desk.domain.table_diff import diff_tables, rows_after, rows_before
from editor_desk.domain.word_diff import Change, Segment

EQUAL, DELETED, INSERTED = Change.EQUAL, Change.DELETED, Change.INSERTED

RESULTS = Table("t", (("الفريق", "النقاط"), ("الوداد", "12"), ("الرجاء", "10"), ("الفتح", "9")))


def fates(before: Table, after: Table) -> tuple[list[Change], list[Change]]:
    diff = diff_tables(before, after)
    assert (rows_before(diff), rows_after(diff)) == (before.rows, after.rows)
    return list(diff.columns), [row.change for row in diff.rows]


def changes(before: Table, after: Table) -> int:
    return diff_content(Content(blocks=(before,)), Content(blocks=(after,))).changes


def test_a_cell_is_compared_word_by_word() -> None:
    after = Table("t", (("الفريق", "النقاط"), ("الوداد الرياضي", "12"), ("الرجاء", "11"), ("الفتح", "9")))
    assert fates(RESULTS, after) == ([EQUAL] * 2, [EQUAL] * 4)
    rows = diff_tables(RESULTS, after).rows
    assert rows[1].cells[0] == (Segment(EQUAL, "الوداد"), Segment(INSERTED, " الرياضي"))
    assert rows[2].cells[1] == (Segment(DELETED, "10"), Segment(INSERTED, "11"))
    assert changes(RESULTS, after) == 2


def test_a_row_that_came_and_one_that_went() -> None:
    after = Table(
        "t", (("الفريق", "النقاط"), ("الوداد", "12"), ("الجيش", "11"), ("الرجاء", "10"), ("الفتح", "9"))
    )
    assert fates(RESULTS, after)[1] == [EQUAL, EQUAL, INSERTED, EQUAL, EQUAL]
    assert fates(after, RESULTS)[1] == [EQUAL, EQUAL, DELETED, EQUAL, EQUAL]
    assert changes(RESULTS, after) == 1


def test_rows_that_begin_alike_belong_together() -> None:
    after = Table(
        "t", (("الفريق", "النقاط"), ("الجيش", "13"), ("الوداد", "15"), ("الرجاء", "14"), ("الفتح", "9"))
    )
    assert fates(RESULTS, after)[1] == [EQUAL, INSERTED, EQUAL, EQUAL, EQUAL]


def test_a_column_that_came_is_one_change() -> None:
    after = Table(
        "t",
        (
            ("الفريق", "المباريات", "النقاط"),
            ("الوداد", "5", "12"),
            ("الرجاء", "5", "10"),
            ("الفتح", "5", "9"),
        ),
    )
    assert fates(RESULTS, after) == ([EQUAL, INSERTED, EQUAL], [EQUAL] * 4)
    assert fates(after, RESULTS)[0] == [EQUAL, DELETED, EQUAL]
    assert changes(RESULTS, after) == 1


def test_columns_in_another_order_are_known_by_their_names() -> None:
    after = Table("t", tuple((row[1], row[0]) for row in RESULTS.rows))
    columns, rows = fates(RESULTS, after)
    assert sorted(columns) == sorted([DELETED, EQUAL, INSERTED])
    assert rows == [EQUAL] * 4


def test_without_names_columns_are_known_by_what_they_hold() -> None:
    before = Table("t", (("أ", "١"), ("ب", "٢")), header=False)
    after = Table("t", (("أ", "س", "١"), ("ب", "ص", "٢")), header=False)
    assert fates(before, after)[0] == [EQUAL, INSERTED, EQUAL]


def test_a_table_that_came_or_went_is_told_as_a_whole() -> None:
    came, went = diff_tables(None, RESULTS), diff_tables(RESULTS, None)
    assert (rows_before(came), rows_after(came)) == ((), RESULTS.rows)
    assert (rows_before(went), rows_after(went)) == (RESULTS.rows, ())
