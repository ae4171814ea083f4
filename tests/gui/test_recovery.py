"""What a process left unsaved is offered, compared, brought back or put aside, by real keys and clicks."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from editor_desk.domain.accounts import Role
from editor_desk.domain.content import BlockKind, Content, block
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import EventKind
from editor_desk.domain.revision import RevisionKind
from editor_desk.gui.articles.desk_room import DeskRoom
from editor_desk.gui.inspector.history_model import entries
from editor_desk.gui.recovery.recovery_dialog import RecoveryDialog
from editor_desk.services.articles import ArticleService, OpenedArticle
from editor_desk.services.ports.keys import Session
from editor_desk.storage.backup import backup, restore
from editor_desk.storage.desk_folder import open_desk
from tests.desks import ARTICLE, PASSPHRASE, FakeClock, Newsroom, desk_over, newsroom_in
from tests.windows import Window, type_text

LAST = block(BlockKind.PARAGRAPH, "جملة كُتبت قبل انقطاع التيار بلحظة واحدة.")


def longer(content: Content) -> Content:
    return replace(content, blocks=(*content.blocks, LAST))


def left_behind(
    room: Newsroom,
    content: Content,
    opened: OpenedArticle,
    writer: Session | None = None,
    writing: str = "w1",
) -> None:
    """As after a process that was killed: the text is in the journal, and nobody writes into it any more."""
    recovery = room.desk.recovery
    recovery.note(writer or room.editor, writing, opened.article.id, opened.head.id, content)
    recovery.release(writing)


def settle(window: Window, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.is_idle)


def desk_of(window: Window, qtbot: QtBot) -> DeskRoom:
    made = DeskRoom(window.context)
    qtbot.addWidget(made)
    window.context.bus.open_article.connect(made.open_article)
    made.resize(1300, 800)
    made.show()
    settle(window, qtbot)
    return made


def press(widget: QWidget, name: str) -> None:
    button = widget.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def look(window: Window, qtbot: QtBot) -> Callable[[DeskRoom], RecoveryDialog]:
    def looked(desk: DeskRoom) -> RecoveryDialog:
        press(desk.recovery.bar, "recoveryLook")
        settle(window, qtbot)
        found = [d for d in desk.findChildren(RecoveryDialog) if d.isVisible()]
        settle(window, qtbot)
        assert len(found) == 1
        return found[0]

    return looked


def kinds(room: Newsroom, article: str) -> list[EventKind]:
    return [event.kind for event in room.desk.articles.history(article).events]


def test_nothing_left_is_nothing_said(window: Window, qtbot: QtBot) -> None:
    desk = desk_of(window, qtbot)
    assert not desk.recovery.bar.isVisible()
    desk.recovery.show_all()
    settle(window, qtbot)
    assert window.notices == ["ليس هناك نص يُستعاد."]


def test_the_text_is_shown_against_the_saved_one_and_brought_back_only_when_told(
    window: Window, room: Newsroom, qtbot: QtBot, look: Callable[[DeskRoom], RecoveryDialog]
) -> None:
    opened = room.desk.articles.create(room.editor, ARTICLE)
    changed = replace(longer(ARTICLE), headline="افتتاح مكتبة التراث في فاس بحضور باحثين من عشرين دولة")
    left_behind(room, changed, opened)
    desk = desk_of(window, qtbot)
    desk.open_article(opened.article.id)
    settle(window, qtbot)

    assert desk.recovery.bar.isVisible()
    assert desk.editor.sheet.headline.text() == ARTICLE.headline
    dialog = look(desk)
    shown = dialog.view.pair.sheet.toPlainText()
    assert "جملة كُتبت قبل انقطاع التيار" in shown
    assert "عشر دول عشرين دولة" in shown
    assert dialog.view.pair.sheet.differences == 2
    assert dialog.view.pair.sheet.current == 0, "brought into view"
    assert not dialog.list.isVisible()
    assert room.desk.articles.working_text(opened.article.id) == ARTICLE

    press(dialog, "restore")
    settle(window, qtbot)
    assert not desk.recovery.bar.isVisible()
    assert desk.working.content() == changed
    assert desk.editor.sheet.headline.text() == changed.headline
    assert room.desk.articles.working_text(opened.article.id) == changed
    assert kinds(room, opened.article.id)[-1] is EventKind.RESTORED
    newest = entries(room.desk.articles.history(opened.article.id))[0]
    assert newest.recovered, "no older version: the history says what it was"
    assert list(room.desk.recovery.found(room.editor)) == []
    type_text(desk.editor.sheet.body, "ثم يُكتب بعدها.")
    desk.flush(lambda: None)
    settle(window, qtbot)
    assert window.problems == []


def test_what_is_saved_stays_and_the_other_text_is_within_reach(
    window: Window, room: Newsroom, qtbot: QtBot, look: Callable[[DeskRoom], RecoveryDialog]
) -> None:
    opened = room.desk.articles.create(room.editor, ARTICLE)
    left_behind(room, longer(ARTICLE), opened)
    desk = desk_of(window, qtbot)
    dialog = look(desk)
    press(dialog, "keep")
    settle(window, qtbot)
    assert not desk.recovery.bar.isVisible()
    assert room.desk.articles.working_text(opened.article.id) == ARTICLE

    desk.recovery.show_all()
    settle(window, qtbot)
    (again,) = [d for d in desk.findChildren(RecoveryDialog) if d.isVisible()]
    assert not again.view.findChild(QPushButton, "keep").isVisible()  # type: ignore[union-attr]
    press(again, "restore")
    settle(window, qtbot)
    assert room.desk.articles.working_text(opened.article.id) == longer(ARTICLE)
    assert list(room.desk.recovery.kept(room.editor)) == []


def test_later_changes_nothing_and_asks_again_with_the_article(
    window: Window, room: Newsroom, qtbot: QtBot, look: Callable[[DeskRoom], RecoveryDialog]
) -> None:
    opened = room.desk.articles.create(room.editor, ARTICLE)
    left_behind(room, longer(ARTICLE), opened)
    desk = desk_of(window, qtbot)
    QTest.keyClick(look(desk), Qt.Key.Key_Escape)
    settle(window, qtbot)
    assert not desk.recovery.bar.isVisible()
    assert len(room.desk.recovery.found(room.editor)) == 1
    again = desk_of(window, qtbot)
    assert again.recovery.bar.isVisible()
    press(again.recovery.bar, "recoveryLater")
    assert not again.recovery.bar.isVisible()


def test_several_are_a_list_and_the_keys_go_from_difference_to_difference(
    window: Window, room: Newsroom, qtbot: QtBot, look: Callable[[DeskRoom], RecoveryDialog]
) -> None:
    first = room.desk.articles.create(room.editor, ARTICLE)
    other = room.desk.articles.create(room.editor, replace(ARTICLE, headline="عنوان مقال آخر في المكتب"))
    left_behind(room, longer(ARTICLE), first, writing="w1")
    left_behind(room, longer(replace(other.head.content, source="وكالة أخرى")), other, writing="w2")
    desk = desk_of(window, qtbot)
    dialog = look(desk)
    QAbstractItemModelTester(dialog.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert dialog.list.isVisible()
    assert dialog.model.rowCount() == 2
    pair = dialog.view.pair
    assert pair.sheet.differences == 2
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    assert pair.sheet.current == 0, "the first is in view from the beginning"
    QTest.keyClick(pair.sheet, Qt.Key.Key_J)
    assert pair.sheet.current == 1
    QTest.keyClick(pair.sheet, Qt.Key.Key_K)
    assert pair.sheet.current == 0
    dialog.view._ui.sidesButton.click()
    assert pair.before.isVisible()
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    settle(window, qtbot)
    assert dialog.chosen is not None
    assert dialog.chosen.article == first.article.id
    press(dialog, "restore")
    settle(window, qtbot)
    assert dialog.isVisible()
    assert dialog.model.rowCount() == 1
    assert desk.working.article is not None
    assert desk.working.article.article.id == first.article.id
    dialog.reject()


def test_where_somebody_saved_meanwhile_it_is_said_and_compared_with_that(
    window: Window, room: Newsroom, qtbot: QtBot, look: Callable[[DeskRoom], RecoveryDialog]
) -> None:
    opened = room.desk.articles.create(room.editor, ARTICLE)
    left_behind(room, longer(ARTICLE), opened)
    newer = replace(ARTICLE, headline="عنوان حفظه محرر آخر في أثناء ذلك")
    room.desk.articles.save(room.admin, opened.article.id, opened.head.id, newer, RevisionKind.MILESTONE)
    dialog = look(desk_of(window, qtbot))
    assert "أحدث" in dialog.view._ui.note.text()
    assert dialog.view.pair.sheet.differences == 2, "another headline, and what was written"
    press(dialog, "restore")
    settle(window, qtbot)
    assert room.desk.articles.working_text(opened.article.id) == longer(ARTICLE)
    texts = [row.content_hash for row in room.desk.articles.history(opened.article.id).revisions]
    assert len(texts) == len(set(texts)) == 3


def test_another_persons_text_names_them_and_they_stay_an_author(
    window: Window, room: Newsroom, qtbot: QtBot, look: Callable[[DeskRoom], RecoveryDialog]
) -> None:
    colleague = room.desk.accounts.create(room.admin, "نادية", frozenset({Role.EDITOR}), PASSPHRASE)
    theirs = room.desk.accounts.unlock(colleague.id, PASSPHRASE)
    opened = room.desk.articles.create(room.editor, ARTICLE)
    left_behind(room, longer(ARTICLE), opened, writer=theirs)
    dialog = look(desk_of(window, qtbot))
    assert "نادية" in dialog.view._ui.note.text()
    press(dialog, "restore")
    settle(window, qtbot)
    article = room.desk.articles.open(room.editor, opened.article.id).article
    assert {room.editor.account.id, colleague.id} <= article.authors


def test_a_restore_that_is_refused_leaves_everything_and_says_so(
    window: Window,
    room: Newsroom,
    qtbot: QtBot,
    look: Callable[[DeskRoom], RecoveryDialog],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened = room.desk.articles.create(room.editor, ARTICLE)
    left_behind(room, longer(ARTICLE), opened)
    desk = desk_of(window, qtbot)
    desk.open_article(opened.article.id)
    settle(window, qtbot)
    dialog = look(desk)
    room.desk.articles.save(room.admin, opened.article.id, opened.head.id, replace(ARTICLE, source="وكالة"))
    press(dialog, "restore")
    settle(window, qtbot)
    assert [error.code for error in window.problems] == [ErrorCode.STALE_REVISION]
    assert len(room.desk.recovery.found(room.editor)) == 1
    assert not [d for d in desk.findChildren(RecoveryDialog) if d.isVisible()]


def test_text_of_an_article_that_the_desk_does_not_know_becomes_a_draft(
    window: Window, room: Newsroom, qtbot: QtBot, look: Callable[[DeskRoom], RecoveryDialog]
) -> None:
    room.desk.recovery.note(room.editor, "w1", "0190-gone", "", longer(ARTICLE))
    room.desk.recovery.release("w1")
    desk = desk_of(window, qtbot)
    dialog = look(desk)
    press(dialog, "restore")
    settle(window, qtbot)
    assert desk.working.article is not None
    assert desk.working.content() == longer(ARTICLE)


def test_what_is_typed_is_in_the_journal_while_saving_fails_and_after_the_window_is_given_up(
    window: Window, room: Newsroom, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = room.desk.articles.create(room.editor, ARTICLE)
    desk = desk_of(window, qtbot)
    desk.open_article(opened.article.id)
    settle(window, qtbot)

    def fails(*_arguments: object) -> None:
        raise DeskError(ErrorCode.DATABASE_LOCKED)

    with monkeypatch.context() as broken:
        broken.setattr(ArticleService, "save", fails)
        type_text(desk.editor.sheet.body, "لا يضيع هذا السطر. ")
        journal = room.opened.folder / "journal"
        qtbot.waitUntil(lambda: any(journal.glob("*.journal")))
        desk.working.save()
        settle(window, qtbot)
        assert list(room.desk.recovery.found(room.editor)) == []  # somebody still writes it
        desk.hide()
        settle(window, qtbot)
    (found,) = room.desk.recovery.found(room.editor)
    assert "لا يضيع هذا السطر." in found.content.body_text
    assert oct(next(journal.glob("*.journal")).stat().st_mode & 0o777) == "0o600"


def test_the_journal_goes_once_the_text_is_stored_and_the_room_left(
    window: Window, room: Newsroom, qtbot: QtBot
) -> None:
    opened = room.desk.articles.create(room.editor, ARTICLE)
    desk = desk_of(window, qtbot)
    desk.open_article(opened.article.id)
    settle(window, qtbot)
    type_text(desk.editor.sheet.body, "يُحفظ ثم يُمحى من الدفتر. ")
    journal = room.opened.folder / "journal"
    qtbot.waitUntil(lambda: any(journal.glob("*.journal")))
    desk.flush(lambda: None)
    settle(window, qtbot)
    desk.hide()
    settle(window, qtbot)
    assert list(journal.glob("*")) == []


def test_a_journal_that_cannot_be_written_is_said_and_writing_goes_on(
    window: Window, room: Newsroom, qtbot: QtBot
) -> None:
    opened = room.desk.articles.create(room.editor, ARTICLE)
    desk = desk_of(window, qtbot)
    desk.open_article(opened.article.id)
    settle(window, qtbot)
    journal = room.opened.folder / "journal"
    journal.write_bytes(b"")  # a file where the folder would be
    label = desk.editor.findChild(QWidget, "journalLabel")
    assert isinstance(label, QWidget)
    type_text(desk.editor.sheet.body, "كتابة ")
    qtbot.waitUntil(label.isVisible)
    desk.flush(lambda: None)
    settle(window, qtbot)
    assert room.desk.articles.working_text(opened.article.id).body_text.startswith("كتابة ")
    journal.unlink()
    type_text(desk.editor.sheet.body, "تتواصل ")
    qtbot.waitUntil(lambda: not label.isVisible())
    assert window.problems == []


def test_a_backup_that_is_restored_leaves_the_journal_to_be_offered(tmp_path: Path) -> None:
    folder, copy = tmp_path / "desk", tmp_path / "copy.sqlite3"
    with newsroom_in(folder) as room:
        backup(folder, copy)
        opened = room.desk.articles.create(room.editor, ARTICLE)
        left_behind(room, longer(ARTICLE), opened)
    restore(copy, folder, force=True)
    with open_desk(folder) as again:
        desk = desk_over(again, FakeClock())
        (found,) = desk.recovery.found(desk.accounts.unlock_by_name("كريم", PASSPHRASE))
        assert found.head is None
        assert found.content == longer(ARTICLE)
