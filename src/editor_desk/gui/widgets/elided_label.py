"""A label for titles in narrow places: so many lines and no more."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QStyle, QWidget

from editor_desk.gui.widgets.tip import tip


class ElidedLabel(QLabel):
    """Text cut between words, with … where its last line does not hold the rest; the tooltip has it whole.

    It breaks its lines itself: where Qt wraps right-to-left text, the space at the break pushes the line inwards.
    """

    def __init__(self, text: str = "", lines: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._whole = " ".join(text.split())
        self._lines = lines
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setToolTip(tip(text))
        self.setAccessibleName(text)
        lead = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        self.setAlignment(lead | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(40, self._line_height())

    def sizeHint(self) -> QSize:
        """One line, however long."""
        return QSize(200, self._line_height())

    def hasHeightForWidth(self) -> bool:
        """Narrower means higher, up to a limit."""
        return True

    def heightForWidth(self, width: int) -> int:
        """What the whole text needs, at most so many lines."""
        return len(self._broken(width)) * self._line_height() + 1

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break it anew."""
        super().resizeEvent(event)
        self.setText("\n".join(self._broken(self.contentsRect().width())))

    def _line_height(self) -> int:
        # Measured, not asked for: in an Arabic face a drawn line is higher than the metrics' line spacing.
        return self.fontMetrics().boundingRect(0, 0, 1000, 1000, 0, "أ").height()

    def _broken(self, width: int) -> list[str]:
        return broken_lines(self._whole, self, width, self._lines)


def broken_lines(text: str, label: QWidget, width: int, most: int) -> list[str]:
    """`text` as at most `most` lines that fit `width` in the font of `label`; the last one ends in … where it must."""
    layout = QTextLayout(text, label.font())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    starts: list[int] = []
    layout.beginLayout()
    while len(starts) <= most and (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        starts.append(line.textStart())
    layout.endLayout()
    lines = [text[start:end].strip() for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
    if len(lines) > most:
        rest = text[starts[most - 1] :]
        cut = label.fontMetrics().elidedText(rest, Qt.TextElideMode.ElideRight, width)
        lines[most - 1 :] = [cut]
    return lines or [""]
