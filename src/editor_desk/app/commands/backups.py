"""`backup` and `restore`."""

from argparse import Namespace

from PySide6.QtCore import QCoreApplication

from editor_desk.app.console import Console
from editor_desk.app.exit_codes import ExitCode
from editor_desk.app.paths import Paths
from editor_desk.storage.backup import backup, restore

translate = QCoreApplication.translate


def back_up(arguments: Namespace, console: Console, paths: Paths) -> ExitCode:
    """Copy the desk's data into one checked file; works while the window is open."""
    with console.progress(translate("CommandLine", "Backing up")) as progress:
        written = backup(paths.desk, arguments.target, force=arguments.force, progress=progress)
    console.json({"backup": str(written)})
    console.say(translate("CommandLine", "The backup is at {path}").format(path=written))
    return ExitCode.DONE


def bring_back(arguments: Namespace, console: Console, paths: Paths) -> ExitCode:
    """Put a backup in the place of the desk's data; what was there is kept aside."""
    with console.progress(translate("CommandLine", "Restoring")) as progress:
        restore(arguments.backup, paths.desk, force=arguments.force, progress=progress)
    console.json({"restored": str(arguments.backup), "desk": str(paths.desk)})
    console.say(translate("CommandLine", "The desk was restored from {path}").format(path=arguments.backup))
    return ExitCode.DONE
