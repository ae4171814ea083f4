"""Searching the archive: what was typed is read, asked of the index, and shown on the stored texts."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from threading import Lock
from time import perf_counter

from editor_desk.domain.content import clean_text
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.identity import new_id, to_the_millisecond
from editor_desk.domain.states import state_named
from editor_desk.domain.tags import Vocabulary
from editor_desk.language.highlighting import Highlighter, Snippet, Spans
from editor_desk.language.periods import Period
from editor_desk.language.query import (
    Clause,
    Field,
    Filter,
    Has,
    Part,
    Phrase,
    Query,
    Term,
    When,
)
from editor_desk.language.query import Note as ReadNote
from editor_desk.language.query_reading import parse
from editor_desk.services.ports.articles import ArticleSummary
from editor_desk.services.ports.index import Indexable, SearchIndex, read_body
from editor_desk.services.ports.keys import Session
from editor_desk.services.ports.running import Clock
from editor_desk.services.ports.search import (
    Among,
    Between,
    IndexCounts,
    Named,
    SavedSearch,
    SearchOrder,
    Wanted,
    WantedClause,
    WantedPart,
    With,
)
from editor_desk.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from editor_desk.services.search_words import corrected

PAGE = 30
FEW = 3
"""With so many hits or fewer another spelling is offered."""
_MOST_YEARS = 12
LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class UnknownValue:
    """A filter with a value that the desk does not have; it was looked for as words."""

    field: Field
    text: str


SearchNote = ReadNote | UnknownValue


@dataclass(frozen=True, slots=True)
class FoundArticle:
    """An article that was found, with its own date, the hits in its headline as stored, and the piece of its text that
    shows why.
    """

    summary: ArticleSummary
    dated_at: datetime
    headline: Spans = ()
    snippet: Snippet = field(default_factory=Snippet)


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """A page of what was found. `some` says that no article has all the words and these have at least one of them.
    `total` is None where there are more than were asked for and nobody counted.
    """

    typed: str
    rows: tuple[FoundArticle, ...] = ()
    total: int | None = 0
    notes: tuple[SearchNote, ...] = ()
    some: bool = False
    more: bool = False
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that narrows the search. `value` is what a filter says, `label` what a person reads."""

    value: str
    label: str
    articles: int


@dataclass(frozen=True, slots=True)
class Choices:
    """What the articles found have in common, the commonest first, and how many they are; `years` and `months` the newest
    first.
    """

    fields: dict[Field, tuple[Choice, ...]]
    total: int = 0
    years: tuple[Choice, ...] = ()
    months: tuple[Choice, ...] = ()


class SearchService:
    """Use cases of searching. Each blocks on the index and the database; any thread may ask."""

    def __init__(self, unit_of_work: UnitOfWorkFactory, index: SearchIndex, clock: Clock) -> None:
        self._unit_of_work = unit_of_work
        self._index = index
        self._clock = clock
        self._reading = Lock()
        self._vocabulary: tuple[str, Vocabulary] | None = None

    def search(
        self,
        typed: str,
        order: SearchOrder = SearchOrder.RELEVANCE,
        limit: int = PAGE,
        offset: int = 0,
        *,
        counted: bool = True,
    ) -> SearchAnswer:
        """The articles for `typed`: those with all its words, or where there is none, those with some of them. Without
        `counted` a full page does not wait for the number of all, which `choices` tells.
        """
        began = perf_counter()
        query = self._parse(typed)
        wanted, notes = self._wanted(query)
        page = self._index.find(wanted, order, limit, offset, counted=counted)
        if page.total == 0 and _has_several_words(wanted):
            wanted = replace(wanted, some=True)
            page = self._index.find(wanted, order, limit, offset, counted=counted)
        highlighter = Highlighter(query)
        with self._unit_of_work(reads=True) as work:
            summaries = work.articles.summaries(page.articles)
            texts = {item.facts.article: item for item in work.indexables.texts(page.articles)}
        rows = tuple(_found(highlighter, summary, texts[summary.id]) for summary in summaries)
        more = bool(page.articles) and (page.total is None or offset + len(page.articles) < page.total)
        some = wanted.some and bool(rows)
        return SearchAnswer(typed, rows, page.total, notes, some, more, perf_counter() - began)

    def articles(self, typed: str, limit: int) -> tuple[str, ...]:
        """The ids of the articles that have all that `typed` asks for, for work on all of them."""
        wanted, _ = self._wanted(self._parse(typed))
        return self._index.find(wanted, SearchOrder.RELEVANCE, limit).articles

    def choices(self, typed: str) -> Choices:
        """What narrows the search for `typed`, with how many articles each leaves."""
        wanted, _ = self._wanted(self._parse(typed))
        counts = self._index.counts(wanted)
        if _has_several_words(wanted) and counts.newest is None:
            wanted = replace(wanted, some=True)
            counts = self._index.counts(wanted)
        fields = {
            kind: tuple(Choice(value, value, number) for value, number in values)
            for kind, values in counts.values.items()
        }
        fields[Field.TAG] = self._labelled(fields.get(Field.TAG, ()))
        spans = list(_spans(counts))
        numbers = self._index.counts_between(wanted, [between(period) for _, period in spans])
        dated = [
            Choice(name, name, number) for (name, _), number in zip(spans, numbers, strict=True) if number
        ]
        return Choices(
            fields,
            self._index.count(wanted),
            tuple(choice for choice in dated if "-" not in choice.value),
            tuple(choice for choice in dated if "-" in choice.value),
        )

    def sections(self) -> tuple[str, ...]:
        """The sections that the articles of the archive name, those of most articles first."""
        return tuple(name for name, _ in self._index.commonest(Field.SECTION))

    def did_you_mean(self, typed: str) -> str | None:
        """`typed` with the words that the archive hardly knows replaced by those that were likely meant, if that finds
        more. Everything else stays as it was typed.
        """
        query = self._parse(typed)
        wanted, _ = self._wanted(query)
        better = corrected(query, typed, self._index.articles_with, self._index.frequencies)
        if better is None:
            return None
        again, _ = self._wanted(self._parse(better))
        return better if self._index.count(again) > self._index.count(wanted) else None

    def saved(self, session: Session) -> Sequence[SavedSearch]:
        """What this person kept, in the order in which it was kept."""
        with self._unit_of_work(reads=True) as work:
            return work.searches.of_account(session.account.id)

    def save(self, session: Session, name: str, typed: str, order: SearchOrder) -> SavedSearch:
        """Keep a search; one of the same name is replaced. Raises DeskError(SEARCH_NAME_EMPTY)."""
        clean = _name(name)
        with self._unit_of_work() as work:
            known = work.searches.of_account(session.account.id)
            same = next((search for search in known if search.name == clean), None)
            kept = SavedSearch(
                same.id if same else new_id(),
                clean,
                clean_text(typed).strip(),
                order,
                session.account.id,
                to_the_millisecond(self._clock()),
            )
            work.searches.put(kept)
            work.commit()
        return kept

    def rename_saved(self, session: Session, search_id: str, name: str) -> None:
        """Raises DeskError: SEARCH_NAME_EMPTY, SEARCH_UNKNOWN."""
        clean = _name(name)
        with self._unit_of_work() as work:
            work.searches.put(replace(_own(work, session, search_id), name=clean))
            work.commit()

    def forget_saved(self, session: Session, search_id: str) -> None:
        """Remove a kept search. Raises DeskError(SEARCH_UNKNOWN)."""
        with self._unit_of_work() as work:
            work.searches.remove(_own(work, session, search_id).id)
            work.commit()

    def _parse(self, typed: str) -> Query:
        return parse(typed, self._clock().astimezone().date())

    def _wanted(self, query: Query) -> tuple[Wanted, tuple[SearchNote, ...]]:
        notes: list[SearchNote] = list(query.notes)
        clauses = tuple(self._clause(clause, notes) for clause in query.clauses)
        return Wanted(clauses), tuple(notes)

    def _clause(self, clause: Clause, notes: list[SearchNote]) -> WantedClause:
        parts = [wanted for part in clause.parts for wanted in self._part(part, notes)]
        return WantedClause(tuple(parts), clause.excluded)

    def _part(self, part: Part, notes: list[SearchNote]) -> Iterator[WantedPart]:
        match part:
            case Term() | Phrase():
                yield part
            case When():
                yield between(part.period, changed=part.changed)
            case Has():
                yield With(part.thing)
            case Filter(field=Field.TAG):
                yield from self._resolved(part, notes, self._tags_named)
            case Filter(field=Field.STATE):
                yield from self._resolved(part, notes, _states_named)
            case _:
                yield Named(part.field, part.values)

    def _resolved(
        self, part: Filter, notes: list[SearchNote], named: Callable[[str], tuple[str, ...]]
    ) -> Iterator[WantedPart]:
        known: list[str] = []
        for value in part.values:
            found = named(value)
            known += found
            if not found:
                notes.append(UnknownValue(part.field, value))
                yield Phrase(value, part.start, part.end)
        if known:
            yield Among(part.field, tuple(dict.fromkeys(known)))

    def _tags_named(self, label: str) -> tuple[str, ...]:
        return tuple(tag.id for tag in self._tags().named(label))

    def _tags(self) -> Vocabulary:
        """The vocabulary, read again only when it has changed: folding a large one takes a while."""
        with self._reading:
            with self._unit_of_work(reads=True) as work:
                stamp = work.tag_figures.stamp()
                if self._vocabulary is not None and self._vocabulary[0] == stamp:
                    return self._vocabulary[1]
                tags = work.tags.all()
            # Outside the transaction, for which no save should wait.
            self._vocabulary = stamp, Vocabulary(tags)
            return self._vocabulary[1]

    def _labelled(self, choices: Sequence[Choice]) -> tuple[Choice, ...]:
        """Tags under their labels; one that the vocabulary no longer has is left out."""
        vocabulary = self._tags() if choices else Vocabulary(())
        labels = {
            choice.value: vocabulary.get(choice.value).label
            for choice in choices
            if vocabulary.knows(choice.value)
        }
        return tuple(
            Choice(labels[choice.value], labels[choice.value], choice.articles)
            for choice in choices
            if choice.value in labels
        )


def between(period: Period, *, changed: bool = False) -> Between:
    """`period` as moments: its days are those of this machine."""
    return Between(_midnight(period.first), _midnight(_next(period.last)), changed)


def _next(day: date | None) -> date | None:
    return None if day is None else day + timedelta(days=1)


def _midnight(day: date | None) -> datetime | None:
    return None if day is None else datetime.combine(day, time()).astimezone(UTC)


def _spans(counts: IndexCounts) -> Iterator[tuple[str, Period]]:
    """The years of what was found, and its months where that is one year; the newest first."""
    if counts.oldest is None or counts.newest is None:
        return
    first, last = counts.oldest.astimezone().date(), counts.newest.astimezone().date()
    for year in range(last.year, max(first.year, last.year - _MOST_YEARS) - 1, -1):
        yield str(year), Period(date(year, 1, 1), date(year, 12, 31))
    if first.year == last.year:
        for month in range(last.month, first.month - 1, -1):
            begin = date(last.year, month, 1)
            end = (begin + timedelta(days=31)).replace(day=1) - timedelta(days=1)
            yield f"{begin:%Y-%m}", Period(begin, end)


def _found(highlighter: Highlighter, summary: ArticleSummary, item: Indexable) -> FoundArticle:
    snippet = highlighter.snippet(read_body(item.content))
    dated = item.dated_at or summary.updated_at
    return FoundArticle(summary, dated, highlighter.spans(summary.headline), snippet)


def _has_several_words(wanted: Wanted) -> bool:
    positive = [clause for clause in wanted.clauses if not clause.excluded]
    return sum(all(isinstance(part, Term) for part in clause.parts) for clause in positive) > 1


def _states_named(text: str) -> tuple[str, ...]:
    state = state_named(text)
    return () if state is None else (state,)


def _own(work: UnitOfWork, session: Session, search_id: str) -> SavedSearch:
    kept = work.searches.get(search_id)
    if kept.saved_by != session.account.id:
        raise DeskError(ErrorCode.SEARCH_UNKNOWN)
    return kept


def _name(text: str) -> str:
    clean = " ".join(clean_text(text).split())[:LONGEST_NAME].strip()
    if not clean:
        raise DeskError(ErrorCode.SEARCH_NAME_EMPTY)
    return clean
