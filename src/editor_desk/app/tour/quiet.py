"""Keeps what Qt's offscreen platform says of itself out of the tour's report."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_ABOUT_THE_PLATFORM = "This plugin does not support"


@contextmanager
def quiet_platform() -> Iterator[None]:
    """For the length of a block, pass on all that Qt says but the limits of a platform without a screen."""

    def handle(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if text.startswith(_ABOUT_THE_PLATFORM):
            return
        if callable(previous):
            previous(kind, context, text)
        else:
            sys.stderr.write(f"{text}\n")

    previous = qInstallMessageHandler(handle)
    try:
        yield
    finally:
        qInstallMessageHandler(previous)
