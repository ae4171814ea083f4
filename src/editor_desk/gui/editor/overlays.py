"""What features draw over the text of the sheet."""

from typing import Protocol, cast

from PySide6.QtGui import QPainter, QTextBlock, QTextLine


class Overlay(Protocol):
    """Draws over one block at a time, and only over those that are being painted."""

    def shows(self, block: QTextBlock) -> bool:
        """Whether there may be something to draw over the block. Asked for each block that is painted."""

    def draw(self, painter: QPainter, block: QTextBlock, width: int) -> None:
        """Draw over a laid-out block, in coordinates of a viewport that is `width` pixels wide. Keep it quick."""


def x_of(line: QTextLine, place: int) -> float:
    """Where a place of the text stands in its line."""
    # Qt hands back the place too, as far as it lies in the line; its types say "object".
    return cast("tuple[float, int]", line.cursorToX(place))[0]
