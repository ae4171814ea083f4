"""Seats people at the desk: who is asked for a passphrase, which window they get, and when it is made anew."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QDialog

from editor_desk.domain.errors import DeskError
from editor_desk.gui.accounts.unlock_dialog import UnlockDialog
from editor_desk.gui.application import apply_language, apply_theme
from editor_desk.gui.jobs import Jobs
from editor_desk.gui.preferences import Language, Preferences, ThemeName
from editor_desk.gui.shell.choices import Wishes
from editor_desk.gui.shell.first_paint import FirstPaint
from editor_desk.gui.shell.idle_lock import IdleLock
from editor_desk.language.numerals import Numerals

if TYPE_CHECKING:
    # What is behind the door is imported once somebody stands before it: the first window does not wait for it.
    from editor_desk.domain.accounts import Account
    from editor_desk.gui.context import GuiContext
    from editor_desk.gui.shell.indexer import Indexer
    from editor_desk.gui.shell.locked_window import LockedWindow
    from editor_desk.gui.shell.log_check import LogCheck
    from editor_desk.gui.shell.main_window import MainWindow, Place
    from editor_desk.services.desk import Desk
    from editor_desk.services.ports.keys import Session


class DeskController(QObject):
    """One a process. `window` and `context` are None until somebody sits at the desk.

    With a `desk`, `start` is called; without one, `open` makes it while the door already stands.
    """

    def __init__(
        self,
        app: QApplication,
        desk: "Desk | None",
        preferences: Preferences,
        language: Language | None = None,
    ) -> None:
        super().__init__(app)
        self._app = app
        self._desk = desk
        self._preferences = preferences
        if language is not None and language is not preferences.language:
            preferences.language = language
        self._jobs = Jobs(self)
        self._jobs.crashed.connect(self._show_crash)
        self._indexer: Indexer | None = None
        self._log_check: LogCheck | None = None
        self._wishes = Wishes(self)
        self._wishes.asked.connect(self._do)
        self._wishes.language.connect(self._choose_language)
        self._wishes.theme.connect(self._choose_theme)
        self._wishes.numerals.connect(self._choose_numerals)
        self._window: MainWindow | None = None
        self._dialog: QDialog | None = None
        self._crash: QDialog | None = None
        self._return_to: Place | None = None
        self._locked: LockedWindow | None = None
        self._idle = IdleLock(app, lambda: preferences.lock_after, lambda: self._do("lock"))

    @property
    def window(self) -> "MainWindow | None":
        """The window, once somebody sits at the desk."""
        return self._window

    @property
    def context(self) -> "GuiContext | None":
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

    def start(self, session: "Session | None" = None) -> None:
        """Show the window for `session`, or first ask who is there; on a new desk, make the first account."""
        self._dress()
        if session is None:
            self._ask()
        else:
            self._seat(session)
        self._index()

    def open(self, opening: "Callable[[], Desk]", failed: Callable[[DeskError], None]) -> None:
        """Show the door to who sat here last, and meanwhile open the desk; `failed` is called where that fails."""
        self._dress()

        def open_it() -> None:
            # Here, not when the outcome is delivered: a passphrase may be waiting next in the lane.
            self._desk = opening()

        def opened(_nothing: None) -> None:
            self._ask()
            self._index()

        def start() -> None:
            self._jobs.run(open_it, opened, failed)

        if self._preferences.last_account:
            # Loading the storage would fight with the first picture of the door for the interpreter.
            door = self._show_door()
            door.asked.connect(FirstPaint(door, start, self).now)
        else:
            start()

    def stop(self) -> None:
        """Finish what is being stored and end the work in the background. The windows are closed by then,
        and the application lets go of the controller.
        """
        if self._indexer is not None:
            self._indexer.pause()
        if self._log_check is not None:
            self._log_check.pause()
        self._idle.stop()
        self._idle.deleteLater()
        self._jobs.stop()
        self.setParent(None)

    def _dress(self) -> None:
        apply_language(self._app, self._preferences.language)
        self._theme = apply_theme(self._app, self._preferences.theme)

    def _index(self) -> None:
        from editor_desk.gui.shell.indexer import Indexer
        from editor_desk.gui.shell.log_check import LogCheck

        self._indexer = Indexer(self._open_desk, self._jobs, self)
        self._indexer.catch_up()
        self._log_check = LogCheck(self._open_desk, self._jobs, self)
        if self._window is not None:
            self._look_after(self._window)

    @property
    def _open_desk(self) -> "Desk":
        if self._desk is None:
            raise RuntimeError("the desk is not open")
        return self._desk

    def _ask(self, place: "Place | None" = None) -> None:
        """Ask who is there, over the window where one is open."""
        seated = self._window

        def ask(accounts: "Sequence[Account]") -> None:
            if self._window is not seated:
                return  # somebody was quicker: the passphrase was typed while the desk was being opened
            if not accounts:
                self._replace_dialog(self._ask_first_account)
            elif isinstance(self._dialog, UnlockDialog):
                self._dialog.offer(accounts)
            else:
                self._show_door(place).offer(accounts)

        self._jobs.run(lambda: self._open_desk.accounts.all(), ask)  # noqa: PLW0108 - there is no desk to ask yet

    def _replace_dialog(self, show: Callable[[], object]) -> None:
        old, self._dialog = self._dialog, None
        show()
        # Not before the new one stands: closing the last window would end the program.
        if old is not None:
            old.finished.disconnect(self._dialog_finished)
            old.close()
            old.deleteLater()

    def _show_door(self, place: "Place | None" = None) -> UnlockDialog:
        self._return_to = place
        last = (self._preferences.last_account, self._preferences.last_account_name)
        dialog = UnlockDialog(self._unlock_account, self._jobs, self._theme, last, self._window)
        dialog.unlocked.connect(lambda session: self._seat(session, place))
        dialog.language_chosen.connect(self._choose_language)
        self._show_dialog(dialog)
        return dialog

    def _unlock_account(self, account_id: str, passphrase: str) -> "Session":
        return self._open_desk.accounts.unlock(account_id, passphrase)

    def _ask_first_account(self) -> None:
        from editor_desk.gui.accounts.first_account_dialog import FirstAccountDialog

        dialog = FirstAccountDialog(self._open_desk, self._jobs, self._theme)
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
        if self._window is None and self._locked is not None:
            # Nobody came in: whoever closes the door closes what is behind it.
            self._locked.drop()
            self._locked = None

    def _seat(self, session: "Session", place: "Place | None" = None) -> None:
        locked, self._locked = self._locked, None
        if locked is not None and locked.belongs_to(session, self._preferences):
            self._window = locked.window
            locked.show()
            return
        self._seat_anew(session, place)
        if locked is not None:
            locked.drop()

    def _seat_anew(self, session: "Session", place: "Place | None") -> None:
        from editor_desk.gui.context import Bus, GuiContext
        from editor_desk.gui.sending.worker import SendingWorker
        from editor_desk.gui.shell.main_window import MainWindow
        from editor_desk.gui.shell.warm_up import WarmUp

        self._preferences.last_account = session.account.id
        self._preferences.last_account_name = session.account.name
        bus = Bus()
        context = GuiContext(self._open_desk, session, self._jobs, bus, self._preferences, self._theme)
        if place is None or place.account != session.account.id:
            place = self._kept_place(session.account.id)
        old, self._window = self._window, MainWindow(context, self._wishes, place)
        bus.setParent(self._window)
        WarmUp(self._open_desk, self._jobs, self._preferences, self._window, bus)
        SendingWorker(context, self._window).start()
        self._look_after(self._window)
        if old is None:
            self._window.show()
            return
        # The new window covers the old one before that goes: the desk never blinks, and the last window never closes.
        self._window.setGeometry(old.geometry())
        self._window.setWindowState(old.windowState())
        self._window.show()
        old.dispose()
        old.deleteLater()

    def _kept_place(self, account: str) -> "Place":
        from editor_desk.gui.shell.main_window import Place
        from editor_desk.gui.shell.room import Bookmark

        entry, article, cursor = self._preferences.place_of(account)
        return Place(entry, Bookmark(article, cursor) if article else None, account)

    def _look_after(self, window: "MainWindow") -> None:
        if self._indexer is not None:
            window.context.bus.changed.connect(self._indexer.catch_up)
            window.context.bus.stayed.connect(self._indexer.catch_up)
            window.leaving.connect(self._indexer.pause)
            self._indexer.progressed.connect(window.show_indexing)
        if self._log_check is not None:
            window.context.bus.changed.connect(self._log_check.go_on)
            window.context.bus.stayed.connect(self._log_check.go_on)
            window.leaving.connect(self._log_check.pause)
            self._log_check.go_on()

    def _do(self, wish: str) -> None:
        window = self._window
        if window is None:
            return
        steps: dict[str, Callable[[], None]] = {
            "switch_account": lambda: window.leave(lambda: self._ask(window.place())),
            "lock": lambda: window.leave(lambda: self._lock(window)),
            "passphrase": lambda: self._ask_new_passphrase(window),
            "rotate_key": lambda: self._ask_new_key(window),
            "shortcuts": lambda: self._show_shortcuts(window),
            "quit": lambda: self._quit(window),
        }
        steps[wish]()

    def _quit(self, window: "MainWindow") -> None:
        window.close()

    def _lock(self, window: "MainWindow") -> None:
        from editor_desk.gui.shell.locked_window import LockedWindow

        place = window.place()
        self._window = None
        self._show_door(place)
        self._ask(place)
        # Not before the door stands: closing the last window would end the program.
        self._locked = LockedWindow(window, self._preferences)

    def _ask_new_passphrase(self, window: "MainWindow") -> None:
        from editor_desk.gui.accounts.passphrase_dialog import PassphraseDialog

        PassphraseDialog(window.context, window).open()

    def _ask_new_key(self, window: "MainWindow") -> None:
        from editor_desk.gui.accounts.key_dialogs import RotateKeyDialog

        dialog = RotateKeyDialog(window.context, window)
        # The window signs with the key that it was given: it is made anew with the new one.
        dialog.rotated.connect(lambda session: window.leave(lambda: self._seat(session, window.place())))
        dialog.open()

    def _show_shortcuts(self, window: "MainWindow") -> None:
        from editor_desk.gui.shell.shortcuts_dialog import ShortcutsDialog

        ShortcutsDialog(window.context, window).open()

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
        elif isinstance(self._dialog, UnlockDialog):
            place = self._return_to
            self._replace_dialog(lambda: self._show_door(place))
            self._ask(place)
        elif self._dialog is not None:
            self._replace_dialog(self._ask_first_account)

    def _show_crash(self, error: BaseException) -> None:
        from editor_desk.gui.shell.crash_dialog import CrashDialog

        # Kept here: before there is a window, nothing else would hold it.
        self._crash = CrashDialog(error, self._window or self._dialog)
        self._crash.open()
