"""Events in words, for the table of the record and for its CSV."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from editor_desk.domain.accounts import Role
from editor_desk.domain.approvals import rule_from_text
from editor_desk.domain.events import EventKind
from editor_desk.domain.site import SiteField
from editor_desk.gui.messages import default_numerals, isolated
from editor_desk.gui.names import event_text, role_text
from editor_desk.gui.plan_texts import PLANNING, plan_fact
from editor_desk.gui.site_texts import field_text
from editor_desk.services.ports.trail import TrailRow

translate = QCoreApplication.translate

_NAMING = frozenset(
    {
        EventKind.CHECKLIST_CHANGED,
        EventKind.CHECKLIST_RESET,
        EventKind.SITE_CHANGED,
        EventKind.SECTIONS_CHANGED,
    }
)


def what_text(row: TrailRow) -> str:
    """What happened."""
    return translate("Log", "An event that cannot be read") if row.kind is None else event_text(row.kind)


def who_text(row: TrailRow, names: Mapping[str, str]) -> str:
    """Who did it; what the program does by itself is done by the desk."""
    return names.get(row.actor) or (
        translate("Log", "somebody unknown") if row.actor else translate("Log", "the desk itself")
    )


def detail_text(row: TrailRow, names: Mapping[str, str]) -> str:
    """The particulars: a reason, a package, whose account and roles."""
    data = row.data
    if row.kind in PLANNING:
        return plan_fact(row.kind, data, names, default_numerals())
    if "account" in data:
        parts = [isolated(names.get(data["account"], "")), _roles(data.get("roles", ""))]
        if row.kind is EventKind.ACCOUNT_CHANGED:
            closed = data.get("disabled") == "true"
            parts.append(translate("Accounts", "Closed") if closed else translate("Accounts", "Open"))
        if row.kind is EventKind.SIGN_IN_SLOWED:
            parts.append(translate("Log", "wrong tries: {number}").format(number=data.get("tries", "")))
        return " · ".join(part for part in parts if part)
    if row.kind in _NAMING:
        return translate("AccountMenu", ", ").join(_changed(row.kind, data))
    if row.kind is EventKind.APPROVAL_RULE_CHANGED:
        return _rule_text(data.get("rule", ""))
    if row.kind in {EventKind.APPROVED, EventKind.FIRST_APPROVED}:
        return " · ".join(text for name in ("reason", "said") if (text := data.get(name, "")))
    shown = (
        data.get(name, "") for name in ("reason", "package", "label", "name", "word", "words", "question")
    )
    return next((text for text in shown if text), "")


def _changed(kind: EventKind | None, data: Mapping[str, str]) -> list[str]:
    """What was added, changed or removed, by name."""
    names = [line for done in ("added", "changed", "removed") for line in data.get(done, "").splitlines()]
    if kind is EventKind.SITE_CHANGED:
        return [field_text(SiteField(name)) for name in names if name in set(SiteField)]
    return [isolated(name) for name in names]


def _rule_text(text: str) -> str:
    """Where two must approve from then on."""
    rule = rule_from_text(text)
    if rule is None:
        return ""
    if rule.everywhere:
        return translate("Log", "everywhere")
    named = [*rule.sections, *rule.tags]
    if rule.without_section:
        named.append(translate("Log", "texts without a section"))
    comma = translate("AccountMenu", ", ")
    return comma.join(map(isolated, named)) or translate("Log", "nowhere")


def _roles(text: str) -> str:
    known = [Role(name) for name in text.split(",") if name in set(Role)]
    return translate("AccountMenu", ", ").join(role_text(role) for role in Role if role in known)
