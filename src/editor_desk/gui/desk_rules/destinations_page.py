"""The desk's destinations: where packages are taken."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QMessageBox, QWidget

from editor_desk.domain.accounts import Permission
from editor_desk.domain.destinations import Destination
from editor_desk.gui._generated.ui_desk_rules_destinations import Ui_RulesDestinationsForm
from editor_desk.gui.context import GuiContext
from editor_desk.gui.jobs import Lane
from editor_desk.gui.messages import isolated
from editor_desk.gui.sending.destination_dialog import DestinationDialog
from editor_desk.gui.sending.texts import kind_text
from editor_desk.gui.widgets.empty_state import EmptyState
from editor_desk.gui.widgets.two_line_delegate import NOTE_ROLE, TwoLineDelegate

translate = QCoreApplication.translate

_ID_ROLE = Qt.ItemDataRole.UserRole + 20


class DestinationsPage(QWidget):
    """Everybody reads the list; whoever may hand over changes it."""

    def __init__(self, context: GuiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._may = context.session.account.may(Permission.EXPORT)
        self._known: dict[str, Destination] = {}
        self._ui = ui = Ui_RulesDestinationsForm()
        ui.setupUi(self)
        self.model = QStandardItemModel(self)
        ui.places.setModel(self.model)
        ui.places.setItemDelegate(TwoLineDelegate(self))
        ui.places.selectionModel().currentChanged.connect(self._enable)
        ui.places.activated.connect(self._edit)
        for button in (ui.addButton, ui.editButton, ui.removeButton):
            button.setVisible(self._may)
        ui.addButton.clicked.connect(self._add)
        ui.editButton.clicked.connect(self._edit)
        ui.removeButton.clicked.connect(self._ask_remove)
        self._nothing = EmptyState(ui.nothingLabel, ui.pageLayout, context.theme, "submit")
        for widget in (ui.keyringHint, ui.placesCard):
            widget.hide()  # until something is known
        self.setFocusProxy(ui.places)
        self._enable()

    def refresh(self) -> None:
        """Read what is stored."""
        service = self._context.desk.destinations
        self._context.jobs.run(service.all, self._show, key="destinations")
        self._context.jobs.run(
            lambda: service.secrets_last, self._show_keyring, lane=Lane.NETWORK, key="destinations keyring"
        )

    @property
    def _chosen(self) -> Destination | None:
        return self._known.get(str(self._ui.places.currentIndex().data(_ID_ROLE)))

    def _show(self, found: Sequence[Destination]) -> None:
        ui, chosen = self._ui, self._chosen
        self._known = {one.id: one for one in found}
        self.model.clear()
        for one in found:
            item = QStandardItem(isolated(one.name))
            note = f"{kind_text(one.kind)} · \u2066{one.place}\u2069"
            item.setData(note, NOTE_ROLE)
            item.setData(one.id, _ID_ROLE)
            item.setData(f"{one.name}. {note}", Qt.ItemDataRole.AccessibleTextRole)
            item.setEditable(False)
            self.model.appendRow(item)
            if chosen is not None and one.id == chosen.id:
                ui.places.setCurrentIndex(item.index())
        if found and not ui.places.currentIndex().isValid():
            ui.places.setCurrentIndex(self.model.index(0, 0))
        ui.placesCard.setVisible(bool(found))
        self._nothing.setVisible(not found)
        self._enable()

    def _show_keyring(self, lasting: bool) -> None:  # noqa: FBT001 - an answer of a job
        self._ui.keyringHint.setVisible(not lasting)
        self._ui.keyringHint.setText(
            translate(
                "Sending",
                "This machine has no usable keyring: passwords are kept in memory, and asked for again after the next start.",
            )
        )

    def _enable(self) -> None:
        for button in (self._ui.editButton, self._ui.removeButton):
            button.setEnabled(self._may and self._chosen is not None)

    def _add(self) -> None:
        self._open(None)

    def _edit(self, _index: QModelIndex | bool = False) -> None:  # noqa: FBT001, FBT002 - a slot of two signals
        if self._may and self._chosen is not None:
            self._open(self._chosen)

    def _open(self, destination: Destination | None) -> None:
        dialog = DestinationDialog(self._context, destination, self)
        dialog.saved.connect(self._saved)
        dialog.open()

    def _saved(self, destination: Destination) -> None:
        self.refresh()
        sending, session = self._context.desk.sending, self._context.session
        self._context.jobs.run(
            lambda: sending.secret_given(session, destination.id),
            lambda _held: self._context.bus.sending_changed.emit(),
        )

    def _ask_remove(self) -> None:
        destination = self._chosen
        if destination is None:
            return
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(translate("Sending", "Remove the destination"))
        box.setText(
            translate(
                "Sending", "Remove {name}? Its password is forgotten; what waits for it is not sent."
            ).format(name=isolated(destination.name))
        )
        remove = box.addButton(translate("Sending", "Remove"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(translate("Sending", "Cancel"), QMessageBox.ButtonRole.RejectRole))
        remove.clicked.connect(partial(self._remove, destination))
        box.open()

    def _remove(self, destination: Destination) -> None:
        service, session = self._context.desk.destinations, self._context.session
        self._context.jobs.run(
            lambda: service.remove(session, destination.id), lambda _gone: self.refresh(), lane=Lane.NETWORK
        )
