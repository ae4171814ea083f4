"""The file of the checklist read into its rules, or refused as a whole with every reason; and written."""

import re
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, Final

from editor_desk.domain.checklist import CHECKED, Check, CheckLevel, Rule, Unit, Wording
from editor_desk.domain.content import clean_text
from editor_desk.domain.proofing import Severity
from editor_desk.domain.tag_facts import TagKind
from editor_desk.domain.workflow import Action
from editor_desk.language.house_style.problems import (
    Fields,
    FileRefusedError,
    Problem,
    ProblemKind,
    lines_of,
    read_toml,
)

MOST_RULES: Final = 200
LARGEST: Final = 1_000_000
LONGEST_TEXT: Final = 300
LONGEST_LIST: Final = 200

_TEXTS: Final = (
    "headline",
    "standfirst",
    "body",
    "byline",
    "dateline",
    "source",
    "section",
    "slug",
    "description",
)
_LINKS: Final = ("links", "read_also", "similar")


@dataclass(frozen=True, slots=True)
class CheckForm:
    """What a rule with some check says: `of` is one of these (none: it has no such field), which bounds it has, and whether it
    lists anything (`listed`: must, may).
    """

    of: tuple[str, ...] = ()
    lower: bool = False
    upper: bool = False
    must_list: bool = False
    may_list: bool = False

    @property
    def bounded(self) -> bool:
        """Whether it has a number that is changed in place."""
        return self.lower or self.upper


FORMS: Final[dict[Check, CheckForm]] = {
    Check.TEXT_PRESENT: CheckForm(_TEXTS),
    Check.LENGTH: CheckForm(_TEXTS, lower=True, upper=True),
    Check.COUNT: CheckForm(
        ("tags", "links", "read_also", "similar", "images", "paragraphs", "headings"), lower=True, upper=True
    ),
    Check.TAGS_ACCEPTED: CheckForm(),
    Check.TAGS_KNOWN: CheckForm(lower=True),
    Check.TAGS_OF_KIND: CheckForm(lower=True, must_list=True),
    Check.SECTION_LISTED: CheckForm(must_list=True),
    Check.LINKS_FOUND: CheckForm(_LINKS),
    Check.LINKS_SEALED: CheckForm(_LINKS),
    Check.LINKS_STANDING: CheckForm(_LINKS),
    Check.ADDRESSES: CheckForm(),
    Check.IMAGES_HAVE: CheckForm(("alt", "credit", "rights", "caption")),
    Check.IMAGES_WIDE: CheckForm(lower=True),
    Check.IMAGES_FOCAL: CheckForm(),
    Check.STYLE: CheckForm(tuple(Severity), upper=True, may_list=True),
    Check.SPELLING: CheckForm(upper=True),
    Check.EMBARGO_AHEAD: CheckForm(),
    Check.EMBARGO_SET: CheckForm(),
    Check.COMMENTS_RESOLVED: CheckForm(),
    Check.SUGGESTIONS_RESOLVED: CheckForm(),
    Check.TICK: CheckForm(),
}

_ID: Final = re.compile(r"[a-z][a-z0-9_]{0,59}")
_HEADER: Final = "rule"


def parse_checklist(text: str) -> tuple[Rule, ...]:
    """The rules in `text`. Raises FileRefusedError, whose problems name line and field."""
    table = read_toml(text)
    problems: list[Problem] = []
    fields = Fields(table, problems)
    tables = fields.tables(_HEADER)
    lines = lines_of(text, _HEADER)
    lines += [0] * (len(tables) - len(lines))
    source = text.splitlines()
    rules = [
        _rule(_RuleFields(item, problems, line, source))
        for item, line in zip(tables[:MOST_RULES], lines, strict=False)
    ]
    fields.finish()
    if len(tables) > MOST_RULES:
        problems.append(Problem(ProblemKind.WRONG_VALUE, f"[[rule]] > {MOST_RULES}", lines[MOST_RULES]))
    if not tables:
        # An empty list would let everything through; whoever wants that says so, rule by rule.
        problems.append(Problem(ProblemKind.MISSING, "[[rule]]"))
    known: set[str] = set()
    for rule in rules:
        if rule.id in known:
            problems.append(Problem(ProblemKind.TWICE, rule.id, rule.line, rule.id))
        known.add(rule.id)
    if problems:
        raise FileRefusedError(problems)
    return tuple(rules)


def shipped_checklist() -> str:
    """The file that ships with the desk."""
    return resources.files("editor_desk.domain").joinpath("data/checklist.toml").read_text("utf-8")


@cache
def shipped_rules() -> tuple[Rule, ...]:
    """The rules that ship with the desk."""
    return parse_checklist(shipped_checklist())


class _RuleFields(Fields):
    """The fields of one rule; what is wrong is told with the line of the field."""

    def __init__(self, table: Any, problems: list[Problem], line: int, source: list[str]) -> None:
        self._lines: dict[str, int] = {}
        for number in range(line + 1, len(source) + 1) if line else ():
            written = source[number - 1].strip()
            if written.startswith("["):
                break
            name = written.partition("=")[0].strip()
            self._lines.setdefault(name, number)
        super().__init__(table, problems, line)

    def line_of(self, name: str) -> int:
        """The line of that field; that of the rule where it is not known."""
        return self._lines.get(name, self.line)

    def note(self, kind: ProblemKind, detail: str) -> None:
        """This is wrong, in the line of the field that `detail` begins with."""
        line = self.line_of(re.split(r"[ :]", detail, maxsplit=1)[0])
        self.problems.append(Problem(kind, detail, line, self.rule))

    def number(self, name: str) -> int | None:
        """A whole number from 0 on; None where there is none."""
        if not self.has(name):
            return None
        value = self._take(name, int, None)
        if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= LARGEST:
            return value
        if isinstance(value, int):
            self.note(ProblemKind.WRONG_VALUE, f"{name} = {value}")
        return None


def _rule(fields: _RuleFields) -> Rule:
    fields.rule = fields.text("id")
    if not _ID.fullmatch(fields.rule):
        fields.note(ProblemKind.WRONG_VALUE, f"id = {fields.rule}")
    named = fields.text("check")
    levels = {
        action: fields.one_of(action.value, frozenset(CheckLevel), CheckLevel.OFF) for action in CHECKED
    }
    sections = _listed(fields, "sections")
    text = _wording(fields)
    if named not in set(Check):
        fields.note(ProblemKind.WRONG_VALUE, f"check = {named}")
        return Rule(fields.rule, Check.TICK, line=fields.line)
    check = Check(named)
    form = FORMS[check]
    of = ""
    if form.of and fields.has("of"):
        of = fields.one_of("of", frozenset(form.of), form.of[0])
    elif form.of:
        fields.note(ProblemKind.MISSING, "of")
    if form.bounded and not (fields.has("at_least") or fields.has("at_most")):
        names = (("at_least", form.lower), ("at_most", form.upper))
        fields.note(ProblemKind.MISSING, " / ".join(name for name, has in names if has))
    least = fields.number("at_least") if form.lower else None
    most = fields.number("at_most") if form.upper else None
    unit = Unit.CHARACTERS
    if check is Check.LENGTH:
        unit = Unit(fields.one_of("unit", frozenset(Unit), Unit.CHARACTERS))
    listed = _listed(fields, "listed") if form.must_list or form.may_list else ()
    _prove(fields, check, form, least, most, listed, text)
    fields.finish()
    return Rule(
        fields.rule,
        check,
        of,
        least,
        most,
        unit,
        listed,
        _those(levels, CheckLevel.REQUIRED),
        _those(levels, CheckLevel.ADVISED),
        sections,
        text,
        fields.line,
    )


def _prove(
    fields: _RuleFields,
    check: Check,
    form: CheckForm,
    least: int | None,
    most: int | None,
    listed: tuple[str, ...],
    text: Wording | None,
) -> None:
    if least is not None and most is not None and least > most:
        fields.note(ProblemKind.WRONG_VALUE, f"at_least = {least} > at_most = {most}")
    if form.must_list and not listed:
        fields.note(ProblemKind.MISSING, "listed")
    if check is Check.TAGS_OF_KIND:
        for name in listed:
            if name not in set(TagKind):
                fields.note(ProblemKind.WRONG_VALUE, f"listed = {name}")
    if check is Check.TICK and text is None:
        fields.note(ProblemKind.MISSING, "text")


def _those(levels: dict[Action, str], level: CheckLevel) -> frozenset[Action]:
    return frozenset(action for action, found in levels.items() if found == level)


def _listed(fields: _RuleFields, name: str) -> tuple[str, ...]:
    if not fields.has(name):
        return ()
    found = tuple(" ".join(clean_text(item).split()) for item in fields.texts(name))
    if not found or len(found) > LONGEST_LIST or not all(0 < len(item) <= LONGEST_TEXT for item in found):
        fields.note(ProblemKind.WRONG_VALUE, name)
        return ()
    return tuple(dict.fromkeys(found))


def _wording(fields: _RuleFields) -> Wording | None:
    if not fields.has("text"):
        return None
    table = fields.table("text")
    inner = Fields(table, fields.problems, fields.line_of("text"), fields.rule)
    found = Wording(*(" ".join(clean_text(inner.text(name, "")).split()) for name in ("ar", "en")))
    inner.finish()
    if not (found.ar or found.en):
        fields.note(ProblemKind.MISSING, "text: ar, en")
    if max(len(found.ar), len(found.en)) > LONGEST_TEXT:
        fields.note(ProblemKind.WRONG_VALUE, f"text > {LONGEST_TEXT}")
    return found
