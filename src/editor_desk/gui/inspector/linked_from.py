"""Which articles link to this one."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor_desk.gui.context import GuiContext
from editor_desk.gui.inspector.link_row import LinkRow
from editor_desk.gui.inspector.wording import state_and_date, title_of
from editor_desk.gui.jobs import Lane
from editor_desk.gui.widgets.flow_layout import clear_layout, put
from editor_desk.gui.widgets.section import Section
from editor_desk.gui.widgets.times import number
from editor_desk.services.ports.articles import ArticleSummary

translate = QCoreApplication.translate

_SHOWN = 20


class LinkedFromSection(Section):
    """Rows that open the article; hidden while nothing links here."""

    def __init__(self, context: GuiContext, parent: QWidget | None = None) -> None:
        super().__init__(translate("Inspector", "Linked from"), parent)
        self.setObjectName("linkedFromSection")
        self._context = context
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self.add_rows(self._rows)
        self.hide()

    def fetch(self, article_id: str) -> None:
        """Look in the background."""
        linked_from = self._context.desk.links.linked_from
        self._context.jobs.run(
            lambda: linked_from(article_id), self._show, lane=Lane.BACKGROUND, key=("linked from", id(self))
        )

    def _show(self, found: Sequence[ArticleSummary]) -> None:
        clear_layout(self._rows)
        for summary in found[:_SHOWN]:
            row = LinkRow(self._context.theme, title_of(summary), state_and_date(self._context, summary))
            row.setObjectName("linkedFromRow")
            row.activated.connect(lambda article=summary.id: self._context.bus.open_article.emit(article))
            put(self._rows, row)
        self.aside.setText(number(len(found), self._context.preferences) if found else "")
        self.setVisible(bool(found))
