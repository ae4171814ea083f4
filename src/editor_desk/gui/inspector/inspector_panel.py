"""The side panel of the desk room: tags and links, details, review, history of the working article."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from editor_desk.gui._generated.ui_inspector import Ui_InspectorForm
from editor_desk.gui.comments.editor_comments import EditorComments
from editor_desk.gui.context import GuiContext
from editor_desk.gui.editor.working import WorkingArticle
from editor_desk.gui.inspector.facts_page import FactsPage
from editor_desk.gui.inspector.history_commands import HistoryCommands
from editor_desk.gui.inspector.history_page import HistoryPage
from editor_desk.gui.inspector.links_page import LinksPage
from editor_desk.gui.inspector.review_page import ReviewPage
from editor_desk.gui.inspector.style_page import StylePage
from editor_desk.gui.proofing.proofing import Proofing
from editor_desk.gui.suggesting.editor_suggestions import EditorSuggestions
from editor_desk.gui.suggesting.panel import count_text
from editor_desk.gui.widgets.times import number
from editor_desk.language.numerals import to_numerals

translate = QCoreApplication.translate


class InspectorPanel(QWidget):
    """Pages under tabs. Only the page in sight is brought up to date; the others are when they are looked at."""

    def __init__(
        self,
        context: GuiContext,
        working: WorkingArticle,
        proofing: Proofing | None = None,
        comments: EditorComments | None = None,
        suggestions: EditorSuggestions | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_InspectorForm()
        ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context = context
        self._working = working
        self.links = LinksPage(context, working)
        self.facts = FactsPage(context, working)
        self.review = ReviewPage(context, working)
        self.history = HistoryPage(context, working)
        self.style_page = None if proofing is None else StylePage(context, proofing)
        tabs: tuple[tuple[QAbstractButton, QWidget], ...] = (
            (ui.linksTab, self.links),
            (ui.factsTab, self.facts),
            *(((ui.styleTab, self.style_page),) if self.style_page is not None else ()),
            (ui.reviewTab, self.review),
            *(((ui.commentsTab, comments.side),) if comments is not None else ()),
            *(((ui.suggestionsTab, suggestions.side),) if suggestions is not None else ()),
            (ui.historyTab, self.history),
        )
        for tab, page in tabs:
            ui.pages.addWidget(page)
            tab.clicked.connect(lambda _checked=False, page=page: self.show_page(page))
        self._tabs = {page: tab for tab, page in tabs}
        ui.styleTab.setVisible(self.style_page is not None)
        for counted, icon, there in (
            (ui.commentsTab, "comment", comments is not None),
            (ui.suggestionsTab, "edit", suggestions is not None),
        ):
            counted.setVisible(there)
            counted.setIcon(context.theme.icon(icon, "mute", 18))
            # Room for a number from the beginning: the tabs beside it would be cut once one is there.
            counted.setText(number(8 if counted is ui.suggestionsTab else 88, context.preferences))
            counted.ensurePolished()
            counted.setMinimumWidth(counted.sizeHint().width())
            counted.setText("")
        if comments is not None:
            self._talk = comments.talk
            comments.talk.changed.connect(self._count_comments)
            comments.panel_wanted.connect(lambda: self.show_page(comments.side))
        if suggestions is not None:
            self._suggestions = suggestions.talk
            suggestions.talk.changed.connect(self._count_suggestions)
            suggestions.panel_wanted.connect(lambda: self.show_page(suggestions.side))
        ui.linksTab.setChecked(True)
        working.opened.connect(lambda _opened: self._opened())
        working.saved.connect(lambda _opened: self._refresh(self.links.saved))
        working.held_changed.connect(lambda: self._refresh(self.links.fill))
        working.closed.connect(self._follow)
        HistoryCommands(context, working, self.history, lambda: self.show_page(self.history), self)
        self._follow()

    def show_page(self, page: QWidget) -> None:
        """Bring one of `links`, `facts`, `style_page`, `review`, `history` into sight."""
        self._tabs[page].setChecked(True)
        self._ui.pages.setCurrentWidget(page)
        self._refresh(self.links.opened)

    def _opened(self) -> None:
        self._follow()
        self._refresh(self.links.opened)

    def _follow(self) -> None:
        self.setEnabled(self._working.article is not None)
        self._ui.pages.setVisible(self._working.article is not None)

    def _refresh(self, links: Callable[[], None]) -> None:
        if self._working.article is None:
            return
        page = self._ui.pages.currentWidget()
        if page is self.links:
            links()
        elif page is self.facts:
            self.facts.fill()
        elif page is self.review:
            self.review.refresh()
        elif isinstance(page, StylePage):
            page.fill()
        elif page is self.history:
            self.history.refresh()

    def _count_comments(self) -> None:
        count = self._talk.open_count
        preferences = self._context.preferences
        self._ui.commentsTab.setText(number(count, preferences) if count else "")
        text = to_numerals(translate("Comments", "%n open comment(s)", "", count), preferences.numerals)
        self._ui.commentsTab.setToolTip(text if count else translate("Comments", "Comments"))

    def _count_suggestions(self) -> None:
        count = len(self._suggestions.open)
        self._ui.suggestionsTab.setText(number(count, self._context.preferences) if count else "")
        text = count_text(count, self._context.preferences)
        self._ui.suggestionsTab.setToolTip(text or translate("Suggestions", "Suggestions"))
