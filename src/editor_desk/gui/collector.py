"""Python's collector of cycles, kept from stopping the window: going through all that the desk has loaded takes a third of
a second, and Python does so whenever a worker has made enough of anything.
"""

import gc

_YOUNG, _MIDDLE, _OLD = 10_000, 20, 20


def collect_rarely() -> None:
    """Look for cycles after so many new objects as an article has, not after each paragraph."""
    gc.set_threshold(_YOUNG, _MIDDLE, _OLD)


def keep_what_is_loaded() -> None:
    """What is there now stays: modules, rules and word lists are not gone through again. Once: of a window that is made
    later, nothing is kept.
    """
    if not gc.get_freeze_count():
        gc.freeze()
