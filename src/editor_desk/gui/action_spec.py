"""What an action of the desk is, before anything can do it: a name, a group, an icon and keys."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QKeySequence


class ActionGroup(StrEnum):
    """Headings of the list of shortcuts."""

    ARTICLE = "article"
    TEXT = "text"
    VIEW = "view"
    REVIEW = "review"
    HANDOVER = "handover"
    STYLE = "style"
    DESK = "desk"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action. `shortcuts` are key sequences as Qt writes them (Ctrl is Command on a Mac); the first one is shown."""

    id: str
    group: ActionGroup
    text: str
    icon: str
    shortcuts: tuple[str, ...] = ()

    @property
    def shortcut(self) -> str:
        """The first shortcut as this system writes it; empty where there is none."""
        if not self.shortcuts:
            return ""
        return QKeySequence(self.shortcuts[0]).toString(QKeySequence.SequenceFormat.NativeText)

    @property
    def tooltip(self) -> str:
        """The text with its shortcut, kept in order in a right-to-left line."""
        return f"{self.text} (\u2066{self.shortcut}\u2069)" if self.shortcuts else self.text
