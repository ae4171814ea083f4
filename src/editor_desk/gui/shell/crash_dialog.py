"""Says that the program is at fault, with a report to copy that holds no text of any article."""

import platform
import traceback
from importlib.metadata import version

from PySide6.QtCore import QCoreApplication, Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from editor_desk.gui._generated.ui_crash import Ui_CrashDialog

translate = QCoreApplication.translate


class CrashDialog(QDialog):
    """Shown for whatever is no DeskError."""

    def __init__(self, error: BaseException, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ui = Ui_CrashDialog()
        self._ui.setupUi(self)
        self._ui.report.setPlainText(report_of(error))
        self._ui.copyButton.clicked.connect(self._copy)
        self._ui.closeButton.clicked.connect(self.accept)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._ui.report.toPlainText())
        self._ui.copyButton.setText(translate("CrashDialog", "Copied"))


def report_of(error: BaseException) -> str:
    """Versions, the kind of the fault and the places in the code; not its message, which may quote what was typed."""
    lines = [
        f"Editor Desk {version('editor-desk')}",
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}",
        type(error).__name__,
    ]
    lines += [
        f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(error.__traceback__)
    ]
    return "\n".join(lines)
