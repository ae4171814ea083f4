"""Every known fault in words: what happened and what to do. Needs only QtCore, so that the command line can use it."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from PySide6.QtCore import QCoreApplication, QLocale

from editor_desk.domain.accounts import Permission
from editor_desk.domain.checklist import CheckResult
from editor_desk.domain.checklist_file import shipped_rules
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.format_checks import FormatFault
from editor_desk.domain.package_report import FaultCode
from editor_desk.domain.workflow import TRANSITIONS, Refusal
from editor_desk.gui.check_faults import failing_text
from editor_desk.gui.check_texts import rule_text
from editor_desk.gui.format_texts import format_fault_text
from editor_desk.gui.message_texts import texts
from editor_desk.gui.names import permission_text, refusal_text
from editor_desk.gui.package_texts import fault_text
from editor_desk.language.bidi import base_direction, prevailing_direction
from editor_desk.language.numerals import Numerals, format_date, format_number, format_size, to_numerals

translate = QCoreApplication.translate

_PLACES = ("path", "folder")
_QUOTED = ("name", "label", "id", "version", "known", "rule", "detail", "file", "host", "setting", "variable")
_SEPARATOR = re.compile(r"[/\\]")


@dataclass(frozen=True, slots=True)
class Message:
    """A fault as a person reads it. `next_step` is empty where nothing is to be done."""

    title: str
    what: str
    next_step: str


def message_for(error: DeskError, numerals: Numerals | None = None) -> Message:
    """The text of `error` in the language of the interface; numerals are those of the language unless given."""
    shown = numerals or default_numerals()
    title, what, next_step = texts(error)
    values = _Values(_formatted(error, shown))
    lines = [what.format_map(values)]
    if error.code is ErrorCode.ACTION_REFUSED:
        lines += [f"• {reason}" for reason in _reasons(error, shown)]
    where = next((str(error.params[place]) for place in _PLACES if error.params.get(place)), "")
    if where:
        lines.append(translate("Messages", "Place: {path}").format(path=isolated_path(where)))
    return Message(title.format_map(values), "\n".join(lines), next_step.format_map(values))


def details_of(error: DeskError) -> str:
    """What to copy for whoever helps: the code and its values. Never article text."""
    return str(error)


def isolated(text: str) -> str:
    """`text` kept apart from the direction of the words around it, for display only: an Arabic headline that begins with a Latin name
    runs as Arabic.
    """
    way = prevailing_direction(text)
    by_itself = way is None or way == base_direction(text)
    opening = "\u2068" if by_itself else "\u2067" if way == "rtl" else "\u2066"
    return f"{opening}{text}\u2069"


def isolated_path(path: str) -> str:
    """`path` from left to right, segment by segment, whatever script its names are in; for display only."""
    return "\u2066" + _SEPARATOR.sub("\\g<0>\u200e", path) + "\u2069"


def wait_text(seconds: int, numerals: Numerals) -> str:
    """How long somebody waits, as a clock counts it down: 0:29, 14:05."""
    return isolated(to_numerals(f"{seconds // 60}:{seconds % 60:02}", numerals))


def shown_number(value: int) -> str:
    """`value` in the numerals of the language, where no preference is at hand yet."""
    return format_number(value, default_numerals())


def default_numerals() -> Numerals:
    """Those of the language of the interface."""
    return Numerals.ARABIC_INDIC if _is_arabic() else Numerals.WESTERN


_SIZED_LIMITS = frozenset({ErrorCode.FILE_TOO_LARGE, ErrorCode.PICTURE_HEAVY})


class _Values(dict[str, str]):
    def __missing__(self, _name: str) -> str:
        return ""


def _formatted(error: DeskError, numerals: Numerals) -> dict[str, str]:
    language: Literal["ar", "en"] = "ar" if _is_arabic() else "en"
    values: dict[str, str] = {}
    quoted = isolated_path if error.code is ErrorCode.PACKAGE_FAULTY else isolated
    for name, value in error.params.items():
        if name == "seconds" and isinstance(value, int):
            values["wait"] = wait_text(value, numerals)
        sized = name == "size" or (name == "limit" and error.code in _SIZED_LIMITS)
        if isinstance(value, int) and sized:
            values[name] = isolated(format_size(value, numerals, language))
        elif isinstance(value, int):
            values[name] = format_number(value, numerals)
        elif name == "permission" and value in set(Permission):
            values[name] = permission_text(Permission(str(value)))
        elif name == "fault":
            values[name] = _fault(str(value))
        elif isinstance(value, datetime):
            values[name] = moment_text(value, numerals)
        elif name == "command":
            # Only round it: a mark within would be copied into the terminal.
            values[name] = f"\u2066{value}\u2069"
        elif name in _QUOTED:
            values[name] = quoted(str(value))
    return values


def _fault(code: str) -> str:
    """What is wrong with a file of a package that is checked, or that is written; else the name of the fault."""
    if code in set(FaultCode):
        return fault_text(FaultCode(code))
    return format_fault_text(FormatFault(code)) if code in set(FormatFault) else isolated(code)


def moment_text(moment: datetime, numerals: Numerals) -> str:
    """Day and time of day, where no preferences are at hand."""
    language: Literal["ar", "en"] = "ar" if _is_arabic() else "en"
    local = moment.astimezone()
    clock = to_numerals(f"{local:%H:%M}", numerals)
    return translate("Times", "{day}, {clock}").format(
        day=format_date(local.date(), numerals, language), clock=clock
    )


def _reasons(error: DeskError, numerals: Numerals) -> list[str]:
    named = error.params.get("refusals", ())
    refusals = [Refusal(str(name)) for name in named] if isinstance(named, tuple | list) else []
    action = str(error.params.get("action", ""))
    # An edit in review needs another one: then no role is named rather than a wrong one.
    rows = {row.permission for row in TRANSITIONS if row.action.value == action}
    needed = rows.pop() if len(rows) == 1 else None
    reasons = [refusal_text(refusal, needed) for refusal in refusals if refusal is not Refusal.CHECKLIST]
    failed = error.params.get("checks", ())
    asked = error.params.get("asked", ())
    results = [one for one in asked if isinstance(one, CheckResult)] if isinstance(asked, tuple) else []
    asks = {rule.id: rule_text(rule, numerals) for rule in shipped_rules()}
    wrong = {one.rule: failing_text(one, numerals) for one in results}
    missing = translate("Messages", "Missing from the checklist: {rule}")
    named = map(str, failed) if isinstance(failed, tuple | list) else ()
    reasons += [wrong.get(name) or missing.format(rule=asks.get(name, name)) for name in named]
    if not failed and Refusal.CHECKLIST in refusals:
        reasons.append(refusal_text(Refusal.CHECKLIST))
    return reasons


def _is_arabic() -> bool:
    return QLocale().language() == QLocale.Language.Arabic
