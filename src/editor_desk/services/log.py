"""The log looked over: whether what happened at the desk is still told as it was written down."""

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import FIRST_PREVIOUS, Event, first_broken
from editor_desk.services.ports.unit_of_work import UnitOfWorkFactory

BATCH = 500


class LogService:
    """Use case of the log. Each call blocks on one short transaction, so that no save waits for a long log."""

    def __init__(self, unit_of_work: UnitOfWorkFactory) -> None:
        self._unit_of_work = unit_of_work

    def check(self, last: Event | None = None) -> Event | None:
        """Check the next batch behind `last`, an event found sound before (None: from the beginning); returns the last
        event of the batch, None where there is no more to check.

        Raises DeskError(LOG_ALTERED): `at` is the time of the first event that is not as it was written, or that does
        not follow on the one before it; there is no `at` where it cannot be read at all.
        """
        with self._unit_of_work(reads=True) as work:
            batch = work.events.after("" if last is None else last.id, BATCH)
        broken = first_broken(batch, FIRST_PREVIOUS if last is None else last.hash)
        if broken is not None:
            raise DeskError(ErrorCode.LOG_ALTERED, event=broken.id, at=broken.at)
        return batch[-1] if batch else None
