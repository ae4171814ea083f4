"""Sanitised HTML, event by event, into lines and the figures over them."""

import base64
import binascii
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from html.parser import HTMLParser
from typing import Final

from editor_desk.domain.content import BlockKind, Direction, Mark, Span, clean_text, join_spans, safe_href
from editor_desk.domain.incoming import PageNoteCode, RawLine, list_mark
from editor_desk.domain.raw_figures import Furniture, RawEmbed, RawPicture
from editor_desk.exchange.importers.embeds import EMBED_SCHEME
from editor_desk.exchange.importers.html_styles import (
    Attributes,
    Dropped,
    dropped,
    is_furniture,
    marked,
    style_of,
    word_list_kind,
    word_list_level,
)
from editor_desk.exchange.importers.html_tables import OpenTable, ReadTable
from editor_desk.language.bidi import strip_controls

MARKS: Final = {"strong": Mark.STRONG, "b": Mark.STRONG, "em": Mark.EMPHASIS, "i": Mark.EMPHASIS}
INLINE: Final = frozenset(("a", "span", "bdo", "bdi", "del", "ins", *MARKS))
HEADINGS: Final = {
    **dict.fromkeys(("h1", "h2"), BlockKind.HEADING),
    **dict.fromkeys(("h3", "h4", "h5", "h6"), BlockKind.SUBHEADING),
}
LISTS: Final = {"ul": BlockKind.BULLET, "menu": BlockKind.BULLET, "ol": BlockKind.NUMBER}
PICTURE_SCHEME: Final = "desk-picture"
"""How our own readers name a picture that comes beside the markup: desk-picture:0."""

MOST_PICTURES: Final = 200
_CELLS: Final = frozenset(("td", "th"))
_VOID: Final = frozenset(("br", "hr", "img"))
_HEADS: Final = frozenset(HEADINGS.values())
_FURNITURE_CHARACTERS: Final = 600
"""What is longer is text, whatever its site calls it."""

_SPACE = re.compile(r"\s+")
_DATA = re.compile(r"data:image/[\w.+-]+(?:;[\w=.-]+)*;base64,", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ReadFigure:
    """A `RawFigure` to be, while the lines of its table may still be mended."""

    first: int
    last: int
    what: ReadTable | RawPicture | RawEmbed | Furniture


@dataclass(slots=True)
class _Open:
    """An open tag: the style that it gives, and what to do at its end."""

    tag: str
    style: Span
    hint: BlockKind | None = None
    furniture: tuple[int, int] | None = None  # lines and figures before it
    word_level: int = 0
    direction: Direction | None = None  # of a block


class LineReader(HTMLParser):
    """Reads sanitised HTML into lines. It is well formed: every end tag closes the innermost open tag."""

    def __init__(
        self,
        pictures: Sequence[bytes] = (),
        find: Callable[[str], bytes | None] | None = None,
        embeds: Sequence[RawEmbed] = (),
    ) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[RawLine] = []
        self.figures: list[ReadFigure] = []
        self.counts: Counter[PageNoteCode] = Counter()
        self.links = 0
        self.pictures = 0
        self._given = pictures
        self._find = find
        self._embeds = embeds
        self._spans: list[Span] = []
        self._open: list[_Open] = []
        self._tables: list[OpenTable] = []
        self._skipped: list[str] = []  # open tags inside something that is left out
        self._dropped = Dropped(None)
        self._skipped_text = ""
        self._marker = ""  # before the list item of Word that is being read
        self._caption_of: ReadFigure | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a style or a block."""
        attributes = dict(attrs)
        style = style_of(attributes)
        if self._skipped:
            if tag not in _VOID:
                self._skipped.append(tag)
            return
        why = dropped(tag, attributes, style)
        if why is not None:
            if tag not in _VOID:
                self._skipped, self._dropped, self._skipped_text = [tag], why, ""
            return
        if tag == "img":
            self._picture(attributes)
        elif tag in INLINE:
            self.counts[PageNoteCode.CHANGES] += tag == "ins"
            self._open.append(_Open(tag, self._styled(tag, attributes, style)))
            self.links += tag == "a" and self._style.link is not None
        else:
            self.end_line()
            if tag not in _VOID:
                self._open_block(tag, attributes, style)

    def handle_endtag(self, tag: str) -> None:
        """Close a style or a block."""
        if self._skipped:
            self._skipped.pop()
            if not self._skipped:
                self._note_dropped()
            return
        if tag not in INLINE:
            self.end_line()
        closed = self._open.pop()
        if tag in _CELLS and self._tables:
            self._tables[-1].end_cell(len(self.lines))
        elif tag == "table":
            self._close_table()
        elif tag == "caption" and self._tables:
            self._tables[-1].caption = (self._tables[-1].caption[0], len(self.lines))
        elif tag == "figure":
            self._caption_of = None
        if closed.furniture is not None:
            self._close_furniture(*closed.furniture)

    def handle_data(self, data: str) -> None:
        """Add text in the present style."""
        if self._skipped:
            self._skipped_text += data
            return
        preformatted = any(item.tag == "pre" for item in self._open)
        parts = data.split("\n") if preformatted else [data]
        for place, part in enumerate(parts):
            if place:
                self.end_line()
            style = self._style
            text = _SPACE.sub(" ", strip_controls(clean_text(part)))
            self._spans.append(Span(text, style.marks, style.link, style.direction))

    def end_line(self) -> None:
        """Close the line, if there is anything in it."""
        spans = _collapsed(self._spans)
        self._spans = []
        if not spans:
            return
        hint = next((item.hint for item in reversed(self._open) if item.hint), None)
        level = max((item.word_level for item in self._open), default=0)
        if level or self._marker:
            hint = word_list_kind(self._marker)
            self.counts[PageNoteCode.LEVELS] += level > 1
            self._marker = ""
        if hint in _HEADS and all(Mark.STRONG in span.marks for span in spans):
            spans = join_spans(Span(s.text, s.marks - {Mark.STRONG}, s.link, s.direction) for s in spans)
        line = RawLine(spans)
        direction = next((item.direction for item in reversed(self._open) if item.direction), None)
        self.lines.append(RawLine(spans, hint or list_mark(line.text)[0], direction))
        if self._caption_of is not None and any(item.tag == "figcaption" for item in self._open):
            self._add_caption(self._caption_of, line.text)

    @property
    def _style(self) -> Span:
        return self._open[-1].style if self._open else Span("")

    def _styled(self, tag: str, attributes: Attributes, style: dict[str, str]) -> Span:
        outer = self._style
        marks = marked(outer.marks | {MARKS[tag]} if tag in MARKS else outer.marks, style)
        href = attributes.get("href")
        link = safe_href(href) if href else None
        return Span("", marks, link or outer.link, _direction(outer.direction, attributes.get("dir")))

    def _open_block(self, tag: str, attributes: Attributes, style: dict[str, str]) -> None:
        opened = _Open(tag, self._style, direction=self._block_direction(attributes))
        if tag in HEADINGS:
            opened.hint = HEADINGS[tag]
        elif tag == "blockquote":
            opened.hint = BlockKind.QUOTE
        elif tag == "li":
            lists = [LISTS[item.tag] for item in self._open if item.tag in LISTS]
            opened.hint = lists[-1] if lists else BlockKind.BULLET
            self.counts[PageNoteCode.LEVELS] += len(lists) > 1
        elif tag in {"cite", "footer", "figcaption"} and self._quoted():
            opened.hint = BlockKind.ATTRIBUTION
        elif tag == "table":
            self._tables.append(OpenTable(len(self.lines), len(self.figures)))
        elif tag == "tr" and self._tables:
            self._tables[-1].begin_row()
        elif tag in _CELLS and self._tables:
            self._tables[-1].begin_cell(tag, attributes, len(self.lines))
        elif tag == "caption" and self._tables:
            self._tables[-1].caption = (len(self.lines), len(self.lines))
        opened.word_level = word_list_level(style)
        if is_furniture(tag, attributes) and not any(item.furniture is not None for item in self._open):
            opened.furniture = (len(self.lines), len(self.figures))
        self._open.append(opened)

    def _block_direction(self, attributes: Attributes) -> Direction | None:
        return None if self._find is None else _named_direction(attributes.get("dir"))

    def _quoted(self) -> bool:
        """Whether a name that stands here belongs to a quote: inside it, or in one figure with it."""
        if any(item.tag == "blockquote" for item in self._open):
            return True
        in_figure = any(item.tag == "figure" for item in self._open)
        return in_figure and bool(self.lines) and self.lines[-1].hint is BlockKind.QUOTE

    def _note_dropped(self) -> None:
        text = self._skipped_text.strip()
        if self._dropped.note is None:
            self._marker = text
        elif text:
            self.counts[self._dropped.note] += 1

    def _picture(self, attributes: Attributes) -> None:
        what = self._pictured(attributes)
        if what is None or self.pictures >= MOST_PICTURES:
            return
        self.end_line()
        self.pictures += 1
        found = ReadFigure(len(self.lines), len(self.lines), what)
        self.figures.append(found)
        if any(item.tag == "figure" for item in self._open):
            self._caption_of = found

    def _pictured(self, attributes: Attributes) -> RawPicture | RawEmbed | None:
        alt = " ".join(clean_text(attributes.get("alt") or "").split())
        credit = " ".join(clean_text(attributes.get("data-credit") or "").split())
        waiting = (
            attributes.get(name) or "" for name in ("data-src", "data-lazy-src", "data-original", "src")
        )
        source = clean_text(next((said for said in waiting if said), "")).strip()
        if source.startswith(f"{EMBED_SCHEME}:"):
            number = source.partition(":")[2]
            at = int(number[:6]) if number.isdecimal() else len(self._embeds)
            return self._embeds[at] if at < len(self._embeds) else None
        data = self._bytes_of(source)
        if data is not None or self._find is None or not source:
            return None if data is None else RawPicture(data, alt, credit=credit)
        data = None if source.startswith("data:") else self._find(source)
        url = safe_href(source)
        if data is None and url is not None:
            return RawEmbed(url, alt, picture=True)
        return RawPicture(data or b"", alt, credit=credit)

    def _bytes_of(self, source: str) -> bytes | None:
        if source.startswith(f"{PICTURE_SCHEME}:"):
            number = source.partition(":")[2]
            at = int(number[:6]) if number.isdecimal() else len(self._given)
            return self._given[at] if at < len(self._given) else None
        head = _DATA.match(source)
        if head is None:
            return None
        try:
            return base64.b64decode(_SPACE.sub("", source[head.end() :]), validate=True) or None
        except (binascii.Error, ValueError):
            return None

    def _add_caption(self, figure: ReadFigure, text: str) -> None:
        # Only where the caption follows its picture directly; a picture keeps the order of the page.
        if figure.last == len(self.lines) - 1 and isinstance(figure.what, RawPicture | RawEmbed):
            what: RawPicture | RawEmbed
            if isinstance(figure.what, RawPicture):
                what = replace(figure.what, caption=f"{figure.what.caption} {text}".strip())
            else:
                before = (
                    figure.what.title if figure.last > figure.first else ""
                )  # its alt, which the caption says better
                what = replace(figure.what, title=f"{before} {text}".strip())
            longer = ReadFigure(figure.first, len(self.lines), what)
            self.figures[self.figures.index(figure)] = longer
            self._caption_of = longer

    def _close_table(self) -> None:
        table = self._tables.pop()
        if self._tables:
            self._tables[-1].plain = False  # flattened into the cell that it stands in
            return
        last = len(self.lines)
        found = table.finished(self.lines)
        if found is None:
            return
        self.counts[PageNoteCode.TABLES] += not table.plain
        inside = self.figures[table.figures :]
        del self.figures[table.figures :]
        self.figures.append(ReadFigure(table.first, last, found))
        self.figures += [
            ReadFigure(last, last, item.what)
            for item in inside
            if isinstance(item.what, RawPicture | RawEmbed)
        ]

    def _close_furniture(self, first: int, figures: int) -> None:
        last = len(self.lines)
        length = sum(len(line.text) for line in self.lines[first:])
        if first < last and length <= _FURNITURE_CHARACTERS and not self._tables:
            del self.figures[figures:]
            self.figures.append(ReadFigure(first, last, Furniture()))


def _named_direction(own: str | None) -> Direction | None:
    named = (own or "").strip().lower()
    return Direction(named) if named in {"ltr", "rtl"} else None


def _direction(outer: Direction | None, own: str | None) -> Direction | None:
    """The direction to force inside a right-to-left line: left-to-right, or right-to-left again inside that."""
    match (own or "").lower():
        case "ltr":
            return Direction.LTR
        case "rtl" if outer:
            return Direction.RTL
    return outer


def _collapsed(spans: list[Span]) -> tuple[Span, ...]:
    """`spans` with no space at either end and none twice."""
    kept: list[Span] = []
    spaced = True
    for span in spans:
        text = span.text.lstrip() if spaced else span.text
        if text:
            spaced = text[-1] == " "
            kept.append(Span(text, span.marks, span.link, span.direction))
    while kept and not kept[-1].text.rstrip():
        kept.pop()
    if kept:
        last = kept[-1]
        kept[-1] = Span(last.text.rstrip(), last.marks, last.link, last.direction)
    return join_spans(kept)
