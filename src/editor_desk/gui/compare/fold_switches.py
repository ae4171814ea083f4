"""What a comparison leaves out: a button with two switches, which have keys as well."""

from PySide6.QtCore import QCoreApplication, QObject, QSize, Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from editor_desk.gui.actions import make_action
from editor_desk.gui.preferences import Preferences
from editor_desk.gui.theme.theme import Theme
from editor_desk.language.slight import Slight

translate = QCoreApplication.translate


class FoldSwitches(QObject):
    """Drives `button`; the keys work in `owner`. `changed` when other changes are to be left out. Kept in the preferences."""

    changed = Signal()

    def __init__(self, theme: Theme, preferences: Preferences, button: QToolButton, owner: QWidget) -> None:
        super().__init__(owner)
        self._theme, self._preferences, self._button = theme, preferences, button
        self.actions = (
            make_action("fold_tashkeel", theme, owner, self._change),
            make_action("fold_style", theme, owner, self._change),
        )
        chosen = folded_in(preferences)
        for action, slight in zip(self.actions, (Slight.TASHKEEL, Slight.STYLE), strict=True):
            action.setCheckable(True)
            action.setIconVisibleInMenu(False)  # the tick stands there
            action.setChecked(slight in chosen)
        self.actions[1].setToolTip(
            translate("Review", "Quotation marks, digits, spaces, tatweel, Latin marks, hamza on an alef")
        )
        menu = QMenu(button)
        menu.addActions(self.actions)
        menu.setToolTipsVisible(True)
        button.setMenu(menu)
        button.setIconSize(QSize(18, 18))
        self._show()

    @property
    def slight(self) -> Slight:
        """What is left out."""
        return folded_in(self._preferences)

    def set_enabled(self, *, enabled: bool) -> None:
        """Whether there is anything to leave out of."""
        for action in self.actions:
            action.setEnabled(enabled)

    def _change(self) -> None:
        preferences = self._preferences
        preferences.folds_tashkeel, preferences.folds_style = (action.isChecked() for action in self.actions)
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        at_work = self.slight is not Slight.NOTHING
        self._button.setIcon(self._theme.icon("filter", "accent_ink" if at_work else "mute", 18))
        what = " · ".join(action.text() for action in self.actions if action.isChecked())
        self._button.setToolTip(what or translate("Review", "Every change is shown, the slight ones too"))


def folded_in(preferences: Preferences) -> Slight:
    """What this person leaves out of comparisons."""
    tashkeel = Slight.TASHKEEL if preferences.folds_tashkeel else Slight.NOTHING
    return tashkeel | (Slight.STYLE if preferences.folds_style else Slight.NOTHING)
