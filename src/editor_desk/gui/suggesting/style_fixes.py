"""What the house style mends, proposed rather than done: chosen from a list, or all at once."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor_desk.domain.proof_texts import proof_texts
from editor_desk.domain.proofing import Finding
from editor_desk.domain.suggestions import LONGEST_NOTE, Suggestion
from editor_desk.gui.context import GuiContext
from editor_desk.gui.preferences import Language
from editor_desk.gui.widgets.button_row import button_row
from editor_desk.language.house_style.checking import numerals_for
from editor_desk.language.house_style.model import HouseStyle
from editor_desk.language.numerals import to_numerals

translate = QCoreApplication.translate

_ROW = 560
_MOST = 2_000
"""Of more fixes the first are listed: whoever proposes these finds the rest the next time."""


@dataclass(frozen=True, slots=True)
class Fixable:
    """What the house style would mend in an article."""

    article: str
    findings: tuple[Finding, ...]
    titles: dict[str, str]


class StyleFixes(QObject):
    """`ask` looks for all that can be mended in the stored text, and shows it; `propose` does without asking."""

    def __init__(self, context: GuiContext, owner: QWidget) -> None:
        super().__init__(owner)
        self._context, self._owner = context, owner

    def ask(self, article_id: str) -> None:
        """Show what can be mended in an article, to be chosen from."""
        session, desk, language = (
            self._context.session,
            self._context.desk,
            self._context.preferences.language,
        )

        def work() -> Fixable:
            content = desk.articles.open(session, article_id).head.content
            style, texts = desk.style.house_style(), proof_texts(content)
            numerals = numerals_for([text.text for text in texts], style, content.section)
            found = desk.style.check(texts, article_id, content.section, numerals)
            fixable = tuple(finding for finding in found if finding.fixes)[:_MOST]
            return Fixable(article_id, fixable, _titles(style, fixable, language))

        self._context.jobs.run(work, self._show, self._context.show_problem, key="style fixes")

    def propose(self, article_id: str, findings: Sequence[Finding], note: str = "") -> None:
        """Propose the first fix of each."""
        session, service = self._context.session, self._context.desk.suggestions
        self._context.jobs.run(
            lambda: service.propose_fixes(session, article_id, findings, note),
            self._proposed,
            self._context.show_problem,
        )

    def _show(self, fixable: Fixable) -> None:
        if not fixable.findings:
            self._context.bus.notice.emit(
                translate("Suggestions", "The house style has nothing to mend in this text.")
            )
            return
        dialog = StyleFixesDialog(self._context, fixable, self._owner)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(lambda some, note: self.propose(fixable.article, some, note))
        dialog.open()

    def _proposed(self, made: Sequence[Suggestion]) -> None:
        if made:
            said = translate(
                "Suggestions",
                "%n fix(es) proposed; the text stays as it is until they are accepted.",
                "",
                len(made),
            )
        else:
            said = translate(
                "Suggestions", "These fixes are proposed already, or the text changed meanwhile."
            )
        self._context.bus.notice.emit(to_numerals(said, self._context.preferences.numerals))
        self._context.bus.changed.emit()


class StyleFixesDialog(QDialog):
    """A list to tick; all is ticked at first. `chosen(list, str)` carries what is to be proposed, and why."""

    chosen = Signal(object, str)

    def __init__(self, context: GuiContext, fixable: Fixable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("StyleFixesDialog")
        self._context, self._fixable = context, fixable
        title = translate("Suggestions", "Propose what the house style mends")
        self.setWindowTitle(title)
        heading = QLabel(title)
        heading.setProperty("role", "title")
        says = QLabel(
            translate(
                "Suggestions", "The text stays as it is. Whoever may edit it accepts or rejects each fix."
            )
        )
        says.setWordWrap(True)
        says.setProperty("role", "mute")
        self._list = QListWidget()
        self._list.setObjectName("styleFixes")
        self._list.setAccessibleName(title)
        self._list.setProperty("role", "boxed")
        self._list.setWordWrap(True)
        self._list.setMinimumHeight(260)
        self._list.setSpacing(4)
        for finding in fixable.findings:
            self._list.addItem(self._item(finding))
        self._note = QLineEdit()
        self._note.setObjectName("styleFixesNote")
        self._note.setMaxLength(LONGEST_NOTE)
        self._note.setPlaceholderText(translate("Suggestions", "A word of why, if you like"))
        self._note.setAccessibleName(translate("Suggestions", "Why you suggest it"))
        self._propose = QPushButton()
        self._propose.setObjectName("styleFixesPropose")
        cancel = QPushButton(translate("Suggestions", "Cancel"))
        cancel.setObjectName("cancelButton")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        for part in (heading, says, self._list, self._note):
            column.addWidget(part)
        column.addLayout(button_row(cancel, self._propose))
        self._list.itemChanged.connect(lambda _item: self._count())
        self._propose.clicked.connect(self._choose)
        cancel.clicked.connect(self.reject)
        self.resize(_ROW, 480)
        self._count()

    @property
    def ticked(self) -> list[Finding]:
        """What is to be proposed."""
        return [
            finding
            for row, finding in enumerate(self._fixable.findings)
            if self._list.item(row).checkState() is Qt.CheckState.Checked
        ]

    def _item(self, finding: Finding) -> QListWidgetItem:
        change = translate("Suggestions", "{before} → {after}").format(
            before=f"«{_seen(finding.text)}»", after=f"«{_seen(finding.fixes[0])}»"
        )
        title = self._fixable.titles.get(finding.rule, finding.rule)
        item = QListWidgetItem(f"{change}\n{title}")
        item.setFlags(
            Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
        )
        item.setCheckState(Qt.CheckState.Checked)
        return item

    def _count(self) -> None:
        count = len(self.ticked)
        text = translate("Suggestions", "Propose %n fix(es)", "", count)
        self._propose.setText(to_numerals(text, self._context.preferences.numerals))
        self._propose.setEnabled(count > 0)

    def _choose(self) -> None:
        self.accept()
        self.chosen.emit(self.ticked, self._note.text())


def _seen(text: str) -> str:
    return text if text.strip() else text.replace(" ", "␣").replace("\u00a0", "␣") or "∅"


def _titles(style: HouseStyle, findings: Sequence[Finding], language: Language) -> dict[str, str]:
    found = {}
    for finding in findings:
        rule = style.rule(finding.rule)
        if rule is not None:
            found[finding.rule] = rule.title.ar if language is Language.ARABIC else rule.title.en
    return found
