"""What features draw over the text of the sheet."""

from typing import Protocol

from PySide6.QtGui import QPainter, QTextBlock


class Overlay(Protocol):
    """Draws over one block at a time, and only over those that are being painted."""

    def draw(self, painter: QPainter, block: QTextBlock, width: int) -> None:
        """Draw over a laid-out block, in coordinates of a viewport that is `width` pixels wide. Keep it quick."""
