"""The side panel of comments: a line to begin one and to choose which are listed, and their cards in reading order."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from editor_desk.domain.anchors import Anchor
from editor_desk.domain.comments import Shown, Thread
from editor_desk.gui.actions import action_spec
from editor_desk.gui.comments.card import ThreadCard, signature
from editor_desk.gui.comments.composer import Composer
from editor_desk.gui.comments.talk import Draft, Talk, Told
from editor_desk.gui.context import GuiContext
from editor_desk.gui.widgets.button_icon import put_icon
from editor_desk.gui.widgets.flow_layout import clear_layout, put
from editor_desk.gui.widgets.section import mute_label
from editor_desk.gui.widgets.tab_order import controls_of, tab_through
from editor_desk.gui.widgets.way_back import WayBack, has_focus
from editor_desk.language.numerals import to_numerals

translate = QCoreApplication.translate

_AT_ONCE = 40
"""Cards that are made at once; of more threads the neighbours of the current one are shown."""

_UNSENT_LETTERS = 32


class CommentsPanel(QWidget):
    """`begin_wanted` when a comment is to be begun: who knows the text answers with `compose`. `went_to(str)` when a thread
    was chosen here, whose place is to be shown.
    """

    begin_wanted = Signal()
    went_to = Signal(str)

    def __init__(self, context: GuiContext, talk: Talk, action: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("CommentsPanel")
        self._context, self._talk = context, talk
        self._first = 0
        self._composer: Composer | None = None
        self._way_back = WayBack(self)
        self._composed_on = ""
        self._begin = self._begin_button(action_spec(action).tooltip)
        self._filter = QComboBox()
        self._filter.setObjectName("commentFilter")
        self._filter.setAccessibleName(translate("Comments", "Which comments are listed"))
        for shown, text in _filters():
            self._filter.addItem(text, shown)
        self._filter.activated.connect(self._list_other)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self._begin)
        head.addStretch()
        head.addWidget(self._filter)
        self._compose_area = QVBoxLayout()
        self._unsent = self._link("commentUnsent", self._go_on)
        self._begun: dict[str, list[Anchor]] = {}
        self._earlier = self._more_button("commentsEarlier", -1)
        self._further = self._more_button("commentsFurther", 1)
        self._cards_layout = QVBoxLayout()
        self._cards_layout.setSpacing(10)
        self._empty = mute_label("")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._area = self._laid_out(head)
        talk.changed.connect(self._show)
        talk.chosen.connect(self._mark)
        self._show()

    def _laid_out(self, head: QHBoxLayout) -> QScrollArea:
        inside = QWidget()
        inside.setProperty("role", "paper")
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        column.addLayout(head)
        column.addLayout(self._compose_area)
        for part in (self._unsent, self._empty, self._earlier):
            column.addWidget(part)
        column.addLayout(self._cards_layout)
        column.addWidget(self._further)
        column.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setAccessibleName(translate("Comments", "Comments"))
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(area)
        return area

    @property
    def cards(self) -> list[ThreadCard]:
        """The cards that are there, in reading order."""
        items = (self._cards_layout.itemAt(place) for place in range(self._cards_layout.count()))
        return [card for item in items if item is not None and isinstance(card := item.widget(), ThreadCard)]

    def compose(self, anchor: Anchor) -> None:
        """Open a field for a remark on that place."""
        told = self._talk.told
        if told is None or not told.discussion.may_comment:
            return
        way_back = WayBack(self._filter)
        if self._composer is not None and has_focus(self._composer):
            way_back = self._way_back
        self._close()
        self._way_back = way_back
        self._compose_area.addWidget(_about(anchor))
        hint = translate("Comments", "Write a comment; @ calls a colleague")
        composer = self._composer = Composer(
            self._context, told.discussion.colleagues.values(), hint, translate("Comments", "Comment")
        )
        put(self._compose_area, composer)
        draft = self._draft_on(anchor)
        begun = self._begun.setdefault(self._talk.article, [])
        begun[:] = [one for one in begun if _same(one) != _same(anchor)] + [anchor]
        self._unsent.hide()
        self._composed_on = self._talk.article

        def stored() -> None:
            draft.drop()
            if self._composer is composer:
                self._close()

        composer.left.connect(self._close)
        composer.sent.connect(lambda text: self._talk.add(anchor, text, stored))
        self._area.verticalScrollBar().setValue(0)
        composer.begin(draft.text)
        composer.typed.connect(draft.keep)

    def reply(self) -> None:
        """Answer in the thread that is looked at."""
        for card in self.cards:
            if card.remark.id == self._talk.current:
                card.reply()

    def _close(self) -> None:
        if self._composer is not None:
            self._way_back.go_from(self._composer)
        self._composer = None
        clear_layout(self._compose_area)
        self._show_unsent()

    def _draft_on(self, anchor: Anchor) -> Draft:
        return self._talk.draft("", *_same(anchor))

    def _waiting(self) -> Anchor | None:
        """Where the newest comment was begun that was not sent."""
        begun = self._begun.get(self._talk.article, [])
        return next((one for one in reversed(begun) if self._draft_on(one).text), None)

    def _show_unsent(self) -> None:
        draft = self._waiting()
        self._unsent.setVisible(draft is not None and self._composer is None and self._talk.may_comment)
        line = "" if draft is None else " ".join(self._draft_on(draft).text.split())
        words = line if len(line) <= _UNSENT_LETTERS else f"{line[:_UNSENT_LETTERS].rstrip()}…"
        text = translate("Comments", "Not sent yet: {words}").format(words=f"\u2068{words}\u2069")
        self._unsent.setText(text.replace("&", "&&"))

    def _go_on(self) -> None:
        draft = self._waiting()
        if draft is not None:
            self.compose(draft)

    def _show(self) -> None:
        threads = self._talk.threads
        if self._composer is not None and self._composed_on != self._talk.article:
            self._close()  # it was about another article
        self._begin.setVisible(self._talk.may_comment)
        self._show_unsent()
        self._filter.setCurrentIndex(self._filter.findData(self._talk.shown))
        ids = [one.id for one in threads]
        if self._talk.current in ids:
            at = ids.index(self._talk.current)
            if not self._first <= at < self._first + _AT_ONCE:
                self._first = max(0, at - _AT_ONCE // 2)
        self._first = min(self._first, max(0, len(threads) - _AT_ONCE))
        self._empty.setVisible(self._talk.told is not None and not threads)
        self._empty.setText(_nothing(self._talk.shown))
        self._show_cards(threads[self._first : self._first + _AT_ONCE])
        after = len(threads) - self._first - _AT_ONCE
        for button, count in ((self._earlier, self._first), (self._further, after)):
            button.setVisible(count > 0)
            text = translate("Comments", "%n more comment(s)", "", max(0, count))
            button.setText(to_numerals(text, self._context.preferences.numerals))

    def _show_cards(self, threads: tuple[Thread, ...]) -> None:
        """The cards of `threads`: one that shows the same, or on which somebody writes, stays as it is."""
        told, there = self._talk.told, self.cards
        wanted = () if told is None else tuple(signature(told, thread) for thread in threads)
        if tuple(card.signature for card in there) == wanted:
            return
        focused, row = next(
            ((card.remark.id, row) for row, card in enumerate(there) if has_focus(card)), ("", 0)
        )
        kept = {card.remark.id: card for card in there if card.is_written_on or card.signature in wanted}
        for card in there:
            self._cards_layout.removeWidget(card)
        shown = (
            [] if told is None else [kept.get(thread.id) or self._card(told, thread) for thread in threads]
        )
        for card in shown:
            card.set_current(current=card.remark.id == self._talk.current)
            put(self._cards_layout, card)
        if focused:
            self._focus_one(shown, focused, row)
        for card in there:
            if card not in shown:
                card.hide()
                card.deleteLater()
        tab_through(self._filter, *controls_of(self._cards_layout))

    def _focus_one(self, shown: list[ThreadCard], thread_id: str, row: int) -> None:
        """Where the card with the focus was made anew its successor takes it; where it went, the one in its place."""
        same = [card for card in shown if card.remark.id == thread_id]
        if not any(has_focus(card) for card in same):
            (*same, *shown[row : row + 1], *shown[-1:], self._filter)[0].setFocus()

    def _card(self, told: Told, thread: Thread) -> ThreadCard:
        card = ThreadCard(self._context, self._talk, told, thread)
        card.chosen.connect(self._choose)
        return card

    def _choose(self, thread_id: str) -> None:
        if thread_id != self._talk.current:
            self._talk.choose(thread_id)
        self.went_to.emit(thread_id)

    def _mark(self, thread_id: str) -> None:
        ids = [card.remark.id for card in self.cards]
        if thread_id and thread_id not in ids and any(one.id == thread_id for one in self._talk.threads):
            self._show()
        for card in self.cards:
            card.set_current(current=card.remark.id == thread_id)
            if card.remark.id == thread_id:
                self._cards_layout.activate()
                self._area.ensureWidgetVisible(card, 0, 12)

    def _begin_button(self, tip: str) -> QPushButton:
        button = QPushButton(translate("Comments", "Comment"))
        button.setObjectName("commentBegin")
        put_icon(button, self._context.theme, "comment", "accent_ink")
        button.setProperty("role", "deed")
        button.setToolTip(tip)
        button.clicked.connect(self.begin_wanted)
        return button

    def _list_other(self) -> None:
        self._talk.list_only(Shown(self._filter.currentData()))

    def _more_button(self, name: str, way: int) -> QPushButton:
        return self._link(name, lambda: self._turn(way))

    def _link(self, name: str, deed: Callable[[], None]) -> QPushButton:
        button = QPushButton()
        button.setObjectName(name)
        button.setProperty("role", "link")
        button.hide()
        button.clicked.connect(deed)
        return button

    def _turn(self, way: int) -> None:
        self._first = max(0, self._first + way * _AT_ONCE)
        ids = {one.id for one in self._talk.threads[self._first : self._first + _AT_ONCE]}
        if self._talk.current not in ids:
            self._talk.choose("")
        self._show()


def _same(anchor: Anchor) -> tuple[str, str]:
    """What stays of an anchor while the text around it is edited."""
    return anchor.place, anchor.quote


def _about(anchor: Anchor) -> QLabel:
    words = " ".join(anchor.quote.split())[:80]
    if words:
        text = translate("Comments", "On: {words}").format(words=f"\u2068{words}\u2069")
    elif anchor.place:
        text = translate("Comments", "On a figure of the article")
    else:
        text = translate("Comments", "On the whole article")
    return mute_label(text)


def _filters() -> tuple[tuple[Shown, str], ...]:
    return (
        (Shown.OPEN, translate("Comments", "Open")),
        (Shown.MINE, translate("Comments", "Mine")),
        (Shown.MENTIONS, translate("Comments", "Mentions of me")),
        (Shown.RESOLVED, translate("Comments", "Resolved")),
        (Shown.ALL, translate("Comments", "All")),
    )


def _nothing(shown: Shown) -> str:
    return {
        Shown.OPEN: translate("Comments", "No open comments. Select words and add one."),
        Shown.MINE: translate("Comments", "You have not commented on this article."),
        Shown.MENTIONS: translate("Comments", "Nobody mentions you here."),
        Shown.RESOLVED: translate("Comments", "No comment is resolved yet."),
        Shown.ALL: translate("Comments", "Nobody has commented on this article."),
    }[shown]
