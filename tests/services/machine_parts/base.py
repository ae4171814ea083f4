"""Some people at one desk, and how a step of theirs is tried."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize

from editor_desk.domain.accounts import Role
from editor_desk.domain.content import Content
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import Event, EventKind
from editor_desk.domain.revision import content_hash
from editor_desk.domain.workflow import TRANSITIONS, Action, DeliveryState, ReviewState, Transition
from editor_desk.services.articles import OpenedArticle
from editor_desk.services.ports.keys import Session
from tests.desks import ARTICLE, PASSPHRASE, newsroom_in

if TYPE_CHECKING:
    from editor_desk.domain.package import WrittenPackage

REFUSED = {
    ErrorCode.ACTION_REFUSED,
    ErrorCode.NOT_PERMITTED,
    ErrorCode.STALE_REVISION,
    ErrorCode.LAST_ADMIN,
    ErrorCode.ACCOUNT_DISABLED,
    ErrorCode.KEY_RETIRED,
    ErrorCode.PASSPHRASE_WRONG,
    ErrorCode.TRY_LATER,
}
WRITERS = ("كريم", "هدى", "سلمى")
PEOPLE = ("سعاد", "كريم", "هدى", "ياسين", "سلمى", "عادل")
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
    Action.HAND_OVER: {EventKind.HANDED_OVER, EventKind.TAKEN_OVER},
    Action.HAND_OVER_AGAIN: {EventKind.HANDED_OVER},
    Action.CONFIRM_RECEIPT: {EventKind.RECEIVED, EventKind.MILESTONE},
    Action.CORRECT: {EventKind.CORRECTION, EventKind.MILESTONE},
    Action.CALL_OFF: {EventKind.CORRECTION_DROPPED, EventKind.MILESTONE},
    Action.UPDATE: {EventKind.CREATED, EventKind.UPDATE_BEGUN, EventKind.UPDATE_DROPPED},
    Action.WITHDRAW: {EventKind.WITHDRAWN, EventKind.MILESTONE},
}
States = tuple[ReviewState, DeliveryState]


def in_the_table(action: Action, before: States, after: States) -> bool:
    """Whether a row of the table leads from the states before to those after."""
    return any(
        before[0] in row.review
        and before[1] in row.delivery
        and after in {(row.to_review or before[0], delivery) for delivery in _targets(row, before[1])}
        for row in TRANSITIONS
        if row.action is action
    )


def _targets(row: Transition, before: DeliveryState) -> set[DeliveryState]:
    if row.action is Action.CALL_OFF:
        return {DeliveryState.HANDED_OVER, DeliveryState.RECEIVED}  # as it was before
    return {row.to_delivery or before}


ARTICLES = Bundle("articles")


class Machine(RuleBasedStateMachine):
    """Some people at one desk, some of whom forget to lock it before their roles change."""

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
        self.passphrases = dict.fromkeys(self.people, PASSPHRASE)
        self.texts: dict[tuple[str, str], Content] = {}
        """What was saved and is never to be lost, by article and hash."""
        self.packages: list[WrittenPackage] = []

    def person(self, name: str) -> Session:
        """A new account for somebody who edits and reviews."""
        roles = frozenset({Role.EDITOR, Role.REVIEWER})
        account = self.room.desk.accounts.create(self.room.admin, name, roles, PASSPHRASE)
        return self.room.desk.accounts.unlock(account.id, PASSPHRASE)

    def teardown(self) -> None:
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

    def keep_text(self, article: str, text: Content) -> None:
        """From now on this text has to be readable for good."""
        self.texts[article, content_hash(text)] = text

    @initialize(target=ARTICLES, text=TEXTS)
    def begin(self, text: Content) -> str:
        made = self.room.desk.articles.create(self.room.editor, text).article.id
        self.keep_text(made, text)
        return made
