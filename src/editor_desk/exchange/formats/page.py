"""Exporter: the article as a page of its own."""

from collections.abc import Iterable, Iterator

from editor_desk.exchange.formats.html import body_html, page_html
from editor_desk.exchange.formats.profiles import SITE
from editor_desk.exchange.formats.spec import PAGE, ArticleJob, ExportFile, exporter


@exporter
def article_files(job: ArticleJob) -> Iterator[ExportFile]:
    """`article.html`."""

    def chunks() -> Iterable[bytes]:
        places = job.folder_places
        body = body_html(job.content, places, SITE)
        yield page_html(job.item.revision, body, places.articles).encode()

    yield ExportFile(PAGE, "page", "text/html", chunks)
