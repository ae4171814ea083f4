"""Keys are renewed and replaced without a seal being lost, and wrong passphrases slow down."""

from pathlib import Path

import pytest

from editor_desk.domain.accounts import Role
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import EventKind
from editor_desk.domain.package import PackageForm
from editor_desk.exchange.keys import Vault
from editor_desk.exchange.package.verify import verify_package
from editor_desk.services.accounts import AccountService
from editor_desk.storage.desk_folder import open_desk
from tests.desks import PASSPHRASE, FakeClock, Newsroom, desk_over, newsroom_in

FRESH = "عبارة أخرى طويلة"


def kinds(room: Newsroom) -> list[EventKind]:
    with room.opened.unit_of_work() as work:
        return [event.kind for event in work.events.all()]


def code_of(raised: pytest.ExceptionInfo[DeskError]) -> ErrorCode:
    return raised.value.code


class TestRotation:
    def test_what_the_old_key_sealed_stays_sealed(self, room: Newsroom, tmp_path: Path) -> None:
        sealed = room.sealed()
        old = room.reviewer
        fresh = room.desk.accounts.rotate_key(old, PASSPHRASE)
        assert fresh.signer.public_key == fresh.account.public_key != old.account.public_key
        assert room.desk.articles.open(room.editor, sealed.article.id).seal == sealed.seal
        second = room.in_review()
        again = room.desk.review.approve(fresh, second.article.id, expected=second.head.id)
        assert again.seal is not None
        assert again.seal.public_key == fresh.account.public_key
        ids = [sealed.article.id, second.article.id]
        written = room.desk.handover.hand_over(room.exporter, ids, tmp_path, PackageForm.FOLDER)
        assert verify_package(Path(written.path)).good
        assert room.desk.audit.run().sound
        assert kinds(room)[-3] is EventKind.APPROVED

    def test_the_passphrase_opens_the_new_key(self, room: Newsroom) -> None:
        fresh = room.desk.accounts.rotate_key(room.editor, PASSPHRASE)
        again = room.desk.accounts.unlock(room.editor.account.id, PASSPHRASE)
        assert again.signer.public_key == fresh.signer.public_key
        with pytest.raises(DeskError) as refused:
            room.desk.accounts.rotate_key(fresh, FRESH)
        assert code_of(refused) is ErrorCode.PASSPHRASE_WRONG

    def test_whoever_still_sits_with_the_old_key_signs_nothing(self, room: Newsroom, tmp_path: Path) -> None:
        sealed, sent = room.sealed(), room.in_review()
        for session in (room.reviewer, room.exporter, room.admin):
            room.desk.accounts.rotate_key(session, PASSPHRASE)
        for attempt in (
            lambda: room.desk.review.approve(room.reviewer, sent.article.id, expected=sent.head.id),
            lambda: room.desk.handover.hand_over(
                room.exporter, [sealed.article.id], tmp_path, PackageForm.FOLDER
            ),
            lambda: room.desk.accounts.create(room.admin, "ليلى", frozenset({Role.EDITOR}), PASSPHRASE),
            lambda: room.desk.accounts.reset_passphrase(room.admin, room.editor.account.id, FRESH),
            lambda: room.desk.accounts.rotate_key(room.admin, PASSPHRASE),
        ):
            with pytest.raises(DeskError) as refused:
                attempt()
            assert code_of(refused) is ErrorCode.KEY_RETIRED

    def test_no_key_is_made_while_the_clock_is_wrong(self, room: Newsroom) -> None:
        room.clock.move(days=-1)
        with pytest.raises(DeskError) as refused:
            room.desk.accounts.rotate_key(room.editor, PASSPHRASE)
        assert code_of(refused) is ErrorCode.CLOCK_BEHIND


class TestReset:
    def test_a_lost_passphrase_is_replaced_with_a_new_key(self, room: Newsroom) -> None:
        sealed, reviewer = room.sealed(), room.reviewer.account
        for _ in range(5):
            with pytest.raises(DeskError):
                room.desk.accounts.unlock(reviewer.id, "ليست هي هذه")
        changed = room.desk.accounts.reset_passphrase(room.admin, reviewer.id, FRESH)
        session = room.desk.accounts.unlock(reviewer.id, FRESH)
        assert session.signer.public_key == changed.public_key != reviewer.public_key
        assert room.desk.articles.open(room.editor, sealed.article.id).seal == sealed.seal
        assert room.desk.audit.run().sound
        keys = [key for key in room.desk.accounts.all_keys() if key.account == reviewer.id]
        assert [key.until is None for key in keys] == [False, True]
        assert keys[0].until == keys[1].since

    def test_it_is_for_the_manager_and_for_others(self, room: Newsroom) -> None:
        accounts, editor = room.desk.accounts, room.editor.account.id
        for session, account, passphrase, code in (
            (room.reviewer, editor, FRESH, ErrorCode.NOT_PERMITTED),
            (room.admin, room.admin.account.id, FRESH, ErrorCode.RESET_OF_ONESELF),
            (room.admin, editor, "قصيرة", ErrorCode.PASSPHRASE_WEAK),
        ):
            with pytest.raises(DeskError) as refused:
                accounts.reset_passphrase(session, account, passphrase)
            assert code_of(refused) is code
        assert accounts.unlock(editor, PASSPHRASE).account == room.editor.account


class TestWrongPassphrases:
    def wrong(self, room: Newsroom, times: int = 1) -> DeskError:
        for _ in range(times):
            with pytest.raises(DeskError) as refused:
                room.desk.accounts.unlock(room.editor.account.id, "ليست هي هذه")
        return refused.value

    def test_the_fifth_in_a_row_makes_the_account_wait(self, room: Newsroom) -> None:
        assert self.wrong(room, 4).code is ErrorCode.PASSPHRASE_WRONG
        fifth = self.wrong(room)
        assert (fifth.code, fifth.params["tries"]) == (ErrorCode.TRY_LATER, 5)
        assert fifth.params["seconds"] == 30
        with pytest.raises(DeskError) as refused:
            room.desk.accounts.unlock(room.editor.account.id, PASSPHRASE)
        assert code_of(refused) is ErrorCode.TRY_LATER
        assert 0 < room.desk.accounts.wait_left(room.editor.account.id) < 30
        assert room.desk.accounts.wait_left(room.admin.account.id) == 0
        assert kinds(room)[-1] is EventKind.SIGN_IN_SLOWED
        room.clock.move(seconds=31)
        assert room.desk.accounts.unlock(room.editor.account.id, PASSPHRASE).account == room.editor.account
        # The right one forgets them.
        assert self.wrong(room, 4).code is ErrorCode.PASSPHRASE_WRONG

    def test_each_further_one_waits_twice_as_long(self, room: Newsroom) -> None:
        self.wrong(room, 5)
        room.clock.move(minutes=1)
        assert self.wrong(room).params["seconds"] == 60

    def test_the_clock_set_back_does_not_help(self, room: Newsroom) -> None:
        self.wrong(room, 5)
        room.clock.move(days=-3)
        assert self.wrong(room).params["seconds"] == 30
        room.clock.move(seconds=28)
        assert room.desk.accounts.wait_left(room.editor.account.id) > 0
        room.clock.move(seconds=5)
        assert room.desk.accounts.unlock(room.editor.account.id, PASSPHRASE).account == room.editor.account

    def test_they_also_count_where_the_own_passphrase_is_changed(self, room: Newsroom) -> None:
        for code in [ErrorCode.PASSPHRASE_WRONG] * 4 + [ErrorCode.TRY_LATER] * 2:
            with pytest.raises(DeskError) as refused:
                room.desk.accounts.change_passphrase(room.editor, "ليست هي هذه", FRESH)
            assert code_of(refused) is code

    def test_they_are_remembered_over_a_restart(self, tmp_path: Path) -> None:
        with newsroom_in(tmp_path / "desk") as room:
            self.wrong(room, 5)
            editor, now = room.editor.account.id, room.clock.now
        with open_desk(tmp_path / "desk") as opened, pytest.raises(DeskError) as refused:
            desk_over(opened, FakeClock(now)).accounts.unlock(editor, PASSPHRASE)
        assert code_of(refused) is ErrorCode.TRY_LATER

    def test_a_try_counts_though_the_program_ends_before_it_is_answered(
        self, room: Newsroom, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def killed(*_: object) -> None:
            raise KeyboardInterrupt

        with monkeypatch.context() as patch:
            patch.setattr(Vault, "unlock", killed)
            for _ in range(5):
                with pytest.raises(KeyboardInterrupt):
                    room.desk.accounts.unlock(room.editor.account.id, "ليست هي هذه")
        with pytest.raises(DeskError) as refused:
            room.desk.accounts.unlock(room.editor.account.id, PASSPHRASE)
        assert code_of(refused) is ErrorCode.TRY_LATER


def test_a_key_is_encrypted_anew_when_todays_costs_are_higher(room: Newsroom) -> None:
    dearer = AccountService(
        room.opened.unit_of_work, Vault(time_cost=2, memory_kib=16, parallelism=1), room.clock
    )
    session = dearer.unlock(room.editor.account.id, PASSPHRASE)
    assert (session.account.key.time_cost, session.account.key.memory_kib) == (2, 16)
    assert session.account.public_key == room.editor.account.public_key
    stored = next(one for one in room.desk.accounts.all() if one.id == session.account.id)
    assert stored == session.account
    # A cheaper program reads it, and leaves it as it is.
    assert room.desk.accounts.unlock(stored.id, PASSPHRASE).account == stored


def test_keys_lie_nowhere_in_the_clear(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "desk") as room:
        seeds = [session.signer._key.private_bytes_raw() for session in (room.admin, room.reviewer)]  # type: ignore[attr-defined]
        room.desk.accounts.rotate_key(room.reviewer, PASSPHRASE)
    for path in (tmp_path / "desk").rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            assert PASSPHRASE.encode() not in data
            assert not any(seed in data or seed.hex().encode() in data for seed in seeds), path
