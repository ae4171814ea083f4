"""What the formats must know of the site that a package goes to. The desk keeps none of it: whoever writes the package says
it, and a format that cannot do without an address is left out where none is given.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, tzinfo
from urllib.parse import quote
from zoneinfo import ZoneInfo

from editor_desk.domain.content import Content, Direction, safe_href
from editor_desk.exchange.formats.texts import url_slug

ON_REQUEST = frozenset({"hugo", "pelican"})
"""Exporters that write only where the options name them, as they hold every picture once more."""

_ADDRESSES = ("base_url", "media_base_url", "logo_url")
_RTL = frozenset({"ar", "fa", "ur", "he"})


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """`base_url` is where the site is; the page of an article is `article_path` below it. `media_base_url` is where the
    folder `data/` of the package will be reachable, for targets that fetch pictures by address. `time_zone` is that of the
    site (`Africa/Cairo`). `free` says whether all may read it. `formats` names the exporters that write, if None all but those for static sites; `extra` holds what exporters of
    others are told, by the name of the plug-in.
    """

    site_name: str = "مكتب التحرير"
    site_description: str = ""
    base_url: str = ""
    media_base_url: str = ""
    language: str = "ar"
    publisher: str = ""
    logo_url: str = ""
    twitter_site: str = ""
    article_path: str = "{slug}/"
    time_zone: str = "UTC"
    feed_items: int = 100
    free: bool | None = None
    formats: frozenset[str] | None = None
    extra: Mapping[str, object] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name in _ADDRESSES:
            address = getattr(self, name)
            if address and (safe_href(address) != address or address.startswith("mailto:")):
                raise ValueError(f"{name} is no web address")
        if "{slug}" not in self.article_path:
            raise ValueError("article_path has no {slug}")
        if self.feed_items < 1:
            raise ValueError("feed_items is less than one")
        _ = self.zone

    @property
    def zone(self) -> tzinfo:
        """The zone of the site. Raises ZoneInfoNotFoundError (a KeyError) or ValueError for a name that is none."""
        return UTC if self.time_zone == "UTC" else ZoneInfo(self.time_zone)  # UTC needs no data of the system

    def writes(self, exporter: str) -> bool:
        """Whether the exporter of that name is to write."""
        return exporter not in ON_REQUEST if self.formats is None else exporter in self.formats

    @property
    def publisher_name(self) -> str:
        """Who publishes; the site itself if nobody else is named."""
        return self.publisher or self.site_name

    @property
    def direction(self) -> Direction:
        """The direction that the pages of the site run in."""
        return Direction.RTL if self.language.split("-")[0] in _RTL else Direction.LTR

    @property
    def home(self) -> str:
        """The address of the site, ending in a slash, or empty."""
        return _folder(self.base_url)

    def article_url(self, content: Content, slug_ascii: str) -> str:
        """The address that the article will have, its Arabic slug percent-encoded where it is not too long; empty where no site is named."""
        path = self.article_path.replace("{slug}", quote(url_slug(content, slug_ascii), safe=""))
        return f"{self.home}{path.removeprefix('/')}" if self.home else ""

    def media_url(self, path: str) -> str:
        """The address of the file at `path` below `data/`; empty where no address is given for them."""
        return f"{_folder(self.media_base_url)}{quote(path)}" if self.media_base_url else ""


def _folder(address: str) -> str:
    return address if not address or address.endswith("/") else f"{address}/"
