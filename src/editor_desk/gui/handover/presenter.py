"""What the hand-over room asks of the desk, off the GUI thread."""

import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Signal

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.package import PackageForm, WrittenPackage
from editor_desk.gui.context import GuiContext
from editor_desk.gui.handover.delivered_model import Delivered
from editor_desk.gui.jobs import Lane
from editor_desk.services.articles import OpenedArticle
from editor_desk.services.desk import Desk
from editor_desk.services.handover import READ_AT_ONCE, HandoverItem
from editor_desk.services.ports.articles import ArticleSummary
from editor_desk.services.ports.keys import Session
from editor_desk.services.ports.running import Progress, unwatched

translate = QCoreApplication.translate
T = TypeVar("T")

PLANNED: Final = 40
"""Of so many articles every file is named before they leave; nobody reads the names of ten thousand."""


class HandoverPresenter(QObject):
    """Signals carry what was read: `waiting(tuple[HandoverItem])`, `planned(tuple[str])`, `deliveries(tuple[Delivery])`,
    `articles(str, list[Delivered])` with the package's path, `opened(str, OpenedArticle | None)` with the article's id (None where its text
    cannot be read any more), `written(WrittenPackage)`,
    `checked(Path, VerifyReport, asked)`, `progress(done, total)` `started` and `finished` around long work that somebody
    asked for, however it ends.
    """

    waiting = Signal(object)
    planned = Signal(object)
    deliveries = Signal(object)
    articles = Signal(str, object)
    opened = Signal(str, object)
    written = Signal(object)
    checked = Signal(object, object, bool)
    progress = Signal(int, int)
    started = Signal()
    finished = Signal()

    def __init__(self, context: GuiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._stops: list[threading.Event] = []
        self._unasked = threading.Event()
        self._leaving = False
        self._told = 0
        self._broken: dict[str, frozenset[str]] = {}
        context.bus.leaving.connect(self._leave)
        context.bus.stayed.connect(self._stay)

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
            lambda: handover.waiting(session, below), done, lane=Lane.BACKGROUND, key="hand-over waiting"
        )

    def plan(self, ids: Sequence[str]) -> None:
        """Read what a package of the first `PLANNED` of these articles would hold: the others are packed alike."""
        handover, first = self._context.desk.handover, ids[:PLANNED]
        self._context.jobs.run(
            lambda: handover.plan(first) if first else (),
            self.planned.emit,
            lane=Lane.BACKGROUND,
            key="hand-over plan",
        )

    def read_deliveries(self) -> None:
        """Read the packages that left."""
        self._context.jobs.run(
            self._context.desk.handover.deliveries,
            self.deliveries.emit,
            lane=Lane.BACKGROUND,
            key="hand-over deliveries",
        )

    def read_articles(self, path: str, ids: Sequence[str]) -> None:
        """Read the articles of the package at `path`: told at once, and once more where it is another one whose seal does not
        hold than was known.
        """
        desk, jobs = self._context.desk, self._context.jobs

        def rows() -> list[ArticleSummary]:
            known = {row.id: row for row in desk.articles.summaries(ids)}
            return [known[id_] for id_ in ids if id_ in known]

        def read(found: list[ArticleSummary]) -> None:
            def tell() -> None:
                broken = self._broken.get(path, frozenset())
                self.articles.emit(path, [Delivered(row, row.id in broken) for row in found])

            def looked(broken: frozenset[str]) -> None:
                if broken != self._broken.get(path, frozenset()):
                    self._broken[path] = broken
                    tell()

            tell()
            jobs.run(lambda: desk.seals.broken(ids), looked, lane=Lane.BACKGROUND, key="hand-over seals")

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

        def done(written: WrittenPackage) -> None:
            self._told = 0
            self.written.emit(written)
            self._context.bus.changed.emit()
            if destinations:
                self._context.bus.sending_changed.emit()
            self._check_written(Path(written.path))

        self._work(
            lambda report: handover.hand_over(
                session, ids, folder, form, report, again=again, destinations=destinations
            ),
            done,
        )

    def check(self, path: Path) -> None:
        """Check a package, for somebody who wants to read the whole report."""
        handover = self._context.desk.handover
        self._work(
            lambda report: handover.check(path, report), lambda found: self.checked.emit(path, found, True)
        )

    def cancel(self) -> None:
        """Stop what is being written or checked; nothing half-done stays."""
        for stop in self._stops:
            stop.set()

    def _check_written(self, path: Path) -> None:
        """Beside other work, and not for a window that is being left: the package was checked while it was written."""
        handover = self._context.desk.handover
        self._unasked = left = threading.Event()
        if self._leaving:
            return
        self._context.jobs.run(
            lambda: handover.check(path, self._watch(left)),
            lambda report: self.checked.emit(path, report, False),
            self._told_problem,
            lane=Lane.PACKAGE,
        )

    def _work(self, work: Callable[[Progress], T], done: Callable[[T], None]) -> None:
        """What shows its progress and can be cancelled: `finished` once none of it is left."""
        stop = threading.Event()
        report = self._watch(stop, self.progress.emit)
        self._stops.append(stop)
        self.started.emit()

        def over() -> None:
            self._stops.remove(stop)
            if not self._stops:
                self.finished.emit()

        def ended(result: T) -> None:
            over()
            done(result)

        def failed(error: DeskError) -> None:
            over()
            if error.code is ErrorCode.CANCELLED:
                self._context.bus.notice.emit(translate("Handover", "Stopped; nothing was written."))
            self._told_problem(error)

        self._context.jobs.run(lambda: work(report), ended, failed, broke=over, lane=Lane.PACKAGE)

    def _watch(self, stop: threading.Event, told: Progress = unwatched) -> Progress:
        jobs = self._context.jobs

        def report(done: int, total: int) -> None:
            if stop.is_set() or jobs.is_stopping:
                raise DeskError(ErrorCode.CANCELLED)
            told(done, total)

        return report

    def _told_problem(self, error: DeskError) -> None:
        if error.code is not ErrorCode.CANCELLED:
            self._context.show_problem(error)

    def _leave(self) -> None:
        """What is being written is finished first; what only checks it need not be."""
        self._leaving = True
        self._unasked.set()

    def _stay(self) -> None:
        self._leaving = False


def _opened(desk: Desk, session: Session, article_id: str) -> OpenedArticle | None:
    try:
        return desk.articles.open(session, article_id)
    except DeskError:
        return None
