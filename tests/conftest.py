"""What every test stands on: no display, a home of its own, no network, and properties that repeat."""

from __future__ import annotations

import os
import socket
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# No deadline: on a busy machine it would measure the neighbours.
settings.register_profile("desk", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.register_profile("everyday", deadline=None, max_examples=20)
settings.load_profile("ci" if "CI" in os.environ else "desk")

ACCEPTANCE = "acceptance"

PATIENCE_MS = 120_000
"""How long a test waits for a condition: far longer than it takes, as a busy machine is no fault."""

FOLDERS = {
    "HOME": ".",
    "USERPROFILE": ".",
    "APPDATA": "AppData/Roaming",
    "LOCALAPPDATA": "AppData/Local",
    "XDG_DATA_HOME": ".local/share",
    "XDG_CONFIG_HOME": ".config",
    "XDG_CACHE_HOME": ".cache",
    "XDG_STATE_HOME": ".local/state",
}


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """What asks software of others is collected where it is named, as `dev.py acceptance` does, and not every day."""
    if collection_path.name != ACCEPTANCE or any(ACCEPTANCE in named for named in config.args):
        return None
    return True


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home folder, so that no test sees another's desk, or the developer's."""
    folder = tmp_path_factory.mktemp("home")
    for name, below in FOLDERS.items():
        monkeypatch.setenv(name, str(folder / below))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    return folder


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """Tests marked `servers` speak to servers of their own on this machine, and to no other."""
    own = request.node.get_closest_marker("servers") is not None
    connect = socket.socket.connect

    def refuse(self: socket.socket, address: object) -> None:
        if own and isinstance(address, tuple) and address[0] == "127.0.0.1":
            return connect(self, address)
        pytest.fail("The desk works without a network, and this test asked for one.")

    monkeypatch.setattr(socket.socket, "connect", refuse)


@pytest.fixture(autouse=True)
def _event_loops_work_afterwards() -> Iterator[None]:
    """An exit() that finds no loop running lets every later loop end at once; beginning one takes that back."""
    yield
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance()
    if isinstance(app, QApplication):
        QTimer.singleShot(0, app, lambda: app.exit(0))
        app.exec()


def pytest_configure() -> None:
    """Let pytest-qt wait as long as that where a test says nothing else; its own five seconds measure the neighbours."""
    from pytestqt.qtbot import QtBot

    for wait in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals, QtBot.waitCallback):
        defaults = wait.__kwdefaults__
        assert defaults is not None
        defaults["timeout"] = PATIENCE_MS


def pytest_sessionfinish() -> None:
    """Empty the clipboard: what Python left on it would be deleted after Python has ended, which ends in a crash."""
    from PySide6.QtWidgets import QApplication

    if isinstance(QApplication.instance(), QApplication):
        QApplication.clipboard().clear()
