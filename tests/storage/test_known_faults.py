"""What the system and SQLite say, as a DeskError; a bug stays a bug."""

from __future__ import annotations

import errno
import os
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy.exc import ProgrammingError

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.storage import engine
from editor_desk.storage.desk_folder import DATABASE
from editor_desk.storage.faults import as_fault, known_faults


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, ErrorCode.DISK_FULL),
        (errno.EROFS, ErrorCode.FOLDER_READ_ONLY),
        (errno.EACCES, ErrorCode.FOLDER_READ_ONLY),
        (errno.EIO, ErrorCode.DATABASE_UNREADABLE),
    ],
)
def test_what_the_system_says(tmp_path: Path, number: int, code: ErrorCode) -> None:
    with pytest.raises(DeskError) as caught, known_faults(tmp_path):
        raise OSError(number, os.strerror(number))
    assert caught.value.code is code


def test_sqlite_does_not_say_that_the_folder_is_read_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failure() -> ErrorCode:
        with pytest.raises(DeskError) as caught, known_faults(tmp_path):
            engine.connect(tmp_path / DATABASE)
        return caught.value.code

    assert failure() is ErrorCode.DATABASE_UNREADABLE
    monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)
    assert failure() is ErrorCode.FOLDER_READ_ONLY


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no device that is always full")
def test_a_really_full_device(tmp_path: Path) -> None:
    with pytest.raises(DeskError) as caught, known_faults(tmp_path), Path("/dev/full").open("wb") as file:
        file.write(b"x" * 100_000)
    assert caught.value.code is ErrorCode.DISK_FULL


def test_bugs_stay_bugs(tmp_path: Path) -> None:
    ours = sqlite3.ProgrammingError("cannot operate on a closed database")
    wrong = ProgrammingError("SELECT", {}, ours)
    assert as_fault(ours, tmp_path) is None
    assert as_fault(wrong, tmp_path) is None
    assert as_fault(OSError(errno.ENOENT, "missing"), tmp_path) is None
    assert as_fault(OSError("no number"), tmp_path) is None
    assert as_fault(KeyError("x"), tmp_path) is None
    with pytest.raises(FileNotFoundError), known_faults(tmp_path):
        raise FileNotFoundError(errno.ENOENT, "missing")
