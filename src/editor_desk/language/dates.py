"""Dates as an Arabic desk writes them: Gregorian, Hijri (Umm al-Qura, by `hijridate`), or one with the other."""

from datetime import date
from enum import StrEnum

from hijridate import Gregorian

from editor_desk.language.numerals import Numerals, format_date, to_numerals

WEEKDAYS = ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")
"""Monday first."""


class DateForm(StrEnum):
    """How a day is written."""

    LONG = "long"
    """٢٥ نوفمبر ٢٠٢٦"""
    WEEKDAY = "weekday"
    """الأربعاء ٢٥ نوفمبر ٢٠٢٦"""
    SHORT = "short"
    """٢٠٢٦/١١/٢٥"""
    HIJRI = "hijri"
    """١٥ جمادى الآخرة ١٤٤٨هـ"""
    BOTH = "both"
    """الأربعاء ١٥ جمادى الآخرة ١٤٤٨هـ الموافق ٢٥ نوفمبر ٢٠٢٦م"""


def has_hijri(day: date) -> bool:
    """Whether the tables of Umm al-Qura reach that day (1924 to 2077)."""
    try:
        Gregorian.fromdate(day).to_hijri()
    except OverflowError:
        return False
    return True


def write_date(day: date, form: DateForm, numerals: Numerals) -> str:
    """`day` in Arabic. Where a Hijri day is asked for and the tables do not reach it, the Gregorian one is given."""
    long = format_date(day, numerals, "ar")
    if form in {DateForm.HIJRI, DateForm.BOTH} and not has_hijri(day):
        form = DateForm.LONG if form is DateForm.HIJRI else DateForm.WEEKDAY
    match form:
        case DateForm.SHORT:
            return to_numerals(f"{day.year}/{day.month}/{day.day}", numerals)
        case DateForm.WEEKDAY:
            return f"{WEEKDAYS[day.weekday()]} {long}"
        case DateForm.HIJRI:
            return _hijri(day, numerals)
        case DateForm.BOTH:
            return f"{WEEKDAYS[day.weekday()]} {_hijri(day, numerals)} الموافق {long}م"
        case _:
            return long


def _hijri(day: date, numerals: Numerals) -> str:
    hijri = Gregorian.fromdate(day).to_hijri()
    return to_numerals(f"{hijri.day} {hijri.month_name('ar')} {hijri.year}هـ", numerals)
