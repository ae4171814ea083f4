"""What the rules are called, in the language of the interface."""

from PySide6.QtCore import QCoreApplication, QObject, Signal

from editor_desk.domain.content import Content
from editor_desk.domain.proof_texts import proof_texts
from editor_desk.domain.proofing import Finding, FindingKind, Severity
from editor_desk.gui.context import GuiContext
from editor_desk.gui.jobs import Lane
from editor_desk.gui.preferences import Language
from editor_desk.language.house_style.checking import numerals_for
from editor_desk.language.house_style.model import HouseStyle, Rule, Wording
from editor_desk.language.numerals import Numerals

translate = QCoreApplication.translate


class RuleBook(QObject):
    """Reads the house style once, and again when it changed. `learned` when it did."""

    learned = Signal()

    def __init__(self, context: GuiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._style: HouseStyle | None = None
        context.bus.proofing_changed.connect(self.refresh)

    @property
    def is_known(self) -> bool:
        """Whether the rules were read."""
        return self._style is not None

    def refresh(self) -> None:
        """Read it again, in the background."""
        style = self._context.desk.style
        self._context.jobs.run(
            style.house_style, self._learn, lambda _error: None, lane=Lane.BACKGROUND, key="rule book"
        )

    def rule(self, rule_id: str) -> Rule | None:
        """The rule of that id, where it is known."""
        return None if self._style is None else self._style.rule(rule_id)

    def numerals(self, content: Content) -> Numerals | None:
        """What numbers in an article are to be written in, as its section asks or most of them are; None where neither says."""
        if self._style is None:
            return None
        texts = [text.text for text in proof_texts(content)]
        return numerals_for(texts, self._style, content.section)

    def title(self, finding: Finding) -> str:
        """What is wrong, in a few words."""
        if finding.kind is FindingKind.SPELLING:
            return translate("Proofing", "Not in the dictionary")
        rule = self.rule(finding.rule)
        if rule is not None:
            return self.words(rule.title)
        return {
            FindingKind.NAME: translate("Proofing", "Name not as agreed"),
            FindingKind.TERM: translate("Proofing", "Term to avoid"),
        }.get(finding.kind, translate("Proofing", "House style"))

    def rule_title(self, rule_id: str) -> str:
        """What a rule is called; nothing where it is no more."""
        rule = self.rule(rule_id)
        return "" if rule is None else self.words(rule.title)

    def message(self, finding: Finding) -> str:
        """What is wrong, in a sentence."""
        if finding.kind is FindingKind.SPELLING:
            return translate("Proofing", "The dictionary does not know this word. It may be a name.")
        rule = self.rule(finding.rule)
        return "" if rule is None else self.words(rule.way.message)

    def is_sure(self, finding: Finding) -> bool:
        """Whether its one fix may be made everywhere at once."""
        rule = self.rule(finding.rule)
        if rule is None or not rule.fix_all or len(finding.fixes) != 1:
            return False
        return finding.severity is not Severity.ADVICE or rule.severity == "advice"

    def words(self, wording: Wording) -> str:
        """In the language of the interface."""
        return wording.ar if self._context.preferences.language is Language.ARABIC else wording.en

    def _learn(self, style: HouseStyle) -> None:
        self._style = style
        self.learned.emit()
