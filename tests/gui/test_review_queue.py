"""The queue as a working list, under real keys and mouse: claims, plans, filters, orders, and the way from one to the next."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateTimeEdit,
    QDialog,
    QLabel,
    QListView,
    QMenu,
    QMessageBox,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from editor_desk.domain.accounts import Role
from editor_desk.domain.content import BlockKind, block
from editor_desk.domain.review_plan import Priority, Terms
from editor_desk.domain.workflow import Refusal, ReviewState
from editor_desk.gui.names import refusal_text
from editor_desk.gui.review import queue_work
from editor_desk.gui.review.plan_dialog import PlanDialog
from editor_desk.gui.review.queue_texts import due_text, order_text
from editor_desk.gui.review.review_room import ReviewRoom
from editor_desk.gui.widgets.pick_field import PickField
from editor_desk.services.ports.articles import Folder
from editor_desk.services.ports.keys import Session
from editor_desk.services.ports.queue import QueueOrder
from tests.desks import ARTICLE, PASSPHRASE, Newsroom
from tests.gui.rooms import OpenReview, click, dialog_of, found, label, settle
from tests.windows import Window, type_text

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def second(newsroom: Newsroom) -> Session:
    """Another reviewer."""
    account = newsroom.desk.accounts.create(newsroom.admin, "سلمى", frozenset({Role.REVIEWER}), PASSPHRASE)
    return newsroom.desk.accounts.unlock(account.id, PASSPHRASE)


def send(newsroom: Newsroom, *headlines: str) -> list[str]:
    return [newsroom.in_review(replace(ARTICLE, headline=one)).article.id for one in headlines]


def queue_of(room: ReviewRoom) -> QListView:
    return found(room, QListView, "queue")


def headlines(room: ReviewRoom) -> list[str]:
    model = queue_of(room).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def spoken(room: ReviewRoom, row: int) -> str:
    text: str = queue_of(room).model().index(row, 0).data(SPOKEN)
    return text


def open_row(room: ReviewRoom, qtbot: QtBot, window: Window) -> None:
    QTest.keyClick(queue_of(room), Qt.Key.Key_Return)
    settle(qtbot, window)
    assert found(room, QWidget, "sheetPage").isVisible()


def holder(newsroom: Newsroom, article: str) -> str:
    return newsroom.desk.queue.look(newsroom.admin, article).holder


def box_over(room: ReviewRoom, qtbot: QtBot) -> QMessageBox:
    box = dialog_of(room)
    assert isinstance(box, QMessageBox)
    come_forward(box, qtbot)
    return box


def come_forward(window: QWidget, qtbot: QtBot) -> None:
    """No window manager does it here, and keys go to what is active."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def state_of(newsroom: Newsroom, article: str) -> ReviewState:
    return newsroom.desk.articles.open(newsroom.admin, article).article.review


def test_a_row_says_everything_and_the_urgent_stands_first(
    newsroom: Newsroom, second: Session, open_review: OpenReview
) -> None:
    desk = newsroom.desk
    plain, late, urgent = send(newsroom, "خبر عادي من الرباط", "خبر متأخر من فاس", "خبر عاجل من طنجة")
    now = desk.queue.now()
    desk.queue.set_terms(newsroom.reviewer, late, Terms(due=now - timedelta(minutes=25)))
    desk.queue.set_terms(newsroom.reviewer, urgent, Terms(Priority.URGENT, None, second.account.id))
    desk.queue.claim(second, late)
    head = desk.articles.open(newsroom.reviewer, plain).head
    desk.comparing.saw(newsroom.reviewer, plain, head.id)
    more = (*head.content.blocks, block(BlockKind.PARAGRAPH, "وأضاف كلمتين."))
    desk.articles.save(newsroom.admin, plain, head.id, replace(head.content, blocks=more))
    room = open_review(newsroom.reviewer)

    assert headlines(room) == ["خبر عاجل من طنجة", "خبر متأخر من فاس", "خبر عادي من الرباط"]
    for row, words in enumerate(
        (
            ("كريم", "عاجلة", "مُسندة إلى", "سلمى", "لم تقرأه بعد"),
            ("متأخر ٢٥ دقيقة", "بيد", "سلمى"),
            ("تغيّر منذ قرأتَه · زاد كلمتين",),
        )
    ):
        assert all(word in spoken(room, row) for word in words), spoken(room, row)
    assert label(room, "queueCount") == "٣ مقالات"
    assert found(room, QToolButton, "overdueFilter").text() == "متأخرة ١"
    assert found(room, QToolButton, "changedFilter").text() == "تغيّرت ١"
    assert not room.grab().isNull()


def test_l_takes_a_review_on_and_leaves_it(
    newsroom: Newsroom, open_review: OpenReview, qtbot: QtBot, windows: list[Window]
) -> None:
    (article,) = send(newsroom, "خبر من الرباط")
    room, me = open_review(newsroom.reviewer), newsroom.reviewer.account.id
    QTest.keyClick(queue_of(room), Qt.Key.Key_L)
    settle(qtbot, windows[0])
    assert holder(newsroom, article) == me
    assert "بيدك" in spoken(room, 0)
    assert found(room, QToolButton, "mineFilter").text() == "بيدي ١"

    open_row(room, qtbot, windows[0])
    assert label(room, "planHands").startswith("بيدك منذ الآن")
    assert found(room, QPushButton, "claimButton").text() == "اتركها لغيرك"
    for action in (QTest.KeyAction.Press, QTest.KeyAction.Release):
        QTest.sendKeyEvent(action, room._sheet, Qt.Key(ord("م")), "م", Qt.KeyboardModifier.NoModifier)
    settle(qtbot, windows[0])
    assert holder(newsroom, article) == ""
    assert label(room, "planHands") == "لم يتولّها أحد"
    click(room, "claimButton")
    settle(qtbot, windows[0])
    assert holder(newsroom, article) == me
    assert windows[0].notices == ["صارت المراجعة بيدك.", "تركتَ المراجعة لمن يتولّاها.", "صارت المراجعة بيدك."]


def test_what_was_read_is_not_new_any_more(
    newsroom: Newsroom, open_review: OpenReview, qtbot: QtBot, windows: list[Window]
) -> None:
    send(newsroom, "خبر من الرباط")
    room = open_review(newsroom.reviewer)
    assert "لم تقرأه بعد" in spoken(room, 0)
    open_row(room, qtbot, windows[0])
    QTest.keyClick(room._sheet, Qt.Key.Key_Escape)
    settle(qtbot, windows[0])
    assert "لم تقرأه بعد" not in spoken(room, 0)


def test_reading_takes_nothing_on(
    newsroom: Newsroom, open_review: OpenReview, qtbot: QtBot, windows: list[Window]
) -> None:
    (article,) = send(newsroom, "خبر من الرباط")
    room = open_review(newsroom.reviewer)
    open_row(room, qtbot, windows[0])
    QTest.keyClick(room._sheet, Qt.Key.Key_J)
    QTest.keyClick(room._sheet, Qt.Key.Key_Escape)
    assert queue_of(room).isVisible()
    assert holder(newsroom, article) == ""


def test_what_somebody_else_has_is_taken_over_knowingly(
    newsroom: Newsroom, second: Session, open_review: OpenReview, qtbot: QtBot, windows: list[Window]
) -> None:
    (article,) = send(newsroom, "خبر من الرباط")
    newsroom.desk.queue.claim(second, article)
    room = open_review(newsroom.reviewer)
    open_row(room, qtbot, windows[0])
    approve = found(room, QPushButton, "approveButton")
    assert not approve.isEnabled()
    assert approve.toolTip() == label(room, "bannerLabel") == "المراجعة بيد غيرك؛ تولّها أولاً."
    assert not found(room, QPushButton, "returnButton").isEnabled()
    for key in (Qt.Key.Key_A, Qt.Key.Key_R):
        QTest.keyClick(room._sheet, key)
    assert not any(dialog.isVisible() for dialog in room.findChildren(QDialog))

    QTest.keyClick(room._sheet, Qt.Key.Key_L)
    box = box_over(room, qtbot)
    assert "سلمى" in box.text()
    QTest.keyClick(box, Qt.Key.Key_Escape)
    settle(qtbot, windows[0])
    assert holder(newsroom, article) == second.account.id

    come_forward(room, qtbot)
    QTest.keyClick(room._sheet, Qt.Key.Key_L)
    QTest.keyClick(box_over(room, qtbot), Qt.Key.Key_Return)
    settle(qtbot, windows[0])
    assert holder(newsroom, article) == newsroom.reviewer.account.id
    assert approve.isEnabled()
    assert not found(room, QWidget, "banner").isVisible()


def test_d_plans_with_a_quick_choice_and_a_name_that_is_completed(
    newsroom: Newsroom, second: Session, open_review: OpenReview, qtbot: QtBot, windows: list[Window]
) -> None:
    (article,) = send(newsroom, "خبر من الرباط")
    room = open_review(newsroom.reviewer)
    QTest.keyClick(queue_of(room), Qt.Key.Key_D)
    settle(qtbot, windows[0])
    dialog = dialog_of(room)
    assert label(dialog, "headlineLabel") == "خبر من الرباط"
    due = found(dialog, QDateTimeEdit, "due")
    assert not due.isEnabled()
    QTest.keyClick(found(dialog, QPushButton, "tomorrowButton"), Qt.Key.Key_Space)
    assert due.isEnabled()
    QTest.keyClick(found(dialog, QComboBox, "priority"), Qt.Key.Key_End)
    field = found(dialog, PickField, "assignee")
    field.setFocus()
    type_text(field, "سل")
    assert field.popup.isVisible()
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "سلمى"
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle(qtbot, windows[0])

    terms = newsroom.desk.queue.look(newsroom.reviewer, article).plan.terms
    assert (terms.priority, terms.assignee) == (Priority.URGENT, second.account.id)
    assert terms.due is not None
    assert (terms.due.astimezone().hour, terms.due.astimezone().minute) == (9, 0)
    assert "عاجلة" in spoken(room, 0)
    assert "الموعد غداً ٠٩:٠٠" in spoken(room, 0)

    open_row(room, qtbot, windows[0])
    assert label(room, "planPriority") == "عاجلة"
    assert label(room, "planDue") == "الموعد غداً ٠٩:٠٠"
    assert "مُسندة إلى" in label(room, "planHands")
    click(room, "planButton")
    settle(qtbot, windows[0])
    again = dialog_of(room)
    assert found(again, PickField, "assignee").text() == "سلمى"
    found(again, QCheckBox, "hasDue").click()
    click(again, "keepButton")
    settle(qtbot, windows[0])
    changed = newsroom.desk.queue.look(newsroom.reviewer, article).plan.terms
    assert changed == replace(terms, due=None)


def test_a_plan_in_the_past_or_for_nobody_known_is_not_kept(
    newsroom: Newsroom, open_review: OpenReview, qtbot: QtBot, windows: list[Window]
) -> None:
    (article,) = send(newsroom, "خبر من الرباط")
    desk = newsroom.desk
    overdue = Terms(Priority.HIGH, desk.queue.now() - timedelta(hours=1))
    desk.queue.set_terms(newsroom.reviewer, article, overdue)
    room = open_review(newsroom.reviewer)
    QTest.keyClick(queue_of(room), Qt.Key.Key_D)
    settle(qtbot, windows[0])
    dialog = dialog_of(room)
    keep = found(dialog, QPushButton, "keepButton")
    assert keep.isEnabled(), "what is overdue already may be planned otherwise"
    due = found(dialog, QDateTimeEdit, "due")
    due.setDateTime(due.dateTime().addDays(-1))
    assert label(dialog, "faultLabel") == "هذا الوقت قد مضى."
    assert not keep.isEnabled()
    due.setDateTime(due.dateTime().addDays(2))
    assert keep.isEnabled()
    field = found(dialog, PickField, "assignee")
    type_text(field, "كريم")
    assert label(dialog, "faultLabel") == "لا أحد بهذا الاسم يمكنه مراجعة هذا المقال."
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    field.clear()
    type_text(field, "هُدى")
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle(qtbot, windows[0])
    terms = desk.queue.look(newsroom.reviewer, article).plan.terms
    assert terms.assignee == newsroom.reviewer.account.id, "a name is found however it is written"
    assert terms.due == (overdue.due + timedelta(days=1)).replace(microsecond=0) if overdue.due else False


def test_filters_and_orders_by_mouse_and_by_command(
    newsroom: Newsroom, second: Session, open_review: OpenReview, qtbot: QtBot, windows: list[Window]
) -> None:
    desk = newsroom.desk
    names = ["الأول من الرباط", "الثاني من فاس", "الثالث من طنجة"]
    one, two, three = send(newsroom, *names)
    desk.queue.set_terms(newsroom.reviewer, three, Terms(due=desk.queue.now()))
    desk.queue.claim(second, two)
    desk.queue.claim(newsroom.reviewer, one)
    room = open_review(newsroom.reviewer)
    assert headlines(room) == [names[2], names[0], names[1]]

    for name, expected in (
        ("mineFilter", [names[0]]),
        ("freeFilter", [names[2]]),
        ("overdueFilter", [names[2]]),
        ("changedFilter", []),
    ):
        click(room, name, QToolButton)
        settle(qtbot, windows[0])
        assert headlines(room) == expected, name
    assert label(room, "emptyLabel") == "لا مقال من هذا النوع بين ما ينتظر."
    actions = {action.objectName(): action for action in room.findChildren(QAction)}
    actions["queue_allAction"].trigger()
    settle(qtbot, windows[0])
    assert found(room, QToolButton, "allFilter").isChecked()
    for order, expected in (
        (QueueOrder.NEWEST, names[::-1]),
        (QueueOrder.LONGEST, names),
        (QueueOrder.PLANNED, [names[2], names[0], names[1]]),
    ):
        actions[f"queue_{order.value}Action"].trigger()
        settle(qtbot, windows[0])
        assert headlines(room) == expected
    menu = found(room, QToolButton, "queueOrder").menu()
    assert [action.text() for action in menu.actions()] == [order_text(order) for order in QueueOrder]
    assert [action.isChecked() for action in menu.actions()] == [True, False, False]


def test_what_is_in_my_hands_has_a_folder_of_its_own(
    newsroom: Newsroom, second: Session, open_review: OpenReview, qtbot: QtBot, windows: list[Window]
) -> None:
    desk, me = newsroom.desk, newsroom.reviewer
    mine, asked, theirs = send(newsroom, "ما بيدي", "ما أُسند إليّ", "ما بيد غيري")
    desk.queue.claim(me, mine)
    desk.queue.set_terms(me, asked, Terms(assignee=me.account.id))
    desk.queue.claim(second, theirs)
    room = open_review(me)
    click(room, "mineFilter", QToolButton)
    settle(qtbot, windows[0])
    room.show_folder(Folder.IN_MY_HANDS)
    settle(qtbot, windows[0])
    assert set(headlines(room)) == {"ما بيدي", "ما أُسند إليّ"}
    assert label(room, "queueCount") == "مقالان"
    assert found(room, QToolButton, "allFilter").isChecked()
    assert not found(room, QToolButton, "mineFilter").isVisible()
    assert not found(room, QToolButton, "freeFilter").isVisible()

    desk.queue.release(me, mine)
    desk.queue.set_terms(second, asked, Terms())
    windows[0].context.bus.changed.emit()
    settle(qtbot, windows[0])
    assert label(room, "emptyLabel").startswith("لا مراجعة بيدك")

    room.show_folder(Folder.RETURNED_BY_ME)
    settle(qtbot, windows[0])
    assert not found(room, QToolButton, "allFilter").isVisible()


def test_keys_go_to_the_next_article_and_back_without_a_decision(
    newsroom: Newsroom, second: Session, open_review: OpenReview, qtbot: QtBot, windows: list[Window]
) -> None:
    ids = send(newsroom, "الأول من الرباط", "الثاني من فاس", "الثالث من طنجة")
    newsroom.desk.queue.claim(second, ids[1])
    room = open_review(newsroom.reviewer)
    open_row(room, qtbot, windows[0])

    def press(key: Qt.Key) -> str:
        QTest.keyClick(room._sheet, key, Qt.KeyboardModifier.ControlModifier)
        settle(qtbot, windows[0])
        return room._wanted

    assert [press(Qt.Key.Key_Down) for _ in range(3)] == [ids[1], ids[2], ids[2]]
    assert [press(Qt.Key.Key_Up) for _ in range(3)] == [ids[1], ids[0], ids[0]]
    assert windows[0].notices == ["هذا آخر مقال في القائمة.", "هذا أول مقال في القائمة."]
    assert room.focusWidget() is room._sheet
    assert press(Qt.Key.Key_Down) == ids[1]
    QTest.keyClick(room._sheet, Qt.Key.Key_Escape)
    assert room.focusWidget() is queue_of(room)
    assert queue_of(room).currentIndex().data() == "الثاني من فاس", "the list stands where one came from"
    assert all(state_of(newsroom, article) is ReviewState.IN_REVIEW for article in ids)


def test_after_a_decision_comes_the_next_that_is_free(
    newsroom: Newsroom, second: Session, open_review: OpenReview, qtbot: QtBot, windows: list[Window]
) -> None:
    ids = send(newsroom, "الأول من الرباط", "الثاني من فاس", "الثالث من طنجة")
    newsroom.desk.queue.claim(second, ids[1])
    room = open_review(newsroom.reviewer)
    open_row(room, qtbot, windows[0])
    assert room._wanted == ids[0]
    QTest.keyClick(room._sheet, Qt.Key.Key_A)
    QTest.keyClick(found(dialog_of(room), QPushButton, "approveButton"), Qt.Key.Key_Return)
    settle(qtbot, windows[0])
    assert state_of(newsroom, ids[0]) is ReviewState.APPROVED
    assert room._wanted == ids[2], "the one in between is in other hands"
    assert "الثالث من طنجة" in room._sheet.toPlainText()
    assert room.focusWidget() is room._sheet

    come_forward(room, qtbot)
    QTest.keyClick(room._sheet, Qt.Key.Key_A)
    QTest.keyClick(found(dialog_of(room), QPushButton, "approveButton"), Qt.Key.Key_Return)
    settle(qtbot, windows[0])
    assert room._wanted == "", "what somebody else has is not opened by itself"
    assert queue_of(room).isVisible()
    assert headlines(room) == ["الثاني من فاس"]


def test_the_list_is_read_page_by_page(
    newsroom: Newsroom,
    open_review: OpenReview,
    qtbot: QtBot,
    windows: list[Window],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(queue_work, "PAGE", 6)
    names = [f"خبر رقم {number} من الرباط" for number in range(14)]
    send(newsroom, *names)
    room = open_review(newsroom.reviewer)
    room.resize(1000, 420)
    queue = queue_of(room)
    settle(qtbot, windows[0])
    assert headlines(room) == names[: queue.model().rowCount()]
    assert label(room, "queueCount") == "١٤ مقالاً"
    while queue.model().rowCount() < len(names):
        before = queue.model().rowCount()
        QTest.keyClick(queue, Qt.Key.Key_End)
        settle(qtbot, windows[0])
        assert queue.model().rowCount() > before
    assert headlines(room) == names
    at = queue.currentIndex().row()
    windows[0].context.bus.changed.emit()
    settle(qtbot, windows[0])
    assert headlines(room) == names, "what was read stays in sight"
    assert queue.currentIndex().row() == at


def test_the_menu_of_a_row_does_what_the_keys_do(
    newsroom: Newsroom, open_review: OpenReview, qtbot: QtBot, windows: list[Window]
) -> None:
    (article,) = send(newsroom, "خبر من الرباط")
    room = open_review(newsroom.reviewer)
    queue = queue_of(room)
    queue.customContextMenuRequested.emit(queue.visualRect(queue.model().index(0, 0)).center())
    menu = found(queue, QMenu, "queueMenu")
    assert [action.objectName() for action in menu.actions()] == ["claimAction", "planAction"]
    menu.actions()[0].trigger()
    menu.close()
    settle(qtbot, windows[0])
    assert holder(newsroom, article) == newsroom.reviewer.account.id


def test_an_author_is_told_before_claiming(
    newsroom: Newsroom, open_review: OpenReview, qtbot: QtBot, windows: list[Window]
) -> None:
    made = newsroom.desk.articles.create(newsroom.reviewer, ARTICLE)
    newsroom.desk.review.submit(newsroom.reviewer, made.article.id)
    room = open_review(newsroom.reviewer)
    room.open_article(made.article.id)
    settle(qtbot, windows[0])
    claim = found(room, QPushButton, "claimButton")
    assert not claim.isEnabled()
    assert claim.toolTip() == refusal_text(Refusal.IS_AUTHOR)
    QTest.keyClick(room._sheet, Qt.Key.Key_L)
    settle(qtbot, windows[0])
    assert holder(newsroom, made.article.id) == ""


def test_a_decided_article_has_no_plan_to_show(
    newsroom: Newsroom, open_review: OpenReview, qtbot: QtBot, windows: list[Window]
) -> None:
    article = newsroom.sealed().article.id
    room = open_review(newsroom.reviewer)
    room.show_folder(Folder.APPROVED_BY_ME)
    settle(qtbot, windows[0])
    open_row(room, qtbot, windows[0])
    assert not found(room, QWidget, "planLine").isVisible()
    room._page.work.make_plan(article)
    settle(qtbot, windows[0])
    assert room.findChildren(PlanDialog) == []
    assert windows[0].notices == ["الخطة للمراجعين وحدهم، ولما هو قيد المراجعة وحده."]
    QTest.keyClick(room._sheet, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert windows[0].notices[-1] == "هذا آخر مقال في القائمة."


def test_a_narrow_room_keeps_the_filter_in_use(newsroom: Newsroom, open_review: OpenReview) -> None:
    send(newsroom, "خبر من الرباط")
    room = open_review(newsroom.reviewer)
    room.resize(660, 500)
    assert found(room, QToolButton, "allFilter").isVisible()
    assert not found(room, QToolButton, "overdueFilter").isVisible()
    room.resize(1100, 500)
    assert found(room, QToolButton, "overdueFilter").isVisible()


NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("by", "text"),
    [
        (timedelta(seconds=-20), "متأخر دقيقة"),
        (timedelta(minutes=-59), "متأخر ٥٩ دقيقة"),
        (timedelta(hours=-2, minutes=-59), "متأخر ساعتين"),
        (timedelta(days=-3), "متأخر ٣ أيام"),
        (timedelta(seconds=30), "الموعد الآن"),
        (timedelta(minutes=40), "الموعد بعد ٤٠ دقيقة"),
        (timedelta(days=9), "الموعد ٢ ديسمبر ٢٠٢٦، "),
    ],
)
def test_a_due_time_is_told_as_people_say_it(
    windows: list[Window], open_review: OpenReview, newsroom: Newsroom, by: timedelta, text: str
) -> None:
    open_review(newsroom.reviewer)
    assert due_text(NOW + by, NOW, windows[0].context.preferences).startswith(text)


def test_labels_are_labels(newsroom: Newsroom, open_review: OpenReview) -> None:
    send(newsroom, "خبر <b>من</b> الرباط")
    room = open_review(newsroom.reviewer)
    keys = found(room, QLabel, "queueKeys")
    assert keys.isVisible()
    assert "تولَّ أو اترك" in keys.text()
