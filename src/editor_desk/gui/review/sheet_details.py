"""What stands below the text on the sheet of a comparison: byline, source, section, address, tags, other articles."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from editor_desk.domain.content import RelatedLink, TagRef
from editor_desk.domain.diff import Change, Item, Segment
from editor_desk.gui.review.labels import field_text
from editor_desk.gui.review.sheet_runs import Run, RunWriter, SheetView, block_format

if TYPE_CHECKING:
    from editor_desk.gui.review.sheet_text import SheetSource

translate = QCoreApplication.translate

_DETAILS = ("byline", "dateline", "source", "section", "slug", "description", "language")
_LINE = 26
Entry = Item[TagRef] | Item[RelatedLink]


def write_details(out: RunWriter, source: "SheetSource") -> list[int]:
    """Write all of it; returns the number of the block above, where a rule parts the two."""
    diff = source.diff
    rows = [(field_text(name), diff.field(name)) for name in _DETAILS if name != "language"]
    rows = [(label, segments) for label, segments in rows if out.shows(segments)]
    if len(diff.field("language")) > 1:
        rows.append((field_text("language"), diff.field("language")))
    rows += _embargo(source)
    lists: tuple[tuple[str, Sequence[Entry]], ...] = (
        (translate("ReviewSheet", "Tags"), diff.tags),
        (translate("ReviewSheet", "Read also"), diff.read_also),
        (translate("ReviewSheet", "Similar articles"), diff.similar),
    )
    if not rows and not any(items for _, items in lists):
        return []
    ruled = out.cursor.blockNumber()
    above = 30
    for label, segments in rows:
        _label(out, label, above)
        out.segments(segments, out.char("ui_text"))
        above = 0
    for label, items in lists:
        if items:
            _label(out, label, above)
            _write_items(out, items)
            above = 0
    return [ruled]


def _embargo(source: "SheetSource") -> Iterator[tuple[str, tuple[Segment, ...]]]:
    if source.diff.embargo_changed:
        parts = ((Change.DELETED, source.embargo_before), (Change.INSERTED, source.embargo_after))
        yield field_text("embargo"), tuple(Segment(change, text) for change, text in parts if text)
    elif source.embargo_after:
        yield field_text("embargo"), (Segment(Change.EQUAL, source.embargo_after),)


def _label(out: RunWriter, text: str, above: int) -> None:
    out.paragraph(block_format(_LINE, above=above, below=2))
    out.plain(f"\u2068{text}\u2069: ", out.char("ui_text", "mute"))


def _write_items(out: RunWriter, items: Sequence[Entry]) -> None:
    form, mute = out.char("ui_text"), out.char("ui_text", "mute")
    others = {(item.change, item.value): item for item in items}
    shown = False
    for item in items:
        seen = item.change is not out.view.hidden
        if shown and seen:
            out.plain(" · ", mute)
        shown = shown or seen
        name = item.value.label if isinstance(item.value, TagRef) else item.value.title
        # Isolated, so that a title in Latin letters does not reorder its neighbours.
        runs = [Run(item.change, f"\u2068{name}\u2069", form)]
        told = _told(item, others)
        if told and out.view is not SheetView.FINAL:
            runs.append(Run(item.change, f" ({told})", form))
        out.runs(runs)


def _told(item: Entry, others: dict[tuple[Change, TagRef | RelatedLink], Entry]) -> str:
    """What its name does not say of an entry that changed."""
    if item.change is Change.EQUAL:
        return ""
    other = Change.INSERTED if item.change is Change.DELETED else Change.DELETED
    if (other, item.value) in others:
        return translate("ReviewSheet", "in another place")
    link = item.value
    if isinstance(link, TagRef):
        return ""
    same = [value for change, value in others if change is other and isinstance(value, RelatedLink)]
    return _leads(link) if any(value.title == link.title for value in same) else ""


def _leads(link: RelatedLink) -> str:
    """Where a link leads that another of the same title does not."""
    if link.url:
        return f"\u2066{link.url}\u2069"
    if link.article:
        return translate("ReviewSheet", "in the archive")
    return translate("ReviewSheet", "not found in the archive yet")
