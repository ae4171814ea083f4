"""How the sheet is seen: its size, whether the caret stays in the middle, and whether anything else is in sight."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QColor, QPainter, QTextBlock, QWheelEvent
from PySide6.QtWidgets import QToolButton

from editor_desk.gui.aids.fields import fields
from editor_desk.gui.editor.editor_panel import EditorPanel
from editor_desk.gui.widgets.times import number

translate = QCoreApplication.translate

STEPS = (70, 80, 90, 100, 110, 125, 150, 175, 200, 250)
"""Sizes of the sheet in per cent."""


class View(QObject):
    """Zoom by key, wheel and button; typewriter scrolling; focus."""

    def __init__(self, panel: EditorPanel) -> None:
        super().__init__(panel)
        self._panel = panel
        preferences = panel.context.preferences
        self._button = QToolButton()
        self._button.setObjectName("zoomButton")
        self._button.setProperty("role", "status")
        self._button.clicked.connect(self._reset)
        panel.add_status(self._button)
        panel.add_action("zoom_in", lambda: self._step(1), reads=True)
        panel.add_action("zoom_out", lambda: self._step(-1), reads=True)
        panel.add_action("zoom_reset", self._reset, reads=True)
        self._typewriter = panel.add_action("typewriter", self._set_typewriter, checkable=True, reads=True)
        self._typewriter.setChecked(preferences.typewriter)
        self._focus = panel.add_action("focus_mode", self._set_focus, checkable=True, reads=True)
        self._dimmer = Dimmer(panel)
        panel.scroll_area.viewport().installEventFilter(self)
        for field in fields(panel.sheet):
            field.wheel_takers.append(self._wheel)
        self._set_typewriter()
        self._zoom(preferences.zoom)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Ctrl and the wheel change the size, beside the fields too."""
        return isinstance(event, QWheelEvent) and self._wheel(event)

    def _wheel(self, event: QWheelEvent) -> bool:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self._step(1 if event.angleDelta().y() > 0 else -1)
            return True
        return False

    def _step(self, way: int) -> None:
        now = self._panel.context.preferences.zoom
        place = min(range(len(STEPS)), key=lambda step: abs(STEPS[step] - now)) + way
        self._zoom(STEPS[min(max(place, 0), len(STEPS) - 1)])

    def _reset(self) -> None:
        self._zoom(100)

    def _zoom(self, percent: int) -> None:
        preferences = self._panel.context.preferences
        preferences.zoom = percent
        self._panel.sheet.set_zoom(percent / 100)
        shown = translate("Aids", "{percent}%").format(percent=number(percent, preferences))
        self._button.setText(shown)
        self._button.setVisible(percent != 100)
        tip = translate("Aids", "Size of the text: {percent}. Press for the usual size.").format(
            percent=shown
        )
        self._button.setToolTip(tip)
        self._button.setAccessibleName(tip)

    def _set_typewriter(self) -> None:
        shown = self._typewriter.isChecked()
        self._panel.context.preferences.typewriter = shown
        self._panel.sheet.set_typewriter(on=shown)

    def _set_focus(self) -> None:
        shown = self._focus.isChecked()
        self._dimmer.set_on(on=shown)
        self._panel.context.bus.focus_mode.emit(shown)


class Dimmer(QObject):
    """Lets every paragraph but the one that is written step back."""

    def __init__(self, panel: EditorPanel) -> None:
        super().__init__(panel)
        self._body = panel.sheet.body
        self._veil = QColor(panel.context.theme.color("paper"))
        self._veil.setAlpha(165)
        self._block = -1

    def set_on(self, *, on: bool) -> None:
        """Whether anything steps back."""
        overlays, body = self._body.overlays, self._body
        if on and self not in overlays:
            overlays.append(self)
            body.caret_watchers.append(self._follow)
        elif not on and self in overlays:
            overlays.remove(self)
            body.caret_watchers.remove(self._follow)
        body.viewport().update()

    def shows(self, _block: QTextBlock) -> bool:
        """All blocks but one step back."""
        return True

    def draw(self, painter: QPainter, block: QTextBlock, width: int) -> None:
        """Veil the block unless the caret is in it."""
        if block.blockNumber() != self._body.textCursor().blockNumber():
            area = block.layout().boundingRect().translated(block.layout().position())
            painter.fillRect(area.adjusted(-width, 0, width, 0), self._veil)

    def _follow(self) -> None:
        block = self._body.textCursor().blockNumber()
        if block != self._block:
            self._block = block
            self._body.viewport().update()
