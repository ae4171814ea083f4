"""What can be done before a package is made: checking what would leave, and looking at it. Brings its pages into the room."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from editor_desk.gui._generated.ui_handover_before import Ui_BeforeForm
from editor_desk.gui._generated.ui_handover_room import Ui_HandoverRoomForm
from editor_desk.gui.context import GuiContext
from editor_desk.gui.handover.items_model import ITEM_ROLE, ItemsModel
from editor_desk.gui.handover.preflight_page import PreflightPage
from editor_desk.gui.handover.preview_page import PreviewPage
from editor_desk.gui.widgets.tab_order import tab_before
from editor_desk.services.handover import HandoverItem


class Before(QObject):
    """Two buttons below the list of what is ready, each with a page. `back` shows that list again."""

    def __init__(
        self, context: GuiContext, ui: Ui_HandoverRoomForm, items: ItemsModel, back: Callable[[], None]
    ) -> None:
        super().__init__(ui.readyPage)
        self._room, self._items = ui, items
        self._bar = QWidget()
        self._ui = form = Ui_BeforeForm()
        form.setupUi(self._bar)
        ui.readyLayout.insertWidget(ui.readyLayout.indexOf(ui.itemsCard) + 1, self._bar)
        self.preflight, self.preview = PreflightPage(context), PreviewPage(context)
        for page in (self.preflight, self.preview):
            ui.pages.addWidget(page)
            page.back_wanted.connect(back)
        tab_before(ui.plan, form.preflightButton, form.previewButton)
        tab_before(ui.openButton, *self.preflight.controls, *self.preview.controls)
        form.preflightButton.clicked.connect(self._check)
        form.previewButton.clicked.connect(self._look)
        items.chosen_changed.connect(self._enable)
        self._enable()

    def come_back(self) -> None:
        """Show the checks again to somebody who went from them to a place in an article."""
        if self.preflight.take_away():
            self._room.pages.setCurrentWidget(self.preflight)
            self.preflight.controls[-1].setFocus()

    def _enable(self) -> None:
        self._bar.setVisible(self._items.rowCount() > 0)

    def _check(self) -> None:
        """What is chosen; the article in focus where nothing is."""
        ids = self._items.chosen or tuple(filter(None, (self._current(),)))
        if ids:
            self._room.pages.setCurrentWidget(self.preflight)
            self.preflight.check(ids)

    def _look(self) -> None:
        article = self._current()
        if article:
            self._room.pages.setCurrentWidget(self.preview)
            self.preview.preview(self._items.ids, article)

    def _current(self) -> str:
        """The article in focus, or the first."""
        index = self._room.items.currentIndex()
        item = (index if index.isValid() else self._items.index(0)).data(ITEM_ROLE)
        return item.summary.id if isinstance(item, HandoverItem) else ""
