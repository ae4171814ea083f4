"""Files of exporters in a package that came from anywhere: held to the same checks as while a desk writes them."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from editor_desk.domain.format_checks import FormatFault
from editor_desk.domain.package_report import Fault, FaultCode
from editor_desk.exchange.checks.watching import Watch
from editor_desk.exchange.package import bag
from editor_desk.exchange.package.layout import CHECKS
from editor_desk.exchange.package.limits import MAX_DOCUMENT_BYTES

LONGEST_PAGE: Final = 4 * 1024**2
"""Bytes of a page or a Markdown file: no article is nearly so long, and a parser may need a hundred times as much."""
_PAGES: Final = frozenset({"text/html", "text/markdown"})
_KINDS: Final = {
    "html": "text/html",
    "htm": "text/html",
    "md": "text/markdown",
    "json": "application/json",
    "jsonld": "application/ld+json",
    "xml": "application/xml",
    "jpg": "image/jpeg",
    "png": "image/png",
    "webp": "image/webp",
    "pdf": "application/pdf",
    "epub": "application/epub+zip",
    "zip": "application/zip",
}
"""What a site takes a file for by its ending, whatever the index calls it."""
_HARM: Final = frozenset({FormatFault.HTML_RUNS, FormatFault.HTML_LOADS, FormatFault.XML_DECLARES})


@dataclass(frozen=True, slots=True)
class Look:
    """One file; without a `watch` nothing in it is looked at."""

    watch: Watch | None
    harm_only: bool = False
    too_long: str = ""

    def through(self, chunks: Iterable[bytes]) -> Iterator[bytes]:
        """The same chunks, looked at."""
        return iter(chunks) if self.watch is None else self.watch.through(chunks)

    def faults(self) -> Iterator[Fault]:
        """What keeps the file from being used, once all of it went through; what is only advised is none."""
        if self.too_long:
            yield Fault(FaultCode.FILE_UNFIT, self.too_long, f"more than {LONGEST_PAGE} bytes")
        for check in () if self.watch is None else self.watch.checks():
            for finding in check.findings:
                if finding.stops and (not self.harm_only or finding.fault in _HARM):
                    detail = (
                        f"{finding.fault.value}: {finding.detail}" if finding.detail else finding.fault.value
                    )
                    yield Fault(FaultCode.FILE_UNFIT, bag.PAYLOAD + finding.path, detail)


@dataclass(frozen=True, slots=True)
class Listings:
    """What `package.json` (valid by its schema) says of each file that it lists: role and media type, by path below `data/`.
    `paths` are the files of the package. `older` packages are of desks that checked nothing: only what harms counts there.
    """

    kinds: Mapping[str, tuple[str, str]]
    paths: Container[str]
    older: bool

    def look_at(self, path: str, size: int) -> Look:
        """What looks at the file of so many bytes at `path` in the package."""
        inside = path.removeprefix(bag.PAYLOAD)
        role, given = self.kinds.get(inside, ("", ""))
        media_type = _KINDS.get(inside.rpartition(".")[2].lower(), given)
        if role and size > LONGEST_PAGE and media_type in _PAGES:
            return Look(None, too_long=path)
        if not role or (size > MAX_DOCUMENT_BYTES and media_type.endswith(("json", "xml"))):
            return Look(None)
        watch = Watch(inside, role, media_type, lambda named: bag.PAYLOAD + named in self.paths)
        return Look(watch, harm_only=self.older)


def listings_of(index: Mapping[str, Any], paths: Container[str], *, older: bool) -> Listings:
    """Of all files of articles, and of all together but the report of checks, which is held to its schema."""
    listed = [*(item for article in index["articles"] for item in article["files"]), *index.get("files", ())]
    kinds = {item["path"]: (item["role"], item["media_type"]) for item in listed if item["path"] != CHECKS}
    return Listings(kinds, paths, older)
