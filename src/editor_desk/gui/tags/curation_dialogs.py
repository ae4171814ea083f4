"""Dialogs of the curator: what a change would do, before it is done; and the facts of a tag."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QWidget

from editor_desk.domain.errors import DeskError
from editor_desk.domain.media_topics import MediaTopics, media_topics
from editor_desk.domain.tag_changes import TagChange, describing
from editor_desk.domain.tag_facts import TagFacts, TagKind
from editor_desk.domain.tags import Tag, Vocabulary
from editor_desk.gui._generated.ui_tags_facts import Ui_TagFactsForm
from editor_desk.gui._generated.ui_tags_merge import Ui_TagMergeForm
from editor_desk.gui.context import GuiContext
from editor_desk.gui.jobs import Lane
from editor_desk.gui.messages import isolated
from editor_desk.gui.tags.tag_dialogs import problem_text
from editor_desk.gui.tags.tag_field import TagField
from editor_desk.gui.tags.topic_field import TopicField, line_text
from editor_desk.gui.tags.wording import kind_text
from editor_desk.gui.widgets.reading_side import begin_on_reading_side
from editor_desk.gui.widgets.tab_order import tab_before
from editor_desk.gui.widgets.times import language_code
from editor_desk.language.numerals import to_numerals
from editor_desk.services.curation import Preview, Wish
from editor_desk.services.tags import TagUse

translate = QCoreApplication.translate

Done = Callable[[TagChange], None]


def preview_lines(preview: Preview) -> list[str]:
    """What a change does to tags and articles, line by line."""
    lines = []
    pairs = list(zip(preview.edit.before, preview.edit.after, strict=True))
    for old, new in pairs:
        if new.is_live and old.is_live and old.label == new.label:
            gained = [alias for alias in new.aliases if alias not in old.aliases]
            lost = [alias for alias in old.aliases if alias not in new.aliases]
            if gained or lost:
                lines.append(translate("TagsRoom", "“{label}” stays.").format(label=isolated(new.label)))
            if gained:
                lines.append(
                    translate("TagsRoom", "These lead to it: {aliases}.").format(aliases=_listed(gained))
                )
            if lost:
                lines.append(
                    translate("TagsRoom", "These lead to it no more: {aliases}.").format(
                        aliases=_listed(lost)
                    )
                )
        elif new.is_live and not old.is_live:
            lines.append(
                translate("TagsRoom", "“{label}” is a tag of its own.").format(label=isolated(new.label))
            )
    lines.append(translate("TagsRoom", "%n article(s) show another label.", "", preview.articles))
    if preview.sealed:
        lines.append(
            translate("TagsRoom", "%n of them sealed: that text keeps its label.", "", preview.sealed)
        )
    return lines


def _listed(labels: list[str]) -> str:
    shown = labels[:12]
    comma = translate("TagsRoom", ", ", "between aliases")
    return comma.join(isolated(label) for label in shown) + ("…" if len(labels) > len(shown) else "")


class PreviewDialog(QDialog):
    """Shows what `wish` would do, and does it when a person agrees; `done(change)` when it is stored."""

    def __init__(
        self,
        context: GuiContext,
        title: str,
        hint: str,
        accept: str,
        wish: Wish,
        done: Done,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_TagMergeForm()
        ui.setupUi(self)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._context = context
        self._wish = wish
        self._done = done
        ui.mergeTitle.setText(title)
        ui.mergeHint.setText(hint)
        ui.intoField.hide()
        ui.mergeProblem.hide()
        ui.accept.setText(accept)
        ui.accept.setEnabled(False)
        ui.accept.setDefault(True)
        ui.accept.clicked.connect(self._store)
        ui.cancel.clicked.connect(self.reject)
        ui.previewText.setText(translate("TagsRoom", "Counting…"))
        curation = context.desk.curation
        context.jobs.run(lambda: curation.preview(wish), self._show, self._refused)

    def _show(self, preview: Preview) -> None:
        text = "\n".join(preview_lines(preview))
        self._ui.previewText.setText(to_numerals(text, self._context.preferences.numerals))
        self._ui.accept.setEnabled(True)
        self._ui.accept.setFocus()
        width = self.width()
        self.adjustSize()
        self.resize(max(width, self.width()), max(self.height(), self.heightForWidth(width)))

    def _store(self) -> None:
        session, curation, wish = self._context.session, self._context.desk.curation, self._wish
        self._ui.accept.setEnabled(False)
        self._context.jobs.run(lambda: curation.apply(session, wish), self._stored, self._refused)

    def _stored(self, change: TagChange) -> None:
        self.accept()
        self._done(change)

    def _refused(self, error: DeskError) -> None:
        self._ui.mergeProblem.setText(problem_text(self._context, error))
        self._ui.mergeProblem.show()


class TagFactsDialog(QDialog):
    """Asks what a tag names and where it belongs; `done(change)` when it is stored."""

    def __init__(
        self,
        context: GuiContext,
        use: TagUse,
        vocabulary: Vocabulary,
        done: Done,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_TagFactsForm()
        ui.setupUi(self)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self._tag = tag = use.tag
        self._vocabulary = vocabulary
        self._done = done
        self._broader: Tag | None = None
        title = translate("TagsRoom", "Describe “{label}”").format(label=tag.label)
        self.setWindowTitle(title)
        ui.factsTitle.setText(title)
        for kind in TagKind:
            ui.kind.addItem(kind_text(kind), kind)
        ui.kind.setCurrentIndex(list(TagKind).index(tag.facts.kind))
        begin_on_reading_side(ui.description)
        ui.description.setPlainText(tag.facts.description)
        self.topic = TopicField(language_code(context.preferences), tag.label)
        self.topic.setObjectName("mediaTopic")
        self.topic.setPlaceholderText(translate("TagsRoom", "No Media Topic: type a name or a code"))
        self.topic.setAccessibleName(ui.label3.text())
        self.topic.changed.connect(self._show_line)
        self.topic.choose(tag.facts.media_topic)
        ui.topicFieldLayout.insertWidget(0, self.topic)
        context.jobs.run(media_topics, self._know_topics, lane=Lane.BACKGROUND)
        self.field = TagField(may_create=False)
        self.field.setObjectName("broaderTag")
        self.field.setPlaceholderText(translate("TagsRoom", "No broader tag"))
        self.field.setAccessibleName(translate("TagsRoom", "Part of"))
        self.field.set_vocabulary(vocabulary)
        self.field.hide_tags(frozenset({tag.id}))
        if tag.facts.broader is not None and vocabulary.knows(tag.facts.broader):
            self._choose(vocabulary.get(tag.facts.broader))
        self.field.tag_chosen.connect(self._choose)
        ui.broaderFieldLayout.addWidget(self.field)
        tab_before(ui.cancel, self.field, self.topic)
        ui.factsProblem.hide()
        ui.accept.setDefault(True)
        ui.accept.clicked.connect(self._store)
        ui.cancel.clicked.connect(self.reject)
        ui.kind.setFocus()

    def _choose(self, tag: Tag) -> None:
        self._broader = tag
        self.field.setText(tag.label)

    def _know_topics(self, topics: MediaTopics) -> None:
        self.topic.set_topics(topics)
        self._show_line()

    def _show_line(self) -> None:
        code, topics, line = self.topic.code, self.topic.topics, self._ui.topicLine
        known = bool(code) and topics is not None
        line.setVisible(known)
        if known and topics is not None:
            line.setText(line_text(topics.line(code), code, language_code(self._context.preferences)))

    def _store(self) -> None:
        doubt = self.topic.doubt
        if doubt:
            self._ui.factsProblem.setText(
                translate("TagsRoom", "No Media Topic is called “{name}”: choose one from the list.").format(
                    name=isolated(doubt)
                )
            )
            self._ui.factsProblem.show()
            return
        written = self.field.text().strip()
        broader = self._broader if self._broader is not None and self._broader.label == written else None
        if written and broader is None:
            broader = self._vocabulary.resolve(written)
            if broader is None:
                self._ui.factsProblem.setText(
                    translate("TagsRoom", "There is no tag “{label}”.").format(label=isolated(written))
                )
                self._ui.factsProblem.show()
                return
        facts = TagFacts(
            list(TagKind)[self._ui.kind.currentIndex()],
            self._tag.facts.state,
            self._ui.description.toPlainText(),
            None if broader is None else broader.id,
            self.topic.code,
        )
        session, curation = self._context.session, self._context.desk.curation
        wish = partial(describing, tag_id=self._tag.id, facts=facts)
        self._ui.accept.setEnabled(False)
        self._context.jobs.run(lambda: curation.apply(session, wish), self._stored, self._refused)

    def _stored(self, change: TagChange) -> None:
        self.accept()
        self._done(change)

    def _refused(self, error: DeskError) -> None:
        self._ui.accept.setEnabled(True)
        self._ui.factsProblem.setText(problem_text(self._context, error))
        self._ui.factsProblem.show()
