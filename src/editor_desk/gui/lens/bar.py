"""The bar of the lens: what was found, kind by kind, what is to go, and what went."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor_desk.gui.lens.wording import kind_text, report_text
from editor_desk.gui.theme.theme import Theme
from editor_desk.gui.widgets.flow_layout import FlowLayout
from editor_desk.language.lens import LensKind
from editor_desk.language.numerals import Numerals, format_number

translate = QCoreApplication.translate


class LensBar(QFrame):
    """`wanted(frozenset)` asks for the ticked kinds to be taken out, `undo_wanted` for the last of it back, `closed` for
    the lens to be put away.
    """

    wanted = Signal(object)
    undo_wanted = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, numerals: Numerals, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lensBar")
        self.setProperty("role", "toolbar")
        self.setAccessibleName(translate("Lens", "Hidden characters"))
        self._numerals = numerals
        self._editable = True
        self._boxes: dict[LensKind, QCheckBox] = {}
        ground = QWidget()
        flow = FlowLayout(ground, gap=14)
        for kind in LensKind:
            box = QCheckBox()
            box.setObjectName(f"{kind.value}Lens")
            box.setChecked(kind is not LensKind.TASHKEEL)
            box.toggled.connect(self._show_button)
            self._boxes[kind] = box
            flow.addWidget(box)
        self._nothing = _label("lensNothing", translate("Lens", "Nothing hidden in this article."))
        self._remove = QPushButton(translate("Lens", "Remove the ticked"))
        self._remove.setObjectName("lensRemove")
        self._remove.clicked.connect(lambda: self.wanted.emit(self._ticked()))
        self._report = _label("lensReport", "")
        self._undo = QPushButton(translate("Lens", "Undo"))
        self._undo.setObjectName("lensUndo")
        self._undo.setProperty("role", "link")
        self._undo.clicked.connect(self.undo_wanted)
        close = QToolButton()
        close.setObjectName("lensClose")
        close.setIcon(theme.icon("close", "mute", 16))
        close.setIconSize(QSize(16, 16))
        close.setToolTip(translate("Lens", "Put the lens away (Esc)"))
        close.setAccessibleName(close.toolTip())
        close.clicked.connect(self.closed)
        self._report.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(ground, 1)
        row.addWidget(self._nothing, 1)
        for widget in (self._remove, close):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        said = QHBoxLayout()
        said.setSpacing(12)
        said.addWidget(self._report, 1)
        said.addWidget(self._undo, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 7, 12, 7)
        column.setSpacing(4)
        column.addLayout(row)
        column.addLayout(said)
        self._ground = ground
        self.show_counts({})
        self.show_report({})

    def show_counts(self, counts: Mapping[LensKind, int]) -> None:
        """Offer the kinds that there are."""
        for kind, box in self._boxes.items():
            number = counts.get(kind, 0)
            box.setVisible(number > 0)
            # The number reads on the same side of its name in either language.
            box.setText(f"{kind_text(kind)} \u2068({format_number(number, self._numerals)})\u2069")
        self._ground.setVisible(any(counts.values()))
        self._nothing.setVisible(not any(counts.values()))
        self._show_button()

    def show_report(self, counts: Mapping[LensKind, int], *, may_undo: bool = False) -> None:
        """Say what went; nothing says nothing."""
        text = report_text(counts, self._numerals)
        self._report.setText(text)
        self._report.setVisible(bool(text))
        self._undo.setVisible(may_undo)

    def set_editable(self, *, editable: bool) -> None:
        """Whether anything may be taken out."""
        self._editable = editable
        self._show_button()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts it away."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _ticked(self) -> frozenset[LensKind]:
        return frozenset(kind for kind, box in self._boxes.items() if box.isChecked() and not box.isHidden())

    def _show_button(self) -> None:
        self._remove.setEnabled(self._editable and bool(self._ticked()))


def _label(name: str, text: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", "mute")
    return label
