"""A package that is not written: each of its files is made, looked at, and forgotten."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain

from editor_desk.domain.format_checks import FileCheck
from editor_desk.exchange.checks.watching import Watch
from editor_desk.exchange.formats.registry import Exporters
from editor_desk.exchange.formats.spec import ArticleJob, ExportFile, PackageJob
from editor_desk.exchange.package.ahead import Ahead
from editor_desk.exchange.package.holdings import Holdings, holdings_of
from editor_desk.exchange.package.layout import ARTICLES
from editor_desk.exchange.package.render import vouching_files_of
from editor_desk.services.ports.running import Progress


def rehearsed(exporters: Exporters, job: PackageJob, progress: Progress) -> Iterator[FileCheck]:
    """The checks of every file that exporters make, and of the pictures; `progress` counts articles, and one for the rest."""
    whole = exporters.package_files(job)
    holdings = holdings_of(job, whole)
    total = len(job.heads) + 1
    with Ahead(job.articles, exporters) as ahead:
        for number, (one, files) in enumerate(ahead):
            progress(number, total)
            yield from _of_article(one, files, holdings)
            for file in whole:
                if file.collect is not None:
                    file.collect(one)
    progress(total - 1, total)
    for file in whole:
        yield from _checks(file.path, file.role, file.media_type, file.chunks(), holdings)
    progress(total, total)


def _of_article(job: ArticleJob, files: Sequence[ExportFile], holdings: Holdings) -> Iterator[FileCheck]:
    folder, article = f"{ARTICLES}{job.slug}/", job.item.revision.article
    names = [*vouching_files_of(job.item), *(file.path for file in files)]
    holdings.enter(job.slug, names, job.pictures.values())
    kinds = {image.media.sha256: image.media.mime for image in job.content.images}
    pictures = (
        ExportFile(name, "picture", kinds[sha256], partial(_picture, job, sha256))
        for sha256, name in job.pictures.items()
    )
    for file in chain(files, pictures):
        for one in _checks(f"{folder}{file.path}", file.role, file.media_type, file.chunks(), holdings):
            yield replace(one, article=article)


def _picture(job: ArticleJob, sha256: str) -> Iterator[bytes]:
    yield job.media(sha256)


def _checks(
    path: str, role: str, media_type: str, chunks: Iterable[bytes], holdings: Holdings
) -> list[FileCheck]:
    watch = Watch(path, role, media_type, holdings.__contains__)
    for _chunk in watch.through(chunks):
        pass
    return watch.checks()
