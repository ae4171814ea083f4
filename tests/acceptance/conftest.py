"""What every check stands on: packages made once, a server for their pictures, a browser, and a table at the end."""

import socket
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.acceptance.delivery import Delivery, deliver
from tests.acceptance.web import Shelf
from tools import acceptance, acceptance_kit, environment

_REAL_CONNECT = socket.socket.connect
_LOCAL = ("127.0.0.1", "localhost", "::1")


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """This machine only: in place of the rule of the everyday tests."""

    def connect(self: socket.socket, address: Any) -> None:
        if self.family != getattr(socket, "AF_UNIX", None) and address[0] not in _LOCAL:
            pytest.fail(f"Nothing here leaves this machine, and a test asked for {address}.")
        _REAL_CONNECT(self, address)

    monkeypatch.setattr(socket.socket, "connect", connect)


@pytest.fixture(scope="session")
def shelf() -> Iterator[Shelf]:
    """Where pictures of packages are fetched from."""
    with Shelf() as open_shelf:
        yield open_shelf


@pytest.fixture(scope="session")
def delivery(tmp_path_factory: pytest.TempPathFactory, shelf: Shelf) -> Delivery:
    """The three packages. The pictures of the first can be fetched."""
    made = deliver(tmp_path_factory.mktemp("delivery"), f"{shelf.address}data/")
    shelf.show(made.first.root)
    return made


@pytest.fixture(scope="session")
def need() -> Callable[..., None]:
    """`need("java", "node-tools")` skips, by name, where a part is not there."""

    def need_all(*parts: str) -> None:
        for part in parts:
            if not acceptance_kit.here(part):
                known = part in acceptance_kit.COMMANDS
                how = acceptance_kit.how_to_install([part]) if known else "python3 dev.py acceptance"
                pytest.skip(f"{part} is not here; {how}")

    return need_all


@pytest.fixture(scope="session")
def look() -> Path:
    """Where pictures of pages go."""
    folder = environment.ROOT / "out" / "acceptance"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """A line a check: passed, failed or skipped with the reason, and seconds."""
    rows: dict[str, list[pytest.TestReport]] = {name: [] for name in acceptance.CHECKS}
    for outcome in ("passed", "failed", "error", "skipped"):
        for report in terminalreporter.stats.get(outcome, []):
            if isinstance(report, pytest.TestReport):
                rows.setdefault(Path(report.fspath).stem.removeprefix("test_"), []).append(report)
    seconds: dict[str, float] = defaultdict(float)
    for reports in terminalreporter.stats.values():
        for report in reports:
            if isinstance(report, pytest.TestReport):
                seconds[Path(report.fspath).stem.removeprefix("test_")] += report.duration
    terminalreporter.section("acceptance")
    for name, reports in rows.items():
        if not reports:
            continue
        passed, failed, skipped = (
            [one for one in reports if one.outcome == outcome] for outcome in ("passed", "failed", "skipped")
        )
        verdict = "FAILED" if failed else "passed" if passed else "skipped"
        counts = f"{len(passed)} passed, {len(failed)} failed, {len(skipped)} skipped"
        terminalreporter.write_line(f"{verdict:<8}{name:<15}{counts:<34}{seconds[name]:7.1f} s")
        for reason in dict.fromkeys(_reason(one) for one in skipped):
            terminalreporter.write_line(f"{'':<8}{'':<15}{reason}")


def _reason(report: pytest.TestReport) -> str:
    found = report.longrepr
    return found[2].removeprefix("Skipped: ") if isinstance(found, tuple) else str(found)
