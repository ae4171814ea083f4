"""Gathers what the workflow's guards look at, in one place for every action."""

from dataclasses import replace
from datetime import datetime
from functools import cached_property

from editor_desk.domain.accounts import Account, Permission
from editor_desk.domain.approvals import ROUND_ENDS
from editor_desk.domain.article import Article, outgoing
from editor_desk.domain.checklist import CHECKED, CheckResult, failed_required
from editor_desk.domain.content import Content
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import CLOCK_TOLERANCE, EventKind, Linked
from editor_desk.domain.identity import to_rfc3339
from editor_desk.domain.live import NOT_LIVE
from editor_desk.domain.revision import Revision, content_hash
from editor_desk.domain.seal import SEAL_NAMESPACE, Seal, SealStatement, completes_pair
from editor_desk.domain.workflow import Action, Facts, ReviewState
from editor_desk.services.checklists import CheckGround, check_on, ground_of
from editor_desk.services.entitled import was_entitled
from editor_desk.services.live_facts import Live, gather_live
from editor_desk.services.ports.keys import KeyVault, Session
from editor_desk.services.ports.rules import Findings
from editor_desk.services.ports.unit_of_work import UnitOfWork
from editor_desk.services.rule_in_force import recorded_rule, rule_for

_HAND_OVERS = frozenset({Action.HAND_OVER, Action.HAND_OVER_AGAIN})
_OF_LIVE = _HAND_OVERS | {Action.CORRECT, Action.CALL_OFF, Action.UPDATE}


def present(work: UnitOfWork, session: Session) -> Account:
    """The session's account as it stands now: roles may change, and an account be closed, while somebody sits there."""
    return work.accounts.get(session.account.id)


def require(work: UnitOfWork, session: Session, permission: Permission) -> None:
    """Raises DeskError(NOT_PERMITTED) where the account may not."""
    if not present(work, session).may(permission):
        raise DeskError(ErrorCode.NOT_PERMITTED, permission=permission.value)


class Gathering:
    """What the guards of several actions look at, of one article with its `head`, for one person at one moment: each thing is read
    when it is first asked for, and once.

    It belongs to one transaction, and to the article as it stood when it was made: whoever stores something of it in that
    transaction makes another one. A seal is verified over the text that was read here.

    `findings` are those of proof-reading by the hash of the text, for an act: what is not among them was not read, and counts as
    failed. Without them nothing is done, only told what may be, and what was not read counts for nothing.
    """

    def __init__(
        self,
        work: UnitOfWork,
        vault: KeyVault,
        article: Article,
        actor: Account,
        now: datetime,
        *,
        head: Revision,
        findings: Findings | None = None,
    ) -> None:
        self._work = work
        self._vault = vault
        self._article = article
        self._actor = actor
        self._now = now
        self._head = head
        self._findings = findings
        self._texts = {head.id: head}
        self._seals: dict[str, Seal | None] = {}
        self._grounds: dict[str, CheckGround] = {}
        self._checks: dict[tuple[Action, str], tuple[CheckResult, ...]] = {}

    def facts(self, action: Action, *, reason: str = "", override: bool = False) -> Facts:
        """The facts about `action`. A hand-over is about the revision that leaves, all else about the head.

        Raises DeskError(REVISION_UNKNOWN) where that one is gone.
        """
        article = self._article
        leaves = outgoing(article, again=action is Action.HAND_OVER_AGAIN) if action in _HAND_OVERS else None
        subject = self._head if leaves is None else self.revision(leaves)
        sealed = leaves is not None and self.seal(leaves) is not None
        if leaves is not None and leaves != article.delivered:
            sealed = sealed and self._newest_approved == leaves
        needed, first = 1, None
        if action is Action.APPROVE and article.review is ReviewState.IN_REVIEW:
            needed, first = self.approvals_needed, self.first_approval
        failed: tuple[CheckResult, ...] = ()
        if action in CHECKED:
            failed = failed_required(self.checks(action, subject.id), unread=self._findings is not None)
        return Facts(
            review=article.review,
            delivery=article.delivery,
            actor=self._actor,
            now=self._now,
            authors=article.authors,
            last_editor=self._head.author,
            reason=reason,
            override=override,
            sealed=sealed,
            embargo=subject.content.embargo,
            failed_checks=tuple(result.rule for result in failed),
            failed_results=failed,
            claimed_by=self._holder,
            approvals_needed=needed,
            first_approver="" if first is None else first.statement.approved_by,
            live=self.live.facts if action in _OF_LIVE else NOT_LIVE,
        )

    def revision(self, revision_id: str) -> Revision:
        """That revision. Raises DeskError(REVISION_UNKNOWN)."""
        if revision_id not in self._texts:
            self._texts[revision_id] = self._work.revisions.get(revision_id)
        return self._texts[revision_id]

    def seal(self, revision_id: str) -> Seal | None:
        """Its seal, if it holds and the text is of this article: another hand may have put another article's text there, with
        that one's seal. Raises DeskError(REVISION_UNKNOWN).
        """
        if revision_id not in self._seals:
            text = self.revision(revision_id)
            own = text.article == self._article.id
            self._seals[revision_id] = valid_seal(self._work, self._vault, text) if own else None
        return self._seals[revision_id]

    def checks(self, action: Action, revision_id: str) -> tuple[CheckResult, ...]:
        """The checklist of that text for `action`, one of `CHECKED`. Raises DeskError(REVISION_UNKNOWN)."""
        asked = (action, revision_id)
        if asked not in self._checks:
            text = self.revision(revision_id)
            if revision_id not in self._grounds:
                self._grounds[revision_id] = ground_of(self._work, text.content, self._article.id)
            read = None if self._findings is None else self._findings.get(text.content_hash)
            ground = self._grounds[revision_id]
            self._checks[asked] = check_on(ground, action, text.content, findings=read, now=self._now)
        return self._checks[asked]

    @cached_property
    def live(self) -> Live:
        """What follows its delivery."""
        return gather_live(self._work, self._article)

    @cached_property
    def first_approval(self) -> Seal | None:
        """The approval of the first of two, while the head is in review."""
        if self._article.review is not ReviewState.IN_REVIEW:
            return None
        return first_approval(self._work, self._vault, self._head)

    @cached_property
    def approvals_needed(self) -> int:
        """How many people must approve the head."""
        return approvals_needed(self._work, self._head, self.first_approval)

    @cached_property
    def _holder(self) -> str:
        return self._work.plans.get(self._article.id).holder(self._now)

    @cached_property
    def _newest_approved(self) -> str:
        """The revision approved last: an older one was approved too, and then another in its stead."""
        try:
            newest = self._work.events.last(self._article.id, EventKind.APPROVED)
        except DeskError:
            return ""  # LOG_ALTERED: what cannot be read vouches for nothing
        return "" if newest is None else newest.revision


def gather(
    work: UnitOfWork,
    vault: KeyVault,
    action: Action,
    article: Article,
    actor: Account,
    now: datetime,
    *,
    head: Revision,
    reason: str = "",
    override: bool = False,
    findings: Findings | None = None,
) -> Facts:
    """The facts about one `action`, where nothing else is asked of the article: see `Gathering`."""
    gathering = Gathering(work, vault, article, actor, now, head=head, findings=findings)
    return gathering.facts(action, reason=reason, override=override)


def approvals_needed(work: UnitOfWork, head: Revision, first: Seal | None) -> int:
    """How many people must approve `head`: a round that began with two ends with two, whatever the rule has become."""
    begun = 1 if first is None else first.statement.approvals_needed
    return max(begun, rule_for(work, head.content).needed_for(head.content))


def require_clock(work: UnitOfWork, session: Session, now: datetime) -> None:
    """Raises DeskError, before anything is signed: KEY_RETIRED where the session's key is not its account's any more,
    CLOCK_BEHIND where the clock stands before what happened last.
    """
    if present(work, session).public_key != session.signer.public_key:
        raise DeskError(ErrorCode.KEY_RETIRED)
    head = work.events.head()
    newest = None if head is None else head[2]
    if newest is not None and now < newest - CLOCK_TOLERANCE:
        raise DeskError(ErrorCode.CLOCK_BEHIND, at=newest)


def valid_seal(work: UnitOfWork, vault: KeyVault, revision: Revision) -> Seal | None:
    """The seal of `revision` if it holds: over this very text, signed with the key that was its approver's then, as the log
    says, which also has the approval, given by somebody who might; and where two had to approve, with the seal of the first, which
    holds as well. Else None.
    """
    own = content_hash(revision.content)
    if own != revision.content_hash:
        return None
    given = work.seals.over(revision.article, own)
    for seal in given:
        if seal.statement.is_first_of_two or not _is_good(work, vault, seal, revision.content):
            continue
        if seal.statement.stands_alone:
            return seal
        for first in given:
            if are_two(work, seal, first) and _is_good(work, vault, first, revision.content):
                return replace(seal, first=first)
    return None


def first_approval(work: UnitOfWork, vault: KeyVault, head: Revision) -> Seal | None:
    """The approval of the first of two people that stands: of `head` itself, and since it was sent to review last."""
    try:
        for event in work.events.of_article(head.article, EventKind.FIRST_APPROVED, *ROUND_ENDS):
            if event.kind in ROUND_ENDS:
                return None
            for seal in work.seals.over(head.article, head.content_hash):
                named = (seal.statement.revision, seal.statement.approved_by, seal.statement.approved_at)
                same = (event.revision, event.actor, event.at) == named and event.revision == head.id
                if same and seal.statement.is_first_of_two and _is_good(work, vault, seal, head.content):
                    return seal
    except DeskError:
        pass  # LOG_ALTERED: what cannot be read vouches for nothing
    return None


def _is_good(work: UnitOfWork, vault: KeyVault, seal: Seal, content: Content) -> bool:
    statement = seal.statement
    if not vault.verify(seal.public_key, statement.to_bytes(), seal.signature, SEAL_NAMESPACE):
        return False
    try:
        approval = approval_of(work, statement) if _key_was_theirs(work, seal) else None
        if approval is None or not (approval.holds and approval.in_time):
            return False
        if not was_entitled(work, statement, approval.event.id):
            return False
        # Nobody was asked for fewer approvals than the rule of that moment asked for.
        then = recorded_rule(work, before=approval.event.id)
    except DeskError:
        return False  # LOG_ALTERED: what cannot be read vouches for nothing, and keeps nobody from reading the article
    return then.needed_for(content) <= max(statement.approvals_needed, 1)


def are_two(work: UnitOfWork, last: Seal, first: Seal) -> bool:
    """Whether these are approvals of two people in one round of review."""
    if not completes_pair(last.statement, first.statement) or last.public_key == first.public_key:
        return False
    try:
        steps = work.events.of_article(
            last.statement.article, EventKind.APPROVED, EventKind.FIRST_APPROVED, *ROUND_ENDS
        )
    except DeskError:
        return False
    round_ = [(event.kind, event.actor, event.at) for event in reversed(steps)]
    given = (EventKind.FIRST_APPROVED, first.statement.approved_by, first.statement.approved_at)
    sealed = (EventKind.APPROVED, last.statement.approved_by, last.statement.approved_at)
    if given not in round_ or sealed not in round_:
        return False
    begun, ended = round_.index(given), round_.index(sealed)
    return begun < ended and all(kind not in ROUND_ENDS for kind, _actor, _at in round_[begun:ended])


def _key_was_theirs(work: UnitOfWork, seal: Seal) -> bool:
    period = work.keys.find(seal.public_key)
    statement = seal.statement
    if period is None or period.account != statement.approved_by or not period.holds(statement.approved_at):
        return False
    told = work.events.linked(period.event)
    if told is None or not told.holds:
        return False
    facts = told.event.data
    since = facts.get("since", to_rfc3339(told.event.at))
    said = (facts.get("key"), facts.get("account"), since)
    return said == (period.public_key, period.account, to_rfc3339(period.since))


def approval_of(work: UnitOfWork, statement: SealStatement) -> Linked | None:
    """The event of the approval that gave the seal, between its neighbours."""
    wanted = (statement.revision, statement.approved_by, statement.approved_at)
    kind = EventKind.FIRST_APPROVED if statement.is_first_of_two else EventKind.APPROVED
    for event in work.events.of_article(statement.article, kind):
        if (event.revision, event.actor, event.at) == wanted:
            return work.events.linked(event.id)
    return None
