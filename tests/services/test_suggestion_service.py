"""Suggestions at the desk: who may suggest and decide, what the log keeps, and where they go when the text is edited."""

from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text as sql

from editor_desk.domain.accounts import Role
from editor_desk.domain.anchors import Found, Lost
from editor_desk.domain.checklist import CheckLevel
from editor_desk.domain.content import Block, BlockKind, Content, Span, block
from editor_desk.domain.edits import WordsEdit
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import EventKind, first_broken
from editor_desk.domain.package import PackageForm
from editor_desk.domain.proofing import Finding, FindingKind, Severity
from editor_desk.domain.suggestions import LONGEST_NOTE, Suggestion, SuggestionState
from editor_desk.domain.workflow import Action
from editor_desk.services.articles import OpenedArticle
from editor_desk.services.ports.keys import Session
from tests.desks import ARTICLE, PASSPHRASE, Newsroom


def refused(code: ErrorCode) -> AbstractContextManager[object]:
    return pytest.raises(DeskError, match=code.value)


def replaced(content: Content, old: str, new: str) -> Content:
    """`content` with other words in its blocks."""
    blocks = tuple(
        replace(item, spans=(Span(item.text.replace(old, new)),)) if isinstance(item, Block) else item
        for item in content.blocks
    )
    return replace(content, blocks=blocks)


def suggested(
    room: Newsroom, session: Session, opened: OpenedArticle, old: str, new: str, note: str = ""
) -> tuple[Suggestion, ...]:
    """Suggested by a person who goes on from what they suggested before."""
    draft = room.desk.suggestions.begin(session, opened.article.id)
    return room.desk.suggestions.propose(
        session,
        opened.article.id,
        draft.base.id,
        replaced(draft.text, old, new),
        note,
        proposal=draft.proposal,
        over=draft.over,
    )


def ids(some: tuple[Suggestion, ...]) -> list[str]:
    return [one.id for one in some]


def head_of(room: Newsroom, opened: OpenedArticle) -> str:
    return room.desk.articles.open(room.editor, opened.article.id).head.id


def body_of(room: Newsroom, opened: OpenedArticle) -> str:
    return room.desk.articles.working_text(opened.article.id).body_text


def commenter(room: Newsroom) -> Session:
    account = room.desk.accounts.create(room.admin, "نادية", frozenset({Role.COMMENTER}), PASSPHRASE)
    return room.desk.accounts.unlock(account.id, PASSPHRASE)


def test_what_was_suggested_on_stays_though_nobody_said_that_they_began(room: Newsroom) -> None:
    made = room.desk.articles.create(room.editor, ARTICLE)
    typed = replace(ARTICLE, standfirst="مقدمة أولى")
    auto = room.desk.articles.save(room.editor, made.article.id, made.head.id, typed)
    better = replaced(typed, "صباح السبت", "مساء الأحد")
    (one,) = room.desk.suggestions.propose(room.curator, made.article.id, auto.head.id, better)
    room.desk.articles.save(
        room.editor, made.article.id, auto.head.id, replace(typed, standfirst="مقدمة ثانية")
    )
    assert room.desk.articles.revision(one.base).content == typed
    (placed,) = room.desk.suggestions.of(room.editor, made.article.id).open
    assert isinstance(placed.where, Found)


def test_suggested_accepted_and_approved_by_somebody_else(room: Newsroom) -> None:
    suggestions = room.desk.suggestions
    opened = room.in_review()
    draft = suggestions.begin(room.curator, opened.article.id)
    text = replaced(replaced(draft.text, "صباح السبت", "مساء الأحد"), "الأخيرة", "الماضية")
    made = suggestions.propose(
        room.curator, opened.article.id, draft.base.id, text, "راجع البيان", proposal=draft.proposal
    )
    assert [one.edit.new_text for one in made if isinstance(one.edit, WordsEdit)] == ["مساء الأحد", "الماضية"]
    assert {(one.note, one.author, one.base) for one in made} == {
        ("راجع البيان", room.curator.account.id, opened.head.id)
    }
    told = suggestions.of(room.reviewer, opened.article.id)
    assert [placed.suggestion for placed in told.open] == list(made)
    assert all(isinstance(placed.where, Found) for placed in told.open)
    assert told.may_suggest
    assert told.names[room.curator.account.id] == "مريم"
    assert suggestions.counts([opened.article.id, "other"]) == {opened.article.id: 2}
    taken = suggestions.accept(room.reviewer, opened.article.id, ids(made), told.head)
    assert (taken.accepted, taken.left) == (tuple(ids(made)), ())
    assert taken.opened.head.content == text
    assert taken.opened.head.author == room.reviewer.account.id
    with refused(ErrorCode.ACTION_REFUSED):
        room.desk.review.approve(room.reviewer, opened.article.id, expected=taken.opened.head.id)
    approved = room.desk.review.approve(room.admin, opened.article.id, expected=taken.opened.head.id)
    assert approved.seal is not None
    (newest, _) = suggestions.of(room.reviewer, opened.article.id).decided
    assert (newest.state, newest.decided_by) == (SuggestionState.ACCEPTED, room.reviewer.account.id)
    assert not newest.is_open


def test_who_suggested_may_approve_what_the_author_took_over(room: Newsroom) -> None:
    opened = room.in_review()
    made = suggested(room, room.reviewer, opened, "السبت", "الأحد")
    room.desk.review.send_back(room.reviewer, opened.article.id, "انظر الاقتراحات")
    room.desk.suggestions.accept(room.editor, opened.article.id, ids(made), head_of(room, opened))
    sent = room.desk.review.submit(room.editor, opened.article.id)
    assert room.desk.review.approve(room.reviewer, opened.article.id, expected=sent.head.id).seal is not None


def test_open_suggestions_hold_approval_and_hand_over_up_and_are_in_no_package(
    room: Newsroom, tmp_path: Path
) -> None:
    opened = room.in_review()
    made = suggested(room, room.curator, opened, "السبت", "الأحد")
    with refused(ErrorCode.ACTION_REFUSED):
        room.desk.review.approve(room.reviewer, opened.article.id, expected=opened.head.id)
    now = room.desk.articles.open(room.reviewer, opened.article.id)
    (check,) = [one for one in now.checks if one.rule == "suggestions_resolved"]
    assert (check.level, check.passed) == (CheckLevel.REQUIRED, False)
    room.desk.suggestions.reject(room.reviewer, ids(made), "البيان يقول السبت")
    sealed = room.desk.review.approve(room.reviewer, opened.article.id, expected=opened.head.id)
    assert sealed.seal is not None
    late = suggested(room, room.curator, opened, "السبت", "الاثنين", "ربما")
    assert room.desk.articles.open(room.editor, opened.article.id).seal == sealed.seal
    with refused(ErrorCode.ACTION_REFUSED):
        room.desk.handover.hand_over(room.exporter, [opened.article.id], tmp_path, PackageForm.FOLDER)
    room.desk.suggestions.withdraw(room.curator, ids(late))
    packages = tmp_path / "packages"
    packages.mkdir()
    room.desk.handover.hand_over(room.exporter, [opened.article.id], packages, PackageForm.FOLDER)
    written = b"".join(path.read_bytes() for path in packages.rglob("*") if path.is_file())
    assert "السبت".encode() in written
    assert "الاثنين".encode() not in written
    again = suggested(room, room.curator, opened, "السبت", "الثلاثاء")
    assert [one.suggestion for one in room.desk.suggestions.of(room.editor, opened.article.id).open] == list(
        again
    )


def test_who_may_only_comment_suggests_and_decides_nothing(room: Newsroom) -> None:
    opened = room.in_review()
    nadia = commenter(room)
    made = suggested(room, nadia, opened, "السبت", "الأحد")
    for refusal in (
        lambda: room.desk.suggestions.accept(nadia, opened.article.id, ids(made), opened.head.id),
        lambda: room.desk.suggestions.reject(nadia, ids(made)),
        # Nor does the author, as long as it is in review.
        lambda: room.desk.suggestions.accept(room.editor, opened.article.id, ids(made), opened.head.id),
    ):
        with refused(ErrorCode.ACTION_REFUSED):
            refusal()
    with refused(ErrorCode.NOT_PERMITTED):
        room.desk.suggestions.begin(room.exporter, opened.article.id)
    with refused(ErrorCode.NOT_PERMITTED):
        room.desk.suggestions.propose(room.exporter, opened.article.id, opened.head.id, ARTICLE)
    assert not room.desk.suggestions.of(room.exporter, opened.article.id).may_suggest
    assert room.desk.articles.open(nadia, opened.article.id).head == opened.head


def test_a_proposal_is_gone_on_with_changed_and_cut_down(room: Newsroom) -> None:
    opened = room.in_review()
    first = suggested(room, room.curator, opened, "صباح السبت", "مساء الأحد", "الأول")
    second = suggested(room, room.curator, opened, "الأخيرة", "الماضية", "الثاني")
    assert second[0] == first[0]
    assert [one.note for one in second] == ["الأول", "الثاني"]
    assert {one.proposal for one in second} == {first[0].proposal}
    third = suggested(room, room.curator, opened, "مساء الأحد", "مساء الاثنين")
    assert third[0].id == first[0].id
    assert isinstance(third[0].edit, WordsEdit)
    assert (third[0].edit.new_text, third[0].note) == ("مساء الاثنين", "الأول")
    fourth = suggested(room, room.curator, opened, "مساء الاثنين", "صباح السبت")
    assert ids(fourth) == [third[1].id]
    (gone,) = room.desk.suggestions.of(room.editor, opened.article.id).decided
    assert (gone.id, gone.state) == (first[0].id, SuggestionState.WITHDRAWN)
    same = suggested(room, room.curator, opened, "شيء ليس هناك", "")
    assert same == fourth


def test_a_second_person_suggests_in_the_words_of_the_first(room: Newsroom) -> None:
    opened = room.in_review()
    hers = suggested(room, room.curator, opened, "بحضور باحثين", "بحضور وزير الثقافة وباحثين")
    his = suggested(room, room.admin, opened, "وزير", "وزيرة")
    assert [one.parent for one in his] == [hers[0].id]
    told = room.desk.suggestions.of(room.reviewer, opened.article.id)
    assert [one.suggestion.id for one in told.open] == [hers[0].id, his[0].id]
    # She changes hers meanwhile; his goes along with it, and he goes on with it.
    draft = room.desk.suggestions.begin(room.curator, opened.article.id, over=())
    assert "وزير الثقافة" in draft.text.body_text
    changed = replaced(draft.text, "وزير الثقافة", "أمس وزير الثقافة")
    room.desk.suggestions.propose(
        room.curator, opened.article.id, draft.base.id, changed, proposal=draft.proposal
    )
    going_on = room.desk.suggestions.begin(room.admin, opened.article.id, over=())
    assert "أمس وزيرة الثقافة" in going_on.text.body_text
    assert going_on.over == {hers[0].id}
    taken = room.desk.suggestions.accept(
        room.reviewer, opened.article.id, [hers[0].id, his[0].id], opened.head.id
    )
    assert set(taken.accepted) == {hers[0].id, his[0].id}
    assert "بحضور أمس وزيرة الثقافة وباحثين" in body_of(room, opened)


def test_rejecting_the_parent_rejects_what_leads_into_it_and_withdrawing_it_does_not(room: Newsroom) -> None:
    opened = room.in_review()
    hers = suggested(room, room.curator, opened, "بحضور باحثين", "بحضور وزير الثقافة وباحثين")
    his = suggested(room, room.admin, opened, "وزير", "وزيرة")
    rejected = room.desk.suggestions.reject(room.reviewer, ids(hers), "لم يحضر")
    assert ids(rejected) == [hers[0].id, his[0].id]
    assert {(one.state, one.answer) for one in rejected} == {(SuggestionState.REJECTED, "لم يحضر")}
    hers = suggested(room, room.curator, opened, "بحضور باحثين", "بحضور وزير الثقافة وباحثين")
    his = suggested(room, room.admin, opened, "وزير", "وزيرة")
    room.desk.suggestions.withdraw(room.curator, ids(hers))
    (left,) = room.desk.suggestions.of(room.reviewer, opened.article.id).open
    assert left.suggestion.id == his[0].id
    assert isinstance(left.where, Lost)
    # What has no place is not lost when its author goes on, and cannot be accepted.
    assert his[0].id in ids(suggested(room, room.admin, opened, "فاس", "مكناس"))
    with refused(ErrorCode.SUGGESTION_LOST):
        room.desk.suggestions.accept(room.reviewer, opened.article.id, ids(his), opened.head.id)
    assert room.desk.suggestions.reject(room.reviewer, ids(his))[0].state is SuggestionState.REJECTED


def test_what_is_taken_back_by_a_suggestion_inside_it_is_rejected_with_that(room: Newsroom) -> None:
    opened = room.in_review()
    hers = suggested(room, room.curator, opened, "باحثين", "باحثين وطلبة")
    his = suggested(room, room.admin, opened, " وطلبة", "")
    taken = room.desk.suggestions.accept(room.reviewer, opened.article.id, ids(his), opened.head.id)
    assert taken.accepted == tuple(ids(his))
    assert taken.opened.head.id == opened.head.id
    states = {one.id: one.state for one in room.desk.suggestions.of(room.editor, opened.article.id).decided}
    assert states == {his[0].id: SuggestionState.ACCEPTED, hers[0].id: SuggestionState.REJECTED}


def test_suggestions_go_along_with_every_save_and_are_shown_when_their_words_are_gone(room: Newsroom) -> None:
    opened = room.desk.articles.create(room.editor, ARTICLE)
    made = suggested(room, room.curator, opened, "صباح السبت", "مساء الأحد")
    longer = replaced(ARTICLE, "افتتحت", "بعد أشغال دامت سنتين افتتحت")
    saved = room.desk.articles.save(room.editor, opened.article.id, opened.head.id, longer)
    (placed,) = room.desk.suggestions.of(room.curator, opened.article.id).open
    assert isinstance(placed.where, Found)
    first = longer.text_blocks[0].text
    assert first[placed.where.start : placed.where.end] == "صباح السبت"
    without = replace(longer, blocks=longer.blocks[1:])
    room.desk.articles.save(room.editor, opened.article.id, saved.head.id, without)
    (lost,) = room.desk.suggestions.of(room.curator, opened.article.id).open
    assert isinstance(lost.where, Lost)
    assert isinstance(lost.suggestion.edit, WordsEdit)
    assert (lost.suggestion.edit.old_text, lost.suggestion.edit.new_text) == ("صباح السبت", "مساء الأحد")
    with refused(ErrorCode.SUGGESTION_LOST):
        room.desk.suggestions.accept(room.editor, opened.article.id, ids(made), head_of(room, opened))
    # Brought back, it has its place again.
    room.desk.articles.restore(room.editor, opened.article.id, opened.head.id)
    (found,) = room.desk.suggestions.of(room.curator, opened.article.id).open
    assert isinstance(found.where, Found)


def test_what_was_suggested_on_an_older_text_is_brought_to_the_newest(room: Newsroom) -> None:
    opened = room.desk.articles.create(room.editor, ARTICLE)
    autosaved = room.desk.articles.save(
        room.editor, opened.article.id, opened.head.id, replaced(ARTICLE, "فاس", "مدينة فاس")
    )
    draft = room.desk.suggestions.begin(room.curator, opened.article.id)
    assert draft.base.id == autosaved.head.id
    newer = replaced(replaced(autosaved.head.content, "افتتحت", "هكذا افتتحت"), "الأخيرة", "القليلة")
    room.desk.articles.save(room.editor, opened.article.id, autosaved.head.id, newer)
    text = replaced(replaced(draft.text, "السبت", "الأحد"), "الأخيرة", "الماضية")
    made = room.desk.suggestions.propose(
        room.curator, opened.article.id, draft.base.id, text, proposal=draft.proposal
    )
    told = room.desk.suggestions.of(room.editor, opened.article.id)
    assert [isinstance(one.where, Found) for one in told.open] == [True, False]
    taken = room.desk.suggestions.accept(room.editor, opened.article.id, ids(made), told.head)
    assert (taken.accepted, taken.left) == ((made[0].id,), (made[1].id,))
    assert "هكذا افتتحت" in body_of(room, opened)
    assert "صباح الأحد" in body_of(room, opened)


def test_an_old_head_is_refused_and_so_is_what_was_decided_already(room: Newsroom) -> None:
    opened = room.in_review()
    made = suggested(room, room.curator, opened, "السبت", "الأحد")
    other = room.in_review()
    with refused(ErrorCode.STALE_REVISION):
        room.desk.suggestions.accept(room.reviewer, opened.article.id, ids(made), "older")
    with refused(ErrorCode.SUGGESTION_UNKNOWN):
        room.desk.suggestions.accept(room.reviewer, opened.article.id, ["nobody"], opened.head.id)
    with refused(ErrorCode.SUGGESTION_UNKNOWN):
        room.desk.suggestions.accept(room.reviewer, other.article.id, ids(made), other.head.id)
    with refused(ErrorCode.REVISION_UNKNOWN):
        room.desk.suggestions.propose(room.curator, opened.article.id, other.head.id, ARTICLE)
    with refused(ErrorCode.SUGGESTION_NOT_YOURS):
        room.desk.suggestions.propose(
            room.admin, opened.article.id, opened.head.id, ARTICLE, proposal=made[0].proposal
        )
    with refused(ErrorCode.SUGGESTION_NOT_YOURS):
        room.desk.suggestions.withdraw(room.admin, ids(made))
    room.desk.suggestions.reject(room.reviewer, ids(made))
    for again in (
        lambda: room.desk.suggestions.reject(room.reviewer, ids(made)),
        lambda: room.desk.suggestions.withdraw(room.curator, ids(made)),
        lambda: room.desk.suggestions.amend_note(room.curator, made[0].id, "لا"),
        lambda: room.desk.suggestions.accept(room.reviewer, opened.article.id, ids(made), opened.head.id),
    ):
        with refused(ErrorCode.SUGGESTION_CLOSED):
            again()
    nothing = room.desk.suggestions.accept(room.reviewer, opened.article.id, [], opened.head.id)
    assert (nothing.accepted, nothing.opened.head) == ((), opened.head)


def test_a_note_is_amended_by_its_author_and_is_no_book(room: Newsroom) -> None:
    opened = room.in_review()
    (made,) = suggested(room, room.curator, opened, "السبت", "الأحد", "انظر البيان")
    changed = room.desk.suggestions.amend_note(room.curator, made.id, " انظر الموقع ")
    assert changed == replace(made, note="انظر الموقع")
    assert room.desk.suggestions.amend_note(room.curator, made.id, "انظر الموقع") == changed
    with refused(ErrorCode.SUGGESTION_NOT_YOURS):
        room.desk.suggestions.amend_note(room.admin, made.id, "لا")
    book = "ن" * 1_000_000
    for long in (
        lambda: room.desk.suggestions.amend_note(room.curator, made.id, book),
        lambda: room.desk.suggestions.propose(room.curator, opened.article.id, opened.head.id, ARTICLE, book),
        lambda: room.desk.suggestions.propose_fixes(room.curator, opened.article.id, [], book),
        lambda: room.desk.suggestions.reject(room.reviewer, [made.id], book),
    ):
        with pytest.raises(DeskError) as told:
            long()
        assert told.value.params == {"length": 1_000_000, "maximum": LONGEST_NOTE}


def test_what_the_house_style_would_write_is_suggested_under_its_rule_and_only_once(room: Newsroom) -> None:
    opened = room.in_review()
    key = ARTICLE.text_blocks[2].key
    found = Finding(key, 11, 21, "عشرة آلاف", FindingKind.STYLE, "numbers", Severity.ADVICE, ("10 آلاف",))
    start = ARTICLE.text_blocks[2].text.index(found.text)
    found = replace(found, start=start, end=start + len(found.text))
    (made,) = room.desk.suggestions.propose_fixes(room.curator, opened.article.id, [found], "دليل الأسلوب")
    assert (made.rule, made.note) == ("numbers", "دليل الأسلوب")
    assert room.desk.suggestions.propose_fixes(room.reviewer, opened.article.id, [found]) == ()
    # What one suggests by hand is another proposal, and leaves the fixes alone.
    by_hand = suggested(room, room.curator, opened, "السبت", "الأحد")
    assert by_hand[0].proposal != made.proposal
    taken = room.desk.suggestions.accept(room.reviewer, opened.article.id, [made.id], opened.head.id)
    assert "10 آلاف مخطوط" in taken.opened.head.content.body_text
    assert room.desk.suggestions.counts([opened.article.id]) == {opened.article.id: 1}


def test_every_act_is_in_the_log_and_no_word_of_it_is(room: Newsroom) -> None:
    opened = room.in_review()
    made = suggested(room, room.curator, opened, "صباح السبت", "ليلة الأربعاء", "سرّ المهنة")
    room.desk.suggestions.amend_note(room.curator, made[0].id, "كلمة")
    room.desk.suggestions.accept(room.reviewer, opened.article.id, ids(made), opened.head.id)
    more = suggested(room, room.curator, opened, "عشرة آلاف", "مئة")
    room.desk.suggestions.withdraw(room.curator, ids(more))
    more = suggested(room, room.curator, opened, "عشرة آلاف", "مئة")
    room.desk.suggestions.reject(room.reviewer, ids(more))
    with room.opened.unit_of_work() as work:
        events = list(work.events.all())
    assert first_broken(events) is None
    mine = [event for event in events if "suggestions" in event.data]
    assert [event.kind for event in mine] == [
        EventKind.SUGGESTED,
        EventKind.SUGGESTION_NOTED,
        EventKind.SUGGESTION_ACCEPTED,
        EventKind.SUGGESTED,
        EventKind.SUGGESTION_WITHDRAWN,
        EventKind.SUGGESTED,
        EventKind.SUGGESTION_REJECTED,
    ]
    assert mine[2].actor == room.reviewer.account.id
    assert mine[2].data["suggestions"].split() == ids(made)
    told = " ".join(value for event in events for value in event.data.values())
    assert "الأربعاء" not in told
    assert "المهنة" not in told


def test_accepting_is_one_milestone_and_leaves_what_was_there_in_the_history(room: Newsroom) -> None:
    opened = room.desk.articles.create(room.editor, ARTICLE)
    saved = room.desk.articles.save(
        room.editor, opened.article.id, opened.head.id, replaced(ARTICLE, "فاس", "مدينة فاس")
    )
    made = suggested(room, room.curator, opened, "السبت", "الأحد")
    taken = room.desk.suggestions.accept(room.editor, opened.article.id, ids(made), saved.head.id)
    history = room.desk.articles.history(opened.article.id)
    assert [row.id for row in history.revisions][:2] == [taken.opened.head.id, saved.head.id]
    assert {row.kind for row in history.revisions} == {"milestone"}


def test_suggestions_are_read_and_counted_by_index(room: Newsroom) -> None:
    opened = room.in_review()
    suggested(room, room.curator, opened, "السبت", "الأحد")
    with room.opened.unit_of_work(reads=True) as work:
        connection = work.suggestions._connection  # type: ignore[attr-defined]
        for asked in (
            "SELECT count(*) FROM suggestion WHERE article = 'x' AND state = 'open'",
            "SELECT * FROM suggestion WHERE article = 'x' ORDER BY at, id",
            "SELECT article, count(*) FROM suggestion WHERE article IN ('x', 'y') AND state = 'open' GROUP BY article",
        ):
            plan = [row.detail for row in connection.execute(sql(f"EXPLAIN QUERY PLAN {asked}"))]
            assert any("ix_suggestion_article_state" in step for step in plan), plan
            assert not any(step.startswith("SCAN suggestion") for step in plan), plan


def test_a_thousand_suggestions_are_made_shown_followed_and_accepted(room: Newsroom) -> None:
    words = [f"كلمة{number}" for number in range(4000)]
    long = replace(
        ARTICLE,
        blocks=tuple(
            block(BlockKind.PARAGRAPH, " ".join(words[start : start + 400])) for start in range(0, 4000, 400)
        ),
    )
    opened = room.in_review(long)
    proposal = replace(
        long,
        blocks=tuple(
            replace(item, spans=(Span(" ".join(f"{word}ا" if n % 4 == 0 else word for n, word in enumerate(item.text.split()))),))
            for item in long.text_blocks
        ),
    )  # fmt: skip
    made = room.desk.suggestions.propose(room.curator, opened.article.id, opened.head.id, proposal)
    assert len(made) == 1000
    told = room.desk.suggestions.of(room.reviewer, opened.article.id)
    assert not any(isinstance(one.where, Lost) for one in told.open)
    half = ids(made)[::2]
    taken = room.desk.suggestions.accept(room.reviewer, opened.article.id, half, told.head)
    assert len(taken.accepted) == 500
    rest = room.desk.suggestions.accept(
        room.reviewer, opened.article.id, ids(made)[1::2], taken.opened.head.id
    )
    assert len(rest.accepted) == 500
    assert rest.opened.head.content == proposal


def test_suggestions_over_deleted_blocks_break_nothing(room: Newsroom) -> None:
    opened = room.in_review()
    draft = room.desk.suggestions.begin(room.curator, opened.article.id)
    proposal = replace(
        replaced(draft.text, "عشرة", "مئة"), blocks=(*replaced(draft.text, "عشرة", "مئة").blocks[::-1],)
    )
    made = room.desk.suggestions.propose(
        room.curator, opened.article.id, draft.base.id, proposal, proposal=draft.proposal
    )
    empty = replace(ARTICLE, blocks=(block(BlockKind.PARAGRAPH, "كتب كل شيء من جديد."),))
    room.desk.articles.save(room.reviewer, opened.article.id, opened.head.id, empty)
    told = room.desk.suggestions.of(room.reviewer, opened.article.id)
    assert len(told.open) == len(made)
    assert all(isinstance(one.where, Lost) for one in told.open)
    assert room.desk.suggestions.begin(room.curator, opened.article.id).text == empty
    kept = suggested(room, room.curator, opened, "جديد", "أول")
    assert len(kept) == len(made) + 1
    room.desk.suggestions.reject(room.reviewer, ids(kept))
    assert room.desk.suggestions.counts([opened.article.id]) == {}


def test_submitting_with_open_suggestions_is_advised_against(room: Newsroom) -> None:
    opened = room.desk.articles.create(room.editor, ARTICLE)
    suggested(room, room.curator, opened, "السبت", "الأحد")
    now = room.desk.articles.open(room.editor, opened.article.id)
    assert ("suggestions_resolved", CheckLevel.ADVISED, False) in [
        (one.rule, one.level, one.passed) for one in now.checks
    ]
    assert now.may(Action.SUBMIT)
