"""The read-also or the similar articles of a text: accepted links in their order, and titles still to be found."""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from editor_desk.domain.content import RelatedLink
from editor_desk.domain.related import LinkRefusal
from editor_desk.domain.workflow import DeliveryState
from editor_desk.gui.context import GuiContext
from editor_desk.gui.editor.working import WorkingArticle
from editor_desk.gui.inspector.archive_field import ArchiveField
from editor_desk.gui.inspector.link_drag import RowDrag, RowDrop
from editor_desk.gui.inspector.link_row import LinkRow
from editor_desk.gui.inspector.objection import ObjectionNote
from editor_desk.gui.inspector.wording import link_warning, state_and_date, title_of
from editor_desk.gui.widgets.flow_layout import clear_layout, put
from editor_desk.gui.widgets.section import Section, mute_label
from editor_desk.gui.widgets.tab_order import controls_of, tab_through
from editor_desk.gui.widgets.times import number
from editor_desk.services.ports.articles import ArticleSummary

translate = QCoreApplication.translate

Slot = Literal["read_also", "similar"]


class SlotsSection(Section):
    """One kind of link. Alt with the arrows moves a link, and so does the mouse; Delete takes it away, Enter opens it or looks
    for it. `moved_in(slot, place, to)` when a row of another list was dropped here.
    """

    moved_in = Signal(str, int, int)

    def __init__(
        self,
        context: GuiContext,
        working: WorkingArticle,
        slot: Slot,
        title: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, parent)
        self.setObjectName(f"{slot}Section")
        self._context = context
        self._working = working
        self._slot = slot
        self._links: tuple[RelatedLink, ...] = ()
        self._known: dict[str, ArticleSummary] = {}
        self._editable = False
        self._drawn = False
        self._looking_for: RelatedLink | None = None
        self._matches: dict[RelatedLink, RelatedLink] = {}
        self.add_button = QToolButton()
        self.add_button.setObjectName(f"{slot}Add")
        self.add_button.setProperty("role", "row-action")
        self.add_button.setIcon(context.theme.icon("plus", "mute", 16))
        self.add_button.setCheckable(True)
        tip = translate("Inspector", "Find an article in the archive and link to it")
        self.add_button.setToolTip(tip)
        self.add_button.setAccessibleName(f"{title}: {tip}")
        self.add_button.toggled.connect(self._show_field)
        self.head.addWidget(self.add_button)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self.add_rows(self._rows)
        self.none = mute_label(translate("Inspector", "None yet."))
        self.add(self.none)
        self.field = ArchiveField(context)
        self.field.setObjectName(f"{slot}Field")
        self.field.article_chosen.connect(self._choose)
        self.field.dismissed.connect(self._dismiss)
        self.field.hide()
        self.add(self.field)
        self.objection = ObjectionNote()
        self.objection.insisted.connect(self._insist)
        self.add(self.objection)
        self._drop = RowDrop(self, self._link_rows, lambda: self._editable)
        self._drop.dropped.connect(self._dropped)

    def show_links(self, content_links: Sequence[RelatedLink], *, editable: bool) -> None:
        """Show the links of another text; where nothing changed, the rows stay, and the focus on them."""
        if self._drawn and (self._links, self._editable) == (tuple(content_links), editable):
            return
        self._drawn = True
        self._links = tuple(content_links)
        self._editable = editable
        self.add_button.setVisible(editable)
        if not editable:
            self.add_button.setChecked(False)
        self._draw()
        missing = [link.article for link in self._links if link.article and link.article not in self._known]
        self._fetch(missing)

    def refresh(self) -> None:
        """Read again where the linked articles stand."""
        self._fetch([link.article for link in self._links if link.article])

    def link_to(self, summary: ArticleSummary) -> None:
        """Add a link to an article, or tie the title that was being looked for to it."""
        self._known[summary.id] = summary
        if not self._editable or any(link.article == summary.id for link in self._links):
            return
        new = RelatedLink(summary.headline, summary.id)
        wanted = self._looking_for
        if wanted is not None and wanted in self._links:
            self._change(tuple(new if link == wanted else link for link in self._links))
        else:
            self._change((*self._links, new))

    def offer_matches(self, matches: dict[RelatedLink, RelatedLink]) -> None:
        """Titles that were still to be found, with the links to the articles that bear them by now."""
        mine = {title: link for title, link in matches.items() if title in self._links}
        if mine != self._matches:
            self._matches = mine
            self._draw()

    def unresolved(self) -> tuple[RelatedLink, ...]:
        """The titles that are still to be found."""
        return tuple(link for link in self._links if link.article is None and link.url is None)

    def take_out(self, place: int) -> RelatedLink | None:
        """Give the link at `place` away."""
        if not (self._editable and 0 <= place < len(self._links)):
            return None
        link = self._links[place]
        self._remove(place)
        return link

    def put_in(self, link: RelatedLink, place: int) -> None:
        """Take a link from another list."""
        links = [one for one in self._links if one.article is None or one.article != link.article]
        links.insert(min(place, len(links)), link)
        self._change(tuple(links), focus=links.index(link))

    def _choose(self, summary: ArticleSummary) -> None:
        """Link to what was searched for, unless something stands against it: then it is said first."""
        opened, content = self._working.article, self._working.content()
        if opened is None:
            return
        article, objection = opened.article.id, self._context.desk.related.objection
        if summary.delivery is DeliveryState.WITHDRAWN:
            self._chosen(summary, LinkRefusal.WITHDRAWN)
        elif not any(link.article for link in (*content.read_also, *content.similar)):
            self._insist(summary)
        else:
            self._context.jobs.run(
                lambda: objection(content, article, summary.id),
                lambda refusal: self._chosen(summary, refusal),
                key=("objection", id(self)),
            )

    def _chosen(self, summary: ArticleSummary, refusal: LinkRefusal | None) -> None:
        if refusal is not None:
            self.objection.ask(summary, refusal)
        else:
            self._insist(summary)

    def _insist(self, summary: ArticleSummary) -> None:
        self.link_to(summary)
        self._dismiss()

    def _dropped(self, slot: str, place: int, to: int) -> None:
        if slot != self._slot:
            self.moved_in.emit(slot, place, to)
        elif 0 <= place < len(self._links):
            links = list(self._links)
            link = links.pop(place)
            to -= to > place
            links.insert(to, link)
            self._change(tuple(links), focus=to)

    def _link_rows(self) -> list[LinkRow]:
        found = (self._rows.itemAt(place) for place in range(self._rows.count()))
        return [row for item in found if item is not None and isinstance(row := item.widget(), LinkRow)]

    def focus_link(self, place: int) -> None:
        """Put the focus on a link, or on the button that adds one where there is none."""
        rows = self._link_rows()
        (rows[place] if 0 <= place < len(rows) else self.add_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def _dismiss(self) -> None:
        self.add_button.setChecked(False)
        self.add_button.setFocus()

    def _show_field(self, shown: bool) -> None:  # noqa: FBT001 - Qt's signature
        self.field.setVisible(shown)
        self.objection.hide()
        if shown:
            self.field.clear()
            opened = self._working.article
            own = {opened.article.id} if opened else set()
            self.field.leave_out(frozenset(own | {link.article for link in self._links if link.article}))
            self.field.setFocus()
        else:
            self._looking_for = None

    def _tie(self, link: RelatedLink, match: RelatedLink) -> None:
        place = self._links.index(link)
        self._change(tuple(match if one == link else one for one in self._links), focus=place)

    def _look_for(self, link: RelatedLink) -> None:
        self.add_button.setChecked(True)
        self._looking_for = link
        self.field.look_for(link.title)

    def _change(self, links: tuple[RelatedLink, ...], focus: int | None = None) -> None:
        self._working.update(**{self._slot: links})
        self.show_links(links, editable=self._editable)
        if focus is not None and links:
            row = self._rows.itemAt(min(focus, len(links) - 1))
            widget = row.widget() if row is not None else None
            if widget is not None:
                widget.setFocus()

    def _fetch(self, ids: Sequence[str]) -> None:
        if not ids:
            return
        summaries = self._context.desk.articles.summaries
        self._context.jobs.run(lambda: summaries(ids), self._learn, key=("linked", self._slot, id(self)))

    def _learn(self, summaries: Sequence[ArticleSummary]) -> None:
        news = {summary.id: summary for summary in summaries}
        if any(self._known.get(key) != value for key, value in news.items()):
            self._known.update(news)
            self._draw()

    def _draw(self) -> None:
        at = next((i for i in range(self._rows.count()) if self._has_focus(i)), None)
        clear_layout(self._rows)
        for position, link in enumerate(self._links):
            put(self._rows, self._row(position, link))
        if at is not None and self._links:
            item = self._rows.itemAt(min(at, len(self._links) - 1))
            if item is not None and (widget := item.widget()) is not None:
                widget.setFocus()
        tab_through(self.add_button, *controls_of(self._rows), self.field)
        self.none.setVisible(not self._links)
        count = number(len(self._links), self._context.preferences)
        self.aside.setText(count if self._links else "")

    def _has_focus(self, index: int) -> bool:
        item = self._rows.itemAt(index)
        widget = item.widget() if item is not None else None
        return widget is not None and widget.hasFocus()

    def _row(self, position: int, link: RelatedLink) -> LinkRow:
        summary = self._known.get(link.article or "")
        note = state_and_date(self._context, summary) if summary else link.url or ""
        row = LinkRow(self._context.theme, title_of(summary) if summary else link.title, note)
        found = link.article is not None or link.url is not None
        match = self._matches.get(link) if self._editable else None
        warning = link_warning(summary) if found else None
        if not found:
            warning = (
                ("green", translate("Inspector", "in the archive by now"))
                if match
                else ("amber", translate("Inspector", "not found yet"))
            )
        if warning is not None:
            tone, text = warning
            row.add_pill(text, tone, "linkWarning")
            row.setAccessibleName(f"{row.title.text()}. {text}")
        if link.article is not None:
            article = link.article
            row.activated.connect(lambda: self._context.bus.open_article.emit(article))
            row.setToolTip(translate("Inspector", "Enter opens the article"))
        if self._editable:
            self._add_actions(row, position, link, match, found=found)
            RowDrag(row, self._slot, position)
        return row

    def _add_actions(
        self, row: LinkRow, position: int, link: RelatedLink, match: RelatedLink | None, *, found: bool
    ) -> None:
        if match is not None:
            tie = row.add_button(
                "check", translate("Inspector", "Link to it (Enter)"), "tieLink", quiet=False
            )
            tie.clicked.connect(lambda: self._tie(link, match))
            row.activated.connect(lambda: self._tie(link, match))
        elif not found:
            find = row.add_button(
                "search", translate("Inspector", "Find it in the archive (Enter)"), "findLink", quiet=False
            )
            find.clicked.connect(lambda: self._look_for(link))
            row.activated.connect(lambda: self._look_for(link))
        up = row.add_button("up", translate("Inspector", "Move up (Alt+Up)"), "moveUp")
        up.setEnabled(position > 0)
        up.clicked.connect(lambda: self._move(position, -1))
        down = row.add_button("down", translate("Inspector", "Move down (Alt+Down)"), "moveDown")
        down.setEnabled(position < len(self._links) - 1)
        down.clicked.connect(lambda: self._move(position, 1))
        remove = row.add_button("close", translate("Inspector", "Take the link away (Delete)"), "removeLink")
        remove.clicked.connect(lambda: self._remove(position))
        row.key_pressed.connect(lambda event: self._key(event, position))

    def _key(self, event: QKeyEvent, position: int) -> None:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        match event.key():
            case Qt.Key.Key_Up if alt:
                self._move(position, -1)
            case Qt.Key.Key_Down if alt:
                self._move(position, 1)
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self._remove(position)
            case _:
                return
        event.accept()

    def _move(self, position: int, step: int) -> None:
        target = position + step
        if not 0 <= target < len(self._links):
            return
        links = list(self._links)
        links[position], links[target] = links[target], links[position]
        self._change(tuple(links), focus=target)

    def _remove(self, position: int) -> None:
        links = [link for index, link in enumerate(self._links) if index != position]
        self._change(tuple(links), focus=position)
        if not links:
            self.add_button.setFocus()
