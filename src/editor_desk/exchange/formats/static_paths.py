"""Where a generator of static sites puts the page of an article, so that it stands at the address that feeds, canonical links and
sitemap name.
"""

import posixpath
from collections.abc import Iterator, Mapping
from urllib.parse import quote, unquote

from editor_desk.exchange.formats.spec import ArticleJob


def page_path(job: ArticleJob) -> str:
    """The place of the page below the site, decoded and with a slash before it: `/ميناء/`, `/أخبار/ميناء.html`. One that ends in
    neither a slash nor a suffix ends in a slash, as the generators want it. Empty where no site is named.
    """
    return _below(job.url, job.options.home) if job.url else ""


def page_file(path: str) -> str:
    """The file of a page at that path below the folder that is put online."""
    return f"{path[1:]}index.html" if path.endswith("/") else path[1:]


def front_matter_paths(job: ArticleJob) -> dict[str, str]:
    """What Hugo (`url`, in which a colon would begin a variable) and Eleventy (`permalink`) go by."""
    path = page_path(job)
    return {"url": path.replace(":", "\\:"), "permalink": path}


class NeighbourPages(Mapping[str, str]):
    """Article id → its page as a link from the page of `job`, made when asked for. `addresses` are those of the package."""

    def __init__(self, job: ArticleJob, addresses: Mapping[str, str]) -> None:
        self._home = job.options.home
        self._folder = posixpath.dirname(page_path(job))
        self._addresses = addresses

    def __getitem__(self, article: str) -> str:
        path = _below(self._addresses[article], self._home)
        link = posixpath.relpath(path, self._folder)
        return quote(f"{link}/" if path.endswith("/") else link)

    def __iter__(self) -> Iterator[str]:
        return iter(self._addresses)

    def __len__(self) -> int:
        return len(self._addresses)


def _below(url: str, home: str) -> str:
    path = f"/{unquote(url.removeprefix(home))}"
    return path if path.endswith("/") or "." in posixpath.basename(path) else f"{path}/"
