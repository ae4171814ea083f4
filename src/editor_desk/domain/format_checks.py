"""What the files of a package are held to before and while they are written, and what was found."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from editor_desk.domain.checklist import CheckPlace


class Validator(StrEnum):
    """A kind of check; `exchange.checks` holds how each looks."""

    NAMES = "names"
    XML = "xml"
    FEEDS = "feeds"
    HTML = "html"
    LINKS = "links"
    JSON = "json"
    NINJS = "ninjs"
    JSONLD = "jsonld"
    FRONT_MATTER = "front_matter"
    PICTURES = "pictures"
    ARCHIVES = "archives"


class FormatFault(StrEnum):
    """What is wrong with a file."""

    NAME_UNSAFE = "name_unsafe"
    XML_BROKEN = "xml_broken"
    XML_DECLARES = "xml_declares"
    HTML_BROKEN = "html_broken"
    HTML_RUNS = "html_runs"
    HTML_LOADS = "html_loads"
    DIRECTION_MISSING = "direction_missing"
    ID_TWICE = "id_twice"
    LINK_BROKEN = "link_broken"
    JSON_BROKEN = "json_broken"
    FIELD_MISSING = "field_missing"
    FIELD_WANTED = "field_wanted"
    FRONT_MATTER_BROKEN = "front_matter_broken"
    PICTURE_BROKEN = "picture_broken"
    PICTURE_WITHOUT_ALT = "picture_without_alt"
    PICTURE_WITHOUT_CREDIT = "picture_without_credit"
    ARCHIVE_BROKEN = "archive_broken"


ADVISED: Final = frozenset(
    {FormatFault.FIELD_WANTED, FormatFault.PICTURE_WITHOUT_ALT, FormatFault.PICTURE_WITHOUT_CREDIT}
)
"""What a package may go with: the desk's own checklist says what pictures must have, and search engines only ask. All else stops
it."""


class CheckState(StrEnum):
    """How a check came out, the worst last."""

    PASSED = "passed"
    ADVICE = "advice"
    STOPS = "stops"


@dataclass(frozen=True, slots=True)
class FormatFinding:
    """One thing wrong with the file at `path` (below `data/`); `detail` finds it there: a line, a name, an address.
    `place` is where it is mended in the text, where that is known.
    """

    fault: FormatFault
    path: str
    detail: str = ""
    place: CheckPlace | None = None

    @property
    def stops(self) -> bool:
        """Whether a package cannot go with it."""
        return self.fault not in ADVISED


@dataclass(frozen=True, slots=True)
class FileCheck:
    """One validator over one file; `article` is the id of the article that the file is of, empty for a file of all together."""

    validator: Validator
    path: str
    findings: tuple[FormatFinding, ...]
    article: str = ""


@dataclass(frozen=True, slots=True)
class FormatResult:
    """One validator over all files of an article, or of the package: how many there were, and what was found."""

    validator: Validator
    files: int
    findings: tuple[FormatFinding, ...]

    @property
    def state(self) -> CheckState:
        """How it came out."""
        if not self.findings:
            return CheckState.PASSED
        return CheckState.STOPS if any(one.stops for one in self.findings) else CheckState.ADVICE


def by_article(checks: Iterable[FileCheck]) -> Mapping[str, tuple[FormatResult, ...]]:
    """Article id (empty: the package as a whole) → a result for each validator, in the order of `Validator`."""
    groups: dict[str, dict[Validator, tuple[int, tuple[FormatFinding, ...]]]] = {}
    for one in checks:
        group = groups.setdefault(one.article, {})
        files, found = group.get(one.validator, (0, ()))
        group[one.validator] = (files + 1, found + one.findings)
    return {
        article: tuple(FormatResult(kind, *group[kind]) for kind in Validator if kind in group)
        for article, group in groups.items()
    }


IMAGE: Final = "image"
"""The field of a NewsArticle that only a picture with an address fills."""
MEDIA_ADDRESS: Final = "media_address"
"""What is wanted of the site, so that pictures have one."""


def without_addresses(
    results: Mapping[str, tuple[FormatResult, ...]], *, pictured: bool
) -> Mapping[str, tuple[FormatResult, ...]]:
    """What `by_article` gave, for a site without an address for pictures: no article is told that it lacks what none can have. Where
    one of them has a picture (`pictured`), the package is told once what the site lacks.
    """
    kept = {article: tuple(map(_without_image, found)) for article, found in results.items()}
    lacking = sum(_wants_image(one) for found in results.values() for one in found)
    if pictured and lacking:
        wanted = FormatFinding(FormatFault.FIELD_WANTED, "", MEDIA_ADDRESS)
        kept[""] = (*kept.get("", ()), FormatResult(Validator.JSONLD, lacking, (wanted,)))
    return kept


def _wants_image(result: FormatResult) -> bool:
    return any(_is_image(one) for one in result.findings)


def _without_image(result: FormatResult) -> FormatResult:
    return replace(result, findings=tuple(one for one in result.findings if not _is_image(one)))


def _is_image(finding: FormatFinding) -> bool:
    return finding.fault is FormatFault.FIELD_WANTED and finding.detail == IMAGE
