"""Has what is typed on disk before it is stored: read from the sheet half a second after a key, written on a lane of its own.

On the GUI thread only the blocks that changed are read; what differs is worked out and written by the worker. A save
that is slow, waits or fails changes nothing of it.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QLabel

from editor_desk.domain.errors import DeskError
from editor_desk.domain.identity import new_id
from editor_desk.gui.editor.working import SaveStatus
from editor_desk.gui.jobs import Lane
from editor_desk.gui.messages import message_for
from editor_desk.services.articles import OpenedArticle

if TYPE_CHECKING:
    from editor_desk.gui.editor.editor_panel import EditorPanel

translate = QCoreApplication.translate

READ_AFTER_MS = 500
"""What stands in the window is read this long after the first key that is not in the journal yet; writing it takes a few
milliseconds more. A second is promised."""
REST_MS = 10_000
"""The journal is cleared once everything has been stored for so long: while somebody writes, with a save at each pause,
only what changed is written."""


class JournalKeeper(QObject):
    """A feature of the editor. One run of writing on one article goes under one id, until all of it is stored."""

    def __init__(self, panel: "EditorPanel") -> None:
        super().__init__(panel)
        self._context = panel.context
        self._working = panel.working
        self._writing = ""
        self._fault = QLabel()
        self._fault.setObjectName("journalLabel")
        self._fault.setProperty("role", "status-problem")
        self._fault.hide()
        panel.add_status(self._fault)
        self._due = self._timer(READ_AFTER_MS)
        self._due.timeout.connect(self._note)
        self._rest = self._timer(REST_MS)
        self._rest.timeout.connect(self._end)
        working = self._working
        working.edit_watchers.append(self._edited)
        working.status_changed.connect(self._follow)
        working.opened.connect(self._opened)
        working.closed.connect(self._end)
        panel.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window is left, or another room is shown: what is stored needs no journal, and what is not is left in it."""
        if event.type() is QEvent.Type.Hide and watched is self.parent() and not event.spontaneous():
            if self._working.has_unsaved:
                self._note()
                self._leave()
            else:
                self._end()
        return False

    def _timer(self, interval: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval)
        return timer

    def _edited(self) -> None:
        self._rest.stop()
        if not self._due.isActive():
            self._due.start()

    def _follow(self, status: SaveStatus) -> None:
        match status:
            case SaveStatus.SAVING:
                # So that the journal never ends in a text older than what is stored.
                self._note()
            case SaveStatus.SAVED:
                self._due.stop()
                self._rest.start()
            case _:
                pass

    def _opened(self, _opened: OpenedArticle) -> None:
        # It is emitted once all of the article before was stored, or after a step that stored another text of this one.
        self._end()

    def _note(self) -> None:
        self._due.stop()
        opened = self._working.article
        if opened is None or not self._working.has_unsaved:
            return
        self._writing = writing = self._writing or new_id()
        session, recovery = self._context.session, self._context.desk.recovery
        article, base, content = opened.article.id, opened.head.id, self._working.content()
        # What still waits is left out where newer text comes: each call has all that stands in the window.
        self._context.jobs.run(
            lambda: recovery.note(session, writing, article, base, content),
            lambda _nothing: self._fault.hide(),
            self._say,
            lane=Lane.JOURNAL,
            key=("journal", writing),
        )

    def _end(self) -> None:
        self._due.stop()
        self._rest.stop()
        writing, self._writing = self._writing, ""
        if writing:
            clear = self._context.desk.recovery.clear
            # Where the file cannot be removed, the desk sees later that a revision holds its text.
            self._context.jobs.run(lambda: clear(writing), failed=lambda _error: None, lane=Lane.JOURNAL)
        self._fault.hide()

    def _leave(self) -> None:
        writing, self._writing = self._writing, ""
        if writing:
            release = self._context.desk.recovery.release
            self._context.jobs.run(lambda: release(writing), lane=Lane.JOURNAL)

    def _say(self, error: DeskError) -> None:
        message = message_for(error, self._context.preferences.numerals)
        text = translate("Journal", "Unsaved text is not kept safe: {why}")
        self._fault.setText(text.format(why=message.title))
        self._fault.setToolTip(f"{message.what}\n{message.next_step}".strip())
        self._fault.show()
