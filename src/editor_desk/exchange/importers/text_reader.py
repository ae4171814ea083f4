"""Plain text to raw lines."""

from editor_desk.domain.content import Span, clean_text
from editor_desk.domain.incoming import PageNote, PageNoteCode, RawLine, RawPage, list_mark
from editor_desk.language.bidi import strip_controls


def cleaned(text: str) -> tuple[str, tuple[PageNote, ...]]:
    """`text` without control characters and stray direction controls, and a note of how many were taken out."""
    unified = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0b", "\n").replace("\x0c", "\n")
    kept = strip_controls(clean_text(unified))
    lost = len(unified) - len(kept)
    return kept, (PageNote(PageNoteCode.CONTROLS, lost),) if lost else ()


def text_page(text: str) -> RawPage:
    """A raw line for every line of `text` that is not blank; the list marks of a line make its hint."""
    kept, notes = cleaned(text)
    lines = (" ".join(line.split()) for line in kept.split("\n"))
    return RawPage(tuple(RawLine((Span(line),), list_mark(line)[0]) for line in lines if line), notes=notes)
