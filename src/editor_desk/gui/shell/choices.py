"""What can be chosen for the looks, by name, and the wishes that carry a choice to the controller."""

from PySide6.QtCore import QCoreApplication, QObject, Signal

from editor_desk.gui.preferences import CaretMovement, Language, ThemeName
from editor_desk.language.numerals import Numerals

translate = QCoreApplication.translate


class Wishes(QObject):
    """What a person wishes for the window as a whole; the controller fulfils it.

    `asked(str)` carries the id of an action: switch_account, passphrase, rotate_key, shortcuts, lock or quit.
    """

    asked = Signal(str)
    language = Signal(object)
    theme = Signal(object)
    numerals = Signal(object)


def language_texts() -> dict[Language, str]:
    """The languages, each by its own name."""
    return {Language.ARABIC: "العربية", Language.ENGLISH: "English"}


def theme_texts() -> dict[ThemeName, str]:
    """The sets of colours."""
    return {
        ThemeName.LIGHT: translate("AccountMenu", "Light"),
        ThemeName.DARK: translate("AccountMenu", "Dark"),
    }


def numerals_texts() -> dict[Numerals, str]:
    """The numerals, shown as themselves."""
    return {Numerals.ARABIC_INDIC: "٠١٢٣٤٥٦٧٨٩", Numerals.WESTERN: "0123456789"}


def caret_texts() -> dict[CaretMovement, str]:
    """What the arrow keys do."""
    return {
        CaretMovement.LOGICAL: translate("Settings", "In reading order"),
        CaretMovement.VISUAL: translate("Settings", "To the side the arrow points to"),
    }
