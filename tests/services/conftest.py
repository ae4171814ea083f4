"""A newsroom for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desks import Newsroom, newsroom_in


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Newsroom]:
    with newsroom_in(tmp_path / "desk") as newsroom:
        yield newsroom


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Where packages are written."""
    folder = tmp_path / "out"
    folder.mkdir()
    return folder
