"""Which lines and branches of the desk the tests run: a plug-in of pytest that measures, and the report on what it found.

As `PYTEST_PLUGINS=tools.covering` (in the environment, so that xdist's workers load it too, before they import anything of
the desk) it has SlipCover put probes into each module, which are taken out again once they have been passed: the tests
take hardly longer. coverage.py asks Python to call it for every line of everything, which doubles the time on Python 3.11.

As `python -m tools.covering LEAST [PACKAGE...]` it prints each file with something missing and fails where less than LEAST
percent of the lines and branches of these packages (or of all) were run.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tomllib
from typing import TYPE_CHECKING

import slipcover

from tools import environment

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = environment.ROOT / ".covered"
"""One file for each process that ran tests."""
SOURCE = environment.ROOT / "src" / "editor_desk"
OMIT = ["*/gui/_generated/*"]


_measures: list[slipcover.Slipcover] = []


def pytest_load_initial_conftests() -> None:
    """Begin, before anything of the desk is imported."""
    settings = tomllib.loads((environment.ROOT / "pyproject.toml").read_text("utf-8"))
    excluded = settings["tool"]["slipcover"]["exclude-also"]
    sources = [str(SOURCE)]
    measure = slipcover.Slipcover(branch=True, source=sources, omit=OMIT, exclude_also=excluded)
    slipcover.ImportManager(measure, slipcover.FileMatcher(sources=sources, omit=OMIT)).__enter__()
    _measures.append(measure)


def pytest_sessionstart() -> None:
    """Forget the run before."""
    if "PYTEST_XDIST_WORKER" not in os.environ:
        shutil.rmtree(FOLDER, ignore_errors=True)
        FOLDER.mkdir()


def pytest_sessionfinish() -> None:
    """Keep what was seen in this process."""
    name = os.environ.get("PYTEST_XDIST_WORKER", "main")
    for measure in _measures:
        (FOLDER / f"{name}.json").write_text(json.dumps(measure.get_coverage()), "utf-8")


def report(folder: Path, least: float, packages: list[str]) -> int:
    """Print what is missing; 1 where less than `least` percent was run, or nothing was measured."""
    parts = [json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json"))]
    if not parts:
        print("No test was measured.")
        return 1
    merged = parts[0]
    for part in parts[1:]:
        slipcover.merge_coverage(merged, part)
    wanted = {
        name: found
        for name, found in sorted(merged["files"].items())
        if not packages or any(f"editor_desk/{package}/" in name.replace("\\", "/") for package in packages)
    }
    run = missing = 0
    for name, found in wanted.items():
        lines, branches = found["missing_lines"], found["missing_branches"]
        run += len(found["executed_lines"]) + len(found["executed_branches"])
        missing += len(lines) + len(branches)
        if lines or branches:
            print(f"{name}: lines {lines}, branches {[f'{a}->{b}' for a, b in branches]}")
    percent = 100 * run / (run + missing) if run + missing else 0.0
    print(f"{percent:.2f} % of {run + missing} lines and branches")
    return 0 if percent >= least else 1


if __name__ == "__main__":
    sys.exit(report(FOLDER, float(sys.argv[1]), sys.argv[2:]))
