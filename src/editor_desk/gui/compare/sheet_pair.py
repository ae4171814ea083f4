"""Two sheets that show one comparison, in one card or side by side, with the differences as places to go to."""

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSplitter, QVBoxLayout

from editor_desk.gui.preferences import Preferences
from editor_desk.gui.review.sheet import ReviewSheet
from editor_desk.gui.review.sheet_text import SheetSource, SheetView
from editor_desk.gui.theme.theme import Theme
from editor_desk.gui.widgets.times import number
from editor_desk.language.numerals import to_numerals

translate = QCoreApplication.translate


class SheetPair(QObject):
    """`sheet` shows every view; `before` stands beside it where both sides are shown. `moved` when another difference is
    gone to, or another view chosen.
    """

    moved = Signal()

    def __init__(
        self,
        theme: Theme,
        preferences: Preferences,
        sheets: QSplitter | QHBoxLayout,
        names: tuple[str, str],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        numerals = preferences.numerals
        self.before, self.sheet = ReviewSheet(theme, numerals), ReviewSheet(theme, numerals)
        self._captions = (_caption(names[0]), _caption(names[1]))
        self._before_card = _card(self.before, self._captions[0], sheets)
        _card(self.sheet, self._captions[1], sheets)
        self._before_card.hide()
        self.sheet.verticalScrollBar().valueChanged.connect(self._scroll_along)

    def show_comparison(self, source: SheetSource, view: SheetView) -> None:
        """Show `source`; both sides for `SheetView.AFTER`."""
        sides = view is SheetView.AFTER
        if sides:
            self.before.show_comparison(source, SheetView.BEFORE)
        self._before_card.setVisible(sides)
        for caption in self._captions:
            caption.setVisible(sides)
        self.sheet.show_comparison(source, view)
        self.moved.emit()

    def step(self, way: int) -> None:
        """Go to the next difference (1) or the one before (-1), round at the end."""
        count = self.sheet.differences
        if not count:
            return
        current = self.sheet.current
        start = -1 if way > 0 else 0
        place = ((start if current is None else current) + way) % count
        self.sheet.go_to(place)
        if not self._before_card.isHidden():
            self.before.go_to(place)
        self.moved.emit()

    def place_text(self) -> str:
        """Which difference of how many is looked at."""
        count, place = self.sheet.differences, self.sheet.current
        if place is None:
            text = translate("Review", "%n difference(s)", "", count)
            return to_numerals(text, self._preferences.numerals)
        return translate("Review", "Difference {place} of {count}").format(
            place=number(place + 1, self._preferences), count=number(count, self._preferences)
        )

    def _scroll_along(self, value: int) -> None:
        theirs, ours = self.before.verticalScrollBar(), self.sheet.verticalScrollBar()
        if not self._before_card.isHidden() and ours.maximum():
            theirs.setValue(round(value * theirs.maximum() / ours.maximum()))


def _caption(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "small")
    label.setContentsMargins(20, 2, 20, 2)
    label.hide()
    return label


def _card(sheet: ReviewSheet, caption: QLabel, sheets: QSplitter | QHBoxLayout) -> QFrame:
    sheet.setAccessibleName(caption.text())
    card = QFrame()
    card.setProperty("role", "sheet")
    inside = QVBoxLayout(card)
    inside.setContentsMargins(1, 10, 1, 10)
    inside.addWidget(caption)
    inside.addWidget(sheet)
    sheets.addWidget(card)
    return card
