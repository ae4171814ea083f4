"""What may follow for an article that left: a row of buttons, and below it why one of them cannot be pressed."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor_desk.domain.workflow import Action, Refusal
from editor_desk.gui.names import action_text, refusals_text
from editor_desk.gui.widgets.keep_focus import enable
from editor_desk.gui.widgets.menu import Menu
from editor_desk.services.articles import OpenedArticle

translate = QCoreApplication.translate

FOLLOWING = (Action.CONFIRM_RECEIPT, Action.CORRECT, Action.UPDATE, Action.WITHDRAW)
_SELDOM = (Action.HAND_OVER_AGAIN, Action.CALL_OFF)
_TOLD_BY_CHIP = frozenset({Refusal.WRONG_STATE, Refusal.RECEIVED_ALREADY})


class DeliveredActions(QWidget):
    """`asked(Action)` when a button was pressed, or what is seldom wanted was chosen from the menu. `rows` is where the keyboard goes
    when the pressed button is switched off.
    """

    asked = Signal(object)

    def __init__(self, rows: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self._buttons = {action: self._button(action) for action in FOLLOWING}
        self._choices = {}
        self._more = QPushButton("⋯")
        self._more.setObjectName("deliveredMore")
        self._more.setProperty("role", "secondary")
        self._more.setToolTip(translate("Handover", "More for this article"))
        menu = Menu(self._more)
        for action in _SELDOM:
            choice = menu.addAction(action_text(action), partial(self.asked.emit, action))
            choice.setObjectName(f"delivered_{action.value}Action")
            self._choices[action] = choice
        self._more.setMenu(menu)
        self._why = QLabel()
        self._why.setObjectName("whyOff")
        self._why.setProperty("role", "small")
        self._why.setTextFormat(Qt.TextFormat.PlainText)
        self._why.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (*self._buttons.values(), self._more):
            row.addWidget(button)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self._why)
        self.show_article(None)

    @property
    def controls(self) -> tuple[QWidget, ...]:
        """In the order of Tab."""
        return (*self._buttons.values(), self._more)

    def show_article(self, opened: OpenedArticle | None) -> None:
        """Offer what may follow for the article; nothing where it is not read yet, or cannot be."""
        headline = "" if opened is None else opened.summary.headline
        for action, button in self._buttons.items():
            why = [] if opened is None else refusals_text(opened, action)
            enable(button, self._rows, on=opened is not None and not why)
            button.setToolTip("\n".join(why) or action_text(action))
            button.setAccessibleName(f"{action_text(action)}: {headline}")
        for action, choice in self._choices.items():
            choice.setEnabled(opened is not None and opened.may(action))
        self._more.setEnabled(opened is not None)
        self._more.setAccessibleName(f"{translate('Handover', 'More for this article')}: {headline}")
        why_off = "" if opened is None else _why_off(opened)
        self._why.setText(why_off)
        self._why.setVisible(bool(why_off))

    def _button(self, action: Action) -> QPushButton:
        button = QPushButton(action_text(action))
        button.setObjectName(f"{action.value}Button")
        button.setProperty("role", "danger" if action is Action.WITHDRAW else "secondary")
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(lambda: self.asked.emit(action))
        return button


def _why_off(opened: OpenedArticle) -> str:
    """A line for each reason that keeps buttons off, with their names; the stage of the article is told by its chip."""
    kept: dict[str, list[str]] = {}
    for action in FOLLOWING:
        if not set(opened.refusals[action]) & _TOLD_BY_CHIP:
            for reason in refusals_text(opened, action):
                kept.setdefault(reason, []).append(action_text(action))
    comma = translate("AccountMenu", ", ")
    told = translate("Handover", "{actions}: {reason}")
    return "\n".join(
        told.format(actions=comma.join(actions), reason=reason) for reason, actions in kept.items()
    )
