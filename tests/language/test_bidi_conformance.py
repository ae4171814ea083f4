"""What the desk takes from the bidi algorithm, against Unicode's own test files and an engine that follows them."""

import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import islice, product
from pathlib import Path

import pytest
from bidi import get_display  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from editor_desk.language.bidi import Direction, base_direction, opposite_runs, strip_controls
from editor_desk.language.terminal import render

DATA = (Path("/usr/share/unicode"), Path("/usr/share/unicode/bidi"))
ONE_OF_CLASS = {
    "L": "a", "R": "ש", "AL": "ب", "EN": "1", "ES": "-", "ET": "%", "AN": "٣", "CS": ",", "B": "\u2029", "S": "\t",
    "WS": " ", "ON": "!", "NSM": "\u064e", "BN": "\u00ad", "LRE": "\u202a", "RLE": "\u202b", "PDF": "\u202c",
    "LRO": "\u202d", "RLO": "\u202e", "LRI": "\u2066", "RLI": "\u2067", "FSI": "\u2068", "PDI": "\u2069",
}  # fmt: skip
EMBEDDINGS = dict.fromkeys(map(ord, "\u202a\u202b\u202c\u202d\u202e"))
ORDINARY = "ابتaB1٣ ()[]«»-./:#@،؟\u064e"


def unicode_file(name: str) -> Path:
    for folder in DATA:
        if (folder / name).is_file():
            return folder / name
    pytest.skip(f"{name} is not here (Debian: unicode-data)")


def lines_of(name: str) -> Iterator[str]:
    with unicode_file(name).open(encoding="utf-8") as file:
        for line in file:
            bare = line.partition("#")[0].strip()
            if bare:
                yield bare


@cache
def display(text: str, base: str | None) -> str:
    return str(get_display(text, base_dir=base))


def as_isolated(text: str, base: Direction) -> str:
    """The text as an export shows it: each run against the base between isolates."""
    parts, place = [], 0
    for run in opposite_runs(text, base):
        mark = "\u2066" if run.direction == "ltr" else "\u2067"
        parts += [text[place : run.start], mark, text[run.start : run.end], "\u2069"]
        place = run.end
    return "".join((*parts, text[place:]))


def test_the_classes_stand_for_themselves() -> None:
    assert {unicodedata.bidirectional(char) for char in ONE_OF_CLASS.values()} == set(ONE_OF_CLASS)


def test_base_direction_is_that_of_bidi_character_test() -> None:
    checked = 0
    for line in lines_of("BidiCharacterTest.txt"):
        codes, asked, resolved, _levels, _order = line.split(";")
        if asked != "2":  # 2 is "find it by P2 and P3"
            continue
        text = "".join(chr(int(code, 16)) for code in codes.split())
        first = text.partition("\u2029")[0]
        expected = "rtl" if resolved == "1" else "ltr"
        assert (base_direction(first) or "ltr") == expected, codes
        checked += 1
    assert checked > 20


def test_base_direction_is_that_of_bidi_test() -> None:
    """Its lines are classes; the paragraph level that "find it" comes to is that of the first strong class."""
    checked = 0
    for line in lines_of("BidiTest.txt"):
        if line.startswith("@"):
            continue
        classes, _, bits = line.partition(";")
        if not int(bits, 16) & 1:
            continue
        names = classes.split()
        text = "".join(ONE_OF_CLASS[name] for name in names).partition("\u2029")[0]
        assert base_direction(text) == _first_strong(names), classes
        checked += 1
    assert checked > 100_000


def _first_strong(names: list[str]) -> str | None:
    """P2 and P3 on classes, written from the standard and not from our code: an isolate is skipped with its partner."""
    if "B" in names:
        names = names[: names.index("B")]
    place = 0
    while place < len(names):
        name = names[place]
        if name in {"LRI", "RLI", "FSI"}:
            open_isolates = 1
            while open_isolates and place + 1 < len(names):
                place += 1
                open_isolates += {"LRI": 1, "RLI": 1, "FSI": 1, "PDI": -1}.get(names[place], 0)
        elif name in {"L", "R", "AL"}:
            return "ltr" if name == "L" else "rtl"
        place += 1
    return None


def test_the_engine_behind_the_terminal_orders_as_bidi_character_test_says() -> None:
    """A part of the file, evenly spread: what `render` trusts python-bidi with."""
    checked = 0
    for line in islice(lines_of("BidiCharacterTest.txt"), 0, None, 9):
        codes, asked, resolved, _levels, order = line.split(";")
        text = "".join(chr(int(code, 16)) for code in codes.split())
        if "\u2029" in text:
            continue
        shown = display(text, "R" if resolved == "1" else "L") if asked != "2" else display(text, None)
        expected = "".join(text[int(place)] for place in order.split())
        assert _without_removed(shown) == _without_removed(expected), codes
        checked += 1
    assert checked > 8_000


def _without_removed(text: str) -> str:
    """The engine leaves the controls in that the standard takes out (X9)."""
    removed = {"LRE", "RLE", "LRO", "RLO", "PDF", "BN"}
    return "".join(char for char in text if unicodedata.bidirectional(char) not in removed)


def test_no_text_of_bidi_character_test_harms_what_the_desk_does_with_it() -> None:
    for line in islice(lines_of("BidiCharacterTest.txt"), 0, None, 25):
        text = "".join(chr(int(code, 16)) for code in line.split(";")[0].split())
        kept = strip_controls(text)
        assert strip_controls(kept) == kept
        assert not set(kept) & {chr(code) for code in EMBEDDINGS}
        for base in ("rtl", "ltr"):
            assert as_isolated(kept, base).translate(
                dict.fromkeys((0x2066, 0x2067, 0x2069))
            ) == kept.translate(dict.fromkeys((0x2066, 0x2067, 0x2069)))
        render(text, columns=20, bidi=True)


@pytest.mark.parametrize("length", [1, 2, 3])
def test_base_direction_of_every_short_text(length: int) -> None:
    """Our own cases, which need no file: every combination of classes."""
    names = [name for name in ONE_OF_CLASS if name != "B"]
    for combination in product(names, repeat=length):
        text = "".join(ONE_OF_CLASS[name] for name in combination)
        assert base_direction(text) == _first_strong(list(combination))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("رابط https://example.com/a/ هنا", "انه https://example.com/a/ طبار"),
        ("نشر @desk_ar اليوم", "مويلا @desk_ar رشن"),
        ("وسم #WorldCup هنا", "انه #WorldCup مسو"),
        ("رقم 12-AB هنا", "انه 12-AB مقر"),
        ("هاتف +966 50 123 4567 هنا", "انه +966 50 123 4567 فتاه"),
        ("لغة C++ هنا", "انه C++ ةغل"),
    ],
)
def test_what_is_isolated_shows_in_its_own_order(text: str, expected: str) -> None:
    bare = dict.fromkeys((0x2066, 0x2067, 0x2069))
    assert display(as_isolated(text, "rtl"), "R").translate(bare) == expected
    assert display(text, "R") != expected


@given(text=st.text(st.sampled_from(ORDINARY), max_size=30), base=st.sampled_from(["rtl", "ltr"]))
def test_an_isolated_run_is_never_torn_apart(text: str, base: Direction) -> None:
    """Between its isolates a run stands together, and shows as it shows alone."""
    bare = dict.fromkeys((0x2066, 0x2067, 0x2069))
    shown = display(as_isolated(text, base), "R" if base == "rtl" else "L")
    for run in opposite_runs(text, base):
        alone = display(text[run.start : run.end], "L" if run.direction == "ltr" else "R")
        assert alone in shown.translate(bare)


@given(st.text(st.sampled_from(ORDINARY + "\u202a\u202b\u202c\u202d\u202e"), max_size=30))
def test_embeddings_taken_out_leave_what_was_between_them(text: str) -> None:
    assert strip_controls(text).translate(EMBEDDINGS) == text.translate(EMBEDDINGS)
