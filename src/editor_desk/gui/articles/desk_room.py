"""The desk: the list of articles, the sheet, and the inspector, side by side."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from editor_desk.domain.checklist import CheckPlace
from editor_desk.domain.proof_texts import CREDITS, LINKS
from editor_desk.domain.revision import RevisionKind
from editor_desk.domain.tags import Vocabulary
from editor_desk.gui.actions import make_action
from editor_desk.gui.articles.list_panel import ListPanel
from editor_desk.gui.checks.editor_places import EditorPlaces
from editor_desk.gui.comments.editor_comments import EditorComments
from editor_desk.gui.context import GuiContext
from editor_desk.gui.editor.editor_panel import EditorPanel
from editor_desk.gui.editor.working import WorkingArticle
from editor_desk.gui.finding.finder import Finder
from editor_desk.gui.importing.import_dialog import ImportDialog
from editor_desk.gui.inspector.inspector_panel import InspectorPanel
from editor_desk.gui.proofing.proofing import Proofing
from editor_desk.gui.recovery.recovery_watch import RecoveryWatch
from editor_desk.gui.shell.room import Bookmark
from editor_desk.gui.suggesting.editor_suggestions import EditorSuggestions
from editor_desk.gui.suggesting.suggesting_here import SuggestingHere
from editor_desk.gui.tags.retag_dialog import RetagDialog
from editor_desk.services.articles import OpenedArticle
from editor_desk.services.ports.articles import Folder

translate = QCoreApplication.translate

_STATE = "desk room"
_SHEET = 370
"""The least width of the sheet."""


class DeskRoom(QWidget):
    """A `Room`. It owns the working article that editor and inspector share."""

    def __init__(self, context: GuiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "desk")
        self._context = context
        self._return_to: Bookmark | None = None
        self._place: tuple[str, CheckPlace | None] = ("", None)
        self._focused = False
        self._browsing = True
        self.working = WorkingArticle(context, self)
        self.list = ListPanel(context)
        self.editor = EditorPanel(context, self.working)
        self._proofing = self.editor.feature(Proofing)
        comments = self.editor.feature(EditorComments)
        suggestions = self.editor.feature(EditorSuggestions)
        self.inspector = InspectorPanel(context, self.working, self._proofing, comments, suggestions)
        self.editor.feature(Finder).listen_in(self.inspector)
        self._splitter = self._split(self._middle(suggestions))
        make_action("save", context.theme, self, self.save_milestone)
        self.recovery = RecoveryWatch(context, self.working, self)
        make_action("recovered", context.theme, self, self.recovery.show_all)
        make_action("saved_searches", context.theme, self, self._show_saved)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.recovery.bar)
        column.addWidget(self._splitter, 1)
        self.list.opened.connect(self.open_article)
        self.list.tags_wanted.connect(self._change_tags)
        self.list.new_wanted.connect(self.new_article)
        self.list.import_wanted.connect(self.start_import)
        self.editor.read_also_wanted.connect(self._show_links)
        self._proofing.panel_wanted.connect(self._show_findings)
        self._proofing.place_wanted.connect(self._show_place)
        self._places = EditorPlaces(self.working, self.editor, self.inspector, self)
        context.bus.focus_mode.connect(self._set_focus)
        self.inspector.hide()
        self.working.closed.connect(self._fit)
        self.working.opened.connect(self._show_opened)
        self.working.closed.connect(lambda: self.list.mark_open(""))
        self.working.closed.connect(self.suggesting.leave)

    def _split(self, middle: QWidget) -> QSplitter:
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setObjectName("deskSplitter")
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        for panel, least, most in (
            (self.list, 220, 420),
            (middle, _SHEET, 16_777_215),
            # Its tabs are words, longer in English; with less room they would be cut.
            (self.inspector, max(240, self.inspector.minimumSizeHint().width()), 460),
        ):
            panel.setMinimumWidth(least)
            panel.setMaximumWidth(most)
            splitter.addWidget(panel)
        splitter.setStretchFactor(1, 1)
        size = self._context.theme.size
        splitter.setSizes([size("list_pane"), 640, size("inspector")])
        state = self._context.preferences.state(_STATE)
        if not state.isEmpty():
            splitter.restoreState(state)
        return splitter

    def _middle(self, suggestions: EditorSuggestions) -> QWidget:
        """The sheet of the article, or that of a proposal for it."""
        middle = QWidget()
        inside = QVBoxLayout(middle)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.editor)
        self.suggesting = SuggestingHere(self._context, self.editor, inside.addWidget, self)
        suggestions.suggest_wanted.connect(self.suggesting.begin)
        self.suggesting.turned.connect(suggestions.talk.read)
        suggestions.listen_to(self._proofing.acts)
        return middle

    def show_folder(self, folder: Folder) -> None:
        """Show a folder in the list; the article in the editor stays."""
        self._browsing = True
        self._fit()
        self.list.show_folder(folder)

    def open_article(self, article_id: str) -> None:
        """Store what is unsaved, then show an article."""
        opened = self.working.article
        if opened is None or opened.article.id != article_id:
            self.working.open(article_id)
        else:
            self._browsing = False
            self._fit()

    def new_article(self) -> None:
        """Store what is unsaved, then begin a new draft."""
        desk, session = self._context.desk, self._context.session
        self.working.flush(
            lambda: self._context.jobs.run(
                lambda: desk.articles.create(session), self._begin, key="new article"
            )
        )

    def start_import(self) -> None:
        """Take in a page; the article that came of it is shown."""
        dialog = ImportDialog(self._context, self)
        dialog.imported.connect(self._show_imported)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def save_milestone(self) -> None:
        """Keep the text as it stands in the history."""
        self.working.flush(
            lambda: self._context.bus.notice.emit(
                translate("DeskRoom", "This version is kept in the history.")
            ),
            RevisionKind.MILESTONE,
        )

    def bookmark(self) -> Bookmark | None:
        """The article in the editor, and where the caret stands in its body."""
        opened = self.working.article
        return None if opened is None else Bookmark(opened.article.id, self.editor.caret)

    def open_bookmark(self, bookmark: Bookmark) -> None:
        """Show that article with the caret where it was."""
        self._return_to = bookmark
        self.open_article(bookmark.article)

    def focus_search(self) -> None:
        """Put the caret into the search field, also where the list had given way."""
        self._browsing = True
        self._fit()
        self.list.focus_search()

    def _change_tags(self, articles: tuple[str, ...]) -> None:
        """Change the tags of the articles that are chosen in the list; what is typed is stored first."""
        context, query = self._context, self.list.query

        def ask(vocabulary: Vocabulary) -> None:
            RetagDialog(
                context, None, vocabulary, self._tags_changed, self, chosen=articles, query=query
            ).open()

        self.working.flush(lambda: context.jobs.run(context.desk.tags.vocabulary, ask, key="tags of chosen"))

    def _tags_changed(self, notice: str) -> None:
        self._context.bus.notice.emit(notice)
        self._context.bus.changed.emit()

    def _show_saved(self) -> None:
        self.focus_search()
        self.list.saved.show()

    def flush(self, then: Callable[[], None]) -> None:
        """Store what is unsaved, then call `then`."""
        self.working.flush(lambda: self.suggesting.flush(then))

    def minimumSizeHint(self) -> QSize:
        """The sheet, and the wider of what stands beside it."""
        beside = max(self.list.minimumWidth(), self.inspector.minimumWidth())
        return QSize(_SHEET + beside, 300)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See what has room."""
        super().resizeEvent(event)
        self._fit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep the widths of the panels."""
        self._context.preferences.keep_state(_STATE, self._splitter.saveState())
        super().hideEvent(event)

    def _set_focus(self, on: bool) -> None:  # noqa: FBT001 - a slot
        self._focused = on
        self._fit()

    def _fit(self) -> None:
        """Where there is no room for all three, the list stands beside the sheet while one looks for an article, and the
        inspector while one works on it.
        """
        tight = self.width() < _SHEET + self.list.minimumWidth() + self.inspector.minimumWidth()
        reading = self.working.article is not None
        listed = not (self._focused or (tight and reading and not self._browsing))
        self.list.setHidden(not listed)
        self.inspector.setHidden(self._focused or not reading or (tight and listed))

    def _show_opened(self, opened: OpenedArticle) -> None:
        self._browsing = False
        self._fit()
        if self.suggesting.article != opened.article.id:
            self.suggesting.leave()
        self.list.mark_open(opened.article.id)
        mark, self._return_to = self._return_to, None
        if mark is not None and mark.article == opened.article.id and mark.cursor >= 0:
            self.editor.set_caret(mark.cursor)
        self._go_to_place(opened)

    def _begin(self, opened: OpenedArticle) -> None:
        self.working.flush(lambda: self._show_new(opened))

    def _show_new(self, opened: OpenedArticle) -> None:
        self.working.show(opened)
        self._context.bus.changed.emit()
        self.editor.focus_text()

    def _show_imported(self, article_id: str) -> None:
        self._context.bus.changed.emit()
        self.open_article(article_id)

    def _show_findings(self) -> None:
        page = self.inspector.style_page
        if page is not None and self.working.article is not None:
            self.inspector.show_page(page)
            page.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_place(self, place: str) -> None:
        if place in CREDITS:
            self.editor.sheet.credits.focus_field(place)
        elif place.partition(":")[0] in {"tag", *LINKS}:
            self._show_links()

    def show_place(self, article_id: str, place: CheckPlace) -> None:
        """Show an article, and a place of it once it is there."""
        self._place = (article_id, place)
        self.open_article(article_id)
        opened = self.working.article
        if opened is not None and opened.article.id == article_id:
            self._go_to_place(opened)

    def _go_to_place(self, opened: OpenedArticle) -> None:
        article_id, place = self._place
        if place is not None and article_id == opened.article.id:
            self._place = ("", None)
            self._places.show(place)

    def _show_links(self) -> None:
        self.inspector.show_page(self.inspector.links)
        self.inspector.links.setFocus(Qt.FocusReason.ShortcutFocusReason)
