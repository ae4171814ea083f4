"""The table of rules: a click or a key changes a weight, digits change a bound."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from editor_desk.domain.checklist import CheckLevel
from editor_desk.gui.check_texts import level_text
from editor_desk.gui.desk_rules.checklist_model import RULE, STEPS, TRIED, ChecklistModel, following
from editor_desk.language.numerals import Numerals, to_numerals

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex

_ROW = 38
_NUMBER, _STEP, _TRIED = 76, 104, 112


class WeightDelegate(QStyledItemDelegate):
    """A list of weights, or a field for a number in any numerals."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: ARG002 - Qt's
        """The list opens by itself; choosing in it is enough."""
        if index.column() not in STEPS:
            field = QLineEdit(parent)
            field.setMaxLength(7)
            field.setPlaceholderText(translate("DeskRules", "none"))
            return field
        box = QComboBox(parent)
        for level in CheckLevel:
            box.addItem(level_text(level), level.value)
        box.activated.connect(lambda _row: self._take(box))
        QTimer.singleShot(0, box, box.showPopup)
        return box

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with what is there."""
        value = index.data(Qt.ItemDataRole.EditRole)
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(value))
        elif isinstance(editor, QLineEdit):
            editor.setText("" if value is None else str(value))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand over what was chosen; what is no number is left out, and nothing changes."""
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        elif isinstance(editor, QLineEdit):
            typed = to_numerals(editor.text().strip(), Numerals.WESTERN)
            if not typed or typed.isdecimal():
                model.setData(index, int(typed) if typed else None)

    def _take(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box)


class RulesTable(QTableView):
    """Shows a `ChecklistModel`."""

    def __init__(self, model: ChecklistModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rules")
        self.setAccessibleName(translate("DeskRules", "Rules of the checklist"))
        self._rules = model
        self.setModel(model)
        self.setItemDelegate(WeightDelegate(self))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setMinimumSectionSize(_NUMBER)
        for column in range(model.columns):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            head.resizeSection(column, _STEP if column in STEPS else _TRIED if column == TRIED else _NUMBER)
        head.setSectionResizeMode(RULE, QHeaderView.ResizeMode.Stretch)
        self.clicked.connect(self._click)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter take the next weight."""
        index = self.currentIndex()
        if index.column() in STEPS and event.key() in {
            Qt.Key.Key_Space,
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
        }:
            rule = self._rules.rule(index)
            if rule is not None:
                self._rules.setData(index, following(rule.level(STEPS[index.column()])).value)
            return
        super().keyPressEvent(event)

    def _click(self, index: QModelIndex) -> None:
        if index.column() in STEPS and index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)
