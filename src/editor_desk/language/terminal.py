"""Text for terminals that neither join nor reorder Arabic letters.

arabic-reshaper picks the letter forms, python-bidi (the Rust one) orders them. That one does not mirror brackets
(UAX #9, L4) nor put marks back behind their letter (L3), so both are done here: each mirrored character is followed
by a mark without width, which takes its level, and comes out before it exactly where it runs right-to-left.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from arabic_reshaper import ArabicReshaper  # type: ignore[import-untyped]
from bidi import get_display  # type: ignore[import-untyped]
from bidi.mirror import MIRRORED  # type: ignore[import-untyped]

from editor_desk.language.bidi import base_direction
from editor_desk.language.folding import CONTROLS, TASHKEEL

_RESHAPER: Final = ArabicReshaper(
    {
        "delete_harakat": False,
        "delete_tatweel": False,
        "support_ligatures": True,
        "ARABIC LIGATURE ALLAH": False,
        "use_unshaped_instead_of_isolated": True,
    }
)
_PROBE: Final = "\U000e01ef"
_BRACKETS: Final = f"[{re.escape(''.join(MIRRORED))}]"
_BRACKET: Final = re.compile(_BRACKETS)
_PROBED: Final = re.compile(f"{_PROBE}({_BRACKETS})|({_BRACKETS}){_PROBE}")
_MARKS_FIRST: Final = re.compile(f"([{TASHKEEL}]+)([\u0600-\u08ff\ufb50-\ufdff\ufe70-\ufefc])")
_UNPRINTABLE: Final = dict.fromkeys((*range(0x20), *range(0x7F, 0xA0), ord(_PROBE)))
_INVISIBLE: Final = dict.fromkeys(map(ord, CONTROLS))
_SURROGATE: Final = re.compile("[\ud800-\udfff]")


def render(text: str, *, columns: int | None = None, bidi: bool) -> str:
    """``text`` as lines for a terminal, without the control characters that could drive it.

    Lines are wrapped to ``columns`` cells in logical order, and right-to-left paragraphs end at the right edge. With
    ``bidi`` the letters are joined and put in visual order, without it they stay in logical order, unaligned, for a
    terminal that does both by itself. A word longer than a line is cut. Raises ValueError for ``columns`` below 1.
    """
    if columns is not None and columns < 1:
        raise ValueError(f"a line needs at least one column, not {columns}")
    lines: list[str] = []
    for raw in text.splitlines():
        paragraph = _SURROGATE.sub("\ufffd", raw).replace("\t", " ").translate(_UNPRINTABLE)
        wrapped = [paragraph] if columns is None else list(_wrap(paragraph, columns))
        lines += _draw(wrapped, paragraph, columns) if bidi else wrapped
    return "\n".join(lines)


def _draw(lines: list[str], paragraph: str, columns: int | None) -> Iterator[str]:
    rtl = base_direction(paragraph) != "ltr"
    for line in lines:
        visual = _visual(line, "R" if rtl else "L")
        padding = columns - _width(visual) if columns and rtl and visual else 0
        yield " " * padding + visual


def _visual(line: str, base: str) -> str:
    probed = _BRACKET.sub(rf"\g<0>{_PROBE}", _RESHAPER.reshape(line))
    ordered = str(get_display(probed, base_dir=base))
    mirrored = _PROBED.sub(lambda found: MIRRORED[found[1]] if found[1] else found[2], ordered)
    return _MARKS_FIRST.sub(lambda found: found[2] + found[1][::-1], mirrored).translate(_INVISIBLE)


def _wrap(paragraph: str, columns: int) -> Iterator[str]:
    line, room = "", columns
    for word in _pieces(paragraph, columns):
        needed = _width(word) + bool(line)
        if needed > room and line:
            yield line
            line, room, needed = "", columns, _width(word)
        line, room = f"{line} {word}" if line else word, room - needed
    yield line


def _pieces(paragraph: str, columns: int) -> Iterator[str]:
    for word in paragraph.split():
        piece, width = "", 0
        for char in word:
            if width + _width(char) > columns and piece:
                yield piece
                piece, width = "", 0
            piece, width = piece + char, width + _width(char)
        yield piece


def _width(text: str) -> int:
    """Cells that ``text`` takes: none for marks and controls, two for wide East Asian characters."""
    return sum(
        0
        if unicodedata.category(char) in {"Mn", "Me", "Cf"}
        else 1 + (unicodedata.east_asian_width(char) in {"W", "F"})
        for char in text
    )
