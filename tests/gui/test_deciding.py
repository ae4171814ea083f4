"""Decisions under real keys and mouse: two approvals, the word with one, what stands in the way, and what a palette says of it."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListView, QListWidget, QPushButton, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from editor_desk.domain.accounts import Role
from editor_desk.domain.return_reasons import shipped_reasons
from editor_desk.domain.workflow import Refusal, ReviewState
from editor_desk.gui.articles.list_delegate import chips_of
from editor_desk.gui.names import refusal_text
from editor_desk.gui.preferences import Language
from editor_desk.gui.review.review_room import ReviewRoom
from editor_desk.gui.shell.commands import window_commands
from editor_desk.gui.shell.palette import CommandsModel
from editor_desk.services.articles import OpenedArticle
from editor_desk.services.ports.keys import Session
from tests.desks import ARTICLE, PASSPHRASE, Newsroom
from tests.gui.rooms import OpenReview, click, dialog_of, found, label, settle
from tests.services.approving import POLITICS, approve, ask_for_two, second_reviewer
from tests.windows import Window, type_text

Show = Callable[[Session, OpenedArticle], ReviewRoom]


@pytest.fixture
def show(open_review: OpenReview, qtbot: QtBot, windows: list[Window]) -> Show:
    """The review room of somebody, with an article open."""

    def shown(session: Session, article: OpenedArticle) -> ReviewRoom:
        room = open_review(session)
        room.open_article(article.article.id)
        settle(qtbot, windows[-1])
        assert found(room, QWidget, "sheetPage").isVisible()
        return room

    return shown


def state_of(newsroom: Newsroom, article: OpenedArticle) -> ReviewState:
    return newsroom.desk.articles.open(newsroom.admin, article.article.id).article.review


def banner(room: ReviewRoom) -> str:
    return label(room, "bannerLabel") if found(room, QWidget, "banner").isVisible() else ""


def why_in_palette(room: ReviewRoom, command: str) -> str:
    commands = {one.id: one for one in window_commands(room, Language.ARABIC)}
    assert (commands[command].run is None) == bool(commands[command].why_not)
    return commands[command].why_not


# Two approvals


def test_two_reviewers_approve_one_after_the_other_by_keys(
    newsroom: Newsroom, show: Show, qtbot: QtBot, windows: list[Window]
) -> None:
    ask_for_two(newsroom)
    second = second_reviewer(newsroom)
    sent = newsroom.in_review(POLITICS)
    room = show(newsroom.reviewer, sent)
    assert label(room, "stateLabel") == "يلزمه اثنان"
    assert found(room, QLabel, "stateLabel").toolTip() == "يلزمه اعتمادان"

    QTest.keyClick(room._sheet, Qt.Key.Key_A)
    dialog = dialog_of(room)
    assert label(dialog, "titleLabel") == "الاعتماد الأول من اثنين"
    assert "حين يعتمده مراجع ثانٍ" in label(dialog, "explanation")
    button = found(dialog, QPushButton, "approveButton")
    assert dialog.focusWidget() is button
    assert button.text() == "اعتمِد (الأول من اثنين)"
    type_text(found(dialog, QTextEdit, "comment"), "راجعت الأرقام وهي صحيحة")
    QTest.keyClick(
        found(dialog, QTextEdit, "comment"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    settle(qtbot, windows[0])
    assert state_of(newsroom, sent) is ReviewState.IN_REVIEW
    assert windows[0].notices == ["سُجل الاعتماد الأول من اثنين، ويختم النصَّ مراجع ثانٍ."]
    assert found(room, QListView, "queue").model().rowCount() == 0, "her part is done"

    room.open_article(sent.article.id)
    settle(qtbot, windows[0])
    assert label(room, "stateLabel") == "واحد من اثنين"
    assert "هدى" in found(room, QLabel, "stateLabel").accessibleDescription()
    assert banner(room) == refusal_text(Refusal.IS_FIRST_APPROVER)
    assert not found(room, QPushButton, "approveButton").isEnabled()
    assert found(room, QPushButton, "returnButton").isEnabled()
    assert found(room, QPushButton, "approveButton").accessibleDescription() == banner(room)
    assert why_in_palette(room, "approve") == banner(room)
    click(room, "recordTab", QWidget)
    settle(qtbot, windows[0])
    rows = [room._record.model.index(row).data() for row in range(room._record.model.rowCount())]
    assert any("الاعتماد الأول من اثنين: راجعت الأرقام وهي صحيحة" in row for row in rows)
    click(room, "checksTab", QWidget)
    settle(qtbot, windows[0])
    assert "بانتظار مراجع ثانٍ" in label(room, "chain")

    other = show(second, sent)
    assert "هدى" in found(other, QLabel, "stateLabel").toolTip()
    assert banner(other) == ""
    QTest.keyClick(other._sheet, Qt.Key.Key_A)
    dialog = dialog_of(other)
    assert "هدى" in label(dialog, "firstLabel")
    QTest.keyClick(found(dialog, QPushButton, "approveButton"), Qt.Key.Key_Return)
    settle(qtbot, windows[1])
    assert state_of(newsroom, sent) is ReviewState.APPROVED
    other.open_article(sent.article.id)
    settle(qtbot, windows[1])
    click(other, "checksTab", QWidget)
    settle(qtbot, windows[1])
    signed = label(other, "sealedBy").splitlines()
    assert ["هدى" in signed[0], "نادر" in signed[1]] == [True, True]


def test_the_queue_says_what_waits_for_its_second_approval(
    newsroom: Newsroom, open_review: OpenReview, windows: list[Window]
) -> None:
    ask_for_two(newsroom)
    second = second_reviewer(newsroom)
    once = approve(newsroom, newsroom.reviewer, newsroom.in_review(POLITICS))
    newsroom.in_review(replace(ARTICLE, headline="مهرجان السينما يفتتح دورته العاشرة في وهران"))
    room = open_review(second)
    model = found(room, QListView, "queue").model()
    said = [
        str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(model.rowCount())
    ]
    assert [once.head.content.headline in text for text in said].count(True) == 1
    for text in said:
        assert (once.head.content.headline in text) == ("اعتماد من اثنين" in text)
    assert chips_of(once.summary)[-1] == ("اعتماد من اثنين", "green")
    assert not room.grab().isNull()
    assert windows[0].problems == []


def test_an_admin_sets_the_second_approval_aside_with_a_reason(
    newsroom: Newsroom, show: Show, qtbot: QtBot, windows: list[Window]
) -> None:
    ask_for_two(newsroom)
    sent = newsroom.in_review(POLITICS)
    room = show(newsroom.admin, sent)
    assert found(room, QPushButton, "approveButton").isEnabled(), "as one of two"
    click(room, "overrideButton")
    dialog = dialog_of(room)
    type_text(found(dialog, QTextEdit, "overrideReason"), "عاجل ولا مراجع ثانياً")
    QTest.mouseClick(found(dialog, QPushButton, "approveButton"), Qt.MouseButton.LeftButton)
    settle(qtbot, windows[0])
    assert state_of(newsroom, sent) is ReviewState.APPROVED
    room.open_article(sent.article.id)
    settle(qtbot, windows[0])
    click(room, "checksTab", QWidget)
    settle(qtbot, windows[0])
    assert "عاجل ولا مراجع ثانياً" in label(room, "override")


# What stands in the way is said before anybody tries


def by_the_reviewer(newsroom: Newsroom) -> OpenedArticle:
    made = newsroom.desk.articles.create(newsroom.reviewer, ARTICLE)
    return newsroom.desk.review.submit(newsroom.reviewer, made.article.id)


def edited_by_the_reviewer(newsroom: Newsroom) -> OpenedArticle:
    sent = newsroom.in_review()
    text = replace(ARTICLE, standfirst="مقدمة كتبتها المراجِعة")
    return newsroom.desk.articles.save(newsroom.reviewer, sent.article.id, sent.head.id, text)


def emptied(newsroom: Newsroom) -> OpenedArticle:
    sent = newsroom.in_review()
    bare = replace(ARTICLE, source="", blocks=())
    return newsroom.desk.articles.save(newsroom.admin, sent.article.id, sent.head.id, bare)


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (by_the_reviewer, "شاركتَ في كتابة"),
        (edited_by_the_reviewer, "شاركتَ في كتابة"),
        (emptied, "من قائمة التحقق: "),
    ],
)
def test_why_not_is_said_above_the_text_and_read_aloud(
    newsroom: Newsroom, show: Show, made: Callable[[Newsroom], OpenedArticle], said: str
) -> None:
    room = show(newsroom.reviewer, made(newsroom))
    approve_button = found(room, QPushButton, "approveButton")
    assert not approve_button.isEnabled()
    assert said in banner(room)
    assert approve_button.accessibleDescription() == approve_button.toolTip() == banner(room)
    assert why_in_palette(room, "approve") == banner(room)
    assert why_in_palette(room, "return") == ""
    QTest.keyClick(room._sheet, Qt.Key.Key_A)
    assert not [one for one in room.findChildren(QWidget, "ApproveForm") if one.isVisible()]


def test_who_may_only_comment_is_told_so_once(newsroom: Newsroom, show: Show) -> None:
    account = newsroom.desk.accounts.create(newsroom.admin, "سمير", frozenset({Role.COMMENTER}), PASSPHRASE)
    room = show(newsroom.desk.accounts.unlock(account.id, PASSPHRASE), newsroom.in_review())
    assert banner(room) == "يمكنك القراءة والتعليق هنا، أما الاعتماد والإعادة فللمراجعين."
    for name in ("approveButton", "returnButton"):
        assert not found(room, QPushButton, name).isEnabled()
        assert found(room, QPushButton, name).accessibleDescription() == banner(room)


def test_a_palette_says_why_where_nothing_can_be_chosen(
    newsroom: Newsroom, show: Show, windows: list[Window]
) -> None:
    room = show(newsroom.reviewer, by_the_reviewer(newsroom))
    model = CommandsModel(windows[0].context.theme)
    commands = [one for one in window_commands(room, Language.ARABIC) if one.id == "approve"]
    model.show(commands)
    index = model.index(0)
    assert not index.flags() & Qt.ItemFlag.ItemIsEnabled
    assert refusal_text(Refusal.IS_AUTHOR) in index.data(Qt.ItemDataRole.AccessibleTextRole)


# A return


def test_reasons_are_ticked_by_digits_and_by_mouse(
    newsroom: Newsroom, show: Show, qtbot: QtBot, windows: list[Window]
) -> None:
    sent = newsroom.in_review()
    room = show(newsroom.reviewer, sent)
    QTest.keyClick(room._sheet, Qt.Key.Key_R)
    dialog = dialog_of(room)
    reasons = found(dialog, QListWidget, "reasons")
    assert reasons.count() == len(shipped_reasons())
    assert reasons.item(1).text().startswith("٢")
    QTest.keyClick(reasons, Qt.Key.Key_2)
    QTest.keyClick(reasons, Qt.Key.Key_1)
    QTest.keyClick(reasons, Qt.Key.Key_1)
    QTest.keyClick(reasons, Qt.Key.Key_0)
    row = reasons.visualItemRect(reasons.item(4))
    right = reasons.layoutDirection() is Qt.LayoutDirection.RightToLeft
    tick = QPoint(row.right() - 12 if right else row.left() + 12, row.center().y())
    QTest.mouseClick(reasons.viewport(), Qt.MouseButton.LeftButton, pos=tick)
    ticked = [at for at in range(reasons.count()) if reasons.item(at).checkState() is Qt.CheckState.Checked]
    assert ticked == [1, 4]
    note = found(dialog, QTextEdit, "note")
    QTest.keyClick(reasons, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is note
    type_text(note, "ابدأ بالرقم 1200")
    assert [
        at for at in range(reasons.count()) if reasons.item(at).checkState() is Qt.CheckState.Checked
    ] == [1, 4]
    QTest.keyClick(note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, windows[0])
    event = newsroom.desk.articles.history(sent.article.id).events[-1]
    assert event.data["reasons"] == "source\nstructure"
    assert event.data["reason"] == "المصدر ناقص أو غير واضح، الأهم ليس في المقدمة: ابدأ بالرقم 1200"


def test_the_dialog_offers_the_list_of_the_desk(newsroom: Newsroom, show: Show) -> None:
    facts, *others = shipped_reasons()
    newsroom.desk.return_reasons.save(
        newsroom.admin,
        (*others, replace(facts, ar="رقم أو واقعة للتحقق"), replace(facts, id="gone", retired=True)),
    )
    room = show(newsroom.reviewer, newsroom.in_review())
    QTest.keyClick(room._sheet, Qt.Key.Key_R)
    dialog = dialog_of(room)
    reasons = found(dialog, QListWidget, "reasons")
    assert reasons.item(reasons.count() - 1).text().endswith("رقم أو واقعة للتحقق")
    assert reasons.count() == len(shipped_reasons())
    assert found(dialog, QLabel, "reasonLabel").buddy() is reasons
    dialog.reject()


# What changed since it was approved


def test_what_changed_since_approval_is_one_key_away_for_a_text_edited_again(
    newsroom: Newsroom, show: Show, qtbot: QtBot, windows: list[Window]
) -> None:
    sealed = newsroom.sealed()
    edited = replace(ARTICLE, headline=ARTICLE.headline.replace("عشر", "تسع"))
    newsroom.desk.articles.save(newsroom.editor, sealed.article.id, sealed.head.id, edited)
    sent = newsroom.desk.review.submit(newsroom.editor, sealed.article.id)
    newsroom.desk.comparing.saw(newsroom.reviewer, sealed.article.id, sent.head.id)
    later = replace(edited, standfirst="مقدمة جديدة")
    newsroom.desk.articles.save(newsroom.admin, sealed.article.id, sent.head.id, later)
    room = show(newsroom.reviewer, sent)
    assert "تسع" in room._sheet.toPlainText()
    assert "عشر دول" not in room._sheet.toPlainText().splitlines()[0], "she saw that before"

    QTest.keyClick(room._sheet, Qt.Key.Key_S)
    settle(qtbot, windows[0])
    assert "عشر" in room._sheet.toPlainText().splitlines()[0]
    assert "تسع" in room._sheet.toPlainText().splitlines()[0]


def test_what_changed_since_approval_is_asked_of_a_draft_of_a_live_article_too(
    newsroom: Newsroom, show: Show, qtbot: QtBot, windows: list[Window], target: object
) -> None:
    from pathlib import Path

    from editor_desk.domain.package import PackageForm

    sealed = newsroom.sealed()
    newsroom.desk.handover.hand_over(
        newsroom.exporter, [sealed.article.id], Path(str(target)), PackageForm.FOLDER
    )
    room = show(newsroom.reviewer, sealed)
    assert not room._comparing.actions["since_approval"].isEnabled(), "it is the approved text itself"
    text = replace(ARTICLE, headline=ARTICLE.headline.replace("عشر", "تسع"))
    draft = newsroom.desk.articles.save(newsroom.editor, sealed.article.id, sealed.head.id, text)
    room.open_article(draft.article.id)
    windows[0].context.bus.changed.emit()
    settle(qtbot, windows[0])
    QTest.keyClick(room._sheet, Qt.Key.Key_S)
    settle(qtbot, windows[0])
    first = room._sheet.toPlainText().splitlines()[0]
    assert "عشر" in first
    assert "تسع" in first
