"""Gathers what the workflow's guards look at, in one place for every action."""

from datetime import datetime

from editor_desk.domain.accounts import Account, Permission
from editor_desk.domain.article import Article
from editor_desk.domain.checklist import CheckResult, LinkFacts, failed_required, run_checklist
from editor_desk.domain.content import Content
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.revision import Revision, content_hash
from editor_desk.domain.seal import SEAL_NAMESPACE, Seal
from editor_desk.domain.workflow import Action, Facts
from editor_desk.services.ports import KeyVault, Session, UnitOfWork


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
) -> Facts:
    """The facts about `action` on `article` with its `head`. A hand-over is about the sealed revision, all else about
    the head.
    """
    subject = head
    sealed = False
    if action is Action.HAND_OVER and article.sealed is not None:
        subject = work.revisions.get(article.sealed)
        sealed = valid_seal(work, vault, subject) is not None
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
    )


def valid_seal(work: UnitOfWork, vault: KeyVault, revision: Revision) -> Seal | None:
    """The seal of `revision` if it holds: over this very text, signed with the key of the account that it names; else
    None.
    """
    seal = work.seals.for_content(revision.article, revision.content_hash)
    if seal is None or seal.statement.content_hash != content_hash(revision.content):
        return None
    keys = {account.id: account.public_key for account in work.accounts.all()}
    if keys.get(seal.statement.approved_by) != seal.public_key:
        return None
    signed = vault.verify(seal.public_key, seal.statement.to_bytes(), seal.signature, SEAL_NAMESPACE)
    return seal if signed else None
