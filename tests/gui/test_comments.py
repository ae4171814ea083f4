"""Comments under real keys and mouse: begun, marked, answered, settled, followed, in the review room and in the editor."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QClipboard, QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QListView, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from editor_desk.domain.anchors import Anchor, AnchorTexts, anchor_at
from editor_desk.domain.comments import Comment, Shown, Thread
from editor_desk.domain.content import Block, BlockKind, Span
from editor_desk.domain.errors import ErrorCode
from editor_desk.domain.workflow import ReviewState
from editor_desk.gui.articles.desk_room import DeskRoom
from editor_desk.gui.comments.card import ThreadCard
from editor_desk.gui.comments.composer import CommentField
from editor_desk.gui.comments.editor_comments import EditorComments
from editor_desk.gui.comments.field_marks import FieldMarks
from editor_desk.gui.comments.panel import CommentsPanel
from editor_desk.gui.review.review_room import ReviewRoom
from editor_desk.gui.review.sheet import ReviewSheet
from editor_desk.services.articles import OpenedArticle
from editor_desk.services.ports.articles import Folder
from tests.desks import ARTICLE, Newsroom
from tests.gui.rooms import OpenReview, SitDown, found, label, settle
from tests.gui.test_review_room import returned_and_changed, show
from tests.windows import Window, type_text


def cards(room: QWidget) -> list[ThreadCard]:
    panels = [panel for panel in room.findChildren(CommentsPanel) if panel.isVisible()]
    return [card for panel in panels for card in panel.cards if card.isVisible()]


def texts(card: ThreadCard) -> list[str]:
    return [part.text() for part in card.findChildren(QLabel)]


def field(room: QWidget) -> CommentField:
    (only,) = [one for one in room.findChildren(CommentField) if one.isVisible()]
    return only


def button(card: QWidget, name: str) -> QPushButton:
    return found(card, QPushButton, name)


def press(card: QWidget, name: str) -> None:
    QTest.mouseClick(button(card, name), Qt.MouseButton.LeftButton)


def sheet_of(room: ReviewRoom) -> ReviewSheet:
    return next(sheet for sheet in room.findChildren(ReviewSheet) if sheet.isVisible())


def select(sheet: ReviewSheet, words: str) -> None:
    cursor = sheet.document().find(words)
    assert not cursor.isNull()
    sheet.setTextCursor(cursor)


def anchor_on(opened: OpenedArticle, words: str) -> Anchor:
    content = opened.head.content
    block = next(block for block in content.text_blocks if words in block.text)
    start = block.text.index(words)
    return anchor_at(AnchorTexts(content), block.key, start, start + len(words))


def colours(sheet: QWidget, position: QPoint) -> str:
    return sheet.grab().toImage().pixelColor(position).name()


# The review room


def test_c_comments_on_the_selection_and_ctrl_enter_sends(
    newsroom: Newsroom, open_review: OpenReview, windows: list[Window], qtbot: QtBot
) -> None:
    article = returned_and_changed(newsroom)
    room = open_review(newsroom.reviewer)
    show(room, article, qtbot, windows[0])
    sheet = sheet_of(room)
    select(sheet, "عشرة آلاف مخطوط رُمّمت")
    sheet.setFocus()
    QTest.keyClick(sheet, Qt.Key.Key_C)
    type_text(field(room), "راجع الرقم @كر")
    qtbot.waitUntil(
        lambda: any(one.isVisible() for one in QApplication.topLevelWidgets() if isinstance(one, QListView))
    )
    names = next(
        one for one in QApplication.topLevelWidgets() if isinstance(one, QListView) and one.isVisible()
    )
    QTest.keyClick(names, Qt.Key.Key_Return)
    assert field(room).toPlainText() == "راجع الرقم @كريم "
    QTest.keyClick(field(room), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, windows[0])
    (card,) = cards(room)
    assert "عشرة آلاف مخطوط رُمّمت" in texts(card)
    assert "راجع الرقم @كريم" in texts(card)
    assert "هدى" in texts(card)[0]
    assert label(room, "commentsLabel") == "· تعليق مفتوح واحد"
    (thread,) = newsroom.desk.comments.read(newsroom.editor, article.article.id).threads
    assert thread.anchor.quote == "عشرة آلاف مخطوط رُمّمت"
    assert newsroom.desk.articles.counts(newsroom.editor)[Folder.MENTIONED] == 1


def test_c_means_the_difference_that_is_looked_at_and_nothing_written_is_nothing_sent(
    newsroom: Newsroom, open_review: OpenReview, windows: list[Window], qtbot: QtBot
) -> None:
    article = returned_and_changed(newsroom)
    room = open_review(newsroom.reviewer)
    show(room, article, qtbot, windows[0])
    sheet = sheet_of(room)
    sheet.setFocus()
    for _change in range(2):
        QTest.keyClick(sheet, Qt.Key.Key_J)
    QTest.keyClick(sheet, Qt.Key.Key_C)
    type_text(field(room), "  ")
    QTest.keyClick(field(room), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    type_text(field(room), "أي أحد؟")
    assert button(room, "commentSend").isEnabled()
    press(room, "commentSend")
    settle(qtbot, windows[0])
    (thread,) = newsroom.desk.comments.read(newsroom.editor, article.article.id).threads
    assert thread.anchor.place in {"headline", article.head.content.blocks[0].key}
    assert thread.anchor.quote in {"تسع", "الأحد"}
    QTest.keyClick(sheet, Qt.Key.Key_C)
    QTest.keyClick(field(room), Qt.Key.Key_Escape)
    assert not [one for one in room.findChildren(CommentField) if one.isVisible()]


def test_with_nothing_chosen_it_is_about_the_article_and_a_click_means_the_paragraph(
    newsroom: Newsroom, open_review: OpenReview, windows: list[Window], qtbot: QtBot
) -> None:
    article = newsroom.in_review()
    room = open_review(newsroom.reviewer)
    show(room, article, qtbot, windows[0])
    sheet = sheet_of(room)
    for text in ("خبر جميل", "من حضر؟"):
        QTest.keyClick(sheet, Qt.Key.Key_C)
        type_text(field(room), text)
        QTest.keyClick(field(room), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        settle(qtbot, windows[0])
        cursor = sheet.document().find("أبوابها")
        cursor.clearSelection()
        QTest.mouseClick(sheet.viewport(), Qt.MouseButton.LeftButton, pos=sheet.cursorRect(cursor).center())
    first, second = newsroom.desk.comments.read(newsroom.editor, article.article.id).threads
    assert first.anchor == Anchor()
    assert second.anchor.quote == article.head.content.text_blocks[0].text


@pytest.fixture
def remarks(newsroom: Newsroom) -> tuple[OpenedArticle, list[Thread]]:
    """Two remarks by the reviewer, on the last paragraph and on the first."""
    article = newsroom.in_review()
    add = newsroom.desk.comments.add
    made = [
        add(newsroom.reviewer, article.article.id, anchor_on(article, words), said)
        for words, said in (("السنوات الأخيرة", "أي سنوات؟"), ("صباح السبت", "أي سبت؟"))
    ]
    return article, made


def test_n_goes_round_the_comments_in_reading_order_and_a_click_on_the_words_finds_the_card(
    newsroom: Newsroom,
    open_review: OpenReview,
    windows: list[Window],
    qtbot: QtBot,
    remarks: tuple[OpenedArticle, list[Thread]],
) -> None:
    article, made = remarks
    room = open_review(newsroom.reviewer)
    show(room, article, qtbot, windows[0])
    sheet = sheet_of(room)
    sheet.setFocus()
    assert [card.remark.id for card in cards(room)] == [made[1].id, made[0].id]

    def current() -> list[str]:
        return [card.remark.id for card in cards(room) if card.property("current") == "true"]

    for expected in (made[1], made[0], made[1]):
        QTest.keyClick(sheet, Qt.Key.Key_N)
        assert current() == [expected.id]
    assert sheet.document().findBlock(sheet.textCursor().position()).text().startswith("افتتحت")
    QTest.keyClick(sheet, Qt.Key.Key_P)
    assert current() == [made[0].id]
    cursor = sheet.document().find("السبت")
    cursor.setPosition(cursor.selectionStart() + 2)
    QTest.mouseClick(sheet.viewport(), Qt.MouseButton.LeftButton, pos=sheet.cursorRect(cursor).center())
    assert current() == [made[1].id]
    QTest.mouseClick(cards(room)[1], Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert "السنوات" in sheet.document().findBlock(sheet.textCursor().position()).text()


def test_the_words_are_marked_and_a_settled_remark_is_not(
    newsroom: Newsroom,
    open_review: OpenReview,
    windows: list[Window],
    qtbot: QtBot,
    remarks: tuple[OpenedArticle, list[Thread]],
) -> None:
    article, made = remarks
    room = open_review(newsroom.reviewer)
    show(room, article, qtbot, windows[0])
    sheet, theme = sheet_of(room), windows[0].context.theme

    def yellow() -> int:
        image = sheet.grab().toImage()
        wanted = {theme.color("yellow").rgb(), theme.color("amber").rgb()}
        return sum(
            image.pixel(x, y) in wanted for x in range(0, image.width(), 2) for y in range(image.height())
        )

    both = yellow()
    assert both > 40
    card = next(card for card in cards(room) if card.remark.id == made[1].id)
    press(card, "commentSettle")
    settle(qtbot, windows[0])
    assert 0 < yellow() < both
    assert len(cards(room)) == 1
    listed = found(room, QComboBox, "commentFilter")
    listed.setCurrentIndex(listed.findData(Shown.RESOLVED))
    listed.activated.emit(listed.currentIndex())
    (settled,) = cards(room)
    assert any("هدى" in text and "حُلّ" in text for text in texts(settled))
    press(settled, "commentSettle")
    settle(qtbot, windows[0])
    assert label(room, "commentsLabel") == "· تعليقان مفتوحان"


def test_who_may_not_comment_reads_and_who_wrote_edits_and_deletes(
    newsroom: Newsroom,
    open_review: OpenReview,
    windows: list[Window],
    qtbot: QtBot,
    remarks: tuple[OpenedArticle, list[Thread]],
) -> None:
    article, made = remarks
    room = open_review(newsroom.reviewer)
    show(room, article, qtbot, windows[0])
    card = cards(room)[0]
    press(card, "commentEdit")
    assert field(room).toPlainText() == "أي سبت؟"
    QTest.keyClick(field(room), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_text(field(room), "أي سبت تقصد؟")
    QTest.keyClick(field(room), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, windows[0])
    assert "أي سبت تقصد؟" in texts(cards(room)[0])
    press(cards(room)[0], "commentDelete")
    settle(qtbot, windows[0])
    assert [card.remark.id for card in cards(room)] == [made[0].id]
    other = open_review(newsroom.exporter)
    show(other, article, qtbot, windows[1])
    assert len(cards(other)) == 1
    assert not [one for one in other.findChildren(QPushButton) if one.objectName() == "commentReply"]
    assert not button(other, "commentBegin").isVisible()


def test_the_other_tabs_hold_the_checklist_and_the_history(
    newsroom: Newsroom, open_review: OpenReview, windows: list[Window], qtbot: QtBot
) -> None:
    article = newsroom.in_review()
    room = open_review(newsroom.reviewer)
    show(room, article, qtbot, windows[0])
    for tab, page in (
        ("checksTab", "ReviewForm"),
        ("recordTab", "HistoryForm"),
        ("commentsTab", "CommentsPanel"),
    ):
        QTest.mouseClick(found(room, QToolButton, tab), Qt.MouseButton.LeftButton)
        settle(qtbot, windows[0])
        assert found(room, QWidget, page).isVisible()


def test_a_megabyte_in_the_clipboard_is_one_message_and_leaves_the_field_as_it_was(
    newsroom: Newsroom, open_review: OpenReview, windows: list[Window], qtbot: QtBot
) -> None:
    article = newsroom.in_review()
    room = open_review(newsroom.reviewer)
    show(room, article, qtbot, windows[0])
    QTest.keyClick(sheet_of(room), Qt.Key.Key_C)
    type_text(field(room), "نص")
    QGuiApplication.clipboard().setText("ت" * (1 << 20), QClipboard.Mode.Clipboard)
    QTest.keyClick(field(room), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [problem.code for problem in windows[0].problems] == [ErrorCode.COMMENT_LONG]
    assert field(room).toPlainText() == "نص"
    QGuiApplication.clipboard().clear()


def test_a_thousand_comments_open_with_as_many_cards_as_are_looked_at(
    newsroom: Newsroom, open_review: OpenReview, windows: list[Window], qtbot: QtBot
) -> None:
    long = " ".join(f"كلمة{number}" for number in range(1200))
    content = replace(ARTICLE, blocks=(Block("k", BlockKind.PARAGRAPH, (Span(long),)),))
    article = newsroom.in_review(content)
    at = AnchorTexts(content)
    with newsroom.opened.unit_of_work() as work:
        for number in range(1000):
            anchor = anchor_at(at, "k", number * 4, number * 4 + 90)
            said = Comment(
                f"c{number:04}", newsroom.reviewer.account.id, article.head.created_at, f"ملاحظة {number}"
            )
            work.comments.put(Thread(f"t{number:04}", article.article.id, anchor, anchor, (said,)))
        work.commit()
    room = open_review(newsroom.reviewer)
    show(room, article, qtbot, windows[0])
    assert len(cards(room)) == 40
    assert button(room, "commentsFurther").isVisible()
    sheet = sheet_of(room)
    sheet.setFocus()
    QTest.keyClick(sheet, Qt.Key.Key_P)
    last = cards(room)[-1]
    assert "ملاحظة 999" in texts(last)
    assert last.property("current") == "true"
    press(room, "commentsEarlier")
    assert "ملاحظة 999" not in texts(cards(room)[-1])
    assert sheet.grab().width() > 0


# The editor


@pytest.fixture
def desk_room(newsroom: Newsroom, sit_down: SitDown, windows: list[Window], qtbot: QtBot) -> DeskRoom:
    window = sit_down(newsroom.editor)
    made = DeskRoom(window.context)
    qtbot.addWidget(made)
    made.resize(1360, 860)
    made.show()
    settle(qtbot, window)
    return made


def comments_of(room: DeskRoom) -> EditorComments:
    return room.editor.feature(EditorComments)


def test_the_author_sees_the_remarks_beside_the_sheet_and_answers(
    newsroom: Newsroom, desk_room: DeskRoom, windows: list[Window], qtbot: QtBot
) -> None:
    article = newsroom.desk.articles.create(newsroom.editor, ARTICLE)
    thread = newsroom.desk.comments.add(
        newsroom.reviewer, article.article.id, anchor_on(article, "رُمّمت"), "متى رُمّمت؟"
    )
    desk_room.open_article(article.article.id)
    settle(qtbot, windows[0])
    tab = found(desk_room, QPushButton, "commentsTab")
    assert tab.text() == "١"
    body = desk_room.editor.sheet.body
    body.setFocus()
    QTest.keyClick(body, Qt.Key.Key_F8)
    (card,) = cards(desk_room)
    assert card.property("current") == "true"
    assert body.textCursor().block().text()[body.textCursor().positionInBlock() :].startswith("رُمّمت")
    press(card, "commentReply")
    type_text(field(desk_room), "بين 2019 و2023")
    QTest.keyClick(field(desk_room), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, windows[0])
    told = newsroom.desk.comments.read(newsroom.reviewer, article.article.id).threads[0]
    assert [one.text for one in told.comments] == ["متى رُمّمت؟", "بين 2019 و2023"]
    press(cards(desk_room)[0], "commentSettle")
    settle(qtbot, windows[0])
    assert tab.text() == ""
    assert thread.id == told.id


def test_a_remark_stays_on_its_words_while_somebody_types_before_and_inside_them(
    newsroom: Newsroom, desk_room: DeskRoom, windows: list[Window], qtbot: QtBot
) -> None:
    article = newsroom.desk.articles.create(newsroom.editor, ARTICLE)
    thread = newsroom.desk.comments.add(
        newsroom.reviewer, article.article.id, anchor_on(article, "عشرة آلاف مخطوط رُمّمت"), "من قال؟"
    )
    desk_room.open_article(article.article.id)
    settle(qtbot, windows[0])
    body, feature = desk_room.editor.sheet.body, comments_of(desk_room)
    marks = next(overlay for overlay in body.overlays if isinstance(overlay, FieldMarks))

    def marked() -> str:
        block = body.document().lastBlock()
        start, end = marks.range_in(block, thread.id) or (0, 0)
        return block.text()[start:end]

    assert marked() == "عشرة آلاف مخطوط رُمّمت"
    block = body.document().lastBlock()
    cursor = QTextCursor(block)
    body.setTextCursor(cursor)
    body.setFocus()
    type_text(body, "واليوم ")
    assert marked() == "عشرة آلاف مخطوط رُمّمت"
    cursor = body.document().find("مخطوط", block.position())
    cursor.setPosition(cursor.selectionEnd())
    body.setTextCursor(cursor)
    type_text(body, " نادر")
    assert marked() == "عشرة آلاف مخطوط نادر رُمّمت"

    def known() -> str:
        told = feature.talk.told
        return "" if told is None else told.texts.text(thread.anchor.place) or ""

    qtbot.waitUntil(lambda: "نادر" in known())
    assert marked() == "عشرة آلاف مخطوط نادر رُمّمت"
    assert feature.talk.current == thread.id
    done: list[bool] = []
    desk_room.editor.flush(lambda: done.append(True))
    qtbot.waitUntil(lambda: bool(done))
    settle(qtbot, windows[0])
    told = newsroom.desk.comments.read(newsroom.editor, article.article.id).threads[0]
    assert told.now.quote == "عشرة آلاف مخطوط نادر رُمّمت"
    assert told.anchor == thread.anchor
    QTest.keyClick(body, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(body, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not known())
    (card,) = feature.side.cards
    assert "عشرة آلاف مخطوط رُمّمت" in texts(card)
    assert any("لم تعد" in text for text in texts(card))


def test_the_author_comments_on_a_selection_in_the_editor_and_in_the_headline(
    newsroom: Newsroom, desk_room: DeskRoom, windows: list[Window], qtbot: QtBot
) -> None:
    article = newsroom.desk.articles.create(newsroom.editor, ARTICLE)
    desk_room.open_article(article.article.id)
    settle(qtbot, windows[0])
    sheet = desk_room.editor.sheet
    cursor = sheet.body.document().find("مكتبة التراث")
    sheet.body.setTextCursor(cursor)
    sheet.body.setFocus()
    for editor in (sheet.body, sheet.headline):
        editor.setFocus()
        keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        QTest.keyClick(editor, Qt.Key.Key_M, keys)
        type_text(field(desk_room), "أهي المكتبة نفسها؟")
        QTest.keyClick(field(desk_room), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        settle(qtbot, windows[0])
    first, second = newsroom.desk.comments.read(newsroom.editor, article.article.id).threads
    assert first.anchor.quote == "مكتبة التراث"
    assert (second.anchor.place, second.anchor.quote) == ("headline", ARTICLE.headline)
    assert len(cards(desk_room)) == 2


def focused() -> QWidget:
    """What takes the next key."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def wake(room: QWidget, qtbot: QtBot) -> None:
    """Let the window of the room be the one that takes the keys."""
    room.window().activateWindow()
    qtbot.waitUntil(lambda: room.window().isActiveWindow())


@pytest.mark.parametrize("by_key", [False, True])
def test_an_answer_in_the_editor_is_typed_into_the_card_and_never_into_the_article(
    newsroom: Newsroom, desk_room: DeskRoom, windows: list[Window], qtbot: QtBot, *, by_key: bool
) -> None:
    article = newsroom.desk.articles.create(newsroom.editor, ARTICLE)
    newsroom.desk.comments.add(newsroom.reviewer, article.article.id, anchor_on(article, "رُمّمت"), "متى رُمّمت؟")
    desk_room.open_article(article.article.id)
    settle(qtbot, windows[0])
    wake(desk_room, qtbot)
    press(desk_room, "commentsTab")
    (card,) = cards(desk_room)
    if by_key:
        found(desk_room, QComboBox, "commentFilter").setFocus()
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        assert focused() is card
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        QTest.keyClick(focused(), Qt.Key.Key_Space)
    else:
        press(card, "commentReply")
    for letter in "بين عامين":
        type_text(focused(), letter)
    assert field(desk_room).toPlainText() == "بين عامين"
    QTest.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, windows[0])
    told = newsroom.desk.comments.read(newsroom.reviewer, article.article.id).threads[0]
    assert [one.text for one in told.comments] == ["متى رُمّمت؟", "بين عامين"]
    assert text_of(desk_room) == [one.text for one in ARTICLE.text_blocks]
    assert (
        newsroom.desk.articles.open(newsroom.editor, article.article.id).article.review is ReviewState.DRAFT
    )


def text_of(room: DeskRoom) -> list[str]:
    return [one.text for one in room.editor.sheet.body.sheet.text_blocks()]


def test_the_focus_goes_back_to_the_sheet_or_the_card_it_came_from_in_the_review_room(
    newsroom: Newsroom,
    open_review: OpenReview,
    windows: list[Window],
    qtbot: QtBot,
    remarks: tuple[OpenedArticle, list[Thread]],
) -> None:
    article, _made = remarks
    room = open_review(newsroom.reviewer)
    show(room, article, qtbot, windows[0])
    wake(room, qtbot)
    sheet = sheet_of(room)
    sheet.setFocus()
    QTest.keyClick(sheet, Qt.Key.Key_C)
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert focused() is sheet
    QTest.keyClick(sheet, Qt.Key.Key_C)
    type_text(focused(), "خبر جميل")
    QTest.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, windows[0])
    assert focused() is sheet
    assert len(cards(room)) == 3
    press(cards(room)[0], "commentReply")
    type_text(focused(), "أي تاريخ؟")
    QTest.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, windows[0])
    assert focused() is cards(room)[0]
    assert "أي تاريخ؟" in texts(cards(room)[0])
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert focused() is field(room)
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert focused() is cards(room)[0]
    following = cards(room)[1].remark.id
    button(cards(room)[0], "commentSettle").setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    settle(qtbot, windows[0])
    assert [focused()] == [card for card in cards(room) if card.remark.id == following]


def test_the_focus_goes_back_to_the_text_it_came_from_in_the_editor(
    newsroom: Newsroom, desk_room: DeskRoom, windows: list[Window], qtbot: QtBot
) -> None:
    article = newsroom.desk.articles.create(newsroom.editor, ARTICLE)
    desk_room.open_article(article.article.id)
    settle(qtbot, windows[0])
    wake(desk_room, qtbot)
    sheet = desk_room.editor.sheet
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    for text in (sheet.body, sheet.headline):
        text.setFocus()
        QTest.keyClick(text, Qt.Key.Key_M, keys)
        QTest.keyClick(focused(), Qt.Key.Key_Escape)
        assert focused() is text
        QTest.keyClick(text, Qt.Key.Key_M, keys)
        type_text(focused(), "أهذا هو؟")
        QTest.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        settle(qtbot, windows[0])
        assert focused() is text


def test_what_was_typed_and_not_sent_is_there_again_where_it_was_begun(
    newsroom: Newsroom,
    open_review: OpenReview,
    windows: list[Window],
    qtbot: QtBot,
    remarks: tuple[OpenedArticle, list[Thread]],
) -> None:
    article, _made = remarks
    other = newsroom.in_review(replace(ARTICLE, headline="خبر آخر"))
    room = open_review(newsroom.reviewer)
    show(room, article, qtbot, windows[0])
    wake(room, qtbot)

    def begin_on(words: str) -> None:
        select(sheet_of(room), words)
        sheet_of(room).setFocus()
        QTest.keyClick(focused(), Qt.Key.Key_C)

    begin_on("أبوابها")
    type_text(focused(), "أي أبواب؟")
    begin_on("عشرة آلاف")
    assert field(room).toPlainText() == ""
    type_text(focused(), "من عدّها؟")
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    unsent = button(room, "commentUnsent")
    assert unsent.text() == "لم يُرسل بعد: \u2068من عدّها؟\u2069"
    unsent.setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    assert (field(room).toPlainText(), unsent.isVisible()) == ("من عدّها؟", False)
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    begin_on("أبوابها")
    assert field(room).toPlainText() == "أي أبواب؟"
    show(room, other, qtbot, windows[0])
    assert not [one for one in room.findChildren(CommentField) if one.isVisible()]
    begin_on("أبوابها")
    assert field(room).toPlainText() == ""
    show(room, article, qtbot, windows[0])
    begin_on("عشرة آلاف")
    assert field(room).toPlainText() == "من عدّها؟"
    QTest.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, windows[0])
    begin_on("عشرة آلاف")
    assert field(room).toPlainText() == ""
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    for name, typed in (("commentReply", "جواب"), ("commentEdit", " غيرها")):
        press(cards(room)[0], name)
        before = field(room).toPlainText()
        type_text(focused(), typed)
        QTest.keyClick(focused(), Qt.Key.Key_Escape)
        press(cards(room)[0], name)
        assert field(room).toPlainText() == before + typed
        QTest.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        settle(qtbot, windows[0])
    said = [one.text for one in cards(room)[0].remark.comments]
    assert said[-1] == "جواب غيرها"


def test_a_mention_that_was_settled_meanwhile_is_listed_and_is_gone_once_it_was_seen(
    newsroom: Newsroom, desk_room: DeskRoom, windows: list[Window], qtbot: QtBot
) -> None:
    article = newsroom.desk.articles.create(newsroom.editor, ARTICLE)
    comments = newsroom.desk.comments
    thread = comments.add(newsroom.reviewer, article.article.id, anchor_on(article, "رُمّمت"), "@كريم متى؟")
    comments.resolve(newsroom.reviewer, thread.id)

    def called() -> int:
        return newsroom.desk.articles.counts(newsroom.editor).get(Folder.MENTIONED, 0)

    desk_room.open_article(article.article.id)
    settle(qtbot, windows[0])
    assert called() == 1, "the tab with the comments was not opened yet"
    press(desk_room, "commentsTab")
    qtbot.waitUntil(lambda: called() == 0)
    settle(qtbot, windows[0])
    (card,) = cards(desk_room)
    assert "@كريم متى؟" in texts(card)
    assert "حُلّ" in " ".join(texts(card))
    desk_room.open_article(newsroom.desk.articles.create(newsroom.editor, ARTICLE).article.id)
    settle(qtbot, windows[0])
    desk_room.open_article(article.article.id)
    settle(qtbot, windows[0])
    assert cards(desk_room) == []
