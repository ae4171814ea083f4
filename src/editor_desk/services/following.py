"""Suggestions go along with the text of their article, in the transaction that saves it."""

from editor_desk.domain.content import Content
from editor_desk.domain.suggestion_merge import follow
from editor_desk.services.ports.unit_of_work import UnitOfWork


def follow_suggestions(work: UnitOfWork, article_id: str, before: Content, after: Content) -> None:
    """Keep where the open suggestions of an article stand once `before` has become `after`."""
    waiting = work.suggestions.open_of(article_id)
    if waiting:
        work.suggestions.put(follow(waiting, before, after))
