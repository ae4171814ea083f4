"""The article as its readers will meet it, by the renderers that write the package."""

from editor_desk.domain.site_page import SitePage
from editor_desk.exchange.formats import page
from editor_desk.exchange.formats.figures import picture_files
from editor_desk.exchange.formats.registry import Exporters
from editor_desk.exchange.formats.spec import PAGE, ArticleJob, ExportFile
from editor_desk.exchange.formats.texts import one_line, summary

_CARD = "social_card"
"""The role of the picture for sharing."""


def site_page(job: ArticleJob, exporters: Exporters) -> SitePage:
    """What the page exporter makes of the article, and the card where an exporter of this desk makes one.

    Raises DeskError(PICTURE_MISSING).
    """
    content = job.content
    files = exporters.article_files(job)
    # A desk may leave the page out of its packages; the site will show the article all the same.
    pages = [file for file in files if file.path == PAGE] or [*page.article_files(job)]
    first = next(iter(content.images), None)
    return SitePage(
        article=job.item.revision.article,
        html=_bytes(pages[0]).decode(),
        site=one_line(job.options.site_name),
        address=job.url,
        title=one_line(content.headline),
        description=summary(content),
        section=one_line(content.section),
        day=job.item.published.astimezone(job.options.zone).date(),
        direction=content.direction,
        language=content.language,
        pictures={name: sha256 for sha256, name in picture_files(content, job.slug).items()},
        picture="" if first is None else first.media.sha256,
        focal=(500, 500) if first is None else first.focal,
        card=next((_bytes(file) for file in files if file.role == _CARD), b""),
    )


def _bytes(file: ExportFile) -> bytes:
    return b"".join(file.chunks())
