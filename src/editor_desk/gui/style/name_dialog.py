"""Asks for an agreed name, or changes one."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QWidget

from editor_desk.domain.errors import DeskError
from editor_desk.gui._generated.ui_name_entry import Ui_NameEntryForm
from editor_desk.gui.context import GuiContext
from editor_desk.gui.messages import message_for
from editor_desk.gui.style.guide import GuideKeeper
from editor_desk.gui.style.names_model import kind_text
from editor_desk.gui.widgets.dialog_task import lead
from editor_desk.gui.widgets.reading_side import begin_on_reading_side
from editor_desk.language.house_style.names import Name

translate = QCoreApplication.translate


class NameDialog(QDialog):
    """Without a name it asks for a new one."""

    def __init__(
        self,
        context: GuiContext,
        keeper: GuideKeeper,
        name: Name | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_NameEntryForm()
        ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._keeper, self._name = context, keeper, name
        for kind in ("person", "place", "organisation"):
            ui.kind.addItem(kind_text(kind), kind)
        begin_on_reading_side(ui.variants)
        for field in (ui.agreed, ui.note):
            lead(field)
        title = translate("StyleRoom", "Agreed name") if name else translate("StyleRoom", "New name")
        ui.titleLabel.setText(title)
        self.setWindowTitle(title)
        if name is not None:
            ui.agreed.setText(name.agreed)
            ui.kind.setCurrentIndex(max(0, ui.kind.findData(name.kind)))
            ui.variants.setPlainText("\n".join(name.variants))
            ui.note.setText(name.note)
        ui.busy.hide()
        ui.agreed.textChanged.connect(self._enable)
        ui.okButton.clicked.connect(self._save)
        ui.cancelButton.clicked.connect(self.reject)
        self._enable()

    def _enable(self) -> None:
        self._ui.fault.clear()
        self._ui.okButton.setEnabled(bool(self._ui.agreed.text().strip()))

    def _save(self) -> None:
        ui = self._ui
        agreed = " ".join(ui.agreed.text().split())
        lines = (" ".join(line.split()) for line in ui.variants.toPlainText().splitlines())
        variants = tuple(dict.fromkeys(line for line in lines if line and line != agreed))
        name = Name(agreed, ui.kind.currentData(), variants, " ".join(ui.note.text().split()))
        session, style, old = self._context.session, self._context.desk.style, self._name

        def work() -> None:
            style.put_name(session, name)
            if old is not None and old.agreed != agreed:
                style.remove_name(session, old.agreed)

        ui.okButton.setEnabled(False)
        self._keeper.keep(work, self._refused, self.accept)

    def _refused(self, error: DeskError) -> None:
        message = message_for(error, self._context.preferences.numerals)
        self._ui.okButton.setEnabled(True)
        self._ui.fault.setText(f"{message.title}. {message.what} {message.next_step}".strip())
