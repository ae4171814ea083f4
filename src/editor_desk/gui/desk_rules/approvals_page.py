"""Where two people approve: sections, tags, or everything."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QTextEdit, QWidget

from editor_desk.domain.accounts import Permission
from editor_desk.domain.approvals import NO_RULE, ApprovalRule
from editor_desk.domain.errors import DeskError
from editor_desk.gui._generated.ui_desk_rules_approvals import Ui_RulesApprovalsForm
from editor_desk.gui.context import GuiContext
from editor_desk.gui.widgets.reading_side import begin_on_reading_side

translate = QCoreApplication.translate


class ApprovalsPage(QWidget):
    """What is typed holds once it is saved: a rule that decides what gets out is not changed letter by letter."""

    def __init__(self, context: GuiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_RulesApprovalsForm()
        ui.setupUi(self)
        self._context = context
        self._may = context.session.account.may(Permission.SET_RULES)
        self._stored = NO_RULE
        self._read = False
        for field in (ui.sections, ui.tags):
            begin_on_reading_side(field)
            field.setReadOnly(not self._may)
            field.textChanged.connect(self._enable)
        for box in (ui.everywhere, ui.withoutSection):
            box.setEnabled(self._may)
            box.toggled.connect(self._enable)
        for button in (ui.saveButton, ui.revertButton):
            button.setVisible(self._may)
        ui.saveButton.clicked.connect(self.save)
        ui.revertButton.clicked.connect(lambda: self._write(self._stored))
        self.setFocusProxy(ui.sections)
        self._enable()

    def refresh(self) -> None:
        """Read what is stored; what is being typed stays."""
        self._context.jobs.run(self._context.desk.approval_rule.rule, self._show, key="approval rule")

    def save(self) -> None:
        """Agree on what is typed."""
        session, service, rule = self._context.session, self._context.desk.approval_rule, self._typed()
        said = (
            translate("DeskRules", "The rule holds from now on; articles that are sealed stay sealed.")
            if rule.asks_for_two
            else translate("DeskRules", "One approval is enough everywhere from now on.")
        )

        def saved(stored: ApprovalRule) -> None:
            self._write(stored)
            self._context.bus.notice.emit(said)
            self._context.bus.rules_changed.emit()
            self._context.bus.changed.emit()

        self._context.jobs.run(lambda: service.save(session, rule), saved, self._refused)

    def _refused(self, error: DeskError) -> None:
        self._context.show_problem(error)

    def _typed(self) -> ApprovalRule:
        ui = self._ui
        return ApprovalRule(
            _lines(ui.sections), _lines(ui.tags), ui.withoutSection.isChecked(), ui.everywhere.isChecked()
        )

    def _show(self, rule: ApprovalRule) -> None:
        if self._read and self._typed() != self._stored:
            self._stored = rule
            self._enable()
            return
        self._write(rule)

    def _write(self, rule: ApprovalRule) -> None:
        ui, self._stored, self._read = self._ui, rule, True
        ui.sections.setPlainText("\n".join(rule.sections))
        ui.tags.setPlainText("\n".join(rule.tags))
        ui.withoutSection.setChecked(rule.without_section)
        ui.everywhere.setChecked(rule.everywhere)
        self._enable()

    def _enable(self) -> None:
        ui = self._ui
        changed = self._read and self._typed() != self._stored
        ui.saveButton.setEnabled(self._may and changed)
        ui.revertButton.setEnabled(self._may and changed)
        # Everywhere is everywhere: nothing that is named beside it changes anything.
        for widget in (ui.withoutSection, ui.sections, ui.tags):
            widget.setEnabled(not ui.everywhere.isChecked() and (self._may or isinstance(widget, QTextEdit)))


def _lines(field: QTextEdit) -> tuple[str, ...]:
    lines = (" ".join(line.split()) for line in field.toPlainText().splitlines())
    return tuple(line for line in lines if line)
