"""The workflow as a machine: whatever several people do, in whatever order, the desk's promises hold."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, precondition, rule

from editor_desk.domain.accounts import PERMISSIONS, Permission, Role
from editor_desk.domain.content import Content
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import Event, EventKind, first_broken
from editor_desk.domain.package import PackageForm
from editor_desk.domain.revision import RevisionKind
from editor_desk.domain.seal import SEAL_NAMESPACE
from editor_desk.domain.workflow import TRANSITIONS, Action, DeliveryState, ReviewState
from editor_desk.services.articles import OpenedArticle
from editor_desk.services.facts import valid_seal
from editor_desk.services.ports import Folder, Session, UnitOfWork
from tests.desks import ARTICLE, PASSPHRASE, QUICK_VAULT, newsroom_in
from tests.services.two_person_rules import TwoPersonRules

REFUSED = {
    ErrorCode.ACTION_REFUSED,
    ErrorCode.NOT_PERMITTED,
    ErrorCode.STALE_REVISION,
    ErrorCode.LAST_ADMIN,
    ErrorCode.ACCOUNT_DISABLED,
    ErrorCode.KEY_RETIRED,
}
WRITERS = ("كريم", "هدى", "سلمى")
PEOPLE = ("سعاد", "كريم", "هدى", "ياسين", "سلمى", "عادل")
ROLES = (
    frozenset({Role.EDITOR}),
    frozenset({Role.REVIEWER}),
    frozenset({Role.EDITOR, Role.REVIEWER, Role.EXPORTER}),
    frozenset({Role.ADMIN}),
    frozenset({Role.EXPORTER, Role.CURATOR}),
)
TEXTS = st.builds(
    lambda headline, standfirst, blank: (
        Content(headline=headline) if blank else replace(ARTICLE, headline=headline, standfirst=standfirst)
    ),
    headline=st.sampled_from(("افتتاح مكتبة التراث في فاس بحضور باحثين", "عنوان آخر للخبر نفسه في فاس")),
    standfirst=st.sampled_from(("", "مقدمة", "مقدمة أخرى", "خاتمة")),
    blank=st.sampled_from((False, False, False, False, True)),
)
STEPS = {
    Action.EDIT: {EventKind.EDITED, EventKind.MILESTONE, EventKind.RESTORED},
    Action.SUBMIT: {EventKind.SUBMITTED, EventKind.MILESTONE},
    Action.RECALL: {EventKind.RECALLED, EventKind.MILESTONE},
    Action.RETURN: {EventKind.RETURNED, EventKind.MILESTONE},
    Action.APPROVE: {EventKind.FIRST_APPROVED, EventKind.APPROVED, EventKind.MILESTONE},
    Action.HAND_OVER: {EventKind.HANDED_OVER},
    Action.CONFIRM_RECEIPT: {EventKind.RECEIVED, EventKind.MILESTONE},
    Action.CORRECT: {EventKind.CORRECTION, EventKind.MILESTONE},
    Action.WITHDRAW: {EventKind.WITHDRAWN, EventKind.MILESTONE},
}
NEEDED = {
    EventKind.CREATED: Permission.WRITE,
    EventKind.EDITED: Permission.WRITE,
    EventKind.SUBMITTED: Permission.WRITE,
    EventKind.RETURNED: Permission.REVIEW,
    EventKind.FIRST_APPROVED: Permission.REVIEW,
    EventKind.APPROVED: Permission.REVIEW,
    EventKind.APPROVAL_RULE_CHANGED: Permission.SET_RULES,
    EventKind.CORRECTION: Permission.REVIEW,
    EventKind.WITHDRAWN: Permission.REVIEW,
    EventKind.HANDED_OVER: Permission.EXPORT,
    EventKind.RECEIVED: Permission.EXPORT,
}
States = tuple[ReviewState, DeliveryState]


def in_the_table(action: Action, before: States, after: States) -> bool:
    """Whether a row of the table leads from the states before to those after."""
    return any(
        before[0] in row.review
        and before[1] in row.delivery
        and after == (row.to_review or before[0], row.to_delivery or before[1])
        for row in TRANSITIONS
        if row.action is action
    )


class Workflow(TwoPersonRules, RuleBasedStateMachine):
    """Some people at one desk, some of whom forget to lock it before their roles change."""

    articles = Bundle("articles")

    def __init__(self) -> None:
        super().__init__()
        self._closing = ExitStack()
        folder = Path(self._closing.enter_context(tempfile.TemporaryDirectory()))
        self.out = folder / "out"
        self.out.mkdir()
        self.room = self._closing.enter_context(newsroom_in(folder / "desk"))
        room = self.room
        self.people = {
            session.account.name: session
            for session in (room.admin, room.editor, room.reviewer, room.exporter, self.person("سلمى"))
        }
        self.people["عادل"] = self.person("عادل")
        self.events: list[Event] = []

    def person(self, name: str) -> Session:
        """A new account for somebody who edits and reviews."""
        roles = frozenset({Role.EDITOR, Role.REVIEWER})
        account = self.room.desk.accounts.create(self.room.admin, name, roles, PASSPHRASE)
        return self.room.desk.accounts.unlock(account.id, PASSPHRASE)

    def teardown(self) -> None:
        try:
            assert self.room.desk.audit.run().faults == ()
        finally:
            self._closing.close()

    def attempt(self, action: Action, article: str, act: Callable[[OpenedArticle], object]) -> bool:
        """Do what is refused or follows the table, and leaves nothing behind where it is refused."""
        before = self.opened(article)
        chain = self.chain()
        refused = True
        with self.perhaps_refused():
            act(before)
            refused = False
        if refused:
            assert self.opened(article).article == before.article
            assert self.chain() == chain
            return False
        after = self.opened(article).article
        if after != before.article:
            states = (before.article.review, before.article.delivery)
            reached = (after.review, after.delivery)
            one_of_two = action is Action.APPROVE and after.first_approver and reached == states
            assert one_of_two or in_the_table(action, states, reached), (action, before, after)
        assert {event.kind for event in self.chain()[len(chain) :]} <= STEPS[action]
        return True

    @contextmanager
    def perhaps_refused(self) -> Iterator[None]:
        """For what the desk may refuse; any other fault fails the test."""
        try:
            yield
        except DeskError as error:
            if error.code not in REFUSED:
                raise

    def opened(self, article: str) -> OpenedArticle:
        return self.room.desk.articles.open(self.room.admin, article)

    def chain(self) -> list[Event]:
        with self.room.opened.unit_of_work() as work:
            return list(work.events.all())

    @initialize(target=articles, text=TEXTS)
    def begin(self, text: Content) -> str:
        return self.room.desk.articles.create(self.room.editor, text).article.id

    @rule(target=articles, who=st.sampled_from(WRITERS), text=TEXTS)
    @precondition(lambda self: len(self.room.desk.articles.shelf(Folder.ARCHIVE)) < 3)
    def create(self, who: str, text: Content) -> str:
        session = self.people[who]
        with self.perhaps_refused():
            return self.room.desk.articles.create(session, text).article.id
        return self.room.desk.articles.shelf(Folder.ARCHIVE)[0].id

    @rule(article=articles, who=st.sampled_from(PEOPLE), text=TEXTS, kind=st.sampled_from(RevisionKind))
    def save(self, article: str, who: str, text: Content, kind: RevisionKind) -> None:
        self.attempt(
            Action.EDIT,
            article,
            lambda now: self.room.desk.articles.save(self.people[who], article, now.head.id, text, kind),
        )

    @rule(article=articles, who=st.sampled_from(WRITERS), texts=st.lists(TEXTS, min_size=2, max_size=3))
    def write_on(self, article: str, who: str, texts: list[Content]) -> None:
        """Autosaves of one run, which become one revision."""
        for text in texts:
            self.save(article, who, text, RevisionKind.AUTOSAVE)

    @rule(article=articles, who=st.sampled_from(PEOPLE), which=st.integers(0, 9))
    def restore(self, article: str, who: str, which: int) -> None:
        history = self.room.desk.articles.history(article).revisions
        old = history[which % len(history)].id
        self.attempt(
            Action.EDIT, article, lambda _: self.room.desk.articles.restore(self.people[who], article, old)
        )

    @rule(article=articles, who=st.sampled_from(PEOPLE))
    def submit(self, article: str, who: str) -> None:
        self.attempt(
            Action.SUBMIT, article, lambda _: self.room.desk.review.submit(self.people[who], article)
        )

    @rule(article=articles, who=st.sampled_from(PEOPLE))
    def recall(self, article: str, who: str) -> None:
        self.attempt(
            Action.RECALL, article, lambda _: self.room.desk.review.recall(self.people[who], article)
        )

    @rule(article=articles, who=st.sampled_from(PEOPLE), reason=st.sampled_from(("", "راجع المصدر")))
    def send_back(self, article: str, who: str, reason: str) -> None:
        done = self.attempt(
            Action.RETURN,
            article,
            lambda _: self.room.desk.review.send_back(self.people[who], article, reason),
        )
        assert reason or not done

    @rule(
        article=articles, who=st.sampled_from(PEOPLE), override=st.sampled_from(("", "", "لا مراجع الليلة"))
    )
    def approve(self, article: str, who: str, override: str) -> None:
        self.attempt(
            Action.APPROVE,
            article,
            lambda now: self.room.desk.review.approve(
                self.people[who], article, expected=now.head.id, override_reason=override
            ),
        )

    @rule(
        article=articles, text=TEXTS, author=st.sampled_from(WRITERS), approver=st.sampled_from(WRITERS[1:])
    )
    def nearly_to_a_seal(self, article: str, text: Content, author: str, approver: str) -> None:
        """What seldom happens by chance: people in the right order, if they are the right people."""
        self.save(article, author, text, RevisionKind.AUTOSAVE)
        self.submit(article, author)
        self.approve(article, approver, "")

    @rule(article=articles, who=st.sampled_from(("ياسين", "سعاد", "كريم")), form=st.sampled_from(PackageForm))
    def hand_over(self, article: str, who: str, form: PackageForm) -> None:
        session = self.people[who]
        self.attempt(
            Action.HAND_OVER,
            article,
            lambda _: self.room.desk.handover.hand_over(session, [article], self.out, form),
        )

    @rule(article=articles, who=st.sampled_from(PEOPLE))
    def confirm(self, article: str, who: str) -> None:
        self.attempt(
            Action.CONFIRM_RECEIPT,
            article,
            lambda _: self.room.desk.review.confirm_receipt(self.people[who], article),
        )

    @rule(article=articles, who=st.sampled_from(PEOPLE), note=st.sampled_from(("", "تصويب اسم")))
    def correct(self, article: str, who: str, note: str) -> None:
        self.attempt(
            Action.CORRECT, article, lambda _: self.room.desk.review.correct(self.people[who], article, note)
        )

    @rule(article=articles, who=st.sampled_from(("هدى", "ياسين")))
    def withdraw(self, article: str, who: str) -> None:
        self.attempt(
            Action.WITHDRAW,
            article,
            lambda _: self.room.desk.review.withdraw(self.people[who], article, "سُحب بطلب المصدر"),
        )

    @rule(who=st.sampled_from(PEOPLE[1:]), by=st.sampled_from(("سعاد", "كريم")), disabled=st.booleans())
    def close_or_open_an_account(self, who: str, by: str, *, disabled: bool) -> None:
        account = self.people[who].account.id
        with self.perhaps_refused():
            self.room.desk.accounts.set_disabled(self.people[by], account, disabled=disabled)

    @rule(who=st.sampled_from(PEOPLE[1:]), roles=st.sampled_from(ROLES))
    def change_roles(self, who: str, roles: frozenset[Role]) -> None:
        self.room.desk.accounts.set_roles(self.room.admin, self.people[who].account.id, roles)

    @rule(who=st.sampled_from(PEOPLE), stays=st.booleans())
    def renew_a_key(self, who: str, *, stays: bool) -> None:
        """Some go on with the window that they had open: its key signs nothing any more."""
        with self.perhaps_refused():
            fresh = self.room.desk.accounts.rotate_key(self.people[who], PASSPHRASE)
            if not stays:
                self.people[who] = fresh

    @rule(who=st.sampled_from(PEOPLE[1:]))
    def replace_a_lost_passphrase(self, who: str) -> None:
        account = self.people[who].account.id
        with self.perhaps_refused():
            self.room.desk.accounts.reset_passphrase(self.people["سعاد"], account, PASSPHRASE)
            self.people[who] = self.room.desk.accounts.unlock(account, PASSPHRASE)

    @rule(minutes=st.sampled_from((1, 15)))
    def time_passes(self, minutes: int) -> None:
        self.room.clock.move(minutes=minutes)

    @invariant()
    def every_event_is_chained_and_none_is_ever_changed(self) -> None:
        chain = self.chain()
        assert first_broken(chain) is None
        assert chain[: len(self.events)] == self.events
        self.events = chain

    @invariant()
    def the_log_shows_that_everybody_might_do_what_they_did(self) -> None:
        roles: dict[str, list[Role]] = {}
        closed: dict[str, bool] = {}
        for event in self.events:
            assert not closed.get(event.actor)
            if event.kind in NEEDED:
                assert any(NEEDED[event.kind] in PERMISSIONS[role] for role in roles[event.actor])
            if event.kind in {EventKind.ACCOUNT_CREATED, EventKind.ACCOUNT_CHANGED}:
                account = event.data["account"]
                roles[account] = [Role(name) for name in event.data["roles"].split(",") if name]
                closed[account] = event.data["disabled"] == "true"

    @invariant()
    def what_is_referred_to_is_there_and_names_its_own_text(self) -> None:
        with self.room.opened.unit_of_work() as work:
            for row in self.room_rows():
                article = work.articles.get(row)
                named = {article.head, article.sealed, article.delivered}
                named |= {event.revision for event in self.events if event.article == row}
                named -= {None, ""}
                for revision_id in named:
                    revision = work.revisions.get(str(revision_id))
                    assert revision.article == row
                    named_parents = [work.revisions.get(parent).article for parent in revision.parents]
                    assert named_parents == [row] * len(named_parents)

    @invariant()
    def what_was_approved_or_handed_over_bears_a_seal_by_somebody_else(self) -> None:
        with self.room.opened.unit_of_work() as work:
            for place, event in enumerate(self.events):
                if event.kind not in {EventKind.APPROVED, EventKind.HANDED_OVER}:
                    continue
                revision = work.revisions.get(event.revision)
                seal = valid_seal(work, QUICK_VAULT, revision)
                assert seal is not None
                statement = seal.statement
                assert statement.content_hash == revision.content_hash
                assert QUICK_VAULT.verify(
                    seal.public_key, statement.to_bytes(), seal.signature, SEAL_NAMESPACE
                )
                by_another = statement.approved_by not in self.authors_until(work, place)
                assert by_another or statement.override_reason

    @invariant()
    def every_count_is_the_length_of_its_list(self) -> None:
        session = self.people[PEOPLE[len(self.events) % len(PEOPLE)]]  # another one after each event
        counts = self.room.desk.articles.counts(session)
        for folder in Folder:
            assert len(self.room.desk.articles.list(session, folder)) == counts[folder], folder

    def room_rows(self) -> list[str]:
        """Ids of all articles, by the log."""
        return [event.article for event in self.events if event.kind is EventKind.CREATED]

    def authors_until(self, work: UnitOfWork, place: int) -> set[str]:
        """Who had written on the article when the text that the event at `place` is about was sealed."""
        article = self.events[place].article
        approved = next(
            event
            for event in reversed(self.events[: place + 1])
            if event.kind is EventKind.APPROVED and event.article == article
        )
        history = work.revisions.history(approved.article)
        return {row.author for row in history if row.created_at <= approved.at}


Workflow.TestCase.settings = settings(
    max_examples=15,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
TestWorkflow = Workflow.TestCase
