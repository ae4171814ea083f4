"""Asks for the words of something that a desk adds to its rules, in one language or both."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from editor_desk.domain.checklist import Wording
from editor_desk.domain.return_reasons import LONGEST_NAME
from editor_desk.gui._generated.ui_wording_entry import Ui_WordingForm
from editor_desk.gui.widgets.dialog_task import lead

translate = QCoreApplication.translate

_LONGEST_QUESTION = 300


@dataclass(frozen=True, slots=True)
class Asked:
    """What the words are for: a title, what it means for the desk, and so many letters at most."""

    title: str
    hint: str
    longest: int


def for_question() -> Asked:
    """The words of a question that people tick."""
    return Asked(
        translate("WordingForm", "New question"),
        translate(
            "WordingForm",
            "What a person vouches for, and the program cannot see: “I called the source.” Whoever ticks it is "
            "named, and it is asked again once the text changes.",
        ),
        _LONGEST_QUESTION,
    )


def for_reason() -> Asked:
    """The name of a reason for returning an article."""
    return Asked(
        translate("WordingForm", "New reason"),
        translate("WordingForm", "Reviewers choose it when they return an article, and the author reads it."),
        LONGEST_NAME,
    )


class WordingDialog(QDialog):
    """`agreed(Wording)` once it is; one language is enough."""

    agreed = Signal(object)

    def __init__(self, asked: Asked, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_WordingForm()
        ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(asked.title)
        ui.titleLabel.setText(asked.title)
        ui.hint.setText(asked.hint)
        for field in (ui.arabic, ui.english):
            field.setMaxLength(asked.longest)
            lead(field)
            field.textChanged.connect(self._enable)
        ui.fault.hide()
        ui.okButton.clicked.connect(self._agree)
        ui.cancelButton.clicked.connect(self.reject)
        self._enable()

    @property
    def wording(self) -> Wording:
        """What is typed, each in one line."""
        arabic, english = (" ".join(field.text().split()) for field in (self._ui.arabic, self._ui.english))
        return Wording(arabic, english)

    def _enable(self) -> None:
        self._ui.okButton.setEnabled(bool(self.wording.ar or self.wording.en))

    def _agree(self) -> None:
        self.agreed.emit(self.wording)
        self.accept()
