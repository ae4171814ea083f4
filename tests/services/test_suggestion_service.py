"""Suggestions at the desk: who may suggest and decide, what the log keeps, and where they go when the text is edited."""

from contextlib import AbstractContextManager
from dataclasses import replace

import pytest

from editor_desk.domain.anchors import Found
from editor_desk.domain.content import Block, Content, Span
from editor_desk.domain.edits import WordsEdit
from editor_desk.domain.errors import DeskError, ErrorCode
from tests.desks import Newsroom


def refused(code: ErrorCode) -> AbstractContextManager[object]:
    return pytest.raises(DeskError, match=code.value)


def replaced(content: Content, old: str, new: str) -> Content:
    """`content` with other words in its blocks."""
    blocks = tuple(
        replace(item, spans=(Span(item.text.replace(old, new)),)) if isinstance(item, Block) else item
        for item in content.blocks
    )
    return replace(content, blocks=blocks)


def test_suggested_accepted_and_approved_by_somebody_else(room: Newsroom) -> None:
    suggestions = room.desk.suggestions
    opened = room.in_review()
    draft = suggestions.begin(room.curator, opened.article.id)
    text = replaced(replaced(draft.text, "صباح السبت", "مساء الأحد"), "الأخيرة", "الماضية")
    made = suggestions.propose(
        room.curator, opened.article.id, draft.base.id, text, "راجع البيان", proposal=draft.proposal
    )
    assert [one.edit.new_text for one in made if isinstance(one.edit, WordsEdit)] == ["مساء الأحد", "الماضية"]
    told = suggestions.of(room.reviewer, opened.article.id)
    assert [placed.suggestion for placed in told.open] == list(made)
    assert all(isinstance(placed.where, Found) for placed in told.open)
    assert room.desk.suggestions.counts([opened.article.id]) == {opened.article.id: 2}
    with refused(ErrorCode.ACTION_REFUSED):
        room.desk.review.approve(room.reviewer, opened.article.id, expected=opened.head.id)
    taken = suggestions.accept(room.reviewer, opened.article.id, [one.id for one in made], told.head)
    assert taken.accepted == tuple(one.id for one in made)
    assert taken.opened.head.content == text
    assert taken.opened.head.author == room.reviewer.account.id
    with refused(ErrorCode.ACTION_REFUSED):
        room.desk.review.approve(room.reviewer, opened.article.id, expected=taken.opened.head.id)
    approved = room.desk.review.approve(room.admin, opened.article.id, expected=taken.opened.head.id)
    assert approved.seal is not None
