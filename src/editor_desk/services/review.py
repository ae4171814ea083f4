"""Review: submit, call back, return, approve and seal; and what follows delivery."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from editor_desk.domain.checklist import CHECKED
from editor_desk.domain.comments import comment_text
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import EventKind
from editor_desk.domain.identity import to_the_millisecond
from editor_desk.domain.live import public_note
from editor_desk.domain.return_reasons import offered, words_of
from editor_desk.domain.review_plan import Terms, without
from editor_desk.domain.revision import Revision
from editor_desk.domain.seal import SEAL_NAMESPACE, Seal, SealStatement
from editor_desk.domain.workflow import Action, Facts, allowed, apply, completes
from editor_desk.services.articles import OpenedArticle, keep, open_article
from editor_desk.services.facts import first_approval, gather, present, require_clock
from editor_desk.services.log_anchors import anchor
from editor_desk.services.ports.keys import KeyVault, Session
from editor_desk.services.ports.rules import Findings, ReadTexts
from editor_desk.services.ports.running import Clock
from editor_desk.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from editor_desk.services.queue import agree, settle_plan
from editor_desk.services.return_reasons import reasons_in
from editor_desk.services.rule_in_force import rule_for

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
_ENDS_ROUND = frozenset({Action.SUBMIT, Action.RECALL, Action.RETURN, Action.APPROVE})


_PUBLIC = frozenset({Action.CORRECT, Action.WITHDRAW})


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

    def send_back(
        self,
        session: Session,
        article_id: str,
        text: str,
        reasons: Sequence[str] = (),
        language: str = "ar",
    ) -> OpenedArticle:
        """Return to the author with reasons of the desk's list (by id) and the reviewer's own words. The record keeps both, and
        what the reasons are called today in `language`.

        Raises DeskError: ACTION_REFUSED, also where nothing is said, or only a reason that needs words; COMMENT_LONG.
        """
        said = _word(text)
        with self._unit_of_work(reads=True) as work:
            known = {reason.id: reason for reason in offered(reasons_in(work))}
        chosen = [known[id_] for id_ in dict.fromkeys(reasons) if id_ in known]
        enough = said or any(not reason.needs_words for reason in chosen)
        data = {"reasons": "\n".join(reason.id for reason in chosen), "text": said}
        return self._act(
            session,
            article_id,
            Action.RETURN,
            reason=words_of(chosen, said, language) if enough else "",
            data={name: value for name, value in data.items() if value},
        )

    def approve(
        self,
        session: Session,
        article_id: str,
        *,
        expected: str,
        override_reason: str = "",
        comment: str = "",
    ) -> OpenedArticle:
        """Approve the text of revision `expected`, the one that was read, with a word to its author. It seals the text, unless
        the desk's rule asks for two and this is the first: then it stays in review until another reviewer approves it.

        Raises DeskError: STALE_REVISION where the head is another revision by now, ACTION_REFUSED, COMMENT_LONG.
        `override_reason` is an admin's reason to approve against the rule of two persons; it is signed and printed.
        """
        said = _word(comment)
        return self._act(
            session,
            article_id,
            Action.APPROVE,
            reason=_word(override_reason),
            override=bool(override_reason.strip()),
            expected=expected,
            data={"said": said} if said else {},
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
        terms: Terms | None = None,
        data: Mapping[str, str] | None = None,
    ) -> OpenedArticle:
        told = dict(data or {}) | ({"reason": reason.strip()} if reason.strip() else {})
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
            # A public note is for the readers, and kept by its event; `note` is what colleagues read beside the text.
            note = "" if action in _PUBLIC else reason.strip()
            owed = article.delivered is not None if action is Action.WITHDRAW else article.withdrawal_owed
            changed = replace(
                article, review=review, delivery=delivery, note=note, withdrawal_owed=owed, updated_at=now
            )
            kind = _EVENTS[action]
            if action in _ENDS_ROUND:
                changed = replace(changed, first_approver="")
            if action is Action.APPROVE:
                require_clock(work, session, now)
                seal = self._seal(work, session, head, now, facts)
                now = seal.statement.approved_at
                work.seals.add(seal)
                changed = replace(changed, note=told.get("said", article.note))
                if seal.statement.is_first_of_two:
                    kind = EventKind.FIRST_APPROVED
                    changed = replace(changed, first_approver=session.account.id)
                else:
                    changed = replace(changed, sealed=head.id)
            work.articles.put(changed, head)
            settle_plan(work, article.id, action, review, now)
            if kind is EventKind.FIRST_APPROVED:
                # Whoever was asked has done their part: it waits for somebody else.
                work.plans.put(article.id, without(work.plans.get(article.id), session.account.id))
            if action in {Action.APPROVE, Action.RETURN}:
                work.last_seen.put(article.id, session.account.id, head.id, now)
            work.events.append(
                kind, session.account.id, now, article=article.id, revision=head.id, data=told or None
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

    def _seal(self, work: UnitOfWork, session: Session, head: Revision, now: datetime, facts: Facts) -> Seal:
        first = first_approval(work, self._vault, head)
        plainly = replace(facts, override=False)
        # A seal that prints a reason says that the rule was set aside: not where it held anyway.
        set_aside = facts.override and not (allowed(Action.APPROVE, plainly) and completes(plainly))
        alone = set_aside and completes(facts)
        second = first is not None and not alone and facts.approvals_needed > 1
        statement = SealStatement(
            article=head.article,
            revision=head.id,
            content_hash=head.content_hash,
            approved_by=session.account.id,
            approver_name=session.account.name,
            # A clock that was set right meanwhile does not put the second approval before the first.
            approved_at=max(now, first.statement.approved_at) if first is not None else now,
            override_reason=facts.reason.strip() if alone else "",
            approvals_needed=facts.approvals_needed,
            rule_hash=rule_for(work, head.content).sha256,
            countersigns=first.statement.sha256 if first is not None and second else "",
        )
        signature = session.signer.sign(statement.to_bytes(), SEAL_NAMESPACE)
        return Seal(statement, signature, session.signer.public_key)


def _word(text: str) -> str:
    """What a reviewer wrote, tidied as a comment is; nothing where nothing can be seen of it. Raises DeskError(COMMENT_LONG)."""
    try:
        return comment_text(text)
    except DeskError as error:
        if error.code is ErrorCode.COMMENT_EMPTY:
            return ""
        raise
