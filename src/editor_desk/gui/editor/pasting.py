"""Foreign text on its way into the sheet: cleaned off the GUI thread, put in, and told of, with a way back."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QTextCursor

from editor_desk.domain.content import Block, BlockKind, Span
from editor_desk.gui.editor.late_answers import LateAnswers
from editor_desk.gui.editor.paste_bar import PasteBar
from editor_desk.gui.editor.pouring import Pouring
from editor_desk.services.pasting import Pasted

if TYPE_CHECKING:
    from editor_desk.gui.editor.editor_panel import EditorPanel


@dataclass(frozen=True, slots=True)
class _Last:
    """The last paste: where it went, the text as it was, and the state of the document right after it."""

    anchor: int
    position: int
    text: str
    revision: int


class Pasting(QObject):
    """The feature: takes what the body asks to have cleaned, and keeps the line that tells of it."""

    def __init__(self, panel: "EditorPanel") -> None:
        super().__init__(panel)
        self._panel = panel
        self._body = panel.sheet.body
        self._article = ""
        self._last: _Last | None = None
        self._pouring: Pouring | None = None
        self._late = LateAnswers(panel)
        self.bar = PasteBar(panel.context.theme, panel.context.preferences.numerals)
        panel.add_bar(self.bar)
        panel.add_action("paste_plain", self.paste_plain)
        body = self._body
        body.html_pasted.connect(self._html)
        body.text_pasted.connect(self._text)
        body.file_dropped.connect(self._file)
        body.text_watchers.append(self._look)
        self.bar.undo_wanted.connect(self.undo)
        self.bar.plain_wanted.connect(self.paste_unchanged)
        self.bar.closed.connect(self.close)
        panel.working.opened.connect(self._another)
        panel.working.closed.connect(self._another)
        panel.working.flushing.connect(self._finish)

    def paste_plain(self) -> None:
        """Paste the text of the clipboard as it is: no marks, no repair."""
        text = QGuiApplication.clipboard().text()
        if text and not self._body.isReadOnly():
            self._plain(text, self._body.textCursor())

    def undo(self) -> None:
        """Take the whole paste back."""
        if self._pouring is not None and self._pouring.is_running:
            self._pouring.stop()
            self._end_pouring()
            self._body.undo()
        elif self._last is not None and self._is_last():
            self._body.undo()
        self.close()
        self._body.setFocus()

    def paste_unchanged(self) -> None:
        """Take the paste back and put its text in as it was."""
        last = self._last
        if last is None or not self._is_last():
            return
        self._body.undo()
        cursor = self._body.textCursor()
        cursor.setPosition(last.anchor)
        cursor.setPosition(last.position, QTextCursor.MoveMode.KeepAnchor)
        self.close()
        self._plain(last.text, cursor)
        self._body.setFocus()

    def close(self) -> None:
        """Say no more of the last paste."""
        self._last = None
        self.bar.hide()

    def _html(self, html: str, text: str, cursor: QTextCursor) -> None:
        importing = self._panel.context.desk.importing
        self._clean(lambda: importing.clean_html(html), text, cursor)

    def _text(self, text: str, cursor: QTextCursor) -> None:
        importing = self._panel.context.desk.importing
        self._clean(lambda: _with_outer_spaces(importing.clean_text(text), text), text, cursor)

    def _file(self, path: Path, cursor: QTextCursor) -> None:
        importing = self._panel.context.desk.importing
        self._clean(lambda: importing.clean_path(path), "", cursor)

    def _plain(self, text: str, cursor: QTextCursor) -> None:
        importing = self._panel.context.desk.importing
        self._clean(lambda: importing.plain_text(text), "", cursor)

    def _clean(self, work: Callable[[], Pasted], text: str, cursor: QTextCursor) -> None:
        article = self._late.now()
        self._finish()
        self._panel.context.jobs.run(
            work, lambda pasted: self._late.put_in(article, lambda: self._put_in(pasted, text, cursor))
        )

    def _put_in(self, pasted: Pasted, text: str, cursor: QTextCursor) -> None:
        self._finish()
        self.close()
        anchor, position = cursor.anchor(), cursor.position()

        def done() -> None:
            self._end_pouring()
            self._last = _Last(anchor, position, text, self._body.document().revision())
            self.bar.show_notes(pasted.notes, has_plain=bool(text))

        if pasted.blocks:
            self._pouring = Pouring(self._body, cursor, pasted.blocks, self.bar.show_progress, done)
            self._pouring.start()
        else:
            self.bar.show_notes(pasted.notes, has_plain=False)

    def _finish(self) -> None:
        if self._pouring is not None and self._pouring.is_running:
            self._pouring.finish()

    def _end_pouring(self) -> None:
        if self._pouring is not None:
            self._pouring.deleteLater()
            self._pouring = None
            if self._panel.working.is_editable:
                self._body.setReadOnly(False)

    def _is_last(self) -> bool:
        return self._last is not None and self._body.document().revision() == self._last.revision

    def _look(self) -> None:
        if self._last is not None:
            self.bar.allow(can_undo=self._is_last())

    def _another(self) -> None:
        article = self._panel.working.article
        key = "" if article is None else article.article.id
        if key != self._article:
            self._article = key
            self.close()


def _with_outer_spaces(pasted: Pasted, text: str) -> Pasted:
    """A piece of a line with the space that it was copied with."""
    first = pasted.blocks[0] if len(pasted.blocks) == 1 else None
    if "\n" in text or not isinstance(first, Block) or first.kind is not BlockKind.PARAGRAPH:
        return pasted
    before, after = (Span(" " * (edge == " ")) for edge in (text[0], text[-1]))
    return replace(pasted, blocks=(replace(first, spans=(before, *first.spans, after)),))
