"""Preflight as a page of the hand-over: all checks of the chosen articles, with the way to each place that fails."""

import threading
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.format_checks import CheckState
from editor_desk.gui._generated.ui_handover_preflight import Ui_PreflightForm
from editor_desk.gui.actions import make_action
from editor_desk.gui.context import GuiContext
from editor_desk.gui.handover.preflight_delegate import PreflightDelegate
from editor_desk.gui.handover.preflight_model import ROW_ROLE, PreflightModel
from editor_desk.gui.handover.preflight_rows import Line, Passed
from editor_desk.gui.jobs import Lane
from editor_desk.gui.widgets.restyle import restyle
from editor_desk.language.numerals import to_numerals
from editor_desk.services.preflight import Preflight

translate = QCoreApplication.translate

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


class PreflightPage(QWidget):
    """`back_wanted` when the list of articles is to be shown again. What changes while the page is looked at, or away from it, is
    checked anew.
    """

    back_wanted = Signal()
    _progress = Signal(int, int)

    def __init__(self, context: GuiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._ids: tuple[str, ...] = ()
        self._stale = self._away = False
        self._gone_to: tuple[str, str, int] = ("", "", -1)
        self._cancelled = threading.Event()
        self._ui = ui = Ui_PreflightForm()
        ui.setupUi(self)
        self.model = PreflightModel(context.preferences, self)
        ui.checks.setModel(self.model)
        ui.checks.setItemDelegate(PreflightDelegate(context.theme, self))
        ui.checks.setMouseTracking(True)
        ui.rootLayout.setStretchFactor(ui.checksCard, 1000)
        ui.rootLayout.addStretch(1)
        self.model.modelReset.connect(self._fit_card)
        ui.checksCard.hide()  # until something is found
        ui.checks.clicked.connect(self._activate)
        ui.checks.installEventFilter(self)
        ui.backButton.clicked.connect(self.back_wanted)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.back_wanted)
        ui.againButton.clicked.connect(self.run)
        ui.cancelButton.clicked.connect(self.cancel)
        ui.hintLabel.setText(
            translate("Preflight", "Enter shows the place in the article. What stops must be mended first.")
        )
        self._progress.connect(self._show_progress)
        context.bus.leaving.connect(self.cancel)
        context.bus.changed.connect(self._changed)
        context.bus.rules_changed.connect(self._changed)
        self._show = make_action("preflight_show", context.theme, self, self._show_next)
        self._busy(working=False)

    @property
    def controls(self) -> tuple[QWidget, ...]:
        """What takes keys here, in the order of reading."""
        ui = self._ui
        return (ui.backButton, ui.cancelButton, ui.againButton, ui.checks)

    def take_away(self) -> bool:
        """Whether somebody went from here to a place in an article, and is expected back; asked once."""
        away, self._away = self._away, False
        return away

    def check(self, ids: Sequence[str]) -> None:
        """Check these articles."""
        if tuple(ids) != self._ids:
            self.model.show(None)
        self._ids = tuple(ids)
        self.run()
        self._ui.checks.setFocus(Qt.FocusReason.OtherFocusReason)

    def run(self) -> None:
        """Check the same articles once more, as they are now."""
        session, preflight, ids = self._context.session, self._context.desk.preflight, self._ids
        self._cancelled.set()  # what runs still is of an earlier state
        self._cancelled = cancelled = threading.Event()
        self._stale = False
        self._busy(working=True)

        def report(done: int, total: int) -> None:
            if cancelled.is_set() or self._context.jobs.is_stopping:
                raise DeskError(ErrorCode.CANCELLED)
            self._progress.emit(done, total)

        self._context.jobs.run(
            lambda: preflight.run(session, ids, report),
            self._show_found,
            lambda error: self._failed(error, cancelled),
            lane=Lane.PACKAGE,
            key="hand-over preflight",
        )

    def cancel(self) -> None:
        """Stop checking; what was found before stays in sight."""
        self._cancelled.set()

    def showEvent(self, event: QShowEvent) -> None:
        """Look again at what changed meanwhile."""
        super().showEvent(event)
        if self._stale:
            self.run()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and Space do in the list what a click does."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in _ENTER:
            self._activate(self._ui.checks.currentIndex())
            return True
        return super().eventFilter(watched, event)

    def _changed(self) -> None:
        if not self._ids:
            return
        if self.isVisible():
            self.run()
        else:
            self._stale = True

    def _show_found(self, found: Preflight) -> None:
        ui = self._ui
        self._busy(working=False)
        row = ui.checks.currentIndex().data(ROW_ROLE)
        self.model.show(found)
        number = max(0, self.model.row_of(row) if row is not None else 0)
        ui.checks.setCurrentIndex(self.model.index(number))
        self._show.setEnabled(self.model.next_fault(-1) >= 0)
        ui.stateLabel.setText(to_numerals(_summary(found), self._context.preferences.numerals))
        tones = {
            CheckState.PASSED: "status-ok",
            CheckState.ADVICE: "strong",
            CheckState.STOPS: "status-problem",
        }
        restyle(ui.stateLabel, "role", tones[found.state])

    def _failed(self, error: DeskError, cancelled: threading.Event) -> None:
        if cancelled is not self._cancelled:
            return  # a newer run took its place
        self._busy(working=False)
        if error.code is ErrorCode.CANCELLED:
            self._stale = True
            restyle(self._ui.stateLabel, "role", "strong")
            self._ui.stateLabel.setText(translate("Preflight", "Checking was stopped before its end."))
        else:
            self._context.show_problem(error)

    def _busy(self, *, working: bool) -> None:
        ui = self._ui
        for widget in (ui.progress, ui.cancelButton):
            widget.setVisible(working)
        ui.againButton.setVisible(not working)
        ui.progress.setRange(0, 0)
        if working:
            restyle(ui.stateLabel, "role", "strong")
            ui.stateLabel.setText(translate("Preflight", "Checking…"))

    def _fit_card(self) -> None:
        """As high as what was found, as far as there is room."""
        view, card = self._ui.checks, self._ui.checksCard
        height = 0
        for row in range(self.model.rowCount()):
            height += view.sizeHintForRow(row)
            if height > self.screen().size().height():
                break
        card.setMaximumHeight(height + 12)
        card.setVisible(height > 0)

    def _show_progress(self, done: int, total: int) -> None:
        self._ui.progress.setRange(0, total)
        self._ui.progress.setValue(done)

    def _activate(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, Passed):
            self.model.toggle(row.article)
            self._ui.checks.setCurrentIndex(self.model.index(self.model.row_of(row)))
        elif isinstance(row, Line) and row.leads_somewhere:
            self._go(row)

    def _show_next(self) -> None:
        """Go to the place of the line in focus, or of the next one that fails."""
        view = self._ui.checks
        row = view.currentIndex().data(ROW_ROLE)
        if not (isinstance(row, Line) and row.leads_somewhere):
            view.setCurrentIndex(self.model.index(self.model.next_fault(view.currentIndex().row())))
            row = view.currentIndex().data(ROW_ROLE)
        if isinstance(row, Line):
            self._go(row)

    def _go(self, row: Line) -> None:
        """Each time to the next of its places."""
        self._away = True
        self._context.bus.notice.emit(
            translate("Preflight", "“Ready to hand over” on the side leads back to this check.")
        )
        if not row.places:
            self._context.bus.open_article.emit(row.article)
            return
        article, words, number = self._gone_to
        following = (number + 1) % len(row.places) if (article, words) == (row.article, row.words) else 0
        self._gone_to = (row.article, row.words, following)
        self._context.bus.place_wanted.emit(row.article, row.places[following])


def _summary(found: Preflight) -> str:
    count = translate("Preflight", "%n article(s)", "", len(found.articles))
    stopped = sum(1 for one in found.articles if one.state is CheckState.STOPS)
    if stopped:
        return f"{count} · " + translate("Preflight", "%n cannot go", "", stopped)
    if found.state is CheckState.STOPS:
        return f"{count} · " + translate("Preflight", "a file of the package is not right")
    if found.state is CheckState.ADVICE:
        return f"{count} · " + translate("Preflight", "can go; there is advice")
    return f"{count} · " + translate("Preflight", "all checks passed")
