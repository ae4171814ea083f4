"""The field in which tags are typed: completion over the vocabulary, and a question where a label may mean two things."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from editor_desk.domain.errors import DeskError
from editor_desk.domain.tag_facts import TagState
from editor_desk.domain.tags import Tag, Vocabulary, tag_label
from editor_desk.gui.widgets.pick_field import PickField, PickRow

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class NewLabel:
    """A label to make a tag of; `sure` once the person said that no other tag is meant."""

    label: str
    sure: bool = False


class TagField(PickField):
    """`tag_chosen(Tag)` for one of the vocabulary, `label_chosen(str)` for a new one, `vocabulary_wanted()` when it is time
    to fetch the vocabulary again. Completion is a look-up in memory, instant at every key.
    """

    tag_chosen = Signal(object)
    label_chosen = Signal(str)
    vocabulary_wanted = Signal()

    def __init__(self, parent: QWidget | None = None, *, may_create: bool = True) -> None:
        super().__init__(parent)
        self._vocabulary = Vocabulary(())
        self._may_create = may_create
        self._hidden: frozenset[str] = frozenset()
        self.typed.connect(self._complete)
        self.picked.connect(self._pick)
        self.entered.connect(self._enter)

    @property
    def vocabulary(self) -> Vocabulary:
        """The vocabulary that completion looks in."""
        return self._vocabulary

    def set_vocabulary(self, vocabulary: Vocabulary) -> None:
        """Complete from `vocabulary`; a list that is open is looked up again."""
        self._vocabulary = vocabulary
        if self.popup.isVisible():
            self._complete(self.text())

    def hide_tags(self, ids: frozenset[str]) -> None:
        """Do not offer these: they are there already."""
        self._hidden = ids

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Fetch what others added meanwhile."""
        self.vocabulary_wanted.emit()
        super().focusInEvent(event)

    def _complete(self, typed: str) -> None:
        found = self._vocabulary.complete(typed) if typed.strip() else ()
        rows = [
            PickRow(found_one.tag.label, found_one.tag, _note(found_one.matched, found_one.tag))
            for found_one in found
            if found_one.tag.id not in self._hidden
        ]
        label = _clean(typed)
        if self._may_create and label and self._vocabulary.resolve(label) is None:
            rows.append(
                PickRow(translate("TagField", "Create “{label}”").format(label=label), NewLabel(label))
            )
        self.offer(rows)

    def _enter(self, typed: str) -> None:
        label = _clean(typed)
        if not label:
            return
        tag = self._vocabulary.resolve(label)
        if tag is not None and tag.facts.state is TagState.RETIRED:
            self._ask_for_retired(tag)
        elif tag is not None:
            self._pick(tag)
        elif self._may_create:
            self._pick(NewLabel(label))

    def _pick(self, value: object) -> None:
        match value:
            case Tag():
                self.clear()
                self.tag_chosen.emit(value)
            case NewLabel(label, sure) if sure or not self._vocabulary.confusable(label):
                self.clear()
                self.label_chosen.emit(label)
            case NewLabel(label):
                self._ask(label)

    def _ask_for_retired(self, tag: Tag) -> None:
        use = translate("TagField", "Use “{label}” all the same").format(label=tag.label)
        self.offer([PickRow(use, tag, translate("TagField", "It was retired: new texts do without it"))])

    def _ask(self, label: str) -> None:
        question = translate("TagField", "Spelled almost alike: is it this one?")
        rows = [
            PickRow(translate("TagField", "It is “{label}”").format(label=tag.label), tag, question)
            for tag in self._vocabulary.confusable(label)
        ]
        new = translate("TagField", "“{label}” is another tag").format(label=label)
        self.offer(
            [*rows, PickRow(new, NewLabel(label, sure=True), translate("TagField", "A new tag is made"))]
        )


def _note(matched: str, tag: Tag) -> str:
    notes = []
    if matched != tag.label:
        notes.append(translate("TagField", "also written “{alias}”").format(alias=matched))
    if tag.facts.state is TagState.PROPOSED:
        notes.append(translate("TagField", "proposed, not accepted yet"))
    return translate("TagField", ", ", "between notes").join(notes)


def _clean(typed: str) -> str:
    try:
        return tag_label(typed)
    except DeskError:
        return ""
