"""Long runs of text are broken up for the sanitiser, which then gives the same as before, in linear time."""

from collections.abc import Callable

import nh3
import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_desk.exchange.importers import long_runs
from editor_desk.exchange.importers.html_reader import html_page
from editor_desk.exchange.importers.long_runs import broken_up
from tests.growth import MOST, growth

PIECES = (
    *("كلمة ", "«", "\u00a0", "&nbsp;", "&amp;", "&lt;", "ة\u064b", "a", " ", "<b>", "</b>", "<br>", "<wbr>"),
    *(
        '<a href="https://example.org/?a=1&amp;b=2" title="أ > ب < ج">',
        "</a>",
        "<!-- <p> ' -->",
        "<p>",
        "</p>",
    ),
)


@given(st.lists(st.sampled_from(PIECES), max_size=200))
def test_the_sanitiser_gives_the_same(pieces: list[str]) -> None:
    markup = "".join(pieces)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(long_runs, "_MOST", 7)
        allowed = nh3.ALLOWED_TAGS - {"wbr"}
        assert nh3.clean(broken_up(markup), tags=allowed) == nh3.clean(markup, tags=allowed)


def test_short_markup_is_left_alone() -> None:
    assert broken_up("<p>كلمة</p>") == "<p>كلمة</p>"


def test_what_has_no_place_to_part_stays_whole() -> None:
    markup = "<p>" + "a" * 10_000 + "</p>"
    assert broken_up(markup) == markup


def test_comments_are_left_alone() -> None:
    comment = "<!-- " + 'كلمة " ' * 1000
    assert broken_up(f"{comment}-->نص") == f"{comment}-->نص"
    assert broken_up(comment) == comment


def test_a_picture_in_the_text_stays_whole() -> None:
    markup = '<img src="data:image/png;base64,' + "A" * 9_000 + ' B" alt="كلمة كلمة"> نص'
    assert broken_up(markup) == markup


@pytest.mark.parametrize("piece", [" \u00a0", "&nbsp;", "\u00ad ", "«", "&amp; "])
def test_a_paragraph_of_them_takes_linear_time(piece: str) -> None:
    def reading(times: int) -> Callable[[], object]:
        return lambda: html_page(f"<p>كلمة {piece * times} كلمة</p>")

    # Eight times as much took sixty times as long.
    assert growth(reading, 25_000) <= MOST
