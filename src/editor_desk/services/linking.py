"""What a text could be tagged with, and titles tied to their articles."""

from collections.abc import Sequence

from editor_desk.domain.content import RelatedLink
from editor_desk.services.ports.articles import ArticleSummary
from editor_desk.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory


class LinkService:
    """Use cases of links. Each blocks on the index and the database."""

    def __init__(self, unit_of_work: UnitOfWorkFactory) -> None:
        self._unit_of_work = unit_of_work

    def match_titles(self, links: Sequence[RelatedLink]) -> tuple[RelatedLink, ...]:
        """The links, with those still to be found tied to the one article whose headline says the same."""
        with self._unit_of_work(reads=True) as work:
            return tuple(match_title(work, link) for link in links)

    def linked_from(self, article_id: str) -> Sequence[ArticleSummary]:
        """Articles that link to this one."""
        with self._unit_of_work(reads=True) as work:
            return work.articles.linking_to(article_id)


def match_title(work: UnitOfWork, link: RelatedLink) -> RelatedLink:
    """`link` tied to the article whose folded headline is its title, where there is just one."""
    if link.article is not None or link.url is not None:
        return link
    found = work.articles.find_by_headline(link.title)
    return RelatedLink(link.title, found[0]) if len(found) == 1 else link
