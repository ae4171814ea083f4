"""A suggestion as a card: who, when, what would go and what would come, why, and what can be done about it."""

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from editor_desk.domain.edits import WordsEdit
from editor_desk.domain.suggestions import LONGEST_NOTE, Placed
from editor_desk.gui.context import GuiContext
from editor_desk.gui.messages import isolated
from editor_desk.gui.names import refusal_text
from editor_desk.gui.suggesting.talk import SuggestionTalk
from editor_desk.gui.suggesting.wording import Told, is_lost, place_note, state_text, told
from editor_desk.gui.widgets.reading_side import align_to_reading_side
from editor_desk.gui.widgets.restyle import restyle
from editor_desk.gui.widgets.times import exact, relative
from editor_desk.gui.widgets.tip import tip
from editor_desk.language.bidi import base_direction

if TYPE_CHECKING:
    from collections.abc import Callable

translate = QCoreApplication.translate

_LONGEST = 280
INDENT = 18
"""How far a suggestion stands in from the one that it leads into, in pixels."""

_ACCEPT_KEYS = frozenset({"e", "E", "ث"})
_REJECT_KEYS = frozenset({"x", "X", "ء"})


class SuggestionCard(QFrame):
    """`chosen` when it is clicked or comes into focus."""

    chosen = Signal(str)

    def __init__(
        self, context: GuiContext, talk: SuggestionTalk, placed: Placed, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.placed = placed
        self.suggestion = placed.suggestion
        self.signature = signature(talk, placed)
        self._context, self._talk = context, talk
        self._reason: QLineEdit | None = None
        self._told = told(placed.suggestion.edit, context.preferences)
        self.setObjectName("suggestionCard")
        self.setProperty("role", "comment")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        column.addWidget(self._head())
        if self._told.label:
            column.addWidget(self._label(self._told.label, "small"))
        column.addWidget(self._change())
        for text, role in self._remarks():
            column.addWidget(self._label(text, role))
        self._deeds_row = self._deeds()
        column.addLayout(self._deeds_row)
        self.setAccessibleName(self._spoken())

    def set_current(self, *, current: bool) -> None:
        """Mark the card as the one that is looked at."""
        restyle(self, "current", "true" if current else "false")

    @property
    def is_written_on(self) -> bool:
        """Whether a reason is being typed."""
        return self._reason is not None

    def accept(self) -> None:
        """Put it into the text."""
        if self._talk.may_accept(self.placed):
            self._talk.accept([self.suggestion.id])

    def ask_reason(self) -> None:
        """Open a field for why it is rejected; Enter rejects, also without a word."""
        if self._reason is not None or not self._talk.may_reject(self.placed):
            return
        self._reason = reason = QLineEdit()
        reason.setObjectName("rejectReason")
        reason.setMaxLength(LONGEST_NOTE)
        reason.setPlaceholderText(translate("Suggestions", "Why not? Enter rejects it"))
        reason.setAccessibleName(translate("Suggestions", "Why it is rejected"))
        reason.returnPressed.connect(self._reject)
        self._column.insertWidget(self._column.indexOf(self._deeds_row), reason)
        reason.show()
        reason.setFocus()
        self.chosen.emit(self.suggestion.id)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click looks at it."""
        super().mousePressEvent(event)
        self.chosen.emit(self.suggestion.id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming here by Tab looks at it too."""
        super().focusInEvent(event)
        if event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}:
            self.chosen.emit(self.suggestion.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """E accepts, X rejects; Escape gives up a reason that is being typed."""
        if event.key() == Qt.Key.Key_Escape and self._reason is not None:
            self._reason.deleteLater()
            self._reason = None
            self.setFocus()
        elif self._reason is None and event.text() in _ACCEPT_KEYS:
            self.accept()
        elif self._reason is None and event.text() in _REJECT_KEYS:
            self.ask_reason()
        else:
            super().keyPressEvent(event)

    def _reject(self) -> None:
        reason = "" if self._reason is None else self._reason.text()
        self._talk.reject([self.suggestion.id], reason)

    def _head(self) -> QWidget:
        one, preferences = self.suggestion, self._context.preferences
        parts = [self._talk.name_of(one.author), relative(one.at, self._talk.now(), preferences)]
        if one.rule:
            parts.append(translate("Suggestions", "House style"))
        isolate = "\u2067" if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else "\u2066"
        head = self._label(f"{isolate}{' · '.join(isolated(part) for part in parts)}\u2069", "comment-head")
        head.setToolTip(exact(one.at, preferences))
        return head

    def _change(self) -> QWidget:
        """What would go, struck and red, then what would come, green: as one text, so that it wraps as one."""
        color = self._context.theme.color
        shown = self._told
        lost = self.suggestion.is_open and is_lost(self.placed.where)
        old = shown.old or (self._quote() if lost else "")
        parts = []
        if shown.stays:
            parts.append(f'<span style="color:{color("ink").name()}">{isolated(_short(shown.stays))}</span>')
        if old:
            parts.append(
                f'<span style="background-color:{color("red_soft").name()};color:{color("deleted_ink").name()};'
                f'text-decoration:line-through">{isolated(_short(old))}</span>'
            )
        if shown.new:
            parts.append(
                f'<span style="background-color:{color("green_soft").name()};color:{color("green_ink").name()}">'
                f"{isolated(_short(shown.new))}</span>"
            )
        # Numbers and signs have no direction of their own: old and new stand in the order of the text around them.
        label = QLabel(f'<p dir="{self._way()}" style="margin:0">{" ".join(parts)}</p>')
        label.setObjectName("suggestionChange")
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setProperty("role", "comment-words")
        label.setWordWrap(True)
        if not parts:
            label.hide()
        if max(map(len, (shown.old, shown.new, shown.stays))) > _LONGEST:
            label.setToolTip(tip("\n".join(text for text in (shown.old, shown.stays, shown.new) if text)))
        align_to_reading_side(label, self.layoutDirection())
        return label

    def _way(self) -> str:
        """The direction in which the changed text is read, as HTML says it."""
        edit, shown = self.suggestion.edit, self._told
        around = ""
        if isinstance(edit, WordsEdit):
            anchor = edit.spot.anchor
            around = f"{anchor.prefix}{anchor.quote}{anchor.suffix}"
        way = base_direction(around) or base_direction(f"{shown.old} {shown.stays} {shown.new}")
        if way is None:
            return "rtl" if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else "ltr"
        return way

    def _quote(self) -> str:
        """The words beside which something was to be put that is nowhere any more."""
        edit = self.suggestion.edit
        return edit.spot.anchor.quote if isinstance(edit, WordsEdit) else ""

    def _remarks(self) -> list[tuple[str, str]]:
        one = self.suggestion
        found = []
        if one.note:
            found.append((translate("Suggestions", "Why: {note}").format(note=one.note), "mute"))
        if one.is_open:
            found.append((place_note(self.placed), "comment-note"))
            parent = self._talk.parent_of(one)
            if parent is not None:
                author = isolated(self._talk.name_of(parent.author))
                text = translate("Suggestions", "Changes what {name} suggests above.")
                found.append((text.format(name=author), "small"))
        else:
            found.append((state_text(one.state, self._talk.name_of(one.decided_by)), "comment-done"))
            if one.answer:
                found.append((f"«{one.answer}»", "mute"))
        return [(text, role) for text, role in found if text]

    def _deeds(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        if not self.suggestion.is_open:
            return row
        talk, placed = self._talk, self.placed
        why = "\n".join(refusal_text(refusal) for refusal in talk.refused)
        lost = place_note(placed)
        deeds: list[tuple[str, str, str, Callable[[], None], bool, str]] = [
            (
                "suggestionAccept",
                translate("Suggestions", "Accept"),
                "comment-done",
                self.accept,
                talk.may_accept(placed),
                why or lost,
            ),
            (
                "suggestionReject",
                translate("Suggestions", "Reject"),
                "comment-deed",
                self._ask_or_reject,
                talk.may_reject(placed),
                why,
            ),
        ]
        if placed.suggestion.author == talk.account:
            deeds.append(
                (
                    "suggestionWithdraw",
                    translate("Suggestions", "Withdraw"),
                    "comment-deed",
                    lambda: talk.withdraw([self.suggestion.id]),
                    talk.may_withdraw(placed),
                    "",
                )
            )
        for name, text, role, deed, can, reason in deeds:
            button = QPushButton(text)
            button.setObjectName(name)
            button.setProperty("role", role)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.setEnabled(can)
            button.setToolTip(reason if not can else "")
            button.setAccessibleDescription(reason if not can else "")
            button.clicked.connect(deed)
            row.addWidget(button)
        row.addStretch()
        return row

    def _ask_or_reject(self) -> None:
        if self._reason is None:
            self.ask_reason()
        else:
            self._reject()

    def _spoken(self) -> str:
        name = self._talk.name_of(self.suggestion.author)
        said = [f"{name}: {self._told.spoken}", *(text for text, _role in self._remarks())]
        return ". ".join(part for part in said if part)

    def _label(self, text: str, role: str) -> QLabel:
        label = QLabel(text)
        label.setProperty("role", role)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        align_to_reading_side(label, self.layoutDirection())
        return label


def signature(talk: SuggestionTalk, placed: Placed) -> tuple[object, ...]:
    """What a card shows: one with the same need not be made anew."""
    one = placed.suggestion
    can = talk.may_accept(placed), talk.may_reject(placed), talk.may_withdraw(placed)
    inside = talk.parent_of(one) is not None
    return one.id, one.edit, one.note, one.state, one.answer, place_note(placed), can, inside, talk.depth(one)


def _short(text: str) -> str:
    line = " ".join(text.split(" ")) if text.strip() else text
    if len(line) > _LONGEST:
        half = _LONGEST // 2
        line = f"{line[:half].rstrip()} … {line[-half:].lstrip()}"
    return escape(line).replace("\n", "<br>")


__all__ = ["INDENT", "SuggestionCard", "Told", "signature"]
