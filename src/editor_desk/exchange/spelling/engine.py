"""Hunspell as the desk sees it: asked from any thread, started when it is first asked, started again when it breaks."""

import contextlib
import json
import logging
import subprocess
import sys
import weakref
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from threading import Lock, Timer
from typing import IO, Any, Final, cast

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.services.ports.proofing import DictionaryLanguage

DICTIONARIES: Final = Path(__file__).parent / "dictionaries"
"""Real files, never out of an archive: hunspell opens them itself. Wheels are always unpacked."""

_CHILD = ("-P", "-m", "editor_desk.exchange.spelling.child")
_LOADING = 60.0
"""Seconds for an answer that no honest machine needs; the process is ended then."""

_SUGGESTING = 2.0
_log = logging.getLogger(__name__)


class HunspellSpeller:
    """See `services.ports.proofing.Speller`. One question at a time; the others wait."""

    def __init__(self, dictionaries: Path = DICTIONARIES, *, suggesting: float = _SUGGESTING) -> None:
        self._dictionaries = dictionaries
        self._suggesting = suggesting
        self._turn = Lock()
        self._child: subprocess.Popen[bytes] | None = None
        self._end: Callable[[], object] = _nothing

    def prepare(self, language: DictionaryLanguage) -> None:
        question = json.dumps(["load", str(self._dictionaries / language.value), language.value, []])
        with (
            self._turn,
            contextlib.suppress(OSError),
        ):  # one that has ended is started again by the next question
            stdin, _ = _pipes(self._running())
            stdin.write(question.encode("ascii") + b"\n")
            stdin.flush()

    def known(self, words: Collection[str], language: DictionaryLanguage) -> frozenset[str]:
        asked = [word for word in words if _is_text(word)]
        if not asked:
            return frozenset()
        answer = self._ask("known", language, asked, _LOADING)
        if answer is None:
            raise DeskError(ErrorCode.SPELLING_UNAVAILABLE, cause="no answer")
        return frozenset(word for word, known in zip(asked, answer, strict=True) if known)

    def suggest(self, word: str, language: DictionaryLanguage) -> Sequence[str]:
        if not _is_text(word):
            return ()
        self.known([word], language)  # loading is not what the shorter time is for
        answer = self._ask("suggest", language, [word], self._suggesting)
        return () if answer is None else [text for text in answer[0] if text]

    def close(self) -> None:
        """End the process; the next question starts another."""
        with self._turn:
            self._end()
            self._child = None

    def _ask(
        self, asked: str, language: DictionaryLanguage, words: Sequence[str], seconds: float
    ) -> list[Any] | None:
        """The answer, or None where the process was too slow or died, after which the next question starts another."""
        folder = self._dictionaries / language.value
        question = json.dumps([asked, str(folder), language.value, words]).encode("ascii") + b"\n"
        with self._turn:
            line = self._exchange(question, seconds)
            if line is None:
                _log.warning("hunspell gave no answer and was ended (%s)", asked)
                self._end()
                self._child = None
                return None
        answer: dict[str, Any] = json.loads(line)
        if "error" in answer:
            raise DeskError(ErrorCode.SPELLING_UNAVAILABLE, cause=answer["error"])
        found: list[Any] = answer["answer"]
        return found

    def _exchange(self, question: bytes, seconds: float) -> bytes | None:
        child = self._running()
        stdin, stdout = _pipes(child)
        alarm = Timer(seconds, child.kill)  # the only wait for a pipe that ends in time on every system
        alarm.daemon = True
        alarm.start()
        try:
            stdin.write(question)
            stdin.flush()
            line = stdout.readline()
        except OSError:
            return None
        finally:
            alarm.cancel()
        return line if line.endswith(b"\n") else None

    def _running(self) -> subprocess.Popen[bytes]:
        if self._child is None or self._child.poll() is not None:
            self._end()
            try:
                self._child = subprocess.Popen(
                    [sys.executable, *_CHILD],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                    creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
                )
            except OSError as error:
                raise DeskError(ErrorCode.SPELLING_UNAVAILABLE, cause=type(error).__name__) from error
            self._end = weakref.finalize(self, _end, self._child)
        return self._child


def _nothing() -> None:
    """There is no process to end."""


def _pipes(child: subprocess.Popen[bytes]) -> tuple[IO[bytes], IO[bytes]]:
    return cast(IO[bytes], child.stdin), cast(IO[bytes], child.stdout)


def _end(child: subprocess.Popen[bytes]) -> None:
    child.kill()
    child.wait()
    for pipe in _pipes(child):
        with contextlib.suppress(OSError):  # what was not sent any more
            pipe.close()


def _is_text(word: str) -> bool:
    """Whether hunspell can be asked about `word`: it reads UTF-8, and C strings."""
    return "\0" not in word and not any("\ud800" <= char <= "\udfff" for char in word)
