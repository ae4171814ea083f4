"""Where edits belong in a text as it is now, and the text that they lead to."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
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
from editor_desk.domain.content import BodyBlock, Content, Span
from editor_desk.domain.edit_cuts import Cut, Cuts, Run
from editor_desk.domain.edit_facts import (
    article_facts,
    block_fact,
    entries,
    entry_name,
    with_article_fact,
    with_block_fact,
    with_entries,
)
from editor_desk.domain.edit_split import spot_at
from editor_desk.domain.edit_texts import Spans, cut, spans_at, with_spans
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
        case EntryEdit():
            return Found("", 0, 0, Certainty.SAME) if _entry_fits(edit, now.content) else _GONE


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
    if whatever or _is_still(block, there):
        return Found(block.key, 0, len(now.texts.text(block.key) or ""), Certainty.SAME)
    return Lost(Loss.GONE, block.key)


def _is_still(block: BodyBlock, there: BodyBlock) -> bool:
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


def _entry_fits(edit: EntryEdit, content: Content) -> bool:
    """Whether an entry that is to go is there, or one that is to come is not."""
    if edit.seat is None:
        return edit.entry in entries(content, edit.list)
    return entry_name(edit.entry) not in map(entry_name, entries(content, edit.list))


def seat_in(order: Sequence[str], seat: Seat) -> int | None:
    """The place in `order` where it would stand; None where neither neighbour is there any more."""
    places = {name: place for place, name in enumerate(order)}
    *queue, firm = seat.after
    low = 0 if firm == START else places.get(firm, -1) + 1
    known = firm == START or firm in places
    high = places.get(seat.before, -1) if seat.before else len(order)
    if not known:
        if high < 0:
            return None
        low = high
    if high < low:
        high = len(order)
    for name in queue:
        if low <= places.get(name, -1) < high:
            return places[name] + 1
    return low


@dataclass(frozen=True, slots=True)
class Merged:
    """The text with some edits carried out. `done` are these by their ids, `left` the others as they are to be kept from now on;
    `starts` says where the words of those that were done begin.
    """

    content: Content
    done: tuple[str, ...]
    left: dict[str, Edit]
    starts: dict[str, int] = field(default_factory=dict)


def merge(content: Content, edits: Mapping[str, Edit], wanted: Collection[str]) -> Merged:
    """Carry out the edits that are `wanted`, of several that want one run the first, and take the others along."""
    return _Merge(content, edits, wanted).result()


class _Merge:
    def __init__(self, content: Content, edits: Mapping[str, Edit], wanted: Collection[str]) -> None:
        self._now = TextNow(content)
        self._edits = edits
        self._wanted = [name for name in edits if name in wanted]
        self._ranks = {name: rank for rank, name in enumerate(edits)}
        self._content = content
        self._done: set[str] = set()
        self._starts: dict[str, int] = {}
        self._places: dict[str, str] = {}
        self._runs: dict[str, Run] = {}
        """The runs of words and looks, by the ids of their edits; in the new text once that is made."""

    def result(self) -> Merged:
        self._texts()
        self._facts()
        self._body()
        done = tuple(name for name in self._wanted if name in self._done)
        return Merged(self._content, done, dict(self._left()), self._starts)

    def _texts(self) -> None:
        by_place: dict[str, list[str]] = {}
        for name, edit in self._edits.items():
            if isinstance(edit, WordsEdit | LookEdit):
                found = where(edit, self._now)
                if isinstance(found, Found):
                    self._runs[name] = found.start, found.end
                    self._places[name] = found.place
                    by_place.setdefault(found.place, []).append(name)
        wanted = set(self._wanted)
        texts = {
            place: self._text(place, names, [name for name in names if name in wanted])
            for place, names in by_place.items()
            if not wanted.isdisjoint(names)
        }
        self._content = with_spans(self._content, texts)

    def _text(self, place: str, names: Sequence[str], wanted: Sequence[str]) -> Spans:
        """The text at a place with what is wanted there."""
        spans = spans_at(self._content, place)
        words = {self._ranks[name]: name for name in wanted if isinstance(self._edits[name], WordsEdit)}
        cuts = Cuts(self._cut(name) for name in words.values())
        at, parts = 0, list[Span]()
        for one, begins in cuts:
            name = words[one.rank]
            parts += cut(spans, at, one.start)
            parts += _coming(self._edits[name], cut(spans, one.start, one.end))
            self._starts[name] = begins
            self._done.add(name)
            at = one.end
        parts += cut(spans, at, _END)
        for name in names:
            self._carry(name, cuts)
        for name in wanted:
            edit = self._edits[name]
            if isinstance(edit, LookEdit) and name in self._runs:
                start, end = self._runs[name]
                seen = map(edit.look.put_on, cut(parts, start, end))
                parts = [*cut(parts, 0, start), *seen, *cut(parts, end, _END)]
                self._done.add(name)
        return tuple(parts)

    def _cut(self, name: str) -> Cut:
        edit = self._edits[name]
        return Cut(
            *self._runs[name], self._ranks[name], len(edit.new_text) if isinstance(edit, WordsEdit) else 0
        )

    def _carry(self, name: str, cuts: Cuts) -> None:
        run = self._runs.pop(name)
        if name not in self._done:
            is_look = isinstance(self._edits[name], LookEdit)
            moved = cuts.stretched(*run) if is_look else cuts.run(*run, self._ranks[name])
            if moved is not None:
                self._runs[name] = moved

    def _facts(self) -> None:
        blocks = {item.key: item for item in self._content.blocks}
        for name in self._wanted:
            edit = self._edits[name]
            match edit:
                case FactEdit(key=""):
                    if article_facts(self._content)[edit.name] == edit.old:
                        self._content = with_article_fact(self._content, edit.name, edit.new)
                        self._done.add(name)
                case FactEdit():
                    item = blocks.get(edit.key)
                    if item is not None and block_fact(item, edit.name) == edit.old:
                        blocks[edit.key] = with_block_fact(item, edit.name, edit.new)
                        self._done.add(name)
                case EntryEdit():
                    if _entry_fits(edit, self._content):
                        self._content = _with_entry(self._content, edit)
                        self._done.add(name)
        self._content = replace(self._content, blocks=tuple(blocks.values()))

    def _body(self) -> None:
        blocks = {item.key: item for item in self._content.blocks}
        order = list(blocks)
        for name in self._wanted:
            edit = self._edits[name]
            match edit:
                case BlockDeletion(block):
                    if block.key not in blocks or not _is_still(block, blocks[block.key]):
                        continue
                    order.remove(block.key)
                    del blocks[block.key]
                case BlockMove(block):
                    rest = [key for key in order if key != block.key]
                    place = seat_in(rest, edit.seat)
                    if block.key not in blocks or place is None:
                        continue
                    order = [*rest[:place], block.key, *rest[place:]]
                case BlockInsertion(block):
                    place = seat_in(order, edit.seat)
                    if block.key in blocks or place is None:
                        continue
                    order.insert(place, block.key)
                    blocks[block.key] = block
                case _:
                    continue
            self._done.add(name)
        self._content = replace(self._content, blocks=tuple(blocks[key] for key in order))

    def _left(self) -> Iterator[tuple[str, Edit]]:
        """The edits that were not done, anchored anew where their text is another now."""
        texts = AnchorTexts(self._content)
        for name, edit in self._edits.items():
            if name in self._done:
                continue
            if isinstance(edit, WordsEdit | LookEdit) and name in self._runs:
                yield name, anchored_anew(edit, texts, self._places[name], *self._runs[name])
            else:
                yield name, edit


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
    return replace(edit, spot=spot_at(texts, place, start, end, spot.anchor.rivals))


def _coming(edit: Edit, present: Spans) -> Spans:
    """The words that come: where they were to look as those that they replace, as these look now."""
    new = edit.new if isinstance(edit, WordsEdit) else ()
    old = edit.old if isinstance(edit, WordsEdit) else ()
    if len(new) == 1 == len(old) and present and new[0].same_style(old[0]):
        return (replace(present[0], text=new[0].text),)
    return new


def _with_entry(content: Content, edit: EntryEdit) -> Content:
    there = list(entries(content, edit.list))
    if edit.seat is None:
        there.remove(edit.entry)
    else:
        place = seat_in([entry_name(entry) for entry in there], edit.seat)
        there.insert(len(there) if place is None else place, edit.entry)
    return with_entries(content, edit.list, tuple(there))
