"""`editor-desk send`, through `main()`, on a real desk."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from editor_desk.app.bootstrap import desk_in
from editor_desk.app.exit_codes import ExitCode
from editor_desk.app.main import main
from editor_desk.domain.destinations import Destination, DestinationKind
from editor_desk.exchange.package.verify import verify_package
from tests.desks import PASSPHRASE, Newsroom
from tests.exchange.servers.ssh import PASSWORD, USER, Sshd, sshd_over

pytestmark = pytest.mark.servers


@pytest.fixture
def sshd(tmp_path: Path) -> Iterator[Sshd]:
    root = tmp_path / "server"
    root.mkdir()
    with sshd_over(root) as server:
        yield server


def keep(desk_folder: Path, sshd: Sshd) -> None:
    """A destination that somebody added in the window."""
    settings = {"host": "127.0.0.1", "port": str(sshd.port), "user": USER, "host_key": sshd.line}
    with desk_in(desk_folder) as desk:
        session = desk.accounts.unlock_by_name("ياسين", PASSPHRASE)
        place = desk.destinations.new(Destination("", "خادم الموقع", DestinationKind.SFTP, settings))
        desk.destinations.save(session, place)


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, Any]:
    code = main([*map(str, arguments), "--json"])
    out, err = capsys.readouterr()
    return code, json.loads(out if code == ExitCode.DONE else err or out)


def handed_over(capsys: pytest.CaptureFixture[str], folder: Path) -> str:
    main(["list", "--folder", "ready", "--json"])
    article = json.loads(capsys.readouterr().out)[0]["id"]
    code, written = run(capsys, "package", article, "--to", folder, "--account", "ياسين")
    assert code == ExitCode.DONE
    return str(written["path"])


def test_a_package_is_sent_and_only_with_its_password(
    closed_room: Newsroom,
    desk_folder: Path,
    sshd: Sshd,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    keep(desk_folder, sshd)
    package = handed_over(capsys, tmp_path)
    code, fault = run(capsys, "send", package, "--to", "خادم الموقع", "--account", "ياسين")
    assert (code, fault["error"]) == (ExitCode.REFUSED, "secret_missing")
    monkeypatch.setenv("EDITOR_DESK_SECRET", PASSWORD)
    code, sent = run(capsys, "send", package, "--to", "خادم الموقع", "--account", "ياسين")
    assert (code, sent["state"]) == (ExitCode.DONE, "sent")
    (name,) = sshd.names()
    assert verify_package(sshd.root / name).good
    for file in desk_folder.rglob("*"):
        assert not file.is_file() or PASSWORD.encode() not in file.read_bytes()


def test_a_stranger_is_not_sent_and_no_destination_is_guessed(
    closed_room: Newsroom,
    desk_folder: Path,
    sshd: Sshd,
    package: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    keep(desk_folder, sshd)
    monkeypatch.setenv("EDITOR_DESK_SECRET", PASSWORD)
    code, fault = run(capsys, "send", package, "--to", "خادم الموقع", "--account", "ياسين")
    assert (code, fault["error"]) == (ExitCode.REFUSED, "package_not_ours")
    code, fault = run(capsys, "send", tmp_path, "--to", "غيره", "--account", "ياسين")
    assert (code, fault["error"]) == (ExitCode.REFUSED, "destination_unknown")
    assert sshd.names() == []


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A good package of another desk."""
    from tests.exchange.destination_cases import packed

    return packed(tmp_path / "stranger").path
