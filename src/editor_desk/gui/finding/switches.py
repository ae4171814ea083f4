"""The switches of a search as small toggles: what makes no difference, whole words, regular expressions."""

from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QToolButton, QWidget

from editor_desk.gui.preferences import Preferences
from editor_desk.gui.widgets.flow_layout import FlowLayout
from editor_desk.language.find import Pattern, Words
from editor_desk.language.find_folding import NOTHING, Switch

translate = QCoreApplication.translate

_STATE = "find switches"
_DEFAULT = "tashkeel tatweel hamza case"
_IGNORED = {
    "tashkeel": Switch.TASHKEEL,
    "tatweel": Switch.TATWEEL,
    "hamza": Switch.HAMZA,
    "ta_marbuta": Switch.TA_MARBUTA,
    "alef_maqsura": Switch.ALEF_MAQSURA,
    "case": Switch.CASE,
}
_FIRST_OF_WORDS = "whole"
_LITERAL_ONLY = (*(name for name in _IGNORED if name != "case"), "clitics")


@dataclass(frozen=True, slots=True)
class _Words:
    text: str
    tip: str


class SwitchRow(QWidget):
    """Toggles that wrap like words. `changed` when one was pressed; what was chosen is kept for the next time."""

    changed = Signal()

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        row = FlowLayout(self, gap=4)
        label = QLabel(translate("Find", "Ignore:"))
        label.setProperty("role", "mute")
        label.setContentsMargins(0, 4, 4, 4)
        row.addWidget(label)
        self.toggles: dict[str, QToolButton] = {}
        kept = bytes(preferences.state(_STATE).data()).decode("utf-8", "replace") or _DEFAULT
        for name, words in _texts().items():
            button = QToolButton()
            button.setObjectName(f"{name}Switch")
            button.setProperty("role", "switch")
            button.setText(words.text)
            button.setToolTip(words.tip)
            button.setAccessibleName(words.text)
            button.setAccessibleDescription(words.tip)
            button.setCheckable(True)
            button.setChecked(name in kept.split())
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.toggled.connect(lambda on, name=name: self._toggled(name, on=on))
            self.toggles[name] = button
            if name == _FIRST_OF_WORDS:
                divider = QFrame()
                divider.setProperty("role", "divider")
                divider.setFixedSize(1, 20)
                row.addWidget(divider)
            row.addWidget(button)
        self._fit_expression()

    def pattern(self, needle: str) -> Pattern:
        """`needle` under the switches as they stand."""
        on = {name for name, button in self.toggles.items() if button.isChecked()}
        ignoring = NOTHING
        for name in on & _IGNORED.keys():
            ignoring |= _IGNORED[name]
        words = Words.CLITICS if "clitics" in on else Words.WHOLE if "whole" in on else Words.ANY
        return Pattern(needle, ignoring, words, expression="expression" in on)

    def _toggled(self, name: str, *, on: bool) -> None:
        other = self.toggles[{"whole": "clitics", "clitics": "whole"}.get(name, name)]
        if on and other is not self.toggles[name]:
            with QSignalBlocker(other):
                other.setChecked(False)
        self._fit_expression()
        kept = " ".join(name for name, button in self.toggles.items() if button.isChecked())
        self._preferences.keep_state(_STATE, QByteArray((kept or "none").encode()))
        self.changed.emit()

    def _fit_expression(self) -> None:
        for name in _LITERAL_ONLY:
            self.toggles[name].setEnabled(not self.toggles["expression"].isChecked())


def _texts() -> dict[str, _Words]:
    return {
        "tashkeel": _Words(
            translate("Find", "Tashkeel"), translate("Find", "Vowels and other marks make no difference")
        ),
        "tatweel": _Words(
            translate("Find", "Tatweel"), translate("Find", "Stretched letters make no difference")
        ),
        "hamza": _Words(
            translate("Find", "Hamzas"),
            translate("Find", "أ إ آ ا are the same, as are ؤ و and ئ ي"),
        ),
        "ta_marbuta": _Words(translate("Find", "ة / ه"), translate("Find", "Ta marbuta and ha are the same")),
        "alef_maqsura": _Words(
            translate("Find", "ى / ي"), translate("Find", "Alef maqsura and ya are the same")
        ),
        "case": _Words(
            translate("Find", "A / a"), translate("Find", "Capital and small Latin letters are the same")
        ),
        "whole": _Words(translate("Find", "Whole word"), translate("Find", "Not as a part of a longer word")),
        "clitics": _Words(
            translate("Find", "Word with prefixes"),
            translate(
                "Find", "A whole word, also behind و ف ب ل ك ال; the prefixes stay when it is replaced"
            ),
        ),
        "expression": _Words(
            translate("Find", "Regular expression"),
            translate(
                "Find",
                "Groups are \\1 or \\g<name> in the replacement. The switches for Arabic letters are for plain text only.",
            ),
        ),
    }
