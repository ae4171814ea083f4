"""Markdown with front matter, as Hugo, Eleventy, Jekyll, Pelican and Nikola keep their posts, as records."""

import html
import json
import re
import tomllib
from datetime import date, datetime, time
from typing import Any, Final

import yaml
from markdown_it import MarkdownIt

from editor_desk.domain.archive import ItemFault
from editor_desk.domain.content import clean_text
from editor_desk.domain.errors import DeskError
from editor_desk.exchange.archive.identities import urn_origin
from editor_desk.exchange.archive.wordpress import figure
from editor_desk.exchange.importers.decoding import decode
from editor_desk.services.ports.archive import Extra

LONGEST: Final = 1024 * 1024
"""Bytes of a page: a book has less."""
_LONGEST_MATTER: Final = 256 * 1024
_DEPTH: Final = 8

_FENCED = re.compile(
    r"\A\s*+(?:(?P<yaml>---)[ \t]*+(?P<kind>json|toml|yaml)?|(?P<toml>\+\+\+)|;;;)[ \t]*+\n(?P<matter>.*?)(?<=\n)"
    r"(?(yaml)(?:---|\.\.\.)|(?(toml)\+\+\+|;;;))[ \t]*+(?:\n|\Z)",
    re.DOTALL,
)
_NIKOLA = re.compile(r"\A\s*+<!--\s*+(?P<matter>(?:\.\.[ \t][^\n]*+\n\s*+)++)-->[ \t]*+\n?")
_NIKOLA_LINE = re.compile(r"\.\.[ \t]+([\w\-]{1,40}):(.*)")
_PELICAN = re.compile(r"\A(?:[A-Za-z][A-Za-z_\-]{1,30}:[^\n]*+\n(?:[ \t]++\S[^\n]*+\n)*+)++(?:[ \t]*+\n|\Z)")
_PELICAN_LINE = re.compile(r"^([A-Za-z][A-Za-z_\-]{1,30}):(.*(?:\n[ \t]+\S.*)*)", re.MULTILINE)
_PELICAN_KEYS: Final = frozenset(("title", "date"))

_SHORTCODE = re.compile(r"\{\{[<%][ \t]{0,9}/?[ \t]{0,9}(\w[\w\-/]{0,40})([^{}]{0,2000})[>%]\}\}")
_ARGUMENT = re.compile(r"""(?:([\w\-]{1,30})=)?(?:"([^"]*)"|`([^`]*)`|([^\s"`]+))""")
_PLAYERS: Final = {
    "youtube": "https://www.youtube.com/watch?v={}",
    "vimeo": "https://vimeo.com/{}",
    "tweet": "https://twitter.com/i/status/{}",
    "instagram": "https://www.instagram.com/p/{}/",
}


def has_front_matter(text: str) -> bool:
    """Whether a page begins with front matter of any of these kinds."""
    return front_matter(text) is not None


def markdown_page(data: bytes) -> tuple[dict[str, object], Extra] | ItemFault:
    """A page as cells and what else there is."""
    if len(data) > LONGEST:
        return ItemFault.TOO_LONG
    try:
        text = decode(data).text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    except DeskError:
        return ItemFault.BAD_ENCODING
    found = front_matter(text)
    if found is None:
        found = ({}, text)
    matter, body = found
    if matter is None:
        return ItemFault.NOT_AN_ARTICLE
    if str(matter.get("draft", "")).strip().lower() in {"true", "yes"} or _line(matter.get("status")) in {
        "draft",
        "hidden",
    }:
        return ItemFault.UNPUBLISHED
    return _record(matter, body)


def _record(matter: dict[str, Any], body: str) -> tuple[dict[str, object], Extra]:
    headline = _line(matter.get("title"))
    if not headline:
        first, _end, rest = body.lstrip().partition("\n")
        if first.startswith("# "):
            headline, body = _line(first.strip("# \t")), rest
    sections = _list(_any(matter, "section", "category", "categories"))
    guid = _line(_any(matter, "guid", "uuid", "id"))
    cells: dict[str, object] = {
        "headline": headline,
        "standfirst": _line(_any(matter, "standfirst", "subtitle")),
        "body": as_html(body),
        "date": _line(_any(matter, "date", "publishdate", "published")),
        "updated": _line(_any(matter, "lastmod", "modified", "updated", "update_date")),
        "source": _line(matter.get("source")),
        "author": "، ".join(_list(_any(matter, "author", "authors", "byline"))),
        "section": sections[0] if sections else "",
        "tags": [*sections[1:], *_list(_any(matter, "tags", "keywords"))],
        "url": _line(_any(matter, "canonical", "canonicalurl", "canonical_url", "link")),
        "id": guid,
    }
    cover = matter.get("cover")
    cover = cover.get("image") if isinstance(cover, dict) else cover
    pictures = _list(
        _any(matter, "image", "featured_image", "featuredimage", "thumbnail", "previewimage", "images")
    )
    address = _line(cover) or (pictures[0] if pictures else "")
    lead = figure(address) if address and address not in body else ""
    extra = Extra(
        identity=f"guid\0{guid}" if guid else "",
        origin=urn_origin(guid),
        slug=_line(matter.get("slug")),
        description=_line(_any(matter, "description", "summary")),
        dateline=_line(matter.get("dateline")),
        language=_line(_any(matter, "lang", "language")),
        lead=(lambda: lead) if lead else None,
    )
    return cells, extra


def front_matter(text: str) -> tuple[dict[str, Any] | None, str] | None:
    """The front matter with its keys in lower case, and the text behind it; None in place of the matter where it is damaged, and None
    altogether where there is none.
    """
    if text.lstrip().startswith("{"):
        return _json_head(text)
    if fenced := _FENCED.match(text[: _LONGEST_MATTER + LONGEST]):
        kind = fenced["kind"] or ("yaml" if fenced["yaml"] else "toml" if fenced["toml"] else "json")
        return _read(fenced["matter"], kind), text[fenced.end() :]
    if commented := _NIKOLA.match(text[:_LONGEST_MATTER]):
        named = (_NIKOLA_LINE.match(line.strip()) for line in commented["matter"].splitlines())
        return {item[1].lower(): item[2].strip() for item in named if item}, text[commented.end() :]
    if headed := _PELICAN.match(text[:_LONGEST_MATTER]):
        found = {item[1].lower(): " ".join(item[2].split()) for item in _PELICAN_LINE.finditer(headed[0])}
        if _PELICAN_KEYS & found.keys():
            return found, text[headed.end() :]
    return None


def _json_head(text: str) -> tuple[dict[str, Any] | None, str] | None:
    start = len(text) - len(text.lstrip())
    try:
        value, end = json.JSONDecoder().raw_decode(text, start)
    except (ValueError, RecursionError):
        return None
    return (_lowered(value), text[end:]) if isinstance(value, dict) else None


class _Loader(yaml.BaseLoader):
    """Every value a text, and no aliases: a few lines of them stand for more than a machine holds."""

    def compose_node(self, parent: yaml.Node | None, index: object) -> yaml.Node | None:
        """Refuse what names another value."""
        if self.check_event(yaml.AliasEvent):
            raise yaml.YAMLError("alias")
        return super().compose_node(parent, index)  # type: ignore[arg-type]


def _read(matter: str, kind: str) -> dict[str, Any] | None:
    if len(matter) > _LONGEST_MATTER:
        return None
    try:
        if kind == "yaml":
            value = yaml.load(clean_text(matter), _Loader)  # noqa: S506 - a loader that makes texts, lists and tables only
        elif kind == "toml":
            value = tomllib.loads(matter)
        else:
            value = json.loads(matter if matter.lstrip().startswith("{") else f"{{{matter}}}")
    except (yaml.YAMLError, ValueError, RecursionError, TypeError):
        return None
    return {} if value is None else _lowered(value) if isinstance(value, dict) else None


def _lowered(value: dict[Any, Any]) -> dict[str, Any]:
    """Names in lower case; what Hugo keeps in tables of its own (`params`, `taxonomies`) beside the others."""
    found: dict[str, Any] = {}
    for name, item in value.items():
        if str(name).lower() in {"params", "taxonomies", "extra"} and isinstance(item, dict):
            found |= {
                str(inner).lower(): said for inner, said in item.items() if str(inner).lower() not in found
            }
        else:
            found[str(name).lower()] = item
    return found


def _any(matter: dict[str, Any], *names: str) -> object:
    return next((matter[name] for name in names if matter.get(name)), None)


def _line(value: object, depth: int = 0) -> str:
    match value:
        case str():
            return " ".join(clean_text(value).split())
        case datetime() | date() | time():
            return value.isoformat()
        case int() | float():
            return "" if isinstance(value, bool) else str(value)
        case list() if value and depth < _DEPTH:
            return _line(value[0], depth + 1)
        case dict() if depth < _DEPTH:
            return _line(value.get("name") or value.get("title"), depth + 1)
    return ""


def _list(value: object) -> list[str]:
    listed = (
        value
        if isinstance(value, list)
        else re.split(r"[,،;؛]", value)
        if isinstance(value, str)
        else [value]
    )
    return [name for item in listed if (name := _line(item))]


def as_html(body: str) -> str:
    """Markdown as HTML; shortcodes of Hugo are carried out where they show something, and else taken away."""
    shown = _SHORTCODE.sub(_shortcode, body) if "{{" in body else body
    return str(_parser().render(shown)) if shown.strip() else ""


def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": True, "maxNesting": 60}).enable(["table", "strikethrough"])


def _shortcode(found: re.Match[str]) -> str:
    name = found[1].lower()
    given = [
        (key, double or back or bare)
        for key, double, back, bare in _ARGUMENT.findall(found[2].rstrip(" \t/"))
    ]
    named = {key.lower(): value for key, value in given if key}
    bare = [value for key, value in given if not key]
    if name in _PLAYERS:
        number = named.get("id") or (bare[-1] if bare else "")
        return (
            f'\n\n<iframe src="{html.escape(_PLAYERS[name].format(number))}"></iframe>\n\n' if number else ""
        )
    if name in {"figure", "image", "img"} and (source := named.get("src") or (bare[0] if bare else "")):
        credit = named.get("attr", "")
        return f"\n\n{figure(source, named.get('alt', ''), named.get('caption') or named.get('title', ''), credit)}\n\n"
    return ""
