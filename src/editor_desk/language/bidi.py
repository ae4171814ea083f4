"""Direction of text: which way a paragraph runs, which runs go against it, which control characters may stay."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from editor_desk.language.folding import TASHKEEL
from editor_desk.language.tokens import ADDRESS

Direction = Literal["rtl", "ltr"]

_STRONG: Final[dict[str, Direction]] = {"L": "ltr", "R": "rtl", "AL": "rtl"}
_ISOLATES = "\u2066\u2067\u2068"
_POP_ISOLATE = "\u2069"
_DROPPED = str.maketrans("", "", "\u202a\u202b\u202c\u202d\u202e\u200b\ufeff")
_CONTROL = re.compile("[\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_ISOLATE_OR_BREAK = re.compile(r"[\u2066-\u2069\n\r\x1c-\x1e\x85\u2029]")
_MARK = re.compile(r"([\u200e\u200f\u061c])\1*")
_NON_JOINER = re.compile("\u200c+")
_ADDRESS = re.compile(ADDRESS)
_CODE = re.compile(
    r"""(?<![A-Za-z0-9_@#+])
      (?: @[A-Za-z0-9_]+(?:[.][A-Za-z0-9_]+)*
        | (?=[0-9./_-]*[A-Za-z])(?=[A-Za-z./_-]*[0-9])[A-Za-z0-9]+(?:[./_-][A-Za-z0-9]+)+
        | \+[0-9](?:[ ()-]{0,2}[0-9]){6,14}
        | (?<![0-9][./:,-])
          (?: (?=(?:[()/ -]{0,2}[0-9]){7})
              (?:\(0[0-9]{1,4}\)[ -]?|0[0-9]{1,4}[ /-])[0-9]{2,8}(?:[ -][0-9]{2,8}){0,4}
            | (?=(?:-?[0-9]){6})(?!(?:(?:1[0-9]|20)[0-9]{2}(?:-|(?![0-9-])))+(?![0-9]))
              [0-9]{1,8}(?:-[0-9]{1,8}){2,5}
          )(?![/:-][A-Za-z0-9]|[.,][0-9])
      )(?![\w])""",
    re.VERBOSE,
)
"""An account (@desk_ar), an id of letters and figures (AB-12/7, 2024-INV), a telephone number with its country or with the
0 of its area (0944-123-456, (011) 222 3344), three numbers or more joined by hyphens (800-123-4567, 2026-11-25).

Not two numbers (2019-2024), nor years alone, nor few figures (4-3-3): those are read from the right, as Arabic is.
"""
_HASHTAG = re.compile(r"(?<![A-Za-z0-9_#/])#\w+")
_ARABIC_STOPS = frozenset("،؛؟")
_MAY_BE = {
    # One class in front: only so the search goes through Arabic letters in no time.
    "rtl": re.compile(
        r"[@#+:A-Za-z0-9](?:(?<=[@#+])|(?<=:)//|(?<=w)ww\.|(?<=[A-Za-z0-9])[./_-][A-Za-z0-9]|(?<=0)(?<![0-9]0)[0-9])"
    ),
    "ltr": re.compile("#"),
}
"""What any whole has in it that runs against that base: found in a long paragraph with none in no time."""
_SPACE = re.compile(r"\s")
_TELEPHONE_START = re.compile(r"\+|(?<![0-9])0(?=[0-9])")
_TELEPHONE = 64
_LONGEST = 2_048
_BRACKETS = {"(": ")", "[": "]", "{": "}"}


@dataclass(frozen=True, slots=True)
class Run:
    """The range [start, end) of a text that runs in ``direction``."""

    start: int
    end: int
    direction: Direction


def _strong(text: str) -> Iterator[Direction]:
    """The direction of each strong character outside isolates, in order."""
    depth = 0
    for char in text:
        if char in _ISOLATES:
            depth += 1
        elif char == _POP_ISOLATE:
            depth = max(0, depth - 1)
        elif not depth and (direction := _STRONG.get(unicodedata.bidirectional(char))):
            yield direction


def base_direction(text: str) -> Direction | None:
    """Direction of the first strong character outside isolates (UAX #9, P2 and P3); None where there is none."""
    return next(_strong(text), None)


def prevailing_direction(text: str) -> Direction | None:
    """Direction of most strong characters outside isolates, of the first one where there are as many of each; None where there is none.

    For a headline shown alone: one that begins with a Latin name is Arabic all the same.
    """
    found = Counter(_strong(text))
    if found["rtl"] == found["ltr"]:
        return base_direction(text)
    return "rtl" if found["rtl"] > found["ltr"] else "ltr"


def strip_controls(text: str) -> str:
    """``text`` without the direction and zero-width controls that pasting brings in; idempotent.

    Go: embeddings and overrides (U+202A to 202E), zero-width space, byte order mark, isolates without their partner
    in the paragraph. Stay: balanced isolates, LRM, RLM and ALM within two characters of a Latin letter or a digit
    (once), ZWNJ between letters.
    """
    if _CONTROL.search(text) is None:
        return text  # as nearly every text
    kept = _drop_unbalanced(text.translate(_DROPPED))
    kept = _NON_JOINER.sub(_non_joiner_in_word, kept)
    return _MARK.sub(_mark_beside_latin, kept)


def opposite_runs(text: str, base: Direction) -> tuple[Run, ...]:
    """The runs of ``text`` against ``base``, to be isolated where the text is shown elsewhere.

    A run goes from its first to its last strong character with the spaces, punctuation and numbers between, and takes
    in numbers after it and digits glued before it (5G), ``+`` and ``#`` after it (C++), and the bracket that closes
    one opened in it. Web and e-mail addresses, accounts (@desk), ids (AB-12/7), telephone numbers and dates such as
    2026-11-25 are left-to-right as a whole; a hashtag runs, with its #, as its first letter does. ، ؛ ؟ and line breaks
    end a run.
    """
    return tuple(_runs(text, base))


def isolated_runs(text: str, base: Direction) -> tuple[Run, ...]:
    """The addresses, accounts, ids, telephone numbers and hashtags of ``text`` that run against ``base``, in order.

    Each lies in one of ``opposite_runs``; none lies in another. One with isolates of its own is left to them, and
    nothing is looked for in more than 2,048 characters without a space.
    """
    found: list[Run] = []
    for start, end in _windows(text, base):
        kept: list[Run] = []
        for first, last, direction in _wholes(text[start:end]):
            # What comes last wins, as among the kinds.
            run = Run(start + first, start + last, direction)
            kept = [other for other in kept if other.end <= run.start or run.end <= other.start]
            kept.append(run)
        found += sorted(
            (run for run in kept if run.direction != base and not _has_isolates(text, run)),
            key=lambda run: run.start,
        )
    return tuple(found)


def isolated_text(text: str, base: Direction) -> str:
    """``text`` with its ``isolated_runs`` between isolates: to be drawn by what orders letters by characters alone, never
    to be stored.
    """
    parts: list[str] = []
    place = 0
    for run in isolated_runs(text, base):
        opening = "\u2066" if run.direction == "ltr" else "\u2067"
        parts += (text[place : run.start], opening, text[run.start : run.end], _POP_ISOLATE)
        place = run.end
    return "".join((*parts, text[place:]))


def _windows(text: str, base: Direction) -> Iterator[tuple[int, int]]:
    """The stretches between spaces where such a run may be; a telephone number goes on beyond a space."""
    pattern = _MAY_BE[base]
    hint = pattern.search(text)
    end = 0
    while hint is not None:
        start = hint.start()
        while start > end and not text[start - 1].isspace():
            start -= 1
        end = _word_end(text, hint.end())
        if end - start <= _LONGEST:
            reach = _reach(text, start, end)
            while end - start <= _LONGEST and end < min(len(text), reach):
                following = _word_end(text, end + 1)
                if following - end > _LONGEST:
                    break
                reach = max(reach, _reach(text, end, following))
                end = following
            yield start, end
        hint = pattern.search(text, end)


def _reach(text: str, start: int, end: int) -> int:
    """How far the last telephone number that begins in [start, end) may go."""
    last = -1
    for begun in _TELEPHONE_START.finditer(text, start, end):
        last = begun.start() + _TELEPHONE
    return last


def _word_end(text: str, place: int) -> int:
    space = _SPACE.search(text, place)
    return len(text) if space is None else space.start()


def _has_isolates(text: str, run: Run) -> bool:
    return any(char in _ISOLATES or char == _POP_ISOLATE for char in text[run.start : run.end])


def _drop_unbalanced(text: str) -> str:
    open_at: list[int] = []
    dropped: set[int] = set()
    for match in _ISOLATE_OR_BREAK.finditer(text):
        if match[0] in _ISOLATES:
            open_at.append(match.start())
        elif match[0] != _POP_ISOLATE:
            dropped.update(open_at)
            open_at.clear()
        elif open_at:
            open_at.pop()
        else:
            dropped.add(match.start())
    dropped.update(open_at)
    return "".join(char for place, char in enumerate(text) if place not in dropped) if dropped else text


def _non_joiner_in_word(match: re.Match[str]) -> str:
    before = match.string[max(0, match.start() - 1) : match.start()]
    after = match.string[match.end() : match.end() + 1]
    return "\u200c" if before and (before.isalpha() or before in TASHKEEL) and after.isalpha() else ""


def _mark_beside_latin(match: re.Match[str]) -> str:
    around = (
        match.string[max(0, match.start() - 2) : match.start()] + match.string[match.end() : match.end() + 2]
    )
    return match[1] if any(_is_latin_or_digit(char) for char in around) else ""


def _is_latin_or_digit(char: str) -> bool:
    return char.isalnum() and unicodedata.bidirectional(char) in {"L", "EN", "AN"}


class _Kinds(dict[int, str]):
    """For each character, as `str.translate` asks: o(pposite), s(ame), n(umber), m(ark: takes the kind before it), - (neutral)."""

    def __init__(self, base: Direction) -> None:
        super().__init__({ord(stop): "s" for stop in _ARABIC_STOPS})
        self._letters = {"NSM": "m", "B": "s", "EN": "n", "AN": "n" if base == "ltr" else "s"}
        self._letters |= {strong: "s" if way == base else "o" for strong, way in _STRONG.items()}

    def __missing__(self, code: int) -> str:
        self[code] = self._letters.get(unicodedata.bidirectional(chr(code)), "-")
        return self[code]


_KINDS: Final[dict[Direction, _Kinds]] = {"rtl": _Kinds("rtl"), "ltr": _Kinds("ltr")}
_RUN = re.compile("(?<!n)n*+o(?:[^s]*[on])?m*")
"""A run in the kinds of a text: digits glued before it, then to its last strong character or number."""


def _kinds(text: str, base: Direction) -> str:
    """A letter of `_Kinds` for each character."""
    found = text.translate(_KINDS[base])
    if "#" in text or _MAY_BE["rtl"].search(text):  # else there is no whole, whichever way the text runs
        kinds = list(found)
        for start, end, direction in _wholes(text):
            kinds[start:end] = ("s" if direction == base else "o") * (end - start)
        found = "".join(kinds)
    return found


def _wholes(text: str) -> Iterator[tuple[int, int, Direction]]:
    """Ranges that run one way as a whole, whatever their letters are; those that win come last."""
    for code in _CODE.finditer(text):
        yield code.start(), code.end(), "ltr"
    for tag in _HASHTAG.finditer(text):
        direction = base_direction(tag[0])
        if direction is not None:
            yield tag.start(), tag.end(), direction
    for address in _ADDRESS.finditer(text):
        yield address.start(), address.end(), "ltr"


def _runs(text: str, base: Direction) -> Iterator[Run]:
    direction: Direction = "ltr" if base == "rtl" else "rtl"
    for run in _RUN.finditer(_kinds(text, base)):
        yield Run(run.start(), _closed(text, *run.span()), direction)


def _closed(text: str, start: int, end: int) -> int:
    while text[end : end + 1] in {"+", "#"}:
        end += 1
    expected: list[str] = []
    for char in text[start:end]:
        if char in _BRACKETS:
            expected.append(_BRACKETS[char])
        elif expected and char == expected[-1]:
            expected.pop()
    while expected and text[end : end + 1] == expected[-1]:
        expected.pop()
        end += 1
    return end
