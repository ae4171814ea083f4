"""The sections of the desk, each with the IPTC Media Topic under which packages file its articles."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from editor_desk.domain.accounts import Permission
from editor_desk.domain.errors import DeskError
from editor_desk.domain.media_topics import MediaTopics, media_topics
from editor_desk.domain.section_topics import SectionTopic, section_key
from editor_desk.gui._generated.ui_desk_rules_sections import Ui_RulesSectionsForm
from editor_desk.gui.context import GuiContext
from editor_desk.gui.desk_rules.sections_model import SECTION, TOPIC, SectionsModel
from editor_desk.gui.jobs import Lane
from editor_desk.gui.messages import isolated
from editor_desk.gui.tags.topic_field import TopicField
from editor_desk.gui.widgets.dialog_task import lead
from editor_desk.gui.widgets.times import language_code
from editor_desk.services.section_topics import Sections

translate = QCoreApplication.translate

_ROW, _NAME = 38, 220


class SectionsPage(QWidget):
    """A change is stored when it is made; the log says who made it. Sections that articles name are offered by themselves."""

    def __init__(self, context: GuiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_RulesSectionsForm()
        ui.setupUi(self)
        self._context = context
        self._may = context.session.account.may(Permission.SET_RULES)
        self._wanted = ""
        self._others: frozenset[str] = frozenset()
        self._topics: MediaTopics | None = None
        self._language = language_code(context.preferences)
        self.model = SectionsModel(self._language, self)
        self.table = ui.sections
        self.topic: TopicField | None = None
        self._fit_out()
        self._choose()
        context.jobs.run(media_topics, self._know_topics, lane=Lane.BACKGROUND)

    def refresh(self) -> None:
        """Read what is stored."""
        self._context.jobs.run(self._context.desk.sections.all, self._show, key="sections")

    def _fit_out(self) -> None:
        ui, table = self._ui, self.table
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.setTextElideMode(Qt.TextElideMode.ElideRight)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW)
        head = table.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionResizeMode(SECTION, QHeaderView.ResizeMode.Fixed)
        head.resizeSection(SECTION, _NAME)
        head.setSectionResizeMode(TOPIC, QHeaderView.ResizeMode.Stretch)
        ui.pageLayout.setStretchFactor(ui.card, 1)
        lead(ui.newSection)
        for widget in (ui.newSection, ui.addButton, ui.removeButton):
            widget.setVisible(self._may)
        table.selectionModel().currentRowChanged.connect(lambda _now, _before: self._choose())
        ui.newSection.textChanged.connect(lambda _text: self._enable())
        ui.newSection.returnPressed.connect(self.add)
        ui.addButton.clicked.connect(self.add)
        ui.removeButton.clicked.connect(self.remove)
        self.setFocusProxy(table)

    def add(self) -> None:
        """Keep the section that was named; one that is there already is shown."""
        name = " ".join(self._ui.newSection.text().split())
        if not self._may or not section_key(name):
            return
        self._ui.newSection.clear()
        here = [one for one in self.model.sections if section_key(one.section) == section_key(name)]
        if here:
            self._go_to(here[0].section)
            return
        self._wanted = name
        self._save([*self.model.sections, SectionTopic(name)])

    def remove(self) -> None:
        """Keep the chosen section no more; one that articles name stays in the list, without a topic."""
        chosen = self._chosen()
        if self._may and chosen is not None:
            self._save([one for one in self.model.sections if one != chosen])

    def _chosen(self) -> SectionTopic | None:
        row = self.table.currentIndex().row()
        return self.model.sections[row] if 0 <= row < len(self.model.sections) else None

    def _choose(self) -> None:
        """Show the topic of the chosen section, in a field of its own, so that nothing of another section hangs over."""
        ui, chosen = self._ui, self._chosen()
        if self.topic is not None:
            ui.topicLayout.removeWidget(self.topic)
            self.topic.hide()
            self.topic.deleteLater()
            self.topic = None
        ui.detail.setVisible(chosen is not None)
        if chosen is not None:
            label = translate("DeskRules", "Media Topic of “{section}”")
            ui.topicLabel.setText(label.format(section=isolated(chosen.section)))
            self.topic = self._field(chosen)
            ui.topicLayout.addWidget(self.topic)
            self.topic.show()  # Qt would do it at the next turn only
            ui.topicLabel.setBuddy(self.topic)
            QWidget.setTabOrder(self.table, self.topic)
        self._enable()

    def _field(self, chosen: SectionTopic) -> TopicField:
        field = TopicField(self._language, chosen.section, self)
        field.setObjectName("sectionTopic")
        field.setPlaceholderText(translate("DeskRules", "No Media Topic: type a name or a code"))
        field.setAccessibleName(self._ui.topicLabel.text())
        field.setReadOnly(not self._may)
        if self._topics is not None:
            field.set_topics(self._topics)
        field.choose(chosen.topic)
        field.changed.connect(lambda: self._take(chosen, field.code))
        field.editingFinished.connect(lambda: self._doubt(field))
        field.entered.connect(lambda _text: self._doubt(field))
        return field

    def _take(self, section: SectionTopic, code: str) -> None:
        self._ui.topicLine.clear()
        if self._may and code != section.topic:
            changed = replace(section, topic=code)
            self._save([changed if one == section else one for one in self.model.sections])

    def _doubt(self, field: TopicField) -> None:
        doubt = field.doubt
        text = translate("DeskRules", "No Media Topic is called “{name}”: choose one from the list.")
        self._ui.topicLine.setText(text.format(name=isolated(doubt)) if doubt else "")

    def _know_topics(self, topics: MediaTopics) -> None:
        self._topics = topics
        self.model.set_topics(topics)
        if self.topic is not None:
            self.topic.set_topics(topics)

    def _save(self, sections: Sequence[SectionTopic]) -> None:
        session, service = self._context.session, self._context.desk.sections
        # What only articles name is not kept for that; they go on naming it.
        kept = [one for one in sections if one.topic or one.section not in self._others]

        def saved(_kept: tuple[SectionTopic, ...]) -> None:
            self.refresh()
            self._context.bus.rules_changed.emit()

        self._context.jobs.run(lambda: service.save(session, kept), saved, self._refused)

    def _refused(self, error: DeskError) -> None:
        self._wanted = ""
        self._context.show_problem(error)
        self.refresh()

    def _show(self, found: Sections) -> None:
        sections = (*found.kept, *found.others)
        self._others = frozenset(one.section for one in found.others)
        chosen = self._chosen()
        wanted = self._wanted or ("" if chosen is None else chosen.section)
        self._wanted = ""
        if self.model.sections == sections:
            return
        had_focus = self.topic is not None and self.topic.hasFocus()
        self.model.show(sections)
        self._go_to(wanted)
        if had_focus and self.topic is not None:
            self.topic.setFocus()

    def _go_to(self, section: str) -> None:
        row = self.model.row_of(section)
        place = self.model.index(0 if row is None else row, SECTION)
        self.table.setCurrentIndex(place)
        self.table.scrollTo(place)
        self._choose()

    def _enable(self) -> None:
        ui = self._ui
        ui.addButton.setEnabled(self._may and bool(section_key(ui.newSection.text())))
        ui.removeButton.setEnabled(self._may and self._chosen() is not None)
