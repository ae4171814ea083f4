"""What is asked of the index to find similar articles and copies of one."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from tantivy import Occur, Query, Schema, Searcher

from editor_desk.language.stemming import folded_words
from editor_desk.services.ports.likeness import Candidate
from editor_desk.storage.copying import sync
from editor_desk.storage.faults import known_faults
from editor_desk.storage.likeness_fields import BANDS, RECORD, SHUFFLE
from editor_desk.storage.search_query import DATED, STEMS, article_is, phrase_in_text

MEASURE = "likeness.measure"
"""The file beside the index folder that holds the measure and the latent space."""

_SHARED = 2  # one word in common makes nothing similar
_LARGE = 50_000
_Answer = TypeVar("_Answer")


class LikenessQueries(ABC):
    """See `services.ports.likeness.LikenessIndex`; the part of `TantivyIndex` that answers it."""

    _folder: Path
    _read_only: bool
    _schema: Schema

    @abstractmethod
    def _ask(self, question: Callable[[Searcher], _Answer], otherwise: _Answer) -> _Answer:
        """The answer to `question`, or `otherwise` where the index turns out to be damaged."""

    def articles(self) -> int:
        return self._ask(lambda searcher: searcher.num_docs, 0)

    def stem_frequencies(self) -> Sequence[tuple[str, int]]:
        return self._ask(lambda searcher: searcher.terms_with_prefix(STEMS, ""), [])

    def stem_counts(self, stems: Collection[str]) -> tuple[int, dict[str, int]]:
        # The quick figures, which count what was replaced as well: rarity need not be exact.
        return self._ask(
            lambda searcher: (searcher.num_docs, {stem: searcher.doc_freq(STEMS, stem) for stem in stems}),
            (0, dict.fromkeys(stems, 0)),
        )

    def candidates(
        self, stems: Sequence[tuple[str, float]], leave_out: str, limit: int
    ) -> Sequence[Candidate]:
        # Late: see `likeness_fields`.
        from editor_desk.services.likeness.record import all_share

        if len(stems) < _SHARED:
            return []
        parts = [
            (Occur.Should, Query.boost_query(Query.term_query(self._schema, STEMS, stem, "freq"), weight))
            for stem, weight in stems
        ]
        # Where all that counts are words, the index leaves out what cannot be among the best; a condition beside them has it
        # look at every article that has one of them. In a large archive what it would keep out is hardly ever among the best.
        plain = Query.boolean_query(parts)
        found: list[Candidate] = []
        if self.articles() >= _LARGE:
            found = self._ask(lambda searcher: self._best(searcher, plain, limit + 1), found)
        if found and all_share([one.record for one in found], [stem for stem, _ in stems], _SHARED):
            return [one for one in found if one.article != leave_out][:limit]
        shared = Query.boolean_query(parts, minimum_number_should_match=_SHARED)
        return self._ask(lambda searcher: self._found(searcher, shared, leave_out, limit), [])

    def sharing_bands(self, bands: Sequence[str], leave_out: str, limit: int) -> Sequence[Candidate]:
        if not bands:
            return []
        parts = [
            (Occur.Should, Query.const_score_query(Query.term_query(self._schema, BANDS, band, "basic"), 1.0))
            for band in bands
        ]
        shared = Query.boolean_query(parts)
        return self._ask(lambda searcher: self._found(searcher, shared, leave_out, limit), [])

    def records(self, ids: Sequence[str]) -> Sequence[Candidate]:
        if not ids:
            return []
        these = Query.boolean_query([(Occur.Should, article_is(self._schema, one)) for one in ids])
        return self._ask(lambda searcher: self._found(searcher, these, "", len(ids)), [])

    def sample(self, limit: int) -> Sequence[bytes]:
        def drawn(searcher: Searcher) -> list[bytes]:
            most = max(1, min(limit, searcher.num_docs))
            found = searcher.search(Query.all_query(), most, order_by_field=SHUFFLE)
            records = (searcher.doc(address).get_first(RECORD) for _, address in found.hits)
            return [record for record in records if record]

        return self._ask(drawn, [])

    def holding(self, phrase: str, ids: Sequence[str]) -> frozenset[str]:
        if not folded_words(phrase) or not ids:
            return frozenset()
        these = Query.boolean_query([(Occur.Should, article_is(self._schema, one)) for one in ids])
        said = phrase_in_text(self._schema, phrase)
        both = Query.boolean_query([(Occur.Must, these), (Occur.Must, said)])
        nothing: list[Candidate] = []
        found = self._ask(lambda searcher: self._found(searcher, both, "", len(ids)), nothing)
        return frozenset(one.article for one in found)

    def read_measure(self) -> bytes | None:
        with suppress(OSError):
            return self._measure_file.read_bytes()
        return None

    def keep_measure(self, data: bytes) -> None:
        if self._read_only:
            return
        with known_faults(self._folder):
            new = self._measure_file.with_name(f".{MEASURE}.new")
            new.write_bytes(data)
            sync(new)
            new.replace(self._measure_file)

    @property
    def _measure_file(self) -> Path:
        return self._folder.with_name(MEASURE)

    def _found(self, searcher: Searcher, query: Query, leave_out: str, limit: int) -> list[Candidate]:
        if leave_out:
            query = Query.boolean_query(
                [(Occur.Must, query), (Occur.MustNot, article_is(self._schema, leave_out))]
            )
        return self._best(searcher, query, limit)

    def _best(self, searcher: Searcher, query: Query, limit: int) -> list[Candidate]:
        hits = searcher.search(query, limit, count=False).hits
        entries = (searcher.doc(address) for _, address in hits)
        return [
            Candidate(
                entry["article"][0],
                datetime.fromtimestamp(entry[DATED][0] / 1000, UTC),
                entry.get_first(RECORD) or b"",
            )
            for entry in entries
        ]
