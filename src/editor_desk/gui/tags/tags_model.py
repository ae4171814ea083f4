"""The vocabulary as a table, and the filter over it that ignores hamza, tashkeel, ta marbuta and the article."""

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

from editor_desk.domain.tag_facts import TagState
from editor_desk.gui.preferences import Preferences
from editor_desk.gui.widgets.times import number
from editor_desk.gui.widgets.tip import tip
from editor_desk.language.folding import fold
from editor_desk.language.keys import tag_key
from editor_desk.services.tags import TagUse

translate = QCoreApplication.translate

Index = QModelIndex | QPersistentModelIndex

USE_ROLE = Qt.ItemDataRole.UserRole + 1
LABEL, ALIASES, ARTICLES = range(3)


class TagsModel(QAbstractTableModel):
    """One row a live tag: label, aliases, number of articles."""

    def __init__(self, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._rows: tuple[TagUse, ...] = ()

    def show(self, rows: Sequence[TagUse]) -> None:
        """Show other tags."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row_of(self, tag_id: str) -> int | None:
        """The row of a tag."""
        return next((row for row, use in enumerate(self._rows) if use.tag.id == tag_id), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many tags there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Label, aliases, articles."""
        return 0 if parent.isValid() else 3

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Names of the columns."""
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole or not 0 <= section <= ARTICLES:
            return None
        return (
            translate("TagsRoom", "Tag"),
            translate("TagsRoom", "Also written"),
            translate("TagsRoom", "Articles"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Texts; the TagUse under USE_ROLE."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        use = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(use, index.column())
            case Qt.ItemDataRole.ToolTipRole:
                return tip(self._text(use, index.column()))
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
            case _ if role == USE_ROLE:
                return use
        return None

    def _text(self, use: TagUse, column: int) -> str:
        if column == LABEL:
            return use.tag.label
        if column == ALIASES:
            return translate("TagsRoom", ", ", "between aliases").join(use.tag.aliases)
        return number(use.articles, self._preferences)


class TagsFilter(QSortFilterProxyModel):
    """Rows whose label or one of whose aliases holds what was typed, compared by their keys."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wanted = ""
        self._states = frozenset(TagState)

    def show_states(self, states: frozenset[TagState]) -> None:
        """Show only tags in one of these states."""
        self.beginFilterChange()
        self._states = states
        self.endFilterChange()

    def look_for(self, typed: str) -> None:
        """Show only what matches `typed`."""
        self.beginFilterChange()
        self._wanted = typed.strip()
        self.endFilterChange()

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        """Folded comparison, with the article and without."""
        use = self.sourceModel().index(source_row, 0, source_parent).data(USE_ROLE)
        if use.tag.facts.state not in self._states:
            return False
        if not self._wanted:
            return True
        key, plain = tag_key(self._wanted), fold(self._wanted)
        return any(
            (key and key in tag_key(label)) or plain in fold(label)
            for label in (use.tag.label, *use.tag.aliases)
        )

    def lessThan(self, source_left: Index, source_right: Index) -> bool:
        """Numbers by value, words as a dictionary has them."""
        left, right = source_left.data(USE_ROLE), source_right.data(USE_ROLE)
        if source_left.column() == ARTICLES:
            return bool(left.articles < right.articles)
        if source_left.column() == ALIASES:
            return (not left.tag.aliases, left.tag.aliases) < (not right.tag.aliases, right.tag.aliases)
        return tag_key(left.tag.label) < tag_key(right.tag.label)
