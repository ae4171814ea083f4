"""Exporter: all articles as one book, EPUB 3.3, which turns its pages as its language is read."""

import hashlib
import uuid
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC

from markupsafe import Markup

from editor_desk.domain.content import Direction
from editor_desk.exchange.formats.figures import Places
from editor_desk.exchange.formats.html import LABELS, body_html
from editor_desk.exchange.formats.inline import text_html
from editor_desk.exchange.formats.profiles import EPUB
from editor_desk.exchange.formats.spec import ArticleJob, ExportFile, PackageJob, Pages, collected, exporter
from editor_desk.exchange.formats.spool import Spool
from editor_desk.exchange.formats.texts import one_line
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
_OPENED = Markup("""<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="{language}" dir="{direction}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
{metadata}</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
""")
_SPINE = Markup("""</manifest>
<spine page-progression-direction="{direction}">
<itemref idref="nav"/>
""")
_CLOSED = b"</spine>\n</package>\n"
_MANIFEST_CHAPTER = Markup('<item id="a{}" href="{}" media-type="application/xhtml+xml"/>\n')
_MANIFEST_PICTURE = Markup('<item id="p{}" href="{}" media-type="{}"/>\n')
_CONTENTS = {"ar": "المحتويات", "en": "Contents"}


@exporter
def package_files(job: PackageJob) -> Iterator[ExportFile]:
    """`issue.epub`, unless every article is withdrawn."""
    if job.lives:
        yield collected("issue.epub", "epub", "application/epub+zip", job, Book)


class Book:
    """The book as it grows (`spec.Collector`): its chapters wait on the disk for its contents, which stand before them."""

    def __init__(self, job: PackageJob) -> None:
        self._job = job
        living = {head.article: head.folder for head in job.heads if not head.withdrawn}
        self._pages = Pages(living, "{}.xhtml")
        self._chapters, self._contents = Spool(), Spool()
        self._sizes: list[tuple[str, int]] = []
        self._pictures: dict[str, tuple[str, str]] = {}
        self._creators: dict[str, None] = {}
        self._revisions = hashlib.sha1(uuid.NAMESPACE_OID.bytes, usedforsecurity=False)
        self._described = True
        self._first = ""

    def add(self, one: ArticleJob) -> None:
        """A chapter."""
        path, content = f"text/{one.slug}.xhtml", one.content
        data = _chapter(one, self._pages).encode()
        self._chapters.add(data)
        self._contents.add(_entry(path, one).encode())
        self._revisions.update(f"{' ' if self._sizes else ''}{one.item.revision.id}".encode())
        self._first = self._first or one_line(content.headline)
        self._sizes.append((path, len(data)))
        self._creators[one_line(content.byline)] = None
        for image in content.images:
            self._described = self._described and bool(image.alt.strip())
            self._pictures[one.pictures[image.media.sha256]] = (image.media.mime, image.media.sha256)

    def chunks(self) -> Iterable[bytes]:
        """The zip."""
        return zip_chunks(self._files())

    @property
    def _title(self) -> str:
        """The headline of the only article; else the name of the site."""
        return one_line(self._first if len(self._sizes) == 1 else self._job.options.site_name) or "—"

    def _files(self) -> Iterator[tuple[str, Iterable[bytes]]]:
        yield "mimetype", [b"application/epub+zip"]  # first, as readers look for it there
        yield "META-INF/container.xml", [_CONTAINER]
        yield "EPUB/package.opf", self._package()
        yield "EPUB/nav.xhtml", self._navigation()
        yield "EPUB/style.css", [_STYLE]
        chapters = self._chapters.parts(size for _, size in self._sizes)
        for (path, _), data in zip(self._sizes, chapters, strict=True):
            yield f"EPUB/{path}", [data]
        for path, (_, sha256) in self._pictures.items():
            yield f"EPUB/{path}", [self._job.media(sha256)]

    def _package(self) -> Iterator[bytes]:
        options = self._job.options
        direction = options.direction.value
        metadata = self._metadata()
        yield _OPENED.format(language=options.language, direction=direction, metadata=metadata).encode()
        for number, (path, _) in enumerate(self._sizes, 1):
            yield _MANIFEST_CHAPTER.format(number, path).encode()
        for number, (path, (media_type, _)) in enumerate(self._pictures.items(), 1):
            yield _MANIFEST_PICTURE.format(number, path, media_type).encode()
        yield _SPINE.format(direction=direction).encode()
        for number in range(1, len(self._sizes) + 1):
            yield f'<itemref idref="a{number}"/>\n'.encode()
        yield _CLOSED

    def _metadata(self) -> Markup:
        options = self._job.options
        sealed = max(head.approved for head in self._job.heads).astimezone(UTC)
        identifier = urn(str(uuid.UUID(bytes=self._revisions.digest()[:16], version=5)))
        found = [
            Markup('<dc:identifier id="id">{}</dc:identifier>').format(identifier),
            Markup("<dc:title>{}</dc:title>").format(self._title),
            Markup("<dc:language>{}</dc:language>").format(options.language),
            Markup("<dc:publisher>{}</dc:publisher>").format(one_line(options.publisher_name)),
            Markup("<dc:date>{}</dc:date>").format(f"{sealed:%Y-%m-%d}"),
            Markup('<meta property="dcterms:modified">{}</meta>').format(f"{sealed:%Y-%m-%dT%H:%M:%SZ}"),
        ]
        found += [Markup("<dc:creator>{}</dc:creator>").format(name) for name in self._creators if name]
        found += _accessibility(described=self._described, pictures=bool(self._pictures))
        return Markup("").join(line + "\n" for line in found)

    def _navigation(self) -> Iterator[bytes]:
        options = self._job.options
        language: Language = "ar" if options.direction is Direction.RTL else "en"
        label = _CONTENTS[language]
        before, after = _PAGE.format(
            language=options.language,
            direction=options.direction.value,
            title=self._title,
            style="style.css",
            body=Markup('<nav epub:type="toc" id="toc">\n<h1>{}</h1>\n<ol>\n\0</ol>\n</nav>\n').format(label),
        ).split("\0")  # no title holds one
        yield before.encode()
        yield from self._contents.chunks()
        yield after.encode()


def _accessibility(*, described: bool, pictures: bool) -> list[Markup]:
    """What the book says of who can read it; of pictures, only what is true of every one."""
    pairs = [("accessMode", "textual"), *([("accessMode", "visual")] if pictures else [])]
    pairs += [("accessModeSufficient", "textual")] if described else []
    pairs += [("accessibilityFeature", "structuralNavigation"), ("accessibilityFeature", "tableOfContents")]
    pairs += [("accessibilityFeature", "alternativeText")] if described and pictures else []
    pairs += [("accessibilityHazard", "none")]
    return [Markup('<meta property="schema:{}">{}</meta>').format(*pair) for pair in pairs]


def _entry(path: str, one: ArticleJob) -> str:
    """A line of the contents."""
    base = one.content.direction
    line = Markup('<li dir="{}"><a href="{}">{}</a></li>\n')
    return line.format(base.value, path, text_html(_headline(one), base, EPUB))


def _chapter(one: ArticleJob, pages: Mapping[str, str]) -> str:
    content = one.content
    base = content.direction
    pictures = {sha256: f"../{path}" for sha256, path in one.pictures.items()}
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
    content, when = one.content, one.item.published
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
