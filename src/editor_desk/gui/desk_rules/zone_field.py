"""The field of a time zone: found by its name, its city or the country in the language of the interface."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QLocale, QTimeZone
from PySide6.QtWidgets import QWidget

from editor_desk.gui.widgets.pick_field import PickField, PickRow
from editor_desk.language.folding import fold

_MOST = 40
_NOT_OFFERED = ("Etc/", "SystemV/", "posix/", "right/")


@dataclass(frozen=True, slots=True)
class Zone:
    """A zone as it is offered: its name, what stands under it, and what it is found by."""

    name: str
    note: str
    found_by: str


def offered_zones(names: Collection[str]) -> tuple[Zone, ...]:
    """The zones of these names as they are offered. Takes a while: off the thread of the window."""
    arabic = QLocale(QLocale.Language.Arabic)
    return tuple(
        _zone(name, arabic)
        for name in sorted(names)
        if name == "UTC" or ("/" in name and not name.startswith(_NOT_OFFERED))
    )


class ZoneField(PickField):
    """What is typed is offered as zones that have it in their names or lie in that country."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zones: Sequence[Zone] = ()
        self.typed.connect(self._complete)
        self.picked.connect(lambda value: self.setText(str(value)))

    def set_zones(self, zones: Sequence[Zone]) -> None:
        """Offer these."""
        self._zones = zones

    def _complete(self, typed: str) -> None:
        wanted = fold(typed).replace(" ", "_").strip()
        found = [zone for zone in self._zones if wanted in zone.found_by]
        self.offer([PickRow(zone.name, zone.name, zone.note) for zone in found[:_MOST]])


def _zone(name: str, arabic: QLocale) -> Zone:
    territory = QTimeZone(QByteArray(name.encode())).territory()
    if territory == QLocale.Country.AnyTerritory:
        return Zone(name, "", fold(name))
    english = QLocale.territoryToString(territory)
    # Qt names a country in the languages that are spoken there.
    own = QLocale(arabic.language(), territory)
    note = f"{own.nativeTerritoryName()} · {english}" if own.territory() == territory else english
    return Zone(name, note, fold(f"{name} {note}").replace(" ", "_"))
