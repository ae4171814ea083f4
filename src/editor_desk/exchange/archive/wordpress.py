"""Exports of WordPress (WXR 1.0 to 1.2): each post as a record. Pictures are only named in them; they are looked for in a media folder."""

import html
import re
import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote

from lxml import etree

from editor_desk.domain.archive import ItemFault
from editor_desk.exchange.archive.identities import urn_origin
from editor_desk.exchange.archive.xml_items import Head, ItemParser, elements, local, space, text_of
from editor_desk.services.ports.archive import Extra

_WORDPRESS: Final = "wordpress.org/export/"
_INNER: Final = frozenset(
    (
        "attachment", "nav_menu_item", "revision", "custom_css", "customize_changeset", "oembed_cache", "user_request",
        "wp_block", "wp_template", "wp_template_part", "wp_global_styles", "wp_navigation", "wp_font_family", "wp_font_face",
    )
)  # fmt: skip
"""Kinds of post that are the machinery of a site, and no article of it."""
_OUT: Final = frozenset(("draft", "pending", "private", "trash", "auto-draft", "future"))
_NO_DATE: Final = "0000-00-00 00:00:00"


@dataclass(frozen=True, slots=True)
class Site:
    """What the head of an export says."""

    title: str
    language: str
    authors: Mapping[str, str]


def site_of(head: Head, parser: ItemParser) -> Site:
    """The site: its title, language, and its authors' display names by their logins."""
    authors: dict[str, str] = {}
    for found in elements(head.data, b"wp:author"):
        fields = _fields(_parsed(parser, found))
        login, name = fields.get("author_login", ""), fields.get("author_display_name", "")
        if login:
            authors[login] = name or login
    return Site(first_text(head, parser, b"title"), first_text(head, parser, b"language"), authors)


def first_text(head: Head, parser: ItemParser, name: bytes) -> str:
    """The text of the first element of that name in the head."""
    found = next(elements(head.data, name), None)
    return "" if found is None else " ".join(text_of(_parsed(parser, found)).split())


def _parsed(parser: ItemParser, data: bytes) -> etree._Element | None:
    try:
        return parser.parse(data)
    except UnicodeDecodeError:
        return None


def _fields(element: etree._Element | None) -> dict[str, str]:
    return {} if element is None else {local(child): text_of(child) for child in element}


def is_attachment(data: bytes) -> bool:
    """Whether an item is worth parsing for its attachment."""
    return b"attachment" in data and b"post_type" in data


class Attachments:
    """Attachments by their number, in a file of SQLite's own that goes when it is closed: an archive may have more than memory should hold."""

    def __init__(self) -> None:
        self._rows = sqlite3.connect("", isolation_level=None, check_same_thread=False)
        self._rows.execute(
            "CREATE TABLE a (id TEXT PRIMARY KEY, url TEXT, alt TEXT, caption TEXT) WITHOUT ROWID"
        )
        self._rows.execute("BEGIN")

    def add(self, item: etree._Element) -> None:
        """Keep an item that is one."""
        fields = _fields(item)
        if fields.get("post_type") == "attachment" and fields.get("post_id"):
            caption = next((text_of(part) for part in item if _is_excerpt(part)), "")
            row = (fields["post_id"], fields.get("attachment_url") or fields.get("guid", ""))
            alt = _meta(item).get("_wp_attachment_image_alt", "")
            self._rows.execute("INSERT OR REPLACE INTO a VALUES (?, ?, ?, ?)", (*row, alt, caption))

    def figure(self, number: str) -> str:
        """The markup of an attachment that is a picture; empty where there is none of that number."""
        row = self._rows.execute("SELECT url, alt, caption FROM a WHERE id = ?", (number,)).fetchone()
        return "" if row is None else figure(*row)

    def close(self) -> None:
        """Let go of the file."""
        self._rows.close()


def figure(url: str, alt: str = "", caption: str = "", credit: str = "") -> str:
    """A picture with its caption, as markup for the reader of pages."""
    said = html.escape(" ".join(re.sub(r"<[^<>]{0,2000}>", " ", caption).split()))
    under = f"<figcaption>{said}</figcaption>" if said else ""
    named = f'src="{html.escape(url)}" alt="{html.escape(alt)}" data-credit="{html.escape(credit)}"'
    return f"<figure><img {named}>{under}</figure>"


def _is_excerpt(part: etree._Element) -> bool:
    return local(part) == "encoded" and _WORDPRESS in space(part) and "excerpt" in space(part)


def _meta(item: etree._Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for part in item:
        if local(part) == "postmeta":
            fields = _fields(part)
            found[fields.get("meta_key", "")] = fields.get("meta_value", "")
    return found


def post(
    item: etree._Element, site: Site, attached: Callable[[str], str]
) -> tuple[dict[str, object], Extra] | ItemFault | None:
    """A post as cells and what else there is; None for what is no article. `attached` gives the markup of an attachment."""
    fields: dict[str, str] = {}
    content, excerpt, has_meta = "", "", False
    categories: dict[str, None] = {}
    tags: dict[str, None] = {}
    for part in item:
        name = local(part)
        if name == "category":
            (tags if part.get("domain") == "post_tag" else categories)[text_of(part)] = None
        elif name == "encoded":
            if _is_excerpt(part):
                excerpt = text_of(part)
            else:
                content = "".join(part.itertext()) if len(part) else part.text or ""
        elif name == "postmeta":
            has_meta = True
        elif name != "comment":
            fields.setdefault(name, text_of(part))
    if fields.get("post_type", "post") in _INNER:
        return None
    if fields.get("status", "publish") in _OUT or fields.get("post_password"):
        return ItemFault.UNPUBLISHED
    meta = _meta(item) if has_meta else {}
    sections = [name for name in categories if name]
    login = fields.get("creator", "")
    guid = fields.get("guid", "")
    cells: dict[str, object] = {
        "headline": _plain_text(fields.get("title", "")),
        "body": as_shown(content),
        "date": _date(fields, "post_date") or fields.get("pubDate", ""),
        "updated": _date(fields, "post_modified"),
        "source": site.title,
        "author": site.authors.get(login, login),
        "section": sections[0] if sections else "",
        "tags": [*sections[1:], *(name for name in tags if name)],
        "url": fields.get("link", ""),
        "id": guid or fields.get("post_id", ""),
    }
    thumbnail = meta.get("_thumbnail_id", "")
    summary = _plain_text(excerpt) or meta.get("_yoast_wpseo_metadesc", "")
    extra = Extra(
        identity=f"guid\0{guid}" if guid else "",
        origin=urn_origin(guid),
        slug=" ".join(unquote(fields.get("post_name", "")).split()),
        description=" ".join(summary.split()),
        language=site.language,
        lead=(lambda: attached(thumbnail)) if thumbnail else None,
    )
    return cells, extra


def _plain_text(markup: str) -> str:
    line = plain_line(markup)
    return html.unescape(line) if "&" in line else line


def _date(fields: Mapping[str, str], name: str) -> str:
    """The instant in UTC; the local time only where there is no other."""
    there = fields.get(f"{name}_gmt", "")
    if there and there != _NO_DATE:
        return f"{there}Z"
    local_time = fields.get(name, "")
    return "" if local_time == _NO_DATE else local_time


_TAG = re.compile(r"<[^<>]{0,2000}>")


def plain_line(text: str) -> str:
    """A line without markup."""
    return " ".join(_TAG.sub(" ", text).split()) if "<" in text else " ".join(text.split())


_PICTURE = re.compile(r"^\s*(<a\b[^<>]{0,4000}>\s*)?(<img\b[^<>]{0,4000}>)(\s*</a>)?", re.IGNORECASE)
_EMBED = re.compile(r"\[embed\b[^\[\]]{0,500}\]\s{0,20}([^\s\[\]]{1,2000})\s{0,20}\[/embed\]", re.IGNORECASE)
_PLAYER = re.compile(
    r"\[(?:video|audio)\b[^\[\]]{0,500}?(?:src|mp4|mp3|webm|ogg)=[\"']?(https?://[^\s\"'\[\]]{1,2000})[^\[\]]{0,500}\]"
    r"(?:\[/(?:video|audio)\])?",
    re.IGNORECASE,
)
_SHORTCODE = re.compile(
    r"\[/?(?:gallery|playlist|vc_[a-z_]{1,40}|et_pb_[a-z_]{1,40}|fusion_[a-z_]{1,40})\b[^\[\]]{0,2000}\]"
)
_ALONE = re.compile(
    r"(?:(?<=\n)|(?<=^)|(?<=<p>)|(?<=wrapper\">))[ \t]*(https?://[^\s<>\"']{4,2000})[ \t]*(?=\n|$|</p>|</div>)"
)
"""An address alone on its line, which WordPress shows as a player or a card."""
_BLOCK_COMMENT: Final = "<!-- wp:"
_BLANK = re.compile(r"\n[ \t]*\n\s*")
_BLOCK_TAG = re.compile(
    r"\s*</?(?:p|div|ul|ol|li|dl|table|thead|tbody|tr|td|th|caption|blockquote|figure|figcaption|h[1-6]|pre|hr|section|"
    r"article|aside|header|footer|address|details|form|iframe|script|style|!--)\b",
    re.IGNORECASE,
)


_LINE_END = re.compile(r"(?<=[^>\s])[ \t]*\n[ \t]*(?=[^<\s])")


def as_shown(content: str) -> str:
    """The content of a post as WordPress would show it: shortcodes carried out or taken away, addresses alone on a line embedded, and
    the paragraphs that the classic editor leaves to blank lines.
    """
    shown = content.replace("\r\n", "\n").replace("\r", "\n")
    if "[" in shown:
        shown = _with_captions(shown)
        shown = _EMBED.sub(lambda found: _frame(found[1]), shown)
        shown = _PLAYER.sub(lambda found: _frame(found[1]), shown)
        shown = _SHORTCODE.sub("", shown)
    if "://" in shown:
        shown = _ALONE.sub(lambda found: _frame(found[1]), shown)
    if _BLOCK_COMMENT in shown or "<pre" in shown:
        return shown
    parts = (part.strip("\n") for part in _BLANK.split(shown))
    return "\n".join(
        _LINE_END.sub("<br>", part) if _BLOCK_TAG.match(part) else f"<p>{part.replace(chr(10), '<br>')}</p>"
        for part in parts
        if part.strip()
    )


def _with_captions(content: str) -> str:
    """Pictures in their shortcode as figures."""
    pieces: list[str] = []
    done = 0
    while (start := content.find("[caption", done)) >= 0:
        inner = content.find("]", start) + 1
        end = content.find("[/caption]", inner) if inner else -1
        if end < 0:
            break
        picture = _PICTURE.match(content[inner:end])
        pieces.append(content[done:start])
        if picture is None:
            pieces.append(content[inner:end])
        else:
            said = content[inner + picture.end() : end].strip()
            pieces.append(f"<figure>{picture[2]}<figcaption>{said}</figcaption></figure>")
        done = end + len("[/caption]")
    return "".join((*pieces, content[done:]))


def _frame(address: str) -> str:
    return f'<iframe src="{html.escape(html.unescape(address))}"></iframe>'
