"""The two decisions of a reviewer, each asked once and in few words."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QDialog, QWidget

from editor_desk.domain.return_reasons import shipped_reasons
from editor_desk.domain.revision import Revision
from editor_desk.gui._generated.ui_review_approve import Ui_ApproveForm
from editor_desk.gui._generated.ui_review_return import Ui_ReturnForm
from editor_desk.gui.context import GuiContext
from editor_desk.gui.inspector.short_hash import short_hash
from editor_desk.gui.widgets.reading_side import align_to_reading_side, begin_on_reading_side

translate = QCoreApplication.translate

_OTHER = "other"


class ReturnDialog(QDialog):
    """Asks for a reason from the desk's list and a note. `reason_given(str)` carries both."""

    reason_given = Signal(str)

    def __init__(self, context: GuiContext, headline: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_ReturnForm()
        ui.setupUi(self)
        ui.headlineLabel.setText(headline)
        begin_on_reading_side(ui.note)
        ui.reason.addItem(translate("Review", "Choose a reason…"), "")
        for reason in shipped_reasons():
            ui.reason.addItem(reason.name(context.preferences.language.value), reason.id)
        ui.reason.currentIndexChanged.connect(self._enable)
        ui.note.textChanged.connect(self._enable)
        ui.cancelButton.clicked.connect(self.reject)
        ui.sendButton.clicked.connect(self._send)
        self._enable()

    def _enable(self) -> None:
        """A reason of the list is required, and a note where the list does not say it."""
        chosen = self._ui.reason.currentData()
        written = bool(self._note())
        self._ui.sendButton.setEnabled(bool(chosen) and (chosen != _OTHER or written))

    def _note(self) -> str:
        return self._ui.note.toPlainText().strip()

    def _send(self) -> None:
        if self._ui.reason.currentData() == _OTHER:
            reason = self._note()
        else:
            reason = ": ".join(part for part in (self._ui.reason.currentText(), self._note()) if part)
        self.accept()
        self.reason_given.emit(reason)


class ApproveDialog(QDialog):
    """Says what is about to be sealed. `approved(str)` carries the reason of an exceptional approval, else nothing."""

    approved = Signal(str)

    def __init__(
        self, context: GuiContext, revision: Revision, *, override: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_ApproveForm()
        ui.setupUi(self)
        self._override = override
        ui.headlineLabel.setText(revision.content.headline)
        ui.hashLabel.setFont(context.theme.mono_font())
        ui.hashLabel.setText(f"sha256 {short_hash(revision.content_hash)}")
        ui.hashLabel.setToolTip(revision.content_hash)
        align_to_reading_side(ui.hashLabel, self.layoutDirection())
        begin_on_reading_side(ui.overrideReason)
        ui.overrideLabel.setVisible(override)
        ui.overrideReason.setVisible(override)
        if override:
            title = translate("Review", "Exceptional approval")
            ui.titleLabel.setText(title)
            self.setWindowTitle(title)
        ui.overrideReason.textChanged.connect(self._enable)
        ui.cancelButton.clicked.connect(self.reject)
        ui.approveButton.clicked.connect(self._approve)
        self._enable()
        (ui.overrideReason if override else ui.approveButton).setFocus()

    def _reason(self) -> str:
        return self._ui.overrideReason.toPlainText().strip()

    def _enable(self) -> None:
        self._ui.approveButton.setEnabled(not self._override or bool(self._reason()))

    def _approve(self) -> None:
        self.accept()
        self.approved.emit(self._reason())
