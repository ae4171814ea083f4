"""Python's collector and PySide's look into sources: what they would cost the window, and that they do not."""

import gc
import linecache

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from editor_desk.gui.collector import collect_rarely, keep_what_is_loaded


def test_what_is_loaded_is_not_gone_through_again(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    collect_rarely()
    assert gc.isenabled()
    assert gc.get_threshold()[0] >= 10_000
    keep_what_is_loaded()
    kept = gc.get_freeze_count()
    assert kept > 10_000
    later = [[number] for number in range(1000)]
    keep_what_is_loaded()
    assert 10_000 < gc.get_freeze_count() <= kept
    assert gc.is_tracked(later)


def test_no_sources_are_kept_in_memory() -> None:
    assert linecache.getlines(__file__)
    keep_what_is_loaded()
    assert __file__ not in linecache.cache


def test_a_circle_that_is_made_later_still_goes_away() -> None:
    keep_what_is_loaded()

    class Circle:
        def __init__(self) -> None:
            self.me = self

    Circle()
    assert gc.collect() > 0
    assert not [item for item in gc.get_objects() if isinstance(item, Circle)]
