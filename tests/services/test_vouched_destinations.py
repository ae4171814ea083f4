"""Settings of a destination that another hand changed in the database: nothing goes there, and no password is told."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from editor_desk.domain.destinations import DestinationKind
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.sending import SendState
from editor_desk.storage.desk_folder import DATABASE
from tests.desks import Newsroom
from tests.services.posts import SFTP, Post, posted


@pytest.fixture
def post(room: Newsroom, tmp_path: Path) -> Post:
    out = tmp_path / "out"
    out.mkdir()
    return posted(room, out, DestinationKind.SFTP, SFTP)


def lead_elsewhere(post: Post) -> None:
    """As somebody does who has the file of the database and nothing else."""
    with closing(sqlite3.connect(post.room.opened.folder / DATABASE)) as database, database:
        database.execute("UPDATE destination SET settings = replace(settings, 'web.example', 'evil.example')")


def test_nothing_is_sent_there_and_no_secret_is_told(post: Post) -> None:
    row = post.hand_over()
    lead_elsewhere(post)
    post.next()
    assert (post.row(row).state, post.row(row).reason) == (SendState.FAILED, "destination_replaced")
    assert post.row(row).details == {"name": "خادم الموقع"}
    (kept,) = post.places.all()
    with pytest.raises(DeskError) as refused:
        post.places.test(post.room.exporter, kept)
    assert refused.value.code is ErrorCode.SECRET_MISSING
    assert (post.road.carried, post.road.secrets) == ([], [])
    assert [fault.kind.value for fault in post.room.desk.audit.run().faults] == ["destination_replaced"]


def test_no_receipt_is_looked_for_there(post: Post) -> None:
    post.hand_over()
    post.next()
    post.road.secrets.clear()
    lead_elsewhere(post)
    found, faults = post.receipts.look(post.room.exporter)
    assert (found, [fault.code for fault in faults]) == (0, [ErrorCode.DESTINATION_REPLACED])
    assert post.road.secrets == []


def test_whoever_saves_it_again_gives_the_password_again_and_sending_goes_on(post: Post) -> None:
    row = post.hand_over()
    lead_elsewhere(post)
    post.next()
    (kept,) = post.places.all()
    saved = post.places.save(post.room.exporter, replace(kept, settings=SFTP | {"host_key": ""}))
    assert post.secrets.get(post.place.secret_key) is None
    assert "host_key" not in saved.settings
    post.places.save(post.room.exporter, replace(saved, settings=SFTP), "سر جديد")
    assert post.sending.secret_given(post.room.exporter, post.place.id) == 1
    post.next()
    assert post.row(row).state is SendState.SENT
    assert post.road.secrets == ["سر جديد"]
    assert post.room.desk.audit.run().sound


def test_it_is_kept_anew_though_nothing_in_it_was_changed_by_hand(post: Post) -> None:
    lead_elsewhere(post)
    (kept,) = post.places.all()
    saved = post.places.save(post.room.exporter, kept)
    assert "host_key" not in saved.settings, "a key that nobody here confirmed"
    assert post.room.desk.audit.run().sound


def test_settings_of_before_and_a_destination_that_was_removed_are_not_brought_back(post: Post) -> None:
    """Each was true once: only what the newest event says counts."""
    row = post.hand_over()
    settings = {**post.place.settings, "folder": "packages"}
    moved = post.places.save(post.room.exporter, replace(post.place, settings=settings))
    with post.room.opened.unit_of_work() as work:
        work.destinations.put(post.place)
        work.commit()
    post.next()
    assert post.row(row).reason == ErrorCode.DESTINATION_REPLACED.value
    post.places.remove(post.room.exporter, moved.id)
    with post.room.opened.unit_of_work() as work:
        work.destinations.put(moved)
        work.commit()
    post.sending.resend(post.room.exporter, row)
    post.next()
    assert post.row(row).reason == ErrorCode.DESTINATION_REPLACED.value
