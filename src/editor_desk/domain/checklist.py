"""The checklist: rules as data that gate a transition (required) or remind before it (advised)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Final

from editor_desk.domain.content import Content
from editor_desk.domain.proofing import Finding
from editor_desk.domain.tag_facts import TagFacts
from editor_desk.domain.workflow import Action
from editor_desk.language.folding import fold

CHECKED: Final = (Action.SUBMIT, Action.APPROVE, Action.HAND_OVER)
"""The transitions that a checklist stands before, in the order in which an article meets them."""


class CheckLevel(StrEnum):
    """How much a rule weighs for a transition."""

    REQUIRED = "required"
    ADVISED = "advised"
    OFF = "off"


class Check(StrEnum):
    """What a rule looks at; `domain.checks` holds how."""

    TEXT_PRESENT = "text_present"
    LENGTH = "length"
    COUNT = "count"
    TAGS_ACCEPTED = "tags_accepted"
    TAGS_KNOWN = "tags_known"
    TAGS_OF_KIND = "tags_of_kind"
    SECTION_LISTED = "section_listed"
    LINKS_FOUND = "links_found"
    LINKS_SEALED = "links_sealed"
    LINKS_STANDING = "links_standing"
    ADDRESSES = "addresses"
    IMAGES_HAVE = "images_have"
    IMAGES_WIDE = "images_wide"
    IMAGES_FOCAL = "images_focal"
    STYLE = "style"
    SPELLING = "spelling"
    EMBARGO_AHEAD = "embargo_ahead"
    EMBARGO_SET = "embargo_set"
    COMMENTS_RESOLVED = "comments_resolved"
    SUGGESTIONS_RESOLVED = "suggestions_resolved"
    TICK = "tick"


PROOFED: Final = frozenset({Check.STYLE, Check.SPELLING})
"""What needs the text proof-read, which takes a while."""


class Unit(StrEnum):
    """What a length is counted in."""

    CHARACTERS = "characters"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Wording:
    """A text of the desk's own in the languages of the interface; one that is missing is said in the other."""

    ar: str = ""
    en: str = ""

    def of(self, language: str) -> str:
        """The text for `ar` or `en`."""
        return (self.ar or self.en) if language == "ar" else (self.en or self.ar)


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the checklist. `check` names the test, `of` what is tested, the numbers are its bounds where it has any.

    `listed` are the sections, kinds or rules of style that it speaks of; `sections` those that it holds in (empty: in all);
    `text` says it in the desk's own words.
    """

    id: str
    check: Check
    of: str = ""
    at_least: int | None = None
    at_most: int | None = None
    unit: Unit = Unit.CHARACTERS
    listed: tuple[str, ...] = ()
    required: frozenset[Action] = frozenset()
    advised: frozenset[Action] = frozenset()
    sections: tuple[str, ...] = ()
    text: Wording | None = None
    line: int = field(default=0, compare=False)

    def level(self, action: Action) -> CheckLevel:
        """How much it weighs for `action`."""
        if action in self.required:
            return CheckLevel.REQUIRED
        return CheckLevel.ADVISED if action in self.advised else CheckLevel.OFF

    def holds_in(self, section: str) -> bool:
        """Whether it concerns articles of that section."""
        return not self.sections or _section(section) in map(_section, self.sections)


@dataclass(frozen=True, slots=True)
class CheckPlace:
    """Where a fault is. `place` is named as in `proofing.ProofText`, or "section", "slug", "description", "embargo", "body",
    "tags", "read_also", "similar", "figure:KEY", "comments", "suggestions"; characters [start, end) of it, none where the whole
    is meant.
    """

    place: str
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Tick:
    """Somebody vouched for what a rule asks. `current` says whether of this very text."""

    rule: str
    by: str
    at: datetime
    current: bool = True


@dataclass(frozen=True, slots=True, repr=False)
class CheckResult:
    """How one rule came out: with which figure (a length, a number of faults), and where it fails.

    `unread` says that nobody knows yet: the text was not proof-read.
    """

    rule: str
    level: CheckLevel
    passed: bool
    asked: Rule | None = None
    found: int = 0
    places: tuple[CheckPlace, ...] = ()
    unread: bool = False
    tick: Tick | None = None

    def __repr__(self) -> str:
        """In short, and without words of the desk: it stands in details that are copied for whoever helps."""
        said = "passed" if self.passed else "unread" if self.unread else f"failed, {self.found} found"
        return f"{self.rule} ({self.level.value}): {said}"


@dataclass(frozen=True, slots=True)
class CheckFacts:
    """What is known beside the text: which of the linked articles were approved, here or elsewhere, and which withdrawn (ids);
    what the vocabulary knows of the tags, by id; the findings of proof-reading, None before it was read; the ticks by rule;
    the time, None where that is not asked.
    """

    approved: frozenset[str] = frozenset()
    withdrawn: frozenset[str] = frozenset()
    tags: Mapping[str, TagFacts] = field(default_factory=dict)
    findings: tuple[Finding, ...] | None = None
    ticks: Mapping[str, Tick] = field(default_factory=dict)
    now: datetime | None = None
    open_comments: int = 0
    open_suggestions: int = 0


def concerned(rules: Iterable[Rule], action: Action, content: Content) -> tuple[Rule, ...]:
    """The rules that say something about `content` before `action`."""
    return tuple(
        rule for rule in rules if rule.level(action) is not CheckLevel.OFF and rule.holds_in(content.section)
    )


def failed_required(results: Iterable[CheckResult], *, unread: bool = True) -> tuple[CheckResult, ...]:
    """The required rules that fail; what was not read counts as failed, unless `unread` is False."""
    return tuple(
        result
        for result in results
        if result.level is CheckLevel.REQUIRED and not result.passed and (unread or not result.unread)
    )


def _section(name: str) -> str:
    return fold(name).strip()
