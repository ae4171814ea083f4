"""Plain text to raw lines."""

from collections import Counter

from editor_desk.domain.content import clean_text, join_spans
from editor_desk.domain.incoming import PageNote, PageNoteCode, RawLine, RawPage, list_mark
from editor_desk.exchange.importers.mending import add_mends
from editor_desk.exchange.importers.messages import opened, starred
from editor_desk.language.bidi import strip_controls
from editor_desk.language.repair import repair


def cleaned(text: str) -> tuple[str, tuple[PageNote, ...]]:
    """`text` without control characters and stray direction controls, and a note of how many were taken out."""
    unified = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0b", "\n").replace("\x0c", "\n")
    kept = strip_controls(clean_text(unified))
    lost = len(unified) - len(kept)
    return kept, (PageNote(PageNoteCode.CONTROLS, lost),) if lost else ()


def text_page(text: str) -> RawPage:
    """A raw line for every line of `text` that is not blank; the list marks of a line make its hint.

    Messages lose their envelopes, and what copying did to the text is mended first.
    """
    counts: Counter[PageNoteCode] = Counter()
    kept, notes = cleaned(opened(text, counts))
    kept = add_mends(counts, repair(kept))
    lines = [_line(" ".join(line.split()), counts) for line in kept.split("\n") if line.strip()]
    told = (PageNote(code, counts[code]) for code in PageNoteCode if counts[code])
    return RawPage(tuple(lines), notes=(*notes, *told))


def _line(text: str, counts: Counter[PageNoteCode]) -> RawLine:
    spans = join_spans(starred(text, counts))
    return RawLine(spans, list_mark("".join(span.text for span in spans))[0])
