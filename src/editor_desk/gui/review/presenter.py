"""What the review room asks of the desk, off the GUI thread."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Signal

from editor_desk.domain.diff import ContentDiff, diff_content
from editor_desk.domain.errors import DeskError
from editor_desk.domain.events import Event, EventKind
from editor_desk.gui.context import GuiContext
from editor_desk.services.articles import OpenedArticle
from editor_desk.services.ports import ArticleSummary, Folder
from editor_desk.services.review import Comparison

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Reviewed:
    """An article as the room shows it. `sent` is the last time that it was sent to review, with the sender's name."""

    comparison: Comparison
    diff: ContentDiff
    sent: Event | None
    sender: str

    @property
    def opened(self) -> OpenedArticle:
        """The article with its head and what may be done with it."""
        return self.comparison.opened


class ReviewPresenter(QObject):
    """`queue_read(Sequence[ArticleSummary])`, `opened(Reviewed)`, `decided(str)` with the id of the article decided on;
    `refused` when a decision was, `lost` when the article cannot be read.
    """

    queue_read = Signal(object)
    opened = Signal(object)
    decided = Signal(str)
    refused = Signal()
    lost = Signal()

    def __init__(self, context: GuiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context

    def read_queue(self, folder: Folder) -> None:
        """Read a folder's articles."""
        session, articles = self._context.session, self._context.desk.articles
        self._context.jobs.run(lambda: articles.list(session, folder), self._queue, key="review queue")

    def open(self, article_id: str) -> None:
        """Read an article and compare it."""
        session, desk = self._context.session, self._context.desk

        def work() -> Reviewed:
            comparison = desk.review.comparison(session, article_id)
            after = comparison.opened.head.content
            before = after if comparison.base is None else comparison.base.content
            history = desk.articles.history(article_id)
            sent = [event for event in history.events if event.kind is EventKind.SUBMITTED]
            last = sent[-1] if sent else None
            sender = history.names.get(last.actor, "") if last else comparison.opened.summary.author
            return Reviewed(comparison, diff_content(before, after), last, sender)

        self._context.jobs.run(work, self.opened.emit, self._lost, key="review article")

    def send_back(self, reviewed: Reviewed, reason: str) -> None:
        """Return the article to its author."""
        session, review = self._context.session, self._context.desk.review
        article = reviewed.opened.article.id
        said = translate("Review", "Returned to the author with your reason.")
        self._context.jobs.run(
            lambda: review.send_back(session, article, reason),
            lambda _: self._done(article, said),
            self._problem,
        )

    def approve(self, reviewed: Reviewed, override_reason: str = "") -> None:
        """Approve and seal the text that was read, and no other."""
        session, review = self._context.session, self._context.desk.review
        article, read = reviewed.opened.article.id, reviewed.opened.head.id
        said = translate("Review", "Approved and sealed; it is ready to be handed over.")
        self._context.jobs.run(
            lambda: review.approve(session, article, expected=read, override_reason=override_reason),
            lambda _: self._done(article, said),
            self._problem,
        )

    def _queue(self, rows: Sequence[ArticleSummary]) -> None:
        self.queue_read.emit(rows)

    def _done(self, article_id: str, said: str) -> None:
        self._context.bus.notice.emit(said)
        self.decided.emit(article_id)
        self._context.bus.changed.emit()

    def _problem(self, error: DeskError) -> None:
        self._context.show_problem(error)
        self.refused.emit()

    def _lost(self, error: DeskError) -> None:
        self._context.show_problem(error)
        self.lost.emit()
