"""The dialogs of the two cards: an embed by its address, and a read-also article inside the text."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QWidget

from editor_desk.domain.content import Embed, ReadAlsoCard, RelatedLink, clean_text, safe_href
from editor_desk.domain.identity import new_id
from editor_desk.gui._generated.ui_figure_embed import Ui_EmbedForm
from editor_desk.gui._generated.ui_figure_read_also import Ui_ReadAlsoForm
from editor_desk.gui.context import GuiContext
from editor_desk.gui.inspector.archive_field import ArchiveField
from editor_desk.gui.widgets.dialog_task import lead
from editor_desk.gui.widgets.tab_order import tab_before
from editor_desk.services.ports.articles import ArticleSummary

translate = QCoreApplication.translate


class EmbedDialog(QDialog):
    """`figure` is the embed after it was accepted. Only web addresses are taken."""

    def __init__(self, _context: GuiContext, item: Embed | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item = item
        self.figure: Embed | None = None
        self._ui = ui = Ui_EmbedForm()
        ui.setupUi(self)
        ui.urlField.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        lead(ui.titleField)
        ui.faultLabel.clear()
        ui.faultLabel.hide()
        if item is not None:
            ui.urlField.setText(item.url)
            ui.titleField.setText(item.title)
            ui.acceptButton.setText(translate("Figures", "Done"))
        ui.urlField.textChanged.connect(ui.faultLabel.hide)
        ui.cancelButton.clicked.connect(self.reject)
        ui.acceptButton.clicked.connect(self._finish)
        ui.urlField.setFocus()

    def _finish(self) -> None:
        url = web_address(self._ui.urlField.text())
        if url is None:
            self._ui.faultLabel.setText(
                translate("Figures", "Only an address that begins with https:// or http:// can be put in.")
            )
            self._ui.faultLabel.show()
            self._ui.urlField.setFocus()
            return
        key = new_id() if self._item is None else self._item.key
        self.figure = Embed(key, url, _line(self._ui.titleField.text()))
        self.accept()


class ReadAlsoDialog(QDialog):
    """`figure` is the card after it was accepted. `own` is the article that it stands in, which is not offered."""

    def __init__(
        self, context: GuiContext, item: ReadAlsoCard | None, parent: QWidget | None = None, *, own: str = ""
    ) -> None:
        super().__init__(parent)
        self._item = item
        self.figure: ReadAlsoCard | None = None
        self._article = None if item is None else item.link.article
        self._ui = ui = Ui_ReadAlsoForm()
        ui.setupUi(self)
        self._find = ArchiveField(context, self)
        self._find.setObjectName("archiveField")
        self._find.leave_out(frozenset({own}))
        ui.findLayout.addWidget(self._find)
        tab_before(ui.titleField, self._find)
        lead(ui.titleField)
        ui.faultLabel.clear()
        ui.faultLabel.hide()
        if item is not None:
            ui.titleField.setText(item.link.title)
            ui.acceptButton.setText(translate("Figures", "Done"))
        self._find.article_chosen.connect(self._choose)
        ui.titleField.textChanged.connect(self._tell)
        ui.cancelButton.clicked.connect(self.reject)
        ui.acceptButton.clicked.connect(self._finish)
        self._tell()
        self._find.setFocus()

    def _choose(self, summary: ArticleSummary) -> None:
        self._article = summary.id
        self._ui.titleField.setText(summary.headline)
        self._tell()
        self._ui.titleField.setFocus()

    def _tell(self) -> None:
        found = self._article is not None
        self._ui.chosenLabel.setText(
            translate("Figures", "The card leads to an article of this desk.")
            if found
            else translate("Figures", "No article is chosen yet; a title alone can be linked later.")
        )
        self._ui.acceptButton.setEnabled(bool(self._ui.titleField.text().strip()))

    def _finish(self) -> None:
        title = _line(self._ui.titleField.text())
        if not title:
            return
        kept = None if self._item is None or self._item.link.article != self._article else self._item.link.url
        key = new_id() if self._item is None else self._item.key
        self.figure = ReadAlsoCard(key, RelatedLink(title, self._article, kept))
        self.accept()


def web_address(typed: str) -> str | None:
    """What was typed as an absolute web address; None where it is none."""
    text = typed.strip()
    href = safe_href(text) or (safe_href(f"https://{text}") if "." in text and ":" not in text else None)
    if href is None or href.startswith("mailto:") or href.lower().rstrip("/") in {"https:", "http:"}:
        return None
    return href


def _line(text: str) -> str:
    return " ".join(clean_text(text).split())
