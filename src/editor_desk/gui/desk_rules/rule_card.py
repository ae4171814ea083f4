"""What more can be said of the chosen rule: where it holds, what it lists, and in which words."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QLineEdit

from editor_desk.domain.checklist import Check, Rule, Wording
from editor_desk.gui._generated.ui_desk_rules_checklist import Ui_RulesChecklistForm
from editor_desk.gui.check_texts import interface_language, rule_text
from editor_desk.gui.messages import default_numerals
from editor_desk.gui.widgets.dialog_task import lead

translate = QCoreApplication.translate

_COMMAS = ("،", ",", "؛", ";")


class RuleCard(QObject):
    """`edited(Rule)` when a field was left or Enter pressed, `removed(Rule)` for a question."""

    edited = Signal(object)
    removed = Signal(object)

    def __init__(self, ui: Ui_RulesChecklistForm, *, may_edit: bool) -> None:
        super().__init__(ui.detail)
        self._ui = ui
        self._may = may_edit
        self._rule: Rule | None = None
        for field in (ui.sections, ui.listed, ui.arabic, ui.english):
            lead(field)
            field.setReadOnly(not may_edit)
            field.setMaxLength(2_000 if field in {ui.sections, ui.listed} else 300)
            field.editingFinished.connect(self._take)
        for label, field in (
            (ui.sectionsLabel, ui.sections),
            (ui.listedLabel, ui.listed),
            (ui.arabicLabel, ui.arabic),
            (ui.englishLabel, ui.english),
        ):
            label.setBuddy(field)
        ui.detailHead.setStretchFactor(ui.detailTitle, 1)
        ui.removeButton.clicked.connect(self._remove)
        ui.detail.hide()

    def show_rule(self, rule: Rule | None) -> None:
        """Show that rule, or none."""
        ui, self._rule = self._ui, rule
        ui.detail.setVisible(rule is not None)
        if rule is None:
            return
        ui.detailTitle.setText(rule_text(rule, default_numerals()))
        comma = "، " if interface_language() == "ar" else ", "
        wording = rule.text or Wording()
        lists_sections = rule.check is Check.SECTION_LISTED
        for field, text in (
            (ui.sections, comma.join(rule.sections)),
            (ui.listed, comma.join(rule.listed)),
            (ui.arabic, wording.ar),
            (ui.english, wording.en),
        ):
            _show(field, text)
        for widget in (ui.listed, ui.listedLabel):
            widget.setVisible(lists_sections)
        ui.removeButton.setVisible(self._may and rule.check is Check.TICK)

    def _take(self) -> None:
        rule, ui = self._rule, self._ui
        if rule is None or not self._may:
            return
        words = Wording(*(" ".join(field.text().split()) for field in (ui.arabic, ui.english)))
        text = words if words.ar or words.en else None
        if rule.check is Check.TICK and text is None:
            self.show_rule(rule)  # a question without words is none
            return
        changed = replace(rule, sections=_names(ui.sections), text=text)
        if rule.check is Check.SECTION_LISTED:
            changed = replace(changed, listed=_names(ui.listed) or rule.listed)
        if changed != rule:
            self._rule = changed
            self.edited.emit(changed)

    def _remove(self) -> None:
        if self._rule is not None:
            self.removed.emit(self._rule)


def _show(field: QLineEdit, text: str) -> None:
    if field.text() != text:
        field.setText(text)
        field.setCursorPosition(0)


def _names(field: QLineEdit) -> tuple[str, ...]:
    text = field.text()
    for comma in _COMMAS[1:]:
        text = text.replace(comma, _COMMAS[0])
    names = (" ".join(name.split()) for name in text.split(_COMMAS[0]))
    return tuple(dict.fromkeys(name for name in names if name))
