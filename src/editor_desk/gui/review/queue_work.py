"""Reads the queue page by page, and does what is done to it: take on, leave, take over, plan, go on to the next."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from editor_desk.domain.review_plan import Plan, Terms
from editor_desk.gui.context import GuiContext
from editor_desk.gui.jobs import Lane
from editor_desk.gui.review.plan_dialog import PlanDialog
from editor_desk.gui.review.queue_bar import QueueBar
from editor_desk.gui.review.queue_view import Queue
from editor_desk.services.ports.articles import ArticleSummary, Folder
from editor_desk.services.ports.queue import QueueCounts, QueuedArticle, QueueView
from editor_desk.services.queue import PAGE, ReadPlan

translate = QCoreApplication.translate

QUEUES = frozenset({Folder.AWAITING_ME, Folder.IN_MY_HANDS})
"""Folders whose articles wait; those of the others were decided on."""
_MOST_READ_AGAIN = 1_000
_STILL_AT_IT = timedelta(minutes=10)
"""How often it is noted that somebody is still at work on what they hold."""


@dataclass(frozen=True, slots=True)
class _Page:
    view: QueueView
    rows: Sequence[QueuedArticle]
    more: bool


class QueueWork(QObject):
    """`shown` when the list is up to date, `counted(int)` when it is known how many there are in all, `planned` when what was
    done to a plan is stored.
    """

    shown = Signal()
    counted = Signal(int)
    planned = Signal()

    def __init__(self, context: GuiContext, queue: Queue, bar: QueueBar, room: QWidget) -> None:
        super().__init__(room)
        self._context, self._queue, self._bar, self._room = context, queue, bar, room
        self._folder = Folder.AWAITING_ME
        queue.model.more_wanted.connect(self._read_more)
        bar.changed.connect(self.reload)

    @property
    def is_queue(self) -> bool:
        """Whether articles that wait are shown."""
        return self._folder in QUEUES

    def show_folder(self, folder: Folder) -> None:
        """Show what a folder holds."""
        self._folder = folder
        self._bar.setVisible(self.is_queue)
        self._bar.show_for(mine=folder is Folder.IN_MY_HANDS)
        self.reload()

    def reload(self) -> None:
        """Read anew what is shown."""
        session, desk, folder = self._context.session, self._context.desk, self._folder
        if not self.is_queue:
            self._context.jobs.run(
                lambda: desk.articles.list(session, folder), self._show_decided, key="review queue"
            )
            return
        # As many as somebody scrolled through, within reason, so that nothing jumps under their eyes.
        limit = max(PAGE, min(len(self._queue.model.rows), _MOST_READ_AGAIN))
        wish = self._wish()

        def work() -> _Page:
            view = wish()
            rows = desk.queue.page(view, limit=limit)
            return _Page(view, rows, len(rows) == limit)

        self._context.jobs.run(work, self._show_page, key="review queue")

    def following(self, article_id: str, plan: ReadPlan | None, then: Callable[[str], None]) -> None:
        """Find what is to be read when that article was decided on, and call `then` with it, or with nothing."""
        if not self.is_queue:
            then(self._queue.after(article_id))
            return
        desk, wish, spot = self._context.desk, self._wish(), None if plan is None else plan.spot
        self._context.jobs.run(lambda: desk.queue.following(wish(), spot), then, lambda _error: then(""))

    def step(self, article_id: str, plan: ReadPlan | None, way: int, then: Callable[[str], None]) -> None:
        """Find the article beside that one, and call `then` with it; at an end of the queue it is said that there is none."""

        def go(found: str) -> None:
            if found:
                then(found)
            else:
                self._context.bus.notice.emit(_end_text(way))

        spot = None if plan is None else plan.spot
        if not self.is_queue or spot is None:
            go(self._queue.beside(article_id, way))
            return
        desk, wish = self._context.desk, self._wish()
        self._context.jobs.run(lambda: desk.queue.beside(wish(), spot, back=way < 0), go)

    def claim_or_leave(self, article_id: str) -> None:
        """Take a review on; leave it where it is in the own hands; ask first where it is in somebody else's."""
        session, queue = self._context.session, self._context.desk.queue
        self._context.jobs.run(lambda: queue.look(session, article_id), self.hand_on)

    def hand_on(self, plan: ReadPlan) -> None:
        """`claim_or_leave`, where the plan was read before."""
        session, queue = self._context.session, self._context.desk.queue
        if plan.holder == session.account.id:
            said = translate("Queue", "The review is left to others.")
            self._do(lambda: queue.release(session, plan.article), said)
        elif plan.holder and not plan.take_over:
            self._ask_to_take_over(plan)
        else:
            said = translate("Queue", "The review is in your hands.")
            self._do(lambda: queue.claim(session, plan.article), said)

    def make_plan(self, article_id: str) -> None:
        """Ask by when, how urgent and who."""
        session, queue = self._context.session, self._context.desk.queue
        self._context.jobs.run(lambda: queue.look(session, article_id), self._ask_terms)

    def keep_claim(self, plan: ReadPlan) -> None:
        """Whoever holds a review and has it open is at work on it."""
        session, queue, claim = self._context.session, self._context.desk.queue, plan.plan.claim
        if (
            claim is not None
            and plan.holder == session.account.id
            and plan.now - claim.active_at > _STILL_AT_IT
        ):
            self._context.jobs.run(lambda: queue.touch(session, plan.article), None, lambda _error: None)

    def _wish(self) -> Callable[[], QueueView]:
        """The queue as it is wanted, of the moment at which it is read."""
        me, bar, queue = self._context.session.account.id, self._bar, self._context.desk.queue
        only, order, mine = bar.only, bar.order, self._folder is Folder.IN_MY_HANDS
        return lambda: QueueView(me, queue.now(), only, order, mine)

    def _show_decided(self, rows: Sequence[ArticleSummary]) -> None:
        self._queue.show(rows)
        self.shown.emit()
        self.counted.emit(len(rows))

    def _show_page(self, page: _Page) -> None:
        self._queue.show_waiting(page.rows, page.view.now, more=page.more)
        self.shown.emit()
        # What looks at the whole queue begins when the rows are before somebody's eyes.
        desk, view = self._context.desk, page.view
        self._context.jobs.run(
            lambda: desk.queue.counts(view), self._show_counts, lane=Lane.BACKGROUND, key="queue counts"
        )

    def _show_counts(self, counts: QueueCounts) -> None:
        self._bar.show_counts(counts)
        self.counted.emit(counts.by_filter[self._bar.only])

    def _read_more(self) -> None:
        rows = self._queue.model.rows
        last = rows[-1].queued if rows else None
        if last is None:
            return
        desk, wish = self._context.desk, self._wish()

        def work() -> _Page:
            view = wish()
            found = desk.queue.page(view, last.spot, limit=PAGE)
            return _Page(view, found, len(found) == PAGE)

        # Under the key of the whole list: where that is read again meanwhile, this page is of the old one.
        self._context.jobs.run(
            work, lambda page: self._queue.append(page.rows, more=page.more), key="review queue"
        )

    def _ask_to_take_over(self, plan: ReadPlan) -> None:
        box = QMessageBox(self._room)
        box.setObjectName("takeOverBox")
        box.setIcon(QMessageBox.Icon.Question)
        name = plan.names.get(plan.holder, "")
        box.setText(translate("Queue", "{name} has this review in hand.").format(name=name))
        box.setInformativeText(
            translate(
                "Queue", "If you take it over, the decision is yours. The record says so to both of you."
            )
        )
        stay = box.addButton(translate("Queue", "Leave it"), QMessageBox.ButtonRole.RejectRole)
        take = box.addButton(translate("Queue", "Take over"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(take)
        box.setEscapeButton(stay)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        session, queue = self._context.session, self._context.desk.queue
        said = translate("Queue", "The review is in your hands.")

        def answered() -> None:
            if box.clickedButton() is take:
                self._do(lambda: queue.claim(session, plan.article, take_over=True), said)

        box.finished.connect(answered)
        box.open()

    def _ask_terms(self, plan: ReadPlan) -> None:
        if plan.terms:
            self._context.bus.notice.emit(
                translate("Queue", "Only reviewers plan, and only what is in review.")
            )
            return
        dialog = PlanDialog(self._context, plan, self._room)
        dialog.agreed.connect(lambda terms: self._set_terms(plan.article, terms))
        dialog.open()

    def _set_terms(self, article_id: str, terms: Terms) -> None:
        session, queue = self._context.session, self._context.desk.queue
        said = translate("Queue", "The plan is kept.")
        self._do(lambda: queue.set_terms(session, article_id, terms), said)

    def _do(self, work: Callable[[], Plan], said: str) -> None:
        def done(_plan: Plan) -> None:
            self._context.bus.notice.emit(said)
            self.planned.emit()
            self._context.bus.changed.emit()

        self._context.jobs.run(work, done)


def _end_text(way: int) -> str:
    if way > 0:
        return translate("Queue", "This is the last article of the queue.")
    return translate("Queue", "This is the first article of the queue.")
