"""What was delivered, under real keys and mouse: checked again, received, corrected, withdrawn."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QLabel,
    QListView,
    QPushButton,
    QRadioButton,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from editor_desk.domain.accounts import Permission
from editor_desk.domain.workflow import DeliveryState, Refusal
from editor_desk.gui.names import refusal_text
from editor_desk.gui.widgets.records import RECORD_ROLE
from editor_desk.services.handover import HandoverService
from editor_desk.services.seal_check import SealCheckService
from tests.desks import ARTICLE, Newsroom
from tests.gui.rooms import OpenHandover, click, delivery_of, dialog_of, found, label, settle
from tests.windows import Window, type_text


def shown_texts(dialog: QWidget) -> list[str]:
    return [child.text() for child in dialog.findChildren(QLabel) if child.isVisible()]


def test_a_tampered_package_is_found_out(
    newsroom: Newsroom, open_handover: OpenHandover, qtbot: QtBot, windows: list[Window], target: Path
) -> None:
    newsroom.sealed()
    room = open_handover(newsroom.exporter)
    click(room, "createButton")
    settle(qtbot, windows[0])
    page = next(target.rglob("article.html"))
    page.write_text("نص آخر", encoding="utf-8")

    room.show_page("delivered")
    settle(qtbot, windows[0])
    click(found(room, QWidget, "deliveredPage"), "againButton")
    settle(qtbot, windows[0])

    texts = shown_texts(dialog_of(room))
    assert "تغيّر الملف بعد إنشاء الحزمة." in texts
    assert any(page.parent.name in text for text in texts)
    assert "ختمه هدى، لكن ملفاته تغيرت بعد ذلك" in texts
    assert label(room, "checkLabel") == "● آخر حزمة فُحصت: خطآن"
    click(dialog_of(room), "closeButton")


def test_any_package_can_be_checked_from_the_menu(
    newsroom: Newsroom, open_handover: OpenHandover, qtbot: QtBot, windows: list[Window], target: Path
) -> None:
    newsroom.sealed()
    room = open_handover(newsroom.exporter)
    click(room, "zipButton", QRadioButton)
    found(room, QRadioButton, "zipButton").setFocus()
    QTest.keyClick(found(room, QRadioButton, "zipButton"), Qt.Key.Key_Space)
    click(room, "createButton")
    settle(qtbot, windows[0])
    (package,) = target.iterdir()

    button = found(room, QPushButton, "checkButton")
    button.menu().actions()[1].trigger()
    chooser = dialog_of(room)
    assert isinstance(chooser, QFileDialog)
    chooser.selectFile(str(package))
    chooser.accept()
    settle(qtbot, windows[0])

    report = next(
        dialog for dialog in room.findChildren(QDialog) if dialog.isVisible() and dialog is not chooser
    )
    assert label(report, "titleLabel") == "الحزمة سليمة: الملفات والأختام والبصمات كلها صحيحة"


def test_receipt_correction_and_withdrawal_follow_by_permission(
    newsroom: Newsroom, open_handover: OpenHandover, qtbot: QtBot, windows: list[Window]
) -> None:
    article = newsroom.sealed()
    room = open_handover(newsroom.admin)
    click(room, "createButton")
    settle(qtbot, windows[0])
    room.show_page("delivered")
    settle(qtbot, windows[0])

    click(room, "confirm_receiptButton")
    settle(qtbot, windows[0])
    assert delivery_of(newsroom, article) is DeliveryState.RECEIVED

    click(room, "correctButton")
    dialog = dialog_of(room)
    save = found(dialog, QPushButton, "saveButton")
    assert not save.isEnabled()
    type_text(found(dialog, QTextEdit, "note"), "تصويب اسم الباحث")
    QTest.mouseClick(save, Qt.MouseButton.LeftButton)
    settle(qtbot, windows[0])
    assert delivery_of(newsroom, article) is DeliveryState.CORRECTION

    click(room, "withdrawButton")
    dialog = next(box for box in room.findChildren(QDialog) if box.isVisible())
    type_text(found(dialog, QTextEdit, "note"), "سُحب بطلب المصدر")
    click(dialog, "saveButton")
    settle(qtbot, windows[0])
    assert delivery_of(newsroom, article) is DeliveryState.WITHDRAWN
    assert len(windows[0].notices) == 4


def test_an_exporter_may_not_correct(
    newsroom: Newsroom, open_handover: OpenHandover, qtbot: QtBot, windows: list[Window]
) -> None:
    newsroom.sealed()
    room = open_handover(newsroom.exporter)
    click(room, "createButton")
    settle(qtbot, windows[0])
    room.show_page("delivered")
    settle(qtbot, windows[0])

    correct = found(room, QPushButton, "correctButton")
    assert not correct.isEnabled()
    assert correct.toolTip() == refusal_text(Refusal.NO_PERMISSION, Permission.REVIEW)
    assert "مراجع" in correct.toolTip()


def test_the_folder_of_a_package_is_shown_by_the_system(
    newsroom: Newsroom,
    open_handover: OpenHandover,
    qtbot: QtBot,
    windows: list[Window],
    target: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    newsroom.sealed()
    asked: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", asked.append)
    room = open_handover(newsroom.exporter)
    click(room, "createButton")
    settle(qtbot, windows[0])

    click(room, "openButton")
    room.show_page("delivered")
    settle(qtbot, windows[0])
    click(room, "showButton")

    (package,) = target.iterdir()
    assert [url.toLocalFile() for url in asked] == [str(package)] * 2


def test_many_articles_are_rows_with_one_row_of_what_may_follow(
    newsroom: Newsroom, open_handover: OpenHandover, qtbot: QtBot, windows: list[Window]
) -> None:
    for number in range(3):
        newsroom.sealed(replace(ARTICLE, headline=f"افتتاح مكتبة الحي رقم {number}"))
    room = open_handover(newsroom.admin)
    click(room, "createButton")
    settle(qtbot, windows[0])
    room.show_page("delivered")
    settle(qtbot, windows[0])

    rows = found(room, QListView, "deliveredArticles")
    assert rows.model().rowCount() == 3
    assert len(room.findChildren(QPushButton, "correctButton")) == 1
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_Down)
    settle(qtbot, windows[0])
    second = rows.currentIndex()
    assert second.row() == 1
    assert second.data() in found(room, QPushButton, "correctButton").accessibleName()
    click(room, "confirm_receiptButton")
    settle(qtbot, windows[0])
    assert rows.currentIndex().row() == 1, "the row stays where it was"
    assert second.data(Qt.ItemDataRole.AccessibleTextRole) == f"{second.data()}. وصل الموقع"
    assert not found(room, QPushButton, "confirm_receiptButton").isEnabled()
    opened: list[str] = []
    windows[0].context.bus.open_article.connect(opened.append)
    QTest.keyClick(rows, Qt.Key.Key_Return)
    assert opened == [rows.currentIndex().data(RECORD_ROLE).summary.id]


def test_a_seal_that_broke_after_delivery_is_said_in_its_row(
    newsroom: Newsroom,
    open_handover: OpenHandover,
    qtbot: QtBot,
    windows: list[Window],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    article = newsroom.sealed()
    room = open_handover(newsroom.admin)
    click(room, "createButton")
    settle(qtbot, windows[0])
    monkeypatch.setattr(SealCheckService, "broken", lambda _check, ids: frozenset(ids))
    room.show_page("delivered")
    settle(qtbot, windows[0])
    row = found(room, QListView, "deliveredArticles").model().index(0, 0)
    assert row.data(RECORD_ROLE).summary.id == article.article.id
    assert "الختم لا يصح" in row.data(Qt.ItemDataRole.AccessibleTextRole)
    assert not found(room, QListView, "deliveredArticles").grab().isNull()


def test_a_button_acts_on_the_article_in_focus_alone(
    newsroom: Newsroom, open_handover: OpenHandover, qtbot: QtBot, windows: list[Window]
) -> None:
    for number in range(2):
        newsroom.sealed(replace(ARTICLE, headline=f"افتتاح مكتبة الحي رقم {number}"))
    room = open_handover(newsroom.admin)
    click(room, "createButton")
    settle(qtbot, windows[0])
    room.show_page("delivered")
    settle(qtbot, windows[0])
    rows = found(room, QListView, "deliveredArticles")
    # The other one is not read yet: nothing may follow for it, and nothing for the one before it either.
    rows.setCurrentIndex(rows.model().index(1, 0))
    assert not found(room, QPushButton, "correctButton").isEnabled()
    settle(qtbot, windows[0])
    assert found(room, QPushButton, "correctButton").isEnabled()


def test_what_was_written_is_not_checked_for_a_window_that_is_being_left(
    newsroom: Newsroom,
    open_handover: OpenHandover,
    qtbot: QtBot,
    windows: list[Window],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    article = newsroom.sealed()
    room = open_handover(newsroom.exporter)
    settle(qtbot, windows[0])
    checked: list[Path] = []
    monkeypatch.setattr(HandoverService, "check", lambda _desk, path, _progress: checked.append(path))
    windows[0].context.bus.leaving.emit()
    click(room, "createButton")
    settle(qtbot, windows[0])
    assert delivery_of(newsroom, article) is DeliveryState.HANDED_OVER
    assert checked == []
    windows[0].context.bus.stayed.emit()
