import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_desk.language.slugs import arabic_slug, ascii_slug

ANY_TEXT = st.text(st.characters(exclude_categories=()))


@pytest.mark.parametrize(
    ("text", "arabic", "latin"),
    [
        (
            "وفدُ «الإيسيسكو» يزور السّفارة الصينيّة",
            "وفد-الإيسيسكو-يزور-السفارة",
            "wfd-aliisisku-yzur-alsfara-alsinya",
        ),
        ("قمة ٢٠٢٣: COVID-19!", "قمة-2023-covid-19", "qma-2023-covid-19"),
        ("Café–Müller 2020–2023", "café-müller-2020-2023", "cafe-muller-2020-2023"),
        ("مسؤول رأى شيئًا", "مسؤول-رأى-شيئا", "msoul-raa-shiea"),
    ],
)
def test_slugs(text: str, arabic: str, latin: str) -> None:
    assert arabic_slug(text) == arabic
    assert ascii_slug(text) == latin


def test_a_slug_ends_at_a_word_and_a_longer_word_is_cut() -> None:
    assert arabic_slug("وزير الخارجية يصل الرباط", 14) == "وزير-الخارجية"
    assert arabic_slug("وزير الخارجية يصل الرباط", 12) == "وزير"
    assert arabic_slug("الديمقراطية", 5) == "الديم"
    assert ascii_slug("وزير الخارجية", 5) == "wzir"


@pytest.mark.parametrize("text", ["", "؟!", "\ud800", "ـــ"])
def test_a_text_without_letters_still_gets_a_name_of_its_own(text: str) -> None:
    assert re.fullmatch("article-[0-9a-f]{8}", ascii_slug(text))
    assert arabic_slug(text) == ascii_slug(text)
    assert ascii_slug(text) != ascii_slug(text + "؟")


@given(ANY_TEXT)
def test_a_slug_is_always_safe_and_the_same(text: str) -> None:
    slug = ascii_slug(text)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug)
    assert len(slug) <= 60
    assert slug == ascii_slug(text)
    assert re.fullmatch(r"[^\W_]+(-[^\W_]+)*", arabic_slug(text))
    assert len(arabic_slug(text)) <= 30
