"""A look over HTML before it is parsed: how deep it nests, what will be taken out of it, whether it breaks off.

The sanitising parser takes quadratic time over deep nesting, so the depth is measured first, in one linear pass.
"""

import html
import re
from collections import Counter
from dataclasses import dataclass
from typing import Final

from editor_desk.domain.incoming import PageNoteCode

MAX_DEPTH: Final = 512
"""As in browsers; a page written by people has a few dozen."""

MAX_TAGS: Final = 40_000
"""A portal page has some thousand; this bounds the time for a page that hides its depth from the scan."""

_SPACE = r"[ \t\n\f\r]"
_TAG = re.compile(r"<(/?)([A-Za-z][^ \t\n\f\r/>]*)")
_ATTRIBUTE = rf"""(?:{_SPACE}|/)*+[^ \t\n\f\r/>][^ \t\n\f\r/>=]*+
    (?:{_SPACE}*+={_SPACE}*+(?:"[^"]*+"|'[^']*+'|[^ \t\n\f\r>"'][^ \t\n\f\r>]*+)?+)?+"""
_TAG_END = re.compile(rf"(?:{_ATTRIBUTE})*+(?:{_SPACE}|/)*+>", re.VERBOSE)
_COMMENT_END = re.compile(r"--!?>")
_NO_ELEMENT = re.compile(r"<(?:[!?]|/[^A-Za-z])")
_HREF = re.compile(r"[\s\"'/]href\s*=", re.IGNORECASE)
_GIVEN = re.compile(r"""([a-z:.\-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_DATE_NAMES = frozenset(
    (
        "article:published_time",
        "og:published_time",
        "date",
        "dc.date",
        "dc.date.issued",
        "dcterms.created",
        "datepublished",
        "pubdate",
        "publishdate",
        "publish-date",
    )
)
"""What portals call the day of an article in `meta` (Open Graph, Dublin Core, schema.org)."""
_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
_CLOSED_BY_THE_NEXT = frozenset(
    (
        "p",
        "li",
        "dt",
        "dd",
        "option",
        "optgroup",
        "tr",
        "td",
        "th",
        "thead",
        "tbody",
        "tfoot",
        "colgroup",
        "rp",
        "rt",
    )
)
_RAW_TEXT = frozenset(("script", "style", "title", "textarea", "iframe", "noembed", "noframes", "xmp"))
_FOREIGN = frozenset(("svg", "math"))

REMOVED: Final = {
    **dict.fromkeys(("script", "noscript"), PageNoteCode.SCRIPTS),
    **dict.fromkeys(("style", "xml"), PageNoteCode.STYLES),
    **dict.fromkeys(("form", "input", "button", "select", "textarea"), PageNoteCode.FORMS),
    **dict.fromkeys(("iframe", "frame", "object", "embed", "applet"), PageNoteCode.FRAMES),
    **dict.fromkeys(("img", "picture"), PageNoteCode.IMAGES),
    **dict.fromkeys(("video", "audio", "svg", "canvas", "math"), PageNoteCode.MEDIA),
}


@dataclass(frozen=True, slots=True)
class Scan:
    """What was seen. `links` is the number of link addresses; `broken_off` says that the end is missing; `published` is the
    day as a `meta` or the first `time` writes it.
    """

    too_deep: bool
    title: str
    published: str
    removed: Counter[PageNoteCode]
    links: int
    broken_off: bool


def scan(source: str) -> Scan:
    """Look over `source` in one pass; stops where it nests deeper than `MAX_DEPTH`."""
    return _Scanner(source).run()


class _Scanner:
    def __init__(self, source: str) -> None:
        self._source = source
        self._lower = source.lower()
        self._open: list[str] = []
        self._counts: Counter[str] = Counter()
        self._removed: Counter[PageNoteCode] = Counter()
        self._title = ""
        self._dates: dict[str, str] = {}
        self._links = 0

    def run(self) -> Scan:
        place = 0
        tags = 0
        while (start := self._source.find("<", place)) >= 0:
            place = self._after(start)
            tags += 1
            if place < 0 or tags > MAX_TAGS or len(self._open) > MAX_DEPTH:
                break
        too_deep = tags > MAX_TAGS or len(self._open) > MAX_DEPTH
        published = self._dates.get("meta") or self._dates.get("time", "")
        return Scan(too_deep, self._title, published, self._removed, self._links, broken_off=place < 0)

    def _after(self, start: int) -> int:
        """Note what begins with the < at `start`; returns where to go on, -1 where it has no end."""
        if self._source.startswith("<!--", start):
            self._removed[PageNoteCode.COMMENTS] += 1
            # From the first dash on: <!--> is a whole comment.
            end = _COMMENT_END.search(self._source, start + 2)
            return end.end() if end else -1
        if _NO_ELEMENT.match(self._source, start):
            return self._source.find(">", start) + 1 or -1
        tag = _TAG.match(self._source, start)
        if tag is None:
            return start + 1
        end = _TAG_END.match(self._source, tag.end())
        if end is None:
            return -1
        if tag[1]:
            self._close(tag[2].lower())
            return end.end()
        return self._opening(tag[2].lower(), tag.end(), end.end())

    def _opening(self, name: str, attributes: int, end: int) -> int:
        if name in REMOVED:
            self._removed[REMOVED[name]] += 1
        if name == "a" and _HREF.search(self._source, attributes, end):
            self._links += 1
        if name in {"meta", "time"} and name not in self._dates:
            self._date(name, self._source[attributes:end])
        foreign = any(self._counts[outer] for outer in _FOREIGN)
        if name in _RAW_TEXT and not foreign:
            return self._raw_text(name, end)
        if foreign or name not in _VOID | _CLOSED_BY_THE_NEXT:
            self._open.append(name)
            self._counts[name] += 1
        return end

    def _date(self, name: str, attributes: str) -> None:
        given = {
            found[1].lower(): found[2] or found[3] or found[4] or "" for found in _GIVEN.finditer(attributes)
        }
        if name == "time":
            written = given.get("datetime", "")
        else:
            called = {given.get(key, "").lower() for key in ("property", "name", "itemprop")}
            written = given.get("content", "") if called & _DATE_NAMES else ""
        if written:
            self._dates[name] = html.unescape(written).strip()

    def _close(self, name: str) -> None:
        if self._counts[name]:
            while (top := self._open.pop()) != name:
                self._counts[top] -= 1
            self._counts[name] -= 1

    def _raw_text(self, name: str, end: int) -> int:
        close = self._lower.find(f"</{name}", end)
        close = len(self._source) if close < 0 else close
        if name == "title" and not self._title:
            self._title = " ".join(html.unescape(self._source[end:close]).split())
        return close
