"""How many articles carry a tag, month by month: bars in the desk's colours, the oldest where a line begins."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from editor_desk.gui.preferences import Preferences
from editor_desk.gui.theme.theme import Theme
from editor_desk.gui.widgets.times import language_code, number
from editor_desk.language.numerals import MONTHS, to_numerals
from editor_desk.services.ports.tags import TagMonth

translate = QCoreApplication.translate

_MOST = 36
"""Months that are shown: three years."""
_FEWEST = 12
_WIDEST_BAR = 28
_LABEL = 18
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class _Bar:
    year: int
    month: int
    articles: int


def filled(months: Sequence[TagMonth]) -> list[_Bar]:
    """The months without a gap up to the newest, at least a year and at most three."""
    if not months:
        return []
    counts = {int(month.month[:4]) * _MONTHS + int(month.month[5:]) - 1: month.articles for month in months}
    last = max(counts)
    first = min(max(min(counts), last - _MOST + 1), last - _FEWEST + 1)
    return [_Bar(at // _MONTHS, at % _MONTHS + 1, counts.get(at, 0)) for at in range(first, last + 1)]


class MonthChart(QWidget):
    """Says under the pointer which month a bar is, and to a screen reader what it shows as a whole."""

    def __init__(self, theme: Theme, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._preferences = preferences
        self._bars: list[_Bar] = []
        self._older = 0
        self.setObjectName("monthChart")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(translate("TagsRoom", "Articles over time"))

    def show_months(self, months: Sequence[TagMonth]) -> None:
        """Show other months."""
        self._bars = filled(months)
        self._older = sum(month.articles for month in months) - sum(bar.articles for bar in self._bars)
        told = [self._told(bar) for bar in self._bars if bar.articles]
        self.setAccessibleDescription("\n".join(told))
        self.update()

    @property
    def older(self) -> int:
        """How many articles are from before the first bar."""
        return self._older

    def sizeHint(self) -> QSize:
        """Low and wide."""
        return QSize(320, 120)

    def event(self, event: QEvent) -> bool:
        """The month under the pointer."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            bar = next(
                (bar for bar, place in self._places() if place.left() <= event.pos().x() <= place.right()),
                None,
            )
            QToolTip.showText(event.globalPos(), self._told(bar) if bar else "", self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A hairline, bars on it, and below it the first and the last month."""
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            base = self.height() - _LABEL
            painter.setPen(self._theme.color("line"))
            painter.drawLine(0, base, self.width(), base)
            places = self._places()
            if not places:
                return
            most = max(bar.articles for bar, _ in places)
            painter.setFont(self._theme.ui_font(self._theme.size("small_text")))
            self._bars_on(painter, base, most)
            painter.setPen(self._theme.color("mute"))
            lead, trail = (
                (Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft)
                if self._mirrored
                else (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)
            )
            below = QRect(0, base, self.width(), _LABEL)
            # A painter turns left and right round by itself where the language runs from the right.
            here = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignAbsolute
            painter.drawText(below, lead | here, self._named(places[0][0]))
            painter.drawText(below, trail | here, self._named(places[-1][0]))
        finally:
            painter.end()

    @property
    def _mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _bars_on(self, painter: QPainter, base: int, most: int) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        top = _LABEL
        for bar, place in self._places():
            if not bar.articles:
                continue
            height = max(3.0, (base - top) * bar.articles / most)
            painter.setBrush(self._theme.color("accent"))
            painter.drawRoundedRect(QRectF(place.left(), base - height, place.width(), height), 2, 2)
        highest = next(place for bar, place in self._places() if bar.articles == most)
        painter.setPen(self._theme.color("mute"))
        above = QRectF(highest.center().x() - 40, 0, 80, top - 2)
        painter.drawText(above, Qt.AlignmentFlag.AlignCenter, number(most, self._preferences))

    def _places(self) -> list[tuple[_Bar, QRectF]]:
        count = len(self._bars)
        if not count:
            return []
        step = self.width() / count
        wide = min(step * 0.7, _WIDEST_BAR)
        places = []
        for at, bar in enumerate(self._bars):
            left = step * at + (step - wide) / 2
            if self._mirrored:
                left = self.width() - left - wide
            places.append((bar, QRectF(left, 0, wide, self.height())))
        return places

    def _named(self, bar: _Bar) -> str:
        name = MONTHS[language_code(self._preferences)][date(bar.year, bar.month, 1).month - 1]
        return to_numerals(f"{name} {bar.year}", self._preferences.numerals)

    def _told(self, bar: _Bar) -> str:
        articles = translate("TagsRoom", "%n article(s)", "", bar.articles)
        return translate("TagsRoom", "{month}: {articles}").format(
            month=self._named(bar), articles=to_numerals(articles, self._preferences.numerals)
        )
