"""`dev.py test`: every check, a line for each step, and the names of those that failed."""

from __future__ import annotations

import os
import subprocess
import time
from typing import TYPE_CHECKING

from tools import environment

if TYPE_CHECKING:
    from collections.abc import Sequence

OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}

# Name, command in .venv. A step that prints while it works is the last before those that read what it left.
STEPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("format", ("ruff", "format", "--check", "--quiet", ".")),
    ("lint", ("ruff", "check", "--quiet", ".")),
    ("types", ("mypy",)),
    ("imports", ("tools.import_rules",)),
    ("translations", ("tools.translations",)),
    ("tests", ("pytest", "-q", "-n", "auto", "--cov", "--cov-report=")),
    ("coverage of all", ("coverage", "report", "--fail-under=90")),
    (
        "coverage of domain and language",
        ("coverage", "report", "--include=*/editor_desk/domain/*,*/editor_desk/language/*", "--fail-under=100"),
    ),
)


def test(_arguments: list[str]) -> int:
    """Run every step, also after one has failed; 1 where any did."""
    environment.ready()
    environment.check_system_libraries(display=False)
    began = time.monotonic()
    failed = [name for name, command in STEPS if not _step(name, command)]
    took = time.monotonic() - began
    if failed:
        print(f"FAILED after {took:.0f} s: {', '.join(failed)}", flush=True)
        return 1
    print(f"All {len(STEPS)} checks passed in {took:.0f} s.", flush=True)
    return 0


def pytest(arguments: list[str]) -> int:
    """Pytest alone."""
    environment.ready()
    environment.check_system_libraries(display=False)
    return environment.call([environment.venv_python(), "-m", "pytest", *arguments], OFFSCREEN)


def fmt(_arguments: list[str]) -> int:
    """Let ruff format and fix."""
    environment.ready()
    ruff = [environment.venv_python(), "-m", "ruff"]
    return environment.call([*ruff, "check", "--fix", "."]) | environment.call([*ruff, "format", "."])


def bench(arguments: list[str]) -> int:
    """Run the benchmarks."""
    environment.ready()
    environment.check_system_libraries(display=False)
    return environment.call([environment.venv_python(), "-m", "benchmarks", *arguments], OFFSCREEN)


def _step(name: str, command: Sequence[str]) -> bool:
    began = time.monotonic()
    run = subprocess.run(
        [str(environment.venv_python()), "-m", *command],
        cwd=environment.ROOT,
        env=os.environ | OFFSCREEN,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if run.returncode:
        print(run.stdout.rstrip())
    verdict = "FAILED" if run.returncode else "ok"
    print(f"{verdict:<7}{name:<34}{time.monotonic() - began:6.1f} s", flush=True)
    return run.returncode == 0
