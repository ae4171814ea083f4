"""Starting the software of others."""

import json
import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tools import acceptance_kit, environment

HERE = Path(__file__).resolve().parent
LONGEST_SECONDS = 240


def run(
    line: Sequence[str | Path],
    folder: Path | None = None,
    given: bytes | None = None,
    beside: Mapping[str, str] | None = None,
) -> subprocess.CompletedProcess[str]:
    """Run to the end, whatever the exit code; what it wrote as text."""
    done = subprocess.run(
        [str(part) for part in line],
        cwd=folder,
        input=given,
        stdin=None if given is not None else subprocess.DEVNULL,
        env={**os.environ, "PYTHONUTF8": "1", **(beside or {})},
        check=False,
        capture_output=True,
        timeout=LONGEST_SECONDS,
    )
    out, err = (data.decode("utf-8", "replace") for data in (done.stdout, done.stderr))
    return subprocess.CompletedProcess(done.args, done.returncode, out, err)


def ran(
    line: Sequence[str | Path],
    folder: Path | None = None,
    given: bytes | None = None,
    beside: Mapping[str, str] | None = None,
) -> str:
    """What it wrote; it must end well."""
    done = run(line, folder, given, beside)
    assert done.returncode == 0, (
        f"{line[0]} ended with {done.returncode}:\n{done.stdout[-1500:]}\n{done.stderr[-1500:]}"
    )
    return done.stdout


def command(name: str) -> str:
    """A command of the system, which `need` has asked for."""
    found = acceptance_kit.command(name)
    assert found is not None, name
    return found


def tool(name: str) -> Path:
    """A command of the virtual environment of the checks."""
    return environment.venv_python(acceptance_kit.PYTHON).with_name(name)


def node_script(name: str, given: object) -> Any:
    """What a script beside this file answers, JSON both ways."""
    return json.loads(
        ran(
            [command("node"), HERE / name],
            given=json.dumps(given).encode(),
            beside={"NODE_PATH": str(acceptance_kit.NODE / "node_modules")},
        )
    )


def python_script(name: str, *arguments: str | Path) -> Any:
    """What a script beside this file answers as JSON, run with the libraries of others."""
    return json.loads(ran([environment.venv_python(acceptance_kit.PYTHON), HERE / name, *arguments]))
