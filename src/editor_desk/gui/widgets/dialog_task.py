"""Slow work asked for in a dialog: it shows that it is busy, and says in place what went wrong."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QProgressBar, QPushButton

from editor_desk.domain.errors import DeskError
from editor_desk.gui.jobs import Jobs
from editor_desk.gui.widgets.countdown import Countdown
from editor_desk.gui.widgets.restyle import restyle

T = TypeVar("T")


class DialogTask(QObject):
    """Ties one button of a dialog to work: the fields rest meanwhile, a fault goes to `fault` and the focus to a field."""

    def __init__(
        self,
        dialog: QDialog,
        jobs: Jobs,
        button: QPushButton,
        bar: QProgressBar,
        fault: QLabel,
        fields: Sequence[QLineEdit],
    ) -> None:
        super().__init__(dialog)
        self._dialog, self._jobs, self._button, self._bar, self._fault = dialog, jobs, button, bar, fault
        self._fields = tuple(fields)
        self._alive = True
        self._waits: Countdown | None = None
        dialog.finished.connect(self._finish)
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        _keep_room(bar)
        bar.hide()
        fault.clear()
        for field in self._fields:
            field.textEdited.connect(self.clear)
            lead(field)
        self._fit()

    def run(
        self, work: Callable[[], T], done: Callable[[T], None], at_fault: QLineEdit | None = None
    ) -> None:
        """Do `work` and call `done`; where it fails, say why and put the focus into `at_fault`."""
        if not self._button.isEnabled():
            return  # Enter presses no button that rests, but a key may come in between
        self.clear()
        self._rest(resting=True)

        def finish(result: T) -> None:
            if self._alive:
                self._rest(resting=False)
                done(result)

        def fail(error: DeskError) -> None:
            if self._alive:
                # Late: the words of faults bring half of the domain along, and the first dialog is not to wait.
                from editor_desk.gui.messages import message_for

                self._rest(resting=False)
                if error.code.value == "try_later":
                    self._wait(error)
                    return
                message = message_for(error)
                self.say(f"{message.title}. {message.next_step}", at_fault)

        self._jobs.run(work, finish, fail)

    def say(self, text: str, at_fault: QLineEdit | None = None) -> None:
        """Say what is wrong, and where."""
        self._fault.setText(text)
        self._fit()
        if at_fault is not None:
            restyle(at_fault, "invalid", value=True)
            at_fault.setFocus()
            at_fault.selectAll()

    def stop_waiting(self) -> None:
        """Somebody else is asked now, who need not wait."""
        if self._waits is not None:
            self._waits.stop()

    def _wait(self, error: DeskError) -> None:
        """After too many wrong passphrases: the time that is left is counted down, and the button rests meanwhile."""
        if self._waits is None:
            self._waits = Countdown(self)
            self._waits.told.connect(self._tell_wait)
        self._waits.begin(error)
        for field in self._fields:
            field.clear()

    def _tell_wait(self, text: str) -> None:
        self._button.setEnabled(not text)
        self.say(text)

    def clear(self) -> None:
        """Nothing is wrong any more, unless it is waited."""
        if self._waits is not None and self._waits.is_waiting:
            return
        self._fault.clear()
        for field in self._fields:
            restyle(field, "invalid", value=False)

    def _rest(self, *, resting: bool) -> None:
        self._bar.setVisible(resting)
        self._button.setEnabled(not resting)
        for field in self._fields:
            field.setReadOnly(resting)

    def _fit(self) -> None:
        # A dialog does not grow by itself when a wrapped label gets longer.
        layout, width = self._dialog.layout(), self._dialog.width()
        if layout is not None:
            layout.activate()
            self._dialog.resize(width, max(self._dialog.height(), layout.totalHeightForWidth(width)))

    def _finish(self) -> None:
        self._alive = False


def lead(field: QLineEdit) -> None:
    """Begin on the reading side of the interface, even while the field is empty or shows dots."""
    mirrored = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    field.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)


def _keep_room(bar: QProgressBar) -> None:
    policy = bar.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    bar.setSizePolicy(policy)
