"""The dialogs of kept searches: a name for one, and the list of them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QWidget

from editor_desk.domain.errors import DeskError
from editor_desk.gui._generated.ui_saved_searches import Ui_SavedSearchesForm
from editor_desk.gui._generated.ui_search_name import Ui_SearchNameForm
from editor_desk.gui.context import GuiContext
from editor_desk.gui.messages import isolated, message_for
from editor_desk.gui.widgets.dialog_task import lead
from editor_desk.services.ports.search import SavedSearch, SearchOrder

translate = QCoreApplication.translate

SEARCH_ROLE = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class SearchNameDialog(QDialog):
    """Asks for a name and keeps the search under it; a refusal is said in the dialog. `done(search)` when it is kept."""

    def __init__(
        self,
        context: GuiContext,
        query: str,
        order: SearchOrder,
        done: Callable[[SavedSearch], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_SearchNameForm()
        ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._query, self._order, self._done = context, query, order, done
        lead(ui.name)
        ui.name.setText(query[: ui.name.maxLength()])
        ui.name.selectAll()
        ui.query.setText(isolated(query))
        ui.fault.hide()
        ui.name.textChanged.connect(self._enable)
        ui.okButton.clicked.connect(self._keep)
        ui.cancelButton.clicked.connect(self.reject)
        self._enable()

    def _enable(self) -> None:
        self._ui.fault.hide()
        self._ui.okButton.setEnabled(bool(self._ui.name.text().strip()))

    def _keep(self) -> None:
        name, query, order = self._ui.name.text(), self._query, self._order
        searching, session = self._context.desk.searching, self._context.session
        self._ui.okButton.setEnabled(False)
        self._context.jobs.run(lambda: searching.save(session, name, query, order), self._kept, self._refused)

    def _kept(self, search: SavedSearch) -> None:
        self.accept()
        self._done(search)

    def _refused(self, error: DeskError) -> None:
        self._ui.okButton.setEnabled(True)
        message = message_for(error, self._context.preferences.numerals)
        self._ui.fault.setText(f"{message.title}. {message.next_step}".strip())
        self._ui.fault.show()


class SavedModel(QAbstractListModel):
    """Kept searches by name. `renamed(SavedSearch, str)` when somebody wrote another name."""

    renamed = Signal(object, str)

    def __init__(self, searches: Sequence[SavedSearch], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows = tuple(searches)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """A row a search."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name, what is searched for as a tip, and the search itself."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        search = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return search.name
            case Qt.ItemDataRole.ToolTipRole:
                return search.query
            case _ if role == SEARCH_ROLE:
                return search
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """A name can be written over."""
        return (
            super().flags(index) | Qt.ItemFlag.ItemIsEditable if index.isValid() else Qt.ItemFlag.NoItemFlags
        )

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for another name; it is shown once it is stored."""
        name = str(value).strip()
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or not name:
            return False
        search = self.rows[index.row()]
        if name != search.name:
            self.renamed.emit(search, name)
        return True

    def show(self, searches: Sequence[SavedSearch]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = tuple(searches)
        self.endResetModel()


class SavedSearchesDialog(QDialog):
    """`chosen(SavedSearch)` to run one; `changed()` when one was renamed or deleted."""

    chosen = Signal(object)
    changed = Signal()

    def __init__(
        self, context: GuiContext, searches: Sequence[SavedSearch], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_SavedSearchesForm()
        ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self.model = SavedModel(searches, self)
        self.model.renamed.connect(self._rename)
        ui.list.setModel(self.model)
        ui.list.activated.connect(self._run)
        ui.list.selectionModel().currentChanged.connect(self._show)
        ui.runButton.clicked.connect(lambda: self._run(ui.list.currentIndex()))
        ui.renameButton.clicked.connect(lambda: ui.list.edit(ui.list.currentIndex()))
        ui.deleteButton.clicked.connect(self._delete)
        ui.closeButton.clicked.connect(self.reject)
        ui.list.setCurrentIndex(self.model.index(0))
        ui.list.setFocus()
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete removes the chosen one."""
        if event.key() == Qt.Key.Key_Delete:
            self._delete()
        else:
            super().keyPressEvent(event)

    def _current(self) -> SavedSearch | None:
        found = self._ui.list.currentIndex().data(SEARCH_ROLE)
        return found if isinstance(found, SavedSearch) else None

    def _show(self) -> None:
        current = self._current()
        for button in (self._ui.runButton, self._ui.renameButton, self._ui.deleteButton):
            button.setEnabled(current is not None)
        self._ui.query.setText(
            isolated(current.query) if current else translate("Search", "No search is saved.")
        )

    def _run(self, index: QModelIndex) -> None:
        search = index.data(SEARCH_ROLE)
        if isinstance(search, SavedSearch):
            self.accept()
            self.chosen.emit(search)

    def _rename(self, search: SavedSearch, name: str) -> None:
        searching, session = self._context.desk.searching, self._context.session
        self._context.jobs.run(lambda: searching.rename_saved(session, search.id, name), self._again)

    def _delete(self) -> None:
        search = self._current()
        if search is None:
            return
        searching, session = self._context.desk.searching, self._context.session
        self._context.jobs.run(lambda: searching.forget_saved(session, search.id), self._again)

    def _again(self, _done: object = None) -> None:
        self.changed.emit()
        searching, session = self._context.desk.searching, self._context.session
        self._context.jobs.run(lambda: searching.saved(session), self._listed)

    def _listed(self, searches: Sequence[SavedSearch]) -> None:
        row = max(0, self._ui.list.currentIndex().row())
        self.model.show(searches)
        self._ui.list.setCurrentIndex(self.model.index(min(row, len(searches) - 1)))
        self._show()
