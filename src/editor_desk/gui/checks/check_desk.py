"""Keeps the checklist of the working article read: what can be told at once, then what takes a while."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QObject

from editor_desk.domain.checklist import CheckResult
from editor_desk.gui.checks.check_list import CheckList
from editor_desk.gui.context import GuiContext
from editor_desk.gui.editor.working import WorkingArticle
from editor_desk.gui.jobs import Lane
from editor_desk.services.articles import OpenedArticle
from editor_desk.services.desk_rules import Checked

translate = QCoreApplication.translate


class CheckDesk(QObject):
    """Fills a `CheckList`. Nothing is read before `refresh`, which is called while the list is looked at."""

    def __init__(self, context: GuiContext, working: WorkingArticle, shown: CheckList) -> None:
        super().__init__(shown)
        self._context, self._working, self.list = context, working, shown
        self._checked: Checked | None = None
        self._then: Callable[[], None] | None = None
        shown.ticked.connect(self._tick)
        context.bus.rules_changed.connect(self._rules_changed)

    def refresh(self, then: Callable[[], None] | None = None) -> None:
        """Show what is known, and read the rest; `then` is called once all is read."""
        opened = self._working.article
        if opened is None:
            return
        self._then = then
        last = self._checked
        if last is None or last.article != opened.article.id:
            self._checked = last = None
            self.list.forget_place()
        if last is None or last.content_hash != opened.head.content_hash:
            self._show(_meanwhile(opened, last))
        session, rules, article_id = self._context.session, self._context.desk.rules, opened.article.id
        self._context.jobs.run(
            lambda: rules.check(session, article_id),
            self._learn,
            self._context.show_problem,
            lane=Lane.BACKGROUND,
            key=f"checklist {id(self)}",  # the one beside the sheet and the one in review are two
        )

    def step(self) -> None:
        """Go to the next check that fails, once all is read."""
        opened, last = self._working.article, self._checked
        if opened is None:
            return
        if last is None or (last.article, last.content_hash) != (
            opened.article.id,
            opened.head.content_hash,
        ):
            self.refresh(self._step)
        else:
            self._step()

    def _step(self) -> None:
        if self.list.next_fault() is None:
            self._context.bus.notice.emit(
                translate("Checks", "Nothing on the checklist fails before this step.")
            )

    def _learn(self, checked: Checked) -> None:
        opened = self._working.article
        if opened is None or opened.article.id != checked.article:
            return
        self._checked = checked
        self._show(checked.results)
        then, self._then = self._then, None
        if then is not None:
            then()

    def _show(self, results: tuple[CheckResult, ...]) -> None:
        last = self._checked
        self.list.show_results(
            results,
            None if last is None else last.names,
            may_tick=last is not None and last.may_tick,
            damaged=last is not None and last.damaged,
        )

    def _tick(self, rule: str, on: bool) -> None:  # noqa: FBT001 - a slot
        # What is typed and not stored would be another text than the one that is vouched for.
        self._working.flush(lambda: self._store_tick(rule, on=on))

    def _store_tick(self, rule: str, *, on: bool) -> None:
        opened = self._working.article
        if opened is None:
            return
        session, rules = self._context.session, self._context.desk.rules
        article_id, text = opened.article.id, opened.head.content_hash

        def stored(_nothing: None) -> None:
            self._context.bus.changed.emit()
            self.refresh()

        def refused(error: Exception) -> None:
            self._context.bus.problem.emit(error)
            self._forget()
            self.refresh()

        self._context.jobs.run(lambda: rules.tick(session, article_id, rule, text, on=on), stored, refused)

    def _forget(self) -> None:
        self._checked = None
        self.list.show_results(())

    def _rules_changed(self) -> None:
        if self.list.isVisible():
            self.refresh()
        else:
            self._checked = None


def _meanwhile(opened: OpenedArticle, last: Checked | None) -> tuple[CheckResult, ...]:
    """What is known at once; of what takes a while, what was found before, so that no line flickers while somebody types."""
    before = {} if last is None else {one.rule: one for one in last.results}
    return tuple(
        replace(before[one.rule], level=one.level) if one.unread and one.rule in before else one
        for one in opened.checks
    )
