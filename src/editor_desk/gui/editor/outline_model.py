"""The outline of an article as rows: its headline, its headings and its figures."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QCoreApplication,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QTextDocument

from editor_desk.domain.content import Embed, Figure, Image, ReadAlsoCard, Table
from editor_desk.gui.editor.block_moves import level_of
from editor_desk.gui.editor.figure_formats import figure_of, is_figure
from editor_desk.gui.editor.places import stored_text_of
from editor_desk.gui.theme.theme import Theme

translate = QCoreApplication.translate

LEVEL_ROLE = Qt.ItemDataRole.UserRole + 1
FIGURE_LEVEL = 4
_MIME = "application/x-editor-desk-outline-row"
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A row. `number` is that of the text block; the headline, level 1, has -1."""

    level: int
    title: str
    number: int
    icon: str = ""


def outline(headline: str, document: QTextDocument) -> tuple[OutlineEntry, ...]:
    """The rows of an article as it stands."""
    found = [OutlineEntry(1, headline.strip() or translate("Outline", "Without a headline"), -1)]
    block = document.begin()
    while block.isValid():
        level = level_of(block)
        if level is not None:
            title = stored_text_of(block).replace("\u2028", " ").strip() or translate(
                "Outline", "Empty subheading"
            )
            found.append(OutlineEntry(level, title, block.blockNumber()))
        elif is_figure(block) and (item := figure_of(block)) is not None:
            found.append(_entry(item, block.blockNumber()))
        block = block.next()
    return tuple(found)


def _entry(item: Figure, number: int) -> OutlineEntry:
    match item:
        case Image():
            kind, icon, title = translate("Outline", "Picture"), "image", item.caption or item.alt
        case Table():
            kind, icon, title = translate("Outline", "Table"), "table", item.caption
        case ReadAlsoCard():
            kind, icon, title = translate("Outline", "Read also"), "archive", item.link.title
        case Embed():
            kind, icon, title = translate("Outline", "Embed"), "play", item.title
    return OutlineEntry(FIGURE_LEVEL, " ".join(title.split()) or kind, number, icon)


class OutlineModel(QAbstractListModel):
    """`dropped(row, before)` when a row was dragged before another one; the list itself changes with the text."""

    dropped = Signal(int, int)

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._entries: tuple[OutlineEntry, ...] = ()

    @property
    def entries(self) -> tuple[OutlineEntry, ...]:
        """The rows."""
        return self._entries

    def set_entries(self, entries: Sequence[OutlineEntry]) -> None:
        """Show other rows; where as many stay, only what changed is told."""
        old, new = self._entries, tuple(entries)
        if old == new:
            return
        if len(old) == len(new):
            self._entries = new
            changed = [row for row, (one, other) in enumerate(zip(old, new, strict=True)) if one != other]
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))
            return
        self.beginResetModel()
        self._entries = new
        self.endResetModel()

    def row_at(self, number: int) -> int:
        """The row that the text block with that number stands under."""
        return max((row for row, entry in enumerate(self._entries) if entry.number <= number), default=0)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Title, level, icon, face."""
        if not index.isValid() or index.row() >= len(self._entries):
            return None
        entry = self._entries[index.row()]
        found: object = None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            found = entry.title
        elif role == Qt.ItemDataRole.DecorationRole and entry.icon:
            found = self._theme.icon(entry.icon, "mute", 16)
        elif role == Qt.ItemDataRole.FontRole:
            found = self._theme.ui_font(13, {1: 700, 2: 600}.get(entry.level, 400))
        elif role == Qt.ItemDataRole.ForegroundRole:
            found = self._theme.color("mute" if entry.level == FIGURE_LEVEL else "ink")
        elif role == LEVEL_ROLE:
            found = entry.level
        return found

    def flags(self, index: Index) -> Qt.ItemFlag:
        """All but the headline can be dragged; things drop between rows."""
        flags = super().flags(index)
        if not index.isValid():
            return flags | Qt.ItemFlag.ItemIsDropEnabled
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.row() else flags

    def supportedDropActions(self) -> Qt.DropAction:
        """Rows are moved."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Rows of this list and nothing else."""
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The dragged row."""
        mime = QMimeData()
        mime.setData(_MIME, QByteArray(b",".join(str(index.row()).encode() for index in indexes[:1])))
        return mime

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, _column: int, parent: Index
    ) -> bool:
        """Tell what was dropped where. False, so that the view takes no row away: the text decides."""
        try:
            # Another program may say anything under our name: bytes that are no text are no number either.
            dragged = int(bytes(data.data(_MIME).data()))
        except ValueError:
            return False
        if action == Qt.DropAction.MoveAction and 0 <= dragged < len(self._entries):
            before = parent.row() if parent.isValid() else (row if row >= 0 else len(self._entries))
            self.dropped.emit(dragged, before)
        return False
