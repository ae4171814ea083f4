"""Columns, dates, tags and identities of an archive's records."""

import string
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_desk.domain.archive import (
    Field,
    archive_id,
    guess_columns,
    item_of,
    parted_credit,
    read_date,
    split_tags,
)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (
            ("id", "title", "body", "category", "tags", "date", "source", "author", "url"),
            {
                Field.ID: "id", Field.HEADLINE: "title", Field.BODY: "body", Field.SECTION: "category",
                Field.TAGS: "tags", Field.DATE: "date", Field.SOURCE: "source", Field.AUTHOR: "author",
                Field.URL: "url",
            },
        ),
        (
            ("العنوان", "نصّ الخبر", "تاريخ النشر", "المصدر", "القسم", "الكلمات المفتاحيه", "الرابط"),
            {
                Field.HEADLINE: "العنوان", Field.BODY: "نصّ الخبر", Field.DATE: "تاريخ النشر",
                Field.SOURCE: "المصدر", Field.SECTION: "القسم", Field.TAGS: "الكلمات المفتاحيه",
                Field.URL: "الرابط",
            },
        ),
        (("datePublished", "Article-Body", "x"), {Field.BODY: "Article-Body", Field.DATE: "datePublished"}),
        (("HEADLINE", "Title"), {Field.HEADLINE: "HEADLINE"}),
        ((), {}),
    ],
)  # fmt: skip
def test_columns_are_guessed_by_their_names(names: tuple[str, ...], expected: dict[Field, str]) -> None:
    assert guess_columns(names) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2015-07-21T02:51:32Z", datetime(2015, 7, 21, 2, 51, 32, tzinfo=UTC)),
        ("2015-07-21T02:51:32.5+03:00", datetime(2015, 7, 20, 23, 51, 32, tzinfo=UTC)),
        ("2015-07-21 02:51:32", datetime(2015, 7, 20, 23, 51, 32, tzinfo=UTC)),
        ("٢٠١٥-٠٧-٢١", datetime(2015, 7, 21, 9, 0, tzinfo=UTC)),
        ("Tue, 21 Jul 2015 02:51:32 +0200", datetime(2015, 7, 21, 0, 51, 32, tzinfo=UTC)),
        ("1437447092", datetime(2015, 7, 21, 2, 51, 32, tzinfo=UTC)),
        (1437447092000, datetime(2015, 7, 21, 2, 51, 32, tzinfo=UTC)),
        ("21/7/2015", datetime(2015, 7, 21, 9, 0, tzinfo=UTC)),
        ("2015-07-21 00:00:00", datetime(2015, 7, 21, 9, 0, tzinfo=UTC)),
        ("2015/07/21 - 14:05", datetime(2015, 7, 21, 11, 5, tzinfo=UTC)),
        ("الثلاثاء ٢١ يوليو ٢٠١٥، ١٤:٠٥", datetime(2015, 7, 21, 11, 5, tzinfo=UTC)),
        ("21 تموز/يوليو 2015", datetime(2015, 7, 21, 9, 0, tzinfo=UTC)),
        ("3 تشرين الثاني 2015", datetime(2015, 11, 3, 9, 0, tzinfo=UTC)),
        ("5 غشت 2015", datetime(2015, 8, 5, 9, 0, tzinfo=UTC)),
        ("5 أوت 2015", datetime(2015, 8, 5, 9, 0, tzinfo=UTC)),
        ("12 March 2015", datetime(2015, 3, 12, 9, 0, tzinfo=UTC)),
        ("", None), (None, None), (True, None), ("أمس", None), ("32/1/2015", None), ("21/13/2015", None),
        ("0001-01-01", None), ("9999-12-31T23:59:59Z", None), ("99999999999999999", None), ({"x": 1}, None),
        ("0001-01-01T00:00:00+14:00", None),
    ],
)  # fmt: skip
def test_dates_are_read_as_people_write_them(written: object, expected: datetime | None) -> None:
    assert read_date(written) == expected


ANY_CELL = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda cells: st.lists(cells, max_size=3) | st.dictionaries(st.text(max_size=4), cells, max_size=3),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from([*Field]), ANY_CELL))
def test_no_record_raises(cells: dict[Field, object]) -> None:
    columns = {field: field.value for field in Field}
    item = item_of({field.value: cell for field, cell in cells.items()}, columns)
    assert item.date is None or item.date.tzinfo is UTC
    assert all(tag.strip() == tag and tag for tag in item.tags)
    assert not {"\n", "\x00"} & set(item.headline)


def test_a_record_is_cleaned_and_known_by_its_address_or_number() -> None:
    columns = {field: field.value for field in Field}
    record: dict[str, object] = {
        "headline": "  افتتاح &quot;جسر\x00&quot;\n النهر ", "body": "<p>عبر أول الزوار.</p>", "date": "أمس",
        "source": {"name": "وكالة السفح"}, "author": ["منى", "هاني"], "tags": "جسور، نقل_حضري | جسور;", "id": 42,
        "url": "javascript:alert(1)",
    }  # fmt: skip
    item = item_of(record, columns)
    assert item.headline == 'افتتاح "جسر" النهر'
    assert item.is_html
    assert item.date_unread
    assert (item.source, item.author, item.tags) == ("وكالة السفح", "منى، هاني", ("جسور", "نقل حضري"))
    assert (item.url, item.identity) == ("", "id\0وكالة السفح\x0042")
    known = item_of({"url": "https://example.org/1", "id": "42", "body": "1 < 2"}, columns)
    assert known.identity == "url\0https://example.org/1"
    assert not known.is_html
    assert not known.date_unread
    assert item_of({}, {}).identity == ""


def test_tags_are_lists_or_lines() -> None:
    assert split_tags(["الطقس", " البحر ", "", "ـ", None, "الطقس"]) == ("الطقس", "البحر")
    assert split_tags("#الطقس #كأس_العالم") == ("الطقس", "كأس العالم")
    assert split_tags("ط" * 200) == ()
    assert len(split_tags([f"وسم {number}" for number in range(90)])) == 50


def test_the_same_item_has_the_same_id_and_it_is_a_uuid() -> None:
    first, second = archive_id("url\0https://example.org/1"), archive_id("url\0https://example.org/2")
    assert first == archive_id("url\0https://example.org/1") != second
    assert first[14] == second[14] == "8"
    assert first[19] in "89ab"
    assert set(first) <= set(string.hexdigits.lower() + "-")


@pytest.mark.parametrize(
    ("credit", "source", "day"),
    [
        ("بوابة السفح | 5 مايو 2022", "بوابة السفح", datetime(2022, 5, 5, 9, 0, tzinfo=UTC)),
        ("وكالة الأنباء - ١٢ مارس ٢٠٢١", "وكالة الأنباء", datetime(2021, 3, 12, 9, 0, tzinfo=UTC)),
        ("بوابة السفح | مكتب الشمال", "بوابة السفح | مكتب الشمال", None),
        ("بوابة السفح", "بوابة السفح", None),
        ("5 مايو 2022", "5 مايو 2022", None),
    ],
)
def test_the_day_at_the_end_of_a_credit_is_taken_from_it(
    credit: str, source: str, day: datetime | None
) -> None:
    assert parted_credit(credit) == (source, day)
