"""Days, months and spans of time as a person types them into a search: 2025, 11/2025, 2025-11-20..2025-11-25, أمس; and those of
the Hijri calendar (Umm al-Qura): 1447, 1447/5, رمضان 1446.
"""

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from editor_desk.language.folding import fold
from editor_desk.language.numerals import MONTHS


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `first` to `last`, both within it; None leaves that end open."""

    first: date | None = None
    last: date | None = None


_LEVANTINE: Final = (
    "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران",
    "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول",
)  # fmt: skip
_MAGHREBI: Final = {"جانفي": 1, "فيفري": 2, "أفريل": 4, "ماي": 5, "جوان": 6, "جويلية": 7, "أوت": 8, "غشت": 8, "شتنبر": 9, "نونبر": 11, "دجنبر": 12}  # fmt: skip
_MONTH_OF: Final = {
    fold(name): number
    for names in (*MONTHS.values(), _LEVANTINE, [name[:3] for name in MONTHS["en"]])
    for number, name in enumerate(names, 1)
} | {fold(name): number for name, number in _MAGHREBI.items()}
_HIJRI: Final = (
    "محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة",
    "رجب", "شعبان", "رمضان", "شوال", "ذو القعدة", "ذو الحجة",
)  # fmt: skip
_ALSO_HIJRI: Final = {
    "المحرم": 1, "ربيع الثاني": 4, "جمادى الثانية": 6, "جمادى الآخر": 6, "ذي القعدة": 11, "ذي الحجة": 12,
    "muharram": 1, "safar": 2, "rajab": 7, "shaban": 8, "ramadan": 9, "shawwal": 10, "dhu alqidah": 11, "dhu alhijjah": 12,
}  # fmt: skip
_HIJRI_MONTH_OF: Final = {fold(name): number for number, name in enumerate(_HIJRI, 1)} | {
    fold(name): number for name, number in _ALSO_HIJRI.items()
}
_YEARS: Final = range(1900, 2200)
_HIJRI_YEARS: Final = range(1343, 1501)
"""What the tables of Umm al-Qura reach."""
_WEEK = timedelta(days=6)

_BETWEEN: Final = re.compile(r"\.{2,}|…")
_COMPARED: Final = re.compile(r"(>=|<=|≥|≤|>|<)\s*(.+)")
_YEAR_FIRST: Final = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?")
_YEAR_LAST: Final = re.compile(r"(?:(\d{1,2})[-/.])?(\d{1,2})[-/.](\d{4})")
_ERA: Final = re.compile(r"(?<=\d) ?(?:ه|هجري|هجريه|ah)$")
_NAMED: Final = re.compile(r"(?:(\d{1,2}) )?([^\W\d_]+(?: [^\W\d_]+)?)(?: (\d{4}))?")


def _month_before(today: date) -> Period:
    last = today.replace(day=1) - timedelta(days=1)
    return Period(last.replace(day=1), last)


_WORDS: Final[dict[str, Callable[[date], Period]]] = {
    **dict.fromkeys(("today", "اليوم"), lambda today: Period(today, today)),
    **dict.fromkeys(
        ("yesterday", "امس", "البارحه"),
        lambda today: Period(today - timedelta(days=1), today - timedelta(days=1)),
    ),
    **dict.fromkeys(
        ("week", "this week", "الاسبوع", "هذا الاسبوع", "اسبوع"),
        lambda today: Period(today - _WEEK, today),
    ),
    **dict.fromkeys(
        ("month", "this month", "الشهر", "هذا الشهر", "شهر"),
        lambda today: Period(today.replace(day=1), today),
    ),
    **dict.fromkeys(("last month", "الشهر الماضي"), _month_before),
    **dict.fromkeys(
        ("year", "this year", "السنه", "هذه السنه", "العام", "هذا العام", "سنه", "عام"),
        lambda today: Period(today.replace(month=1, day=1), today),
    ),
    **dict.fromkeys(
        ("last year", "السنه الماضيه", "العام الماضي"),
        lambda today: Period(date(today.year - 1, 1, 1), date(today.year - 1, 12, 31)),
    ),
}


def parse_period(text: str, today: date) -> Period | None:
    """The span of time that `text` names, seen from `today`; None where it names none.

    A week is the last seven days. A month without a year is the newest that has begun. `>` is after the end of what
    follows, `<` before its beginning. A range written backwards is turned round. A year from 1343 to 1500 is one of the Hijra.
    """
    plain = " ".join(fold(text).replace("_", " ").split())
    ends = _BETWEEN.split(plain, maxsplit=1)
    if len(ends) > 1:
        return _range(ends[0].strip(), ends[1].strip(), today)
    compared = _COMPARED.fullmatch(plain)
    if compared is None:
        return _single(plain, today)
    named = _single(compared[2], today)
    return None if named is None else side_of(named, compared[1])


def side_of(period: Period, sign: str) -> Period:
    """What lies on one side of a closed `period`: `>`, `>=`, `<` or `<=` it."""
    match sign:
        case ">":
            return Period(_shifted(period.last, 1), None)
        case "<":
            return Period(None, _shifted(period.first, -1))
        case ">=" | "≥":
            return Period(period.first, None)
        case _:
            return Period(None, period.last)


def _shifted(day: date | None, days: int) -> date | None:
    return None if day is None else day + timedelta(days=days)


def _range(left: str, right: str, today: date) -> Period | None:
    if not left and not right:
        return None
    opened = _single(left, today) if left else Period()
    closed = _single(right, today) if right else Period()
    if opened is None or closed is None:
        return None
    if opened.first is not None and closed.last is not None and opened.first > closed.last:
        return Period(closed.first, opened.last)
    return Period(opened.first, closed.last)


def _single(text: str, today: date) -> Period | None:
    word = _WORDS.get(text)
    if word is not None:
        return word(today)
    text = _ERA.sub("", text)
    first = _YEAR_FIRST.fullmatch(text)
    if first is not None:
        return _days(first[1], first[2], first[3])
    last = _YEAR_LAST.fullmatch(text)
    if last is not None:
        return _days(last[3], last[2], last[1])
    return _named(text, today)


def _named(text: str, today: date) -> Period | None:
    """The day or month that `text` has by the name of its month."""
    named = _NAMED.fullmatch(text)
    if named is None:
        return None
    hijri = _HIJRI_MONTH_OF.get(named[2])
    if hijri is not None:
        return _hijri(int(named[3]) if named[3] else _hijri_year(hijri, today), hijri, named[1])
    month = _MONTH_OF.get(named[2])
    if month is None:
        return None
    year = named[3] or str(today.year if month <= today.month else today.year - 1)
    return _days(year, str(month), named[1])


def _days(year: str, month: str | None, day: str | None) -> Period | None:
    if int(year) in _HIJRI_YEARS:
        return _hijri(int(year), int(month) if month is not None else None, day)
    if int(year) not in _YEARS:
        return None
    try:
        if day is not None:
            only = date(int(year), int(month or 1), int(day))
            return Period(only, only)
        if month is not None:
            length = calendar.monthrange(int(year), int(month))[1]
            return Period(date(int(year), int(month), 1), date(int(year), int(month), length))
    except ValueError:
        return None
    return Period(date(int(year), 1, 1), date(int(year), 12, 31))


def _hijri_year(month: int, today: date) -> int:
    """The year in which that month began last; 0 where the tables do not reach today."""
    from hijridate import Gregorian  # late: few people search by it

    try:
        now = Gregorian.fromdate(today).to_hijri()
    except OverflowError:
        return 0
    return now.year if month <= now.month else now.year - 1


def _hijri(year: int, month: int | None, day: str | None) -> Period | None:
    from hijridate import Hijri  # late, as above

    try:
        first = Hijri(year, month or 1, int(day or 1))
        last_month = month or 12
        last = (
            first if day is not None else Hijri(year, last_month, Hijri(year, last_month, 1).month_length())
        )
    except (ValueError, OverflowError):
        return None
    return Period(*(date(*moment.to_gregorian().datetuple()) for moment in (first, last)))
