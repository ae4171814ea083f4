"""Related articles: what a text could link to, what each of them is for it, and why.

Two stages, both in the background: the index gives some 150 candidates by their heaviest stems, and `likeness.ranking` puts
them in order by the records that the index keeps of them. No text is read for it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from math import exp
from typing import TYPE_CHECKING

from editor_desk.domain.content import Content
from editor_desk.domain.identity import to_the_millisecond
from editor_desk.domain.related import Group, LinkRefusal, RelatedKind, collapse, kind_of
from editor_desk.domain.tags import Vocabulary
from editor_desk.domain.workflow import DeliveryState
from editor_desk.services.likeness.profile import Profile, profile, tag_numbers, term_number
from editor_desk.services.ports.articles import ArticleSummary
from editor_desk.services.ports.index import read_body
from editor_desk.services.ports.keys import Session
from editor_desk.services.ports.likeness import Candidate, LikenessIndex, LinkChoice
from editor_desk.services.ports.running import Clock, Progress, unwatched
from editor_desk.services.ports.unit_of_work import UnitOfWorkFactory

if TYPE_CHECKING:
    from editor_desk.services.likeness.finding import Alike, LikenessFinder
    from editor_desk.services.likeness.record import Record

FEWEST_ARTICLES = 2_000
"""A smaller archive has too few texts on one subject for a latent space; the cosine alone is better there."""
REASON_WORDS, REASON_NAMES = 3, 3
SHOWN = 8
_LOOKED_AT = 40
"""So many of the best are looked up in the database: reprints and withdrawn ones go, and eight should stay."""
TAG_BONUS, NAME_BONUS, AGE_BONUS, CHOICE_BONUS = 0.05, 0.02, 0.01, 0.02
_MOST_TAGS, _MOST_NAMES = 3, 3
_AGE_DAYS = 7.0
SAME_STORY, SAME_STORY_UNTRAINED = 0.40, 0.30
"""The likeness from which two articles of the same days tell one story, with a latent space and without; see docs/quality.md."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An article to link to. `likeness` and `contained` (how much of the shorter text stands in the other) are 0..1; `tags`,
    `names` and `words` are what it shares with the text, the reason why; `reprints` are further copies of it.
    """

    summary: ArticleSummary
    kind: RelatedKind
    likeness: float
    contained: float
    tags: tuple[str, ...]
    names: tuple[str, ...]
    words: tuple[str, ...]
    reprints: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """The text that somebody writes, as likeness sees it."""

    article: str
    profile: Profile
    record: "Record"
    tags: dict[int, str]
    names: dict[str, frozenset[int]]
    at: datetime

    def extra(self, candidate: Candidate, record: "Record") -> float:
        """What a candidate has beyond its words: shared tags, shared names, and a little for being new."""
        tags = min(_MOST_TAGS, len(record.tags & self.tags.keys()))
        names = 0
        if self.names:
            terms = frozenset(record.terms.tolist())
            names = min(_MOST_NAMES, sum(needed <= terms for needed in self.names.values()))
        return TAG_BONUS * tags + NAME_BONUS * names + AGE_BONUS * exp(-self.days(candidate) / _AGE_DAYS)

    def days(self, candidate: Candidate) -> float:
        """How far apart the two are."""
        return abs((self.at - candidate.dated_at).total_seconds()) / 86_400


def ask_about(
    content: Content, labels: Sequence[str], article: str, names: Sequence[str], at: datetime
) -> Asked:
    """The text of an article with these tags; those of `names` that it says are looked for in others."""
    from editor_desk.services.likeness.finding import text_record  # late: see `RelatedService`

    text = profile(content.headline, read_body(content))
    said = {name: frozenset(map(term_number, profile(name, "").counts)) for name in text.names(names)}
    return Asked(article, text, text_record(text, labels), tag_numbers(labels), said, at)


class RelatedService:
    """Use cases of related articles. Each blocks on the index and the database, and loads numpy when first used."""

    def __init__(
        self,
        unit_of_work: UnitOfWorkFactory,
        index: LikenessIndex,
        clock: Clock,
        names: Callable[[], Sequence[str]] = tuple,
    ) -> None:
        self._unit_of_work = unit_of_work
        self._index = index
        self._clock = clock
        self._names = names

    def suggest(
        self, content: Content, article_id: str | None = None, limit: int = SHOWN
    ) -> tuple[Suggestion, ...]:
        """Articles that `content` could link to, most alike first, reprints of one text once.

        Left out are the article itself, what it links to already and near-duplicates of that, what was withdrawn, and what
        was dismissed for this article.
        """
        article = article_id or ""
        gone = {link.article for link in (*content.read_also, *content.similar) if link.article}
        with self._unit_of_work(reads=True) as work:
            vocabulary = Vocabulary(work.indexables.tags({tag.id for tag in content.tags}))
            choices = work.link_choices.of_article(article)
        gone |= {target for target, choice in choices.items() if choice is LinkChoice.DISMISSED}
        labels = [vocabulary.current_label(tag) for tag in content.tags]
        asked = ask_about(content, labels, article, self._names(), self._clock())
        alike = self._finder.alike(
            asked.profile, asked.record, article, asked.extra, self._finder.records(sorted(gone))
        )
        looked_at = [one for one in alike if one.candidate.article not in gone][:_LOOKED_AT]
        with self._unit_of_work(reads=True) as work:
            ids = [one.candidate.article for one in looked_at]
            summaries = {
                summary.id: summary
                for summary in work.articles.summaries(ids)
                if summary.delivery is not DeliveryState.WITHDRAWN
            }
            tallies = work.link_choices.tallies(ids)
        known = {one.candidate.article: one for one in looked_at if one.candidate.article in summaries}
        order = sorted(known, key=lambda one: -known[one].rank.likeness - _prior(tallies.get(one, (0, 0))))
        at = {one.rank.place: one.candidate.article for one in alike}
        copies = [
            (one.candidate.article, at[one.rank.copy_of]) for one in alike if one.rank.copy_of is not None
        ]
        groups = collapse(order, copies)[:limit]
        names = self._shared_names(asked, [group.head for group in groups])
        heads = [known[group.head] for group in groups]
        words = self._finder.reasons(
            asked.record, [head.record for head in heads], asked.profile, REASON_WORDS
        )
        return tuple(
            self._suggestion(asked, head, summaries[group.head], group, (names[group.head], said))
            for head, group, said in zip(heads, groups, words, strict=True)
        )

    def objection(self, content: Content, article_id: str, target: str) -> LinkRefusal | None:
        """What stands against a link from this text to that article. Raises DeskError(ARTICLE_UNKNOWN)."""
        if target == article_id:
            return LinkRefusal.ITSELF
        with self._unit_of_work(reads=True) as work:
            if work.articles.get(target).delivery is DeliveryState.WITHDRAWN:
                return LinkRefusal.WITHDRAWN
        chosen = {link.article for link in (*content.read_also, *content.similar) if link.article}
        near = self._finder.near_any(target, sorted(chosen - {target}))
        return LinkRefusal.NEAR_CHOSEN if near else None

    def choose(self, session: Session, article_id: str, target: str) -> None:
        """Remember that somebody linked to a suggested article."""
        self._remember(session, article_id, target, LinkChoice.CHOSEN)

    def dismiss(self, session: Session, article_id: str, target: str) -> None:
        """Remember that somebody does not want this suggestion: it is not offered for this article again."""
        self._remember(session, article_id, target, LinkChoice.DISMISSED)

    def offer_again(self, article_id: str, target: str) -> None:
        """Take a dismissal back."""
        with self._unit_of_work() as work:
            work.link_choices.forget(article_id, target)
            work.commit()

    def train_if_outgrown(self, progress: Progress = unwatched) -> bool:
        """Train the latent space where there is none yet or the archive has outgrown it; says whether it did. Takes a minute
        or more; `progress` may end it by raising.
        """
        if self._index.articles() < FEWEST_ARTICLES or not self._finder.is_outgrown():
            return False
        self._finder.train(progress)
        return True

    @cached_property
    def _finder(self) -> "LikenessFinder":
        # Late: numpy is loaded by the first question, in the background, and not by opening a desk.
        from editor_desk.services.likeness.finding import LikenessFinder

        return LikenessFinder(self._index)

    def _shared_names(self, asked: Asked, heads: Sequence[str]) -> dict[str, tuple[str, ...]]:
        held = {name: self._index.holding(name, heads) for name in asked.names}
        return {head: tuple(name for name, where in held.items() if head in where) for head in heads}

    def _suggestion(
        self,
        asked: Asked,
        alike: "Alike",
        summary: ArticleSummary,
        group: Group,
        shared: tuple[tuple[str, ...], tuple[str, ...]],
    ) -> Suggestion:
        rank = alike.rank
        names, words = shared
        return Suggestion(
            summary,
            kind_of(rank.contained, rank.likeness, asked.days(alike.candidate), self._same_story()),
            rank.likeness,
            rank.contained,
            tuple(label for number, label in asked.tags.items() if number in alike.record.tags),
            names[:REASON_NAMES],
            words,
            group.reprints,
        )

    def _same_story(self) -> float:
        return SAME_STORY if self._finder.measure().has_space else SAME_STORY_UNTRAINED

    def _remember(self, session: Session, article_id: str, target: str, choice: LinkChoice) -> None:
        with self._unit_of_work() as work:
            work.link_choices.put(
                article_id, target, choice, session.account.id, to_the_millisecond(self._clock())
            )
            work.commit()


def _prior(tally: tuple[int, int]) -> float:
    """What earlier choices say of an article: little, and the less the fewer they are."""
    chosen, dismissed = tally
    return CHOICE_BONUS * (chosen - dismissed) / (chosen + dismissed + 3)
