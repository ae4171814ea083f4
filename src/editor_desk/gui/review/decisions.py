"""What a reviewer may do with the open article, and why not: asked of the workflow, never decided here."""

from dataclasses import dataclass

from editor_desk.domain.accounts import Account, Permission
from editor_desk.domain.workflow import Action, Refusal, ReviewState
from editor_desk.gui.names import refusal_text
from editor_desk.services.articles import OpenedArticle

_TWO_PERSONS = frozenset({Refusal.IS_AUTHOR, Refusal.IS_LAST_EDITOR})


@dataclass(frozen=True, slots=True)
class Decisions:
    """`override` says that only the two-person rule stands in the way, and that this account may set it aside."""

    offered: bool
    approve: tuple[Refusal, ...]
    send_back: tuple[Refusal, ...]
    override: bool

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why the text cannot be approved, a sentence each."""
        return tuple(refusal_text(refusal) for refusal in self._told) if self.offered else ()

    @property
    def _told(self) -> tuple[Refusal, ...]:
        # To have written on it says it all; to have edited it last as well adds nothing.
        if Refusal.IS_AUTHOR in self.approve:
            return tuple(refusal for refusal in self.approve if refusal is not Refusal.IS_LAST_EDITOR)
        return self.approve


def decisions(opened: OpenedArticle, account: Account) -> Decisions:
    """What `account` may decide about `opened` now."""
    refused = opened.refusals[Action.APPROVE]
    return Decisions(
        offered=opened.article.review is ReviewState.IN_REVIEW,
        approve=refused,
        send_back=opened.refusals[Action.RETURN],
        override=bool(refused) and set(refused) <= _TWO_PERSONS and account.may(Permission.OVERRIDE),
    )
