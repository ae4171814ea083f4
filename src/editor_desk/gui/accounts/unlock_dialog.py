"""Asks who sits down at the desk, and for the passphrase that opens their key."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QWidget

from editor_desk.gui._generated.ui_unlock import Ui_UnlockDialog
from editor_desk.gui.accounts.language_switch import LanguageSwitch
from editor_desk.gui.jobs import Jobs
from editor_desk.gui.theme.theme import Theme
from editor_desk.gui.widgets.dialog_task import DialogTask

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from editor_desk.domain.accounts import Account
    from editor_desk.services.ports.keys import Session

    Unlock = Callable[[str, str], Session]


class UnlockDialog(QDialog):
    """`unlocked(Session)` when the passphrase was right. A wrong one is said in place and can be typed again at once.

    It may stand before the desk is open: `last` is then the one account offered, and `unlock(account id, passphrase)`
    waits for its turn behind the opening: `asked()` comes first, so that whoever put the opening off begins it. `offer`
    brings the other accounts.
    """

    asked = Signal()
    unlocked = Signal(object)
    language_chosen = Signal(object)

    def __init__(
        self,
        unlock: "Unlock",
        jobs: Jobs,
        theme: Theme,
        last: tuple[str, str] = ("", ""),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ui = Ui_UnlockDialog()
        self._ui.setupUi(self)
        self._unlocks = unlock
        ui = self._ui
        ui.picture.setPixmap(QIcon(":/icons/app.svg").pixmap(44, 44))
        ui.passphrase.fit_out(theme)
        self._last, name = last
        if name:
            ui.account.addItem(name, self._last)
        ui.account.view().installEventFilter(self)
        ui.cancelButton.setVisible(parent is not None)
        ui.cancelButton.clicked.connect(self.reject)
        self._task = DialogTask(self, jobs, ui.openButton, ui.busy, ui.fault, [ui.passphrase])
        ui.openButton.clicked.connect(self._unlock)
        ui.account.currentIndexChanged.connect(self._task.stop_waiting)
        LanguageSwitch(ui.languageButton, self.language_chosen.emit, shown=parent is None)
        ui.passphrase.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Once the list of accounts is closed again, the passphrase is next. Not after `activated`, which an arrow key
        sends too: whoever goes down the accounts by keyboard would not get past the second.
        """
        if event.type() == QEvent.Type.Hide and watched is self._ui.account.view():
            self._ui.passphrase.setFocus()
        return super().eventFilter(watched, event)

    def offer(self, accounts: "Sequence[Account]") -> None:
        """Let the person choose among the accounts that are open; who was chosen stays so."""
        box = self._ui.account
        chosen = box.currentData() or self._last
        box.clear()
        for account in accounts:
            if not account.disabled:
                box.addItem(account.name, account.id)
        box.setCurrentIndex(max(0, box.findData(chosen)))

    def _unlock(self) -> None:
        self.asked.emit()
        account, passphrase = str(self._ui.account.currentData()), self._ui.passphrase.text()
        self._task.run(lambda: self._unlocks(account, passphrase), self._open, self._ui.passphrase)

    def _open(self, session: "Session") -> None:
        self._ui.passphrase.clear()
        self.unlocked.emit(session)
        self.accept()
