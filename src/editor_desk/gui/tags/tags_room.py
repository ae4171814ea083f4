"""The room of the tag curator: the vocabulary, what was proposed, what the doctor asks, what was retired and what was changed;
at the side the page of what is chosen.
"""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QModelIndex, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import QHeaderView, QPushButton, QWidget

from editor_desk.domain.accounts import Permission
from editor_desk.domain.tag_changes import renaming
from editor_desk.domain.tag_facts import TagState
from editor_desk.domain.tags import Tag, Vocabulary
from editor_desk.domain.workflow import Refusal
from editor_desk.gui._generated.ui_tags_room import Ui_TagsForm
from editor_desk.gui.context import GuiContext
from editor_desk.gui.jobs import Lane
from editor_desk.gui.names import refusal_text
from editor_desk.gui.tags.change_detail import ChangeDetail, ShownRun, change_rows
from editor_desk.gui.tags.curator import Curator
from editor_desk.gui.tags.rows_model import VALUE_ROLE, Row, RowsModel
from editor_desk.gui.tags.suspects_detail import SuspectsDetail, suspect_rows
from editor_desk.gui.tags.tabs import STATES, Tab
from editor_desk.gui.tags.tag_detail import TagDetail
from editor_desk.gui.tags.tag_dialogs import TagLabelDialog, TagMergeDialog
from editor_desk.gui.tags.tags_model import ALIASES, ARTICLES, LABEL, TagsFilter, TagsModel
from editor_desk.gui.widgets.button_icon import put_icon
from editor_desk.gui.widgets.clear_button import draw_clear_button
from editor_desk.gui.widgets.menu import Menu
from editor_desk.gui.widgets.records import RECORD_ROLE
from editor_desk.gui.widgets.section import mute_label
from editor_desk.gui.widgets.times import number
from editor_desk.gui.widgets.two_line_delegate import TwoLineDelegate
from editor_desk.language.numerals import to_numerals
from editor_desk.services.curation import ShownChange
from editor_desk.services.tag_doctor import Suspects, TagPage
from editor_desk.services.tags import TagUse

translate = QCoreApplication.translate

_Answer = tuple[Sequence[TagUse], Vocabulary, tuple[ShownChange, ...], tuple[ShownRun, ...]]
_NARROWEST = 330


class TagsRoom(QWidget):
    """Implements `Room`. Whoever may not curate sees all of it, and why its buttons are disabled."""

    def __init__(self, context: GuiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_TagsForm()
        ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context = context
        self._vocabulary = Vocabulary(())
        self._wanted = ""
        self._tab = Tab.ALL
        self._stale = True
        self._uses: Sequence[TagUse] = ()
        self._changes: tuple[ShownChange, ...] = ()
        self._runs: tuple[ShownRun, ...] = ()
        self.model = TagsModel(context.preferences, self)
        self.shown = TagsFilter(self)
        self.shown.setSourceModel(self.model)
        self.rows = RowsModel(self)
        self._set_up_table()
        self._tabs = dict(
            zip(Tab, (ui.allTab, ui.proposedTab, ui.doctorTab, ui.retiredTab, ui.changesTab), strict=True)
        )
        ui.filter.textChanged.connect(self._filter)
        ui.filter.addAction(
            context.theme.icon("search", "mute", 16), ui.filter.ActionPosition.LeadingPosition
        )
        draw_clear_button(ui.filter, context.theme)
        self._may_curate = context.session.account.may(Permission.CURATE)
        self._may_create = context.session.account.may(Permission.WRITE)
        ui.tagsReason.setText(
            "" if self._may_curate else refusal_text(Refusal.NO_PERMISSION, Permission.CURATE)
        )
        ui.tagsReason.setVisible(not self._may_curate)
        self._bind(ui.rename, "edit", "F2", self.rename)
        self._bind(ui.merge, "merge", "Ctrl+M", self.merge)
        self._bind(ui.create, "", "Ctrl+T", self.add_tag)
        self._set_up_detail()
        for key, (tab, button) in enumerate(self._tabs.items(), 1):
            button.clicked.connect(lambda _checked=False, tab=tab: self.show_tab(tab))
            self._add_action(button.text(), f"Alt+{key}", button.click, Qt.ShortcutContext.WindowShortcut)
        self.setFocusProxy(ui.filter)
        context.bus.changed.connect(self._changed)
        self._enable()

    def flush(self, then: Callable[[], None]) -> None:
        """Nothing here waits to be stored."""
        then()

    def focus_search(self) -> None:
        """Put the cursor into the filter."""
        self._ui.filter.setFocus()
        self._ui.filter.selectAll()

    def refresh(self) -> None:
        """Read the vocabulary again."""
        self._stale = False
        desk = self._context.desk
        self._context.jobs.run(
            lambda: (
                desk.tags.listed(),
                desk.tags.vocabulary(),
                desk.curation.changes(),
                desk.retagging.runs(),
            ),
            self._show,
            key="tags room",
        )

    def show_tab(self, tab: Tab) -> None:
        """Bring a list into sight."""
        self._tab = tab
        self._tabs[tab].setChecked(True)
        self.shown.show_states(STATES.get(tab, frozenset()))
        if tab is Tab.DOCTOR:
            self._examine()
        elif tab is Tab.CHANGES:
            self._list(change_rows(self._context, self._changes, self._runs, self._vocabulary))
        elif tab is not Tab.ALL and self.shown.rowCount() and not self._ui.tags.currentIndex().isValid():
            self._ui.tags.setCurrentIndex(self.shown.index(0, LABEL))
        self._count()
        self._enable()

    def show_tag(self, tag_id: str) -> None:
        """Choose a tag, in the list that has it."""
        self._select(tag_id)

    def rename(self) -> None:
        """Give the chosen tag another label."""
        use = self._chosen()
        if use is None or not self._may_curate:
            return
        session, curation = self._context.session, self._context.desk.curation

        def store(label: str) -> Tag:
            change = curation.apply(session, partial(renaming, tag_id=use.tag.id, label=label))
            return change.edit.after[0] if change.edit.after else use.tag

        dialog = TagLabelDialog(
            self._context,
            translate("TagsRoom", "Rename “{label}”").format(label=use.tag.label),
            translate(
                "TagsRoom",
                "The old label stays as another way to write it. Sealed texts keep what they have.",
            ),
            use.tag.label,
            store,
            self._stored,
            self,
        )
        dialog.open()

    def merge(self) -> None:
        """Let another tag take the chosen one over."""
        use = self._chosen()
        if use is not None and self._may_curate:
            TagMergeDialog(self._context, use, self._vocabulary, self._stored, self).open()

    def add_tag(self) -> None:
        """Add a tag."""
        if not self._may_create:
            return
        session, tags = self._context.session, self._context.desk.tags
        dialog = TagLabelDialog(
            self._context,
            translate("TagsRoom", "New tag"),
            translate(
                "TagsRoom", "Where the vocabulary has it already, under any spelling, that tag is shown."
            ),
            self._ui.filter.text() if not self.shown.rowCount() else "",
            lambda label: tags.ensure(session, label),
            self._stored,
            self,
        )
        dialog.open()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while nobody looked."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def _set_up_table(self) -> None:
        table = self._ui.tags
        table.setModel(self.shown)
        table.sortByColumn(ARTICLES, Qt.SortOrder.DescendingOrder)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(40)
        head = table.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionResizeMode(LABEL, QHeaderView.ResizeMode.Interactive)
        head.setSectionResizeMode(ALIASES, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(ARTICLES, QHeaderView.ResizeMode.Fixed)
        head.resizeSection(LABEL, 200)
        head.resizeSection(ARTICLES, 90)
        table.selectionModel().selectionChanged.connect(self._enable)
        rows = self._ui.rows
        rows.setProperty("role", "list")
        rows.setModel(self.rows)
        rows.setItemDelegate(TwoLineDelegate(rows))
        rows.selectionModel().currentChanged.connect(lambda _now, _before: self._enable())
        table.activated.connect(lambda _index: self.rename())
        table.customContextMenuRequested.connect(self._menu)

    def _bind(self, button: QPushButton, icon: str, keys: str, work: Callable[[], None]) -> None:
        if icon:
            put_icon(button, self._context.theme, icon)
        button.clicked.connect(work)
        self._add_action(button.text(), keys, work)

    def _add_action(
        self,
        text: str,
        keys: str,
        work: Callable[[], None],
        where: Qt.ShortcutContext = Qt.ShortcutContext.WidgetWithChildrenShortcut,
    ) -> None:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(where)
        action.triggered.connect(work)
        self.addAction(action)

    def _menu(self, where: QPoint) -> None:
        if self._chosen() is None:
            return
        menu = Menu(self)
        for button in (self._ui.rename, self._ui.merge):
            action = menu.addAction(button.text(), button.click)
            action.setEnabled(button.isEnabled())
        menu.popup(self._ui.tags.viewport().mapToGlobal(where))

    def _chosen(self) -> TagUse | None:
        index = self._ui.tags.currentIndex()
        use = index.data(RECORD_ROLE) if index.isValid() else None
        return use if isinstance(use, TagUse) else None

    def _set_up_detail(self) -> None:
        ui, may = self._ui, self._may_curate
        self.tag_detail = TagDetail(self._context, may_curate=may)
        self.suspects_detail = SuspectsDetail(self._context, may_curate=may)
        self.change_detail = ChangeDetail(self._context, may_curate=may)
        self._nothing = mute_label(translate("TagsRoom", "Choose one on the list."))
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for page in (self._nothing, self.tag_detail, self.suspects_detail, self.change_detail):
            ui.detail.addWidget(page)
        for place, card in enumerate((ui.tagsCard, ui.detailCard)):
            card.setMinimumWidth(_NARROWEST)
            ui.split.setStretchFactor(place, 1)
        ui.split.setSizes([_NARROWEST, _NARROWEST])
        self._curator = Curator(self._context, self, self._done)
        detail, curator = self.tag_detail, self._curator
        detail.tag_wanted.connect(self.show_tag)
        detail.split_wanted.connect(curator.split)
        detail.state_wanted.connect(curator.change_state)
        detail.alias_wanted.connect(curator.add_alias)
        detail.describe_wanted.connect(lambda use: curator.describe(use, self._vocabulary))
        self.suspects_detail.merge_wanted.connect(curator.merge)
        self.suspects_detail.apart_wanted.connect(curator.keep_apart)
        self.change_detail.undo_wanted.connect(curator.undo)
        self.change_detail.undo_run_wanted.connect(curator.undo_run)
        detail.many_wanted.connect(lambda use: curator.change_many(use, self._vocabulary))

    def _show(self, answer: _Answer) -> None:
        uses, self._vocabulary, self._changes, self._runs = answer
        # Counting goes through the whole archive: the numbers come after, and no save waits for them.
        counting = self._context.desk.tags.in_use
        self._context.jobs.run(counting, self._counted, lane=Lane.BACKGROUND, key="tag counts")
        self._uses = uses
        chosen = self._chosen()
        self.model.show(uses)
        proposed = sum(use.tag.facts.state is TagState.PROPOSED for use in uses)
        text = translate("TagsRoom", "Proposed")
        count = f" {number(proposed, self._context.preferences)}" if proposed else ""
        self._tabs[Tab.PROPOSED].setText(f"{text}{count}")
        self.show_tab(self._tab)
        self._select(self._wanted or (chosen.tag.id if chosen else ""), elsewhere=bool(self._wanted))
        self._wanted = ""
        self._enable()

    def _counted(self, uses: Sequence[TagUse]) -> None:
        if uses == self._uses:
            return
        self._uses = uses
        chosen = self._chosen()
        self.model.show(uses)
        self._select(chosen.tag.id if chosen else "", elsewhere=False)
        self._count()
        self._enable()

    def _select(self, tag_id: str, *, elsewhere: bool = True) -> None:
        """Choose a tag; where the list in sight leaves it out, `elsewhere` goes to one that has it."""
        row = self.model.row_of(tag_id)
        if row is None:
            return
        index: QModelIndex = self.shown.mapFromSource(self.model.index(row, LABEL))
        if self._tab not in STATES or not index.isValid():
            if not elsewhere:
                return
            use = self.model.index(row, LABEL).data(RECORD_ROLE)
            self._ui.filter.clear()
            self.show_tab(Tab.RETIRED if use.tag.facts.state is TagState.RETIRED else Tab.ALL)
            index = self.shown.mapFromSource(self.model.index(row, LABEL))
        self._ui.tags.setCurrentIndex(index)
        self._ui.tags.scrollTo(index)

    def _examine(self) -> None:
        self._list([])
        self._ui.tagsEmpty.setText(translate("TagsRoom", "The doctor looks…"))
        doctor = self._context.desk.tag_doctor
        self._context.jobs.run(doctor.examine, self._found, lane=Lane.BACKGROUND, key="tag doctor")

    def _found(self, suspects: tuple[Suspects, ...]) -> None:
        if self._tab is not Tab.DOCTOR:
            return
        self._list(suspect_rows(self._context, suspects))
        self._count()
        self._enable()

    def _list(self, rows: Sequence[Row]) -> None:
        self.rows.show(rows)
        if rows:
            self._ui.rows.setCurrentIndex(self.rows.index(0))

    def _stored(self, tag: Tag) -> None:
        self._wanted = tag.id
        self._context.bus.changed.emit()
        if self._stale:
            self.refresh()

    def _done(self, tag_id: str, notice: str) -> None:
        """Something was curated: say so, and show it; who works through another list goes on with the next there."""
        self._wanted = tag_id if self._tab is Tab.ALL else ""
        self._context.bus.notice.emit(notice)
        self._context.bus.changed.emit()
        if self._stale:
            self.refresh()

    def _changed(self) -> None:
        self._stale = True
        if self.isVisible():
            self.refresh()

    def _filter(self, typed: str) -> None:
        self.shown.look_for(typed)
        self._count()
        self._enable()

    def _count(self) -> None:
        ui, is_table = self._ui, self._tab in STATES
        found = self.shown.rowCount() if is_table else self.rows.rowCount()
        text = {
            Tab.DOCTOR: translate("TagsRoom", "%n question(s)", "", found),
            Tab.CHANGES: translate("TagsRoom", "%n change(s)", "", found),
        }.get(self._tab) or translate("TagsRoom", "%n tag(s)", "", found)
        ui.tagsCount.setText(to_numerals(text, self._context.preferences.numerals))
        ui.filter.setVisible(is_table)
        ui.tags.setVisible(is_table and bool(found))
        ui.rows.setVisible(not is_table and bool(found))
        ui.tagsEmpty.setVisible(not found)
        ui.tagsEmpty.setText(self._nothing_text())

    def _nothing_text(self) -> str:
        if self._tab is Tab.DOCTOR:
            return translate("TagsRoom", "The doctor finds no variants.")
        if self._tab is Tab.CHANGES:
            return translate("TagsRoom", "Nothing was changed yet.")
        if self._tab is Tab.PROPOSED and not self._ui.filter.text():
            return translate("TagsRoom", "Nothing is proposed: every tag was looked at.")
        if self._tab is Tab.RETIRED and not self._ui.filter.text():
            return translate("TagsRoom", "No tag was retired.")
        if self.model.rowCount():
            return translate("TagsRoom", "No tag matches. Try fewer letters.")
        return translate(
            "TagsRoom", "No tags yet. They come with the first import, or with the first tag you add."
        )

    def _enable(self) -> None:
        chosen = self._chosen() is not None and self._tab in STATES
        none = translate("TagsRoom", "Choose a tag first.")
        not_allowed = refusal_text(Refusal.NO_PERMISSION, Permission.CURATE)
        for button in (self._ui.rename, self._ui.merge):
            button.setEnabled(self._may_curate and chosen)
            if not button.property("help"):
                button.setProperty("help", button.toolTip())
            reason = not_allowed if not self._may_curate else none if not chosen else button.property("help")
            button.setToolTip(reason)
        self._ui.create.setEnabled(self._may_create)
        self._show_detail()

    def _show_detail(self) -> None:
        """The page of what is chosen."""
        detail, jobs, doctor = self._ui.detail, self._context.jobs, self._context.desk.tag_doctor
        use = self._chosen() if self._tab in STATES else None
        index = self._ui.rows.currentIndex()
        value = index.data(VALUE_ROLE) if self._tab not in STATES and index.isValid() else None
        if use is not None:
            tag_id = use.tag.id
            jobs.run(lambda: doctor.page(tag_id), self._show_page, lane=Lane.BACKGROUND, key="tag page")
        elif isinstance(value, Suspects):
            detail.setCurrentWidget(self.suspects_detail)
            if value is not self.suspects_detail.suspects:
                self.suspects_detail.show_suspects(value)
                ids = value.ids
                jobs.run(
                    lambda: doctor.examples(ids),
                    self.suspects_detail.show_examples,
                    lane=Lane.BACKGROUND,
                    key="tag examples",
                )
        elif isinstance(value, tuple):
            run, by = value
            self.change_detail.show_run(run, by, self._vocabulary)
            detail.setCurrentWidget(self.change_detail)
        elif isinstance(value, ShownChange):
            self.change_detail.show_change(value, self._vocabulary)
            detail.setCurrentWidget(self.change_detail)
        else:
            detail.setCurrentWidget(self._nothing)

    def _show_page(self, page: TagPage) -> None:
        use = self._chosen()
        if self._tab in STATES and use is not None and use.tag.id == page.use.tag.id:
            self.tag_detail.show_page(page)
            self._ui.detail.setCurrentWidget(self.tag_detail)
