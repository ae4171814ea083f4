"""The vocabulary as a table, and the filter over it that ignores hamza, tashkeel, ta marbuta and the article."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from editor_desk.domain.tag_facts import TagState
from editor_desk.gui.preferences import Preferences
from editor_desk.gui.widgets.records import RECORD_ROLE, Index, RecordsFilter, RecordsModel
from editor_desk.gui.widgets.times import number
from editor_desk.language.keys import tag_key
from editor_desk.services.tags import NOT_COUNTED, TagUse

translate = QCoreApplication.translate

LABEL, ALIASES, ARTICLES = range(3)


class TagsModel(RecordsModel[TagUse]):
    """One row a live tag: label, aliases, number of articles. It is known by its id."""

    columns = 3

    def __init__(self, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences

    def name_of(self, record: TagUse) -> str:
        """Its id."""
        return record.tag.id

    def headings(self) -> Sequence[str]:
        """Label, aliases, articles."""
        return (
            translate("TagsRoom", "Tag"),
            translate("TagsRoom", "Also written"),
            translate("TagsRoom", "Articles"),
        )

    def text(self, record: TagUse, column: int) -> str:
        """A column of a tag."""
        if column == LABEL:
            return record.tag.label
        if column == ALIASES:
            return translate("TagsRoom", ", ", "between aliases").join(record.tag.aliases)
        return "…" if record.articles == NOT_COUNTED else number(record.articles, self._preferences)


class TagsFilter(RecordsFilter[TagUse]):
    """Rows in certain states whose label or one of whose aliases holds what was typed, compared by their keys too."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._states = frozenset(TagState)

    def show_states(self, states: frozenset[TagState]) -> None:
        """Show only tags in one of these states."""
        self.beginFilterChange()
        self._states = states
        self.endFilterChange()

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        """By state first."""
        use = self.sourceModel().index(source_row, 0, source_parent).data(RECORD_ROLE)
        return use.tag.facts.state in self._states and super().filterAcceptsRow(source_row, source_parent)

    def texts(self, record: TagUse) -> Iterable[str]:
        """Every label that leads to it."""
        return record.tag.label, *record.tag.aliases

    def holds(self, record: TagUse, typed: str) -> bool:
        """Folded comparison, with the article and without."""
        key = tag_key(typed)
        return super().holds(record, typed) or any(
            key and key in tag_key(text) for text in self.texts(record)
        )

    def order(self, record: TagUse, column: int) -> Any:
        """Numbers by value, words as a dictionary has them; what has no alias last."""
        if column == ARTICLES:
            return record.articles
        return (
            (not record.tag.aliases, record.tag.aliases) if column == ALIASES else tag_key(record.tag.label)
        )
