"""Moments as a person says them: just now, 12 minutes ago, yesterday, 21 November 2024."""

from datetime import datetime
from typing import Literal

from PySide6.QtCore import QCoreApplication

from editor_desk.gui.preferences import Language, Preferences
from editor_desk.language.numerals import format_date, format_number, to_numerals

translate = QCoreApplication.translate

_MINUTE = 60
_HOUR = 60 * _MINUTE
_DAYS_SPOKEN = 7
_FEW_SECONDS = 10


def relative(moment: datetime, now: datetime, preferences: Preferences) -> str:
    """How long ago `moment` was, in words up to a week, then its date, and the date of what is still to come. Both are UTC; days are those of this machine."""
    passed = int((now - moment).total_seconds())
    days = (now.astimezone().date() - moment.astimezone().date()).days
    if passed < -_MINUTE:
        return day(moment, preferences)  # a slip in what came in, and no clock that is a little ahead
    if passed < _FEW_SECONDS:
        text = translate("Times", "just now")
    elif passed < _MINUTE:
        text = translate("Times", "%n second(s) ago", "", passed)
    elif passed < _HOUR:
        text = translate("Times", "%n minute(s) ago", "", passed // _MINUTE)
    elif days == 0:
        text = translate("Times", "%n hour(s) ago", "", passed // _HOUR)
    elif days == 1:
        text = translate("Times", "yesterday")
    elif days < _DAYS_SPOKEN:
        text = translate("Times", "%n day(s) ago", "", days)
    else:
        return day(moment, preferences)
    return to_numerals(text, preferences.numerals)


def day(moment: datetime, preferences: Preferences) -> str:
    """The day of `moment` on this machine's calendar: 25 October 2023."""
    return format_date(moment.astimezone().date(), preferences.numerals, language_code(preferences))


def exact(moment: datetime, preferences: Preferences) -> str:
    """Day and time of day, for tooltips and the history: 25 October 2023, 14:05."""
    local = moment.astimezone()
    clock = to_numerals(f"{local:%H:%M}", preferences.numerals)
    return translate("Times", "{day}, {clock}").format(day=day(moment, preferences), clock=clock)


def number(value: float, preferences: Preferences) -> str:
    """`value` in the desk's numerals, with thousands apart."""
    return format_number(value, preferences.numerals)


def language_code(preferences: Preferences) -> Literal["ar", "en"]:
    """The interface language as `language.numerals` names it."""
    return "en" if preferences.language is Language.ENGLISH else "ar"
