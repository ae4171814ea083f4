"""The packages that left: what they held, whether they still hold, and what follows for their articles."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from editor_desk.domain.workflow import Action
from editor_desk.gui._generated.ui_handover_room import Ui_HandoverRoomForm
from editor_desk.gui.context import GuiContext
from editor_desk.gui.handover.delivered_actions import DeliveredActions
from editor_desk.gui.handover.delivered_model import Delivered, DeliveredDelegate, DeliveredModel
from editor_desk.gui.handover.packages_model import PackagesModel
from editor_desk.gui.handover.presenter import HandoverPresenter
from editor_desk.gui.live.acts import live_act
from editor_desk.gui.messages import isolated_path
from editor_desk.gui.sending.send_package import SendPackage
from editor_desk.gui.widgets.reading_side import align_to_reading_side
from editor_desk.gui.widgets.records import RECORD_ROLE
from editor_desk.gui.widgets.tab_order import tab_before
from editor_desk.gui.widgets.two_line_delegate import TwoLineDelegate
from editor_desk.services.articles import OpenedArticle
from editor_desk.services.handover import Delivery


class DeliveredPage(QObject):
    """Drives the page of the form. `again_wanted(ids)` when articles are to be handed over once more."""

    again_wanted = Signal(object)

    def __init__(self, context: GuiContext, ui: Ui_HandoverRoomForm, presenter: HandoverPresenter) -> None:
        super().__init__(ui.deliveredPage)
        self._context = context
        self._ui = ui
        self._presenter = presenter
        self._delivery: Delivery | None = None
        self.model = PackagesModel(context.theme, context.preferences, self)
        ui.packages.setModel(self.model)
        ui.packages.setItemDelegate(TwoLineDelegate(self))
        ui.packagePath.setFont(context.theme.mono_font())
        align_to_reading_side(ui.packagePath, ui.deliveredPage.layoutDirection())
        ui.packages.selectionModel().currentChanged.connect(self._choose)
        self._opened: OpenedArticle | None = None
        self._articles = DeliveredModel(self)
        rows = ui.deliveredArticles
        rows.setModel(self._articles)
        rows.setItemDelegate(DeliveredDelegate(context.theme, self))
        rows.selectionModel().currentChanged.connect(self._choose_article)
        rows.activated.connect(self._open_article)
        self._actions = DeliveredActions(rows)
        self._actions.asked.connect(self._act)
        ui.packageLayout.addWidget(self._actions)
        # The rows have the room first, as far as there are any: what may follow stands right below them.
        ui.packageLayout.setStretchFactor(rows, 1000)
        ui.packageLayout.addStretch(1)
        tab_before(ui.openButton, rows, *self._actions.controls)
        ui.againButton.clicked.connect(self._check_again)
        self._send = SendPackage(context, lambda: self._delivery, ui.deliveredPage)
        ui.row7.insertWidget(ui.row7.indexOf(ui.showButton), self._send)
        tab_before(ui.showButton, self._send)
        ui.showButton.clicked.connect(self._open_folder)
        for widget in (ui.packagesCard, ui.packageCard, ui.noPackages):
            widget.hide()  # until something is known
        presenter.deliveries.connect(self._show)
        presenter.articles.connect(self._show_articles)
        presenter.opened.connect(self._show_article)

    def refresh(self) -> None:
        """Read the packages again, and the articles of the current one."""
        self._presenter.read_deliveries()
        self._send.refresh()

    def _show(self, found: Sequence[Delivery]) -> None:
        ui = self._ui
        chosen = self._delivery.path if self._delivery else ""
        self.model.show(found)
        ui.packagesCard.setVisible(bool(found))
        ui.packageCard.setVisible(bool(found))
        ui.noPackages.setVisible(not found)
        ui.packagesCard.setMaximumHeight(ui.packages.sizeHintForRow(0) * len(found) + 16)
        if found:
            row = self.model.row_of(chosen) or 0
            ui.packages.setCurrentIndex(self.model.index(row, 0))
            self._choose()

    def _choose(self) -> None:
        ui = self._ui
        delivery = self.model.delivery(ui.packages.currentIndex())
        if delivery is None:
            return
        if delivery != self._delivery:
            self._delivery = delivery
            self._articles.show(())
            self._show_article("", None)
            ui.packageName.setText(delivery.package)
            ui.packagePath.setText(delivery.path)  # copied from there: no marks within
            ui.packagePath.setToolTip(isolated_path(delivery.path))
        self._presenter.read_articles(delivery.path, delivery.articles)

    def _show_articles(self, path: str, found: Sequence[Delivered]) -> None:
        if self._delivery is None or path != self._delivery.path:
            return
        rows, chosen = self._ui.deliveredArticles, self._article
        top = rows.verticalScrollBar().value()
        self._articles.show(found)
        rows.setMaximumHeight(rows.sizeHintForRow(0) * len(found) + 2)
        row = self._articles.row_of(chosen) or 0
        rows.setCurrentIndex(self._articles.index(row, 0))
        rows.verticalScrollBar().setValue(top)

    @property
    def _article(self) -> str:
        """The id of the article in focus; empty where there is none."""
        record = self._ui.deliveredArticles.currentIndex().data(RECORD_ROLE)
        return record.summary.id if isinstance(record, Delivered) else ""

    def _choose_article(self) -> None:
        if self._opened is not None and self._opened.article.id != self._article:
            self._show_article(self._article, None)
        if self._article:
            self._presenter.open_article(self._article)

    def _show_article(self, article_id: str, opened: OpenedArticle | None) -> None:
        if article_id == self._article:
            self._opened = opened
            self._actions.show_article(opened)

    def _open_article(self) -> None:
        if self._article:
            self._context.bus.open_article.emit(self._article)

    def _act(self, action: Action) -> None:
        if self._opened is None or self._opened.article.id != self._article:
            return
        if action is Action.HAND_OVER_AGAIN:
            self.again_wanted.emit([self._opened.article.id])
        else:
            live_act(self._context, action, self._opened, self._ui.deliveredPage)

    def _check_again(self) -> None:
        if self._delivery is not None:
            self._presenter.check(Path(self._delivery.path))

    def _open_folder(self) -> None:
        if self._delivery is not None:
            open_folder(Path(self._delivery.path))


def open_folder(path: Path) -> None:
    """Show the folder that a package is, or lies in, in the file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path if path.is_dir() else path.parent)))
