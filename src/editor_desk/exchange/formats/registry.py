"""The exporters of this desk: those that ship with it, and those that other packages add by entry points."""

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from functools import lru_cache, partial
from importlib import import_module
from typing import TYPE_CHECKING

import pluggy

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.site import ExportFormat
from editor_desk.exchange.formats.options import ON_REQUEST, ExportOptions
from editor_desk.exchange.formats.spec import (
    ARTICLES,
    GROUP,
    ArticleJob,
    ExporterSpec,
    ExportFile,
    PackageJob,
)
from editor_desk.exchange.package.layout import CHECKS
from editor_desk.exchange.package.render import VOUCHING_NAMES, VOUCHING_ROLES

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

SHIPPED = {
    "page": "editor_desk.exchange.formats.page",
    "body": "editor_desk.exchange.formats.body",
    "jsonld": "editor_desk.exchange.formats.structured",
    "ninjs": "editor_desk.exchange.formats.ninjs",
    "ninjs1": "editor_desk.exchange.formats.ninjs1",
    "newsml_g2": "editor_desk.exchange.formats.newsml",
    "markdown": "editor_desk.exchange.formats.markdown",
    "renditions": "editor_desk.exchange.formats.renditions",
    "social_card": "editor_desk.exchange.formats.card",
    "proof": "editor_desk.exchange.formats.proof",
    "rss": "editor_desk.exchange.formats.rss",
    "atom": "editor_desk.exchange.formats.atom",
    "jsonfeed": "editor_desk.exchange.formats.jsonfeed",
    "news_sitemap": "editor_desk.exchange.formats.sitemap",
    "wordpress": "editor_desk.exchange.formats.wordpress",
    "ghost": "editor_desk.exchange.formats.ghost",
    "epub": "editor_desk.exchange.formats.epub",
    "hugo": "editor_desk.exchange.formats.hugo",
    "pelican": "editor_desk.exchange.formats.pelican",
}
"""Name → module, in the order in which they write. `pyproject.toml` names the same as entry points."""

_PATH = re.compile(r"[a-z0-9]+(?:[._-][a-z0-9]+)*(?:/[a-z0-9]+(?:[._-][a-z0-9]+)*)*", re.ASCII)
_ROLE = re.compile(r"[a-z][a-z0-9_]{0,39}", re.ASCII)
_MEDIA_TYPE = re.compile(r"[a-z]+/[a-z0-9][a-z0-9.+-]{0,80}", re.ASCII)


class ExporterError(DeskError):
    """An exporter offered a file that a package cannot hold; says which and why."""

    def __init__(self, name: str, detail: str) -> None:
        super().__init__(ErrorCode.EXPORTER_FAULTY, name=name, detail=detail)


class Exporters:
    """The exporters that `options` ask for. `others` stand for the entry points of other packages (None: those that are
    installed). One that is switched off is not even loaded.

    A fault within a plug-in of somebody else is a DeskError(EXPORTER_FAULTY) with its name; a fault of ours is a bug.
    Raises DeskError: EXPORTER_MISSING (asked for and not installed), EXPORTER_BROKEN (cannot be loaded).
    """

    def __init__(self, options: ExportOptions, others: Sequence[tuple[str, object]] | None = None) -> None:
        loads: dict[str, Callable[[], object]] = {
            name: partial(import_module, module) for name, module in SHIPPED.items()
        }
        if others is None:
            loads |= {point.name: point.load for point in _installed()}
        else:
            found = sorted(others, key=lambda other: other[0])
            loads |= {name: partial(_as_it_is, plugin) for name, plugin in found if name not in SHIPPED}
        for name in sorted((options.formats or frozenset()) - loads.keys()):
            raise DeskError(ErrorCode.EXPORTER_MISSING, name=name)
        self._managers: dict[str, pluggy.PluginManager] = {}
        for name, load in loads.items():
            if options.writes(name):
                self._managers[name] = _manager(name, load)

    def article_files(self, job: ArticleJob) -> list[ExportFile]:
        """The files of one article but those that are sealed, in order."""
        pictures = {name.casefold() for name in job.folder_places.pictures.values()}
        offered = self._offered(lambda manager: manager.hook.article_files(job=job))
        return list(_allowed(offered, VOUCHING_NAMES | pictures, "media"))

    def package_files(self, job: PackageJob) -> list[ExportFile]:
        """The files of the whole package but its index, in order."""
        offered = self._offered(lambda manager: manager.hook.package_files(job=job))
        return list(_allowed(offered, {"package.json", CHECKS}, "articles"))

    def _offered(
        self, ask: Callable[[pluggy.PluginManager], list[Iterable[ExportFile]]]
    ) -> "Iterator[_Offer]":
        """What each exporter answers, with its name; whatever it does wrong, now or while it writes, bears that name."""
        for name, manager in self._managers.items():
            blamed = nullcontext() if name in SHIPPED else _blaming(name)
            with blamed:
                files = [file for answer in ask(manager) for file in answer]
            for file in files:
                if name in SHIPPED:
                    yield name, file
                elif isinstance(file, ExportFile):
                    collect = None if file.collect is None else partial(_shown, name, file.collect)
                    yield name, replace(file, chunks=partial(_guarded, name, file.chunks), collect=collect)
                else:
                    raise ExporterError(name, type(file).__name__)


_Offer = tuple[str, ExportFile]


def installed_formats() -> tuple[ExportFormat, ...]:
    """Every exporter that could write, those of others after ours; none of them is loaded for it."""
    ours = [ExportFormat(name, name in ON_REQUEST) for name in SHIPPED]
    return (*ours, *(ExportFormat(point.name, source=_source(point)) for point in _installed()))


def _as_it_is(plugin: object) -> object:
    return plugin


@contextmanager
def _blaming(name: str) -> Iterator[None]:
    try:
        yield
    except DeskError:
        raise  # a picture that is missing, say
    except Exception as error:
        raise ExporterError(name, type(error).__name__) from error


def _guarded(name: str, chunks: Callable[[], Iterable[bytes]]) -> Iterator[bytes]:
    """The bytes of a file of somebody else's plug-in. What fails around them, such as a full disk, is not its fault."""
    with _blaming(name):
        pieces = iter(chunks())
    while True:
        with _blaming(name):
            piece = next(pieces, None)
        if piece is None:
            return
        if not isinstance(piece, bytes):
            raise ExporterError(name, type(piece).__name__)
        yield piece


def _shown(name: str, collect: Callable[[ArticleJob], None], job: ArticleJob) -> None:
    with _blaming(name):
        collect(job)


def _manager(name: str, load: Callable[[], object]) -> pluggy.PluginManager:
    manager = pluggy.PluginManager(GROUP)
    manager.add_hookspecs(ExporterSpec)
    if name in SHIPPED:
        manager.register(load(), name)
        return manager
    try:
        manager.register(load(), name)
    except Exception as error:
        raise DeskError(ErrorCode.EXPORTER_BROKEN, name=name, detail=type(error).__name__) from error
    return manager


def _allowed(offered: Iterable[_Offer], taken: Iterable[str], folder: str) -> Iterator[ExportFile]:
    """The files, each held to what a package can hold: names in ASCII, small letters and no two alike."""
    seen, folders = set(taken), {folder}
    for name, file in offered:
        if not all(isinstance(text, str) for text in (file.path, file.role, file.media_type)):
            raise ExporterError(name, "str")
        above = {file.path[: slash.start()] for slash in re.finditer("/", file.path)}
        if not _PATH.fullmatch(file.path) or file.path in seen | folders or above & seen:
            raise ExporterError(name, file.path)
        if folder == "articles" and file.path.startswith(ARTICLES):
            raise ExporterError(name, file.path)
        if not _ROLE.fullmatch(file.role) or file.role in VOUCHING_ROLES:
            raise ExporterError(name, f"{file.path}: {file.role}")
        if not _MEDIA_TYPE.fullmatch(file.media_type):
            raise ExporterError(name, f"{file.path}: {file.media_type}")
        seen.add(file.path)
        folders |= above
        yield file


def _installed() -> "tuple[EntryPoint, ...]":
    return _installed_on(tuple(sys.path))


@lru_cache(maxsize=1)
def _installed_on(_path: tuple[str, ...]) -> "tuple[EntryPoint, ...]":
    """The entry points of others on sys.path, by name; of several of one name the first that is found. Kept, as each
    hand-over asks, and the lists of all packages would be read for it.
    """
    from importlib import metadata  # late: the first window does not wait for it

    points: dict[str, EntryPoint] = {}
    for point in metadata.entry_points(group=GROUP):
        if point.name not in SHIPPED:
            points.setdefault(point.name, point)
    return tuple(points[name] for name in sorted(points))


def _source(point: "EntryPoint") -> str:
    return point.name if point.dist is None else point.dist.name
