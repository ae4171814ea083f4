"""Somebody at the desk: eyes, hands and patience, inside the real event loop that `main()` runs."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QObject, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListView,
    QMessageBox,
    QWidget,
)

from editor_desk.app.main import main
from editor_desk.gui.accounts.first_account_dialog import FirstAccountDialog
from editor_desk.gui.accounts.unlock_dialog import UnlockDialog
from editor_desk.gui.application import make_application
from editor_desk.gui.articles.desk_room import DeskRoom
from editor_desk.gui.shell.controller import DeskController
from editor_desk.gui.shell.main_window import MainWindow
from editor_desk.gui.shell.navigation import RoomName
from editor_desk.gui.widgets.notice_bar import NoticeBar
from tests.windows import type_text

W = TypeVar("W", bound=QWidget)

PATIENCE_MS = 300_000
LONGEST_MS = 1_200_000
"""Far longer than anything takes: what is waited for is a condition, and a busy machine is no fault."""
PASSPHRASE = "عبارة مرور طويلة"


class Hands:
    """Strikes keys where the focus is, clicks what is in sight, and looks until what it expects is there."""

    @property
    def controller(self) -> DeskController:
        """The one of this run; earlier runs of the process have gone."""
        app = QApplication.instance()
        assert app is not None
        (controller,) = app.findChildren(DeskController, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return controller

    @property
    def window(self) -> MainWindow:
        """The main window, once somebody sits at the desk."""
        self.wait(lambda: self.controller.window is not None)
        window = self.controller.window
        assert window is not None
        return window

    @property
    def desk(self) -> DeskRoom:
        """The room with list, sheet and inspector."""
        room = self.window.room(RoomName.DESK)
        assert isinstance(room, DeskRoom)
        return room

    def wait(self, condition: Callable[[], bool]) -> None:
        """Let the windows work until it is so."""
        deadline = QDeadlineTimer(PATIENCE_MS)
        while not condition():
            assert not deadline.hasExpired(), "what was expected did not come"
            loop = QEventLoop()
            QTimer.singleShot(10, loop.quit)
            loop.exec()

    def settle(self) -> None:
        """Let everything that was asked for be done and shown."""
        self.wait(lambda: self.controller.jobs.is_idle)
        QApplication.processEvents()
        self.wait(lambda: self.controller.jobs.is_idle)

    def find(self, kind: type[W], name: str = "", within: QObject | None = None) -> W:
        """The one that is in sight, once it is."""
        found: list[W] = []

        def look() -> bool:
            places = QApplication.topLevelWidgets() if within is None else [within]
            every = [
                widget
                for place in places
                for widget in [*([place] if isinstance(place, kind) else []), *place.findChildren(kind)]
            ]
            found[:] = [w for w in every if w.isVisible() and name in {"", w.objectName()}]
            return bool(found)

        self.wait(look)
        return found[0]

    def label(self, name: str) -> str:
        """What a label in sight says."""
        return self.find(QLabel, name).text()

    def dialog(self, kind: type[W]) -> W:
        """The dialog in sight, once it takes the keys."""
        dialog = self.find(kind)
        # No window manager does it here.
        dialog.activateWindow()
        self.wait(lambda: dialog.isActiveWindow() and QApplication.focusWidget() is not None)
        return dialog

    def focus(self) -> QWidget:
        """Where keys go."""
        if QApplication.focusWidget() is None and not QApplication.activeModalWidget():
            self.window.activateWindow()
        self.wait(lambda: QApplication.focusWidget() is not None)
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def press(self, *sequences: str) -> None:
        """Strike keys where the focus is, as Qt writes them."""
        for sequence in sequences:
            QTest.keySequence(self.focus(), sequence)

    def write(self, text: str) -> None:
        """Strike a key for each letter where the focus is."""
        for letter in text:
            type_text(self.focus(), letter)

    def click(self, name: str, kind: type[QWidget] = QAbstractButton, within: QObject | None = None) -> None:
        """Press what is in sight and enabled with the mouse."""
        widget = self.find(kind, name, within)
        self.wait(widget.isEnabled)
        target = widget.viewport() if isinstance(widget, QListView) else widget
        QTest.mouseClick(target, Qt.MouseButton.LeftButton)

    def click_row(self, view: QListView, row: int) -> None:
        """Press a row of a list with the mouse."""
        place = view.visualRect(view.model().index(row, 0)).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))

    def tick(self, name: str) -> None:
        """Tick or untick a box with the space bar."""
        self.find(QAbstractButton, name).setFocus()
        self.press("Space")

    def is_open(self, kind: type[QWidget]) -> bool:
        """Whether such a window is in sight."""
        return any(isinstance(w, kind) and w.isVisible() for w in QApplication.topLevelWidgets())

    def meanwhile(self, kind: type[W], act: Callable[[W], object], name: str = "") -> None:
        """Do `act` once such a window is in sight: what opens it may not return before it is closed."""
        timer = QTimer(make_application([]))
        timer.setInterval(5)

        def look() -> None:
            for widget in QApplication.topLevelWidgets():
                if isinstance(widget, kind) and widget.isVisible() and name in {"", widget.objectName()}:
                    if widget.isActiveWindow():
                        timer.stop()
                        timer.deleteLater()
                        act(widget)
                    else:
                        widget.activateWindow()  # no window manager does it here
                    return

        timer.timeout.connect(look)
        timer.start()

    def found_desk(self, name: str, passphrase: str = PASSPHRASE) -> None:
        """Make the first account, with the keyboard alone."""
        self.dialog(FirstAccountDialog)
        self.write(name)
        self.press("Tab")
        self.write(passphrase)
        self.press("Tab")
        self.write(passphrase)
        self.press("Return")
        self.wait(lambda: self.controller.window is not None)
        self.come_forward()

    def sit_down(self, name: str, passphrase: str = PASSPHRASE) -> None:
        """Choose the account in the door and type its passphrase."""
        dialog = self.dialog(UnlockDialog)
        box = self.find(QComboBox, "account", dialog)
        self.wait(lambda: self.controller._desk is not None and box.findText(name) >= 0)
        self.settle()
        box.setFocus()
        while box.currentText() != name:
            before = box.currentIndex()
            QTest.keyClick(box, Qt.Key.Key_Down)
            if box.currentIndex() == before:
                QTest.keyClick(box, Qt.Key.Key_Home)
        self.find(QLineEdit, "passphrase", dialog).setFocus()
        self.write(passphrase)
        self.press("Return")
        self.wait(lambda: self.controller.context is not None and self._seated() == name)
        self.come_forward()

    def change_seats(self, name: str) -> None:
        """Hand the desk over to somebody else."""
        self.press("Ctrl+Shift+L")
        self.sit_down(name)

    def come_forward(self) -> None:
        """The window that is there now takes the keys."""
        self.settle()
        self.window.activateWindow()
        self.wait(self.window.isActiveWindow)
        if QApplication.focusWidget() is None:
            self.window.setFocus()

    def saved(self) -> None:
        """Look until the status line says that the text is stored, and check that it tells the truth."""
        self.wait(lambda: self.label("saveLabel").startswith(("● حُفظ", "● Saved")))
        assert not self.desk.working.has_unsaved

    def notice(self) -> str:
        """What the bar above the room says."""
        return self.find(NoticeBar, "noticeBar").accessibleName()

    def leave(self) -> None:
        """Close the window as a person does, and wait until it is gone."""
        window = self.window
        window.close()
        self.wait(lambda: not window.isVisible())

    def _seated(self) -> str:
        context = self.controller.context
        return "" if context is None else context.session.account.name


def at_the_desk(act: Callable[[Hands], None], *arguments: str) -> int:
    """Run `main(arguments)` with `act` inside its event loop; returns the exit code. What fails in `act` fails here."""
    app = make_application([])
    hands, faults, played = Hands(), [], []
    start = QTimer(app)
    start.setSingleShot(True)

    def play() -> None:
        played.append(True)
        try:
            act(hands)
        except BaseException as fault:  # noqa: BLE001 - raised again outside of the loop
            faults.append(fault)
            app.exit(-1)

    def give_up() -> None:
        faults.append(TimeoutError("something at the desk waits for an answer that does not come"))
        app.exit(-1)

    start.timeout.connect(play)
    start.start()
    end = QTimer(app)
    end.setSingleShot(True)
    end.timeout.connect(give_up)
    end.start(LONGEST_MS)
    before = set(app.topLevelWidgets())
    try:
        code = main(list(arguments))
    finally:
        start.stop()
        end.stop()
        _clear_away(app, before)
    if faults:
        raise faults[0]
    assert played, "the desk never waited for anybody"
    return code


def _clear_away(app: QApplication, before: set[QWidget]) -> None:
    # A process of its own would end here.
    app.clipboard().clear()
    for widget in set(app.topLevelWidgets()) - before:
        if isinstance(widget, MainWindow):
            widget.dispose()
        if isinstance(widget, MainWindow | QDialog | QMessageBox):
            widget.hide()
            widget.deleteLater()
