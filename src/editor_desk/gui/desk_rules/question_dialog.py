"""Asks for the words of a question that people tick."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from editor_desk.domain.checklist import Wording
from editor_desk.gui._generated.ui_question_entry import Ui_QuestionForm
from editor_desk.gui.widgets.dialog_task import lead


class QuestionDialog(QDialog):
    """`asked(Wording)` once it is agreed on; one language is enough."""

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_QuestionForm()
        ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for field in (ui.arabic, ui.english):
            lead(field)
            field.textChanged.connect(self._enable)
        ui.fault.hide()
        ui.okButton.clicked.connect(self._ask)
        ui.cancelButton.clicked.connect(self.reject)
        self._enable()

    @property
    def wording(self) -> Wording:
        """What is typed, each in one line."""
        arabic, english = (" ".join(field.text().split()) for field in (self._ui.arabic, self._ui.english))
        return Wording(arabic, english)

    def _enable(self) -> None:
        self._ui.okButton.setEnabled(bool(self.wording.ar or self.wording.en))

    def _ask(self) -> None:
        self.asked.emit(self.wording)
        self.accept()
