"""What stands against a link that somebody is about to make, and the way to make it all the same."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from editor_desk.domain.related import LinkRefusal
from editor_desk.services.ports.articles import ArticleSummary

translate = QCoreApplication.translate


def objection_text(refusal: LinkRefusal) -> str:
    """Why a link is better not made."""
    return {
        LinkRefusal.ITSELF: translate("Inspector", "An article does not link to itself."),
        LinkRefusal.WITHDRAWN: translate("Inspector", "That article was withdrawn."),
        LinkRefusal.NEAR_CHOSEN: translate("Inspector", "Nearly the same text is linked already."),
    }[refusal]


class ObjectionNote(QFrame):
    """Hidden until something is to be said. `insisted(ArticleSummary)` from its button; Escape puts it away."""

    insisted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._summary: ArticleSummary | None = None
        self.setObjectName("linkObjection")
        self.setProperty("role", "notice")
        self.setProperty("tone", "amber")
        self._label = QLabel()
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setProperty("tone", "amber")
        self.button = QPushButton(translate("Inspector", "Link anyway"))
        self.button.setObjectName("linkAnyway")
        self.button.clicked.connect(self._insist)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 6, 6, 6)
        row.addWidget(self._label, 1)
        row.addWidget(self.button)
        self.hide()

    def ask(self, summary: ArticleSummary, refusal: LinkRefusal) -> None:
        """Say what stands against it; nobody can insist on a link of an article to itself."""
        self._summary = summary
        self._label.setText(objection_text(refusal))
        self.button.setVisible(refusal is not LinkRefusal.ITSELF)
        self.show()
        self.button.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter insists, Escape puts it away."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not self.button.isHidden():
            self._insist()
        else:
            super().keyPressEvent(event)

    def _insist(self) -> None:
        self.hide()
        if self._summary is not None:
            self.insisted.emit(self._summary)
