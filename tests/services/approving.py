"""A desk where two people approve politics: the people that it takes, and what they do."""

from dataclasses import replace

from editor_desk.domain.accounts import Role
from editor_desk.domain.approvals import ApprovalRule
from editor_desk.services.articles import OpenedArticle
from editor_desk.services.ports.keys import Session
from tests.desks import ARTICLE, PASSPHRASE, Newsroom

POLITICS = replace(ARTICLE, section="سياسة")
RULE = ApprovalRule(sections=("سياسة",))


def second_reviewer(room: Newsroom, name: str = "نادر") -> Session:
    """One more reviewer."""
    account = room.desk.accounts.create(room.admin, name, frozenset({Role.REVIEWER}), PASSPHRASE)
    return room.desk.accounts.unlock(account.id, PASSPHRASE)


def ask_for_two(room: Newsroom, rule: ApprovalRule = RULE) -> None:
    """From now on two must approve."""
    room.desk.approval_rule.save(room.admin, rule)


def approve(room: Newsroom, who: Session, article: OpenedArticle | str, **more: str) -> OpenedArticle:
    """Approve the text as it stands."""
    id_ = article if isinstance(article, str) else article.article.id
    head = room.desk.articles.open(who, id_).head.id
    return room.desk.review.approve(who, id_, expected=head, **more)


def by_two(room: Newsroom, second: Session) -> OpenedArticle:
    """An article of politics with both its approvals."""
    ask_for_two(room)
    sent = room.in_review(POLITICS)
    approve(room, room.reviewer, sent)
    return approve(room, second, sent)
