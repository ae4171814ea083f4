"""The sections of the desk and their Media Topics, read and changed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from editor_desk.domain.accounts import Permission
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import EventKind
from editor_desk.domain.identity import to_the_millisecond
from editor_desk.domain.section_topics import (
    SectionTopic,
    parse_sections,
    section_key,
    topics_by_section,
    write_sections,
)
from editor_desk.language.house_style.problems import FileRefusedError
from editor_desk.services.desk_changes import differences
from editor_desk.services.facts import require
from editor_desk.services.ports.keys import Session
from editor_desk.services.ports.running import Clock
from editor_desk.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from editor_desk.services.style import refusal_of
from editor_desk.services.vouched_documents import keep_vouched, vouched

SECTIONS: Final = "sections"
"""The name of the document."""


@dataclass(frozen=True, slots=True)
class Sections:
    """What the desk keeps, and what its articles name beside that, as it is known to the search index."""

    kept: tuple[SectionTopic, ...]
    others: tuple[SectionTopic, ...]


class SectionTopicService:
    """Use cases of the sections. Each blocks. `in_use` names the sections that articles have, most first."""

    def __init__(
        self, unit_of_work: UnitOfWorkFactory, clock: Clock, in_use: Callable[[], Sequence[str]]
    ) -> None:
        self._unit_of_work = unit_of_work
        self._clock = clock
        self._in_use = in_use

    def all(self) -> Sections:
        """The sections that the desk keeps, and those that its articles name beside them."""
        with self._unit_of_work(reads=True) as work:
            kept = _stored(work)
        known = {section_key(one.section) for one in kept}
        found = {section_key(name): name for name in reversed(self._in_use())}
        others = [SectionTopic(name) for key, name in reversed(found.items()) if key and key not in known]
        return Sections(kept, tuple(others))

    def save(self, session: Session, sections: Sequence[SectionTopic]) -> tuple[SectionTopic, ...]:
        """Agree on other sections or topics, for packages from now on.

        Raises DeskError: NOT_PERMITTED, SECTIONS_REFUSED.
        """
        with self._unit_of_work() as work:
            require(work, session, Permission.SET_RULES)
            text = write_sections(sections)
            try:
                wanted = parse_sections(text)
            except FileRefusedError as refused:
                raise refusal_of(ErrorCode.SECTIONS_REFUSED, refused) from refused
            before = _stored(work)
            if wanted != before or not vouched(work, SECTIONS, EventKind.SECTIONS_CHANGED):
                changed = differences(_named(before), _named(wanted))
                now = to_the_millisecond(self._clock())
                text = write_sections(wanted)
                keep_vouched(work, session, SECTIONS, EventKind.SECTIONS_CHANGED, text, now, **changed)
                work.commit()
            return wanted


def topic_of_section(work: UnitOfWork, section: str) -> str:
    """The code of the topic of that section, or empty. Raises DeskError(SECTIONS_REPLACED) where another hand was at them."""
    key = section_key(section)
    if not key:
        return ""
    if not vouched(work, SECTIONS, EventKind.SECTIONS_CHANGED):
        raise DeskError(ErrorCode.SECTIONS_REPLACED)
    text = work.documents.get(SECTIONS)
    return "" if text is None else _read(text).get(key, "")


@lru_cache(maxsize=2)
def _read(text: str) -> Mapping[str, str]:
    try:
        return topics_by_section(parse_sections(text))
    except FileRefusedError as refused:  # of a later version of the program
        raise DeskError(ErrorCode.SECTIONS_REPLACED) from refused


def _stored(work: UnitOfWork) -> tuple[SectionTopic, ...]:
    try:
        return parse_sections(work.documents.get(SECTIONS) or "")
    except FileRefusedError:
        return ()


def _named(sections: Sequence[SectionTopic]) -> dict[str, object]:
    return {one.section: one.topic for one in sections}
