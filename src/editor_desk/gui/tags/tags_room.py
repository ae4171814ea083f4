"""The room of the tag curator: every live tag, with renaming, merging and making."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QModelIndex, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import QHeaderView, QPushButton, QWidget

from editor_desk.domain.accounts import Permission
from editor_desk.domain.tag_changes import renaming
from editor_desk.domain.tags import Tag, Vocabulary
from editor_desk.domain.workflow import Refusal
from editor_desk.gui._generated.ui_tags_room import Ui_TagsForm
from editor_desk.gui.context import GuiContext
from editor_desk.gui.names import refusal_text
from editor_desk.gui.tags.tag_dialogs import TagLabelDialog, TagMergeDialog
from editor_desk.gui.tags.tags_model import ALIASES, ARTICLES, LABEL, USE_ROLE, TagsFilter, TagsModel
from editor_desk.gui.widgets.menu import Menu
from editor_desk.language.numerals import to_numerals
from editor_desk.services.tags import TagUse

translate = QCoreApplication.translate


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
        self._stale = True
        self.model = TagsModel(context.preferences, self)
        self.shown = TagsFilter(self)
        self.shown.setSourceModel(self.model)
        self._set_up_table()
        ui.filter.textChanged.connect(self._filter)
        ui.filter.addAction(
            context.theme.icon("search", "mute", 16), ui.filter.ActionPosition.LeadingPosition
        )
        self._may_curate = context.session.account.may(Permission.CURATE)
        self._may_create = context.session.account.may(Permission.WRITE)
        ui.tagsReason.setText("" if self._may_curate else refusal_text(Refusal.NO_PERMISSION))
        ui.tagsReason.setVisible(not self._may_curate)
        self._bind(ui.rename, "edit", "F2", self.rename)
        self._bind(ui.merge, "merge", "Ctrl+M", self.merge)
        self._bind(ui.create, "", "Ctrl+T", self.add_tag)
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
        tags = self._context.desk.tags
        self._context.jobs.run(lambda: (tags.in_use(), tags.vocabulary()), self._show, key="tags room")

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
        head.resizeSection(LABEL, 320)
        head.resizeSection(ARTICLES, 120)
        table.selectionModel().selectionChanged.connect(self._enable)
        table.activated.connect(lambda _index: self.rename())
        table.customContextMenuRequested.connect(self._menu)

    def _bind(self, button: QPushButton, icon: str, keys: str, work: Callable[[], None]) -> None:
        if icon:
            button.setIcon(self._context.theme.icon(icon))
        button.clicked.connect(work)
        action = QAction(button.text(), self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
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
        use = index.data(USE_ROLE) if index.isValid() else None
        return use if isinstance(use, TagUse) else None

    def _show(self, answer: tuple[Sequence[TagUse], Vocabulary]) -> None:
        uses, self._vocabulary = answer
        chosen = self._chosen()
        self.model.show(uses)
        self._count()
        self._select(self._wanted or (chosen.tag.id if chosen else ""))
        self._wanted = ""
        self._enable()

    def _select(self, tag_id: str) -> None:
        row = self.model.row_of(tag_id)
        if row is None:
            return
        index: QModelIndex = self.shown.mapFromSource(self.model.index(row, LABEL))
        if not index.isValid():
            self._ui.filter.clear()
            index = self.shown.mapFromSource(self.model.index(row, LABEL))
        self._ui.tags.setCurrentIndex(index)
        self._ui.tags.scrollTo(index)

    def _stored(self, tag: Tag) -> None:
        self._wanted = tag.id
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
        ui, total, found = self._ui, self.model.rowCount(), self.shown.rowCount()
        numerals = self._context.preferences.numerals
        ui.tagsCount.setText(to_numerals(translate("TagsRoom", "%n tag(s)", "", found), numerals))
        ui.tags.setVisible(bool(found))
        ui.tagsEmpty.setVisible(not found)
        if total:
            ui.tagsEmpty.setText(translate("TagsRoom", "No tag matches. Try fewer letters."))
        else:
            ui.tagsEmpty.setText(
                translate(
                    "TagsRoom", "No tags yet. They come with the first import, or with the first tag you add."
                )
            )

    def _enable(self) -> None:
        chosen = self._chosen() is not None
        none = translate("TagsRoom", "Choose a tag first.")
        not_allowed = refusal_text(Refusal.NO_PERMISSION)
        for button in (self._ui.rename, self._ui.merge):
            button.setEnabled(self._may_curate and chosen)
            if not button.property("help"):
                button.setProperty("help", button.toolTip())
            reason = not_allowed if not self._may_curate else none if not chosen else button.property("help")
            button.setToolTip(reason)
        self._ui.create.setEnabled(self._may_create)
