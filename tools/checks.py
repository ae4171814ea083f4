"""`dev.py test`: every check, a line for each step, and the names of those that failed.

Each test runs every time. With `--whole`, as in CI, properties are held against five times as many examples, and coverage is
measured.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING

from tools import environment

if TYPE_CHECKING:
    from collections.abc import Sequence

# Name, and what the Python of .venv is given.
_STATIC: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("format", ("-m", "ruff", "format", "--check", "--quiet", ".")),
    ("lint", ("-m", "ruff", "check", "--quiet", ".")),
    ("types", ("-m", "mypy")),
    (
        "imports",
        ("-c", "from importlinter.cli import lint_imports_command; lint_imports_command()", "--no-logo"),
    ),
    ("translations", ("-m", "tools.translations")),
)
_TESTS = ("-m", "pytest", "-q", "-n", "auto", "--dist", "worksteal")
EVERYDAY = (*_STATIC, ("tests", (*_TESTS, "--hypothesis-profile=everyday")))
# The coverage steps read what the tests left.
WHOLE = (
    *_STATIC,
    ("tests", (*_TESTS, "--cov", "--cov-report=")),
    ("coverage of all", ("-m", "coverage", "report", "--fail-under=90")),
    (
        "coverage of domain and language",
        (
            "-m",
            "coverage",
            "report",
            "--include=*/editor_desk/domain/*,*/editor_desk/language/*",
            "--fail-under=100",
        ),
    ),
)


def test(arguments: list[str]) -> int:
    """Run every step, also after one has failed; 1 where any did, 2 for a call that makes no sense."""
    if arguments not in ([], ["--whole"]):
        print(
            "dev.py test knows --whole, and no arguments else; `dev.py pytest` takes those of pytest.",
            file=sys.stderr,
        )
        return 2
    steps = WHOLE if arguments else EVERYDAY
    environment.ready()
    environment.check_system_libraries(display=False)
    began = time.monotonic()
    failed = [name for name, command in steps if not _step(name, command)]
    took = time.monotonic() - began
    if failed:
        print(f"FAILED after {took:.0f} s: {', '.join(failed)}", flush=True)
        return 1
    print(f"All {len(steps)} checks passed in {took:.0f} s.", flush=True)
    return 0


def pytest(arguments: list[str]) -> int:
    """Pytest alone."""
    environment.ready()
    environment.check_system_libraries(display=False)
    return environment.python("-m", "pytest", *arguments, environment=environment.OFFSCREEN)


def fmt(_arguments: list[str]) -> int:
    """Let ruff format and fix."""
    environment.ready()
    fixed = environment.python("-m", "ruff", "check", "--fix", ".")
    return environment.python("-m", "ruff", "format", ".") or fixed


def bench(arguments: list[str]) -> int:
    """Run the benchmarks."""
    environment.ready()
    environment.check_system_libraries(display=False)
    return environment.python("-m", "benchmarks", *arguments, environment=environment.OFFSCREEN)


def soak(arguments: list[str]) -> int:
    """Kill the program over and over."""
    environment.ready()
    environment.check_system_libraries(display=False)
    return environment.python("-m", "tests.soak", *arguments, environment=environment.OFFSCREEN)


def _step(name: str, command: Sequence[str]) -> bool:
    began = time.monotonic()
    run = subprocess.run(
        [str(environment.venv_python()), *command],
        cwd=environment.ROOT,
        env=os.environ | environment.OFFSCREEN | {"PYTHONUTF8": "1"},
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
