"""Two people approve where the desk says so: nothing less is a seal, whoever tries it and whatever is done to the data."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from editor_desk.domain.approvals import NO_RULE, ApprovalRule
from editor_desk.domain.audit import AuditFaultKind
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import EventKind
from editor_desk.domain.package import PackageForm
from editor_desk.domain.seal import completes_pair
from editor_desk.domain.workflow import Action, Refusal, ReviewState
from editor_desk.exchange.package.verify import verify_package
from editor_desk.services import facts, review
from editor_desk.services.facts import first_approval
from editor_desk.services.ports.articles import Folder
from editor_desk.services.ports.keys import Session
from tests.desks import ARTICLE, PASSPHRASE, QUICK_VAULT, Newsroom
from tests.services.approving import POLITICS, RULE, approve, ask_for_two, by_two, second_reviewer
from tests.services.tampering import change, number_of, rehash

Kind = AuditFaultKind


@pytest.fixture
def second(room: Newsroom) -> Session:
    return second_reviewer(room)


def refused(act: Callable[[], object]) -> set[str]:
    with pytest.raises(DeskError) as error:
        act()
    assert error.value.code is ErrorCode.ACTION_REFUSED
    refusals = error.value.params["refusals"]
    assert isinstance(refusals, tuple)
    return set(refusals)


def kinds(room: Newsroom) -> set[AuditFaultKind]:
    return {fault.kind for fault in room.desk.audit.run().faults}


def is_no_seal(room: Newsroom, article: str, out: Path) -> None:
    """The window shows it as broken, and no package takes it."""
    opened = room.desk.articles.open(room.exporter, article)
    assert opened.seal is None
    assert Refusal.NOT_SEALED in refused(
        lambda: room.desk.handover.hand_over(room.exporter, [article], out, PackageForm.FOLDER)
    )
    assert list(out.iterdir()) == []


# The way of an article


def test_the_first_approval_leaves_it_in_review_and_the_second_seals_it(
    room: Newsroom, second: Session
) -> None:
    ask_for_two(room)
    sent = room.in_review(POLITICS)
    once = approve(room, room.reviewer, sent, comment="راجعت الأرقام")
    assert once.article.review is ReviewState.IN_REVIEW
    assert once.article.first_approver == once.summary.first_approver == room.reviewer.account.id
    assert once.seal is None
    assert not once.summary.sealed
    assert once.refusals[Action.APPROVE] == (Refusal.IS_FIRST_APPROVER,)
    assert room.desk.articles.counts(room.exporter)[Folder.READY] == 0
    twice = approve(room, second, sent)
    assert twice.article.review is ReviewState.APPROVED
    assert twice.article.first_approver == ""
    assert twice.article.note == "راجعت الأرقام"
    seal = twice.seal
    assert seal is not None
    assert seal.first is not None
    assert (seal.statement.approver_name, seal.first.statement.approver_name) == ("نادر", "هدى")
    assert completes_pair(seal.statement, seal.first.statement)
    assert seal.statement.rule_hash == RULE.sha256
    events = [event.kind for event in room.desk.articles.history(sent.article.id).events]
    assert events[-2:] == [EventKind.FIRST_APPROVED, EventKind.APPROVED]
    assert room.desk.audit.run().sound


def test_elsewhere_one_approval_is_enough_and_says_so(room: Newsroom) -> None:
    ask_for_two(room)
    seal = room.sealed().seal
    assert seal is not None
    assert (seal.statement.approvals_needed, seal.statement.rule_hash, seal.first) == (1, RULE.sha256, None)


def test_nobody_gives_both(room: Newsroom) -> None:
    ask_for_two(room)
    sent = room.in_review(POLITICS)
    approve(room, room.reviewer, sent)
    assert refused(lambda: approve(room, room.reviewer, sent)) == {Refusal.IS_FIRST_APPROVER}
    told = "لا مراجع غيري الليلة"
    assert refused(lambda: approve(room, room.reviewer, sent, override_reason=told)) == {
        Refusal.IS_FIRST_APPROVER
    }


def test_author_and_last_editor_give_neither(room: Newsroom, second: Session) -> None:
    ask_for_two(room)
    sent = room.in_review(POLITICS)
    approve(room, room.reviewer, sent)
    room.desk.articles.save(second, sent.article.id, sent.head.id, replace(POLITICS, standfirst="مقدمة"))
    assert Refusal.IS_LAST_EDITOR in refused(lambda: approve(room, second, sent))
    # And hers is a first approval again, of the new text.
    assert approve(room, room.reviewer, sent).article.review is ReviewState.IN_REVIEW
    assert Refusal.IS_AUTHOR in refused(lambda: approve(room, second, sent))


def test_it_waits_for_others_and_not_for_who_approved_it(room: Newsroom, second: Session) -> None:
    ask_for_two(room)
    sent = room.in_review(POLITICS)
    approve(room, room.reviewer, sent)
    for who, waits in ((room.reviewer, 0), (second, 1)):
        assert room.desk.articles.counts(who)[Folder.AWAITING_ME] == waits
        assert len(room.desk.articles.list(who, Folder.AWAITING_ME)) == waits
    assert room.desk.articles.list(second, Folder.AWAITING_ME)[0].first_approver == room.reviewer.account.id
    approve(room, second, sent)
    for who in (room.reviewer, second):
        assert room.desk.articles.counts(who)[Folder.APPROVED_BY_ME] == 1


def test_who_approved_first_neither_holds_nor_takes_the_review(room: Newsroom, second: Session) -> None:
    ask_for_two(room)
    article = room.in_review(POLITICS).article.id
    room.desk.queue.claim(room.reviewer, article)
    assert approve(room, room.reviewer, article).article.first_approver == room.reviewer.account.id
    with pytest.raises(DeskError) as error:
        room.desk.queue.claim(room.reviewer, article)
    assert error.value.params["refusals"] == (Refusal.IS_FIRST_APPROVER,)
    room.desk.queue.claim(second, article)
    assert approve(room, second, article).article.review is ReviewState.APPROVED
    assert room.desk.audit.run().sound


# What makes a first approval void


def edit_and_back(room: Newsroom, article: str, by: Session) -> None:
    head = room.desk.articles.open(by, article).head.id
    changed = room.desk.articles.save(by, article, head, replace(POLITICS, standfirst="مقدمة"))
    room.desk.articles.save(by, article, changed.head.id, POLITICS)


def send_back(room: Newsroom, article: str, by: Session) -> None:
    room.desk.review.send_back(by, article, "راجع المصدر")
    room.desk.review.submit(room.editor, article)


def call_back(room: Newsroom, article: str, _by: Session) -> None:
    room.desk.review.recall(room.editor, article)
    room.desk.review.submit(room.editor, article)


@pytest.mark.parametrize("between", [edit_and_back, send_back, call_back])
def test_a_first_approval_is_void_though_the_text_is_the_same_again(
    room: Newsroom, second: Session, between: Callable[[Newsroom, str, Session], None]
) -> None:
    ask_for_two(room)
    article = room.in_review(POLITICS).article.id
    approve(room, room.reviewer, article)
    third = second_reviewer(room, "ليلى")
    between(room, article, third)
    opened = room.desk.articles.open(room.reviewer, article)
    assert opened.article.first_approver == ""
    assert opened.may(Action.APPROVE), "whoever approved may do so again"
    assert approve(room, second, article).article.review is ReviewState.IN_REVIEW
    assert approve(room, room.reviewer, article).article.review is ReviewState.APPROVED
    assert room.desk.audit.run().sound


def test_a_seal_of_an_earlier_round_stays_when_the_same_text_begins_another(
    room: Newsroom, second: Session, out: Path
) -> None:
    sealed = by_two(room, second)
    article = sealed.article.id
    edit_and_back(room, article, room.editor)
    room.desk.review.submit(room.editor, article)
    again = approve(room, second, article)
    assert again.article.review is ReviewState.IN_REVIEW
    assert again.seal is not None, "this very text was approved by two before"
    room.desk.handover.hand_over(room.exporter, [article], out, PackageForm.FOLDER)


# The rule changes


def test_a_lower_rule_breaks_no_seal_and_ends_no_round(room: Newsroom, second: Session) -> None:
    sealed = by_two(room, second)
    begun = room.in_review(replace(POLITICS, headline="البرلمان يناقش موازنة العام المقبل في جلسة علنية"))
    approve(room, room.reviewer, begun)
    ask_for_two(room, NO_RULE)
    assert room.desk.articles.open(room.editor, sealed.article.id).seal is not None
    assert refused(lambda: approve(room, room.reviewer, begun)) == {Refusal.IS_FIRST_APPROVER}
    ended = approve(room, second, begun)
    assert ended.seal is not None
    assert (ended.seal.statement.approvals_needed, ended.seal.statement.rule_hash) == (2, NO_RULE.sha256)
    assert room.desk.audit.run().sound


def test_a_higher_rule_breaks_no_seal_and_holds_for_the_next(room: Newsroom) -> None:
    sealed = room.sealed(POLITICS)
    waiting = room.in_review(replace(POLITICS, headline="البرلمان يناقش موازنة العام المقبل في جلسة علنية"))
    ask_for_two(room)
    assert room.desk.articles.open(room.editor, sealed.article.id).seal is not None
    assert approve(room, room.reviewer, waiting).article.review is ReviewState.IN_REVIEW
    assert room.desk.audit.run().sound


def test_only_who_may_set_the_rule_aside_changes_it_and_each_change_is_recorded(room: Newsroom) -> None:
    for session in (room.reviewer, room.editor, room.exporter):
        with pytest.raises(DeskError) as error:
            room.desk.approval_rule.save(session, RULE)
        assert error.value.code is ErrorCode.NOT_PERMITTED
    assert room.desk.approval_rule.rule() == NO_RULE
    for rule in (RULE, RULE, ApprovalRule(everywhere=True)):
        ask_for_two(room, rule)
        assert room.desk.approval_rule.rule() == rule
    with room.opened.unit_of_work() as work:
        changes = work.events.of_kind(EventKind.APPROVAL_RULE_CHANGED, 9)
    assert [json.loads(event.data["rule"])["everywhere"] for event in changes] == [True, False]
    room.desk.approval_rule.save_text(room.admin, "# بلا تعليق\n" + room.desk.approval_rule.text())
    assert "بلا تعليق" in room.desk.approval_rule.text()
    with pytest.raises(DeskError) as error:
        room.desk.approval_rule.save_text(room.admin, "\nsections = 5\n")
    assert error.value.code is ErrorCode.APPROVAL_RULE_REFUSED
    assert room.desk.audit.run().sound


def test_section_and_tag_are_part_of_what_is_approved(room: Newsroom, second: Session) -> None:
    """Who takes the article out of the section makes another text: the first approval is void, and the seal names it."""
    ask_for_two(room)
    sent = room.in_review(POLITICS)
    approve(room, room.reviewer, sent)
    room.desk.articles.save(room.admin, sent.article.id, sent.head.id, replace(POLITICS, section="ثقافة"))
    moved = approve(room, second, sent)
    assert moved.seal is not None
    assert moved.seal.statement.content_hash != sent.head.content_hash
    assert moved.seal.statement.approvals_needed == 1


# An admin sets it aside


def test_an_override_seals_at_once_and_its_reason_is_printed(room: Newsroom, out: Path) -> None:
    ask_for_two(room)
    sent = room.in_review(POLITICS)
    approve(room, room.reviewer, sent)
    sealed = approve(room, room.admin, sent, override_reason="الخبر عاجل ولا مراجع ثانيًا")
    assert sealed.seal is not None, "the second of two: the rule was not in the way"
    assert sealed.seal.statement.override_reason == ""
    alone = room.in_review(replace(POLITICS, headline="البرلمان يناقش موازنة العام المقبل في جلسة علنية"))
    sealed = approve(room, room.admin, alone, override_reason="الخبر عاجل ولا مراجع ثانيًا")
    assert sealed.article.review is ReviewState.APPROVED
    assert sealed.seal is not None
    assert sealed.seal.statement.override_reason == "الخبر عاجل ولا مراجع ثانيًا"
    assert sealed.seal.statement.approvals_needed == 2
    written = room.desk.handover.hand_over(room.exporter, [alone.article.id], out, PackageForm.FOLDER)
    (article,) = verify_package(Path(written.path)).articles
    assert article.override_reason == "الخبر عاجل ولا مراجع ثانيًا"
    assert room.desk.audit.run().sound


def test_who_approved_first_may_end_it_alone_only_as_an_admin_with_a_reason(room: Newsroom) -> None:
    ask_for_two(room)
    sent = room.in_review(POLITICS)
    assert approve(room, room.admin, sent).article.review is ReviewState.IN_REVIEW
    assert refused(lambda: approve(room, room.admin, sent)) == {Refusal.IS_FIRST_APPROVER}
    sealed = approve(room, room.admin, sent, override_reason="لا أحد غيري")
    assert sealed.seal is not None
    assert (sealed.seal.statement.override_reason, sealed.seal.first) == ("لا أحد غيري", None)


# Hand-over and package


def test_the_package_holds_both_and_verifies(room: Newsroom, second: Session, out: Path) -> None:
    sealed = by_two(room, second)
    room.desk.accounts.rotate_key(room.reviewer, PASSPHRASE)
    written = room.desk.handover.hand_over(room.exporter, [sealed.article.id], out, PackageForm.ZIP)
    report = verify_package(Path(written.path))
    assert report.faults == ()
    assert [(one.approver, one.first_approver, one.approvals_needed) for one in report.articles] == [
        ("نادر", "هدى", 2)
    ]
    assert len(report.signers) == 3
    assert room.desk.audit.run().sound


# Another hand at the data


def test_a_first_approval_passed_off_as_the_seal_is_none(room: Newsroom, tmp_path: Path, out: Path) -> None:
    ask_for_two(room)
    sent = room.in_review(POLITICS)
    approve(room, room.reviewer, sent)
    change(tmp_path, "UPDATE article SET review = 'approved', sealed = head")
    assert room.desk.articles.open(room.exporter, sent.article.id).seal_broken
    is_no_seal(room, sent.article.id, out)
    assert Kind.STATE_FORGED in kinds(room)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE seal SET approvals_needed = 1",
        "UPDATE seal SET approvals_needed = 'many'",
        "UPDATE seal SET countersigns = 'x'",
        "UPDATE seal SET countersigns = '' WHERE countersigns <> ''",
        "UPDATE seal SET rule_hash = ''",
        "UPDATE seal SET override_reason = 'سبب'",
        "DELETE FROM seal WHERE countersigns = ''",
        "DELETE FROM seal WHERE countersigns <> ''",
        "UPDATE seal SET approved_by = (SELECT approved_by FROM seal WHERE countersigns <> ''), approver_name = 'نادر' WHERE countersigns = ''",
        "UPDATE event SET kind = 'milestone' WHERE kind = 'first_approved'",
        "DELETE FROM event WHERE kind = 'first_approved'",
        "UPDATE event SET kind = 'approved' WHERE kind = 'first_approved'",
    ],
)
def test_whatever_is_done_to_one_of_the_two_breaks_the_seal_and_is_told(
    room: Newsroom, second: Session, tmp_path: Path, out: Path, statement: str
) -> None:
    sealed = by_two(room, second)
    change(tmp_path, statement)
    is_no_seal(room, sealed.article.id, out)
    assert kinds(room)


def test_a_return_written_in_between_voids_the_pair(
    room: Newsroom, second: Session, tmp_path: Path, out: Path
) -> None:
    """A real first approval of a round that ended, and a real second one of the next, that was never given in sight of it."""
    ask_for_two(room)
    sent = room.in_review(POLITICS)
    approve(room, room.reviewer, sent)
    with room.opened.unit_of_work() as work:
        article = sent.article.id
        work.events.append(EventKind.SUBMITTED, room.editor.account.id, room.clock(), article=article)
        work.commit()
    assert approve(room, second, sent).article.review is ReviewState.IN_REVIEW
    assert Kind.STATE_FORGED not in kinds(room)
    change(tmp_path, "UPDATE article SET first_approver = ?", room.reviewer.account.id)
    assert Kind.STATE_FORGED in kinds(room)


def test_a_changed_program_completes_no_round_that_ended(
    room: Newsroom, second: Session, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It signs upon a first approval that lapsed with a return, of the very same revision."""
    ask_for_two(room)
    sent = room.in_review(POLITICS)
    approve(room, room.reviewer, sent)
    with room.opened.unit_of_work(reads=True) as work:
        lapsed = first_approval(work, QUICK_VAULT, sent.head)
    assert lapsed is not None
    room.desk.review.send_back(second, sent.article.id, "راجع المصدر")
    room.desk.review.submit(room.editor, sent.article.id)
    with monkeypatch.context() as changed:
        for module in (facts, review):
            changed.setattr(module, "first_approval", lambda *_: lapsed)
        assert approve(room, second, sent).article.review is ReviewState.APPROVED
    is_no_seal(room, sent.article.id, out)
    assert kinds(room) == {Kind.APPROVALS_SHORT}


def test_a_rule_lowered_in_the_database_lowers_nothing_and_is_told(room: Newsroom, tmp_path: Path) -> None:
    ask_for_two(room)
    change(tmp_path, "DELETE FROM desk_document WHERE name = 'approvals'")
    sent = room.in_review(POLITICS)
    assert approve(room, room.reviewer, sent).article.review is ReviewState.IN_REVIEW
    found = room.desk.audit.run().faults
    assert [fault.kind for fault in found] == [Kind.RULE_REPLACED]
    assert found[0].number == number_of(tmp_path, "approval_rule_changed")


def test_a_rule_lowered_in_the_log_is_told_and_the_stricter_of_both_holds(
    room: Newsroom, second: Session, tmp_path: Path, out: Path
) -> None:
    sealed = by_two(room, second)
    number = number_of(tmp_path, "approval_rule_changed")
    data = json.dumps({"rule": NO_RULE.to_text(), "sha256": NO_RULE.sha256}, ensure_ascii=False)
    change(tmp_path, "UPDATE event SET data = ? WHERE sequence = ?", data, number)
    sent = room.in_review(replace(POLITICS, headline="البرلمان يناقش موازنة العام المقبل في جلسة علنية"))
    assert approve(room, room.reviewer, sent).article.review is ReviewState.IN_REVIEW
    assert {Kind.EVENT_ALTERED, Kind.RULE_REPLACED} <= kinds(room)
    # With good hashes behind it, the log is not the one that was signed.
    rehash(tmp_path, number)
    assert {Kind.LOG_CUT, Kind.RULE_REPLACED} <= kinds(room)
    assert approve(room, second, sent).article.review is ReviewState.APPROVED
    assert sealed.seal is not None


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE desk_document SET text = 'sections = [' WHERE name = 'approvals'",
        "UPDATE event SET data = '{}' WHERE kind = 'approval_rule_changed'",
        "UPDATE event SET data = '[' WHERE kind = 'approval_rule_changed'",
    ],
)
def test_a_rule_that_cannot_be_read_asks_for_two_everywhere(
    room: Newsroom, tmp_path: Path, statement: str
) -> None:
    ask_for_two(room)
    sent = room.in_review(ARTICLE)
    change(tmp_path, statement)
    assert approve(room, room.reviewer, sent).article.review is ReviewState.IN_REVIEW
    assert Kind.RULE_REPLACED in kinds(room)


def test_one_approval_where_two_were_needed_is_none(
    room: Newsroom, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A program that was changed to ask for less: the rule of the log is what counts."""
    ask_for_two(room)
    sent = room.in_review(POLITICS)
    monkeypatch.setattr("editor_desk.services.facts.approvals_needed", lambda *_: 1)
    sealed = approve(room, room.reviewer, sent)
    monkeypatch.undo()
    assert sealed.article.review is ReviewState.APPROVED
    is_no_seal(room, sent.article.id, out)
    assert kinds(room) == {Kind.APPROVALS_SHORT}


def test_a_second_approval_by_a_clock_that_was_set_right_meanwhile_counts(
    room: Newsroom, second: Session
) -> None:
    ask_for_two(room)
    sent = room.in_review(POLITICS)
    approve(room, room.reviewer, sent)
    room.clock.move(seconds=-90)
    sealed = approve(room, second, sent)
    assert sealed.seal is not None
    assert sealed.seal.first is not None
    assert sealed.seal.statement.approved_at == sealed.seal.first.statement.approved_at
