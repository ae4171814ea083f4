"""The link at the foot of the first dialogs that changes to the other language, named in that language."""

from collections.abc import Callable

from PySide6.QtCore import QLocale, QObject
from PySide6.QtWidgets import QPushButton

from editor_desk.gui.preferences import Language
from editor_desk.gui.shell.choices import language_texts


class LanguageSwitch(QObject):
    """Gives `button` its text and calls `choose` with the other language when it is pressed."""

    def __init__(
        self, button: QPushButton, choose: Callable[[Language], object], *, shown: bool = True
    ) -> None:
        super().__init__(button)
        arabic = QLocale().language() == QLocale.Language.Arabic
        other = Language.ENGLISH if arabic else Language.ARABIC
        button.setText(language_texts()[other])
        button.setVisible(shown)
        button.clicked.connect(lambda: choose(other))
