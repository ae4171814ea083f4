"""Exporter, when asked for: a folder `content` for Pelican. It reads HTML with its facts in `meta` elements, in which, unlike
in its Markdown, nothing of direction is lost.
"""

from collections.abc import Iterable, Iterator
from urllib.parse import quote

from markupsafe import Markup

from editor_desk.domain.identity import to_rfc3339
from editor_desk.exchange.formats.figures import MEDIA, Places, picture_files
from editor_desk.exchange.formats.html import body_html
from editor_desk.exchange.formats.profiles import PASTE
from editor_desk.exchange.formats.spec import ArticleJob, ExportFile, PackageJob, Pages, exporter
from editor_desk.exchange.formats.static_paths import page_file, page_path
from editor_desk.exchange.formats.texts import one_line, summary
from editor_desk.exchange.package.names import urn

_CONTENT = "import/pelican/content"
_PAGE = Markup("""<!DOCTYPE html>
<html lang="{language}" dir="{direction}">
<head>
<title>{title}</title>
{meta}</head>
<body>
{body}</body>
</html>
""")


@exporter
def package_files(job: PackageJob) -> Iterator[ExportFile]:
    """`import/pelican/content/<slug>.html`, and the pictures in `images`."""
    for one in job.living:
        yield _page(one)
        kinds = {image.media.sha256: image.media.mime for image in one.content.images}
        for sha256, path in picture_files(one.content, one.slug).items():
            name = f"{_CONTENT}/images/{path.removeprefix(MEDIA)}"
            yield _picture(job, sha256, name, kinds[sha256])


def _picture(job: PackageJob, sha256: str, path: str, media_type: str) -> ExportFile:
    return ExportFile(path, "pelican_picture", media_type, lambda: [job.media(sha256)])


def _page(one: ArticleJob) -> ExportFile:
    def chunks() -> Iterable[bytes]:
        yield pelican_html(one).encode()

    return ExportFile(f"{_CONTENT}/{one.slug}.html", "pelican", "text/html", chunks)


def pelican_html(one: ArticleJob) -> str:
    """The page as Pelican reads it. `{static}` and `{filename}` are its words for what lies in the folder."""
    content = one.content
    pictures = {
        sha256: f"{{static}}/images/{path.removeprefix(MEDIA)}"
        for sha256, path in picture_files(content, one.slug).items()
    }
    places = Places(Pages(one.folders, "{{filename}}/{}.html"), pictures)
    path = page_path(one)
    facts = {
        "date": to_rfc3339(one.item.published),
        "modified": to_rfc3339(one.item.modified),
        "slug": one.slug,
        "url": quote(path[1:]),
        "save_as": page_file(path) if path else "",
        "authors": one_line(content.byline).replace(";", " "),  # which parts authors
        "category": one_line(content.section),
        "tags": ", ".join(
            one_line(tag.label).replace(",", "،") for tag in content.tags
        ),  # a comma parts tags
        "summary": summary(content),
        "lang": content.language,
        "direction": content.direction.value,
        "guid": urn(one.item.revision.article),
        "dateline": one_line(content.dateline),
        "source": one_line(content.source),
    }
    meta = Markup("").join(
        Markup('<meta name="{}" content="{}">\n').format(name, value)
        for name, value in facts.items()
        if value
    )
    return _PAGE.format(
        language=content.language,
        direction=content.direction.value,
        title=one_line(content.headline) or one.slug,
        meta=meta,
        body=Markup(body_html(content, places, PASTE)),  # noqa: S704  # made by body_html, which escapes all text
    )
