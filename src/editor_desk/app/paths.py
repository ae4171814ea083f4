"""Where things lie on this machine; `EDITOR_DESK_HOME` puts all of it under one folder instead."""

import os
from dataclasses import dataclass
from pathlib import Path

import platformdirs

_APPLICATION = "editor-desk"


@dataclass(frozen=True, slots=True)
class Paths:
    """`desk` holds the articles, `preferences` what a person likes on this machine, `log` what went wrong."""

    desk: Path
    preferences: Path
    log: Path


def find_paths(desk: Path | None = None) -> Paths:
    """The paths to use, with `desk` in place of the usual desk folder where it is given."""
    home = os.environ.get("EDITOR_DESK_HOME")
    if home:
        root = Path(home)
        data, config, state = root / "desk", root / "config", root / "state"
    else:
        data = platformdirs.user_data_path(_APPLICATION, appauthor=False) / "desk"
        config = platformdirs.user_config_path(_APPLICATION, appauthor=False)
        state = platformdirs.user_state_path(_APPLICATION, appauthor=False)
    return Paths(desk or data, config / "preferences.ini", state / "editor-desk.log")
