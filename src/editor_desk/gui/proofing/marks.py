"""What was found in one text block, and how it moves with what is typed before the block is read again."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from editor_desk.domain.proofing import Finding
from editor_desk.gui.editor.utf16 import utf16_length

_AROUND = 26
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_LONE = re.compile("[\ud800-\udfff]")
_WESTERN, _INDIC = re.compile("[0-9]+"), re.compile("[٠-٩]+")
_STRONG = {"L": False, "R": True, "AL": True}
_BESIDE_DOTS = " .…،؛؟!:,;?"
_NEUTRAL = {"WS", "ON", "NSM", "B", "S"}


@dataclass(frozen=True, slots=True)
class Mark:
    """A finding in a text block: UTF-16 units [start, end) as Qt counts them, with the words around it. `rtl` is the
    direction of its letters where they all have one, None in mixed text.
    """

    start: int
    end: int
    finding: Finding
    before: str = ""
    after: str = ""
    rtl: bool | None = None

    def moved(self, by: int) -> "Mark":
        """The same, further on."""
        return replace(self, start=self.start + by, end=self.end + by)


Segment = tuple[float, float, float]
"""A stretch to underline: left, right, and where the line begins below it; relative to the block's layout."""


@dataclass(slots=True)
class BlockProof:
    """What is known of a block. `stamp` says for which reading it holds; -1 where the text changed since. `found` are the marks
    in the text as it was read, `marks` where they lie in the document, which has scaffolding besides. `drawn` keeps where
    the marks lie on the sheet for as long as `shape`, that is the layout, stays the same.
    """

    text: str = ""
    marks: tuple[Mark, ...] = ()
    found: tuple[Mark, ...] = ()
    digits: tuple[int, int] = (0, 0)
    stamp: int = -1
    shape: tuple[float, ...] = ()
    drawn: list[tuple[Mark, list[Segment]]] = field(default_factory=list)

    def learn(self, text: str, marks: tuple[Mark, ...], stamp: int) -> None:
        """Take what was found in `text`."""
        self.text, self.marks, self.stamp = text, marks, stamp
        self.digits = digits_in(text)
        self.shape = ()

    def change(self, start: int, removed: int, added: int) -> None:
        """Move what stands behind a change, and drop what was changed itself."""
        end, by = start + removed, added - removed
        kept = []
        for mark in self.marks:
            if mark.end <= start:
                kept.append(mark)
            elif mark.start >= end:
                kept.append(mark.moved(by))
        self.marks = tuple(kept)
        self.stamp, self.shape = -1, ()


def checkable(text: str) -> str:
    """The text of a Qt block as it is read: line breaks of ours, half surrogate pairs as one unknown character each."""
    return _LONE.sub("\ufffd", text).replace("\u2028", "\n")


def marks_in(text: str, findings: Sequence[Finding]) -> tuple[Mark, ...]:
    """The findings in `text` as marks, in order. A finding that does not fit the text is none."""
    wide = bool(_ASTRAL.search(text))
    marks = []
    for finding in sorted(findings, key=lambda one: (one.start, one.end)):
        start, end = finding.start, finding.end
        if not 0 <= start < end <= len(text) or text[start:end] != finding.text:
            continue
        before, after = _around(text, start, end)
        first = utf16_length(text[:start]) if wide else start
        last = first + (utf16_length(text[start:end]) if wide else end - start)
        marks.append(Mark(first, last, finding, before, after, one_direction(finding.text)))
    return tuple(marks)


def digits_in(text: str) -> tuple[int, int]:
    """How many numbers are written in Western and in Arabic-Indic digits."""
    return len(_WESTERN.findall(text)), len(_INDIC.findall(text))


def one_direction(text: str) -> bool | None:
    """Whether all letters run right to left (True) or left to right (False); None where they differ or there is none,
    and with digits, which run their own way.
    """
    found: bool | None = None
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind in _NEUTRAL:
            continue
        if kind not in _STRONG or (found is not None and found is not _STRONG[kind]):
            return None
        found = _STRONG[kind]
    ends = {unicodedata.bidirectional(letter) in _STRONG for letter in (text[:1], _last(text)) if letter}
    return found if ends == {True} else None


def cut_before(text: str) -> str:
    """`text` that goes on before it: no mark stands beside the dots."""
    return f"…{text.lstrip(_BESIDE_DOTS)}"


def cut_after(text: str) -> str:
    """`text` that goes on behind it: no mark stands beside the dots."""
    return f"{text.rstrip(_BESIDE_DOTS)}…"


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    if start > _AROUND and " " in before:
        before = cut_before(before[before.index(" ") + 1 :])
    if end + _AROUND < len(text) and " " in after:
        after = cut_after(after[: after.rindex(" ")])
    return before.replace("\n", " "), after.replace("\n", " ")


def _last(text: str) -> str:
    # A word may end in its vowels.
    return next((letter for letter in reversed(text) if not unicodedata.combining(letter)), "")
