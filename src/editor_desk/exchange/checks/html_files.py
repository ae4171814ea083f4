"""HTML: read to its end, runs nothing, loads nothing from elsewhere, says how it is read, names each element once."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from lxml import etree

from editor_desk.domain.format_checks import FormatFault, FormatFinding

_RUNNING = frozenset({"applet", "base", "embed", "form", "frame", "iframe", "object"})
"""Elements that run something, or let a page of ours lead what is typed elsewhere."""
_LOADING = frozenset({"src", "srcset", "poster", "background", "data"})
_LEADING = frozenset({"href", "src", "action", "formaction"})
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
        return [] if self.tree is None else [str(name) for name in self.tree.xpath("//@id")]


def html_findings(page: Page, path: str) -> list[FormatFinding]:
    """What is wrong with the page, or fragment, at `path`."""
    if page.tree is None:
        return [FormatFinding(FormatFault.HTML_BROKEN, path, "empty")]
    found = [FormatFinding(FormatFault.HTML_BROKEN, path, fault) for fault in page.faults]
    for element in page.tree.iter(etree.Element):
        found += (FormatFinding(FormatFault.HTML_RUNS, path, what) for what in _runs(element))
        found += (FormatFinding(FormatFault.HTML_LOADS, path, what) for what in _loads(element))
        if element.tag == "img" and not (element.get("alt") or "").strip():
            found.append(FormatFinding(FormatFault.PICTURE_WITHOUT_ALT, path, element.get("src") or ""))
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
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
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


def _runs(element: Any) -> Iterator[str]:
    tag = element.tag
    if tag in _RUNNING or (tag == "script" and (element.get("type") or "").lower() not in _DATA_SCRIPTS):
        yield f"<{tag}>"
    if tag == "meta" and (element.get("http-equiv") or "").strip().lower() == "refresh":
        yield "<meta http-equiv=refresh>"
    for name, value in element.items():
        if name.startswith("on"):
            yield name
        elif name in _LEADING and _scheme(value) in {"javascript", "vbscript"}:
            yield f"{name}={_scheme(value)}:"


def _loads(element: Any) -> Iterator[str]:
    tag = element.tag
    for name, value in element.items():
        if name in _LOADING and _is_elsewhere(value):
            yield value[:200]
    if tag == "link" and _LOADING_LINKS & set((element.get("rel") or "").lower().split()):
        yield (element.get("href") or "link")[:200]
    styles = element.text if tag == "style" else element.get("style")
    if styles and _CSS_LOADS.search(styles):
        yield "style"


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
