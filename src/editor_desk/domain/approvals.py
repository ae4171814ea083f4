"""How many people must approve a text: the desk's own rule, which a seal names and the log keeps.

Two at most: what two people looked at and signed is as much as a desk can ask for before a deadline.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from editor_desk.domain.content import Content
from editor_desk.domain.events import EventKind
from editor_desk.domain.revision import canonical_json
from editor_desk.language.folding import fold
from editor_desk.language.house_style.problems import (
    Fields,
    FileRefusedError,
    Problem,
    ProblemKind,
    read_toml,
)

MOST_NAMED: Final = 100
LONGEST_NAME: Final = 80

ROUND_ENDS: Final = frozenset({EventKind.SUBMITTED, EventKind.RECALLED, EventKind.RETURNED})
"""A first approval is worth nothing once one of these came after it; an edit makes another revision, which it does not name."""


@dataclass(frozen=True, slots=True)
class ApprovalRule:
    """Where two people must approve: in these sections and under these tags, compared folded; in texts that name no section,
    so that nobody slips out of the rule by leaving it empty; or everywhere.
    """

    sections: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    without_section: bool = False
    everywhere: bool = False

    @property
    def asks_for_two(self) -> bool:
        """Whether there is any text of which two must approve."""
        return bool(self.sections or self.tags or self.without_section or self.everywhere)

    def needed(self, section: str, tags: Iterable[str]) -> int:
        """How many people must approve a text of that section with tags of these names."""
        if self.everywhere or (self.without_section and not section.strip()):
            return 2
        if _folded(section) in {_folded(name) for name in self.sections}:
            return 2
        return 2 if {_folded(tag) for tag in tags} & {_folded(name) for name in self.tags} else 1

    def needed_for(self, content: Content) -> int:
        """How many people must approve this text."""
        return self.needed(content.section, [tag.label for tag in content.tags])

    def to_text(self) -> str:
        """The rule as the log keeps it: RFC 8785 JSON."""
        fields: dict[str, object] = {
            "everywhere": self.everywhere,
            "sections": list(self.sections),
            "tags": list(self.tags),
            "without_section": self.without_section,
        }
        return canonical_json(fields).decode()

    @property
    def sha256(self) -> str:
        """The name of just this rule, as a seal names it."""
        return sha256(self.to_text().encode()).hexdigest()


NO_RULE: Final = ApprovalRule()
"""What holds until a desk decides otherwise: one approval by somebody else."""

EVERYWHERE: Final = ApprovalRule(everywhere=True)
"""What holds while the desk's own rule cannot be read: nothing gets out more easily because another hand was at it."""


def stricter(one: ApprovalRule, other: ApprovalRule, content: Content) -> ApprovalRule:
    """Of two rules the one that asks for more people to approve this text; the first where they agree."""
    return other if other.needed_for(content) > one.needed_for(content) else one


def rule_from_text(text: str) -> ApprovalRule | None:
    """The rule that `to_text` wrote, or None: another hand wrote that."""
    try:
        fields = json.loads(text)
        rule = ApprovalRule(
            tuple(fields["sections"]), tuple(fields["tags"]), fields["without_section"], fields["everywhere"]
        )
        return rule if rule.to_text() == text else None
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def parse_rule(text: str) -> ApprovalRule:
    """The rule as the desk edits it: a TOML file. Raises FileRefusedError, naming the line."""
    problems: list[Problem] = []
    fields = Fields(read_toml(text), problems)
    rule = ApprovalRule(
        sections=_names(text, fields, "sections"),
        tags=_names(text, fields, "tags"),
        without_section=fields.flag("without_section", default=False),
        everywhere=fields.flag("everywhere", default=False),
    )
    fields.finish()
    if problems:
        raise FileRefusedError(problems)
    return rule


def write_rule(rule: ApprovalRule) -> str:
    """The file of a rule."""
    return (
        "# Where two people must approve. Sections and tags are compared without tashkeel, hamza and case.\n"
        f"everywhere = {_flag(rule.everywhere)}\n"
        f"without_section = {_flag(rule.without_section)}\n"
        f"sections = {_array(rule.sections)}\n"
        f"tags = {_array(rule.tags)}\n"
    )


def _names(text: str, fields: Fields, name: str) -> tuple[str, ...]:
    given = [" ".join(value.split()) for value in fields.texts(name, ())]
    line = next(
        (number for number, row in enumerate(text.splitlines(), 1) if row.lstrip().startswith(name)), 0
    )
    if len(given) > MOST_NAMED or any(not value or len(value) > LONGEST_NAME for value in given):
        fields.problems.append(Problem(ProblemKind.WRONG_VALUE, name, line))
    seen: set[str] = set()
    for value in given:
        if _folded(value) in seen:
            fields.problems.append(Problem(ProblemKind.TWICE, value, line))
        seen.add(_folded(value))
    return tuple(given)


def _folded(name: str) -> str:
    return " ".join(fold(name).split())


def _flag(value: bool) -> str:  # noqa: FBT001 - a value to write, no switch
    return "true" if value else "false"


def _array(values: Sequence[str]) -> str:
    return json.dumps(list(values), ensure_ascii=False)
