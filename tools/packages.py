"""Wheel and sdist, each proven in a clean environment; and the locks that name what goes into it."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from tools import environment

DIST = environment.ROOT / "dist"
RUNTIME_LOCK = environment.ROOT / "tools" / "requirements-runtime.lock"
RESOLVE = (
    *("pip", "compile", "pyproject.toml", "--universal", "--python-version", "3.11", "--generate-hashes"),
    # Nothing of the machine that resolves may stay in the lock.
    *("--no-header", "--no-annotate", "--no-emit-index-url", "--no-emit-find-links", "--quiet"),
)


def build(_arguments: list[str]) -> int:
    """Build both into `dist`, install each into a clean environment, and start the desk from there."""
    environment.ready()
    environment.check_system_libraries(display=False)
    shutil.rmtree(DIST, ignore_errors=True)
    if environment.python("-m", "hatchling", "build", "-d", DIST, "-t", "sdist", "-t", "wheel"):
        raise environment.SetUpError("hatchling could not build; the reason is above.")
    for package in sorted(DIST.iterdir()):
        _prove(package)
        print(f"ok: {package.name} installs into a clean environment and starts.", flush=True)
    return 0


def lock(arguments: list[str]) -> int:
    """Resolve the dependencies for every platform and Python at once: all of them, and those of the wheel alone."""
    if not environment.venv_python().exists():
        environment.make_venv(environment.VENV)
    with tempfile.TemporaryDirectory() as folder:
        environment.pip(environment.venv_python(), "install", "--target", folder, "uv")
        uv, path = ("-m", "uv", *RESOLVE, *arguments), {"PYTHONPATH": folder}
        everything = ("--group", "dev", "--output-file", environment.LOCK.name)
        wheel = (
            "--constraint",
            environment.LOCK.name,
            "--output-file",
            str(RUNTIME_LOCK.relative_to(environment.ROOT)),
        )
        return environment.python(*uv, *everything, environment=path) or environment.python(
            *uv, *wheel, environment=path
        )


def _prove(package: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        clean = Path(folder, "venv")
        environment.make_venv(clean)
        python = environment.venv_python(clean)
        environment.pip(python, "install", "--require-hashes", "--no-deps", "-r", RUNTIME_LOCK)
        # The sdist builds in isolation, as at a stranger's; only the versions are held to the lock.
        pins = Path(folder, "pins.txt")
        pins.write_text(pins_of(environment.LOCK.read_text(encoding="utf-8")), encoding="utf-8")
        held = {"PIP_CONSTRAINT": str(pins), "PIP_BUILD_CONSTRAINT": str(pins)}
        environment.pip(python, "install", "--no-deps", package, environment=held)
        script = python.with_name("editor-desk").with_suffix(python.suffix)
        # A home of its own: what the desk starts with here is what a new user starts with.
        home = {
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPATH": "",
            **dict.fromkeys(("HOME", "USERPROFILE", "LOCALAPPDATA", "APPDATA"), folder),
            **dict.fromkeys(("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"), folder),
        }
        for arguments in (["--version"], ["tour", "--out", f"{folder}/tour"]):
            if environment.call([script, *arguments], home):
                raise environment.SetUpError(f"{package.name}: editor-desk {arguments[0]} failed.")


def pins_of(lock_text: str) -> str:
    """The lock without its hashes: pip takes no hashed constraint for an unhashed build requirement."""
    lines = [line.rstrip("\\ ") for line in lock_text.splitlines() if not line.startswith((" ", "#"))]
    return "\n".join(lines) + "\n"
