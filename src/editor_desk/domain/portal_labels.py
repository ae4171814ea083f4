"""The labels that portals put round an article (المصدر، كلمات دلالية، إقرأ أيضاً …), as data, found whatever their spelling."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources
from typing import Any

from editor_desk.language.folding import fold, fold_with_map
from editor_desk.language.tokens import words

_LOOK_AT = 160
"""No label lies deeper in a line than this many characters."""

_SEPARATOR = r"[\W_]{0,4}?[:：|/\-–—][\s:：|/\-–—]*"
_END = r"[\W_]*$"


class LabelGroup(StrEnum):
    """What a label announces."""

    SOURCE = "source"
    KEYWORDS = "keywords"
    READ_ALSO = "read_also"
    SIMILAR = "similar"
    BYLINE = "byline"
    NOISE = "noise"
    NOISE_LIST = "noise_list"


_WHOLE_LINE = frozenset({LabelGroup.NOISE, LabelGroup.NOISE_LIST})
"""Groups whose labels stand alone and whose openings take the whole line: there is no value in them."""


@dataclass(frozen=True, slots=True)
class LabelMatch:
    """A label at the head of a line; its value begins at `value_start` of the line as stored, and may be empty."""

    group: LabelGroup
    value_start: int


@dataclass(frozen=True, slots=True)
class Labels:
    """A set of labels. `pattern` reads folded text; `agencies` and `date_words` are folded."""

    pattern: re.Pattern[str]
    agencies: frozenset[str]
    date_words: frozenset[str]

    def match(self, text: str) -> LabelMatch | None:
        """The label that `text` begins with, decoration before it aside."""
        folded = fold_with_map(text[:_LOOK_AT])
        found = self.pattern.match(folded.text)
        if found is None or found.lastgroup is None:
            return None
        group = LabelGroup(found.lastgroup)
        if group in _WHOLE_LINE or found.end() == len(folded.text):
            return LabelMatch(group, len(text))
        return LabelMatch(group, folded.span(found.end(), found.end())[0])

    def is_time(self, text: str) -> bool:
        """Whether `text` only says when (`الأربعاء 25 أكتوبر 2023 - 10:30 ص`)."""
        if len(text) > _LOOK_AT:
            return False
        found = [fold(word.text) for word in words(text)]
        numbers = [word for word in found if word[0].isdigit()]
        return bool(numbers) and all(word in self.date_words for word in found if word not in numbers)


def labels_from(data: Mapping[str, Any]) -> Labels:
    """Labels from their JSON form (`domain/data/portal_labels.json`). Raises KeyError or ValueError for another form."""
    groups = [_group_pattern(LabelGroup(name), group) for name, group in data["groups"].items()]
    return Labels(
        re.compile(rf"[\W_]*(?:{'|'.join(groups)})"),
        frozenset(map(fold, data["agencies"])),
        frozenset(map(fold, data["date_words"])),
    )


@cache
def shipped_labels() -> Labels:
    """The labels that ship with the desk."""
    text = resources.files("editor_desk.domain").joinpath("data/portal_labels.json").read_text("utf-8")
    return labels_from(json.loads(text))


def _group_pattern(group: LabelGroup, entries: Mapping[str, list[str]]) -> str:
    behind = _END if group in _WHOLE_LINE else f"(?:{_SEPARATOR}|{_END})"
    return rf"(?P<{group.value}>{_any_of(entries['labels'])}{behind}|{_any_of(entries['openings'])}(?!\w)\s*)"


def _any_of(texts: Iterable[str]) -> str:
    escaped = [re.escape(fold(text)).replace(r"\ ", r"\s+") for text in sorted(texts, key=len, reverse=True)]
    return f"(?:{'|'.join(escaped)})" if escaped else "(?!)"
