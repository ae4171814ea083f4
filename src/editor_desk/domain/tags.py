"""Tags and their vocabulary: one agreed label for a thing, with the variants that lead to it."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from editor_desk.domain.content import TagRef, clean_text
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.tag_facts import PLAIN, TagFacts, TagState
from editor_desk.language.keys import ambiguous, completion_key, spelled_key, tag_key


@dataclass(frozen=True, slots=True)
class Tag:
    """A term of the vocabulary. `aliases` are labels that lead here; `merged_into` is the id of the tag that took over."""

    id: str
    label: str
    aliases: tuple[str, ...] = ()
    merged_into: str | None = None
    facts: TagFacts = PLAIN

    @property
    def is_live(self) -> bool:
        """Whether no other tag took it over."""
        return self.merged_into is None

    @property
    def ref(self) -> TagRef:
        """The tag as content carries it."""
        return TagRef(self.id, self.label)


@dataclass(frozen=True, slots=True)
class Completion:
    """A tag offered while typing. `matched` is the label or alias that matched what was typed."""

    tag: Tag
    matched: str


_Entry = tuple[str, int, int, str, str]
"""What a typed beginning is compared with: the key, 0 where it is the label's beginning and 1 where it is that of a later
word, the length of the label's key, the label as written, and the id of its tag."""


def tag_label(text: str) -> str:
    """`text` as a tag label: one line, single spaces, no # in front. Raises DeskError(TAG_NAME_EMPTY)."""
    label = " ".join(clean_text(text).split()).lstrip("#").strip()
    if not tag_key(label):
        raise DeskError(ErrorCode.TAG_NAME_EMPTY)
    return label


class Vocabulary:
    """An index of live tags by folded key: hamza, tashkeel, ta marbuta and the article make no difference to it.

    Cost: building folds every label once (some 20 µs each); `resolve` is a dictionary look-up; `complete` looks only at
    labels that begin as was typed, which are sorted when somebody first types.
    """

    def __init__(self, tags: Iterable[Tag]) -> None:
        self._by_id: dict[str, Tag] = {}
        self._keys: dict[str, list[tuple[str, Tag]]] = {}
        self._labels: dict[str, None] = {}
        self._entries: list[_Entry] | None = None
        for tag in tags:
            self.add(tag)

    def add(self, tag: Tag) -> None:
        """Take in a tag that was made meanwhile; one that is here already stays as it is."""
        if tag.id in self._by_id:
            return
        self._by_id[tag.id] = tag
        if tag.merged_into is not None:
            return
        for label in (tag.label, *tag.aliases):
            self._keys.setdefault(tag_key(label), []).append((label, tag))
            self._labels[label] = None
        self._entries = None

    @property
    def labels(self) -> tuple[str, ...]:
        """Every label and alias."""
        return tuple(self._labels)

    @property
    def keys(self) -> Collection[str]:
        """The folded key of every label and alias (`language.keys.tag_key`)."""
        return self._keys.keys()

    @property
    def by_id(self) -> Mapping[str, Tag]:
        """Every tag, merged ones too."""
        return MappingProxyType(self._by_id)

    @property
    def live(self) -> tuple[Tag, ...]:
        """The tags that no other took over."""
        return tuple(tag for tag in self._by_id.values() if tag.is_live)

    def get(self, tag_id: str) -> Tag:
        """The live tag that `tag_id` leads to, through merges. Raises DeskError(TAG_UNKNOWN)."""
        seen: set[str] = set()
        while tag_id in self._by_id and tag_id not in seen:
            seen.add(tag_id)
            tag = self._by_id[tag_id]
            if tag.merged_into is None:
                return tag
            tag_id = tag.merged_into
        raise DeskError(ErrorCode.TAG_UNKNOWN)

    def knows(self, tag_id: str) -> bool:
        """Whether the vocabulary has, or had before a merge, a tag of this id."""
        return tag_id in self._by_id

    def current_label(self, ref: TagRef) -> str:
        """The label that the tag has now, or the one it was written with where the vocabulary does not know it."""
        return self.get(ref.id).label if ref.id in self._by_id else ref.label

    def current_id(self, ref: TagRef) -> str:
        """The id of the live tag that it leads to, or its own where the vocabulary does not know it."""
        return self.get(ref.id).id if ref.id in self._by_id else ref.id

    def named(self, label: str) -> tuple[Tag, ...]:
        """Every live tag with a label or alias that folds as `label` does."""
        return tuple({tag.id: tag for _, tag in self._keys.get(tag_key(label), [])}.values())

    def resolve(self, label: str) -> Tag | None:
        """The tag that `label` names for certain, or None.

        A label or alias written just so wins. A folded match counts only where it cannot mean something else.
        """
        candidates = self._keys.get(tag_key(label), [])
        exact = [tag for written, tag in candidates if written == label]
        if exact:
            return exact[0]
        clear = {tag.id: tag for written, tag in candidates if not ambiguous(written, label)}
        return next(iter(clear.values())) if len(clear) == 1 else None

    def confusable(self, label: str) -> tuple[Tag, ...]:
        """Tags whose folded label equals that of `label` though `resolve` does not take them for the same."""
        if self.resolve(label) is not None:
            return ()
        return self.named(label)

    def complete(self, typed: str, limit: int = 8) -> tuple[Completion, ...]:
        """Tags for what was typed so far: labels that begin with it first, then those in which a later word does.

        With or without the article, as in `language.keys.completes`. Retired tags are not offered.
        """
        best: dict[str, _Entry] = {}
        for asked in {completion_key(typed), spelled_key(typed)} - {""}:
            for entry in self._beginning(asked):
                tag_id = entry[-1]
                if tag_id not in best or entry[1:4] < best[tag_id][1:4]:
                    best[tag_id] = entry
        ranked = sorted(best.values(), key=lambda entry: entry[1:])
        return tuple(Completion(self._by_id[entry[-1]], entry[3]) for entry in ranked[:limit])

    def _beginning(self, asked: str) -> Iterator[_Entry]:
        if self._entries is None:
            self._entries = sorted(entry for tag in self.live for entry in _entries(tag))
        for position in range(bisect_left(self._entries, (asked,)), len(self._entries)):
            entry = self._entries[position]
            if not entry[0].startswith(asked):
                return
            yield entry


def _entries(tag: Tag) -> Iterator[_Entry]:
    if tag.facts.state is TagState.RETIRED:
        return
    for label in (tag.label, *tag.aliases):
        key = tag_key(label)
        for have in {key, spelled_key(label)} - {""}:
            parts = have.split(" ")
            for first in range(len(parts)):
                yield " ".join(parts[first:]), min(first, 1), len(key), label, tag.id


def rename(tag: Tag, label: str) -> Tag:
    """`tag` under a new label; the old one stays as an alias."""
    new = tag_label(label)
    kept = tuple(alias for alias in (*tag.aliases, tag.label) if alias != new)
    return replace(tag, label=new, aliases=tuple(dict.fromkeys(kept)))


def merge(into: Tag, other: Tag) -> tuple[Tag, Tag]:
    """`into` with every label of `other` as an alias, and `other` pointing to it.

    Raises DeskError(TAG_MERGE_SELF) for a tag and itself.
    """
    if into.id == other.id:
        raise DeskError(ErrorCode.TAG_MERGE_SELF)
    aliases = tuple(
        alias for alias in dict.fromkeys((*into.aliases, other.label, *other.aliases)) if alias != into.label
    )
    return replace(into, aliases=aliases), replace(other, merged_into=into.id)
