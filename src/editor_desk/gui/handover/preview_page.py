"""Preview as a page of the hand-over: the article as readers of the site will meet it, with no network."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from editor_desk.domain.content import Direction
from editor_desk.domain.errors import DeskError
from editor_desk.domain.site_page import SitePage
from editor_desk.gui._generated.ui_handover_preview import Ui_PreviewForm
from editor_desk.gui.actions import make_action
from editor_desk.gui.context import GuiContext
from editor_desk.gui.editor.thumbnails import decoded
from editor_desk.gui.handover.site_browser import SiteBrowser
from editor_desk.gui.handover.site_card import SiteCard
from editor_desk.gui.handover.site_result import SiteResult
from editor_desk.gui.jobs import Lane
from editor_desk.services.desk import Desk

translate = QCoreApplication.translate

PHONE = 390
"""Pixels across, as most phones tell a page."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A page with its pictures decoded: those in it by name, the first of the article, the card (null where there is none)."""

    page: SitePage
    pictures: Mapping[str, QImage]
    first: QImage
    card: QImage


class PreviewPage(QWidget):
    """`back_wanted` when the list of articles is to be shown again."""

    back_wanted = Signal()

    def __init__(self, context: GuiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._ids: tuple[str, ...] = ()
        self._article = ""
        self._ui = ui = Ui_PreviewForm()
        ui.setupUi(self)
        theme = context.theme
        self.browser = SiteBrowser(theme)
        self.browser.setAccessibleName(translate("Preview", "The article as the site will show it"))
        self.card, self.result = SiteCard(theme), SiteResult(context.preferences)
        self._frame = QFrame()
        self._frame.setProperty("role", "card")
        inside = QHBoxLayout(self._frame)
        inside.setContentsMargins(1, 8, 1, 8)
        inside.addWidget(self.browser)
        self._ground = QWidget()
        around = QHBoxLayout(self._ground)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._frame)
        for view in (self._ground, self.card, self.result):
            ui.views.addWidget(view)
        self._tabs = (ui.desktopTab, ui.phoneTab, ui.cardTab, ui.searchTab)
        names = ("preview_desktop", "preview_phone", "preview_card", "preview_search")
        for number, (tab, name) in enumerate(zip(self._tabs, names, strict=True)):
            tab.clicked.connect(lambda _checked=False, which=number: self.show_view(which))
            make_action(name, theme, self, tab.click)
        ui.backButton.clicked.connect(self.back_wanted)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.back_wanted)
        ui.previousButton.clicked.connect(lambda: self._step(-1))
        ui.nextButton.clicked.connect(lambda: self._step(1))
        ui.hintLabel.setText(
            translate("Preview", "Keys 1 to 4 change the view. Nothing is loaded from the network.")
        )
        context.bus.changed.connect(self._changed)
        ui.desktopTab.setChecked(True)
        self.show_view(0)

    @property
    def controls(self) -> tuple[QWidget, ...]:
        """What takes keys here, in the order of reading."""
        ui = self._ui
        return (ui.backButton, ui.previousButton, ui.nextButton, *self._tabs, self.browser)

    def preview(self, ids: Sequence[str], article: str) -> None:
        """Show `article`, which is one of `ids`."""
        self._ids, self._article = tuple(ids), article
        self._read()
        self.browser.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_view(self, number: int) -> None:
        """Show the page wide, the page on a phone, the card, or the result of a search."""
        phone = number == 1
        self._frame.setMaximumWidth(PHONE + 2 if phone else 16_777_215)
        self._frame.setMinimumWidth(PHONE + 2 if phone else 0)
        self._ui.views.setCurrentIndex(max(0, number - 1))
        self._tabs[number].setChecked(True)

    def _step(self, way: int) -> None:
        if self._article in self._ids:
            place = self._ids.index(self._article) + way
            if 0 <= place < len(self._ids):
                self._article = self._ids[place]
                self._read()

    def _changed(self) -> None:
        if self._article and self.isVisible():
            self._read()

    def _read(self) -> None:
        desk, article = self._context.desk, self._article
        place = self._ids.index(article) if article in self._ids else 0
        self._ui.previousButton.setEnabled(place > 0)
        self._ui.nextButton.setEnabled(place + 1 < len(self._ids))
        self._context.jobs.run(
            lambda: _shown(desk, article), self._show, lane=Lane.BACKGROUND, key="hand-over preview"
        )

    def _show(self, shown: Shown) -> None:
        page = shown.page
        rtl = page.direction is Direction.RTL
        direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        self._ui.titleLabel.setText(page.title)
        self._ui.titleLabel.setToolTip(page.title)
        self.browser.show_page(page.html, shown.pictures, direction)
        self.card.show_page(page, shown.card, shown.first)
        self.result.show_page(page)


def _shown(desk: Desk, article: str) -> Shown:
    page = desk.preflight.page(article)
    by_hash = {sha256: _picture(desk, sha256) for sha256 in dict.fromkeys(page.pictures.values())}
    return Shown(
        page,
        {name: by_hash[sha256] for name, sha256 in page.pictures.items()},
        by_hash.get(page.picture, QImage()),
        decoded(page.card) if page.card else QImage(),
    )


def _picture(desk: Desk, sha256: str) -> QImage:
    try:
        return decoded(desk.media.get(sha256))
    except DeskError:
        return QImage()  # the check of the package says so; the page is shown without it
