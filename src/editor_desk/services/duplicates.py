"""Near-duplicates: articles of the archive in which half of the shorter text or more stands, word for word.

The index finds them by bands of MinHash sketches in one query, however large it is; the few that come out of it are read
and compared exactly.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from editor_desk.domain.content import Content
from editor_desk.domain.proofing import Ignored
from editor_desk.domain.related import is_near, is_same_copy
from editor_desk.language.stemming import folded_words
from editor_desk.services.likeness.profile import copied, stem_counts
from editor_desk.services.ports.articles import ArticleSummary
from editor_desk.services.ports.index import read_body
from editor_desk.services.ports.keys import Session
from editor_desk.services.ports.likeness import LikenessIndex
from editor_desk.services.ports.running import Clock
from editor_desk.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory

if TYPE_CHECKING:
    from editor_desk.services.likeness.finding import LikenessFinder

RULE = "near-duplicate"
"""Under this name an article keeps which near-duplicates were seen and left (`IgnoredFindings`)."""
LOOKED_AT = 300
"""Bands meet by chance too, some 150 times among a million articles."""
_READ = 40
ESTIMATED = 0.3
_NOT_ALL = 0.99
"""What is told of a copy in which anything differs, be it the headline."""


@dataclass(frozen=True, slots=True)
class NearDuplicate:
    """An article, and how many words of the shorter of the two texts stand in the other in the same runs, 0.5 to 1."""

    summary: ArticleSummary
    share: float


class DuplicateService:
    """Use cases of near-duplicates. Each blocks on the index and the database, and loads numpy when first used."""

    def __init__(self, unit_of_work: UnitOfWorkFactory, index: LikenessIndex, clock: Clock) -> None:
        self._unit_of_work = unit_of_work
        self._index = index
        self._clock = clock

    def find(self, content: Content, article_id: str | None = None) -> tuple[NearDuplicate, ...]:
        """The near-duplicates of a text, the nearest first, without those that somebody left for this article, and without
        those whose place it takes or that take its own, over however many steps: these are to be alike.
        """
        from editor_desk.services.likeness.record import record_of  # late: see `RelatedService`

        body = folded_words(read_body(content))
        record = record_of(stem_counts((), body), body, ())
        estimated = self._finder.copies(record, article_id or "", LOOKED_AT)
        near = [candidate.article for candidate, share in estimated if share >= ESTIMATED]
        if not near:
            return ()
        with self._unit_of_work(reads=True) as work:
            known = work.ignored.of_article(article_id) if article_id else ()
            left = {item.text for item in known if item.rule == RULE} | _same_story(work, article_id or "")
            summaries = work.articles.summaries([one for one in near if one not in left][:_READ])
            texts = {one.id: work.revisions.get(work.articles.get(one.id).head).content for one in summaries}
        compared = [(one, copied(body, folded_words(read_body(texts[one.id])))) for one in summaries]
        found = [
            NearDuplicate(
                one, same.words if is_same_copy(content, texts[one.id]) else min(_NOT_ALL, same.words)
            )
            for one, same in compared
            if is_near(same.runs, same.words)
        ]
        return tuple(sorted(found, key=lambda one: -one.share))

    def leave(self, session: Session, article_id: str, others: Sequence[str]) -> None:
        """Do not tell of these near-duplicates for this article any more."""
        with self._unit_of_work() as work:
            for other in others:
                work.ignored.put(article_id, Ignored(RULE, other), session.account.id, self._clock())
            work.commit()

    @cached_property
    def _finder(self) -> "LikenessFinder":
        from editor_desk.services.likeness.finding import LikenessFinder

        return LikenessFinder(self._index)


def _same_story(work: UnitOfWork, article_id: str) -> set[str]:
    """The articles whose place this one takes, and those that take its own."""
    before, after = work.takeovers.previous, work.takeovers.successors
    found: set[str] = set()
    place = before(article_id)
    while place and place not in found:
        found.add(place)
        place = before(place)
    waiting = [article_id]
    while waiting:
        new = [one.article for one in after(waiting.pop()) if one.article not in found]
        found.update(new)
        waiting += new
    return found
