"""Asks where a table goes, and writes it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.gui.context import GuiContext

translate = QCoreApplication.translate


def ask_where(parent: QWidget, title: str, name: str) -> Path | None:
    """A file that somebody chose; None where they thought better of it."""
    path, _kind = QFileDialog.getSaveFileName(parent, title, name, translate("Log", "Tables (*.csv)"))
    if not path:
        return None
    return Path(path if path.lower().endswith(".csv") else f"{path}.csv")


def save_csv(context: GuiContext, path: Path, make: Callable[[], bytes]) -> None:
    """Write what `make` gives, off the GUI thread, and say where it is."""
    told = translate("Log", "The table is in {file}.").format(file=path.name)

    def write() -> None:
        data = make()
        try:
            path.write_bytes(data)
        except OSError as error:
            raise DeskError(ErrorCode.FOLDER_READ_ONLY, path=str(path.parent)) from error

    context.jobs.run(write, lambda _nothing: context.bus.notice.emit(told))
