"""The log, and what becomes of a fault that nothing caught."""

import sys
from pathlib import Path

import pytest

from editor_desk.app.journal import log, start_logging, telling

SECRET = "نص لم يُنشر بعد"


def fail() -> None:
    raise ValueError(SECRET)


def fall() -> None:
    """What Qt does with an exception in a slot."""
    try:
        fail()
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)


def test_the_log_has_the_place_and_not_the_words(tmp_path: Path) -> None:
    path = tmp_path / "state" / "desk.log"
    start_logging(path)
    try:
        try:
            fail()
        except ValueError:
            log.exception("import failed")
    finally:
        start_logging(tmp_path / "after.log")
    written = path.read_text("utf-8")
    assert "ValueError" in written
    assert "in fail" in written
    assert SECRET not in written


def test_a_fault_in_a_slot_is_told_once_a_place(monkeypatch: pytest.MonkeyPatch) -> None:
    passed_on: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: passed_on.append(error))
    told: list[BaseException] = []
    before = sys.excepthook
    with telling(told.append):
        fall()
        fall()
        sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
        sys.excepthook(KeyError, KeyError("x"), None)
    assert sys.excepthook is before
    assert [type(error) for error in told] == [ValueError, KeyError]
    assert [type(error) for error in passed_on] == [ValueError, ValueError, KeyboardInterrupt, KeyError]
