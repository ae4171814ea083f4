"""A package that is not written: each of its files is made, looked at, and forgotten."""

from collections.abc import Iterable
from dataclasses import replace

from editor_desk.domain.format_checks import FileCheck
from editor_desk.exchange.checks.watching import Watch
from editor_desk.exchange.formats.registry import Exporters
from editor_desk.exchange.formats.spec import ArticleJob, PackageJob
from editor_desk.exchange.package.holdings import Holdings, holdings_of
from editor_desk.exchange.package.layout import ARTICLES
from editor_desk.exchange.package.render import vouching_files_of
from editor_desk.services.ports.pictures import ReadMedia
from editor_desk.services.ports.running import Progress


def rehearsed(exporters: Exporters, job: PackageJob, progress: Progress) -> list[FileCheck]:
    """The checks of every file that exporters make, and of the pictures; `progress` counts articles, and one for the rest."""
    whole = exporters.package_files(job)
    holdings = holdings_of(job, whole)
    made: list[FileCheck] = []
    total = len(job.heads) + 1
    for number, one in enumerate(job.articles):
        progress(number, total)
        made += _of_article(one, exporters, holdings, job.media)
        for file in whole:
            if file.collect is not None:
                file.collect(one)
    progress(total - 1, total)
    for file in whole:
        made += _checks(file.path, file.role, file.media_type, file.chunks(), holdings)
    progress(total, total)
    return made


def _of_article(
    job: ArticleJob, exporters: Exporters, holdings: Holdings, media: ReadMedia
) -> Iterable[FileCheck]:
    folder, article = f"{ARTICLES}{job.slug}/", job.item.revision.article
    files = exporters.article_files(job)
    names = [*vouching_files_of(job.item), *(file.path for file in files)]
    holdings.enter(job.slug, names, job.pictures.values())
    checks: list[FileCheck] = []
    for file in files:
        checks += _checks(f"{folder}{file.path}", file.role, file.media_type, file.chunks(), holdings)
    kinds = {image.media.sha256: image.media.mime for image in job.content.images}
    for sha256, name in job.pictures.items():
        checks += _checks(f"{folder}{name}", "picture", kinds[sha256], [media(sha256)], holdings)
    return [replace(one, article=article) for one in checks]


def _checks(
    path: str, role: str, media_type: str, chunks: Iterable[bytes], holdings: Holdings
) -> list[FileCheck]:
    watch = Watch(path, role, media_type, holdings.__contains__)
    for _chunk in watch.through(chunks):
        pass
    return watch.checks()
