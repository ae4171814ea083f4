"""Suggestions, chosen links and near-duplicates in the window, by keys and mouse."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from editor_desk.domain.content import BlockKind, Content, RelatedLink, block
from editor_desk.domain.workflow import ReviewState
from editor_desk.gui.duplicates.dialog import DuplicateDialog
from editor_desk.gui.duplicates.feature import Duplicates
from editor_desk.gui.editor.editor_panel import EditorPanel
from editor_desk.gui.importing.import_dialog import ImportDialog
from editor_desk.gui.inspector.link_drag import RowDrag, carried
from editor_desk.gui.inspector.link_row import LinkRow
from editor_desk.gui.inspector.slots_section import SlotsSection
from tests.desks import Newsroom
from tests.gui.rooms import settle
from tests.gui.test_inspector import Bench, bench
from tests.services.test_link_service import HARBOUR, MUSEUM, SEASON, stored
from tests.services.test_related_service import LONG, REPORT, retold, withdraw
from tests.windows import Window, type_text

__all__ = ["bench"]

STORY = Content(
    headline="مراكب صيد الإسكندرية تخرج من الميناء إلى البحر",
    blocks=(
        block(
            BlockKind.PARAGRAPH,
            "خرج صيادو الإسكندرية من الميناء إلى البحر بعد المنع، وعادت مراكب الصيد قبل المغرب.",
        ),
    ),
)


def suggestions(bench: Bench) -> list[LinkRow]:
    return bench.panel.links.suggestions._link_rows()


def titles(rows: list[LinkRow]) -> list[str]:
    return [row.title.text() for row in rows]


def labels(row: QWidget, name: str) -> list[str]:
    return [label.text() for label in row.findChildren(QLabel, name)]


def open_new(bench: Bench, room: Newsroom, content: Content = HARBOUR) -> str:
    opened = room.desk.articles.create(room.editor, content)
    bench.open(opened)
    return opened.article.id


def test_a_suggestion_says_what_it_is_and_how_many_reprints_it_has(bench: Bench, room: Newsroom) -> None:
    stored(room, REPORT)
    stored(room, retold("المراكب تعود إلى الرصيف", share=0.8))
    open_new(bench, room, STORY)
    (row,) = suggestions(bench)
    assert labels(row, "suggestionKind") == ["الخبر نفسه"]
    assert labels(row, "suggestionReprints") == ["وإعادة نشر واحدة"]
    assert "الخبر نفسه" in row.accessibleName()


def test_delete_dismisses_for_good_the_next_one_has_the_focus_and_it_can_be_taken_back(
    bench: Bench, room: Newsroom
) -> None:
    stored(room, SEASON)
    stored(room, STORY)
    article = open_new(bench, room)
    before = titles(suggestions(bench))
    assert len(before) == 2
    suggestions(bench)[0].setFocus()
    QTest.keyClick(suggestions(bench)[0], Qt.Key.Key_Delete)
    bench.settle()
    assert titles(suggestions(bench)) == before[1:]
    assert suggestions(bench)[0].hasFocus()
    bench.open(room.desk.articles.open(room.editor, article))
    assert titles(suggestions(bench)) == before[1:]
    QTest.keyClick(suggestions(bench)[0], Qt.Key.Key_Delete)
    bench.settle()
    assert suggestions(bench) == []
    back = bench.panel.links.suggestions.back
    QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    bench.settle()
    assert titles(suggestions(bench)) == before[1:]
    assert back.isHidden()


def test_arrows_go_through_the_suggestions_and_keys_take_them(bench: Bench, room: Newsroom) -> None:
    first, second = stored(room, SEASON), stored(room, STORY)
    article = open_new(bench, room)
    rows = suggestions(bench)
    rows[0].setFocus()
    QTest.keyClick(rows[0], Qt.Key.Key_Down)
    assert rows[1].hasFocus()
    type_text(rows[1], "ق")
    bench.settle()
    (read_also,) = bench.store().read_also
    assert read_also.article in {first, second}
    with room.opened.unit_of_work() as work:
        assert list(work.link_choices.of_article(article)) == [read_also.article]


def test_a_link_to_what_is_not_approved_or_was_withdrawn_warns(bench: Bench, room: Newsroom) -> None:
    draft = stored(room, SEASON)
    gone = room.sealed(replace(MUSEUM, source="وكالة")).article.id
    fine = room.sealed(replace(STORY, source="وكالة")).article.id
    withdraw(room, gone)
    links = tuple(RelatedLink(one, one) for one in (draft, gone, fine))
    open_new(bench, room, replace(HARBOUR, similar=links))
    rows = bench.rows("similar")
    assert [labels(row, "linkWarning") for row in rows] == [["لم يُعتمد بعد"], ["سُحب"], []]
    assert "سُحب" in rows[1].accessibleName()


def test_a_link_to_what_came_published_with_an_archive_has_no_badge(bench: Bench, room: Newsroom) -> None:
    target = stored(room, SEASON)
    with room.opened.unit_of_work() as work:
        linked = work.articles.get(target)
        work.articles.put(replace(linked, review=ReviewState.PUBLISHED), work.revisions.get(linked.head))
        work.commit()
    article = open_new(bench, room, replace(HARBOUR, similar=(RelatedLink(SEASON.headline, target),)))
    assert [labels(row, "linkWarning") for row in bench.rows("similar")] == [[]]
    checks = {check.rule: check.passed for check in room.desk.articles.open(room.editor, article).checks}
    assert checks["links_sealed"]


def test_an_article_without_a_headline_is_no_empty_row(bench: Bench, room: Newsroom) -> None:
    stored(room, replace(STORY, headline=""))
    open_new(bench, room, STORY)
    assert titles(suggestions(bench)) == ["بلا عنوان بعد"]


def test_numbers_are_no_reasons(bench: Bench, room: Newsroom) -> None:
    story = replace(STORY, headline="148 مركب صيد في ميناء الإسكندرية عام 2024")
    stored(room, story)
    open_new(bench, room, story)
    (row,) = suggestions(bench)
    why = row.findChild(QLabel, "suggestionReason")
    assert why is not None
    shared = why.accessibleName().split("—")[0]
    assert shared.strip()
    assert not any(char.isdigit() for char in shared)


def test_a_title_is_matched_when_its_article_arrives(bench: Bench, room: Newsroom) -> None:
    open_new(bench, room, replace(HARBOUR, read_also=(RelatedLink(SEASON.headline), RelatedLink("لا أحد"))))
    assert [labels(row, "linkWarning") for row in bench.rows("read_also")] == [["لم يُعثر عليه بعد"]] * 2
    season = stored(room, SEASON)
    bench.window.context.bus.changed.emit()
    bench.settle()
    row = bench.rows("read_also")[0]
    assert labels(row, "linkWarning") == ["صار في الأرشيف"]
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Return)
    assert bench.store().read_also == (RelatedLink(SEASON.headline, season), RelatedLink("لا أحد"))


def test_a_title_that_is_there_already_is_offered_on_opening(bench: Bench, room: Newsroom) -> None:
    season = stored(room, SEASON)
    open_new(bench, room, replace(HARBOUR, similar=(RelatedLink(SEASON.headline),)))
    (row,) = bench.rows("similar")
    tie = row.findChild(QToolButton, "tieLink")
    assert isinstance(tie, QToolButton)
    QTest.mouseClick(tie, Qt.MouseButton.LeftButton)
    assert [link.article for link in bench.store().similar] == [season]


def test_who_links_here_is_shown(bench: Bench, room: Newsroom) -> None:
    article = open_new(bench, room)
    section = bench.panel.links.linked_from
    assert section.isHidden()
    linking = stored(room, replace(SEASON, similar=(RelatedLink("ن", article),)))
    bench.open(room.desk.articles.open(room.editor, article))
    (row,) = section.findChildren(LinkRow, "linkedFromRow")
    assert row.title.text() == SEASON.headline
    with bench.qtbot.waitSignal(bench.window.context.bus.open_article) as asked:
        QTest.keyClick(row, Qt.Key.Key_Return)
    assert asked.args == [linking]


def drop(section: SlotsSection, source: LinkRow, at: QPoint) -> None:
    """What Qt sends when the row is dragged there; the drag itself would wait for a real mouse."""
    drag = source.findChild(RowDrag)
    assert drag is not None
    mime = drag.mime()
    both = (Qt.DropAction.MoveAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(section, QDragEnterEvent(at, *both))
    QApplication.sendEvent(section, QDragLeaveEvent())
    QApplication.sendEvent(section, QDragEnterEvent(at, *both))
    QApplication.sendEvent(section, QDropEvent(QPointF(at), *both))


def middle(section: SlotsSection, row: LinkRow, below: int = 0) -> QPoint:
    return row.mapTo(section, row.rect().center()) + QPoint(0, below)


def test_links_are_put_in_order_by_dragging(bench: Bench, room: Newsroom) -> None:
    ids = [stored(room, one) for one in (SEASON, STORY, MUSEUM)]
    open_new(bench, room, replace(HARBOUR, similar=tuple(RelatedLink(one, one) for one in ids)))
    section = bench.panel.links.similar
    rows = bench.rows("similar")
    drop(section, rows[0], middle(section, rows[2], 4))
    assert [link.article for link in bench.store().similar] == [ids[1], ids[2], ids[0]]
    rows = bench.rows("similar")
    drop(section, rows[2], middle(section, rows[0], -4))
    assert [link.article for link in bench.store().similar] == ids
    other = bench.panel.links.read_also
    drop(other, bench.rows("similar")[1], QPoint(20, 20))
    stored_text = bench.store()
    assert [link.article for link in stored_text.read_also] == [ids[1]]
    assert [link.article for link in stored_text.similar] == [ids[0], ids[2]]


def test_what_is_not_ours_is_not_dropped(bench: Bench, room: Newsroom) -> None:
    from PySide6.QtCore import QMimeData

    mime = QMimeData()
    mime.setText("نص")
    assert carried(mime) is None
    open_new(bench, room)
    section = bench.panel.links.similar
    event = QDropEvent(
        QPointF(9, 9),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(section, event)
    assert bench.store().similar == ()


@pytest.mark.parametrize("insist", [True, False])
def test_a_near_duplicate_of_a_chosen_one_is_linked_only_by_insisting(
    bench: Bench,
    room: Newsroom,
    insist: bool,  # noqa: FBT001
) -> None:
    chosen, twin = stored(room, REPORT), stored(room, retold("مراكب الأنفوشي تعود محملة", share=0.9))
    open_new(bench, room, replace(MUSEUM, similar=(RelatedLink("ن", chosen),)))
    section = bench.panel.links.read_also
    QTest.mouseClick(section.add_button, Qt.MouseButton.LeftButton)
    type_text(section.field, "الأنفوشي محملة")
    bench.qtbot.waitUntil(section.field.popup.isVisible)
    QTest.keyClick(section.field, Qt.Key.Key_Down)
    QTest.keyClick(section.field, Qt.Key.Key_Return)
    bench.settle()
    assert section.objection.isVisible()
    assert bench.store().read_also == ()
    QTest.keyClick(section.objection.button, Qt.Key.Key_Return if insist else Qt.Key.Key_Escape)
    bench.settle()
    assert section.objection.isHidden()
    assert [link.article for link in bench.store().read_also] == ([twin] if insist else [])


def test_the_editor_tells_of_a_near_duplicate_and_shows_both(
    editor_panel: EditorPanel, window: Window, room: Newsroom, qtbot: QtBot
) -> None:
    first = stored(room, REPORT)
    copy = room.desk.articles.create(room.editor, retold("عنوان آخر", share=0.9, end="وأضيف هذا السطر."))
    notice = editor_panel.feature(Duplicates).notice
    editor_panel.working.show(copy)
    qtbot.waitUntil(notice.isVisible)
    text = notice.findChild(QLabel, "duplicateText")
    assert isinstance(text, QLabel)
    assert "٪" in text.text() or "%" in text.text()
    assert HARBOUR.headline in text.text()
    compare = notice.findChild(QPushButton, "duplicateCompare")
    assert isinstance(compare, QPushButton)
    QTest.keyClick(compare, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: editor_panel.findChild(DuplicateDialog) is not None)
    dialog = editor_panel.findChild(DuplicateDialog)
    assert isinstance(dialog, DuplicateDialog)
    assert 0 < dialog.view.pair.sheet.differences < 6
    with qtbot.waitSignal(window.context.bus.open_article) as asked:
        opened = dialog.findChild(QPushButton, "openOther")
        assert isinstance(opened, QPushButton)
        QTest.keyClick(opened, Qt.Key.Key_Space)
    assert asked.args == [first]


def test_escape_leaves_it_so(editor_panel: EditorPanel, window: Window, room: Newsroom, qtbot: QtBot) -> None:
    stored(room, REPORT)
    copy = room.desk.articles.create(room.editor, retold("عنوان آخر", share=0.9))
    notice = editor_panel.feature(Duplicates).notice
    editor_panel.working.show(copy)
    qtbot.waitUntil(notice.isVisible)
    leave = notice.findChild(QToolButton, "duplicateLeave")
    assert isinstance(leave, QToolButton)
    QTest.keyClick(leave, Qt.Key.Key_Escape)
    settle(qtbot, window)
    assert notice.isHidden()
    editor_panel.working.show(room.desk.articles.open(room.editor, copy.article.id))
    settle(qtbot, window)
    assert notice.isHidden()


def test_what_is_typed_into_an_article_becomes_a_near_duplicate_in_a_pause(
    editor_panel: EditorPanel, window: Window, room: Newsroom, qtbot: QtBot
) -> None:
    stored(room, REPORT)
    editor_panel.working.show(room.desk.articles.create(room.editor, replace(MUSEUM, blocks=())))
    notice = editor_panel.feature(Duplicates).notice
    editor_panel.sheet.body.setFocus()
    type_text(editor_panel.sheet.body, LONG[:200])
    qtbot.waitUntil(notice.isVisible)
    settle(qtbot, window)


def test_an_import_offers_to_open_what_is_there_already(window: Window, room: Newsroom, qtbot: QtBot) -> None:
    first = stored(room, REPORT)
    dialog = ImportDialog(window.context)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.read_text(f"عودة مراكب الصيد إلى الميناء\n\n{LONG}\n")
    qtbot.waitUntil(dialog.known_text.notice.isVisible)
    opened = dialog.known_text.notice.findChild(QPushButton, "duplicateOpen")
    assert isinstance(opened, QPushButton)
    compare = dialog.known_text.notice.findChild(QPushButton, "duplicateCompare")
    assert isinstance(compare, QPushButton)
    QTest.keyClick(compare, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: dialog.findChild(DuplicateDialog) is not None)
    comparison = dialog.findChild(DuplicateDialog)
    assert isinstance(comparison, DuplicateDialog)
    QTest.keyClick(comparison, Qt.Key.Key_Escape)
    with qtbot.waitSignal(window.context.bus.open_article) as asked:
        QTest.keyClick(opened, Qt.Key.Key_Space)
    assert asked.args == [first]
    assert not dialog.isVisible()
    settle(qtbot, window)
