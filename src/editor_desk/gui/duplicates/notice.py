"""A calm bar that says of which article a text is nearly a copy, with what can be done about it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from editor_desk.gui.context import GuiContext
from editor_desk.gui.duplicates.wording import near_duplicate_text
from editor_desk.language.numerals import to_numerals
from editor_desk.services.duplicates import NearDuplicate

translate = QCoreApplication.translate


class DuplicateNotice(QFrame):
    """Hidden while there is none. `compare_asked` and `open_asked` with the NearDuplicate; `left` when it was put away, by
    the cross or by Escape.
    """

    compare_asked = Signal(object)
    open_asked = Signal(object)
    left = Signal()

    def __init__(self, context: GuiContext, open_text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._found: list[NearDuplicate] = []
        self.setObjectName("duplicateNotice")
        self.setProperty("role", "notice")
        self.setProperty("tone", "amber")
        self._label = QLabel()
        self._label.setObjectName("duplicateText")
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._label.setProperty("tone", "amber")
        compare = QPushButton(translate("Duplicates", "Compare"))
        compare.setObjectName("duplicateCompare")
        compare.clicked.connect(lambda: self.compare_asked.emit(self._found[0]))
        opened = QPushButton(open_text)
        opened.setObjectName("duplicateOpen")
        opened.clicked.connect(lambda: self.open_asked.emit(self._found[0]))
        close = QToolButton()
        close.setObjectName("duplicateLeave")
        close.setIcon(context.theme.icon("close", "mute", 16))
        close.setIconSize(QSize(16, 16))
        close.setToolTip(translate("Duplicates", "Leave it so (Esc): not told again for this article"))
        close.setAccessibleName(close.toolTip())
        close.clicked.connect(self._leave)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(12)
        row.addWidget(self._label, 1)
        self.buttons = (compare, opened, close)
        for button in self.buttons:
            if isinstance(button, QPushButton):
                button.setAutoDefault(False)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    @property
    def found(self) -> tuple[NearDuplicate, ...]:
        """What is told of."""
        return tuple(self._found)

    def show_found(self, found: Sequence[NearDuplicate]) -> None:
        """Tell of the nearest one, and how many more there are."""
        self._found = list(found)
        if found:
            text = near_duplicate_text(self._context, found[0])
            if len(found) > 1:
                more = translate("Duplicates", "And of %n more item(s).", "", len(found) - 1)
                text += " " + to_numerals(more, self._context.preferences.numerals)
            self._label.setText(text)
            self.setAccessibleName(text)
        self.setVisible(bool(found))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts it away."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _leave(self) -> None:
        self.left.emit()
        self.hide()
