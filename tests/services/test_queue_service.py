"""The queue of review over a real desk: who has what in hand, in which order it comes, and what changed since one saw it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from editor_desk.domain.accounts import Role
from editor_desk.domain.content import BlockKind, block
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import EventKind
from editor_desk.domain.package import PackageForm
from editor_desk.domain.review_plan import CLAIM_LASTS, Claim, Plan, Priority, Terms
from editor_desk.domain.workflow import Action, Refusal, ReviewState
from editor_desk.services.ports.articles import Folder
from editor_desk.services.ports.keys import Session
from editor_desk.services.ports.queue import QueuedArticle, QueueFilter, QueueOrder, QueueView
from tests.desks import ARTICLE, PASSPHRASE, Newsroom

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def second(room: Newsroom) -> Session:
    """Another reviewer."""
    account = room.desk.accounts.create(room.admin, "سلمى", frozenset({Role.REVIEWER}), PASSPHRASE)
    return room.desk.accounts.unlock(account.id, PASSPHRASE)


def sent(room: Newsroom, headline: str = ARTICLE.headline) -> str:
    return room.in_review(replace(ARTICLE, headline=headline)).article.id


def queue(room: Newsroom, who: Session | None = None, **wish: object) -> list[QueuedArticle]:
    return list(room.desk.queue.page(view(room, who, **wish)))


def view(room: Newsroom, who: Session | None = None, **wish: object) -> QueueView:
    me = (who or room.reviewer).account.id
    return replace(QueueView(me, room.desk.queue.now()), **wish)  # type: ignore[arg-type]


def ids(rows: list[QueuedArticle]) -> list[str]:
    return [row.summary.id for row in rows]


def plan_of(room: Newsroom, article: str) -> Plan:
    return room.desk.queue.look(room.reviewer, article).plan


def kinds(room: Newsroom, article: str) -> list[EventKind]:
    return [event.kind for event in room.desk.articles.history(article).events]


def refused(error: pytest.ExceptionInfo[DeskError]) -> tuple[str, ...]:
    assert error.value.code is ErrorCode.ACTION_REFUSED
    found = error.value.params["refusals"]
    assert isinstance(found, tuple)
    return found


def test_a_claim_is_recorded_kept_and_left(room: Newsroom) -> None:
    article, desk, me = sent(room), room.desk, room.reviewer
    first = desk.queue.claim(me, article)
    again = desk.queue.claim(me, article)

    assert first.claim is not None
    assert again.claim is not None
    assert (again.claim.by, again.claim.at) == (me.account.id, first.claim.at)
    assert again.claim.active_at > first.claim.active_at
    (row,) = queue(room)
    assert (row.holder, row.plan) == ("هدى", again)

    desk.queue.release(me, article)
    assert plan_of(room, article).claim is None
    events = [
        event for event in desk.articles.history(article).events if event.kind.value.startswith("claim")
    ]
    assert [event.kind for event in events] == [EventKind.CLAIMED, EventKind.CLAIM_RELEASED]
    assert all(event.actor == me.account.id and event.data == {} for event in events)
    with pytest.raises(DeskError) as error:
        desk.queue.release(me, article)
    assert refused(error) == (Refusal.NOT_CLAIMED,)


def test_nobody_decides_on_a_claimed_article_before_taking_it_over(room: Newsroom, second: Session) -> None:
    made, desk, me = room.in_review(), room.desk, room.reviewer
    article = made.article.id
    desk.queue.claim(second, article)

    assert desk.articles.open(me, article).refusals[Action.APPROVE] == (Refusal.CLAIMED,)
    decisions: tuple[Callable[[], object], ...] = (
        lambda: desk.review.approve(me, article, expected=made.head.id),
        lambda: desk.review.send_back(me, article, "راجع العنوان"),
        lambda: desk.queue.claim(me, article),
    )
    for decide in decisions:
        with pytest.raises(DeskError) as error:
            decide()
        assert refused(error) == (Refusal.CLAIMED,)

    desk.queue.claim(me, article, take_over=True)
    told = desk.articles.history(article).events[-1]
    assert told.kind is EventKind.CLAIM_TAKEN_OVER
    assert told.data == {"account": second.account.id}, "the log tells the old claimer by name"
    assert desk.articles.open(second, article).refusals[Action.APPROVE] == (Refusal.CLAIMED,)
    desk.review.approve(me, article, expected=made.head.id)
    assert plan_of(room, article) == Plan()
    assert queue(room) == []


def test_an_unclaimed_article_is_decided_on_without_a_word(room: Newsroom) -> None:
    made = room.in_review()
    room.desk.review.approve(room.reviewer, made.article.id, expected=made.head.id)
    assert EventKind.CLAIMED not in kinds(room, made.article.id)


def test_reading_claims_nothing_and_keeps_a_claim_alive(room: Newsroom, second: Session) -> None:
    made, desk = room.in_review(), room.desk
    article = made.article.id
    desk.comparing.saw(room.reviewer, article, made.head.id)
    assert plan_of(room, article).claim is None

    desk.queue.claim(room.reviewer, article)
    ways: tuple[Callable[[], None], ...] = (
        lambda: desk.comparing.saw(room.reviewer, article, made.head.id),
        lambda: desk.queue.touch(room.reviewer, article),
    )
    for keep_on in ways:
        room.clock.move(hours=3)
        desk.queue.touch(second, article)  # somebody else's looking on is not its holder's work
        keep_on()
    room.clock.move(hours=3)
    assert desk.queue.look(second, article).claim == (Refusal.CLAIMED,)

    room.clock.move(hours=2)
    desk.queue.touch(room.reviewer, article)
    assert desk.queue.look(second, article).holder == "", "a lapsed claim is not waked by a look"
    desk.queue.claim(second, article)
    assert kinds(room, article)[-1] is EventKind.CLAIMED
    (row,) = queue(room)
    assert row.holder == "سلمى"


def test_the_author_is_told_before_trying(room: Newsroom) -> None:
    made = room.desk.articles.create(room.admin, ARTICLE)
    room.desk.review.submit(room.admin, made.article.id)
    seen = room.desk.queue.look(room.admin, made.article.id)
    assert seen.claim == seen.take_over == (Refusal.IS_AUTHOR,)
    assert set(seen.reviewers.values()) == {"هدى"}
    with pytest.raises(DeskError) as error:
        room.desk.queue.claim(room.admin, made.article.id)
    assert refused(error) == (Refusal.IS_AUTHOR,)
    assert queue(room, room.admin) == [], "one's own waits for others"


def test_terms_are_told_one_by_one_and_outlive_a_return(room: Newsroom, second: Session) -> None:
    article, desk = sent(room), room.desk
    due = desk.queue.now() + timedelta(hours=2)
    terms = Terms(Priority.URGENT, due, second.account.id)
    desk.queue.claim(room.reviewer, article)
    desk.queue.set_terms(room.reviewer, article, terms)
    desk.queue.set_terms(room.reviewer, article, terms)
    told = [(event.kind, dict(event.data)) for event in desk.articles.history(article).events[-3:]]
    assert told == [
        (EventKind.ASSIGNED, {"account": second.account.id}),
        (EventKind.DUE_SET, {"due": due.isoformat(timespec="milliseconds").replace("+00:00", "Z")}),
        (EventKind.PRIORITY_SET, {"priority": "urgent"}),
    ]
    (row,) = queue(room)
    assert (row.plan.terms, row.assignee, row.holder) == (terms, "سلمى", "هدى")

    desk.review.send_back(room.reviewer, article, "راجع العنوان")
    assert plan_of(room, article) == Plan(terms)
    assert queue(room) == []
    desk.review.submit(room.editor, article)
    (row,) = queue(room)
    assert (row.plan.terms, row.plan.claim) == (terms, None)


def test_the_author_says_when_it_must_be_decided_and_asks_nobody(room: Newsroom, second: Session) -> None:
    desk = room.desk
    made = desk.articles.create(room.editor, ARTICLE)
    terms = Terms(Priority.HIGH, desk.queue.now() + timedelta(hours=1))
    with pytest.raises(DeskError) as error:
        desk.review.submit(room.editor, made.article.id, replace(terms, assignee=second.account.id))
    assert refused(error) == (Refusal.NO_PERMISSION,)
    assert desk.articles.open(room.editor, made.article.id).article.review is ReviewState.DRAFT
    desk.review.submit(room.editor, made.article.id, terms)
    (row,) = queue(room)
    assert row.plan.terms == terms
    assert [kind for kind in kinds(room, made.article.id) if kind is not EventKind.MILESTONE] == [
        EventKind.CREATED,
        EventKind.DUE_SET,
        EventKind.PRIORITY_SET,
        EventKind.SUBMITTED,
    ]
    with pytest.raises(DeskError) as error:
        desk.queue.set_terms(room.editor, made.article.id, Terms())
    assert refused(error) == (Refusal.NO_PERMISSION,)


def test_a_recall_ends_the_claim_and_the_wait(room: Newsroom) -> None:
    article, desk = sent(room), room.desk
    desk.queue.claim(room.reviewer, article)
    desk.review.recall(room.editor, article)
    assert plan_of(room, article) == Plan()
    with pytest.raises(DeskError) as error:
        desk.queue.claim(room.reviewer, article)
    assert refused(error) == (Refusal.WRONG_STATE,)


@pytest.mark.parametrize(("hours", "held"), [(-3, True), (-5, False), (3, True), (5, False)])
def test_the_list_says_of_a_claim_what_is_asked_of_it_whichever_way_the_clock_went(
    room: Newsroom,
    hours: float,
    held: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    article = sent(room)
    room.desk.queue.claim(room.reviewer, article)
    room.clock.move(hours=hours)
    assert room.desk.queue.look(room.reviewer, article).holder == (room.reviewer.account.id if held else "")
    free = room.desk.queue.page(view(room, only=QueueFilter.FREE))
    mine = room.desk.queue.page(view(room, only=QueueFilter.MINE))
    assert ids([*free]) == ([] if held else [article])
    assert ids([*mine]) == ([article] if held else [])


@pytest.mark.parametrize("way", ["closed", "roles"])
def test_who_reviews_no_more_leaves_everything(room: Newsroom, second: Session, way: str) -> None:
    desk, me = room.desk, second.account.id
    held, asked, lapsed, other = (sent(room) for _ in range(4))
    desk.queue.claim(second, lapsed)
    room.clock.move(hours=5)
    desk.queue.claim(second, held)
    desk.queue.set_terms(room.reviewer, asked, Terms(assignee=me))
    desk.queue.claim(room.reviewer, other)
    desk.accounts.set_roles(room.admin, me, frozenset({Role.REVIEWER, Role.EDITOR}))
    assert plan_of(room, held).claim is not None, "who still reviews keeps what they have"

    if way == "closed":
        desk.accounts.set_disabled(room.admin, me, disabled=True)
    else:
        desk.accounts.set_roles(room.admin, me, frozenset({Role.EDITOR}))

    for article in (held, asked, lapsed):
        plan = plan_of(room, article)
        assert (plan.claim, plan.terms.assignee) == (None, "")
    assert plan_of(room, other).claim is not None
    assert kinds(room, held)[-1] is EventKind.CLAIM_RELEASED
    assert kinds(room, asked)[-1] is EventKind.ASSIGNED
    assert kinds(room, lapsed)[-1] is EventKind.CLAIMED, "nothing was left to release"
    assert desk.audit.run().faults == ()


def test_the_queue_comes_in_its_order_page_by_page_and_back(room: Newsroom) -> None:
    desk, now = room.desk, room.desk.queue.now()
    late, soon, urgent, high, plain, later = (sent(room, f"خبر رقم {n} من الرباط") for n in range(6))
    for article, terms in (
        (late, Terms(due=now - timedelta(hours=1))),
        (soon, Terms(due=now + timedelta(hours=1))),
        (urgent, Terms(Priority.URGENT)),
        (high, Terms(Priority.HIGH, now + timedelta(days=9))),
    ):
        desk.queue.set_terms(room.reviewer, article, terms)
    expected = {
        QueueOrder.PLANNED: [urgent, high, late, soon, plain, later],
        QueueOrder.LONGEST: [late, soon, urgent, high, plain, later],
        QueueOrder.NEWEST: [later, plain, high, urgent, soon, late],
    }
    for order, wanted in expected.items():
        seen = view(room, order=order)
        assert ids(list(desk.queue.page(seen))) == wanted
        pages: list[QueuedArticle] = []
        while page := desk.queue.page(seen, pages[-1].spot if pages else None, limit=4):
            pages += page
        assert ids(pages) == wanted
        back = [desk.queue.beside(seen, row.spot, back=True) for row in pages]
        assert back == ["", *wanted[:-1]]
        assert [desk.queue.beside(seen, row.spot) for row in pages] == [*wanted[1:], ""]


def test_filters_and_their_counts_agree(room: Newsroom, second: Session) -> None:
    desk, now, me = room.desk, room.desk.queue.now(), room.reviewer
    mine, theirs, asked, late, changed, lapsed = (sent(room) for _ in range(6))
    desk.queue.claim(second, lapsed)
    desk.queue.set_terms(me, lapsed, Terms(assignee=me.account.id))
    room.clock.move(hours=5)
    desk.queue.claim(me, mine)
    desk.queue.claim(second, theirs)
    desk.queue.set_terms(me, asked, Terms(assignee=me.account.id))
    desk.queue.set_terms(me, theirs, Terms(assignee=me.account.id))
    desk.queue.set_terms(me, late, Terms(due=now))
    head = desk.articles.open(me, changed).head
    desk.comparing.saw(me, changed, head.id)
    more = replace(head.content, blocks=(*ARTICLE.blocks, block(BlockKind.PARAGRAPH, "وأضاف الباحث كلمة.")))
    desk.articles.save(second, changed, head.id, more)

    every = {mine, theirs, asked, late, changed, lapsed}
    expected = {
        QueueFilter.ALL: every,
        QueueFilter.MINE: {mine, asked, lapsed},
        QueueFilter.FREE: every - {mine, theirs},
        QueueFilter.OVERDUE: {late},
        QueueFilter.CHANGED: {changed},
    }
    for only, wanted in expected.items():
        assert set(ids(queue(room, only=only))) == wanted, only
    counts = desk.queue.counts(view(room)).by_filter
    assert counts == {only: len(wanted) for only, wanted in expected.items()}
    assert set(ids(queue(room, mine=True))) == expected[QueueFilter.MINE]
    assert ids(queue(room, mine=True, only=QueueFilter.OVERDUE)) == []
    assert desk.queue.counts(view(room, mine=True)).by_filter[QueueFilter.ALL] == 3
    assert desk.articles.counts(me)[Folder.IN_MY_HANDS] == 3
    assert {row.id for row in desk.articles.list(me, Folder.IN_MY_HANDS)} == expected[QueueFilter.MINE]

    (row,) = queue(room, only=QueueFilter.CHANGED)
    assert row.seen
    assert row.since is not None
    assert (row.since.versions, row.since.words) == (1, 3)
    rest = [row for row in queue(room) if row.summary.id != changed]
    assert all(not row.seen and row.since is None for row in rest)


def test_what_one_wrote_oneself_is_no_news(room: Newsroom) -> None:
    desk, me = room.desk, room.reviewer
    made = room.in_review()
    desk.comparing.saw(me, made.article.id, made.head.id)
    (row,) = queue(room)
    assert (row.seen, row.since) == (True, None)
    desk.articles.save(
        me, made.article.id, made.head.id, replace(ARTICLE, headline="عنوان آخر للخبر نفسه في فاس")
    )
    assert queue(room) == [], "who edits it writes on it, and reviews it no more"


def test_the_next_one_is_free_or_ones_own_and_the_queue_begins_anew(room: Newsroom, second: Session) -> None:
    desk, me = room.desk, room.reviewer
    one, two, three, four = (sent(room) for _ in range(4))
    desk.queue.claim(second, two)
    desk.queue.claim(me, three)
    seen = view(room)
    rows = {row.summary.id: row.spot for row in desk.queue.page(seen)}
    assert desk.queue.following(seen, None) == one
    assert desk.queue.following(seen, rows[one]) == three
    assert desk.queue.following(seen, rows[three]) == four
    assert desk.queue.following(seen, rows[four]) == one
    desk.review.send_back(me, four, "راجع العنوان")
    assert desk.queue.following(seen, rows[four]) == one, "though it is in the queue no more"
    for article in (one, three):
        desk.review.send_back(me, article, "راجع العنوان")
    assert desk.queue.following(seen, rows[three]) == ""
    (last,) = queue(room)
    assert last.summary.id == two
    assert desk.queue.following(view(room, second), last.spot) == "", "not itself again"


def test_an_edit_in_review_keeps_the_plan_and_an_approved_text_has_none(room: Newsroom) -> None:
    desk = room.desk
    made = room.in_review()
    article = made.article.id
    desk.queue.claim(room.reviewer, article)
    desk.queue.set_terms(room.reviewer, article, Terms(Priority.HIGH))
    saved = desk.articles.save(
        room.admin, article, made.head.id, replace(ARTICLE, headline="عنوان آخر للخبر نفسه في فاس")
    )
    assert plan_of(room, article).terms == Terms(Priority.HIGH)
    assert plan_of(room, article).holder(desk.queue.now()) == room.reviewer.account.id
    desk.review.approve(room.reviewer, article, expected=saved.head.id)
    desk.articles.save(room.editor, article, saved.head.id, ARTICLE)
    assert plan_of(room, article) == Plan()


def test_what_concerns_the_delivered_text_leaves_the_claim_on_the_new_one(
    room: Newsroom, tmp_path: Path
) -> None:
    desk, delivered = room.desk, room.sealed()
    article = delivered.article.id
    desk.handover.hand_over(room.exporter, [article], tmp_path, PackageForm.FOLDER)
    desk.articles.save(
        room.editor, article, delivered.head.id, replace(ARTICLE, headline="عنوان مصوَّب للخبر نفسه في فاس")
    )
    desk.review.submit(room.editor, article)
    desk.queue.claim(room.reviewer, article)
    before = plan_of(room, article)
    desk.review.confirm_receipt(room.exporter, article)
    assert plan_of(room, article) == before


def test_a_plan_is_stored_field_by_field(room: Newsroom) -> None:
    article = sent(room)
    now, me = room.desk.queue.now(), room.reviewer.account.id
    plans = (
        Plan(Terms(Priority.URGENT, now, me), Claim(me, now, now + timedelta(hours=1)), now),
        Plan(Terms(Priority.HIGH, None, ""), None, None),
    )
    for plan in plans:
        with room.opened.unit_of_work() as work:
            work.plans.put(article, plan)
            work.commit()
        assert plan_of(room, article) == plan
    assert timedelta(hours=1) < CLAIM_LASTS


def test_an_unknown_article_has_no_plan(room: Newsroom) -> None:
    with pytest.raises(DeskError) as error:
        room.desk.queue.look(room.reviewer, "no such article")
    assert error.value.code is ErrorCode.ARTICLE_UNKNOWN
