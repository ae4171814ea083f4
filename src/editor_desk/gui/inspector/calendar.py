"""Qt's calendar in the desk's colours: its own arrows are black and its weekends red, whatever the theme."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton

from editor_desk.gui.theme.theme import Theme


def dress(calendar: QCalendarWidget, theme: Theme) -> None:
    """Give every day the same ink, and the arrows the theme's."""
    plain = QTextCharFormat()
    plain.setForeground(theme.color("ink"))
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, plain)
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    for name, icon in (("qt_calendar_prevmonth", "back"), ("qt_calendar_nextmonth", "forward")):
        button = calendar.findChild(QToolButton, name)
        if isinstance(button, QToolButton):
            button.setIcon(theme.icon(icon))
