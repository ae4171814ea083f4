"""The exporters of this desk: those that ship with it, and those that other packages add by entry points."""

import re
from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module

import pluggy

from editor_desk.exchange.formats.options import ExportOptions
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


class ExporterError(Exception):
    """An exporter offered a file that a package cannot hold; says which and why."""


class Exporters:
    """The exporters that `options` ask for. `others` stand for the entry points of other packages (None: those that are
    installed).
    """

    def __init__(self, options: ExportOptions, others: Sequence[tuple[str, object]] | None = None) -> None:
        self._manager = pluggy.PluginManager(GROUP)
        self._manager.add_hookspecs(ExporterSpec)
        known: list[tuple[str, object]] = [(name, import_module(module)) for name, module in SHIPPED.items()]
        found = _installed() if others is None else sorted(others, key=lambda other: other[0])
        known += [other for other in found if other[0] not in SHIPPED]
        for name, plugin in reversed(known):  # pluggy asks last come first
            if options.writes(name):
                self._manager.register(plugin, name)
        if options.formats is not None and (unknown := options.formats - {name for name, _ in known}):
            raise ExporterError(f"no such exporter: {', '.join(sorted(unknown))}")

    def article_files(self, job: ArticleJob) -> list[ExportFile]:
        """The files of one article but those that are sealed, in order."""
        files = _joined(self._manager.hook.article_files(job=job))
        pictures = {name.casefold() for name in job.folder_places.pictures.values()}
        return list(_allowed(files, VOUCHING_NAMES | pictures, "media"))

    def package_files(self, job: PackageJob) -> list[ExportFile]:
        """The files of the whole package but its index, in order."""
        files = list(
            _allowed(_joined(self._manager.hook.package_files(job=job)), {"package.json", CHECKS}, "articles")
        )
        for file in files:
            if file.path.startswith(ARTICLES):
                raise ExporterError(f"{file.path} lies in the folder of an article")
        return files


def _joined(answers: Iterable[Iterable[ExportFile]]) -> Iterator[ExportFile]:
    for answer in answers:
        yield from answer


def _allowed(files: Iterable[ExportFile], taken: Iterable[str], folder: str) -> Iterator[ExportFile]:
    """The files, each held to what a package can hold: names in ASCII, small letters and no two alike."""
    seen, folders = set(taken), {folder}
    for file in files:
        above = {file.path[: slash.start()] for slash in re.finditer("/", file.path)}
        if not _PATH.fullmatch(file.path) or file.path in seen | folders or above & seen:
            raise ExporterError(f"{file.path!r} is no name for a file, or taken")
        if not _ROLE.fullmatch(file.role) or file.role in VOUCHING_ROLES:
            raise ExporterError(f"{file.role!r} is no role for {file.path}")
        if not _MEDIA_TYPE.fullmatch(file.media_type):
            raise ExporterError(f"{file.media_type!r} is no media type for {file.path}")
        seen.add(file.path)
        folders |= above
        yield file


def _installed() -> list[tuple[str, object]]:
    from importlib import metadata  # late: the first window does not wait for it

    points = {point.name: point for point in metadata.entry_points(group=GROUP) if point.name not in SHIPPED}
    return [(name, points[name].load()) for name in sorted(points)]
