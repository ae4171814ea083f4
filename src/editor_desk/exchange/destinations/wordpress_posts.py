"""What WordPress is told of a packed article: pure values, made from the sealed text and the index of the package."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from markupsafe import Markup

from editor_desk.domain.content import Content, Direction
from editor_desk.domain.identity import from_rfc3339
from editor_desk.domain.live import NoteKind, note_label
from editor_desk.domain.package import PackageAction
from editor_desk.domain.portable_text import content_from_json
from editor_desk.exchange.destinations.parcels import OpenParcel
from editor_desk.exchange.formats.figures import Places
from editor_desk.exchange.formats.html import body_html, without_shortcodes
from editor_desk.exchange.formats.inline import text_html
from editor_desk.exchange.formats.profiles import WORDPRESS
from editor_desk.exchange.formats.texts import one_line, url_slug
from editor_desk.exchange.package import bag
from editor_desk.exchange.package.layout import INDEX
from editor_desk.exchange.package.names import urn

MARK = "editor-desk"
_CONTENT = "content.json"
_HASH = 16


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of an article: where it lies in the package, and what is said of it."""

    path: str
    sha256: str
    media_type: str
    alt: str
    caption: str
    credit: str

    @property
    def name(self) -> str:
        """What the file is called."""
        return self.path.rpartition("/")[2]


@dataclass(frozen=True, slots=True)
class PostPlan:
    """An article as WordPress is to have it. `takes_over` is the id of the article whose page it takes."""

    article: str
    action: PackageAction
    content: Content
    slug_ascii: str
    published: datetime
    note: str
    takes_over: str
    pictures: tuple[Picture, ...]

    @property
    def mark(self) -> str:
        """What a post of this article is known by, in its text and unseen by readers."""
        return mark_of(self.article)

    @property
    def slug(self) -> str:
        """Its slug, cut nowhere."""
        return url_slug(self.content, self.slug_ascii)

    @property
    def section(self) -> str:
        """Its section, for a category."""
        return one_line(self.content.section)

    @property
    def tags(self) -> tuple[str, ...]:
        """Its tags, each once."""
        return tuple(dict.fromkeys(label for tag in self.content.tags if (label := one_line(tag.label))))

    @property
    def byline(self) -> str:
        """Who wrote it."""
        return one_line(self.content.byline)

    def media_slug(self, picture: Picture) -> str:
        """What the picture is called in the library: the same each time, so that it is there once for each article."""
        return f"{MARK}-{self.article.replace('-', '')[-12:]}-{picture.sha256[:_HASH]}"

    def fields(
        self, pictures: Mapping[str, str], pages: Mapping[str, str], *, signed: bool
    ) -> dict[str, Any]:
        """Title, text, excerpt and slug. `pictures` are addresses by SHA-256, `pages` those of articles by id; not `signed` says
        that no author of the site stands for the byline, so that the text has to name them.
        """
        content = self.content
        profile = replace(WORDPRESS, around=content.direction is not Direction.RTL)
        parts = [
            self._told(),
            self._signed() if not signed else Markup(),
            Markup(body_html(content, Places(pages, pictures), profile)),  # noqa: S704 - the renderer escapes
            Markup(f"{self.mark}\n"),  # noqa: S704 - of an id
        ]
        return {
            "title": one_line(content.headline),
            "content": without_shortcodes(str(Markup().join(parts)), profile),
            "excerpt": one_line(content.standfirst or content.description),
            "slug": self.slug,
            "comment_status": "closed",
            "ping_status": "closed",
        }

    @property
    def first_date(self) -> str:
        """When it went out first, in UTC, as WordPress wants it."""
        return f"{self.published.astimezone(UTC):%Y-%m-%dT%H:%M:%S}"

    def _told(self) -> Markup:
        if not self.note:
            return Markup()
        kind = NoteKind.CORRECTION if self.action is PackageAction.UPDATE else NoteKind.UPDATE
        label = note_label(kind, self.content.direction.value)
        lines = Markup("<br>").join(
            text_html(line, self.content.direction, WORDPRESS) for line in self.note.splitlines()
        )
        return Markup('<p class="editor-desk-note"><strong>{}</strong> {}</p>\n').format(label, lines)

    def _signed(self) -> Markup:
        if not self.byline:
            return Markup()
        name = text_html(self.byline, self.content.direction, WORDPRESS)
        return Markup('<p class="editor-desk-byline">{}</p>\n').format(name)


def mark_of(article: str) -> str:
    """The mark of the post of an article. It is a comment whole, as no text can be: what is written of a mark is escaped."""
    return f"<!-- {MARK} {urn(article)} -->"


def plans_of(parcel: OpenParcel) -> tuple[PostPlan, ...]:
    """The articles of the package, in its order. Raises DeskError(PACKAGE_FAULTY)."""
    index = json.loads(parcel.read(INDEX))
    return tuple(_plan(entry, parcel) for entry in index["articles"])


def _plan(entry: Mapping[str, Any], parcel: OpenParcel) -> PostPlan:
    content = content_from_json(json.loads(parcel.read(f"{bag.PAYLOAD}{entry['folder']}/{_CONTENT}")))
    pictures: dict[str, Picture] = {}
    for item in entry["media"]:
        credit = " · ".join(one_line(text) for text in (item["credit"], item["rights"]) if text.strip())
        path = f"{bag.PAYLOAD}{item['path']}"
        caption, alt = one_line(item["caption"]), one_line(item["alt"])
        pictures.setdefault(
            item["sha256"], Picture(path, item["sha256"], item["media_type"], alt, caption, credit)
        )
    return PostPlan(
        article=entry["id"],
        action=PackageAction(entry["action"]),
        content=content,
        slug_ascii=entry["slug_ascii"],
        published=_published(entry),
        note=entry.get("note") or "",
        takes_over=(entry.get("takes_over") or {}).get("id", ""),
        pictures=tuple(pictures.values()),
    )


def _published(entry: Mapping[str, Any]) -> datetime:
    """Packages before format 3 say only when the text was written and how long it was held back."""
    if "published" in entry:
        return from_rfc3339(entry["published"])
    modified = from_rfc3339(entry["modified"])
    return max(modified, from_rfc3339(entry["embargo"])) if entry["embargo"] else modified
