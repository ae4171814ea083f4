"""The reviewer's room under real keys and mouse: differences, decisions, and who may not decide."""

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import (
    QDialog,
    QListView,
    QListWidget,
    QPushButton,
    QTextEdit,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from editor_desk.domain.content import Span, TagRef
from editor_desk.domain.errors import ErrorCode
from editor_desk.domain.workflow import Refusal, ReviewState
from editor_desk.gui.names import refusal_text
from editor_desk.gui.review.review_room import ReviewRoom
from editor_desk.services.articles import OpenedArticle
from editor_desk.services.ports.articles import Folder
from tests.desks import ARTICLE, Newsroom
from tests.gui.rooms import OpenReview, click, dialog_of, found, label, settle
from tests.windows import Window, type_text

CHANGED = replace(
    ARTICLE,
    headline=ARTICLE.headline.replace("عشر", "تسع"),
    blocks=(
        replace(ARTICLE.text_blocks[0], spans=(Span(ARTICLE.text_blocks[0].text.replace("السبت", "الأحد")),)),
        *ARTICLE.blocks[1:],
    ),
    tags=(*ARTICLE.tags, TagRef("t2", "مخطوطات")),
)


def returned_and_changed(newsroom: Newsroom) -> OpenedArticle:
    """An article in its second round: returned once, changed by its author, sent again."""
    desk = newsroom.desk
    sent = newsroom.in_review()
    back = desk.review.send_back(newsroom.reviewer, sent.article.id, "راجع العنوان")
    desk.articles.save(newsroom.editor, sent.article.id, back.head.id, CHANGED)
    return desk.review.submit(newsroom.editor, sent.article.id)


def show(room: ReviewRoom, article: OpenedArticle, qtbot: QtBot, window: Window) -> None:
    room.open_article(article.article.id)
    settle(qtbot, window)
    assert found(room, QWidget, "sheetPage").isVisible()


def arabic_key(widget: QWidget, letter: str) -> None:
    for action in (QTest.KeyAction.Press, QTest.KeyAction.Release):
        QTest.sendKeyEvent(action, widget, Qt.Key(ord(letter)), letter, Qt.KeyboardModifier.NoModifier)


def state_of(newsroom: Newsroom, article: OpenedArticle) -> ReviewState:
    return newsroom.desk.articles.open(newsroom.admin, article.article.id).article.review


def test_the_queue_opens_an_article_by_mouse_and_by_enter(
    newsroom: Newsroom, open_review: OpenReview, qtbot: QtBot, windows: list[Window]
) -> None:
    newsroom.in_review()
    newsroom.in_review(CHANGED)
    room = open_review(newsroom.reviewer)
    queue = found(room, QListView, "queue")
    QAbstractItemModelTester(queue.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert queue.model().rowCount() == 2

    QTest.mouseClick(queue.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 20))
    settle(qtbot, windows[0])
    assert found(room, QWidget, "sheetPage").isVisible()
    assert ARTICLE.headline in room._sheet.toPlainText(), "what waits longest comes first"

    click(room, "queueButton", QToolButton)
    assert queue.isVisible()
    QTest.keyClick(queue, Qt.Key.Key_Down)
    QTest.keyClick(queue, Qt.Key.Key_Return)
    settle(qtbot, windows[0])
    assert CHANGED.headline in room._sheet.toPlainText()


def test_an_empty_queue_says_so(open_review: OpenReview, newsroom: Newsroom) -> None:
    room = open_review(newsroom.reviewer)

    assert "لا شيء بانتظارك" in label(room, "emptyLabel")
    assert not found(room, QWidget, "queueCard").isVisible()


def test_j_and_k_go_from_difference_to_difference_in_both_keyboards(
    newsroom: Newsroom, open_review: OpenReview, qtbot: QtBot, windows: list[Window]
) -> None:
    article = returned_and_changed(newsroom)
    room = open_review(newsroom.reviewer)
    show(room, article, qtbot, windows[0])
    assert "النسخة ٢ مقابل النسخة ١" in found(room, QToolButton, "versionsButton").text()
    assert label(room, "differencesLabel") == "٣ فروق"

    QTest.keyClick(room._sheet, Qt.Key.Key_J)
    assert label(room, "differencesLabel") == "الفرق ١ من ٣"
    arabic_key(room._sheet, "ت")  # the J key of an Arabic keyboard
    assert label(room, "differencesLabel") == "الفرق ٢ من ٣"
    arabic_key(room._sheet, "ن")
    QTest.keyClick(room._sheet, Qt.Key.Key_K)
    assert label(room, "differencesLabel") == "الفرق ٣ من ٣"


def test_the_sheet_shows_the_changes_the_final_text_or_both_sides(
    newsroom: Newsroom, open_review: OpenReview, qtbot: QtBot, windows: list[Window]
) -> None:
    article = returned_and_changed(newsroom)
    room = open_review(newsroom.reviewer)
    show(room, article, qtbot, windows[0])
    text = room._sheet.toPlainText()
    assert "السبت" in text
    assert "الأحد" in text

    click(room, "finalButton", QToolButton)
    assert "السبت" not in room._sheet.toPlainText()
    assert not room._before.isVisible()

    click(room, "sidesButton", QToolButton)
    assert "السبت" in room._before.toPlainText()
    assert "الأحد" not in room._before.toPlainText()
    assert "الأحد" in room._sheet.toPlainText()
    QTest.keyClick(room._sheet, Qt.Key.Key_J)
    assert room._before.current == room._sheet.current == 0


def test_approval_by_keyboard_seals_the_text_and_brings_the_next(
    newsroom: Newsroom, open_review: OpenReview, qtbot: QtBot, windows: list[Window]
) -> None:
    waiting = newsroom.in_review(replace(CHANGED, headline="مقال ثان ينتظر المراجعة في الصف نفسه اليوم"))
    article = newsroom.in_review()
    room = open_review(newsroom.reviewer)
    show(room, article, qtbot, windows[0])

    QTest.keyClick(room._sheet, Qt.Key.Key_A)
    dialog = dialog_of(room)
    assert label(dialog, "headlineLabel") == ARTICLE.headline
    assert article.head.content_hash[:4] in label(dialog, "hashLabel")
    assert "يختم هذا النص بعينه" in label(dialog, "explanation")
    assert not found(dialog, QTextEdit, "overrideReason").isVisible()
    QTest.keyClick(found(dialog, QPushButton, "approveButton"), Qt.Key.Key_Space)
    settle(qtbot, windows[0])

    assert state_of(newsroom, article) is ReviewState.APPROVED
    assert newsroom.desk.articles.open(newsroom.admin, article.article.id).seal is not None
    assert room._wanted == waiting.article.id
    assert waiting.head.content.headline in room._sheet.toPlainText()
    assert windows[0].notices == ["اعتُمد النص وخُتم، وهو جاهز للتسليم."]


def test_a_return_needs_a_reason_and_carries_it_to_the_author(
    newsroom: Newsroom, open_review: OpenReview, qtbot: QtBot, windows: list[Window]
) -> None:
    article = newsroom.in_review()
    room = open_review(newsroom.reviewer)
    show(room, article, qtbot, windows[0])

    QTest.keyClick(room._sheet, Qt.Key.Key_R)
    dialog = dialog_of(room)
    send = found(dialog, QPushButton, "sendButton")
    assert not send.isEnabled()
    reasons = found(dialog, QListWidget, "reasons")
    assert dialog.focusWidget() is reasons
    QTest.keyClick(reasons, Qt.Key.Key_9)
    assert reasons.currentItem().text().endswith("سبب آخر")
    assert not send.isEnabled(), "another reason has to be told"
    type_text(found(dialog, QTextEdit, "note"), "اذكر اسم الباحث")
    assert send.isEnabled()
    type_text(reasons, "٩١")  # the digits of an Arabic keyboard: no other reason, but a fact
    assert send.isEnabled()
    QTest.keyClick(reasons, Qt.Key.Key_Return)
    settle(qtbot, windows[0])

    stored = newsroom.desk.articles.open(newsroom.editor, article.article.id).article
    assert stored.review is ReviewState.CHANGES_REQUESTED
    assert stored.note == "معلومة تحتاج إلى تحقق: اذكر اسم الباحث"
    assert found(room, QListView, "queue").isVisible() is False, "nothing is left to review"
    assert "لا شيء بانتظارك" in label(room, "emptyLabel")


def test_a_reviewer_who_wrote_on_it_is_told_before_trying(
    newsroom: Newsroom, open_review: OpenReview, qtbot: QtBot, windows: list[Window]
) -> None:
    made = newsroom.desk.articles.create(newsroom.reviewer, ARTICLE)
    article = newsroom.desk.review.submit(newsroom.reviewer, made.article.id)
    room = open_review(newsroom.reviewer)
    show(room, article, qtbot, windows[0])

    approve = found(room, QPushButton, "approveButton")
    assert not approve.isEnabled()
    assert refusal_text(Refusal.IS_AUTHOR) in approve.toolTip()
    assert label(room, "bannerLabel") == refusal_text(Refusal.IS_AUTHOR)
    assert not found(room, QPushButton, "overrideButton").isVisible()
    QTest.keyClick(room._sheet, Qt.Key.Key_A)
    assert not any(dialog.isVisible() for dialog in room.findChildren(QDialog))


def test_an_admin_sets_the_two_person_rule_aside_only_with_a_reason(
    newsroom: Newsroom, open_review: OpenReview, qtbot: QtBot, windows: list[Window]
) -> None:
    made = newsroom.desk.articles.create(newsroom.admin, ARTICLE)
    article = newsroom.desk.review.submit(newsroom.admin, made.article.id)
    room = open_review(newsroom.admin)
    show(room, article, qtbot, windows[0])
    assert not found(room, QPushButton, "approveButton").isEnabled()

    click(room, "overrideButton")
    dialog = dialog_of(room)
    approve = found(dialog, QPushButton, "approveButton")
    assert not approve.isEnabled()
    type_text(found(dialog, QTextEdit, "overrideReason"), "لا مراجع غيري الليلة")
    QTest.mouseClick(approve, Qt.MouseButton.LeftButton)
    settle(qtbot, windows[0])

    seal = newsroom.desk.articles.open(newsroom.admin, article.article.id).seal
    assert seal is not None
    assert seal.statement.override_reason == "لا مراجع غيري الليلة"


def test_a_text_that_changed_meanwhile_is_not_approved(
    newsroom: Newsroom, open_review: OpenReview, qtbot: QtBot, windows: list[Window]
) -> None:
    article = newsroom.in_review()
    room = open_review(newsroom.reviewer)
    show(room, article, qtbot, windows[0])
    QTest.keyClick(room._sheet, Qt.Key.Key_A)
    newsroom.desk.articles.save(newsroom.admin, article.article.id, article.head.id, CHANGED)
    click(dialog_of(room), "approveButton")
    settle(qtbot, windows[0])

    assert [problem.code for problem in windows[0].problems] == [ErrorCode.STALE_REVISION]
    assert state_of(newsroom, article) is ReviewState.IN_REVIEW
    click(room, "finalButton", QToolButton)
    assert CHANGED.headline in room._sheet.toPlainText(), "the room shows the newer text"


def test_a_decided_article_offers_no_decision(
    newsroom: Newsroom, open_review: OpenReview, qtbot: QtBot, windows: list[Window]
) -> None:
    article = newsroom.sealed()
    room = open_review(newsroom.reviewer)
    room.show_folder(Folder.APPROVED_BY_ME)
    show(room, article, qtbot, windows[0])

    assert not found(room, QPushButton, "approveButton").isVisible()
    assert not found(room, QWidget, "banner").isVisible()
    assert label(room, "stateLabel") == "معتمد"
    assert label(room, "differencesLabel") == "لا نسخة سابقة للمقارنة بها"


def test_the_history_stands_beside_the_sheet(
    newsroom: Newsroom, open_review: OpenReview, qtbot: QtBot, windows: list[Window]
) -> None:
    article = returned_and_changed(newsroom)
    room = open_review(newsroom.reviewer)
    show(room, article, qtbot, windows[0])

    click(room, "recordTab", QToolButton)
    settle(qtbot, windows[0])

    assert room._record.isVisible()
    rows = [room._record.model.index(row).data() for row in range(room._record.model.rowCount())]
    assert any("راجع العنوان" in row for row in rows)


def test_a_narrow_window_keeps_the_decisions(
    newsroom: Newsroom, open_review: OpenReview, qtbot: QtBot, windows: list[Window]
) -> None:
    article = newsroom.in_review()
    room = open_review(newsroom.reviewer)
    show(room, article, qtbot, windows[0])

    room.resize(760, 500)

    assert not found(room, QWidget, "side").isVisible()
    assert found(room, QPushButton, "approveButton").isVisible()


def test_flush_goes_on_at_once(newsroom: Newsroom, open_review: OpenReview) -> None:
    done: list[bool] = []
    open_review(newsroom.reviewer).flush(lambda: done.append(True))

    assert done == [True]


def test_a_room_that_nobody_looks_at_reads_nothing_until_it_is_shown(
    newsroom: Newsroom, open_review: OpenReview, qtbot: QtBot, windows: list[Window]
) -> None:
    room = open_review(newsroom.reviewer)
    room.hide()
    newsroom.in_review()

    windows[0].context.bus.changed.emit()
    assert windows[0].is_idle
    room.show()
    settle(qtbot, windows[0])

    assert found(room, QListView, "queue").model().rowCount() == 1


def test_nobody_decides_twice(
    newsroom: Newsroom, open_review: OpenReview, qtbot: QtBot, windows: list[Window]
) -> None:
    article = newsroom.in_review()
    newsroom.in_review(CHANGED)
    room = open_review(newsroom.reviewer)
    show(room, article, qtbot, windows[0])
    click(room, "approveButton")
    click(dialog_of(room), "approveButton")

    assert not found(room, QPushButton, "approveButton").isEnabled()
    assert not found(room, QPushButton, "returnButton").isEnabled()
    settle(qtbot, windows[0])
    assert found(room, QPushButton, "approveButton").isEnabled(), "the next article may be decided on"
    assert windows[0].problems == []


def test_an_article_that_is_not_there_leads_back_to_the_queue(
    newsroom: Newsroom, open_review: OpenReview, qtbot: QtBot, windows: list[Window]
) -> None:
    room = open_review(newsroom.reviewer)
    room.open_article("no such article")
    settle(qtbot, windows[0])

    assert [problem.code for problem in windows[0].problems] == [ErrorCode.ARTICLE_UNKNOWN]
    assert found(room, QWidget, "queuePage").isVisible()
