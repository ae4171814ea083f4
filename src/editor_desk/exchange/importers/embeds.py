"""What a page of an archive shows of other sites (players, posts, videos): kept as addresses before the sanitiser takes it out."""

import html
import re
from typing import Final

from editor_desk.domain.content import clean_text, safe_href
from editor_desk.domain.raw_figures import RawEmbed

EMBED_SCHEME: Final = "desk-embed"
"""How the markup names what was kept: an image of desk-embed:0."""

_TAG = re.compile(r"<(iframe|embed|video|audio|source)\b([^<>]{0,4000})>", re.IGNORECASE)
_GIVEN = re.compile(r"""(?<![\w:.\-])([a-z:.\-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_MOST: Final = 200


def with_embeds(source: str) -> tuple[str, list[RawEmbed]]:
    """`source` with an image before everything embedded, named desk-embed:0 and so on, and what these stand for."""
    found: list[RawEmbed] = []
    pieces: list[str] = []
    done, waiting = 0, -1
    for tag in _TAG.finditer(source):
        name = tag[1].lower()
        embed = _embed(tag[2])
        if name == "source":
            place, waiting = (waiting if waiting >= 0 and embed is not None else -1), -1 if embed else waiting
        else:
            place = tag.start()
            waiting = place if embed is None and name in {"video", "audio"} else -1
        if embed is not None and place >= done and len(found) < _MOST:
            pieces += (source[done:place], f'<img src="{EMBED_SCHEME}:{len(found)}">')
            done = place
            found.append(embed)
    return ("".join((*pieces, source[done:])), found) if found else (source, found)


def _embed(attributes: str) -> RawEmbed | None:
    given = {
        name.lower(): html.unescape(double or single or bare)
        for name, double, single, bare in _GIVEN.findall(attributes)
    }
    address = clean_text(
        given.get("src") or given.get("data-src") or given.get("data-lazy-src") or ""
    ).strip()
    url = safe_href(f"https:{address}" if address.startswith("//") else address)
    if url is None or url.lower().startswith("mailto:"):
        return None
    return RawEmbed(url, " ".join(clean_text(given.get("title", "")).split()))
