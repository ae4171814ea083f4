"""Articles that readers have, in the window: corrected, updated and withdrawn with real keys, wherever one is shown."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListView, QPushButton, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from editor_desk.domain.content import RelatedLink
from editor_desk.domain.package import PackageForm
from editor_desk.domain.workflow import Action, DeliveryState, ReviewState
from editor_desk.gui.articles.list_delegate import chips_of
from editor_desk.gui.editor.editor_panel import info_text
from editor_desk.gui.editor.working import WorkingArticle
from editor_desk.gui.inspector.link_row import LinkRow
from editor_desk.gui.inspector.review_page import ReviewPage
from editor_desk.gui.inspector.wording import link_warning
from editor_desk.gui.live.note_dialog import NoteDialog
from editor_desk.services.articles import OpenedArticle
from editor_desk.services.ports.articles import Folder
from tests.desks import ARTICLE, Newsroom
from tests.gui.rooms import OpenHandover, SitDown, click, delivery_of, dialog_of, found, label, settle
from tests.windows import Window, type_text

NOTE = "ورد في نسخة سابقة اسم آخر للباحث."


def delivered(newsroom: Newsroom, target: Path) -> OpenedArticle:
    sealed = newsroom.sealed()
    newsroom.desk.handover.hand_over(newsroom.exporter, [sealed.article.id], target, PackageForm.FOLDER)
    return sealed


@pytest.fixture
def out(tmp_path: Path) -> Path:
    (tmp_path / "packages").mkdir()
    return tmp_path / "packages"


class Side:
    """The side panel of an article, and the window around it."""

    def __init__(self, window: Window, qtbot: QtBot, article: str) -> None:
        self.window, self._qtbot = window, qtbot
        self.working = WorkingArticle(window.context)
        self.page = ReviewPage(window.context, self.working)
        qtbot.addWidget(self.page)
        self.page.resize(420, 900)
        self.page.show()
        self.opened_elsewhere: list[str] = []
        window.context.bus.open_article.connect(self.opened_elsewhere.append)
        self.working.opened.connect(lambda _: self.page.refresh())
        self.working.open(article)
        self.settle()

    def settle(self) -> None:
        settle(self._qtbot, self.window)
        self.page.refresh()
        settle(self._qtbot, self.window)

    @property
    def article(self) -> OpenedArticle:
        assert self.working.article is not None
        return self.working.article

    def button(self, action: str) -> QPushButton:
        return found(self.page, QPushButton, f"{action}Button")

    def note(self, action: str, text: str) -> None:
        """Press the button with the keys, write, and end with Ctrl+Enter."""
        button = self.button(action)
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Space)
        dialog = dialog_of(self.page)
        field = found(dialog, QTextEdit, "note")
        type_text(field, text)
        assert label(dialog, "publicNote") == text
        QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self.settle()


def test_a_correction_from_the_side_panel(
    newsroom: Newsroom, sit_down: SitDown, qtbot: QtBot, out: Path
) -> None:
    article = delivered(newsroom, out).article.id
    side = Side(sit_down(newsroom.admin), qtbot, article)
    assert not side.button("call_off").isVisible()
    side.note("correct", NOTE)
    assert side.article.article.delivery is DeliveryState.CORRECTION
    assert label(side.page, "liveNote") == NOTE
    assert label(side.page, "liveNoteTitle") == "ما يُقال للقراء: تصويب"
    assert NOTE in info_text(side.article, editable=True)[0]
    assert side.window.notices
    # A return of the text replaces what colleagues read, not what readers will.
    newsroom.desk.articles.save(
        newsroom.editor, article, side.article.head.id, replace(ARTICLE, standfirst="م")
    )
    newsroom.desk.review.submit(newsroom.editor, article)
    newsroom.desk.review.send_back(newsroom.reviewer, article, "أضف المصدر")
    side.window.context.bus.changed.emit()
    side.settle()
    assert label(side.page, "note").endswith("\nأضف المصدر")
    assert label(side.page, "liveNote") == NOTE
    click(side.page, "call_offButton")
    side.settle()
    assert side.article.article.delivery.value == "handed_over"
    assert not found(side.page, QLabel, "liveNote").isVisible()


def test_an_update_from_the_side_panel_is_opened_and_can_stand_for_itself(
    newsroom: Newsroom, sit_down: SitDown, qtbot: QtBot, out: Path
) -> None:
    article = delivered(newsroom, out).article.id
    side = Side(sit_down(newsroom.editor), qtbot, article)
    assert not side.button("correct").isEnabled()
    side.note("update", "أُضيفت حصيلة اليوم.")
    (new,) = side.opened_elsewhere
    row = found(side.page, LinkRow, "begunRow")
    assert row.accessibleName().startswith("تحديث قيد الكتابة")
    QTest.keyClick(row, Qt.Key.Key_Return)
    assert side.opened_elsewhere == [new, new]
    side.working.open(new)
    side.settle()
    assert "يحلّ هذا المقال محل" in info_text(side.article, editable=True)[0]
    assert found(side.page, LinkRow, "takesOverRow").title.text()
    assert label(side.page, "liveNoteTitle") == "ما يُقال للقراء: تحديث"
    (row_of_list,) = [row for row in newsroom.desk.articles.shelf(Folder.ARCHIVE) if row.id == new]
    assert ("تحديث", "blue") in chips_of(row_of_list)
    click(side.page, "drop_updateButton")
    side.settle()
    assert side.article.live.takes_over is None
    assert not found(side.page, QWidget, "liveCard").isVisible()


def test_whose_place_was_taken_leads_to_the_new_one(
    newsroom: Newsroom, sit_down: SitDown, qtbot: QtBot, out: Path
) -> None:
    desk = newsroom.desk
    old = delivered(newsroom, out).article.id
    new = desk.live.begin_update(newsroom.editor, old, "أُضيفت حصيلة اليوم.")
    sent = desk.review.submit(newsroom.editor, new.article.id)
    desk.review.approve(newsroom.reviewer, new.article.id, expected=sent.head.id)
    desk.handover.hand_over(newsroom.exporter, [new.article.id], out, PackageForm.FOLDER)
    side = Side(sit_down(newsroom.admin), qtbot, old)
    assert label(side.page, "delivery") == "حلّ محله غيره"
    row = found(side.page, LinkRow, "successorRow")
    QTest.mouseDClick(row, Qt.MouseButton.LeftButton)
    assert side.opened_elsewhere == [new.article.id]
    assert not side.button("correct").isEnabled()
    assert side.button("withdraw").isEnabled()
    (summary,) = desk.articles.summaries([old])
    assert link_warning(summary) == ("amber", "حلّ محله مقال أحدث")
    assert ("حلّ محله غيره", "grey") in chips_of(summary)
    assert info_text(side.article, editable=True)[0] == "حلّ مقال آخر محل هذا المقال."
    linking = desk.articles.create(newsroom.editor, replace(ARTICLE, read_also=(RelatedLink("خ", old),)))
    assert {check.rule: check.passed for check in linking.checks}["links_current"] is False
    # The new one is withdrawn: the old one does not come back, and the panel says so.
    desk.review.withdraw(newsroom.reviewer, new.article.id, "بطلب المصدر")
    side.working.open(old)
    side.window.context.bus.changed.emit()
    side.settle()
    assert label(side.page, "liveHint").startswith("سُحب المقال الذي حلّ محله")


def test_a_withdrawal_waits_in_the_hand_over_room_and_says_its_note(
    newsroom: Newsroom,
    sit_down: SitDown,
    open_handover: OpenHandover,
    qtbot: QtBot,
    windows: list[Window],
    out: Path,
) -> None:
    article = delivered(newsroom, out)
    side = Side(sit_down(newsroom.admin), qtbot, article.article.id)
    side.note("withdraw", "سُحب بطلب المصدر.")
    assert delivery_of(newsroom, article) is DeliveryState.WITHDRAWN
    assert label(side.page, "liveHint").startswith("لم يُبلَّغ فريق الموقع بعد")
    room = open_handover(newsroom.exporter)
    settle(qtbot, windows[-1])
    items = found(room, QListView, "items")
    assert items.model().rowCount() == 1
    click(room, "createButton")
    settle(qtbot, windows[-1])
    assert newsroom.desk.articles.list(newsroom.exporter, Folder.READY) == []


def test_what_readers_have_goes_out_again_from_its_menu(
    newsroom: Newsroom, open_handover: OpenHandover, qtbot: QtBot, windows: list[Window], target: Path
) -> None:
    newsroom.sealed()
    room = open_handover(newsroom.admin)
    click(room, "createButton")
    settle(qtbot, windows[0])
    (first,) = target.iterdir()
    room.show_page("delivered")
    settle(qtbot, windows[0])
    again, off = found(room, QPushButton, "deliveredMore").menu().actions()
    assert (again.isEnabled(), off.isEnabled()) == (True, False)
    again.trigger()
    settle(qtbot, windows[0])
    assert list(target.iterdir()) == [first], "the same package says the same"
    click(room, "updateButton")
    dialog = dialog_of(room)
    type_text(found(dialog, QTextEdit, "note"), "تحديث")
    click(dialog, "saveButton")
    settle(qtbot, windows[0])
    drafts = newsroom.desk.articles.list(newsroom.admin, Folder.MY_DRAFTS)
    assert [row.takes_over for row in drafts] == [True]
    assert drafts[0].review is ReviewState.DRAFT


def test_a_note_that_is_too_long_is_said_while_it_is_written(qtbot: QtBot) -> None:
    dialog = NoteDialog(Action.WITHDRAW, "عنوان")
    qtbot.addWidget(dialog)
    dialog.show()
    field, save = found(dialog, QTextEdit, "note"), found(dialog, QPushButton, "saveButton")
    assert not save.isEnabled()
    QApplication.clipboard().setText("م" * 1_001)
    field.paste()
    assert not save.isEnabled()
    assert "أطول من أن يكون تنويهاً" in label(dialog, "countLabel")
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert save.isEnabled()
    QApplication.clipboard().clear()
