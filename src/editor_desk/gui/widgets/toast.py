"""A short word at the foot of the window that goes by itself."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

_SHOWN_MS = 4000
_LINE_MS = 1500
"""A list takes longer to read."""
_FROM_THE_FOOT = 46


class Toast(QFrame):
    """Floats over `host`, in the middle of its foot."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self.setProperty("role", "toast")
        self.setObjectName("toast")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.addWidget(self._label)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        host.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """What it says or said last."""
        return self._label.text()

    def say(self, text: str) -> None:
        """Show `text` for a while."""
        self._label.setText(text)
        self.setAccessibleName(text)
        self._place()
        self.show()
        self.raise_()
        self._timer.start(_SHOWN_MS + _LINE_MS * text.count("\n"))

    def withdraw(self, text: str) -> None:
        """Go, if it says that."""
        if self.text == text:
            self._timer.stop()
            self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep its place when the window changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        self.adjustSize()
        across = (self._host.width() - self.width()) // 2
        self.move(across, self._host.height() - self.height() - _FROM_THE_FOOT)
