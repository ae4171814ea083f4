"""What copying out of PDF files, old programs and web pages does to Arabic text, taken back; and nothing else is touched.

Text that has none of these faults comes back as it was. Every kind of repair is counted, so that it can be told.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from editor_desk.language.folding import TASHKEEL
from editor_desk.language.visual_order import backward_lines, turn_round


class Mend(StrEnum):
    """A kind of repair."""

    VISUAL = "visual"
    """A line that ran backwards was turned round."""
    LETTER_FORMS = "letter_forms"
    """A presentation form became the letter that it is a shape of."""
    LIGATURES = "ligatures"
    """لا stood as ال behind an alef, where no Arabic word has it (األول)."""
    PERSIAN = "persian"
    """Persian ی and ک became Arabic letters."""
    WRAPS = "wraps"
    """The end of a line inside a paragraph became a space."""
    HYPHENS = "hyphens"
    """A hyphen or tatweel that cut a word at the end of its line, or a soft hyphen, went."""
    SPACES = "spaces"
    """A space of special width became a plain one, or several became one."""


@dataclass(frozen=True, slots=True)
class Repaired:
    """A repaired text, and how often each repair was made; in the order of `Mend`, never 0."""

    text: str
    mends: tuple[tuple[Mend, int], ...] = ()


def repair(text: str) -> Repaired:
    """Plain text, its lines parted by line feeds, repaired as a whole; never raises."""
    counts: Counter[Mend] = Counter()
    lines = text.split("\n")
    for place, backward in enumerate(backward_lines(lines)):
        if backward:
            lines[place] = turn_round(lines[place])
            counts[Mend.VISUAL] += 1
    joined = _unwrapped(lines, counts)
    return _told(_characters("\n".join(joined), counts), counts)


def repair_run(text: str) -> Repaired:
    """A run of text whose lines are right as they are: only its characters are repaired."""
    counts: Counter[Mend] = Counter()
    return _told(_characters(text, counts), counts)


def _told(text: str, counts: Counter[Mend]) -> Repaired:
    return Repaired(text, tuple((mend, counts[mend]) for mend in Mend if counts[mend]) if counts else ())


# Characters


def _letters_of(form: str) -> str:
    letters = unicodedata.normalize("NFKC", form)
    # A mark by itself is stored on a space or a tatweel; the letter before it is its seat.
    return letters[1:] if len(letters) > 1 and letters[0] in " ـ" else letters


_FORMS: Final = {
    chr(code): _letters_of(chr(code))
    for code in (*range(0xFB50, 0xFDFA), *range(0xFE70, 0xFEFD))  # ﷺ and what stands beside it are signs
    if unicodedata.decomposition(chr(code))
}
_FORM: Final = re.compile(f"[{''.join(_FORMS)}]")
_SWAPPED: Final = re.compile(rf"(?<![^\W_])(?<![{TASHKEEL}])([وفبك]?ا)([اأإآ])ل(?=[\u0621-\u064a])")
_PERSIAN: Final = re.compile("[یک]")
_PERSIAN_WORD: Final = re.compile(rf"[\u0620-\u06ff{TASHKEEL}]*[یک][\u0620-\u06ff{TASHKEEL}]*")
_FOREIGN: Final = re.compile("[پچژگٹڈڑںےۓھہۆێە]")
_MAQSURA: Final = frozenset(
    (
        *("على", "إلى", "الى", "حتى", "لدى", "متى", "سوى", "مدى", "أخرى", "الأخرى", "اخرى", "كبرى", "الكبرى"),
        *("أعلى", "الأعلى", "أدنى", "الأدنى", "أولى", "الأولى", "مستوى", "المستوى", "مستشفى", "المستشفى"),
        *(
            "عيسى",
            "موسى",
            "مصطفى",
            "يحيى",
            "ليلى",
            "منى",
            "قرى",
            "القرى",
            "يرى",
            "جرى",
            "أجرى",
            "انتهى",
            "مضى",
        ),
    )
)
_SOFT_HYPHEN: Final = re.compile("\u00ad")
_WIDTH = "\u00a0\u2000-\u200a\u202f\u205f\u3000"
_SPACES: Final = re.compile(rf" *[{_WIDTH}][ {_WIDTH}]*|(?<=\S) {{2,}}(?=\S)")


_ANY: Final = re.compile(rf"[{''.join(_FORMS)}\u00ad{_WIDTH}یک]|ا[اأإآ]ل|  ")
"""Without one of these nothing is to be repaired."""


def _characters(text: str, counts: Counter[Mend]) -> str:
    if _ANY.search(text) is None:
        return text

    def counted(mend: Mend, pattern: re.Pattern[str], new: Callable[[re.Match[str]], str], text: str) -> str:
        text, times = pattern.subn(new, text)
        counts[mend] += times
        return text

    text = counted(Mend.LETTER_FORMS, _FORM, lambda form: _FORMS[form[0]], text)
    text = counted(Mend.LIGATURES, _SWAPPED, lambda found: f"{found[1]}ل{found[2]}", text)
    if _PERSIAN.search(text):
        # A Persian quotation stays Persian.
        text = "\n".join(_arabic_letters(line, counts) for line in text.split("\n"))
    text = counted(Mend.HYPHENS, _SOFT_HYPHEN, lambda _hyphen: "", text)
    return counted(Mend.SPACES, _SPACES, lambda _spaces: " ", text)


def _arabic_letters(line: str, counts: Counter[Mend]) -> str:
    if _FOREIGN.search(line):
        return line
    counts[Mend.PERSIAN] += len(_PERSIAN.findall(line))
    return _PERSIAN_WORD.sub(lambda word: _arabic_word(word[0]), line)


def _arabic_word(word: str) -> str:
    plain = word.replace("ک", "ك")
    if plain.endswith("ی"):
        stem = plain[:-1].replace("ی", "ي")
        return stem + ("ى" if _last_letters(f"{stem}ى") else "ي")
    return plain.replace("ی", "ي")


def _last_letters(word: str) -> bool:
    return word in _MAQSURA or (word[0] in "وف" and word[1:] in _MAQSURA)


# Lines

_FULL: Final = 0.75
"""Of the longest line; a shorter one ended by itself."""
_LINE: Final = range(40, 161)
_STOP: Final = re.compile(r"""[.!?؟…:؛]["'»”’)\]]*$""")
_ITEM: Final = re.compile(r"\s*(?:[•▪■●◦‣·*–—-]\s|[(\[]?[0-9٠-٩۰-۹]{1,3}[.)\]\-–ـ]\s?)")
_CUT_LATIN: Final = re.compile(r"[a-zà-ɏ]-$")
_CUT_ARABIC: Final = re.compile("[\u0621-\u064a]ـ+$")


def _unwrapped(lines: list[str], counts: Counter[Mend]) -> Iterable[str]:
    """`lines` with those of a paragraph that was broken at a margin put together again."""
    longest = max((len(line.strip()) for line in lines), default=0)
    if longest not in _LINE:
        return lines
    least = _FULL * longest
    kept: list[str] = []
    run: list[str] = []
    for line in lines:
        goes_on = bool(line.strip()) and not _ITEM.match(line)
        if not (run and goes_on):
            kept += _paragraph(run, counts)
            run = []
        run.append(line)
        if len(line.strip()) < least or _STOP.search(line.rstrip()):
            kept += _paragraph(run, counts)
            run = []
    return [*kept, *_paragraph(run, counts)]


def _paragraph(run: list[str], counts: Counter[Mend]) -> list[str]:
    # Only what ends as a sentence is one paragraph: headlines of like length under one another end without a stop.
    if len(run) < 2 or not _STOP.search(run[-1].rstrip()):
        return run
    whole = run[0].rstrip()
    for line in run[1:]:
        following = line.strip()
        counts[Mend.WRAPS] += 1
        if (_CUT_LATIN.search(whole) and following[0].islower()) or (
            _CUT_ARABIC.search(whole) and "\u0621" <= following[0] <= "\u064a"
        ):
            counts[Mend.HYPHENS] += 1
            whole = whole.rstrip("-ـ") + following
        else:
            whole = f"{whole} {following}"
    return [whole]
