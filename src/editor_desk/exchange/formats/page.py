"""Exporter: the article as a page of its own."""

from collections.abc import Iterable, Iterator

from editor_desk.domain.package import PackageAction
from editor_desk.exchange.formats.html import PageHead, page_html
from editor_desk.exchange.formats.notes import told_note
from editor_desk.exchange.formats.profiles import SITE
from editor_desk.exchange.formats.sharing import open_graph, twitter_card
from editor_desk.exchange.formats.spec import PAGE, ArticleJob, ExportFile, exporter
from editor_desk.exchange.formats.structured import script_text


@exporter
def article_files(job: ArticleJob) -> Iterator[ExportFile]:
    """`article.html`."""

    def chunks() -> Iterable[bytes]:
        places = job.folder_places
        yield page_html(
            job.item.revision, job.body(SITE), places.articles, page_head(job), told_note(job.item)
        ).encode()

    yield ExportFile(PAGE, "page", "text/html", chunks)


def page_head(job: ArticleJob) -> PageHead:
    """What the head of the page says to search engines and to those that show a link to it."""
    return PageHead(
        properties=open_graph(job),
        names=twitter_card(job),
        structured=script_text(job),
        canonical=job.url,
        withdrawn=job.item.action is PackageAction.WITHDRAW,
    )
