"""A stretch of days that is chosen from a list, or from one day to another."""

from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QDate, QObject, Signal
from PySide6.QtWidgets import QComboBox, QDateEdit

translate = QCoreApplication.translate


class Period(StrEnum):
    """What the list offers."""

    ALL = "all"
    TODAY = "today"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    BETWEEN = "between"


_DAYS = {Period.TODAY: 1, Period.WEEK: 7, Period.MONTH: 30, Period.YEAR: 365}


def period_text(period: Period) -> str:
    """The period as the list names it."""
    return {
        Period.ALL: translate("Log", "All the time"),
        Period.TODAY: translate("Log", "Today"),
        Period.WEEK: translate("Log", "The last 7 days"),
        Period.MONTH: translate("Log", "The last 30 days"),
        Period.YEAR: translate("Log", "The last 365 days"),
        Period.BETWEEN: translate("Log", "From one day to another"),
    }[period]


def bounds(period: Period, today: date, since: date, until: date) -> tuple[datetime | None, datetime | None]:
    """From when on and before when, in UTC; days are those of this machine. `since` and `until` count for BETWEEN alone, in
    either order.
    """
    if period is Period.ALL:
        return None, None
    first, last = min(since, until), max(since, until)
    if period in _DAYS:
        first, last = today - timedelta(days=_DAYS[period] - 1), today
    return _midnight(first), _midnight(last + timedelta(days=1))


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time()).astimezone().astimezone(UTC)


class PeriodChoice(QObject):
    """Ties a list and two fields for days together. `changed` when other days are meant."""

    changed = Signal()

    def __init__(
        self, box: QComboBox, since: QDateEdit, until: QDateEdit, chosen: Period = Period.ALL
    ) -> None:
        super().__init__(box)
        self._box, self._since, self._until = box, since, until
        for period in Period:
            box.addItem(period_text(period), period)
        today = QDate.currentDate()
        for field, day in ((since, today.addDays(-30)), (until, today)):
            field.setDate(day)
            field.setDisplayFormat("yyyy-MM-dd")
            field.dateChanged.connect(self._days_changed)
        self.choose(chosen)
        box.currentIndexChanged.connect(self._period_changed)

    @property
    def period(self) -> Period:
        """What is chosen."""
        return Period(self._box.currentData())

    def choose(self, period: Period) -> None:
        """Choose from the list."""
        self._box.setCurrentIndex(self._box.findData(period))
        self._show_days()

    def bounds(self) -> tuple[datetime | None, datetime | None]:
        """From when on and before when, in UTC."""
        days = [field.date().toPython() for field in (self._since, self._until)]
        first, last = (day if isinstance(day, date) else date.today() for day in days)  # noqa: DTZ011 - this machine's day
        return bounds(self.period, datetime.now().astimezone().date(), first, last)

    def _show_days(self) -> None:
        between = self.period is Period.BETWEEN
        self._since.setVisible(between)
        self._until.setVisible(between)

    def _period_changed(self) -> None:
        self._show_days()
        self.changed.emit()

    def _days_changed(self) -> None:
        if self.period is Period.BETWEEN:
            self.changed.emit()
