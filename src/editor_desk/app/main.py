"""The way in: `editor-desk` opens the window, `editor-desk VERB` works without it."""

import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from editor_desk.app.exit_codes import ExitCode, exit_code_for
from editor_desk.app.journal import log, log_unexpected, start_logging
from editor_desk.app.paths import Paths, find_paths
from editor_desk.domain.errors import DeskError

if TYPE_CHECKING:
    from editor_desk.app.console import Console

_PIPE_CLOSED = 141
"""What a shell says of a program that SIGPIPE ended."""
_VERBS = {
    "import": ("articles", "import_files"),
    "list": ("articles", "list_articles"),
    "show": ("articles", "show_article"),
    "verify": ("packages", "verify"),
    "package": ("packages", "hand_over"),
    "send": ("sending", "send"),
    "backup": ("backups", "back_up"),
    "restore": ("backups", "bring_back"),
    "import-archive": ("archive", "import_archive"),
    "check-index": ("archive", "check_index"),
    "audit": ("audit", "audit"),
    "tour": ("tour", "take_tour"),
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program; returns its exit code (see `ExitCode`). `argv` is without the program's name."""
    # The window and each verb import what they need when they need it: the first window does not wait for the rest.
    from editor_desk.app.languages import begin, has_screen

    given = list(sys.argv[1:] if argv is None else argv)
    screen = has_screen()
    app, language = begin(given, find_paths().preferences)
    arguments = _parse(given)
    paths = find_paths(arguments.desk)
    start_logging(paths.log)
    log_unexpected()
    if arguments.verb is not None:
        return _run_verb(arguments, paths)
    if not screen:
        return _say_no_screen()
    from editor_desk.app.window import open_window

    return open_window(app, paths, language)


def _parse(given: Sequence[str]) -> Namespace:
    if not given:
        return Namespace(verb=None, desk=None)
    from editor_desk.app.arguments import make_parser

    return make_parser().parse_args(given)


def _run_verb(arguments: Namespace, paths: Paths) -> int:
    from editor_desk.app.console import Console

    console = Console(arguments.bidi, as_json=arguments.json)
    try:
        return _do(arguments, console, paths)
    except DeskError as error:
        log.info("%s refused: %s", arguments.verb, error.code.value)
        console.problem(error)
        return exit_code_for(error)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Who reads has enough (`| head`). What is still in the buffer must not be written when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _PIPE_CLOSED
    except Exception:  # noqa: BLE001 - the last stop: whatever else happens is a bug of ours, and is told as one
        log.exception("%s failed", arguments.verb)
        console.bug(paths.log)
        return ExitCode.BUG


def _do(arguments: Namespace, console: "Console", paths: Paths) -> ExitCode:
    module, function = _VERBS[arguments.verb]
    verb = getattr(import_module(f"editor_desk.app.commands.{module}"), function)
    code = ExitCode(verb(arguments, console, paths))
    sys.stdout.flush()
    return code


def _say_no_screen() -> ExitCode:
    from PySide6.QtCore import QCoreApplication

    from editor_desk.app.console import Bidi, Console

    text = QCoreApplication.translate(
        "CommandLine",
        "There is no display to open a window on. `editor-desk tour` shows the desk without one.",
    )
    Console(Bidi.AUTO, as_json=False, out=sys.stderr).say(text)
    return ExitCode.ENVIRONMENT
