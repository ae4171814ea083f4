"""Every fault of the machine gets one DeskError, and nothing that was saved is touched by it."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from sqlalchemy.exc import OperationalError

from editor_desk.domain.content import BlockKind, block
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.storage import copying, engine, schema
from editor_desk.storage.backup import backup
from editor_desk.storage.desk_folder import DATABASE, INDEX
from tests.storage.newsroom import Newsroom, make_account, make_content

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from editor_desk.storage.desk_folder import OpenDesk

HOLD_THE_LOCK = """
import pathlib, sys
from editor_desk.storage.desk_folder import open_desk
with open_desk(pathlib.Path(sys.argv[1])):
    print("open", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def filled(open_desk: Callable[..., OpenDesk], folder: Path) -> Path:
    """The closed database of a desk with some hundred pages."""
    desk = open_desk()
    with desk.unit_of_work() as work:
        account = make_account()
        work.accounts.put(account)
        newsroom = Newsroom(work, account)
        for number in range(40):
            newsroom.write(make_content(f"خبر رقم {number}", "نصّ طويل يملأ الصفحات. " * 200))
        work.commit()
    desk.close()
    return folder / DATABASE


def refused(open_desk: Callable[..., OpenDesk]) -> DeskError:
    with pytest.raises(DeskError) as caught:
        open_desk()
    return caught.value


def test_noise_in_place_of_the_database(filled: Path, open_desk: Callable[..., OpenDesk]) -> None:
    filled.write_bytes(os.urandom(50_000))
    assert refused(open_desk).code is ErrorCode.DATABASE_UNREADABLE


def test_another_programs_database(filled: Path, open_desk: Callable[..., OpenDesk]) -> None:
    filled.unlink()
    with closing(sqlite3.connect(filled)) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    assert refused(open_desk).code is ErrorCode.DATABASE_UNREADABLE


def test_our_mark_without_our_tables(filled: Path, open_desk: Callable[..., OpenDesk]) -> None:
    filled.unlink()
    with closing(sqlite3.connect(filled)) as connection:
        connection.execute(f"PRAGMA application_id = {engine.APPLICATION_ID}")
        connection.execute("CREATE TABLE recipes (name TEXT)")
    assert refused(open_desk).code is ErrorCode.DATABASE_UNREADABLE


@pytest.mark.parametrize("keep", [0.3, 0.75])
def test_a_truncated_database(filled: Path, open_desk: Callable[..., OpenDesk], keep: float) -> None:
    with filled.open("r+b") as file:
        file.truncate(int(filled.stat().st_size * keep))
    assert refused(open_desk).code is ErrorCode.DATABASE_CORRUPT


@pytest.mark.parametrize("lost", ["emptied", "deleted"])
def test_a_lost_database_is_not_hidden_by_a_new_one(
    filled: Path, open_desk: Callable[..., OpenDesk], lost: str
) -> None:
    filled.unlink()
    if lost == "emptied":
        filled.touch()
    assert refused(open_desk).code is ErrorCode.DATABASE_CORRUPT
    assert not filled.exists() or filled.stat().st_size == 0


def test_pages_of_noise_inside(filled: Path, open_desk: Callable[..., OpenDesk], folder: Path) -> None:
    first, second = (backup(folder, folder / "backups" / f"{name}.sqlite3") for name in ("أول", "ثان"))
    os.utime(first, ns=(1, 1))
    pages = filled.stat().st_size // 4096
    with filled.open("r+b") as file:
        for page in range(2, pages, 3):
            file.seek(page * 4096)
            file.write(b"\xa5" * 4096)
    damaged = filled.read_bytes()
    error = refused(open_desk)
    assert error.code is ErrorCode.DATABASE_CORRUPT
    assert error.params["backup"] == str(second)
    assert error.params["command"] == f'editor-desk restore "{second}" --force'
    assert filled.read_bytes() == damaged, "what is left is kept for rescue"


@pytest.mark.parametrize("filling", [b"\xa5", b"\x00"])
def test_damage_that_only_a_check_sees(
    filled: Path, open_desk: Callable[..., OpenDesk], filling: bytes
) -> None:
    with filled.open("r+b") as file:
        file.seek(-4096, os.SEEK_END)
        file.write(filling * 4096)
    with closing(sqlite3.connect(filled)) as connection:
        assert connection.execute("SELECT count(*) FROM account").fetchone() == (1,)
    error = refused(open_desk)
    assert error.code is ErrorCode.DATABASE_CORRUPT
    assert error.params["reason"]


def test_a_row_whose_reference_is_gone(filled: Path, open_desk: Callable[..., OpenDesk]) -> None:
    with closing(sqlite3.connect(filled)) as connection, connection:
        connection.execute("DELETE FROM account")
    error = refused(open_desk)
    assert error.code is ErrorCode.DATABASE_CORRUPT
    assert "account" in str(error.params["reason"])


def test_a_huge_desk_opens_at_once_and_is_checked_beside_the_work(
    filled: Path, open_desk: Callable[..., OpenDesk], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("editor_desk.storage.desk_folder._CHECKED_BEFORE_OPENING", 0)
    sound = open_desk()
    assert sound._check is not None
    sound._check.wait()
    with sound.unit_of_work() as work:
        assert work.accounts.all()
    sound.close()
    sound.close()

    with closing(sqlite3.connect(filled)) as connection, connection:
        connection.execute("DELETE FROM account")
    damaged = open_desk()
    assert damaged._check is not None
    damaged._check.wait()
    with pytest.raises(DeskError) as caught:
        damaged.unit_of_work()
    assert caught.value.code is ErrorCode.DATABASE_CORRUPT


def test_a_second_process_is_told_who_has_the_desk(open_desk: Callable[..., OpenDesk], folder: Path) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD_THE_LOCK, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"open\n"
        error = refused(open_desk)
        assert error.code is ErrorCode.DESK_IN_USE
        assert error.params == {"folder": str(folder), "pid": holder.pid}
        with open_desk(read_only=True).unit_of_work() as work:
            assert work.accounts.all() == []
        holder.kill()
    open_desk()


def test_who_has_the_desk_may_be_unknown(
    desk: OpenDesk, open_desk: Callable[..., OpenDesk], folder: Path
) -> None:
    (folder / "desk.pid").write_text("؟", "utf-8")
    assert refused(open_desk).params["pid"] == 0


def test_a_lock_that_cannot_be_signed_is_given_back(open_desk: Callable[..., OpenDesk], folder: Path) -> None:
    (folder / "desk.pid").mkdir(parents=True)
    with pytest.raises(OSError, match=r"desk\.pid"):
        open_desk()
    (folder / "desk.pid").rmdir()
    open_desk()


def test_a_failed_opening_leaves_the_desk_unlocked(filled: Path, open_desk: Callable[..., OpenDesk]) -> None:
    good = filled.read_bytes()
    filled.write_bytes(b"noise" * 1000)
    refused(open_desk)
    filled.write_bytes(good)
    open_desk()


def test_another_program_writes_in_the_database(
    desk: OpenDesk, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.0)
    with closing(sqlite3.connect(folder / DATABASE, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DeskError) as caught, desk.unit_of_work() as work:
            work.accounts.all()
        assert caught.value.code is ErrorCode.DATABASE_LOCKED
        other.execute("ROLLBACK")
    with desk.unit_of_work() as work:
        assert work.accounts.all() == []


def test_a_full_disk_loses_nothing_already_saved(desk: OpenDesk) -> None:
    with desk.unit_of_work() as work:
        account = make_account()
        work.accounts.put(account)
        saved = Newsroom(work, account).write().id
        work.commit()
    with desk._engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        raw = connection.connection.dbapi_connection
        assert raw is not None
        raw.cursor().execute(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(DeskError) as caught, desk.unit_of_work() as work:  # noqa: PT012  # the block is the test
        Newsroom(work, account).write(make_content(body="فقرة طويلة جدًا. " * 5000))
        work.commit()
    assert caught.value.code is ErrorCode.DISK_FULL
    with desk.unit_of_work() as work:
        assert work.articles.get(saved).id == saved
        assert work.articles.resolve_prefix("") == [saved]


def test_a_file_where_the_folder_should_be(tmp_path: Path, open_desk: Callable[..., OpenDesk]) -> None:
    (tmp_path / "ملف").write_text("ليس مجلدًا", "utf-8")
    for where in (tmp_path / "ملف", tmp_path / "ملف" / "desk"):
        with pytest.raises(DeskError) as caught:
            open_desk(where)
        assert caught.value.code is ErrorCode.FOLDER_READ_ONLY


def test_a_folder_that_may_not_be_written(
    filled: Path, open_desk: Callable[..., OpenDesk], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object, **_options: object) -> int:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr("filelock._unix.os.open", refuse)
    assert refused(open_desk).code is ErrorCode.FOLDER_READ_ONLY


def test_a_folder_that_turns_read_only_under_an_open_desk(
    filled: Path, open_desk: Callable[..., OpenDesk]
) -> None:
    desk = open_desk()
    with desk._engine.connect() as connection:
        raw = connection.connection.dbapi_connection
        assert raw is not None
        raw.cursor().execute("PRAGMA query_only = ON")
    with pytest.raises(DeskError) as caught, desk.unit_of_work() as work:
        work.accounts.put(make_account("ضيف"))
    assert caught.value.code is ErrorCode.FOLDER_READ_ONLY


def test_the_database_vanishes_under_an_open_desk(open_desk: Callable[..., OpenDesk], filled: Path) -> None:
    desk = open_desk()
    filled.unlink()
    with pytest.raises(DeskError) as caught, desk.unit_of_work() as work:
        work.accounts.all()
    assert caught.value.code is ErrorCode.DATABASE_UNREADABLE
    assert not filled.exists(), "no empty desk in its place"


def test_looking_needs_a_desk_of_our_version(
    open_desk: Callable[..., OpenDesk], folder: Path, filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(DeskError) as caught:
        open_desk(folder / "elsewhere", read_only=True)
    assert caught.value.code is ErrorCode.NO_DESK
    assert not (folder / "elsewhere").exists()
    with closing(sqlite3.connect(filled)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(DeskError) as caught:
        open_desk(read_only=True)
    assert caught.value.code is ErrorCode.DATABASE_NEWER
    assert caught.value.params["version"] == "9999"
    monkeypatch.setattr(schema, "known_versions", lambda: frozenset({"9999"}))
    with pytest.raises(DeskError) as caught:
        open_desk(read_only=True)
    assert caught.value.code is ErrorCode.DATABASE_UNREADABLE


def test_looking_changes_nothing(open_desk: Callable[..., OpenDesk], filled: Path, folder: Path) -> None:
    before = filled.read_bytes(), sorted((folder / INDEX).iterdir())
    desk = open_desk(read_only=True)
    with desk.unit_of_work() as work:
        (first, *_) = work.articles.resolve_prefix("")
        head = work.revisions.get(work.articles.get(first).head)
        with pytest.raises(DeskError) as caught:
            work.accounts.put(make_account("ضيف"))
        assert caught.value.code is ErrorCode.FOLDER_READ_ONLY
    assert head.content.text_blocks[0].kind is block(BlockKind.PARAGRAPH, "").kind
    desk.close()
    assert (filled.read_bytes(), sorted((folder / INDEX).iterdir())) == before


def test_looking_sees_what_a_killed_process_left_in_its_log(
    desk: OpenDesk, open_desk: Callable[..., OpenDesk], folder: Path, tmp_path: Path
) -> None:
    with desk.unit_of_work() as work:
        work.accounts.put(make_account("ليلى حداد"))
        work.commit()
    crashed = tmp_path / "توقّف فجأة"
    shutil.copytree(folder, crashed, ignore=shutil.ignore_patterns("*-shm", "desk.lock", "desk.pid"))
    with open_desk(crashed, read_only=True).unit_of_work() as work:
        assert work.accounts.by_name("ليلى حداد") is not None


def test_a_closed_desk_writes_nothing_more(desk: OpenDesk) -> None:
    desk.close()
    with pytest.raises(RuntimeError, match="closed"):
        desk.unit_of_work()


def test_a_start_cut_short_is_taken_up_again(folder: Path, open_desk: Callable[..., OpenDesk]) -> None:
    folder.mkdir()
    engine.connect(folder / DATABASE, create=True).close()
    with open_desk().unit_of_work() as work:
        assert work.accounts.all() == []


def test_the_folder_is_private(desk: OpenDesk, folder: Path) -> None:
    assert folder.stat().st_mode & 0o777 == 0o700
    assert (folder / INDEX).stat().st_mode & 0o777 == 0o700


def test_a_bug_in_a_query_is_not_blamed_on_the_machine(desk: OpenDesk) -> None:
    with desk._engine.connect() as connection, pytest.raises(OperationalError, match="no such table"):
        connection.exec_driver_sql("SELECT * FROM recipes")


def test_a_bug_does_not_quote_the_article(desk: OpenDesk) -> None:
    with desk._engine.connect() as connection, pytest.raises(OperationalError) as caught:
        connection.exec_driver_sql("INSERT INTO recipes VALUES (?)", ("نص لم يُنشر",))
    assert "نص لم يُنشر" not in str(caught.value)


def test_a_copy_that_fails_leaves_nothing_behind(
    filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_path: Path) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(copying, "sync", full)
    target = tmp_path / "copies" / "نسخة.sqlite3"
    with pytest.raises(DeskError) as caught:
        backup(filled.parent, target)
    assert caught.value.code is ErrorCode.DISK_FULL
    assert list(target.parent.iterdir()) == []


def test_a_huge_desk_that_is_closed_at_once_does_not_wait_for_its_check(
    filled: Path, open_desk: Callable[..., OpenDesk], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("editor_desk.storage.desk_folder._CHECKED_BEFORE_OPENING", 0)
    opened = open_desk()
    check = opened._check
    assert check is not None
    assert check._thread.is_alive(), "it begins when the first list has had its time"
    opened.close()
    assert not check._thread.is_alive()
