"""The desk's own checklist as it is stored, and what is known of a text that it asks about."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from typing import Final

from editor_desk.domain.checklist import (
    PROOFED,
    Check,
    CheckFacts,
    CheckResult,
    Rule,
    Tick,
)
from editor_desk.domain.checklist_file import parse_checklist, shipped_checklist, shipped_rules
from editor_desk.domain.checks import run_checklist
from editor_desk.domain.content import Content
from editor_desk.domain.proofing import Finding
from editor_desk.domain.revision import content_hash
from editor_desk.domain.workflow import Action
from editor_desk.language.house_style.problems import FileRefusedError
from editor_desk.services.ports.unit_of_work import UnitOfWork

CHECKLIST: Final = "checklist"
"""The name of the document."""


@dataclass(frozen=True, slots=True)
class Checklist:
    """The rules that hold. `text` is the file as the desk keeps it; `damaged` says that it cannot be read, so that the rules that
    ship hold instead.
    """

    rules: tuple[Rule, ...]
    text: str
    damaged: bool = False


def checklist_of(work: UnitOfWork) -> Checklist:
    """The desk's own, or the one that ships with the program where the desk has none."""
    return read_checklist(work.documents.get(CHECKLIST) or shipped_checklist())


@lru_cache(maxsize=4)
def read_checklist(text: str) -> Checklist:
    """A file that was proven when it was saved; one that cannot be read any more gives way to the shipped rules, so that there
    are never fewer checks than somebody decided on.
    """
    try:
        return Checklist(parse_checklist(text), text)
    except FileRefusedError:
        return Checklist(shipped_rules(), text, damaged=True)


def needs_proofs(rules: Iterable[Rule]) -> bool:
    """Whether any of them looks at spelling or style."""
    return any(rule.check in PROOFED for rule in rules)


@dataclass(frozen=True, slots=True)
class CheckGround:
    """What the desk knows of one text, for whichever transition its checklist is: the rules that hold, and what they ask of links,
    tags and ticks, comments and suggestions. It belongs to the transaction that it was read in.
    """

    rules: tuple[Rule, ...]
    facts: CheckFacts


def ground_of(
    work: UnitOfWork, content: Content, article_id: str, rules: Sequence[Rule] | None = None
) -> CheckGround:
    """The ground of `content`; other `rules` than the desk's can be tried."""
    held = checklist_of(work).rules if rules is None else tuple(rules)
    linked = {link.article for link in content.links if link.article is not None}
    return CheckGround(
        held,
        CheckFacts(
            approved=work.articles.sound_among(linked),
            withdrawn=work.articles.withdrawn_among(linked),
            superseded=frozenset(work.takeovers.newest(linked)),
            tags=work.tags.facts_among([tag.id for tag in content.tags]),
            ticks=_ticks(work, held, content, article_id),
            open_comments=work.comments.open_in(article_id),
            open_suggestions=work.suggestions.open_in(article_id),
        ),
    )


def check_on(
    ground: CheckGround,
    action: Action,
    content: Content,
    *,
    findings: tuple[Finding, ...] | None = None,
    now: datetime | None = None,
) -> tuple[CheckResult, ...]:
    """The checklist of `content` for `action`. Without `findings`, the rules about spelling and style are unread."""
    known = replace(ground.facts, findings=findings, now=now)
    return run_checklist(action, content, known, ground.rules)


def check(
    work: UnitOfWork,
    action: Action,
    content: Content,
    article_id: str,
    *,
    findings: tuple[Finding, ...] | None = None,
    now: datetime | None = None,
    rules: Sequence[Rule] | None = None,
) -> tuple[CheckResult, ...]:
    """The same for one `action` alone."""
    ground = ground_of(work, content, article_id, rules)
    return check_on(ground, action, content, findings=findings, now=now)


def asked_hash(rule: Rule) -> str:
    """Tells a question from every other one: a tick is for what was asked."""
    said = f"{rule.text.ar}\x00{rule.text.en}" if rule.text is not None else ""
    return hashlib.sha256(said.encode()).hexdigest()


def _ticks(work: UnitOfWork, rules: Iterable[Rule], content: Content, article_id: str) -> Mapping[str, Tick]:
    asked = {rule.id: asked_hash(rule) for rule in rules if rule.check is Check.TICK}
    if not asked:
        return {}
    this = content_hash(content)
    found: dict[str, Tick] = {}
    for kept in work.ticks.of_article(article_id):
        if asked.get(kept.rule) != kept.asked:
            continue
        current = kept.content_hash == this
        if current or not (kept.rule in found and found[kept.rule].current):
            found[kept.rule] = Tick(kept.rule, kept.by, kept.at, current)
    return found
