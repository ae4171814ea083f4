"""Asks for a word of the desk's dictionary."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from editor_desk.domain.errors import DeskError
from editor_desk.gui._generated.ui_word_entry import Ui_WordEntryForm
from editor_desk.gui.context import GuiContext
from editor_desk.gui.messages import message_for
from editor_desk.gui.style.guide import GuideKeeper
from editor_desk.gui.widgets.dialog_task import lead


class WordDialog(QDialog):
    """One word; a refusal is said in the dialog."""

    def __init__(
        self, context: GuiContext, keeper: GuideKeeper, word: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_WordEntryForm()
        ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._keeper = context, keeper
        lead(ui.word)
        ui.word.setText(word)
        ui.busy.hide()
        ui.word.textChanged.connect(self._enable)
        ui.okButton.clicked.connect(self._save)
        ui.cancelButton.clicked.connect(self.reject)
        self._enable()

    def _enable(self) -> None:
        self._ui.fault.clear()
        self._ui.okButton.setEnabled(bool(self._ui.word.text().strip()))

    def _save(self) -> None:
        word, session, spelling = self._ui.word.text(), self._context.session, self._context.desk.spelling
        self._ui.okButton.setEnabled(False)
        self._keeper.keep(lambda: spelling.add_word(session, word), self._refused, self.accept)

    def _refused(self, error: DeskError) -> None:
        message = message_for(error, self._context.preferences.numerals)
        self._ui.okButton.setEnabled(True)
        self._ui.fault.setText(f"{message.title}. {message.what} {message.next_step}".strip())
