"""The rules of the checklist as a table: what each asks, its bounds, and how much it weighs before each step."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from editor_desk.domain.checklist import CHECKED, Check, CheckLevel, Rule
from editor_desk.domain.checklist_file import FORMS, LARGEST
from editor_desk.domain.workflow import Action
from editor_desk.gui.check_texts import level_text, rule_text, step_text
from editor_desk.gui.preferences import Preferences
from editor_desk.gui.theme.theme import Theme
from editor_desk.gui.widgets.records import Index, RecordsModel
from editor_desk.gui.widgets.tip import tip
from editor_desk.language.numerals import format_number

translate = QCoreApplication.translate

RULE, AT_LEAST, AT_MOST = 0, 1, 2
STEPS: Final[dict[int, Action]] = dict(enumerate(CHECKED, start=3))
TRIED: Final = 3 + len(CHECKED)
_TONES = {CheckLevel.REQUIRED: "red", CheckLevel.ADVISED: "amber", CheckLevel.OFF: "mute"}
_LEVELS = (CheckLevel.REQUIRED, CheckLevel.ADVISED, CheckLevel.OFF)


def with_level(rule: Rule, action: Action, level: CheckLevel) -> Rule:
    """`rule` with that weight before `action`."""
    one = frozenset({action})
    return replace(
        rule,
        required=rule.required | one if level is CheckLevel.REQUIRED else rule.required - one,
        advised=rule.advised | one if level is CheckLevel.ADVISED else rule.advised - one,
    )


def following(level: CheckLevel) -> CheckLevel:
    """The next weight, round and round."""
    return _LEVELS[(_LEVELS.index(level) + 1) % len(_LEVELS)]


class ChecklistModel(RecordsModel[Rule]):
    """`edited(Rule)` when a bound was typed or a weight chosen; what is shown changes once that is stored."""

    edited = Signal(object)
    columns = TRIED + 1

    def __init__(self, theme: Theme, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._preferences = theme, preferences
        self._tried: Mapping[str, int] | None = None
        self._articles = 0
        self.may_edit = False

    def show_trial(self, failing: Mapping[str, int] | None, articles: int = 0) -> None:
        """Say how many of so many articles would fail each rule."""
        self._tried, self._articles = failing, articles
        if self._records:
            self.dataChanged.emit(self.index(0, TRIED), self.index(len(self._records) - 1, TRIED))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, TRIED, TRIED)

    def rule(self, index: Index) -> Rule | None:
        """The rule of that row."""
        return self._records[index.row()] if index.isValid() and index.row() < len(self._records) else None

    def name_of(self, record: Rule) -> str:
        """Its id."""
        return record.id

    def headings(self) -> tuple[str, ...]:
        """The steps, between what is asked and what was tried."""
        tried = translate("DeskRules", "Would fail")
        if self._articles:
            number = format_number(self._articles, self._preferences.numerals)
            tried = translate("DeskRules", "Would fail, of {number}").format(number=number)
        return (
            translate("DeskRules", "Rule"),
            translate("DeskRules", "At least"),
            translate("DeskRules", "At most"),
            *(step_text(action) for action in STEPS.values()),
            tried,
        )

    def text(self, record: Rule, column: int) -> str:
        """The words, a number, or a weight."""
        numerals = self._preferences.numerals
        if column == RULE:
            return rule_text(record, numerals)
        if column in STEPS:
            return level_text(record.level(STEPS[column]))
        if column == TRIED:
            counted = (
                None if self._tried is None or record.check is Check.TICK else self._tried.get(record.id, 0)
            )
            return "" if counted is None else format_number(counted, numerals)
        bound = record.at_least if column == AT_LEAST else record.at_most
        return "" if bound is None else format_number(bound, numerals)

    def has_bound(self, rule: Rule, column: int) -> bool:
        """Whether a number may stand there."""
        form = FORMS[rule.check]
        return (column == AT_LEAST and form.lower) or (column == AT_MOST and form.upper)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Bounds and weights are changed in place, by whoever may."""
        flags = super().flags(index)
        rule = self.rule(index)
        if (
            rule is not None
            and self.may_edit
            and (index.column() in STEPS or self.has_bound(rule, index.column()))
        ):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The colour of a weight, and what an editor begins with."""
        rule = self.rule(index)
        if rule is None:
            return None
        column = index.column()
        match role:
            case Qt.ItemDataRole.ForegroundRole:
                return self._colour(rule, column)
            case Qt.ItemDataRole.EditRole:
                return self._value(rule, column)
            case Qt.ItemDataRole.ToolTipRole if column == RULE:
                return tip(self._more(rule))
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self.headings()[column]}: {self.text(rule, column)}"
        return super().data(index, role)

    def _colour(self, rule: Rule, column: int) -> object:
        if column in STEPS:
            return self._theme.color(_TONES[rule.level(STEPS[column])])
        asked = rule.required or rule.advised
        return None if column != RULE or asked else self._theme.color("mute")

    def _value(self, rule: Rule, column: int) -> object:
        if column in STEPS:
            return rule.level(STEPS[column]).value
        return {AT_LEAST: rule.at_least, AT_MOST: rule.at_most}.get(column)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for another weight or bound. None takes a bound away."""
        rule = self.rule(index)
        if (
            rule is None
            or role != Qt.ItemDataRole.EditRole
            or not self.flags(index) & Qt.ItemFlag.ItemIsEditable
        ):
            return False
        column = index.column()
        if column in STEPS:
            changed = with_level(rule, STEPS[column], CheckLevel(str(value)))
        else:
            number = value if isinstance(value, int) and 0 <= value <= LARGEST else None
            changed = replace(rule, at_least=number) if column == AT_LEAST else replace(rule, at_most=number)
        if changed == rule:
            return False
        self.edited.emit(changed)
        return True

    def _more(self, rule: Rule) -> str:
        parts = [rule_text(rule, self._preferences.numerals), rule.id]
        comma = translate("DeskRules", ", ", "between sections")
        if rule.listed:
            parts.append(comma.join(rule.listed))
        if rule.sections:
            parts.append(
                translate("DeskRules", "Only in: {sections}").format(sections=comma.join(rule.sections))
            )
        return "\n".join(parts)
