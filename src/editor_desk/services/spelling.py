"""Spelling: what the dictionaries do not know, what could be meant, and what the desk holds right all the same."""

from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, zip_longest
from threading import Lock
from typing import Final

from editor_desk.domain.accounts import Permission
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import EventKind
from editor_desk.domain.identity import to_the_millisecond
from editor_desk.domain.proofing import Finding, FindingKind, Ignored, ProofText, Severity
from editor_desk.language.confusions import candidates, ranked
from editor_desk.language.folding import Strength, fold
from editor_desk.language.spelling import (
    MODERN_WORDS,
    Script,
    SpelledWord,
    dictionary_form,
    spelled_words,
    without_clitics,
)
from editor_desk.language.stemming import STOP_WORDS
from editor_desk.language.tokens import words
from editor_desk.services.desk_changes import record_change
from editor_desk.services.facts import require
from editor_desk.services.ports.index import SearchIndex
from editor_desk.services.ports.keys import Session
from editor_desk.services.ports.proofing import DictionaryLanguage, DictionaryWord, Speller
from editor_desk.services.ports.running import Clock
from editor_desk.services.ports.unit_of_work import UnitOfWorkFactory

RULE: Final = "spelling"
"""The rule of every finding here, and of what is left as it is in an article."""

MOST_SUGGESTIONS: Final = 5
_REMEMBERED = 100_000
_FOUND_BY_HUNSPELL = 4.0
"""The distance of what only hunspell thought of: behind everything that explains the slip."""

_IN_CONTEXT = 12
_SHORTEST_PART = 3
_LIVELY = 5
"""A word that stands in so many articles is somebody's name, where nothing but the dictionary is against it."""

_LANGUAGES: Final = {Script.ARABIC: DictionaryLanguage.ARABIC, Script.LATIN: DictionaryLanguage.ENGLISH}


@dataclass(frozen=True, slots=True)
class WordsTaken:
    """What became of a list of words: how many were added, how many were there, and the lines that are no words."""

    added: int
    known: int
    refused: tuple[str, ...]


def no_names() -> frozenset[str]:
    """No register of names."""
    return frozenset()


class SpellingService:
    """Use cases of spelling. All block, and may wait for hunspell: never to be called from the window's thread.

    Raises DeskError(SPELLING_UNAVAILABLE) where there is something to look up and no dictionary to do it.
    """

    def __init__(
        self,
        unit_of_work: UnitOfWorkFactory,
        speller: Speller,
        index: SearchIndex,
        clock: Clock,
        known_names: Callable[[], frozenset[str]] = no_names,
    ) -> None:
        self._unit_of_work = unit_of_work
        self._speller = speller
        self._index = index
        self._clock = clock
        self._known_names = known_names
        self._lookups = _Lookups(speller)
        self._dictionary: frozenset[str] | None = None
        self._reading = Lock()
        self._names: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
        self._ignored: frozenset[str] = frozenset()

    def prepare(self) -> None:
        """Begin to load what the first check needs, and wait for none of it."""
        self._speller.prepare(DictionaryLanguage.ARABIC)

    def check(self, texts: Sequence[ProofText], article_id: str, *, latin: bool) -> tuple[Finding, ...]:
        """The words of `texts` that nobody knows, in order; Latin words too where `latin` says so.

        Two words that are one where the space between them goes are one finding. What to write instead is looked up by
        `suggest` on request.
        """
        chosen = frozenset(Script) if latin else frozenset({Script.ARABIC})
        spelled = [
            (text, [word for word in spelled_words(text.text) if word.script in chosen]) for text in texts
        ]
        unknown = self._unknown(word for _, found in spelled for word in found)
        if not unknown:
            return ()
        whole = self._torn(spelled, unknown)
        leave = self._ignored | {_key(left.text) for left in self.ignored_here(article_id)}
        return tuple(
            finding
            for text, found in spelled
            for finding in _findings(text, found, unknown, whole)
            if _key(finding.text) not in leave
        )

    def suggest(self, word: str, before: str = "", after: str = "") -> tuple[str, ...]:
        """What could be meant by `word`, best first; `before` and `after` are the texts that it stands between."""
        form = _key(word)
        known = dictionary_form(form.replace(" ", ""))
        if known is None:
            return ()
        if known[1] is Script.LATIN:
            return tuple(self._speller.suggest(form, DictionaryLanguage.ENGLISH)[:MOST_SUGGESTIONS])
        distances = candidates(form)
        parts = {part for text in distances for part in text.split()}
        wrong = self._unknown_texts(parts, Script.ARABIC, remember=False)
        good = {text: far for text, far in distances.items() if not wrong & set(text.split())}
        good |= self._lively(form, distances, good)
        theirs = self._speller.suggest(form, DictionaryLanguage.ARABIC)
        good |= {text: _FOUND_BY_HUNSPELL for text in theirs if text not in good and text != form}
        order = {text: place for place, text in enumerate(theirs)}
        seen = self._index.frequencies({part for text in good for part in text.split()})
        likely = ranked(good, seen, {}, order)[:_IN_CONTEXT]
        together = self._together(likely, before, after)
        return tuple(ranked({text: good[text] for text in likely}, seen, together, order)[:MOST_SUGGESTIONS])

    def knows(self, word: str) -> bool:
        """Whether `word` passes, by a dictionary or by the desk."""
        form = dictionary_form(word)
        return form is None or not self._unknown_texts({form[0]}, form[1])

    def dictionary(self) -> Sequence[DictionaryWord]:
        """The desk dictionary, in the order of its letters."""
        with self._unit_of_work(reads=True) as work:
            return sorted(work.dictionary.all(), key=lambda entry: (fold(entry.word), entry.word))

    def add_word(self, session: Session, word: str) -> str:
        """Take `word` into the desk dictionary; returns it as it stands there. Raises DeskError: NOT_A_WORD, NOT_PERMITTED."""
        form = dictionary_form(word)
        if form is None:
            raise DeskError(ErrorCode.NOT_A_WORD)
        self._add(session, [form[0]])
        return form[0]

    def remove_word(self, session: Session, word: str) -> None:
        """Take `word` out of the desk dictionary again. Raises DeskError(NOT_PERMITTED)."""
        with self._unit_of_work() as work:
            require(work, session, Permission.CURATE)
            key = _key(word)
            if any(entry.word == key for entry in work.dictionary.all()):
                work.dictionary.remove(key)
                at = to_the_millisecond(self._clock())
                record_change(work, session, EventKind.WORDS_REMOVED, at, words=[key])
                work.commit()
        self._read_again()

    def export_words(self) -> str:
        """The desk dictionary as plain text, a word a line."""
        return "".join(f"{entry.word}\n" for entry in self.dictionary())

    def import_words(self, session: Session, text: str) -> WordsTaken:
        """Take in a list of words, one a line: ours, or the personal dictionary of another program (what follows a slash
        is its grammar, a line of digits its length, a line with # a remark). Raises DeskError(NOT_PERMITTED).
        """
        lines = [line.strip() for line in text.lstrip("\ufeff").splitlines()]
        entries = [line for line in lines if line and not line.startswith("#") and not line.isdecimal()]
        forms = {entry: dictionary_form(entry.split("/")[0]) for entry in entries}
        listed = list(dict.fromkeys(form[0] for form in forms.values() if form is not None))
        added = self._add(session, listed)
        refused = tuple(entry for entry, form in forms.items() if form is None)
        return WordsTaken(added, len(listed) - added, refused)

    def ignore(self, word: str) -> None:
        """Leave `word` alone in every article until the desk is closed."""
        self._ignored |= {_key(word)}

    def ignore_here(self, session: Session, article_id: str, word: str) -> None:
        """Leave `word` alone in this article, for everybody and for good. Raises DeskError(NOT_PERMITTED)."""
        with self._unit_of_work() as work:
            require(work, session, Permission.WRITE)
            at = to_the_millisecond(self._clock())
            work.ignored.put(article_id, Ignored(RULE, _key(word)), session.account.id, at)
            work.commit()

    def heed_here(self, session: Session, article_id: str, word: str) -> None:
        """Take back `ignore_here`. Raises DeskError(NOT_PERMITTED)."""
        with self._unit_of_work() as work:
            require(work, session, Permission.WRITE)
            work.ignored.remove(article_id, RULE, _key(word))
            work.commit()

    def ignored_here(self, article_id: str) -> Sequence[Ignored]:
        """The words that are left alone in this article."""
        with self._unit_of_work(reads=True) as work:
            return [left for left in work.ignored.of_article(article_id) if left.rule == RULE]

    def _add(self, session: Session, listed: Sequence[str]) -> int:
        at = to_the_millisecond(self._clock())
        with self._unit_of_work() as work:
            require(work, session, Permission.WRITE)
            there = {entry.word for entry in work.dictionary.all()}
            new = [word for word in listed if word not in there]
            for word in new:
                work.dictionary.put(DictionaryWord(word, session.account.id, at))
            if new:
                record_change(work, session, EventKind.WORDS_ADDED, at, words=new)
                work.commit()
        self._read_again()
        return len(new)

    def _torn(
        self, spelled: Iterable[tuple[ProofText, Sequence[SpelledWord]]], unknown: Collection[str]
    ) -> frozenset[str]:
        """The words that would be known if the space within them went."""
        whole = frozenset(
            _whole(text.text, first, second)
            for text, found in spelled
            for first, second in pairwise(found)
            if _may_be_one(text.text, first, second, unknown)
        )
        return whole - self._unknown_texts(whole, Script.ARABIC)

    def _together(self, texts: Sequence[str], before: str, after: str) -> dict[str, int]:
        """In how many articles each of `texts` stands beside its neighbours."""
        left, right = _neighbour(before, last=True), _neighbour(after, last=False)
        asked = {text: [f"{left} {text}"] * bool(left) + [f"{text} {right}"] * bool(right) for text in texts}
        counts = self._index.together({phrase for phrases in asked.values() for phrase in phrases})
        return {text: sum(counts[phrase] for phrase in phrases) for text, phrases in asked.items()}

    def _lively(self, word: str, distances: Mapping[str, float], good: Collection[str]) -> dict[str, float]:
        """Words that no dictionary knows and the archive is full of: names. A frequent misspelling of a known word is none."""
        strange = {text for text in distances if text not in good and " " not in text}
        seen = self._index.frequencies({word, *strange})
        right = {fold(text) for text in good}
        least = max(_LIVELY, _LIVELY * seen[word])
        return {text: distances[text] for text in strange if seen[text] >= least and fold(text) not in right}

    def _unknown(self, spelled: Iterable[SpelledWord]) -> frozenset[str]:
        by_script: dict[Script, set[str]] = {}
        for word in spelled:
            by_script.setdefault(word.script, set()).add(word.text)
        return frozenset().union(*(self._unknown_texts(by_script[script], script) for script in by_script))

    def _unknown_texts(
        self, texts: Collection[str], script: Script, *, remember: bool = True
    ) -> frozenset[str]:
        wrong = self._lookups.unknown(texts, _LANGUAGES[script], remember=remember)
        if not wrong:
            return wrong
        ours = MODERN_WORDS | self._desk_words() | self._name_words()
        if script is Script.LATIN:
            return frozenset(text for text in wrong if text.casefold() not in ours)
        return frozenset(
            text for text in wrong if text not in ours and ours.isdisjoint(without_clitics(text))
        )

    def _desk_words(self) -> frozenset[str]:
        with self._reading:
            if self._dictionary is None:
                with self._unit_of_work(reads=True) as work:
                    listed = {entry.word for entry in work.dictionary.all()}
                self._dictionary = frozenset(listed | {word.casefold() for word in listed})
            return self._dictionary

    def _read_again(self) -> None:
        with self._reading:
            self._dictionary = None

    def _name_words(self) -> frozenset[str]:
        names = self._known_names()
        if names != self._names[0]:
            parts = (word.text for name in names for word in words(name))
            forms = {form[0] for form in map(dictionary_form, parts) if form is not None}
            self._names = (names, frozenset(forms | {form.casefold() for form in forms}))
        return self._names[1]


class _Lookups:
    """What hunspell said of words, remembered; the longest unasked are forgotten."""

    def __init__(self, speller: Speller) -> None:
        self._speller = speller
        self._turn = Lock()
        self._said: OrderedDict[tuple[DictionaryLanguage, str], bool] = OrderedDict()

    def unknown(
        self, texts: Collection[str], language: DictionaryLanguage, *, remember: bool
    ) -> frozenset[str]:
        """Those of `texts` that the dictionary does not know."""
        wrong = set()
        asked = []
        with self._turn:
            for text in texts:
                known = self._said.get((language, text))
                if known is None:
                    asked.append(text)
                    continue
                self._said.move_to_end((language, text))
                if not known:
                    wrong.add(text)
        if not asked:
            return frozenset(wrong)
        right = self._speller.known(asked, language)
        if remember:
            with self._turn:
                self._said.update({(language, text): text in right for text in asked})
                while len(self._said) > _REMEMBERED:
                    self._said.popitem(last=False)
        return frozenset(wrong.union(asked) - right)


def _key(word: str) -> str:
    """The form under which a word is ignored; a torn one keeps its space."""
    form = dictionary_form(word)
    return fold(word, Strength.MARKS).strip() if form is None else form[0]


def _may_be_one(text: str, first: SpelledWord, second: SpelledWord, unknown: Collection[str]) -> bool:
    """Whether a space may have torn one word into these two: one makes no sense, and the other is no word that stands
    before or behind everything.
    """
    if not first.script is second.script is Script.ARABIC or text[first.end : second.start] != " ":
        return False
    if first.text not in unknown:
        first, second = second, first
    return (
        first.text in unknown
        and len(first.text) >= _SHORTEST_PART
        and len(second.text) >= _SHORTEST_PART
        and fold(second.text) not in STOP_WORDS
    )


def _whole(text: str, first: SpelledWord, second: SpelledWord) -> str:
    return _key(text[first.start : first.end] + text[second.start : second.end])


def _findings(
    text: ProofText, found: Sequence[SpelledWord], unknown: Collection[str], whole: Collection[str]
) -> Iterator[Finding]:
    behind = 0
    for word, following in zip_longest(found, found[1:]):
        if word.start < behind:
            continue
        behind = word.end if word.text in unknown else behind
        if (
            following is not None
            and _may_be_one(text.text, word, following, unknown)
            and _whole(text.text, word, following) in whole
        ):
            behind = following.end
        if behind > word.start:
            yield Finding(
                place=text.place,
                start=word.start,
                end=behind,
                text=text.text[word.start : behind],
                kind=FindingKind.SPELLING,
                rule=RULE,
                severity=Severity.ERROR,
            )


def _neighbour(text: str, *, last: bool) -> str:
    """The word of `text` that stands right beside the gap, with nothing but spaces between."""
    found = list(words(text[-80:] if last else text[:80]))
    near = text.rstrip() if last else text.lstrip()
    if not found or not (near.endswith(found[-1].text) if last else near.startswith(found[0].text)):
        return ""
    return found[-1].text if last else found[0].text
