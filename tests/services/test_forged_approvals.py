"""Approvals that nobody had the right to give, though key, signature, event and hashes are good: what somebody with an own key
and the sqlite shell can write.
"""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from editor_desk.domain.accounts import Permission, Role, rights_of
from editor_desk.domain.audit import AuditFaultKind
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.identity import new_id
from editor_desk.domain.package import PackageForm
from editor_desk.domain.revision import RevisionKind
from editor_desk.domain.seal import SEAL_NAMESPACE, SealStatement
from editor_desk.domain.workflow import Refusal
from editor_desk.services.ports.keys import Session
from tests.desks import ARTICLE, Newsroom
from tests.services.approving import POLITICS, approve, ask_for_two, second_reviewer
from tests.services.tampering import change, number_of, rehash, shell

BETTER = replace(ARTICLE, standfirst="يستقبل الزوار من السبت إلى الخميس")


def is_told_and_stays(room: Newsroom, article: str, out: Path, *kinds: AuditFaultKind) -> None:
    assert {fault.kind for fault in room.desk.audit.run().faults} == set(kinds)
    assert room.desk.articles.open(room.exporter, article).seal is None
    assert room.desk.seals.broken([article]) == {article}
    with pytest.raises(DeskError) as error:
        room.desk.handover.hand_over(room.exporter, [article], out, PackageForm.FOLDER)
    assert error.value.code is ErrorCode.ACTION_REFUSED
    assert Refusal.NOT_SEALED in error.value.params["refusals"]  # type: ignore[operator]
    assert list(out.iterdir()) == []


def write_an_approval(room: Newsroom, folder: Path, who: Session, article: str, reason: str = "") -> None:
    """Seal, event and state as the desk writes them, with hashes that fit, by somebody whom the desk would not let approve."""
    opened, at = room.desk.articles.open(who, article), room.clock()
    head, stored = opened.head, at.strftime("%Y-%m-%d %H:%M:%S.%f")
    statement = SealStatement(
        article,
        head.id,
        head.content_hash,
        who.account.id,
        who.account.name,
        at,
        reason,
        opened.approvals_needed,
    )
    signature = who.signer.sign(statement.to_bytes(), SEAL_NAMESPACE)
    with shell(folder) as connection:
        connection.execute(
            "INSERT INTO seal (revision, approved_at, approved_by, article, content_hash, approver_name, override_reason,"
            " signature, public_key, approvals_needed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *(head.id, stored, who.account.id, article, head.content_hash, who.account.name),
                *(reason, signature, who.signer.public_key, opened.approvals_needed),
            ),
        )
        connection.execute(
            "INSERT INTO event SELECT max(sequence) + 1, ?, ?, ?, 'approved', ?, ?, '{}', '', '' FROM event",
            (new_id(), stored, who.account.id, article, head.id),
        )
        connection.execute("UPDATE article SET review = 'approved', sealed = head WHERE id = ?", (article,))
    rehash(folder, number_of(folder, "approved", article))


def test_an_approval_by_who_might_is_one_however_it_was_written(room: Newsroom, tmp_path: Path) -> None:
    article = room.in_review().article.id
    write_an_approval(room, tmp_path, room.reviewer, article)
    assert room.desk.audit.run().sound
    assert room.desk.articles.open(room.exporter, article).seal is not None


def test_an_author_who_seals_the_own_text_seals_nothing(room: Newsroom, tmp_path: Path, out: Path) -> None:
    second = second_reviewer(room)
    article = room.desk.articles.create(second, ARTICLE).article.id
    write_an_approval(room, tmp_path, second, article)
    is_told_and_stays(room, article, out, AuditFaultKind.APPROVER_NOT_ENTITLED)


def test_nor_does_who_wrote_an_older_version_and_was_struck_from_the_authors(
    room: Newsroom, tmp_path: Path, out: Path
) -> None:
    second = second_reviewer(room)
    made = room.desk.articles.create(second, ARTICLE)
    article = made.article.id
    room.desk.articles.save(room.editor, article, made.head.id, BETTER, RevisionKind.MILESTONE)
    room.desk.review.submit(room.editor, article)
    change(tmp_path, "DELETE FROM article_author WHERE account = ?", second.account.id)
    approve(room, second, article)
    is_told_and_stays(room, article, out, AuditFaultKind.APPROVER_NOT_ENTITLED)


@pytest.mark.parametrize("who", ["exporter", "editor", "curator"])
def test_a_seal_needs_the_right_to_review(who: str, room: Newsroom, tmp_path: Path, out: Path) -> None:
    article = room.desk.articles.create(room.admin, ARTICLE).article.id
    room.desk.review.submit(room.admin, article)
    write_an_approval(room, tmp_path, getattr(room, who), article)
    is_told_and_stays(room, article, out, AuditFaultKind.APPROVER_NOT_ENTITLED)


def test_a_reason_in_the_seal_needs_the_right_to_set_the_rule_aside(
    room: Newsroom, tmp_path: Path, out: Path
) -> None:
    ask_for_two(room)
    article = room.in_review(POLITICS).article.id
    write_an_approval(room, tmp_path, room.reviewer, article, "لا وقت")
    is_told_and_stays(room, article, out, AuditFaultKind.APPROVER_NOT_ENTITLED)


def test_rights_that_stood_in_the_table_only_while_somebody_approved_count_for_nothing(
    room: Newsroom, tmp_path: Path, out: Path
) -> None:
    article = room.in_review().article.id
    roles, mine = "UPDATE account SET roles = ? WHERE id = ?", room.exporter.account.id
    change(tmp_path, roles, json.dumps(["reviewer"]), mine)
    approve(room, room.exporter, article)
    told = AuditFaultKind.APPROVER_NOT_ENTITLED, AuditFaultKind.RIGHTS_ALTERED
    is_told_and_stays(room, article, out, *told)
    change(tmp_path, roles, json.dumps(["exporter"]), mine)
    is_told_and_stays(room, article, out, AuditFaultKind.APPROVER_NOT_ENTITLED)


def test_a_right_that_was_taken_later_takes_no_seal_away(room: Newsroom) -> None:
    article = room.sealed().article.id
    room.desk.accounts.set_roles(room.admin, room.reviewer.account.id, frozenset({Role.EDITOR}))
    assert room.desk.articles.open(room.exporter, article).seal is not None
    room.desk.accounts.set_disabled(room.admin, room.reviewer.account.id, disabled=True)
    assert room.desk.articles.open(room.exporter, article).seal is not None
    assert room.desk.seals.broken([article]) == set()
    assert room.desk.audit.run().sound


@pytest.mark.parametrize(
    "forged",
    [
        "UPDATE event SET data = 'x' WHERE kind = 'account_created'",
        "UPDATE event SET data = replace(data, 'reviewer', 'admin') WHERE kind = 'account_created'",
        "DELETE FROM event WHERE kind = 'account_created' AND data LIKE '%reviewer%'",
    ],
)
def test_a_seal_is_seen_to_break_with_the_event_that_gave_the_right(
    forged: str, room: Newsroom, tmp_path: Path
) -> None:
    article = room.sealed().article.id
    assert room.desk.seals.broken([article]) == set()
    change(tmp_path, forged)
    assert room.desk.seals.broken([article]) == {article}


def test_an_author_may_seal_with_a_reason_as_an_admin(room: Newsroom) -> None:
    article = room.desk.articles.create(room.admin, ARTICLE).article.id
    room.desk.review.submit(room.admin, article)
    approve(room, room.admin, article, override_reason="لا أحد غيري في المناوبة")
    assert room.desk.articles.open(room.exporter, article).seal is not None
    assert room.desk.audit.run().sound


def test_a_role_that_nobody_knows_gives_no_right() -> None:
    assert rights_of("editor,owner", disabled=False) == rights_of("editor", disabled=False)
    assert Permission.WRITE in rights_of("editor", disabled=False)
    assert rights_of("", disabled=False) == frozenset()
    assert rights_of("admin", disabled=True) == frozenset()
