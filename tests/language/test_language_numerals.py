from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_desk.language.numerals import (
    MONTHS,
    Language,
    Numerals,
    format_date,
    format_number,
    format_size,
    to_numerals,
)

AR, EN = Numerals.ARABIC_INDIC, Numerals.WESTERN


def test_digits_of_every_kind_become_the_desks() -> None:
    assert to_numerals("عام 2023 و٢٠٢٤ و۲۰۲۵، 3.5%", AR) == "عام ٢٠٢٣ و٢٠٢٤ و٢٠٢٥، ٣.٥%"
    assert to_numerals("عام 2023 و٢٠٢٤ و۲۰۲۵", EN) == "عام 2023 و2024 و2025"


@given(st.text(st.characters(exclude_categories=())))
def test_the_way_back_is_whole(text: str) -> None:
    western = to_numerals(text, EN)
    assert to_numerals(to_numerals(western, AR), EN) == western


@pytest.mark.parametrize(
    ("number", "decimals", "arabic", "western"),
    [
        (0, 0, "٠", "0"),
        (1234567, 0, "١٬٢٣٤٬٥٦٧", "1,234,567"),
        (3.14159, 2, "٣٫١٤", "3.14"),
        (-1234.5, 1, "\u061c-١٬٢٣٤٫٥", "-1,234.5"),
    ],
)
def test_format_number(number: float, decimals: int, arabic: str, western: str) -> None:
    assert format_number(number, AR, decimals) == arabic
    assert format_number(number, EN, decimals) == western


@pytest.mark.parametrize(
    ("size", "language", "arabic", "western"),
    [
        (12, "ar", "١٢ بايت", "12 بايت"),
        (999, "en", "٩٩٩ bytes", "999 bytes"),
        (2_500, "ar", "٢٫٥ ك.ب", "2.5 ك.ب"),
        (2_500_000, "en", "٢٫٥ MB", "2.5 MB"),
        (7_000_000_000_000, "ar", "٧٬٠٠٠٫٠ غ.ب", "7,000.0 غ.ب"),
    ],
)
def test_format_size(size: int, language: Language, arabic: str, western: str) -> None:
    assert format_size(size, AR, language) == arabic
    assert format_size(size, EN, language) == western


def test_format_date() -> None:
    assert format_date(date(2023, 10, 25), AR) == "٢٥ أكتوبر ٢٠٢٣"
    assert format_date(date(2023, 10, 25), EN, "en") == "25 October 2023"
    assert format_date(datetime(2023, 1, 5, 23, 30, tzinfo=UTC), EN) == "5 يناير 2023"
    assert [len(MONTHS[language]) for language in ("ar", "en")] == [12, 12]
