"""Tags for the text that is being written: from the vocabulary, from alike articles, and new ones as proposals."""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Final

from editor_desk.domain.content import Content
from editor_desk.domain.tag_facts import TagKind, TagState
from editor_desk.domain.tag_suggestion import Mention, Origin, TagSuggestion, mentions, ranked
from editor_desk.domain.tags import Vocabulary
from editor_desk.language.house_style.names import Name
from editor_desk.language.keys import tag_key
from editor_desk.language.phrases import PhraseFinder, StemmedText, key_phrases, rarity, topical
from editor_desk.services.ports.index import read_body
from editor_desk.services.ports.likeness import LikenessIndex
from editor_desk.services.ports.unit_of_work import UnitOfWorkFactory
from editor_desk.services.tags import TagService

_HEAVIEST: Final = 60
"""Stems by which alike articles are looked for."""
ALIKE: Final = 12
"""Alike articles that are asked for their tags."""
_ENOUGH_ALIKE: Final = 3
"""So many of them must carry a tag that the text does not name."""
_MOST_ALIKE: Final = 3
_MOST_LETTERS: Final = 100_000
"""What is read of a text: some 17,000 words. Whatever is longer is no article, and would take minutes."""
_MOST_NAMES: Final = 3
_MOST_PHRASES: Final = 3
_OFTEN: Final = 3
"""So often a single word must stand in the text to be proposed."""

Names = Callable[[], Sequence[Name]]


class TagSuggestionService:
    """Use cases of tag suggestion. They block on the index and the database.

    The tree of all labels is built when it is first needed after a change of the vocabulary, and kept.
    """

    def __init__(
        self, unit_of_work: UnitOfWorkFactory, index: LikenessIndex, tags: TagService, names: Names
    ) -> None:
        self._unit_of_work = unit_of_work
        self._index = index
        self._tags = tags
        self._names = names
        self._built: tuple[Vocabulary, PhraseFinder[str]] | None = None

    def suggest(
        self, content: Content, article_id: str | None = None, limit: int = 8
    ) -> tuple[TagSuggestion, ...]:
        """Tags that the text does not carry yet: those it names, best first, then what alike articles carry, then names and
        phrases that are no tags yet. `limit` is for tags of the vocabulary.
        """
        vocabulary, finder = self._finder()
        text = StemmedText(read_body(content)[:_MOST_LETTERS], content.headline)
        named = mentions(finder, text)
        articles, frequencies = self._index.stem_counts(set(topical(text.stems)))
        alike = self._alike(text, article_id or "", vocabulary, articles, frequencies)
        carried = {vocabulary.get(tag.id).id for tag in content.tags if vocabulary.knows(tag.id)}
        taken = {tag_key(tag.label) for tag in content.tags}
        order = _distinct(ranked(named, articles, frequencies, alike), vocabulary, taken)
        best = list(islice(((tag, how) for tag, how in order if tag not in carried), limit))
        known = [self._known(vocabulary, tag_id, mention, alike) for tag_id, mention in best]
        in_text = {tag_id for _, tag_ids in named for tag_id in tag_ids}
        unnamed = (
            tag_id
            for tag_id, count in sorted(alike.items(), key=lambda item: (-item[1], item[0]))
            if count >= _ENOUGH_ALIKE and tag_id not in in_text | carried
        )
        room = min(_MOST_ALIKE, limit - len(known))
        known += [self._known(vocabulary, tag_id, None, alike) for tag_id in islice(unnamed, room)]
        return (*known, *self._proposals(vocabulary, text, taken, articles, frequencies))

    def _finder(self) -> tuple[Vocabulary, PhraseFinder[str]]:
        vocabulary = self._tags.vocabulary()
        built = self._built
        if built is None or built[0] is not vocabulary:
            offered = (tag for tag in vocabulary.live if tag.facts.state is not TagState.RETIRED)
            finder = PhraseFinder((label, tag.id) for tag in offered for label in (tag.label, *tag.aliases))
            built = self._built = vocabulary, finder
        return built

    def _alike(
        self,
        text: StemmedText,
        article: str,
        vocabulary: Vocabulary,
        articles: int,
        frequencies: Mapping[str, int],
    ) -> dict[str, int]:
        """How many of the articles most like this one carry each tag."""
        counts = Counter(topical(text.stems))
        weights = {
            stem: (1 + math.log(count)) * rarity((stem,), articles, frequencies)
            for stem, count in counts.items()
        }
        heaviest = sorted(weights.items(), key=lambda item: (-item[1], item[0]))[:_HEAVIEST]
        hits = [one.article for one in self._index.candidates(heaviest, article, ALIKE)]
        with self._unit_of_work(reads=True) as work:
            carried = work.tag_figures.tags_of(hits)
        carrying: Counter[str] = Counter()
        for tags in carried.values():
            carrying.update({vocabulary.get(tag_id).id for tag_id in tags if vocabulary.knows(tag_id)})
        return {
            tag_id: count
            for tag_id, count in carrying.items()
            if vocabulary.get(tag_id).facts.state is not TagState.RETIRED
        }

    def _known(
        self, vocabulary: Vocabulary, tag_id: str, mention: Mention | None, alike: dict[str, int]
    ) -> TagSuggestion:
        tag, carrying = vocabulary.get(tag_id), alike.get(tag_id, 0)
        if mention is None:
            return TagSuggestion(tag.label, tag, Origin.ALIKE, alike=carrying, kind=tag.facts.kind)
        return TagSuggestion(
            tag.label,
            tag,
            Origin.TEXT,
            in_headline=mention.headline > 0,
            times=mention.body,
            alike=carrying,
            kind=tag.facts.kind,
        )

    def _proposals(
        self,
        vocabulary: Vocabulary,
        text: StemmedText,
        taken: set[str],
        articles: int,
        frequencies: Mapping[str, int],
    ) -> Iterator[TagSuggestion]:
        names = {name.agreed: name for name in self._names()}
        finder = PhraseFinder((agreed, agreed) for agreed in names)
        named = [(agreed, mention) for mention, found in mentions(finder, text) for agreed in found]
        shown: list[tuple[str, ...]] = []
        for agreed, mention in sorted(named, key=lambda item: (-item[1].times, item[1].first)):
            if len(shown) == _MOST_NAMES:
                break
            if _is_new(vocabulary, agreed, taken):
                shown.append(mention.stems)
                yield TagSuggestion(
                    agreed,
                    None,
                    Origin.NAME,
                    in_headline=mention.headline > 0,
                    times=mention.body,
                    kind=TagKind(names[agreed].kind),
                )
        phrases = key_phrases(text, lambda phrase: rarity(phrase, articles, frequencies), 2 * _MOST_PHRASES)
        count = 0
        for phrase in phrases:
            repeated = len(phrase.stems) > 1 or phrase.times >= _OFTEN
            within_name = any(set(phrase.stems) & set(name) for name in shown)
            if (
                count < _MOST_PHRASES
                and repeated
                and not within_name
                and _is_new(vocabulary, phrase.text, taken)
            ):
                count += 1
                times = phrase.times - phrase.in_headline
                yield TagSuggestion(
                    phrase.text, None, Origin.PHRASE, in_headline=phrase.in_headline, times=times
                )


def _is_new(vocabulary: Vocabulary, label: str, taken: set[str]) -> bool:
    """Whether no tag could be meant by it."""
    return (
        vocabulary.resolve(label) is None
        and not vocabulary.confusable(label)
        and tag_key(label) not in taken | {""}
    )


def _distinct(
    order: Iterable[tuple[str, Mention]], vocabulary: Vocabulary, taken: set[str]
) -> Iterator[tuple[str, Mention]]:
    """Without proposed tags that fold as one before them, or as one that the text carries: the doctor asks about those."""
    seen = set(taken)
    for tag_id, how in order:
        tag = vocabulary.get(tag_id)
        key = tag_key(tag.label)
        if key not in seen or tag.facts.state is not TagState.PROPOSED:
            yield tag_id, how
        seen.add(key)
