"""HTML to raw lines: measured, sanitised with nh3, then read event by event. Nothing in it is ever fetched."""

import re
from html.parser import HTMLParser
from typing import Final

import nh3

from editor_desk.domain.content import BlockKind, Direction, Mark, Span, clean_text, join_spans, safe_href
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.incoming import PageNote, PageNoteCode, RawLine, RawPage, list_mark
from editor_desk.exchange.importers.html_scan import MAX_DEPTH, scan
from editor_desk.exchange.importers.text_reader import cleaned
from editor_desk.language.bidi import strip_controls

_MARKS: Final = {"strong": Mark.STRONG, "b": Mark.STRONG, "em": Mark.EMPHASIS, "i": Mark.EMPHASIS}
_HEADINGS: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_LISTS: Final = {"ul": BlockKind.BULLET, "menu": BlockKind.BULLET, "ol": BlockKind.NUMBER}
_INLINE: Final = frozenset(("a", "span", "bdo", "bdi", *_MARKS))
_BLOCKS: Final = frozenset(
    (
        *(
            "p",
            "div",
            "pre",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "nav",
            "aside",
            "address",
            "center",
        ),
        *("figure", "figcaption", "details", "summary", "dl", "dt", "dd", "blockquote", "li", "hr"),
        *("table", "caption", "tr", "td", "th", *_HEADINGS, *_LISTS),
    )
)
_TAGS: Final = frozenset((*_INLINE, *_BLOCKS, "br"))
_WITH_CONTENT: Final = frozenset(
    (
        *(
            "script",
            "style",
            "noscript",
            "template",
            "title",
            "xml",
            "select",
            "textarea",
            "button",
            "datalist",
        ),
        *("iframe", "object", "applet", "noembed", "noframes", "video", "audio", "canvas", "svg", "math"),
    )
)
_HINTING: Final = frozenset((*_HEADINGS, *_LISTS, "blockquote", "li"))
_SPACE = re.compile(r"\s+")


def html_page(source: str) -> RawPage:
    """A raw line for every block and line break of `source` that holds text, with marks, links and list hints.

    Raises DeskError(HTML_TOO_DEEP).
    """
    plain, notes = cleaned(source)
    seen = scan(plain)
    if seen.too_deep:
        raise DeskError(ErrorCode.HTML_TOO_DEEP, limit=MAX_DEPTH)
    safe = nh3.clean(
        plain,
        tags=set(_TAGS),
        clean_content_tags=set(_WITH_CONTENT),
        attributes={"a": {"href"}, **{tag: {"dir"} for tag in _INLINE - {"a"}}},
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
    )
    reader = _LineReader()
    reader.feed(safe)
    reader.close()
    reader.end_line()
    counts = seen.removed
    counts[PageNoteCode.LINKS] = max(0, seen.links - reader.links)
    counts[PageNoteCode.TRUNCATED] = int(seen.broken_off)
    removed = (PageNote(code, counts[code]) for code in PageNoteCode if counts[code])
    return RawPage(tuple(reader.lines), title=clean_text(seen.title), notes=(*notes, *removed))


class _LineReader(HTMLParser):
    """Reads sanitised HTML into lines. It is well formed: every end tag closes the innermost open tag."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[RawLine] = []
        self.links = 0
        self._spans: list[Span] = []
        self._inline: list[Span] = []  # the style that each open inline tag gives
        self._hints: list[tuple[str, BlockKind | None]] = []  # open blocks that give a hint
        self._preformatted = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a style or a block."""
        if tag in _INLINE:
            style = _styled(self._style, tag, dict(attrs))
            self.links += tag == "a" and style.link is not None
            self._inline.append(style)
            return
        self.end_line()
        self._preformatted += tag == "pre"
        if tag in _HEADINGS:
            self._hints.append((tag, BlockKind.HEADING))
        elif tag == "blockquote":
            self._hints.append((tag, BlockKind.QUOTE))
        elif tag in _LISTS:
            self._hints.append((tag, None))
        elif tag == "li":
            lists = [_LISTS[name] for name, _ in self._hints if name in _LISTS]
            self._hints.append((tag, lists[-1] if lists else BlockKind.BULLET))

    def handle_endtag(self, tag: str) -> None:
        """Close a style or a block."""
        if tag in _INLINE:
            self._inline.pop()
            return
        self.end_line()
        self._preformatted -= tag == "pre"
        if tag in _HINTING:
            self._hints.pop()

    def handle_data(self, data: str) -> None:
        """Add text in the present style."""
        parts = data.split("\n") if self._preformatted else [data]
        for place, part in enumerate(parts):
            if place:
                self.end_line()
            style = self._style
            self._spans.append(
                Span(
                    _SPACE.sub(" ", strip_controls(clean_text(part))),
                    style.marks,
                    style.link,
                    style.direction,
                )
            )

    def end_line(self) -> None:
        """Close the line, if there is anything in it."""
        spans = _collapsed(self._spans)
        self._spans = []
        if spans:
            line = RawLine(spans)
            hint = next((kind for _, kind in reversed(self._hints) if kind), None)
            self.lines.append(RawLine(spans, hint or list_mark(line.text)[0]))

    @property
    def _style(self) -> Span:
        return self._inline[-1] if self._inline else Span("")


def _styled(outer: Span, tag: str, attributes: dict[str, str | None]) -> Span:
    marks = outer.marks | {_MARKS[tag]} if tag in _MARKS else outer.marks
    href = attributes.get("href")
    link = safe_href(href) if href else None
    return Span("", marks, link or outer.link, _direction(outer.direction, attributes.get("dir")))


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
