"""HTML that is nothing but paragraphs and headings, as most posts of an archive are: read without a parser, ten times as fast.

Whatever it takes comes out just as the whole way of `html_reader` gives it; it takes nothing that it does not know.
"""

import re
from operator import itemgetter
from typing import Final

from editor_desk.domain.content import BlockKind, Span
from editor_desk.domain.incoming import RawLine, list_mark
from editor_desk.domain.prose import Prose
from editor_desk.exchange.importers.html_lines import HEADINGS
from editor_desk.exchange.importers.html_scan import MAX_TAGS
from editor_desk.language.glance import words_of_ordinary
from editor_desk.language.tokens import count_words

_PIECE = re.compile(
    r"\s*+(?:<!--(?P<comment>[^<>-]*+(?:-[^<>-]++)*+)-->|<(?P<tag>p|h[1-6])>(?P<text>[^<>&]*+)</(?P=tag)>)"
)
_CONTROL = re.compile("[\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufdd0-\ufdef\ufff0-\uffff]")
"""What the way through the parsers may change, and no plain text has."""


def plain_lines(source: str) -> tuple[list[RawLine], int] | None:
    """The lines of `source`, which `text_reader.cleaned` made, and how many comments it has; None where it is anything else."""
    if _CONTROL.search(source) is not None or source.count("<") > MAX_TAGS:
        return None
    lines: list[RawLine] = []
    comments = place = 0
    while (piece := _PIECE.match(source, place)) is not None:
        place = piece.end()
        tag = piece["tag"]
        if tag is None:
            comments += 1
        elif text := " ".join(piece["text"].split()):
            lines.append(RawLine((Span(text),), HEADINGS.get(tag) or list_mark(text)[0]))
    return None if source[place:].strip() else (lines, comments)


_NEXT = re.compile(
    r"[ \n]*+(?:<!--[ !-,.-;=?-~\n]*+(?:-[ !-,.-;=?-~\n]++)*+-->[ \n]*+)*+(?:<(p|h[1-6])>([^<>&]*+)</\1>|(.)|\Z)",
    re.DOTALL,
)
"""The next block behind its remarks, its tag and its text; or one character of anything else; or the end."""
_KINDS: Final = {"p": BlockKind.PARAGRAPH, **HEADINGS}


def prose(source: str, longest: int) -> Prose | None:
    """What an archive keeps of `source` where it is nothing but blocks of ordinary text, in which nothing is to be mended, or cut at
    `longest` characters; None where it is anything else. It is what the lines of a page become.
    """
    if source.count("<") > MAX_TAGS:
        return None
    found: list[tuple[str, str, str]] = _NEXT.findall(source)
    if any(map(_OTHER, found)):
        return None
    tags = [tag for tag, _text, _other in found if tag]
    texts = [text for tag, text, _other in found if tag]
    if not _is_trim("\n".join(texts), len(texts)):
        texts = [_BLANK.sub(" ", text).strip(" ") for text in texts]
        tags = [tag for tag, text in zip(tags, texts, strict=True) if text]
        texts = [text for text in texts if text]
    words = words_of_ordinary("\n".join(texts))
    if not words or max(map(len, texts)) > longest:
        return None
    kinds = [_KINDS[tag] for tag in tags]
    if _FIRST_OF_MARK.isdisjoint([text[0] for text in texts]):
        return Prose(tuple(kinds), tuple(texts), words)
    for place, text in enumerate(texts):
        mark, end = list_mark(text)
        if mark is not None and kinds[place] is BlockKind.PARAGRAPH:
            kinds[place], texts[place] = mark, text[end:]
    return Prose(tuple(kinds), tuple(texts), count_words("\n".join(texts)))


_OTHER: Final = itemgetter(2)
_BLANK = re.compile(r"[ \t\n]+")
_FIRST_OF_MARK: Final = frozenset("•▪▫■□◾◼●○◦‣⁃∙·♦◄►▸*-–—([0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹")


def _is_trim(joined: str, lines: int) -> bool:
    """Whether no line has a blank at its ends or two together, and none is empty."""
    return not (
        "  " in joined
        or "\t" in joined
        or " \n" in joined
        or "\n " in joined
        or "\n\n" in joined
        or joined[:1] in {"", " ", "\n"}
        or joined[-1] in " \n"
        or joined.count("\n") != lines - 1
    )
