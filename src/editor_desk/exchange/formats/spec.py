"""What an exporter is: a pluggy plug-in that says which files it gives, and writes each when it is asked to.

A package of somebody else adds one by an entry point in the group `editor_desk.exporters`; a plug-in is any object (mostly
a module) with one or both of the functions of `ExporterSpec`, marked by `exporter`:

    from editor_desk.exchange.formats.spec import ArticleJob, ExportFile, exporter

    @exporter
    def article_files(job: ArticleJob):
        headline = job.item.revision.content.headline
        yield ExportFile("headline.txt", "headline", "text/plain", lambda: [headline.encode()])
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pluggy

from editor_desk.domain.content import Content
from editor_desk.domain.package import PackageAction, PackageArticle
from editor_desk.exchange.formats.figures import Places, picture_files
from editor_desk.exchange.formats.options import ExportOptions

if TYPE_CHECKING:
    from editor_desk.services.ports import ReadMedia

GROUP = "editor_desk.exporters"
"""The entry points."""

PAGE = "article.html"
ARTICLES = "articles/"
exporter = pluggy.HookimplMarker(GROUP)
_spec = pluggy.HookspecMarker(GROUP)


@dataclass(frozen=True, slots=True)
class ExportFile:
    """A file to be: `path` below the folder of its article, or below `data/`; `role` and `media_type` as the index names
    them. `chunks` makes its bytes, once and only when the file is written; the same article gives the same bytes.
    """

    path: str
    role: str
    media_type: str
    chunks: Callable[[], Iterable[bytes]]


class Pages(Mapping[str, str]):
    """Article id → its page, made when asked for, however many there are. In `shape` a pair of braces stands for the name of
    the article's folder; as given, it is what the folder of another article sees.
    """

    def __init__(self, folders: Mapping[str, str], shape: str = f"../{{}}/{PAGE}") -> None:
        self._folders = folders
        self._shape = shape

    def __getitem__(self, article: str) -> str:
        return self._shape.format(self._folders[article])

    def __iter__(self) -> Iterator[str]:
        return iter(self._folders)

    def __len__(self) -> int:
        return len(self._folders)


@dataclass(frozen=True, slots=True)
class ArticleJob:
    """One article to export. `folders` names the folder (its last part) of every article of the package by id."""

    item: PackageArticle
    folders: Mapping[str, str]
    options: ExportOptions

    @property
    def content(self) -> Content:
        """What the article says."""
        return self.item.revision.content

    @property
    def slug(self) -> str:
        """The name of its folder, in ASCII; no other article has it."""
        return self.folders[self.item.revision.article]

    @property
    def url(self) -> str:
        """The address that it will have; empty where no site is named."""
        return self.options.article_url(self.content, self.slug)

    @property
    def folder_places(self) -> Places:
        """What the text leads to, as its own folder sees it."""
        return Places(Pages(self.folders), picture_files(self.content, self.slug))

    def picture_url(self, sha256: str) -> str:
        """The address of a picture of the text; empty where none is given for pictures."""
        name = picture_files(self.content, self.slug)[sha256]
        return self.options.media_url(f"{ARTICLES}{self.slug}/{name}")


@dataclass(frozen=True, slots=True)
class PackageJob:
    """All articles of a package, in its order. `media` gives their pictures."""

    articles: Sequence[ArticleJob]
    options: ExportOptions
    media: "ReadMedia"
    addresses: Mapping[str, str] = field(init=False)
    """Article id → the address that it will have, of those that have one."""

    def __post_init__(self) -> None:
        found = {job.item.revision.article: job.url for job in self.articles if self.options.home}
        object.__setattr__(self, "addresses", found)

    @property
    def living(self) -> Iterator[ArticleJob]:
        """The articles that are not withdrawn, in order."""
        return (job for job in self.articles if job.item.action is not PackageAction.WITHDRAW)

    def web_places(self, job: ArticleJob) -> Places:
        """What the text of `job` leads to on the web: addresses only, and nothing where there is none."""
        pictures = {
            image.media.sha256: url
            for image in job.content.images
            if (url := job.picture_url(image.media.sha256))
        }
        return Places(self.addresses, pictures)


class ExporterSpec:
    """The two questions. Files are listed without being made: a plan of a package asks too."""

    @_spec
    def article_files(self, job: ArticleJob) -> Iterable[ExportFile]:
        """The files for one article, in its folder."""
        raise NotImplementedError

    @_spec
    def package_files(self, job: PackageJob) -> Iterable[ExportFile]:
        """The files for the package as a whole: feeds, imports for a CMS, a book."""
        raise NotImplementedError
