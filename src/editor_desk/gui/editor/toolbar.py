"""The tools above the sheet: a button each while there is room, all others under "more"."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QFont
from PySide6.QtWidgets import QFrame, QToolButton, QWidget

from editor_desk.gui._generated.ui_editor import Ui_Editor
from editor_desk.gui.editor.more_menu import MoreMenu
from editor_desk.gui.theme.theme import Theme
from editor_desk.language.numerals import Numerals, to_numerals

translate = QCoreApplication.translate

_TOOLS = {
    "paragraph": "paragraph",
    "heading": "heading",
    "strong": "strong",
    "emphasis": "emphasis",
    "link": "link",
    "quote": "quote",
    "list": "list",
    "direction": "direction",
    "read_also": "readAlso",
    "numbers": "numbers",
    "marks": "marks",
}
"""Actions and the names of their buttons, from the one that is hidden last to the one that is hidden first."""
_SPARE = 16


class Toolbar(QObject):
    """Dresses the buttons of the editor's form with `actions`."""

    def __init__(
        self, ui: Ui_Editor, theme: Theme, actions: Mapping[str, QAction], numerals: Numerals, panel: QWidget
    ) -> None:
        super().__init__(panel)
        self._ui, self._panel, self._theme = ui, panel, theme
        self._others: list[QAction] = []
        self._buttons: dict[str, QToolButton] = {
            action: getattr(ui, f"{name}Button") for action, name in _TOOLS.items() if action in actions
        }
        actions["strong"].setIconText(translate("Editor", "B"))
        actions["emphasis"].setIconText(translate("Editor", "I"))
        actions["marks"].setIconText("¶")
        actions["numbers"].setIconText(to_numerals("1.", numerals))
        if "read_also" in actions:
            actions["read_also"].setIconText(translate("Editor", "Read also"))
        else:
            ui.readAlsoButton.hide()
        for name, button in self._buttons.items():
            self._dress(button, actions[name])
        for button, weight in (
            (ui.strongButton, QFont.Weight.Bold),
            (ui.emphasisButton, QFont.Weight.Normal),
        ):
            font = theme.reading_font(16, weight.value)
            font.setItalic(button is ui.emphasisButton)
            button.setFont(font)
        ui.moreButton.setIcon(theme.icon("more"))
        ui.moreButton.setAccessibleName(ui.moreButton.toolTip())
        ui.moreButton.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more = MoreMenu(theme, ui.moreButton)
        ui.moreButton.setMenu(self._more)
        self._more.aboutToShow.connect(self._fill_more)
        for divider in (ui.firstDivider, ui.secondDivider):
            divider.setProperty("role", "divider")
            divider.setFrameShape(QFrame.Shape.NoFrame)

    def add(self, action: QAction) -> None:
        """Offer `action` under "more"."""
        self._others.append(action)

    def place(self, name: str, action: QAction) -> None:
        """Give a feature's action the button that the form keeps for it."""
        self._others.remove(action)
        self._buttons[name] = getattr(self._ui, f"{_TOOLS[name]}Button")
        self._buttons = {tool: self._buttons[tool] for tool in _TOOLS if tool in self._buttons}
        self._dress(self._buttons[name], action)

    def fit(self) -> None:
        """Hide the tools that do not fit; their shortcuts stay."""
        ui, primary = self._ui, self._ui.primaryButton
        room = self._panel.width() - 2 * _SPARE - primary.sizeHint().width() * (not primary.isHidden())
        gaps = ui.toolbarLayout.spacing() + 1
        shown = [*self._buttons.values(), ui.firstDivider, ui.secondDivider]
        taken = sum(widget.sizeHint().width() + gaps for widget in shown)
        more = taken > room or bool(self._others)
        ui.moreButton.setVisible(more)
        taken += (ui.moreButton.sizeHint().width() + gaps) * more
        for button in reversed(self._buttons.values()):
            button.setVisible(taken <= room)
            if taken > room:
                taken -= button.sizeHint().width() + gaps
        ui.secondDivider.setVisible(not ui.readAlsoButton.isHidden())

    def _dress(self, button: QToolButton, action: QAction) -> None:
        button.setDefaultAction(action)
        button.setProperty("role", "tool")
        button.setAccessibleName(action.text())
        icon_only = button in {self._ui.listButton, self._ui.directionButton}
        style = button.toolButtonStyle()
        button.setToolButtonStyle(style.ToolButtonIconOnly if icon_only else style.ToolButtonTextOnly)

    def _fill_more(self) -> None:
        hidden = [button.defaultAction() for button in self._buttons.values() if button.isHidden()]
        self._more.fill(hidden, self._others)
