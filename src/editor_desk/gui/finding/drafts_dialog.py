"""Find and replace in all drafts: a preview that follows the typing, and a run of what was chosen in it."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QWidget

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.gui._generated.ui_find_drafts import Ui_FindDrafts
from editor_desk.gui.context import GuiContext
from editor_desk.gui.finding.replacements_model import Group, Line, ReplacementsModel
from editor_desk.gui.finding.replacements_view import ReplacementsView
from editor_desk.gui.finding.run_notice import Flush
from editor_desk.gui.finding.switches import SwitchRow
from editor_desk.gui.jobs import Lane
from editor_desk.gui.messages import message_for
from editor_desk.gui.widgets.dialog_task import lead
from editor_desk.gui.widgets.tab_order import controls_of, tab_before
from editor_desk.language.find import LONGEST
from editor_desk.language.numerals import to_numerals
from editor_desk.services.finding import Preview, Run, Shown

translate = QCoreApplication.translate

_AFTER_MS = 350
_LOOK_MS = 60
_EXPANDED = 200
_PREVIEW = "preview in drafts"


class Watch:
    """Progress that the worker leaves and the dialog looks at; work that nobody wants any more ends at its next step."""

    def __init__(self) -> None:
        self.wanted = True
        self.done = self.total = 0

    def __call__(self, done: int, total: int) -> None:
        """Called by the worker."""
        if not self.wanted:
            raise DeskError(ErrorCode.CANCELLED)
        self.done, self.total = done, total


class DraftsDialog(QDialog):
    """`flush` stores what is unsaved in the editor before anything is looked for or changed. `ran(Run)` when it is done."""

    ran = Signal(object)

    def __init__(self, context: GuiContext, flush: Flush, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._flush = context, flush
        self._preview = Preview((), 0)
        self._watch = Watch()
        self._running = self._ended = False
        self._ui = ui = Ui_FindDrafts()
        ui.setupUi(self)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.switches = SwitchRow(context.preferences)
        ui.switchesHolder.addWidget(self.switches)
        self.model = ReplacementsModel(context.preferences.numerals, self)
        self.view = ReplacementsView(context.theme)
        self.view.setModel(self.model)
        self.view.setAccessibleName(translate("Find", "Replacements"))
        ui.resultsHolder.addWidget(self.view)
        tab_before(ui.cancel, *controls_of(ui.switchesHolder), self.view)
        for field in (ui.needle, ui.replacement):
            field.setMaxLength(LONGEST)
            lead(field)
            field.textChanged.connect(self._changed)
        self.switches.changed.connect(self._changed)
        self.model.chosen_changed.connect(self._fit)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_AFTER_MS)
        self._later.timeout.connect(self._look)
        self._looking = QTimer(self)
        self._looking.setInterval(_LOOK_MS)
        self._looking.timeout.connect(self._show_progress)
        context.bus.not_stored.connect(self._broke)
        ui.accept.clicked.connect(self._run)
        ui.cancel.clicked.connect(self.reject)
        self.finished.connect(self._end)
        policy = ui.progress.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        ui.progress.setSizePolicy(policy)
        ui.progress.hide()
        ui.fault.hide()
        self._fit()

    def begin(self, needle: str, replacement: str) -> None:
        """Start from what was typed in the editor."""
        self._ui.needle.setText(needle)
        self._ui.replacement.setText(replacement)
        self._ui.needle.selectAll()
        self._ui.needle.setFocus()

    def reject(self) -> None:
        """While a run goes on, stop it first: what it did is kept and told."""
        if self._running:
            self._watch.wanted = False
            self._ui.cancel.setEnabled(False)
        else:
            super().reject()

    def _changed(self) -> None:
        self._watch.wanted = False
        self._show(Preview((), 0))
        self._ui.fault.hide()
        self._ui.progress.setVisible(bool(self._ui.needle.text()))
        self._ui.progress.setRange(0, 0)
        self._later.start()

    def _look(self) -> None:
        if self._ui.needle.text():
            self._flush(self._send_look)
        else:
            self._ui.progress.hide()

    def _send_look(self) -> None:
        if self._ended or self._running:
            return
        watch = self._begin_watch()
        desk, session = self._context.desk, self._context.session
        pattern, new = self.switches.pattern(self._ui.needle.text()), self._ui.replacement.text()
        self._context.jobs.run(
            lambda: desk.finding.preview(session, pattern, new, watch),
            self._looked,
            self._failed,
            lane=Lane.BACKGROUND,
            key=_PREVIEW,
        )

    def _begin_watch(self) -> "Watch":
        self._watch.wanted = False
        self._watch = Watch()
        self._looking.start()
        return self._watch

    def _show_progress(self) -> None:
        if self._watch.total:
            self._ui.progress.setRange(0, self._watch.total)
            self._ui.progress.setValue(self._watch.done)

    def _looked(self, preview: Preview) -> None:
        self._looking.stop()
        self._ui.progress.hide()
        self._show(preview)

    def _failed(self, error: DeskError) -> None:
        if error.code is ErrorCode.CANCELLED:
            return
        self._looking.stop()
        self._ui.progress.hide()
        message = message_for(error, self._context.preferences.numerals)
        self._ui.fault.setText(f"{message.title}. {message.what} {message.next_step}")
        self._ui.fault.show()

    def _show(self, preview: Preview) -> None:
        self._preview = preview
        self.model.fill(
            [Group(found.headline, tuple(map(_line, found.changes))) for found in preview.articles]
        )
        if preview.total <= _EXPANDED:
            self.view.expandAll()
        self._fit()

    def _fit(self) -> None:
        ui, preview, chosen = self._ui, self._preview, self.model.chosen_total
        text = self._counted(translate("Find", "Replace %n place(s)", "", chosen))
        ui.accept.setText(text)
        ui.accept.setEnabled(bool(chosen) and self.view.isEnabled())
        if preview.searched or preview.total:
            drafts = self._counted(translate("Find", "%n draft(s)", "", preview.searched))
            places = self._counted(translate("Find", "%n place(s)", "", preview.total))
            found = translate("Find", "{places} in {drafts} looked through.")
            nothing = translate("Find", "Nothing in {drafts} looked through.")
            summary = (found if preview.total else nothing).format(places=places, drafts=drafts)
            if preview.cut:
                summary += " " + translate("Find", "There are more: narrow the search.")
            ui.summary.setText(summary)
        else:
            ui.summary.setText(translate("Find", "Drafts and returned articles that you may edit."))

    def _run(self) -> None:
        self._rest(resting=True)
        self._flush(self._send_run)

    def _send_run(self) -> None:
        if self._ended or self._running:
            return
        self._running = True
        watch = self._begin_watch()
        desk, session = self._context.desk, self._context.session
        chosen = [
            replace(found, changes=tuple(found.changes[line] for line in self.model.chosen(number)))
            for number, found in enumerate(self._preview.articles)
        ]
        self._context.jobs.run(
            lambda: desk.finding.apply(session, chosen, watch),
            self._ran,
            self._failed,
            broke=self._broke,
        )

    def _ran(self, run: Run) -> None:
        self._running = False
        self._context.bus.changed.emit()
        self.ran.emit(run)
        self.accept()

    def _broke(self, _error: DeskError | None = None) -> None:
        self._running = False
        self._looking.stop()
        self._rest(resting=False)

    def _rest(self, *, resting: bool) -> None:
        ui = self._ui
        self._later.stop()
        for part in (ui.needle, ui.replacement, self.switches, self.view):
            part.setEnabled(not resting)
        ui.cancel.setText(translate("Find", "Stop") if resting else translate("Find", "Cancel"))
        ui.progress.setVisible(resting)
        self._fit()

    def _end(self) -> None:
        self._ended = True
        self._later.stop()
        self._looking.stop()
        self._watch.wanted = False

    def _counted(self, text: str) -> str:
        return to_numerals(text, self._context.preferences.numerals)


def _line(shown: Shown) -> Line:
    change = shown.made.change
    return Line(shown.before, change.old, change.new, shown.after)
