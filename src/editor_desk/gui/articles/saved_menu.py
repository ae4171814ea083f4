"""Kept searches: a menu in the search field to run one, keep the present one, and look after them."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit

from editor_desk.gui.actions import action_spec
from editor_desk.gui.articles.saved_dialogs import SavedSearchesDialog, SearchNameDialog
from editor_desk.gui.context import GuiContext
from editor_desk.gui.messages import isolated
from editor_desk.gui.widgets.menu import Menu
from editor_desk.services.ports.search import SavedSearch, SearchOrder

translate = QCoreApplication.translate

_LISTED = "saved searches"
_LONGEST = 60


class SavedMenu(QObject):
    """`chosen(query, order)` when a kept search is to be run."""

    chosen = Signal(str, object)

    def __init__(
        self, context: GuiContext, field: QLineEdit, present: Callable[[], tuple[str, SearchOrder]]
    ) -> None:
        super().__init__(field)
        self._context, self._field, self._present = context, field, present
        self.searches: tuple[SavedSearch, ...] = ()
        icon = context.theme.icon("bookmark", "mute", 16)
        self.button = field.addAction(icon, QLineEdit.ActionPosition.TrailingPosition)
        spec = action_spec("saved_searches")
        self.button.setToolTip(spec.tooltip)
        self.button.setText(spec.text)
        self.button.triggered.connect(self.show)
        context.bus.changed.connect(self.read)
        self.read()

    def read(self) -> None:
        """Read the kept searches again."""
        searching, session = self._context.desk.searching, self._context.session
        self._context.jobs.run(lambda: searching.saved(session), self._listed, key=_LISTED)

    def menu(self) -> Menu:
        """The menu as it is now."""
        menu = Menu(self._field)
        menu.setObjectName("savedMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for search in self.searches:
            action = QAction(_short(search.name).replace("&", "&&"), menu)
            action.setToolTip(search.query)
            action.triggered.connect(partial(self._run, search))
            menu.addAction(action)
        if self.searches:
            menu.addSeparator()
        keep = QAction(translate("Search", "Save this search…"), menu)
        keep.setEnabled(bool(self._present()[0]))
        keep.triggered.connect(self.keep)
        menu.addAction(keep)
        tend = QAction(translate("Search", "Manage saved searches…"), menu)
        tend.setEnabled(bool(self.searches))
        tend.triggered.connect(self.tend)
        menu.addAction(tend)
        return menu

    def show(self) -> None:
        """Open the menu below the field."""
        menu = self.menu()
        rtl = self._field.layoutDirection() is Qt.LayoutDirection.RightToLeft
        across = 0 if rtl else self._field.width() - menu.sizeHint().width()
        menu.popup(self._field.mapToGlobal(QPoint(across, self._field.height() + 2)))

    def keep(self) -> None:
        """Ask for a name and keep the present search under it."""
        query, order = self._present()
        dialog = SearchNameDialog(self._context, query, order, self._kept, self._field.window())
        dialog.open()

    def tend(self) -> None:
        """Show the kept searches, to rename and to delete."""
        dialog = SavedSearchesDialog(self._context, self.searches, self._field.window())
        dialog.chosen.connect(self._run)
        dialog.changed.connect(self.read)
        dialog.open()

    def _run(self, search: SavedSearch, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - a slot
        self.chosen.emit(search.query, search.order)

    def _kept(self, search: SavedSearch) -> None:
        self.read()
        kept = translate("Search", "The search is saved as “{name}”.")
        self._context.bus.notice.emit(kept.format(name=isolated(search.name)))

    def _listed(self, searches: Sequence[SavedSearch]) -> None:
        self.searches = tuple(searches)


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else name[:_LONGEST].rstrip() + "…"
