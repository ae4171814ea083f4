"""A desk in the home of each test, as the command line finds it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from editor_desk.app.paths import find_paths
from editor_desk.gui.application import apply_language, make_application
from editor_desk.gui.preferences import Language
from tests.desks import PASSPHRASE, Newsroom, newsroom_in


@pytest.fixture
def desk_folder(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the desk lies; everything of this test is under one folder."""
    monkeypatch.setenv("EDITOR_DESK_HOME", str(home / "desk home"))
    monkeypatch.setenv("EDITOR_DESK_PASSPHRASE", PASSPHRASE)
    return find_paths().desk


@pytest.fixture
def closed_room(desk_folder: Path) -> Newsroom:
    """A newsroom with one sealed article and one in review, closed again so that a command can open it."""
    with newsroom_in(desk_folder) as room:
        room.sealed()
        room.in_review()
        room.desk.indexing.prepare()
        room.desk.indexing.drain()
    return room


@pytest.fixture(autouse=True)
def _arabic_afterwards() -> Iterator[None]:
    yield
    apply_language(make_application([]), Language.ARABIC)
