"""Whom a first key in a text makes one of its authors."""

from editor_desk.domain.accounts import Account, Permission
from editor_desk.domain.workflow import Action, ReviewState
from editor_desk.services.articles import OpenedArticle


def would_lose_the_review(opened: OpenedArticle, account: Account) -> bool:
    """Whether `account` may still decide about this text, and not any more once they change it."""
    return (
        opened.article.review is ReviewState.IN_REVIEW
        and opened.may(Action.EDIT)
        and account.may(Permission.REVIEW)
        and account.id not in opened.article.authors
    )
