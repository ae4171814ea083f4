"""The bars of the review room where they are narrow: the decisions stay whole, and what only looks at the text gives way."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QAbstractButton, QToolButton, QWidget

from editor_desk.gui._generated.ui_review_room import Ui_ReviewRoomForm
from editor_desk.gui.actions import action_spec, make_action
from editor_desk.gui.theme.theme import Theme
from editor_desk.gui.widgets.menu import Menu

translate = QCoreApplication.translate

_ANY = 16_777_215
_ICON = 18
_STYLE = Qt.ToolButtonStyle
_FOCUS = Qt.FocusPolicy


class NarrowBars(QObject):
    """Watches the toolbar and the status line. `side_button` brings the side column where there is no room for it beside the
    text; the room says when that is.
    """

    def __init__(self, ui: Ui_ReviewRoomForm, theme: Theme, room: QWidget, side: Callable[[], None]) -> None:
        super().__init__(room)
        self._ui = ui
        self._views: dict[QToolButton, str] = {
            ui.changesButton: "show_changes",
            ui.finalButton: "show_final",
            ui.sidesButton: "show_sides",
        }
        for button, name in self._views.items():
            button.setIcon(theme.icon(action_spec(name).icon, "mute", 18))
            button.setAccessibleName(button.text())
        self._view_actions = {
            button: make_action(name, theme, ui.toolbar, button.click) for button, name in self._views.items()
        }
        self._view_button = self._make_view_button(theme)
        ui.overrideButton.setAccessibleName(ui.overrideButton.text())
        self._override_text, self._override_icon = ui.overrideButton.text(), theme.icon("warning", "mute", 18)
        self._wide: dict[QAbstractButton, int] = {}
        self.side_button = button = QToolButton(ui.statusBar)
        button.setObjectName("sideButton")
        button.setCheckable(True)
        button.setText(translate("Review", "Side column"))
        button.setToolTip(translate("Review", "Comments, suggestions, checklist and record"))
        button.clicked.connect(side)
        ui.statusLayout.addWidget(button)
        for bar in (ui.toolbar, ui.statusBar):
            bar.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See what has room whenever the room or what stands in it is another."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.Show}:
            self.fit()
        return super().eventFilter(watched, event)

    def fit(self) -> None:
        """Show what has room. What is shown already is left alone, so that this comes to an end."""
        self._fit_tools()
        self._fit_status()

    def _make_view_button(self, theme: Theme) -> QToolButton:
        button = QToolButton(self._ui.toolbar)
        button.setObjectName("viewButton")
        button.setIcon(theme.icon("preview", "mute", 18))
        button.setToolTip(translate("Review", "How the text is shown"))
        button.setAccessibleName(button.toolTip())
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = Menu(button)
        menu.addActions(list(self._view_actions.values()))
        button.setMenu(menu)
        self._ui.toolbarLayout.insertWidget(1, button)
        button.hide()
        return button

    def _fit_tools(self) -> None:
        ui = self._ui
        for view, action in self._view_actions.items():
            action.setEnabled(view.isEnabled())
        margins, gap = ui.toolbarLayout.contentsMargins(), ui.toolbarLayout.spacing()
        room = ui.toolbar.width() - margins.left() - margins.right() - gap
        icon = ui.queueButton.sizeHint().width()
        views, override = list(self._views), ui.overrideButton
        kept = (ui.queueButton, ui.suggestButton, ui.returnButton, ui.approveButton)
        taken = sum(widget.sizeHint().width() + gap for widget in kept if not widget.isHidden())
        taken += ui.foldButton.sizeHint().width() + ui.barLine.width() + ui.versionsButton.sizeHint().width()
        taken += 3 * gap + sum(self._width_of(view) + gap for view in views)
        if not ui.stateLabel.isHidden():
            taken += ui.stateLabel.sizeHint().width() + gap
        if not override.isHidden():
            taken += self._width_of(override) + gap

        def gives_way(saved: int) -> bool:
            nonlocal taken
            narrow = taken > room
            taken -= saved * narrow
            return narrow

        icons = gives_way(sum(self._width_of(view) - icon for view in views))
        stateless = not ui.stateLabel.isHidden() and gives_way(ui.stateLabel.sizeHint().width())
        in_a_menu = gives_way((len(views) - 1) * (icon + gap))
        versionless = gives_way(ui.versionsButton.sizeHint().width() + ui.barLine.width() + 2 * gap)
        briefly = not override.isHidden() and gives_way(
            override.fontMetrics().horizontalAdvance(self._override_text) - _ICON
        )
        foldless = gives_way(ui.foldButton.sizeHint().width() + gap)
        # What is suggested has a button in the side column too, which is what takes the room.
        wordless = not ui.suggestButton.isHidden() and gives_way(ui.suggestButton.sizeHint().width() + gap)
        ui.suggestButton.setMaximumWidth(0 if wordless else _ANY)
        ui.suggestButton.setFocusPolicy(_FOCUS.NoFocus if wordless else _FOCUS.TabFocus)
        for view in views:
            view.setToolButtonStyle(_STYLE.ToolButtonIconOnly if icons else _STYLE.ToolButtonTextOnly)
            view.setVisible(not in_a_menu)
        self._view_button.setVisible(in_a_menu)
        ui.stateLabel.setMaximumWidth(0 if stateless else _ANY)
        ui.versionsButton.setVisible(not versionless)
        ui.barLine.setVisible(not versionless)
        ui.foldButton.setVisible(not foldless)
        if briefly != (not override.text()):
            override.setText("" if briefly else self._override_text)
            override.setIcon(self._override_icon if briefly else QIcon())
            override.setIconSize(QSize(_ICON, _ICON))

    def _width_of(self, button: QAbstractButton) -> int:
        """With its text, whatever it shows now."""
        if button not in self._wide:
            button.ensurePolished()
            if isinstance(button, QToolButton):
                button.setToolButtonStyle(_STYLE.ToolButtonTextOnly)
            self._wide[button] = button.sizeHint().width()
        return self._wide[button]

    def _fit_status(self) -> None:
        ui = self._ui
        margins, gap = ui.statusLayout.contentsMargins(), ui.statusLayout.spacing()
        room = ui.statusBar.width() - margins.left() - margins.right()
        said = (ui.differencesLabel, ui.commentsLabel, ui.suggestionsLabel, self.side_button)
        taken = sum(widget.sizeHint().width() + gap for widget in said if not widget.isHidden())
        ui.keysLabel.setVisible(taken + ui.keysLabel.sizeHint().width() + gap <= room)
