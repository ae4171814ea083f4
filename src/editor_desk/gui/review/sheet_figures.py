"""Figures on the sheet of a comparison, as readers see them: pictures before and after, tables cell by cell, cards."""

from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QBrush, QFont, QTextBlockFormat

from editor_desk.domain.content import Embed, Figure, Image, ReadAlsoCard, Table
from editor_desk.domain.diff import BlockChange, BlockDiff, Change, FieldDiff, Segment
from editor_desk.domain.figure_texts import place_in_figure
from editor_desk.gui.editor.formats import with_key
from editor_desk.gui.review.labels import figure_kind_text, figure_part_text
from editor_desk.gui.review.sheet_pictures import OBJECT, picture_format
from editor_desk.gui.review.sheet_runs import Run, RunWriter, SheetView, block_format, placed
from editor_desk.gui.review.sheet_tables import begin_line, leave_table, table_format, write_table

translate = QCoreApplication.translate

_LEFT_TO_RIGHT = {"focal", "url"}
_FATES = {BlockChange.ADDED: Change.INSERTED, BlockChange.REMOVED: Change.DELETED}
_LINE = 26


def write_figure(out: RunWriter, item: BlockDiff, figure: Figure, notes: Sequence[str]) -> int:
    """Write a figure that came, went, changed or stayed; returns where it begins."""
    fate = _FATES.get(item.change, Change.EQUAL)
    is_card = isinstance(figure, ReadAlsoCard | Embed)
    # What stands before a card is a block of its own, whether there is something to say or not.
    form = block_format(1 if is_card and not notes else _LINE, above=6 if is_card else 12, below=2)
    out.paragraph(with_key(form, figure.key))
    start = out.cursor.position()
    _write_notes(out, notes)
    if isinstance(figure, ReadAlsoCard | Embed):
        _write_card(out, item, figure, fate)
        return start
    name = Run(fate, figure_kind_text(figure), out.char("small_text", "mute", weight=QFont.Weight.DemiBold))
    if fate is not Change.EQUAL:
        out.mark(2)
    _tell(out, [name], fate)
    match figure:
        case Image():
            _write_pictures(out, item, fate)
        case Table():
            if item.table is not None:
                write_table(out, item.table, fate, header=figure.header)
    parts = [
        part
        for part in item.parts
        if part.name != "picture"
        and (part.name not in {"focal", "header"} or (not _whole(fate) and _changed(part)))
    ]
    for part in parts:
        if out.shows(part.segments):
            begin_line(out, fate)
            _tell(out, list(_part(out, figure, part)), fate)
    if fate is not Change.EQUAL:
        out.mark(0)
    return start


def _whole(fate: Change) -> bool:
    return fate is not Change.EQUAL


def _changed(part: FieldDiff) -> bool:
    return any(segment.change is not Change.EQUAL for segment in part.segments)


def _tell(out: RunWriter, runs: Sequence[Run], fate: Change) -> None:
    """Write runs; those of a figure that came or went are one difference with all the rest of it."""
    if fate is Change.EQUAL:
        out.runs(runs)
    else:
        out.write_inside(runs)


def _write_notes(out: RunWriter, notes: Sequence[str]) -> None:
    for note in notes:
        out.mark(3, note)
        if out.view is not SheetView.FINAL:
            out.note(note)
        out.mark(0)
        out.plain(" ", out.char("ui_text"))


def _part(out: RunWriter, figure: Figure, part: FieldDiff) -> Iterator[Run]:
    name = figure_part_text(part.name)
    # Width, height, address and per cent would be turned round in a right-to-left line.
    apart = part.name in _LEFT_TO_RIGHT
    label, text = out.char("ui_text", "mute"), out.char("ui_text")
    if name or apart:
        yield Run(Change.EQUAL, (f"\u2068{name}\u2069: " if name else "") + "\u2066" * apart, label)
    named = place_in_figure(figure.key, part.name)
    yield from (Run(s.change, s.text, placed(text, named, s.change)) for s in part.segments)
    if apart:
        yield Run(Change.EQUAL, "\u2069", label)


def _write_pictures(out: RunWriter, item: BlockDiff, fate: Change) -> None:
    """The picture, or the one before and the one after beside each other."""
    before, after = item.before, item.after
    pictures: list[tuple[Change, Image]] = []
    if isinstance(before, Image) and isinstance(after, Image) and before.media == after.media:
        pictures.append((Change.EQUAL, before if out.view is SheetView.BEFORE else after))
    else:
        pictures += [(Change.DELETED, before)] if isinstance(before, Image) else []
        pictures += [(Change.INSERTED, after)] if isinstance(after, Image) else []
    form = QTextBlockFormat()
    form.setBottomMargin(6)
    if fate is Change.EQUAL:
        out.paragraph(form)
    else:
        out.paragraph_inside(form)
    another = fate is Change.EQUAL and any(part.name == "picture" and _changed(part) for part in item.parts)
    if another:
        out.mark(2, translate("ReviewSheet", "another picture"))
    focal = any(part.name == "focal" and _changed(part) for part in item.parts)
    for change, image in pictures:
        if change is not out.view.hidden:
            shown = Change.EQUAL if out.view is SheetView.FINAL else change
            out.cursor.insertText(OBJECT, picture_format(image, shown, focal=focal))
            out.plain("  ", out.char("ui_text"))
    if another:
        out.mark(0)


def _write_card(out: RunWriter, item: BlockDiff, figure: ReadAlsoCard | Embed, fate: Change) -> None:
    grounds = {Change.EQUAL: ("accent_soft", "line"), Change.INSERTED: ("green_soft", "green_line")}
    ground, line = grounds.get(fate, ("red_soft", "red_line"))
    if out.view is SheetView.FINAL:
        ground, line = grounds[Change.EQUAL]
    if isinstance(figure, Embed) and ground == "accent_soft":
        ground = "list"
    form = table_format(out, line)
    form.setCellPadding(12)
    table = out.cursor.insertTable(1, 1, form)
    cell = table.cellAt(0, 0)
    cell_form = cell.format()
    cell_form.setBackground(QBrush(out.theme.color(ground)))
    cell.setFormat(cell_form)
    out.enter(cell.firstCursorPosition())
    out.paragraph_inside(block_format(22))
    if fate is not Change.EQUAL:
        out.mark(2)
    _tell(out, [Run(Change.EQUAL, figure_kind_text(figure), out.char("small_text", "accent_ink"))], fate)
    title = out.char("ui_text", weight=QFont.Weight.DemiBold)
    for part in item.parts:
        if part.name == "title" and out.shows(part.segments):
            begin_line(out, fate)
            named = place_in_figure(figure.key, part.name)
            _tell(out, [Run(s.change, s.text, placed(title, named, s.change)) for s in part.segments], fate)
        elif out.shows(part.segments) and (_changed(part) or isinstance(figure, Embed)):
            begin_line(out, fate)
            shown = part if _changed(part) else FieldDiff(part.name, _host(part.segments))
            _tell(out, list(_part(out, figure, shown)), fate)
    out.mark(0)
    leave_table(out, table)


def _host(segments: Sequence[Segment]) -> tuple[Segment, ...]:
    """The site of an address that stayed."""
    address = "".join(segment.text for segment in segments)
    host = (urlsplit(address).hostname or address).removeprefix("www.")
    return (Segment(Change.EQUAL, host),)
