"""The whole record verified from the window, with how far it is, and what is wrong named with its place."""

import threading
from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QWidget

from editor_desk.domain.audit import AuditFault, AuditReport
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.gui._generated.ui_log_audit import Ui_AuditForm
from editor_desk.gui.audit_texts import audit_fault_parts, audit_reach, audit_summary
from editor_desk.gui.context import GuiContext
from editor_desk.gui.jobs import Lane
from editor_desk.gui.preferences import Preferences
from editor_desk.gui.theme.theme import Theme
from editor_desk.gui.widgets.restyle import restyle
from editor_desk.gui.widgets.tip import tip
from editor_desk.gui.widgets.two_line_delegate import DOT_ROLE, NOTE_ROLE, TwoLineDelegate
from editor_desk.language.numerals import to_numerals

translate = QCoreApplication.translate

Index = QModelIndex | QPersistentModelIndex


class FaultsModel(QAbstractListModel):
    """What is wrong, and where."""

    def __init__(self, theme: Theme, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._preferences = theme, preferences
        self._faults: tuple[AuditFault, ...] = ()
        self._names: dict[str, str] = {}

    def show(self, faults: Sequence[AuditFault], names: dict[str, str]) -> None:
        """Show other faults."""
        self.beginResetModel()
        self._faults, self._names = tuple(faults), names
        self.endResetModel()

    def fault(self, index: Index) -> AuditFault | None:
        """The fault of a row."""
        return self._faults[index.row()] if index.isValid() and index.row() < len(self._faults) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many there are."""
        return 0 if parent.isValid() else len(self._faults)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What is wrong; under it the place."""
        fault = self.fault(index)
        if fault is None:
            return None
        place, what = audit_fault_parts(fault, self._names, self._preferences.numerals)
        shown: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: what,
            Qt.ItemDataRole.ToolTipRole: tip(f"{what}\n{place}"),
            Qt.ItemDataRole.AccessibleTextRole: f"{what} {place}",
            NOTE_ROLE: place,
            DOT_ROLE: self._theme.color("red"),
        }
        return shown.get(role)


class AuditPage(QWidget):
    """It goes on in the background, and is ended when the window is left: it can be begun again at any time."""

    _progressed = Signal(int, int)

    def __init__(self, context: GuiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_AuditForm()
        ui.setupUi(self)
        self._context = context
        self._ended = threading.Event()
        self.model = FaultsModel(context.theme, context.preferences, self)
        ui.faults.setModel(self.model)
        ui.faults.setItemDelegate(TwoLineDelegate(ui.faults))
        ui.faults.activated.connect(self._open)
        ui.verifyButton.clicked.connect(self.verify)
        ui.stopButton.clicked.connect(self.stop)
        self._progressed.connect(self._show_progress)
        context.bus.leaving.connect(self.stop)
        ui.resultCard.hide()
        self._rest(working=False)
        self.setFocusProxy(ui.verifyButton)

    def verify(self) -> None:
        """Begin."""
        desk, ended = self._context.desk, threading.Event()
        self._ended = ended
        self._rest(working=True)
        self._ui.resultCard.hide()

        def progress(done: int, total: int) -> None:
            if ended.is_set():
                raise DeskError(ErrorCode.CANCELLED)
            self._progressed.emit(done, total)

        def work() -> tuple[AuditReport, dict[str, str]]:
            names = {account.id: account.name for account in desk.accounts.all()}
            return desk.audit.run(progress), names

        self._context.jobs.run(
            work, lambda found: self._show(*found), self._failed, broke=self._broke, lane=Lane.LONG
        )

    def stop(self) -> None:
        """End it, if it goes on."""
        self._ended.set()

    def _rest(self, *, working: bool) -> None:
        ui = self._ui
        ui.progress.setVisible(working)
        ui.progress.setRange(0, 0)
        # What goes hands its focus on first: Qt would give it to whatever comes next by Tab, in any room.
        comes, goes = (ui.stopButton, ui.verifyButton) if working else (ui.verifyButton, ui.stopButton)
        comes.setEnabled(True)
        comes.setVisible(True)
        if goes.hasFocus():
            comes.setFocus()
        ui.verifyButton.setEnabled(not working)
        ui.stopButton.setVisible(working)

    def _show_progress(self, done: int, total: int) -> None:
        self._ui.progress.setRange(0, total)
        self._ui.progress.setValue(done)

    def _show(self, report: AuditReport, names: dict[str, str]) -> None:
        ui, numerals = self._ui, self._context.preferences.numerals
        self._rest(working=False)
        if report.sound:
            verdict = translate(
                "Audit", "The record is whole: every event, text, seal and key is as it was written."
            )
        else:
            text = translate("Audit", "%n place(s) are not as they were written", "", len(report.faults))
            verdict = to_numerals(text, numerals)
        ui.verdict.setText(verdict)
        restyle(ui.verdict, "role", "title" if report.sound else "status-problem")
        ui.summary.setText(audit_summary(report, numerals))
        ui.reach.setText(audit_reach(report, numerals))
        ui.reach.setVisible(report.sound)
        self.model.show(report.faults, names)
        ui.faults.setVisible(not report.sound)
        ui.resultCard.show()

    def _failed(self, error: DeskError) -> None:
        self._rest(working=False)
        if error.code is not ErrorCode.CANCELLED:
            self._context.show_problem(error)

    def _broke(self) -> None:
        self._rest(working=False)

    def _open(self, index: QModelIndex) -> None:
        fault = self.model.fault(index)
        if fault is not None and fault.headline:
            self._context.bus.open_article.emit(fault.article)
