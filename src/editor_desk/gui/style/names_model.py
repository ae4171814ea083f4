"""The register of names as a table, and a filter over every spelling."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from editor_desk.gui.widgets.tip import tip
from editor_desk.language.folding import fold
from editor_desk.language.house_style.names import Name

translate = QCoreApplication.translate

Index = QModelIndex | QPersistentModelIndex

NAME_ROLE = Qt.ItemDataRole.UserRole + 1
AGREED, KIND, VARIANTS, NOTE = range(4)


def kind_text(kind: str) -> str:
    """What a name names."""
    return {
        "person": translate("StyleRoom", "Person"),
        "place": translate("StyleRoom", "Place"),
        "organisation": translate("StyleRoom", "Organisation"),
    }.get(kind, kind)


class NamesModel(QAbstractTableModel):
    """One row a name: agreed spelling, kind, other spellings, note."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Name, ...] = ()

    def show(self, names: Sequence[Name]) -> None:
        """Show other names."""
        self.beginResetModel()
        self._rows = tuple(names)
        self.endResetModel()

    def row_of(self, agreed: str) -> int | None:
        """The row of a name."""
        return next((row for row, name in enumerate(self._rows) if name.agreed == agreed), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many names there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Agreed, kind, variants, note."""
        return 0 if parent.isValid() else 4

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Names of the columns."""
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole or not 0 <= section <= NOTE:
            return None
        return (
            translate("StyleRoom", "Agreed spelling"),
            translate("StyleRoom", "Names a"),
            translate("StyleRoom", "Also found written"),
            translate("StyleRoom", "Note"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Texts; the Name under NAME_ROLE."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        name = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(name, index.column())
            case Qt.ItemDataRole.ToolTipRole:
                return tip(self._text(name, index.column()))
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
            case _ if role == NAME_ROLE:
                return name
        return None

    def _text(self, name: Name, column: int) -> str:
        variants = translate("StyleRoom", ", ", "between words").join(name.variants)
        return (name.agreed, kind_text(name.kind), variants, name.note)[column]


class NamesFilter(QSortFilterProxyModel):
    """Names that hold what was typed in any spelling, folded; sorted as a dictionary is."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wanted = ""

    def look_for(self, typed: str) -> None:
        """Show only what matches `typed`."""
        self.beginFilterChange()
        self._wanted = fold(typed.strip())
        self.endFilterChange()

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        """Folded comparison."""
        name = self.sourceModel().index(source_row, 0, source_parent).data(NAME_ROLE)
        return not self._wanted or any(
            self._wanted in fold(text) for text in (name.agreed, *name.variants, name.note)
        )

    def lessThan(self, source_left: Index, source_right: Index) -> bool:
        """By the folded text of the column."""
        left, right = source_left.data(), source_right.data()
        return bool((fold(left), left) < (fold(right), right))
