"""What an article says: a frozen tree of blocks and spans. Everything that is sealed is in here, and nothing else is."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from urllib.parse import urlsplit

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.identity import new_id

_UNSTORABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f\x80-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_SAFE_SCHEMES = frozenset({"http", "https", "mailto"})


class Direction(StrEnum):
    """Reading direction of a block or a span where it differs from what surrounds it."""

    RTL = "rtl"
    LTR = "ltr"


class Mark(StrEnum):
    """Emphasis on a span."""

    STRONG = "strong"
    EMPHASIS = "em"


class BlockKind(StrEnum):
    """What a block of text is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    """A heading of the second level; the headline is the first."""
    SUBHEADING = "subheading"
    """A heading of the third level."""
    QUOTE = "quote"
    ATTRIBUTION = "attribution"
    """Who said the quote before it; anywhere else it reads as a paragraph."""
    BULLET = "bullet"
    NUMBER = "number"


def clean_text(text: str) -> str:
    """`text` as content may hold it: one kind of line break, no controls, no lone surrogates, no non-characters."""
    if text.isprintable():
        return text
    return _UNSTORABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n"))


def safe_href(href: str) -> str | None:
    """`href` trimmed if it is an absolute web or mail address, else None (`javascript:` and the like)."""
    trimmed = clean_text(href).strip()
    try:
        scheme = urlsplit(trimmed).scheme.lower()
    except ValueError:
        return None
    return trimmed if scheme in _SAFE_SCHEMES and not re.search(r"\s", trimmed) else None


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text with the same marks. `link` is an absolute address; `direction` is set only where it must be forced."""

    text: str
    marks: frozenset[Mark] = frozenset()
    link: str | None = None
    direction: Direction | None = None

    def __post_init__(self) -> None:
        if _UNSTORABLE.search(self.text):
            raise DeskError(ErrorCode.CONTENT_INVALID, reason="control character in text")
        if self.link is not None and safe_href(self.link) != self.link:
            raise DeskError(ErrorCode.CONTENT_INVALID, reason="unsafe link")

    def same_style(self, other: "Span") -> bool:
        """Whether the two could be one span."""
        return (self.marks, self.link, self.direction) == (other.marks, other.link, other.direction)


def join_spans(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in their one normal form: no empty span, no neighbours of the same style."""
    joined: list[Span] = []
    for span in spans:
        if not span.text:
            continue
        if joined and joined[-1].same_style(span):
            last = joined[-1]
            joined[-1] = Span(last.text + span.text, last.marks, last.link, last.direction)
        else:
            joined.append(span)
    return tuple(joined)


@dataclass(frozen=True, slots=True)
class Block:
    """A block of the body. `key` stays with it for life; `spans` are in normal form (see `join_spans`)."""

    key: str
    kind: BlockKind
    spans: tuple[Span, ...] = ()
    direction: Direction | None = None

    def __post_init__(self) -> None:
        if not self.key:
            raise DeskError(ErrorCode.CONTENT_INVALID, reason="block without key")
        object.__setattr__(self, "spans", join_spans(self.spans))

    @property
    def text(self) -> str:
        """The block's text without marks."""
        return "".join(span.text for span in self.spans)


def block(kind: BlockKind, text: str) -> Block:
    """A new block of plain `text` under a new key."""
    return Block(new_id(), kind, (Span(clean_text(text)),))


@dataclass(frozen=True, slots=True)
class TagRef:
    """A tag as this text carries it: the vocabulary's id, and the label that is sealed with the text."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class RelatedLink:
    """A read-also or similar article. Without `article` it is a title still to be found in the archive."""

    title: str
    article: str | None = None
    url: str | None = None

    def __post_init__(self) -> None:
        if any(_UNSTORABLE.search(text) for text in (self.article or "", self.url or "")):
            raise DeskError(ErrorCode.CONTENT_INVALID, reason="control character in link")


LONGEST_SIDE = 100_000_000
"""Pixels: a picture of one line may have as many as any other. What stands in a file may be any number."""
_MEDIA_TYPE = re.compile(r"image/[a-z0-9][a-z0-9.+-]{0,60}")


@dataclass(frozen=True, slots=True)
class MediaRef:
    """A picture that the desk keeps: SHA-256 of its bytes in lower-case hex, its media type, width and height in pixels."""

    sha256: str
    mime: str
    width: int
    height: int

    def __post_init__(self) -> None:
        named = re.fullmatch(r"[0-9a-f]{64}", self.sha256) and _MEDIA_TYPE.fullmatch(self.mime)
        if not named or not all(1 <= side <= LONGEST_SIDE for side in (self.width, self.height)):
            raise DeskError(ErrorCode.CONTENT_INVALID, reason="media reference")


CENTRE = (500, 500)


@dataclass(frozen=True, slots=True)
class Image:
    """A picture in the body. `focal` is the point that every cut must keep: x and y from the top left, in thousandths of
    width and height.
    """

    key: str
    media: MediaRef
    caption: str = ""
    alt: str = ""
    credit: str = ""
    rights: str = ""
    focal: tuple[int, int] = CENTRE

    def __post_init__(self) -> None:
        _require_block(self.key, self.caption, self.alt, self.credit, self.rights)
        if not all(0 <= place <= 1000 for place in self.focal):
            raise DeskError(ErrorCode.CONTENT_INVALID, reason="focal point")

    @property
    def text(self) -> str:
        """What a reader reads of it."""
        return self.caption


MOST_CELLS = 20_000
"""Of a table: it is laid out as a whole, and the window would stand still for more."""


@dataclass(frozen=True, slots=True)
class Table:
    """A simple table of plain text: rows of cells, all rows equally long. `header` says that the first row names the columns."""

    key: str
    rows: tuple[tuple[str, ...], ...]
    header: bool = True
    caption: str = ""

    def __post_init__(self) -> None:
        _require_block(self.key, self.caption, *(cell for row in self.rows for cell in row))
        if not self.rows or not self.rows[0] or len({len(row) for row in self.rows}) != 1:
            raise DeskError(ErrorCode.CONTENT_INVALID, reason="table shape")
        if len(self.rows) * len(self.rows[0]) > MOST_CELLS:
            raise DeskError(ErrorCode.CONTENT_INVALID, reason="table size")

    @property
    def text(self) -> str:
        """Caption and cells, a line a row."""
        lines = [*((self.caption,) if self.caption else ()), *(" ".join(row) for row in self.rows)]
        return "\n".join(lines)


@dataclass(frozen=True, slots=True)
class ReadAlsoCard:
    """A read-also article shown inside the text."""

    key: str
    link: RelatedLink

    def __post_init__(self) -> None:
        _require_block(self.key, self.link.title)

    @property
    def text(self) -> str:
        """The title of the other article."""
        return self.link.title


@dataclass(frozen=True, slots=True)
class Embed:
    """Something of another site (a video, a post), by its address. The desk shows a card and never loads it."""

    key: str
    url: str
    title: str = ""

    def __post_init__(self) -> None:
        _require_block(self.key, self.title)
        if safe_href(self.url) != self.url or self.url.startswith("mailto:"):
            raise DeskError(ErrorCode.CONTENT_INVALID, reason="unsafe link")

    @property
    def text(self) -> str:
        """What the card is called."""
        return self.title


Figure = Image | Table | ReadAlsoCard | Embed
"""A block that is no run of text."""

BodyBlock = Block | Figure


def _require_block(key: str, *texts: str) -> None:
    if not key:
        raise DeskError(ErrorCode.CONTENT_INVALID, reason="block without key")
    if any(_UNSTORABLE.search(text) for text in texts):
        raise DeskError(ErrorCode.CONTENT_INVALID, reason="control character in text")


def direction_of(language: str) -> Direction:
    """Base direction of a text in that language (BCP 47)."""
    return Direction.RTL if language.partition("-")[0] in {"ar", "fa", "ur", "he"} else Direction.LTR


@dataclass(frozen=True, slots=True)
class Content:
    """All that an article says and is sealed with. Block keys are unique; times are UTC."""

    headline: str = ""
    standfirst: str = ""
    byline: str = ""
    dateline: str = ""
    source: str = ""
    section: str = ""
    slug: str = ""
    description: str = ""
    language: str = "ar"
    embargo: datetime | None = None
    blocks: tuple[BodyBlock, ...] = ()
    tags: tuple[TagRef, ...] = ()
    read_also: tuple[RelatedLink, ...] = ()
    similar: tuple[RelatedLink, ...] = ()

    def __post_init__(self) -> None:
        keys = [item.key for item in self.blocks]
        if len(keys) != len(set(keys)):
            raise DeskError(ErrorCode.CONTENT_INVALID, reason="block key used twice")
        if len({tag.id for tag in self.tags}) != len(self.tags):
            raise DeskError(ErrorCode.CONTENT_INVALID, reason="tag used twice")
        texts = [getattr(self, name) for name in TEXT_FIELDS]
        texts += [tag.label for tag in self.tags]
        texts += [link.title for link in (*self.read_also, *self.similar)]
        if any(_UNSTORABLE.search(text) for text in texts):
            raise DeskError(ErrorCode.CONTENT_INVALID, reason="control character in text")
        if self.embargo is not None and self.embargo.tzinfo is None:
            raise DeskError(ErrorCode.CONTENT_INVALID, reason="time without zone")

    @property
    def direction(self) -> Direction:
        """Base direction of the text, from its language."""
        return direction_of(self.language)

    @property
    def text_blocks(self) -> tuple[Block, ...]:
        """The body without its figures."""
        return tuple(item for item in self.blocks if isinstance(item, Block))

    @property
    def images(self) -> tuple[Image, ...]:
        """The pictures of the body."""
        return tuple(item for item in self.blocks if isinstance(item, Image))

    @property
    def links(self) -> tuple[RelatedLink, ...]:
        """Every article that this one leads to: read-also, cards inside the text, similar."""
        return (*self.read_also, *self.cards, *self.similar)

    @property
    def cards(self) -> tuple[RelatedLink, ...]:
        """The read-also articles inside the text."""
        return tuple(item.link for item in self.blocks if isinstance(item, ReadAlsoCard))

    @property
    def body_text(self) -> str:
        """The body without marks, a line a block."""
        return "\n".join(item.text for item in self.blocks)

    @property
    def is_blank(self) -> bool:
        """Whether nothing has been written yet."""
        return (
            not any(getattr(self, name).strip() for name in ("headline", "standfirst"))
            and not self.body_text.strip()
        )


TEXT_FIELDS = (
    "headline",
    "standfirst",
    "byline",
    "dateline",
    "source",
    "section",
    "slug",
    "description",
    "language",
)
