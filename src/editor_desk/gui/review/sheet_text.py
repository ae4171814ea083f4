"""Writes a comparison into a QTextDocument: what stayed in its own style, what went and came marked as such."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import (
    QBrush,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from editor_desk.domain.content import Block, BlockKind, Direction, Figure, RelatedLink, TagRef
from editor_desk.domain.diff import BlockChange, BlockDiff, Change, ContentDiff, Item, Piece, Segment
from editor_desk.domain.figure_texts import place_in_figure
from editor_desk.gui.editor.formats import INDENT, SheetFormats, style_of, text_option
from editor_desk.gui.editor.isolates import base_of, isolates_in
from editor_desk.gui.review.labels import (
    block_kind_text,
    direction_text,
    field_text,
    figure_kind_text,
    figure_part_text,
)
from editor_desk.gui.theme.theme import Theme

translate = QCoreApplication.translate

ISOLATES = "\u2066\u2067\u2068\u2069"
PLACE = QTextFormat.Property.UserProperty + 61
"""Of letters that stand in the text as it is now: the place of that text, as anchors name it."""
_LINE_SEPARATOR = "\u2028"
_DETAILS = ("byline", "dateline", "source", "section", "slug", "description", "language")
_LEFT_TO_RIGHT = {"picture", "focal", "url"}
_HASH = re.compile(r"\b([0-9a-f]{12})[0-9a-f]{52}\b")
_HEADLINE_LINE = 42
_STANDFIRST_LINE = 32
_DETAIL_LINE = 26


class SheetView(Enum):
    """What of a comparison a sheet shows."""

    CHANGES = "changes"
    FINAL = "final"
    BEFORE = "before"
    AFTER = "after"


_HIDDEN = {
    SheetView.CHANGES: None,
    SheetView.FINAL: Change.DELETED,
    SheetView.BEFORE: Change.INSERTED,
    SheetView.AFTER: Change.DELETED,
}


@dataclass(frozen=True, slots=True)
class Stop:
    """A difference in the document: the range [start, end) of positions; empty where this view does not show it."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SheetSource:
    """What a sheet shows: the comparison, the direction of the text, the line below the headline, and the embargo as a
    person reads it (empty where there is none).
    """

    diff: ContentDiff
    direction: Direction
    meta: str
    embargo_before: str = ""
    embargo_after: str = ""


@dataclass(frozen=True, slots=True)
class SheetText:
    """What was written: the differences in reading order, the ranges of inserted text, and the numbers of the text blocks
    that a rule follows.
    """

    stops: tuple[Stop, ...] = ()
    inserted: tuple[Stop, ...] = ()
    ruled_blocks: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _Run:
    change: Change
    text: str
    form: QTextCharFormat
    restyled: bool = False


def write_sheet(document: QTextDocument, source: SheetSource, view: SheetView, theme: Theme) -> SheetText:
    """Fill `document` with `source` as `view` shows it."""
    return _Writer(document, view, theme).write(source)


class _Writer:
    def __init__(self, document: QTextDocument, view: SheetView, theme: Theme) -> None:
        document.clear()
        document.setIndentWidth(INDENT)
        self._cursor = QTextCursor(document)
        self._document = document
        self._view = view
        self._theme = theme
        self._formats = SheetFormats(theme)
        self._stops: list[Stop] = []
        self._inserted: list[Stop] = []
        self._rules: list[int] = []
        self._stop_start = 0
        self._look = 0
        self._fresh = True

    def write(self, source: SheetSource) -> SheetText:
        self._document.setDefaultTextOption(text_option(source.direction))
        self._cursor.beginEditBlock()
        self._headline(source.diff, source.meta)
        for item in source.diff.blocks:
            self._block(item)
        self._details(source)
        self._cursor.endEditBlock()
        return SheetText(tuple(self._stops), tuple(self._inserted), tuple(self._rules))

    def _headline(self, diff: ContentDiff, meta: str) -> None:
        self._paragraph(_block_format(_HEADLINE_LINE, below=2))
        self._segments(
            diff.field("headline"),
            self._char("headline_text", reading=True, weight=QFont.Weight.Bold),
            "headline",
        )
        if self._shows(diff.field("standfirst")):
            self._paragraph(_block_format(_STANDFIRST_LINE, above=4, below=4))
            self._segments(
                diff.field("standfirst"), self._char("reading_text", "mute", reading=True), "standfirst"
            )
        self._paragraph(_block_format(_DETAIL_LINE, below=26))
        self._plain(meta, self._char("ui_text", "mute"))
        self._rules.append(self._cursor.blockNumber())

    def _block(self, item: BlockDiff) -> None:
        shown = item.before if self._view is SheetView.BEFORE else item.after
        block = shown or (item.before if self._view is SheetView.CHANGES else None)
        if block is None:
            self._mark(2)
            self._mark(0)
            return
        kind = block.kind if isinstance(block, Block) else BlockKind.PARAGRAPH
        direction = block.direction if isinstance(block, Block) else None
        self._paragraph(self._formats.block(kind, block.key, direction))
        for note in self._notes(item):
            self._mark(3)
            if self._view is not SheetView.FINAL:
                self._plain(f" {note} ", self._tinted(self._char("small_text"), "yellow_soft", "yellow_ink"))
                self._plain(" ", self._formats.char(kind))
            self._mark(0)
        if not isinstance(block, Block):
            self._runs(self._figure_runs(item, block))
            return
        if not item.pieces and item.change in {BlockChange.ADDED, BlockChange.REMOVED}:
            self._mark(2)
        self._runs(self._piece(piece, block) for piece in item.pieces)

    def _notes(self, item: BlockDiff) -> list[str]:
        notes = []
        if item.change is BlockChange.MOVED:
            notes.append(translate("ReviewSheet", "moved here"))
        if isinstance(item.before, Block) and isinstance(item.after, Block):
            if item.kind_changed:
                kinds = block_kind_text(item.before.kind), block_kind_text(item.after.kind)
                text = translate("ReviewSheet", "was: {before}, now: {after}")
                notes.append(text.format(before=kinds[0], after=kinds[1]))
            if item.direction_changed:
                ways = direction_text(item.before.direction), direction_text(item.after.direction)
                text = translate("ReviewSheet", "was: {before}, now: {after}")
                notes.append(text.format(before=ways[0], after=ways[1]))
        return notes

    def _piece(self, piece: Piece, block: Block) -> _Run:
        span = piece.was if piece.was is not None and self._view is SheetView.BEFORE else piece.span
        form = self._formats.char(block.kind, (span.marks, span.link, span.direction))
        if piece.change is not Change.DELETED:
            form.setProperty(PLACE, block.key)
        return _Run(piece.change, span.text, form, restyled=piece.was is not None)

    def _figure_runs(self, item: BlockDiff, figure: Figure) -> Iterator[_Run]:
        """A figure as it is read: what it is, then each of its texts on a line of its own."""
        fates = {BlockChange.ADDED: Change.INSERTED, BlockChange.REMOVED: Change.DELETED}
        fate = fates.get(item.change, Change.EQUAL)
        yield _Run(
            fate, figure_kind_text(figure), self._char("ui_text", "mute", weight=QFont.Weight.DemiBold)
        )
        label, text = self._char("ui_text", "mute"), self._char("ui_text")
        for part in item.parts:
            if self._shows(part.segments):
                name = figure_part_text(part.name)
                # Width, height, address and per cent would be turned round in a right-to-left line.
                apart = part.name in _LEFT_TO_RIGHT
                yield _Run(fate, (f"\n{name}: " if name else "\n") + "\u2066" * apart, label)
                place = place_in_figure(figure.key, part.name)
                yield from (
                    _Run(s.change, _HASH.sub(r"\1…", s.text), form_of(s, text, place)) for s in part.segments
                )
                if apart:
                    yield _Run(fate, "\u2069", label)

    def _details(self, source: SheetSource) -> None:
        diff = source.diff
        rows = [(field_text(name), diff.field(name)) for name in _DETAILS]
        rows = [
            (label, segments)
            for (label, segments), name in zip(rows, _DETAILS, strict=True)
            if self._shows(segments) and (name != "language" or len(segments) > 1)
        ]
        if diff.embargo_changed:
            parts = ((Change.DELETED, source.embargo_before), (Change.INSERTED, source.embargo_after))
            rows.append(
                (field_text("embargo"), tuple(Segment(change, text) for change, text in parts if text))
            )
        elif source.embargo_after:
            rows.append((field_text("embargo"), (Segment(Change.EQUAL, source.embargo_after),)))
        lists: tuple[tuple[str, Sequence[Item[TagRef] | Item[RelatedLink]]], ...] = (
            (translate("ReviewSheet", "Tags"), diff.tags),
            (translate("ReviewSheet", "Read also"), diff.read_also),
            (translate("ReviewSheet", "Similar articles"), diff.similar),
        )
        if rows or any(items for _, items in lists):
            self._rules.append(self._cursor.blockNumber())
        above = 30
        for label, segments in rows:
            self._label(label, above)
            self._segments(segments, self._char("ui_text"))
            above = 0
        for label, items in lists:
            if items:
                self._label(label, above)
                self._items(items)
                above = 0

    def _label(self, text: str, above: int) -> None:
        self._paragraph(_block_format(_DETAIL_LINE, above=above, below=2))
        self._plain(f"\u2068{text}:\u2069 ", self._char("ui_text", "mute"))

    def _items(self, items: Sequence[Item[TagRef] | Item[RelatedLink]]) -> None:
        form = self._char("ui_text")
        for place, item in enumerate(items):
            if place:
                self._plain(" · ", self._char("ui_text", "mute"))
            name = item.value.label if isinstance(item.value, TagRef) else item.value.title
            # Isolated, so that a title in Latin letters does not reorder its neighbours.
            self._runs([_Run(item.change, f"\u2068{name}\u2069", form)])

    def _shows(self, segments: Sequence[Segment]) -> bool:
        return any(segment.change is not _HIDDEN[self._view] for segment in segments) or len(segments) > 1

    def _segments(self, segments: Iterable[Segment], form: QTextCharFormat, place: str = "") -> None:
        self._runs(_Run(segment.change, segment.text, form_of(segment, form, place)) for segment in segments)

    def _runs(self, runs: Iterable[_Run]) -> None:
        deleted = False
        for run in self._isolated(list(runs)):
            self._mark(2 if run.change is not Change.EQUAL else int(run.restyled))
            if deleted and run.change is Change.INSERTED and run.text.lstrip(ISOLATES)[:1].isalnum():
                self._plain(" ", run.form)
            if run.change is not _HIDDEN[self._view]:
                self._run(run)
            deleted = run.change is Change.DELETED and self._view is SheetView.CHANGES
        self._mark(0)

    def _isolated(self, runs: list[_Run]) -> list[_Run]:
        """The same with isolates round what has a direction of its own: as on the sheet, but as part of what is shown."""
        shown = [run for run in runs if run.change is not _HIDDEN[self._view]]
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
        isolates = isolates_in(pieces, base_of(self._cursor.block()))
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

    def _run(self, run: _Run) -> None:
        text = run.text.replace("\n", _LINE_SEPARATOR)
        core = text.strip()
        form = self._marked(run)
        if run.change is Change.EQUAL or not core:
            self._cursor.insertText(text, form)
            return
        # The ground ends with the words, not with the spaces beside them.
        start = text.index(core)
        self._plain(text[:start], run.form)
        place = self._cursor.position()
        self._cursor.insertText(core, form)
        if run.change is Change.INSERTED and self._view is not SheetView.FINAL:
            self._inserted.append(Stop(place, self._cursor.position()))
        self._plain(text[start + len(core) :], run.form)

    def _marked(self, run: _Run) -> QTextCharFormat:
        if self._view is SheetView.FINAL:
            return run.form
        if run.change is Change.DELETED:
            form = self._tinted(run.form, "red_soft", "deleted_ink")
            form.setFontStrikeOut(True)
            return form
        if run.change is Change.INSERTED:
            return self._tinted(run.form, "green_soft", "green_ink")
        return self._tinted(run.form, "yellow_soft", "yellow_ink") if run.restyled else run.form

    def _tinted(self, form: QTextCharFormat, ground: str, ink: str) -> QTextCharFormat:
        tinted = QTextCharFormat(form)
        tinted.setBackground(QBrush(self._theme.color(ground)))
        tinted.setForeground(QBrush(self._theme.color(ink)))
        return tinted

    def _mark(self, look: int) -> None:
        """What follows is equal (0) or a difference; one difference ends where another look begins."""
        if look == self._look:
            return
        place = self._cursor.position()
        if self._look:
            self._stops.append(Stop(self._stop_start, place))
        self._stop_start, self._look = place, look

    def _paragraph(self, form: QTextBlockFormat) -> None:
        self._mark(0)
        if self._fresh:
            self._cursor.setBlockFormat(form)
            self._fresh = False
        else:
            self._cursor.insertBlock(form, QTextCharFormat())

    def _plain(self, text: str, form: QTextCharFormat) -> None:
        if text:
            self._cursor.insertText(text, form)

    def _char(
        self,
        size: str,
        ink: str = "ink",
        *,
        reading: bool = False,
        weight: QFont.Weight = QFont.Weight.Normal,
    ) -> QTextCharFormat:
        face = self._theme.reading_font if reading else self._theme.ui_font
        form = QTextCharFormat()
        form.setFont(face(self._theme.size(size), weight.value))
        form.setForeground(QBrush(self._theme.color(ink)))
        return form


def form_of(segment: Segment, form: QTextCharFormat, place: str) -> QTextCharFormat:
    """The format of a segment: what stands in the text as it is now says where."""
    if not place or segment.change is Change.DELETED:
        return form
    placed = QTextCharFormat(form)
    placed.setProperty(PLACE, place)
    return placed


def _block_format(line: int, *, above: int = 0, below: int = 0) -> QTextBlockFormat:
    form = QTextBlockFormat()
    form.setLineHeight(line, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    form.setTopMargin(above)
    form.setBottomMargin(below)
    return form
