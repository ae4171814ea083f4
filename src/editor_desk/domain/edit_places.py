"""Where edits belong in a text as it is now."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from editor_desk.domain.anchors import (
    AnchorTexts,
    Certainty,
    Found,
    Loss,
    Lost,
    Where,
    locate,
    still_alike,
)
from editor_desk.domain.content import BodyBlock, Content
from editor_desk.domain.edit_facts import (
    article_facts,
    block_fact,
    entries,
    entry_name,
)
from editor_desk.domain.edit_split import spot_at
from editor_desk.domain.edits import (
    START,
    BlockDeletion,
    BlockInsertion,
    BlockMove,
    Edit,
    EntryEdit,
    FactEdit,
    LookEdit,
    Seat,
    Spot,
    WordsEdit,
)

_GONE = Lost(Loss.GONE)
_END = 1 << 60


class TextNow:
    """A content, read for edits to be found in it. What is read is kept, so that many cost little more than one."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self.texts = AnchorTexts(content)

    @cached_property
    def blocks(self) -> dict[str, BodyBlock]:
        """The blocks by their keys, in order."""
        return {item.key: item for item in self.content.blocks}

    @cached_property
    def facts(self) -> dict[str, object]:
        """The facts of the article."""
        return dict(article_facts(self.content))


def where(edit: Edit, now: TextNow) -> Where:  # noqa: PLR0911 - one for each kind
    """Where `edit` belongs: a run of a text, a block by its key (for a new one the block that it would stand behind), or the
    empty place for a fact of the article. Lost: it cannot be carried out.
    """
    match edit:
        case WordsEdit():
            return _words_at(edit, now.texts)
        case LookEdit():
            return run_of(edit.spot, now.texts, edited=True)
        case BlockInsertion():
            if edit.block.key in now.blocks:
                return Lost(Loss.GONE, edit.block.key)
            order = list(now.blocks)
            place = seat_in(order, edit.seat)
            if place is None:
                return _GONE
            return Found(order[place - 1] if place else START, 0, 0, Certainty.SAME)
        case BlockDeletion():
            return _block_at(edit.block, now)
        case BlockMove():
            found = _block_at(edit.block, now, whatever=True)
            rest = [key for key in now.blocks if key != edit.block.key]
            return Lost(Loss.GONE, found.place) if seat_in(rest, edit.seat) is None else found
        case FactEdit():
            return _fact_at(edit, now)
        case _:
            return Found("", 0, 0, Certainty.SAME) if entry_fits(edit, now.content) else _GONE


def run_of(spot: Spot, texts: AnchorTexts, *, edited: bool = False) -> Where:
    """The run of a spot: just as it was, or, where that is allowed, `edited`."""
    anchor = spot.anchor
    text = texts.text(anchor.place)
    if text is not None and texts.state(anchor.place) == anchor.state:
        return Found(anchor.place, spot.start, spot.end, Certainty.SAME)
    if not anchor.quote:
        return Lost(Loss.GONE, "" if text is None else anchor.place)
    found = locate(anchor, texts)
    if isinstance(found, Lost):
        return found
    if found.certainty is not Certainty.CHANGED:
        start = found.start + spot.lead
        return replace(found, start=start, end=start + spot.size)
    if edited and not spot.lead:
        return found
    return Lost(Loss.GONE, found.place, found.start)


def _words_at(edit: WordsEdit, texts: AnchorTexts) -> Where:
    found = run_of(edit.spot, texts)
    if isinstance(found, Lost):
        return found
    there = (texts.text(found.place) or "")[found.start : found.end]
    return found if there == edit.old_text else Lost(Loss.GONE, found.place, found.start)


def _block_at(block: BodyBlock, now: TextNow, *, whatever: bool = False) -> Where:
    there = now.blocks.get(block.key)
    if there is None:
        return _GONE
    if whatever or is_still(block, there):
        return Found(block.key, 0, len(now.texts.text(block.key) or ""), Certainty.SAME)
    return Lost(Loss.GONE, block.key)


def is_still(block: BodyBlock, there: BodyBlock) -> bool:
    """Whether `there` is what became of `block`: it was not written anew."""
    if type(block) is not type(there):
        return False
    return block.text == there.text or not block.text.strip() or still_alike(block.text, there.text)


def _fact_at(edit: FactEdit, now: TextNow) -> Where:
    if not edit.key:
        is_there = now.facts[edit.name] == edit.old
    else:
        item = now.blocks.get(edit.key)
        is_there = item is not None and block_fact(item, edit.name) == edit.old
    place = edit.key if edit.key in now.blocks else ""
    return Found(place, 0, 0, Certainty.SAME) if is_there else Lost(Loss.GONE, place)


def entry_fits(edit: EntryEdit, content: Content) -> bool:
    """Whether an entry that is to go is there, or one that is to come is not."""
    if edit.seat is None:
        return edit.entry in entries(content, edit.list)
    return entry_name(edit.entry) not in map(entry_name, entries(content, edit.list))


def seat_in(order: Sequence[str], seat: Seat) -> int | None:
    """The place in `order` where it would stand; None where neither neighbour is there any more."""
    places = {name: place for place, name in enumerate(order)}
    *queue, firm = seat.after
    low = 0 if firm == START else places.get(firm, -1) + 1
    high = places.get(seat.before, -1) if seat.before else len(order)
    known = firm == START or firm in places
    if not known and seat.below is not None:
        return seat_in(order, seat.below)
    if known and high < low:
        high = len(order)
    for name in queue:
        if low <= places.get(name, -1) < high:
            return places[name] + 1
    if not known:
        return None if high < 0 else high
    return low


def anchored_anew(
    edit: WordsEdit | LookEdit, texts: AnchorTexts, place: str, start: int, end: int
) -> WordsEdit | LookEdit:
    """`edit` on that run, if the text there is not the one that it is anchored in."""
    spot = edit.spot
    text = texts.text(place)
    if text is None:
        return edit
    if (spot.place, spot.start, spot.end) == (place, start, end) and texts.state(place) == spot.anchor.state:
        return edit
    if end > len(text) or (isinstance(edit, WordsEdit) and text[start:end] != edit.old_text):
        return edit
    return replace(edit, spot=spot_at(texts, place, start, end))
