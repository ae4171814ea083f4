"""Seats people at the desk: who is asked for a passphrase, which window they get, and when it is made anew."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QDialog

from editor_desk.domain.accounts import Account
from editor_desk.gui.application import apply_language, apply_theme
from editor_desk.gui.context import Bus, GuiContext
from editor_desk.gui.jobs import Jobs
from editor_desk.gui.preferences import Language, Preferences, ThemeName
from editor_desk.gui.shell.account_menu import Wishes
from editor_desk.gui.shell.indexer import Indexer
from editor_desk.gui.shell.main_window import MainWindow, Place
from editor_desk.language.numerals import Numerals
from editor_desk.services.desk import Desk
from editor_desk.services.ports import Session


class DeskController(QObject):
    """One a process. `window` and `context` are None until somebody sits at the desk."""

    def __init__(
        self, app: QApplication, desk: Desk, preferences: Preferences, language: Language | None = None
    ) -> None:
        super().__init__(app)
        self._app = app
        self._desk = desk
        self._preferences = preferences
        if language is not None and language is not preferences.language:
            preferences.language = language
        self._jobs = Jobs(self)
        self._jobs.crashed.connect(self._show_crash)
        self._indexer = Indexer(desk, self._jobs, self)
        self._wishes = Wishes(self)
        self._wishes.asked.connect(self._do)
        self._wishes.language.connect(self._choose_language)
        self._wishes.theme.connect(self._choose_theme)
        self._wishes.numerals.connect(self._choose_numerals)
        self._window: MainWindow | None = None
        self._dialog: QDialog | None = None
        self._return_to: Place | None = None

    @property
    def window(self) -> MainWindow | None:
        """The window, once somebody sits at the desk."""
        return self._window

    @property
    def context(self) -> GuiContext | None:
        """What its rooms were given."""
        return None if self._window is None else self._window.context

    @property
    def dialog(self) -> QDialog | None:
        """The dialog that asks who is there, or that makes the first account; None at other times."""
        return self._dialog

    @property
    def jobs(self) -> Jobs:
        """The work off the GUI thread."""
        return self._jobs

    def start(self, session: Session | None = None) -> None:
        """Show the window for `session`, or first ask who is there; on a new desk, make the first account."""
        apply_language(self._app, self._preferences.language)
        self._theme = apply_theme(self._app, self._preferences.theme)
        if session is None:
            self._ask()
        else:
            self._seat(session)
        self._indexer.catch_up()

    def stop(self) -> None:
        """Finish what is being stored and end the work in the background. The windows are closed by then."""
        self._indexer.pause()
        self._jobs.stop()

    def _ask(self, place: Place | None = None) -> None:
        def ask(accounts: Sequence[Account]) -> None:
            if accounts:
                self._ask_passphrase(accounts, place)
            else:
                self._ask_first_account()

        self._jobs.run(self._desk.accounts.all, ask)

    def _ask_passphrase(self, accounts: Sequence[Account], place: Place | None = None) -> None:
        from editor_desk.gui.accounts.unlock_dialog import UnlockDialog

        self._return_to = place
        dialog = UnlockDialog(
            self._desk, self._jobs, self._theme, accounts, self._preferences.last_account, self._window
        )
        dialog.unlocked.connect(lambda session: self._seat(session, place))
        dialog.language_chosen.connect(self._choose_language)
        self._show_dialog(dialog)

    def _ask_first_account(self) -> None:
        from editor_desk.gui.accounts.first_account_dialog import FirstAccountDialog

        dialog = FirstAccountDialog(self._desk, self._jobs, self._theme)
        dialog.unlocked.connect(self._seat)
        dialog.language_chosen.connect(self._choose_language)
        self._show_dialog(dialog)

    def _show_dialog(self, dialog: QDialog) -> None:
        self._dialog = dialog
        dialog.finished.connect(self._dialog_finished)
        if self._window is None:
            dialog.show()
        else:
            dialog.open()

    def _dialog_finished(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None

    def _seat(self, session: Session, place: Place | None = None) -> None:
        self._preferences.last_account = session.account.id
        bus = Bus()
        context = GuiContext(self._desk, session, self._jobs, bus, self._preferences, self._theme)
        old, self._window = self._window, MainWindow(context, self._wishes, place)
        bus.setParent(self._window)
        bus.changed.connect(self._indexer.catch_up)
        self._window.leaving.connect(self._indexer.pause)
        if old is None:
            self._window.show()
            return
        # The new window covers the old one before that goes: the desk never blinks, and the last window never closes.
        self._window.setGeometry(old.geometry())
        self._window.setWindowState(old.windowState())
        self._window.show()
        old.dispose()
        old.deleteLater()

    def _do(self, wish: str) -> None:
        window = self._window
        if window is None:
            return
        steps: dict[str, Callable[[], None]] = {
            "switch_account": lambda: window.leave(lambda: self._ask(window.place())),
            "lock": lambda: window.leave(lambda: self._lock(window)),
            "passphrase": lambda: self._ask_new_passphrase(window),
            "shortcuts": lambda: self._show_shortcuts(window),
            "quit": lambda: self._quit(window),
        }
        steps[wish]()

    def _quit(self, window: MainWindow) -> None:
        window.close()

    def _lock(self, window: MainWindow) -> None:
        place = window.place()

        def lock(accounts: Sequence[Account]) -> None:
            self._window = None
            self._ask_passphrase(accounts, place)
            window.dispose()
            window.deleteLater()

        self._jobs.run(self._desk.accounts.all, lock)

    def _ask_new_passphrase(self, window: MainWindow) -> None:
        from editor_desk.gui.accounts.passphrase_dialog import PassphraseDialog

        PassphraseDialog(window.context, window).open()

    def _show_shortcuts(self, window: MainWindow) -> None:
        from editor_desk.gui.shell.shortcuts_dialog import ShortcutsDialog

        ShortcutsDialog(window.context.theme, window).open()

    def _choose_language(self, language: Language) -> None:
        if language is self._preferences.language:
            return

        def speak() -> None:
            self._preferences.language = language
            apply_language(self._app, language)
            self._make_anew()

        self._after_leaving(speak)

    def _choose_theme(self, name: ThemeName) -> None:
        if name is self._preferences.theme:
            return

        def paint() -> None:
            self._preferences.theme = name
            self._theme = apply_theme(self._app, name)
            self._make_anew()

        self._after_leaving(paint)

    def _choose_numerals(self, numerals: Numerals) -> None:
        if numerals is self._preferences.numerals:
            return

        def count() -> None:
            self._preferences.numerals = numerals
            self._make_anew()

        self._after_leaving(count)

    def _after_leaving(self, then: Callable[[], None]) -> None:
        if self._window is None:
            then()
        else:
            self._window.leave(then)

    def _make_anew(self) -> None:
        if self._window is not None:
            self._seat(self._window.context.session, self._window.place())
        elif self._dialog is not None:
            asked = self._dialog
            asked.finished.disconnect(self._dialog_finished)
            self._ask(self._return_to)
            # Not before the new one stands: closing the last window would end the program.
            self._jobs.idle.connect(asked.close)
            self._jobs.idle.connect(asked.deleteLater)

    def _show_crash(self, error: BaseException) -> None:
        from editor_desk.gui.shell.crash_dialog import CrashDialog

        CrashDialog(error, self._window).open()
