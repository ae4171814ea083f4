"""Finds the articles of the archive that are like a text, in two stages, and keeps the measure by which it is done."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice
from math import log
from threading import Lock

import numpy as np

from editor_desk.services.likeness import measure as measures
from editor_desk.services.likeness import training
from editor_desk.services.likeness.measure import Measure
from editor_desk.services.likeness.profile import Profile, term_number
from editor_desk.services.likeness.ranking import REPRINT, Ranked, rank, shared_terms
from editor_desk.services.likeness.record import Record, decoded, record_of, sketches
from editor_desk.services.likeness.sketch import contained
from editor_desk.services.ports.likeness import Candidate, LikenessIndex
from editor_desk.services.ports.running import Progress

CANDIDATES = 150
QUERY_STEMS = 40
_STALE = 1.05
"""An archive that grew or shrank by so much is counted anew, where that takes no time."""
_QUICKLY_COUNTED = 20_000
_READ = 4
"""So many times as many shared words are looked at as are told."""


@dataclass(frozen=True, slots=True)
class Alike:
    """An article of the archive with its record, and how it compares."""

    candidate: Candidate
    record: Record
    rank: Ranked


Extra = Callable[[Candidate, Record], float]
"""What a candidate has beyond its words, to be added to its likeness."""


class LikenessFinder:
    """Usable from any thread."""

    def __init__(self, index: LikenessIndex) -> None:
        self._index = index
        self._measure: Measure | None = None
        self._measuring = Lock()

    def alike(
        self, text: Profile, record: Record, article: str, extra: Extra, without: Sequence[Record] = ()
    ) -> list[Alike]:
        """Articles like the text, most alike first, without `article` and without copies of any of `without`."""
        measure = self.measure()
        found = self._index.candidates(self.query(text, measure), article, CANDIDATES)
        candidates = _decoded(found)
        if without:
            rows, sizes = sketches([one for _, one in candidates])
            near = np.zeros(len(candidates), dtype=np.bool_)
            for one in without:
                if len(one.sketch):
                    near |= contained(one.sketch, one.size, rows, sizes) >= REPRINT
            candidates = [pair for pair, gone in zip(candidates, near, strict=True) if not gone]
        bonus = np.array([extra(*pair) for pair in candidates], dtype=np.float32)
        ranked = rank(record, [one for _, one in candidates], measure, bonus)
        return [Alike(*candidates[one.place], one) for one in ranked]

    def records(self, ids: Sequence[str]) -> list[Record]:
        """What the index keeps of these articles."""
        return [record for _, record in _decoded(self._index.records(ids))]

    def near_any(self, article: str, others: Sequence[str]) -> bool:
        """Whether an article is a copy of one of the others."""
        (own, theirs) = self.records([article]), self.records(others)
        if not own or not theirs or not len(own[0].sketch):
            return False
        return bool((contained(own[0].sketch, own[0].size, *sketches(theirs)) >= REPRINT).any())

    def copies(self, record: Record, article: str, limit: int) -> list[tuple[Candidate, float]]:
        """Articles in which half of the shorter text may stand, with an estimate of how much, most first."""
        found = _decoded(self._index.sharing_bands(record.bands(), article, limit))
        if not found:
            return []
        rows, sizes = sketches([one for _, one in found])
        shares = contained(record.sketch, record.size, rows, sizes)
        return [(found[place][0], float(shares[place])) for place in np.argsort(-shares, kind="stable")]

    def reasons(
        self, own: Record, others: Sequence[Record], text: Profile, most: int
    ) -> list[tuple[str, ...]]:
        """For each of the others the words of the text, as it writes them, that weigh most in what the two share."""
        written = {term_number(stem): word for stem, word in text.written.items()}
        measure = self.measure()
        shared = (
            [written.get(term, "") for term in shared_terms(own, other, measure, _READ * most)]
            for other in others
        )
        # A number says nothing to who reads why.
        return [
            tuple(islice((word for word in words if any(map(str.isalpha, word))), most)) for words in shared
        ]

    def measure(self) -> Measure:
        """The measure as it was kept; counted anew where there is none or the archive has outgrown it."""
        with self._measuring:
            articles = self._index.articles()
            known = self._measure or self._read()
            if known is None or (
                not known.has_space and articles <= _QUICKLY_COUNTED and _grown(known.total, articles, _STALE)
            ):
                known = measures.counted(articles, self._index.stem_frequencies())
            self._measure = known
            return known

    def is_outgrown(self) -> bool:
        """Whether a space should be trained: there is none, or the archive has changed by a fifth since."""
        known = self.measure()
        return not known.has_space or _grown(known.total, self._index.articles(), training.RETRAIN_GROWTH)

    def train(self, progress: Progress) -> None:
        """Count the archive's stems and train its space. `progress` may end it by raising; nothing is changed then."""
        counted = measures.counted(self._index.articles(), self._index.stem_frequencies())
        records = [decoded(data) for data in self._index.sample(training.MOST_ARTICLES)]
        trained = training.with_space(counted, records, progress)
        self._index.keep_measure(measures.to_bytes(trained))
        with self._measuring:
            self._measure = trained

    def _read(self) -> Measure | None:
        data = self._index.read_measure()
        if data is None:
            return None
        try:
            return measures.from_bytes(data)
        except ValueError:
            return None

    def query(self, text: Profile, measure: Measure) -> list[tuple[str, float]]:
        """The heaviest stems of the text (count times rarity), with the weight of each in the question."""
        stems = list(text.counts)
        rarity = measure.rarity(np.array([term_number(stem) for stem in stems], dtype=np.uint32))
        heavy = np.argsort(-np.array(list(text.counts.values())) * rarity, kind="stable")[:QUERY_STEMS]
        return [(stems[place], 1.0 + log(text.counts[stems[place]])) for place in heavy.tolist()]


def text_record(text: Profile, tags: Sequence[str]) -> Record:
    """The record of a text that is not in the index."""
    return record_of(text.counts, text.body, tags)


def _decoded(found: Sequence[Candidate]) -> list[tuple[Candidate, Record]]:
    return [(one, decoded(one.record)) for one in found if one.record]


def _grown(before: int, now: int, by: float) -> bool:
    return max(before, now) > max(1, min(before, now)) * by
