"""Small things that several formats say in the same way."""

import json
import re
from urllib.parse import quote

from editor_desk.domain.content import Content

_LONGEST_SLUG = 200
"""Bytes of a slug, percent-encoded. WordPress cuts what is longer, in the midst of a letter too, and no file may be named so."""

_NO_NAME = re.compile(r"^\.|[\x00-\x1f\x7f/\\{}<>|?*#%:\"]")
"""What no file may be named on some system, or what addresses and templates of sites mean something by."""


def dump(document: object) -> bytes:
    """JSON for people and programs: indented, in the order given, a line break at the end."""
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()


def one_line(text: str) -> str:
    """`text` without line breaks, for a field that has one line."""
    return " ".join(text.split())


def summary(content: Content) -> str:
    """The article in a sentence or two: the description for searching, else the standfirst."""
    return one_line(content.description or content.standfirst)


def url_slug(content: Content, slug_ascii: str) -> str:
    """The slug as it stands in addresses, never percent-encoded: the desk's own, or the one in ASCII where that is too long
    or could be the name of no page.
    """
    fits = content.slug and len(quote(content.slug)) <= _LONGEST_SLUG and not _NO_NAME.search(content.slug)
    return content.slug if fits else slug_ascii
