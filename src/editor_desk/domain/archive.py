"""An archive on its way in: which of its columns holds what, and what one of its records says."""

import hashlib
import re
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, timezone
from email.utils import parsedate_to_datetime
from enum import StrEnum
from functools import lru_cache
from html import unescape
from typing import Final

from editor_desk.domain.content import clean_text, safe_href
from editor_desk.language.folding import fold
from editor_desk.language.keys import tag_key
from editor_desk.language.numerals import MONTHS, Numerals, to_numerals

LOCAL: Final = timezone(timedelta(hours=3))
"""What a time without a zone is taken for: Makkah, which most Arab newsrooms keep or are within two hours of."""


class Field(StrEnum):
    """What a column of an archive may hold."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BODY = "body"
    DATE = "date"
    UPDATED = "updated"
    SOURCE = "source"
    AUTHOR = "author"
    SECTION = "section"
    TAGS = "tags"
    URL = "url"
    ID = "id"


Columns = Mapping[Field, str]
"""The name of the column that each field is read from; a field without one stays empty."""

_NAMES: Final[dict[Field, tuple[str, ...]]] = {
    Field.HEADLINE: ("headline", "title", "العنوان", "عنوان", "عنوان الخبر", "عنوان المقال", "subject", "name"),
    Field.STANDFIRST: (
        "standfirst", "subtitle", "summary", "excerpt", "lead", "description", "المقدمة", "مقدمة", "الملخص", "ملخص",
        "العنوان الفرعي", "نبذة",
    ),
    Field.BODY: (
        "body", "content", "html", "text", "article", "النص", "نص", "نص الخبر", "المحتوى", "محتوى", "المتن", "الخبر",
        "body_html", "articlebody", "fulltext",
    ),
    Field.DATE: (
        "date", "published", "pubdate", "published_at", "publish_date", "date_published", "datepublished", "created",
        "created_at", "time", "timestamp", "التاريخ", "تاريخ", "تاريخ النشر", "النشر", "وقت النشر", "date extracted",
    ),
    Field.UPDATED: (
        "updated", "updated_at", "modified", "modified_at", "datemodified", "last_modified", "تاريخ التعديل",
        "تاريخ التحديث", "آخر تحديث", "اخر تعديل",
    ),
    Field.SOURCE: ("source", "agency", "publisher", "provider", "المصدر", "مصدر", "الوكالة", "وكالة", "الموقع"),
    Field.AUTHOR: (
        "author", "byline", "creator", "writer", "by", "الكاتب", "كاتب", "المحرر", "المؤلف", "اسم الكاتب", "بقلم",
    ),
    Field.SECTION: (
        "section", "category", "categories", "channel", "desk", "القسم", "قسم", "التصنيف", "تصنيف", "الباب", "الفئة",
    ),
    Field.TAGS: (
        "tags", "keywords", "labels", "topics", "الوسوم", "وسوم", "الكلمات المفتاحية", "كلمات مفتاحية",
        "الكلمات الدلالية", "كلمات دلالية", "المواضيع",
    ),
    Field.URL: ("url", "link", "permalink", "href", "canonical", "الرابط", "رابط", "العنوان الإلكتروني"),
    Field.ID: ("id", "guid", "uid", "_id", "article_id", "post_id", "nid", "الرقم", "رقم", "المعرف", "رقم الخبر"),
}  # fmt: skip
_SPACES = re.compile(r"[\s_\-.:]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


def guess_columns(names: Sequence[str]) -> dict[Field, str]:
    """Which of these columns each field is probably in, by their names in Arabic or English; the surest name wins."""
    folded: dict[str, str] = {}
    for name in names:
        folded.setdefault(_folded(name), name)
    found: dict[Field, str] = {}
    for field, known in _NAMES.items():
        here = [folded[key] for key in map(_folded, known) if key in folded]
        free = [name for name in here if name not in found.values()]
        if free:
            found[field] = free[0]
    return found


def _folded(name: str) -> str:
    return _SPACES.sub("", fold(_CAMEL.sub(" ", name)))


class ItemFault(StrEnum):
    """Why a record was left out, or what of it could not be read."""

    BAD_JSON = "bad_json"
    NOT_AN_OBJECT = "not_an_object"
    TOO_LONG = "too_long"
    BAD_ENCODING = "bad_encoding"
    BROKEN_QUOTES = "broken_quotes"
    COLUMNS = "columns"  # more cells than the first line names
    NO_TEXT = "no_text"  # neither headline nor body
    UNREADABLE = "unreadable"  # a page that no reader takes
    BAD_XML = "bad_xml"  # an item that is not well formed, or wants entities
    CUT_OFF = "cut_off"  # the file ends in the middle of it
    TOO_DEEP = "too_deep"  # markup nested deeper than any page's
    NOT_AN_ARTICLE = "not_an_article"  # a file of another kind than its folder's
    UNPUBLISHED = "unpublished"  # a draft, private or thrown away where it comes from
    DATE = "date"  # imported; its date says nothing
    NO_DATE = "no_date"  # imported; it has none, and got the day of the import
    FUTURE = "future"  # imported; its date is still to come
    NO_HEADLINE = "no_headline"  # imported without one
    NO_BODY = "no_body"  # imported: a headline and nothing below it
    PICTURES = "pictures"  # imported; some of its pictures are not at hand
    NEAR = "near"  # imported: nearly a copy of another article
    HERE_ID = "here_id"  # skipped: the same number or address is here
    HERE_TEXT = "here_text"  # skipped: the same text is here


SKIPS: Final = frozenset({ItemFault.HERE_ID, ItemFault.HERE_TEXT})
NOTES: Final = frozenset(
    {
        ItemFault.DATE,
        ItemFault.NO_DATE,
        ItemFault.FUTURE,
        ItemFault.NO_HEADLINE,
        ItemFault.NO_BODY,
        ItemFault.PICTURES,
        ItemFault.NEAR,
    }
)
"""Faults that keep nothing out."""


@dataclass(frozen=True, slots=True)
class ArchiveItem:
    """What a record says, cleaned. `body` may be HTML (`is_html`); `date_unread` says that there was a date and no reading
    of it.
    """

    headline: str
    standfirst: str
    body: str
    is_html: bool
    date: datetime | None
    updated: datetime | None
    date_unread: bool
    source: str
    author: str
    section: str
    tags: tuple[str, ...]
    url: str
    id: str

    @property
    def identity(self) -> str:
        """What this item is known by in the place that it comes from: its address, or its number and source; empty where
        it has neither.
        """
        if self.url:
            return f"url\0{self.url}"
        return f"id\0{self.source}\0{self.id}" if self.id else ""


def item_of(record: Mapping[str, object], columns: Columns) -> ArchiveItem:
    """The item in a record, whatever stands in its cells. Nothing raises: what cannot be read is left out."""

    def cell(field: Field) -> object:
        return record.get(columns[field]) if field in columns else None

    def line(field: Field) -> str:
        text = _text(cell(field))
        return " ".join((unescape(text) if "&" in text else text).split())

    body = _text(cell(Field.BODY)).strip()
    dates = [read_date(cell(field)) for field in (Field.DATE, Field.UPDATED)]
    unread = any(
        date is None and _text(cell(field)).strip()
        for date, field in zip(dates, (Field.DATE, Field.UPDATED), strict=True)
    )
    return ArchiveItem(
        headline=line(Field.HEADLINE),
        standfirst=line(Field.STANDFIRST),
        body=body,
        is_html=_TAG.search(body) is not None,
        date=dates[0],
        updated=dates[1],
        date_unread=unread,
        source=line(Field.SOURCE),
        author=line(Field.AUTHOR),
        section=line(Field.SECTION),
        tags=split_tags(cell(Field.TAGS)),
        url=safe_href(_text(cell(Field.URL))) or "",
        id=line(Field.ID),
    )


_TAG = re.compile(
    r"</?(?:p|br|div|span|a|b|i|strong|em|ul|ol|li|h[1-6]|img|table|blockquote)\b[^>]{0,500}>", re.IGNORECASE
)
_TAG_ENDS = re.compile(r"[،,;؛|\n#]+")
_MOST_TAGS = 50
_LONGEST_TAG = 120


def split_tags(cell: object) -> tuple[str, ...]:
    """The tags in a cell: a list, or a text with separators."""
    parts = [_text(part) for part in cell] if isinstance(cell, list) else _TAG_ENDS.split(_text(cell))
    tags = dict.fromkeys(" ".join(unescape(part).replace("_", " ").split()) for part in parts)
    return tuple(tag for tag in tags if len(tag) <= _LONGEST_TAG and names_something(tag))[:_MOST_TAGS]


@lru_cache(4096)
def names_something(label: str) -> bool:
    """Whether a tag may be called so: a letter or a digit is in it. Archives have tags like "#" and "…"."""
    return any(map(str.isalnum, tag_key(label)))


def _text(cell: object) -> str:
    match cell:
        case str():
            return clean_text(cell)
        case int() | float() if not isinstance(cell, bool):
            return str(cell)
        case list():
            return "، ".join(part for item in cell if (part := _text(item)))
        case dict():
            named = (cell.get(key) for key in ("name", "title", "rendered", "value", "text"))
            return next((text for value in named if (text := _text(value))), "")
    return ""


_MONTH_NAMES: Final = {
    fold(name): number
    for names in (
        *MONTHS.values(),
        (
            "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول",
            "تشرين الثاني", "كانون الأول",
        ),
        (
            "جانفي", "فيفري", "مارس", "أفريل", "ماي", "جوان", "جويلية", "أوت", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
        ),
        ("", "", "", "ابريل", "", "", "يوليوز", "غشت", "شتنبر", "", "نونبر", "دجنبر"),
    )
    for number, name in enumerate(names, start=1)
    if name
}  # fmt: skip
_NAMED_DAY = re.compile(
    rf"(\d{{1,2}})\s+({'|'.join(sorted(_MONTH_NAMES, key=len, reverse=True))})\S*?[\s,،/]+(\d{{4}})(?:\D+(\d{{1,2}}):(\d{{2}}))?"
)
_DAY_FIRST = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})(?:\D+(\d{1,2}):(\d{2}))?")
_YEAR_FIRST = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:\D+(\d{1,2}):(\d{2}))?")
_SECONDS = re.compile(r"\d{9,10}(?:\.\d+)?|\d{12,13}")
_EARLIEST, _LATEST = datetime(1800, 1, 1, tzinfo=UTC), datetime(2200, 1, 1, tzinfo=UTC)


_CREDIT_ENDS = re.compile(r"\s*[|·•–—]\s*|\s+-\s+")


def parted_credit(source: str) -> tuple[str, datetime | None]:
    """A line of credit without the day that portals put at its end (بوابة السفح | 5 مايو 2022), and that day in UTC."""
    parts = _CREDIT_ENDS.split(source)
    day = read_date(parts[-1]) if len(parts) > 1 else None
    return (source, None) if day is None else (source[: source.rindex(parts[-1])].rstrip(" |·•–—-"), day)


def read_date(cell: object) -> datetime | None:
    """The instant in a cell, to the second, in UTC: ISO 8601, RFC 2822, seconds since 1970, or a day as people write it,
    day before month, in any numerals and with any of the Arab names of months. None where it says nothing.
    """
    written = _text(cell).strip()
    if not written:
        return None
    text = to_numerals(written, Numerals.WESTERN)
    try:
        found = _read(text)
        moment = None if found is None else _placed(found).astimezone(UTC).replace(microsecond=0)
    except (ValueError, OverflowError, OSError):
        return None
    return moment if moment is not None and _EARLIEST <= moment <= _LATEST else None


def _read(text: str) -> datetime | None:
    if _SECONDS.fullmatch(text):
        number = float(text)
        return datetime.fromtimestamp(number / 1000 if number > 10**11 else number, UTC)
    for iso in (text, text.replace("Z", "+00:00")):
        try:
            return datetime.fromisoformat(iso)
        except ValueError:
            continue
    folded = fold(text)
    if found := _NAMED_DAY.search(folded):
        return _moment(found[3], _MONTH_NAMES[found[2]], found[1], found[4], found[5])
    if found := _YEAR_FIRST.search(text):
        return _moment(found[1], found[2], found[3], found[4], found[5])
    if found := _DAY_FIRST.search(text):
        return _moment(found[3], found[2], found[1], found[4], found[5])
    return parsedate_to_datetime(text)


def _moment(year: str, month: str | int, day: str, hour: str | None, minute: str | None) -> datetime:
    return datetime(int(year), int(month), int(day), int(hour or 0), int(minute or 0))  # noqa: DTZ001 - placed later


def _placed(written: datetime) -> datetime:
    """A day without a time (exports write midnight) is its noon, so that it is the same day at every Arab desk."""
    if written.tzinfo is not None:
        return written
    has_time = written.time() != time.min
    return written.replace(tzinfo=LOCAL) if has_time else written.replace(hour=12, tzinfo=LOCAL)


def is_archive_id(article_id: str) -> bool:
    """Whether the article came with an archive: such ids are of version 8, all others of version 7."""
    return article_id[14:15] == "8"


def archive_id(identity: str) -> str:
    """The id of the article that an item of an archive becomes: made from what it is known by (or from its text), so that it is the
    same however often, and at whatever desk, the archive is imported (UUIDv8, RFC 9562).
    """
    digest = hashlib.sha256(f"editor-desk/archive\0{identity}".encode()).digest()
    number = int.from_bytes(digest[:16], "big")
    number = number & ~(0xF << 76) | (8 << 76)
    return str(uuid.UUID(int=number & ~(0x3 << 62) | (0x2 << 62)))
