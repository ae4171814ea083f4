"""The desk in its window, from opening the folder to letting go of it."""

from PySide6.QtWidgets import QApplication

from editor_desk.app.bootstrap import put_together
from editor_desk.app.exit_codes import exit_code_for
from editor_desk.app.journal import log
from editor_desk.app.paths import Paths
from editor_desk.domain.errors import DeskError
from editor_desk.gui.application import apply_theme
from editor_desk.gui.preferences import Language, Preferences
from editor_desk.gui.shell.controller import DeskController
from editor_desk.gui.shell.problem_dialog import show_problem
from editor_desk.storage.desk_folder import open_desk


def open_window(app: QApplication, paths: Paths, language: Language) -> int:
    """Open the desk, show it until its window is closed, and return the exit code."""
    preferences = Preferences(paths.preferences)
    try:
        opened = open_desk(paths.desk)
    except DeskError as error:
        log.info("the desk was not opened: %s", error.code.value)
        apply_theme(app, preferences.theme)
        show_problem(error)
        return exit_code_for(error)
    with opened:
        controller = DeskController(app, put_together(opened), preferences, language)
        controller.start()
        try:
            return app.exec()
        finally:
            controller.stop()
