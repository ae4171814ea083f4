"""The field in which an IPTC Media Topic is looked for, by its Arabic or English name or its code, and seen in its place."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from editor_desk.domain.errors import DeskError
from editor_desk.domain.media_topics import MediaTopic, MediaTopics
from editor_desk.domain.tag_facts import media_topic
from editor_desk.gui.messages import isolated
from editor_desk.gui.widgets.pick_field import PickField, PickRow

translate = QCoreApplication.translate

_MARKS = {"ar": "\u200f", "en": "\u200e"}


def line_text(line: Sequence[MediaTopic], code: str, language: str) -> str:
    """A topic with the wider subjects that it is a part of, and its code; `line` is empty where the list does not know it."""
    if not line:
        return translate("TagsRoom", "{code}: not in this desk's list of Media Topics").format(
            code=isolated(code)
        )
    # Each side of the sign is a name in the script of its own.
    path = " › ".join(isolated(topic.name(language)) for topic in line)
    if line[-1].retired:
        path = translate("TagsRoom", "{topic} (retired by the IPTC)").format(topic=path)
    # Isolated names say nothing of the way in which the line runs.
    return f"{_MARKS[language]}{path} · {isolated(code)}"


class TopicField(PickField):
    """`code` is what it names, empty for nothing; `changed()` when that is another one. What is typed and names no topic is
    in `doubt`.

    In an empty field the Down key offers topics for `suits`, the label of the tag.
    """

    changed = Signal()

    def __init__(self, language: str, suits: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._suits = suits
        self._topics: MediaTopics | None = None
        self._code = ""
        self._shown = ""
        self.typed.connect(self._complete)
        self.picked.connect(self._pick)
        self.entered.connect(lambda _text: self._settle())

    def set_topics(self, topics: MediaTopics) -> None:
        """Look in `topics`; until then a code alone is understood."""
        self._topics = topics
        self._show()
        if self.popup.isVisible():
            self._complete(self.text())

    def choose(self, code: str) -> None:
        """Show the topic of that code; empty for none."""
        self._code = code
        self._show()
        self.changed.emit()

    @property
    def topics(self) -> MediaTopics | None:
        """The list, once it is read."""
        return self._topics

    @property
    def code(self) -> str:
        """The code of the topic that was chosen last."""
        return self._code

    @property
    def doubt(self) -> str:
        """What was typed and names no topic."""
        self._settle()
        return "" if self.text() == self._shown else self.text().strip()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Who goes on has named the topic, or none."""
        self._settle()
        super().focusOutEvent(event)

    def _settle(self) -> None:
        """Take what was typed for a topic where it names one for certain."""
        typed = self.text().strip()
        if self.text() == self._shown:
            return
        topic = None if self._topics is None else self._topics.named(typed)
        if topic is not None:
            self.choose(topic.code)
            return
        try:
            self.choose(media_topic(typed))
        except DeskError:
            return

    def _complete(self, typed: str) -> None:
        topics = self._topics
        if topics is None:
            return
        wanted = typed.strip()
        found = topics.find(wanted or self._suits)
        if not wanted and not found:
            found = topics.widest
        self.offer([self._row(topics, topic) for topic in found])

    def _row(self, topics: MediaTopics, topic: MediaTopic) -> PickRow:
        wider = " › ".join(isolated(one.name(self._language)) for one in topics.line(topic.code)[:-1])
        other = topic.name("en" if self._language == "ar" else "ar")
        name = topic.name(self._language)
        parts = [*([wider] if wider else []), *([isolated(other)] if other != name else [])]
        return PickRow(name, topic, " · ".join(parts))

    def _pick(self, value: object) -> None:
        if isinstance(value, MediaTopic):
            self.choose(value.code)

    def _show(self) -> None:
        topic = None if self._topics is None else self._topics.get(self._code)
        self._shown = self._code if topic is None else topic.name(self._language)
        self.setText(self._shown)
        self.setCursorPosition(0)
