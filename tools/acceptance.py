"""`dev.py acceptance`: packages of this desk, held against software of others."""

from __future__ import annotations

import sys
import time
from typing import Final

from tools import acceptance_kit, environment

CHECKS: Final[dict[str, tuple[str, ...]]] = {
    "bag": (),
    "signatures": ("ssh-keygen",),
    "schemas": (),
    "feeds": (),
    "xml": ("xmllint",),
    "structured": ("python-tools",),
    "html": ("java", "node-tools"),
    "accessibility": ("chromium", "node", "node-tools"),
    "sharing": ("node", "node-tools"),
    "s3": ("python-tools",),
    "sftp": ("sshd", "ssh-keygen"),
    "keyring": ("dbus-run-session", "gnome-keyring-daemon", "secret-tool"),
    "book": ("java", "python-tools"),
    "pictures": ("exiftool",),
    "credentials": ("node", "node-tools"),
    "proof": ("pdfinfo", "pdffonts", "qpdf"),
    "wordpress": ("php", "blueprints", "wordpress", "chromium", "node", "node-tools"),
    "wordpress_rest": ("php", "wordpress", "chromium", "node", "node-tools"),
    "nikola": ("python-tools", "chromium", "node", "node-tools"),
    "pelican": ("python-tools", "pandoc", "chromium", "node", "node-tools"),
    "hugo": ("python-tools", "chromium", "node", "node-tools"),
    "eleventy": ("node", "node-tools", "chromium"),
    "ghost": ("node", "g++", "ghost", "chromium", "node-tools"),
}
"""Name → the parts that it needs. `tests/acceptance/test_<name>.py` is the check."""

QUICK: Final = ("bag", "signatures", "schemas", "feeds", "xml")
"""What needs no more than locked Python packages, and tools that most machines have."""

LARGE: Final = ("ghost",)
"""What takes minutes to install, and is run only where it is named."""

_USAGE = f"""python3 dev.py acceptance [--quick | NAMES]

Installs what is missing into .acceptance/ and runs the checks, all but {", ".join(LARGE)}, or those of these names:
  {" ".join(CHECKS)}
--quick runs {", ".join(QUICK)} alone and installs nothing.
Schemas of IPTC are taken from the folder that EDITOR_DESK_SCHEMAS names. Pictures of pages: out/acceptance/"""


def acceptance(arguments: list[str]) -> int:
    """Provide for the checks and run them; 1 where one failed, 2 where a name is none."""
    quick = arguments == ["--quick"]
    names = list(QUICK) if quick else arguments or [name for name in CHECKS if name not in LARGE]
    unknown = [name for name in names if name not in CHECKS]
    if unknown:
        print(_USAGE, file=sys.stdout if unknown in (["-h"], ["--help"]) else sys.stderr)
        return 0 if unknown in (["-h"], ["--help"]) else 2
    environment.ready()
    environment.check_system_libraries(display=False)
    began = time.monotonic()
    if not quick:
        parts = list(dict.fromkeys(part for name in names for part in CHECKS[name]))
        for part, reason in acceptance_kit.provide(parts).items():
            print(f"Not to be had: {part} ({reason}). What needs it is skipped.", flush=True)
    print(f"Ready after {time.monotonic() - began:.0f} s.", flush=True)
    return environment.python(
        "-m",
        "pytest",
        "-p",
        "no:randomly",
        "-p",
        "no:cacheprovider",
        "--no-header",
        "-v",
        *(f"tests/acceptance/test_{name}.py" for name in names),
        environment=environment.OFFSCREEN | {"PYTHONUTF8": "1"},
    )
