"""The report of a check."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from editor_desk.domain.package_report import ArticleState, Fault, VerifyReport
from editor_desk.gui._generated.ui_handover_report import Ui_ReportForm
from editor_desk.gui.context import GuiContext
from editor_desk.gui.package_texts import fault_text, vouched_text
from editor_desk.gui.widgets.reading_side import align_to_reading_side
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
            note = vouched_text(article)
            if article.override_reason and article.state is not ArticleState.NO_SEAL:
                reason = translate("Handover", "Approved with the rule of two persons set aside: {reason}")
                note = f"{note}\n{reason.format(reason=article.override_reason)}"
            label = self._add(article.headline, note)
            if article.state is not ArticleState.SOUND:
                label.setProperty("role", "error")
        for signer in report.signers:
            self._add(
                translate("Handover", "Key of {name}").format(name=signer.name), signer.fingerprint, mono=True
            )
        ui.insideLayout.addStretch()
        ui.closeButton.clicked.connect(self.accept)

    def _add_fault(self, fault: Fault) -> None:
        label = self._add(fault_text(fault.code), f"{fault.file}  {fault.detail}".strip(), mono=True)
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
