"""What the recognition rules ask about a line of raw copy: is it prose or a title, a list item, a label, a link."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from editor_desk.domain.content import BlockKind, Mark, Span
from editor_desk.domain.incoming import RawLine, list_mark
from editor_desk.domain.portal_labels import LabelGroup, Labels
from editor_desk.language.folding import fold
from editor_desk.language.tokens import count_words

PROSE_WORDS = 22
PROSE_CHARACTERS = 200
SENTENCE_WORDS = 6
QUESTION_WORDS = 14
BYLINE_WORDS = 6
PLACE_WORDS = 3

_CLOSERS = "\"'»”’)\\]\\s"
_FULL_STOP = re.compile(rf"(?<!\.)\.[{_CLOSERS}]*$")
_PAUSE = re.compile(rf"[؟?!:؛،…,.][{_CLOSERS}]*$")
_QUESTION = re.compile(rf"[؟?][{_CLOSERS}]*$")
_LETTER_OR_DIGIT = re.compile(r"[^\W_]")
_DATELINE = re.compile(r"(?P<place>[^\d:()/–—-]+?)\s*[-–—/:(]+\s*(?P<agency>[^:()]*?)[)\s:]*$")
_BRACKETED = re.compile(r"\s*[(\[{]")


@dataclass(frozen=True, slots=True)
class PortalLine:
    """A line and the facts on it.

    `spans` leave out the label or list mark; `label` is the group whose label the line begins with, `has_value` whether
    anything stands behind it. `prose` is what only running text looks like; what is not prose may be a title. `stopped`
    is an end with a full stop, `paused` with any other mark. `only_when` and `dateline` say when, and where from.
    """

    number: int
    raw: RawLine
    text: str
    folded: str
    words: int
    kind: BlockKind | None
    label: LabelGroup | None
    spans: tuple[Span, ...]
    has_value: bool
    linked: bool
    strong: bool
    wordless: bool
    stopped: bool
    paused: bool
    question: bool
    only_when: bool
    dateline: bool
    prose: bool

    @property
    def in_list(self) -> bool:
        """Whether it is a list item."""
        return self.kind in {BlockKind.BULLET, BlockKind.NUMBER}


_READS_AS = {BlockKind.SUBHEADING: BlockKind.HEADING, BlockKind.ATTRIBUTION: BlockKind.PARAGRAPH}
"""Kinds that play no part of their own in a page; its h3 is a heading like its h2."""


def portal_line(number: int, raw: RawLine, labels: Labels) -> PortalLine:
    """The facts on the line `raw`, number `number` of its page."""
    stored = raw.text
    text = stored.strip()
    mark_kind, start = list_mark(stored)
    kind = _READS_AS.get(raw.hint, raw.hint) if raw.hint else mark_kind
    word_count = count_words(text[: PROSE_CHARACTERS * 2])
    label = labels.match(stored)
    if (
        label
        and label.group is LabelGroup.BYLINE
        and (word_count > BYLINE_WORDS or label.value_start >= len(stored))
    ):
        label = None
    spans = _behind(raw.spans, label.value_start if label else start)
    if label and _BRACKETED.match(stored):
        spans = _trimmed_end(spans, ")]} ")
    stopped = bool(_FULL_STOP.search(text[-20:]))
    paused = bool(_PAUSE.search(text[-20:]))
    return PortalLine(
        number=number,
        raw=raw,
        text=text,
        folded=fold(text[:PROSE_CHARACTERS]),
        words=word_count,
        kind=kind,
        label=label.group if label else None,
        spans=spans,
        has_value=bool(spans),
        linked=all(span.link for span in _worded(raw.spans)),
        strong=all(Mark.STRONG in span.marks for span in _worded(raw.spans)),
        wordless=not _LETTER_OR_DIGIT.search(text),
        stopped=stopped,
        paused=paused,
        question=bool(_QUESTION.search(text[-20:])),
        only_when=labels.is_time(text),
        dateline=_is_dateline(text, labels),
        prose=kind is not BlockKind.HEADING
        and (
            len(text) > PROSE_CHARACTERS
            or word_count > PROSE_WORDS
            or (stopped and word_count >= SENTENCE_WORDS)
            or (paused and word_count > QUESTION_WORDS)
        ),
    )


def _worded(spans: Iterable[Span]) -> Iterator[Span]:
    return (span for span in spans if _LETTER_OR_DIGIT.search(span.text))


def _is_dateline(text: str, labels: Labels) -> bool:
    found = _DATELINE.match(text) if len(text) <= PROSE_CHARACTERS else None
    if found is None or len(found["place"].split()) > PLACE_WORDS:
        return False
    agency = fold(" ".join(found["agency"].split()))
    return not agency or agency in labels.agencies


def _behind(spans: Iterable[Span], start: int) -> tuple[Span, ...]:
    """`spans` from character `start` on, without spaces at either end."""
    kept: list[Span] = []
    for span in spans:
        text = span.text[max(0, start) :]
        start -= len(span.text)
        text = text if kept else text.lstrip()
        if text:
            kept.append(Span(text, span.marks, span.link, span.direction))
    return _trimmed_end(tuple(kept), None)


def _trimmed_end(spans: tuple[Span, ...], characters: str | None) -> tuple[Span, ...]:
    kept = list(spans)
    while kept:
        last = kept.pop()
        if text := last.text.rstrip(characters):
            return (*kept, Span(text, last.marks, last.link, last.direction))
    return ()
