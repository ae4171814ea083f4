"""The checklist of an article: what is required, then what is advised, what fails before what passes."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from editor_desk.domain.checklist import CheckLevel, CheckPlace, CheckResult
from editor_desk.gui.checks.check_row import CheckRow
from editor_desk.gui.context import GuiContext
from editor_desk.gui.widgets.flow_layout import clear_layout
from editor_desk.gui.widgets.times import exact

translate = QCoreApplication.translate


class CheckList(QWidget):
    """`place_wanted(CheckPlace)` where a place is to be shown; `ticked(str, bool)` with the rule of a question."""

    place_wanted = Signal(object)
    ticked = Signal(str, bool)

    def __init__(self, context: GuiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._shown: tuple[object, ...] = ()
        self._gone_to: tuple[str, int] = ("", -1)
        self.rows: list[CheckRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)

    def show_results(
        self,
        results: tuple[CheckResult, ...],
        names: Mapping[str, str] | None = None,
        *,
        may_tick: bool = False,
        damaged: bool = False,
    ) -> None:
        """Show these; who ticked is named by `names`."""
        shown = (results, tuple(sorted((names or {}).items())), may_tick, damaged)
        if shown == self._shown:
            return
        self._shown = shown
        focused = next((row.result.rule for row in self.rows if _has_focus(row)), "")
        clear_layout(self._column)
        self.rows = []
        if damaged:
            self._column.addWidget(
                _label(
                    translate("Checks", "The desk's own rules are damaged; the shipped ones hold."), "error"
                )
            )
        for level, title in (
            (CheckLevel.REQUIRED, translate("Checks", "Required")),
            (CheckLevel.ADVISED, translate("Checks", "Advised")),
        ):
            group = sorted(
                (one for one in results if one.level is level), key=lambda one: (one.passed, one.unread)
            )
            if group:
                self._column.addWidget(_label(title, "section"))
            for result in group:
                self._column.addWidget(self._row(result, names or {}, may_tick=may_tick))
        if focused:
            self.focus_rule(focused)

    def focus_rule(self, rule: str) -> None:
        """Put the focus on the row of a rule."""
        for row in self.rows:
            if row.result.rule == rule:
                row.setFocus(Qt.FocusReason.OtherFocusReason)

    def next_fault(self) -> CheckResult | None:
        """Go to the place of the next check that fails, round at the end; every place of one before the next check. Returns the
        check; None where none fails.
        """
        stops = [
            (row.result, number)
            for row in self.rows
            if not row.result.passed and not row.result.unread
            for number in range(max(1, len(row.result.places)))
        ]
        if not stops:
            return None
        names = [(result.rule, number) for result, number in stops]
        at = names.index(self._gone_to) + 1 if self._gone_to in names else 0
        result, number = stops[at % len(stops)]
        self._go(result, number)
        return result

    def forget_place(self) -> None:
        """Another text is shown: begin with the first fault."""
        self._gone_to = ("", -1)

    def _row(self, result: CheckResult, names: Mapping[str, str], *, may_tick: bool) -> CheckRow:
        row = CheckRow(
            result,
            self._context.theme,
            self._context.preferences,
            ticked_by=self._ticked_by(result, names),
            may_tick=may_tick,
        )
        row.wanted.connect(lambda: self._show_next_of(result))
        row.ticked.connect(lambda on: self.ticked.emit(result.rule, on))
        self.rows.append(row)
        return row

    def _ticked_by(self, result: CheckResult, names: Mapping[str, str]) -> str:
        tick = result.tick
        if tick is None or not tick.current:
            return ""
        return translate("Inspector", "{name} · {time}").format(
            name=names.get(tick.by, ""), time=exact(tick.at, self._context.preferences)
        )

    def _show_next_of(self, result: CheckResult) -> None:
        rule, number = self._gone_to
        following = (number + 1) % len(result.places) if rule == result.rule else 0
        self._go(result, following)

    def _go(self, result: CheckResult, number: int) -> None:
        self._gone_to = (result.rule, number)
        place: CheckPlace | None = result.places[number] if number < len(result.places) else None
        if place is None:
            self.focus_rule(result.rule)  # a question is answered here
        else:
            self.place_wanted.emit(place)


def _has_focus(row: CheckRow) -> bool:
    proxy = row.focusProxy()
    return row.hasFocus() or (proxy is not None and proxy.hasFocus())


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("role", role)
    return label
