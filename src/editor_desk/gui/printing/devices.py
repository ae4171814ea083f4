"""Where pages go: a PDF file, whole or not at all, or a printer that the person chooses."""

import os
import tempfile
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPagedPaintDevice, QPdfWriter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.gui.printing.pages import PrintedText

translate = QCoreApplication.translate

_DPI = 1200


def write_pdf(text: PrintedText, path: Path, title: str) -> None:
    """Write a PDF file; one that is there is replaced once the new one is whole.

    Raises DeskError(FOLDER_READ_ONLY) where nothing can be written there.
    """
    try:
        handle, scratch = tempfile.mkstemp(suffix=".pdf", prefix=".proof-", dir=path.parent)
        os.close(handle)
        try:
            writer = QPdfWriter(scratch)
            writer.setResolution(_DPI)
            writer.setTitle(title)
            writer.setCreator("Editor Desk")
            if not text.paint(writer):
                raise DeskError(ErrorCode.FOLDER_READ_ONLY, folder=str(path.parent))
            del writer
            Path(scratch).replace(path)
        finally:
            Path(scratch).unlink(missing_ok=True)
    except OSError as error:
        raise DeskError(ErrorCode.FOLDER_READ_ONLY, folder=str(path.parent)) from error


def ask_pdf_path(parent: QWidget, name: str) -> Path | None:
    """Where the PDF is to go, as the person says; None where they think better of it."""
    chosen, _filter = QFileDialog.getSaveFileName(
        parent,
        translate("Printing", "Save as PDF"),
        f"{name}.pdf",
        translate("Printing", "PDF files (*.pdf)"),
    )
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix.lower() == ".pdf" else path.with_name(f"{path.name}.pdf")


def ask_printer(parent: QWidget, title: str) -> QPagedPaintDevice | None:
    """A printer that the person chose; None where they think better of it."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(translate("Printing", "Print"))
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return printer if accepted else None


def has_printer() -> bool:
    """Whether this machine knows a printer."""
    return bool(QPrinterInfo.availablePrinterNames())
