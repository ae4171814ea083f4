"""HTML: read to its end, runs nothing, loads nothing from elsewhere, says how it is read, names each element once."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

from lxml import etree

from editor_desk.domain.format_checks import FormatFault, FormatFinding

_ACTIVE = etree.XPath(
    "//applet | //base | //embed | //form | //frame | //iframe | //object | //script | //meta[@http-equiv]"
)
"""What runs something, or lets a page of ours lead what is typed elsewhere. Paths, since they look through a page in C."""
_HANDLERS = etree.XPath("//@*[starts-with(name(), 'on')]")
_LEADING = etree.XPath("//@href | //@src | //@action | //@formaction")
_LOADING = etree.XPath("//@src | //@srcset | //@poster | //@background | //@data")
_LINKS = etree.XPath("//link[@rel]")
_STYLES = etree.XPath("//@style | //style/text()")
_BLIND = etree.XPath("//img[not(normalize-space(@alt))]")
_NAMES = etree.XPath("//@id")
_DEEPEST = 256
_DEEP = etree.XPath(f"boolean({'/*' * (_DEEPEST + 1)})")
_MOST_FINDINGS = 50
"""Of one page and kind; a hostile one may have millions."""
_DATA_SCRIPTS = frozenset({"application/ld+json", "application/json"})
_LOADING_LINKS = frozenset({"stylesheet", "icon", "preload", "prefetch", "preconnect", "modulepreload"})
_CSS_LOADS = re.compile(r"@import|url\(\s*['\"]?(?!data:)", re.IGNORECASE)
_WHOLE = re.compile(rb"\s*(?:<!--.{0,200}?-->\s*)?<(?:!doctype|html)\b", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Page:
    """Parsed HTML: its root (None where there is nothing in it), where its tags do not match, and whether it is a document of its
    own.
    """

    tree: Any
    faults: tuple[str, ...]
    is_whole: bool

    @property
    def ids(self) -> list[str]:
        """The names of its elements, each as often as it stands there."""
        return [] if self.tree is None else [str(name) for name in _NAMES(self.tree)]


def html_findings(page: Page, path: str) -> list[FormatFinding]:
    """What is wrong with the page, or fragment, at `path`."""
    if page.tree is None:
        return [FormatFinding(FormatFault.HTML_BROKEN, path, "empty")]
    found = [FormatFinding(FormatFault.HTML_BROKEN, path, fault) for fault in page.faults[:_MOST_FINDINGS]]
    tree = page.tree
    if _DEEP(tree):
        return [*found, FormatFinding(FormatFault.HTML_BROKEN, path, f"deeper than {_DEEPEST} elements")]
    found += (
        FormatFinding(FormatFault.HTML_RUNS, path, what) for what in islice(_runs(tree), _MOST_FINDINGS)
    )
    found += (
        FormatFinding(FormatFault.HTML_LOADS, path, what) for what in islice(_loads(tree), _MOST_FINDINGS)
    )
    found += (
        FormatFinding(FormatFault.PICTURE_WITHOUT_ALT, path, image.get("src") or "") for image in _BLIND(tree)
    )
    if page.is_whole:
        found += (
            FormatFinding(FormatFault.DIRECTION_MISSING, path, name)
            for name in ("lang", "dir")
            if not (page.tree.get(name) or "").strip()
        )
    names = Counter(page.ids)
    found += (FormatFinding(FormatFault.ID_TWICE, path, name) for name, times in names.items() if times > 1)
    return found


def parsed(data: bytes) -> Page:
    """`data` as HTML; a parser of browsers' kind reads whatever it is given, and notes what it had to mend."""
    # Without `huge_tree` what lies deeper than 256 elements is dropped without a word, and browsers show it.
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True)
    try:
        tree = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        tree = None
    wrong = [
        f"line {error.line}: {error.message.strip()}"
        for error in parser.error_log
        if error.type_name == "ERR_TAG_NAME_MISMATCH"
    ]
    return Page(tree, tuple(wrong), _WHOLE.match(data) is not None)


def _runs(tree: Any) -> Iterator[str]:
    for element in _ACTIVE(tree):
        tag = element.tag
        if tag == "meta":
            if (element.get("http-equiv") or "").strip().lower() == "refresh":
                yield "<meta http-equiv=refresh>"
        elif tag != "script" or (element.get("type") or "").lower() not in _DATA_SCRIPTS:
            yield f"<{tag}>"
    yield from (str(found.attrname) for found in _HANDLERS(tree))
    for found in _LEADING(tree):
        if _scheme(found) in {"javascript", "vbscript"}:
            yield f"{found.attrname}={_scheme(found)}:"


def _loads(tree: Any) -> Iterator[str]:
    yield from (str(found)[:200] for found in _LOADING(tree) if _is_elsewhere(found))
    for link in _LINKS(tree):
        if _LOADING_LINKS & set((link.get("rel") or "").lower().split()):
            yield (link.get("href") or "link")[:200]
    yield from ("style" for styles in _STYLES(tree) if _CSS_LOADS.search(styles))


def _is_elsewhere(address: str) -> bool:
    """Whether it is outside the package: any scheme but that of data in the page itself, or a host."""
    return any(
        _scheme(part) not in {"", "data"} or part.lstrip().startswith(("//", "\\\\"))
        for part in address.split(",")
    )


def _scheme(address: str) -> str:
    try:
        return urlsplit("".join(address.split())).scheme.lower()
    except ValueError:
        return "unreadable"
