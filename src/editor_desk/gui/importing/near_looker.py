"""Near-copies of an archive that came in: looked for behind the window, from where an earlier window stopped."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from editor_desk.domain.content import Content
from editor_desk.domain.diff import ContentDiff
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.gui.context import GuiContext
from editor_desk.gui.duplicates.dialog import compared
from editor_desk.gui.jobs import Lane
from editor_desk.services.duplicates import NearDuplicate
from editor_desk.services.ports.archive import ArchiveImport, ReportRow

Pair = tuple[NearDuplicate, Content, ContentDiff]


class NearLooker(QObject):
    """One a window. `looked(ArchiveImport)` when all that an import brought was compared."""

    looked = Signal(object)

    def __init__(self, context: GuiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._pausing = True
        self.go_on()

    def look(self, import_id: str) -> None:
        """Compare what an import brought. It is indexed first, and no search waits."""
        self._pausing = False
        near, progress = self._context.desk.near_copies, self._progress
        self._context.jobs.run(
            lambda: near.look(import_id, progress), self._done, self._stopped, lane=Lane.LONG
        )

    def pause(self) -> None:
        """Stop after the present article; the next window goes on."""
        self._pausing = True

    def go_on(self) -> None:
        """Compare what was not compared to the end, here or in a window before this one."""
        if self._pausing:
            self._pausing = False
            self._context.jobs.run(self._context.desk.near_copies.unfinished, self._go_on, lane=Lane.LONG)

    def _go_on(self, records: Sequence[ArchiveImport]) -> None:
        for record in records:
            self.look(record.id)

    def _done(self, record: ArchiveImport | None) -> None:
        if record is not None and record.is_compared:
            self.looked.emit(record)

    def _stopped(self, error: DeskError) -> None:
        if error.code is not ErrorCode.CANCELLED:
            self._context.jobs.refused.emit(error)

    def _progress(self, _done: int, _total: int) -> None:
        if self._pausing or self._context.jobs.is_stopping:
            raise DeskError(ErrorCode.CANCELLED)


def read_pair(context: GuiContext, row: ReportRow, done: Callable[[Pair], None]) -> None:
    """Read both texts of a row that tells of a near-copy, and what differs."""
    near, desk = row.near, context.desk
    if near is None:
        return

    def work() -> Pair:
        own = desk.articles.working_text(near.article)
        (summary,) = desk.articles.summaries([row.article])
        return NearDuplicate(summary, near.share), own, compared(desk, row.article, own)

    context.jobs.run(work, done, key="compare duplicate")
