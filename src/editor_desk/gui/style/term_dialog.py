"""Asks for a term that the house avoids."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QWidget

from editor_desk.domain.errors import DeskError
from editor_desk.gui._generated.ui_term_entry import Ui_TermEntryForm
from editor_desk.gui.context import GuiContext
from editor_desk.gui.messages import message_for
from editor_desk.gui.style.guide import GuideKeeper
from editor_desk.gui.style.toml_edit import with_term
from editor_desk.gui.widgets.dialog_task import lead
from editor_desk.gui.widgets.reading_side import begin_on_reading_side

translate = QCoreApplication.translate


class TermDialog(QDialog):
    """Puts the term at the end of the file of the house style, where it can be refined."""

    def __init__(self, context: GuiContext, keeper: GuideKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_TermEntryForm()
        ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._keeper = context, keeper
        begin_on_reading_side(ui.avoid)
        for field in (ui.use, ui.why):
            lead(field)
            field.textChanged.connect(self._enable)
        ui.avoid.textChanged.connect(self._enable)
        ui.busy.hide()
        ui.okButton.clicked.connect(self._save)
        ui.cancelButton.clicked.connect(self.reject)
        self._enable()

    def _avoid(self) -> list[str]:
        return [line for line in map(_clean, self._ui.avoid.toPlainText().splitlines()) if line]

    def _enable(self) -> None:
        self._ui.fault.clear()
        self._ui.okButton.setEnabled(bool(self._avoid()) and bool(_clean(self._ui.why.text())))

    def _save(self) -> None:
        guide, ui = self._keeper.guide, self._ui
        if guide is None:
            return
        use = [part for part in map(_clean, ui.use.text().replace("،", ",").split(",")) if part]
        text = with_term(guide.text, self._avoid(), use, _clean(ui.why.text()))
        session, style = self._context.session, self._context.desk.style
        ui.okButton.setEnabled(False)
        self._keeper.keep(lambda: style.save_house_style(session, text), self._refused, self.accept)

    def _refused(self, error: DeskError) -> None:
        message = message_for(error, self._context.preferences.numerals)
        self._ui.okButton.setEnabled(True)
        self._ui.fault.setText(f"{message.title}. {message.what} {message.next_step}".strip())


def _clean(text: str) -> str:
    return " ".join(text.split())
