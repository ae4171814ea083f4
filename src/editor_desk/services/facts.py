"""Gathers what the workflow's guards look at, in one place for every action."""

from datetime import datetime

from editor_desk.domain.accounts import Account, Permission
from editor_desk.domain.article import Article, outgoing
from editor_desk.domain.checklist import CheckResult, LinkFacts, failed_required, run_checklist
from editor_desk.domain.content import Content
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import CLOCK_TOLERANCE, Linked
from editor_desk.domain.identity import to_rfc3339
from editor_desk.domain.live import NOT_LIVE
from editor_desk.domain.revision import Revision, content_hash
from editor_desk.domain.seal import SEAL_NAMESPACE, Seal, SealStatement
from editor_desk.domain.workflow import Action, Facts
from editor_desk.services.live_facts import Live, gather_live
from editor_desk.services.ports import KeyVault, Session, UnitOfWork

_HAND_OVERS = frozenset({Action.HAND_OVER, Action.HAND_OVER_AGAIN})
_OF_LIVE = _HAND_OVERS | {Action.CORRECT, Action.CALL_OFF, Action.UPDATE}


def present(work: UnitOfWork, session: Session) -> Account:
    """The session's account as it stands now: roles may change, and an account be closed, while somebody sits there."""
    return work.accounts.get(session.account.id)


def require(work: UnitOfWork, session: Session, permission: Permission) -> None:
    """Raises DeskError(NOT_PERMITTED) where the account may not."""
    if not present(work, session).may(permission):
        raise DeskError(ErrorCode.NOT_PERMITTED, permission=permission.value)


def checklist(work: UnitOfWork, action: Action, content: Content, article_id: str) -> tuple[CheckResult, ...]:
    """The checklist of `content` for `action`, with what the archive knows of its links and tags, and what is still asked
    of the article.
    """
    linked = {link.article for link in content.links if link.article is not None}
    known = LinkFacts(
        work.articles.sound_among(linked),
        work.articles.withdrawn_among(linked),
        work.tags.proposed_among([tag.id for tag in content.tags]),
        frozenset(work.takeovers.newest(linked)),
    )
    return run_checklist(action, content, known, open_comments=work.comments.open_in(article_id))


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
    live: Live | None = None,
) -> Facts:
    """The facts about `action` on `article` with its `head`. A hand-over is about the sealed revision, all else about
    the head. `live` where it was gathered already.
    """
    subject = head
    sealed = False
    leaves = outgoing(article, again=action is Action.HAND_OVER_AGAIN) if action in _HAND_OVERS else None
    if leaves is not None:
        subject = work.revisions.get(leaves)
        # Another hand may have put another article's text there, with that one's seal.
        sealed = subject.article == article.id and valid_seal(work, vault, subject) is not None
    if action in _OF_LIVE:
        live = live or gather_live(work, article)
    return Facts(
        review=article.review,
        delivery=article.delivery,
        actor=actor,
        now=now,
        authors=article.authors,
        last_editor=head.author,
        reason=reason,
        override=override,
        sealed=sealed,
        embargo=subject.content.embargo,
        failed_checks=failed_required(checklist(work, action, subject.content, article.id)),
        live=NOT_LIVE if live is None else live.facts,
    )


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
    says, which also has the approval; else None.
    """
    seal = work.seals.for_content(revision.article, revision.content_hash)
    if seal is None or seal.statement.content_hash != content_hash(revision.content):
        return None
    statement = seal.statement
    if not vault.verify(seal.public_key, statement.to_bytes(), seal.signature, SEAL_NAMESPACE):
        return None
    try:
        return seal if _key_was_theirs(work, seal) and _is_recorded(work, statement) else None
    except DeskError:
        return None  # LOG_ALTERED: what cannot be read vouches for nothing, and keeps nobody from reading the article


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
    for event in work.events.approvals(statement.article):
        if (event.revision, event.actor, event.at) == wanted:
            return work.events.linked(event.id)
    return None


def _is_recorded(work: UnitOfWork, statement: SealStatement) -> bool:
    approval = approval_of(work, statement)
    return approval is not None and approval.holds and approval.in_time
