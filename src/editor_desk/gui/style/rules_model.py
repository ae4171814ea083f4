"""Rules and terms as a list: what each is called, and how much it matters."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QObject, Qt

from editor_desk.gui.preferences import Language
from editor_desk.gui.theme.theme import Theme
from editor_desk.gui.widgets.records import RecordsFilter, RecordsModel
from editor_desk.gui.widgets.tip import tip
from editor_desk.gui.widgets.two_line_delegate import DOT_ROLE, NOTE_ROLE
from editor_desk.language.house_style.model import Rule, Wording

translate = QCoreApplication.translate

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


class RulesModel(RecordsModel[Rule]):
    """One row a rule or term, known by its id."""

    def __init__(self, theme: Theme, language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._language = theme, language

    def name_of(self, record: Rule) -> str:
        """Its id."""
        return record.id

    def words(self, wording: Wording) -> str:
        """In the language of the interface."""
        return wording.ar if self._language is Language.ARABIC else wording.en

    def text(self, record: Rule, column: int) -> str:  # noqa: ARG002 - there is but one
        """What the rule is called."""
        return self.title(record)

    def drawn(self, record: Rule, role: int) -> object:
        """What it says, and the dot of its severity."""
        match role:
            case _ if role in {NOTE_ROLE, Qt.ItemDataRole.ToolTipRole}:
                return tip(self.words(record.way.message)) if record.on else translate("StyleRoom", "Off")
            case _ if role == DOT_ROLE:
                return self._theme.color(severity_tone(record))
        return None

    def title(self, rule: Rule) -> str:
        """What the rule is called; a term by what it avoids."""
        if rule.sort == "term":
            return translate("StyleRoom", ", ", "between words").join(
                example.text for example in rule.way.must[:3]
            )
        return self.words(rule.title)


class RulesFilter(RecordsFilter[Rule]):
    """Rules whose title, message or examples hold what was typed."""

    def texts(self, record: Rule) -> Iterable[str]:
        """In both languages."""
        message = record.way.message
        examples = (example.text for example in record.way.must)
        return record.id, record.title.ar, record.title.en, message.ar, message.en, *examples
