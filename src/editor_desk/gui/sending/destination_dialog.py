"""Asks for a destination: its name, its kind, what is to be known of it, and its secret, which is never shown again."""

from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from editor_desk.domain.destinations import (
    SETTINGS,
    YES,
    Destination,
    DestinationKind,
    FieldKind,
    SettingSpec,
)
from editor_desk.domain.errors import DeskError
from editor_desk.gui._generated.ui_destination import Ui_DestinationForm
from editor_desk.gui.context import GuiContext
from editor_desk.gui.jobs import Lane
from editor_desk.gui.messages import isolated, message_for
from editor_desk.gui.sending.texts import EXAMPLES, choice_text, kind_text, secret_text, setting_text
from editor_desk.gui.widgets.dialog_task import lead
from editor_desk.gui.widgets.restyle import restyle
from editor_desk.services.ports.destinations import Answer

translate = QCoreApplication.translate

_LINES_HEIGHT = 72
_LEAST_FIELDS = 120
_TITLE_BAR = 48
_Field = QLineEdit | QComboBox | QCheckBox | QPlainTextEdit


class DestinationDialog(QDialog):
    """`saved(Destination)` once it is stored. `destination` where one is edited."""

    saved = Signal(object)

    def __init__(
        self, context: GuiContext, destination: Destination | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._before = destination
        self._host_key = "" if destination is None else destination.settings.get("host_key", "")
        self._shown_key = ""
        self._fields: dict[str, _Field] = {}
        self._rows: list[QWidget] = []
        self._stops: list[QWidget] = []
        self._working = False
        self._ui = ui = Ui_DestinationForm()
        ui.setupUi(self)
        ui.fieldsScroll.viewport().setAutoFillBackground(False)
        ui.fields.setAutoFillBackground(False)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for kind in DestinationKind:
            ui.kind.addItem(kind_text(kind), kind.value)
        if destination is not None:
            ui.name.setText(destination.name)
            ui.kind.setCurrentIndex(list(DestinationKind).index(destination.kind))
            ui.kind.setEnabled(False)
        for line in (ui.name, ui.secret):
            lead(line)
        ui.kind.currentIndexChanged.connect(self._lay_out)
        ui.testButton.clicked.connect(self._test)
        ui.okButton.clicked.connect(self._save)
        ui.cancelButton.clicked.connect(self.reject)
        ui.hostKeyBox.toggled.connect(self._confirm_key)
        for widget in (ui.hostKeyLabel, ui.hostKeyBox, ui.fault, ui.good):
            widget.hide()
        self._lay_out()

    @property
    def _kind(self) -> DestinationKind:
        return DestinationKind(self._ui.kind.currentData())

    def _lay_out(self) -> None:
        """The fields of the kind that is chosen."""
        ui = self._ui
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows, self._fields, self._stops = [], {}, []
        for spec in SETTINGS[self._kind]:
            if spec.asked:
                self._add(spec)
        around: list[QWidget] = [ui.kind, *self._stops, ui.secret, ui.hostKeyBox]
        around += [ui.testButton, ui.cancelButton, ui.okButton]
        for before, after in pairwise(around):  # Tab would go in the order in which things were made
            self.setTabOrder(before, after)
        bare = Destination("", "", self._kind)
        for widget in (ui.secretLabel, ui.secret, ui.secretHint):
            widget.setVisible(bare.needs_secret)
        ui.secretLabel.setText(secret_text(self._kind))
        ui.secret.setAccessibleName(secret_text(self._kind))
        ui.secret.setPlaceholderText(
            translate("Sending", "kept; type another one to replace it") if self._before is not None else ""
        )
        self._context.jobs.run(
            lambda: self._context.desk.destinations.secrets_last,
            self._show_keyring,
            lane=Lane.NETWORK,
            key="keyring",
        )
        for row in self._rows:
            row.show()  # Qt would show them later, and until then they take no room
        self._fit(shrink=True)

    def _show_keyring(self, lasting: bool) -> None:  # noqa: FBT001 - an answer of a job
        self._ui.secretHint.setText(
            translate("Sending", "It goes into the keyring of the system and is never shown again.")
            if lasting
            else translate(
                "Sending",
                "This machine has no usable keyring: it is kept in memory, and asked for again after the next start.",
            )
        )
        self._fit()

    def _add(self, spec: SettingSpec) -> None:
        label = setting_text(spec.name)
        value = spec.default if self._before is None else self._before.settings.get(spec.name, spec.default)
        layout = self._ui.settingsLayout
        field = self._field(spec, label, value)
        field.setAccessibleName(label)
        field.setObjectName(f"{spec.name}Setting")
        self._fields[spec.name] = field
        self._stops.append(field)
        if not isinstance(field, QCheckBox):
            title = QLabel(label)
            title.setTextFormat(Qt.TextFormat.PlainText)
            title.setProperty("role", "section")
            title.setBuddy(field)
            layout.addWidget(title)
            self._rows.append(title)
        if spec.kind in {FieldKind.FOLDER, FieldKind.FILE} and isinstance(field, QLineEdit):
            line = QWidget()
            beside = QHBoxLayout(line)
            beside.setContentsMargins(0, 0, 0, 0)
            browse = QPushButton(translate("Sending", "Choose…"))
            browse.setAccessibleName(translate("Sending", "Choose: {what}").format(what=label))
            browse.setAutoDefault(False)
            self._stops.append(browse)
            browse.clicked.connect(lambda: self._browse(field, folder=spec.kind is FieldKind.FOLDER))
            beside.addWidget(field)
            beside.addWidget(browse)
            layout.addWidget(line)
            self._rows.append(line)
            return
        layout.addWidget(field)
        self._rows.append(field)

    def _field(self, spec: SettingSpec, label: str, value: str) -> _Field:
        match spec.kind:
            case FieldKind.CHOICE:
                choice = QComboBox()
                for name in spec.choices:
                    choice.addItem(choice_text(name), name)
                choice.setCurrentIndex(max(0, choice.findData(value)))
                return choice
            case FieldKind.SWITCH:
                box = QCheckBox(label)
                box.setChecked(value == YES)
                return box
            case FieldKind.LINES:
                lines = QPlainTextEdit(value)
                lines.setProperty("role", "field")
                lines.setTabChangesFocus(True)
                lines.setFixedHeight(_LINES_HEIGHT)
                return lines
        line = QLineEdit(value)
        line.setPlaceholderText(EXAMPLES.get((self._kind, spec.name), ""))
        line.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        lead(line)
        return line

    def _browse(self, field: QLineEdit, *, folder: bool) -> None:
        dialog = QFileDialog(self, translate("Sending", "Choose"), field.text())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory if folder else QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(field.setText)
        dialog.open()

    def showEvent(self, event: QShowEvent) -> None:
        """Fit only now: before, nothing in it takes room."""
        super().showEvent(event)
        self._fit(shrink=True)

    def _fit(self, *, shrink: bool = False) -> None:
        """As high as all of it needs, as far as the screen has room; beyond that the fields scroll. Messages are never cut."""
        ui = self._ui
        for layout in (ui.settingsLayout, ui.fieldsLayout, self.layout()):
            if layout is not None:
                layout.activate()
        width = max(self.width(), self.minimumWidth())
        inside = width - self.contentsMargins().left() - self.contentsMargins().right()
        margins = ui.dialogLayout.contentsMargins()
        fields = _height_of(ui.fieldsLayout, inside - margins.left() - margins.right())
        around = _height_of(ui.dialogLayout, inside) - ui.fieldsScroll.sizeHint().height()
        most = self.screen().availableGeometry().height() - _TITLE_BAR
        height = min(around + fields, max(most, around + _LEAST_FIELDS))
        self.resize(width, height if shrink else max(height, self.height()))

    def _typed(self) -> Destination:
        settings = {name: _value(field) for name, field in self._fields.items()}
        if self._host_key and self._kind is DestinationKind.SFTP:
            settings["host_key"] = self._host_key
        base = self._before or Destination("", "", self._kind)
        return replace(base, name=self._ui.name.text(), kind=self._kind, settings=settings)

    def _test(self) -> None:
        if self._working:
            return
        service, session = self._context.desk.destinations, self._context.session
        destination, secret = self._typed(), self._ui.secret.text() or None
        self._busy(working=True)
        self._context.jobs.run(
            lambda: service.test(session, destination, secret), self._tested, self._failed, lane=Lane.NETWORK
        )

    def _tested(self, answer: Answer) -> None:
        ui = self._ui
        self._busy(working=False)
        if answer.host_key:
            self._shown_key = answer.host_key
            ui.hostKeyLabel.setText(
                translate(
                    "Sending",
                    "The server shows this key: {fingerprint}. Ask the web team for its fingerprint and compare the two.",
                ).format(fingerprint=f"\u2066{answer.fingerprint}\u2069")
            )
            ui.hostKeyBox.setChecked(False)
            for widget in (ui.hostKeyLabel, ui.hostKeyBox):
                widget.show()
            self._fit()
            ui.hostKeyBox.setFocus()
            return
        who = translate("Sending", "The connection works; you are {name} there.").format(
            name=isolated(answer.who)
        )
        ui.good.setText(who if answer.who else translate("Sending", "The connection works."))
        ui.good.show()
        self._fit()

    def _confirm_key(self, on: bool) -> None:  # noqa: FBT001 - a signal's slot
        self._host_key = self._shown_key if on else ""
        if on:
            self._test()

    def _save(self) -> None:
        if self._working:
            return
        service, session = self._context.desk.destinations, self._context.session
        destination, secret = self._typed(), self._ui.secret.text() or None
        if not destination.id:
            destination = service.new(destination)
        self._busy(working=True)
        self._context.jobs.run(
            lambda: service.save(session, destination, secret), self._stored, self._failed, lane=Lane.NETWORK
        )

    def _stored(self, destination: Destination) -> None:
        self._ui.secret.clear()
        self.saved.emit(destination)
        self.accept()

    def _failed(self, error: DeskError) -> None:
        self._busy(working=False)
        params = dict(error.params)
        if "setting" in params:
            name = str(params["setting"])
            error = DeskError(error.code, **{**params, "setting": setting_text(name)})
            if name in self._fields:
                self._fields[name].setFocus()
                self._ui.fieldsScroll.ensureWidgetVisible(self._fields[name])
        message = message_for(error, self._context.preferences.numerals)
        self._ui.fault.setText(f"{message.title}. {message.what} {message.next_step}")
        self._ui.fault.show()
        self._fit()

    def _busy(self, *, working: bool) -> None:
        # The buttons stay enabled: the focus of one that is not goes to its neighbour, and the next Space would press that.
        self._working = working
        ui = self._ui
        ui.fault.hide()
        ui.good.setVisible(working)
        if working:
            ui.good.setText(translate("Sending", "The destination is asked…"))
        restyle(ui.good, "role", "mute" if working else "status-ok")


def _height_of(layout: QLayout, width: int) -> int:
    # Qt answers -1 where nothing in it wraps.
    return (
        layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()
    )


def _value(field: _Field) -> str:
    match field:
        case QLineEdit():
            return field.text()
        case QComboBox():
            return str(field.currentData())
        case QCheckBox():
            return YES if field.isChecked() else ""
        case QPlainTextEdit():
            return field.toPlainText()
