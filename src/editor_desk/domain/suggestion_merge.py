"""Suggestions of one article together: where each stands, and what becomes of the others when some are accepted.

A suggestion may lead into the text that another one would put in: its parent. Accepted first it changes what the parent
proposes; once the parent is accepted it stands in the article.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from editor_desk.domain.anchors import AnchorTexts, Certainty, Found, Loss, Lost, Where
from editor_desk.domain.content import Block, BlockKind, Content
from editor_desk.domain.edit_apply import TextNow, anchored_anew, merge, where
from editor_desk.domain.edit_follow import EditFollower
from editor_desk.domain.edits import (
    BlockInsertion,
    BlockMove,
    Edit,
    EntryEdit,
    FactEdit,
    LookEdit,
    WordsEdit,
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
        inside = _inside(one.edit)
        text = None if inside is None else TextNow(inside)
        kids = [(kid, _where_inside(kid.edit, one.edit, text)) for kid in tree.kids(one.id)]
        waiting += kids[::-1]
    return tuple(placed)


def follow(suggestions: Iterable[Suggestion], before: Content, after: Content) -> tuple[Suggestion, ...]:
    """Those of the open suggestions that are to be kept otherwise once `before` has become `after`."""
    tops = _Tree(suggestions).tops
    follower = EditFollower(TextNow(before), TextNow(after))
    carried = (replace(one, edit=follower.carry(one.edit)) for one in tops)
    return tuple(new for new, old in zip(carried, tops, strict=True) if new != old)


def descendants(suggestions: Iterable[Suggestion], ids: Collection[str]) -> tuple[Suggestion, ...]:
    """What leads into those, and into that, and so on."""
    tree = _Tree(suggestions)
    found: list[Suggestion] = []
    waiting = list(ids)
    while waiting:
        kids = [kid for kid in tree.kids(waiting.pop()) if kid.id not in ids]
        found += kids
        waiting += [kid.id for kid in kids]
    return tuple(found)


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

    def kids(self, parent: str) -> Sequence[Suggestion]:
        """What leads into the text of that one."""
        return self._kids.get(parent, ())


class _Acceptance:
    def __init__(self, suggestions: Iterable[Suggestion], wanted: Collection[str]) -> None:
        self._tree = _Tree(suggestions)
        self._wanted = wanted
        self._edits: dict[str, Edit] = {one.id: one.edit for one in self._tree.all.values()}
        self._parents = {one.id: one.parent for one in self._tree.all.values()}
        self._accepted: list[str] = []
        self._emptied: list[str] = []

    def of(self, content: Content) -> Acceptance:
        merged = self._level(content, self._tree.tops)
        closed = {*self._accepted, *self._emptied}
        changed = (
            replace(one, edit=self._edits[one.id], parent=self._parents[one.id])
            for one in self._tree.all.values()
            if one.id not in closed
        )
        return Acceptance(
            merged,
            tuple(self._accepted),
            tuple(self._emptied),
            tuple(one for one in changed if one != self._tree.all[one.id]),
        )

    def _level(self, content: Content, siblings: Sequence[Suggestion]) -> Content:
        """`content` with what is wanted of these, which lead into it; first what leads into each of them."""
        for one in siblings:
            self._take_in(one.id)
        edits = {one.id: self._edits[one.id] for one in siblings if one.id not in self._emptied}
        merged = merge(content, edits, self._wanted)
        self._accepted += merged.done
        self._edits |= merged.left
        texts = AnchorTexts(merged.content)
        for name in merged.done:
            for kid in self._tree.kids(name):
                self._parents[kid.id] = self._parents[name]
                self._edits[kid.id] = self._brought(kid.id, name, texts, merged.starts.get(name, 0))
        return merged.content

    def _take_in(self, name: str) -> None:
        kids = self._tree.kids(name)
        for kid in kids:
            if kid.id in self._wanted:
                self._absorb(name, kid)
        inside = _inside(self._edits[name])
        rest = [kid for kid in kids if kid.id not in self._accepted]
        if inside is None or not rest:
            return
        new = self._level(inside, rest)
        edit = self._edits[name]
        if isinstance(edit, BlockInsertion):
            if new.blocks:
                self._edits[name] = replace(edit, block=new.blocks[0])
            else:
                self._emptied.append(name)
        elif isinstance(edit, WordsEdit):
            self._edits[name] = replace(edit, new=new.text_blocks[0].spans)
            if edit.old == new.text_blocks[0].spans:
                self._emptied.append(name)

    def _absorb(self, name: str, kid: Suggestion) -> None:
        """Let a suggestion take over what one without words says that leads into it."""
        match self._edits[name], self._edits[kid.id]:
            case FactEdit() as edit, FactEdit() as other if edit.new == other.old:
                self._edits[name] = replace(edit, new=other.new)
                if edit.old == other.new:
                    self._emptied.append(name)
            case BlockInsertion() as edit, BlockMove() as other:
                self._edits[name] = replace(edit, seat=other.seat)
            case EntryEdit(seat=seat), EntryEdit(seat=None) if seat is not None:
                self._emptied.append(name)
            case _:
                return
        self._accepted.append(kid.id)

    def _brought(self, kid: str, parent: str, texts: AnchorTexts, start: int) -> Edit:
        """An edit of the text of its parent, as one of the text that this now stands in."""
        edit, around = self._edits[kid], self._edits[parent]
        inside = _inside(around)
        if not isinstance(edit, WordsEdit | LookEdit) or not isinstance(around, WordsEdit) or inside is None:
            return edit
        found = where(edit, TextNow(inside))
        if isinstance(found, Lost):
            return edit
        return anchored_anew(edit, texts, around.spot.place, start + found.start, start + found.end)


def _inside(edit: Edit) -> Content | None:
    """What an edit would put in, as a text that others may lead into."""
    match edit:
        case WordsEdit():
            return Content(blocks=(Block(INSIDE, BlockKind.PARAGRAPH, edit.new),))
        case BlockInsertion():
            return Content(blocks=(edit.block,))
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
