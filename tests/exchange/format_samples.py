"""Articles for exporters: mixed direction, quotes, pictures, tables, embeds, and texts that try to be markup."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from editor_desk.domain.content import Block, BlockKind, Content, Span, TagRef
from editor_desk.domain.package import PackageArticle
from editor_desk.exchange.formats.options import ON_REQUEST, ExportOptions
from editor_desk.exchange.formats.registry import SHIPPED, Exporters
from editor_desk.exchange.formats.spec import ArticleJob, ExportFile, PackageJob
from tests.exchange.package_samples import HARBOUR, HARBOUR_CONTENT, LIGHTHOUSE, picture, sealed, two_articles

FOLDERS = {HARBOUR: "mina", LIGHTHOUSE: "manara"}
SITE = ExportOptions(
    site_name="جريدة المرفأ",
    site_description="أخبار الساحل كل صباح",
    base_url="https://news.example/",
    media_base_url="https://media.example/data/",
    logo_url="https://news.example/logo.png",
    publisher="دار المرفأ للنشر",
    twitter_site="@almarfa",
    time_zone="Africa/Cairo",
)
UNDRAWN = ExportOptions(formats=frozenset(SHIPPED) - ON_REQUEST - {"social_card", "proof"})
"""All that is written of an article but what is drawn. Renditions of so small a picture are no more than a copy with facts."""

HOSTILE = "</script><script>alert(1)</script> ]]> <!-- \"قال\" & 'نعم' {{x}} </p>"
HOSTILE_CONTENT = replace(
    HARBOUR_CONTENT,
    headline=HOSTILE,
    standfirst=HOSTILE,
    byline=HOSTILE,
    dateline=HOSTILE,
    source=HOSTILE,
    section=HOSTILE,
    description=HOSTILE,
    slug="",
    tags=(TagRef("019370a0-0000-7000-8000-0000000000c9", HOSTILE),),
    blocks=(Block("h1", BlockKind.PARAGRAPH, (Span(HOSTILE),)), *HARBOUR_CONTENT.blocks),
)


def only(name: str, options: ExportOptions = SITE) -> Exporters:
    """One shipped exporter alone."""
    assert name in SHIPPED
    return Exporters(replace(options, formats=frozenset({name})), ())


def job(item: PackageArticle | None = None, options: ExportOptions = SITE) -> ArticleJob:
    item = item or sealed()
    return ArticleJob(item, FOLDERS | {item.revision.article: "mina"}, options, picture)


def package_job(
    items: Sequence[PackageArticle] | None = None, options: ExportOptions = SITE, media: Any = picture
) -> PackageJob:
    found = two_articles() if items is None else items
    folders = {item.revision.article: f"a{number}" for number, item in enumerate(found)} | FOLDERS
    return PackageJob([ArticleJob(item, folders, options, media) for item in found], options, media)


def article_file(name: str, item: PackageArticle | None = None, options: ExportOptions = SITE) -> bytes:
    """The file of an exporter of articles, of several the first."""
    file, *_ = only(name, options).article_files(job(item, options))
    return data(file)


def package_file(
    name: str, items: Sequence[PackageArticle] | None = None, options: ExportOptions = SITE
) -> bytes:
    """The one file of an exporter of packages."""
    [file] = only(name, options).package_files(package_job(items, options))
    return data(file)


def data(file: ExportFile) -> bytes:
    return b"".join(file.chunks())


def hostile() -> PackageArticle:
    """An article whose every field tries to break out."""
    return sealed(HARBOUR, HOSTILE_CONTENT)


def plain(content: Content, article: str = HARBOUR) -> PackageArticle:
    return sealed(article, content)
