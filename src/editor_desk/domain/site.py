"""What the desk knows of the site that its packages go to: a document of the desk, kept as TOML, and what is wrong with one."""

import json
import re
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any, Final
from urllib.parse import quote, urlsplit, urlunsplit

from editor_desk.domain.content import clean_text, safe_href
from editor_desk.language.house_style.problems import (
    Fields,
    FileRefusedError,
    Problem,
    ProblemKind,
    read_toml,
)

LONGEST: Final = 300
MOST_FEED_ITEMS: Final = 1_000
SLUG: Final = "{slug}"
UTC_ZONE: Final = "UTC"
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?")
_TWITTER: Final = re.compile(r"@[A-Za-z0-9_]{1,15}")
_EXPORTER: Final = re.compile(r"[^\x00-\x1f\x7f]{1,80}")
_PATH: Final = re.compile(r"[^\s?#{}\\\"<>|^`]+")
_KEPT: Final = "/:@!$&'()*+,;=%~-._"


class SiteField(StrEnum):
    """A field of the settings, by its name in `SiteSettings` and in the file."""

    NAME = "name"
    DESCRIPTION = "description"
    ADDRESS = "address"
    ARTICLE_PATH = "article_path"
    MEDIA_ADDRESS = "media_address"
    LANGUAGE = "language"
    TIME_ZONE = "time_zone"
    PUBLISHER = "publisher"
    LOGO = "logo"
    TWITTER = "twitter"
    CERTIFICATE = "certificate"
    CERTIFICATE_KEY = "certificate_key"
    FREE = "free"
    FEED_ITEMS = "feed_items"
    FORMATS_ON = "formats_on"
    FORMATS_OFF = "formats_off"


class SiteFault(StrEnum):
    """Why a value cannot be."""

    ADDRESS = "address"
    """It is no http or https address with a host."""
    SECRET = "secret"
    """It holds a user name or a password, which every package would tell."""
    TAIL = "tail"
    """It has a question mark or a number sign, behind which no page can lie."""
    PATH = "path"
    """It has no place for the article's slug, or more than one, or letters that no path has."""
    LANGUAGE = "language"
    TIME_ZONE = "time_zone"
    TWITTER = "twitter"
    FEED_ITEMS = "feed_items"
    LONG = "long"
    FILE_WANTED = "file_wanted"
    """Of certificate and key one is named, and the other is not."""
    FILE_MISSING = "file_missing"
    FILE_UNREADABLE = "file_unreadable"
    CERTIFICATE = "certificate"
    """The file holds no chain of certificates, or one that may not sign pictures."""
    KEY = "key"
    """The file holds no key of a kind that signs pictures."""
    KEY_LOCKED = "key_locked"
    KEY_OTHER = "key_other"
    """The key is not that of the first certificate."""


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """All that the formats are told of the site; what is empty is left out of them.

    `address` is where the site is, and the page of an article `article_path` below it. `media_address` is where the folder
    `data/` of a package will be reachable, for targets that fetch pictures. `language` is a BCP 47 tag, `time_zone` a name of the
    IANA's list. `free` says whether all may read; None says nothing. `formats_on` names exporters that write only on request,
    `formats_off` those of the others that do not. `certificate` and `certificate_key` are paths of PEM files on the machine that
    packs, with which pictures are signed (C2PA); empty: they are not. The key itself is kept nowhere.
    """

    name: str = ""
    description: str = ""
    address: str = ""
    article_path: str = f"{SLUG}/"
    media_address: str = ""
    language: str = "ar"
    time_zone: str = UTC_ZONE
    publisher: str = ""
    logo: str = ""
    twitter: str = ""
    certificate: str = ""
    certificate_key: str = ""
    free: bool | None = None
    feed_items: int = 100
    formats_on: tuple[str, ...] = ()
    formats_off: tuple[str, ...] = ()

    @property
    def publisher_name(self) -> str:
        """Who publishes; the site itself if nobody else is named, and empty where neither is."""
        return self.publisher or self.name

    def article_address(self, slug: str) -> str:
        """The address of the article of that slug as it is written into formats; empty without a site."""
        return article_address(self.address, self.article_path, slug)


NO_SITE: Final = SiteSettings()
"""What a desk knows that was told nothing."""

_TEXTS: Final = tuple(
    field.value
    for field in SiteField
    if field not in {SiteField.FREE, SiteField.FEED_ITEMS, SiteField.FORMATS_ON, SiteField.FORMATS_OFF}
)
_FILES: Final = (SiteField.CERTIFICATE, SiteField.CERTIFICATE_KEY)
_ADDRESSES: Final = (SiteField.ADDRESS, SiteField.MEDIA_ADDRESS, SiteField.LOGO)


def article_address(address: str, article_path: str, slug: str) -> str:
    """The page of an article: `article_path` below `address`, its slug in it percent-encoded; empty without an address."""
    if not address:
        return ""
    path = article_path.replace(SLUG, quote(slug, safe="")).removeprefix("/")
    return f"{as_folder(address)}{quote(path, safe=_KEPT)}"


def as_folder(address: str) -> str:
    """`address` with a slash at its end; an empty one stays empty."""
    return address if not address or address.endswith("/") else f"{address}/"


def readable_address(address: str, article_path: str, slug: str) -> str:
    """The same for people, in the letters of the slug."""
    return f"{as_folder(address)}{article_path.replace(SLUG, slug).removeprefix('/')}" if address else ""


def ascii_address(address: str) -> str:
    """An address as programs want it: the host in the letters of the DNS, the rest percent-encoded. Raises ValueError for one
    that cannot be.
    """
    parts = urlsplit(address)
    host = (parts.hostname or "").encode("idna").decode("ascii")  # UnicodeError is a ValueError
    port = f":{parts.port}" if parts.port is not None else ""
    tail = (quote(text, safe=f"{_KEPT}?") for text in (parts.query, parts.fragment))
    return urlunsplit((parts.scheme.lower(), f"{host}{port}", quote(parts.path, safe=_KEPT), *tail))


def tidied(site: SiteSettings) -> SiteSettings:
    """The settings as they are kept: texts on one line without spaces around, addresses in ASCII, the account with its @."""
    texts: dict[str, Any] = {name: " ".join(clean_text(getattr(site, name)).split()) for name in _TEXTS}
    texts |= {
        name.value: clean_text(getattr(site, name)).strip() for name in _FILES
    }  # a path may have two spaces
    if texts["twitter"] and not texts["twitter"].startswith("@"):
        texts["twitter"] = f"@{texts['twitter']}"
    texts["article_path"] = texts["article_path"].lstrip("/")
    tidy = replace(
        site,
        **texts,
        formats_on=tuple(sorted(set(site.formats_on))),
        formats_off=tuple(sorted(set(site.formats_off))),
    )
    addresses: dict[str, Any] = {name.value: _in_ascii(getattr(tidy, name)) for name in _ADDRESSES}
    return replace(tidy, **addresses)


def site_faults(site: SiteSettings, zones: Container[str]) -> Mapping[SiteField, SiteFault]:
    """What is wrong with tidied settings, a fault a field at most, in the order of the fields. `zones` are the time zones that
    are known here; UTC always is.
    """
    checks = {
        **{SiteField(name): _too_long(getattr(site, name)) for name in _TEXTS},
        **{field: _address_fault(getattr(site, field), tail=field is SiteField.LOGO) for field in _ADDRESSES},
        SiteField.ARTICLE_PATH: _path_fault(site.article_path),
        SiteField.LANGUAGE: None if _LANGUAGE.fullmatch(site.language) else SiteFault.LANGUAGE,
        SiteField.TIME_ZONE: None
        if site.time_zone == UTC_ZONE or site.time_zone in zones
        else SiteFault.TIME_ZONE,
        SiteField.TWITTER: None
        if not site.twitter or _TWITTER.fullmatch(site.twitter)
        else SiteFault.TWITTER,
        SiteField.FEED_ITEMS: None if 1 <= site.feed_items <= MOST_FEED_ITEMS else SiteFault.FEED_ITEMS,
    }
    for field, other in (_FILES, _FILES[::-1]):
        if getattr(site, other) and not getattr(site, field):
            checks[field] = SiteFault.FILE_WANTED
    return {field: fault for field in SiteField if (fault := checks.get(field)) is not None}


def changed_fields(before: SiteSettings, after: SiteSettings) -> tuple[str, ...]:
    """The names of the fields in which the two differ."""
    return tuple(one.name for one in fields(before) if getattr(before, one.name) != getattr(after, one.name))


def parse_site(text: str) -> SiteSettings:
    """The settings from their file. Raises FileRefusedError for another form; values are checked by `site_faults`."""
    problems: list[Problem] = []
    table = Fields(read_toml(text), problems)
    values = {name: table.text(name, getattr(NO_SITE, name)) for name in _TEXTS}
    free = table.flag("free", default=False) if table.has("free") else None
    items = table.whole("feed_items", NO_SITE.feed_items)
    on, off = (_exporters(table, field) for field in (SiteField.FORMATS_ON, SiteField.FORMATS_OFF))
    table.finish()
    if problems:
        raise FileRefusedError(problems)
    return SiteSettings(**values, free=free, feed_items=items, formats_on=on, formats_off=off)


def write_site(site: SiteSettings) -> str:
    """The file of tidied settings: the same settings give the same text."""
    lines = ["# The site that packages go to."]
    lines += [f"{name} = {_toml(getattr(site, name))}" for name in _TEXTS]
    if site.free is not None:
        lines.append(f"free = {'true' if site.free else 'false'}")
    lines.append(f"feed_items = {site.feed_items}")
    lines += [
        f"{name} = [{', '.join(map(_toml, names))}]"
        for name, names in (("formats_on", site.formats_on), ("formats_off", site.formats_off))
    ]
    return "\n".join(lines) + "\n"


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """An exporter that is installed. `source` is the package that brought it, empty for one that ships with the desk; `on_request`
    says that it writes only where somebody asks for it.
    """

    name: str
    on_request: bool = False
    source: str = ""


def writing(site: SiteSettings, formats: Iterable[ExportFormat]) -> frozenset[str]:
    """The names of the exporters that write for this site. One that is asked for and not installed is among them: whoever packs
    must say so.
    """
    usual = {one.name for one in formats if not one.on_request}
    return frozenset((usual - set(site.formats_off)) | set(site.formats_on))


def _in_ascii(address: str) -> str:
    return ascii_address(address) if address and _address_fault(address, tail=True) is None else address


def _address_fault(address: str, *, tail: bool = False) -> SiteFault | None:
    if not address:
        return None
    if len(address) > LONGEST:
        return SiteFault.LONG
    try:
        parts = urlsplit(address)
        named = (parts.hostname and "." in parts.hostname.strip(".")) or parts.hostname == "localhost"
        ascii_address(address)
    except ValueError:
        return SiteFault.ADDRESS
    if safe_href(address) != address or parts.scheme.lower() not in {"http", "https"} or not named:
        return SiteFault.ADDRESS
    if parts.username is not None or parts.password is not None:
        return SiteFault.SECRET
    return SiteFault.TAIL if not tail and ("?" in address or "#" in address) else None


def _path_fault(path: str) -> SiteFault | None:
    if len(path) > LONGEST:
        return SiteFault.LONG
    around = path.split(SLUG)
    sound = len(around) == 2 and not path.startswith("/") and "//" not in path
    sound = sound and all(not part or _PATH.fullmatch(part) for part in around)
    return None if sound and not {".", ".."} & set(path.split("/")) else SiteFault.PATH


def _too_long(text: str) -> SiteFault | None:
    return SiteFault.LONG if len(text) > LONGEST else None


def _exporters(table: Fields, field: SiteField) -> tuple[str, ...]:
    names = table.texts(field.value, ())
    if not all(_EXPORTER.fullmatch(name) for name in names):
        table.note(ProblemKind.WRONG_VALUE, field.value)
    return names


def _toml(text: str) -> str:
    # JSON escapes what a basic string of TOML must not hold, but for DEL, which no tidied text has.
    return json.dumps(text, ensure_ascii=False)
