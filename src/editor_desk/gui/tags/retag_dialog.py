"""Tags of many articles at once: which articles, what to take off and add, how many that changes; then the run itself."""

from collections.abc import Callable, Sequence
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QDialog, QWidget

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.retagging import LeftAlone, Retagging
from editor_desk.domain.tags import Tag, Vocabulary
from editor_desk.gui._generated.ui_tags_retag import Ui_TagRetagForm
from editor_desk.gui.context import GuiContext
from editor_desk.gui.jobs import Jobs, Lane
from editor_desk.gui.messages import isolated
from editor_desk.gui.tags.tag_dialogs import problem_text
from editor_desk.gui.tags.tag_field import TagField
from editor_desk.gui.widgets.dialog_task import lead
from editor_desk.gui.widgets.tab_order import tab_before
from editor_desk.language.numerals import to_numerals
from editor_desk.services.retagging import RetagPlan, RetagRun

translate = QCoreApplication.translate

_TICK_MS = 100


class Which(Enum):
    """The articles that are meant."""

    CHOSEN = auto()
    CARRYING = auto()
    FOUND = auto()


class Watch:
    """How far the work is, and whether it is still wanted; handed to the worker as its progress."""

    def __init__(self, jobs: Jobs) -> None:
        self._jobs = jobs
        self.done = 0
        self.total = 0
        self.wanted = True

    def __call__(self, done: int, total: int) -> None:
        """Note the progress. Raises DeskError(CANCELLED) once nobody wants the work any more."""
        self.done, self.total = done, total
        if not self.wanted or self._jobs.is_stopping:
            raise DeskError(ErrorCode.CANCELLED)


def left_text(left: dict[LeftAlone, int]) -> list[str]:
    """Why articles stay as they are, a line a reason."""
    said = {
        LeftAlone.SAME: lambda n: translate("TagsRoom", "%n article(s) have their tags already.", "", n),
        LeftAlone.SEALED: lambda n: translate(
            "TagsRoom", "%n article(s) are sealed and stay as they are.", "", n
        ),
        LeftAlone.WITHDRAWN: lambda n: translate(
            "TagsRoom", "%n article(s) were withdrawn and stay as they are.", "", n
        ),
        LeftAlone.IN_REVIEW: lambda n: translate(
            "TagsRoom", "%n article(s) are in review and stay as they are.", "", n
        ),
        LeftAlone.CHANGED: lambda n: translate(
            "TagsRoom", "%n article(s) have other tags by now and stay as they are.", "", n
        ),
        LeftAlone.REFUSED: lambda n: translate("TagsRoom", "%n article(s) may not be edited now.", "", n),
    }
    return [said[reason](count) for reason, count in left.items()]


class RetagDialog(QDialog):
    """Counts first; what was counted can then be done. `done(notice)` when it is. Closing it stops what goes on.

    It is about the articles that carry `tag`, or about those `chosen` in a list, or about what a search finds.
    """

    def __init__(
        self,
        context: GuiContext,
        tag: Tag | None,
        vocabulary: Vocabulary,
        done: Callable[[str], None],
        parent: QWidget | None = None,
        *,
        chosen: Sequence[str] = (),
        query: str = "",
    ) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_TagRetagForm()
        ui.setupUi(self)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(ui.retagTitle.text())
        self._context = context
        self._tag = tag
        self._chosen = tuple(chosen)
        self._vocabulary = vocabulary
        self._done = done
        self._watch = Watch(context.jobs)
        self._busy = False
        self._plan: RetagPlan | None = None
        self._ways: list[Which] = []
        if self._chosen:
            count = len(self._chosen)
            self._offer(Which.CHOSEN, self._numbers(translate("TagsRoom", "%n chosen article(s)", "", count)))
        if tag is not None:
            text = translate("TagsRoom", "All that carry “{label}”").format(label=isolated(tag.label))
            self._offer(Which.CARRYING, text)
        self._offer(Which.FOUND, translate("TagsRoom", "All that a search finds"))
        lead(ui.query)
        ui.query.setText(query)
        self.remove = self._field("removeTag", translate("TagsRoom", "No tag is taken off"))
        self.remove.setAccessibleName(ui.labelRemove.text())
        self.add = self._field("addTag", translate("TagsRoom", "No tag is added"))
        self.add.setAccessibleName(ui.labelAdd.text())
        ui.removeHolderLayout.addWidget(self.remove)
        ui.addHolderLayout.addWidget(self.add)
        tab_before(ui.cancel, self.remove, self.add)
        self.remove.setText("" if tag is None else tag.label)
        self._ticks = QTimer(self)
        self._ticks.setInterval(_TICK_MS)
        self._ticks.timeout.connect(self._tick)
        ui.which.currentIndexChanged.connect(self._changed)
        ui.query.textChanged.connect(self._changed)
        ui.accept.clicked.connect(self._next)
        ui.accept.setAutoDefault(False)
        ui.cancel.setAutoDefault(False)
        ui.cancel.clicked.connect(self.reject)
        self.finished.connect(self._end)
        ui.progress.hide()
        self._changed()
        self.add.setFocus()

    def reject(self) -> None:
        """While something goes on, stop that first: what was done is kept and told."""
        if self._busy:
            self._watch.wanted = False
            self._ui.cancel.setEnabled(False)
        else:
            super().reject()

    def _offer(self, way: Which, text: str) -> None:
        self._ways.append(way)
        self._ui.which.addItem(text)

    def _field(self, name: str, nothing: str) -> TagField:
        field = TagField(may_create=False)
        field.setObjectName(name)
        field.setPlaceholderText(nothing)
        field.set_vocabulary(self._vocabulary)
        field.tag_chosen.connect(lambda tag: field.setText(tag.label))
        field.textChanged.connect(self._changed)
        return field

    def _changed(self) -> None:
        ui = self._ui
        self._plan = None
        by_search = self._which is Which.FOUND
        ui.query.setEnabled(by_search)
        ui.summary.clear()
        ui.problem.hide()
        ui.accept.setText(translate("TagsRoom", "Count"))
        wanted = bool(self.remove.text().strip() or self.add.text().strip())
        ui.accept.setEnabled(wanted and (not by_search or bool(ui.query.text().strip())))

    @property
    def _which(self) -> Which:
        return self._ways[self._ui.which.currentIndex()]

    def _next(self) -> None:
        if self._plan is None:
            self._count()
        else:
            self._run(self._plan)

    def _count(self) -> None:
        ids: list[tuple[str, ...]] = []
        for field in (self.add, self.remove):
            written = field.text().strip()
            tag = self._vocabulary.resolve(written) if written else None
            if written and tag is None:
                self._say(translate("TagsRoom", "There is no tag “{label}”.").format(label=isolated(written)))
                return
            ids.append((tag.id,) if tag is not None else ())
        wish = Retagging(*ids)
        desk, session, watch = self._context.desk.retagging, self._context.session, self._begin()
        which, query, chosen = self._which, self._ui.query.text(), self._chosen
        carried = "" if self._tag is None else self._tag.id

        def work() -> RetagPlan:
            match which:
                case Which.CHOSEN:
                    articles = chosen
                case Which.CARRYING:
                    articles = desk.carrying(carried)
                case _:
                    articles = desk.found(query)
            return desk.plan(session, wish, articles, watch)

        # Not in the lane of answers: searches would wait until the last article is done.
        self._context.jobs.run(work, self._counted, self._failed, broke=self._rest, lane=Lane.LONG)

    def _run(self, plan: RetagPlan) -> None:
        desk, session, watch = self._context.desk.retagging, self._context.session, self._begin()
        self._context.jobs.run(
            lambda: desk.run(session, plan, watch),
            self._ran,
            self._failed,
            broke=self._rest,
            lane=Lane.LONG,
        )

    def _begin(self) -> Watch:
        ui = self._ui
        self._busy = True
        self._watch = Watch(self._context.jobs)
        ui.problem.hide()
        ui.progress.setRange(0, 0)
        ui.progress.show()
        ui.cancel.setText(translate("TagsRoom", "Stop"))
        for part in (ui.which, ui.query, self.add, self.remove, ui.accept):
            part.setEnabled(False)
        self._ticks.start()
        return self._watch

    def _rest(self) -> None:
        ui = self._ui
        self._busy = False
        self._ticks.stop()
        ui.progress.hide()
        ui.cancel.setText(translate("TagsRoom", "Cancel"))
        for part in (ui.which, self.add, self.remove, ui.accept, ui.cancel):
            part.setEnabled(True)
        ui.query.setEnabled(self._which is Which.FOUND)

    def _tick(self) -> None:
        if self._watch.total:
            self._ui.progress.setRange(0, self._watch.total)
            self._ui.progress.setValue(self._watch.done)

    def _counted(self, plan: RetagPlan) -> None:
        self._rest()
        self._plan = plan
        count = len(plan.articles)
        lines = [translate("TagsRoom", "%n article(s) will change.", "", count)]
        if plan.published:
            archived = translate(
                "TagsRoom", "%n of them came with an archive and keep their date.", "", plan.published
            )
            lines.append(archived)
        lines += left_text(plan.left)
        self._ui.summary.setText(self._numbers("\n".join(lines)))
        change = translate("TagsRoom", "Change %n article(s)", "", count)
        self._ui.accept.setText(self._numbers(change))
        self._ui.accept.setEnabled(bool(count))
        self._ui.accept.setFocus()
        self._make_room()

    def _ran(self, run: RetagRun) -> None:
        self._rest()
        self.accept()
        said = translate(
            "TagsRoom", "%n article(s) changed. It can be undone under Changes.", "", run.changed
        )
        self._done(self._numbers(said))

    def _failed(self, error: DeskError) -> None:
        self._rest()
        if error.code is not ErrorCode.CANCELLED:
            self._say(problem_text(self._context, error))

    def _say(self, text: str) -> None:
        self._ui.problem.setText(text)
        self._ui.problem.show()
        self._make_room()

    def _make_room(self) -> None:
        """For what is said now: the fields keep their height."""
        width = self.width()
        self.adjustSize()
        self.resize(max(width, self.width()), max(self.height(), self.heightForWidth(width)))

    def _numbers(self, text: str) -> str:
        return to_numerals(text, self._context.preferences.numerals)

    def _end(self) -> None:
        self._watch.wanted = False
        self._ticks.stop()
