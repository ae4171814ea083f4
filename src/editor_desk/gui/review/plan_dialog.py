"""Asks by when an article is to be decided on, how urgent it is, and who is asked to read it."""

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDateTime, Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from editor_desk.domain.review_plan import Priority, Terms
from editor_desk.gui._generated.ui_review_plan import Ui_PlanForm
from editor_desk.gui.context import GuiContext
from editor_desk.gui.inspector.calendar import dress
from editor_desk.gui.plan_texts import priority_text
from editor_desk.gui.widgets.pick_field import PickRow
from editor_desk.gui.widgets.reading_side import align_to_reading_side
from editor_desk.language.folding import fold
from editor_desk.language.numerals import to_numerals
from editor_desk.services.queue import ReadPlan

translate = QCoreApplication.translate

_EVENING, _MORNING = 18, 9
_SOON = timedelta(hours=2)


class PlanDialog(QDialog):
    """`agreed(Terms)` when it is closed with its button. An author who sends an article asks nobody by name: `asks` is off."""

    agreed = Signal(object)

    def __init__(
        self, context: GuiContext, plan: ReadPlan, parent: QWidget | None = None, *, asks: bool = True
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._plan = context, plan
        self._ui = ui = Ui_PlanForm()
        ui.setupUi(self)
        ui.headlineLabel.setText(plan.headline)
        align_to_reading_side(ui.headlineLabel, self.layoutDirection())
        terms = plan.plan.terms
        for priority in reversed(Priority):
            ui.priority.addItem(priority_text(priority), priority.value)
        ui.priority.setCurrentIndex(ui.priority.findData(terms.priority.value))
        # In a right-to-left field Qt writes the parts of a format backwards, so that 15:00 becomes 00:15.
        ui.due.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        ui.due.setDisplayFormat("d MMMM yyyy HH:mm")
        ui.due.unsetLayoutDirection()
        dress(ui.due.calendarWidget(), context.theme)
        ui.due.setDateTime(_local(terms.due or _next_hour(plan.now)))
        ui.hasDue.setChecked(terms.due is not None)
        self._names = sorted(plan.reviewers.items(), key=lambda one: fold(one[1]))
        ui.assignee.setText(plan.names.get(terms.assignee, ""))
        for widget in (ui.assigneeLabel, ui.assignee):
            widget.setVisible(asks)
        if not asks:
            self.setWindowTitle(translate("Queue", "Send to review with a due time"))
            ui.titleLabel.setText(self.windowTitle())
            ui.keepButton.setText(translate("Queue", "Send to review"))
        self._quick()
        ui.hasDue.toggled.connect(self._check)
        ui.due.dateTimeChanged.connect(self._check)
        ui.assignee.typed.connect(self._offer)
        ui.assignee.textChanged.connect(self._check)
        ui.assignee.picked.connect(ui.assignee.setText)
        ui.assignee.entered.connect(lambda _text: self._keep())
        ui.cancelButton.clicked.connect(self.reject)
        ui.keepButton.clicked.connect(self._keep)
        ui.keepButton.setDefault(True)
        self._check()

    def _quick(self) -> None:
        """What is asked for most, in one stroke: this evening, tomorrow morning, two hours from now."""
        ui, today = self._ui, self._plan.now.astimezone().replace(minute=0, second=0, microsecond=0)
        evening = today.replace(hour=_EVENING)
        moments = (
            (ui.todayButton, translate("Queue", "Today {clock}"), evening),
            (
                ui.tomorrowButton,
                translate("Queue", "Tomorrow {clock}"),
                (today + timedelta(days=1)).replace(hour=_MORNING),
            ),
            (ui.soonButton, translate("Queue", "In two hours"), self._plan.now + _SOON),
        )
        for button, text, moment in moments:
            clock = to_numerals(f"{moment.astimezone():%H:%M}", self._context.preferences.numerals)
            button.setText(text.format(clock=clock))
            button.clicked.connect(lambda _checked=False, moment=moment: self._choose(moment))
        ui.todayButton.setEnabled(evening > self._plan.now)

    def _choose(self, moment: datetime) -> None:
        self._ui.due.setDateTime(_local(moment))
        self._ui.hasDue.setChecked(True)

    def _offer(self, typed: str) -> None:
        wanted = fold(typed.strip())
        self._ui.assignee.offer([PickRow(name, name) for _id, name in self._names if wanted in fold(name)])

    def _check(self) -> None:
        ui = self._ui
        ui.due.setEnabled(ui.hasDue.isChecked())
        fault, due, asked = "", self._due(), self._asked()
        if due is not None and due != self._plan.plan.terms.due and due <= self._plan.now:
            fault = translate("Queue", "That moment has passed.")
        elif asked is None:
            fault = translate("Queue", "Nobody of that name can review this article.")
        ui.faultLabel.setText(fault)
        ui.faultLabel.setVisible(bool(fault))
        ui.keepButton.setEnabled(not fault)

    def _due(self) -> datetime | None:
        """What is shown; where nobody touched it, to the second what it was."""
        ui, before = self._ui, self._plan.plan.terms.due
        if not ui.hasDue.isChecked():
            return None
        shown = ui.due.dateTime()
        if before is not None and shown == _local(before):
            return before
        return datetime.fromtimestamp(shown.toSecsSinceEpoch(), UTC)

    def _asked(self) -> str | None:
        """The account that is named; empty for nobody, None for somebody who is not to be found."""
        typed = fold(self._ui.assignee.text().strip())
        terms = self._plan.plan.terms
        if not typed:
            return ""
        if typed == fold(self._plan.names.get(terms.assignee, "")):
            return terms.assignee
        return next((account for account, name in self._names if fold(name) == typed), None)

    def _keep(self) -> None:
        asked = self._asked()
        if not self._ui.keepButton.isEnabled() or asked is None:
            return
        terms = Terms(Priority(self._ui.priority.currentData()), self._due(), asked)
        self.accept()
        self.agreed.emit(terms)


def _next_hour(now: datetime) -> datetime:
    return (now + timedelta(hours=1)).replace(minute=0, second=0, microsecond=0)


def _local(moment: datetime) -> QDateTime:
    return QDateTime.fromSecsSinceEpoch(int(moment.timestamp())).toLocalTime()
