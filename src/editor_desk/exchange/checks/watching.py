"""Looks at each file of a package on its way to wherever it goes: one file at a time, and none is kept."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from editor_desk.domain.format_checks import FileCheck, FormatFinding, Validator
from editor_desk.exchange.checks.html_files import html_findings, parsed
from editor_desk.exchange.checks.json_files import OF_ROLE, json_findings, parsed_json
from editor_desk.exchange.checks.links import Holds, link_findings
from editor_desk.exchange.checks.other_files import (
    HELD_TOGETHER,
    PICTURES,
    EndsCheck,
    front_matter_findings,
    name_findings,
)
from editor_desk.exchange.checks.xml_files import XmlCheck

_Found = list[FormatFinding]
_VALIDATORS: Mapping[str, Validator] = {
    "ninjs": Validator.NINJS,
    "ninjs1": Validator.NINJS,
    "jsonld": Validator.JSONLD,
    "jsonfeed": Validator.FEEDS,
}


class Watch:
    """One file: iterate over `through` while writing, then ask for `checks`. `holds` says what the package will hold."""

    def __init__(self, path: str, role: str, media_type: str, holds: Holds) -> None:
        self.path, self._role, self._media_type, self._holds = path, role, media_type, holds
        self._ends = EndsCheck() if media_type in PICTURES | HELD_TOGETHER else None
        self._xml = XmlCheck(path, role) if _is_xml(media_type) else None
        self._whole: list[bytes] | None = [] if _reads_whole(media_type) else None

    def through(self, chunks: Iterable[bytes]) -> Iterator[bytes]:
        """The same chunks, looked at."""
        for chunk in chunks:
            if self._ends is not None:
                self._ends.feed(chunk)
            if self._xml is not None:
                self._xml.feed(chunk)
            if self._whole is not None:
                self._whole.append(chunk)
            yield chunk

    def checks(self) -> list[FileCheck]:
        """What each validator says of the file, once all of it went through."""
        path, media_type = self.path, self._media_type
        made = [self._check(Validator.NAMES, name_findings(path))]
        if self._xml is not None:
            made += self._xml.close()
        if self._ends is not None and media_type in PICTURES:
            made.append(self._check(Validator.PICTURES, self._ends.picture_findings(path, media_type)))
        elif self._ends is not None:
            made.append(self._check(Validator.ARCHIVES, self._ends.archive_findings(path, media_type)))
        if self._whole is not None:
            made += self._of_whole(b"".join(self._whole))
        return made

    def _of_whole(self, data: bytes) -> Iterator[FileCheck]:
        path = self.path
        if self._media_type == "text/html":
            page = parsed(data)
            yield self._check(Validator.HTML, html_findings(page, path))
            yield self._check(Validator.LINKS, link_findings(page, path, self._holds))
        elif self._media_type == "text/markdown":
            yield self._check(Validator.FRONT_MATTER, front_matter_findings(data, path))
        else:
            document, why = parsed_json(data)
            yield self._check(Validator.JSON, json_findings(why, path))
            further: Callable[[object, str], _Found] | None = OF_ROLE.get(self._role)
            if further is not None:
                yield self._check(_VALIDATORS[self._role], further(document, path))

    def _check(self, validator: Validator, found: _Found) -> FileCheck:
        return FileCheck(validator, self.path, tuple(found))


def _is_xml(media_type: str) -> bool:
    return media_type.endswith(("/xml", "+xml"))


def _reads_whole(media_type: str) -> bool:
    """Whether a file of that type is kept in memory until all of it went through."""
    return media_type in {"text/html", "text/markdown"} or media_type.endswith(("/json", "+json"))
