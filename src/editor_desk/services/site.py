"""What the desk says of the site that its packages go to, read and changed."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final
from zoneinfo import available_timezones

from editor_desk.domain.accounts import Permission
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import EventKind
from editor_desk.domain.identity import to_the_millisecond
from editor_desk.domain.site import (
    NO_SITE,
    ExportFormat,
    SiteFault,
    SiteField,
    SiteSettings,
    changed_fields,
    parse_site,
    site_faults,
    tidied,
    write_site,
)
from editor_desk.language.house_style.problems import FileRefusedError
from editor_desk.services.facts import require
from editor_desk.services.ports.keys import Session
from editor_desk.services.ports.running import Clock
from editor_desk.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from editor_desk.services.vouched_documents import keep_vouched, vouched

SITE: Final = "site"
"""The name of the document."""


@dataclass(frozen=True, slots=True)
class StoredSite:
    """Settings as they lie in the database; those that cannot be read are empty. `sound` says that the log knows them."""

    settings: SiteSettings
    sound: bool


class SiteService:
    """Use cases of the settings. Each blocks; `zones`, `formats` and `save` look at the disk (`files` at certificate and
    key, as `PackageWriter.credential_faults` does).
    """

    def __init__(
        self,
        unit_of_work: UnitOfWorkFactory,
        clock: Clock,
        formats: Callable[[], Sequence[ExportFormat]],
        files: Callable[[str, str], Mapping[SiteField, SiteFault]],
    ) -> None:
        self._unit_of_work = unit_of_work
        self._clock = clock
        self._formats = formats
        self._files = files

    def settings(self) -> SiteSettings:
        """The settings that hold. Raises DeskError(SITE_REPLACED) where another hand was at them."""
        with self._unit_of_work(reads=True) as work:
            return site_of(work)

    def stored(self) -> StoredSite:
        """The settings as they lie there, whoever put them there: for whoever is to look at them."""
        with self._unit_of_work(reads=True) as work:
            return StoredSite(_before(work), sound=vouched(work, SITE, EventKind.SITE_CHANGED))

    def formats(self) -> tuple[ExportFormat, ...]:
        """The exporters that are installed, in the order in which they write."""
        return tuple(self._formats())

    def zones(self) -> Collection[str]:
        """The time zones that are known on this machine."""
        return available_timezones()

    def save(self, session: Session, site: SiteSettings) -> SiteSettings:
        """Agree on other settings, for the packages from now on; returns them as they are kept.

        Raises DeskError: NOT_PERMITTED, SITE_REFUSED (`field` and `problem` say where and why, as SiteField and SiteFault).
        """
        tidy = tidied(site)
        faults = dict(site_faults(tidy, self.zones()))
        if not faults and tidy.certificate:
            faults |= self._files(tidy.certificate, tidy.certificate_key)
        with self._unit_of_work() as work:
            require(work, session, Permission.SET_RULES)
            for field, fault in faults.items():
                raise DeskError(ErrorCode.SITE_REFUSED, field=field.value, problem=fault.value)
            text = write_site(tidy)
            sound = vouched(work, SITE, EventKind.SITE_CHANGED)
            if not sound or text != (work.documents.get(SITE) or write_site(NO_SITE)):
                before = _before(work)
                now = to_the_millisecond(self._clock())
                changed = changed_fields(before, tidy)
                keep_vouched(work, session, SITE, EventKind.SITE_CHANGED, text, now, changed=changed)
                work.commit()
            return tidy


def site_of(work: UnitOfWork) -> SiteSettings:
    """The settings that hold. Raises DeskError(SITE_REPLACED) where they are not as the log says, or cannot be read."""
    text = work.documents.get(SITE)
    if not vouched(work, SITE, EventKind.SITE_CHANGED):
        raise DeskError(ErrorCode.SITE_REPLACED)
    return NO_SITE if text is None else _read(text)


@lru_cache(maxsize=2)
def _read(text: str) -> SiteSettings:
    try:
        return parse_site(text)
    except FileRefusedError as refused:  # of a later version of the program
        raise DeskError(ErrorCode.SITE_REPLACED) from refused


def _before(work: UnitOfWork) -> SiteSettings:
    try:
        return parse_site(work.documents.get(SITE) or "")
    except FileRefusedError:
        return NO_SITE
