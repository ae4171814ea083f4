"""Two sheets that show one comparison, in one card or side by side, with the differences as places to go to."""

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSplitter, QVBoxLayout

from editor_desk.gui.editor.thumbnails import Thumbnails
from editor_desk.gui.preferences import Preferences
from editor_desk.gui.review.sheet import ReviewSheet
from editor_desk.gui.review.sheet_runs import SheetView
from editor_desk.gui.review.sheet_text import SheetSource
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
        thumbnails: Thumbnails | None = None,
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._count: int | None = None
        self._waiting = 0
        numerals = preferences.numerals
        self.before = ReviewSheet(theme, numerals, thumbnails=thumbnails)
        self.sheet = ReviewSheet(theme, numerals, thumbnails=thumbnails)
        for sheet in (self.before, self.sheet):
            sheet.grew.connect(self._go_on)
        self._captions = (_caption(names[0]), _caption(names[1]))
        self._before_card = _card(self.before, self._captions[0], sheets)
        _card(self.sheet, self._captions[1], sheets)
        self._before_card.hide()
        self.sheet.verticalScrollBar().valueChanged.connect(self._scroll_along)

    def show_comparison(self, source: SheetSource, view: SheetView) -> None:
        """Show `source`; both sides for `SheetView.AFTER`."""
        sides = view is SheetView.AFTER
        self._count = source.diff.changes
        self._waiting = 0
        self._before_card.setVisible(sides)
        for caption in self._captions:
            caption.setVisible(sides)
        if sides:
            self.before.show_comparison(source, SheetView.BEFORE)
        self.sheet.show_comparison(source, view)
        self.moved.emit()

    def step(self, way: int) -> None:
        """Go to the next difference (1) or the one before (-1), round at the end; as soon as it is written."""
        known, current = self.sheet.differences, self.sheet.current
        last = not current if way < 0 else (0 if current is None else current + 1) >= known
        self._waiting = way if last and not self.sheet.is_whole else 0
        if known and not self._waiting:
            start = -1 if way > 0 else 0
            self._go_to(((start if current is None else current) + way) % known)

    def _go_to(self, place: int) -> None:
        self.sheet.go_to(place)
        if not self._before_card.isHidden() and self.before.is_whole:
            self.before.go_to(place)
        self.moved.emit()

    def _go_on(self) -> None:
        """More is written: go where somebody waits to go."""
        if self._waiting:
            self.step(self._waiting)

    def place_text(self) -> str:
        """Which difference of how many is looked at."""
        place = self.sheet.current
        count = self.sheet.differences if self.sheet.is_whole else self._count or 0
        if place is None:
            text = translate("Review", "%n difference(s)", "", count)
            return to_numerals(text, self._preferences.numerals)
        text = translate("Review", "Difference {place} of {count}").format(
            place=number(place + 1, self._preferences), count=number(count, self._preferences)
        )
        told = self.sheet.told
        return f"{text} · \u2068{told}\u2069" if told else text

    def _scroll_along(self, _value: int) -> None:
        if self._before_card.isHidden():
            return
        at_top = self.sheet.top_block()
        if at_top is None:
            self.before.verticalScrollBar().setValue(self.sheet.verticalScrollBar().value())
        else:
            self.before.put_block(*at_top)


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
