"""Suggestions: what somebody would change in an article, beside its text until somebody with the right to edit decides.

No part of the content, as comments are none: what is open can be in no seal and in no package.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from editor_desk.domain.anchors import Where
from editor_desk.domain.content import clean_text
from editor_desk.domain.edits import Edit
from editor_desk.domain.errors import DeskError, ErrorCode

LONGEST_NOTE = 2_000
"""Letters of a note. What needs more is a comment."""


class SuggestionState(StrEnum):
    """What became of a suggestion."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    """Taken back by its author, or replaced by what that person proposed next."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One change that somebody proposes. `base` is the revision that it was made on, `proposal` the same for all that one
    person proposed in one go, `parent` the open suggestion into whose text it leads, `rule` the rule of the house style that
    asked for it. `edit` is as it was followed to. `answer` is what the one who decided said.
    """

    id: str
    article: str
    base: str
    proposal: str
    author: str
    at: datetime
    edit: Edit
    note: str = ""
    state: SuggestionState = SuggestionState.OPEN
    decided_by: str = ""
    decided_at: datetime | None = None
    answer: str = ""
    parent: str = ""
    rule: str = ""

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to decide."""
        return self.state is SuggestionState.OPEN


@dataclass(frozen=True, slots=True)
class Placed:
    """A suggestion and where it stands in the text as it is now (the whole place for a block; the empty place for what is
    about the article). One with a `parent` stands in the text that its parent would put in: under the key of the block, or
    under `INSIDE` for words. Lost: it is shown with what it quotes, and cannot be accepted.
    """

    suggestion: Suggestion
    where: Where


def suggestion_note(typed: str) -> str:
    """What was typed, as a note holds it; it may be empty. Raises DeskError(SUGGESTION_NOTE_LONG)."""
    if len(typed) > LONGEST_NOTE:
        raise DeskError(ErrorCode.SUGGESTION_NOTE_LONG, length=len(typed), maximum=LONGEST_NOTE)
    return clean_text(typed).strip()
