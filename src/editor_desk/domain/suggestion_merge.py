"""Suggestions of one article together: where each stands, and what becomes of the others when some are accepted.

A suggestion may lead into the text that another one would put in: its parent. Accepted first it changes what the parent
proposes; once the parent is accepted it stands in the article.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from editor_desk.domain.anchors import AnchorTexts, Certainty, Found, Loss, Lost, Where
from editor_desk.domain.content import Block, BlockKind, Content
from editor_desk.domain.edit_apply import Merged, merge
from editor_desk.domain.edit_facts import WHOLE, block_from_whole, whole
from editor_desk.domain.edit_follow import EditFollower
from editor_desk.domain.edit_places import TextNow, anchored_anew, where
from editor_desk.domain.edits import (
    BlockInsertion,
    BlockMove,
    Edit,
    EntryEdit,
    FactEdit,
    LookEdit,
    WordsEdit,
    outcome,
)
from editor_desk.domain.suggestions import Placed, Suggestion

INSIDE = "new"
"""The place of the words that a suggestion would put in, for another one that leads into them."""


@dataclass(frozen=True, slots=True)
class Acceptance:
    """The text with the accepted suggestions in it. `accepted` are their ids; `emptied` those of which nothing is left, since
    what was accepted took it back; `changed` the open ones that lead elsewhere now, or belong to another parent.
    """

    content: Content
    accepted: tuple[str, ...]
    emptied: tuple[str, ...]
    changed: tuple[Suggestion, ...]


def in_order(suggestions: Iterable[Suggestion]) -> list[Suggestion]:
    """As they were made, which is the order in which several are accepted."""
    return sorted(suggestions, key=lambda one: (one.at, one.id))


def accept(content: Content, suggestions: Iterable[Suggestion], wanted: Collection[str]) -> Acceptance:
    """Accept what is `wanted` of the open `suggestions` of `content`. What has no place stays open."""
    return _Acceptance(suggestions, wanted).of(content)


def layers(
    content: Content, suggestions: Iterable[Suggestion]
) -> Iterator[tuple[Content, dict[str, Edit], Merged]]:
    """The suggestions that have a place laid over `content`, what leads into others after them: the text below each layer, the
    edits of it, and what became of that.
    """
    waiting = {one.id: one for one in suggestions}
    acceptance = _Acceptance(waiting.values(), waiting.keys())
    while True:
        edits = acceptance.edits()
        merged = acceptance.layer(content)
        if merged is None:
            return
        yield content, edits, merged
        content = merged.content


def place(content: Content, suggestions: Iterable[Suggestion]) -> tuple[Placed, ...]:
    """The open suggestions in reading order, those without a place where they were last, each before what leads into it."""
    tree = _Tree(suggestions)
    now = TextNow(content)
    found = [(one, where(one.edit, now)) for one in tree.tops]
    found.sort(key=lambda item: now.texts.reading_order(item[1]))
    placed: list[Placed] = []
    waiting = found[::-1]
    while waiting:
        one, there = waiting.pop()
        placed.append(Placed(one, there))
        text = inside(one.edit)
        there_inside = None if text is None else TextNow(text)
        kids = [(kid, _where_inside(kid.edit, one.edit, there_inside)) for kid in tree.kids(one.id)]
        waiting += kids[::-1]
    return tuple(placed)


def follow(suggestions: Iterable[Suggestion], before: Content, after: Content) -> tuple[Suggestion, ...]:
    """Those of the open suggestions that are to be kept otherwise once `before` has become `after`."""
    tops = _Tree(suggestions).tops
    follower = EditFollower(TextNow(before), TextNow(after))
    carried = (replace(one, edit=follower.carry(one.edit)) for one in tops)
    return tuple(new for new, old in zip(carried, tops, strict=True) if new != old)


def renewed(kids: Sequence[Suggestion], before: Edit, after: Edit) -> tuple[Suggestion, ...]:
    """Those that lead into the text of a suggestion, which its author changed, as far as they are to be kept otherwise."""
    old, new = inside(before), inside(after)
    if old is None or new is None:
        return ()
    parents = {kid.id: kid.parent for kid in kids}
    moved = follow([replace(kid, parent="") for kid in kids], old, new)
    return tuple(replace(kid, parent=parents[kid.id]) for kid in moved)


def descendants(suggestions: Iterable[Suggestion], ids: Collection[str]) -> tuple[Suggestion, ...]:
    """What leads into those, and into that, and so on."""
    tree = _Tree(suggestions)
    return tuple({kid.id: kid for one in ids for kid in tree.below(one) if kid.id not in ids}.values())


class _Tree:
    """Open suggestions by their parents. One whose parent is decided stands alone, without a place."""

    def __init__(self, suggestions: Iterable[Suggestion]) -> None:
        self.all = {one.id: one for one in in_order(suggestions)}
        self.tops: list[Suggestion] = []
        self._kids: dict[str, list[Suggestion]] = {}
        for one in self.all.values():
            if one.parent in self.all:
                self._kids.setdefault(one.parent, []).append(one)
            else:
                self.tops.append(one)

    def below(self, parent: str) -> list[Suggestion]:
        """What leads into the text of that one, and into that, and so on."""
        found = list(self.kids(parent))
        for kid in found:
            found += self.kids(kid.id)
        return found

    def kids(self, parent: str) -> Sequence[Suggestion]:
        """What leads into the text of that one."""
        return self._kids.get(parent, ())


class _Acceptance:
    def __init__(self, suggestions: Iterable[Suggestion], wanted: Collection[str]) -> None:
        self._before = {one.id: one for one in in_order(suggestions)}
        self._open = dict(self._before)
        self._wanted = frozenset(wanted)
        self._accepted: list[str] = []
        self._emptied: list[str] = []

    def of(self, content: Content) -> Acceptance:
        """Layer by layer: what leads into another one that is wanted comes after that."""
        while (merged := self.layer(content)) is not None:
            content = merged.content
        self._take_in()
        changed = tuple(one for name, one in self._open.items() if one != self._before[name])
        return Acceptance(content, tuple(self._accepted), tuple(self._emptied), changed)

    def edits(self) -> dict[str, Edit]:
        """What the open ones propose."""
        return {name: one.edit for name, one in self._open.items()}

    def layer(self, content: Content) -> Merged | None:
        """`content` with those that are wanted and lead into it; None where there are none. Where two say just the same, both
        are accepted with one.
        """
        tree = _Tree(self._open.values())
        edits = {one.id: one.edit for one in tree.tops}
        firsts: dict[object, str] = {}
        for name, edit in edits.items():
            if name in self._wanted:
                firsts.setdefault(outcome(edit), name)
        twins = {name: firsts.get(outcome(edit), name) for name, edit in edits.items()}
        merged = merge(
            content, {name: edit for name, edit in edits.items() if twins[name] == name}, self._wanted
        )
        if not merged.done:
            return None
        for name, edit in merged.left.items():
            self._open[name] = replace(self._open[name], edit=edit)
        texts = AnchorTexts(merged.content)
        seats = {one.name: (place, one.begins) for place, some in merged.put_in.items() for one in some}
        for name, first in twins.items():
            if first in merged.done:
                self._accepted.append(name)
                del self._open[name]
                for kid in tree.kids(name):
                    edit = kid.edit
                    if first in seats:
                        edit = _brought(edit, edits[name], texts, *seats[first])
                    self._open[kid.id] = replace(kid, parent="", edit=edit)
        return merged

    def _take_in(self) -> None:
        """Let what is wanted and leads into one that stays open change what that proposes."""
        tree = _Tree(self._open.values())
        for one in tree.tops:
            below = tree.below(one.id)
            if not self._wanted.isdisjoint(kid.id for kid in below):
                edit = self._with_facts(one.edit, tree.kids(one.id))
                edit = None if edit is None else self._with_words(edit, one.id, below)
                if edit is None:
                    self._close(self._emptied, one.id, *(kid.id for kid in below if kid.id in self._open))
                else:
                    self._open[one.id] = replace(one, edit=edit)

    def _with_facts(self, edit: Edit, kids: Iterable[Suggestion]) -> Edit | None:
        """What a suggestion proposes once those that lead into it and are no words are taken over; None for nothing."""
        for kid in kids:
            if kid.id not in self._wanted:
                continue
            match edit, kid.edit:
                case FactEdit(), FactEdit() if edit.name == kid.edit.name and edit.new == kid.edit.old:
                    edit = replace(edit, new=kid.edit.new)
                case BlockInsertion(), BlockMove():
                    edit = replace(edit, seat=kid.edit.seat)
                case EntryEdit(), EntryEdit(seat=None) if edit.entry == kid.edit.entry:
                    self._close(self._accepted, kid.id)
                    return None
                case _:
                    continue
            self._close(self._accepted, kid.id)
        return None if isinstance(edit, FactEdit) and edit.new == edit.old else edit

    def _with_words(self, edit: Edit, name: str, below: Iterable[Suggestion]) -> Edit | None:
        """The same with what is wanted in its words or in its block; None where nothing is left of them."""
        text = inside(edit)
        if text is None:
            return edit
        rest = [
            replace(kid, parent="") if kid.parent == name else kid for kid in below if kid.id in self._open
        ]
        found = _Acceptance(rest, self._wanted).of(text)
        self._close(self._accepted, *found.accepted)
        self._close(self._emptied, *found.emptied)
        for kid in found.changed:
            self._open[kid.id] = replace(kid, parent=kid.parent or name)
        block = next(iter(found.content.blocks), None)
        match edit, block:
            case WordsEdit(), Block():
                return replace(edit, new=block.spans) if block.spans != edit.old else None
            case BlockInsertion(), _ if block is not None:
                return replace(edit, block=block)
            case FactEdit(), _ if block is not None:
                return replace(edit, new=whole(block))
            case _:
                return None

    def _close(self, closed: list[str], *names: str) -> None:
        closed += names
        for name in names:
            del self._open[name]


def _brought(edit: Edit, parent: Edit, texts: AnchorTexts, place: str, begins: int) -> Edit:
    """An edit of the words that its parent put in, as one of the text where these begin there."""
    text = inside(parent)
    if not isinstance(edit, WordsEdit | LookEdit) or text is None:
        return edit
    found = where(edit, TextNow(text))
    if isinstance(found, Lost):
        return edit
    return anchored_anew(edit, texts, place, begins + found.start, begins + found.end)


def inside(edit: Edit) -> Content | None:
    """What an edit would put in, as a text that others may lead into."""
    match edit:
        case WordsEdit():
            return Content(blocks=(Block(INSIDE, BlockKind.PARAGRAPH, edit.new),))
        case BlockInsertion():
            return Content(blocks=(edit.block,))
        case FactEdit(name=name, new=str(new)) if name == WHOLE:
            return Content(blocks=(block_from_whole(new),))
        case _:
            return None


def _where_inside(edit: Edit, parent: Edit, inside: TextNow | None) -> Where:
    match edit, parent:
        case FactEdit(), FactEdit():
            fits = edit.old == parent.new
        case BlockMove(), BlockInsertion():
            fits = True
        case EntryEdit(seat=None), EntryEdit():
            fits = edit.entry == parent.entry
        case _ if inside is not None:
            return where(edit, inside)
        case _:
            fits = False
    return Found("", 0, 0, Certainty.SAME) if fits else Lost(Loss.GONE)
