"""What was cleaned or read off the GUI thread and is to be put into an article that may have changed hands meanwhile."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

if TYPE_CHECKING:
    from editor_desk.gui.editor.editor_panel import EditorPanel

translate = QCoreApplication.translate


class LateAnswers(QObject):
    """Puts things in at once where that can be done, and once a step of the workflow is over where one holds the article.
    What cannot be put in any more is told: nothing that somebody pasted is lost without a word.
    """

    def __init__(self, panel: "EditorPanel") -> None:
        super().__init__(panel)
        self._panel = panel
        self._waiting: list[tuple[str, Callable[[], None]]] = []
        panel.working.held_changed.connect(self._go_on)
        panel.working.opened.connect(lambda _opened: self._go_on())
        panel.working.closed.connect(self._go_on)

    def now(self) -> str:
        """The article that something is being fetched for."""
        article = self._panel.working.article
        return "" if article is None else article.article.id

    def put_in(self, article: str, put: Callable[[], None]) -> None:
        """Call `put` when `article` can be written in."""
        self._waiting.append((article, put))
        self._go_on()

    def _go_on(self) -> None:
        working, waiting = self._panel.working, self._waiting
        if not waiting or (working.is_held and all(article == self.now() for article, _put in waiting)):
            return
        self._waiting = []
        for article, put in waiting:
            if article != self.now():
                self._say(
                    translate(
                        "Pasting",
                        "What was pasted came too late: another article is open. Paste it again where it belongs.",
                    )
                )
            elif working.is_editable:
                put()
            else:
                self._say(
                    translate(
                        "Pasting", "What was pasted is not in the text: the article cannot be changed now."
                    )
                )

    def _say(self, text: str) -> None:
        self._panel.context.bus.notice.emit(text)
