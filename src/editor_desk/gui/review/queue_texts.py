"""What the queue says of an article: how long it waits, by when, how urgent, in whose hands, and what is new in it."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from editor_desk.domain.review_plan import Priority
from editor_desk.gui.messages import isolated
from editor_desk.gui.plan_texts import priority_text
from editor_desk.gui.preferences import Preferences
from editor_desk.gui.widgets.times import exact, number, relative
from editor_desk.language.numerals import to_numerals
from editor_desk.services.ports.queue import QueuedArticle, QueueFilter, QueueOrder, SinceSeen

translate = QCoreApplication.translate

_MINUTE = 60
_HOUR = 60 * _MINUTE
_DAY = 24 * _HOUR
_SOON = timedelta(hours=1)


def priority_tone(priority: Priority) -> str:
    """The tone of that chip."""
    return {Priority.URGENT: "red", Priority.HIGH: "amber", Priority.NORMAL: "grey"}[priority]


def filter_text(only: QueueFilter) -> str:
    """What a filter is called."""
    return {
        QueueFilter.ALL: translate("Queue", "All"),
        QueueFilter.MINE: translate("Queue", "In my hands"),
        QueueFilter.FREE: translate("Queue", "Free"),
        QueueFilter.OVERDUE: translate("Queue", "Overdue"),
        QueueFilter.CHANGED: translate("Queue", "Changed since seen"),
    }[only]


def order_text(order: QueueOrder) -> str:
    """What stands first."""
    return {
        QueueOrder.PLANNED: translate("Queue", "Urgent and due soonest first"),
        QueueOrder.LONGEST: translate("Queue", "Longest waiting first"),
        QueueOrder.NEWEST: translate("Queue", "Sent last first"),
    }[order]


def waiting_text(since: datetime, now: datetime, preferences: Preferences) -> str:
    """How long it waits."""
    return translate("Review", "sent {ago}").format(ago=relative(since, now, preferences))


def due_text(due: datetime, now: datetime, preferences: Preferences) -> str:
    """By when it must be decided, or for how long it should have been."""
    late = int((now - due).total_seconds())
    if late > 0:
        if late < _HOUR:
            text = translate("Queue", "%n minute(s) late", "", max(1, late // _MINUTE))
        elif late < _DAY:
            text = translate("Queue", "%n hour(s) late", "", late // _HOUR)
        else:
            text = translate("Queue", "%n day(s) late", "", late // _DAY)
        return to_numerals(text, preferences.numerals)
    if due - now < _SOON:
        text = translate("Queue", "due in %n minute(s)", "", -late // _MINUTE)
        return to_numerals(text, preferences.numerals)
    local, days = due.astimezone(), (due.astimezone().date() - now.astimezone().date()).days
    clock = to_numerals(f"{local:%H:%M}", preferences.numerals)
    if days == 0:
        return translate("Queue", "due today {clock}").format(clock=clock)
    if days == 1:
        return translate("Queue", "due tomorrow {clock}").format(clock=clock)
    return translate("Queue", "due {moment}").format(moment=exact(due, preferences))


def changed_text(since: SinceSeen, preferences: Preferences) -> str:
    """What is new since somebody last saw it, in few words."""
    text = translate("Queue", "Changed since you read it")
    if since.words > 0:
        grew = translate("Queue", "%n word(s) more", "", since.words)
    elif since.words < 0:
        grew = translate("Queue", "%n word(s) fewer", "", -since.words)
    else:
        return text
    return f"{text} · {to_numerals(grew, preferences.numerals)}"


def hands_text(row: QueuedArticle, account: str, now: datetime) -> tuple[str, str]:
    """In whose hands it is, or who is asked to read it, and the tone to say it in; nothing where it is free for everybody."""
    holder = row.plan.holder(now)
    if holder:
        if holder == account:
            return translate("Queue", "In your hands"), "green"
        return translate("Queue", "With {name}").format(name=isolated(row.holder)), "grey"
    asked = row.plan.terms.assignee
    if asked == account:
        return translate("Queue", "Given to you"), "blue"
    if asked:
        return translate("Queue", "Given to {name}").format(name=isolated(row.assignee)), "blue"
    return "", ""


def one_of_two_text() -> str:
    """Of an article that one of two reviewers has approved."""
    return translate("ArticleList", "One of two approvals")


def spoken_text(row: QueuedArticle, account: str, now: datetime, preferences: Preferences) -> str:
    """Everything that a row shows, for who listens to it."""
    terms = row.plan.terms
    parts = [row.summary.headline, row.summary.author, waiting_text(row.waiting_since, now, preferences)]
    if terms.priority is not Priority.NORMAL:
        parts.append(priority_text(terms.priority))
    if terms.due is not None:
        parts.append(due_text(terms.due, now, preferences))
    if row.summary.first_approver:
        parts.append(one_of_two_text())
    parts.append(hands_text(row, account, now)[0])
    if row.since is not None:
        parts.append(changed_text(row.since, preferences))
    elif not row.seen:
        parts.append(translate("Queue", "not read yet"))
    return ". ".join(part for part in parts if part)


def count_label(only: QueueFilter, count: int, preferences: Preferences) -> str:
    """A filter with how many it leaves."""
    return f"{filter_text(only)} {number(count, preferences)}" if count else filter_text(only)
