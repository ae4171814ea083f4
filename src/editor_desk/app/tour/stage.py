"""A stage hand for the windows: finds, clicks, types, waits, and takes pictures."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QDeadlineTimer, QEvent, QEventLoop, QObject, QPoint, Qt, QTimer, SignalInstance
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget

from editor_desk.gui.jobs import Jobs
from editor_desk.gui.widgets.toast import Toast

W = TypeVar("W", bound=QWidget)
T = TypeVar("T")
_PATIENCE_MS = 60_000


class StageError(RuntimeError):
    """Something that the tour waited for did not come: a bug of ours."""


def there(value: object, kind: type[T]) -> T:
    """`value`, which must be a `kind` by now. Raises StageError where it is not."""
    if not isinstance(value, kind):
        raise StageError(f"{kind.__name__} is not there")
    return value


class Stage:
    """Works on the windows of `app` and puts pictures into `folder`, numbered in the order taken."""

    def __init__(self, app: QApplication, jobs: Jobs, folder: Path) -> None:
        self._app = app
        self._jobs = jobs
        self._folder = folder
        self._faults: list[object] = []
        self.pictures: list[Path] = []
        self.heed(jobs.refused)
        self.heed(jobs.crashed)

    def heed(self, fault: SignalInstance) -> None:
        """Take what `fault` carries for the end of the tour."""
        fault.connect(self._faults.append)

    def wait(self, what: str, condition: Callable[[], bool]) -> None:
        """Let the windows work until `condition` holds. Raises StageError after a minute or at the first fault."""
        deadline = QDeadlineTimer(_PATIENCE_MS)
        while not condition():
            if self._faults:
                raise StageError(f"{what}: {self._faults[0]!r}")
            if deadline.hasExpired():
                raise StageError(f"{what} did not happen")
            self._app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)

    def expect(self, what: str, condition: Callable[[], bool]) -> None:
        """Let everything that was asked for be done, then look once. Raises StageError where `condition` does not hold."""
        self.settle()
        if not condition():
            raise StageError(f"{what} did not happen")

    def settle(self) -> None:
        """Wait until nothing is queued, running or undelivered, and everything is drawn."""
        self.wait("the work in the background", lambda: self._jobs.is_idle)
        self._app.processEvents()
        self.wait("the work that followed", lambda: self._jobs.is_idle)

    def find(self, parent: QObject, kind: type[W], name: str = "") -> W:
        """The visible widget of that kind and name below `parent`, once it is there."""
        found: list[W] = []

        def look() -> bool:
            # An empty name would look for widgets without one.
            every = parent.findChildren(kind, name) if name else parent.findChildren(kind)
            found[:] = [widget for widget in every if widget.isVisible()]
            return bool(found)

        self.wait(f"{kind.__name__} {name}", look)
        return found[0]

    def dialog(self, kind: type[W]) -> W:
        """The open dialog of that kind, once it is there."""
        found: list[W] = []

        def look() -> bool:
            found[:] = [w for w in self._app.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
            return bool(found)

        self.wait(kind.__name__, look)
        return found[0]

    def meanwhile(self, kind: type[W], act: Callable[[W], None], begin: Callable[[], None]) -> None:
        """Do `begin`, which opens a `kind` and may not return before it is closed, and `act` on that one.
        Raises StageError where none came, and what `act` raises.
        """
        faults: list[BaseException] = []
        acted: list[bool] = []
        deadline = QDeadlineTimer(_PATIENCE_MS)
        timer = QTimer()
        timer.setInterval(10)

        def look() -> None:
            found = [w for w in self._app.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
            if not found:
                return
            timer.stop()
            acted.append(True)
            try:
                act(found[0])
            except BaseException as fault:  # noqa: BLE001 - raised again below, outside of the loop
                faults.append(fault)
                found[0].close()

        timer.timeout.connect(look)
        timer.start()
        begin()
        self.wait(kind.__name__, lambda: bool(acted) or deadline.hasExpired())
        if faults:
            raise faults[0]

    def click(self, parent: QObject, name: str) -> None:
        """Press the enabled button of that name with the mouse, once it is there."""
        button = self.find(parent, QAbstractButton, name)
        self.wait(f"button {name}", button.isEnabled)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def tick(self, parent: QObject, name: str) -> None:
        """Tick or untick the check box of that name with the space bar: its middle may be beside its text."""
        box = self.find(parent, QAbstractButton, name)
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_Space)

    def type(self, widget: QWidget, text: str) -> None:
        """Type `text` into `widget`, key by key."""
        widget.setFocus()
        for character in text:
            # QTest.keyClicks knows Latin letters only.
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, character)
                self._app.sendEvent(widget, event)

    def press(self, widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        """Press one key."""
        QTest.keyClick(widget, key, modifier or Qt.KeyboardModifier.NoModifier)

    def strike(self, widget: QWidget, keys: str) -> None:
        """Strike keys, as Qt writes them, in `widget`, with the focus there and its window in front."""
        window = widget.window()
        window.activateWindow()
        self.wait("the window in front", window.isActiveWindow)
        widget.setFocus()
        QTest.keySequence(widget, keys)

    def ask_menu(self, widget: QWidget, place: QPoint) -> QMenu:
        """The menu that comes where the other mouse button is pressed in `widget`, once it is there."""
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, widget.mapToGlobal(place))
        self._app.sendEvent(widget, event)
        return self.dialog(QMenu)

    def picture(self, widget: QWidget, name: str, over: QWidget | None = None) -> Path:
        """Take a picture of the window of `widget`, without the notices that float over it, and of what pops up `over` it."""
        self.settle()
        window = widget.window()
        self._app.processEvents()  # a page that grew is laid out twice
        for toast in window.findChildren(Toast):
            toast.hide()
        shot = window.grab()
        if over is not None:
            painter = QPainter(shot)
            painter.drawPixmap(window.mapFromGlobal(over.mapToGlobal(QPoint())), over.grab())
            painter.end()
        path = self._folder / f"{len(self.pictures) + 1:02}-{name}.png"
        if not shot.save(str(path)):
            raise StageError(f"{path} was not written")
        self.pictures.append(path)
        return path
