"""What somebody suggests in a text in which the suggestions of others stand already.

A change within the words that another suggestion would put in leads into that one, which is its parent; all else is said of
the text below, so that it can be accepted without the others. What lies over both is cut where they meet.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from editor_desk.domain.anchors import AnchorTexts
from editor_desk.domain.content import Content
from editor_desk.domain.edit_apply import PutIn
from editor_desk.domain.edit_facts import WHOLE
from editor_desk.domain.edit_split import split, spot_at
from editor_desk.domain.edit_texts import block_places, cut
from editor_desk.domain.edits import (
    BlockDeletion,
    BlockInsertion,
    BlockMove,
    Edit,
    EntryEdit,
    FactEdit,
    LookEdit,
    Seat,
    WordsEdit,
)
from editor_desk.domain.suggestion_merge import INSIDE, inside, layers
from editor_desk.domain.suggestions import Suggestion


@dataclass(frozen=True, slots=True)
class Led:
    """An edit and the suggestion into whose text it leads (by id); none: into the article."""

    edit: Edit
    parent: str = ""


class Layers:
    """`base` with the open suggestions `below` in it, as far as they have a place: `text`. Those that are in it: `below`."""

    def __init__(self, base: Content, below: Iterable[Suggestion]) -> None:
        self.text = base
        self.below: set[str] = set()
        self._layers: list[_Layer] = []
        for content, edits, merged in layers(base, below):
            done = {name: edits[name] for name in merged.done}
            self._layers.append(_Layer(content, done, merged.put_in))
            self.text = merged.content
            self.below |= done.keys()

    def split(self, proposal: Content) -> tuple[Led, ...]:
        """What leads from `text` to `proposal`."""
        led = [Led(edit) for edit in split(self.text, proposal)]
        for layer in reversed(self._layers):
            led = [lower for one in led for lower in ([one] if one.parent else layer.lowered(one.edit))]
        return tuple(led)


class _Layer:
    """Suggestions that were put into `content`, none of them into another one."""

    def __init__(
        self, content: Content, edits: Mapping[str, Edit], put_in: Mapping[str, Sequence[PutIn]]
    ) -> None:
        self._edits = edits
        self._put_in = put_in
        self._texts = AnchorTexts(content)
        self._names = {item.key for item in content.blocks}
        self._blocks: dict[str, str] = {}
        self._places: dict[str, str] = {}
        self._facts: dict[tuple[str, str], str] = {}
        self._entries: dict[tuple[str, tuple[str | None, ...]], str] = {}
        for name, edit in edits.items():
            match edit:
                case BlockInsertion(block):
                    self._blocks[block.key] = name
                    self._places |= dict.fromkeys(block_places(block), name)
                case FactEdit(key, fact) if fact == WHOLE:
                    self._facts[key, WHOLE] = name
                    whole = inside(edit)
                    for item in whole.blocks if whole else ():
                        self._places |= dict.fromkeys(block_places(item), name)
                case FactEdit(key, fact):
                    self._facts[key, fact] = name
                case EntryEdit(seat=Seat()):
                    self._entries[edit.list, edit.entry] = name

    def lowered(self, edit: Edit) -> Iterator[Led]:
        """An edit of the text above as edits of the text below, or of what was put in there."""
        match edit:
            case WordsEdit(spot) | LookEdit(spot):
                if spot.place in self._places:
                    yield Led(edit, self._places[spot.place])
                else:
                    yield from self._lowered_text(edit)
            case FactEdit(key, name):
                owners = (self._blocks.get(key), self._facts.get((key, WHOLE)), self._facts.get((key, name)))
                yield Led(edit, next(filter(None, owners), ""))
            case BlockDeletion(block):
                yield Led(edit, self._blocks.get(block.key, ""))
            case BlockMove(block):
                yield Led(replace(edit, seat=self._seat(edit.seat)), self._blocks.get(block.key, ""))
            case BlockInsertion():
                yield Led(replace(edit, seat=self._seat(edit.seat)))
            case _:
                yield Led(edit, self._entries.get((edit.list, edit.entry), ""))

    def _seat(self, seat: Seat) -> Seat:
        """A seat beside blocks that were put in: without them, it is where these would be."""
        first = self._edits.get(self._blocks.get(seat.after[-1], ""))
        last = self._edits.get(self._blocks.get(seat.before, ""))
        after, before = seat.after, seat.before
        if isinstance(first, BlockInsertion):
            after = (*after, *first.seat.after)
        if isinstance(last, BlockInsertion):
            before = last.seat.before
        return (
            seat if (after, before) == (seat.after, seat.before) else replace(seat, below=Seat(after, before))
        )

    def _lowered_text(self, edit: WordsEdit | LookEdit) -> Iterator[Led]:
        spot = edit.spot
        at = 0
        for start, end, put_in in self._parts(spot.place, spot.start, spot.end):
            size = end - start
            part: WordsEdit | LookEdit
            if isinstance(edit, WordsEdit):
                # What comes stands with the first part, what goes with each.
                part = replace(edit, old=cut(edit.old, at, at + size), new=() if at else edit.new)
            else:
                part = replace(edit, text=edit.text[at : at + size])
            if put_in is None:
                yield Led(replace(part, spot=spot_at(self._texts, spot.place, start, end)))
            else:
                text = inside(self._edits[put_in.name]) or Content()
                yield Led(replace(part, spot=spot_at(AnchorTexts(text), INSIDE, start, end)), put_in.name)
            at += size

    def _parts(self, place: str, start: int, end: int) -> Iterator[tuple[int, int, PutIn | None]]:
        """The run in the text above as runs of the text below (None), and of what was put in."""
        at, shift = start, 0
        for one in self._put_in.get(place, ()):
            is_new = one.start == one.end and one.begins == start < one.ends
            fills = start == one.ends and not self._texts.text(place)
            is_inside = is_new or fills or one.begins < start < one.ends
            if start == end and is_inside:
                yield start - one.begins, start - one.begins, one
                return
            if one.ends > at and one.begins < end:
                if at < one.begins:
                    yield at + shift, one.begins + shift, None
                    at = one.begins
                if at < min(end, one.ends):
                    yield at - one.begins, min(end, one.ends) - one.begins, one
                    at = min(end, one.ends)
            if one.ends <= at:
                shift = one.end - one.ends
        if at < end or start == end:
            yield at + shift, end + shift, None
