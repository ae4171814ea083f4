"""The queue of review: what waits for whom in which order, who has it in hand, by when, and who is asked to read it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from editor_desk.domain.accounts import Account, Permission
from editor_desk.domain.article import Article
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import EventKind
from editor_desk.domain.identity import to_rfc3339, to_the_millisecond
from editor_desk.domain.review_plan import (
    Plan,
    Terms,
    claim_refusals,
    claimed,
    could_review,
    plan_after,
    release_refusals,
    released,
    take_over_refusals,
    terms_refusals,
    without,
)
from editor_desk.domain.workflow import Action, Facts, Refusal, ReviewState
from editor_desk.services.facts import present
from editor_desk.services.log_anchors import anchor
from editor_desk.services.ports.keys import Session
from editor_desk.services.ports.queue import QueueCounts, QueuedArticle, QueueView, Spot
from editor_desk.services.ports.running import Clock
from editor_desk.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory

PAGE = 100


@dataclass(frozen=True, slots=True)
class ReadPlan:
    """The plan of an article as somebody sees it. `names` tells who is who (by id), `reviewers` who may be asked to read it;
    the refusals say why this person may not claim it (or, where it is claimed, take it over), set it free, change its terms.
    """

    article: str
    headline: str
    plan: Plan
    now: datetime
    names: Mapping[str, str]
    reviewers: Mapping[str, str]
    claim: tuple[Refusal, ...]
    take_over: tuple[Refusal, ...]
    release: tuple[Refusal, ...]
    terms: tuple[Refusal, ...]

    @property
    def holder(self) -> str:
        """The account that has the review in hand."""
        return self.plan.holder(self.now)

    @property
    def spot(self) -> Spot | None:
        """Where it stands in the queue, if it waits."""
        return None if self.plan.waiting_since is None else Spot(self.article, self.plan)


@dataclass(frozen=True, slots=True)
class ToldPlan:
    """A plan with the names of who has the review in hand and who is asked, empty for nobody."""

    terms: Terms
    holder: str
    assignee: str


class QueueService:
    """Use cases of the queue. Each is one transaction and blocks."""

    def __init__(self, unit_of_work: UnitOfWorkFactory, clock: Clock) -> None:
        self._unit_of_work = unit_of_work
        self._clock = clock

    def now(self) -> datetime:
        """The desk's time, for a `QueueView`."""
        return to_the_millisecond(self._clock())

    def page(
        self, view: QueueView, beyond: Spot | None = None, *, limit: int = PAGE
    ) -> Sequence[QueuedArticle]:
        """The top of the queue, or what comes beyond that row."""
        with self._unit_of_work(reads=True) as work:
            return work.plans.queue(view, limit=limit, beyond=beyond)

    def counts(self, view: QueueView) -> QueueCounts:
        """How many articles each filter leaves. This one looks at the whole queue: nothing should wait for it."""
        with self._unit_of_work(reads=True) as work:
            return work.plans.counts(view)

    def beside(self, view: QueueView, spot: Spot, *, back: bool = False) -> str:
        """The article after that one, or before it; empty at the end."""
        with self._unit_of_work(reads=True) as work:
            found = work.plans.queue(view, limit=1, beyond=spot, back=back)
        return found[0].summary.id if found else ""

    def following(self, view: QueueView, spot: Spot | None) -> str:
        """The article to read when that one is done with: the next that is in nobody's hands but the own ones, beginning
        anew at the top; empty where there is none.
        """
        with self._unit_of_work(reads=True) as work:
            found = work.plans.next_free(view, spot)
            if not found and spot is not None:
                found = work.plans.next_free(view)
        return "" if spot is not None and found == spot.article else found

    def look(self, session: Session, article_id: str) -> ReadPlan:
        """The plan of an article, and what this person may do about it. Raises DeskError(ARTICLE_UNKNOWN)."""
        with self._unit_of_work(reads=True) as work:
            article, now = work.articles.get(article_id), self.now()
            plan, facts = work.plans.get(article_id), _facts(work, session, article, now)
            accounts = work.accounts.all()
            return ReadPlan(
                article_id,
                work.articles.summaries([article_id])[0].headline,
                plan,
                now,
                {one.id: one.name for one in accounts},
                {one.id: one.name for one in accounts if could_review(one, article.authors)},
                claim_refusals(plan, facts),
                take_over_refusals(plan, facts),
                release_refusals(plan, facts),
                terms_refusals(plan, plan.terms, facts),
            )

    def told(self, ids: Sequence[str]) -> Mapping[str, ToldPlan]:
        """What is planned for those of `ids` that wait, with names."""
        with self._unit_of_work(reads=True) as work:
            now, names = self.now(), {one.id: one.name for one in work.accounts.all()}
            return {
                article: ToldPlan(
                    plan.terms, names.get(plan.holder(now), ""), names.get(plan.terms.assignee, "")
                )
                for article, plan in work.plans.among(ids).items()
                if plan.waiting_since is not None
            }

    def claim(self, session: Session, article_id: str, *, take_over: bool = False) -> Plan:
        """Take a review in hand; `take_over` also out of somebody else's. Whose claim is still held keeps its time.

        Raises DeskError: ARTICLE_UNKNOWN, ACTION_REFUSED.
        """
        with self._unit_of_work() as work:
            article, now = work.articles.get(article_id), self.now()
            plan, facts = work.plans.get(article_id), _facts(work, session, article, now)
            _refuse("claim", (take_over_refusals if take_over else claim_refusals)(plan, facts))
            holder = plan.holder(now)
            changed = claimed(plan, session.account.id, now)
            work.plans.put(article_id, changed)
            if holder != session.account.id:
                kind = EventKind.CLAIM_TAKEN_OVER if holder else EventKind.CLAIMED
                _tell(work, session, kind, article, now, {"account": holder} if holder else {})
            anchor(work, session, now)
            work.commit()
            return changed

    def release(self, session: Session, article_id: str) -> Plan:
        """Leave a review to others. Raises DeskError: ARTICLE_UNKNOWN, ACTION_REFUSED."""
        with self._unit_of_work() as work:
            article, now = work.articles.get(article_id), self.now()
            plan, facts = work.plans.get(article_id), _facts(work, session, article, now)
            _refuse("release", release_refusals(plan, facts))
            holder = plan.holder(now)
            work.plans.put(article_id, released(plan))
            others = {} if holder == session.account.id else {"account": holder}
            _tell(work, session, EventKind.CLAIM_RELEASED, article, now, others)
            anchor(work, session, now)
            work.commit()
            return released(plan)

    def set_terms(self, session: Session, article_id: str, terms: Terms) -> Plan:
        """Say by when, how urgent, and who is asked. Raises DeskError: ARTICLE_UNKNOWN, ACCOUNT_UNKNOWN, ACTION_REFUSED."""
        with self._unit_of_work() as work:
            article, now = work.articles.get(article_id), self.now()
            changed = agree(work, session, article, terms, now)
            anchor(work, session, now)
            work.commit()
            return changed

    def touch(self, session: Session, article_id: str) -> None:
        """This person is still at it: a claim of theirs lapses later."""
        with self._unit_of_work() as work:
            work.plans.touch(article_id, session.account.id, self.now())
            work.commit()


def agree(work: UnitOfWork, session: Session, article: Article, terms: Terms, now: datetime) -> Plan:
    """Set the terms of an article in `work`, without committing; one event for each that changes.

    Raises DeskError: ACCOUNT_UNKNOWN, ACTION_REFUSED.
    """
    plan = work.plans.get(article.id)
    assignee = work.accounts.get(terms.assignee) if terms.assignee else None
    _refuse("plan", terms_refusals(plan, terms, _facts(work, session, article, now), assignee))
    old = plan.terms
    if terms.assignee != old.assignee:
        _tell(work, session, EventKind.ASSIGNED, article, now, {"account": terms.assignee})
    if terms.due != old.due:
        due = "" if terms.due is None else to_rfc3339(terms.due)
        _tell(work, session, EventKind.DUE_SET, article, now, {"due": due})
    if terms.priority is not old.priority:
        _tell(work, session, EventKind.PRIORITY_SET, article, now, {"priority": terms.priority.value})
    changed = _with_terms(plan, terms, session.account.id, now)
    if changed != plan:
        work.plans.put(article.id, changed)
    return changed


def _with_terms(plan: Plan, terms: Terms, account: str, now: datetime) -> Plan:
    """The plan under these terms; whoever has it in hand and sets them is at work on it."""
    held = claimed(plan, account, now) if plan.holder(now) == account else plan
    return Plan(terms, held.claim, held.waiting_since)


def settle_plan(work: UnitOfWork, article_id: str, action: Action, state: ReviewState, now: datetime) -> None:
    """Let the plan follow what `action` made of the article, in `work`."""
    plan = work.plans.get(article_id)
    after = plan_after(plan, action, state, now)
    if after is None:
        work.plans.drop(article_id)
    elif after != plan:
        work.plans.put(article_id, after)


def leave_reviews(work: UnitOfWork, session: Session, account: Account, now: datetime) -> None:
    """Set free what an account had in hand, and ask it no more, where it may not review any more."""
    if account.may(Permission.REVIEW):
        return
    for article_id in work.plans.of_person(account.id):
        plan, article = work.plans.get(article_id), work.articles.get(article_id)
        if plan.holder(now) == account.id:
            _tell(work, session, EventKind.CLAIM_RELEASED, article, now, {"account": account.id})
        if plan.terms.assignee == account.id:
            _tell(work, session, EventKind.ASSIGNED, article, now, {"account": ""})
        work.plans.put(article_id, without(plan, account.id))


def _facts(work: UnitOfWork, session: Session, article: Article, now: datetime) -> Facts:
    # Without the checklist: whether a text is complete keeps nobody from taking it in hand.
    return Facts(
        review=article.review,
        delivery=article.delivery,
        actor=present(work, session),
        now=now,
        authors=article.authors,
        last_editor=work.revisions.get(article.head).author,
        first_approver=article.first_approver,
    )


def _refuse(action: str, found: tuple[Refusal, ...]) -> None:
    if found:
        raise DeskError(
            ErrorCode.ACTION_REFUSED,
            action=action,
            refusals=tuple(refusal.value for refusal in found),
            checks=(),
        )


def _tell(
    work: UnitOfWork,
    session: Session,
    kind: EventKind,
    article: Article,
    now: datetime,
    data: dict[str, str],
) -> None:
    work.events.append(kind, session.account.id, now, article=article.id, data=data)
