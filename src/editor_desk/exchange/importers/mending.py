"""The repair of `language.repair` over lines with spans, and its counts as notes."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from editor_desk.domain.content import Span
from editor_desk.domain.incoming import PageNoteCode, RawLine
from editor_desk.language.repair import Mend, Repaired, repair_run
from editor_desk.language.visual_order import backward_lines, turn_round

_CODES = {mend: PageNoteCode(mend.value) for mend in Mend}


def add_mends(counts: Counter[PageNoteCode], repaired: Repaired) -> str:
    """The repaired text, its repairs added to `counts`."""
    for mend, times in repaired.mends:
        counts[_CODES[mend]] += times
    return repaired.text


def mended_lines(lines: Iterable[RawLine], counts: Counter[PageNoteCode]) -> list[RawLine]:
    """`lines` repaired, each where it is: their number stays."""
    found = list(lines)
    backward = backward_lines([line.text for line in found])
    return [_mended(line, counts, turned=turned) for line, turned in zip(found, backward, strict=True)]


def _mended(line: RawLine, counts: Counter[PageNoteCode], *, turned: bool) -> RawLine:
    spans = line.spans
    if turned:
        counts[PageNoteCode.VISUAL] += 1
        spans = tuple(replace(span, text=turn_round(span.text)) for span in reversed(spans))
    mended = tuple(_mended_span(span, counts) for span in spans)
    return line if mended == line.spans else replace(line, spans=mended)


def _mended_span(span: Span, counts: Counter[PageNoteCode]) -> Span:
    text = add_mends(counts, repair_run(span.text))
    return span if text == span.text else replace(span, text=text)
