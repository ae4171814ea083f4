"""Numbers, sizes and dates as the desk writes them: the one place that knows the choice of numerals."""

from datetime import date
from enum import StrEnum
from typing import Final, Literal

Language = Literal["ar", "en"]


class Numerals(StrEnum):
    """The digits of a desk."""

    ARABIC_INDIC = "arabic-indic"
    WESTERN = "western"


MONTHS: Final[dict[str, tuple[str, ...]]] = {
    "ar": (
        "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو",
        "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip
"""Gregorian months, January first."""

_UNITS: Final = {"ar": ("بايت", "ك.ب", "م.ب", "غ.ب"), "en": ("bytes", "kB", "MB", "GB")}
_WESTERN = "0123456789"
_ARABIC = "٠١٢٣٤٥٦٧٨٩"
_PERSIAN = "۰۱۲۳۴۵۶۷۸۹"
_DIGITS: Final = {
    Numerals.ARABIC_INDIC: str.maketrans(_WESTERN + _PERSIAN, _ARABIC + _ARABIC),
    Numerals.WESTERN: str.maketrans(_ARABIC + _PERSIAN, _WESTERN + _WESTERN),
}
# CLDR for "ar": the Arabic letter mark keeps the sign on the number's right-hand, leading side.
_SIGNS: Final = str.maketrans({",": "٬", ".": "٫", "-": "\u061c-"})
_STEP = 1000


def to_numerals(text: str, numerals: Numerals) -> str:
    """``text`` with every European, Arabic-Indic and Persian digit in ``numerals``; all else stays."""
    return text.translate(_DIGITS[numerals])


def format_number(number: float, numerals: Numerals, decimals: int = 0) -> str:
    """``number`` with thousands separators and so many decimals: 1,234.5 or ١٬٢٣٤٫٥."""
    plain = f"{number:,.{decimals}f}"
    return plain if numerals is Numerals.WESTERN else to_numerals(plain.translate(_SIGNS), numerals)


def format_size(size: int, numerals: Numerals, language: Language = "ar") -> str:
    """A size given in bytes, in the largest decimal unit of which there is one: 2.5 MB or ٢٫٥ م.ب."""
    amount, unit = float(size), 0
    while amount >= _STEP and unit < len(_UNITS[language]) - 1:
        amount, unit = amount / _STEP, unit + 1
    return f"{format_number(amount, numerals, 1 if unit else 0)} {_UNITS[language][unit]}"


def format_date(day: date, numerals: Numerals, language: Language = "ar") -> str:
    """A Gregorian day: ٢٥ أكتوبر ٢٠٢٣ or 25 October 2023."""
    return to_numerals(f"{day.day} {MONTHS[language][day.month - 1]} {day.year}", numerals)
