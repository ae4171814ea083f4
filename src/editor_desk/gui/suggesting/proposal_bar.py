"""The bar above a proposal: whose text this is and is not, why it is suggested, and how it ends."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from editor_desk.gui.actions import action_spec
from editor_desk.gui.context import GuiContext
from editor_desk.language.numerals import to_numerals

translate = QCoreApplication.translate

LONGEST_NOTE = 2_000


class ProposalBar(QFrame):
    """`finish_wanted`, `later_wanted` and `discard_wanted` by its buttons; `noted(str)` with each letter of the reason."""

    finish_wanted = Signal()
    later_wanted = Signal()
    discard_wanted = Signal()
    noted = Signal(str)

    def __init__(self, context: GuiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._numerals = context.preferences.numerals
        self.setObjectName("proposalBar")
        self.setProperty("role", "notice")
        self.setProperty("tone", "green")
        picture = QLabel()
        picture.setPixmap(context.theme.icon("edit", "green_ink").pixmap(20, 20))
        self._says = QLabel()
        self._says.setObjectName("proposalSays")
        self._says.setWordWrap(True)
        self._says.setTextFormat(Qt.TextFormat.PlainText)
        self._count = QLabel()
        self._count.setObjectName("proposalCount")
        self._count.setProperty("role", "strong")
        self.note = QLineEdit()
        self.note.setObjectName("proposalNote")
        self.note.setMaxLength(LONGEST_NOTE)
        self.note.setPlaceholderText(
            translate("Suggesting", "Why? The author reads it beside each suggestion")
        )
        self.note.setAccessibleName(translate("Suggesting", "Why you suggest it"))
        self.note.textEdited.connect(self.noted)
        self._finish = _button("proposalFinish", translate("Suggesting", "Propose"), "primary")
        self._finish.setToolTip(action_spec("suggest_finish").tooltip)
        later = _button("proposalLater", translate("Suggesting", "Later"), "ghost")
        later.setToolTip(translate("Suggesting", "Leave it for now; it is kept here as a draft of yours"))
        discard = _button("proposalDiscard", translate("Suggesting", "Discard…"), "ghost")
        self._finish.clicked.connect(self.finish_wanted)
        later.clicked.connect(self.later_wanted)
        discard.clicked.connect(self.discard_wanted)
        above = QHBoxLayout()
        above.setSpacing(10)
        above.addWidget(picture)
        above.addWidget(self._says, 1)
        above.addWidget(self._count)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.note, 1)
        for button in (self._finish, later, discard):
            below.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 9, 16, 9)
        column.setSpacing(8)
        column.addLayout(above)
        column.addLayout(below)

    def say(self, *, moved: bool, over: bool) -> None:
        """What kind of text it is; `moved` where the article has another text by now than the proposal was begun on, `over`
        where the suggestions of others are in it.
        """
        text = translate(
            "Suggesting", "You are suggesting: the text stays as it is until a suggestion is accepted."
        )
        if over:
            told = translate("Suggesting", "What others suggest is in it, marked in blue.")
            text = f"{text} {told}"
        if moved:
            told = translate(
                "Suggesting", "It was changed since you began; what you suggest is matched with it."
            )
            text = f"{text} {told}"
        self._says.setText(text)
        self.setAccessibleName(text)

    def count(self, changes: int, *, can_finish: bool) -> None:
        """How many changes there are by now, and whether there is anything to propose."""
        text = translate("Suggesting", "%n change(s)", "", changes)
        self._count.setText(to_numerals(text, self._numerals) if changes else "")
        self._finish.setEnabled(can_finish)


def _button(name: str, text: str, role: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setProperty("role", role)
    button.setAutoDefault(False)
    return button
