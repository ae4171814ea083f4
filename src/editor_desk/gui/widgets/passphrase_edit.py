"""A field for a passphrase, which can be shown while one types."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from editor_desk.gui.theme.theme import Theme

translate = QCoreApplication.translate


class PassphraseEdit(QLineEdit):
    """Dots unless the eye is pressed. `fit_out` gives it the eye: forms make it before a theme is at hand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)

    def fit_out(self, theme: Theme) -> None:
        """Put the eye at the end of the field."""
        eye = self.addAction(theme.icon("preview", "mute", 16), QLineEdit.ActionPosition.TrailingPosition)
        eye.setCheckable(True)
        eye.setToolTip(translate("PassphraseEdit", "Show what is typed"))
        eye.toggled.connect(self._show)

    def _show(self, shown: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
