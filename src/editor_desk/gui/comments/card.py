"""A thread as a card: whose remark it is, on which words, what was said, and what can be done about it."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor_desk.domain.anchors import Certainty, Found, Loss, Where
from editor_desk.domain.comments import Comment, Thread, may_change, may_delete
from editor_desk.gui.comments.composer import Composer
from editor_desk.gui.comments.talk import Draft, Talk, Told
from editor_desk.gui.context import GuiContext
from editor_desk.gui.messages import isolated
from editor_desk.gui.widgets.reading_side import align_to_reading_side
from editor_desk.gui.widgets.restyle import restyle
from editor_desk.gui.widgets.times import exact, relative
from editor_desk.gui.widgets.way_back import WayBack

translate = QCoreApplication.translate

_LONGEST_QUOTE = 110

Send = Callable[[str, Callable[[], None]], None]
"""Sends what was typed, and calls the second one once it is stored."""


class ThreadCard(QFrame):
    """`chosen` when it is clicked or comes into focus."""

    chosen = Signal(str)

    def __init__(
        self, context: GuiContext, talk: Talk, told: Told, thread: Thread, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.remark = thread
        self._context, self._talk, self._told = context, talk, told
        self._composer: Composer | None = None
        self._way_back = WayBack(self)
        self.setObjectName("commentCard")
        self.setProperty("role", "comment")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 10, 12, 10)
        self._column.setSpacing(6)
        where = told.where[thread.id]
        self.signature = signature(told, thread)
        for number, comment in enumerate(thread.comments):
            if comment.deleted and number:
                continue
            self._column.addWidget(self._head(comment))
            if not number:
                self._show_place(where)
            self._column.addWidget(self._words(comment))
        if not thread.is_open:
            self._column.addWidget(self._settled())
        if told.discussion.may_comment:
            self._column.addLayout(self._deeds())
        self.setAccessibleName(self._spoken(where))

    def set_current(self, *, current: bool) -> None:
        """Mark the card as the one that is looked at."""
        restyle(self, "current", "true" if current else "false")

    def compose(self, draft: Draft, text: str, hint: str, send: str, take: Send) -> None:
        """Open a field below what was said: with `text`, or with what was typed there before and not sent."""
        self._close()
        self._way_back = WayBack(self)
        names = self._told.discussion.colleagues.values()
        composer = self._composer = Composer(self._context, names, hint, send)
        self._column.addWidget(composer)

        def stored() -> None:
            draft.drop()
            if self._composer is composer:
                self._close()

        composer.sent.connect(lambda typed: take(typed, stored))
        composer.left.connect(self._close)
        composer.show()
        composer.begin(draft.text or text)
        composer.typed.connect(lambda typed: draft.keep("" if typed == text else typed))
        self.chosen.emit(self.remark.id)

    @property
    def is_written_on(self) -> bool:
        """Whether a field with words that are not sent yet is open."""
        return self._composer is not None and bool(self._composer.field.toPlainText().strip())

    def reply(self) -> None:
        """Open a field for an answer."""
        hint, send = (
            translate("Comments", "Write an answer; @ calls a colleague"),
            translate("Comments", "Answer"),
        )
        draft = self._talk.draft(self.remark.id)
        self.compose(draft, "", hint, send, lambda text, done: self._talk.answer(self.remark, text, done))

    def paintEvent(self, event: QPaintEvent) -> None:
        """What is painted is seen."""
        super().paintEvent(event)
        self._talk.see(self.remark)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click looks at the thread."""
        super().mousePressEvent(event)
        self.chosen.emit(self.remark.id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming here by Tab looks at the thread too."""
        super().focusInEvent(event)
        if event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}:
            self.chosen.emit(self.remark.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter answers."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._told.discussion.may_comment:
            self.reply()
        else:
            super().keyPressEvent(event)

    def _close(self) -> None:
        if self._composer is not None:
            self._way_back.go_from(self._composer)
            self._composer.hide()
            self._composer.deleteLater()
            self._composer = None

    def _head(self, comment: Comment) -> QWidget:
        name = self._told.discussion.names.get(comment.author, "")
        ago = relative(comment.at, self._talk.now(), self._context.preferences)
        parts = [name, ago]
        if comment.edited_at is not None and not comment.deleted:
            parts.append(translate("Comments", "edited"))
        isolate = "\u2067" if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else "\u2066"
        label = _label(f"{isolate}{' · '.join(isolated(part) for part in parts)}\u2069", "comment-head")
        label.setToolTip(exact(comment.at, self._context.preferences))
        align_to_reading_side(label, self.layoutDirection())
        return label

    def _words(self, comment: Comment) -> QWidget:
        text = translate("Comments", "This comment was deleted.") if comment.deleted else comment.text
        label = _label(text, "mute" if comment.deleted else "comment-words")
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setCursor(Qt.CursorShape.IBeamCursor)
        align_to_reading_side(label, self.layoutDirection())
        return label

    def _show_place(self, where: Where) -> None:
        quote = self.remark.anchor.quote
        if quote:
            self._column.addWidget(self._quote(quote, gone=not isinstance(where, Found)))
        note = place_note(where, quote)
        if note:
            asks = quote or not isinstance(where, Found)
            self._column.addWidget(_label(note, "comment-note" if asks else "small"))

    def _quote(self, quote: str, *, gone: bool) -> QWidget:
        line = " ".join(quote.split())
        short = line if len(line) <= _LONGEST_QUOTE else f"{line[:_LONGEST_QUOTE].rstrip()}…"
        bar = QFrame()
        bar.setProperty("role", "quote-bar")
        bar.setFixedWidth(3)
        text = _label(short, "mute")
        text.setObjectName("commentQuote")
        if gone:
            font = text.font()
            font.setStrikeOut(True)
            text.setFont(font)
        align_to_reading_side(text, self.layoutDirection())
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(bar)
        row.addWidget(text, 1)
        return holder

    def _settled(self) -> QWidget:
        name = self._told.discussion.names.get(self.remark.resolved_by, "")
        return _label(translate("Comments", "Resolved by {name}").format(name=isolated(name)), "comment-done")

    def _deeds(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        thread, me = self.remark, self._talk.account
        deeds: list[tuple[str, str, Callable[[], None]]] = []
        if thread.people:
            settle = translate("Comments", "Resolve") if thread.is_open else translate("Comments", "Reopen")
            deeds += [
                ("commentReply", translate("Comments", "Reply"), self.reply),
                ("commentSettle", settle, lambda: self._talk.settle(thread)),
            ]
        own = [comment for comment in thread.comments if may_change(thread, comment, me)]
        if own:
            deeds.append(("commentEdit", translate("Comments", "Edit"), lambda: self._edit(own[-1])))
        if own and may_delete(thread, own[-1], me):
            last = own[-1].id
            deeds.append(
                ("commentDelete", translate("Comments", "Delete"), lambda: self._talk.delete(thread, last))
            )
        for name, text, deed in deeds:
            button = QPushButton(text)
            button.setObjectName(name)
            button.setProperty("role", "comment-done" if name == "commentSettle" else "comment-deed")
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(deed)
            row.addWidget(button)
        row.addStretch()
        return row

    def _edit(self, comment: Comment) -> None:
        hint, send = translate("Comments", "Other words for your comment"), translate("Comments", "Keep")
        draft = self._talk.draft(self.remark.id, comment.id)
        self.compose(
            draft,
            comment.text,
            hint,
            send,
            lambda text, done: self._talk.edit(self.remark, comment.id, text, done),
        )

    def _spoken(self, where: Where) -> str:
        names = self._told.discussion.names
        said = [f"{names.get(one.author, '')}: {one.text}" for one in self.remark.comments if not one.deleted]
        parts = [
            *said[:1],
            self.remark.anchor.quote[:_LONGEST_QUOTE],
            place_note(where, self.remark.anchor.quote),
        ]
        return ". ".join(part for part in (*parts, *said[1:]) if part)


def signature(told: Told, thread: Thread) -> tuple[object, ...]:
    """What a card shows: one with the same need not be made anew."""
    note = place_note(told.where[thread.id], thread.anchor.quote)
    return thread.id, thread.comments, thread.resolved_by, note, told.discussion.may_comment


def place_note(where: Where, quote: str) -> str:
    """What is to be said of the place of a remark; nothing where its words stand as they were."""
    if isinstance(where, Found):
        if where.certainty is Certainty.CHANGED:
            return translate("Comments", "The words were edited since.")
        if quote:
            return ""
        if where.place:
            return translate("Comments", "On a figure of the article")
        return translate("Comments", "On the whole article")
    if where.loss is Loss.AMBIGUOUS:
        return translate("Comments", "It is not certain any more which words are meant.")
    return translate("Comments", "These words are not in the text any more.")


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
