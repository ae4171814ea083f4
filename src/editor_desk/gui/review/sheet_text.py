"""Writes a comparison into a QTextDocument, a stretch at a time: a long text does not hold up the window."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QTextCursor, QTextDocument

from editor_desk.domain.content import Block, Direction
from editor_desk.domain.diff import BlockChange, BlockDiff, ContentDiff, Piece
from editor_desk.gui.editor.formats import INDENT, text_option
from editor_desk.gui.review.labels import block_kind_text, direction_text
from editor_desk.gui.review.restyled import restyled_text
from editor_desk.gui.review.sheet_details import write_details
from editor_desk.gui.review.sheet_figures import write_figure
from editor_desk.gui.review.sheet_runs import Run, RunWriter, SheetView, Stop, block_format, placed
from editor_desk.gui.theme.theme import Theme

translate = QCoreApplication.translate

SLICE = 6_000
"""Characters that are written at once: laying them out takes about 50 ms."""
_HEADLINE_LINE = 42
_STANDFIRST_LINE = 32
_META_LINE = 26
_LAST = 1_000_000_000


@dataclass(frozen=True, slots=True)
class SheetSource:
    """What a sheet shows: the comparison (see `domain.diff_view`), the direction of the text, the line below the headline, and
    the embargo as a person reads it (empty where there is none).
    """

    diff: ContentDiff
    direction: Direction
    meta: str
    embargo_before: str = ""
    embargo_after: str = ""


class SheetWriter:
    """Fills `document` with `source` as `view` shows it; `write` goes on with it."""

    def __init__(self, document: QTextDocument, source: SheetSource, view: SheetView, theme: Theme) -> None:
        document.clear()
        document.setIndentWidth(INDENT)
        document.setDefaultTextOption(text_option(source.direction))
        self._source = source
        self._out = RunWriter(document, view, theme)
        self._steps = self._written()
        self.is_done = False
        self.ruled_blocks: list[int] = []
        """The numbers of the text blocks that a rule follows."""
        self.starts: dict[int, int] = {}
        """Where each block of the comparison begins that this view shows, by its place in the comparison."""

    @property
    def stops(self) -> list[Stop]:
        """The differences, in the order of the text after."""
        return self._out.stops

    @property
    def inserted(self) -> list[Stop]:
        """The ranges of inserted text."""
        return self._out.inserted

    def write(self) -> None:
        """Write the next stretch."""
        document = self._out.document
        edit = QTextCursor(document)
        edit.beginEditBlock()
        before = document.characterCount()
        for _ in self._steps:
            if document.characterCount() - before > SLICE:
                break
        else:
            self.is_done = True
        edit.endEditBlock()

    def _written(self) -> Iterator[None]:
        """One step for each part."""
        diff, out = self._source.diff, self._out
        out.place = -1
        self._headline(diff)
        yield
        for place in self._order(diff):
            out.place, out.order = place, 0
            self._block(diff.blocks[place], place)
            yield
        out.place, out.order = _LAST, 0
        self.ruled_blocks += write_details(out, self._source)
        out.mark(0)
        yield

    def _order(self, diff: ContentDiff) -> list[int]:
        """The blocks in the order in which this view shows them."""
        places = list(range(len(diff.blocks)))
        if self._out.view is not SheetView.BEFORE:
            return places
        # What was not there before stands where it came, so that its differences are found.
        last = -1
        keys: list[tuple[int, int]] = []
        for place in places:
            block = diff.blocks[place]
            if block.before is not None and block.change is not BlockChange.MOVED:
                last = block.old_place
            keys.append((block.old_place if block.before is not None else last, place))
        return sorted(places, key=keys.__getitem__)

    def _headline(self, diff: ContentDiff) -> None:
        out = self._out
        out.paragraph(block_format(_HEADLINE_LINE, below=2))
        out.segments(
            diff.field("headline"),
            out.char("headline_text", reading=True, weight=QFont.Weight.Bold),
            "headline",
        )
        if out.shows(diff.field("standfirst")):
            out.paragraph(block_format(_STANDFIRST_LINE, above=4, below=4))
            out.segments(
                diff.field("standfirst"), out.char("reading_text", "mute", reading=True), "standfirst"
            )
        out.paragraph(block_format(_META_LINE, below=26))
        out.plain(self._source.meta, out.char("ui_text", "mute"))
        self.ruled_blocks.append(out.cursor.blockNumber())

    def _block(self, item: BlockDiff, place: int) -> None:
        out = self._out
        shown = item.before if out.view is SheetView.BEFORE else item.after
        block = shown or (item.before if out.view is SheetView.CHANGES else None)
        if block is None:
            out.one_stop()
            return
        if not isinstance(block, Block):
            self.starts[place] = write_figure(out, item, block, self._notes(item))
            return
        out.paragraph(out.formats.block(block.kind, block.key, block.direction))
        self.starts[place] = out.cursor.position()
        self._write_notes(self._notes(item))
        if out.view is not SheetView.FINAL and out.cursor.positionInBlock():
            out.plain(" ", out.formats.char(block.kind))
        if not item.pieces and item.change in {BlockChange.ADDED, BlockChange.REMOVED}:
            out.one_stop()
        out.runs(self._run(piece, block) for piece in item.pieces)

    def _write_notes(self, notes: list[str]) -> None:
        for note in notes:
            self._out.mark(3, note)
            if self._out.view is not SheetView.FINAL:
                self._out.note(note)
            self._out.mark(0)

    def _notes(self, item: BlockDiff) -> list[str]:
        notes = []
        if item.change is BlockChange.MOVED:
            if self._out.view is SheetView.BEFORE:
                notes.append(translate("ReviewSheet", "moved from here"))
            elif item.moved_up:
                notes.append(translate("ReviewSheet", "moved here, from further down"))
            else:
                notes.append(translate("ReviewSheet", "moved here, from further up"))
        if isinstance(item.before, Block) and isinstance(item.after, Block):
            text = translate("ReviewSheet", "was: {before}, now: {after}")
            if item.kind_changed:
                kinds = block_kind_text(item.before.kind), block_kind_text(item.after.kind)
                notes.append(text.format(before=kinds[0], after=kinds[1]))
            if item.direction_changed:
                ways = direction_text(item.before.direction), direction_text(item.after.direction)
                notes.append(text.format(before=ways[0], after=ways[1]))
        return notes

    def _run(self, piece: Piece, block: Block) -> Run:
        span = piece.was if piece.was is not None and self._out.view is SheetView.BEFORE else piece.span
        form = self._out.formats.char(block.kind, (span.marks, span.link, span.direction))
        told = "" if piece.was is None else restyled_text(piece.was, piece.span)
        return Run(piece.change, span.text, placed(form, block.key, piece.change), told)
