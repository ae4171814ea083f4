"""One line of the checklist: a mark, what is asked, what was found instead, and the way there."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QLabel, QPushButton, QWidget

from editor_desk.domain.checklist import Check, CheckLevel, CheckResult
from editor_desk.gui.check_faults import advice_text, result_text
from editor_desk.gui.check_texts import reason_text, rule_text
from editor_desk.gui.preferences import Preferences
from editor_desk.gui.theme.theme import Theme

translate = QCoreApplication.translate

_ICON = 16


class CheckRow(QFrame):
    """`wanted` when the place is to be shown: by click, Enter, or its button. `ticked(bool)` where it is a question."""

    wanted = Signal()
    ticked = Signal(bool)

    def __init__(
        self,
        result: CheckResult,
        theme: Theme,
        preferences: Preferences,
        *,
        ticked_by: str = "",
        may_tick: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.result = result
        self._box: QCheckBox | None = None
        self.setObjectName(f"check_{result.rule}")
        self.setProperty("role", "row")
        numerals = preferences.numerals
        if (
            result.asked is not None and result.asked.check is Check.TICK
        ):  # asked for an answer, whatever it is
            self._words, self._reason = rule_text(result.asked, numerals), reason_text(result, numerals)
        else:
            self._words, self._reason = result_text(result, numerals), advice_text(result, numerals)
        if ticked_by and result.passed:
            self._reason = ticked_by
        icon, color, how = _mark(result)
        self.setAccessibleName(f"{self._words}: {how}" + (f". {self._reason}" if self._reason else ""))
        self.setToolTip(how)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(4, 3, 2, 3)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        if result.asked is not None and result.asked.check is Check.TICK:
            self._add_box(how, may_tick=may_tick)
        else:
            self._add_mark(theme.icon(icon, color, _ICON).pixmap(_ICON, _ICON))
        if self._reason:
            note = _label(self._reason)
            note.setObjectName("checkReason")
            note.setProperty("role", "small")
            self._grid.addWidget(note, 1, 1)
        if self.leads_somewhere:
            self._add_button()

    @property
    def leads_somewhere(self) -> bool:
        """Whether there is a place to show."""
        return bool(self.result.places) and not self.result.passed

    def _add_box(self, how: str, *, may_tick: bool) -> None:
        # The words stand beside it: a check box breaks no lines, and takes an & for a key.
        self._box = box = QCheckBox()
        box.setObjectName("checkTick")
        box.setChecked(self.result.passed)
        box.setEnabled(may_tick)
        box.setAccessibleName(self._words)
        box.setAccessibleDescription(self._reason or how)
        box.toggled.connect(self.ticked)
        self.setFocusProxy(box)
        self._grid.addWidget(box, 0, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(_label(self._words), 0, 1)

    def _add_mark(self, pixmap: QPixmap) -> None:
        mark = QLabel()
        mark.setPixmap(pixmap)
        mark.setFixedSize(_ICON, _ICON + 4)
        self._grid.addWidget(mark, 0, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(_label(self._words), 0, 1)

    def _add_button(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        show = QPushButton(translate("Checks", "Show me"))
        show.setObjectName("showMe")
        show.setProperty("role", "link")
        show.setAutoDefault(False)
        show.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the row has the focus, and Enter does the same
        show.setAccessibleName(translate("Checks", "Show me: {check}").format(check=self._words))
        show.clicked.connect(self.wanted)
        self._grid.addWidget(show, 0, 2, 2 if self._reason else 1, 1, Qt.AlignmentFlag.AlignTop)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space show the place."""
        keys = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
        if self.leads_somewhere and event.key() in keys:
            self.wanted.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click anywhere in the row shows the place, or answers the question."""
        super().mouseReleaseEvent(event)
        inside = self.rect().contains(event.position().toPoint())
        if event.button() is not Qt.MouseButton.LeftButton or not inside:
            return
        if self._box is not None:
            self._box.click()
        elif self.leads_somewhere:
            self.wanted.emit()


def _label(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _mark(result: CheckResult) -> tuple[str, str, str]:
    if result.passed:
        return "check", "green", translate("Inspector", "done")
    if result.unread:
        return "clock", "mute", translate("Checks", "not read yet")
    if result.level is CheckLevel.REQUIRED:
        return "cross", "red", translate("Inspector", "required")
    return "warning", "amber", translate("Inspector", "advised")
