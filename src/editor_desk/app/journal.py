"""The log file: faults and their places in the code, never a word of an article, a passphrase or a key."""

import logging
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

_LARGEST = 512 * 1024
_KEPT = 3

log = logging.getLogger("editor_desk")


def start_logging(path: Path) -> None:
    """Log to `path`, rotated; where it cannot be written, to standard error. Calling it again moves the log."""
    handler: logging.Handler
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            path, maxBytes=_LARGEST, backupCount=_KEPT, encoding="utf-8", delay=True
        )
    except OSError:
        handler = logging.StreamHandler()
    handler.setFormatter(_WithoutValues("%(asctime)s %(levelname)s %(name)s %(message)s"))
    for old in list(log.handlers):
        log.removeHandler(old)
        old.close()
    log.addHandler(handler)
    log.setLevel(logging.INFO)


class _WithoutValues(logging.Formatter):
    """Writes where an exception happened and its type, and leaves its text out: the text may quote an article."""

    def formatException(self, ei: object) -> str:
        kind, _, trace = ei if isinstance(ei, tuple) else (None, None, None)
        lines = [f"  {kind.__name__ if isinstance(kind, type) else 'error'}"]
        while isinstance(trace, TracebackType):
            code = trace.tb_frame.f_code
            lines.append(f"  {code.co_filename}:{trace.tb_lineno} in {code.co_name}")
            trace = trace.tb_next
        return "\n".join(lines)


def log_unexpected() -> None:
    """Log whatever nothing else caught, on the main thread and on any other."""
    previous, previous_in_thread = sys.excepthook, threading.excepthook

    def on_main(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if not issubclass(kind, KeyboardInterrupt):
            log.error("unexpected error", exc_info=(kind, error, trace))
        previous(kind, error, trace)

    def in_thread(arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            log.error("unexpected error in a thread", exc_info=arguments.exc_value)
        previous_in_thread(arguments)

    sys.excepthook = on_main
    threading.excepthook = in_thread


@contextmanager
def telling(tell: Callable[[BaseException], None]) -> Iterator[None]:
    """Give what nothing caught on the main thread to `tell` too, from each place in the code once: a fault in drawing
    comes back with every picture.
    """
    previous, told = sys.excepthook, set[tuple[str, int]]()

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        previous(kind, error, trace)
        place = _place(trace)
        if isinstance(error, Exception) and place not in told:
            told.add(place)
            tell(error)

    sys.excepthook = hook
    try:
        yield
    finally:
        sys.excepthook = previous


def _place(trace: TracebackType | None) -> tuple[str, int]:
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return ("", 0) if trace is None else (trace.tb_frame.f_code.co_filename, trace.tb_lineno)
