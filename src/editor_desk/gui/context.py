"""What every room of the window is given: the desk, who sits at it, and the shared helpers. Nothing is reached globally."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from editor_desk.domain.errors import DeskError
from editor_desk.gui.jobs import Jobs
from editor_desk.gui.preferences import Preferences
from editor_desk.gui.theme.theme import Theme
from editor_desk.services.desk import Desk
from editor_desk.services.ports.keys import Session


class Bus(QObject):
    """What rooms tell each other, without knowing each other."""

    changed = Signal()
    """Something was stored: lists and counts read again."""
    open_article = Signal(str)
    """Show this article in the desk room."""
    review_article = Signal(str)
    """Show this article in the review room."""
    focus_mode = Signal(bool)
    """Hide what stands around the sheet, or show it again."""
    archive_wanted = Signal()
    """Show the import of archives."""
    notice = Signal(str)
    """Say this in the window for a while (a text in the user's language)."""
    notice_over = Signal(str)
    """This notice is not true any more: it goes before its time, where it is still shown."""
    problem = Signal(object)
    """Show this DeskError: what happened and what to do."""
    problem_over = Signal()
    """What the last problem was about is tried anew, or was found well: what is said of it goes."""
    caret_changed = Signal()
    """Another caret movement was chosen in the preferences."""
    commands_wanted = Signal()
    """The palette is about to be shown: who does not keep its actions up to date sees now which can be done."""
    proofing_changed = Signal()
    """The dictionary, the house style, the names or what is to be checked changed: texts are read again."""
    rules_changed = Signal()
    """The desk's own rules changed: what is checked before an article goes on, and the like."""
    place_wanted = Signal(str, object)
    """Show this `CheckPlace` of this article in the desk room, where it can be mended."""
    rule_wanted = Signal(str)
    """Show this rule in the style guide."""
    sending_changed = Signal()
    """Packages were queued, sent or called off: there may be something to send, and what is shown of the queue is old."""
    sending_progress = Signal(str, int, int)
    """Of that row of the queue so much of so much is done."""
    leaving = Signal()
    """The window is about to be left: what takes long and can be begun again ends."""
    stayed = Signal()
    """The window is in use again after `leaving`: the desk was unlocked, or something could not be stored. What ended goes on."""
    not_stored = Signal(object)
    """What was typed could not be stored, for this DeskError or, where it is None, for a bug of ours: whoever waits for
    it waits in vain."""


@dataclass(frozen=True, slots=True)
class GuiContext:
    """Handed to every room when it is made. A change of account, language or theme makes the rooms anew."""

    desk: Desk
    session: Session
    jobs: Jobs
    bus: Bus
    preferences: Preferences
    theme: Theme

    def show_problem(self, error: DeskError) -> None:
        """Show a known fault to the person at the desk."""
        self.bus.problem.emit(error)
