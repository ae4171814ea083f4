"""Exporter: the body alone, to paste into a CMS."""

from collections.abc import Iterable, Iterator

from editor_desk.exchange.formats.spec import ArticleJob, ExportFile, exporter


@exporter
def article_files(job: ArticleJob) -> Iterator[ExportFile]:
    """`body.html`."""

    def chunks() -> Iterable[bytes]:
        yield job.body().encode()

    yield ExportFile("body.html", "body", "text/html", chunks)
