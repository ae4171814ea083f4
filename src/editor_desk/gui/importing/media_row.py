"""Where the pictures of an archive are taken from: said, and chosen."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QWidget

from editor_desk.gui.theme.theme import Theme
from editor_desk.gui.widgets.tip import tip
from editor_desk.services.ports.archive import ArchiveFile, ArchiveKind

translate = QCoreApplication.translate

_WITHOUT = frozenset({ArchiveKind.PACKAGE, ArchiveKind.JSON_LINES, ArchiveKind.CSV})
"""A package has its pictures inside, and a table has none."""
_LONGEST = 48


class MediaRow(QWidget):
    """`chosen(Path)` when a person named another folder."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = ""
        self._label = QLabel()
        self._label.setObjectName("mediaLabel")
        self._label.setProperty("role", "mute")
        self._label.setWordWrap(True)
        self._button = QPushButton(theme.icon("folder"), translate("ArchiveDialog", "Folder of pictures…"))
        self._button.setObjectName("chooseMedia")
        self._button.setAutoDefault(False)
        self._button.clicked.connect(self._choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._label, 1)
        row.addWidget(self._button)

    def show_file(self, file: ArchiveFile) -> None:
        """Say where the pictures of `file` are looked for."""
        self._folder = file.media
        self.setVisible(file.kind not in _WITHOUT)
        if file.media:
            name = Path(file.media).name
            shown = name if len(name) <= _LONGEST else f"{name[:_LONGEST]}…"
            said = translate("ArchiveDialog", "Pictures are taken from the folder “{folder}”.")
            # Set apart: a Latin name must not turn what stands around it.
            self._label.setText(said.format(folder=f"\u2068{shown}\u2069"))
        else:
            self._label.setText(
                translate(
                    "ArchiveDialog",
                    "No folder of pictures was found beside it: pictures come in as cards with their address.",
                )
            )
        self._label.setToolTip(tip(file.media))

    def _choose(self) -> None:
        title = translate("ArchiveDialog", "Choose the folder of the pictures")
        path = QFileDialog.getExistingDirectory(self, title, self._folder)
        if path:
            self.chosen.emit(Path(path))
