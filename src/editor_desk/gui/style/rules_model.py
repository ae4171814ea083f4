"""Rules and terms as a list: what each is called, and how much it matters."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from editor_desk.gui.preferences import Language
from editor_desk.gui.theme.theme import Theme
from editor_desk.gui.widgets.tip import tip
from editor_desk.gui.widgets.two_line_delegate import DOT_ROLE, NOTE_ROLE
from editor_desk.language.folding import fold
from editor_desk.language.house_style.model import Rule, Wording

translate = QCoreApplication.translate

Index = QModelIndex | QPersistentModelIndex

RULE_ROLE = Qt.ItemDataRole.UserRole + 8
_TONES = {"error": "red", "warning": "amber", "advice": "blue"}


def severity_text(rule: Rule) -> str:
    """How much a rule matters, as a pill says it."""
    if not rule.on:
        return translate("StyleRoom", "Off")
    return {
        "error": translate("StyleRoom", "Error"),
        "warning": translate("StyleRoom", "House style"),
        "advice": translate("StyleRoom", "Advice"),
    }[rule.severity]


def severity_tone(rule: Rule) -> str:
    """The tone of that pill."""
    return _TONES[rule.severity] if rule.on else "grey"


class RulesModel(QAbstractListModel):
    """One row a rule or term."""

    def __init__(self, theme: Theme, language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._language = theme, language
        self._rows: tuple[Rule, ...] = ()

    def show(self, rules: Sequence[Rule]) -> None:
        """Show other rules."""
        self.beginResetModel()
        self._rows = tuple(rules)
        self.endResetModel()

    def row_of(self, rule_id: str) -> int | None:
        """The row of a rule."""
        return next((row for row, rule in enumerate(self._rows) if rule.id == rule_id), None)

    def words(self, wording: Wording) -> str:
        """In the language of the interface."""
        return wording.ar if self._language is Language.ARABIC else wording.en

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many rules there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Texts, the dot of its severity, the Rule under RULE_ROLE."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        rule = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.title(rule)
            case _ if role in {NOTE_ROLE, Qt.ItemDataRole.ToolTipRole}:
                return tip(self.words(rule.way.message)) if rule.on else translate("StyleRoom", "Off")
            case _ if role == DOT_ROLE:
                return self._theme.color(severity_tone(rule))
            case _ if role == RULE_ROLE:
                return rule
        return None

    def title(self, rule: Rule) -> str:
        """What the rule is called; a term by what it avoids."""
        if rule.sort == "term":
            return translate("StyleRoom", ", ", "between words").join(
                example.text for example in rule.way.must[:3]
            )
        return self.words(rule.title)


class RulesFilter(QSortFilterProxyModel):
    """Rules whose title, message or examples hold what was typed, folded."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wanted = ""

    def look_for(self, typed: str) -> None:
        """Show only what matches `typed`."""
        self.beginFilterChange()
        self._wanted = fold(typed.strip())
        self.endFilterChange()

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        """Folded comparison."""
        rule = self.sourceModel().index(source_row, 0, source_parent).data(RULE_ROLE)
        if not self._wanted:
            return True
        texts = [rule.id, rule.title.ar, rule.title.en, rule.way.message.ar, rule.way.message.en]
        texts += [example.text for example in rule.way.must]
        return any(self._wanted in fold(text) for text in texts)
