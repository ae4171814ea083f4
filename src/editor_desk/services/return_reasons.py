"""The desk's list of reasons for a return, read and changed."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from editor_desk.domain.accounts import Permission
from editor_desk.domain.errors import ErrorCode
from editor_desk.domain.events import EventKind
from editor_desk.domain.identity import to_the_millisecond
from editor_desk.domain.return_reasons import (
    ReturnReason,
    parse_reasons,
    shipped_reasons,
    shipped_text,
    write_reasons,
)
from editor_desk.language.house_style.problems import FileRefusedError
from editor_desk.services.desk_changes import differences, record_change
from editor_desk.services.facts import require
from editor_desk.services.ports.keys import Session
from editor_desk.services.ports.running import Clock
from editor_desk.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from editor_desk.services.style import refusal_of

RETURN_REASONS: Final = "return-reasons"


class ReturnReasonService:
    """Use cases of the list. Each is one transaction and blocks."""

    def __init__(self, unit_of_work: UnitOfWorkFactory, clock: Clock) -> None:
        self._unit_of_work = unit_of_work
        self._clock = clock

    def all(self) -> tuple[ReturnReason, ...]:
        """The list, retired ones too."""
        with self._unit_of_work(reads=True) as work:
            return reasons_in(work)

    def text(self) -> str:
        """Its file."""
        with self._unit_of_work(reads=True) as work:
            return work.documents.get(RETURN_REASONS) or shipped_text()

    def save(self, session: Session, reasons: Sequence[ReturnReason]) -> tuple[ReturnReason, ...]:
        """Agree on another list. Raises DeskError: NOT_PERMITTED, RETURN_REASONS_REFUSED."""
        return self.save_text(session, write_reasons(reasons))

    def save_text(self, session: Session, text: str) -> tuple[ReturnReason, ...]:
        """The same from a file. What was returned for a reason that is left out now keeps its words, and is counted by them.

        Raises DeskError: NOT_PERMITTED, RETURN_REASONS_REFUSED.
        """
        with self._unit_of_work() as work:
            require(work, session, Permission.SET_RULES)
            try:
                reasons = parse_reasons(text)
            except FileRefusedError as refused:
                raise refusal_of(ErrorCode.RETURN_REASONS_REFUSED, refused) from refused
            before = reasons_in(work)
            if reasons == before:
                return before
            now = to_the_millisecond(self._clock())
            changed = differences({one.id: one for one in before}, {one.id: one for one in reasons})
            work.documents.put(RETURN_REASONS, text, session.account.id, now)
            record_change(work, session, EventKind.RETURN_REASONS_CHANGED, now, **changed)
            work.commit()
            return reasons


def reasons_in(work: UnitOfWork) -> tuple[ReturnReason, ...]:
    """The desk's list; one that another hand spoilt gives way to what ships."""
    text = work.documents.get(RETURN_REASONS)
    return shipped_reasons() if text is None else _read(text)


@lru_cache(maxsize=2)
def _read(text: str) -> tuple[ReturnReason, ...]:
    try:
        return parse_reasons(text)
    except FileRefusedError:
        return shipped_reasons()
