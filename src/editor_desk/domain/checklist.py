"""The checklist: rules as data that gate a transition (required) or remind before it (advised)."""

import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources

from editor_desk.domain.content import Content, RelatedLink
from editor_desk.domain.workflow import Action
from editor_desk.language.tokens import count_characters


class CheckLevel(StrEnum):
    """How much a rule weighs for a transition."""

    REQUIRED = "required"
    ADVISED = "advised"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the checklist. `check` names the test; the numbers are its bounds where it has any."""

    id: str
    check: str
    field: str = ""
    minimum: int = 0
    maximum: int = 0
    required: frozenset[Action] = frozenset()
    advised: frozenset[Action] = frozenset()


@dataclass(frozen=True, slots=True)
class CheckResult:
    """How one rule came out. `minimum` and `maximum` are the rule's bounds, for the text that is shown."""

    rule: str
    level: CheckLevel
    passed: bool
    minimum: int = 0
    maximum: int = 0


@dataclass(frozen=True, slots=True)
class LinkFacts:
    """Which of the articles that a text links to were approved, here or elsewhere, which were withdrawn, and which of its tags nobody has accepted
    yet (ids).
    """

    approved: frozenset[str] = frozenset()
    withdrawn: frozenset[str] = frozenset()
    proposed: frozenset[str] = frozenset()
    superseded: frozenset[str] = frozenset()
    """Another article took the place of these."""


@cache
def shipped_rules() -> tuple[Rule, ...]:
    """The rules that ship with the desk (`domain/data/checklist.json`)."""
    text = resources.files("editor_desk.domain").joinpath("data/checklist.json").read_text("utf-8")
    return tuple(_rule(item) for item in json.loads(text)["rules"])


def run_checklist(
    action: Action,
    content: Content,
    links: LinkFacts,
    rules: tuple[Rule, ...] | None = None,
    *,
    open_comments: int = 0,
) -> tuple[CheckResult, ...]:
    """The result of every rule that concerns `action`, in the order of the rules (those shipped, unless given)."""
    results = []
    for rule in shipped_rules() if rules is None else rules:
        if action in rule.required:
            level = CheckLevel.REQUIRED
        elif action in rule.advised:
            level = CheckLevel.ADVISED
        else:
            continue
        passed = not open_comments if rule.check == "comments_resolved" else _passes(rule, content, links)
        results.append(CheckResult(rule.id, level, passed, rule.minimum, rule.maximum))
    return tuple(results)


def failed_required(results: tuple[CheckResult, ...]) -> tuple[str, ...]:
    """The ids of the required rules that fail."""
    return tuple(
        result.rule for result in results if result.level is CheckLevel.REQUIRED and not result.passed
    )


def _rule(item: Mapping[str, object]) -> Rule:
    fields = dict(item)
    for name in ("required", "advised"):
        names = fields.pop(name, [])
        fields[name] = frozenset(Action(value) for value in names)  # type: ignore[attr-defined]  # JSON list
    return Rule(**fields)  # type: ignore[arg-type]  # JSON; a wrong field fails the tests


def _says_something(text: str) -> bool:
    """Whether anything can be read there: spaces, direction marks and tashkeel without a letter are nothing."""
    return any(unicodedata.category(char)[0] not in "CMZ" for char in text)


def _passes(rule: Rule, content: Content, links: LinkFacts) -> bool:
    match rule.check:
        case "text_present":
            return _says_something(getattr(content, rule.field))
        case "length_between":
            return rule.minimum <= count_characters(getattr(content, rule.field)) <= rule.maximum
        case "count_at_least":
            return len(getattr(content, rule.field)) >= rule.minimum
        case "links_sealed" | "links_standing" | "links_current" | "links_found":
            return all(_link_passes(rule.check, link, links) for link in content.links)
        case "tags_accepted":
            return not any(tag.id in links.proposed for tag in content.tags)
        case "images_have":
            return all(_says_something(getattr(image, rule.field)) for image in content.images)
        case unknown:
            raise ValueError(f"checklist rule with an unknown check: {unknown}")


def _link_passes(check: str, link: RelatedLink, links: LinkFacts) -> bool:
    match check:
        case "links_standing":
            return link.article not in links.withdrawn
        case "links_current":
            return link.article not in links.superseded
        case "links_sealed":
            # The withdrawn ones have a rule of their own.
            return link.article is None or link.article in links.approved | links.withdrawn
        case _:
            return link.article is not None or link.url is not None
