"""Pictures of the desk made small for the screen: read and decoded in the background, kept for a while."""

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPixmap

from editor_desk.domain.errors import DeskError
from editor_desk.gui.jobs import Jobs, Lane

_MOST = 60
_WIDEST = QSize(1480, 1480)
"""Twice the widest sheet, for sharp screens."""


class Thumbnails(QObject):
    """Gives pictures by their SHA-256. `arrived(str)` when one that was asked for is there, or is known to be missing."""

    arrived = Signal(str)

    def __init__(self, jobs: Jobs, read: Callable[[str], bytes], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._read = jobs, read
        self._kept: OrderedDict[str, QPixmap] = OrderedDict()
        self._asked: set[str] = set()
        self._missing: set[str] = set()

    def pixmap(self, sha256: str) -> QPixmap | None:
        """The picture if it is at hand; otherwise it is fetched."""
        if sha256 in self._kept:
            self._kept.move_to_end(sha256)
            return self._kept[sha256]
        if sha256 not in self._asked and sha256 not in self._missing:
            self._asked.add(sha256)
            read = self._read
            self._jobs.run(
                lambda: decoded(read(sha256)),
                lambda image: self._take(sha256, image),
                lambda error: self._miss(sha256, error),
                lane=Lane.BACKGROUND,
            )
        return None

    def is_missing(self, sha256: str) -> bool:
        """Whether the desk does not hold it, or it cannot be drawn."""
        return sha256 in self._missing

    def forget_missing(self) -> None:
        """Look again for what was missing: it may have been put in since."""
        self._missing.clear()

    def _take(self, sha256: str, image: QImage) -> None:
        self._asked.discard(sha256)
        if image.isNull():
            self._missing.add(sha256)
        else:
            self._kept[sha256] = QPixmap.fromImage(image)
            while len(self._kept) > _MOST:
                self._kept.popitem(last=False)
        self.arrived.emit(sha256)

    def _miss(self, sha256: str, _error: DeskError) -> None:
        self._asked.discard(sha256)
        self._missing.add(sha256)
        self.arrived.emit(sha256)


def decoded(data: bytes) -> QImage:
    """The picture, not larger than a screen needs it; a null image where Qt cannot read it."""
    device = QBuffer()
    device.setData(QByteArray(data))
    device.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(device)
    size = reader.size()
    if size.width() > _WIDEST.width() or size.height() > _WIDEST.height():
        reader.setScaledSize(size.scaled(_WIDEST, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


def encoded(image: QImage) -> bytes:
    """An image of the clipboard as PNG."""
    device = QBuffer()
    device.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(device, "PNG")  # type: ignore[call-overload]  # PySide takes a str for the format
    return bytes(device.data().data())
