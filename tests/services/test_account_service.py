"""Accounts: passphrases, roles, and that somebody always keeps the keys of the house."""

from typing import TYPE_CHECKING

import pytest

from editor_desk.domain.accounts import Account, Role
from editor_desk.domain.content import Content
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.workflow import Action
from tests.desks import ARTICLE, PASSPHRASE, Newsroom

if TYPE_CHECKING:
    from collections.abc import Callable

    from editor_desk.services.ports.keys import Session


def code_of(error: pytest.ExceptionInfo[DeskError]) -> ErrorCode:
    return error.value.code


def test_a_passphrase_opens_only_its_own_account(room: Newsroom) -> None:
    reviewer = room.reviewer.account
    assert room.desk.accounts.unlock(reviewer.id, PASSPHRASE).signer.public_key == reviewer.public_key
    with pytest.raises(DeskError) as refused:
        room.desk.accounts.unlock(reviewer.id, PASSPHRASE + " ")
    assert code_of(refused) is ErrorCode.PASSPHRASE_WRONG
    assert room.desk.accounts.unlock_by_name("  هدى ", PASSPHRASE).account == reviewer
    with pytest.raises(DeskError) as refused:
        room.desk.accounts.unlock_by_name("نكرة", PASSPHRASE)
    assert code_of(refused) is ErrorCode.ACCOUNT_UNKNOWN


def test_only_the_first_account_founds_a_desk(room: Newsroom) -> None:
    assert room.admin.account.roles == {Role.ADMIN, Role.EDITOR}
    with pytest.raises(DeskError) as refused:
        room.desk.accounts.found("دخيل", PASSPHRASE)
    assert code_of(refused) is ErrorCode.NOT_PERMITTED


@pytest.mark.parametrize(
    ("name", "passphrase", "code"),
    [
        ("هدى", PASSPHRASE, ErrorCode.ACCOUNT_NAME_TAKEN),
        ("\u200fهدى\u202e", PASSPHRASE, ErrorCode.ACCOUNT_NAME_TAKEN),
        ("  ", PASSPHRASE, ErrorCode.ACCOUNT_NAME_EMPTY),
        ("جديد", "قصيرة", ErrorCode.PASSPHRASE_WEAK),
    ],
)
def test_an_account_needs_a_name_and_a_passphrase(
    room: Newsroom, name: str, passphrase: str, code: ErrorCode
) -> None:
    with pytest.raises(DeskError) as refused:
        room.desk.accounts.create(room.admin, name, frozenset({Role.EDITOR}), passphrase)
    assert code_of(refused) is code
    assert len(room.desk.accounts.all()) == 5


@pytest.mark.parametrize("who", ["editor", "reviewer", "exporter", "curator"])
def test_only_an_admin_manages_accounts(room: Newsroom, who: str) -> None:
    session: Session = getattr(room, who)
    accounts = room.desk.accounts
    attempts: tuple[Callable[[], Account], ...] = (
        lambda: accounts.create(session, "آخر", frozenset({Role.ADMIN}), PASSPHRASE),
        lambda: accounts.set_roles(session, session.account.id, frozenset({Role.ADMIN})),
        lambda: accounts.set_disabled(session, room.admin.account.id, disabled=True),
    )
    for attempt in attempts:
        with pytest.raises(DeskError) as refused:
            attempt()
        assert code_of(refused) is ErrorCode.NOT_PERMITTED


def test_a_disabled_account_stays_out_until_it_is_opened_again(room: Newsroom) -> None:
    editor = room.editor.account
    room.desk.accounts.set_disabled(room.admin, editor.id, disabled=True)
    with pytest.raises(DeskError) as refused:
        room.desk.accounts.unlock(editor.id, PASSPHRASE)
    assert code_of(refused) is ErrorCode.ACCOUNT_DISABLED
    room.desk.accounts.set_disabled(room.admin, editor.id, disabled=False)
    assert room.desk.accounts.unlock(editor.id, PASSPHRASE).account == editor


def test_the_last_admin_stays_one(room: Newsroom) -> None:
    admin = room.admin.account.id
    with pytest.raises(DeskError) as refused:
        room.desk.accounts.set_roles(room.admin, admin, frozenset({Role.EDITOR}))
    assert code_of(refused) is ErrorCode.LAST_ADMIN
    room.desk.accounts.set_roles(room.admin, room.editor.account.id, frozenset({Role.ADMIN}))
    room.desk.accounts.set_roles(room.admin, admin, frozenset({Role.EDITOR}))
    with pytest.raises(DeskError) as refused:
        room.desk.accounts.set_disabled(
            room.desk.accounts.unlock(room.editor.account.id, PASSPHRASE),
            room.editor.account.id,
            disabled=True,
        )
    assert code_of(refused) is ErrorCode.LAST_ADMIN


def test_a_passphrase_is_changed_and_the_key_stays(room: Newsroom) -> None:
    accounts = room.desk.accounts
    with pytest.raises(DeskError) as refused:
        accounts.change_passphrase(room.editor, "خطأ تماما", "عبارة جديدة طويلة")
    assert code_of(refused) is ErrorCode.PASSPHRASE_WRONG
    with pytest.raises(DeskError) as refused:
        accounts.change_passphrase(room.editor, PASSPHRASE, "قصيرة")
    assert code_of(refused) is ErrorCode.PASSPHRASE_WEAK
    changed = accounts.change_passphrase(room.editor, PASSPHRASE, "عبارة جديدة طويلة")
    assert changed.account.public_key == room.editor.account.public_key
    with pytest.raises(DeskError):
        accounts.unlock(room.editor.account.id, PASSPHRASE)
    assert (
        accounts.unlock(room.editor.account.id, "عبارة جديدة طويلة").signer.public_key
        == changed.signer.public_key
    )


def test_a_closed_account_can_do_nothing_more_even_where_it_sits(room: Newsroom) -> None:
    made = room.desk.articles.create(room.editor, ARTICLE)
    room.desk.accounts.set_disabled(room.admin, room.editor.account.id, disabled=True)
    attempts: tuple[Callable[[], object], ...] = (
        lambda: room.desk.articles.create(room.editor, ARTICLE),
        lambda: room.desk.articles.save(room.editor, made.article.id, made.head.id, Content()),
        lambda: room.desk.review.submit(room.editor, made.article.id),
        lambda: room.desk.tags.ensure(room.editor, "فاس"),
    )
    for attempt in attempts:
        with pytest.raises(DeskError) as refused:
            attempt()
        assert code_of(refused) in {ErrorCode.NOT_PERMITTED, ErrorCode.ACTION_REFUSED}
    assert not any(room.desk.articles.open(room.editor, made.article.id).may(action) for action in Action)


def test_a_new_role_counts_at_once(room: Newsroom) -> None:
    sent = room.in_review()
    room.desk.accounts.set_roles(room.admin, room.exporter.account.id, frozenset({Role.REVIEWER}))
    approved = room.desk.review.approve(room.exporter, sent.article.id, expected=sent.head.id)
    assert approved.seal is not None
