"""The room of the house style: rules, terms, names, the dictionary of the desk, and the files as text."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from editor_desk.domain.accounts import Permission
from editor_desk.domain.workflow import Refusal
from editor_desk.gui._generated.ui_style_room import Ui_StyleRoomForm
from editor_desk.gui.context import GuiContext
from editor_desk.gui.names import refusal_text
from editor_desk.gui.style.guide import GuideKeeper
from editor_desk.gui.style.names_page import NamesPage
from editor_desk.gui.style.rules_page import RulesPage
from editor_desk.gui.style.text_page import TextPage
from editor_desk.gui.style.words_page import WordsPage
from editor_desk.language.house_style.model import NAME_RULE, TERM_PREFIX

translate = QCoreApplication.translate


class StyleRoom(QWidget):
    """Implements `Room`. Everybody reads it; who keeps the tags keeps this too."""

    def __init__(self, context: GuiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_StyleRoomForm()
        ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._stale = True
        self.keeper = GuideKeeper(context, self)
        self.rules = RulesPage(context, self.keeper, terms=False)
        self.terms = RulesPage(context, self.keeper, terms=True)
        self.names = NamesPage(context, self.keeper)
        self.words = WordsPage(context, self.keeper)
        self.text = TextPage(context, self.keeper)
        self._tabs: dict[QWidget, QAbstractButton] = {
            self.rules: ui.rulesTab,
            self.terms: ui.termsTab,
            self.names: ui.namesTab,
            self.words: ui.wordsTab,
            self.text: ui.textTab,
        }
        for page, tab in self._tabs.items():
            ui.pages.addWidget(page)
            tab.clicked.connect(lambda _checked=False, page=page: self._show(page))
        for page in (self.rules, self.terms):
            page.text_wanted.connect(self._show_text)
        ui.styleReason.setText(
            "" if self.keeper.may_curate else refusal_text(Refusal.NO_PERMISSION, Permission.CURATE)
        )
        context.bus.proofing_changed.connect(self._changed)

    def flush(self, then: Callable[[], None]) -> None:
        """What was typed in a file and not saved waits here until somebody comes back."""
        then()

    def focus_search(self) -> None:
        """Put the cursor into the filter of the page."""
        page = self._ui.pages.currentWidget()
        if page is not None:
            page.setFocus()

    def show_page(self, page: str) -> None:
        """Show `rules`, `terms`, `names`, `words` or `text`."""
        pages: dict[str, QWidget] = {
            "rules": self.rules,
            "terms": self.terms,
            "names": self.names,
            "words": self.words,
            "text": self.text,
        }
        self._show(pages[page])

    def show_rule(self, rule_id: str) -> None:
        """Show a rule, a term, or the names."""
        page = self.terms if rule_id.startswith(TERM_PREFIX) else self.rules
        if rule_id == NAME_RULE:
            self._show(self.names)
            return
        self._show(page)
        page.choose(rule_id)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while nobody looked."""
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.keeper.refresh()

    def _changed(self) -> None:
        self._stale = not self.isVisible()
        if self.isVisible():
            self.keeper.refresh()

    def _show(self, page: QWidget) -> None:
        self._tabs[page].setChecked(True)
        self._ui.pages.setCurrentWidget(page)

    def _show_text(self, line: int) -> None:
        self._show(self.text)
        self.text.go_to(line)
