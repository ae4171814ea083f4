"""The sheet to suggest on, in the place of what a room shows of an article otherwise; made when it is first asked for."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from editor_desk.gui.context import GuiContext
from editor_desk.gui.suggesting.proposal_view import ProposalView


class SuggestingHere(QObject):
    """`turned` when somebody begins to suggest here, and when they end. `usual` is what is shown otherwise, and `put` gives the
    sheet its place beside it.
    """

    turned = Signal()

    def __init__(
        self, context: GuiContext, usual: QWidget, put: Callable[[QWidget], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._context, self._usual, self._put = context, usual, put
        self._wanted = ""
        self.view: ProposalView | None = None

    @property
    def article(self) -> str:
        """Id of the article on which somebody suggests here; empty for none."""
        return "" if self.view is None else self.view.article

    @property
    def is_on(self) -> bool:
        """Whether the sheet to suggest on is what is seen."""
        return bool(self.article)

    def begin(self, article_id: str) -> None:
        """Suggest another text for an article, or go on with it."""
        if self.is_on:
            if self.article != article_id:
                self.leave(lambda: self.begin(article_id))
            return
        if self.view is None:
            self.view = ProposalView(self._context)
            self._put(self.view)
            self.view.hide()
            self.view.left.connect(self._left)
            self.view.begun.connect(self.turned)
        self._wanted = article_id
        self.view.open(article_id, lambda: self._show(article_id))

    def leave(self, then: Callable[[], None] = lambda: None) -> None:
        """Leave it for now, and call `then` once it is kept."""
        self._wanted = ""
        view = self.view
        if view is None or not self.is_on:
            then()
            return
        view.text.flush(lambda: self._end(then))

    def flush(self, then: Callable[[], None]) -> None:
        """Have all of it on disk, and call `then`."""
        if self.view is None or not self.is_on:
            then()
        else:
            self.view.text.flush(then)

    def _end(self, then: Callable[[], None]) -> None:
        if self.view is not None:
            self.view.text.end()
            self.view.left.emit()
        then()

    def _show(self, article_id: str) -> bool:
        """False where nobody waits for it any more."""
        if self._wanted != article_id or self.view is None:
            return False
        self._usual.hide()
        self.view.show()
        return True

    def _left(self) -> None:
        if self.view is not None:
            focus = QApplication.focusWidget()
            had_focus = focus is not None and self.view.isAncestorOf(focus)
            self.view.hide()
            self._usual.show()
            if had_focus:
                self._usual.setFocus()
        self.turned.emit()
