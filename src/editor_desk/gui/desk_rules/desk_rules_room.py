"""The room of the desk's rules: everybody reads them, whoever may set rules changes them."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontMetrics, QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from editor_desk.domain.workflow import Refusal
from editor_desk.gui._generated.ui_desk_rules_room import Ui_DeskRulesForm
from editor_desk.gui.context import GuiContext
from editor_desk.gui.desk_rules.pages import PAGES
from editor_desk.gui.names import refusal_text

translate = QCoreApplication.translate

_TAB_SIDES = 20


class DeskRulesRoom(QWidget):
    """Implements `Room` and `Pages`. The tabs are made from `pages.PAGES`."""

    def __init__(self, context: GuiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_DeskRulesForm()
        ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._stale = True
        self.pages: dict[str, QWidget] = {}
        self._tabs: dict[str, QPushButton] = {}
        bold = QFontMetrics(context.theme.ui_font(context.theme.size("ui_text"), 600))
        for spec in PAGES:
            tab = QPushButton(spec.title())
            tab.setObjectName(f"{spec.name}Tab")
            tab.setProperty("role", "tab")
            tab.setCheckable(True)
            tab.setAutoExclusive(True)
            tab.setAutoDefault(False)
            # What is chosen is written bolder, and Qt leaves no room for that.
            tab.setMinimumWidth(bold.horizontalAdvance(tab.text()) + _TAB_SIDES)
            tab.clicked.connect(lambda _checked=False, name=spec.name: self.show_page(name))
            ui.tabs.addWidget(tab)
            self._tabs[spec.name] = tab
        for spec in PAGES:  # after all tabs: Tab goes in the order in which things were made
            page = spec.make(context)
            ui.pages.addWidget(page)
            self.pages[spec.name] = page
        self._account = context.session.account
        self._tabs[PAGES[0].name].setChecked(True)
        self._say_why(PAGES[0].name)
        context.bus.rules_changed.connect(self._changed)

    def flush(self, then: Callable[[], None]) -> None:
        """Nothing is kept here: a change is stored when it is made."""
        then()

    def show_page(self, name: str) -> None:
        """Show the page of that name (see `pages.PAGES`)."""
        self._tabs[name].setChecked(True)
        self._ui.pages.setCurrentWidget(self.pages[name])
        self._say_why(name)
        self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while nobody looked."""
        super().showEvent(event)
        if self._stale:
            self._refresh()

    def _say_why(self, name: str) -> None:
        """Why the page cannot be changed by whoever sits here; nothing where it can."""
        needs = next(spec.needs for spec in PAGES if spec.name == name)
        may = self._account.may(needs)
        self._ui.rulesReason.setText("" if may else refusal_text(Refusal.NO_PERMISSION, needs))
        self._ui.rulesReason.setVisible(not may)

    def _changed(self) -> None:
        self._stale = True
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        self._stale = False
        page = self._ui.pages.currentWidget()
        refresh = getattr(page, "refresh", None)
        if refresh is not None:
            refresh()
