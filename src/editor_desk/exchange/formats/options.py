"""What the formats must know of the site that a package goes to: the desk's settings (`domain.site`) as formats use them. A format
that cannot do without an address is left out where none is given.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, tzinfo
from urllib.parse import quote
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from editor_desk.domain.content import Content, Direction, safe_href
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.site import (
    SLUG,
    SiteFault,
    SiteField,
    SiteSettings,
    article_address,
    as_folder,
)
from editor_desk.exchange.formats.texts import url_slug

ON_REQUEST = frozenset({"hugo", "pelican"})
"""Exporters that write only where the options name them, as they hold every picture once more."""

_ADDRESSES = ("base_url", "media_base_url", "logo_url")
_UNNAMED = "مكتب التحرير"
_RTL = frozenset({"ar", "fa", "ur", "he"})


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """`base_url` is where the site is; the page of an article is `article_path` below it. `media_base_url` is where the
    folder `data/` of the package will be reachable, for targets that fetch pictures by address. `time_zone` is that of the
    site (`Africa/Cairo`). `free` says whether all may read it. `formats` names the exporters that write, if None all but those
    for static sites; `extra` holds what exporters of others are told, by the name of the plug-in.
    """

    site_name: str = _UNNAMED
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
        if SLUG not in self.article_path:
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
        return as_folder(self.base_url)

    def article_url(self, content: Content, slug_ascii: str) -> str:
        """The address that the article will have, its Arabic slug percent-encoded where it is not too long; empty where no site is
        named.
        """
        return article_address(self.base_url, self.article_path, url_slug(content, slug_ascii))

    def media_url(self, path: str) -> str:
        """The address of the file at `path` below `data/`; empty where no address is given for them."""
        return f"{as_folder(self.media_base_url)}{quote(path)}" if self.media_base_url else ""


def options_for(site: SiteSettings, formats: frozenset[str]) -> ExportOptions:
    """What the exporters of these names are told of the site.

    Raises DeskError(SITE_REFUSED) for a time zone that this machine does not know, though another did.
    """
    try:
        return _options(site, formats)
    except ZoneInfoNotFoundError as error:
        raise DeskError(
            ErrorCode.SITE_REFUSED, field=SiteField.TIME_ZONE.value, problem=SiteFault.TIME_ZONE.value
        ) from error


def _options(site: SiteSettings, formats: frozenset[str]) -> ExportOptions:
    return ExportOptions(
        site_name=site.name or _UNNAMED,
        site_description=site.description,
        base_url=site.address,
        media_base_url=site.media_address,
        language=site.language,
        publisher=site.publisher,
        logo_url=site.logo,
        twitter_site=site.twitter,
        article_path=site.article_path,
        time_zone=site.time_zone,
        feed_items=site.feed_items,
        free=site.free,
        formats=formats,
        extra={"credentials": {"certificate": site.certificate, "key": site.certificate_key}}
        if site.certificate
        else {},
    )
