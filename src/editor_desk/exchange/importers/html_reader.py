"""HTML to raw lines: measured, sanitised with nh3, then read event by event. Nothing in it is ever fetched."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from editor_desk.domain.content import clean_text
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.incoming import PageNote, PageNoteCode, RawLine, RawPage
from editor_desk.domain.raw_figures import Furniture, RawEmbed, RawFigure
from editor_desk.exchange.importers.embeds import EMBED_SCHEME, with_embeds
from editor_desk.exchange.importers.html_lines import (
    HEADINGS,
    INLINE,
    LISTS,
    PICTURE_SCHEME,
    LineReader,
    ReadFigure,
)
from editor_desk.exchange.importers.html_plain import plain_lines
from editor_desk.exchange.importers.html_scan import MAX_DEPTH, scan
from editor_desk.exchange.importers.html_tables import ReadTable
from editor_desk.exchange.importers.long_runs import broken_up
from editor_desk.exchange.importers.mending import mended_lines
from editor_desk.exchange.importers.text_reader import cleaned

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
        *("cite", "table", "caption", "tr", "td", "th", *HEADINGS, *LISTS),
    )
)
_TAGS: Final = frozenset((*INLINE, *_BLOCKS, "br", "img"))
_ATTRIBUTES: Final = {
    "*": {"dir", "style", "class", "id", "role", "hidden"},
    "a": {"href"},
    "img": {"src", "alt"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
}
"""Read and never handed on."""

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


FindPicture = Callable[[str], bytes | None]
"""The bytes of a picture by the address that the markup gives; None where they are not at hand. Never fetches."""

_PICTURE_ATTRIBUTES: Final = {"src", "alt", "data-src", "data-lazy-src", "data-original", "data-credit"}
"""Pictures that wait until somebody scrolls to them have their address elsewhere."""


def html_page(source: str, find: FindPicture | None = None) -> RawPage:
    """A raw line for every block and line break of `source` that holds text, with marks, links and list hints, and the
    tables, pictures and menus over them. With `find` it is read as part of an archive: pictures are looked for there, those not
    at hand and what other sites embed become cards, and blocks keep their direction.

    Raises DeskError(HTML_TOO_DEEP).
    """
    plain, notes = cleaned(source)
    if (simple := plain_lines(plain)) is not None:
        lines, comments = simple
        return _told(lines, (), Counter({PageNoteCode.COMMENTS: comments}), "", notes)
    seen = scan(plain)
    if seen.too_deep:
        raise DeskError(ErrorCode.HTML_TOO_DEEP, limit=MAX_DEPTH)
    reader = _read(plain, ()) if find is None else _read(*with_embeds(plain), find)
    counts = seen.removed + reader.counts
    counts[PageNoteCode.LINKS] = max(0, seen.links - reader.links)
    counts[PageNoteCode.IMAGES] = max(0, counts[PageNoteCode.IMAGES] - reader.pictures)
    counts[PageNoteCode.TRUNCATED] = int(seen.broken_off)
    return replace(_page(reader, counts, clean_text(seen.title), notes), published=seen.published)


def document_page(markup: str, pictures: Sequence[bytes], counts: Counter[PageNoteCode]) -> RawPage:
    """The same of markup that a reader of ours made of a document: trusted to be sane, sanitised all the same.
    `pictures` are what it calls desk-picture:0 and so on; `counts` is what that reader has to tell.
    """
    plain, notes = cleaned(markup)
    reader = _read(plain, (), None, pictures)
    return _page(reader, counts + reader.counts, "", notes)


def _read(
    plain: str, embeds: Sequence[RawEmbed], find: FindPicture | None = None, pictures: Sequence[bytes] = ()
) -> LineReader:
    import nh3  # late, as what reads documents

    attributes = {tag: set(names) for tag, names in _ATTRIBUTES.items()}
    if find is not None:
        attributes["img"] = set(_PICTURE_ATTRIBUTES)

    safe = nh3.clean(
        broken_up(plain),
        tags=set(_TAGS),
        clean_content_tags=set(_WITH_CONTENT),
        attributes=attributes,
        url_schemes={"http", "https", "mailto", "data", PICTURE_SCHEME, EMBED_SCHEME},
        link_rel=None,
    )
    reader = LineReader(pictures, find, embeds)
    reader.feed(safe)
    reader.close()
    reader.end_line()
    return reader


def _page(
    reader: LineReader, counts: Counter[PageNoteCode], title: str, notes: tuple[PageNote, ...]
) -> RawPage:
    return _told(reader.lines, reader.figures, counts, title, notes)


def _told(
    read: list[RawLine],
    over: Sequence[ReadFigure],
    counts: Counter[PageNoteCode],
    title: str,
    notes: tuple[PageNote, ...],
) -> RawPage:
    lines = mended_lines(read, counts)
    figures = [
        RawFigure(
            item.first, item.last, item.what.over(lines) if isinstance(item.what, ReadTable) else item.what
        )
        for item in _without_swallowing(over, len(lines))
    ]
    told = (PageNote(code, counts[code]) for code in PageNoteCode if counts[code])
    return RawPage(tuple(lines), title=title, notes=(*notes, *told), figures=tuple(figures))


def _without_swallowing(figures: Sequence[ReadFigure], lines: int) -> Sequence[ReadFigure]:
    """`figures`, but no menus where there would be nothing else."""
    menus = sum(item.last - item.first for item in figures if isinstance(item.what, Furniture))
    if menus < lines:
        return figures
    return [item for item in figures if not isinstance(item.what, Furniture)]
