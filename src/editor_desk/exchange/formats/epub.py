"""Exporter: all articles as one book, EPUB 3.3, which turns its pages as its language is read."""

import uuid
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC

from markupsafe import Markup

from editor_desk.domain.content import Content, Direction
from editor_desk.exchange.formats.figures import Places, picture_files
from editor_desk.exchange.formats.html import LABELS, body_html
from editor_desk.exchange.formats.inline import text_html
from editor_desk.exchange.formats.profiles import EPUB
from editor_desk.exchange.formats.spec import ArticleJob, ExportFile, PackageJob, exporter
from editor_desk.exchange.formats.texts import one_line, published
from editor_desk.exchange.formats.zips import zip_chunks
from editor_desk.exchange.package.names import urn
from editor_desk.language.numerals import Language, Numerals, format_date

_CONTAINER = b"""<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
"""
_STYLE = b"""body { line-height: 1.8; }
h1, h2, h3 { line-height: 1.5; }
.standfirst { font-size: 1.15em; }
.facts, figcaption, caption, footer { font-size: 0.9em; }
blockquote { margin-inline: 0; padding-inline-start: 1em; border-inline-start: 0.2em solid; }
figure { margin-inline: 0; }
img { max-width: 100%; height: auto; }
table { border-collapse: collapse; }
th, td { padding: 0.25em 0.5em; border: 1px solid; text-align: start; }
aside { padding-inline-start: 1em; border-inline-start: 0.2em solid; }
"""
_PAGE = Markup("""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="{language}" xml:lang="{language}" \
dir="{direction}">
<head>
<title>{title}</title>
<link rel="stylesheet" type="text/css" href="{style}"/>
</head>
<body>
{body}</body>
</html>
""")
_PACKAGE = Markup("""<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="{language}" dir="{direction}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
{metadata}</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
{manifest}</manifest>
<spine page-progression-direction="{direction}">
<itemref idref="nav"/>
{spine}</spine>
</package>
""")
_CONTENTS = {"ar": "المحتويات", "en": "Contents"}


@dataclass(frozen=True, slots=True)
class _Book:
    """The articles with their files in the book, and its pictures: the path of each in the book, and its media type."""

    chapters: Mapping[str, ArticleJob]
    pictures: Mapping[str, str]
    job: PackageJob

    @property
    def title(self) -> str:
        """The headline of the only article; else the name of the site."""
        [first, *others] = self.chapters.values()
        return one_line(self.job.options.site_name if others else first.content.headline) or "—"

    @property
    def language(self) -> Language:
        """The language of what is not text of an article."""
        return "ar" if self.job.options.direction is Direction.RTL else "en"


@exporter
def package_files(job: PackageJob) -> Iterator[ExportFile]:
    """`issue.epub`, unless every article is withdrawn."""

    def chunks() -> Iterable[bytes]:
        return zip_chunks(_files(job))

    if next(job.living, None) is not None:
        yield ExportFile("issue.epub", "epub", "application/epub+zip", chunks)


def _files(job: PackageJob) -> Iterator[tuple[str, Iterable[bytes]]]:
    chapters = {f"text/{one.slug}.xhtml": one for one in job.living}
    pictures = {
        path: image.media.mime
        for one in chapters.values()
        for image in one.content.images
        for path in (picture_files(one.content, one.slug)[image.media.sha256],)
    }
    book = _Book(chapters, pictures, job)
    pages = {one.item.revision.article: path.removeprefix("text/") for path, one in chapters.items()}
    yield "mimetype", [b"application/epub+zip"]  # first, as readers look for it there
    yield "META-INF/container.xml", [_CONTAINER]
    yield "EPUB/package.opf", [_package(book).encode()]
    yield "EPUB/nav.xhtml", [_contents(book).encode()]
    yield "EPUB/style.css", [_STYLE]
    for path, one in chapters.items():
        yield f"EPUB/{path}", [_chapter(one, pages).encode()]
    for one in chapters.values():
        for sha256, path in picture_files(one.content, one.slug).items():
            yield f"EPUB/{path}", [job.media(sha256)]


def _package(book: _Book) -> str:
    manifest, spine = Markup(), Markup()
    for number, path in enumerate(book.chapters, 1):
        item = Markup('<item id="a{}" href="{}" media-type="application/xhtml+xml"/>\n')
        manifest += item.format(number, path)
        spine += Markup('<itemref idref="a{}"/>\n').format(number)
    for number, (path, media_type) in enumerate(book.pictures.items(), 1):
        manifest += Markup('<item id="p{}" href="{}" media-type="{}"/>\n').format(number, path, media_type)
    return _PACKAGE.format(
        language=book.job.options.language,
        direction=book.job.options.direction.value,
        metadata=_metadata(book),
        manifest=manifest,
        spine=spine,
    )


def _metadata(book: _Book) -> Markup:
    jobs = list(book.chapters.values())
    options = book.job.options
    sealed = max(one.item.seal.statement.approved_at for one in book.job.articles).astimezone(UTC)
    revisions = " ".join(one.item.revision.id for one in jobs)
    identifier = urn(str(uuid.uuid5(uuid.NAMESPACE_OID, revisions)))
    found = [
        Markup('<dc:identifier id="id">{}</dc:identifier>').format(identifier),
        Markup("<dc:title>{}</dc:title>").format(book.title),
        Markup("<dc:language>{}</dc:language>").format(options.language),
        Markup("<dc:publisher>{}</dc:publisher>").format(one_line(options.publisher_name)),
        Markup("<dc:date>{}</dc:date>").format(f"{sealed:%Y-%m-%d}"),
        Markup('<meta property="dcterms:modified">{}</meta>').format(f"{sealed:%Y-%m-%dT%H:%M:%SZ}"),
    ]
    creators = dict.fromkeys(one_line(one.content.byline) for one in jobs)
    found += [Markup("<dc:creator>{}</dc:creator>").format(name) for name in creators if name]
    found += _accessibility(book, [one.content for one in jobs])
    return Markup("").join(line + "\n" for line in found)


def _accessibility(book: _Book, contents: list[Content]) -> list[Markup]:
    """What the book says of who can read it; of pictures, only what is true of every one."""
    described = all(image.alt.strip() for content in contents for image in content.images)
    pairs = [("accessMode", "textual"), *([("accessMode", "visual")] if book.pictures else [])]
    pairs += [("accessModeSufficient", "textual")] if described else []
    pairs += [("accessibilityFeature", "structuralNavigation"), ("accessibilityFeature", "tableOfContents")]
    pairs += [("accessibilityFeature", "alternativeText")] if described and book.pictures else []
    pairs += [("accessibilityHazard", "none")]
    return [Markup('<meta property="schema:{}">{}</meta>').format(*pair) for pair in pairs]


def _contents(book: _Book) -> str:
    options = book.job.options
    items = Markup("").join(
        Markup('<li dir="{}"><a href="{}">{}</a></li>\n').format(
            one.content.direction.value,
            path,
            text_html(_headline(one), one.content.direction, EPUB),
        )
        for path, one in book.chapters.items()
    )
    label = _CONTENTS[book.language]
    body = Markup('<nav epub:type="toc" id="toc">\n<h1>{}</h1>\n<ol>\n{}</ol>\n</nav>\n').format(label, items)
    return _PAGE.format(
        language=options.language,
        direction=options.direction.value,
        title=book.title,
        style="style.css",
        body=body,
    )


def _chapter(one: ArticleJob, pages: Mapping[str, str]) -> str:
    content = one.content
    base = content.direction
    pictures = {sha256: f"../{path}" for sha256, path in picture_files(content, one.slug).items()}
    body = body_html(content, Places(pages, pictures), EPUB)
    parts = [Markup("<h1>{}</h1>\n").format(text_html(_headline(one), base, EPUB))]
    if content.standfirst.strip():
        parts.append(
            Markup('<p class="standfirst">{}</p>\n').format(text_html(content.standfirst, base, EPUB))
        )
    parts += [_facts(one), Markup(body)]  # noqa: S704  # made by body_html, which escapes all text
    if content.source.strip():
        label = LABELS["ar" if base is Direction.RTL else "en"]["source"]
        source = text_html(content.source, base, EPUB)
        parts.append(Markup("<footer><p>{}: {}</p></footer>\n").format(label, source))
    return _PAGE.format(
        language=content.language or one.options.language,
        direction=base.value,
        title=_headline(one),
        style="../style.css",
        body=Markup("").join(parts),
    )


def _facts(one: ArticleJob) -> Markup:
    content, when = one.content, published(one.item.revision)
    language: Language = "ar" if content.direction is Direction.RTL else "en"
    words = [
        text_html(text, content.direction, EPUB)
        for text in (content.byline, content.dateline)
        if text.strip()
    ]
    day = format_date(when.astimezone(one.options.zone).date(), Numerals.WESTERN, language)
    words.append(Markup('<time datetime="{}">{}</time>').format(f"{when.astimezone(UTC):%Y-%m-%d}", day))
    return Markup('<p class="facts">{}</p>\n').format(Markup(" · ").join(words))


def _headline(one: ArticleJob) -> str:
    return one_line(one.content.headline) or urn(one.item.revision.article)
