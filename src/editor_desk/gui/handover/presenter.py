"""What the hand-over room asks of the desk, off the GUI thread."""

import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Signal

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.package import PackageForm, WrittenPackage
from editor_desk.domain.package_report import VerifyReport
from editor_desk.gui.context import GuiContext
from editor_desk.gui.handover.delivered_model import Delivered
from editor_desk.gui.jobs import Lane
from editor_desk.services.articles import OpenedArticle
from editor_desk.services.desk import Desk
from editor_desk.services.handover import READ_AT_ONCE, HandoverItem
from editor_desk.services.ports.articles import ArticleSummary
from editor_desk.services.ports.keys import Session

translate = QCoreApplication.translate

PLANNED: Final = 40
"""Of so many articles every file is named before they leave; nobody reads the names of ten thousand."""


class HandoverPresenter(QObject):
    """Signals carry what was read: `waiting(tuple[HandoverItem])`, `planned(tuple[str])`, `deliveries(tuple[Delivery])`,
    `articles(str, list[Delivered])` with the package's path, `opened(str, OpenedArticle | None)` with the article's id (None where its text
    cannot be read any more), `written(WrittenPackage)`,
    `checked(Path, VerifyReport, asked)`, `progress(done, total)` and `finished` when long work ended either way.
    """

    waiting = Signal(object)
    planned = Signal(object)
    deliveries = Signal(object)
    articles = Signal(str, object)
    opened = Signal(str, object)
    written = Signal(object)
    checked = Signal(object, object, bool)
    progress = Signal(int, int)
    finished = Signal()

    def __init__(self, context: GuiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._cancelled = threading.Event()
        self._told = 0

    def read_waiting(self) -> None:
        """Read the articles that wait, so many at once: the first are told while the others are read."""
        self._read_waiting(())

    def _read_waiting(self, known: tuple[HandoverItem, ...]) -> None:
        session, handover = self._context.session, self._context.desk.handover
        below = known[-1].summary if known else None

        def done(found: tuple[HandoverItem, ...]) -> None:
            items, more = (*known, *found), len(found) == READ_AT_ONCE
            if not more or len(items) > self._told:
                self._told = len(items)
                self.waiting.emit(items)
            if more:
                self._read_waiting(items)

        self._context.jobs.run(
            lambda: handover.waiting(session, below), done, lane=Lane.PACKAGE, key="hand-over waiting"
        )

    def plan(self, ids: Sequence[str]) -> None:
        """Read what a package of the first `PLANNED` of these articles would hold: the others are packed alike."""
        handover, first = self._context.desk.handover, ids[:PLANNED]
        self._context.jobs.run(
            lambda: handover.plan(first) if first else (),
            self.planned.emit,
            lane=Lane.PACKAGE,
            key="hand-over plan",
        )

    def read_deliveries(self) -> None:
        """Read the packages that left."""
        self._context.jobs.run(
            self._context.desk.handover.deliveries, self.deliveries.emit, key="hand-over deliveries"
        )

    def read_articles(self, path: str, ids: Sequence[str]) -> None:
        """Read the articles of the package at `path`: told at once, and once more where a seal among them does not hold."""
        desk, jobs = self._context.desk, self._context.jobs

        def rows() -> list[ArticleSummary]:
            known = {row.id: row for row in desk.articles.summaries(ids)}
            return [known[id_] for id_ in ids if id_ in known]

        def read(found: list[ArticleSummary]) -> None:
            self.articles.emit(path, [Delivered(row) for row in found])

            def looked(broken: frozenset[str]) -> None:
                if broken:
                    self.articles.emit(path, [Delivered(row, row.id in broken) for row in found])

            jobs.run(lambda: desk.seals.broken(ids), looked, lane=Lane.PACKAGE, key="hand-over seals")

        jobs.run(rows, read, key="hand-over articles")

    def open_article(self, article_id: str) -> None:
        """Read one of them whole: what may follow for it."""
        session, desk = self._context.session, self._context.desk
        self._context.jobs.run(
            lambda: _opened(desk, session, article_id),
            lambda opened: self.opened.emit(article_id, opened),
            key="hand-over article",
        )

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
            lane=Lane.PACKAGE,
        )

    def check(self, path: Path, *, asked: bool) -> None:
        """Check a package. `asked` says that somebody wants to read the whole report."""
        handover = self._context.desk.handover
        self._cancelled.clear()

        def done(report: VerifyReport) -> None:
            self.finished.emit()
            self.checked.emit(path, report, asked)

        self._context.jobs.run(
            lambda: handover.check(path, self._report), done, self._failed, lane=Lane.PACKAGE
        )

    def cancel(self) -> None:
        """Stop what is being written or checked; nothing half-done stays."""
        self._cancelled.set()

    def _report(self, done: int, total: int) -> None:
        if self._cancelled.is_set() or self._context.jobs.is_stopping:
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
