"""The log is looked over, and what another hand wrote into it shows."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import Event
from editor_desk.services import log
from tests.desks import ARTICLE, Newsroom


@pytest.fixture(autouse=True)
def _small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "BATCH", 2)


def alter(folder: Path, statement: str) -> None:
    with closing(sqlite3.connect(folder / "desk.sqlite3")) as connection:
        assert connection.execute(statement).rowcount == 1
        connection.commit()


def look_over(room: Newsroom) -> int:
    """How many batches it took to find nothing."""
    batches, last = 1, room.desk.log.check()
    while last is not None:
        batches, last = batches + 1, room.desk.log.check(last)
    return batches


def events(room: Newsroom) -> list[Event]:
    with room.opened.unit_of_work() as work:
        return list(work.events.all())


def busy(room: Newsroom) -> list[Event]:
    room.desk.articles.create(room.editor, ARTICLE)
    room.sealed()
    return events(room)


def test_an_untouched_log_is_sound_to_its_end(room: Newsroom) -> None:
    written = busy(room)
    assert look_over(room) == -(-len(written) // 2) + 1


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE event SET actor = 'nobody' WHERE sequence = 6",
        "UPDATE event SET at = '2020-01-01 00:00:00.000000' WHERE sequence = 6",
        'UPDATE event SET data = \'{"note": "x"}\' WHERE sequence = 6',
        "UPDATE event SET hash = 'x' WHERE sequence = 6",
    ],
)
def test_a_changed_event_is_named(room: Newsroom, tmp_path: Path, change: str) -> None:
    busy(room)
    alter(tmp_path / "desk", change)
    with pytest.raises(DeskError) as caught:
        look_over(room)
    assert caught.value.code is ErrorCode.LOG_ALTERED
    now = events(room)[5]
    assert (caught.value.params["event"], caught.value.params["at"]) == (now.id, now.at)


@pytest.mark.parametrize("place", [1, 2, 3, 4])
def test_a_missing_event_shows_at_the_one_behind_it(room: Newsroom, tmp_path: Path, place: int) -> None:
    written = busy(room)
    alter(tmp_path / "desk", f"DELETE FROM event WHERE sequence = {place}")
    with pytest.raises(DeskError) as caught:
        look_over(room)
    assert caught.value.params["event"] == written[place].id


@pytest.mark.parametrize(
    "change",
    [
        "kind = 'forgotten'",
        "at = 'yesterday'",
        "at = 5",
        "data = '{'",
        "data = '[]'",
        "data = 'null'",
        "data = '{\"n\": 1.5}'",
    ],
)
def test_an_event_that_cannot_be_read_is_no_crash(room: Newsroom, tmp_path: Path, change: str) -> None:
    busy(room)
    alter(tmp_path / "desk", f"UPDATE event SET {change} WHERE sequence = 6")
    with pytest.raises(DeskError) as caught:
        look_over(room)
    assert caught.value.code is ErrorCode.LOG_ALTERED
    assert "at" not in caught.value.params


def test_events_written_meanwhile_are_looked_over_too(room: Newsroom) -> None:
    busy(room)
    last = room.desk.log.check()
    room.desk.articles.create(room.editor, ARTICLE)
    seen = last
    while last is not None:
        seen, last = last, room.desk.log.check(last)
    assert seen == events(room)[-1]
