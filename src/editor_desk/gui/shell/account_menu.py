"""The menu of who sits at the desk: the account, the looks, the way out."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from editor_desk.domain.accounts import Account, Role
from editor_desk.gui.actions import action_spec
from editor_desk.gui.names import role_text
from editor_desk.gui.preferences import Preferences
from editor_desk.gui.shell.choices import Wishes, language_texts, numerals_texts, theme_texts
from editor_desk.gui.theme.theme import Theme

translate = QCoreApplication.translate
Choice = TypeVar("Choice", bound=StrEnum)


class AccountMenu(QMenu):
    """Opened from the foot of the rail."""

    def __init__(
        self, theme: Theme, preferences: Preferences, wishes: Wishes, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("accountMenu")
        self._theme, self._wishes = theme, wishes
        self._wish("switch_account")
        self._wish("passphrase")
        self._wish("rotate_key")
        self.addSeparator()
        languages = self.addMenu(theme.icon("language"), translate("AccountMenu", "Language"))
        fill_choice(languages, language_texts(), preferences.language, wishes.language.emit)
        colours = self.addMenu(theme.icon("moon"), translate("AccountMenu", "Colours"))
        fill_choice(colours, theme_texts(), preferences.theme, wishes.theme.emit)
        digits = self.addMenu(theme.icon("numerals"), translate("AccountMenu", "Numerals"))
        fill_choice(digits, numerals_texts(), preferences.numerals, wishes.numerals.emit)
        self.addSeparator()
        self._wish("shortcuts")
        self.addSeparator()
        self._wish("lock")
        self._wish("quit")

    def _wish(self, action_id: str) -> None:
        spec = action_spec(action_id)
        action = self.addAction(self._theme.icon(spec.icon), spec.text)
        action.setObjectName(f"{action_id}Action")
        action.setShortcuts([QKeySequence(keys) for keys in spec.shortcuts])
        action.setShortcutVisibleInContextMenu(True)
        action.triggered.connect(lambda: self._wishes.asked.emit(action_id))


def fill_choice(
    menu: QMenu, texts: Mapping[Choice, str], chosen: Choice, choose: Callable[[Choice], object]
) -> None:
    """Put one checkable line for each of `texts` into `menu`; `choose` is called with the one that is picked."""
    group = QActionGroup(menu)
    for value, text in texts.items():
        action = menu.addAction(text)
        action.setObjectName(f"{value.value}Choice")
        action.setCheckable(True)
        action.setChecked(value is chosen)
        group.addAction(action)
        action.triggered.connect(lambda _checked=False, value=value: choose(value))


def roles_text(account: Account) -> str:
    """What the account is on the desk, in the order of the roles."""
    return translate("AccountMenu", ", ").join(role_text(role) for role in Role if role in account.roles)
