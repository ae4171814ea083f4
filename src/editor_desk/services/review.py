"""Review: submit, call back, return, approve and seal; and what follows delivery."""

from dataclasses import replace
from datetime import datetime

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import EventKind
from editor_desk.domain.identity import to_the_millisecond
from editor_desk.domain.live import public_note
from editor_desk.domain.revision import Revision
from editor_desk.domain.seal import SEAL_NAMESPACE, Seal, SealStatement
from editor_desk.domain.workflow import Action, allowed, apply
from editor_desk.services.articles import OpenedArticle, keep, open_article
from editor_desk.services.facts import gather, present, require_clock
from editor_desk.services.log_anchors import anchor
from editor_desk.services.ports import Clock, KeyVault, Session, UnitOfWorkFactory

_EVENTS = {
    Action.SUBMIT: EventKind.SUBMITTED,
    Action.RECALL: EventKind.RECALLED,
    Action.RETURN: EventKind.RETURNED,
    Action.APPROVE: EventKind.APPROVED,
    Action.CONFIRM_RECEIPT: EventKind.RECEIVED,
    Action.CORRECT: EventKind.CORRECTION,
    Action.CALL_OFF: EventKind.CORRECTION_DROPPED,
    Action.WITHDRAW: EventKind.WITHDRAWN,
}


_PUBLIC = frozenset({Action.CORRECT, Action.WITHDRAW})


class ReviewService:
    """Use cases of review. Each is one transaction and blocks."""

    def __init__(self, unit_of_work: UnitOfWorkFactory, vault: KeyVault, clock: Clock) -> None:
        self._unit_of_work = unit_of_work
        self._vault = vault
        self._clock = clock

    def submit(self, session: Session, article_id: str) -> OpenedArticle:
        """Send to review. Raises DeskError(ACTION_REFUSED) with the failed checks."""
        return self._act(session, article_id, Action.SUBMIT)

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
        """Open a correction of a delivered article. The public note goes with the corrected text. Raises also NOTE_LONG."""
        return self._act(session, article_id, Action.CORRECT, reason=public_note(note))

    def call_off(self, session: Session, article_id: str) -> OpenedArticle:
        """Close a correction that is not to be: readers keep the text that they have."""
        return self._act(session, article_id, Action.CALL_OFF)

    def withdraw(self, session: Session, article_id: str, note: str) -> OpenedArticle:
        """Withdraw a delivered article, with a public note; both are handed over. Raises also NOTE_LONG."""
        return self._act(session, article_id, Action.WITHDRAW, reason=public_note(note))

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
    ) -> OpenedArticle:
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
            )
            review, delivery = apply(action, facts)
            keep(work, session, head, now)
            # A public note is for the readers, and kept by its event; `note` is what colleagues read beside the text.
            note = "" if action in _PUBLIC else reason.strip()
            owed = article.delivered is not None if action is Action.WITHDRAW else article.withdrawal_owed
            changed = replace(
                article, review=review, delivery=delivery, note=note, withdrawal_owed=owed, updated_at=now
            )
            if action is Action.APPROVE:
                require_clock(work, session, now)
                # A seal that prints a reason says that the rule was set aside: not where it held anyway.
                needed = override and not allowed(action, replace(facts, override=False))
                work.seals.add(self._seal(session, head, now, reason.strip() if needed else ""))
                changed = replace(changed, sealed=head.id)
            work.articles.put(changed, head)
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
