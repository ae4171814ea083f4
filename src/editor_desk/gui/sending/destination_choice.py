"""The button that says where a new package goes beside its folder."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from editor_desk.domain.destinations import Destination
from editor_desk.gui.context import GuiContext
from editor_desk.gui.messages import isolated
from editor_desk.gui.widgets.menu import Menu
from editor_desk.language.numerals import to_numerals

translate = QCoreApplication.translate

_NAMES_SHOWN = 2


class DestinationChoice(QPushButton):
    """A menu with a tick for each destination; what was ticked last is ticked again. `changed` when the choice is another."""

    changed = Signal()

    def __init__(self, context: GuiContext, parent: QWidget | None = None) -> None:
        super().__init__(translate("Sending", "Send to…"), parent)
        self.setObjectName("destinationsButton")
        self.setProperty("role", "link")
        self.setAutoDefault(False)
        self.setToolTip(translate("Sending", "Where the package is sent once it is made"))
        self._context = context
        self._known: tuple[Destination, ...] = ()
        self._menu = Menu(self)
        self.setMenu(self._menu)
        self._menu.aboutToShow.connect(self._fill)
        self.changed.connect(self._show_names)

    @property
    def chosen(self) -> tuple[str, ...]:
        """Ids of the destinations that the next package goes to."""
        return tuple(one.id for one in self._ticked)

    def refresh(self) -> None:
        """Read the desk's destinations."""
        self._context.jobs.run(self._context.desk.destinations.all, self._show, key="destination choice")

    @property
    def _ticked(self) -> list[Destination]:
        wanted = set(self._context.preferences.destinations)
        return [one for one in self._known if one.id in wanted]

    def _show(self, found: Sequence[Destination]) -> None:
        if tuple(found) != self._known:
            self._known = tuple(found)
            self.changed.emit()

    def _show_names(self) -> None:
        """Where it goes stands on the button, and whole in its tip."""
        names = [isolated(one.name) for one in self._ticked]
        comma = translate("AccountMenu", ", ")
        text = translate("Sending", "Send to…")
        if names:
            text = translate("Sending", "Goes to: {names}").format(names=comma.join(names[:_NAMES_SHOWN]))
        if more := len(names) - _NAMES_SHOWN if len(names) > _NAMES_SHOWN else 0:
            others = translate("Sending", "and %n more", "", more)
            text += " " + to_numerals(others, self._context.preferences.numerals)
        self.setText(text.replace("&", "&&"))
        about = translate("Sending", "Where the package is sent once it is made")
        self.setToolTip("\n".join([about, *names]))

    def _fill(self) -> None:
        self._menu.clear()
        if not self._known:
            nothing = self._menu.addAction(
                translate("Sending", "There is no destination yet; add one under Desk rules.")
            )
            nothing.setEnabled(False)
        for one in self._known:
            action = self._menu.addAction(one.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(one.id in self.chosen)
            action.toggled.connect(lambda on, name=one.id: self._tick(name, on=on))

    def _tick(self, name: str, *, on: bool) -> None:
        kept = [other for other in self.chosen if other != name]
        self._context.preferences.destinations = [*kept, name] if on else kept
        self.changed.emit()
