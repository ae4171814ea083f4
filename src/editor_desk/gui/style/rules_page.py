"""The rules of the house style (or its terms): a list, and beside it what the chosen one finds and what it leaves alone."""

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QRadioButton, QVBoxLayout, QWidget

from editor_desk.gui._generated.ui_style_rules import Ui_RulesForm
from editor_desk.gui.context import GuiContext
from editor_desk.gui.style.guide import Guide, GuideKeeper
from editor_desk.gui.style.rules_model import RulesFilter, RulesModel, severity_text, severity_tone
from editor_desk.gui.style.term_dialog import TermDialog
from editor_desk.gui.style.toml_edit import toml, with_field
from editor_desk.gui.style.unseen import unseen_codes
from editor_desk.gui.widgets.clear_button import draw_clear_button
from editor_desk.gui.widgets.records import RECORD_ROLE
from editor_desk.gui.widgets.restyle import restyle
from editor_desk.gui.widgets.tip import tip
from editor_desk.gui.widgets.two_line_delegate import TwoLineDelegate
from editor_desk.language.house_style.model import Example, Rule
from editor_desk.language.numerals import to_numerals

translate = QCoreApplication.translate

_LIST, _CARD = 380, 640


class RulesPage(QWidget):
    """`text_wanted(int)` when the line of the chosen one is to be shown in the file."""

    text_wanted = Signal(int)

    def __init__(
        self, context: GuiContext, keeper: GuideKeeper, *, terms: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_RulesForm()
        ui.setupUi(self)
        self._context, self._keeper, self._terms = context, keeper, terms
        self._wanted = ""
        self.model = RulesModel(context.theme, context.preferences.language, self)
        self.shown = RulesFilter(self)
        self.shown.setSourceModel(self.model)
        ui.rules.setModel(self.shown)
        ui.rules.setItemDelegate(TwoLineDelegate(ui.rules))
        ui.rules.selectionModel().currentChanged.connect(self._show_rule)
        ui.rulesSplitter.setSizes([_LIST, _CARD])
        ui.rulesSplitter.setStretchFactor(1, 1)
        ui.rulesLayout.setStretch(1, 1)
        ui.ruleHead.setStretch(0, 1)
        ui.filter.addAction(
            context.theme.icon("search", "mute", 16), ui.filter.ActionPosition.LeadingPosition
        )
        draw_clear_button(ui.filter, context.theme)
        ui.filter.textChanged.connect(self._filter)
        ui.ruleOn.clicked.connect(self._switch)
        ui.editText.clicked.connect(self._edit_text)
        ui.addButton.clicked.connect(self._add)
        ui.addButton.setVisible(terms and keeper.may_curate)
        ui.ruleOn.setEnabled(keeper.may_curate)
        ui.ruleOn.setText(
            translate("StyleRoom", "The term is watched for")
            if terms
            else translate("StyleRoom", "The rule is on")
        )
        ui.mustTitle.setText(translate("StyleRoom", "Avoid") if terms else translate("StyleRoom", "It finds"))
        ui.mustNotTitle.setText(
            translate("StyleRoom", "Write instead") if terms else translate("StyleRoom", "It leaves alone")
        )
        self._ways = QVBoxLayout(ui.ways)
        self._must, self._must_not = QVBoxLayout(ui.mustExamples), QVBoxLayout(ui.mustNotExamples)
        for column in (self._ways, self._must, self._must_not):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(4)
        keeper.learned.connect(self._learn)
        self.setFocusProxy(ui.filter)
        self._show_rule()

    def choose(self, rule_id: str) -> None:
        """Show that rule, once the guide is read."""
        self._wanted = rule_id
        if self._keeper.guide is not None:
            self._select(rule_id)

    def _learn(self, guide: Guide) -> None:
        style = guide.style
        rules = style.terms if self._terms else (*style.rules, style.names)
        chosen = self._rule()
        self.model.show(rules)
        self._count()
        self._select(self._wanted or (chosen.id if chosen is not None else ""))

    def _select(self, rule_id: str) -> None:
        row = self.model.row_of(rule_id)
        index = self.shown.mapFromSource(self.model.index(row or 0, 0))
        if row is not None:
            self._wanted = ""
            if not index.isValid():
                self._ui.filter.clear()
                index = self.shown.mapFromSource(self.model.index(row, 0))
        self._ui.rules.setCurrentIndex(index)
        self._ui.rules.scrollTo(index)
        self._show_rule()

    def _rule(self) -> Rule | None:
        index: QModelIndex = self._ui.rules.currentIndex()
        rule = index.data(RECORD_ROLE) if index.isValid() else None
        return rule if isinstance(rule, Rule) else None

    def _filter(self, typed: str) -> None:
        self.shown.look_for(typed)
        self._count()

    def _count(self) -> None:
        ui, found = self._ui, self.shown.rowCount()
        if self._terms:
            text = translate("StyleRoom", "%n term(s)", "", found)
        else:
            text = translate("StyleRoom", "%n rule(s)", "", found)
        ui.rulesCount.setText(to_numerals(text, self._context.preferences.numerals))
        ui.rules.setVisible(bool(found))
        ui.rulesEmpty.setVisible(not found)
        if self.model.rowCount():
            ui.rulesEmpty.setText(translate("StyleRoom", "Nothing matches. Try fewer letters."))
        elif self._terms:
            ui.rulesEmpty.setText(translate("StyleRoom", "The house avoids no term yet."))
        else:
            ui.rulesEmpty.setText(translate("StyleRoom", "The house has no rules yet."))

    def _show_rule(self) -> None:
        ui, rule = self._ui, self._rule()
        ui.ruleCard.setVisible(rule is not None)
        if rule is None:
            return
        ui.ruleTitle.setText(self.model.title(rule))
        ui.ruleMessage.setText(self.model.words(rule.way.message))
        ui.ruleSeverity.setText(severity_text(rule))
        restyle(ui.ruleSeverity, "tone", value=severity_tone(rule))
        ui.ruleOn.setChecked(rule.on)
        ui.ruleOn.setVisible(bool(rule.line))
        ui.editText.setVisible(self._keeper.may_curate)
        ui.ruleTitle.setToolTip("" if self._terms else tip(rule.id))  # as the text of the guide names it
        self._show_ways(rule)
        _empty(self._must)
        _empty(self._must_not)
        for example in rule.way.must:
            self._must.addWidget(_example(example, shows_fix=not self._terms))
        for text in rule.way.must_not:
            self._must_not.addWidget(_example(Example(text), shows_fix=False))
        if self._terms and not rule.way.must_not:
            self._must_not.addWidget(_muted(translate("StyleRoom", "It depends; the reason says how.")))
        ui.mustTitle.setVisible(bool(rule.way.must))
        ui.mustNotTitle.setVisible(bool(rule.way.must_not) or self._terms)

    def _show_ways(self, rule: Rule) -> None:
        self._ui.ruleWays.setVisible(len(rule.ways) > 1)
        _empty(self._ways)
        for way in rule.ways if len(rule.ways) > 1 else ():
            button = QRadioButton(self.model.words(way.message))
            button.setObjectName(f"{way.name}Way")
            button.setChecked(way.name == rule.way.name)
            button.setEnabled(self._keeper.may_curate)
            button.clicked.connect(
                lambda _checked=False, name=way.name: self._change(rule, "choice", toml(name))
            )
            self._ways.addWidget(button)

    def _switch(self, on: bool) -> None:  # noqa: FBT001 - a slot of a check box
        rule = self._rule()
        if rule is not None:
            self._change(rule, "on", "true" if on else "false")

    def _change(self, rule: Rule, field: str, value: str) -> None:
        guide = self._keeper.guide
        if guide is not None and self._keeper.may_curate:
            self._keeper.keep_style(with_field(guide.text, rule.line, field, value))

    def _edit_text(self) -> None:
        rule = self._rule()
        if rule is not None:
            self.text_wanted.emit(rule.line)

    def _add(self) -> None:
        TermDialog(self._context, self._keeper, self).open()


def _empty(column: QVBoxLayout) -> None:
    while (item := column.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def _muted(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "mute")
    return label


def _example(example: Example, *, shows_fix: bool) -> QWidget:
    row = QFrame()
    row.setProperty("role", "example")
    line = QHBoxLayout(row)
    line.setContentsMargins(12, 4, 12, 4)
    line.setSpacing(12)
    line.addWidget(_reading(example.text), 1)
    if shows_fix and example.fixed is not None and (codes := unseen_codes(example.text, example.fixed)):
        line.addWidget(_muted(codes))
    if shows_fix and example.fixed is not None:
        arrow = QLabel("←" if row.layoutDirection() is Qt.LayoutDirection.RightToLeft else "→")
        arrow.setProperty("role", "mute")
        line.addWidget(arrow)
        fixed = _reading(example.fixed or translate("StyleRoom", "(nothing)"))
        fixed.setProperty("tone", "fixed")
        line.addWidget(fixed, 1)
    return row


def _reading(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("face", "reading")
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    side = Qt.AlignmentFlag.AlignRight  # examples are Arabic, whatever the interface is
    label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
    return label
