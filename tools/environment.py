"""`.venv` and all in it: made once, found done on the next call; and the desk started from it."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shlex
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tools import system_libraries

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "set-up.sha256"
LOCK = ROOT / "requirements.lock"
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}
# The set-up depends on these alone; a change in any of them repeats it.
INPUTS = (LOCK, ROOT / "pyproject.toml", ROOT / "tools" / "hatch_build.py")


class SetUpError(Exception):
    """The machine lacks something; the text says what, and what to do."""


def run(arguments: list[str]) -> int:
    """Open the desk, or take the tour where no display is."""
    ready()
    display = has_display(os.environ, sys.platform)
    check_system_libraries(display=display)
    if display or arguments:
        return python("-m", "editor_desk", *arguments)
    print("There is no display here, so `editor-desk tour` runs instead of the desk.", flush=True)
    return _tour([])


def tour(arguments: list[str]) -> int:
    """The main job, headless, with a picture of every screen."""
    ready()
    check_system_libraries(display=False)
    return _tour(arguments)


def generate(_arguments: list[str]) -> int:
    """Bring forms, translations and resources up to date."""
    ready()
    return 0


def ready() -> None:
    """Make `.venv` fit the lock and the sources; quick where it already does."""
    wanted = fingerprint(INPUTS, f"{sys.version_info.major}.{sys.version_info.minor} {VENV}")
    if not (venv_python().exists() and STAMP.exists() and STAMP.read_text(encoding="ascii") == wanted):
        set_up()
        STAMP.write_text(wanted, encoding="ascii")
    if python(ROOT / "tools" / "hatch_build.py"):
        raise SetUpError("a Qt tool refused its input; its message is above.")


def set_up() -> None:
    """Make `.venv` where there is none that fits, and install the locked dependencies and the project."""
    if not _same_python(VENV):
        make_venv(VENV)
    print("Installing the locked dependencies into .venv; the first time takes a minute or two.", flush=True)
    # The lock names everything. Left to resolve, pip meets a newer release through an extra, which no hash allows.
    pip(venv_python(), "install", "--require-hashes", "--no-deps", "-r", LOCK)
    pip(venv_python(), "install", "--no-deps", "--no-build-isolation", "--editable", ROOT)


def make_venv(folder: Path) -> None:
    """A new virtual environment at `folder`, in place of any old one."""
    if importlib.util.find_spec("ensurepip") is None:
        package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
        raise SetUpError(f"this Python cannot make virtual environments; run: sudo apt-get install {package}")
    if call([sys.executable, "-m", "venv", "--clear", folder]):
        raise SetUpError(f"the virtual environment {folder} could not be made; the reason is above.")


def pip(interpreter: Path, *arguments: str | Path, environment: Mapping[str, str] | None = None) -> None:
    """Run pip in the environment of `interpreter`; only what fails is seen."""
    if call([interpreter, "-m", "pip", "-qq", "--disable-pip-version-check", *arguments], environment):
        raise SetUpError("pip could not install; the reason is above. A second call goes on from here.")


def check_system_libraries(*, display: bool) -> None:
    """Name the libraries that Qt misses, with the command that installs them; as root on Debian, run it.

    Raises SetUpError where Qt could not start without them.
    """
    if not sys.platform.startswith("linux"):
        return
    lacking = _missing(display=True)
    if not lacking:
        return
    root = os.geteuid() == 0
    installer = system_libraries.installer()
    commands = system_libraries.install_commands(lacking, installer=installer, root=root)
    advice = " && ".join(shlex.join(command) for command in commands) or "install the packages that hold them"
    print(f"Qt misses system libraries: {' '.join(lacking)}. To install them: {advice}", flush=True)
    if root and installer == "apt-get":
        quiet = {"DEBIAN_FRONTEND": "noninteractive"}
        for command in commands:
            subprocess.run(
                command,
                check=False,
                env=os.environ | quiet,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
            )
    if still := _missing(display=display):
        raise SetUpError(
            f"Qt cannot start without {' '.join(still)}; install as told above, then call again."
        )


def has_display(environ: Mapping[str, str], platform: str) -> bool:
    """Whether windows can be seen: Linux names its display in `environ`, other platforms have one."""
    if environ.get("QT_QPA_PLATFORM") in {"offscreen", "minimal"}:
        return False
    if not platform.startswith("linux"):
        return True
    return any(environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def fingerprint(files: Sequence[Path], also: str) -> str:
    """SHA-256 over the content of `files`, in order, and `also`."""
    digest = hashlib.sha256(also.encode())
    for file in files:
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def venv_python(venv: Path = VENV) -> Path:
    """The interpreter of a virtual environment."""
    return venv / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def call(command: Sequence[str | Path], environment: Mapping[str, str] | None = None) -> int:
    """Run in the project's folder with this terminal; its exit code."""
    return subprocess.call(
        [str(part) for part in command], cwd=ROOT, env={**os.environ, **(environment or {})}
    )


def python(*arguments: str | Path, environment: Mapping[str, str] | None = None) -> int:
    """Run the Python of `.venv`; its exit code."""
    return call([venv_python(), *arguments], environment)


def _tour(arguments: list[str]) -> int:
    where = arguments or ["--out", "out/tour"]
    return python("-m", "editor_desk", "tour", *where, environment=OFFSCREEN)


def _missing(*, display: bool) -> list[str]:
    found = next(VENV.glob("lib/python*/site-packages/PySide6"), None)
    files = system_libraries.HEADLESS + (system_libraries.WITH_DISPLAY if display else ())
    return system_libraries.missing(found, files) if found else []


def _same_python(venv: Path) -> bool:
    if not venv_python(venv).exists():
        return False
    question = "import sys; print(sys.version_info[:2])"
    answer = subprocess.run([venv_python(venv), "-c", question], check=False, capture_output=True, text=True)
    return answer.stdout.strip() == str(sys.version_info[:2])
