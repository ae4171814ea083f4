"""Tells in the editor when the article is nearly a copy of another one: on opening and after each save, in the background."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from editor_desk.gui.duplicates.dialog import DuplicateDialog, compared
from editor_desk.gui.duplicates.notice import DuplicateNotice
from editor_desk.gui.jobs import Lane
from editor_desk.gui.widgets.tab_order import tab_before
from editor_desk.services.duplicates import NearDuplicate

if TYPE_CHECKING:
    from editor_desk.gui.editor.editor_panel import EditorPanel

translate = QCoreApplication.translate

Answer = tuple[str, tuple[NearDuplicate, ...]]


class Duplicates(QObject):
    """A feature of the editor."""

    def __init__(self, panel: "EditorPanel") -> None:
        super().__init__(panel)
        self._panel, self._context, self._working = panel, panel.context, panel.working
        self.notice = DuplicateNotice(self._context, translate("Duplicates", "Open it"))
        self.notice.open_asked.connect(lambda found: self._context.bus.open_article.emit(found.summary.id))
        self.notice.compare_asked.connect(self._compare)
        self.notice.left.connect(self._leave)
        panel.add_bar(self.notice)
        # The bar stands above the sheet; made after it, it would come behind it for the Tab key.
        tab_before(panel.sheet.headline, *self.notice.buttons)
        self._working.opened.connect(lambda _opened: self._look(opened=True))
        self._working.saved.connect(lambda _opened: self._look())
        self._working.closed.connect(lambda: self.notice.show_found(()))

    def _look(self, *, opened: bool = False) -> None:
        article = self._working.article
        if article is None:
            return
        if opened:
            self.notice.show_found(())
        article_id, content, find = (
            article.article.id,
            self._working.content(),
            self._context.desk.duplicates.find,
        )
        self._context.jobs.run(
            lambda: (article_id, find(content, article_id)),
            self._show,
            lane=Lane.BACKGROUND,
            key="near-duplicates",
        )

    def _show(self, answer: Answer) -> None:
        article_id, found = answer
        if self._is_at(article_id) and found != self.notice.found:
            self.notice.show_found(found)

    def _is_at(self, article_id: str) -> bool:
        article = self._working.article
        return article is not None and article.article.id == article_id

    def _compare(self, found: NearDuplicate) -> None:
        desk, own = self._context.desk, self._working.content()
        self._context.jobs.run(
            lambda: compared(desk, found.summary.id, own),
            lambda diff: self._open_dialog(
                DuplicateDialog(self._context, found, own, diff, self._panel), found
            ),
            key="compare duplicate",
        )

    def _open_dialog(self, dialog: DuplicateDialog, found: NearDuplicate) -> None:
        dialog.open_asked.connect(lambda: self._context.bus.open_article.emit(found.summary.id))
        dialog.open()

    def _leave(self) -> None:
        article, others = self._working.article, [one.summary.id for one in self.notice.found]
        if article is not None and others:
            desk, session, article_id = self._context.desk, self._context.session, article.article.id
            self._context.jobs.run(lambda: desk.duplicates.leave(session, article_id, others))
            self._panel.setFocus()
