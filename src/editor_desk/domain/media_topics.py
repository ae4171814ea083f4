"""The IPTC Media Topics: a tree of some thousand subjects that news all over the world is filed under, with Arabic and
English names (`domain/data/media_topics.json`, made by `tools/media_topics.py`).
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, Final

from editor_desk.language.affixes import light_stem
from editor_desk.language.keys import completion_key, tag_key

PREFIX: Final = "medtop:"
_CODE: Final = re.compile(r"(?:medtop:)?([0-9]{2,8})")
_NOT_IN_WORDS: Final = re.compile(r"[^\w\s]+")


@dataclass(frozen=True, slots=True)
class MediaTopic:
    """A subject. `broader` is the code of the one that it is a part of, or empty; a retired one is not to be used any more."""

    code: str
    broader: str
    arabic: str
    english: str
    retired: bool = False

    def name(self, language: str) -> str:
        """Its name in `ar` or `en`; the English one where there is no other."""
        return self.arabic if language == "ar" and self.arabic else self.english


@dataclass(frozen=True, slots=True)
class _Entry:
    """A topic with the keys of its names. `words` are those of its own, `above` those of all that it is a part of, as texts
    with a space before each word.
    """

    topic: MediaTopic
    names: tuple[str, ...]
    words: str
    stems: frozenset[str]
    above: str


class MediaTopics:
    """The list, to look up and to search. Building it folds every name once (some 40 µs a topic)."""

    def __init__(self, topics: Iterable[MediaTopic], release: str = "") -> None:
        self.release = release
        self._topics = {topic.code: topic for topic in topics}
        keys = {topic.code: _keys(topic) for topic in self._topics.values()}
        words = {code: "".join(f" {key}" for key in names) for code, names in keys.items()}
        self._entries = tuple(
            _Entry(
                topic,
                keys[code],
                words[code],
                frozenset(map(light_stem, words[code].split())),
                "".join(words[upper.code] for upper in self.line(code)[:-1]),
            )
            for code, topic in self._topics.items()
            if not topic.retired
        )

    def get(self, code: str) -> MediaTopic | None:
        """The topic of that code, retired ones too."""
        return self._topics.get(code)

    def line(self, code: str) -> tuple[MediaTopic, ...]:
        """From the widest subject down to the topic itself; empty for an unknown code."""
        line: list[MediaTopic] = []
        topic = self._topics.get(code)
        while topic is not None and topic not in line:
            line.insert(0, topic)
            topic = self._topics.get(topic.broader)
        return tuple(line)

    @property
    def widest(self) -> tuple[MediaTopic, ...]:
        """The subjects that are a part of nothing."""
        return tuple(entry.topic for entry in self._entries if not entry.topic.broader)

    def find(self, typed: str, limit: int = 12) -> tuple[MediaTopic, ...]:
        """Topics for what was typed so far, best first: a code, or words that the name begins with, has, or has in another
        inflection; words may also be those of a wider subject. Hamza, tashkeel, ة/ه and the article make no difference.
        """
        code = _CODE.fullmatch(typed.strip().casefold())
        if code is not None:
            begun = f"{PREFIX}{code[1]}"
            return tuple(one.topic for one in self._entries if one.topic.code.startswith(begun))[:limit]
        asked = completion_key(_plain(typed)).strip()
        if not asked:
            return ()
        parts = [(f" {part}", light_stem(part)) for part in asked.split()]
        ranked = [
            (rank, len(min(entry.names, key=len)), place)
            for place, entry in enumerate(self._entries)
            if (rank := _rank(entry, asked, parts)) is not None
        ]
        return tuple(self._entries[place].topic for _, _, place in sorted(ranked)[:limit])

    def named(self, text: str) -> MediaTopic | None:
        """The topic that `text` names for certain: by its code, or by a name that only one topic bears."""
        code = _CODE.fullmatch(text.strip().casefold())
        if code is not None:
            return self._topics.get(f"{PREFIX}{code[1]}")
        key = tag_key(_plain(text))
        found = [entry.topic for entry in self._entries if key in entry.names]
        return found[0] if key and len(found) == 1 else None


def _rank(entry: _Entry, asked: str, parts: list[tuple[str, str]]) -> int | None:
    """How well a topic fits, 0 best; None where it does not. `parts` are the words asked for, each with its stem."""
    if asked in entry.names:
        return 0
    if any(name.startswith(asked) for name in entry.names):
        return 1
    if all(part in entry.words for part, _ in parts):
        return 2
    own = [part in entry.words or stem in entry.stems for part, stem in parts]
    if all(own):
        return 3
    within = all(mine or part in entry.above for mine, (part, _) in zip(own, parts, strict=True))
    return 4 if within and any(own) else None


def _keys(topic: MediaTopic) -> tuple[str, ...]:
    return tuple(key for name in (topic.arabic, topic.english) if (key := tag_key(_plain(name))))


def _plain(text: str) -> str:
    return _NOT_IN_WORDS.sub(" ", text)


def topics_from(data: Mapping[str, Any]) -> MediaTopics:
    """The list from its JSON form. Raises KeyError, TypeError or ValueError for another form."""
    retired = frozenset(data["retired"])
    topics = (
        MediaTopic(f"{PREFIX}{code}", broader and f"{PREFIX}{broader}", arabic, english, code in retired)
        for code, broader, arabic, english in data["topics"]
    )
    return MediaTopics(topics, data["release"])


@cache
def media_topics() -> MediaTopics:
    """The list that ships with the desk. Reading it takes a moment: call it off the thread of the window first."""
    text = resources.files("editor_desk.domain").joinpath("data/media_topics.json").read_text("utf-8")
    return topics_from(json.loads(text))
