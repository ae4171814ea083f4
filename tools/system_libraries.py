"""The system libraries that Qt loads on Linux: which are missing, and the command that installs them."""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

# Read with `ldd` from PySide6 6.12; names as in Debian 12 and Ubuntu 24.04.
DEBIAN_PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libstdc++.so.6": "libstdc++6",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}

# What every start loads, and what only a start with a display does; below the PySide6 package.
HEADLESS = (
    "QtWidgets.abi3.so",
    "Qt/plugins/platforms/libqoffscreen.so",
    "Qt/plugins/imageformats/libqsvg.so",
)
WITH_DISPLAY = ("Qt/plugins/platforms/libqxcb.so", "Qt/plugins/platforms/libqwayland.so")

_NOT_FOUND = re.compile(r"^\s*(\S+) => not found\s*$", re.MULTILINE)


def missing(pyside: Path, files: Iterable[str]) -> list[str]:
    """Sonames that the named `files` of the PySide6 package at `pyside` ask for in vain, sorted.

    Empty where `ldd` itself is missing: not every Linux has glibc's.
    """
    ldd = shutil.which("ldd")
    present = [str(pyside / file) for file in files if (pyside / file).exists()]
    if ldd is None or not present:
        return []
    run = subprocess.run([ldd, *present], check=False, capture_output=True, text=True)
    return not_found(run.stdout)


def not_found(ldd_output: str) -> list[str]:
    """Sonames that `ldd` could not resolve, sorted, each once."""
    return sorted(set(_NOT_FOUND.findall(ldd_output)))


def install_commands(sonames: Iterable[str], *, installer: str, root: bool) -> list[list[str]]:
    """The commands that bring `sonames`, by the distribution's `installer` ("apt-get", "dnf" or "zypper").

    Empty where no command can be named: an unknown installer, or no package known for any of them.
    """
    sudo = [] if root else ["sudo"]
    if installer == "apt-get":
        packages = sorted({DEBIAN_PACKAGES[name] for name in sonames if name in DEBIAN_PACKAGES})
        if not packages:
            return []
        return [[*sudo, "apt-get", "update"], [*sudo, "apt-get", "install", "-y", *packages]]
    if installer in {"dnf", "zypper"}:
        return [[*sudo, installer, "install", "-y", *(f"{name}()(64bit)" for name in sonames)]]
    return []


def installer() -> str:
    """The first installer known here that this machine has, or ""."""
    return next((name for name in ("apt-get", "dnf", "zypper") if shutil.which(name)), "")
