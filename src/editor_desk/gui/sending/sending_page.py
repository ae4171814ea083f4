"""The queue: what is on its way, what arrived, what did not and why, and what can be done about it."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from editor_desk.domain.accounts import Permission
from editor_desk.domain.destinations import Destination
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.sending import ARRIVED, OPEN, Sending, SendState
from editor_desk.gui._generated.ui_sending import Ui_SendingForm
from editor_desk.gui.context import GuiContext
from editor_desk.gui.jobs import Lane
from editor_desk.gui.messages import isolated
from editor_desk.gui.sending.destination_dialog import DestinationDialog
from editor_desk.gui.sending.sending_model import SendingModel
from editor_desk.gui.sending.texts import reason_of, state_text
from editor_desk.gui.widgets.empty_state import EmptyState
from editor_desk.gui.widgets.keep_focus import enable, show
from editor_desk.gui.widgets.reading_side import align_to_reading_side
from editor_desk.gui.widgets.restyle import restyle
from editor_desk.gui.widgets.times import exact
from editor_desk.gui.widgets.two_line_delegate import TwoLineDelegate
from editor_desk.language.numerals import to_numerals
from editor_desk.services.sending import QueuedPackage

translate = QCoreApplication.translate

_REFUSED = frozenset({ErrorCode.DESTINATION_DENIED.value, ErrorCode.KEY_FILE_UNREADABLE.value})
"""Reasons that another password may do away with."""


class SendingPage(QWidget):
    """A page of the hand-over room."""

    def __init__(self, context: GuiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._progress: dict[str, tuple[int, int]] = {}
        self._looking = False
        self._ui = ui = Ui_SendingForm()
        ui.setupUi(self)
        self.rows = ui.rows
        self.model = SendingModel(context.theme, context.preferences, self)
        ui.rows.setModel(self.model)
        ui.rows.setItemDelegate(TwoLineDelegate(self))
        align_to_reading_side(ui.detailUrl, self.layoutDirection())
        self._nothing = EmptyState(ui.nothingLabel, ui.pageLayout, context.theme, "submit")
        ui.rowsCard.hide()  # until something is known
        ui.rows.selectionModel().currentChanged.connect(self._show_detail)
        ui.resendButton.clicked.connect(self._resend)
        ui.callOffButton.clicked.connect(self._call_off)
        ui.secretButton.clicked.connect(self._give_secret)
        ui.addressButton.clicked.connect(self._copy_address)
        ui.receiptsButton.clicked.connect(self._look_for_receipts)
        context.bus.sending_changed.connect(self._changed)
        context.bus.sending_progress.connect(self._show_progress)
        self._show_detail()

    def refresh(self) -> None:
        """Read the queue."""
        self._context.jobs.run(self._context.desk.sending.all, self._show, key="sending rows")

    def _changed(self) -> None:
        if self.isVisible():
            self.refresh()

    @property
    def _row(self) -> QueuedPackage | None:
        return self.model.row(self._ui.rows.currentIndex())

    def _show(self, rows: Sequence[QueuedPackage]) -> None:
        chosen = "" if self._row is None else self._row.sending.id
        self.model.show(rows)
        self._nothing.setVisible(not rows)
        self._ui.rowsCard.setVisible(bool(rows))
        if rows:
            self._ui.rows.setCurrentIndex(self.model.index(self.model.row_of(chosen) or 0, 0))
        self._show_detail()

    def _show_detail(self) -> None:
        ui, row = self._ui, self._row
        ui.detailCard.setVisible(row is not None)
        if row is None:
            return
        sending, preferences = row.sending, self._context.preferences
        state = state_text(sending)
        if sending.state is SendState.WAITING and sending.tries:
            state = translate("Sending", "Waiting; tried next at {time}").format(
                time=exact(sending.next_at, preferences)
            )
        told = translate("Sending", "{state} · asked for by {name}, {time}").format(
            state=state, name=isolated(row.by), time=exact(sending.asked_at, preferences)
        )
        # Nothing outside the isolates says which way the line runs.
        mark = "\u200f" if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else "\u200e"
        ui.detailTitle.setText(f"{mark}{isolated(row.destination.name)} · \u2066{sending.package}\u2069")
        ui.detailState.setText(to_numerals(told, preferences.numerals))
        reason = reason_of(sending, preferences.numerals)
        ui.detailReason.setText("" if reason is None else f"{reason.title}: {reason.what}")
        ui.detailStep.setText("" if reason is None else reason.next_step)
        urls = [url for url in sending.urls.values() if url]
        ui.detailUrl.setText("\n".join(f"\u2066{url}\u2069" for url in urls))
        # What has arrived is seldom sent again.
        restyle(ui.resendButton, "role", "secondary" if sending.state in ARRIVED else "primary")
        for label in (ui.detailReason, ui.detailStep, ui.detailUrl):
            label.setVisible(bool(label.text()))
        self._fit_progress(row)
        may = self._context.session.account.may(Permission.EXPORT)
        lacks_secret = reason is not None and sending.reason == ErrorCode.SECRET_MISSING.value
        refused = sending.reason in _REFUSED and row.destination.needs_secret
        ui.secretButton.setText(
            translate("Sending", "Change the password…")
            if refused
            else translate("Sending", "Give the password…")
        )
        show(ui.secretButton, ui.rows, on=(lacks_secret or refused) and may)
        show(ui.addressButton, ui.rows, on=bool(urls))
        enable(ui.resendButton, ui.rows, on=may and sending.state is not SendState.SENDING)
        enable(ui.callOffButton, ui.rows, on=may and sending.state in OPEN | {SendState.FAILED})
        enable(ui.receiptsButton, ui.rows, on=may)

    def _fit_progress(self, row: QueuedPackage) -> None:
        bar = self._ui.sendingProgress
        bar.setVisible(row.sending.state is SendState.SENDING)
        done, total = self._progress.get(row.sending.id, (0, 0))
        # Bytes of a package may be more than a bar can count.
        bar.setRange(0, 1000 if total else 0)
        bar.setValue(done * 1000 // total if total else 0)

    def _show_progress(self, sending_id: str, done: int, total: int) -> None:
        first = sending_id not in self._progress
        self._progress = {sending_id: (done, total)}
        row = self._row
        if first and self.isVisible():
            self.refresh()
        elif row is not None and row.sending.id == sending_id:
            self._fit_progress(row)

    def _resend(self) -> None:
        if (row := self._row) is not None:
            self._act(lambda: self._context.desk.sending.resend(self._context.session, row.sending.id))

    def _call_off(self) -> None:
        if (row := self._row) is not None:
            self._act(lambda: self._context.desk.sending.cancel(self._context.session, row.sending.id))

    def _act(self, work: Callable[[], object]) -> None:
        self._context.bus.problem_over.emit()
        self._context.jobs.run(work, lambda _row: self._context.bus.sending_changed.emit())

    def _give_secret(self) -> None:
        if (row := self._row) is not None:
            dialog = DestinationDialog(self._context, row.destination, self)
            dialog.saved.connect(partial(self._secret_given, row.sending))
            dialog.open()

    def _secret_given(self, row: Sending, destination: Destination) -> None:
        sending, session = self._context.desk.sending, self._context.session
        if row.reason in _REFUSED:
            self._act(lambda: sending.resend(session, row.id))
        else:
            self._act(lambda: sending.secret_given(session, destination.id))

    def _copy_address(self) -> None:
        if (row := self._row) is not None:
            QGuiApplication.clipboard().setText("\n".join(url for url in row.sending.urls.values() if url))
            self._context.bus.notice.emit(translate("Sending", "The address is copied."))

    def _look_for_receipts(self) -> None:
        receipts, session = self._context.desk.receipts, self._context.session
        if self._looking:
            return
        self._looking = True
        self._context.bus.problem_over.emit()
        self._context.jobs.run(
            lambda: receipts.look(session), self._show_receipts, self._receipts_failed, lane=Lane.NETWORK
        )

    def _show_receipts(self, outcome: tuple[int, tuple[DeskError, ...]]) -> None:
        found, faults = outcome
        self._looking = False
        text = translate("Sending", "%n receipt(s) found", "", found)
        self._context.bus.notice.emit(to_numerals(text, self._context.preferences.numerals))
        if found:
            self._context.bus.changed.emit()
            self._context.bus.sending_changed.emit()
        if faults:
            self._context.show_problem(faults[0])

    def _receipts_failed(self, error: DeskError) -> None:
        self._looking = False
        self._context.show_problem(error)
