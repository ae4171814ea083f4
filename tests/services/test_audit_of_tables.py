"""What lies beside the texts (ticks, suggestions, the checklist) is compared with the log: whoever changes it by hand is told."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from editor_desk.domain.audit import AuditFaultKind
from editor_desk.domain.checklist import Check, Rule, Wording
from editor_desk.domain.checklist_edit import new_question, with_rule
from editor_desk.domain.checklist_file import shipped_checklist
from editor_desk.domain.workflow import Action
from editor_desk.services.articles import OpenedArticle
from tests.desks import ARTICLE, Newsroom
from tests.services.tampering import change, number_of

BETTER = replace(ARTICLE, headline="افتتاح مكتبة التراث في فاس", standfirst="تستقبل الزوار كل يوم")


def told(room: Newsroom) -> list[tuple[AuditFaultKind, str, str]]:
    return [(fault.kind, fault.article, fault.detail) for fault in room.desk.audit.run().faults]


def ask(room: Newsroom, question: str) -> Rule:
    checklist = room.desk.rules.checklist()
    known = [rule for rule in checklist.rules if rule.check is Check.TICK]
    rule = known[0] if known else new_question(checklist.rules, Wording(question, "Called"))
    rule = replace(rule, required=frozenset({Action.APPROVE}), text=Wording(question, "Called"))
    room.desk.rules.save(room.admin, with_rule(checklist.text, checklist.rules, rule))
    return rule


def ticked(room: Newsroom) -> OpenedArticle:
    rule, sent = ask(room, "اتصلتُ بالمصدر"), room.in_review()
    room.desk.rules.tick(room.reviewer, sent.article.id, rule.id, sent.head.content_hash, on=True)
    return sent


def test_a_tick_that_nobody_gave_is_named(room: Newsroom, tmp_path: Path) -> None:
    sent, other = ticked(room), room.in_review(BETTER)
    assert told(room) == []
    change(
        tmp_path,
        "INSERT INTO article_tick SELECT ?, rule, ?, asked, by, at FROM article_tick",
        other.article.id,
        other.head.content_hash,
    )
    assert told(room) == [(AuditFaultKind.STATE_FORGED, other.article.id, "tick")]
    assert sent.article.id != other.article.id


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE article_tick SET by = (SELECT id FROM account WHERE name = 'كريم')",
        "UPDATE article_tick SET at = '2026-01-01 00:00:00.000000'",
        "UPDATE article_tick SET asked = 'x'",
        "UPDATE article_tick SET content_hash = 'x'",
        "UPDATE article_tick SET rule = 'other'",
    ],
)
def test_a_tick_made_another_is_named(statement: str, room: Newsroom, tmp_path: Path) -> None:
    sent = ticked(room)
    change(tmp_path, statement)
    assert told(room) == [(AuditFaultKind.STATE_FORGED, sent.article.id, "tick")]


def test_a_tick_that_was_taken_back_and_put_back_by_hand_is_named(room: Newsroom, tmp_path: Path) -> None:
    sent = ticked(room)
    rule = ask(room, "اتصلتُ بالمصدر")
    with room.opened.unit_of_work(reads=True) as work:
        (kept,) = work.ticks.of_article(sent.article.id)
    room.desk.rules.tick(room.reviewer, sent.article.id, rule.id, sent.head.content_hash, on=False)
    assert told(room) == []
    with room.opened.unit_of_work() as work:
        work.ticks.put(sent.article.id, kept)
        work.commit()
    assert told(room) == [(AuditFaultKind.STATE_FORGED, sent.article.id, "tick")]
    room.desk.rules.tick(room.reviewer, sent.article.id, rule.id, sent.head.content_hash, on=False)
    room.desk.rules.tick(room.reviewer, sent.article.id, rule.id, sent.head.content_hash, on=True)
    assert told(room) == []


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM desk_document WHERE name = 'checklist'",
        "UPDATE desk_document SET text = '' WHERE name = 'checklist'",
        "UPDATE desk_document SET text = replace(text, 'required', 'advised') WHERE name = 'checklist'",
    ],
)
def test_a_checklist_changed_by_hand_is_named(statement: str, room: Newsroom, tmp_path: Path) -> None:
    ask(room, "اتصلتُ بالمصدر")
    assert told(room) == []
    change(tmp_path, statement)
    (fault,) = room.desk.audit.run().faults
    assert (fault.kind, fault.number) == (
        AuditFaultKind.CHECKLIST_REPLACED,
        number_of(tmp_path, "checklist_changed"),
    )


def test_a_checklist_put_in_by_hand_is_named(room: Newsroom, tmp_path: Path) -> None:
    put = (
        "INSERT INTO desk_document (name, text, changed_by, changed_at) SELECT 'checklist', ?, id, '2026-11-23 09:00:00.000000'"
        " FROM account LIMIT 1"
    )
    change(tmp_path, put, shipped_checklist().replace("required", "advised"))
    assert told(room) == [(AuditFaultKind.CHECKLIST_REPLACED, "", "")]
    change(tmp_path, "DELETE FROM desk_document WHERE name = 'checklist'")
    ask(room, "اتصلتُ بالمصدر")
    room.desk.rules.save(room.admin, shipped_checklist())
    assert told(room) == []
    change(tmp_path, "UPDATE desk_document SET text = '# nothing' WHERE name = 'checklist'")
    assert told(room) == [(AuditFaultKind.CHECKLIST_REPLACED, "", "")]


def suggested(room: Newsroom) -> OpenedArticle:
    sent = room.in_review()
    begun = room.desk.suggestions.begin(room.curator, sent.article.id)
    made = room.desk.suggestions.propose(
        room.curator, sent.article.id, begun.base.id, BETTER, proposal=begun.proposal
    )
    assert len(made) > 1
    return sent


def _accept(room: Newsroom, article: str) -> None:
    (one, *_rest) = room.desk.suggestions.of(room.reviewer, article).open
    head = room.desk.articles.open(room.reviewer, article).head.id
    room.desk.suggestions.accept(room.reviewer, article, [one.suggestion.id], head)


def _reject(room: Newsroom, article: str) -> None:
    (one, *_rest) = room.desk.suggestions.of(room.reviewer, article).open
    room.desk.suggestions.reject(room.reviewer, [one.suggestion.id])


def _leave(_room: Newsroom, _article: str) -> None:
    return


@pytest.mark.parametrize("act", [_accept, _reject, _leave])
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE suggestion SET state = CASE state WHEN 'withdrawn' THEN 'open' ELSE 'withdrawn' END",
        "UPDATE suggestion SET state = 'accepted' WHERE state <> 'accepted'",
        "UPDATE suggestion SET author = (SELECT id FROM account WHERE name = 'هدى')",
        "DELETE FROM suggestion WHERE id = (SELECT max(id) FROM suggestion)",
    ],
)
def test_a_suggestion_decided_or_given_away_by_hand_is_named(
    statement: str, act: Callable[[Newsroom, str], None], room: Newsroom, tmp_path: Path
) -> None:
    sent = suggested(room)
    act(room, sent.article.id)
    assert told(room) == []
    change(tmp_path, statement)
    assert set(told(room)) == {(AuditFaultKind.STATE_FORGED, sent.article.id, "suggestion")}


def test_an_event_that_is_no_json_keeps_the_audit_from_nothing(room: Newsroom, tmp_path: Path) -> None:
    suggested(room)
    ticked(room)
    change(
        tmp_path,
        "UPDATE event SET data = 'x' WHERE kind IN ('suggested', 'check_ticked', 'checklist_changed')",
    )
    kinds = {kind for kind, _article, _detail in told(room)}
    assert {AuditFaultKind.EVENT_UNREADABLE, AuditFaultKind.STATE_FORGED} <= kinds
