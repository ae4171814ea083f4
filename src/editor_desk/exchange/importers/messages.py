"""Messages copied or exported from WhatsApp: their envelope goes, their words stay, their stars become marks."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from editor_desk.domain.content import Mark, Span
from editor_desk.domain.incoming import PageNoteCode

_D = "0-9٠-٩۰-۹"
_INVISIBLE = "\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069"
_DATE = rf"[{_D}]{{1,4}}[/.\-\u200f]+[{_D}]{{1,2}}[/.\-\u200f]+[{_D}]{{1,4}}"
_TIME = rf"[{_D}]{{1,2}}:[{_D}]{{2}}(?::[{_D}]{{2}})?(?:[\s\u202f\u00a0]?(?:[صم]|[AaPp]\.?[Mm]\.?))?"
_STAMP = rf"{_DATE}[,،]?\s{{1,3}}{_TIME}"
_ENVELOPE: Final = re.compile(
    rf"^[{_INVISIBLE}]*(?:\[{_STAMP}\][{_INVISIBLE}\s]*|{_STAMP}\s+[-–]\s+[{_INVISIBLE}]*)"
    rf"(?P<name>[^:\n]{{1,60}}):(?:[ {_INVISIBLE}]+|$)"
)
_NOTICE: Final = re.compile(rf"^[{_INVISIBLE}]*{_STAMP}\s+[-–]\s+.*$")
_OMITTED: Final = re.compile(
    rf"^[{_INVISIBLE}]*(?:<[^<>]{{0,12}}(?:Media omitted|تم استبعاد الوسائط|الوسائط غير مدرجة|استبعاد الوسائط)[^<>]{{0,12}}>|"
    r"(?:image|video|audio|sticker|document|GIF|Contact card) omitted|"
    r"(?:الصورة|الفيديو|الصوت|الملصق|المستند|صورة|فيديو|مقطع صوتي|ملصق|مستند) (?:غير مدرج[ة]?|مستبعد[ة]?|محذوف[ة]?)|"
    r"This message was deleted\.?|You deleted this message\.?|تم حذف هذه الرسالة\.?|حذفت هذه الرسالة\.?|"
    rf"<attached: [^<>]{{1,120}}>|<المرفق: [^<>]{{1,120}}>)[{_INVISIBLE}\s]*$"
)
_EDITED: Final = re.compile(
    rf"\s*[{_INVISIBLE}]*<[{_INVISIBLE}]*(?:This message was edited|تم تعديل هذه الرسالة)[{_INVISIBLE}]*>\s*$"
)
_STARS: Final = re.compile(
    r"(?<![\w*_/])(?:\*(?P<strong>[^\s*_](?:[^*\n]{0,400}[^\s*])?)\*|_(?P<em>[^\s*_](?:[^_\n]{0,400}[^\s_])?)_)(?![\w*_/])"
)
_ARABIC: Final = re.compile("[\u0621-\u064a]")


def opened(text: str, counts: Counter[PageNoteCode]) -> str:
    """`text` without the envelopes of its messages; as it was where no line has one."""
    lines = text.split("\n")
    if not any(_ENVELOPE.match(line) for line in lines):
        return text
    kept: list[str] = []
    for line in lines:
        envelope = _ENVELOPE.match(line)
        if envelope is None and _NOTICE.match(line):
            counts[PageNoteCode.OMITTED] += 1
            continue
        counts[PageNoteCode.ENVELOPES] += envelope is not None
        said = _EDITED.sub("", line[envelope.end() :] if envelope else line)
        if _OMITTED.match(said):
            counts[PageNoteCode.OMITTED] += 1
        else:
            kept.append(said)
    return "\n".join(kept)


def starred(text: str, counts: Counter[PageNoteCode]) -> tuple[Span, ...]:
    """A line with the *strong* and _emphasised_ Arabic words of a messenger as marks."""
    return tuple(_pieces(text, counts))


def _pieces(text: str, counts: Counter[PageNoteCode]) -> Iterator[Span]:
    place = 0
    for found in _STARS.finditer(text):
        words = found["strong"] or found["em"]
        if not _ARABIC.search(words):
            continue
        counts[PageNoteCode.STARS] += 1
        yield Span(text[place : found.start()])
        yield Span(words, frozenset({Mark.STRONG if found["strong"] else Mark.EMPHASIS}))
        place = found.end()
    yield Span(text[place:])
