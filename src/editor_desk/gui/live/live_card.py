"""What readers are told of an article, the articles before and after it, and what can be done with it; for a side panel."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from editor_desk.domain.live import NoteKind, note_label
from editor_desk.domain.workflow import Action, DeliveryState, Refusal, ReviewState
from editor_desk.gui.context import GuiContext
from editor_desk.gui.editor.working import WorkingArticle
from editor_desk.gui.inspector.link_row import LinkRow
from editor_desk.gui.live.acts import drop_update, live_act
from editor_desk.gui.names import action_text, refusal_text, refusals_text
from editor_desk.gui.widgets.flow_layout import FlowLayout, clear_layout, put
from editor_desk.services.articles import OpenedArticle

translate = QCoreApplication.translate

_OFFERED = (Action.CORRECT, Action.CALL_OFF, Action.UPDATE, Action.WITHDRAW)
_HIDING = frozenset({Refusal.WRONG_STATE})


class LiveCard(QFrame):
    """Hidden for an article that never left and takes no other's place."""

    def __init__(self, context: GuiContext, working: WorkingArticle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._working = working
        self.setObjectName("liveCard")
        self.setProperty("role", "card")
        self._title = _label("strong", "liveNoteTitle")
        self._note = _label("plain", "liveNote")
        self._note.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._hint = _label("mute", "liveHint")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self._buttons = {action: self._button(action.value, action_text(action)) for action in _OFFERED}
        self._buttons[Action.WITHDRAW].setProperty("role", "danger")
        self._drop = self._button("drop_update", translate("Live", "Let it stand for itself"))
        self._drop.clicked.connect(self._drop_update)
        for action, button in self._buttons.items():
            button.clicked.connect(lambda _checked=False, action=action: self._act(action))
        self._foot = QWidget()
        flow = FlowLayout(self._foot)
        for button in (*self._buttons.values(), self._drop):
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        for part in (self._title, self._note, self._hint):
            column.addWidget(part)
        column.addLayout(self._rows)
        column.addWidget(self._foot)
        self.hide()

    def show_article(self, opened: OpenedArticle) -> None:
        """Show what is known of that article."""
        article, live = opened.article, opened.live
        concerned = article.delivery is not DeliveryState.NONE or live.takes_over is not None
        self.setVisible(concerned)
        if not concerned:
            return
        note, kind = _note(opened)
        direction = opened.head.content.direction
        self._title.setText(
            translate("Live", "Readers are told: {label}").format(label=note_label(kind, direction.value))
        )
        self._note.setText(note)
        for part in (self._title, self._note):
            part.setVisible(bool(note))
        hint = self._hint_text(opened)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._show_rows(opened)
        self._show_buttons(opened)

    def _show_rows(self, opened: OpenedArticle) -> None:
        live = opened.live
        clear_layout(self._rows)
        rows = [
            (live.takes_over, translate("Live", "takes the place of"), "takesOverRow"),
            (live.successor, translate("Live", "its place was taken by"), "successorRow"),
            *((named, translate("Live", "update being written"), "begunRow") for named in live.begun),
        ]
        for named, what, name in rows:
            if named is not None:
                title = " ".join(named.headline.split()) or translate("ArticleList", "No headline yet")
                row = LinkRow(self._context.theme, title, what)
                row.setObjectName(name)
                row.setAccessibleName(f"{what}: {title}")
                row.activated.connect(lambda to=named.id: self._context.bus.open_article.emit(to))
                put(self._rows, row)

    def _show_buttons(self, opened: OpenedArticle) -> None:
        for action, button in self._buttons.items():
            refused = opened.refusals[action]
            button.setVisible(not _HIDING & set(refused))
            button.setEnabled(not refused)
            why = "\n".join(refusals_text(opened, action))
            button.setToolTip(why or action_text(action))
            button.setAccessibleDescription(why)
        self._drop.setVisible(
            opened.live.takes_over is not None
            and opened.article.delivery is DeliveryState.NONE
            and opened.article.review in {ReviewState.DRAFT, ReviewState.CHANGES_REQUESTED}
        )
        self._foot.setVisible(any(not button.isHidden() for button in (*self._buttons.values(), self._drop)))

    def _hint_text(self, opened: OpenedArticle) -> str:
        article, live = opened.article, opened.live
        if article.delivery is DeliveryState.WITHDRAWN:
            owed = translate("Live", "The web team has still to be told: hand the withdrawal over.")
            return owed if article.withdrawal_owed else ""
        if live.facts.superseded:
            gone = translate(
                "Live",
                "The article that took its place was withdrawn. This one does not come back by itself.",
            )
            return "" if live.facts.succeeded else gone
        if live.facts.overtaken:
            return refusal_text(Refusal.OVERTAKEN)
        return ""

    def _act(self, action: Action) -> None:
        opened = self._working.article
        if opened is not None:
            live_act(self._context, action, opened, self, self._working.flush)

    def _drop_update(self) -> None:
        opened = self._working.article
        if opened is not None:
            drop_update(self._context, opened.article.id, self._working.flush)

    @staticmethod
    def _button(name: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(f"{name}Button")
        button.setProperty("role", "secondary")
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button


def _note(opened: OpenedArticle) -> tuple[str, NoteKind]:
    """The note that readers have, or will have with the next text, and what it is about."""
    record = opened.live.record
    if opened.article.delivery is DeliveryState.WITHDRAWN:
        return record.withdrawal, NoteKind.WITHDRAWAL
    if record.note or record.sent is None:
        return record.note, record.note_kind
    kind = NoteKind.UPDATE if record.sent.supersedes is None else NoteKind.CORRECTION
    return record.sent.note, kind


def _label(role: str, name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
