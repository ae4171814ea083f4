"""What an article could link to or be tagged with, each with its reason."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log, sqrt

from editor_desk.domain.content import Content, RelatedLink, TagRef
from editor_desk.domain.identity import new_id
from editor_desk.domain.tags import Vocabulary
from editor_desk.domain.workflow import DeliveryState
from editor_desk.language.folding import Strength, fold
from editor_desk.language.stemming import stems
from editor_desk.language.tokens import words
from editor_desk.services.ports import (
    ArticleSummary,
    Clock,
    IndexDocument,
    SearchIndex,
    UnitOfWork,
    UnitOfWorkFactory,
    read_body,
)

CANDIDATES = 24
HEADLINE_WEIGHT = 3
SHARED_TAG_BONUS = 0.05
REASON_WORDS = 3


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An article to link to. `likeness` is 0..1; `tags` and `words` are what it shares with the text, the reason why."""

    summary: ArticleSummary
    likeness: float
    tags: tuple[str, ...]
    words: tuple[str, ...]


class LinkService:
    """Use cases of links. Each blocks on the index and the database."""

    def __init__(self, unit_of_work: UnitOfWorkFactory, index: SearchIndex, clock: Clock) -> None:
        self._unit_of_work = unit_of_work
        self._index = index
        self._clock = clock

    def suggest(
        self, content: Content, article_id: str | None = None, limit: int = 8
    ) -> tuple[Suggestion, ...]:
        """Articles that `content` could link to, most alike first.

        Candidates come from the index by shared stems; they are ranked again by the cosine of log-scaled stem counts
        (headline counted three times) plus a little for each shared tag. Itself, what it already links to and what was
        withdrawn are left out.
        """
        taken = {link.article for link in (*content.read_also, *content.similar)} | {article_id}
        with self._unit_of_work() as work:
            vocabulary = Vocabulary(work.tags.all())
        query = IndexDocument(
            article=article_id or new_id(),
            headline=content.headline,
            body=read_body(content),
            tags=tuple(vocabulary.current_label(tag) for tag in content.tags),
            source=content.source,
            updated_at=self._clock(),
        )
        hits = [hit for hit in self._index.similar(query, CANDIDATES) if hit.article not in taken]
        with self._unit_of_work() as work:
            candidates = [
                (summary, work.revisions.get(work.articles.get(summary.id).head).content)
                for summary in work.articles.summaries([hit.article for hit in hits])
                if summary.delivery is not DeliveryState.WITHDRAWN
            ]
        own = _weights(content)
        found = [_compare(vocabulary, content, own, summary, other) for summary, other in candidates]
        return tuple(sorted(found, key=lambda item: -item.likeness)[:limit])

    def match_titles(self, links: Sequence[RelatedLink]) -> tuple[RelatedLink, ...]:
        """The links, with those still to be found tied to the one article whose headline says the same."""
        with self._unit_of_work() as work:
            return tuple(match_title(work, link) for link in links)

    def linked_from(self, article_id: str) -> Sequence[ArticleSummary]:
        """Articles that link to this one."""
        with self._unit_of_work() as work:
            return work.articles.linking_to(article_id)


def match_title(work: UnitOfWork, link: RelatedLink) -> RelatedLink:
    """`link` tied to the article whose folded headline is its title, where there is just one."""
    if link.article is not None or link.url is not None:
        return link
    found = work.articles.find_by_headline(link.title)
    return RelatedLink(link.title, found[0]) if len(found) == 1 else link


def _compare(
    vocabulary: Vocabulary, content: Content, own: dict[str, float], summary: ArticleSummary, other: Content
) -> Suggestion:
    weights = _weights(other)
    shared = {stem: own[stem] * weights[stem] for stem in own.keys() & weights.keys()}
    norm = sqrt(sum(w * w for w in own.values())) * sqrt(sum(w * w for w in weights.values()))
    cosine = sum(shared.values()) / norm if norm else 0.0
    tags = _shared_tags(vocabulary, content.tags, other.tags)
    reason = sorted(shared, key=lambda stem: (-shared[stem], stem))[:REASON_WORDS]
    likeness = min(1.0, cosine + SHARED_TAG_BONUS * len(tags))
    return Suggestion(summary, likeness, tags, _as_written(other, reason))


def _weights(content: Content) -> dict[str, float]:
    counts: dict[str, int] = {}
    for stem in stems(content.headline) * HEADLINE_WEIGHT + stems(read_body(content)):
        counts[stem] = counts.get(stem, 0) + 1
    return {stem: 1 + log(count) for stem, count in counts.items()}


def _shared_tags(vocabulary: Vocabulary, mine: Sequence[TagRef], theirs: Sequence[TagRef]) -> tuple[str, ...]:
    labels = {vocabulary.current_label(tag) for tag in theirs}
    return tuple(label for tag in mine if (label := vocabulary.current_label(tag)) in labels)


def _as_written(content: Content, wanted: Sequence[str]) -> tuple[str, ...]:
    """The first word of the text for each stem: stems are keys, never shown."""
    first: dict[str, str] = {}
    for word in words(f"{content.headline}\n{read_body(content)}"):
        for stem in stems(word.text):
            first.setdefault(stem, fold(word.text, Strength.MARKS))
    return tuple(first[stem] for stem in wanted if stem in first)
