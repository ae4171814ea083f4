"""Looks for text that was typed and not saved, says so in a bar, and does what is chosen."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication, QObject, QSize
from PySide6.QtWidgets import QWidget

from editor_desk.gui.context import GuiContext
from editor_desk.gui.editor.working import WorkingArticle
from editor_desk.gui.recovery.recovered_text import bar_text
from editor_desk.gui.recovery.recovery_bar import RecoveryBar
from editor_desk.gui.recovery.recovery_dialog import RecoveryDialog
from editor_desk.language.numerals import to_numerals
from editor_desk.services.articles import OpenedArticle
from editor_desk.services.recovery import Recovered

translate = QCoreApplication.translate

_LARGEST = QSize(1180, 860)


class RecoveryWatch(QObject):
    """Belongs to the desk room. It looks when the room is made and whenever another article is opened."""

    def __init__(self, context: GuiContext, working: WorkingArticle, room: QWidget) -> None:
        super().__init__(room)
        self._context = context
        self._working = working
        self._room = room
        self._found: tuple[Recovered, ...] = ()
        self._put_off: set[str] = set()
        self._shown = ""
        self.bar = RecoveryBar(context.theme)
        self.bar.look_wanted.connect(lambda: self._look_at(self._subject()))
        self.bar.later_wanted.connect(self._put_away)
        working.opened.connect(self._opened)
        working.closed.connect(self._closed)
        self._look()

    def show_all(self) -> None:
        """Show everything there is to bring back, also what was put aside."""
        recovery, session = self._context.desk.recovery, self._context.session
        self._after_storing(lambda: (*recovery.found(session), *recovery.kept(session)), self._open)

    def _look(self) -> None:
        recovery, session = self._context.desk.recovery, self._context.session
        self._context.jobs.run(lambda: recovery.found(session), self._show, key="unsaved text")

    def _opened(self, opened: OpenedArticle) -> None:
        if opened.article.id != self._shown:
            self._shown = opened.article.id
            self._look()

    def _closed(self) -> None:
        self._shown = ""
        self._say()

    def _show(self, found: Sequence[Recovered]) -> None:
        self._found = tuple(found)
        self._say()

    def _subject(self) -> tuple[Recovered, ...]:
        """What the bar speaks of: texts of the article in the editor, else all that was not put off."""
        own = tuple(item for item in self._found if item.article == self._shown)
        waiting = tuple(item for item in self._found if item.name not in self._put_off)
        return tuple(item for item in own if item in waiting) or waiting

    def _say(self) -> None:
        subject, preferences = self._subject(), self._context.preferences
        if not subject:
            text = ""
        elif len(subject) == 1:
            (item,) = subject
            text = bar_text(item, datetime.now(UTC), preferences, shown=item.article == self._shown)
        else:
            text = translate("Recovery", "%n text(s) were typed and not saved.", "", len(subject))
            text = to_numerals(text, preferences.numerals)
        self.bar.say(text)

    def _put_away(self) -> None:
        self._put_off |= {item.name for item in self._subject()}
        self._say()

    def _look_at(self, wanted: Sequence[Recovered]) -> None:
        names = {item.name for item in wanted}
        recovery, session = self._context.desk.recovery, self._context.session

        def read() -> tuple[Recovered, ...]:
            return tuple(item for item in recovery.found(session) if item.name in names)

        self._after_storing(read, self._open)

    def _after_storing(
        self, read: Callable[[], tuple[Recovered, ...]], then: Callable[[tuple[Recovered, ...]], None]
    ) -> None:
        # What is compared with must be what is stored: with text on its way, it would be another a moment later.
        self._working.flush(lambda: self._context.jobs.run(read, then, key="texts to bring back"))

    def _open(self, found: tuple[Recovered, ...]) -> None:
        if not found:
            self._context.bus.notice.emit(translate("Recovery", "There is no text to bring back."))
            self._look()
            return
        dialog = RecoveryDialog(self._context, found, self._room)
        dialog.restore_asked.connect(lambda item: self._restore(dialog, item))
        dialog.keep_asked.connect(lambda item: self._keep(dialog, item))
        dialog.finished.connect(self._look)
        # What goes wrong is said in the window, which the dialog would cover.
        self._context.bus.problem.connect(dialog.reject)
        dialog.rejected.connect(lambda: self._put_off.update(item.name for item in dialog.model.rows))
        dialog.resize(self._room.window().size().boundedTo(_LARGEST))
        dialog.open()

    def _restore(self, dialog: RecoveryDialog, item: Recovered) -> None:
        recovery, session = self._context.desk.recovery, self._context.session
        seen = "" if item.head is None else item.head.id
        opened = self._working.article

        def restore() -> OpenedArticle:
            return recovery.restore(session, item.name, seen)

        def done(article_id: str) -> None:
            dialog.settled(item.name)
            self._context.bus.notice.emit(
                translate(
                    "Recovery", "What was typed is the newest version now; what was saved is in the history."
                )
            )
            if opened is None or opened.article.id != article_id:
                self._context.bus.changed.emit()
                self._context.bus.open_article.emit(article_id)

        if opened is not None and opened.article.id == item.article:
            self._working.step(restore, lambda: done(item.article))
        else:
            self._context.jobs.run(restore, lambda stored: done(stored.article.id))

    def _keep(self, dialog: RecoveryDialog, item: Recovered) -> None:
        keep = self._context.desk.recovery.keep

        def done(_nothing: None) -> None:
            dialog.settled(item.name)
            self._context.bus.notice.emit(
                translate(
                    "Recovery", "Put aside. “Text that was not saved” in the palette finds it for 30 days."
                )
            )

        self._context.jobs.run(lambda: keep(item.name), done)
