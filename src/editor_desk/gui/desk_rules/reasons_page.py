"""The desk's reasons for a return: called, ordered, retired and added to."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from editor_desk.domain.accounts import Permission
from editor_desk.domain.checklist import Wording
from editor_desk.domain.errors import DeskError
from editor_desk.domain.return_reasons import ReturnReason
from editor_desk.gui._generated.ui_desk_rules_reasons import Ui_RulesReasonsForm
from editor_desk.gui.context import GuiContext
from editor_desk.gui.desk_rules.reasons_model import ARABIC, ENGLISH, KEY, STATE, ReasonsModel
from editor_desk.gui.desk_rules.wording_dialog import WordingDialog, for_reason

translate = QCoreApplication.translate

_ROW, _KEY, _STATE = 38, 64, 110


class ReasonsPage(QWidget):
    """A change is stored when it is made; the log says who made it."""

    def __init__(self, context: GuiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_RulesReasonsForm()
        ui.setupUi(self)
        self._context = context
        self._may = context.session.account.may(Permission.SET_RULES)
        self._wanted = ""
        self.model = ReasonsModel(context.theme, context.preferences, self)
        self.model.may_edit = self._may
        self.table = ui.reasons
        self._fit_out()
        for button in (ui.upButton, ui.downButton, ui.noteButton, ui.retireButton, ui.addButton):
            button.setVisible(self._may)
        self.model.edited.connect(self._change)
        self.table.selectionModel().currentRowChanged.connect(lambda _now, _before: self._enable())
        ui.upButton.clicked.connect(lambda: self._move(-1))
        ui.downButton.clicked.connect(lambda: self._move(1))
        ui.noteButton.clicked.connect(self._switch_note)
        ui.retireButton.clicked.connect(self._switch_retired)
        ui.addButton.clicked.connect(self._ask_for_reason)
        for keys, step in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(keys), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(lambda step=step: self._move(step))
        self.setFocusProxy(self.table)
        self._enable()

    def refresh(self) -> None:
        """Read what is stored."""
        self._context.jobs.run(self._context.desk.return_reasons.all, self._show, key="return reasons")

    def _fit_out(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW)
        head = table.horizontalHeader()
        head.setHighlightSections(False)
        for column, width in ((KEY, _KEY), (STATE, _STATE)):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            head.resizeSection(column, width)
        for column in (ARABIC, ENGLISH):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def _chosen(self) -> ReturnReason | None:
        return self.model.reason(self.table.currentIndex())

    def _enable(self) -> None:
        ui, reason, row = self._ui, self._chosen(), self.table.currentIndex().row()
        ui.upButton.setEnabled(self._may and row > 0)
        ui.downButton.setEnabled(self._may and 0 <= row < self.model.rowCount() - 1)
        offered = [one for one in self.model.reasons if not one.retired]
        last = reason is not None and offered == [reason]
        ui.retireButton.setEnabled(self._may and reason is not None and not last)
        ui.noteButton.setEnabled(self._may and reason is not None and not reason.retired)
        again, retire = translate("DeskRules", "Offer again"), translate("DeskRules", "Retire")
        ui.retireButton.setText(again if reason is not None and reason.retired else retire)
        ui.retireButton.setToolTip(translate("DeskRules", "One reason has to stay.") if last else "")
        needs, not_ = translate("DeskRules", "Needs a note"), translate("DeskRules", "Needs no note")
        ui.noteButton.setText(not_ if reason is not None and reason.needs_words else needs)

    def _change(self, reason: ReturnReason) -> None:
        self._save([reason if one.id == reason.id else one for one in self.model.reasons])

    def _move(self, step: int) -> None:
        row, reasons = self.table.currentIndex().row(), list(self.model.reasons)
        if self._may and row >= 0 and 0 <= row + step < len(reasons):
            reasons.insert(row + step, reasons.pop(row))
            self._save(reasons)

    def _switch_note(self) -> None:
        reason = self._chosen()
        if reason is not None:
            self._change(replace(reason, needs_words=not reason.needs_words))

    def _switch_retired(self) -> None:
        reason = self._chosen()
        if reason is not None:
            self._change(replace(reason, retired=not reason.retired))

    def _ask_for_reason(self) -> None:
        dialog = WordingDialog(for_reason(), self)
        dialog.agreed.connect(self._add)
        dialog.open()

    def _add(self, name: Wording) -> None:
        known = {reason.id for reason in self.model.reasons}
        id_ = next(one for number in range(1, len(known) + 2) if (one := f"own-{number}") not in known)
        self._wanted = id_
        self._save([*self.model.reasons, ReturnReason(id_, name.ar or name.en, name.en or name.ar)])

    def _save(self, reasons: Sequence[ReturnReason]) -> None:
        session, service = self._context.session, self._context.desk.return_reasons

        def saved(stored: tuple[ReturnReason, ...]) -> None:
            self._show(stored)
            self._context.bus.rules_changed.emit()

        self._context.jobs.run(lambda: service.save(session, reasons), saved, self._refused)

    def _refused(self, error: DeskError) -> None:
        self._wanted = ""
        self._context.show_problem(error)
        self.refresh()

    def _show(self, reasons: tuple[ReturnReason, ...]) -> None:
        chosen = self._chosen()
        column = max(ARABIC, self.table.currentIndex().column())
        wanted, fresh = self._wanted or ("" if chosen is None else chosen.id), bool(self._wanted)
        self._wanted = ""
        if self.model.reasons != reasons:
            self.model.show(reasons)
        row = self.model.row_of(wanted)
        self._go_to(self.model.index(0 if row is None else row, ARABIC if fresh else column))
        if fresh:
            self.table.setFocus()
        self._enable()

    def _go_to(self, place: QModelIndex) -> None:
        self.table.setCurrentIndex(place)
        self.table.scrollTo(place)
