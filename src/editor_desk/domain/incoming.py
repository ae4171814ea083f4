"""Raw copy on its way in: lines with the part that each was recognised to play, and what they add up to.

Correcting a recognition is changing the role of a line; nothing that came in is ever outside the list of lines.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from editor_desk.domain.content import BlockKind, Direction, Span, join_spans
from editor_desk.domain.raw_figures import RawFigure


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


LABELLED_ROLES = frozenset(
    {
        LineRole.BULLET,
        LineRole.NUMBER,
        LineRole.BYLINE,
        LineRole.SOURCE,
        LineRole.KEYWORDS,
        LineRole.READ_ALSO_HEADLINE,
        LineRole.SIMILAR,
    }
)
"""Roles whose content is what follows the label or the list marker; in any other role the whole line counts."""

_BULLET_MARK = re.compile(r"\s*(?:[•▪▫■□◾◼●○◦‣⁃∙·♦◄►▸*]++\s*|[-–—]\s+)(?=\S)")
_NUMBER_MARK = re.compile(r"\s*[(\[]?[0-9٠-٩۰-۹]{1,3}(?:[.)\]]\s+|\s?[-–—ـ]+\s*(?=[^\W\d_]))(?=\S)")


def list_mark(text: str) -> tuple[BlockKind | None, int]:
    """What the mark at the head of `text` (•, -, 1., ١-) makes of it, and where the text behind the mark begins."""
    if mark := _BULLET_MARK.match(text):
        return BlockKind.BULLET, mark.end()
    if mark := _NUMBER_MARK.match(text):
        return BlockKind.NUMBER, mark.end()
    return None, 0


@dataclass(frozen=True, slots=True)
class RawLine:
    """A line of raw copy as a reader found it, list mark and label included; never blank.

    `hint` is what its markup says it is (an HTML heading, a list item), or its list mark. `direction` is that of its block where
    the markup gives one and the reader was asked to keep it.
    """

    spans: tuple[Span, ...]
    hint: BlockKind | None = None
    direction: Direction | None = None

    @property
    def text(self) -> str:
        """The line without marks."""
        return "".join(span.text for span in self.spans)


class PageNoteCode(StrEnum):
    """What a reader has to tell of a page: what it took away, and what was missing already."""

    TRUNCATED = "truncated"  # the file ends in the middle of a character or a tag
    SCRIPTS = "scripts"
    STYLES = "styles"
    FORMS = "forms"  # form fields and buttons; the text round them stays
    FRAMES = "frames"  # iframes, embeds, objects
    IMAGES = "images"
    MEDIA = "media"  # video, audio, drawings
    COMMENTS = "comments"  # remarks that a page's reader never sees
    LINKS = "links"  # addresses that are relative or unsafe; their text stays
    CONTROLS = "controls"  # direction and control characters
    HIDDEN = "hidden"  # stretches that the page does not show
    FURNITURE = "furniture"  # lines of menus and share buttons
    PICTURES = "pictures"  # came along and could not be kept
    TABLES = "tables"  # merged cells, and tables inside tables, made plain
    LEVELS = "levels"  # list items of a deeper level
    CHANGES = "changes"  # tracked changes, taken as accepted
    REMARKS = "remarks"  # comments of the people who worked on a document
    FOOTNOTES = "footnotes"  # stand at the end now
    ENVELOPES = "envelopes"  # names and times of messages
    OMITTED = "omitted"  # messages about messages: media omitted, message deleted
    STARS = "stars"  # *strong* and _emphasis_ of messages
    LETTER_FORMS = "letter_forms"  # presentation forms made letters
    VISUAL = "visual"  # lines that were written backwards
    LIGATURES = "ligatures"  # lam-alef that stood the wrong way round
    WRAPS = "wraps"  # line ends inside paragraphs
    HYPHENS = "hyphens"  # words cut at a line's end
    SPACES = "spaces"  # non-breaking and doubled
    PERSIAN = "persian"  # Persian ye and kaf in Arabic words
    SPLIT = "split"  # paragraphs too long to be laid out


@dataclass(frozen=True, slots=True)
class PageNote:
    """A thing to tell, and how many there were."""

    code: PageNoteCode
    count: int


@dataclass(frozen=True, slots=True)
class RawPage:
    """A page as read. `title` is the HTML title, else empty; `encoding` is empty for text that came as text. `figures`
    are in order of their lines and do not overlap. `published` is the day that the page itself gives, as it writes it.
    """

    lines: tuple[RawLine, ...]
    title: str = ""
    encoding: str = ""
    notes: tuple[PageNote, ...] = ()
    figures: tuple[RawFigure, ...] = ()
    published: str = ""


@dataclass(frozen=True, slots=True)
class IncomingLine:
    """A line with its role. `number` counts from 0; `spans` is the line without its label (`المصدر: …`) or list mark.

    To correct the recognition, replace `role`: nothing else hangs on it.
    """

    number: int
    raw: RawLine
    role: LineRole
    spans: tuple[Span, ...]

    @property
    def content(self) -> tuple[Span, ...]:
        """What the line gives in its role: see `LABELLED_ROLES`."""
        return self.spans if self.role in LABELLED_ROLES else self.raw.spans

    @property
    def text(self) -> str:
        """The content of the line without marks."""
        return "".join(span.text for span in self.content).strip()


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

    def with_headline(self, headline: str) -> "Incoming":
        """The same under another headline."""
        return replace(self, article=replace(self.article, headline=headline))


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
        read_also=tuple(
            IncomingArticle(headline, "", "", "", "", tuple(blocks)) for headline, blocks in read_also
        ),
        similar=tuple(line.text for line in lines if line.role is LineRole.SIMILAR),
        left_over=tuple(line for line in lines if line.role in {LineRole.NOISE, LineRole.UNRECOGNISED}),
    )


def _block(kind: BlockKind, line: IncomingLine) -> IncomingBlock:
    return IncomingBlock(kind, join_spans(line.content))


def _joined(lines: Sequence[IncomingLine], role: LineRole) -> str:
    return " ".join(line.text for line in lines if line.role is role and line.text)
