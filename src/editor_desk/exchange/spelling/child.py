"""The process that hunspell lives in: reads a question a line from standard input, answers a line to standard output.

A process and not a thread, because the binding never lets go of Python's lock: 0.7 s of loading and up to a second of
suggesting would hold up every key that is typed. It also keeps a C library that reads files from harming the desk. It
ends when its input does, so it never outlives the desk.

A question is `["known" | "suggest", folder, language, words]`; the answer `{"answer": …}`, or `{"error": cause}` where
the dictionary cannot be used. `["load", folder, language, []]` has no answer: whoever sends it does not wait.
"""

import contextlib
import hashlib
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, BinaryIO, Protocol

SUMS = "SHA256SUMS"


class Dictionary(Protocol):
    """What is used of hunspell."""

    def spell(self, word: str) -> bool: ...

    def suggest(self, word: str) -> tuple[str, ...]: ...


class DictionaryError(Exception):
    """A dictionary that is missing, or not as it was shipped; says which file."""


def load(folder: Path, language: str) -> Dictionary:
    """The dictionary of `language` in `folder`. Hunspell takes any file for a dictionary, a torn one too, so that its
    files are held to their checksums first.

    Raises DictionaryError.
    """
    try:
        sums = (folder / SUMS).read_text("ascii").split()
        for digest, name in zip(sums[::2], sums[1::2], strict=True):
            if hashlib.sha256((folder / name).read_bytes()).hexdigest() != digest:
                raise DictionaryError(f"{name} is damaged")
        from hunspell import Hunspell

        # Its own guess of how paths are spelt is that of the locale, which need not be that of the system.
        loaded: Dictionary = Hunspell(
            language, hunspell_data_dir=str(folder), system_encoding=sys.getfilesystemencoding()
        )
    except (OSError, ImportError, ValueError) as error:
        raise DictionaryError(f"{language}: {type(error).__name__}") from error
    return loaded


def serve(questions: BinaryIO, answers: BinaryIO) -> None:
    """Answer until the questions end."""
    loaded: dict[str, Dictionary] = {}
    for line in questions:
        question = json.loads(line)
        if question[0] == "load":
            with contextlib.suppress(DictionaryError):  # the first question says it
                _answer(loaded, *question)
            continue
        try:
            answer: dict[str, Any] = {"answer": _answer(loaded, *question)}
        except DictionaryError as error:
            answer = {"error": str(error)}
        answers.write(json.dumps(answer).encode("ascii") + b"\n")
        answers.flush()


def _answer(
    loaded: dict[str, Dictionary], asked: str, folder: str, language: str, words: Sequence[str]
) -> list[Any]:
    if language not in loaded:
        loaded[language] = load(Path(folder), language)
    dictionary = loaded[language]
    if asked == "suggest":
        return [dictionary.suggest(word) for word in words]
    return [int(dictionary.spell(word)) for word in words]


if __name__ == "__main__":
    serve(sys.stdin.buffer, sys.stdout.buffer)
