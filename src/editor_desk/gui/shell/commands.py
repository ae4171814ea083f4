"""Everything that can be done in the window now, found by typing a few letters of its name in Arabic or English."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from editor_desk.domain.accounts import Account
from editor_desk.gui.actions import WHY_NOT, action_specs, group_text
from editor_desk.gui.preferences import Language
from editor_desk.gui.shell.button_commands import command_of_action, pressable
from editor_desk.gui.shell.navigation import sections_for
from editor_desk.gui.shell.other_words import OTHER_WORDS
from editor_desk.gui.speech import other_language, speech
from editor_desk.language.folding import fold
from editor_desk.language.tokens import words

translate = QCoreApplication.translate


_BY_OTHER_WORDS = 2
"""The rank of what is found by none of its names."""


@dataclass(frozen=True, slots=True)
class Command:
    """A line of the palette. `texts` are its names, the shown one first; `run` is None for what cannot be done now.

    `other_words` are what else people look for it by; `why_not` says why it cannot be done now, where somebody knows.
    """

    id: str
    texts: tuple[str, ...]
    group: str
    icon: str
    shortcut: str = ""
    run: Callable[[], None] | None = None
    other_words: tuple[str, ...] = ()
    why_not: str = ""


def matching(query: str, commands: Sequence[Command], recent: Sequence[str] = ()) -> list[Command]:
    """The commands of which some name has a word beginning with each word of `query`, folded; the best first.

    A name that begins with the query comes before one that has it inside, and any name before other words; what was used lately before what was not, and
    what can be done now before what cannot.
    """
    wanted = [fold(word.text) for word in words(query)]
    found = []
    for place, command in enumerate(commands):
        ranks = [rank for text in command.texts if (rank := _rank(wanted, text)) is not None]
        if not ranks and any(_rank(wanted, text) is not None for text in command.other_words):
            ranks = [_BY_OTHER_WORDS]
        if ranks:
            used = recent.index(command.id) if command.id in recent else len(recent)
            found.append(((command.run is None, min(ranks), used, place), command))
    return [command for _order, command in sorted(found, key=lambda item: item[0])]


def window_commands(window: QWidget, language: Language) -> list[Command]:
    """The declared actions, tied to the live action, or to the button, that is in sight and can act."""
    live: dict[str, Callable[[], None]] = {}
    why_not: dict[str, str] = {}
    for action in window.findChildren(QAction):
        said = action.property(WHY_NOT)
        if (
            said
            and not action.isEnabled()
            and (named := command_of_action(action))
            and _in_sight(action, window)
        ):
            why_not[named] = " ".join(str(said).split("\n"))
        if (command := command_of_action(action)) and action.isEnabled() and _in_sight(action, window):
            live.setdefault(command, action.trigger)
    for command, button in pressable(window):
        live.setdefault(command, button.click)
    other = {spec.id: spec.text for spec in action_specs(speech(other_language(language)))}
    return [
        Command(
            spec.id,
            (spec.text.rstrip("…"), other[spec.id].rstrip("…")),
            group_text(spec.group),
            spec.icon,
            spec.shortcut,
            live.get(spec.id),
            OTHER_WORDS.get(spec.id, ()),
            "" if spec.id in live else why_not.get(spec.id, ""),
        )
        for spec in action_specs()
        if spec.id != "palette"
    ]


def place_commands(account: Account, language: Language, go: Callable[[str], None]) -> list[Command]:
    """The entries of the rail."""
    other = {
        entry.id: entry.text
        for section in sections_for(account, speech(other_language(language)))
        for entry in section.entries
    }
    return [
        Command(
            f"go.{entry.id}",
            (translate("MainWindow", "Go to: {place}").format(place=entry.text), other[entry.id]),
            section.title,
            "forward",
            run=partial(go, entry.id),
        )
        for section in sections_for(account)
        for entry in section.entries
    ]


def _in_sight(action: QAction, window: QWidget) -> bool:
    owner = action.parent()
    while isinstance(owner, QMenu):
        # A menu is as much in sight as what it is opened from.
        owner = owner.parent()
    return isinstance(owner, QWidget) and owner.isVisibleTo(window) and owner.isEnabledTo(window)


def _rank(wanted: Sequence[str], text: str) -> int | None:
    folded = [fold(word.text) for word in words(text)]
    if not all(any(_begins(part, word) for part in folded) for word in wanted):
        return None
    return 0 if not wanted or (folded and folded[0].startswith(wanted[0])) else 1


def _begins(part: str, word: str) -> bool:
    # «بحث» finds «البحث» and «ابحث» as well as «بحث».
    return (
        part.startswith(word) or part.removeprefix("ال").startswith(word) or (len(word) > 2 and word in part)
    )
