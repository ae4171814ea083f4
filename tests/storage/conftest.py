"""A desk in a temporary folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from editor_desk.storage import desk_folder
from tests.storage.newsroom import Newsroom, make_account

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from editor_desk.storage.desk_folder import OpenDesk


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where a desk may be made; a name that needs quoting, to catch those who forget it."""
    return tmp_path / "مكتب التحرير 100%#?"


@pytest.fixture
def open_desk(folder: Path) -> Iterator[Callable[..., OpenDesk]]:
    """Opens the desk in `folder` (or another), and closes what was left open."""
    opened: list[OpenDesk] = []

    def _open(where: Path = folder, *, read_only: bool = False) -> OpenDesk:
        opened.append(desk_folder.open_desk(where, read_only=read_only))
        return opened[-1]

    yield _open
    for desk in opened:
        desk.close()


@pytest.fixture
def desk(open_desk: Callable[..., OpenDesk]) -> OpenDesk:
    """An open desk."""
    return open_desk()


@pytest.fixture
def newsroom(desk: OpenDesk) -> Iterator[Newsroom]:
    """A newsroom inside an open unit of work, with one editor."""
    with desk.unit_of_work() as work:
        account = make_account()
        work.accounts.put(account)
        yield Newsroom(work, account)
