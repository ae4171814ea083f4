"""Raw copy on its way in: lines with the part that each was recognised to play, and what they add up to.

Correcting a recognition is changing the role of a line; nothing that came in is ever outside the list of lines.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from editor_desk.domain.content import BlockKind, Span, join_spans


class LineRole(StrEnum):
    """The part that a line of raw copy plays."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    QUOTE = "quote"
    BULLET = "bullet"
    NUMBER = "number"
    BYLINE = "byline"
    DATELINE = "dateline"
    SOURCE = "source"
    KEYWORDS = "keywords"
    LABEL = "label"
    READ_ALSO_HEADLINE = "read_also_headline"
    READ_ALSO_PARAGRAPH = "read_also_paragraph"
    SIMILAR = "similar"
    NOISE = "noise"
    UNRECOGNISED = "unrecognised"


BLOCK_ROLES = {
    LineRole.PARAGRAPH: BlockKind.PARAGRAPH,
    LineRole.HEADING: BlockKind.HEADING,
    LineRole.QUOTE: BlockKind.QUOTE,
    LineRole.BULLET: BlockKind.BULLET,
    LineRole.NUMBER: BlockKind.NUMBER,
}


@dataclass(frozen=True, slots=True)
class RawLine:
    """A line of raw copy as a reader found it. `hint` is what its markup says it is (an HTML heading, a list item)."""

    spans: tuple[Span, ...]
    hint: BlockKind | None = None

    @property
    def text(self) -> str:
        """The line without marks."""
        return "".join(span.text for span in self.spans)


@dataclass(frozen=True, slots=True)
class IncomingLine:
    """A line with its role. `number` counts from 0; `spans` is the part of the line that carries the content
    (without the label, for `المصدر: …`)."""

    number: int
    raw: RawLine
    role: LineRole
    spans: tuple[Span, ...]

    @property
    def text(self) -> str:
        """The content of the line without marks."""
        return "".join(span.text for span in self.spans).strip()


@dataclass(frozen=True, slots=True)
class IncomingBlock:
    """A block to be, still without key."""

    kind: BlockKind
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class IncomingArticle:
    """One article to be."""

    headline: str
    standfirst: str
    byline: str
    dateline: str
    source: str
    blocks: tuple[IncomingBlock, ...]


@dataclass(frozen=True, slots=True)
class Incoming:
    """What a page adds up to. `keywords` are as split; `left_over` are the lines that no rule took (noise included)."""

    article: IncomingArticle
    keywords: tuple[str, ...]
    read_also: tuple[IncomingArticle, ...]
    similar: tuple[str, ...]
    left_over: tuple[IncomingLine, ...]


def assemble(lines: Sequence[IncomingLine], keywords: Sequence[str]) -> Incoming:
    """Put `lines` together by their roles. `keywords` is how the keyword lines were split (and perhaps corrected)."""
    read_also: list[tuple[str, list[IncomingBlock]]] = []
    for line in lines:
        if line.role is LineRole.READ_ALSO_HEADLINE:
            read_also.append((line.text, []))
        elif line.role is LineRole.READ_ALSO_PARAGRAPH:
            if not read_also:
                read_also.append(("", []))
            read_also[-1][1].append(_block(BlockKind.PARAGRAPH, line))
    return Incoming(
        article=IncomingArticle(
            headline=_joined(lines, LineRole.HEADLINE),
            standfirst=_joined(lines, LineRole.STANDFIRST),
            byline=_joined(lines, LineRole.BYLINE),
            dateline=_joined(lines, LineRole.DATELINE),
            source=_joined(lines, LineRole.SOURCE),
            blocks=tuple(_block(BLOCK_ROLES[line.role], line) for line in lines if line.role in BLOCK_ROLES),
        ),
        keywords=tuple(keywords),
        read_also=tuple(IncomingArticle(headline, "", "", "", "", tuple(blocks)) for headline, blocks in read_also),
        similar=tuple(line.text for line in lines if line.role is LineRole.SIMILAR),
        left_over=tuple(line for line in lines if line.role in {LineRole.NOISE, LineRole.UNRECOGNISED}),
    )


def _block(kind: BlockKind, line: IncomingLine) -> IncomingBlock:
    return IncomingBlock(kind, join_spans(line.spans))


def _joined(lines: Sequence[IncomingLine], role: LineRole) -> str:
    return " ".join(line.text for line in lines if line.role is role and line.text)
