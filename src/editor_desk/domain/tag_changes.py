"""Changes of the vocabulary as values: what each tag was before and is after, so that every change can be shown before it
is made, and undone exactly.

A tag is never removed: a merged one points to the tag that took it over, and undoing a split lets the tag that was split
off point back. Texts that carry it go on showing a label.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.tag_facts import TagFacts, TagState, broader_line, check_broader, media_topic
from editor_desk.domain.tags import Tag, merge, rename, tag_label

Tags = Mapping[str, Tag]


class ChangeKind(StrEnum):
    """What was done."""

    MAKE = "make"
    MERGE = "merge"
    RENAME = "rename"
    ALIAS = "alias"
    SPLIT = "split"
    ACCEPT = "accept"
    RETIRE = "retire"
    DESCRIBE = "describe"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Edit:
    """Tags as they were and as they are to be: the same ids in the same order. Tags without a difference are left out."""

    kind: ChangeKind
    before: tuple[Tag, ...]
    after: tuple[Tag, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """The tags that it changes."""
        return tuple(tag.id for tag in self.after)

    @property
    def merged(self) -> tuple[Tag, ...]:
        """The tags that it merges, as they were."""
        return tuple(
            old for old, new in zip(self.before, self.after, strict=True) if old.is_live and not new.is_live
        )

    @property
    def is_empty(self) -> bool:
        """Whether it changes nothing."""
        return not self.after


@dataclass(frozen=True, slots=True)
class TagChange:
    """A change that was made. `pairs` are the tags that were kept apart; `undone_at` is None while it stands."""

    id: str
    edit: Edit
    by: str
    at: datetime
    pairs: tuple[tuple[str, str], ...] = ()
    undone_at: datetime | None = None

    @property
    def touched(self) -> frozenset[str]:
        """The tags that it is about."""
        return frozenset(self.edit.ids) | {tag for pair in self.pairs for tag in pair}


def pair_of(one: str, other: str) -> tuple[str, str]:
    """Two tags in the order in which they are remembered as kept apart."""
    return (one, other) if one < other else (other, one)


def making(tag: Tag) -> Edit:
    """A tag that somebody made. A tag is never removed: undone, it is one that is not offered any more."""
    retired = replace(tag, facts=replace(tag.facts, state=TagState.RETIRED))
    return Edit(ChangeKind.MAKE, (retired,), (tag,))


def merging(tags: Tags, into: str, others: Sequence[str]) -> Edit:
    """Let one tag take over others. Raises DeskError: TAG_UNKNOWN, TAG_MERGE_SELF."""
    survivor = _live(tags, into)
    into = survivor.id
    changed: dict[str, Tag] = {}
    for other in dict.fromkeys(_live(tags, other).id for other in others):
        survivor, merged = merge(survivor, tags[other])
        changed[other] = replace(merged, aliases=())
    # What was a part of a merged tag is a part of the survivor, and the survivor no part of itself.
    taken = set(changed)
    parts = {
        tag.id: replace(tag, facts=replace(tag.facts, broader=into))
        for tag in tags.values()
        if tag.facts.broader in taken and tag.id not in {into, *taken} and tag.is_live
    }
    above = _above(tags, into, taken)
    after = {**_broader(tags), **dict.fromkeys(parts, into)}
    if above is not None and (above in parts or into in broader_line(after, above)):
        above = None
    survivor = replace(survivor, facts=replace(survivor.facts, broader=above))
    return _edit(ChangeKind.MERGE, tags, [survivor, *changed.values(), *parts.values()])


def renaming(tags: Tags, tag_id: str, label: str) -> Edit:
    """Give a tag another label. Raises DeskError: TAG_UNKNOWN, TAG_NAME_EMPTY."""
    return _edit(ChangeKind.RENAME, tags, [rename(_live(tags, tag_id), label)])


def also_written(tags: Tags, tag_id: str, label: str) -> Edit:
    """Let another way to write it lead to a tag. Raises DeskError: TAG_UNKNOWN, TAG_NAME_EMPTY."""
    tag, alias = _live(tags, tag_id), tag_label(label)
    known = alias in {tag.label, *tag.aliases}
    return _edit(ChangeKind.ALIAS, tags, [tag if known else replace(tag, aliases=(*tag.aliases, alias))])


def splitting(tags: Tags, tag_id: str, labels: Sequence[str], new_id: str) -> Edit:
    """Take aliases out of a tag into a tag of their own, named by the first of them.

    Where an alias came with a merge, the tag that was merged lives again, with the texts that carry it; else `new_id` is a
    new tag. Raises DeskError: TAG_UNKNOWN, TAG_ALIAS_UNKNOWN.
    """
    source = _live(tags, tag_id)
    wanted = {label: place for place, label in enumerate(dict.fromkeys(labels))}
    if not wanted or not wanted.keys() <= set(source.aliases):
        raise DeskError(ErrorCode.TAG_ALIAS_UNKNOWN)
    beneath = leading_to(tags, tag_id)
    returning = sorted(
        (tag for tag in beneath if tag.label in wanted), key=lambda tag: (wanted[tag.label], tag.id)
    )
    own_id = returning[0].id if returning else new_id
    first, *others = wanted
    facts = returning[0].facts if returning else TagFacts(kind=source.facts.kind)
    changed = [
        replace(source, aliases=tuple(alias for alias in source.aliases if alias not in wanted)),
        Tag(own_id, first, tuple(others), None, facts),
        *(replace(tag, merged_into=own_id) for tag in returning[1:]),
    ]
    moved = {tag.id for tag in returning}
    changed += [
        replace(tag, merged_into=tag_id)
        for tag in beneath
        if tag.id not in moved and tag.merged_into in moved
    ]
    known = tags if own_id in tags else {**tags, own_id: Tag(own_id, first, (), tag_id, facts)}
    return _edit(ChangeKind.SPLIT, known, changed)


def standing(tags: Tags, tag_id: str, state: TagState) -> Edit:
    """Accept a tag, or retire it. Raises DeskError(TAG_UNKNOWN)."""
    tag = _live(tags, tag_id)
    kind = ChangeKind.RETIRE if state is TagState.RETIRED else ChangeKind.ACCEPT
    return _edit(kind, tags, [replace(tag, facts=replace(tag.facts, state=state))])


def describing(tags: Tags, tag_id: str, facts: TagFacts) -> Edit:
    """Say what a tag names and where it belongs. Raises DeskError: TAG_UNKNOWN, TAG_TOPIC_INVALID, TAG_BROADER_CIRCLE."""
    tag = _live(tags, tag_id)
    broader = None if facts.broader is None else _live(tags, facts.broader).id
    check_broader(_broader(tags), tag_id, broader)
    clean = replace(
        facts,
        broader=broader,
        media_topic=media_topic(facts.media_topic),
        description=facts.description.strip(),
    )
    return _edit(ChangeKind.DESCRIBE, tags, [replace(tag, facts=clean)])


def undoing(tags: Tags, change: TagChange, later: Iterable[TagChange]) -> Edit:
    """What undoing `change` does; `later` are the changes made after it.

    Raises DeskError: TAG_CHANGE_UNDONE where it was undone already, TAG_CHANGE_STANDS (with kind and tag) where a later
    change stands on it, TAG_BROADER_CIRCLE where tags would be parts of each other.
    """
    if change.undone_at is not None:
        raise DeskError(ErrorCode.TAG_CHANGE_UNDONE)
    mine = set(change.edit.ids)
    on_it = next((one for one in later if one.undone_at is None and mine.intersection(one.edit.ids)), None)
    if on_it is not None:
        label = next(tag.label for tag in on_it.edit.before if tag.id in mine)
        raise DeskError(ErrorCode.TAG_CHANGE_STANDS, kind=on_it.edit.kind.value, label=label)
    restored = {**tags, **{tag.id: tag for tag in change.edit.before}}
    broader = _broader(restored)
    for tag in change.edit.before:
        check_broader(broader, tag.id, broader.get(tag.id))
    return Edit(change.edit.kind, change.edit.after, change.edit.before)


def leading_to(tags: Tags, tag_id: str) -> list[Tag]:
    """The merged tags that lead to `tag_id`, over others too, in the order of their ids."""
    beneath: dict[str, list[Tag]] = {}
    for tag in tags.values():
        if tag.merged_into is not None:
            beneath.setdefault(tag.merged_into, []).append(tag)
    found: dict[str, Tag] = {}
    open_ends = [tag_id]
    while open_ends:
        for tag in beneath.get(open_ends.pop(), ()):
            if tag.id not in found:
                found[tag.id] = tag
                open_ends.append(tag.id)
    return sorted(found.values(), key=lambda tag: tag.id)


def _live(tags: Tags, tag_id: str) -> Tag:
    """The tag that `tag_id` leads to."""
    seen: set[str] = set()
    while tag_id in tags and tag_id not in seen:
        seen.add(tag_id)
        tag = tags[tag_id]
        if tag.merged_into is None:
            return tag
        tag_id = tag.merged_into
    raise DeskError(ErrorCode.TAG_UNKNOWN, id=tag_id)


def _broader(tags: Tags) -> dict[str, str | None]:
    """What each live tag is a part of, through merges."""
    return {
        tag.id: None if tag.facts.broader is None else _live(tags, tag.facts.broader).id
        for tag in tags.values()
        if tag.is_live
    }


def _above(tags: Tags, tag_id: str, taken: Collection[str]) -> str | None:
    """The first tag above `tag_id` that is not among those taken over."""
    line = broader_line(_broader(tags), tag_id)
    return next((above for above in line if above not in taken), None)


def _edit(kind: ChangeKind, tags: Tags, wanted: Iterable[Tag]) -> Edit:
    changed = [tag for tag in wanted if tags[tag.id] != tag]
    return Edit(kind, tuple(tags[tag.id] for tag in changed), tuple(changed))
