"""XML while it is written: well formed, without a document type; and what feeds and imports ask for beyond it.

A file of any length needs no more memory than its longest entry: each is looked at, and forgotten.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Any

from lxml import etree

from editor_desk.domain.format_checks import FileCheck, FormatFault, FormatFinding, Validator
from editor_desk.exchange.formats.xml import LANG

_ATOM = "{http://www.w3.org/2005/Atom}"
_SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
_NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"
_WP = "{http://wordpress.org/export/1.2/}"
_SPACE = re.compile(r"\{[^}]*\}")
_MOST_FINDINGS = 50
"""Of one file; what is wrong with every entry of ten thousand need not be said ten thousand times."""


def _mail_date(text: str) -> object:
    return parsedate_to_datetime(text)


def _iso_date(text: str) -> object:
    return datetime.fromisoformat(text)


def _any(text: str) -> object:
    return text


@dataclass(frozen=True, slots=True)
class _Feed:
    """`entry` is the tag of an entry, `fields` what it must have, by path, and how each is read; `name` tells entries apart;
    `head` what the file itself must have.
    """

    entry: str
    fields: Mapping[str, Callable[[str], object]]
    name: str
    head: tuple[str, ...]


_FEEDS: Mapping[str, _Feed] = {
    "rss": _Feed(
        "item",
        {"title": _any, "guid": _any, "pubDate": _mail_date},
        "guid",
        ("channel/title", "channel/link", "channel/description"),
    ),
    "atom": _Feed(
        f"{_ATOM}entry",
        {f"{_ATOM}id": _any, f"{_ATOM}title": _any, f"{_ATOM}updated": _iso_date},
        f"{_ATOM}id",
        (f"{_ATOM}id", f"{_ATOM}title", f"{_ATOM}updated"),
    ),
    "news_sitemap": _Feed(
        f"{_SITEMAP}url",
        {
            f"{_SITEMAP}loc": _any,
            f"{_NEWS}news/{_NEWS}publication/{_NEWS}name": _any,
            f"{_NEWS}news/{_NEWS}publication/{_NEWS}language": _any,
            f"{_NEWS}news/{_NEWS}publication_date": _iso_date,
            f"{_NEWS}news/{_NEWS}title": _any,
        },
        f"{_SITEMAP}loc",
        (),
    ),
    "wordpress": _Feed(
        "item",
        {
            "title": _any,
            "guid": _any,
            f"{_WP}post_id": _any,
            f"{_WP}post_type": _any,
            f"{_WP}post_date": _iso_date,
            f"{_WP}post_date_gmt": _iso_date,
        },
        "guid",
        (f"channel/{_WP}wxr_version", "channel/language"),
    ),
}
_SAYS: Mapping[str, tuple[str, ...]] = {
    "rss": (LANG,),
    "atom": (LANG,),
    "newsml_g2": (LANG, "dir"),
}
"""Role → attributes of the root that say how the text is read."""
FEED_ROLES = frozenset(_FEEDS)


class XmlCheck:
    """Takes a file piece by piece. `role` is that of the package's index."""

    def __init__(self, path: str, role: str) -> None:
        self._path, self._role = path, role
        self._feed = _FEEDS.get(role)
        self._parser = etree.XMLPullParser(
            events=("end",) if self._feed else (),
            tag=self._feed.entry if self._feed else None,
            resolve_entities=False,
            load_dtd=False,
            no_network=True,
            huge_tree=False,
        )
        self._broken = ""
        self._entries = 0
        self._names: set[str] = set()
        self._last: Any = None
        self._found: list[FormatFinding] = []

    def feed(self, chunk: bytes) -> None:
        """The next bytes."""
        if self._broken:
            return
        try:
            self._parser.feed(chunk)
            self._look()
        except (etree.XMLSyntaxError, ValueError) as error:
            self._broken = str(error)[:200] or "XML"

    def close(self) -> list[FileCheck]:
        """What was found: of the XML, and of the feed where it is one."""
        root: Any = None
        if not self._broken:
            try:
                root = self._parser.close()
                self._look()
            except (etree.XMLSyntaxError, ValueError) as error:
                self._broken = str(error)[:200] or "XML"
        if self._broken or root is None:
            wrong = [FormatFinding(FormatFault.XML_BROKEN, self._path, self._broken)]
        else:
            wrong = self._of_root(root)
        checks = [FileCheck(Validator.XML, self._path, tuple(wrong))]
        if self._feed is not None and root is not None:
            found = [
                *(self._lacks(name) for name in self._feed.head if not _text(root, name)),
                *self._found[:_MOST_FINDINGS],
            ]
            checks.append(FileCheck(Validator.FEEDS, self._path, tuple(found)))
        return checks

    def _of_root(self, root: Any) -> list[FormatFinding]:
        found = []
        if root.getroottree().docinfo.doctype:
            found.append(FormatFinding(FormatFault.XML_DECLARES, self._path))
        for name in _SAYS.get(self._role, ()):
            if not root.get(name):
                short = "xml:lang" if name == LANG else name
                found.append(FormatFinding(FormatFault.DIRECTION_MISSING, self._path, short))
        return found

    def _look(self) -> None:
        for _event, entry in self._parser.read_events():
            self._check(entry)
            entry.clear()
            # The text behind an entry is read after its end: it goes with the next one.
            if self._last is not None and self._last.getparent() is not None:
                self._last.getparent().remove(self._last)
            self._last = entry

    def _check(self, entry: Any) -> None:
        feed = self._feed
        if feed is None:
            return
        self._entries += 1
        for name, read in feed.fields.items():
            try:
                present = bool(_text(entry, name)) and read(_text(entry, name)) is not None
            except (ValueError, OverflowError):  # a year that no calendar has
                present = False
            if not present:
                self._found.append(self._lacks(f"{self._entries}: {name}"))
        name = _text(entry, feed.name)
        if name and name in self._names:
            self._found.append(FormatFinding(FormatFault.ID_TWICE, self._path, name))
        self._names.add(name)

    def _lacks(self, name: str) -> FormatFinding:
        return FormatFinding(FormatFault.FIELD_MISSING, self._path, _SPACE.sub("", name))


def _text(element: Any, path: str) -> str:
    return (element.findtext(path) or "").strip()
