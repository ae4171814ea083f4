"""What an Arabic word that no dictionary knows may have been meant to be: slips of the pen and of the ear, and how far
each lies from what was written.

A *rewrite* is a slip of spelling that comes in company (hamza seats, ة for ه, ى for ي, ض for ظ, a space left out), so that
up to three are taken together. An *edit* is a slip of the finger, and comes alone or with one rewrite.
"""

import math
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Final

from editor_desk.language.folding import fold
from editor_desk.language.stemming import STOP_WORDS

LETTERS: Final = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي"

_HAMZA = 1.0
_ENDING = 1.0
_SOUND = 1.0
_KEYBOARD = 0.3
_SPACE = 0.5
_LIKE_SOUND = 1.6
_TYPING = 1.5
_NEAR_KEY = 2.0
_LETTER = 2.5
_ARTICLE = 1.5
_COMMON = 1.0
_FREQUENCY = 0.25
_CONTEXT = 0.3
_MOST_REWRITES = 3
_MOST_WORDS = 700
"""Rewrites of a long word with many hamza seats run into thousands; those few slips away come first."""

_ANYWHERE: Final = (
    ("اأإ", _HAMZA),
    ("اأإآ", 1.5),
    ("ءأؤئ", _HAMZA),
    ("وؤ", _HAMZA),
    ("يئ", _HAMZA),
    ("ضظ", _SOUND),
)
_AT_END: Final = (
    ("هة", _ENDING),
    ("ىي", _ENDING),
    ("تة", 1.4),
    ("ىا", 1.4),
    ("ىئ", _HAMZA),
)
_FOREIGN: Final = {
    "ی": "يى",
    "ې": "ي",
    "ک": "ك",
    "ڪ": "ك",
    "ھ": "ه",
    "ہ": "هة",
    "ە": "هة",
    "ۀ": "هة",
    "ٱ": "ا",
} | {
    "گ": "كجغق",
    "چ": "جش",
    "پ": "ب",
    "ڤ": "ف",
    "ڨ": "قغ",
    "ژ": "ج",
}
_PARTS: Final = (
    # written, meant, at the end only, cost
    ("شئ", "شيء", True, 0.8),
    ("ئ", "يء", True, _HAMZA),
    ("ىء", "ئ", True, 0.8),
    ("يء", "ئ", True, _HAMZA),
    ("أا", "آ", False, 0.8),
    ("ءا", "آ", False, 0.8),
    ("أأ", "آ", False, 0.8),
    ("ئا", "آ", False, _HAMZA),
    ("أت", "آت", False, _HAMZA),
    ("ؤو", "ؤ", False, _HAMZA),
    ("ؤ", "ؤو", False, _HAMZA),
    ("ئو", "ؤو", False, 0.8),
    ("ائ", "اؤ", False, 0.8),
    ("و", "وا", True, _ENDING),
    ("وا", "و", True, _ENDING),
    ("ن", "ا", True, 1.4),
    ("ا", "اء", True, 1.4),
    ("اء", "ا", True, 1.4),
)
_AT_START: Final = (
    ("لال", "لل", 0.8),
    ("بل", "بال", 1.2),
    ("كل", "كال", 1.4),
    ("اللذ", "الذ", 0.6),
    ("اللت", "الت", 0.6),
    ("هاذ", "هذ", 0.6),
    ("هاؤ", "هؤ", 0.6),
    ("ذال", "ذل", 0.6),
    ("كذال", "كذل", 0.6),
    ("لاكن", "لكن", 0.6),
    ("انشاء", "إن شاء ", _SPACE),
    ("إنشاء", "إن شاء ", _SPACE),
)
_GLUED: Final = (
    "في",
    "من",
    "على",
    "إلى",
    "عن",
    "أن",
    "إن",
    "هذا",
    "هذه",
    "كل",
    "بعد",
    "قبل",
    "بين",
    "منذ",
    "يا",
    "لا",
    "ما",
)
"""Small words that are typed into the next one."""

_ABD: Final = tuple(
    f"{conjunction}{clitic}عبد" for conjunction in ("", "و", "ف") for clitic in ("", "ل", "ب")
)
_LIKE: Final = (
    "ذدز",
    "ثتس",
    "سص",
    "تط",
    "دض",
    "قكغ",
    "حه",
    "جحخ",
    "عغ",
    "رز",
    "شس",
    "صض",
    "طظ",
    "فق",
    "بتثني",
    "عء",
)
_KEY_ROWS: Final = ("ضصثقفغعهخحجد", "شسيبلاتنمكط", "ئءؤرىةوزظ")


def _alternatives() -> tuple[dict[str, dict[str, float]], dict[str, dict[str, float]]]:
    anywhere: dict[str, dict[str, float]] = {}
    at_end: dict[str, dict[str, float]] = {}
    for table, groups in ((anywhere, _ANYWHERE), (at_end, _AT_END)):
        for letters, cost in groups:
            for letter in letters:
                others = table.setdefault(letter, {})
                others.update(
                    {other: min(cost, others.get(other, cost)) for other in letters if other != letter}
                )
    for letter, meant in _FOREIGN.items():
        anywhere[letter] = dict.fromkeys(meant, _KEYBOARD)
    return anywhere, at_end


def _neighbours() -> dict[str, dict[str, float]]:
    near: dict[str, dict[str, float]] = {letter: {} for letter in LETTERS}
    for row in _KEY_ROWS:
        for left, right in pairwise(row):
            near[left][right] = near[right][left] = _NEAR_KEY
    for letters in _LIKE:
        for letter in letters:
            near[letter].update({other: _LIKE_SOUND for other in letters if other != letter})
    return near


_REPLACED, _REPLACED_AT_END = _alternatives()
_NEAR: Final = _neighbours()
_PAUSES = frozenset("ةى")
_WEAK = frozenset("اويى")


def rewrites(word: str) -> Iterator[tuple[str, float]]:
    """`word` with one slip of spelling undone, and what that costs."""
    last = len(word) - 1
    for place, letter in enumerate(word):
        head, tail = word[:place], word[place + 1 :]
        for other, cost in _REPLACED.get(letter, {}).items():
            # The article has no hamza to forget; الى and الان do not begin with one.
            article = letter == "ا" and tail.startswith("ل") and len(word) > 4
            yield head + other + tail, cost + (_ARTICLE if article else 0)
        if place == last or word[place + 1] == " ":
            for other, cost in _REPLACED_AT_END.get(letter, {}).items():
                yield head + other + tail, cost
    yield from _parts(word)
    yield from _spaces(word)


def edits(word: str) -> Iterator[tuple[str, float]]:
    """`word` with one slip of the finger undone, and what that costs."""
    for place in range(len(word) + 1):
        head, tail = word[:place], word[place:]
        if tail:
            yield head + tail[1:], _dropping(head, tail)
            for other in LETTERS:
                yield head + other + tail[1:], _NEAR.get(tail[0], {}).get(other, _LETTER)
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:], _TYPING
        if head and len(tail) > 1 and len(head) > 1 and " " not in word:
            yield f"{head} {tail}", _LETTER if min(len(head), len(tail)) > 2 else 3.0
        for other in LETTERS:
            weak = other in _WEAK or other in {head[-1:], tail[:1]}
            yield head + other + tail, _TYPING + 0.3 if weak else _LETTER


def candidates(word: str) -> dict[str, float]:
    """Everything that `word` may have been meant to be, with its distance; `word` itself is not among it."""
    found = {word: 0.0}
    newest = {word}
    for _ in range(_MOST_REWRITES):
        reached: set[str] = set()
        for known in sorted(newest, key=lambda text: (found[text], text)):
            if len(found) >= _MOST_WORDS:
                break
            reached |= _reach(found, rewrites(known), found[known])
        newest = reached
    once = sorted((cost, text) for text, cost in found.items() if cost <= _HAMZA)
    for cost, text in once[1:4]:
        _reach(found, (step for step in edits(text) if step[1] < _LETTER), cost)
    _reach(found, edits(word), 0.0)
    del found[word]
    return found


def _reach(found: dict[str, float], steps: Iterator[tuple[str, float]], before: float) -> set[str]:
    """Put what the steps lead to into `found` where that is new or nearer; says what."""
    reached = set()
    for text, cost in steps:
        if before + cost < found.get(text, 100.0):
            found[text] = before + cost
            reached.add(text)
    return reached


def _parts(word: str) -> Iterator[tuple[str, float]]:
    for written, meant, at_end, cost in _PARTS:
        place = word.find(written)
        while place >= 0:
            if not at_end or place + len(written) == len(word):
                yield word[:place] + meant + word[place + len(written) :], cost
            place = word.find(written, place + 1)
    for written, meant, cost in _AT_START:
        for before in ("", "و", "ف"):
            if word.startswith(before + written):
                yield before + meant + word[len(before + written) :], cost


def _spaces(word: str) -> Iterator[tuple[str, float]]:
    if " " in word:
        yield word.replace(" ", ""), _SPACE
        return
    for name in _ABD:
        if word.startswith(name) and len(word) >= len(name) + 2:
            yield f"{name} {word[len(name) :]}", _SPACE
    for small in _GLUED:
        if word.startswith(small) and len(word) >= len(small) + 3:
            yield f"{small} {word[len(small) :]}", _HAMZA
    for place in range(2, len(word) - 1):
        if word[place - 1] in _PAUSES:
            yield f"{word[:place]} {word[place:]}", _SPACE


def _dropping(head: str, tail: str) -> float:
    """What it costs to leave out the first letter of `tail`."""
    if tail[0] in {head[-1:], tail[1:2]}:
        return _TYPING
    return _TYPING + 0.3 if tail[0] in _WEAK and head else _LETTER


def ranked(
    distances: Mapping[str, float],
    frequency: Mapping[str, int],
    together: Mapping[str, int],
    order: Mapping[str, int],
) -> list[str]:
    """The candidates of `distances`, best first: near ones, each the nearer the more articles have it (`frequency`, by
    word) and the more have it beside the words that it stands between (`together`, by candidate). Of equals the one
    that comes first in `order` does.

    A rare word that lies nearest is seldom what was meant: dictionaries of Arabic know many forms that nobody writes.
    """

    def place(text: str) -> tuple[float, int, str]:
        parts = text.split()
        seen = min(frequency.get(part, 0) for part in parts)
        gain = _COMMON if fold(text) in STOP_WORDS else 0.0
        # Two common words say little about the space between them.
        gain += math.log1p(seen) * (_FREQUENCY if len(parts) == 1 else _FREQUENCY / 2)
        gain += math.log1p(together.get(text, 0)) * _CONTEXT
        return round(distances[text] - gain, 6), order.get(text, len(order)), text

    return sorted(distances, key=place)
