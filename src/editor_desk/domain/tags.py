"""Tags and their vocabulary: one agreed label for a thing, with the variants that lead to it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from editor_desk.domain.content import TagRef, clean_text
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.language.keys import ambiguous, completion_key, spelled_key, tag_key
from editor_desk.language.tokens import word_texts

MOST_WORDS_NAMED = 6


@dataclass(frozen=True, slots=True)
class Tag:
    """A term of the vocabulary. `aliases` are labels that lead here; `merged_into` is the id of the tag that took over."""

    id: str
    label: str
    aliases: tuple[str, ...] = ()
    merged_into: str | None = None

    @property
    def ref(self) -> TagRef:
        """The tag as content carries it."""
        return TagRef(self.id, self.label)


@dataclass(frozen=True, slots=True)
class Completion:
    """A tag offered while typing. `matched` is the label or alias that matched what was typed."""

    tag: Tag
    matched: str


@dataclass(frozen=True, slots=True)
class _Label:
    """A label or alias with the keys under which it is looked for: without its articles, and as it is spelled."""

    key: str
    spelled: str
    written: str
    tag: Tag

    def rank(self, key: str, spelled: str) -> int | None:
        """0 where the label begins like what was typed, 1 where a later word does, else None."""
        asked = [(have, want) for have, want in ((self.key, key), (self.spelled, spelled)) if want]
        if any(have.startswith(want) for have, want in asked):
            return 0
        return 1 if any(f" {want}" in have for have, want in asked) else None


def tag_label(text: str) -> str:
    """`text` as a tag label: one line, single spaces, no # in front. Raises DeskError(TAG_NAME_EMPTY)."""
    label = " ".join(clean_text(text).split()).lstrip("#").strip()
    if not tag_key(label):
        raise DeskError(ErrorCode.TAG_NAME_EMPTY)
    return label


class Vocabulary:
    """An index of live tags by folded key: hamza, tashkeel, ta marbuta and the article make no difference to it.

    Cost: building folds every label once (some 20 µs each); `resolve` is a dictionary look-up; `complete` compares what
    was typed with two ready keys a label.
    """

    def __init__(self, tags: Iterable[Tag]) -> None:
        self._by_id: dict[str, Tag] = {}
        self._keys: dict[str, list[tuple[str, Tag]]] = {}
        self._first_words: set[str] = set()
        self._labels: list[_Label] = []
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
            key = tag_key(label)
            self._keys.setdefault(key, []).append((label, tag))
            self._first_words.add(key.split(" ", 1)[0])
            self._labels.append(_Label(key, spelled_key(label), label, tag))

    @property
    def labels(self) -> tuple[str, ...]:
        """Every label and alias."""
        return tuple(item.written for item in self._labels)

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

    def named_in(self, text: str) -> tuple[Tag, ...]:
        """Tags that one of the runs of up to `MOST_WORDS_NAMED` words in `text` names, in order of first mention.

        One pass over the text, whatever the size of the vocabulary.
        """
        written = word_texts(text)
        known = {word: tag_key(word) for word in set(written)}
        keys = [known[word] for word in written]
        found: dict[str, Tag] = {}
        for start, key in enumerate(keys):
            if key.split(" ", 1)[0] not in self._first_words:
                continue
            for end in range(min(len(keys), start + MOST_WORDS_NAMED), start, -1):
                matches = self._keys.get(" ".join(keys[start:end]))
                if matches and len({tag.id for _, tag in matches}) == 1:
                    found.setdefault(matches[0][1].id, matches[0][1])
                    break
        return tuple(found.values())

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

        With or without the article, as in `language.keys.completes`.
        """
        key, spelled = completion_key(typed), spelled_key(typed)
        ranked: dict[str, tuple[int, int, str, Completion]] = {}
        for item in self._labels:
            rank = item.rank(key, spelled)
            if rank is None:
                continue
            entry = (rank, len(item.key), item.written, Completion(item.tag, item.written))
            if item.tag.id not in ranked or entry[:3] < ranked[item.tag.id][:3]:
                ranked[item.tag.id] = entry
        best = sorted(ranked.values(), key=lambda entry: entry[:3])
        return tuple(entry[3] for entry in best[:limit])


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
