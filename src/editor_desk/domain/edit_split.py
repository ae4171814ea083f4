"""The exact difference of two texts as single edits, each of which can be carried out without the others.

All of them carried out on the first text give the second one, always.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from editor_desk.domain.anchors import CONTEXT, Anchor, AnchorTexts, Rivals
from editor_desk.domain.content import Block, BodyBlock, Content, Span, Table
from editor_desk.domain.diff import Piece, diff_block
from editor_desk.domain.edit_facts import (
    LISTS,
    TEXT_FACTS,
    WHOLE,
    article_facts,
    block_facts,
    cell_name,
    entries,
    entry_name,
    same_size,
    whole,
)
from editor_desk.domain.edit_texts import WORD_FIELDS, Spans, block_places, spans_at
from editor_desk.domain.edits import (
    START,
    BlockDeletion,
    BlockInsertion,
    BlockMove,
    Edit,
    EntryEdit,
    FactEdit,
    FactValue,
    Look,
    LookEdit,
    Seat,
    Spot,
    WordsEdit,
)
from editor_desk.domain.sequences import longest_rising
from editor_desk.domain.word_diff import Change, diff_words
from editor_desk.language.folding import Strength, fold

_AROUND = 16
"""Letters on each side that anchor a run which says nothing by itself."""
_LONG = CONTEXT * 2 // 3
"""So many letters tell a place from any other."""
_LONGEST_QUEUE = 50
"""So many new neighbours are named that a new block or entry would stand behind."""


def split(base: Content, proposal: Content) -> tuple[Edit, ...]:
    """The edits that lead from `base` to `proposal`, in reading order of `base`, facts of the article last."""
    texts = AnchorTexts(base)
    found: list[Edit] = []
    for name in WORD_FIELDS:
        found += _plain(texts, name, spans_at(base, name), spans_at(proposal, name))
    found += _blocks(texts, base.blocks, proposal.blocks)
    found += _facts("", article_facts(base), article_facts(proposal), (*TEXT_FACTS, "embargo"))
    for name in LISTS:
        found += _list(name, base, proposal)
    return tuple(found)


def spot_at(texts: AnchorTexts, place: str, start: int, end: int) -> Spot:
    """The run [start, end) of the text at a place that there is, anchored."""
    text = texts.text(place) or ""
    first, last = start, end
    if not any(map(str.isalnum, text[start:end])):
        first, last = max(0, start - _AROUND), min(len(text), end + _AROUND)
    prefix, quote, suffix = (
        text[max(0, first - CONTEXT) : first],
        text[first:last],
        text[last : last + CONTEXT],
    )
    rivals = _rivals(prefix[-_LONG:], quote, suffix[:_LONG], texts)
    anchor = Anchor(place, first, last, quote, prefix, suffix, texts.state(place), rivals)
    return Spot(anchor, start - first, end - start)


def _rivals(before: str, quote: str, behind: str, texts: AnchorTexts) -> Rivals:
    """What is believed of the rivals of a quote: edits are followed through every change, and to look for all of them would cost
    ten times the difference. A long quote that stands there once is known by itself; any other one elsewhere only with most of
    its context on a side where that context stands there once.
    """

    def is_alone(text: str) -> bool:
        return texts.joined.count(fold(text, Strength.FOLD)) == 1

    if not quote:
        return Rivals()
    if is_alone(quote):
        return Rivals(any=len(quote) < _LONG, before=_LONG, after=_LONG, whole=True)
    first, last = (_LONG if is_alone(text) else CONTEXT for text in (before + quote, quote + behind))
    return Rivals(any=True, before=first, after=last, whole=True)


def _plain(texts: AnchorTexts, place: str, old: Spans, new: Spans) -> Iterator[Edit]:
    if old == new:
        return
    before, after = ("".join(span.text for span in spans) for spans in (old, new))
    segments = diff_words(before, after)
    yield from _words(texts, place, (Piece(part.change, Span(part.text)) for part in segments))


def _words(texts: AnchorTexts, place: str, pieces: Iterable[Piece]) -> Iterator[Edit]:
    """What neighbours each other and is new or gone is one edit; what only looks otherwise is another."""
    at = start = 0
    old: list[Span] = []
    new: list[Span] = []
    look: Look | None = None
    for piece in (*pieces, None):
        stays = piece is None or piece.change is Change.EQUAL
        now = Look.between(piece.was, piece.span) if piece is not None and stays and piece.was else None
        if (old or new) and stays:
            yield WordsEdit(spot_at(texts, place, start, at), tuple(old), tuple(new))
            old, new = [], []
        if look is not None and now != look:
            yield LookEdit(spot_at(texts, place, start, at), (texts.text(place) or "")[start:at], look)
            look = None
        if piece is None:
            continue  # it comes last
        if (not stays and not (old or new)) or (now is not None and look is None):
            start = at
        look = now
        if piece.change is not Change.INSERTED:
            at += len(piece.span.text)
        if not stays:
            (new if piece.change is Change.INSERTED else old).append(piece.span)


def _blocks(texts: AnchorTexts, before: Sequence[BodyBlock], after: Sequence[BodyBlock]) -> Iterator[Edit]:
    old_places = {item.key: place for place, item in enumerate(before)}
    new_places = {item.key: place for place, item in enumerate(after)}
    kept = {
        before[old].key
        for old, _ in longest_rising(
            [(place, new_places[item.key]) for place, item in enumerate(before) if item.key in new_places]
        )
    }
    seats = _seats([item.key for item in after], kept)
    for item in before:
        place = new_places.get(item.key)
        if place is None:
            yield BlockDeletion(item)
            continue
        yield from _block(texts, item, after[place])
        if item.key not in kept:
            seat = seats[item.key]
            anchor = old_places.get(seat.after[-1], -1)
            yield BlockMove(item, seat, up=anchor < old_places[item.key])
    for item in after:
        if item.key not in old_places:
            yield BlockInsertion(item, seats[item.key])


def _seats(order: Sequence[str], kept: set[str]) -> dict[str, Seat]:
    """Where everything in `order` stands that is not `kept`."""
    seats: dict[str, Seat] = {}
    last, queue = START, list[str]()
    waiting: list[str] = []
    for name in order:
        if name not in kept:
            seats[name] = Seat((*queue[: -_LONGEST_QUEUE - 1 : -1], last))
            queue.append(name)
            waiting.append(name)
            continue
        for one in waiting:
            seats[one] = Seat(seats[one].after, name)
        last, queue, waiting = name, [], []
    return seats


def _block(texts: AnchorTexts, old: BodyBlock, new: BodyBlock) -> Iterator[Edit]:
    if old == new:
        return
    if type(old) is not type(new):
        yield FactEdit(old.key, WHOLE, whole(old), whole(new))
        return
    facts, new_facts = block_facts(old), block_facts(new)
    if isinstance(old, Block) and isinstance(new, Block):
        yield from _words(texts, old.key, diff_block(old, new).pieces)
    else:
        places, new_places = block_places(old), block_places(new)
        for place, spans in places.items():
            yield from _plain(texts, place, spans, new_places[place])
    if isinstance(old, Table) and isinstance(new, Table) and same_size(old, new):
        yield from _cells(old, new)
        del facts["rows"]
    yield from _facts(old.key, facts, new_facts, facts)


def _cells(old: Table, new: Table) -> Iterator[Edit]:
    for row, (line, new_line) in enumerate(zip(old.rows, new.rows, strict=True)):
        for column, (cell, new_cell) in enumerate(zip(line, new_line, strict=True)):
            if cell != new_cell:
                yield FactEdit(old.key, cell_name(old, row, column), cell, new_cell)


def _facts(
    key: str, old: Mapping[str, FactValue], new: Mapping[str, FactValue], names: Iterable[str]
) -> Iterator[Edit]:
    for name in names:
        if old[name] != new[name]:
            yield FactEdit(key, name, old[name], new[name])


def _list(name: str, base: Content, proposal: Content) -> Iterator[Edit]:
    """Entries that came and went; where the others changed their order, or one stands there twice, the list as a whole."""
    old, new = entries(base, name), entries(proposal, name)
    if old == new:
        return
    kept = [entry for entry in new if entry in old]
    names = [[entry_name(entry) for entry in some] for some in (old, new)]
    twice = any(len(set(some)) < len(some) for some in names)
    relabelled = {*names[0]} & {*names[1]} != {entry_name(entry) for entry in kept}
    if twice or relabelled or kept != [entry for entry in old if entry in new]:
        yield FactEdit("", name, old, new)
        return
    seats = _seats(names[1], {entry_name(entry) for entry in kept})
    for entry in old:
        if entry not in new:
            yield EntryEdit(name, entry)
    for entry in new:
        if entry not in old:
            yield EntryEdit(name, entry, seats[entry_name(entry)])
