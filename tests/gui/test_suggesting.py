"""Suggesting under real keys and mouse: written on a sheet of its own, marked, listed, decided on, and never lost."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QMessageBox,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from editor_desk.domain.accounts import Role
from editor_desk.domain.checklist import CheckPlace
from editor_desk.domain.content import Block, BlockKind, Span, block
from editor_desk.domain.suggestions import Suggestion, SuggestionState
from editor_desk.gui.articles.desk_room import DeskRoom
from editor_desk.gui.editor.body_edit import BodyEdit
from editor_desk.gui.review.review_room import ReviewRoom
from editor_desk.gui.review.sheet import ReviewSheet
from editor_desk.gui.suggesting.card import SuggestionCard
from editor_desk.gui.suggesting.deltas import Delta, deltas, remarks
from editor_desk.gui.suggesting.editor_suggestions import EditorSuggestions
from editor_desk.gui.suggesting.panel import SuggestionsPanel
from editor_desk.gui.suggesting.proposal_view import ProposalView
from editor_desk.gui.suggesting.style_fixes import StyleFixesDialog
from editor_desk.gui.suggesting.talk import Listing
from editor_desk.services.articles import OpenedArticle
from editor_desk.services.ports.keys import Session
from tests.desks import ARTICLE, PASSPHRASE, Newsroom
from tests.gui.rooms import OpenReview, SitDown, found, label, settle
from tests.gui.test_review_room import arabic_key
from tests.gui.test_review_room import show as show_article
from tests.windows import Window, type_text

OpenDesk = Callable[[Session, OpenedArticle], DeskRoom]
OPENING = ARTICLE.text_blocks[0].text
PROPOSED = OPENING.replace("صباح السبت", "مساء الأحد")


@pytest.fixture
def desk_of(sit_down: SitDown, qtbot: QtBot) -> OpenDesk:
    def opened(session: Session, article: OpenedArticle) -> DeskRoom:
        window = sit_down(session)
        room = DeskRoom(window.context)
        qtbot.addWidget(room)
        room.resize(1300, 860)
        room.show()
        come_forward(room, qtbot)
        room.open_article(article.article.id)
        settle(qtbot, window)
        return room

    return opened


def show(room: ReviewRoom, article: OpenedArticle, qtbot: QtBot, window: Window) -> None:
    """Look at an article, in the window that takes the keys."""
    show_article(room, article, qtbot, window)
    come_forward(room, qtbot)


def come_forward(room: QWidget, qtbot: QtBot) -> None:
    room.activateWindow()
    qtbot.waitUntil(room.isActiveWindow)


def cards(room: QWidget) -> list[SuggestionCard]:
    panels = [panel for panel in room.findChildren(SuggestionsPanel) if panel.isVisible()]
    return [card for panel in panels for card in panel.cards if card.isVisible()]


def told(card: SuggestionCard) -> str:
    return " | ".join(part.text() for part in card.findChildren(QLabel))


def press(card: QWidget, name: str) -> None:
    QTest.mouseClick(found(card, QPushButton, name), Qt.MouseButton.LeftButton)


def view_of(room: QWidget) -> ProposalView:
    (view,) = [one for one in room.findChildren(ProposalView) if one.isVisible()]
    return view


def sheet_of(room: ReviewRoom) -> ReviewSheet:
    return next(sheet for sheet in room.findChildren(ReviewSheet) if sheet.isVisible())


def write_over(body: BodyEdit, words: str, other: str) -> None:
    """Select words on the sheet and strike the keys of others."""
    cursor = body.document().find(words)
    assert not cursor.isNull()
    body.setTextCursor(cursor)
    body.setFocus()
    type_text(body, other)


def begin(room: ReviewRoom, qtbot: QtBot, window: Window) -> ProposalView:
    sheet = sheet_of(room)
    sheet.setFocus()
    QTest.keyClick(sheet, Qt.Key.Key_G)
    settle(qtbot, window)
    return view_of(room)


def propose(
    newsroom: Newsroom, session: Session, article: OpenedArticle, *pairs: tuple[str, str]
) -> list[Suggestion]:
    """Suggest other words in the paragraphs of the body."""
    base = newsroom.desk.articles.open(session, article.article.id).head
    blocks = []
    for item in base.content.blocks:
        assert isinstance(item, Block)
        text = item.text
        for old, new in pairs:
            text = text.replace(old, new)
        blocks.append(item if text == item.text else replace(item, spans=(Span(text),)))
    other = replace(base.content, blocks=tuple(blocks))
    return list(newsroom.desk.suggestions.propose(session, article.article.id, base.id, other, "أدق"))


def returned(newsroom: Newsroom) -> OpenedArticle:
    sent = newsroom.in_review()
    return newsroom.desk.review.send_back(newsroom.reviewer, sent.article.id, "انظر الاقتراحات")


def text_of(newsroom: Newsroom, article: OpenedArticle) -> str:
    content = newsroom.desk.articles.open(newsroom.admin, article.article.id).head.content
    return "\n".join(one.text for one in content.text_blocks)


def states(newsroom: Newsroom, article: OpenedArticle) -> dict[str, SuggestionState]:
    every = newsroom.desk.suggestions.of(newsroom.admin, article.article.id)
    return {one.id: one.state for one in (*(placed.suggestion for placed in every.open), *every.decided)}


def box_in(room: QWidget) -> QMessageBox:
    (box,) = [box for box in room.findChildren(QMessageBox) if box.isVisible()]
    return box


def choose(box: QMessageBox, text: str) -> None:
    (button,) = [one for one in box.buttons() if one.text() == text]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


# What is marked while one writes


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("كتاب", "كتاب", ()),
        ("قرأ الكتاب أمس", "قرأ والكتاب أمس", (Delta(4, 11, "الكتاب"),)),
        ("قرأ الكتاب أمس", "قرأ الكتاب", (Delta(10, 10, " أمس"),)),
        ("قرأ أمس", "قرأ الكتاب أمس", (Delta(4, 10),)),
        ("", "نص جديد", (Delta(0, 7),)),
        ("نص قديم", "", (Delta(0, 0, "نص قديم"),)),
        ("كلمة", "كلمة ", (Delta(4, 5),)),
    ],
)
def test_what_differs_is_told_in_whole_words(before: str, after: str, expected: tuple[Delta, ...]) -> None:
    assert deltas(before, after) == expected


def test_what_became_of_whole_blocks_is_told() -> None:
    first, heading, last = ARTICLE.text_blocks
    new = block(BlockKind.PARAGRAPH, "وحضر الافتتاح وزير الثقافة.")
    after = replace(ARTICLE, blocks=(new, replace(heading, kind=BlockKind.QUOTE), last))
    told_of = remarks(ARTICLE, after)
    assert told_of.blocks[new.key].added
    assert any(OPENING in remark.gone for remark in told_of.blocks.values())
    (note,) = told_of.blocks[heading.key].notes
    assert "→" in note or "←" in note
    assert told_of.changes == 3
    at_end = remarks(ARTICLE, replace(ARTICLE, blocks=(first, heading)))
    assert at_end.blocks[""].gone == [last.text]


# Making suggestions in the review room


def test_g_turns_the_sheet_into_one_to_suggest_on_and_the_text_stays_as_it_is(
    newsroom: Newsroom, open_review: OpenReview, windows: list[Window], qtbot: QtBot
) -> None:
    article = newsroom.in_review()
    room = open_review(newsroom.reviewer)
    show(room, article, qtbot, windows[0])
    view = begin(room, qtbot, windows[0])
    assert not found(room, QWidget, "center").isVisible()
    assert "أنت تقترح" in label(view, "proposalSays")
    assert not found(view, QPushButton, "proposalFinish").isEnabled()
    body = view.panel.sheet.body
    write_over(body, "صباح السبت", "مساء الأحد")
    qtbot.waitUntil(lambda: found(view, QPushButton, "proposalFinish").isEnabled())
    assert label(view, "proposalCount") == "تغيير واحد"
    note = found(view, QLineEdit, "proposalNote")
    note.setFocus()
    type_text(note, "كما في بيان الوزارة")
    QTest.keyClick(note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, windows[0])
    assert not view.isVisible()
    assert found(room, QWidget, "center").isVisible()
    (card,) = cards(room)
    assert "صباح السبت" in told(card)
    assert "مساء الأحد" in told(card)
    assert "كما في بيان الوزارة" in told(card)
    assert "هدى" in told(card)
    assert label(room, "suggestionsLabel") == "· اقتراح واحد"
    assert text_of(newsroom, article).startswith(OPENING)
    assert windows[0].problems == []
    assert newsroom.desk.proposal_drafts.find(newsroom.reviewer, article.article.id) is None


def test_letters_that_decide_elsewhere_are_letters_here(
    newsroom: Newsroom, open_review: OpenReview, windows: list[Window], qtbot: QtBot
) -> None:
    article = newsroom.in_review()
    room = open_review(newsroom.reviewer)
    show(room, article, qtbot, windows[0])
    sheet = sheet_of(room)
    sheet.setFocus()
    arabic_key(sheet, "ل")
    settle(qtbot, windows[0])
    view = view_of(room)
    body = view.panel.sheet.body
    body.moveCursor(QTextCursor.MoveOperation.End)
    for letter in "شقؤ":
        arabic_key(body, letter)
    assert body.toPlainText().endswith("شقؤ")
    found(view, QPushButton, "proposalLater").setFocus()
    QTest.keyClick(found(view, QPushButton, "proposalLater"), Qt.Key.Key_A)
    settle(qtbot, windows[0])
    assert room.findChildren(QMessageBox) == []
    assert view.isVisible()
    assert newsroom.desk.articles.open(newsroom.admin, article.article.id).article.sealed is None


def colours(image: QImage, *names: str) -> set[str]:
    seen = {image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(image.height())}
    return seen & set(names)


def test_what_came_is_underlined_and_what_went_is_struck_between_the_lines(
    newsroom: Newsroom, open_review: OpenReview, windows: list[Window], qtbot: QtBot
) -> None:
    article = newsroom.in_review()
    room = open_review(newsroom.reviewer)
    show(room, article, qtbot, windows[0])
    view = begin(room, qtbot, windows[0])
    body, theme = view.panel.sheet.body, windows[0].context.theme
    wanted = [theme.color(name).name() for name in ("green_line", "green_soft", "red_soft", "yellow_soft")]
    assert not colours(body.grab().toImage(), *wanted)
    write_over(body, "صباح السبت", "مساء الأحد")
    assert colours(body.grab().toImage(), *wanted) == set(wanted[:3])
    cursor = body.document().find("عشرة آلاف مخطوط")
    cursor.clearSelection()
    body.setTextCursor(cursor)
    body.set_kind(BlockKind.QUOTE)
    qtbot.waitUntil(lambda: label(view, "proposalCount") == "تغييران")
    assert colours(body.grab().toImage(), *wanted) == set(wanted)
    QTest.keyClick(body, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    for _letter in "مساء الأحد":
        QTest.keyClick(body, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: label(view, "proposalCount") == "")
    assert not colours(body.grab().toImage(), *wanted)
    # Nothing of it is in the document.
    assert [one.text for one in body.sheet.text_blocks()] == [one.text for one in ARTICLE.text_blocks]


def test_a_window_that_dies_keeps_what_was_written_and_it_can_be_gone_on_with_or_discarded(
    newsroom: Newsroom, open_review: OpenReview, windows: list[Window], qtbot: QtBot
) -> None:
    article = newsroom.in_review()
    room = open_review(newsroom.reviewer)
    show(room, article, qtbot, windows[0])
    view = begin(room, qtbot, windows[0])
    write_over(view.panel.sheet.body, "صباح السبت", "مساء الأحد")
    drafts = newsroom.desk.proposal_drafts

    def kept() -> bool:
        draft = drafts.find(newsroom.reviewer, article.article.id)
        return draft is not None and draft.text.text_blocks[0].text == PROPOSED

    qtbot.waitUntil(kept)
    room.hide()  # nobody asks it to store anything

    again = open_review(newsroom.reviewer)
    show(again, article, qtbot, windows[1])
    assert text_of(newsroom, article).startswith(OPENING)
    QTest.mouseClick(found(again, QToolButton, "suggestionsTab"), Qt.MouseButton.LeftButton)
    assert "لم تقدّمه" in label(again, "suggestionDraft")
    QTest.mouseClick(found(again, QPushButton, "suggestBegin"), Qt.MouseButton.LeftButton)
    settle(qtbot, windows[1])
    view = view_of(again)
    assert view.panel.sheet.body.sheet.text_blocks()[0].text == PROPOSED
    press(view, "proposalDiscard")
    choose(box_in(view), "أبقِه")
    assert view.isVisible()
    press(view, "proposalDiscard")
    choose(box_in(view), "تجاهله")
    settle(qtbot, windows[1])
    assert not view.isVisible()
    assert drafts.find(newsroom.reviewer, article.article.id) is None
    assert states(newsroom, article) == {}


def test_leaving_asks_nothing_and_keeps_it_also_on_the_text_as_it_is_by_then(
    newsroom: Newsroom, open_review: OpenReview, windows: list[Window], qtbot: QtBot
) -> None:
    article, other = newsroom.in_review(), newsroom.in_review(replace(ARTICLE, headline="خبر آخر"))
    room = open_review(newsroom.reviewer)
    show(room, article, qtbot, windows[0])
    view = begin(room, qtbot, windows[0])
    write_over(view.panel.sheet.body, "صباح السبت", "مساء الأحد")
    room.open_article(other.article.id)
    settle(qtbot, windows[0])
    assert not view.isVisible()
    assert "خبر آخر" in sheet_of(room).toPlainText()

    desk, head = newsroom.desk, article.head
    first, heading, last = head.content.text_blocks
    longer = replace(last, spans=(Span(f"{last.text} وهي مفتوحة للباحثين."),))
    changed = replace(head.content, blocks=(first, heading, longer))
    desk.review.recall(newsroom.editor, article.article.id)
    desk.articles.save(newsroom.editor, article.article.id, head.id, changed)
    desk.review.submit(newsroom.editor, article.article.id)
    show(room, article, qtbot, windows[0])
    view = begin(room, qtbot, windows[0])
    shown = [one.text for one in view.panel.sheet.body.sheet.text_blocks()]
    assert shown == [PROPOSED, heading.text, longer.text]
    press(view, "proposalFinish")
    settle(qtbot, windows[0])
    (card,) = cards(room)
    assert "مساء الأحد" in told(card)


def test_what_was_left_for_later_is_shown_at_once_and_gone_on_with(
    newsroom: Newsroom, open_review: OpenReview, windows: list[Window], qtbot: QtBot
) -> None:
    article = newsroom.in_review()
    room = open_review(newsroom.reviewer)
    show(room, article, qtbot, windows[0])
    QTest.mouseClick(found(room, QToolButton, "suggestionsTab"), Qt.MouseButton.LeftButton)
    finish = found(room, QPushButton, "suggestionDraftFinish")
    assert not finish.isVisible()
    view = begin(room, qtbot, windows[0])
    write_over(view.panel.sheet.body, "صباح السبت", "مساء الأحد")
    press(view, "proposalLater")
    settle(qtbot, windows[0])
    assert not view.isVisible()
    assert finish.isVisible()
    assert finish.text() == "أكمله"
    assert label(room, "suggestionDraft").startswith("لديك اقتراح لم يكتمل")
    finish.setFocus()
    QTest.keyClick(finish, Qt.Key.Key_Space)
    settle(qtbot, windows[0])
    assert view.isVisible()
    assert view.panel.sheet.body.sheet.text_blocks()[0].text == PROPOSED
    press(view, "proposalFinish")
    settle(qtbot, windows[0])
    assert not finish.isVisible()


def test_what_was_left_for_later_in_the_editor_is_shown_there_too(
    newsroom: Newsroom, desk_of: OpenDesk, windows: list[Window], qtbot: QtBot
) -> None:
    article = newsroom.in_review()
    room = desk_of(newsroom.reviewer, article)
    feature = room.editor.feature(EditorSuggestions)
    room.inspector.show_page(feature.side)
    press(feature.side, "suggestBegin")
    settle(qtbot, windows[0])
    view = room.suggesting.view
    assert view is not None
    write_over(view.panel.sheet.body, "صباح السبت", "مساء الأحد")
    press(view, "proposalLater")
    settle(qtbot, windows[0])
    assert found(feature.side, QPushButton, "suggestionDraftFinish").isVisible()


# Seeing them


def test_words_and_cards_lead_to_each_other_and_i_and_u_go_round(
    newsroom: Newsroom, open_review: OpenReview, windows: list[Window], qtbot: QtBot
) -> None:
    article = newsroom.in_review()
    made = propose(newsroom, newsroom.reviewer, article, ("صباح السبت", "مساء الأحد"), ("رُمّمت", "رُقمنت"))
    room = open_review(newsroom.reviewer)
    show(room, article, qtbot, windows[0])
    assert label(room, "suggestionsLabel") == "· اقتراحان"
    sheet = sheet_of(room)
    sheet.setFocus()

    def current() -> list[str]:
        return [card.suggestion.id for card in cards(room) if card.property("current") == "true"]

    for place in (0, 1, 0):
        QTest.keyClick(sheet, Qt.Key.Key_I)
        assert current() == [made[place].id]
    QTest.keyClick(sheet, Qt.Key.Key_U)
    assert current() == [made[1].id]
    cursor = sheet.document().find("السبت")
    cursor.setPosition(cursor.selectionStart() + 2)
    QTest.mouseClick(sheet.viewport(), Qt.MouseButton.LeftButton, pos=sheet.cursorRect(cursor).center())
    assert current() == [made[0].id]
    QTest.mouseClick(cards(room)[1], Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert current() == [made[1].id]
    assert "رُمّمت" in sheet.document().findBlock(sheet.textCursor().position()).text()
    theme = windows[0].context.theme
    red, green = theme.color("red").name(), theme.color("green_line").name()
    assert colours(sheet.grab().toImage(), red, green) == {red, green}


def test_a_suggestion_whose_words_are_gone_shows_them_and_cannot_be_accepted(
    newsroom: Newsroom, desk_of: OpenDesk, windows: list[Window], qtbot: QtBot
) -> None:
    article = returned(newsroom)
    (made,) = propose(newsroom, newsroom.reviewer, article, ("صباح السبت", "مساء الأحد"))
    room = desk_of(newsroom.editor, article)
    feature = room.editor.feature(EditorSuggestions)
    room.inspector.show_page(feature.side)
    body = room.editor.sheet.body
    write_over(body, "في فاس صباح السبت بحضور", "بحضور")
    qtbot.waitUntil(lambda: any("ليست في النص" in told(card) for card in cards(room)))
    (card,) = cards(room)
    assert "صباح السبت" in told(card)
    accept = found(card, QPushButton, "suggestionAccept")
    assert not accept.isEnabled()
    assert "لا يمكن قبوله" in accept.toolTip()
    press(card, "suggestionReject")
    QTest.keyClick(found(card, QLineEdit, "rejectReason"), Qt.Key.Key_Return)
    settle(qtbot, windows[0])
    assert states(newsroom, article) == {made.id: SuggestionState.REJECTED}


# Deciding


def test_the_author_accepts_by_e_and_rejects_by_x_without_losing_the_caret_or_what_can_be_undone(
    newsroom: Newsroom, desk_of: OpenDesk, windows: list[Window], qtbot: QtBot
) -> None:
    article = returned(newsroom)
    made = propose(newsroom, newsroom.reviewer, article, ("صباح السبت", "مساء الأحد"), ("رُمّمت", "رُقمنت"))
    room = desk_of(newsroom.editor, article)
    body = room.editor.sheet.body
    body.setFocus()
    body.moveCursor(QTextCursor.MoveOperation.End)
    type_text(body, " حقاً")
    QTest.keyClick(body, Qt.Key.Key_F6)
    first, _second = cards(room)
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_E)
    settle(qtbot, windows[0])
    shown = body.sheet.text_blocks()
    assert shown[0].text == PROPOSED
    assert shown[2].text.endswith(" حقاً")
    assert text_of(newsroom, article).startswith(PROPOSED)
    assert body.document().isUndoAvailable()

    (card,) = cards(room)
    assert card.property("current") == "true"
    card.setFocus()
    arabic_key(card, "ء")
    reason = found(card, QLineEdit, "rejectReason")
    type_text(reason, "الترميم هو المقصود")
    QTest.keyClick(reason, Qt.Key.Key_Return)
    settle(qtbot, windows[0])
    assert cards(room) == []
    assert states(newsroom, article) == {
        made[0].id: SuggestionState.ACCEPTED,
        made[1].id: SuggestionState.REJECTED,
    }
    listed = found(room, QComboBox, "suggestionFilter")
    listed.setCurrentIndex(listed.findData(Listing.DECIDED))
    listed.activated.emit(listed.currentIndex())
    assert any("الترميم هو المقصود" in told(card) and "رفضه" in told(card) for card in cards(room))
    assert any("قبله" in told(card) for card in cards(room))

    history = newsroom.desk.articles.history(article.article.id)
    before = next(
        one
        for one in history.revisions
        if newsroom.desk.articles.revision(one.id).content.text_blocks[0].text == OPENING
    )
    newsroom.desk.articles.restore(newsroom.editor, article.article.id, before.id)
    assert text_of(newsroom, article).startswith(OPENING)


def test_undo_takes_an_accepted_change_out_of_the_sheet_like_any_other(
    newsroom: Newsroom, desk_of: OpenDesk, windows: list[Window], qtbot: QtBot
) -> None:
    article = returned(newsroom)
    propose(newsroom, newsroom.reviewer, article, ("صباح السبت", "مساء الأحد"))
    room = desk_of(newsroom.editor, article)
    body = room.editor.sheet.body
    body.setFocus()
    cursor = body.document().find("السبت")
    cursor.setPosition(cursor.selectionStart() + 1)
    body.setTextCursor(cursor)
    QTest.keyClick(body, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    settle(qtbot, windows[0])
    assert body.sheet.text_blocks()[0].text == PROPOSED
    assert body.hasFocus()
    assert OPENING.index("صباح") <= body.textCursor().position() <= OPENING.index(" بحضور")
    QTest.keyClick(body, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert body.sheet.text_blocks()[0].text == OPENING
    room.flush(lambda: None)
    settle(qtbot, windows[0])
    assert text_of(newsroom, article).startswith(OPENING)


def test_all_of_one_person_are_accepted_and_all_others_rejected_once_that_is_meant(
    newsroom: Newsroom, desk_of: OpenDesk, windows: list[Window], qtbot: QtBot
) -> None:
    article = returned(newsroom)
    hers = propose(newsroom, newsroom.reviewer, article, ("صباح السبت", "مساء الأحد"), ("رُمّمت", "رُقمنت"))
    his = propose(newsroom, newsroom.curator, article, ("باحثين", "خبراء"))
    room = desk_of(newsroom.editor, article)
    side = room.editor.feature(EditorSuggestions).side
    room.inspector.show_page(side)
    menu = found(side, QMenu, "suggestionsMenu")

    def line(name: str, having: str) -> None:
        menu.aboutToShow.emit()
        (action,) = [one for one in menu.actions() if one.objectName() == name and having in one.text()]
        assert action.isEnabled()
        action.trigger()

    line("suggestions_acceptAction", "هدى")
    box = box_in(side)
    assert box.text() == "أتقبل اقتراحين؟"
    choose(box, "اقبلها")
    settle(qtbot, windows[0])
    line("suggestions_rejectAction", "١")
    choose(box_in(side), "إلغاء")
    line("suggestions_rejectAction", "١")
    choose(box_in(side), "ارفضها")
    settle(qtbot, windows[0])
    assert states(newsroom, article) == {
        **{one.id: SuggestionState.ACCEPTED for one in hers},
        **{one.id: SuggestionState.REJECTED for one in his},
    }
    assert text_of(newsroom, article).startswith(PROPOSED)


def test_whoever_could_approve_is_told_before_accepting_and_may_leave_it_to_the_author(
    newsroom: Newsroom, open_review: OpenReview, windows: list[Window], qtbot: QtBot
) -> None:
    article = newsroom.in_review()
    (made,) = propose(newsroom, newsroom.curator, article, ("صباح السبت", "مساء الأحد"))
    room = open_review(newsroom.reviewer)
    show(room, article, qtbot, windows[0])
    sheet = sheet_of(room)
    sheet.setFocus()
    QTest.keyClick(sheet, Qt.Key.Key_E)  # looks at the first
    QTest.keyClick(sheet, Qt.Key.Key_E)
    settle(qtbot, windows[0])
    choose(box_in(room), "اتركه للكاتب")
    settle(qtbot, windows[0])
    assert states(newsroom, article) == {made.id: SuggestionState.OPEN}
    QTest.keyClick(sheet, Qt.Key.Key_E)
    choose(box_in(room), "اقبله")
    settle(qtbot, windows[0])
    assert states(newsroom, article) == {made.id: SuggestionState.ACCEPTED}
    assert "مساء الأحد" in sheet_of(room).toPlainText()


def test_who_may_only_comment_suggests_and_withdraws_but_decides_nothing(
    newsroom: Newsroom, desk_of: OpenDesk, windows: list[Window], qtbot: QtBot
) -> None:
    account = newsroom.desk.accounts.create(newsroom.admin, "رامي", frozenset({Role.COMMENTER}), PASSPHRASE)
    reader = newsroom.desk.accounts.unlock(account.id, PASSPHRASE)
    article = newsroom.desk.articles.create(newsroom.editor, ARTICLE)
    room = desk_of(reader, article)
    body = room.editor.sheet.body
    assert body.isReadOnly()
    body.setFocus()
    QTest.keyClick(body, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    settle(qtbot, windows[0])
    view = view_of(room)
    assert not room.editor.isVisible()
    write_over(view.panel.sheet.body, "صباح السبت", "مساء الأحد")
    qtbot.waitUntil(lambda: found(view, QPushButton, "proposalFinish").isEnabled())
    press(view, "proposalFinish")
    settle(qtbot, windows[0])
    assert room.editor.isVisible()
    room.inspector.show_page(room.editor.feature(EditorSuggestions).side)
    (card,) = cards(room)
    for name in ("suggestionAccept", "suggestionReject"):
        button = found(card, QPushButton, name)
        assert not button.isEnabled()
        assert button.toolTip()
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_E)
    QTest.keyClick(card, Qt.Key.Key_X)
    settle(qtbot, windows[0])
    assert card.findChildren(QLineEdit) == []
    press(card, "suggestionWithdraw")
    settle(qtbot, windows[0])
    assert list(states(newsroom, article).values()) == [SuggestionState.WITHDRAWN]
    assert text_of(newsroom, article).startswith(OPENING)


def test_the_checklist_leads_to_the_first_that_waits(
    newsroom: Newsroom, open_review: OpenReview, desk_of: OpenDesk, windows: list[Window], qtbot: QtBot
) -> None:
    article = newsroom.in_review()
    made = propose(newsroom, newsroom.curator, article, ("صباح السبت", "مساء الأحد"), ("رُمّمت", "رُقمنت"))
    room = open_review(newsroom.reviewer)
    show(room, article, qtbot, windows[0])
    room._checks.place_wanted.emit(CheckPlace("suggestions"))
    assert [card.suggestion.id for card in cards(room) if card.property("current") == "true"] == [made[0].id]
    desk = desk_of(newsroom.editor, article)
    desk.inspector.review.place_wanted.emit(CheckPlace("suggestions"))
    assert [card.suggestion.id for card in cards(desk) if card.property("current") == "true"] == [made[0].id]


# Suggestions over suggestions


def test_what_others_suggest_is_blue_on_the_sheet_and_a_change_within_it_is_nested_in_theirs(
    newsroom: Newsroom, open_review: OpenReview, windows: list[Window], qtbot: QtBot
) -> None:
    article = newsroom.in_review()
    (theirs,) = propose(newsroom, newsroom.curator, article, ("صباح السبت", "مساء الأحد"))
    room = open_review(newsroom.reviewer)
    show(room, article, qtbot, windows[0])
    view = begin(room, qtbot, windows[0])
    assert "بالأزرق" in label(view, "proposalSays")
    body, theme = view.panel.sheet.body, windows[0].context.theme
    assert body.sheet.text_blocks()[0].text == PROPOSED
    blue, green = theme.color("blue").name(), theme.color("green_line").name()
    assert colours(body.grab().toImage(), blue, green) == {blue}
    assert label(view, "proposalCount") == ""
    cursor = body.document().find("الأحد")
    cursor.setPosition(cursor.selectionStart())
    body.setTextCursor(cursor)
    type_text(body, "يوم ")
    qtbot.waitUntil(lambda: label(view, "proposalCount") == "تغيير واحد")
    assert colours(body.grab().toImage(), blue, green) == {blue, green}
    shown = view._tracks[body].others_in(body.document().firstBlock())
    text = body.sheet.text_blocks()[0].text
    assert [text[one.start : one.end] for one in shown] == ["مساء", "الأحد"]
    press(view, "proposalFinish")
    settle(qtbot, windows[0])
    outer, inner = cards(room)
    assert outer.suggestion.id == theirs.id
    assert inner.suggestion.parent == theirs.id
    assert "يعدّل ما اقترحه" in told(inner)
    assert (
        inner.mapTo(room, QPoint(0, 0)).x() + inner.width()
        < outer.mapTo(room, QPoint(0, 0)).x() + outer.width()
    )
    assert text_of(newsroom, article).startswith(OPENING)

    newsroom.desk.review.send_back(newsroom.reviewer, article.article.id, "انظر")
    desk, head = newsroom.desk, newsroom.desk.articles.open(newsroom.editor, article.article.id).head
    desk.suggestions.accept(newsroom.editor, article.article.id, [inner.suggestion.id], head.id)
    (left,) = desk.suggestions.of(newsroom.editor, article.article.id).open
    assert left.suggestion.id == theirs.id
    windows[0].context.bus.changed.emit()
    settle(qtbot, windows[0])
    assert any("مساء يوم الأحد" in told(card) for card in cards(room))


# House style


def test_what_the_house_style_mends_is_proposed_from_a_list(
    newsroom: Newsroom, open_review: OpenReview, windows: list[Window], qtbot: QtBot
) -> None:
    untidy = replace(
        ARTICLE,
        blocks=(block(BlockKind.PARAGRAPH, 'قال الوزير "المكتبة مفتوحة" ,ثم غادر القاعة.'), *ARTICLE.blocks),
    )
    article = newsroom.in_review(untidy)
    room = open_review(newsroom.reviewer)
    show(room, article, qtbot, windows[0])
    room._actions["suggest_style"].trigger()
    settle(qtbot, windows[0])
    (dialog,) = [one for one in room.findChildren(StyleFixesDialog) if one.isVisible()]
    fixes = found(dialog, QListWidget, "styleFixes")
    count = fixes.count()
    assert count > 1
    fixes.item(0).setCheckState(Qt.CheckState.Unchecked)
    QTest.mouseClick(found(dialog, QPushButton, "styleFixesPropose"), Qt.MouseButton.LeftButton)
    settle(qtbot, windows[0])
    suggested = newsroom.desk.suggestions.of(newsroom.reviewer, article.article.id).open
    assert len(suggested) == count - 1
    assert all(one.suggestion.rule for one in suggested)
    assert text_of(newsroom, article).startswith("قال الوزير")
    QTest.mouseClick(found(room, QToolButton, "suggestionsTab"), Qt.MouseButton.LeftButton)
    assert all("دليل الأسلوب" in told(card) for card in cards(room))


def test_a_finding_in_a_text_one_may_not_edit_is_proposed_from_its_menu(
    newsroom: Newsroom, desk_of: OpenDesk, windows: list[Window], qtbot: QtBot
) -> None:
    untidy = replace(
        ARTICLE, blocks=(block(BlockKind.PARAGRAPH, 'قال الوزير "المكتبة مفتوحة" ثم غادر القاعة.'),)
    )
    article = newsroom.in_review(untidy)
    room = desk_of(newsroom.editor, article)
    proofing = room._proofing
    qtbot.waitUntil(lambda: any(proofing.acts.can_propose(spot) for spot in proofing.reader.spots))
    spot = next(one for one in proofing.reader.spots if proofing.acts.can_propose(one))
    assert not proofing.acts.can_fix(spot)
    menu = proofing._menu.show(spot, QPoint(10, 10))
    (line,) = [action for action in menu.actions() if action.text() == "اقترح هذا الإصلاح"]
    line.trigger()
    menu.close()
    settle(qtbot, windows[0])
    (placed,) = newsroom.desk.suggestions.of(newsroom.editor, article.article.id).open
    assert placed.suggestion.rule == spot.finding.rule
    assert text_of(newsroom, article) == untidy.text_blocks[0].text
