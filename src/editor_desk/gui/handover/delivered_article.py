"""An article of a package that left: where it stands, and what may follow."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor_desk.domain.workflow import Action, Refusal
from editor_desk.gui.live.state import delivery_of_row, unsealed_text
from editor_desk.gui.names import action_text, refusals_text
from editor_desk.gui.widgets.elided_label import ElidedLabel
from editor_desk.gui.widgets.menu import Menu
from editor_desk.services.articles import OpenedArticle
from editor_desk.services.ports.articles import ArticleSummary

translate = QCoreApplication.translate

FOLLOWING = (Action.CONFIRM_RECEIPT, Action.CORRECT, Action.UPDATE, Action.WITHDRAW)
_SELDOM = (Action.HAND_OVER_AGAIN, Action.CALL_OFF)
_TOLD_BY_PILL = frozenset({Refusal.WRONG_STATE, Refusal.RECEIVED_ALREADY})


class DeliveredArticle(QWidget):
    """A row. `asked(Action)` when one of its buttons was pressed, or what is seldom wanted was chosen from its menu."""

    asked = Signal(object)

    def __init__(
        self,
        summary: ArticleSummary,
        opened: OpenedArticle | None,
        parent: QWidget | None = None,
        *,
        unsealed: bool = False,
    ) -> None:
        super().__init__(parent)
        title = ElidedLabel(summary.headline, 1)
        title.setProperty("role", "strong")
        pills = [delivery_of_row(summary)]
        if unsealed or opened is None:
            pills.insert(0, (unsealed_text(), "red"))
        head = QHBoxLayout()
        head.setContentsMargins(0, 10, 0, 0)
        head.setSpacing(8)
        head.addWidget(title, 1)
        for text, tone in pills:
            state = QLabel(text)
            state.setProperty("role", "pill")
            state.setProperty("tone", tone)
            head.addWidget(state, 0, Qt.AlignmentFlag.AlignVCenter)
        line = QFrame()
        line.setProperty("role", "hairline")
        line.setFixedHeight(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(line)
        column.addLayout(head)
        column.addLayout(self._deeds(opened) if opened is not None else QHBoxLayout())
        column.addSpacing(10)

    def _deeds(self, opened: OpenedArticle) -> QHBoxLayout:
        """Why some of the buttons are off, and the buttons."""
        row = QHBoxLayout()
        row.setContentsMargins(0, 6, 0, 0)
        row.setSpacing(8)
        why = QLabel(_why_off(opened))
        why.setObjectName("whyOff")
        why.setTextFormat(Qt.TextFormat.PlainText)
        why.setProperty("role", "small")
        why.setWordWrap(True)
        row.addWidget(why, 1)
        for action in FOLLOWING:
            row.addWidget(self._button(action, opened))
        row.addWidget(self._more(opened))
        return row

    def _button(self, action: Action, opened: OpenedArticle) -> QPushButton:
        button = QPushButton(action_text(action))
        button.setObjectName(f"{action.value}Button")
        button.setProperty("role", "danger" if action is Action.WITHDRAW else "secondary")
        why = "\n".join(refusals_text(opened, action))
        button.setEnabled(not why)
        button.setToolTip(why or action_text(action))
        button.setAccessibleName(f"{action_text(action)}: {opened.summary.headline}")
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(lambda: self.asked.emit(action))
        return button

    def _more(self, opened: OpenedArticle) -> QPushButton:
        button = QPushButton("⋯")
        button.setObjectName("deliveredMore")
        button.setProperty("role", "secondary")
        button.setToolTip(translate("Handover", "More for this article"))
        button.setAccessibleName(
            f"{translate('Handover', 'More for this article')}: {opened.summary.headline}"
        )
        menu = Menu(button)
        for action in _SELDOM:
            choice = menu.addAction(action_text(action), partial(self.asked.emit, action))
            choice.setObjectName(f"delivered_{action.value}Action")
            choice.setEnabled(opened.may(action))
        button.setMenu(menu)
        return button


def _why_off(opened: OpenedArticle) -> str:
    """A line for each reason that keeps buttons off, with their names; the stage of the article is told by its pill."""
    kept: dict[str, list[str]] = {}
    for action in FOLLOWING:
        if not set(opened.refusals[action]) & _TOLD_BY_PILL:
            for reason in refusals_text(opened, action):
                kept.setdefault(reason, []).append(action_text(action))
    comma = translate("AccountMenu", ", ")
    told = translate("Handover", "{actions}: {reason}")
    return "\n".join(
        told.format(actions=comma.join(actions), reason=reason) for reason, actions in kept.items()
    )
