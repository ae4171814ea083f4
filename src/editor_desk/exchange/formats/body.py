"""Exporter: the body alone, to paste into a CMS."""

from collections.abc import Iterable, Iterator

from editor_desk.exchange.formats.html import body_html
from editor_desk.exchange.formats.spec import ArticleJob, ExportFile, exporter


@exporter
def article_files(job: ArticleJob) -> Iterator[ExportFile]:
    """`body.html`."""

    def chunks() -> Iterable[bytes]:
        yield body_html(job.content, job.folder_places).encode()

    yield ExportFile("body.html", "body", "text/html", chunks)
