"""The files of the house style and of the names as text: for whoever would rather write than click."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QModelIndex, QStringListModel, Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextCursor
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from editor_desk.domain.errors import DeskError
from editor_desk.gui._generated.ui_style_text import Ui_StyleTextForm
from editor_desk.gui.context import GuiContext
from editor_desk.gui.messages import message_for
from editor_desk.gui.style.guide import Guide, GuideKeeper
from editor_desk.gui.style.problems import lines_of
from editor_desk.gui.style.words_page import write_file
from editor_desk.language.numerals import to_numerals
from editor_desk.services.style import shipped_house_style

translate = QCoreApplication.translate

_FAULT, _FAULTS = 26, 130
_TAB_SIDES = 18


class TextPage(QWidget):
    """Nothing is stored before it was checked; what is wrong is listed, with its line, and the old file stays."""

    def __init__(self, context: GuiContext, keeper: GuideKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_StyleTextForm()
        ui.setupUi(self)
        self._context, self._keeper = context, keeper
        self._stored = {"rules": "", "names": ""}
        self._typed: dict[str, str] = {}
        self._shown = "rules"
        self._line = 0
        self._filling = False
        self._lines: list[int] = []
        ui.text.setFont(context.theme.mono_font(13))
        ui.text.setReadOnly(not keeper.may_curate)
        for tab in (ui.rulesFile, ui.namesFile):
            # The chosen one is written bold, which Qt's hint does not know of.
            bold = context.theme.ui_font(context.theme.size("ui_text"), QFont.Weight.DemiBold.value)
            tab.setMinimumWidth(QFontMetrics(bold).horizontalAdvance(tab.text()) + _TAB_SIDES)
        self._faults = QStringListModel(self)
        ui.faultList.setModel(self._faults)
        ui.faultList.setWordWrap(True)
        ui.faultList.clicked.connect(self._go)
        ui.faultList.activated.connect(self._go)
        ui.faults.hide()
        ui.textLayout.setStretch(1, 1)
        ui.text.textChanged.connect(self._edited)
        ui.rulesFile.clicked.connect(lambda: self._show_file("rules"))
        ui.namesFile.clicked.connect(lambda: self._show_file("names"))
        ui.saveButton.clicked.connect(self.save)
        ui.revertButton.clicked.connect(self._revert)
        ui.shippedButton.clicked.connect(self._ask_for_shipped)
        ui.exportButton.clicked.connect(self._export)
        for button in (ui.saveButton, ui.revertButton, ui.shippedButton):
            button.setVisible(keeper.may_curate)
        keeper.learned.connect(self._learn)
        self.setFocusProxy(ui.text)
        self._enable()

    @property
    def has_unsaved(self) -> bool:
        """Whether something was typed that is not stored."""
        return bool(self._typed)

    def go_to(self, line: int) -> None:
        """Show that line of the file of the rules."""
        self._ui.rulesFile.setChecked(True)
        self._show_file("rules")
        self._line = line
        self._show_line()

    def save(self) -> None:
        """Check what was typed, and store it if nothing is wrong."""
        session, style, name = self._context.session, self._context.desk.style, self._shown
        text = self._ui.text.toPlainText()
        save = style.save_house_style if name == "rules" else style.save_names
        self._ui.saveButton.setEnabled(False)
        self._keeper.keep(lambda: save(session, text), self._refused, lambda: self._saved(name, text))

    def _learn(self, guide: Guide) -> None:
        self._stored = {"rules": guide.text, "names": guide.names_text}
        if self._shown not in self._typed:
            self._fill()
        self._show_line()
        self._enable()

    def _show_file(self, name: str) -> None:
        self._shown = name
        self._hide_faults()
        self._fill()
        self._enable()

    def _fill(self) -> None:
        text = self._typed.get(self._shown, self._stored[self._shown])
        if text != self._ui.text.toPlainText():
            self._filling = True
            self._ui.text.setPlainText(text)
            self._filling = False

    def _show_line(self) -> None:
        if not (self._line and self._stored["rules"]):
            return
        line, self._line = self._line, 0
        self._put_caret(line)

    def _put_caret(self, line: int) -> None:
        edit = self._ui.text
        block = edit.document().findBlockByNumber(max(0, line - 1))
        edit.setTextCursor(QTextCursor(block))
        edit.centerCursor()
        edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _edited(self) -> None:
        if self._filling:
            return
        text = self._ui.text.toPlainText()
        if text == self._stored[self._shown]:
            self._typed.pop(self._shown, None)
        else:
            self._typed[self._shown] = text
        self._enable()

    def _enable(self) -> None:
        changed = self._shown in self._typed
        self._ui.saveButton.setEnabled(changed)
        self._ui.revertButton.setEnabled(changed)
        self._ui.shippedButton.setVisible(self._keeper.may_curate and self._shown == "rules")

    def _saved(self, name: str, text: str) -> None:
        self._stored[name] = text
        self._typed.pop(name, None)
        self._hide_faults()
        self._context.bus.notice.emit(translate("StyleRoom", "Checked and saved."))
        self._enable()

    def _refused(self, error: DeskError) -> None:
        ui, numerals = self._ui, self._context.preferences.numerals
        found = lines_of(error)
        if not found:
            message = message_for(error, numerals)
            found = [(0, f"{message.what} {message.next_step}".strip())]
        self._lines = [line for line, _text in found]
        where = translate("StyleRoom", "Line {line}: {problem}")
        self._faults.setStringList(
            [
                where.format(line=to_numerals(str(line), numerals), problem=text) if line else text
                for line, text in found
            ]
        )
        title = translate("StyleRoom", "Not saved: %n thing(s) to mend", "", len(found))
        ui.faultsTitle.setText(to_numerals(title, numerals))
        ui.faultList.setFixedHeight(min(_FAULTS, _FAULT * len(found)) + 4)
        ui.faults.show()
        self._enable()

    def _hide_faults(self) -> None:
        self._ui.faults.hide()
        self._lines = []

    def _go(self, index: QModelIndex) -> None:
        line = self._lines[index.row()] if index.row() < len(self._lines) else 0
        if line:
            self._put_caret(line)

    def _revert(self) -> None:
        self._typed.pop(self._shown, None)
        self._hide_faults()
        self._fill()
        self._enable()

    def _ask_for_shipped(self) -> None:
        box = QMessageBox(self)
        box.setObjectName("shippedBox")
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(translate("StyleRoom", "Go back to the house style that came with the program?"))
        box.setInformativeText(
            translate(
                "StyleRoom",
                "It is put into the editor; nothing is lost before you save it. Export yours first to keep it.",
            )
        )
        box.addButton(translate("StyleRoom", "Cancel"), QMessageBox.ButtonRole.RejectRole)
        yes = box.addButton(translate("StyleRoom", "Show the shipped one"), QMessageBox.ButtonRole.AcceptRole)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.buttonClicked.connect(lambda button: self._show_shipped() if button is yes else None)
        box.open()

    def _show_shipped(self) -> None:
        self._context.jobs.run(shipped_house_style, self._take_shipped)

    def _take_shipped(self, text: str) -> None:
        # As one edit, so that it can be undone.
        cursor = QTextCursor(self._ui.text.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)

    def _export(self) -> None:
        name = "house-style.toml" if self._shown == "rules" else "names.toml"
        title = translate("StyleRoom", "Export the file")
        path, _kind = QFileDialog.getSaveFileName(self, title, name, "TOML (*.toml)")
        if path:
            self.write_to(Path(path))

    def write_to(self, path: Path) -> None:
        """Write what is shown to a file."""
        text, bus = self._ui.text.toPlainText(), self._context.bus
        told = translate("StyleRoom", "Written to {file}.").format(file=path.name)
        self._context.jobs.run(lambda: write_file(path, text), lambda _nothing: bus.notice.emit(told))
