"""Whether the seals that a list speaks of hold: asked of the rows that are seen, and answered from memory as long as nothing
that they rest on has changed.
"""

import threading
from collections import OrderedDict
from collections.abc import Sequence

from editor_desk.domain.article import Article
from editor_desk.domain.errors import DeskError
from editor_desk.domain.workflow import ReviewState
from editor_desk.services.facts import valid_seal
from editor_desk.services.ports.keys import KeyVault
from editor_desk.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory

KEPT = 5_000
"""Answers in memory, each some hundred bytes."""


class SealCheckService:
    """Use case of lists. Blocks for a fraction of a millisecond for a row that was asked for before, a few for a new one."""

    def __init__(self, unit_of_work: UnitOfWorkFactory, vault: KeyVault) -> None:
        self._unit_of_work = unit_of_work
        self._vault = vault
        self._known: OrderedDict[tuple[str, str], tuple[bytes, bool]] = OrderedDict()
        self._lock = threading.Lock()

    def broken(self, ids: Sequence[str]) -> frozenset[str]:
        """Those of `ids` that count as approved, sealed or delivered with a text whose seal does not hold."""
        with self._unit_of_work(reads=True) as work:
            return frozenset(article_id for article_id in ids if not self._holds(work, article_id))

    def _holds(self, work: UnitOfWork, article_id: str) -> bool:
        try:
            article = work.articles.get(article_id)
        except (DeskError, ValueError):
            return False  # no state of ours stands there
        return all(self._seal_holds(work, article_id, revision) for revision in _spoken_of(article))

    def _seal_holds(self, work: UnitOfWork, article_id: str, revision_id: str) -> bool:
        place, evidence = (article_id, revision_id), work.evidence.of(article_id, revision_id)
        with self._lock:
            known = self._known.get(place)
            if known is not None and known[0] == evidence:
                self._known.move_to_end(place)
                return known[1]
        holds = self._look(work, article_id, revision_id)
        with self._lock:
            self._known[place] = evidence, holds
            self._known.move_to_end(place)
            while len(self._known) > KEPT:
                self._known.popitem(last=False)
        return holds

    def _look(self, work: UnitOfWork, article_id: str, revision_id: str) -> bool:
        try:
            revision = work.revisions.get(revision_id)
            return revision.article == article_id and valid_seal(work, self._vault, revision) is not None
        except (DeskError, ValueError, TypeError, LookupError):
            return False  # the text is gone, or is none


def _spoken_of(article: Article) -> set[str]:
    named = {article.sealed, article.delivered}
    if article.review is ReviewState.APPROVED:
        named.add(article.head)
    return {revision for revision in named if revision is not None}
