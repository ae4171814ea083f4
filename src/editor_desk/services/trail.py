"""The readable history of the desk, and the reports that are made from it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from editor_desk.domain.reports import REPORTED, DeskReport, desk_report
from editor_desk.domain.return_reasons import shipped_reasons
from editor_desk.services.ports.trail import TrailFilter, TrailRow
from editor_desk.services.ports.unit_of_work import UnitOfWorkFactory
from editor_desk.services.return_reasons import reasons_in

PAGE = 200
_OFFERED = 12


@dataclass(frozen=True, slots=True)
class TrailPage:
    """Some events, newest first, and whether there are older ones; names of accounts by their ids."""

    rows: tuple[TrailRow, ...]
    more: bool
    names: dict[str, str]


class TrailService:
    """Use cases of reading the log. Each is one short transaction and blocks."""

    def __init__(self, unit_of_work: UnitOfWorkFactory) -> None:
        self._unit_of_work = unit_of_work

    def page(self, chosen: TrailFilter, below: int | None = None, limit: int = PAGE) -> TrailPage:
        """The newest events that are chosen, or those below event number `below`."""
        with self._unit_of_work(reads=True) as work:
            rows = work.trail.page(chosen, below, limit + 1)
            names = {account.id: account.name for account in work.accounts.all()}
        return TrailPage(tuple(rows[:limit]), len(rows) > limit, names)

    def count(self) -> int:
        """How many events the log has."""
        with self._unit_of_work(reads=True) as work:
            return work.trail.count()

    def articles(self, beginning: str) -> Sequence[tuple[str, str]]:
        """Articles whose headline begins so, by id and headline; none for an empty beginning."""
        if not beginning.strip():
            return []
        with self._unit_of_work(reads=True) as work:
            return work.trail.articles(beginning, _OFFERED)

    def report(self, since: datetime, until: datetime) -> tuple[DeskReport, dict[str, str]]:
        """The reports of a period, and the names of the people in it. A reason stays one, whatever it was called meanwhile."""
        with self._unit_of_work(reads=True) as work:
            names = {account.id: account.name for account in work.accounts.all()}
            reasons = (*shipped_reasons(), *reasons_in(work))
            ids = {name: reason.id for reason in reasons for name in (reason.ar, reason.en)}
            return desk_report(work.trail.steps(REPORTED, until), since, until, ids), names
