"""Tags and links of the article, with what the desk suggests for both."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from editor_desk.domain.content import RelatedLink
from editor_desk.domain.tag_suggestion import TagSuggestion
from editor_desk.gui._generated.ui_inspector_links import Ui_LinksForm
from editor_desk.gui.context import GuiContext
from editor_desk.gui.editor.working import WorkingArticle
from editor_desk.gui.inspector.linked_from import LinkedFromSection
from editor_desk.gui.inspector.slots_section import SlotsSection
from editor_desk.gui.inspector.suggested_tags import SuggestedTagsSection
from editor_desk.gui.inspector.suggestions_section import SuggestionsSection
from editor_desk.gui.inspector.tags_section import TagsSection
from editor_desk.gui.jobs import Lane
from editor_desk.services.ports.articles import ArticleSummary
from editor_desk.services.ports.keys import Session
from editor_desk.services.related import Suggestion

translate = QCoreApplication.translate

Answer = tuple[str, tuple[TagSuggestion, ...], tuple[Suggestion, ...]]


class LinksPage(QWidget):
    """Follows the working article. Suggestions come on opening and after each save, that is in a pause."""

    def __init__(self, context: GuiContext, working: WorkingArticle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_LinksForm()
        self._ui.setupUi(self)
        self._context = context
        self._working = working
        self.tags = TagsSection(context, working)
        self.suggested_tags = SuggestedTagsSection(context, self.tags)
        self.read_also = SlotsSection(context, working, "read_also", translate("Inspector", "Read also"))
        self.similar = SlotsSection(context, working, "similar", translate("Inspector", "Similar articles"))
        self.suggestions = SuggestionsSection(
            context, self._take_read_also, self._take_similar, self._dismiss, self._take_back
        )
        self.linked_from = LinkedFromSection(context)
        inside = self._ui.linksScrollInsideLayout
        for section in (
            self.tags,
            self.suggested_tags,
            self.read_also,
            self.similar,
            self.suggestions,
            self.linked_from,
        ):
            inside.addWidget(section)
        inside.addStretch()
        self.read_also.moved_in.connect(
            lambda _slot, place, to: self._move_over(self.similar, self.read_also, place, to)
        )
        self.similar.moved_in.connect(
            lambda _slot, place, to: self._move_over(self.read_also, self.similar, place, to)
        )
        context.bus.changed.connect(lambda: self._match_titles() if self.isVisible() else None)
        working.updated.connect(self._follow)

    def opened(self) -> None:
        """Another article is shown, or this one was stored by a step of the workflow."""
        self.tags.fetch()
        self.suggestions.forget_dismissed()
        self.fill()
        self.read_also.refresh()
        self.similar.refresh()
        self._suggest()
        if self._working.article is not None:
            self.linked_from.fetch(self._working.article.article.id)
        self._match_titles()

    def saved(self) -> None:
        """The text was stored: what it could link to may be something else now."""
        self.fill()
        self._suggest()

    def fill(self) -> None:
        """Show the tags and links as they stand."""
        content, editable = self._working.content(), self._working.is_editable
        self.suggested_tags.setVisible(editable)
        self.tags.show_tags(content.tags, editable=editable)
        self._show_links()

    def focus_tag(self, tag_id: str) -> None:
        """Put the focus on a tag, or into the field for tags."""
        self.tags.focus_tag(tag_id)

    def focus_link(self, slot: str, place: int) -> None:
        """Put the focus on a link of `read_also` or `similar`, or on the button that adds one."""
        (self.read_also if slot == "read_also" else self.similar).focus_link(place)

    def _show_links(self) -> None:
        content, editable = self._working.content(), self._working.is_editable
        self.read_also.show_links(content.read_also, editable=editable)
        self.similar.show_links(content.similar, editable=editable)

    def _follow(self) -> None:
        # A fix of a title, and its undo, come from elsewhere.
        if self.isVisible():
            self._show_links()

    def _suggest(self) -> None:
        opened = self._working.article
        if opened is None:
            return
        desk, breathe = self._context.desk, self._context.jobs.breathe
        article, content = opened.article.id, self._working.content()

        def work() -> Answer:
            tags = desk.tag_suggestions.suggest(content, article)
            breathe()
            return article, tags, desk.related.suggest(content, article)

        self._context.jobs.run(work, self._show, lane=Lane.BACKGROUND, key="inspector suggestions")

    def _show(self, answer: Answer) -> None:
        article, tags, found = answer
        opened = self._working.article
        if opened is None or opened.article.id != article:
            return
        content = self._working.content()
        linked = {link.article for link in (*content.read_also, *content.similar)}
        self.suggested_tags.show_suggestions(tags)
        self.suggestions.show_suggestions(
            [one for one in found if one.summary.id not in linked],
            editable=self._working.is_editable,
        )

    def _match_titles(self) -> None:
        """Titles that came with an import may be those of articles that have arrived since."""
        wanted = (*self.read_also.unresolved(), *self.similar.unresolved())
        match = self._context.desk.links.match_titles
        if wanted:
            self._context.jobs.run(
                lambda: dict(zip(wanted, match(wanted), strict=True)),
                self._offer_matches,
                lane=Lane.BACKGROUND,
                key="match titles",
            )

    def _offer_matches(self, found: dict[RelatedLink, RelatedLink]) -> None:
        matches = {title: link for title, link in found.items() if link != title}
        self.read_also.offer_matches(matches)
        self.similar.offer_matches(matches)

    def _move_over(self, source: SlotsSection, target: SlotsSection, place: int, to: int) -> None:
        link = source.take_out(place)
        if link is not None:
            target.put_in(link, to)

    def _take_read_also(self, summary: ArticleSummary) -> None:
        self._take(self.read_also, summary)

    def _take_similar(self, summary: ArticleSummary) -> None:
        self._take(self.similar, summary)

    def _take(self, slot: SlotsSection, summary: ArticleSummary) -> None:
        slot.link_to(summary)
        self._remember(self._context.desk.related.choose, summary)

    def _dismiss(self, summary: ArticleSummary) -> None:
        self._remember(self._context.desk.related.dismiss, summary)

    def _take_back(self, summary: ArticleSummary) -> None:
        again = self._context.desk.related.offer_again
        self._remember(lambda _session, article, target: again(article, target), summary)

    def _remember(self, choice: Callable[[Session, str, str], None], summary: ArticleSummary) -> None:
        """Store what became of a suggestion, then look again: another one moves up."""
        opened, session = self._working.article, self._context.session
        if opened is not None:
            article = opened.article.id
            self._context.jobs.run(
                lambda: choice(session, article, summary.id), lambda _done: self._suggest()
            )
