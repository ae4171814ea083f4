"""What Python does with memory behind the window's back. Its collector of cycles would stop the window: going through all
that the desk has loaded takes a third of a second, and it does so whenever a worker has made enough of anything. And PySide
looks into the source of each module that is imported, where `linecache` keeps it: a quarter of a million lines.
"""

import gc
import linecache

_YOUNG, _MIDDLE, _OLD = 10_000, 20, 20


def collect_rarely() -> None:
    """Look for cycles after so many new objects as an article has, not after each paragraph."""
    gc.set_threshold(_YOUNG, _MIDDLE, _OLD)
    linecache.clearcache()


def keep_what_is_loaded() -> None:
    """What is there now stays: modules, rules and word lists are not gone through again. Once: of a window that is made
    later, nothing is kept.
    """
    linecache.clearcache()
    if not gc.get_freeze_count():
        gc.freeze()
