"""Sends an article to review and says by when it must be decided on, and how urgent it is."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor_desk.domain.review_plan import Terms
from editor_desk.domain.workflow import Action
from editor_desk.gui.editor.sent_notice import sent_text
from editor_desk.gui.review.plan_dialog import PlanDialog
from editor_desk.services.queue import ReadPlan

if TYPE_CHECKING:
    from editor_desk.gui.editor.editor_panel import EditorPanel


class PlannedSending(QObject):
    """A feature of the editor; what is sent without it goes to review on the terms of last time."""

    def __init__(self, panel: "EditorPanel") -> None:
        super().__init__(panel)
        self._panel = panel
        self._action = panel.add_action("submit_planned", self._ask)
        working = panel.working
        for signal in (working.opened, working.saved, working.held_changed):
            signal.connect(lambda *_: self._enable())

    def _enable(self) -> None:
        opened = self._panel.working.article
        may = opened is not None and opened.may(Action.SUBMIT) and not self._panel.working.is_held
        self._action.setEnabled(may)

    def _ask(self) -> None:
        context, opened = self._panel.context, self._panel.working.article
        if opened is None:
            return
        article, session = opened.article.id, context.session
        context.jobs.run(lambda: context.desk.queue.look(session, article), self._show)

    def _show(self, plan: ReadPlan) -> None:
        opened = self._panel.working.article
        if opened is None or opened.article.id != plan.article or not opened.may(Action.SUBMIT):
            return
        dialog = PlanDialog(self._panel.context, plan, self._panel, asks=False)
        dialog.agreed.connect(lambda terms: self._send(plan.article, terms))
        dialog.open()

    def _send(self, article: str, terms: Terms) -> None:
        context, working = self._panel.context, self._panel.working
        if working.article is not None and working.article.article.id == article:
            review = context.desk.review
            working.step(lambda: review.submit(context.session, article, terms), self._say_sent)

    def _say_sent(self) -> None:
        context, opened = self._panel.context, self._panel.working.article
        context.bus.notice.emit(sent_text(opened.checks if opened else (), context.preferences.numerals))
