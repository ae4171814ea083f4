"""Review: submit, call back, return, approve and seal; and what follows delivery."""

from dataclasses import replace
from datetime import datetime

from editor_desk.domain.checklist import CHECKED
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import EventKind
from editor_desk.domain.identity import to_the_millisecond
from editor_desk.domain.review_plan import Terms
from editor_desk.domain.revision import Revision
from editor_desk.domain.seal import SEAL_NAMESPACE, Seal, SealStatement
from editor_desk.domain.workflow import Action, allowed, apply
from editor_desk.services.articles import OpenedArticle, keep, open_article
from editor_desk.services.facts import gather, present, require_clock
from editor_desk.services.log_anchors import anchor
from editor_desk.services.ports import Clock, KeyVault, Session, UnitOfWorkFactory
from editor_desk.services.queue import agree, settle_plan
from editor_desk.services.rules_ports import Findings, ReadTexts

_EVENTS = {
    Action.SUBMIT: EventKind.SUBMITTED,
    Action.RECALL: EventKind.RECALLED,
    Action.RETURN: EventKind.RETURNED,
    Action.APPROVE: EventKind.APPROVED,
    Action.CONFIRM_RECEIPT: EventKind.RECEIVED,
    Action.CORRECT: EventKind.CORRECTION,
    Action.WITHDRAW: EventKind.WITHDRAWN,
}


class ReviewService:
    """Use cases of review. Each is one transaction and blocks."""

    def __init__(
        self,
        unit_of_work: UnitOfWorkFactory,
        vault: KeyVault,
        clock: Clock,
        ready: ReadTexts,
    ) -> None:
        self._unit_of_work = unit_of_work
        self._vault = vault
        self._clock = clock
        self._ready = ready

    def submit(self, session: Session, article_id: str, terms: Terms | None = None) -> OpenedArticle:
        """Send to review, on these `terms` or those of last time. Raises DeskError(ACTION_REFUSED) with the failed checks."""
        return self._act(session, article_id, Action.SUBMIT, terms=terms)

    def recall(self, session: Session, article_id: str) -> OpenedArticle:
        """An author calls the article back from review."""
        return self._act(session, article_id, Action.RECALL)

    def send_back(self, session: Session, article_id: str, reason: str) -> OpenedArticle:
        """Return to the author with a reason."""
        return self._act(session, article_id, Action.RETURN, reason=reason)

    def approve(
        self, session: Session, article_id: str, *, expected: str, override_reason: str = ""
    ) -> OpenedArticle:
        """Approve and seal the text of revision `expected`, the one that was read.

        Raises DeskError: STALE_REVISION where the head is another revision by now, ACTION_REFUSED.
        `override_reason` is an admin's reason to approve against the two-person rule; it is signed and printed.
        """
        return self._act(
            session,
            article_id,
            Action.APPROVE,
            reason=override_reason,
            override=bool(override_reason.strip()),
            expected=expected,
        )

    def confirm_receipt(self, session: Session, article_id: str) -> OpenedArticle:
        """The web team has it."""
        return self._act(session, article_id, Action.CONFIRM_RECEIPT)

    def correct(self, session: Session, article_id: str, note: str) -> OpenedArticle:
        """Open a correction of a delivered article, with a public note."""
        return self._act(session, article_id, Action.CORRECT, reason=note)

    def withdraw(self, session: Session, article_id: str, note: str) -> OpenedArticle:
        """Withdraw a delivered article, with a public note."""
        return self._act(session, article_id, Action.WITHDRAW, reason=note)

    def _now(self) -> datetime:
        return to_the_millisecond(self._clock())

    def _act(
        self,
        session: Session,
        article_id: str,
        action: Action,
        *,
        reason: str = "",
        override: bool = False,
        expected: str = "",
        terms: Terms | None = None,
    ) -> OpenedArticle:
        findings = self._proof_read(article_id, action)
        with self._unit_of_work() as work:
            article = work.articles.get(article_id)
            if expected and expected != article.head:
                raise DeskError(ErrorCode.STALE_REVISION, article=article_id)
            now = self._now()
            head = work.revisions.get(article.head)
            facts = gather(
                work,
                self._vault,
                action,
                article,
                present(work, session),
                now,
                head=head,
                reason=reason,
                override=override,
                findings=findings,
            )
            review, delivery = apply(action, facts)
            if terms is not None:
                agree(work, session, article, terms, now)
            keep(work, session, head, now)
            changed = replace(article, review=review, delivery=delivery, note=reason.strip(), updated_at=now)
            if action is Action.APPROVE:
                require_clock(work, session, now)
                # A seal that prints a reason says that the rule was set aside: not where it held anyway.
                needed = override and not allowed(action, replace(facts, override=False))
                work.seals.add(self._seal(session, head, now, reason.strip() if needed else ""))
                changed = replace(changed, sealed=head.id)
            work.articles.put(changed, head)
            settle_plan(work, article.id, action, review, now)
            if action in {Action.APPROVE, Action.RETURN}:
                work.last_seen.put(article.id, session.account.id, head.id, now)
            work.events.append(
                _EVENTS[action],
                session.account.id,
                now,
                article=article.id,
                revision=head.id,
                data={"reason": reason.strip()} if reason.strip() else None,
            )
            anchor(work, session, now)
            opened = open_article(work, self._vault, session, changed, now)
            work.commit()
            return opened

    def _proof_read(self, article_id: str, action: Action) -> Findings:
        """What the checklist has to know of the text, read before anybody waits for the transaction."""
        if action not in CHECKED:
            return {}
        with self._unit_of_work(reads=True) as work:
            head = work.revisions.get(work.articles.get(article_id).head)
        return self._ready(action, [head])

    def _seal(self, session: Session, head: Revision, now: datetime, override_reason: str) -> Seal:
        statement = SealStatement(
            article=head.article,
            revision=head.id,
            content_hash=head.content_hash,
            approved_by=session.account.id,
            approver_name=session.account.name,
            approved_at=now,
            override_reason=override_reason,
        )
        signature = session.signer.sign(statement.to_bytes(), SEAL_NAMESPACE)
        return Seal(statement, signature, session.signer.public_key)
