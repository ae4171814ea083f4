"""What a package will hold, known before it is written and however many articles there are."""

from collections.abc import Iterable

from editor_desk.exchange.formats.spec import ExportFile, PackageJob
from editor_desk.exchange.package.layout import ARTICLES, CHECKS


class Holdings:
    """`folders` are the last parts of the folders of all articles, `whole` the paths of files of all together. The names in a
    folder are those of the article that was entered last: exporters give each article the same files, but for its pictures.
    """

    def __init__(self, folders: Iterable[str], whole: Iterable[str]) -> None:
        self._folders, self._whole = frozenset(folders), frozenset(whole)
        self._folder, self._names, self._common = "", frozenset[str](), frozenset[str]()

    def enter(self, folder: str, files: Iterable[str], pictures: Iterable[str]) -> None:
        """Go on to the article in `folder`, which has these files and pictures (paths in it)."""
        self._folder, self._common = folder, frozenset(files)
        self._names = self._common | frozenset(pictures)

    def __contains__(self, path: str) -> bool:
        """Whether there will be a file at `path` below `data/`."""
        folder, slash, name = path.removeprefix(ARTICLES).partition("/")
        if not path.startswith(ARTICLES) or not slash:
            return path in self._whole
        return name in (self._names if folder == self._folder else self._common) and folder in self._folders


def holdings_of(job: PackageJob, whole: Iterable[ExportFile]) -> Holdings:
    """What the package of these articles, with these files of all together, will hold."""
    return Holdings((head.folder for head in job.heads), (*(file.path for file in whole), CHECKS))
