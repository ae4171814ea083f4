"""The formats of a package as a list that is ticked."""

from collections.abc import Iterable

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QObject, QSize, Qt, Signal

from editor_desk.domain.site import ExportFormat, SiteSettings, writing
from editor_desk.gui.messages import isolated
from editor_desk.gui.site_texts import format_text
from editor_desk.gui.widgets.records import Index

translate = QCoreApplication.translate

_ROW = QSize(0, 30)
_TICKED = Qt.CheckState.Checked
_CLEAR = Qt.CheckState.Unchecked


class FormatsModel(QAbstractListModel):
    """A row a format; `changed()` when somebody ticks one. What the desk asks for and does not have stands at the end."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None, *, may_edit: bool) -> None:
        super().__init__(parent)
        self._may = may_edit
        self._formats: tuple[ExportFormat, ...] = ()
        self._missing: frozenset[str] = frozenset()
        self._on: frozenset[str] = frozenset()

    @property
    def formats(self) -> tuple[ExportFormat, ...]:
        """All of them, in their order."""
        return self._formats

    def show(self, formats: Iterable[ExportFormat], site: SiteSettings) -> None:
        """Show what is installed, ticked as the settings have it."""
        self.beginResetModel()
        installed = tuple(formats)
        known = {one.name for one in installed}
        missing = tuple(ExportFormat(name, on_request=True) for name in site.formats_on if name not in known)
        self._formats = (*installed, *missing)
        self._missing = frozenset(one.name for one in missing)
        self._on = writing(site, installed)
        self.endResetModel()

    def choice(self, before: SiteSettings) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The formats that are on though they write on request only, and those that are off though they write by themselves. One
        that is off in `before` and not installed now stays off.
        """
        on = [one.name for one in self._formats if one.on_request and one.name in self._on]
        off = [one.name for one in self._formats if not one.on_request and one.name not in self._on]
        known = {one.name for one in self._formats}
        off += [name for name in before.formats_off if name not in known]
        return tuple(sorted(on)), tuple(sorted(off))

    def rowCount(self, parent: Index | None = None) -> int:
        """How many formats there are."""
        return 0 if parent is not None and parent.isValid() else len(self._formats)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Whoever may ticks them."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if self._may and index.isValid() else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Name, and where it comes from; the tick."""
        if not index.isValid() or index.row() >= len(self._formats):
            return None
        fmt = self._formats[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(fmt)
            case Qt.ItemDataRole.CheckStateRole:
                return _TICKED if fmt.name in self._on else _CLEAR
            case Qt.ItemDataRole.SizeHintRole:
                return _ROW
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or clear one."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid() or not self._may:
            return False
        name = self._formats[index.row()].name
        ticked = Qt.CheckState(value) is _TICKED
        self._on = self._on | {name} if ticked else self._on - {name}
        self.dataChanged.emit(index, index, [Qt.ItemDataRole.CheckStateRole])
        self.changed.emit()
        return True

    def _text(self, fmt: ExportFormat) -> str:
        name = format_text(fmt)
        if fmt.name in self._missing:
            return translate("Site", "{name}: not installed").format(name=isolated(name))
        if fmt.source:
            return translate("Site", "{name}: added by {package}").format(
                name=isolated(name), package=isolated(fmt.source)
            )
        return name
