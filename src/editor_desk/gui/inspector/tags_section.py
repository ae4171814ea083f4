"""The tags of the article: chips, and the field that adds one."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from editor_desk.domain.content import TagRef
from editor_desk.domain.errors import DeskError
from editor_desk.domain.tag_facts import TagKind
from editor_desk.domain.tags import Tag, Vocabulary
from editor_desk.gui.context import GuiContext
from editor_desk.gui.editor.working import WorkingArticle
from editor_desk.gui.jobs import Lane
from editor_desk.gui.tags.tag_field import TagField
from editor_desk.gui.widgets.chip import Chip
from editor_desk.gui.widgets.flow_layout import FlowLayout, clear_layout, put
from editor_desk.gui.widgets.section import Section
from editor_desk.gui.widgets.tab_order import controls_of, tab_before
from editor_desk.gui.widgets.times import number

translate = QCoreApplication.translate


class TagsSection(Section):
    """Chips that can be removed, and a field with completion."""

    def __init__(self, context: GuiContext, working: WorkingArticle, parent: QWidget | None = None) -> None:
        super().__init__(translate("Inspector", "Keywords"), parent)
        self.setObjectName("tagsSection")
        self._context = context
        self._working = working
        self._shown: tuple[TagRef, ...] | None = None
        self._editable = False
        holder = QWidget()
        self._chips = FlowLayout(holder)
        self.add(holder)
        self.field = TagField()
        self.field.setObjectName("tagField")
        self.field.setPlaceholderText(translate("Inspector", "Add a tag…"))
        self.field.setAccessibleName(translate("Inspector", "Add a tag"))
        self.field.setToolTip(
            translate("Inspector", "Hamza, tashkeel, ta marbuta and the article make no difference")
        )
        self.field.vocabulary_wanted.connect(self.fetch)
        self.field.tag_chosen.connect(self.add_tag)
        self.field.label_chosen.connect(self._create)
        self.add(self.field)

    def fetch(self) -> None:
        """Read the vocabulary again, in the background."""
        jobs = self._context.jobs
        jobs.run(
            self._context.desk.tags.vocabulary, self._learn, lane=Lane.BACKGROUND, key="inspector vocabulary"
        )

    def show_tags(self, tags: Sequence[TagRef], *, editable: bool) -> None:
        """Show the tags of another text; where nothing changed, the chips stay, and the focus on them."""
        if (self._shown, self._editable) == (tuple(tags), editable):
            return
        self._draw(tuple(tags), editable=editable)

    def _draw(self, tags: tuple[TagRef, ...], *, editable: bool) -> None:
        self.field.setVisible(editable)
        self._editable = editable
        self._shown = tags
        clear_layout(self._chips)
        for tag in tags:
            chip = Chip(self.field.vocabulary.current_label(tag))
            chip.set_removable(removable=editable)
            if editable:
                chip.remove_requested.connect(lambda tag=tag: self._remove(tag))
            put(self._chips, chip)
        tab_before(self.field, *controls_of(self._chips))
        self.aside.setText(number(len(tags), self._context.preferences))
        self.field.hide_tags(frozenset(tag.id for tag in tags))

    @property
    def carried(self) -> frozenset[str]:
        """The tags that the article carries, by the ids that they have now."""
        return self._carried(self._working.content().tags)

    def propose(self, label: str, kind: TagKind) -> None:
        """Make a tag of a label that was suggested, and let the article carry it."""
        self._create(label, kind)

    def add_tag(self, tag: Tag) -> None:
        """Let the article carry `tag`, once."""
        if not self._working.is_editable:
            return
        tags = self._working.content().tags
        if tag.id not in self._carried(tags):
            self._change((*tags, tag.ref))

    def _carried(self, tags: Sequence[TagRef]) -> frozenset[str]:
        known = self.field.vocabulary
        return frozenset(known.get(tag.id).id if known.knows(tag.id) else tag.id for tag in tags)

    def _remove(self, tag: TagRef) -> None:
        tags = self._working.content().tags
        position = tags.index(tag)
        self._change(tuple(other for other in tags if other != tag))
        self._focus_chip(position)

    def focus_tag(self, tag_id: str) -> None:
        """Put the focus on a tag of the article, or into the field where it has none of that id."""
        places = [place for place, tag in enumerate(self._shown or ()) if tag.id == tag_id]
        if places:
            self._focus_chip(places[0])
        else:
            self.field.setFocus()

    def _focus_chip(self, position: int) -> None:
        count = self._chips.count()
        item = self._chips.itemAt(min(position, count - 1)) if count else None
        widget = item.widget() if item is not None else None
        (widget or self.field).setFocus()

    def _change(self, tags: tuple[TagRef, ...]) -> None:
        self._working.update(tags=tags)
        self.show_tags(tags, editable=True)

    def _create(self, label: str, kind: TagKind = TagKind.TOPIC) -> None:
        opened, session, ensure = self._working.article, self._context.session, self._context.desk.tags.ensure

        def made(tag: Tag) -> None:
            now_open = self._working.article
            if opened is not None and now_open is not None and now_open.article.id == opened.article.id:
                self.add_tag(tag)
            self._context.bus.changed.emit()
            self.fetch()

        def refused(error: DeskError) -> None:
            self.field.setText(label)
            self._context.show_problem(error)

        self._context.jobs.run(lambda: ensure(session, label, kind), made, refused)

    def _learn(self, vocabulary: Vocabulary) -> None:
        self.field.set_vocabulary(vocabulary)
        if self._shown is not None:
            labels = [vocabulary.current_label(tag) for tag in self._shown]
            shown = [self._chip_text(index) for index in range(self._chips.count())]
            if labels != shown:
                self._draw(self._shown, editable=self._editable)

    def _chip_text(self, index: int) -> str:
        item = self._chips.itemAt(index)
        chip = item.widget() if item is not None else None
        return chip.text if isinstance(chip, Chip) else ""
