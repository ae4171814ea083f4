"""Links and pictures of a page that are named by a place in the package: it must be there."""

import re
from collections.abc import Callable
from posixpath import dirname, normpath
from urllib.parse import unquote, urlsplit

from lxml import etree

from editor_desk.domain.format_checks import FormatFault, FormatFinding
from editor_desk.exchange.checks.html_files import Page

Holds = Callable[[str], bool]
"""Whether the package will hold a file at that path below `data/`."""
_NAMED = etree.XPath("//body//@href | //body//@src")
_ROOT = re.compile(r"\{(?:static|filename)\}/")


def link_findings(page: Page, path: str, holds: Holds) -> list[FormatFinding]:
    """The places of the page at `path` that lead to nothing: to no file of the package, or no element of the page."""
    if page.tree is None:
        return []
    names = set(page.ids)
    addresses = dict.fromkeys(str(found) for found in _NAMED(page.tree))
    return [
        FormatFinding(FormatFault.LINK_BROKEN, path, address[:200])
        for address in addresses
        if not _leads_somewhere(address, path, holds, names)
    ]


def _leads_somewhere(address: str, path: str, holds: Holds, names: set[str]) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    if parts.scheme or parts.netloc:
        return True  # the web is not asked
    if not parts.path:
        return not parts.fragment or unquote(parts.fragment) in names
    # Pelican's `{static}/a` and `{filename}/a` begin at the folder that its pages lie in.
    inside = _ROOT.sub("", unquote(parts.path))
    return holds(normpath(f"{dirname(path)}/{inside}"))
