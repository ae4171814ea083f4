"""One undo for a run that went through headline, standfirst and body, which are documents of their own, and perhaps through
fields beside them, which know no undo.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial
from typing import Protocol

from PySide6.QtCore import QMetaObject, QObject, Signal
from PySide6.QtGui import QTextDocument


class Aside(Protocol):
    """What a run changed outside the documents."""

    def take_back(self) -> None:
        """Put back what was there, where it is still what the run made of it."""

    def do_again(self) -> None:
        """Change it again, where it is still what it was."""


@dataclass(slots=True)
class _Run:
    """How many steps each document had before the run and behind it, a hash of what it said then, and in which the run is
    undone by now: not in one that was written in since.
    """

    before: dict[QTextDocument, int]
    steps: dict[QTextDocument, int]
    texts: dict[QTextDocument, int]
    aside: Aside | None
    undone: bool = False
    undone_in: set[QTextDocument] = field(default_factory=set)


class JointUndo(QObject):
    """Undoing, or doing again, a run in one document does the same in the others where nothing came after it, and with
    what was changed aside. `turned()` when a run was undone or done again.
    """

    turned = Signal()

    def __init__(self, documents: Iterable[QTextDocument], parent: QObject) -> None:
        super().__init__(parent)
        self._documents = tuple(documents)
        self._runs: list[_Run] = []
        self._following = False
        self._watching: list[QMetaObject.Connection] = []

    def run(self, act: Callable[[], Aside | None]) -> None:
        """Do `act`, which makes at most one step to undo in each document, and remember where."""
        self._following = True
        before = {document: document.availableUndoSteps() for document in self._documents}
        try:
            aside = act()
        finally:
            self._following = False
        after = {document: document.availableUndoSteps() for document in self._documents}
        steps = {document: after[document] for document in after if after[document] != before[document]}
        self._runs = [run for run in self._runs if not run.undone]
        if steps or aside is not None:
            self._runs.append(_Run(before, steps, {document: _said(document) for document in steps}, aside))
        self._watch(on=bool(self._runs))

    def undo(self, aside: Aside) -> bool:
        """Undo the run that changed `aside` too, wherever nothing came after it; False where something did."""
        run = next((run for run in self._runs if run.aside is aside and not run.undone), None)
        if run is None:
            return False
        last = [document for document, steps in run.steps.items() if document.availableUndoSteps() == steps]
        self._turn(run, undone=True)
        return len(last) == len(run.steps)

    def forget(self) -> None:
        """Another article is shown."""
        self._runs.clear()
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
        if self._following:
            return
        steps = changed.availableUndoSteps()
        for run in [run for run in self._runs if changed in run.steps]:
            if steps < run.steps[changed] and changed.isRedoAvailable():
                run.undone_in.add(changed)
                if not run.undone:
                    self._turn(run, undone=True, by=changed)
            elif (
                steps == run.steps[changed]
                and changed in run.undone_in
                and _said(changed) == run.texts[changed]
            ):
                # As many steps may also have been typed since the run was undone; then there is nothing to do again.
                run.undone_in.discard(changed)
                if run.undone:
                    self._turn(run, undone=False, by=changed)

    def _turn(self, run: _Run, *, undone: bool, by: QTextDocument | None = None) -> None:
        self._following, run.undone = True, undone
        for document, steps in run.steps.items():
            if document is by:
                continue
            if undone and document.availableUndoSteps() == steps:
                document.undo()
                run.undone_in.add(document)
            elif (
                not undone
                and document in run.undone_in
                and document.isRedoAvailable()
                and document.availableUndoSteps() == run.before[document]
            ):
                document.redo()
                run.undone_in.discard(document)
        self._following = False
        if run.aside is not None:
            (run.aside.take_back if undone else run.aside.do_again)()
        self.turned.emit()


def _said(document: QTextDocument) -> int:
    return hash(document.toPlainText())
