"""The first pass over the articles of a package: what the files of one say of the others, before any is written."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import overload

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.package import PackageAction, PackageArticle
from editor_desk.exchange.formats.options import ExportOptions
from editor_desk.exchange.formats.spec import ArticleJob, Head, PackageJob
from editor_desk.exchange.package.names import article_folders, package_name
from editor_desk.services.ports.pictures import ReadMedia

_FOLDER = "\0"
_QUOTED_FOLDER = "%00"


class _Jobs(Sequence[ArticleJob]):
    """The articles as exporters see them, each read anew."""

    def __init__(
        self,
        articles: Sequence[PackageArticle],
        folders: Mapping[str, str],
        options: ExportOptions,
        media: ReadMedia,
    ) -> None:
        self._articles = articles
        self._folders = folders
        self._options = options
        self._media = media

    def __len__(self) -> int:
        return len(self._articles)

    @overload
    def __getitem__(self, place: int) -> ArticleJob: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[ArticleJob]: ...
    def __getitem__(self, place: int | slice) -> ArticleJob | Sequence[ArticleJob]:
        if isinstance(place, slice):
            return _Jobs(self._articles[place], self._folders, self._options, self._media)
        return ArticleJob(self._articles[place], self._folders, self._options, self._media)


@dataclass(frozen=True, slots=True)
class Seen:
    """What the first pass learned: the job of writing, when the last article was sealed, the event of its approval, the headline of the first."""

    job: PackageJob
    newest: datetime
    log: tuple[int, str] | None
    headline: str

    def name(self, digest: str) -> str:
        """The name of the package whose index has that digest; with every digest it is as long."""
        return package_name(self.newest, self.headline, digest)


def survey(
    articles: Sequence[PackageArticle],
    options: ExportOptions,
    media: ReadMedia,
    check: Callable[[PackageArticle], None],
) -> Seen:
    """Go through the articles once, with `check` for each. Raises ValueError for one given twice."""
    names: dict[str, str] = {}
    heads: list[Head] = []
    newest, log, headline = None, None, ""
    for item in articles:
        check(item)
        headline = headline if heads else item.revision.content.headline
        revision, approved = item.revision, item.seal.statement.approved_at
        if revision.article in names:
            raise ValueError("an article is given twice")
        # The slug first: a correction may change the headline, and a static site would keep the old folder beside the new.
        names[revision.article] = revision.content.slug or revision.content.headline
        # What the folder is called is known only when all are known; an address may have its name in it.
        url = options.article_url(revision.content, _FOLDER)
        withdrawn = item.action is PackageAction.WITHDRAW
        heads.append(Head(revision.article, _FOLDER, url, item.published, item.modified, approved, withdrawn))
        if newest is None or newest < approved:
            newest, log = approved, item.log
    if newest is None:
        raise DeskError(ErrorCode.PACKAGE_EMPTY)
    folders = dict(zip(names, article_folders(list(names.items())), strict=True))
    for place, head in enumerate(heads):
        folder = folders[head.article]
        heads[place] = replace(head, folder=folder, url=head.url.replace(_QUOTED_FOLDER, folder))
    return Seen(
        PackageJob(_Jobs(articles, folders, options, media), options, media, heads), newest, log, headline
    )
