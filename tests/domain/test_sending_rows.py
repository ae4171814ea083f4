"""A row of the queue: who may take it, and when it is put aside."""

from datetime import UTC, datetime, timedelta

import pytest

from editor_desk.domain.errors import ErrorCode
from editor_desk.domain.sending import Sending, SendState, broken, taken

NOW = datetime(2026, 11, 26, 9, tzinfo=UTC)


def row() -> Sending:
    return Sending(
        "1", "حزمة", "/out", "a" * 64, "d", (), asked_by="u", asked_at=NOW, changed_at=NOW, next_at=NOW
    )


def test_what_is_not_due_is_not_taken() -> None:
    with pytest.raises(ValueError, match="not due"):
        taken(row(), "o", NOW - timedelta(seconds=1))
    assert taken(row(), "o", NOW).state is SendState.SENDING


def test_what_hands_died_at_is_put_aside() -> None:
    aside = broken(taken(row(), "o", NOW), NOW)
    assert (aside.state, aside.reason) == (SendState.FAILED, ErrorCode.SENDING_BROKEN.value)
