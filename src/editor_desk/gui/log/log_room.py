"""The room of the record: the events, their verification, and reports."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from editor_desk.gui._generated.ui_log_room import Ui_LogRoomForm
from editor_desk.gui.context import GuiContext
from editor_desk.gui.log.audit_page import AuditPage
from editor_desk.gui.log.reports_page import ReportsPage
from editor_desk.gui.log.trail_page import TrailPageView

_TAB_SIDES = 20


class LogRoom(QWidget):
    """Implements `Room`. Everybody reads it, and nobody writes in it."""

    def __init__(self, context: GuiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_LogRoomForm()
        ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.trail = TrailPageView(context)
        self.audit = AuditPage(context)
        self.reports = ReportsPage(context)
        self._stale = True
        self._tabs: dict[str, tuple[QWidget, QAbstractButton]] = {
            "trail": (self.trail, ui.trailTab),
            "audit": (self.audit, ui.auditTab),
            "reports": (self.reports, ui.reportsTab),
        }
        for name, (page, tab) in self._tabs.items():
            ui.pages.addWidget(page)
            # What is chosen is written bolder, and Qt leaves no room for that.
            bold = QFontMetrics(context.theme.ui_font(context.theme.size("ui_text"), 600))
            tab.setMinimumWidth(bold.horizontalAdvance(tab.text()) + _TAB_SIDES)
            tab.clicked.connect(lambda _checked=False, name=name: self.show_page(name))
        context.bus.changed.connect(self._changed)

    def flush(self, then: Callable[[], None]) -> None:
        """Nothing is kept here."""
        then()

    def show_page(self, name: str) -> None:
        """Show `trail`, `audit` or `reports`."""
        page, tab = self._tabs[name]
        tab.setChecked(True)
        self._ui.pages.setCurrentWidget(page)
        self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what happened while nobody looked."""
        super().showEvent(event)
        if self._stale:
            self._refresh()

    def _changed(self) -> None:
        self._stale = True
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        self._stale = False
        match self._ui.pages.currentWidget():
            case TrailPageView() as trail:
                trail.refresh()
            case ReportsPage() as reports:
                reports.refresh()
