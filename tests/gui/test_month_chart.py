"""The chart of months: its labels stand under the bars they name, in either direction of writing."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics, QImage
from pytestqt.qtbot import QtBot

from editor_desk.gui.application import apply_language, apply_theme, make_application
from editor_desk.gui.preferences import Language, Preferences, ThemeName
from editor_desk.gui.tags.month_chart import MonthChart
from editor_desk.services.ports.tags import TagMonth

SIZE = QSize(480, 120)
LABEL = 18


def ink(picture: QImage, lines: range, columns: range) -> list[int]:
    """The columns where anything but the ground is drawn."""
    ground = picture.pixelColor(picture.width() // 2, picture.height() - 1)
    return [x for x in columns if any(picture.pixelColor(x, y) != ground for y in lines)]


@pytest.mark.parametrize("language", Language)
def test_the_first_and_the_last_month_are_named_on_their_own_sides(
    language: Language, qtbot: QtBot, tmp_path: Path
) -> None:
    app = make_application([])
    preferences = Preferences(tmp_path / "preferences.ini")
    preferences.language = language
    apply_language(app, language)
    theme = apply_theme(app, ThemeName.LIGHT)
    chart = MonthChart(theme, preferences)
    qtbot.addWidget(chart)
    chart.resize(SIZE)
    chart.show_months([TagMonth("2025-02", 4), TagMonth("2025-12", 1)])
    names = {bar.month: chart._named(bar) for bar in chart._bars}
    picture = chart.grab().toImage()
    below, half = range(SIZE.height() - LABEL + 2, SIZE.height()), SIZE.width() // 2
    left = ink(picture, below, range(half))
    right = ink(picture, below, range(half, SIZE.width()))
    metrics = QFontMetrics(theme.ui_font(theme.size("small_text")))
    first, last = (left, right) if language is Language.ENGLISH else (right, left)
    for found, month in ((first, 1), (last, 12)):
        assert abs(found[-1] - found[0] - metrics.horizontalAdvance(names[month])) <= 3, names[month]
    assert metrics.horizontalAdvance(names[12]) - metrics.horizontalAdvance(names[1]) > 6, (
        "else nothing is told apart"
    )
