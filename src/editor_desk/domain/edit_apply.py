"""The text that edits lead to."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from editor_desk.domain.anchors import (
    AnchorTexts,
    Found,
)
from editor_desk.domain.content import Content, Span
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
from editor_desk.domain.edit_places import TextNow, anchored_anew, entry_fits, is_still, seat_in, where
from editor_desk.domain.edit_texts import Spans, cut, spans_at, with_spans
from editor_desk.domain.edits import (
    BlockDeletion,
    BlockInsertion,
    BlockMove,
    Edit,
    EntryEdit,
    FactEdit,
    Look,
    LookEdit,
    WordsEdit,
)

_END = 1 << 60


@dataclass(frozen=True, slots=True)
class PutIn:
    """Words of the edit `name`: those in the run [start, end) made way for `size` characters from `begins` on."""

    name: str
    start: int
    end: int
    begins: int
    size: int

    @property
    def ends(self) -> int:
        """Where they end."""
        return self.begins + self.size


@dataclass(frozen=True, slots=True)
class Merged:
    """The text with some edits carried out. `done` are these by their ids, `left` the others as they are to be kept from now on.
    `put_in` tells for each place, in order, whose words came there for which run, and where they begin.
    """

    content: Content
    done: tuple[str, ...]
    left: dict[str, Edit]
    put_in: dict[str, tuple[PutIn, ...]] = field(default_factory=dict)


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
        self._put_in: dict[str, tuple[PutIn, ...]] = {}
        self._places: dict[str, str] = {}
        self._runs: dict[str, Run] = {}
        """The runs of words and looks, by the ids of their edits; in the new text once that is made."""

    def result(self) -> Merged:
        self._texts()
        self._facts()
        self._body()
        done = tuple(name for name in self._wanted if name in self._done)
        return Merged(self._content, done, dict(self._left()), self._put_in)

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
        """The text at a place with what is wanted there, as if each came after those before it."""
        spans = spans_at(self._content, place)
        was_empty = not spans
        words = {self._ranks[name]: name for name in wanted if isinstance(self._edits[name], WordsEdit)}
        # Of several who would fill an empty text each wants to be the only one.
        cuts = Cuts(self._cut(name) for name in [*words.values()][: 1 if was_empty else None])
        looks: list[tuple[int, Look, Run]] = []
        for name in wanted:
            edit, run = self._edits[name], self._runs[name]
            if isinstance(edit, LookEdit) and (stretched := cuts.stretched(*run)) is not None:
                spans = (
                    *cut(spans, 0, run[0]),
                    *map(edit.look.put_on, cut(spans, *run)),
                    *cut(spans, run[1], _END),
                )
                looks.append((self._ranks[name], edit.look, stretched))
                self._done.add(name)
        at, parts = 0, list[Span]()
        for one, begins in cuts:
            name = words[one.rank]
            parts += cut(spans, at, one.start)
            parts += _coming(
                self._edits[name],
                cut(spans, one.start, one.end),
                [
                    look
                    for rank, look, (start, end) in looks
                    if rank > one.rank and start <= begins and begins + one.size <= end
                ],
            )
            self._done.add(name)
            at = one.end
        parts += cut(spans, at, _END)
        self._put_in[place] = tuple(
            PutIn(words[one.rank], one.start, one.end, begins, one.size) for one, begins in cuts
        )
        for name in names:
            run = self._runs.pop(name)
            if name in self._done or was_empty:
                continue
            is_look = isinstance(self._edits[name], LookEdit)
            moved = cuts.stretched(*run) if is_look else cuts.run(*run, self._ranks[name])
            if moved is not None:
                self._runs[name] = moved
        return tuple(parts)

    def _cut(self, name: str) -> Cut:
        edit = self._edits[name]
        return Cut(
            *self._runs[name], self._ranks[name], len(edit.new_text) if isinstance(edit, WordsEdit) else 0
        )

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
                    if entry_fits(edit, self._content):
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
                    if block.key not in blocks or not is_still(block, blocks[block.key]):
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


def _coming(edit: Edit, present: Spans, looks: Sequence[Look]) -> Spans:
    """The words that come: where they were to look as those that they replace, as these look now; else as was proposed, and
    as what was accepted after them wants it.
    """
    new = edit.new if isinstance(edit, WordsEdit) else ()
    old = edit.old if isinstance(edit, WordsEdit) else ()
    if len(new) == 1 == len(old) and present and new[0].same_style(old[0]):
        return (replace(present[0], text=new[0].text),)
    for look in looks:
        new = tuple(map(look.put_on, new))
    return new


def _with_entry(content: Content, edit: EntryEdit) -> Content:
    there = list(entries(content, edit.list))
    if edit.seat is None:
        there.remove(edit.entry)
    else:
        place = seat_in([entry_name(entry) for entry in there], edit.seat)
        there.insert(len(there) if place is None else place, edit.entry)
    return with_entries(content, edit.list, tuple(there))
