"""Text that was stored as it is seen, its letters from left to right, as some PDF files give it: known, and turned round.

Which lines run backwards is a matter of evidence: the shapes of presentation forms (a word cannot begin with a final
form), else what Arabic words begin and end with (none begins with ة, most articles open with ال).
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from editor_desk.language.folding import TASHKEEL, TATWEEL

_LETTER = "\u0620-\u063f\u0641-\u064a\u066e-\u066f\u0671-\u06d3\u06d5\u06fa-\u06ff"
_FORM = "\ufb50-\ufd3d\ufd50-\ufdfb\ufe70-\ufefc"
_ARABIC: Final = re.compile(f"[{_LETTER}{_FORM}]")
_WORD: Final = re.compile(f"[{_LETTER}{_FORM}{TASHKEEL}{TATWEEL}]+")
_HAS_FORM: Final = re.compile(f"[{_FORM}]")
_MARKS: Final = frozenset(TASHKEEL)
_MARK_FIRST: Final = re.compile(
    f"(?:^|[^{_LETTER}{_FORM}{TASHKEEL}{TATWEEL}])[{TASHKEEL}]+[{_LETTER}{_FORM}]"
)
_CLUSTER: Final = re.compile(f"[{TASHKEEL}]+$|.[{TASHKEEL}]*", re.DOTALL)

_LATIN = "A-Za-zÀ-ÖØ-öø-ʯͰ-ϿЀ-ԯ"
_DIGIT = "0-9٠-٩۰-۹"
_LEFT_TO_RIGHT: Final = re.compile(
    rf"[{_LATIN}{_DIGIT}](?:[^{_LETTER}{_FORM}{TASHKEEL}{TATWEEL}،؛؟]*[{_LATIN}{_DIGIT}])?"
)
_HAS_LATIN: Final = re.compile(f"[{_LATIN}]")
_NUMBER: Final = re.compile(rf"[{_DIGIT}]+(?:[.,:/٫٬][{_DIGIT}]+)*")
_SIGNED_NUMBER: Final = re.compile(rf"[$€£%‰#]*[{_DIGIT}]+(?:[.,:/+٫٬-][{_DIGIT}]+)*[$€£%‰#]*")
_PAIRS: Final = {"(": ")", "[": "]", "{": "}", "«": "»", "‹": "›", "“": "”"}
_MIRROR: Final = str.maketrans({**_PAIRS, **{close: opening for opening, close in _PAIRS.items()}})

_NEVER_FIRST = frozenset("ةى")
_COMMON: Final = frozenset(("في", "من", "على", "إلى", "عن", "أن", "التي", "الذي", "هذا", "بعد", "كما", "كان"))
TURNED: Final = frozenset(word[::-1] for word in _COMMON)
_ENOUGH: Final = 3
_ENOUGH_ALONE: Final = 4
_ARTICLE_WORD: Final = 4  # letters; a shorter word may end in لا by itself


_WORDED = f"{_LETTER}{_FORM}{TASHKEEL}{TATWEEL}"
_HINT: Final = re.compile(
    rf"(?<![{_WORDED}])[{TASHKEEL}]*(?:[ةى]|(?:{'|'.join(f'[{TASHKEEL}]*'.join(word) for word in sorted(TURNED))})"
    rf"[{TASHKEEL}]*(?![{_WORDED}]))|[{_FORM}]|(?<=[{_WORDED}])ل[{TASHKEEL}]*ا[{TASHKEEL}]*(?![{_WORDED}])"
)
"""What alone can speak for a line's being backwards: a word without it speaks for nothing, or against. It begins at letters
only, so that a line of nothing but marks is gone through once."""


def backward_lines(lines: Sequence[str]) -> tuple[bool, ...]:
    """For each line whether its letters run backwards.

    The lines bear witness together; a line that says clearly otherwise than the rest is believed.
    """
    hints = (hint[0] for line in lines for hint in _HINT.finditer(line))
    if sum(1 if hint.endswith("لا") else _ENOUGH for hint in islice(hints, _ENOUGH)) < _ENOUGH:
        return (False,) * len(lines)
    seen = [_evidence(line) for line in lines]
    backward = sum(found[0] for found in seen)
    whole = backward >= _ENOUGH and backward > 3 * sum(found[1] for found in seen)
    found = []
    for line, (against, for_it) in zip(lines, seen, strict=True):
        if whole:
            found.append(against >= for_it and _ARABIC.search(line) is not None)
        else:
            found.append(against >= _ENOUGH_ALONE and not for_it)
    return tuple(found)


def turn_round(line: str) -> str:
    """A right-to-left line in visual order, in the order in which it is read.

    Latin words and numbers keep their order, marks stay with their letters, and brackets open and close rightly whether
    they were stored as seen or not. A number right before Latin words is taken to follow them (iPhone 15), since both
    look the same.
    """
    turned = line[::-1]
    if _MARK_FIRST.search(turned):
        turned = "".join(reversed(_CLUSTER.findall(line)))
    parts = [
        (piece if way else _numbers_kept(piece, turned[:start])) for start, piece, way in _latin_parts(turned)
    ]
    ways = [way for _start, _piece, way in _latin_parts(turned)]
    mirrored = [part if way else part.translate(_MIRROR) for part, way in zip(parts, ways, strict=True)]
    return max("".join(parts), "".join(mirrored), key=_pairs)


def _evidence(line: str) -> tuple[int, int]:
    """How much speaks for a line's being backwards, and how much against."""
    backward = forward = 0
    for word in _WORD.findall(line):
        bare = "".join(char for char in word if char not in _MARKS)
        if len(bare) < 2:
            continue
        found = _by_shape(bare) if _HAS_FORM.search(bare) else _by_letters(bare)
        backward += found[0]
        forward += found[1]
    return backward, forward


def _by_shape(word: str) -> tuple[int, int]:
    first, last = (unicodedata.decomposition(word[place]).split(" ")[0] for place in (0, -1))
    backward = (first in {"<final>", "<medial>"}) + (last in {"<initial>", "<medial>"})
    forward = (first == "<initial>") + (last == "<final>")
    return 2 * backward, 2 * forward


def _by_letters(word: str) -> tuple[int, int]:
    long = len(word) >= _ARTICLE_WORD
    backward = 2 * (word[0] in _NEVER_FIRST) + 2 * (word in TURNED) + (long and word.endswith("لا"))
    forward = 2 * (word[-1] in _NEVER_FIRST) + 2 * (word in _COMMON) + (long and word.startswith("ال"))
    return backward, forward


def _latin_parts(turned: str) -> Iterator[tuple[int, str, bool]]:
    """`turned` cut at its stretches of Latin: where each piece begins, the piece (Latin turned back), whether it is one."""
    place = 0
    for match in _LEFT_TO_RIGHT.finditer(turned):
        if not _HAS_LATIN.search(match[0]):
            continue
        start, end = _with_brackets(turned, match.start(), match.end())
        if start > place:
            yield place, turned[place:start], False
        yield start, turned[start:end][::-1], True
        place = end
    if place < len(turned):
        yield place, turned[place:], False


def _with_brackets(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch with a bracket at its edge whose partner is inside."""
    for opening, close in _PAIRS.items():
        for one, other in ((opening, close), (close, opening)):
            inside = text.count(one, start, end) - text.count(other, start, end)
            if inside > 0 and text[start - 1 : start] == other:
                start -= 1
            elif inside > 0 and text[end : end + 1] == other:
                end += 1
    return start, end


def _numbers_kept(piece: str, before: str) -> str:
    # Behind Arabic letters a sign is no part of the number that it stands at (UAX #9, W2 to W5).
    pattern = _NUMBER if _ARABIC.search(before) else _SIGNED_NUMBER
    first = _ARABIC.search(piece)
    if pattern is _NUMBER or first is None:
        return pattern.sub(lambda number: number[0][::-1], piece)
    head, tail = piece[: first.start()], piece[first.start() :]
    return _numbers_kept(head, "") + _numbers_kept(tail, first[0])


def _pairs(text: str) -> int:
    """How many brackets of `text` close one that was opened."""
    waiting: list[str] = []
    closed = 0
    for char in text:
        if char in _PAIRS:
            waiting.append(_PAIRS[char])
        elif waiting and char == waiting[-1]:
            waiting.pop()
            closed += 1
    return closed
