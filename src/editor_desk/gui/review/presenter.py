"""What the review room asks of the desk, off the GUI thread."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QObject, Signal

from editor_desk.domain.diff import ContentDiff, diff_revisions
from editor_desk.domain.diff_view import shown
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import Event, EventKind
from editor_desk.domain.return_reasons import ReturnReason
from editor_desk.domain.workflow import ReviewState
from editor_desk.gui.context import GuiContext
from editor_desk.language.slight import Slight
from editor_desk.services.articles import History, OpenedArticle
from editor_desk.services.comparing import Comparison, Wanted
from editor_desk.services.queue import ReadPlan

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Reviewed:
    """An article as the room shows it: the exact difference, and what is shown of it, without `folded` changes of which there are
    `left_out`. `sent` is the last time that it was sent to review, with the sender's name; `plan` what is planned for it.
    """

    comparison: Comparison
    exact: ContentDiff
    diff: ContentDiff
    folded: Slight
    left_out: int
    history: History
    reasons: tuple[ReturnReason, ...]
    sent: Event | None
    sender: str
    plan: ReadPlan | None = None

    @property
    def opened(self) -> OpenedArticle:
        """The article with its head and what may be done with it."""
        return self.comparison.opened

    @property
    def texts(self) -> tuple[str, str, Slight]:
        """Which texts are compared, and how: where that is the same, so is all that the sheet shows."""
        base = self.comparison.base
        return "" if base is None else base.id, self.comparison.after.id, self.folded


class ReviewPresenter(QObject):
    """`opened(Reviewed)`, `decided(str)` with the id of the article decided on;
    `refused` when a decision was, `lost` when the article cannot be read.
    """

    opened = Signal(object)
    decided = Signal(str)
    refused = Signal()
    lost = Signal()

    def __init__(self, context: GuiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._asked = 0
        self._last: Reviewed | None = None
        self._seen = ""

    def open(self, article_id: str, wanted: Wanted | None = None, folded: Slight = Slight.NOTHING) -> None:
        """Read an article and compare it. A comparison that is still under way is given up."""
        session, desk, last = self._context.session, self._context.desk, self._last
        self._asked += 1
        turn = self._asked

        def go_on() -> None:
            if turn != self._asked:
                raise DeskError(ErrorCode.CANCELLED)

        def work() -> Reviewed:
            go_on()
            comparison = desk.comparing.comparison(session, article_id, wanted)
            history = desk.articles.history(article_id)
            sent = [event for event in history.events if event.kind is EventKind.SUBMITTED]
            name = history.names.get(sent[-1].actor, "") if sent else comparison.opened.summary.author
            after = comparison.after
            before = comparison.base or after
            if last is not None and last.texts[:2] == (before.id, after.id):
                exact = last.exact
            else:
                exact = diff_revisions(before, after, go_on)
            plan = desk.queue.look(session, article_id)
            reasons = desk.return_reasons.all()
            found = Reviewed(
                comparison, exact, exact, folded, 0, history, reasons, sent[-1] if sent else None, name, plan
            )
            return _folded(found, folded)

        self._context.jobs.run(work, self._opened, self._lost, key="review article")

    def send_back(self, reviewed: Reviewed, reasons: Sequence[str], note: str) -> None:
        """Return the article to its author."""
        session, review = self._context.session, self._context.desk.review
        language = self._context.preferences.language.value
        article = reviewed.opened.article.id
        said = translate("Review", "Returned to the author with your reason.")
        self._context.jobs.run(
            lambda: review.send_back(session, article, note, reasons, language),
            lambda _: self._done(article, said),
            self._problem,
        )

    def approve(self, reviewed: Reviewed, override_reason: str = "", comment: str = "") -> None:
        """Approve the text that was read, and no other."""
        session, review = self._context.session, self._context.desk.review
        article, read = reviewed.opened.article.id, reviewed.opened.head.id
        self._context.jobs.run(
            lambda: review.approve(
                session, article, expected=read, override_reason=override_reason, comment=comment
            ),
            lambda opened: self._done(article, approved_text(opened)),
            self._problem,
        )

    def _opened(self, reviewed: Reviewed) -> None:
        self._last = reviewed
        self.opened.emit(reviewed)

    def saw(self, reviewed: Reviewed) -> None:
        """The newest text is before somebody's eyes."""
        head = reviewed.opened.head.id
        if not reviewed.comparison.is_of_head or head == self._seen:
            return
        self._seen = head
        session, comparing = self._context.session, self._context.desk.comparing
        article = reviewed.opened.article.id
        # Nobody needs to hear of it where it fails: the next look says the same again.
        self._context.jobs.run(lambda: comparing.saw(session, article, head), None, lambda _error: None)

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


def approved_text(opened: OpenedArticle) -> str:
    """What an approval has come to."""
    if opened.article.review is ReviewState.IN_REVIEW:
        return translate("Review", "The first of two approvals is given; a second reviewer seals the text.")
    return translate("Review", "Approved and sealed; it is ready to be handed over.")


def _folded(reviewed: Reviewed, folded: Slight) -> Reviewed:
    diff = shown(reviewed.exact, folded)
    left_out = shown(reviewed.exact).changes - diff.changes if folded else 0
    return replace(reviewed, diff=diff, folded=folded, left_out=max(0, left_out))
