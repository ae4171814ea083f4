"""One slim line above the text: who has the review in hand, by when it is due, how urgent it is, and who is asked."""

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from editor_desk.domain.accounts import Permission
from editor_desk.domain.review_plan import Priority
from editor_desk.gui.actions import action_spec
from editor_desk.gui.audit_texts import span_text
from editor_desk.gui.context import GuiContext
from editor_desk.gui.messages import isolated
from editor_desk.gui.names import refusal_text
from editor_desk.gui.plan_texts import priority_text
from editor_desk.gui.review.queue_texts import due_text, priority_tone
from editor_desk.gui.widgets.restyle import restyle
from editor_desk.gui.widgets.tip import tip
from editor_desk.services.queue import ReadPlan

translate = QCoreApplication.translate

_MINUTE = 60

_HEIGHT = 36


class _Told(QLabel):
    """One line, cut where it does not fit."""

    def __init__(self) -> None:
        super().__init__()
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)

    def tell(self, text: str) -> None:
        """Say `text`."""
        self._whole = text
        self.setToolTip(tip(text))
        self.setAccessibleName(text)
        self._cut()

    def minimumSizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(40, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut it anew."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        self.setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width()))


class PlanLine(QFrame):
    """Hidden for what is not in review. `claim_wanted` and `plan_wanted` from its buttons."""

    claim_wanted = Signal()
    plan_wanted = Signal()

    def __init__(self, context: GuiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("planLine")
        self.setProperty("role", "toolbar")
        self.setFixedHeight(_HEIGHT)
        self._context = context
        self._priority, self._due = QLabel(), QLabel()
        self._priority.setObjectName("planPriority")
        self._priority.setProperty("role", "pill")
        self._due.setObjectName("planDue")
        self._due.setTextFormat(Qt.TextFormat.PlainText)
        self._hands = _Told()
        self._hands.setObjectName("planHands")
        self._hands.setProperty("role", "mute")
        self._claim = self._button("claimButton")
        self._claim.clicked.connect(self.claim_wanted)
        self._plan = self._button("planButton")
        self._plan.setText(translate("Queue", "Plan…"))
        self._plan.clicked.connect(self.plan_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(self._priority, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._due)
        row.addWidget(self._hands, 1)
        row.addWidget(self._claim)
        row.addWidget(self._plan)
        self.hide()

    def show_plan(self, plan: ReadPlan | None) -> None:
        """Say how it stands; nothing where the article is not in review."""
        waits = plan is not None and plan.spot is not None
        self.setVisible(waits)
        if plan is None or not waits:
            return
        terms, preferences = plan.plan.terms, self._context.preferences
        self._priority.setVisible(terms.priority is not Priority.NORMAL)
        self._priority.setText(priority_text(terms.priority))
        restyle(self._priority, "tone", priority_tone(terms.priority))
        self._due.setVisible(terms.due is not None)
        if terms.due is not None:
            self._due.setText(due_text(terms.due, plan.now, preferences))
            restyle(self._due, "role", "error" if terms.is_overdue(plan.now) else "mute")
        self._hands.tell(self._told(plan))
        mine = plan.holder == self._context.session.account.id
        if mine:
            text, why = translate("Queue", "Leave it to others"), plan.release
        elif plan.holder:
            text, why = translate("Queue", "Take it over…"), plan.take_over
        else:
            text, why = translate("Queue", "Take it on"), plan.claim
        self._claim.setText(text)
        self._explain(
            self._claim, "claim", "\n".join(refusal_text(refusal, Permission.REVIEW) for refusal in why)
        )
        self._explain(self._plan, "plan", "\n".join(refusal_text(refusal) for refusal in plan.terms))

    @property
    def may_claim(self) -> bool:
        """Whether the review can be taken on, left or taken over."""
        return self._claim.isEnabled() and not self.isHidden()

    @property
    def may_plan(self) -> bool:
        """Whether the terms can be set."""
        return self._plan.isEnabled() and not self.isHidden()

    def _told(self, plan: ReadPlan) -> str:
        account, parts = self._context.session.account.id, []
        claim = plan.plan.claim
        if plan.holder and claim is not None:
            mine, seconds = plan.holder == account, int((plan.now - claim.at).total_seconds())
            if seconds < _MINUTE and mine:
                text = translate("Queue", "In your hands since just now")
            elif seconds < _MINUTE:
                text = translate("Queue", "In the hands of {name} since just now")
            elif mine:
                text = translate("Queue", "In your hands for {time}")
            else:
                text = translate("Queue", "In the hands of {name} for {time}")
            time = span_text(seconds, self._context.preferences.numerals)
            parts.append(text.format(name=isolated(plan.names.get(plan.holder, "")), time=time))
        else:
            parts.append(translate("Queue", "In nobody's hands"))
        asked = plan.plan.terms.assignee
        if asked == account:
            parts.append(translate("Queue", "Given to you"))
        elif asked:
            name = isolated(plan.names.get(asked, ""))
            parts.append(translate("Queue", "Given to {name}").format(name=name))
        return " · ".join(parts)

    def _button(self, name: str) -> QPushButton:
        button = QPushButton()
        button.setObjectName(name)
        button.setProperty("role", "deed")
        button.setAutoDefault(False)
        return button

    def _explain(self, button: QPushButton, action: str, why: str) -> None:
        button.setEnabled(not why)
        button.setToolTip(why or action_spec(action).tooltip)
        button.setAccessibleDescription(why)
