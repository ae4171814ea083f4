"""Who created, sent, returned and approved an article, in one line."""

from PySide6.QtCore import QCoreApplication

from editor_desk.domain.events import Event, EventKind
from editor_desk.domain.workflow import ReviewState
from editor_desk.gui.messages import isolated
from editor_desk.services.articles import History

translate = QCoreApplication.translate

_STEPS_SHOWN = 6
_STEPS = frozenset(
    {
        EventKind.CREATED,
        EventKind.IMPORTED,
        EventKind.SUBMITTED,
        EventKind.RECALLED,
        EventKind.RETURNED,
        EventKind.FIRST_APPROVED,
        EventKind.APPROVED,
        EventKind.HANDED_OVER,
        EventKind.RECEIVED,
        EventKind.CORRECTION,
        EventKind.WITHDRAWN,
    }
)


def approval_chain(history: History, state: ReviewState, *, rightwards: bool) -> str:
    """The last steps and what comes next, joined by arrows along the line of reading."""
    events = [event for event in history.events if event.kind in _STEPS]
    shown = events if len(events) <= _STEPS_SHOWN else [events[0], *events[-_STEPS_SHOWN + 1 :]]
    steps = [_step(event, history.names.get(event.actor, "")) for event in shown]
    if len(shown) < len(events):
        steps.insert(1, "…")
    waiting = _waiting(state)
    if state is ReviewState.IN_REVIEW and events and events[-1].kind is EventKind.FIRST_APPROVED:
        waiting = translate("ApprovalChain", "waiting for a second reviewer")
    if waiting:
        steps.append(waiting)
    return (" → " if rightwards else " ← ").join(steps)


def _step(event: Event, name: str) -> str:
    return {
        EventKind.CREATED: translate("ApprovalChain", "{name} created it"),
        EventKind.IMPORTED: translate("ApprovalChain", "{name} imported it"),
        EventKind.SUBMITTED: translate("ApprovalChain", "{name} sent it to review"),
        EventKind.RECALLED: translate("ApprovalChain", "{name} called it back"),
        EventKind.RETURNED: translate("ApprovalChain", "{name} returned it"),
        EventKind.FIRST_APPROVED: translate("ApprovalChain", "{name} approved it (one of two)"),
        EventKind.APPROVED: translate("ApprovalChain", "{name} approved it"),
        EventKind.HANDED_OVER: translate("ApprovalChain", "{name} handed it over"),
        EventKind.RECEIVED: translate("ApprovalChain", "{name} confirmed receipt"),
        EventKind.CORRECTION: translate("ApprovalChain", "{name} began a correction"),
        EventKind.WITHDRAWN: translate("ApprovalChain", "{name} withdrew it"),
    }[event.kind].format(name=isolated(name))


def _waiting(state: ReviewState) -> str:
    return {
        ReviewState.DRAFT: translate("ApprovalChain", "not sent to review yet"),
        ReviewState.IN_REVIEW: translate("ApprovalChain", "waiting for the reviewer"),
        ReviewState.CHANGES_REQUESTED: translate("ApprovalChain", "with the author for changes"),
        ReviewState.APPROVED: "",
        ReviewState.PUBLISHED: translate("ApprovalChain", "published elsewhere before it came here"),
    }[state]
