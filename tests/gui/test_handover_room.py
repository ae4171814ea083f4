"""The publisher's room under real keys and mouse: choosing, packing, checking, and what follows."""

import threading
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import (
    QFileDialog,
    QLabel,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from editor_desk.domain.accounts import Permission
from editor_desk.domain.content import RelatedLink, Span, TagRef
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.package import PackageForm
from editor_desk.domain.package_report import ArticleState, FaultCode, VerifiedArticle, VerifyReport
from editor_desk.domain.workflow import DeliveryState, Refusal
from editor_desk.exchange.package.writer import Writer
from editor_desk.gui.handover import handover_room, presenter
from editor_desk.gui.handover.dialogs import ReportDialog
from editor_desk.gui.handover.handover_room import HandoverRoom
from editor_desk.gui.handover.plan_text import plan_lines
from editor_desk.gui.jobs import Jobs
from editor_desk.gui.messages import isolated_path
from editor_desk.gui.names import refusal_text
from editor_desk.gui.package_texts import fault_text
from editor_desk.services.handover import HandoverService
from tests.desks import ARTICLE, Newsroom
from tests.gui.rooms import OpenHandover, click, delivery_of, dialog_of, found, label, settle
from tests.windows import Window

OTHER = replace(
    ARTICLE,
    headline="إطلاق كتاب عن قصور الواحات في ورزازات بالعربية",
    tags=(TagRef("t1", "فاس"), TagRef("t2", "كتب")),
)


def items(room: HandoverRoom) -> QListView:
    return found(room, QListView, "items")


def test_what_is_ready_is_chosen_and_its_package_planned(
    newsroom: Newsroom, open_handover: OpenHandover
) -> None:
    newsroom.sealed()
    newsroom.sealed(OTHER)
    room = open_handover(newsroom.exporter)
    view = items(room)
    QAbstractItemModelTester(view.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)

    assert view.model().rowCount() == 2
    assert label(room, "countLabel").startswith("مقالان للتسليم · ")
    note = view.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert note == "النسخة ١ · التوقيع صالح · وسمان · بلا مقالات مرتبطة"
    plan = found(room, QPlainTextEdit, "plan")
    assert "data/issue.epub · package.json" in plan.toPlainText()
    assert plan.toPlainText().count("article.html") == 2


def test_articles_are_left_out_by_mouse_and_by_space(
    newsroom: Newsroom, open_handover: OpenHandover, qtbot: QtBot, windows: list[Window]
) -> None:
    newsroom.sealed()
    newsroom.sealed(OTHER)
    room = open_handover(newsroom.exporter)
    view = items(room)

    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(500, 30))
    settle(qtbot, windows[0])
    assert len(room._items.chosen) == 1
    assert label(room, "countLabel").startswith("مقال واحد للتسليم · ")

    view.setFocus()
    view.setCurrentIndex(view.model().index(1, 0))
    QTest.keyClick(view, Qt.Key.Key_Space)
    settle(qtbot, windows[0])
    assert not room._items.chosen
    create = found(room, QPushButton, "createButton")
    assert not create.isEnabled()
    assert create.toolTip() == "اختر مقالاً واحداً على الأقل."
    assert not found(room, QWidget, "planCard").isVisible()


def test_a_refused_article_cannot_be_ticked_and_says_why(
    newsroom: Newsroom, open_handover: OpenHandover, windows: list[Window]
) -> None:
    newsroom.sealed(replace(ARTICLE, embargo=newsroom.clock.now + timedelta(days=1)))
    room = open_handover(newsroom.exporter)
    view = items(room)

    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(500, 30))

    index = view.model().index(0, 0)
    assert room._items.chosen == ()
    assert index.data(Qt.ItemDataRole.CheckStateRole) is None
    assert not view.model().setData(index, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert index.data(Qt.ItemDataRole.ToolTipRole) == refusal_text(Refusal.EMBARGOED)
    room.grab()


def test_a_text_that_went_on_after_approval_is_a_notice(
    newsroom: Newsroom, open_handover: OpenHandover
) -> None:
    sealed = newsroom.sealed()
    newsroom.desk.articles.save(
        newsroom.editor,
        sealed.article.id,
        sealed.head.id,
        replace(ARTICLE, blocks=(replace(ARTICLE.text_blocks[0], spans=(Span("نص جديد"),)),)),
    )
    room = open_handover(newsroom.exporter)

    note = items(room).model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert note == "تغيّر النص بعد الاعتماد: النسخة ٢ غير موقّعة — تُسلَّم النسخة ١ المعتمدة"
    assert room._items.chosen == (sealed.article.id,)
    room.grab()


def test_an_update_says_whose_place_it_takes_and_what_readers_are_told(
    newsroom: Newsroom, open_handover: OpenHandover, tmp_path: Path
) -> None:
    old = newsroom.sealed().article.id
    newsroom.desk.handover.hand_over(newsroom.exporter, [old], tmp_path, PackageForm.ZIP)
    new = newsroom.desk.live.begin_update(newsroom.editor, old, "أُضيفت حصيلة اليوم الأول.")
    other = replace(new.head.content, headline="افتتاح مكتبة التراث: حصيلة اليوم الأول من الزيارات")
    newsroom.desk.articles.save(newsroom.editor, new.article.id, new.head.id, other)
    sent = newsroom.desk.review.submit(newsroom.editor, new.article.id)
    newsroom.desk.review.approve(newsroom.reviewer, new.article.id, expected=sent.head.id)
    room = open_handover(newsroom.exporter)

    note = items(room).model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert f"يحل محل: \u2068{ARTICLE.headline}\u2069" in note
    assert "\u2068أُضيفت حصيلة اليوم الأول.\u2069" in note


def test_a_link_to_an_article_that_is_not_sealed_is_told(
    newsroom: Newsroom, open_handover: OpenHandover
) -> None:
    draft = newsroom.desk.articles.create(newsroom.editor, OTHER)
    newsroom.sealed(replace(ARTICLE, read_also=(RelatedLink(OTHER.headline, draft.article.id),)))
    room = open_handover(newsroom.exporter)

    note = items(room).model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert note.endswith("مقال مرتبط واحد · مقال مرتبط لم يُعتمد بعد (موضع واحد)")


@pytest.mark.parametrize("form", ["folderButton", "zipButton"])
def test_a_package_is_made_checked_and_listed(
    newsroom: Newsroom,
    open_handover: OpenHandover,
    qtbot: QtBot,
    windows: list[Window],
    target: Path,
    form: str,
) -> None:
    article = newsroom.sealed()
    room = open_handover(newsroom.exporter)

    click(room, form, QRadioButton)
    found(room, QRadioButton, form).setFocus()
    QTest.keyClick(found(room, QRadioButton, form), Qt.Key.Key_Space)
    click(room, "createButton")
    settle(qtbot, windows[0])

    (package,) = target.iterdir()
    assert package.is_dir() is (form == "folderButton")
    if package.is_file():
        assert any(name.endswith("article.html") for name in ZipFile(package).namelist())
    assert label(room, "checkLabel") == "● آخر حزمة فُحصت: بلا أخطاء"
    assert delivery_of(newsroom, article) is DeliveryState.HANDED_OVER
    assert "كُتبت الحزمة" in windows[0].notices[0]
    assert label(room, "emptyLabel").startswith("لا شيء بانتظار التسليم")
    assert not found(room, QWidget, "progress").isVisible()

    room.show_page("delivered")
    settle(qtbot, windows[0])
    assert label(room, "packagePath") == str(package)
    assert label(room, "countLabel") == "حزمة واحدة"
    QAbstractItemModelTester(room._delivered.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    room.grab()


def test_a_destination_is_asked_for_where_there_is_none(
    newsroom: Newsroom, open_handover: OpenHandover, qtbot: QtBot, windows: list[Window], target: Path
) -> None:
    newsroom.sealed()
    room = open_handover(newsroom.exporter)
    windows[0].context.preferences.last_folder = ""

    click(room, "createButton")
    dialog = dialog_of(room)
    assert isinstance(dialog, QFileDialog)
    dialog.selectFile(str(target))
    dialog.accept()
    settle(qtbot, windows[0])

    assert len(list(target.iterdir())) == 1
    assert windows[0].context.preferences.last_folder == str(target)
    assert isolated_path(str(target)) in label(room, "targetLabel")


def test_cancelling_writes_nothing(
    newsroom: Newsroom,
    open_handover: OpenHandover,
    qtbot: QtBot,
    windows: list[Window],
    target: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    article = newsroom.sealed()
    room = open_handover(newsroom.exporter)
    making = Writer.making

    def slow(self: Writer, *arguments: Any) -> Any:
        assert room._presenter._stops[0].wait(20)
        return making(self, *arguments)

    monkeypatch.setattr(Writer, "making", slow)
    click(room, "createButton")
    assert found(room, QWidget, "progress").isVisible()
    assert not found(room, QPushButton, "createButton").isEnabled()
    click(room, "cancelButton")
    settle(qtbot, windows[0])

    assert list(target.iterdir()) == []
    assert delivery_of(newsroom, article) is DeliveryState.NONE
    assert windows[0].notices == ["أُوقف العمل، ولم يُكتب شيء."]
    assert windows[0].problems == []
    assert found(room, QPushButton, "createButton").isEnabled()


def test_a_failure_is_told_and_nothing_is_marked(
    newsroom: Newsroom,
    open_handover: OpenHandover,
    qtbot: QtBot,
    windows: list[Window],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    article = newsroom.sealed()
    room = open_handover(newsroom.exporter)

    def full(*_arguments: object) -> None:
        raise DeskError(ErrorCode.DISK_FULL, path="/")

    monkeypatch.setattr(Writer, "making", full)
    click(room, "createButton")
    settle(qtbot, windows[0])

    assert [problem.code for problem in windows[0].problems] == [ErrorCode.DISK_FULL]
    assert delivery_of(newsroom, article) is DeliveryState.NONE


def test_somebody_without_the_permission_reads_why(newsroom: Newsroom, open_handover: OpenHandover) -> None:
    newsroom.sealed()
    room = open_handover(newsroom.editor)

    assert not found(room, QPushButton, "createButton").isEnabled()
    assert found(room, QPushButton, "createButton").toolTip() == refusal_text(
        Refusal.NO_PERMISSION, Permission.EXPORT
    )


def test_an_empty_desk_says_so(
    newsroom: Newsroom, open_handover: OpenHandover, qtbot: QtBot, windows: list[Window]
) -> None:
    room = open_handover(newsroom.exporter)
    assert found(room, QLabel, "emptyLabel").isVisible()
    assert not found(room, QWidget, "itemsCard").isVisible()

    room.show_page("delivered")
    settle(qtbot, windows[0])
    assert found(room, QLabel, "noPackages").isVisible()
    done: list[bool] = []
    room.flush(lambda: done.append(True))
    assert done == [True]


def test_every_fault_has_its_own_words() -> None:
    texts = [fault_text(code) for code in FaultCode]

    assert len(set(texts)) == len(texts)


def test_the_plan_puts_the_files_of_a_folder_in_one_line() -> None:
    paths = ("data/a/1", "data/a/2", "data/a/3", "data/a/4", "data/package.json", "bagit.txt", "signatures/x")

    assert plan_lines(paths) == (
        "bagit.txt",
        "data/package.json",
        "data/a/",
        "  1 · 2 · 3 · 4",
        "signatures/x",
    )
    assert plan_lines(()) == ()


def test_the_report_names_nobody_for_an_article_without_its_seal(
    newsroom: Newsroom, open_handover: OpenHandover, windows: list[Window]
) -> None:
    sound = VerifiedArticle("a", "ميناء أصيلة", "articles/a", "هدى", "2026-11-23T09:00:00Z", "")
    articles = (
        sound,
        replace(sound, state=ArticleState.CHANGED),
        replace(sound, state=ArticleState.NO_SEAL, override_reason="سبب"),
    )
    room = open_handover(newsroom.exporter)
    dialog = ReportDialog(windows[0].context, VerifyReport("حزمة", articles, (), ()), room)
    said = [one.text() for one in dialog.findChildren(QLabel)]
    start = said.index("ميناء أصيلة")
    assert said[start + 1 : start + 6 : 2] == [
        "ختمه هدى",
        "ختمه هدى، لكن ملفاته تغيرت بعد ذلك",
        "لا ختم صالحاً عليه: لا شيء يثبت من اعتمده",
    ]
    roles = [one.property("role") for one in dialog.findChildren(QLabel) if one.text() == sound.headline]
    assert roles == ["strong", "error", "error"]


def test_articles_are_stored_while_a_package_is_written(
    newsroom: Newsroom,
    open_handover: OpenHandover,
    qtbot: QtBot,
    windows: list[Window],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    newsroom.sealed()
    room = open_handover(newsroom.exporter)
    begun, may_end = threading.Event(), threading.Event()
    hand_over = HandoverService.hand_over

    def slow(*args: Any, **named: Any) -> object:
        begun.set()
        may_end.wait()
        return hand_over(*args, **named)

    monkeypatch.setattr(HandoverService, "hand_over", slow)
    stored: list[str] = []
    try:
        click(room, "createButton")
        qtbot.waitUntil(begun.is_set)
        windows[0].context.jobs.run(lambda: "stored", stored.append)
        qtbot.waitUntil(lambda: stored == ["stored"])
        assert newsroom.desk.handover.deliveries() == ()
    finally:
        may_end.set()
    settle(qtbot, windows[0])
    assert len(newsroom.desk.handover.deliveries()) == 1


def test_of_many_articles_the_first_are_planned_and_the_others_counted(
    newsroom: Newsroom,
    open_handover: OpenHandover,
    qtbot: QtBot,
    windows: list[Window],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for module in (presenter, handover_room):
        monkeypatch.setattr(module, "PLANNED", 2)
    monkeypatch.setattr(presenter, "READ_AT_ONCE", 2)
    waiting = HandoverService.waiting
    monkeypatch.setattr(
        HandoverService, "waiting", lambda desk, session, below: waiting(desk, session, below, limit=2)
    )
    for number in range(5):
        newsroom.sealed(replace(ARTICLE, headline=f"خبر رقم {number}"))
    room = open_handover(newsroom.exporter)
    settle(qtbot, windows[0])
    assert found(room, QListView, "items").model().rowCount() == 5
    plan = found(room, QPlainTextEdit, "plan").toPlainText()
    assert plan.count("article.html") == 2
    assert plan.endswith("… ومثلها لـ٣ مقالات أخرى")
    assert "ملف" not in label(room, "countLabel")


def test_a_package_is_not_finished_for_a_window_that_is_left(
    newsroom: Newsroom,
    open_handover: OpenHandover,
    qtbot: QtBot,
    windows: list[Window],
    target: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    article = newsroom.sealed()
    room = open_handover(newsroom.exporter)
    settle(qtbot, windows[0])
    monkeypatch.setattr(Jobs, "is_stopping", property(lambda _jobs: True))
    click(room, "createButton")
    settle(qtbot, windows[0])
    assert list(target.iterdir()) == []
    assert delivery_of(newsroom, article) is DeliveryState.NONE
