"""Where the caret stops when it goes word by word, in text that mixes Arabic and Latin.

A stop lies before each word and before each run of punctuation, and at both ends of the text. Arabic letters, Latin
letters with digits, and punctuation are words apart even where they touch (الـ5G, كلمة،), so that one more step
always comes to the next of them. A mark or a control without width goes with what stands before it, so no stop parts
a letter from its tashkeel.
"""

import unicodedata
from bisect import bisect_left, bisect_right

_SPACE, _ARABIC, _OTHER, _STOP, _JOINER = range(5)
_SEPARATORS = frozenset(".,:/٫٬'’")
_LONGEST = 2000


def word_stops(text: str) -> list[int]:
    """The places in ``text`` where the caret stops, in order, from 0 to its length."""
    stops = [0]
    before = _SPACE
    for place, char in enumerate(text):
        kind = _kind(char)
        if kind == _JOINER:
            continue
        if char in _SEPARATORS and before == _OTHER and _joins(text, place):
            kind = _OTHER
        if kind not in {before, _SPACE} and place:
            stops.append(place)
        before = kind
    if text:
        stops.append(len(text))
    return stops


def next_stop(text: str, place: int) -> int | None:
    """The first stop after ``place``; None at the end of the text."""
    # What is far away cannot matter, and a paragraph may be a megabyte long.
    start = _clear(text, place - _LONGEST)
    end = place + _LONGEST
    while end < len(text) and _kind(text[end]) == _JOINER:
        end += 1
    stops = word_stops(text[start:end])
    found = bisect_right(stops, place - start)
    return stops[found] + start if found < len(stops) else None


def previous_stop(text: str, place: int) -> int | None:
    """The last stop before ``place``; None at the start of the text."""
    start = _clear(text, place - _LONGEST)
    stops = word_stops(text[start : place + 2])
    found = bisect_left(stops, place - start)
    return stops[found - 1] + start if found else None


def _clear(text: str, start: int) -> int:
    """``start``, or a little before it, where no letter is parted from its marks."""
    start = max(0, start)
    while start and _kind(text[start]) == _JOINER:
        start -= 1
    return start


def _joins(text: str, place: int) -> bool:
    """Whether the separator stands inside a number (3.5, 10:30) or between Latin letters (don't)."""
    before, after = text[place - 1], text[place + 1 : place + 2]
    if text[place] in "'’":
        return before.isalpha() and after.isalpha() and _kind(after) == _OTHER
    return before.isdecimal() and after.isdecimal()


def _kind(char: str) -> int:
    category = unicodedata.category(char)
    if category in {"Mn", "Me", "Mc", "Cf"}:
        return _JOINER
    if char.isspace():
        return _SPACE
    if char.isalpha() or char == "ـ":
        return _ARABIC if unicodedata.bidirectional(char) in {"AL", "R"} else _OTHER
    return _OTHER if char.isalnum() or category == "Cs" else _STOP
