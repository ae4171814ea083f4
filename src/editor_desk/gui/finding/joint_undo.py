"""One undo for a replacement that went through headline, standfirst and body, which are documents of their own."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QMetaObject, QObject
from PySide6.QtGui import QTextDocument


class JointUndo(QObject):
    """Undoing, or doing again, the run in one document does the same in the others where nothing came after it."""

    def __init__(self, documents: Iterable[QTextDocument], parent: QObject) -> None:
        super().__init__(parent)
        self._documents = tuple(documents)
        self._steps: dict[QTextDocument, int] = {}
        self._texts: dict[QTextDocument, str] = {}
        self._following = False
        self._watching: list[QMetaObject.Connection] = []

    def run(self, act: Callable[[], None]) -> None:
        """Do `act`, which makes at most one step to undo in each document, and remember where."""
        self._following = True
        before = {document: document.availableUndoSteps() for document in self._documents}
        act()
        after = {document: document.availableUndoSteps() for document in self._documents}
        self._steps = {document: after[document] for document in after if after[document] != before[document]}
        self._texts = {document: document.toPlainText() for document in self._steps}
        self._watch(on=bool(self._steps))
        self._following = False

    def forget(self) -> None:
        """Another article is shown."""
        self._steps, self._texts = {}, {}
        self._watch(on=False)

    def _watch(self, *, on: bool) -> None:
        # While there is no such run, no letter pays for it.
        if on is bool(self._watching):
            return
        for connection in self._watching:
            QObject.disconnect(connection)
        self._watching = [
            document.contentsChanged.connect(partial(self._follow, document))
            for document in self._documents
            if on
        ]

    def _follow(self, changed: QTextDocument) -> None:
        if self._following or changed not in self._steps or len(self._steps) < 2:
            return
        behind = changed.availableUndoSteps() - self._steps[changed]
        undone = behind < 0 and changed.isRedoAvailable()
        if not undone and (behind or not self._is_redone(changed)):
            return
        self._following = True
        for document, steps in self._steps.items():
            if document is changed:
                continue
            if undone and document.availableUndoSteps() == steps:
                document.undo()
            elif not undone and document.isRedoAvailable() and document.availableUndoSteps() < steps:
                document.redo()
        self._following = False

    def _is_redone(self, changed: QTextDocument) -> bool:
        # As many steps may also have been typed since the run was undone; then there is nothing to do again.
        others = (document for document in self._steps if document is not changed)
        if not any(document.isRedoAvailable() for document in others):
            return False
        return changed.toPlainText() == self._texts[changed]
