"""What the command line prints: text that is readable without bidi support, JSON, progress, and clear faults."""

import json
import os
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TextIO

from PySide6.QtCore import QCoreApplication

from editor_desk.domain.errors import DeskError
from editor_desk.gui.messages import message_for
from editor_desk.language.terminal import render
from editor_desk.services.ports.running import Progress

translate = QCoreApplication.translate

_NARROWEST = 40
_WIDEST = 100


class Bidi(StrEnum):
    """Who puts right-to-left text into visual order: the terminal by itself (off), or the desk (on)."""

    AUTO = "auto"
    ON = "on"
    OFF = "off"


class Console:
    """Prints to `out`; faults and progress go to `err`. With `as_json`, `out` holds one JSON document and nothing else."""

    def __init__(
        self, bidi: Bidi, *, as_json: bool, out: TextIO | None = None, err: TextIO | None = None
    ) -> None:
        self.as_json = as_json
        self._out = out or sys.stdout
        self._err = err or sys.stderr
        self._bidi = bidi

    def say(self, text: str = "") -> None:
        """Print a text in the user's language, wrapped and ordered for this terminal."""
        if not self.as_json:
            self._write(self._out, text)

    def warn(self, text: str) -> None:
        """Say on standard error what makes the answer worth less, to whoever reads it and however."""
        self._write(self._err, text)

    def rows(self, rows: Sequence[Mapping[str, object]], lines: Sequence[str]) -> None:
        """Print `rows` as JSON where a program reads, else `lines`."""
        if self.as_json:
            self.json(list(rows))
        for line in lines:
            self.say(line)

    def json(self, value: object) -> None:
        """Print one JSON document if JSON was asked for."""
        if self.as_json:
            self._out.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")

    def problem(self, error: DeskError) -> None:
        """Say what happened and what to do; as JSON on standard error where JSON was asked for."""
        message = message_for(error)
        if self.as_json:
            params = {name: str(value) for name, value in error.params.items()}
            fault = {
                "error": error.code.value,
                "params": params,
                "message": message.what,
                "next": message.next_step,
            }
            self._err.write(json.dumps(fault, ensure_ascii=False) + "\n")
            return
        for line in (message.title, message.what, message.next_step):
            if line:
                self._write(self._err, line)

    def bug(self, log: Path) -> None:
        """Say that the program is at fault, and where the report is."""
        what = translate("CommandLine", "Editor Desk made a mistake. Nothing that was saved is lost.")
        where = translate("CommandLine", "Please send this file to whoever looks after it: {path}")
        for line in (what, where.format(path=log)):
            self._write(self._err, line)

    @contextmanager
    def progress(self, title: str) -> Iterator[Progress]:
        """A progress bar on standard error for long work, where somebody watches."""
        if self.as_json or not self._err.isatty():
            yield _unwatched
            return
        from rich.console import Console as RichConsole
        from rich.progress import Progress as Bars

        shown = render(title, bidi=self._orders(self._err))
        with Bars(console=RichConsole(file=self._err), transient=True) as bars:
            bar = bars.add_task(shown, total=None)
            yield lambda done, total: bars.update(bar, completed=done, total=total)

    def _write(self, stream: TextIO, text: str) -> None:
        columns = None
        if stream.isatty():
            columns = max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size().columns))
        shown = render(text, columns=columns, bidi=self._orders(stream)) if text else ""
        encoding = stream.encoding or "utf-8"
        stream.write(shown.encode(encoding, "replace").decode(encoding) + "\n")

    def _orders(self, stream: TextIO) -> bool:
        if self._bidi is not Bidi.AUTO:
            return self._bidi is Bidi.ON
        return stream.isatty() and not terminal_orders_by_itself(os.environ)


def _unwatched(_done: int, _total: int) -> None:
    pass


def terminal_orders_by_itself(environment: Mapping[str, str]) -> bool:
    """Whether the terminal is known to do bidi: VTE since 0.58 (GNOME), Konsole, mlterm, Apple's Terminal."""
    version = environment.get("VTE_VERSION", "")
    return (
        (version.isdigit() and int(version) >= 5800)
        or "KONSOLE_VERSION" in environment
        or environment.get("TERM", "").startswith("mlterm")
        or environment.get("TERM_PROGRAM") == "Apple_Terminal"
    )
