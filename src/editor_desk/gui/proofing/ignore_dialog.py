"""Asks why a finding may stay as it is."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QWidget

from editor_desk.gui._generated.ui_ignore_finding import Ui_IgnoreForm
from editor_desk.gui.proofing.marks import Mark
from editor_desk.gui.widgets.chip import SuggestedChip
from editor_desk.gui.widgets.flow_layout import FlowLayout, put
from editor_desk.gui.widgets.tab_order import controls_of, tab_before

translate = QCoreApplication.translate


class IgnoreDialog(QDialog):
    """`reason` is what was written. Nothing is ignored without one."""

    def __init__(self, title: str, mark: Mark, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_IgnoreForm()
        ui.setupUi(self)
        ui.ruleLabel.setText(title)
        ui.textLabel.setText(f"{mark.before}«{mark.finding.text}»{mark.after}")
        row = FlowLayout(ui.usual)
        for reason in (
            translate("Proofing", "Quoted word for word"),
            translate("Proofing", "A name of its own"),
            translate("Proofing", "Meant so by the writer"),
        ):
            chip = SuggestedChip(reason)
            chip.clicked.connect(lambda _checked=False, reason=reason: ui.reason.setText(reason))
            put(row, chip)
        tab_before(ui.cancelButton, *controls_of(row))
        ui.reason.textChanged.connect(self._enable)
        ui.cancelButton.clicked.connect(self.reject)
        ui.ignoreButton.clicked.connect(self.accept)
        self.finished.connect(self.deleteLater)
        self._enable()
        ui.reason.setFocus()

    @property
    def reason(self) -> str:
        """Why it may stay."""
        return " ".join(self._ui.reason.text().split())

    def _enable(self) -> None:
        self._ui.ignoreButton.setEnabled(bool(self.reason))
