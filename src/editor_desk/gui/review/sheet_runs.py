"""Runs of text on the sheet of a comparison: what stayed in its own style, what went and came marked as such."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtGui import (
    QBrush,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from editor_desk.domain.diff import Change, Segment
from editor_desk.gui.editor.formats import SheetFormats, style_of
from editor_desk.gui.editor.isolates import base_of, isolates_in
from editor_desk.gui.theme.theme import Theme

if TYPE_CHECKING:
    from editor_desk.domain.content import Direction

ISOLATES = "\u2066\u2067\u2068\u2069"
PLACE = QTextFormat.Property.UserProperty + 61
"""Of letters that stand in the text as it is now: the place of that text, as anchors name it."""
_LINE_SEPARATOR = "\u2028"


class SheetView(Enum):
    """What of a comparison a sheet shows."""

    CHANGES = "changes"
    FINAL = "final"
    BEFORE = "before"
    AFTER = "after"

    @property
    def hidden(self) -> Change | None:
        """What is left out of the text."""
        if self is SheetView.CHANGES:
            return None
        return Change.INSERTED if self is SheetView.BEFORE else Change.DELETED


@dataclass(frozen=True, slots=True)
class Stop:
    """A difference in the document: the range [start, end) of positions; empty where this view does not show it. `told` says
    what changed where the marks in the text do not.
    """

    start: int
    end: int
    told: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in its own style; `restyled` says what about its style changed."""

    change: Change
    text: str
    form: QTextCharFormat
    restyled: str = ""


class RunWriter:
    """Writes runs at a cursor, and keeps where the differences are. `place` is what is being written, in the order of the
    text after, and `order` what of it: that is the order of the differences, whatever stands where in this view.
    """

    def __init__(self, document: QTextDocument, view: SheetView, theme: Theme) -> None:
        self.document = document
        self.cursor = QTextCursor(document)
        self.view = view
        self.theme = theme
        self.formats = SheetFormats(theme)
        self.inserted: list[Stop] = []
        self.place = 0
        self.order = 0
        self._found: list[tuple[tuple[int, int], Stop]] = []
        self._stop_start = 0
        self._look = 0
        self._told = ""
        self._fresh = True

    @property
    def stops(self) -> list[Stop]:
        """The differences found so far, in the order of the text after."""
        return [stop for _, stop in sorted(self._found, key=lambda found: found[0])]

    def paragraph(self, form: QTextBlockFormat) -> None:
        """Begin a block."""
        self.mark(0)
        if self._fresh:
            self.cursor.setBlockFormat(form)
            self.cursor.setBlockCharFormat(QTextCharFormat())
            self._fresh = False
        else:
            self.cursor.insertBlock(form, QTextCharFormat())

    def enter(self, cursor: QTextCursor) -> None:
        """Go on in an empty block that is there already: a cell, or what stands behind a table."""
        self.mark(0)
        self.cursor = cursor
        self._fresh = True

    def enter_cell(self, cursor: QTextCursor, *, inside: bool) -> None:
        """As `enter`; `inside` of a difference that goes on there."""
        if inside:
            self.cursor = cursor
            self._fresh = True
        else:
            self.enter(cursor)

    def paragraph_inside(self, form: QTextBlockFormat) -> None:
        """Begin a block inside a difference that goes on."""
        if self._fresh:
            self.cursor.setBlockFormat(form)
            self._fresh = False
        else:
            self.cursor.insertBlock(form, QTextCharFormat())

    def write_inside(self, runs: Iterable[Run]) -> None:
        """Runs inside a difference that goes on: no differences of their own."""
        for run in self._isolated(list(runs)):
            if run.change is not self.view.hidden:
                self._run(run)

    def plain(self, text: str, form: QTextCharFormat) -> None:
        """Text that is no part of the article."""
        if text:
            self.cursor.insertText(text, form)

    def note(self, text: str) -> None:
        """A remark on what follows."""
        self.plain(f" {text} ", self.tinted(self.char("small_text"), "yellow_soft", "yellow_ink"))

    def shows(self, segments: Sequence[Segment]) -> bool:
        """Whether anything of these is to be seen; what changed is, though it is empty now."""
        return any(segment.change is not self.view.hidden for segment in segments) or len(segments) > 1

    def segments(self, segments: Iterable[Segment], form: QTextCharFormat, named: str = "") -> None:
        """A text of one style, in the place that anchors call `named`."""
        self.runs(
            Run(segment.change, segment.text, placed(form, named, segment.change)) for segment in segments
        )

    def runs(self, runs: Iterable[Run]) -> None:
        """A text of several styles."""
        deleted = False
        for run in self._isolated(list(runs)):
            self.mark(2 if run.change is not Change.EQUAL else int(bool(run.restyled)), run.restyled)
            if deleted and run.change is Change.INSERTED and run.text.lstrip(ISOLATES)[:1].isalnum():
                self.plain(" ", run.form)
            if run.change is not self.view.hidden:
                self._run(run)
            deleted = run.change is Change.DELETED and self.view is SheetView.CHANGES
        self.mark(0)

    def mark(self, look: int, told: str = "") -> None:
        """What follows is equal (0) or a difference; one difference ends where another look begins."""
        if look == self._look:
            return
        place = self.cursor.position()
        if self._look:
            self._found.append(((self.place, self.order), Stop(self._stop_start, place, self._told)))
        self._stop_start, self._look, self._told = place, look, told

    def one_stop(self, told: str = "") -> None:
        """A difference that is nothing to be seen here."""
        self.mark(4, told)
        self.mark(0)

    def char(
        self,
        size: str,
        ink: str = "ink",
        *,
        reading: bool = False,
        weight: QFont.Weight = QFont.Weight.Normal,
    ) -> QTextCharFormat:
        """The format of a text outside the body."""
        face = self.theme.reading_font if reading else self.theme.ui_font
        form = QTextCharFormat()
        form.setFont(face(self.theme.size(size), weight.value))
        form.setForeground(QBrush(self.theme.color(ink)))
        return form

    def tinted(self, form: QTextCharFormat, ground: str, ink: str) -> QTextCharFormat:
        """The format on another ground."""
        tinted = QTextCharFormat(form)
        tinted.setBackground(QBrush(self.theme.color(ground)))
        tinted.setForeground(QBrush(self.theme.color(ink)))
        return tinted

    def _isolated(self, runs: list[Run]) -> list[Run]:
        """The same with isolates round what has a direction of its own: as on the sheet, but as part of what is shown."""
        shown = [run for run in runs if run.change is not self.view.hidden]
        pieces: list[tuple[str, Direction | None]] = []
        starts: list[int] = []
        place, before = 0, Change.EQUAL
        for run in shown:
            if run.change is not before and Change.EQUAL not in {run.change, before}:
                pieces.append(("\n", None))  # what came stands beside what went, and is no part of it
                place += 1
            starts.append(place)
            pieces.append((run.text, style_of(run.form)[2]))
            place, before = place + len(run.text), run.change
        isolates = isolates_in(pieces, base_of(self.cursor.block()))
        if not isolates:
            return runs
        texts = {id(run): run.text for run in shown}
        for isolate in reversed(isolates):
            at = isolate.place - isolate.ends
            run, start = next(
                (run, start) for run, start in reversed(list(zip(shown, starts, strict=True))) if start <= at
            )
            inside = isolate.place - start
            texts[id(run)] = texts[id(run)][:inside] + isolate.char + texts[id(run)][inside:]
        return [replace(run, text=texts.get(id(run), run.text)) for run in runs]

    def _run(self, run: Run) -> None:
        text = run.text.replace("\n", _LINE_SEPARATOR)
        core = text.strip()
        form = self._marked(run)
        if run.change is Change.EQUAL or not core:
            self.cursor.insertText(text, form)
            return
        # The ground ends with the words, not with the spaces beside them.
        start = text.index(core)
        self.plain(text[:start], run.form)
        place = self.cursor.position()
        self.cursor.insertText(core, form)
        if run.change is Change.INSERTED and self.view is not SheetView.FINAL:
            self.inserted.append(Stop(place, self.cursor.position()))
        self.plain(text[start + len(core) :], run.form)

    def _marked(self, run: Run) -> QTextCharFormat:
        if self.view is SheetView.FINAL:
            return run.form
        if run.change is Change.DELETED:
            form = self.tinted(run.form, "red_soft", "deleted_ink")
            form.setFontStrikeOut(True)
            return form
        if run.change is Change.INSERTED:
            return self.tinted(run.form, "green_soft", "green_ink")
        if not run.restyled:
            return run.form
        form = self.tinted(run.form, "yellow_soft", "yellow_ink")
        form.setToolTip(run.restyled)
        return form


def placed(form: QTextCharFormat, named: str, change: Change) -> QTextCharFormat:
    """The format of letters that anchors find in the place `named`; what went is in none."""
    if not named or change is Change.DELETED:
        return form
    found = QTextCharFormat(form)
    found.setProperty(PLACE, named)
    return found


def block_format(line: int, *, above: int = 0, below: int = 0) -> QTextBlockFormat:
    """A block outside the body, its lines `line` pixels high; as high as they need for 0."""
    form = QTextBlockFormat()
    if line:
        form.setLineHeight(line, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    form.setTopMargin(above)
    form.setBottomMargin(below)
    return form
