"""The dictionary of the desk as a table."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from editor_desk.gui.preferences import Preferences
from editor_desk.gui.widgets.records import RecordsFilter, RecordsModel
from editor_desk.gui.widgets.times import day
from editor_desk.services.ports.proofing import DictionaryWord

translate = QCoreApplication.translate

WORD, ADDED = range(2)


class WordsModel(RecordsModel[DictionaryWord]):
    """One row a word: the word, and when it was added."""

    columns = 2

    def __init__(self, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences

    def headings(self) -> Sequence[str]:
        """Word, day."""
        return translate("StyleRoom", "Word"), translate("StyleRoom", "Added")

    def text(self, record: DictionaryWord, column: int) -> str:
        """A column of a word."""
        return record.word if column == WORD else day(record.added_at, self._preferences)


class WordsFilter(RecordsFilter[DictionaryWord]):
    """Words that hold what was typed."""

    def texts(self, record: DictionaryWord) -> Iterable[str]:
        """The word alone."""
        return (record.word,)

    def order(self, record: DictionaryWord, column: int) -> Any:
        """Days by time, words by their letters."""
        return record.added_at if column == ADDED else super().order(record, column)
