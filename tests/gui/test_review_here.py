"""From the editor to the review: nobody becomes an author unawares, and whoever reviews gets there from the article."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from editor_desk.domain.workflow import ReviewState
from editor_desk.gui.articles.desk_room import DeskRoom
from editor_desk.gui.review.review_room import ReviewRoom
from editor_desk.gui.shell.commands import Command, window_commands
from editor_desk.gui.shell.controller import DeskController
from editor_desk.gui.shell.main_window import MainWindow
from editor_desk.gui.shell.navigation import RoomName
from editor_desk.gui.shell.palette import Palette
from editor_desk.services.articles import OpenedArticle
from tests.desks import ARTICLE, Newsroom
from tests.gui.rooms import click, dialog_of, found
from tests.gui.test_kept_place import leave, seat, window_of
from tests.windows import type_text


def at_the_article(qtbot: QtBot, controller: DeskController, article: OpenedArticle) -> DeskRoom:
    window = window_of(controller)
    window.open_article(article.article.id)
    qtbot.waitUntil(lambda: controller.jobs.is_idle)
    room = window.room(RoomName.DESK)
    assert isinstance(room, DeskRoom)
    return room


def command(window: MainWindow, name: str) -> Command:
    commands = window_commands(window, window.context.preferences.language)
    return next(command for command in commands if command.id == name)


def do_by_keys(qtbot: QtBot, window: MainWindow, words: str) -> None:
    """Find it in the palette, as a person does."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = window.findChild(Palette)
    assert isinstance(palette, Palette)
    field = palette.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    type_text(field, words)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_a_reviewer_is_told_before_the_first_key_and_may_suggest_instead(
    room: Newsroom, tmp_path: Path, qtbot: QtBot
) -> None:
    sent = room.in_review()
    controller = seat(qtbot, room, room.reviewer, tmp_path / "preferences.ini")
    desk = at_the_article(qtbot, controller, sent)
    assert found(desk, QWidget, "authorWarning").isVisible()
    assert not found(desk.editor, QWidget, "infoBar").isVisible()
    told = found(desk, QLabel, "authorWarningText").text()
    assert told == "إن عدّلت هنا صرت من كتّابه فلا تعتمده. لك أن تقترح بدلاً من ذلك."
    button = found(desk, QPushButton, "warningSuggest")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: desk.suggesting.is_on and controller.jobs.is_idle)
    assert (
        room.reviewer.account.id not in room.desk.articles.open(room.admin, sent.article.id).article.authors
    )
    leave(qtbot, controller)


def test_who_is_an_author_already_is_not_warned(room: Newsroom, tmp_path: Path, qtbot: QtBot) -> None:
    sent = room.in_review()
    controller = seat(qtbot, room, room.reviewer, tmp_path / "preferences.ini")
    desk = at_the_article(qtbot, controller, sent)
    body = desk.editor.sheet.body
    body.setFocus()
    type_text(body, "كلمة ")
    desk.save_milestone()
    qtbot.waitUntil(lambda: controller.jobs.is_idle)
    assert not found(desk, QWidget, "authorWarning").isVisible()
    assert found(desk.editor, QWidget, "infoBar").isVisible()
    leave(qtbot, controller)


def test_an_admin_gets_from_their_own_article_to_the_exceptional_approval(
    room: Newsroom, tmp_path: Path, qtbot: QtBot
) -> None:
    made = room.desk.articles.create(room.admin, ARTICLE)
    controller = seat(qtbot, room, room.admin, tmp_path / "preferences.ini")
    window = window_of(controller)
    at_the_article(qtbot, controller, made)
    assert command(window, "review_article").why_not == "المقال ليس في هذه المرحلة."
    sent = room.desk.review.submit(room.admin, made.article.id)
    window.context.bus.changed.emit()
    at_the_article(qtbot, controller, room.in_review())
    desk = at_the_article(qtbot, controller, sent)
    assert not found(desk, QWidget, "authorWarning").isVisible(), "of an own article there is nothing to lose"
    assert "«راجِع المقال»" in command(window, "override").why_not
    do_by_keys(qtbot, window, "راجع المقال")
    review = window.room(RoomName.REVIEW)
    assert isinstance(review, ReviewRoom)
    qtbot.waitUntil(lambda: review.isVisible() and controller.jobs.is_idle)
    assert ARTICLE.headline in review._sheet.toPlainText()
    do_by_keys(qtbot, window, "اعتماد استثنائي")
    qtbot.waitUntil(lambda: any(dialog.isVisible() for dialog in review.findChildren(QDialog)))
    dialog = dialog_of(review)
    type_text(found(dialog, QTextEdit, "overrideReason"), "لا مراجع غيري الليلة")
    click(dialog, "approveButton")
    qtbot.waitUntil(lambda: controller.jobs.is_idle)
    after = room.desk.articles.open(room.admin, sent.article.id).article
    assert after.review is ReviewState.APPROVED
    leave(qtbot, controller)


def test_the_palette_says_why_no_exception_can_be_made(room: Newsroom, tmp_path: Path, qtbot: QtBot) -> None:
    sent = room.in_review()
    controller = seat(qtbot, room, room.admin, tmp_path / "preferences.ini")
    window = window_of(controller)
    window.review_article(sent.article.id)
    qtbot.waitUntil(lambda: controller.jobs.is_idle)
    grey = command(window, "override")
    assert grey.run is None
    assert grey.why_not == "يمكن اعتماده بالطريق المعتاد."
    leave(qtbot, controller)


def test_who_does_not_review_is_offered_no_review(room: Newsroom, tmp_path: Path, qtbot: QtBot) -> None:
    sent = room.in_review()
    controller = seat(qtbot, room, room.editor, tmp_path / "preferences.ini")
    at_the_article(qtbot, controller, sent)
    for name in ("review_article", "override"):
        grey = command(window_of(controller), name)
        assert grey.run is None
        assert grey.why_not
    leave(qtbot, controller)
