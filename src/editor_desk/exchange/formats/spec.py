"""What an exporter is: a pluggy plug-in that says which files it gives, and writes each when it is asked to.

A package of somebody else adds one by an entry point in the group `editor_desk.exporters`; a plug-in is any object (mostly
a module) with one or both of the functions of `ExporterSpec`, marked by `exporter`:

    from editor_desk.exchange.formats.spec import ArticleJob, ExportFile, exporter

    @exporter
    def article_files(job: ArticleJob):
        headline = job.item.revision.content.headline
        yield ExportFile("headline.txt", "headline", "text/plain", lambda: [headline.encode()])

A package may hold more articles than fit into memory. Their texts are read one after the other: `PackageJob.articles` reads one
each time that it is asked for it, and what has to be known of all of them beforehand stands in `PackageJob.heads`. A file that has
all articles in it grows while they pass (`collected`), so that each is read, and its lines laid out, once for all formats.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Protocol, cast

import pluggy

from editor_desk.domain.content import Content, Image
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.package import PackageAction, PackageArticle
from editor_desk.exchange.formats.figures import Places, picture_files
from editor_desk.exchange.formats.html import body_html
from editor_desk.exchange.formats.options import ExportOptions
from editor_desk.exchange.formats.profiles import PASTE, Profile
from editor_desk.exchange.formats.rendition_plan import Rendition, rendition_plan

if TYPE_CHECKING:
    from editor_desk.services.ports.pictures import ReadMedia

GROUP = "editor_desk.exporters"
"""The entry points."""

PAGE = "article.html"
ARTICLES = "articles/"
CARD_SIZE = (1200, 630)
"""Pixels of the social card."""

exporter = pluggy.HookimplMarker(GROUP)
_spec = pluggy.HookspecMarker(GROUP)


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
    its sealed pictures, to be asked only while files are made, by several threads at a time.
    """

    item: PackageArticle
    folders: Mapping[str, str]
    options: ExportOptions
    media: "ReadMedia" = no_pictures
    _made: dict[Profile | None, object] = field(default_factory=dict, init=False, repr=False, compare=False)

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
    def withdrawn(self) -> bool:
        """Whether it is to be taken off the site."""
        return self.item.action is PackageAction.WITHDRAW

    @property
    def pictures(self) -> Mapping[str, str]:
        """SHA-256 of each picture of the text → its path in the folder of the article."""
        if None not in self._made:
            self._made[None] = picture_files(self.content, self.slug)
        return cast("Mapping[str, str]", self._made[None])

    @property
    def folder_places(self) -> Places:
        """What the text leads to, as its own folder sees it."""
        return Places(Pages(self.folders), self.pictures)

    def body(self, profile: Profile = PASTE) -> str:
        """The body as HTML for a file in the folder of the article; made once for all formats that want the same."""
        if profile not in self._made:
            self._made[profile] = body_html(self.content, self.folder_places, profile)
        return cast("str", self._made[profile])

    def picture_url(self, sha256: str) -> str:
        """The address of a picture of the text; empty where none is given for pictures."""
        return self.file_url(self.pictures[sha256])

    def file_url(self, path: str) -> str:
        """The address of the file at `path` in the folder of the article; empty where none is given for files."""
        return self.options.media_url(f"{ARTICLES}{self.slug}/{path}")

    @property
    def renditions(self) -> Mapping[str, tuple[Rendition, ...]]:
        """Key of each picture of the text → what is made of it; nothing where the desk leaves renditions out, and of what is to
        be taken off the site.
        """
        if self.withdrawn or not self.options.writes("renditions"):
            return {}
        return rendition_plan(self.content, self.slug)

    def rendition_urls(self, image: Image) -> tuple[tuple[Rendition, str], ...]:
        """What is made of a picture, with its address; nothing where none is given for files."""
        made = self.renditions.get(image.key, ()) if self.options.media_base_url else ()
        return tuple((one, self.file_url(one.path)) for one in made)

    @property
    def card(self) -> str:
        """The social card in the folder of the article; empty where it has none."""
        if self.withdrawn or not self.content.headline.strip():
            return ""
        width, height = CARD_SIZE
        return (
            f"social/{self.slug.lower()}-{width}x{height}.jpg" if self.options.writes("social_card") else ""
        )


@dataclass(frozen=True, slots=True)
class Head:
    """What is known of every article of a package before the first is written. `folder` is the last part of its folder's name,
    `url` the address that it will have, or empty; `published` and `modified` are those of the article,
    `approved` is when it was sealed.
    """

    article: str
    folder: str
    url: str
    published: datetime
    modified: datetime
    approved: datetime
    withdrawn: bool


def head_of(job: ArticleJob) -> Head:
    """What is known of an article beforehand."""
    item = job.item
    approved = item.seal.statement.approved_at
    article = item.revision.article
    return Head(article, job.slug, job.url, item.published, item.modified, approved, job.withdrawn)


@dataclass(frozen=True, eq=False)
class PackageJob:
    """All articles of a package, in its order; each is read anew when it is asked for. `media` gives their pictures. `heads` tell of
    each article; where there are none they are made.
    """

    articles: Sequence[ArticleJob]
    options: ExportOptions
    media: "ReadMedia"
    heads: Sequence[Head] = ()
    addresses: Mapping[str, str] = field(init=False)
    """Article id → the address that it will have, of those that have one."""
    memory: dict[str, object] = field(default_factory=dict, init=False, repr=False)
    """What several files have in common, by a name of theirs; small, as it stays until the package is written."""

    def __post_init__(self) -> None:
        heads = self.heads or tuple(map(head_of, self.articles))
        object.__setattr__(self, "heads", heads)
        object.__setattr__(self, "addresses", {head.article: head.url for head in heads if head.url})

    @property
    def living(self) -> Iterator[ArticleJob]:
        """The articles that are not withdrawn, in order."""
        return (self.articles[place] for place, head in enumerate(self.heads) if not head.withdrawn)

    @property
    def lives(self) -> bool:
        """Whether there is any that is not withdrawn."""
        return not all(head.withdrawn for head in self.heads)

    def web_places(self, job: ArticleJob) -> Places:
        """What the text of `job` leads to on the web: addresses only, and nothing where there is none."""
        pictures = {
            image.media.sha256: url
            for image in job.content.images
            if (url := job.picture_url(image.media.sha256))
        }
        return Places(self.addresses, pictures)


@dataclass(frozen=True, slots=True)
class ExportFile:
    """A file to be: `path` below the folder of its article, or below `data/`; `role` and `media_type` as the index names
    them. `chunks` makes its bytes, once and only when the file is written; the same article gives the same bytes.

    `collect`, for a file of the whole package, is shown every article of it, in order, while their own files are written and
    before `chunks` is asked (see `collected`). `apart`, for a file of an article: what makes it leaves Python alone for most of
    the time, so that a thread may make it, beside others and before its turn; it is held whole until then.
    """

    path: str
    role: str
    media_type: str
    chunks: Callable[[], Iterable[bytes]]
    collect: Callable[[ArticleJob], None] | None = None
    apart: bool = False


class Collector(Protocol):
    """A file that grows with every article; what is long lies on the disk meanwhile (`formats.spool`)."""

    def add(self, one: ArticleJob) -> None:
        """The next article."""

    def chunks(self) -> Iterable[bytes]:
        """The file, after all of them; once."""


def collected(
    path: str, role: str, media_type: str, job: PackageJob, start: Callable[[PackageJob], Collector]
) -> ExportFile:
    """A file that `start` begins and every article that is not withdrawn adds to."""
    begun: list[Collector] = []

    def collect(one: ArticleJob) -> None:
        if not begun:
            begun.append(start(job))
        if not one.withdrawn:
            begun[0].add(one)

    def chunks() -> Iterable[bytes]:
        if not begun:  # nobody showed them while they passed
            for one in job.articles:
                collect(one)
        return begun.pop().chunks()

    return ExportFile(path, role, media_type, chunks, collect)


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
