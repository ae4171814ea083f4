"""The sections of the desk as a table: the name of each, and the Media Topic that it stands for."""

from PySide6.QtCore import QCoreApplication, QObject

from editor_desk.domain.media_topics import MediaTopics
from editor_desk.domain.section_topics import SectionTopic
from editor_desk.gui.tags.topic_field import line_text
from editor_desk.gui.widgets.records import RecordsModel

translate = QCoreApplication.translate

SECTION, TOPIC = range(2)


class SectionsModel(RecordsModel[SectionTopic]):
    """Topics have their names once the list of them is read."""

    columns = 2

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._topics: MediaTopics | None = None

    @property
    def sections(self) -> tuple[SectionTopic, ...]:
        """All of them, in their order."""
        return self._records

    def set_topics(self, topics: MediaTopics) -> None:
        """Name topics by this list."""
        self._topics = topics
        if self._records:
            self.dataChanged.emit(self.index(0, TOPIC), self.index(len(self._records) - 1, TOPIC))

    def headings(self) -> tuple[str, ...]:
        """What the columns are called."""
        return translate("DeskRules", "Section"), translate("DeskRules", "Media Topic")

    def text(self, record: SectionTopic, column: int) -> str:
        """The section, or its topic with the wider subjects that it is a part of."""
        if column == SECTION:
            return record.section
        if not record.topic:
            return translate("DeskRules", "none yet")
        line = () if self._topics is None else self._topics.line(record.topic)
        return record.topic if self._topics is None else line_text(line, record.topic, self._language)
