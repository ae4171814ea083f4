"""What a package knows of the log of the desk that it came from."""

import re
from pathlib import Path

from editor_desk.domain.audit import LogWitness
from editor_desk.exchange.package import bag
from editor_desk.exchange.package.archive import DamagedFileError, open_package, read
from editor_desk.exchange.package.layout import LOG_EVENT

_VALUE = re.compile(r"(\d{1,12}) ([0-9a-f]{64})")


def log_witness(path: Path) -> LogWitness | None:
    """The event that the package names; None for one that names none (of an older desk, or damaged).

    Raises DeskError: FILE_MISSING, PACKAGE_UNREADABLE, PACKAGE_UNSAFE.
    """
    with open_package(path) as files:
        try:
            info = bag.parse_info(read(files, bag.INFO).decode("utf-8", "replace"))
        except (DamagedFileError, KeyError, ValueError):
            return None
        match = _VALUE.fullmatch(info.get(LOG_EVENT, ""))
        return None if match is None else LogWitness(files.name, int(match[1]), match[2])
