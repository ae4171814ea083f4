"""The side panel of suggestions: a line to begin, to choose which are listed and to decide on many, and their cards in
reading order.
"""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from editor_desk.domain.suggestions import Placed
from editor_desk.gui.actions import action_spec
from editor_desk.gui.context import GuiContext
from editor_desk.gui.preferences import Preferences
from editor_desk.gui.suggesting.card import INDENT, SuggestionCard, signature
from editor_desk.gui.suggesting.many import ManyButton
from editor_desk.gui.suggesting.talk import Listing, SuggestionTalk
from editor_desk.gui.widgets.button_icon import put_icon
from editor_desk.gui.widgets.section import mute_label
from editor_desk.gui.widgets.tab_order import tab_through
from editor_desk.gui.widgets.times import relative
from editor_desk.language.numerals import to_numerals

translate = QCoreApplication.translate

_AT_ONCE = 40
"""Cards that are made at once; of more suggestions the neighbours of the current one are shown."""


class SuggestionsPanel(QWidget):
    """`begin_wanted` when somebody wants to suggest, `style_wanted` to propose what the house style mends; `went_to(str)`
    when one was chosen here, whose place is to be shown.
    """

    begin_wanted = Signal()
    style_wanted = Signal()
    went_to = Signal(str)

    def __init__(
        self, context: GuiContext, talk: SuggestionTalk, action: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("SuggestionsPanel")
        self._context, self._talk = context, talk
        self._first = 0
        self._begin = QPushButton(translate("Suggestions", "Suggest"))
        self._begin.setObjectName("suggestBegin")
        put_icon(self._begin, context.theme, "edit", "accent_ink")
        self._begin.setProperty("role", "deed")
        self._begin.setToolTip(action_spec(action).tooltip)
        self._begin.clicked.connect(self.begin_wanted)
        self._filter = QComboBox()
        self._filter.setObjectName("suggestionFilter")
        self._filter.setAccessibleName(translate("Suggestions", "Which suggestions are listed"))
        for listing, text in _listings():
            self._filter.addItem(text, listing)
        self._filter.activated.connect(lambda _row: talk.list_only(Listing(self._filter.currentData())))
        self._many = ManyButton(context, talk)
        self._many.style_wanted.connect(self.style_wanted)
        self._draft, self._empty = mute_label(""), mute_label("")
        self._draft.setObjectName("suggestionDraft")
        self._finish = QPushButton(translate("Suggestions", "Finish it"))
        self._finish.setObjectName("suggestionDraftFinish")
        self._finish.setProperty("role", "link")
        self._finish.clicked.connect(self.begin_wanted)
        self._draft.hide()
        self._finish.hide()
        self._empty.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._earlier = self._more_button("suggestionsEarlier", -1)
        self._further = self._more_button("suggestionsFurther", 1)
        self._cards_layout = QVBoxLayout()
        self._cards_layout.setSpacing(10)
        self._area = self._laid_out()
        talk.changed.connect(self._show)
        talk.chosen.connect(self._mark)
        self._show()

    def _laid_out(self) -> QScrollArea:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self._begin)
        head.addStretch()
        head.addWidget(self._filter)
        head.addWidget(self._many)
        inside = QWidget()
        inside.setProperty("role", "paper")
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        column.addLayout(head)
        for part in (self._draft, self._finish, self._empty, self._earlier):
            column.addWidget(part)
        column.addLayout(self._cards_layout)
        column.addWidget(self._further)
        column.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setAccessibleName(translate("Suggestions", "Suggestions"))
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(area)
        return area

    @property
    def cards(self) -> list[SuggestionCard]:
        """The cards that are there, in reading order."""
        items = (self._cards_layout.itemAt(place) for place in range(self._cards_layout.count()))
        rows = [item.widget() for item in items if item is not None]
        return [card for row in rows if isinstance(row, _Row) for card in (row.card,)]

    def accept_current(self) -> None:
        """Accept the one that is looked at."""
        placed = self._talk.placed(self._talk.current)
        if placed is not None and self._talk.may_accept(placed):
            self._talk.accept([placed.suggestion.id])

    def reject_current(self) -> None:
        """Ask why the one that is looked at is rejected."""
        for card in self.cards:
            if card.suggestion.id == self._talk.current:
                card.ask_reason()

    def _show(self) -> None:
        talk = self._talk
        listed = talk.listed
        self._begin.setVisible(talk.may_suggest)
        self._show_draft()
        self._many.setVisible(bool(talk.open) or talk.may_suggest)
        self._filter.setCurrentIndex(self._filter.findData(talk.listing))
        ids = [one.suggestion.id for one in listed]
        if talk.current in ids:
            at = ids.index(talk.current)
            if not self._first <= at < self._first + _AT_ONCE:
                self._first = max(0, at - _AT_ONCE // 2)
        self._first = min(self._first, max(0, len(listed) - _AT_ONCE))
        waits = talk.listing is Listing.OPEN and talk.draft is not None  # that says more
        self._empty.setVisible(talk.told is not None and not listed and not waits)
        self._empty.setText(_nothing(talk.listing))
        self._show_cards(listed[self._first : self._first + _AT_ONCE])
        after = len(listed) - self._first - _AT_ONCE
        for button, count in ((self._earlier, self._first), (self._further, after)):
            button.setVisible(count > 0)
            text = translate("Suggestions", "%n more suggestion(s)", "", max(0, count))
            button.setText(to_numerals(text, self._context.preferences.numerals))

    def _show_draft(self) -> None:
        """What was written and not proposed yet is not forgotten."""
        draft = self._talk.draft
        self._begin.setText(
            translate("Suggestions", "Suggest")
            if draft is None
            else translate("Suggestions", "Go on suggesting")
        )
        self._draft.setVisible(draft is not None)
        self._finish.setVisible(draft is not None and self._talk.may_suggest)
        if draft is not None:
            ago = relative(draft.at, self._talk.now(), self._context.preferences)
            text = translate(
                "Suggestions",
                "You have an unfinished suggestion: you wrote on it {ago} and did not propose it yet; it is kept.",
            )
            self._draft.setText(text.format(ago=ago))

    def _show_cards(self, listed: tuple[Placed, ...]) -> None:
        """The cards of `listed`: one that shows the same, or on which somebody writes, stays as it is."""
        there = self.cards
        wanted = tuple(signature(self._talk, placed) for placed in listed)
        if tuple(card.signature for card in there) == wanted:
            return
        focused = next((card.suggestion.id for card in there if card.hasFocus()), "")
        focus = QApplication.focusWidget()
        was_inside = any(focus is not None and card.isAncestorOf(focus) for card in there)
        kept = {
            card.suggestion.id: card
            for card in there
            if card.signature in wanted or (card.is_written_on and self._is_open(card.suggestion.id))
        }
        rows = {card.suggestion.id: row for card in there if isinstance(row := card.parentWidget(), _Row)}
        for row in rows.values():
            self._cards_layout.removeWidget(row)
        shown: list[SuggestionCard] = []
        for placed in listed:
            name = placed.suggestion.id
            row = rows.pop(name) if name in kept else self._row(placed)
            self._cards_layout.addWidget(row)
            row.show()
            row.card.set_current(current=name == self._talk.current)
            shown.append(row.card)
            if name == focused and not row.card.hasFocus():
                row.card.setFocus()
        for row in rows.values():
            row.hide()
            row.deleteLater()
        if was_inside and (focused or there) and not any(card.hasFocus() for card in shown):
            self._focus_one(shown)
        controls: list[QWidget] = [self._filter]
        for card in shown:
            controls += [card, *card.findChildren(QPushButton)]
        tab_through(*controls)

    def _is_open(self, suggestion_id: str) -> bool:
        placed = self._talk.placed(suggestion_id)
        return placed is not None and placed.suggestion.is_open

    def _focus_one(self, shown: list[SuggestionCard]) -> None:
        """Where the one with the focus was decided on, the next one takes it, so that deciding goes on by key."""
        current = [card for card in shown if card.suggestion.id == self._talk.current]
        for card in (current or shown)[:1]:
            card.setFocus()

    def _row(self, placed: Placed) -> "_Row":
        card = SuggestionCard(self._context, self._talk, placed)
        card.chosen.connect(self._choose)
        return _Row(card, self._talk.depth(placed.suggestion))

    def _choose(self, suggestion_id: str) -> None:
        if suggestion_id != self._talk.current:
            self._talk.choose(suggestion_id)
        self.went_to.emit(suggestion_id)

    def _mark(self, suggestion_id: str) -> None:
        ids = [card.suggestion.id for card in self.cards]
        if suggestion_id and suggestion_id not in ids:
            self._show()
        for card in self.cards:
            card.set_current(current=card.suggestion.id == suggestion_id)
            if card.suggestion.id == suggestion_id:
                self._cards_layout.activate()
                self._area.ensureWidgetVisible(card, 0, 12)

    def _more_button(self, name: str, way: int) -> QPushButton:
        button = QPushButton()
        button.setObjectName(name)
        button.setProperty("role", "link")
        button.hide()
        button.clicked.connect(lambda: self._turn(way))
        return button

    def _turn(self, way: int) -> None:
        self._first = max(0, self._first + way * _AT_ONCE)
        ids = {one.suggestion.id for one in self._talk.listed[self._first : self._first + _AT_ONCE]}
        if self._talk.current not in ids:
            self._talk.choose("")
        self._show()


class _Row(QWidget):
    """A card, as far in as it is nested."""

    def __init__(self, card: SuggestionCard, depth: int) -> None:
        super().__init__()
        self.card = card
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addSpacing(INDENT * min(depth, 4))
        row.addWidget(card, 1)


def count_text(count: int, preferences: Preferences) -> str:
    """«2 suggestions»; nothing for none."""
    text = translate("Suggestions", "%n suggestion(s)", "", count)
    return to_numerals(text, preferences.numerals) if count else ""


def _listings() -> tuple[tuple[Listing, str], ...]:
    return (
        (Listing.OPEN, translate("Suggestions", "Open")),
        (Listing.MINE, translate("Suggestions", "Mine")),
        (Listing.DECIDED, translate("Suggestions", "Decided")),
        (Listing.ALL, translate("Suggestions", "All")),
    )


def _nothing(listing: Listing) -> str:
    return {
        Listing.OPEN: translate("Suggestions", "No suggestion waits for a decision."),
        Listing.MINE: translate("Suggestions", "You have suggested nothing for this article."),
        Listing.DECIDED: translate("Suggestions", "No suggestion has been decided on yet."),
        Listing.ALL: translate("Suggestions", "Nobody has suggested anything for this article."),
    }[listing]
