"""Reading a page for the dialog, off the GUI thread: preview, keywords line by line, and the vocabulary, in one go."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from editor_desk.domain.incoming import IncomingLine, LineRole, RawPage
from editor_desk.domain.tags import Vocabulary
from editor_desk.gui.importing.draft import ImportDraft, Keyword
from editor_desk.language.keywords import KeywordPiece
from editor_desk.services.desk import Desk
from editor_desk.services.importing import ImportPreview

Split = Callable[[Sequence[IncomingLine]], tuple[KeywordPiece, ...]]


@dataclass(frozen=True, slots=True)
class Recognised:
    """A page as the dialog begins with it."""

    page: RawPage
    draft: ImportDraft
    vocabulary: Vocabulary


def recognise(desk: Desk, preview: Callable[[], ImportPreview]) -> Recognised:
    """Blocks. Raises DeskError as `preview` does."""
    found = preview()
    by_line = split_lines(
        desk.importing.split, [line for line in found.lines if line.role is LineRole.KEYWORDS]
    )
    keywords: dict[str, Keyword] = {}
    for number, texts in by_line.items():
        for text in texts:
            keywords.setdefault(text, Keyword(text, number))
    draft = ImportDraft(found.lines, tuple(keywords.values()), found.headline)
    return Recognised(found.page, draft, desk.tags.vocabulary())


def split_lines(split: Split, lines: Sequence[IncomingLine]) -> dict[int, tuple[str, ...]]:
    """The keywords of each of `lines`, whatever part it plays now. Blocks."""
    return {line.number: tuple(piece.text for piece in split([_as_keywords(line)])) for line in lines}


def _as_keywords(line: IncomingLine) -> IncomingLine:
    return IncomingLine(line.number, line.raw, LineRole.KEYWORDS, line.spans)
