"""The register of names: one agreed spelling each."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHeaderView, QWidget

from editor_desk.gui._generated.ui_style_names import Ui_NamesForm
from editor_desk.gui.context import GuiContext
from editor_desk.gui.style.guide import Guide, GuideKeeper
from editor_desk.gui.style.name_dialog import NameDialog
from editor_desk.gui.style.names_model import AGREED, KIND, NOTE, VARIANTS, NamesFilter, NamesModel
from editor_desk.gui.widgets.clear_button import draw_clear_button
from editor_desk.gui.widgets.records import RECORD_ROLE
from editor_desk.language.house_style.names import Name
from editor_desk.language.numerals import to_numerals

translate = QCoreApplication.translate

_ROW = 40


class NamesPage(QWidget):
    """A table; who keeps the guide adds, changes and removes."""

    def __init__(self, context: GuiContext, keeper: GuideKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_NamesForm()
        ui.setupUi(self)
        self._context, self._keeper = context, keeper
        self.model = NamesModel(self)
        self.shown = NamesFilter(self)
        self.shown.setSourceModel(self.model)
        table = ui.names
        table.setModel(self.shown)
        table.sortByColumn(AGREED, Qt.SortOrder.AscendingOrder)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW)
        head = table.horizontalHeader()
        head.setHighlightSections(False)
        for column, width in ((AGREED, 260), (KIND, 120), (NOTE, 260)):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            head.resizeSection(column, width)
        head.setSectionResizeMode(VARIANTS, QHeaderView.ResizeMode.Stretch)
        table.selectionModel().selectionChanged.connect(self._enable)
        table.activated.connect(lambda _index: self._edit())
        ui.filter.addAction(
            context.theme.icon("search", "mute", 16), ui.filter.ActionPosition.LeadingPosition
        )
        draw_clear_button(ui.filter, context.theme)
        ui.filter.textChanged.connect(self._filter)
        for button, work in (
            (ui.addButton, self._add),
            (ui.editButton, self._edit),
            (ui.removeButton, self._remove),
        ):
            button.clicked.connect(work)
            button.setVisible(keeper.may_curate)
        keeper.learned.connect(self._learn)
        self.setFocusProxy(ui.filter)
        self._enable()

    def _learn(self, guide: Guide) -> None:
        chosen = self._chosen()
        self.model.show(guide.names)
        self._count()
        row = self.model.row_of(chosen.agreed) if chosen is not None else None
        if row is not None:
            self._ui.names.setCurrentIndex(self.shown.mapFromSource(self.model.index(row, AGREED)))
        self._enable()

    def _chosen(self) -> Name | None:
        index = self._ui.names.currentIndex()
        name = index.data(RECORD_ROLE) if index.isValid() else None
        return name if isinstance(name, Name) else None

    def _filter(self, typed: str) -> None:
        self.shown.look_for(typed)
        self._count()
        self._enable()

    def _count(self) -> None:
        ui, found = self._ui, self.shown.rowCount()
        ui.count.setText(
            to_numerals(translate("StyleRoom", "%n name(s)", "", found), self._context.preferences.numerals)
        )
        ui.names.setVisible(bool(found))
        ui.empty.setVisible(not found)
        ui.empty.setText(
            translate("StyleRoom", "Nothing matches. Try fewer letters.")
            if self.model.rowCount()
            else translate(
                "StyleRoom",
                "No agreed names yet. With one, every other spelling of it is underlined in blue.",
            )
        )

    def _enable(self) -> None:
        chosen = self._chosen() is not None
        self._ui.editButton.setEnabled(chosen)
        self._ui.removeButton.setEnabled(chosen)

    def _add(self) -> None:
        NameDialog(self._context, self._keeper, None, self).open()

    def _edit(self) -> None:
        name = self._chosen()
        if name is not None and self._keeper.may_curate:
            NameDialog(self._context, self._keeper, name, self).open()

    def _remove(self) -> None:
        name = self._chosen()
        if name is None:
            return
        session, style, bus = self._context.session, self._context.desk.style, self._context.bus
        told = translate("StyleRoom", "“{name}” is no agreed name any more.").format(name=name.agreed)
        self._keeper.keep(lambda: style.remove_name(session, name.agreed), done=lambda: bus.notice.emit(told))
