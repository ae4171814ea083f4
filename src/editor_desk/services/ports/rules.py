"""What the checklist needs from elsewhere: its ticks from storage, and texts that were proof-read."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from editor_desk.domain.proofing import Finding
from editor_desk.domain.revision import Revision
from editor_desk.domain.workflow import Action

Findings = Mapping[str, tuple[Finding, ...]]
"""What proof-reading found, by the hash of the text."""
ReadTexts = Callable[[Action, Sequence[Revision]], Findings]
"""Reads what the required rules before an action ask for; slow, and never within a transaction."""


@dataclass(frozen=True, slots=True)
class StoredTick:
    """Somebody vouched for what a rule asks of one text. `asked` is the hash of the question, `content_hash` that of the text."""

    rule: str
    asked: str
    content_hash: str
    by: str
    at: datetime


class Ticks(Protocol):
    """The ticks of articles; one for each rule, question and text."""

    def of_article(self, article_id: str) -> Sequence[StoredTick]:
        """Oldest first."""

    def put(self, article_id: str, tick: StoredTick) -> None:
        """Keep a tick; one for the same is replaced."""

    def remove(self, article_id: str, rule: str, content_hash: str) -> None:
        """Take it back, if it is there."""
