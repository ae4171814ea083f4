"""Comments that nobody means well, through `main()`: a thousand over each other on one paragraph, and one of a megabyte."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor_desk.domain.anchors import Anchor, AnchorTexts, Where, anchor_at, locate
from editor_desk.domain.comments import Comment, Thread
from editor_desk.domain.content import Block, BlockKind, Span
from editor_desk.domain.workflow import ReviewState
from editor_desk.gui.review.review_room import ReviewRoom
from editor_desk.gui.shell.navigation import RoomName
from tests.app.hands import Hands, at_the_desk
from tests.desks import ARTICLE, newsroom_in

MOST_LOOKS = 10
"""How often a comment is looked for in the text while an article is reviewed, opened, typed in and saved: once for each
reading of the discussion, and not for each key or each other comment."""


def test_a_thousand_overlapping_comments_and_one_of_a_megabyte(
    desk_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[Anchor] = []

    def look(anchor: Anchor, texts: AnchorTexts) -> Where:
        looks.append(anchor)
        return locate(anchor, texts)

    words = " ".join(f"كلمة{number}" for number in range(1200))
    content = replace(ARTICLE, blocks=(Block("k", BlockKind.PARAGRAPH, (Span(words),)),))
    with newsroom_in(desk_folder) as room:
        article = room.in_review(content).article.id
        head = room.desk.articles.open(room.admin, article).head
        texts, who = AnchorTexts(content), room.reviewer.account.id
        with room.opened.unit_of_work() as work:
            for number in range(1000):
                anchor = anchor_at(texts, "k", number * 4, number * 4 + 400)
                said = Comment(f"c{number:04}", who, head.created_at, f"ملاحظة {number}")
                work.comments.put(Thread(f"t{number:04}", article, anchor, anchor, (said,)))
            work.commit()

    def play(hands: Hands) -> None:
        hands.sit_down("سعاد")
        monkeypatch.setattr("editor_desk.domain.comments.locate", look)
        hands.window.review_article(article)
        review = hands.window.room(RoomName.REVIEW)
        assert isinstance(review, ReviewRoom)
        hands.settle()
        assert review.grab().width() > 0
        hands.window.open_article(article)
        hands.settle()
        body = hands.desk.editor.sheet.body
        hands.wait(lambda: body.toPlainText().startswith("كلمة0"))
        body.setFocus()
        for _ in range(5):
            QTest.keyClick(body, Qt.Key.Key_Space)
        hands.settle()
        assert body.grab().width() > 0
        hands.press("Ctrl+S")
        hands.settle()
        assert 1000 <= len(looks) <= MOST_LOOKS * 1000
        # What was typed is stored, and every comment is still there, in its place.
        context = hands.controller.context
        assert context is not None
        opened = context.desk.articles.open(context.session, article)
        assert opened.article.review is ReviewState.IN_REVIEW
        assert opened.head.content.body_text != words
        assert len(context.desk.comments.read(context.session, article).threads) == 1000
        # A megabyte is refused in a word, and nothing of it is kept.
        hands.press("Ctrl+Alt+M")
        hands.settle()
        QApplication.clipboard().setText("ت" * (1 << 20))
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        hands.settle()
        assert "التعليق طويل جداً" in hands.notice()
        assert len(context.desk.comments.read(context.session, article).threads) == 1000
        hands.leave()

    assert at_the_desk(play) == 0
