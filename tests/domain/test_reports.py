"""What the log tells about the work, and that it goes into a spreadsheet as text."""

import csv
import io
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_desk.domain.csv_text import csv_bytes, safe_cell
from editor_desk.domain.events import EventKind
from editor_desk.domain.reports import REPORTED, DeskReport, Step, desk_report
from editor_desk.domain.workflow import ReviewState

START = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


def step(hours: float, kind: EventKind, article: str = "a", actor: str = "كريم", reason: str = "") -> Step:
    return Step(START + hours * HOUR, actor, kind, article, reason)


WORKED = (
    step(0, EventKind.CREATED),
    step(1, EventKind.SUBMITTED),
    step(1.5, EventKind.EDITED, actor="هدى"),
    step(3, EventKind.RETURNED, actor="هدى", reason="المصدر غير كافٍ: أضف رأي الوزارة"),
    step(4, EventKind.EDITED),
    step(5, EventKind.SUBMITTED),
    step(6, EventKind.RECALLED),
    step(7, EventKind.SUBMITTED),
    step(8, EventKind.APPROVED, actor="هدى"),
    step(9, EventKind.HANDED_OVER, actor="ياسين"),
    step(12, EventKind.WITHDRAWN, actor="هدى"),
    step(13, EventKind.CREATED, "b"),
    step(14, EventKind.RESTORED, "c"),
)


def report(since: float = 0, until: float = 20) -> DeskReport:
    return desk_report(WORKED, START + since * HOUR, START + until * HOUR)


def stays(found: DeskReport) -> dict[ReviewState, tuple[int, float, float, float]]:
    return {
        one.state: (one.stays, one.middle / HOUR, one.longest / HOUR, one.total / HOUR) for one in found.times
    }


def test_each_stay_in_a_state_is_counted_once() -> None:
    assert stays(report()) == {
        ReviewState.DRAFT: (4, 1.0, 7.0, 10.0),
        ReviewState.IN_REVIEW: (3, 1.0, 2.0, 4.0),
        ReviewState.CHANGES_REQUESTED: (1, 1.0, 1.0, 1.0),
        ReviewState.APPROVED: (1, 4.0, 4.0, 4.0),
    }


def test_a_stay_counts_as_far_as_it_lies_in_the_period() -> None:
    assert stays(report(2, 3.5)) == {
        ReviewState.DRAFT: (0, 0, 0, 0),
        ReviewState.IN_REVIEW: (1, 1.0, 1.0, 1.0),
        ReviewState.CHANGES_REQUESTED: (1, 0.5, 0.5, 0.5),
        ReviewState.APPROVED: (0, 0, 0, 0),
    }


def test_returns_are_told_by_the_reason_of_the_list_and_work_by_person() -> None:
    found = report()
    assert found.returns == (("المصدر غير كافٍ", 1),)
    assert [(load.person, load.total) for load in found.loads] == [("كريم", 5), ("هدى", 2), ("ياسين", 1)]
    assert found.loads[0].done == {EventKind.CREATED: 2, EventKind.SUBMITTED: 3}
    assert report(4, 4.5).returns == ()


@given(
    st.lists(
        st.tuples(st.floats(0, 50), st.sampled_from(sorted(REPORTED)), st.sampled_from("abc")), max_size=30
    )
)
def test_no_article_stands_longer_than_the_period_lasts(rows: list[tuple[float, EventKind, str]]) -> None:
    steps = [step(hours, kind, article) for hours, kind, article in sorted(rows, key=lambda row: row[0])]
    found = desk_report(steps, START + 10 * HOUR, START + 30 * HOUR)
    together = sum((one.total for one in found.times), timedelta())
    assert together <= 3 * 20 * HOUR
    assert all(timedelta() <= one.middle <= one.longest <= 20 * HOUR for one in found.times)


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+49",
        "-5",
        "@SUM(A1)",
        "\tx",
        "\rx",
        "  =cmd|' /C calc'!A0",
        "\u200f=1",
        "＝1",
        "|x",
        "\u00a0-2",
    ],
)
def test_no_cell_is_run_as_a_formula(text: str) -> None:
    assert safe_cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "المصدر غير كافٍ", "5 - 3", "a=b", "  نص"])
def test_other_cells_stay_as_they_are(text: str) -> None:
    assert safe_cell(text) == text


@given(
    st.lists(
        st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0")), min_size=1, max_size=3),
        max_size=4,
    )
)
def test_a_table_comes_back_from_its_bytes(rows: list[list[str]]) -> None:
    data = csv_bytes(rows)
    assert data.startswith(b"\xef\xbb\xbf")
    read = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert [row for row in read if row] == [[safe_cell(text) for text in row] for row in rows]


def test_numbers_stay_numbers() -> None:
    assert csv_bytes([("عدد", -5, 1.5)]).decode("utf-8-sig") == "عدد,-5,1.5\r\n"


def test_a_reason_is_one_whatever_it_was_called_and_two_reasons_count_for_both() -> None:
    steps = [
        step(0, EventKind.RETURNED, reason="المصدر غير كافٍ: أضف رأي الوزارة"),
        Step(START + HOUR, "هدى", EventKind.RETURNED, "a", "المصدر، الوقائع", ("source", "facts")),
        Step(START + 2 * HOUR, "هدى", EventKind.RETURNED, "a", "كلام", ()),
    ]
    found = desk_report(steps, START, START + 3 * HOUR, {"المصدر غير كافٍ": "source"})
    assert found.returns == (("source", 2), ("facts", 1), ("كلام", 1))


def test_a_first_approval_is_work_and_leaves_the_article_in_review() -> None:
    steps = [
        step(0, EventKind.SUBMITTED),
        step(1, EventKind.FIRST_APPROVED, actor="هدى"),
        step(3, EventKind.APPROVED, actor="نادر"),
    ]
    found = desk_report(steps, START, START + 4 * HOUR)
    assert stays(found)[ReviewState.IN_REVIEW] == (1, 3.0, 3.0, 3.0)
    assert {load.person: load.done for load in found.loads}["هدى"] == {EventKind.FIRST_APPROVED: 1}
