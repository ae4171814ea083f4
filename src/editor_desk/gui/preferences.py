"""What a person likes on this machine: language, theme, numerals, where the window was. Kept apart from the desk's data."""

from contextlib import suppress
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from editor_desk.language.numerals import Numerals


class Language(StrEnum):
    """Languages of the interface."""

    ARABIC = "ar"
    ENGLISH = "en"


class ThemeName(StrEnum):
    """The two sets of colours."""

    LIGHT = "light"
    DARK = "dark"


_RECENT = 8
LOCK_AFTER = (0, 2, 5, 10, 15, 30, 60)
"""Minutes to choose from; 0 is never."""
_LOCK_AFTER = 15


class CaretMovement(StrEnum):
    """How the arrow keys go through text that mixes directions."""

    LOGICAL = "logical"
    """In the order in which the text is read."""
    VISUAL = "visual"
    """To the side that the key points to."""


class Preferences:
    """An INI file; a value that is missing or nonsense is the default."""

    def __init__(self, path: Path) -> None:
        self._settings = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def language(self) -> Language:
        """Arabic unless English was chosen."""
        return Language.ENGLISH if self._text("language") == Language.ENGLISH else Language.ARABIC

    @language.setter
    def language(self, value: Language) -> None:
        self._settings.setValue("language", value.value)

    @property
    def theme(self) -> ThemeName:
        """Light unless dark was chosen."""
        return ThemeName.DARK if self._text("theme") == ThemeName.DARK else ThemeName.LIGHT

    @theme.setter
    def theme(self, value: ThemeName) -> None:
        self._settings.setValue("theme", value.value)

    @property
    def numerals(self) -> Numerals:
        """Arabic-Indic digits in the Arabic interface unless chosen otherwise."""
        default = Numerals.ARABIC_INDIC if self.language is Language.ARABIC else Numerals.WESTERN
        chosen = self._text("numerals")
        return Numerals(chosen) if chosen in set(Numerals) else default

    @numerals.setter
    def numerals(self, value: Numerals) -> None:
        self._settings.setValue("numerals", value.value)

    @property
    def caret(self) -> CaretMovement:
        """In reading order unless chosen otherwise, as in other word processors."""
        visual = self._text("caret") == CaretMovement.VISUAL
        return CaretMovement.VISUAL if visual else CaretMovement.LOGICAL

    @caret.setter
    def caret(self, value: CaretMovement) -> None:
        self._settings.setValue("caret", value.value)

    @property
    def checks_spelling(self) -> bool:
        """Whether spelling is checked while somebody writes."""
        return self._flag("check_spelling", default=True)

    @checks_spelling.setter
    def checks_spelling(self, value: bool) -> None:
        self._set_flag("check_spelling", value=value)

    @property
    def checks_latin(self) -> bool:
        """Whether Latin words are checked too; otherwise they are left alone."""
        return self._flag("check_latin", default=True)

    @checks_latin.setter
    def checks_latin(self, value: bool) -> None:
        self._set_flag("check_latin", value=value)

    @property
    def checks_style(self) -> bool:
        """Whether the house style is checked while somebody writes."""
        return self._flag("check_style", default=True)

    @checks_style.setter
    def checks_style(self, value: bool) -> None:
        self._set_flag("check_style", value=value)

    @property
    def lock_after(self) -> int:
        """Minutes without a key or the mouse after which the desk locks; 0 for never."""
        chosen = self._text("lock_after")
        return int(chosen) if chosen in {str(minutes) for minutes in LOCK_AFTER} else _LOCK_AFTER

    @lock_after.setter
    def lock_after(self, value: int) -> None:
        self._settings.setValue("lock_after", str(value))

    @property
    def last_account(self) -> str:
        """Id of who sat here last."""
        return self._text("account")

    @last_account.setter
    def last_account(self, value: str) -> None:
        self._settings.setValue("account", value)

    @property
    def last_account_name(self) -> str:
        """The name of who sat here last, so that the door can greet before the desk is open."""
        return self._text("account_name")

    @last_account_name.setter
    def last_account_name(self, value: str) -> None:
        self._settings.setValue("account_name", value)

    @property
    def last_folder(self) -> str:
        """Where the last package was written."""
        return self._text("folder")

    @last_folder.setter
    def last_folder(self, value: str) -> None:
        self._settings.setValue("folder", value)

    @property
    def destinations(self) -> list[str]:
        """Ids of the destinations that the last package was sent to."""
        return self._text("destinations").split()

    @destinations.setter
    def destinations(self, value: list[str]) -> None:
        self._settings.setValue("destinations", " ".join(value))

    @property
    def recent_commands(self) -> list[str]:
        """Ids of the commands chosen in the palette lately, the newest first."""
        return self._text("commands").split()

    @recent_commands.setter
    def recent_commands(self, value: list[str]) -> None:
        self._settings.setValue("commands", " ".join(value[:_RECENT]))

    @property
    def zoom(self) -> int:
        """Size of the sheet in per cent."""
        chosen = self._text("zoom")
        return int(chosen) if chosen.isdecimal() and 50 <= int(chosen) <= 300 else 100

    @zoom.setter
    def zoom(self, value: int) -> None:
        self._settings.setValue("zoom", str(value))

    @property
    def typewriter(self) -> bool:
        """Whether the line that is written stays in the middle."""
        return self._flag("typewriter", default=False)

    @typewriter.setter
    def typewriter(self, value: bool) -> None:
        self._set_flag("typewriter", value=value)

    @property
    def smart_quotes(self) -> bool:
        """Whether a typed straight quote becomes « »."""
        return self._flag("smart_quotes", default=True)

    @smart_quotes.setter
    def smart_quotes(self, value: bool) -> None:
        self._set_flag("smart_quotes", value=value)

    @property
    def folds_tashkeel(self) -> bool:
        """Whether a comparison leaves out what differs in tashkeel only."""
        return self._flag("fold_tashkeel", default=False)

    @folds_tashkeel.setter
    def folds_tashkeel(self, value: bool) -> None:
        self._set_flag("fold_tashkeel", value=value)

    @property
    def folds_style(self) -> bool:
        """Whether a comparison leaves out what the house style mends."""
        return self._flag("fold_style", default=False)

    @folds_style.setter
    def folds_style(self, value: bool) -> None:
        self._set_flag("fold_style", value=value)

    def place_of(self, account: str) -> tuple[str, str, int]:
        """Where that person was when the desk was closed: entry, open article, cursor; empty and -1 where unknown."""
        value = self._settings.value(f"place/{account}")
        match value:
            case [str(entry), str(article), str(cursor)]:
                # What somebody wrote into the file may be no number, or one like ² that only looks like one.
                with suppress(ValueError):
                    return entry, article, int(cursor)
        return "", "", -1

    def keep_place(self, account: str, entry: str, article: str, cursor: int) -> None:
        """Keep where a person is."""
        self._settings.setValue(f"place/{account}", [entry, article, str(cursor)])

    def state(self, name: str) -> QByteArray:
        """Geometry or splitter state that was kept under `name`; empty where none was."""
        value = self._settings.value(f"state/{name}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep_state(self, name: str, value: QByteArray) -> None:
        """Keep geometry or splitter state."""
        self._settings.setValue(f"state/{name}", value)

    def _flag(self, name: str, *, default: bool) -> bool:
        chosen = self._text(name)
        return chosen == "yes" if chosen in {"yes", "no"} else default

    def _set_flag(self, name: str, *, value: bool) -> None:
        self._settings.setValue(name, "yes" if value else "no")

    def _text(self, name: str) -> str:
        value = self._settings.value(name)
        return value if isinstance(value, str) else ""
