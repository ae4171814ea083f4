"""Exporter, when asked for: a folder `content` for Hugo and Eleventy, with each article as a page bundle beside its pictures."""

from collections.abc import Iterable, Iterator

from editor_desk.exchange.formats.figures import Places, picture_files
from editor_desk.exchange.formats.markdown import markdown
from editor_desk.exchange.formats.spec import ArticleJob, ExportFile, PackageJob, Pages, exporter
from editor_desk.exchange.formats.static_paths import NeighbourPages, front_matter_paths

_CONTENT = "import/hugo/content/news"


@exporter
def package_files(job: PackageJob) -> Iterator[ExportFile]:
    """`import/hugo/content/news/<slug>/index.md` and the pictures of each article."""
    for one in job.living:
        yield _page(job, one)
        kinds = {image.media.sha256: image.media.mime for image in one.content.images}
        for sha256, path in picture_files(one.content, one.slug).items():
            yield _picture(job, sha256, f"{_CONTENT}/{one.slug}/{path}", kinds[sha256])


def _page(job: PackageJob, one: ArticleJob) -> ExportFile:
    def chunks() -> Iterable[bytes]:
        pages = NeighbourPages(one, job.addresses) if one.url else Pages(one.folders, "../{}/")
        places = Places(pages, picture_files(one.content, one.slug))
        yield markdown(one.item, one.slug, places, front_matter_paths(one)).encode()

    return ExportFile(f"{_CONTENT}/{one.slug}/index.md", "hugo", "text/markdown", chunks)


def _picture(job: PackageJob, sha256: str, path: str, media_type: str) -> ExportFile:
    return ExportFile(path, "hugo_picture", media_type, lambda: [job.media(sha256)])
