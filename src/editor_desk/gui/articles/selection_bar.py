"""Says how many rows of the list are chosen, and what can be done with all of them at once."""

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from editor_desk.domain.accounts import Permission
from editor_desk.domain.workflow import Refusal
from editor_desk.gui.context import GuiContext
from editor_desk.gui.names import refusal_text
from editor_desk.language.numerals import to_numerals

translate = QCoreApplication.translate


class SelectionBar(QFrame):
    """Hidden while fewer than two rows are chosen. `tags_wanted()` and `ended()` from its buttons."""

    tags_wanted = Signal()
    ended = Signal()

    def __init__(self, context: GuiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("selectionBar")
        self.setProperty("role", "notice")
        self.setProperty("tone", "grey")
        self._context = context
        self._text = QLabel()
        self._text.setObjectName("selectionText")
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self.tags = QPushButton(translate("ArticleList", "Change tags…"))
        self.tags.setObjectName("selectionTags")
        self.tags.setProperty("role", "link")
        self.tags.setCursor(Qt.CursorShape.PointingHandCursor)
        may = context.session.account.may(Permission.CURATE)
        self.tags.setEnabled(may)
        self.tags.setToolTip(
            translate("ArticleList", "Add, take off or replace tags in the chosen articles")
            if may
            else refusal_text(Refusal.NO_PERMISSION, Permission.CURATE)
        )
        self.tags.clicked.connect(self.tags_wanted)
        close = QToolButton()
        close.setObjectName("selectionEnd")
        close.setIcon(context.theme.icon("close", "mute", 16))
        close.setIconSize(QSize(16, 16))
        close.setProperty("role", "row-action")
        close.setToolTip(translate("ArticleList", "Choose none of them (Esc)"))
        close.setAccessibleName(close.toolTip())
        close.clicked.connect(self.ended)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.setSpacing(6)
        row.addWidget(self._text, 1)
        row.addWidget(self.tags)
        row.addWidget(close)
        self.hide()

    def show_count(self, count: int) -> None:
        """So many rows are chosen."""
        text = translate("ArticleList", "%n article(s) chosen", "", count)
        self._text.setText(to_numerals(text, self._context.preferences.numerals))
        self.setAccessibleName(self._text.text())
        self.setVisible(count > 1)
