"""The checklist of the desk: every rule, and how much it weighs."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from editor_desk.domain.accounts import Permission
from editor_desk.domain.checklist import Rule, Wording
from editor_desk.domain.checklist_edit import new_question, with_rule, without_rule
from editor_desk.domain.checklist_file import shipped_checklist
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.gui._generated.ui_desk_rules_checklist import Ui_RulesChecklistForm
from editor_desk.gui.context import GuiContext
from editor_desk.gui.desk_rules.checklist_model import ChecklistModel
from editor_desk.gui.desk_rules.rule_card import RuleCard
from editor_desk.gui.desk_rules.rules_table import RulesTable
from editor_desk.gui.desk_rules.wording_dialog import WordingDialog, for_question
from editor_desk.gui.jobs import Lane
from editor_desk.gui.widgets.tab_order import tab_before
from editor_desk.language.house_style.problems import LONGEST_FILE
from editor_desk.language.numerals import to_numerals
from editor_desk.services.checklists import Checklist
from editor_desk.services.desk_rules import Trial

translate = QCoreApplication.translate


class ChecklistPage(QWidget):
    """A change is stored when it is made, and holds from then on; the log says who made it."""

    def __init__(self, context: GuiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_RulesChecklistForm()
        ui.setupUi(self)
        self._context = context
        self._checklist: Checklist | None = None
        self._wanted = ""
        self._may = context.session.account.may(Permission.SET_RULES)
        self.model = ChecklistModel(context.theme, context.preferences, self)
        self.model.may_edit = self._may
        self.table = RulesTable(self.model)
        self.card = RuleCard(ui, may_edit=self._may)
        ui.cardLayout.addWidget(self.table)
        ui.pageLayout.setStretchFactor(ui.card, 1)
        ui.damaged.hide()
        for button in (ui.importButton, ui.shippedButton, ui.addButton):
            button.setVisible(self._may)
        self.model.edited.connect(self.change)
        self.card.edited.connect(self.change)
        self.card.removed.connect(self.remove)
        self.table.selectionModel().currentChanged.connect(lambda now, _before: self._show_rule(now.row()))
        ui.trialButton.clicked.connect(self.try_out)
        ui.exportButton.clicked.connect(self._export)
        ui.importButton.clicked.connect(self._import)
        ui.shippedButton.clicked.connect(self._ask_for_shipped)
        ui.addButton.clicked.connect(self._ask_question)
        tab_before(ui.removeButton, self.table)
        self.setFocusProxy(self.table)

    def refresh(self) -> None:
        """Read what is stored."""
        rules = self._context.desk.rules
        self._context.jobs.run(rules.checklist, self._show, key="checklist rules")

    def change(self, rule: Rule) -> None:
        """Store a rule as it is now."""
        if self._checklist is not None and self._may:
            self._save(with_rule(self._checklist.text, self._checklist.rules, rule))

    def remove(self, rule: Rule) -> None:
        """Ask a question no more."""
        if self._checklist is not None and self._may:
            self._save(without_rule(self._checklist.text, self._checklist.rules, rule.id))

    def ask(self, wording: Wording) -> None:
        """Ask one more question."""
        if self._checklist is not None:
            rule = new_question(self._checklist.rules, wording)
            self._wanted = rule.id
            self.change(rule)

    def try_out(self) -> None:
        """Count how many of the last articles would fail each rule, whatever it weighs."""
        checklist, session, rules = self._checklist, self._context.session, self._context.desk.rules
        if checklist is None:
            return
        self._ui.trialButton.setEnabled(False)
        self._context.jobs.run(
            lambda: rules.trial(session, checklist.rules),
            self._show_trial,
            self._not_tried,
            broke=self._tried,
            lane=Lane.BACKGROUND,
            key="checklist trial",
        )

    def take_in(self, path: Path) -> None:
        """Agree on the rules in a file."""
        session, rules = self._context.session, self._context.desk.rules
        said = translate("DeskRules", "The rules in {file} hold now.").format(file=path.name)
        self._run(lambda: rules.save(session, _read(path)), lambda: self._context.bus.notice.emit(said))

    def write_to(self, path: Path) -> None:
        """Write the rules to a file."""
        checklist, bus = self._checklist, self._context.bus
        if checklist is None:
            return
        told = translate("DeskRules", "The rules are in {file}.").format(file=path.name)
        self._context.jobs.run(lambda: _write(path, checklist.text), lambda _nothing: bus.notice.emit(told))

    def _save(self, text: str) -> None:
        session, rules = self._context.session, self._context.desk.rules
        self._run(lambda: rules.save(session, text), lambda: None)

    def _run(self, work: Callable[[], Checklist], done: Callable[[], None]) -> None:
        def saved(checklist: Checklist) -> None:
            self._show(checklist)
            self._context.bus.rules_changed.emit()
            self._context.bus.changed.emit()  # what may be done with an open article may be another thing now
            done()

        self._context.jobs.run(work, saved, self._refused)

    def _refused(self, error: DeskError) -> None:
        self._context.show_problem(error)
        self.refresh()

    def _show(self, checklist: Checklist) -> None:
        self._checklist = checklist
        current = self.table.currentIndex()
        row, column = max(0, current.row()), max(0, current.column())
        shown = self.model.rule(current)
        self.model.show(checklist.rules)
        wanted = self._wanted or ("" if shown is None else shown.id)
        self._wanted = ""
        found = self.model.row_of(wanted)
        place = self.model.index(row if found is None else found, column)
        self.table.setCurrentIndex(place)
        self.table.scrollTo(place)
        self._show_rule(place.row())
        self._ui.damaged.setVisible(checklist.damaged)

    def _show_rule(self, row: int) -> None:
        self.card.show_rule(self.model.rule(self.model.index(row, 0)))

    def _show_trial(self, trial: Trial) -> None:
        self._tried()
        self.model.show_trial(trial.failing, trial.articles)
        said = translate("DeskRules", "Tried on %n article(s); nothing was changed.", "", trial.articles)
        self._context.bus.notice.emit(to_numerals(said, self._context.preferences.numerals))

    def _not_tried(self, error: DeskError) -> None:
        self._tried()
        self._context.show_problem(error)

    def _tried(self) -> None:
        self._ui.trialButton.setEnabled(True)

    def _ask_question(self) -> None:
        dialog = WordingDialog(for_question(), self)
        dialog.agreed.connect(self.ask)
        dialog.open()

    def _import(self) -> None:
        title = translate("DeskRules", "Import rules")
        path, _kind = QFileDialog.getOpenFileName(self, title, "", "TOML (*.toml)")
        if path:
            self.take_in(Path(path))

    def _export(self) -> None:
        title = translate("DeskRules", "Export the rules")
        path, _kind = QFileDialog.getSaveFileName(self, title, "checklist.toml", "TOML (*.toml)")
        if path:
            self.write_to(Path(path))

    def _ask_for_shipped(self) -> None:
        box = QMessageBox(self)
        box.setObjectName("shippedBox")
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(translate("DeskRules", "Go back to the checklist that came with the program?"))
        box.setInformativeText(
            translate("DeskRules", "The desk's own rules and questions go. Export them first to keep them.")
        )
        box.addButton(translate("DeskRules", "Cancel"), QMessageBox.ButtonRole.RejectRole)
        yes = box.addButton(
            translate("DeskRules", "Back to the shipped rules"), QMessageBox.ButtonRole.AcceptRole
        )
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.buttonClicked.connect(lambda button: self._save(shipped_checklist()) if button is yes else None)
        box.open()


def _read(path: Path) -> str:
    try:
        size = path.stat().st_size
        if size > LONGEST_FILE:
            raise DeskError(ErrorCode.FILE_TOO_LARGE, size=size, limit=LONGEST_FILE)
        return path.read_bytes().decode("utf-8", "replace").removeprefix("\ufeff")
    except OSError as error:
        raise DeskError(ErrorCode.FILE_MISSING, path=str(path)) from error


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise DeskError(ErrorCode.FOLDER_READ_ONLY, path=str(path.parent)) from error
