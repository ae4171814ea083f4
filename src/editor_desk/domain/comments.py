"""What people say of an article: threads of comments, each where it belongs in the text. No part of the content, so that
no comment ever touches a seal.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import sha256

from editor_desk.domain.anchors import Anchor, AnchorTexts, Lost, Where, locate
from editor_desk.domain.content import clean_text
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.language.folding import Strength, fold, fold_with_map

MOST_LETTERS = 10_000
"""Of one comment, some five pages. What is longer is no remark, and is refused whole rather than cut."""


@dataclass(frozen=True, slots=True)
class Comment:
    """One person's words in a thread. A withdrawn one keeps its place without its text."""

    id: str
    author: str
    at: datetime
    text: str
    edited_at: datetime | None = None
    deleted: bool = False
    mentions: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Thread:
    """A remark and what was answered, oldest first. `anchor` is as it was when the remark was made, `now` where it was
    followed to; `resolved_by` is empty while the thread is open.
    """

    id: str
    article: str
    anchor: Anchor
    now: Anchor
    comments: tuple[Comment, ...]
    resolved_by: str = ""
    resolved_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Whether it still asks for something."""
        return not self.resolved_by

    @property
    def first(self) -> Comment:
        """The remark itself."""
        return self.comments[0]

    @property
    def people(self) -> frozenset[str]:
        """Who wrote in it (ids)."""
        return frozenset(comment.author for comment in self.comments if not comment.deleted)

    @property
    def mentioned(self) -> frozenset[str]:
        """Who is called by name in it (ids)."""
        return frozenset().union(*(comment.mentions for comment in self.comments))


class Shown(StrEnum):
    """Which threads of an article are listed."""

    OPEN = "open"
    MINE = "mine"
    MENTIONS = "mentions"
    RESOLVED = "resolved"
    ALL = "all"


def is_shown(thread: Thread, shown: Shown, account_id: str, *, calls: bool = False) -> bool:
    """Whether `thread` is among those that are listed for that person. One that `calls` them and that they had not seen when
    it was settled stands among the open ones.
    """
    match shown:
        case Shown.OPEN:
            return thread.is_open or calls
        case Shown.MINE:
            return account_id in thread.people
        case Shown.MENTIONS:
            return account_id in thread.mentioned
        case Shown.RESOLVED:
            return not thread.is_open
        case _:
            return True


def comment_text(typed: str) -> str:
    """What was typed, as a comment holds it. Raises DeskError: COMMENT_EMPTY, COMMENT_LONG."""
    if len(typed) > MOST_LETTERS:
        raise DeskError(ErrorCode.COMMENT_LONG, length=len(typed), maximum=MOST_LETTERS)
    text = clean_text(typed).strip()
    if not any(not char.isspace() for char in fold(text, Strength.MARKS)):
        raise DeskError(ErrorCode.COMMENT_EMPTY)
    return text


def text_hash(text: str) -> str:
    """What the log holds of a comment: proof of its words, and not the words."""
    return sha256(text.encode()).hexdigest()


def may_change(thread: Thread, comment: Comment, account_id: str) -> bool:
    """Whether that person may put other words there: their own ones, as long as the thread is open."""
    return comment.author == account_id and not comment.deleted and thread.is_open


def may_delete(thread: Thread, comment: Comment, account_id: str) -> bool:
    """Whether that person may take the comment back: their own one, as long as nobody answered it."""
    return may_change(thread, comment, account_id) and thread.comments[-1].id == comment.id


def mentions_in(text: str, names: Mapping[str, str]) -> frozenset[str]:
    """The accounts (of `names`, by id) that are called by @name, however their names are pointed; of names that begin alike
    the longest.
    """
    return frozenset(account for _start, _end, account in mention_ranges(text, names))


def mention_ranges(text: str, names: Mapping[str, str]) -> list[tuple[int, int, str]]:
    """Where each of them is called: from the @ to the end of the name, and whom it means."""
    if "@" not in text:
        return []
    folded = fold_with_map(text, Strength.FOLD)
    by_length = sorted(
        ((fold(name), account) for account, name in names.items()), key=lambda one: -len(one[0])
    )
    found = []
    at = folded.text.find("@")
    while at >= 0:
        before = folded.text[at - 1 : at]
        alone = not (before.isascii() and before.isalnum())  # an address; «و@هدى» calls her
        for name, account in by_length if alone else ():
            end = at + 1 + len(name)
            if name and folded.text.startswith(name, at + 1) and not folded.text[end : end + 1].isalnum():
                found.append((*folded.span(at, end), account))
                break
        at = folded.text.find("@", at + 1)
    return found


def where_is(thread: Thread, texts: AnchorTexts) -> Where:
    """Where the text of a thread is now: from where it was followed to, else from where it began."""
    where = locate(thread.now, texts)
    return locate(thread.anchor, texts) if isinstance(where, Lost) and thread.now != thread.anchor else where


def waited_for(thread: Thread, before: frozenset[str] = frozenset()) -> frozenset[str]:
    """Who is called in a thread and has not answered since (ids). In a settled one these are those of them that waited
    `before` and did not settle it: they may not have read yet what they were called for.
    """
    waiting: set[str] = set()
    for comment in thread.comments:
        waiting -= {comment.author}
        waiting |= comment.mentions - {comment.author}
    return frozenset(waiting) if thread.is_open else (before & waiting) - {thread.resolved_by}
