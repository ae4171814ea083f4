"""A backup is whole and checked; a restore puts it in place whole or not at all, and keeps what was there."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.storage import copying
from editor_desk.storage.backup import backup, restore
from editor_desk.storage.damage import find_damage
from editor_desk.storage.desk_folder import DATABASE, INDEX
from tests.storage.newsroom import Newsroom, make_account, make_content

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from editor_desk.storage.desk_folder import OpenDesk


def write_one(desk: OpenDesk, headline: str = "افتتاح معرض الكتاب في الرباط") -> str:
    """Save an article; returns its id."""
    with desk.unit_of_work() as work:
        account = work.accounts.by_name("سارة العلي") or make_account("سارة العلي")
        work.accounts.put(account)
        article = Newsroom(work, account).write(make_content(headline)).id
        work.commit()
    return article


def articles(desk: OpenDesk) -> set[str]:
    with desk.unit_of_work() as work:
        return set(work.articles.resolve_prefix(""))


def test_a_desk_at_work_is_backed_up_and_comes_back(
    desk: OpenDesk, open_desk: Callable[..., OpenDesk], folder: Path, tmp_path: Path
) -> None:
    article = write_one(desk)
    told: list[tuple[int, int]] = []
    copy = backup(folder, tmp_path / "نسخة.sqlite3", progress=lambda done, total: told.append((done, total)))
    assert copy == tmp_path / "نسخة.sqlite3"
    assert told[-1][0] == told[-1][1] > 0
    assert copy.stat().st_mode & 0o777 == 0o600
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == [copy.name], (
        "one file, no leftovers"
    )
    write_one(desk, "خبر بعد النسخة")

    elsewhere = tmp_path / "مكتب آخر"
    restore(copy, elsewhere)
    restored = open_desk(elsewhere)
    assert articles(restored) == {article}
    assert restored.index.needs_rebuild


def test_a_folder_as_target_gets_a_dated_file(desk: OpenDesk, folder: Path, tmp_path: Path) -> None:
    first, second = backup(folder, tmp_path), backup(folder, tmp_path)
    assert first < second
    assert {first.parent, second.parent} == {tmp_path}


def test_a_backup_is_not_overwritten_unless_asked(desk: OpenDesk, folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "نسخة.sqlite3"
    target.write_text("شيء ثمين", "utf-8")
    with pytest.raises(DeskError) as caught:
        backup(folder, target)
    assert caught.value.code is ErrorCode.BACKUP_EXISTS
    assert target.read_text("utf-8") == "شيء ثمين"
    backup(folder, target, force=True)
    assert find_damage(target, thorough=True) == ""


def test_the_desk_is_never_its_own_backup(desk: OpenDesk, folder: Path) -> None:
    with pytest.raises(DeskError) as caught:
        backup(folder, folder / DATABASE, force=True)
    assert caught.value.code is ErrorCode.BACKUP_EXISTS


def test_there_must_be_a_desk(tmp_path: Path) -> None:
    with pytest.raises(DeskError) as caught:
        backup(tmp_path / "لا شيء", tmp_path / "نسخة.sqlite3")
    assert caught.value.code is ErrorCode.NO_DESK


def test_a_damaged_desk_makes_no_backup(desk: OpenDesk, folder: Path, tmp_path: Path) -> None:
    write_one(desk)
    desk.close()
    with closing(sqlite3.connect(folder / DATABASE)) as connection, connection:
        connection.execute("DELETE FROM revision")
    with pytest.raises(DeskError) as caught:
        backup(folder, tmp_path / "نسخة.sqlite3")
    assert caught.value.code is ErrorCode.DATABASE_CORRUPT
    assert not (tmp_path / "نسخة.sqlite3").exists()


def test_a_cancelled_backup_leaves_nothing(desk: OpenDesk, folder: Path, tmp_path: Path) -> None:
    def cancel(_done: int, _total: int) -> None:
        raise DeskError(ErrorCode.CANCELLED)

    with pytest.raises(DeskError) as caught:
        backup(folder, tmp_path / "نسخ" / "نسخة.sqlite3", progress=cancel)
    assert caught.value.code is ErrorCode.CANCELLED
    assert list((tmp_path / "نسخ").iterdir()) == []


def test_restoring_over_a_desk_needs_force_and_keeps_the_old_one(
    desk: OpenDesk, open_desk: Callable[..., OpenDesk], folder: Path, tmp_path: Path
) -> None:
    early = write_one(desk)
    copy = backup(folder, tmp_path / "نسخة.sqlite3")
    late = write_one(desk, "خبر بعد النسخة")
    desk.index.rebuilt()
    desk.close()

    with pytest.raises(DeskError) as caught:
        restore(copy, folder)
    assert caught.value.code is ErrorCode.DESK_NOT_EMPTY
    with open_desk() as untouched:
        assert articles(untouched) == {early, late}

    restore(copy, folder, force=True)
    with open_desk() as restored:
        assert articles(restored) == {early}
        assert restored.index.needs_rebuild
    (kept,) = (folder / "backups").iterdir()
    restore(kept, folder, force=True)
    with open_desk() as back:
        assert articles(back) == {early, late}


def test_a_new_desk_without_accounts_may_be_replaced(
    desk: OpenDesk, open_desk: Callable[..., OpenDesk], folder: Path, tmp_path: Path
) -> None:
    copy = backup(folder, tmp_path / "نسخة.sqlite3")
    desk.close()
    restore(copy, folder)
    open_desk()


def test_a_damaged_desk_is_kept_as_it_lies(
    desk: OpenDesk, open_desk: Callable[..., OpenDesk], folder: Path, tmp_path: Path
) -> None:
    article = write_one(desk)
    copy = backup(folder, tmp_path / "نسخة.sqlite3")
    desk.close()
    (folder / DATABASE).write_bytes(b"noise" * 2000)
    restore(copy, folder, force=True)
    assert articles(open_desk()) == {article}
    (kept,) = (folder / "backups").iterdir()
    assert (kept / DATABASE).read_bytes() == b"noise" * 2000
    assert kept.suffix == ".damaged"


def test_a_desk_in_use_is_not_replaced(desk: OpenDesk, folder: Path, tmp_path: Path) -> None:
    copy = backup(folder, tmp_path / "نسخة.sqlite3")
    with pytest.raises(DeskError) as caught:
        restore(copy, folder, force=True)
    assert caught.value.code is ErrorCode.DESK_IN_USE


@pytest.mark.parametrize("kind", ["noise", "empty", "foreign", "damaged", "missing", "newer"])
def test_what_is_no_backup_is_refused_and_changes_nothing(
    desk: OpenDesk, open_desk: Callable[..., OpenDesk], folder: Path, tmp_path: Path, kind: str
) -> None:
    article = write_one(desk)
    copy = backup(folder, tmp_path / "نسخة.sqlite3")
    desk.close()
    match kind:
        case "noise":
            copy.write_bytes(os.urandom(9000))
        case "empty":
            copy.write_bytes(b"")
        case "foreign":
            copy.unlink()
            with closing(sqlite3.connect(copy)) as connection:
                connection.execute("CREATE TABLE recipes (name TEXT)")
        case "damaged":
            with copy.open("r+b") as file:
                file.truncate(copy.stat().st_size // 2)
        case "missing":
            copy.unlink()
        case "newer":
            with closing(sqlite3.connect(copy)) as connection, connection:
                connection.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(DeskError) as caught:
        restore(copy, folder, force=True)
    expected = {"missing": ErrorCode.FILE_MISSING, "newer": ErrorCode.DATABASE_NEWER}
    assert caught.value.code is expected.get(kind, ErrorCode.BACKUP_INVALID)
    assert articles(open_desk()) == {article}
    assert not (folder / "backups").exists()


def test_a_restore_that_fails_half_way_leaves_the_old_desk(
    desk: OpenDesk,
    open_desk: Callable[..., OpenDesk],
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    article = write_one(desk)
    copy = backup(folder, tmp_path / "نسخة.sqlite3")
    desk.close()

    def full(*_arguments: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(copying, "sync", full)
        with pytest.raises(DeskError) as caught:
            restore(copy, folder, force=True)
    assert caught.value.code is ErrorCode.DISK_FULL
    assert articles(open_desk()) == {article}


def test_an_old_log_is_never_played_into_the_restored_desk(
    desk: OpenDesk, open_desk: Callable[..., OpenDesk], folder: Path, tmp_path: Path
) -> None:
    early = write_one(desk)
    copy = backup(folder, tmp_path / "نسخة.sqlite3")
    write_one(desk, "خبر لم يغادر السجل بعد")
    crashed = tmp_path / "توقّف فجأة"
    shutil.copytree(folder, crashed, ignore=shutil.ignore_patterns(INDEX, "desk.lock", "desk.pid"))
    assert (crashed / f"{DATABASE}-wal").stat().st_size > 0
    restore(copy, crashed, force=True)
    assert articles(open_desk(crashed)) == {early}
    (kept,) = (crashed / "backups").iterdir()
    with closing(sqlite3.connect(kept)) as connection:
        assert connection.execute("SELECT count(*) FROM article").fetchone() == (2,)


def test_a_damaged_desk_counts_as_work(desk: OpenDesk, folder: Path, tmp_path: Path) -> None:
    copy = backup(folder, tmp_path / "نسخة.sqlite3")
    desk.close()
    (folder / DATABASE).write_bytes(b"noise" * 2000)
    with pytest.raises(DeskError) as caught:
        restore(copy, folder)
    assert caught.value.code is ErrorCode.DESK_NOT_EMPTY


def test_a_desk_whose_database_is_lost_is_restored(
    desk: OpenDesk, open_desk: Callable[..., OpenDesk], folder: Path, tmp_path: Path
) -> None:
    article = write_one(desk)
    copy = backup(folder, tmp_path / "نسخة.sqlite3")
    desk.close()
    (folder / DATABASE).unlink()
    restore(copy, folder)
    assert articles(open_desk()) == {article}
    assert not (folder / "backups").exists()
