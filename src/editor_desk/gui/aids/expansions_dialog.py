"""The desk's abbreviations, edited as lines."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from editor_desk.domain.accounts import Permission
from editor_desk.gui.context import GuiContext
from editor_desk.gui.widgets.times import number
from editor_desk.language.expansion import parse_expansions

translate = QCoreApplication.translate


class ExpansionsDialog(QDialog):
    """`saved(dict)` with short and long forms."""

    saved = Signal(object)

    def __init__(self, context: GuiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setObjectName("expansionsDialog")
        self.setWindowTitle(translate("Aids", "Abbreviations"))
        self.resize(520, 420)
        title = QLabel(translate("Aids", "Abbreviations"))
        title.setProperty("role", "title")
        says = QLabel(
            translate(
                "Aids",
                "Type the short form and a space, and the long one stands there. A line each: short form = long form",
            )
        )
        says.setWordWrap(True)
        self._text = QPlainTextEdit()
        self._text.setObjectName("expansionsText")
        self._text.setAccessibleName(translate("Aids", "Abbreviations"))
        self._text.setProperty("role", "field")
        # The lines are Arabic, whatever the first of them begins with.
        option = self._text.document().defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._text.document().setDefaultTextOption(option)
        self._text.setReadOnly(not context.session.account.may(Permission.WRITE))
        self._text.setEnabled(False)
        self._count = QLabel()
        self._count.setProperty("role", "mute")
        # In a row of their own, as in every dialog: a button box puts them in the order of the system.
        buttons = QHBoxLayout()
        cancel = QPushButton(translate("Aids", "Cancel"))
        cancel.setObjectName("expansionsCancel")
        cancel.setAutoDefault(False)
        keep = QPushButton(translate("Aids", "Save"))
        keep.setProperty("role", "primary")
        keep.setDefault(True)
        keep.setObjectName("expansionsSave")
        keep.setEnabled(not self._text.isReadOnly())
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(10)
        for part in (title, says, self._text, self._count):
            column.addWidget(part)
        column.addLayout(buttons)
        self._text.textChanged.connect(self._tell)
        keep.clicked.connect(self._save)
        cancel.clicked.connect(self.reject)
        context.jobs.run(context.desk.writing.expansions_text, self._show)

    def _show(self, text: str) -> None:
        self._text.setPlainText(text)
        self._text.setEnabled(True)
        self._text.setFocus()

    def _tell(self) -> None:
        count = len(parse_expansions(self._text.toPlainText()))
        text = translate("Aids", "%n abbreviation(s)", "", count)
        self._count.setText(text.replace(str(count), number(count, self._context.preferences)))

    def _save(self) -> None:
        session, service, text = self._context.session, self._context.desk.writing, self._text.toPlainText()
        self._context.jobs.run(lambda: service.save_expansions(session, text), self._done)

    def _done(self, expansions: dict[str, str]) -> None:
        self.saved.emit(expansions)
        self.accept()
