"""The desk's rules: the checklist as its chief editors set it, what it says of an article, and what people vouch for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from editor_desk.domain.accounts import Permission
from editor_desk.domain.checklist import Check, CheckLevel, CheckResult, Rule, concerned
from editor_desk.domain.checklist_file import parse_checklist, shipped_checklist
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import EventKind
from editor_desk.domain.identity import to_the_millisecond
from editor_desk.domain.proofing import Finding
from editor_desk.domain.revision import Revision
from editor_desk.domain.workflow import Action, ReviewState
from editor_desk.language.house_style.problems import FileRefusedError
from editor_desk.services.articles import keep
from editor_desk.services.checklists import (
    CHECKLIST,
    Checklist,
    asked_hash,
    check,
    checklist_of,
    needs_proofs,
)
from editor_desk.services.desk_changes import differences, record_change
from editor_desk.services.facts import require
from editor_desk.services.ports.articles import Folder
from editor_desk.services.ports.keys import Session
from editor_desk.services.ports.rules import StoredTick
from editor_desk.services.ports.running import Clock
from editor_desk.services.ports.unit_of_work import UnitOfWorkFactory
from editor_desk.services.proof_facts import ProofFacts
from editor_desk.services.style import refusal_of

TRIED: Final = 50
"""So many articles a draft of the rules is tried on."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What the checklist says of a text before `action`, all of it read. `names` tells who ticked (by id), `may_tick` whether who
    asks may.
    """

    article: str
    content_hash: str
    action: Action
    results: tuple[CheckResult, ...]
    names: Mapping[str, str]
    may_tick: bool
    damaged: bool


@dataclass(frozen=True, slots=True)
class Trial:
    """How many of so many articles would fail which rule, by its id; one that none fails is not among them."""

    articles: int
    failing: Mapping[str, int]


class DeskRulesService:
    """Use cases of the desk's rules. All block; `check`, `ready` and `trial` proof-read, which takes a while."""

    def __init__(self, unit_of_work: UnitOfWorkFactory, clock: Clock, proofs: ProofFacts) -> None:
        self._unit_of_work = unit_of_work
        self._clock = clock
        self._proofs = proofs

    def checklist(self) -> Checklist:
        """The rules that hold now."""
        with self._unit_of_work(reads=True) as work:
            return checklist_of(work)

    def save(self, session: Session, text: str) -> Checklist:
        """Agree on another file. The file that ships with the program is no other file: with it the desk goes back to what
        ships, now and in later versions.

        Raises DeskError: NOT_PERMITTED, CHECKLIST_REFUSED.
        """
        with self._unit_of_work() as work:
            require(work, session, Permission.SET_RULES)
            try:
                rules = parse_checklist(text)
            except FileRefusedError as refused:
                raise refusal_of(ErrorCode.CHECKLIST_REFUSED, refused) from refused
            before = checklist_of(work)
            if text != before.text:
                is_shipped = text == shipped_checklist()
                kind = EventKind.CHECKLIST_RESET if is_shipped else EventKind.CHECKLIST_CHANGED
                changed = differences(_named(before.rules), _named(rules))
                at = to_the_millisecond(self._clock())
                kept = "" if is_shipped else text
                work.documents.put(CHECKLIST, kept, session.account.id, at)
                record_change(work, session, kind, at, kept, **changed)
                work.commit()
            return Checklist(rules, text)

    def check(
        self, session: Session, article_id: str, action: Action | None = None, revision: str = ""
    ) -> Checked:
        """What the checklist says of an article's text (that of its head, unless another `revision` is meant) before `action`, by
        itself the next step. Raises DeskError(ARTICLE_UNKNOWN).
        """
        with self._unit_of_work(reads=True) as work:
            article = work.articles.get(article_id)
            text = work.revisions.get(revision or article.head)
            in_review = article.review is ReviewState.IN_REVIEW
            step = action or (Action.APPROVE if in_review else Action.SUBMIT)
            rules = concerned(checklist_of(work).rules, step, text.content)
        findings = self._proofs.findings(text.content, article_id) if needs_proofs(rules) else None
        with self._unit_of_work(reads=True) as work:
            now = to_the_millisecond(self._clock())
            results = check(work, step, text.content, article_id, findings=findings, now=now)
            return Checked(
                article_id,
                text.content_hash,
                step,
                results,
                {account.id: account.name for account in work.accounts.all()},
                work.accounts.get(session.account.id).may(Permission.WRITE),
                checklist_of(work).damaged,
            )

    def tick(self, session: Session, article_id: str, rule_id: str, content_hash: str, *, on: bool) -> None:
        """Vouch for what a rule asks of the text with that hash, the one that was read; or take that back.

        Raises DeskError: NOT_PERMITTED, CHECK_UNKNOWN (nobody asks that any more), STALE_REVISION.
        """
        with self._unit_of_work() as work:
            require(work, session, Permission.WRITE)
            article = work.articles.get(article_id)
            rule = next((one for one in checklist_of(work).rules if one.id == rule_id), None)
            if rule is None or rule.check is not Check.TICK:
                raise DeskError(ErrorCode.CHECK_UNKNOWN, rule=rule_id)
            head = work.revisions.get(article.head)
            if head.content_hash != content_hash:
                raise DeskError(ErrorCode.STALE_REVISION, article=article_id)
            asked = asked_hash(rule)
            kept = [
                one
                for one in work.ticks.of_article(article_id)
                if (one.rule, one.content_hash, one.asked) == (rule_id, content_hash, asked)
            ]
            if bool(kept) is on:
                return
            at = to_the_millisecond(self._clock())
            keep(work, session, head, at)  # no later autosave takes the place of what somebody vouched for
            if on:
                work.ticks.put(article_id, StoredTick(rule_id, asked, content_hash, session.account.id, at))
            else:
                work.ticks.remove(article_id, rule_id, content_hash)
            work.events.append(
                EventKind.CHECK_TICKED if on else EventKind.CHECK_UNTICKED,
                session.account.id,
                at,
                article=article_id,
                revision=head.id,
                data={"rule": rule_id, "question": _question(rule), "asked": asked},
            )
            work.commit()

    def trial(self, session: Session, rules: Sequence[Rule], article_id: str = "") -> Trial:
        """How many of the articles that were changed last (or whether that one) would fail which rule, were it asked: whatever it
        weighs now. Questions that people tick are left out.
        """
        asked = tuple(
            replace(rule, required=frozenset(), advised=frozenset({Action.APPROVE}))
            for rule in rules
            if rule.check is not Check.TICK
        )
        with self._unit_of_work(reads=True) as work:
            if article_id:
                ids = [article_id]
            else:
                rows = work.articles.list(Folder.ARCHIVE, session.account.id, limit=TRIED)
                ids = [row.id for row in rows]
            heads = [work.revisions.get(work.articles.get(one).head) for one in ids]
        failing: dict[str, int] = {}
        for head in heads:
            findings = self._findings(head, asked)
            with self._unit_of_work(reads=True) as work:
                results = check(
                    work,
                    Action.APPROVE,
                    head.content,
                    head.article,
                    findings=findings,
                    now=to_the_millisecond(self._clock()),
                    rules=asked,
                )
            for result in results:
                if not result.passed and not result.unread:
                    failing[result.rule] = failing.get(result.rule, 0) + 1
        return Trial(len(heads), failing)

    def ready(self, action: Action, texts: Sequence[Revision]) -> dict[str, tuple[Finding, ...]]:
        """The findings that the required rules before `action` ask for, by the hash of the text: to be read before the transaction
        of the act.
        """
        with self._unit_of_work(reads=True) as work:
            rules = checklist_of(work).rules
        found = {}
        for text in texts:
            required = [
                rule
                for rule in concerned(rules, action, text.content)
                if rule.level(action) is CheckLevel.REQUIRED
            ]
            findings = self._findings(text, required)
            if findings is not None:
                found[text.content_hash] = findings
        return found

    def _findings(self, text: Revision, rules: Sequence[Rule]) -> tuple[Finding, ...] | None:
        return self._proofs.findings(text.content, text.article) if needs_proofs(rules) else None


def _named(rules: Sequence[Rule]) -> dict[str, object]:
    return {rule.id: replace(rule, line=0) for rule in rules}


def _question(rule: Rule) -> str:
    return "" if rule.text is None else rule.text.of("ar")
