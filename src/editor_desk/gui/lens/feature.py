"""The lens in the editor: shows what cannot be seen on the whole sheet, counts it off the GUI thread, takes it out."""

from collections import Counter
from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from editor_desk.gui.editor.places import Places, stored_text_of
from editor_desk.gui.jobs import Lane
from editor_desk.gui.lens.bar import LensBar
from editor_desk.gui.lens.overlay import LensOverlay, LensVeil
from editor_desk.language.lens import LensKind, changes, count

if TYPE_CHECKING:
    from editor_desk.gui.editor.editor_panel import EditorPanel
    from editor_desk.gui.editor.page_edit import PageEdit

_COUNT_AFTER_MS = 250


class LensFeature(QObject):
    """One action turns it on and off; while it is off it costs nothing."""

    def __init__(self, panel: "EditorPanel") -> None:
        super().__init__(panel)
        self._panel = panel
        sheet, context = panel.sheet, panel.context
        self._fields: tuple[PageEdit, ...] = (sheet.headline, sheet.standfirst, sheet.body)
        self._overlay = LensOverlay(context.theme)
        self._veils: list[LensVeil] = []
        self._action = panel.add_action("lens", self._toggle, checkable=True, reads=True)
        self._bar = LensBar(context.theme, context.preferences.numerals)
        self._bar.hide()
        panel.add_bar(self._bar)
        self._bar.wanted.connect(self._remove)
        self._bar.undo_wanted.connect(self._undo)
        self._bar.closed.connect(self._close)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_COUNT_AFTER_MS)
        self._wait.timeout.connect(self._count)
        self._asked = 0
        self._removed: dict[QTextDocument, int] = {}
        panel.working.opened.connect(self._start_anew)
        panel.working.closed.connect(self._close)

    def _toggle(self) -> None:
        self._show(shown=self._action.isChecked())

    def _close(self) -> None:
        if self._action.isChecked():
            self._action.setChecked(False)
            self._show(shown=False)
            self._panel.focus_text()

    def _show(self, *, shown: bool) -> None:
        body = self._panel.sheet.body
        for field in self._fields:
            if shown:
                field.textChanged.connect(self._changed)
            else:
                field.textChanged.disconnect(self._changed)
            field.viewport().update()
        if shown:
            body.overlays.append(self._overlay)
            self._veils = [LensVeil(field, self._overlay) for field in self._fields if field is not body]
            for veil in self._veils:
                veil.show()
            self._start_anew()
        else:
            body.overlays.remove(self._overlay)
            for veil in self._veils:
                veil.hide()
                veil.deleteLater()
            self._wait.stop()
            self._asked += 1
        self._bar.setVisible(shown)

    def _start_anew(self) -> None:
        if self._action.isChecked():
            self._removed = {}
            self._bar.show_report({})
            self._count()

    def _changed(self) -> None:
        if self._removed and any(doc.revision() != kept for doc, kept in self._removed.items()):
            self._removed = {}
            self._bar.show_report({})
        self._wait.start()

    def _count(self) -> None:
        self._bar.set_editable(editable=not self._panel.sheet.body.isReadOnly())
        self._asked += 1
        asked = self._asked
        # Plain copies: the worker must not touch the documents.
        texts = [stored_text_of(block) for field in self._fields for block in _blocks(field.document())]

        def counted(counts: Counter[LensKind]) -> None:
            if asked == self._asked:
                self._bar.show_counts(counts)

        self._panel.context.jobs.run(
            lambda: sum(map(count, texts), Counter()), counted, lane=Lane.BACKGROUND, key=self
        )

    def _remove(self, kinds: Collection[LensKind]) -> None:
        if self._panel.sheet.body.isReadOnly():
            return
        removed: Counter[LensKind] = Counter()
        documents = []
        for field in self._fields:
            counts = take_out(field.document(), kinds)
            if counts:
                documents.append(field.document())
            removed += counts
        self._removed = {document: document.revision() for document in documents}
        self._bar.show_report(removed, may_undo=bool(removed))
        self._count()

    def _undo(self) -> None:
        removed, self._removed = self._removed, {}
        for field in self._fields:
            document = field.document()
            if removed.get(document) == document.revision():
                field.undo()
        self._bar.show_report({})
        self._count()


def take_out(document: QTextDocument, kinds: Collection[LensKind]) -> Counter[LensKind]:
    """Take these kinds out of a document, in one step to undo; returns how many of each. Looks and marks stay."""
    counts: Counter[LensKind] = Counter()
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for block in _blocks(document):
        places = Places(block)
        text = places.text
        for mark in reversed(changes(text, kinds)):
            span = places.span(_units(text[: mark.start]), _units(text[: mark.end]))
            start, end = (block.position() + place for place in span)
            cursor.setPosition(start + 1 if mark.replacement else start)
            if mark.replacement:
                # Put in behind the first unit, so that it takes the looks of what it stands for.
                cursor.insertText(mark.replacement)
                cursor.setPosition(start)
                cursor.setPosition(start + 1, QTextCursor.MoveMode.KeepAnchor)
                cursor.removeSelectedText()
            else:
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                cursor.removeSelectedText()
            counts[mark.kind] += mark.end - mark.start
    cursor.endEditBlock()
    return counts


def _blocks(document: QTextDocument) -> list[QTextBlock]:
    blocks = []
    block = document.begin()
    while block.isValid():
        blocks.append(block)
        block = block.next()
    return blocks


def _units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
