"""Files of exporters in a package that came from anywhere: held to the same checks as while a desk writes them."""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from editor_desk.domain.package_report import Fault, FaultCode
from editor_desk.exchange.checks.watching import Watch, reads_whole
from editor_desk.exchange.package import bag
from editor_desk.exchange.package.layout import CHECKS
from editor_desk.exchange.package.limits import MAX_DOCUMENT_BYTES


@dataclass(frozen=True, slots=True)
class Listings:
    """What `package.json` (valid by its schema) says of each file that it lists: role and media type, by path below `data/`.
    `paths` are the files of the package.
    """

    kinds: Mapping[str, tuple[str, str]]
    paths: Container[str]

    def watch(self, path: str, size: int) -> Watch | None:
        """What looks at the file of so many bytes at `path` in the package; None for one that the index does not list, or that would
        have to be read whole and is too long for that.
        """
        inside = path.removeprefix(bag.PAYLOAD)
        role, media_type = self.kinds.get(inside, ("", ""))
        if not role or (reads_whole(media_type) and size > MAX_DOCUMENT_BYTES):
            return None
        return Watch(inside, role, media_type, lambda named: bag.PAYLOAD + named in self.paths)


def listings_of(index: Mapping[str, Any], paths: Container[str]) -> Listings:
    """Of all files of articles, and of all together but the report of checks, which is held to its schema."""
    listed = [*(item for article in index["articles"] for item in article["files"]), *index.get("files", ())]
    kinds = {item["path"]: (item["role"], item["media_type"]) for item in listed if item["path"] != CHECKS}
    return Listings(kinds, paths)


def format_faults(watch: Watch) -> Iterator[Fault]:
    """What keeps the file that went through `watch` from being used; what is only advised is none."""
    for check in watch.checks():
        for finding in check.findings:
            if finding.stops:
                detail = f"{finding.fault.value}: {finding.detail}" if finding.detail else finding.fault.value
                yield Fault(FaultCode.FILE_UNFIT, bag.PAYLOAD + finding.path, detail)
