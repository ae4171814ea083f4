"""Changes to the file of a checklist that leave every other rule in it as its editor wrote it."""

import json
from collections.abc import Sequence
from typing import Final

from editor_desk.domain.checklist import CHECKED, Check, CheckLevel, Rule, Unit, Wording
from editor_desk.domain.checklist_file import parse_checklist
from editor_desk.domain.workflow import Action
from editor_desk.language.house_style.problems import FileRefusedError

_OWN: Final = "question_"


def with_rule(text: str, rules: Sequence[Rule], rule: Rule) -> str:
    """`text`, whose rules are `rules`, with `rule` in the place of the one of its id, or behind all where it is new."""
    wanted = [rule if one.id == rule.id else one for one in rules]
    if rule.id not in {one.id for one in rules}:
        return _proven(f"{text.rstrip()}\n\n{write_rule(rule)}", [*rules, rule])
    return _proven(_put(text, rules, rule.id, write_rule(rule)), wanted)


def without_rule(text: str, rules: Sequence[Rule], rule_id: str) -> str:
    """`text` without the rule of that id."""
    return _proven(_put(text, rules, rule_id, ""), [one for one in rules if one.id != rule_id])


def new_question(rules: Sequence[Rule], text: Wording) -> Rule:
    """A question that is asked, to begin with as advice, before approval."""
    known = {rule.id for rule in rules}
    number = next(number for number in range(1, len(known) + 2) if f"{_OWN}{number}" not in known)
    return Rule(f"{_OWN}{number}", Check.TICK, advised=frozenset({Action.APPROVE}), text=text)


def write_checklist(rules: Sequence[Rule]) -> str:
    """The whole file anew."""
    return "\n".join(map(write_rule, rules))


def write_rule(rule: Rule) -> str:
    """A rule as the file has it."""
    lines = ["[[rule]]", f"id = {_toml(rule.id)}", f"check = {_toml(rule.check.value)}"]
    if rule.of:
        lines.append(f"of = {_toml(rule.of)}")
    if rule.unit is not Unit.CHARACTERS:
        lines.append(f"unit = {_toml(rule.unit.value)}")
    if rule.at_least is not None:
        lines.append(f"at_least = {rule.at_least}")
    if rule.at_most is not None:
        lines.append(f"at_most = {rule.at_most}")
    if rule.listed:
        lines.append(f"listed = {_list(rule.listed)}")
    if rule.sections:
        lines.append(f"sections = {_list(rule.sections)}")
    if rule.text is not None:
        lines.append(f"text = {{ ar = {_toml(rule.text.ar)}, en = {_toml(rule.text.en)} }}")
    lines += [
        f"{action.value} = {_toml(rule.level(action).value)}"
        for action in CHECKED
        if rule.level(action) is not CheckLevel.OFF
    ]
    return "\n".join(lines) + "\n"


def _put(text: str, rules: Sequence[Rule], rule_id: str, new: str) -> str:
    """`text` with the lines of a rule replaced; the empty lines and remarks behind it are of the next one."""
    lines = text.splitlines(keepends=True)
    starts = sorted({rule.line for rule in rules} | {len(lines) + 1})
    start = next(rule.line for rule in rules if rule.id == rule_id)
    if start > len(lines):
        return text  # the rules are not those of this text: it is damaged, and is written anew
    end = min(starts[starts.index(start) + 1], len(lines) + 1)
    while end - 1 > start and lines[end - 2].strip()[:1] in {"", "#"}:
        end -= 1
    return "".join((*lines[: start - 1], new, *lines[end - 1 :]))


def _proven(text: str, wanted: Sequence[Rule]) -> str:
    """`text` if it says what is wanted; a file that is written in some other way than ours is written anew."""
    try:
        if list(parse_checklist(text)) == list(wanted):
            return text
    except FileRefusedError:
        pass
    return write_checklist(wanted)


def _toml(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _list(texts: Sequence[str]) -> str:
    return f"[{', '.join(map(_toml, texts))}]"
