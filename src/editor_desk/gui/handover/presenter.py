"""What the hand-over room asks of the desk, off the GUI thread."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.package import PackageForm, WrittenPackage
from editor_desk.domain.package_report import VerifyReport
from editor_desk.gui.context import GuiContext
from editor_desk.gui.jobs import Lane
from editor_desk.services.articles import OpenedArticle
from editor_desk.services.desk import Desk
from editor_desk.services.ports.articles import ArticleSummary
from editor_desk.services.ports.keys import Session

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Delivered:
    """An article of a package that left; not `opened` where its text cannot be read any more."""

    summary: ArticleSummary
    opened: OpenedArticle | None
    unsealed: bool


class HandoverPresenter(QObject):
    """Signals carry what was read: `waiting(tuple[HandoverItem])`, `planned(tuple[str])`, `deliveries(tuple[Delivery])`,
    `articles(str, list[Delivered])` with the package's path, `written(WrittenPackage)`,
    `checked(Path, VerifyReport, asked)`, `progress(done, total)` and `finished` when long work ended either way.
    """

    waiting = Signal(object)
    planned = Signal(object)
    deliveries = Signal(object)
    articles = Signal(str, object)
    written = Signal(object)
    checked = Signal(object, object, bool)
    progress = Signal(int, int)
    finished = Signal()

    def __init__(self, context: GuiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._cancelled = threading.Event()

    def read_waiting(self) -> None:
        """Read the articles that wait."""
        session, handover = self._context.session, self._context.desk.handover
        self._context.jobs.run(lambda: handover.waiting(session), self.waiting.emit, key="hand-over waiting")

    def plan(self, ids: Sequence[str]) -> None:
        """Read what a package of these articles would hold."""
        handover = self._context.desk.handover
        self._context.jobs.run(
            lambda: handover.plan(ids) if ids else (), self.planned.emit, key="hand-over plan"
        )

    def read_deliveries(self) -> None:
        """Read the packages that left."""
        self._context.jobs.run(
            self._context.desk.handover.deliveries, self.deliveries.emit, key="hand-over deliveries"
        )

    def read_articles(self, path: str, ids: Sequence[str]) -> None:
        """Read the articles of the package at `path`."""
        session, desk = self._context.session, self._context.desk

        def work() -> list[Delivered]:
            broken = desk.seals.broken(ids)
            rows = {row.id: row for row in desk.articles.summaries(ids)}
            return [
                Delivered(rows[id_], _opened(desk, session, id_), id_ in broken) for id_ in ids if id_ in rows
            ]

        self._context.jobs.run(work, lambda found: self.articles.emit(path, found), key="hand-over articles")

    def create(
        self,
        ids: Sequence[str],
        folder: Path,
        form: PackageForm,
        *,
        again: bool = False,
        destinations: Sequence[str] = (),
    ) -> None:
        """Write a package, queue it for its destinations and check it; with `again` of what readers have."""
        session, handover = self._context.session, self._context.desk.handover
        self._cancelled.clear()

        def done(written: WrittenPackage) -> None:
            self.finished.emit()
            self.written.emit(written)
            self._context.bus.changed.emit()
            if destinations:
                self._context.bus.sending_changed.emit()
            self.check(Path(written.path), asked=False)

        self._context.jobs.run(
            lambda: handover.hand_over(
                session, ids, folder, form, self._report, again=again, destinations=destinations
            ),
            done,
            self._failed,
        )

    def check(self, path: Path, *, asked: bool) -> None:
        """Check a package. `asked` says that somebody wants to read the whole report."""
        handover = self._context.desk.handover
        self._cancelled.clear()

        def done(report: VerifyReport) -> None:
            self.finished.emit()
            self.checked.emit(path, report, asked)

        self._context.jobs.run(
            lambda: handover.check(path, self._report), done, self._failed, lane=Lane.BACKGROUND
        )

    def cancel(self) -> None:
        """Stop what is being written or checked; nothing half-done stays."""
        self._cancelled.set()

    def _report(self, done: int, total: int) -> None:
        if self._cancelled.is_set():
            raise DeskError(ErrorCode.CANCELLED)
        self.progress.emit(done, total)

    def _failed(self, error: DeskError) -> None:
        self.finished.emit()
        if error.code is ErrorCode.CANCELLED:
            self._context.bus.notice.emit(translate("Handover", "Stopped; nothing was written."))
        else:
            self._context.show_problem(error)


def _opened(desk: Desk, session: Session, article_id: str) -> OpenedArticle | None:
    try:
        return desk.articles.open(session, article_id)
    except DeskError:
        return None
