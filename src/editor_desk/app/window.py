"""The desk in its window, from opening the folder to letting go of it."""

from contextlib import ExitStack
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from editor_desk.app.exit_codes import exit_code_for
from editor_desk.app.journal import log, telling
from editor_desk.app.paths import Paths
from editor_desk.domain.errors import DeskError
from editor_desk.gui.preferences import Language, Preferences
from editor_desk.gui.shell.controller import DeskController

if TYPE_CHECKING:
    from editor_desk.services.desk import Desk


def open_window(app: QApplication, paths: Paths, language: Language) -> int:
    """Open the desk, show it until its window is closed, and return the exit code."""
    controller = DeskController(app, None, Preferences(paths.preferences), language)
    with ExitStack() as opened:

        def opening() -> "Desk":
            # Off the GUI thread, imports and all: the door stands before the storage is even loaded.
            from editor_desk.app.bootstrap import put_together
            from editor_desk.storage.desk_folder import open_desk

            return put_together(opened.enter_context(open_desk(paths.desk)))

        def failed(error: DeskError) -> None:
            from editor_desk.gui.shell.problem_dialog import show_problem

            log.info("the desk was not opened: %s", error.code.value)
            show_problem(error, controller.dialog)
            app.exit(exit_code_for(error))

        controller.open(opening, failed)
        try:
            with telling(controller.jobs.crashed.emit):  # what a slot raises is caught by nobody else
                return app.exec()
        finally:
            controller.stop()
            leave_clipboard(app)


def leave_clipboard(app: QApplication) -> None:
    """Leave what was copied here as plain text that Qt owns.

    Data made in Python would be destroyed by Qt after Python has ended, which crashes.
    """
    clipboard = app.clipboard()
    # A platform without a screen has a clipboard of its own, and says that nobody owns it.
    if clipboard.ownsClipboard() or app.platformName() == "offscreen":
        clipboard.setText(clipboard.text())
