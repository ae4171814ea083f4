"""Words that are held right, findings that are left, and the speller."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from editor_desk.domain.proofing import Ignored


@dataclass(frozen=True, slots=True)
class DictionaryWord:
    """A word that the desk holds right, though no dictionary may know it."""

    word: str
    added_by: str
    added_at: datetime


class DictionaryWords(Protocol):
    """The desk dictionary."""

    def all(self) -> Sequence[DictionaryWord]:
        """In the order of their letters' code points."""

    def put(self, word: DictionaryWord) -> None: ...

    def remove(self, word: str) -> None:
        """Take the word out, if it is there."""


class IgnoredFindings(Protocol):
    """What somebody left as it is, article by article."""

    def of_article(self, article_id: str) -> Sequence[Ignored]: ...

    def put(self, article_id: str, ignored: Ignored, by: str, at: datetime) -> None: ...

    def remove(self, article_id: str, rule: str, text: str) -> None:
        """Forget it, if it is there."""


class DictionaryLanguage(StrEnum):
    """The dictionaries that ship."""

    ARABIC = "ar"
    ENGLISH = "en"


class Speller(Protocol):
    """Knows how words are written. May be asked from any thread but that of the window: the first question about a
    language takes a second.

    Raises DeskError(SPELLING_UNAVAILABLE) where the dictionary is missing or damaged, or its engine does not run.
    """

    def prepare(self, language: DictionaryLanguage) -> None:
        """Begin to load a dictionary, and wait for nothing: the first question finds it there, or the fault."""

    def known(self, words: Collection[str], language: DictionaryLanguage) -> frozenset[str]:
        """Those of `words` that are spelt right; any number at once."""

    def suggest(self, word: str, language: DictionaryLanguage) -> Sequence[str]:
        """What could be meant by `word`, best first; nothing where that takes too long. Slow: on request only."""
