"""The report of a check, and the note that a correction or a withdrawal carries."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from editor_desk.domain.package_report import Fault, VerifyReport
from editor_desk.domain.workflow import Action
from editor_desk.gui._generated.ui_handover_note import Ui_NoteForm
from editor_desk.gui._generated.ui_handover_report import Ui_ReportForm
from editor_desk.gui.context import GuiContext
from editor_desk.gui.handover.item_text import fault_text
from editor_desk.gui.names import action_text
from editor_desk.gui.widgets.reading_side import align_to_reading_side, begin_on_reading_side
from editor_desk.language.numerals import to_numerals

translate = QCoreApplication.translate

_FAULTS_SHOWN = 200


class ReportDialog(QDialog):
    """Says of a package what holds and what does not."""

    def __init__(self, context: GuiContext, report: VerifyReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_ReportForm()
        ui.setupUi(self)
        self._context = context
        ui.titleLabel.setText(report_text(context, report))
        ui.nameLabel.setFont(context.theme.mono_font())
        ui.nameLabel.setText(report.name)
        align_to_reading_side(ui.nameLabel, self.layoutDirection())
        for fault in report.faults[:_FAULTS_SHOWN]:
            self._add_fault(fault)
        for article in report.articles:
            if article.first_approver:
                note = translate("Handover", "approved by {first}, sealed by {name}").format(
                    first=article.first_approver, name=article.approver
                )
            else:
                note = translate("Handover", "sealed by {name}").format(name=article.approver)
            if article.override_reason:
                reason = translate("Handover", "Approved with the rule of two persons set aside: {reason}")
                note = f"{note}\n{reason.format(reason=article.override_reason)}"
            self._add(article.headline, note)
        for signer in report.signers:
            self._add(
                translate("Handover", "Key of {name}").format(name=signer.name), signer.fingerprint, mono=True
            )
        ui.insideLayout.addStretch()
        ui.closeButton.clicked.connect(self.accept)

    def _add_fault(self, fault: Fault) -> None:
        label = self._add(fault_text(fault), f"{fault.file}  {fault.detail}".strip(), mono=True)
        label.setProperty("role", "error")

    def _add(self, title: str, note: str, *, mono: bool = False) -> QLabel:
        label = QLabel(title)
        label.setProperty("role", "strong")
        below = QLabel(note)
        below.setProperty("role", "mono" if mono else "mute")
        if mono:
            below.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            below.setFont(self._context.theme.mono_font())
        pair = QVBoxLayout()
        pair.setSpacing(0)
        for each in (label, below):
            each.setTextFormat(Qt.TextFormat.PlainText)
            each.setWordWrap(True)
            align_to_reading_side(each, self.layoutDirection())
            pair.addWidget(each)
        self._ui.insideLayout.addLayout(pair)
        return label


def report_text(context: GuiContext, report: VerifyReport) -> str:
    """How a check came out, in one line."""
    if report.good:
        return translate("Handover", "The package is whole: bag, seals and hashes hold")
    count = translate("Handover", "%n fault(s) in the package", "", len(report.faults))
    return to_numerals(count, context.preferences.numerals)


class NoteDialog(QDialog):
    """Asks for the note of a correction or a withdrawal. `noted(str)` carries it."""

    noted = Signal(str)

    def __init__(self, action: Action, headline: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_NoteForm()
        ui.setupUi(self)
        title = action_text(action)
        self.setWindowTitle(title)
        ui.titleLabel.setText(title)
        ui.headlineLabel.setText(headline)
        ui.saveButton.setText(title)
        ui.note.textChanged.connect(self._enable)
        ui.cancelButton.clicked.connect(self.reject)
        ui.saveButton.clicked.connect(self._save)
        begin_on_reading_side(ui.note)
        ui.note.setFocus()
        self._enable()

    def _enable(self) -> None:
        self._ui.saveButton.setEnabled(bool(self._ui.note.toPlainText().strip()))

    def _save(self) -> None:
        self.accept()
        self.noted.emit(self._ui.note.toPlainText().strip())
