"""The list of articles: a folder, or what a search found."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QWidget

from editor_desk.domain.accounts import Permission
from editor_desk.gui._generated.ui_article_list import Ui_ArticleList
from editor_desk.gui.articles.list_delegate import ArticleDelegate
from editor_desk.gui.articles.list_model import ROW_ROLE, ArticleListModel, Row
from editor_desk.gui.articles.saved_menu import SavedMenu
from editor_desk.gui.articles.seal_watch import SealWatch
from editor_desk.gui.articles.search_head import SearchHead
from editor_desk.gui.articles.selection_bar import SelectionBar
from editor_desk.gui.context import GuiContext
from editor_desk.gui.jobs import Lane
from editor_desk.services.ports.articles import ArticleSummary, Folder
from editor_desk.services.ports.search import SearchOrder
from editor_desk.services.searching import FEW, Choices, FoundArticle, SearchAnswer
from editor_desk.services.searching import PAGE as FOUND_PAGE

translate = QCoreApplication.translate

PAGE = 100
EVEN_FROM = 500
"""Rows are as high as their text needs, until there are so many: the view lays all of them out again when some are added, and
to ask each for its height would then hold up the scrolling.
"""
_SEARCH_AFTER_MS = 120
_LOADED = "article list"
_SEARCHED = "article search"
_MORE = "more articles"
_T = TypeVar("_T")
_NARROWED = "article search choices"


class ListPanel(QFrame):
    """`opened(str)` when an article is to be shown; `new_wanted` and `import_wanted` from the buttons of an empty list.

    Ctrl and Shift choose several rows, as in any list: `tags_wanted(ids)` when the tags of these are to be changed.
    """

    opened = Signal(str)
    tags_wanted = Signal(object)
    new_wanted = Signal()
    import_wanted = Signal()

    def __init__(self, context: GuiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._folder = Folder.MY_DRAFTS
        self._ui = Ui_ArticleList()
        self._ui.setupUi(self)
        self._model = ArticleListModel(self)
        self._delegate = ArticleDelegate(context.theme, context.preferences, self)
        view = self._ui.view
        view.setModel(self._model)
        view.setItemDelegate(self._delegate)
        view.setMouseTracking(True)
        SealWatch(context, view, self._model)
        view.setUniformItemSizes(False)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.selectionModel().selectionChanged.connect(self._count_chosen)
        self.selection = SelectionBar(context)
        self._ui.listPageLayout.insertWidget(0, self.selection)
        self.selection.ended.connect(self._choose_one)
        self.selection.tags_wanted.connect(lambda: self.tags_wanted.emit(self.chosen))
        self._answered: str | None = None
        self.head = SearchHead(context)
        self._ui.listLayout.insertWidget(1, self.head)
        self.head.retyped.connect(self._retype)
        self.head.order_chosen.connect(self.refresh)
        self._search = QTimer(self)
        self._search.setSingleShot(True)
        self._search.setInterval(_SEARCH_AFTER_MS)
        self._search.timeout.connect(self.refresh)
        self._model.more_wanted.connect(self._load_more)
        self._model.rowsInserted.connect(self._even_out)
        view.clicked.connect(self._click)
        view.activated.connect(self._open)
        view.installEventFilter(self)
        self._dress_field()
        self.saved = SavedMenu(context, self._ui.searchField, lambda: (self.query, self.head.order))
        self.saved.chosen.connect(self._run_saved)
        may_write = context.session.account.may(Permission.WRITE)
        self._ui.newButton.setEnabled(may_write)
        self._ui.importButton.setEnabled(may_write)
        self._ui.newButton.clicked.connect(self.new_wanted)
        self._ui.importButton.clicked.connect(self.import_wanted)
        context.bus.changed.connect(self.refresh)

    def _dress_field(self) -> None:
        field, theme = self._ui.searchField, self._context.theme
        field.installEventFilter(self)
        field.textChanged.connect(self._search.start)
        field.returnPressed.connect(self._open_first)
        field.addAction(theme.icon("search", "mute", 16), field.ActionPosition.LeadingPosition)
        clear = field.addAction(theme.icon("close", "mute", 16), field.ActionPosition.TrailingPosition)
        clear.setToolTip(translate("ArticleList", "End the search (Esc)"))
        clear.setVisible(False)
        clear.triggered.connect(field.clear)
        field.textChanged.connect(lambda text: clear.setVisible(bool(text)))

    @property
    def folder(self) -> Folder:
        """What is shown when nothing is searched for."""
        return self._folder

    @property
    def query(self) -> str:
        """What is searched for; empty for none."""
        return self._ui.searchField.text().strip()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of the rows that are chosen, from the top."""
        indexes = sorted(self._ui.view.selectionModel().selectedIndexes(), key=lambda index: index.row())
        return tuple(index.data(ROW_ROLE).summary.id for index in indexes)

    def show_folder(self, folder: Folder) -> None:
        """Show a folder from its top; a search ends."""
        self._folder = folder
        self._ui.searchField.blockSignals(True)
        self._ui.searchField.clear()
        self._ui.searchField.blockSignals(False)
        self._ui.view.scrollToTop()
        self.refresh()

    def mark_open(self, article_id: str) -> None:
        """Which article the editor shows; empty for none."""
        self._delegate.open_id = article_id
        self._select(article_id)
        self._ui.view.viewport().update()

    def focus_search(self) -> None:
        """Put the caret into the search field."""
        self._ui.searchField.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._ui.searchField.selectAll()

    def refresh(self) -> None:
        """Read again what is shown, keeping place and selection."""
        desk, session, folder, query = self._context.desk, self._context.session, self._folder, self.query
        if query:
            order, limit = (
                self.head.order,
                max(FOUND_PAGE, len(self._model.rows) if self._answered == query else 0),
            )
            self._context.jobs.run(
                lambda: desk.searching.search(query, order, limit, counted=False),
                self._unless_longer(lambda answer: self._show_found(answer, order)),
                lane=Lane.BACKGROUND,
                key=_SEARCHED,
            )
            return
        limit = max(PAGE, self._model.rowCount())
        self._context.jobs.run(
            lambda: desk.articles.list(session, folder, limit=limit),
            self._unless_longer(lambda rows: self._show_folder(folder, rows, limit)),
            key=_LOADED,
        )

    def _unless_longer(self, show: Callable[[_T], None]) -> Callable[[_T], None]:
        """`show`, but for an answer that would take away the page that was loaded since it was asked for."""
        before = self._model.rowCount()

        def answered(answer: _T) -> None:
            if self._model.rowCount() > before and before:
                self.refresh()
            else:
                show(answer)

        return answered

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down in the search field goes into the list, Up from its first row back; Escape first leaves the rows that are chosen,
        then the search; Enter in the list opens.
        """
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        key, view = event.key(), self._ui.view
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        if key == Qt.Key.Key_Escape and self._escape(watched):
            return True
        if watched is self._ui.searchField:
            if key == Qt.Key.Key_Down and plain and self._model.rows:
                view.setFocus(Qt.FocusReason.TabFocusReason)
                if not view.currentIndex().isValid() or self.query:
                    view.setCurrentIndex(self._model.index(0, 0))
                return True
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and plain:
            self._open(view.currentIndex())
            return True
        elif key == Qt.Key.Key_Up and view.currentIndex().row() <= 0:
            self.focus_search()
            return True
        return super().eventFilter(watched, event)

    def _escape(self, watched: QObject) -> bool:
        if self._delegate.several and watched is self._ui.view:
            self._choose_one()
        elif self.query:
            self._ui.searchField.clear()
            self.focus_search()
        else:
            return False
        return True

    def _show_folder(self, folder: Folder, rows: Sequence[ArticleSummary], limit: int) -> None:
        if folder is self._folder and not self.query:
            self._answered = None
            self.head.forget()
            self._show([Row(summary) for summary in rows], more=len(rows) == limit)

    def _show_found(self, answer: SearchAnswer, order: SearchOrder) -> None:
        if answer.typed != self.query or order is not self.head.order:
            return
        fresh = self._answered != answer.typed
        self._answered = answer.typed
        self.head.show_answer(answer)
        self._show([_row(found, order) for found in answer.rows], more=answer.more)
        if fresh:
            self._ui.view.scrollToTop()
        self._narrow(answer)

    def _narrow(self, answer: SearchAnswer) -> None:
        """Once the articles are there: what narrows them, and what was perhaps meant where there are few."""
        searching, typed = self._context.desk.searching, answer.typed
        doubtful = len(answer.rows) <= FEW or answer.some
        self._context.jobs.run(
            lambda: (searching.choices(typed), searching.did_you_mean(typed) if doubtful else None),
            lambda both: self._show_narrowed(typed, *both),
            lane=Lane.BACKGROUND,
            key=_NARROWED,
        )

    def _show_narrowed(self, typed: str, choices: Choices, meant: str | None) -> None:
        if typed == self.query:
            self.head.show_choices(choices)
            self.head.show_meant(meant)

    def _retype(self, text: str) -> None:
        self._ui.searchField.setText(text)
        self._ui.searchField.setFocus(Qt.FocusReason.OtherFocusReason)
        self._search.stop()
        self.refresh()

    def _run_saved(self, query: str, order: SearchOrder) -> None:
        self.head.choose_order(order)
        self._retype(query)

    def _show(self, rows: Sequence[Row], *, more: bool) -> None:
        view = self._ui.view
        current: Row | None = view.currentIndex().data(ROW_ROLE)
        kept, place = (
            view.verticalScrollBar().value(),
            current.summary.id if current else self._delegate.open_id,
        )
        self._model.replace(rows, more=more)
        self._select(place)
        view.verticalScrollBar().setValue(kept)
        self._ui.pages.setCurrentWidget(self._ui.listPage if rows else self._ui.emptyPage)
        self._ui.newButton.setVisible(not self.query)
        self._ui.importButton.setVisible(not self.query)
        self._ui.emptyLabel.setText(empty_text(self._folder, searching=bool(self.query)))

    def _even_out(self) -> None:
        view, even = self._ui.view, self._model.rowCount() > EVEN_FROM
        if even == view.uniformItemSizes():
            return
        top = view.indexAt(QPoint(view.viewport().width() // 2, 0))
        self._delegate.even = even
        view.setUniformItemSizes(even)
        view.doItemsLayout()
        if top.isValid():
            view.scrollTo(top, QAbstractItemView.ScrollHint.PositionAtTop)

    def _load_more(self) -> None:
        desk, session, folder = self._context.desk, self._context.session, self._folder
        last = self._model.last
        query, order = self.query, self.head.order
        if query:
            offset = len(self._model.rows)
            self._context.jobs.run(
                lambda: desk.searching.search(query, order, FOUND_PAGE, offset, counted=False),
                lambda answer: self._add_found(answer, order, offset),
                lane=Lane.BACKGROUND,
                key=_MORE,
            )
            return

        def add(rows: Sequence[ArticleSummary]) -> None:
            if folder is self._folder and not self.query and self._model.last == last:
                self._model.append([Row(summary) for summary in rows], more=len(rows) == PAGE)

        self._context.jobs.run(
            lambda: desk.articles.list(session, folder, limit=PAGE, below=last), add, key=_MORE
        )

    def _add_found(self, answer: SearchAnswer, order: SearchOrder, offset: int) -> None:
        fits = answer.typed == self._answered and len(self._model.rows) == offset
        if fits and answer.typed == self.query and order is self.head.order:
            self._model.append([_row(found, order) for found in answer.rows], more=answer.more)

    def _select(self, article_id: str) -> None:
        row = self._model.row_of(article_id)
        if row >= 0 and row != self._ui.view.currentIndex().row():
            self._ui.view.setCurrentIndex(self._model.index(row, 0))

    def _click(self, index: QModelIndex) -> None:
        """A plain click opens; with Ctrl or Shift it chooses rows."""
        choosing = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if not QApplication.keyboardModifiers() & choosing:
            self._open(index)

    def _count_chosen(self) -> None:
        count = len(self._ui.view.selectionModel().selectedIndexes())
        self._delegate.several = count > 1
        self.selection.show_count(count)
        self._ui.view.viewport().update()

    def _choose_one(self) -> None:
        view = self._ui.view
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        view.selectionModel().select(view.currentIndex(), flags)
        view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, index: QModelIndex) -> None:
        row: Row | None = index.data(ROW_ROLE)
        if row is not None:
            self.opened.emit(row.summary.id)

    def _open_first(self) -> None:
        if self._model.rows and self._answered == self.query:
            self._open(self._model.index(0, 0))


def _row(found: FoundArticle, order: SearchOrder) -> Row:
    date = found.summary.updated_at if order is SearchOrder.CHANGED else found.dated_at
    return Row(found.summary, found.headline, found.snippet, date)


def empty_text(folder: Folder, *, searching: bool) -> str:
    """What an empty list says."""
    if searching:
        return translate("ArticleList", "Nothing in the archive has these words.")
    own = {
        Folder.MY_DRAFTS: translate("ArticleList", "You have no drafts. Begin an article, or import a page."),
        Folder.MY_RETURNED: translate("ArticleList", "Nothing was sent back to you."),
        Folder.ARCHIVE: translate("ArticleList", "The archive is empty. Begin an article, or import a page."),
    }
    return own.get(folder) or translate("ArticleList", "There is nothing here now.")
