"""A bug before there is a window is told too, and closing what tells it ends the program."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from editor_desk.gui.application import make_application
from editor_desk.gui.preferences import Preferences
from editor_desk.gui.shell.controller import DeskController
from editor_desk.gui.shell.crash_dialog import CrashDialog
from editor_desk.services.desk import Desk


def test_a_bug_while_the_desk_is_opened_is_shown(qtbot: QtBot, tmp_path: Path) -> None:
    app = make_application([])
    controller = DeskController(app, None, Preferences(tmp_path / "preferences.ini"))

    def opening() -> Desk:
        raise KeyError("نص لم يُنشر")

    try:
        controller.open(opening, failed=lambda error: None)
        shown: list[CrashDialog] = []

        def is_shown() -> bool:
            shown[:] = [
                each for each in app.topLevelWidgets() if isinstance(each, CrashDialog) and each.isVisible()
            ]
            return bool(shown)

        qtbot.waitUntil(is_shown)
        report = shown[0]._ui.report.toPlainText()
        assert "KeyError" in report
        assert "نص لم يُنشر" not in report
        shown[0].close()
    finally:
        controller.stop()
        controller.deleteLater()
