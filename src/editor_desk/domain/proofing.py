"""What proof-reading finds in a text: a place, what is wrong there, and what could stand instead."""

from dataclasses import dataclass
from enum import StrEnum


class FindingKind(StrEnum):
    """Which reader found it."""

    SPELLING = "spelling"
    STYLE = "style"
    NAME = "name"
    TERM = "term"


class Severity(StrEnum):
    """How much it matters: an error is wrong, a warning breaks the house style, advice asks."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True)
class ProofText:
    """A text to be read. `place` is the key of its block, or a name: "headline", "standfirst", "byline", "dateline",
    "source", "tag:ID", "read_also:N", "similar:N", or the slot of a figure with its key: "caption:KEY", "alt:KEY",
    "credit:KEY", "rights:KEY", "cell:KEY:ROW:COLUMN", "title:KEY" (an embed's), "card:KEY" (a read-also card's).
    """

    place: str
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """Something found in the characters [start, end) of the text at `place`; `text` is what stands there.

    `rule` is the id of the house-style rule, or "spelling". `fixes` are texts that could stand instead, best first; none
    where nobody knows, or where they are looked up on request only (spelling).
    """

    place: str
    start: int
    end: int
    text: str
    kind: FindingKind
    rule: str
    severity: Severity
    fixes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ignored:
    """What somebody decided to leave as it is in one article: this text under this rule, and why."""

    rule: str
    text: str
    reason: str = ""


def told_once(spelling: tuple[Finding, ...], style: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The findings of both readers in one text. A misspelling for which the house style knows what to write instead is
    told by the house style alone.
    """
    mended = [(finding.start, finding.end) for finding in style if finding.fixes]
    rest = (
        finding
        for finding in spelling
        if not any(start <= finding.start and finding.end <= end for start, end in mended)
    )
    return (*rest, *style)
