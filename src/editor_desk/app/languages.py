"""Makes the Qt application and gives it a language, before the first text is shown."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication

from editor_desk.gui.application import apply_language, make_application
from editor_desk.gui.preferences import Language, Preferences

_PLATFORM = "QT_QPA_PLATFORM"


def begin(argv: Sequence[str], preferences: Path) -> tuple[QApplication, Language]:
    """The application, speaking the language that `argv` or else the preferences ask for.

    Only the window needs a screen: with a verb, for help, or where there is no screen, Qt runs offscreen.
    """
    early = argparse.ArgumentParser(add_help=False)
    early.add_argument("--desk")
    early.add_argument("--language", choices=[language.value for language in Language])
    early.add_argument("-h", "--help", "--version", action="store_true", dest="help")
    early.add_argument("verb", nargs="?")
    known, _ = early.parse_known_args(list(argv))
    if known.verb is not None or known.help or not has_screen():
        os.environ.setdefault(_PLATFORM, "offscreen")
    app = make_application([sys.argv[0]])
    language = Language(known.language) if known.language else Preferences(preferences).language
    apply_language(app, language)
    return app, language


def has_screen() -> bool:
    """Whether Qt can open a window here."""
    if sys.platform in {"win32", "darwin"} or os.environ.get(_PLATFORM):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
