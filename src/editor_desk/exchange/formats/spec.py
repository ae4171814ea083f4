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

from editor_desk.domain.content import Content, Image
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.package import PackageAction, PackageArticle
from editor_desk.exchange.formats.figures import Places, picture_files
from editor_desk.exchange.formats.options import ExportOptions
from editor_desk.exchange.formats.rendition_plan import Rendition, rendition_plan

if TYPE_CHECKING:
    from editor_desk.services.ports import ReadMedia

GROUP = "editor_desk.exporters"
"""The entry points."""

PAGE = "article.html"
ARTICLES = "articles/"
CARD_SIZE = (1200, 630)
"""Pixels of the social card."""

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


def no_pictures(sha256: str) -> bytes:
    """The pictures of articles that have none."""
    raise DeskError(ErrorCode.PICTURE_MISSING, picture=sha256[:12])


@dataclass(frozen=True, slots=True)
class ArticleJob:
    """One article to export. `folders` names the folder (its last part) of every article of the package by id; `media` gives
    its sealed pictures, to be asked only while files are made.
    """

    item: PackageArticle
    folders: Mapping[str, str]
    options: ExportOptions
    media: "ReadMedia" = no_pictures

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
        return self.file_url(picture_files(self.content, self.slug)[sha256])

    def file_url(self, path: str) -> str:
        """The address of the file at `path` in the folder of the article; empty where none is given for files."""
        return self.options.media_url(f"{ARTICLES}{self.slug}/{path}")

    @property
    def renditions(self) -> Mapping[str, tuple[Rendition, ...]]:
        """Key of each picture of the text → what is made of it; nothing where the desk leaves renditions out, and of what is to
        be taken off the site.
        """
        if self.item.action is PackageAction.WITHDRAW or not self.options.writes("renditions"):
            return {}
        return rendition_plan(self.content, self.slug)

    def rendition_urls(self, image: Image) -> tuple[tuple[Rendition, str], ...]:
        """What is made of a picture, with its address; nothing where none is given for files."""
        made = self.renditions.get(image.key, ()) if self.options.media_base_url else ()
        return tuple((one, self.file_url(one.path)) for one in made)

    @property
    def card(self) -> str:
        """The social card in the folder of the article; empty where it has none."""
        if self.item.action is PackageAction.WITHDRAW or not self.content.headline.strip():
            return ""
        width, height = CARD_SIZE
        return (
            f"social/{self.slug.lower()}-{width}x{height}.jpg" if self.options.writes("social_card") else ""
        )


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
