"""What the workflow machine does with two approvals: the desk's rule changes, people approve one after the other, and whatever
was sealed was approved by as many as the rule asked for just then.
"""

import json
from dataclasses import replace
from typing import Any

from hypothesis import event as event_
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, invariant, precondition, rule

from editor_desk.domain.approvals import NO_RULE, ROUND_ENDS, ApprovalRule
from editor_desk.domain.events import Event, EventKind
from editor_desk.domain.revision import RevisionKind
from editor_desk.domain.seal import SEAL_NAMESPACE, Seal
from editor_desk.services.ports.keys import Session
from editor_desk.services.ports.unit_of_work import UnitOfWork
from tests.desks import ARTICLE, QUICK_VAULT, Newsroom

RULES = (
    ApprovalRule(sections=("سياسة",)),
    ApprovalRule(everywhere=True),
    ApprovalRule(tags=("فاس",)),
    ApprovalRule(without_section=True),
    NO_RULE,
)
TWO_WRITERS = ("كريم", "هدى", "سلمى", "عادل")
REVIEWERS = ("هدى", "سلمى", "عادل")
_ARTICLES: Bundle[str] = Bundle("articles")


class TwoPersonRules:
    """Mixed into the machine, which has all that is named here first."""

    room: Newsroom
    people: dict[str, Session]
    events: list[Event]
    perhaps_refused: Any
    opened: Any
    room_rows: Any
    save: Any
    submit: Any
    recall: Any
    send_back: Any
    approve: Any

    looked_at = 0

    @rule(chosen=st.sampled_from(RULES), who=st.sampled_from(("سعاد", "سعاد", "هدى")))
    def change_the_rule(self, chosen: ApprovalRule, who: str) -> None:
        with self.perhaps_refused():
            self.room.desk.approval_rule.save(self.people[who], chosen)

    @rule(
        article=_ARTICLES, who=st.sampled_from(TWO_WRITERS), section=st.sampled_from(("سياسة", "ثقافة", ""))
    )
    def put_into_a_section(self, article: str, who: str, section: str) -> None:
        text = replace(self.opened(article).head.content, section=section)
        self.save(article, who, text, RevisionKind.MILESTONE)

    @rule(
        target=_ARTICLES,
        people=st.permutations(REVIEWERS),
        between=st.sampled_from(("", "", "", "return", "recall", "edit", "rule")),
    )
    @precondition(lambda self: len(self.room_rows()) < 4)
    def nearly_to_two_approvals(self, people: list[str], between: str) -> str:
        """What seldom happens by chance: a new article, two reviewers in turn, and something in between."""
        first, second, _third = people
        text = replace(ARTICLE, section="سياسة")
        author = "سعاد"
        article: str = self.room.desk.articles.create(self.people[author], text).article.id
        self.change_the_rule(RULES[0], author)
        self.submit(article, author)
        self.approve(article, first, "")
        match between:
            case "return":
                self.send_back(article, second, "راجع المصدر")
                self.submit(article, author)
            case "recall":
                self.recall(article, author)
                self.submit(article, author)
            case "edit":
                self.put_into_a_section(article, second, "ثقافة")
            case "rule":
                self.change_the_rule(NO_RULE, "سعاد")
        self.approve(article, second, "")
        return article

    @invariant()
    def as_many_approved_as_the_rule_asked_for(self) -> None:
        with self.room.opened.unit_of_work() as work:
            for place in range(self.looked_at, len(self.events)):
                if self.events[place].kind is EventKind.APPROVED:
                    self._check_approval(work, place, self.events[place])
        self.looked_at = len(self.events)

    @invariant()
    def lists_tell_who_approved_first(self) -> None:
        with self.room.opened.unit_of_work() as work:
            for id_ in self.room_rows():
                article = work.articles.get(id_)
                rounds = [
                    event
                    for event in self.events
                    if event.article == id_
                    and event.kind in {EventKind.FIRST_APPROVED, EventKind.APPROVED, *ROUND_ENDS}
                ]
                last = rounds[-1] if rounds else None
                stands = (
                    last is not None
                    and last.kind is EventKind.FIRST_APPROVED
                    and last.revision == article.head
                )
                assert article.first_approver == (last.actor if last is not None and stands else "")

    def _check_approval(self, work: UnitOfWork, place: int, event: Event) -> None:
        revision = work.revisions.get(event.revision)
        given = work.seals.over(event.article, revision.content_hash)
        (seal,) = (
            one
            for one in given
            if (one.statement.approved_by, one.statement.approved_at) == (event.actor, event.at)
            and not one.statement.is_first_of_two
        )
        told = self._rule_before(place).needed_for(revision.content)
        assert seal.statement.approvals_needed >= told
        if seal.statement.approvals_needed < 2 or seal.statement.override_reason:
            assert not seal.statement.countersigns
            return
        event_("sealed by two")
        (first,) = (one for one in given if one.statement.sha256 == seal.statement.countersigns)
        self._check_pair(place, event, seal, first)
        for one in (seal, first):
            statement = one.statement
            assert QUICK_VAULT.verify(one.public_key, statement.to_bytes(), one.signature, SEAL_NAMESPACE)
            written = {
                row.author for row in work.revisions.history(event.article) if row.created_at <= event.at
            }
            assert statement.approved_by not in written

    def _check_pair(self, place: int, event: Event, seal: Seal, first: Seal) -> None:
        assert seal.statement.approved_by != first.statement.approved_by
        assert seal.public_key != first.public_key
        assert seal.statement.revision == first.statement.revision == event.revision
        before = next(
            one
            for one in reversed(self.events[:place])
            if one.article == event.article and one.kind in {EventKind.FIRST_APPROVED, *ROUND_ENDS}
        )
        assert before.kind is EventKind.FIRST_APPROVED
        assert (before.actor, before.at) == (first.statement.approved_by, first.statement.approved_at)

    def _rule_before(self, place: int) -> ApprovalRule:
        changes = [one for one in self.events[:place] if one.kind is EventKind.APPROVAL_RULE_CHANGED]
        if not changes:
            return NO_RULE
        told = json.loads(changes[-1].data["rule"])
        return next(
            one
            for one in RULES
            if (list(one.sections), list(one.tags), one.without_section, one.everywhere)
            == (told["sections"], told["tags"], told["without_section"], told["everywhere"])
        )
