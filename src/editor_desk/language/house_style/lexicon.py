"""Lists of words and phrases found in a text in one pass, with clitics before them and endings behind them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from editor_desk.language.house_style.model import Found
from editor_desk.language.house_style.reading import Reading, respelled

PREFIXES: Final[dict[str, tuple[str, ...]]] = {
    "none": ("",),
    "verb": ("", "و", "ف"),
    "noun": (
        "", "و", "ف", "ب", "ل", "ك", "وب", "ول", "ال", "وال", "فال", "بال", "وبال", "كال", "لل", "ولل", "فلل",
    ),
}  # fmt: skip
"""What may stand before a word, by its kind. A noun written with its article takes those of `_WITH_ARTICLE`."""

_WITH_ARTICLE: Final = {
    "ال": ("ال", "وال", "فال", "بال", "وبال", "كال", "لل", "ولل", "فلل"),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands behind a first word, and what may stand instead of all of it, without the prefix and the ending that it
    was found with. The fixes are spelled when they are found: there are tens of thousands of words.
    """

    rest: tuple[str, ...]
    before: str
    ending: str
    fixes: tuple[str, ...]

    def instead(self) -> tuple[str, ...]:
        """The fixes with the same prefix and ending."""
        return tuple(_attached(self.before, fix) + self.ending for fix in self.fixes)


class Lexicon:
    """Words and phrases by their first word. The longest phrase that begins at a word wins."""

    def __init__(self) -> None:
        self._entries: dict[str, tuple[Entry, ...]] = {}

    def add(self, phrase: str, fixes: Iterable[str], prefixes: str, endings: Iterable[str] = ("",)) -> None:
        """Find `phrase`, with each of the prefixes and endings, and offer `fixes` with the same."""
        right = tuple(fixes)
        for before, first in _beginnings(phrase, prefixes):
            for ending in endings:
                head, *rest = f"{first}{ending}".split()
                entry = Entry(tuple(rest), before, ending, right)
                known = self._entries.get(head, ())
                if not known:
                    self._entries[head] = (entry,)
                elif all(one.rest != entry.rest for one in known):
                    self._entries[head] = tuple(sorted((*known, entry), key=lambda one: -len(one.rest)))

    def drop(self, word: str) -> None:
        """Do not find this single word, whichever way it came in."""
        self._entries[word] = tuple(entry for entry in self._entries.get(word, ()) if entry.rest)

    def firsts(self) -> Iterable[str]:
        """The words that what it finds begins with."""
        return self._entries.keys()

    def may(self, reading: Reading) -> bool:
        """Whether one of its first words is in the text."""
        return not self._entries.keys().isdisjoint(reading.vocabulary)

    def find(self, reading: Reading) -> Iterator[Found]:
        """What stands in the text; no word is in two of them."""
        entries = self._entries
        words = reading.words
        free = 0
        for at, word in enumerate(words):
            if word not in entries or at < free:
                continue
            for entry in entries[word]:
                rest = entry.rest
                last = at + len(rest)
                if not rest or (tuple(words[at + 1 : last + 1]) == rest and reading.joined(at, last)):
                    start, end = reading.places[at][0], reading.places[last][1]
                    yield Found(start, end, _written(reading, at, last, entry.instead()))
                    free = last + 1
                    break


def _beginnings(phrase: str, prefixes: str) -> Iterator[tuple[str, str]]:
    """The prefix, and the phrase with it."""
    article = prefixes == "noun" and phrase.startswith("ال")
    for before in _WITH_ARTICLE["ال"] if article else PREFIXES[prefixes]:
        yield before, before + (phrase[2:] if article else phrase)


def _attached(before: str, fix: str) -> str:
    """`fix` behind `before`; an article is never written twice, and ل takes the ا of one."""
    if before.endswith(("ال", "لل")) and fix.startswith("ال"):
        return before + fix[2:]
    if before.endswith("ل") and not before.endswith(("ال", "لل")) and fix.startswith("ال"):
        return f"{before}ل{fix[2:]}"
    return before + fix


def _written(reading: Reading, first: int, last: int, fixes: tuple[str, ...]) -> tuple[str, ...]:
    """The fixes with the gaps and marks of what they replace, where they have as many words and letters."""
    text, places = reading.text, reading.places[first : last + 1]
    gaps = [text[end:start] for (_, end), (start, _) in pairwise(places)]
    done = []
    for fix in fixes:
        parts = fix.split()
        if len(parts) == len(places):
            again = [
                respelled(text[start:end], part) for (start, end), part in zip(places, parts, strict=True)
            ]
            done.append("".join(part + gap for part, gap in zip(again, [*gaps, ""], strict=True)))
        else:
            done.append(fix)
    return tuple(done)


_WITHOUT_HAMZA = str.maketrans("أإآ", "ااا")


def without_hamza(word: str) -> str:
    """أكثر as it is carelessly written: اكثر."""
    return word.translate(_WITHOUT_HAMZA)


def hamza_below(word: str) -> str:
    """اجتماع with the hamza that it must not have: إجتماع."""
    return f"إ{word[1:]}" if word.startswith("ا") else word


def without_dots(word: str) -> str:
    """الذي as it is written in Egypt: الذى."""
    return f"{word[:-1]}ى" if word.endswith("ي") else word


def with_dots(word: str) -> str:
    """إلى with the dots that it must not have: إلي."""
    return f"{word[:-1]}ي" if word.endswith("ى") else word


MISSPELLINGS: Final[Mapping[str, Callable[[str], str]]] = {
    "without_hamza": without_hamza,
    "hamza_below": hamza_below,
    "without_dots": without_dots,
    "with_dots": with_dots,
}
"""How a list of right words says what the wrong ones look like."""
