"""Secrets in a real Secret Service: GNOME's keyring on a bus of its own, asked by libsecret's own command as well."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.acceptance.running import HERE, command, ran
from tools import environment

SECRET = "سر الوجهة: s3cr3t & 'x'"
KEY = "01937300-0000-7000-8000-00000000e001"
UNLOCKED = 'unset PYTHON_KEYRING_BACKEND; printf "the passphrase of a test" | "$1" --unlock --components=secrets >/dev/null && shift && exec "$@"'
LOCKED = 'unset PYTHON_KEYRING_BACKEND; "$1" --start --components=secrets >/dev/null && shift && exec "$@"'


@pytest.fixture
def home(need: Callable[..., None], tmp_path: Path) -> Path:
    need("dbus-run-session", "gnome-keyring-daemon", "secret-tool")
    return tmp_path


def on_a_bus(home: Path, script: str, *line: str | Path) -> str:
    """What a command says that finds a keyring which nobody else has; a new bus and a new daemon each time."""
    run = home / "run"
    run.mkdir(exist_ok=True)
    run.chmod(0o700)
    places = {"HOME": home, "XDG_DATA_HOME": home / "data", "XDG_RUNTIME_DIR": run}
    beside = {name: str(path) for name, path in places.items()} | {
        "PYTHONPATH": str(environment.ROOT),
        "DISPLAY": "",
        "WAYLAND_DISPLAY": "",
    }
    daemon = command("gnome-keyring-daemon")
    return ran(
        [command("dbus-run-session"), "--", "sh", "-c", script, "sh", daemon, *line], home, beside=beside
    )


def desk(home: Path, script: str, *arguments: str) -> dict[str, Any]:
    return dict(json.loads(on_a_bus(home, script, sys.executable, HERE / "keep_secret.py", *arguments)))


def test_a_secret_outlives_session_and_daemon(home: Path) -> None:
    kept = desk(home, UNLOCKED, "put", KEY, SECRET)
    assert kept["answer"] is kept["lasting"] is True
    assert "SecretService" in kept["backend"] or "chainer" in kept["backend"]
    assert desk(home, UNLOCKED, "get", KEY)["answer"] == SECRET
    lookup = [command("secret-tool"), "lookup", "service", "editor-desk", "username", KEY]
    assert on_a_bus(home, UNLOCKED, *lookup) == SECRET
    files = [path for path in (home / "data").rglob("*") if path.is_file()]
    assert files, "it lies on the disk"
    assert not any(SECRET.encode() in path.read_bytes() or b"s3cr3t" in path.read_bytes() for path in files)
    desk(home, UNLOCKED, "remove", KEY)
    assert desk(home, UNLOCKED, "get", KEY)["answer"] is None


def test_a_locked_keyring_keeps_nothing_and_says_so(home: Path) -> None:
    assert desk(home, UNLOCKED, "put", KEY, SECRET)["answer"] is True
    assert desk(home, LOCKED, "get", KEY)["answer"] is None
    assert desk(home, LOCKED, "put", KEY, "another")["answer"] is False
    assert desk(home, UNLOCKED, "get", KEY)["answer"] == SECRET
