"""The tag doctor: tags that may be variants of one, with what speaks for it; and the page of one tag."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from editor_desk.domain.media_topics import MediaTopic, media_topics
from editor_desk.domain.tag_changes import pair_of
from editor_desk.domain.tag_facts import TagState
from editor_desk.domain.tags import Tag, Vocabulary
from editor_desk.language.variants import Cluster, Likeness, VariantFinder
from editor_desk.services.ports.tags import TagMonth
from editor_desk.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from editor_desk.services.tags import TagService, TagUse

_HEADLINES: Final = 3
_PAGE_HEADLINES: Final = 6
_NEIGHBOURS: Final = 12


@dataclass(frozen=True, slots=True)
class Suspects:
    """Tags that may be variants of one, most used first. `asks` where meaning may keep them apart: nothing but a person who
    looks at the headlines can say.
    """

    uses: tuple[TagUse, ...]
    likeness: Likeness
    asks: bool

    @property
    def ids(self) -> tuple[str, ...]:
        """The tags, in their order."""
        return tuple(use.tag.id for use in self.uses)


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A tag that stands on the same articles, and on how many of them."""

    tag: Tag
    articles: int


@dataclass(frozen=True, slots=True)
class TagPage:
    """All that is shown of one tag; `newest` are id and headline of articles that carry it, and `topic` goes from the widest
    subject down to its Media Topic.
    """

    use: TagUse
    months: tuple[TagMonth, ...]
    neighbours: tuple[Neighbour, ...]
    newest: tuple[tuple[str, str], ...]
    broader: Tag | None
    narrower: tuple[Tag, ...]
    topic: tuple[MediaTopic, ...] = ()


class TagDoctor:
    """Reads only. Each question blocks on the database. `examine` takes some 60 µs a label at first; it keeps what it read until
    the vocabulary changes, and then makes new keys only for new labels.
    """

    def __init__(self, unit_of_work: UnitOfWorkFactory, tags: TagService) -> None:
        self._unit_of_work = unit_of_work
        self._tags = tags
        self._finder = VariantFinder()
        self._examined: tuple[str, list[tuple[str, Tag]], tuple[Cluster, ...]] | None = None

    def examine(self) -> tuple[Suspects, ...]:
        """Every group of live tags that may be variants, surest first, without those that were kept apart."""
        labels, clusters = self._clusters()
        with self._unit_of_work(reads=True) as work:
            usage, apart = work.tags.usage(), work.tag_changes.apart()
        found: dict[tuple[str, ...], Suspects] = {}
        for cluster in clusters:
            members = {labels[place][1].id: labels[place][1] for place in cluster.members}
            open_to_doubt = [
                tag
                for tag in members.values()
                if any(other != tag.id and pair_of(tag.id, other) not in apart for other in members)
            ]
            if len(open_to_doubt) > 1:
                uses = sorted(
                    (TagUse(tag, usage.get(tag.id, 0)) for tag in open_to_doubt),
                    key=lambda use: (-use.articles, use.tag.label, use.tag.id),
                )
                suspects = Suspects(tuple(uses), cluster.likeness, cluster.asks)
                found.setdefault(tuple(sorted(suspects.ids)), suspects)
        return tuple(found.values())

    def _clusters(self) -> tuple[list[tuple[str, Tag]], tuple[Cluster, ...]]:
        """The labels that are offered, and those of them that may be variants."""
        read, known = self._tags.known(), self._examined
        if known is None or known[0] != read.stamp:
            offered = (tag for tag in read.vocabulary.live if tag.facts.state is not TagState.RETIRED)
            labels = [(label, tag) for tag in offered for label in (tag.label, *tag.aliases)]
            known = read.stamp, labels, self._finder.find([label for label, _ in labels])
            self._examined = known
        return known[1], known[2]

    def examples(self, tag_ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
        """Headlines of the newest articles that carry each of these tags."""
        with self._unit_of_work(reads=True) as work:
            return {
                tag_id: tuple(headline for _, headline in work.tag_figures.newest(tag_id, _HEADLINES))
                for tag_id in tag_ids
            }

    def page(self, tag_id: str) -> TagPage:
        """What is known of a tag, through merges. Raises DeskError(TAG_UNKNOWN)."""
        vocabulary = self._tags.vocabulary()
        tag = vocabulary.get(tag_id)
        with self._unit_of_work(reads=True) as work:
            return TagPage(
                TagUse(tag, work.tag_figures.articles(tag.id)),
                tuple(work.tag_figures.months(tag.id)),
                self._neighbours(work, vocabulary, tag),
                tuple(work.tag_figures.newest(tag.id, _PAGE_HEADLINES)),
                None if tag.facts.broader is None else vocabulary.get(tag.facts.broader),
                tuple(
                    sorted(
                        (
                            other
                            for other in vocabulary.live
                            if other.facts.broader is not None
                            and vocabulary.get(other.facts.broader).id == tag.id
                        ),
                        key=lambda other: other.label,
                    )
                ),
                media_topics().line(tag.facts.media_topic) if tag.facts.media_topic else (),
            )

    def _neighbours(self, work: UnitOfWork, vocabulary: Vocabulary, tag: Tag) -> tuple[Neighbour, ...]:
        return tuple(
            Neighbour(vocabulary.get(other), articles)
            for other, articles in work.tag_figures.beside(tag.id, _NEIGHBOURS)
        )
