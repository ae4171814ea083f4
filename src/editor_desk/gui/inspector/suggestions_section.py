"""Articles that the text could link to, each with the reason, found in the archive while one writes."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QVBoxLayout, QWidget

from editor_desk.domain.related import RelatedKind
from editor_desk.gui.context import GuiContext
from editor_desk.gui.inspector.link_row import LinkRow
from editor_desk.gui.inspector.wording import kind_text, reason, reprints_text, title_of
from editor_desk.gui.widgets.elided_label import ElidedLabel
from editor_desk.gui.widgets.flow_layout import clear_layout, put
from editor_desk.gui.widgets.section import Section, mute_label
from editor_desk.services.ports.articles import ArticleSummary
from editor_desk.services.related import Suggestion

translate = QCoreApplication.translate

Take = Callable[[ArticleSummary], None]
_TONES = {
    RelatedKind.SAME_STORY: "accent",
    RelatedKind.BACKGROUND: "grey",
    RelatedKind.NEAR_DUPLICATE: "amber",
}


class SuggestionsSection(Section):
    """Rows with three ways to decide on them: R takes one as read-also, S as similar, Delete dismisses it; Enter opens the
    article. What was dismissed last can be taken back.
    """

    def __init__(
        self,
        context: GuiContext,
        read_also: Take,
        similar: Take,
        dismiss: Take,
        take_back: Take,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(translate("Inspector", "Suggested articles"), parent)
        self.setObjectName("suggestionsSection")
        self._context = context
        self._read_also = read_also
        self._similar = similar
        self._dismiss = dismiss
        self._take_back = take_back
        self._dismissed: list[ArticleSummary] = []
        self._shown: tuple[tuple[Suggestion, ...], bool] | None = None
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self.add_rows(self._rows)
        self._none = mute_label(translate("Inspector", "Nothing in the archive is like this text yet."))
        self.add(self._none)
        self.back = QPushButton(translate("Inspector", "Offer the dismissed one again"))
        self.back.setObjectName("offerAgain")
        self.back.setProperty("role", "link")
        self.back.clicked.connect(self._offer_again)
        self.back.hide()
        self.add(self.back)

    def forget_dismissed(self) -> None:
        """Another article is shown."""
        self._dismissed.clear()
        self.back.hide()

    def show_suggestions(self, suggestions: Sequence[Suggestion], *, editable: bool) -> None:
        """Show what was found."""
        shown = (tuple(suggestions), editable)
        if shown == self._shown:
            return
        at = self._focused()
        self._shown = shown
        clear_layout(self._rows)
        for position, suggestion in enumerate(suggestions):
            if position:
                dashes = QFrame()
                dashes.setProperty("role", "dashes")
                self._rows.addWidget(dashes)
            put(self._rows, self._row(suggestion, editable=editable))
        self._none.setVisible(not suggestions)
        if at is not None:
            self._focus(min(at, len(suggestions) - 1))

    def _row(self, suggestion: Suggestion, *, editable: bool) -> LinkRow:
        summary = suggestion.summary
        count = len(suggestion.reprints)
        row = LinkRow(
            self._context.theme, title_of(summary), reprints_text(self._context, count) if count else ""
        )
        row.setObjectName("suggestionRow")
        kind = row.add_pill(kind_text(suggestion.kind), _TONES[suggestion.kind], "suggestionKind")
        row.note.setObjectName("suggestionReprints")
        why = ElidedLabel(reason(self._context, suggestion))
        why.setObjectName("suggestionReason")
        why.setProperty("role", "small")
        row.box.insertWidget(1, why)
        told = (title_of(summary), why.text(), kind.text(), row.note.text())
        row.setAccessibleName(". ".join(filter(None, told)))
        row.activated.connect(lambda: self._context.bus.open_article.emit(summary.id))
        if editable:
            for icon, tip, name, take in (
                ("link", translate("Inspector", "Add to read-also (R)"), "takeReadAlso", self._read_also),
                ("plus", translate("Inspector", "Add to similar articles (S)"), "takeSimilar", self._similar),
                ("close", translate("Inspector", "Do not offer it again (Delete)"), "dismiss", self._let_go),
            ):
                button = row.add_button(icon, tip, name)
                button.clicked.connect(lambda _checked=False, take=take: take(summary))
            row.key_pressed.connect(lambda event: self._key(event, summary))
        return row

    def _key(self, event: QKeyEvent, summary: ArticleSummary) -> None:
        # By the key's place too: on an Arabic keyboard R is ق and S is س.
        if event.key() == Qt.Key.Key_R or event.text() == "ق":
            self._read_also(summary)
        elif event.key() == Qt.Key.Key_S or event.text() == "س":
            self._similar(summary)
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self._let_go(summary)
        elif event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._focus((self._focused() or 0) + (1 if event.key() == Qt.Key.Key_Down else -1))
        else:
            return
        event.accept()

    def _let_go(self, summary: ArticleSummary) -> None:
        self._dismissed.append(summary)
        self.back.show()
        self._dismiss(summary)

    def _offer_again(self) -> None:
        self._take_back(self._dismissed.pop())
        self.back.setVisible(bool(self._dismissed))

    def _link_rows(self) -> list[LinkRow]:
        found = (self._rows.itemAt(place) for place in range(self._rows.count()))
        return [row for item in found if item is not None and isinstance(row := item.widget(), LinkRow)]

    def _focused(self) -> int | None:
        """The row in which the focus is, so that the next one has it when this one goes."""
        focus = QApplication.focusWidget()
        rows = enumerate(self._link_rows())
        return next(
            (place for place, row in rows if focus is not None and (focus is row or row.isAncestorOf(focus))),
            None,
        )

    def _focus(self, place: int) -> None:
        rows = self._link_rows()
        if 0 <= place < len(rows):
            rows[place].setFocus()
