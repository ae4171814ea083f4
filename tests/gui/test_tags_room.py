"""The tags room: filter, rename, merge, make, and what those who may not curate see."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from editor_desk.gui.jobs import Lane
from editor_desk.gui.tags.tag_dialogs import TagLabelDialog, TagMergeDialog
from editor_desk.gui.tags.tags_model import ALIASES, ARTICLES, LABEL
from editor_desk.gui.tags.tags_room import TagsRoom
from editor_desk.services.ports.keys import Session
from tests.desks import ARTICLE, Newsroom, newsroom_in
from tests.windows import Window, type_text, window_for

if TYPE_CHECKING:
    from editor_desk.gui.shell.room import Room


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Newsroom]:
    with newsroom_in(tmp_path / "desk") as newsroom:
        tags = newsroom.desk.tags
        made = [
            tags.ensure(newsroom.editor, label)
            for label in ("المملكة المغربية", "جامعة القرويين", "غوغل", "جوجل")
        ]
        newsroom.desk.articles.create(newsroom.editor, replace(ARTICLE, tags=(made[0].ref, made[3].ref)))
        newsroom.desk.articles.create(newsroom.editor, replace(ARTICLE, tags=(made[0].ref,)))
        yield newsroom


def shown_to(
    session: Session, room: Newsroom, folder: Path, qtbot: QtBot
) -> Iterator[tuple[TagsRoom, Window]]:
    with window_for(room, session, folder) as window:
        made = TagsRoom(window.context)
        qtbot.addWidget(made)
        made.resize(1200, 800)
        made.show()
        qtbot.waitUntil(lambda: window.is_idle)
        yield made, window


@pytest.fixture
def tags(room: Newsroom, tmp_path: Path, qtbot: QtBot) -> Iterator[tuple[TagsRoom, Window]]:
    yield from shown_to(room.curator, room, tmp_path, qtbot)


def labels(view: TagsRoom) -> list[str]:
    return [view.shown.index(row, LABEL).data() for row in range(view.shown.rowCount())]


def choose(view: TagsRoom, label: str) -> None:
    index = view.shown.index(labels(view).index(label), LABEL)
    table = view._ui.tags
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(index).center())


T = TypeVar("T", bound=QObject)


def child(parent: QObject, kind: type[T]) -> T:
    found = parent.findChild(kind)
    assert isinstance(found, kind)
    return found


def test_the_most_used_come_first(tags: tuple[TagsRoom, Window]) -> None:
    view, _window = tags
    a_room: Room = view
    reached: list[bool] = []
    a_room.flush(lambda: reached.append(True))
    assert reached == [True]
    assert labels(view)[0] == "المملكة المغربية"
    assert view.shown.index(0, ARTICLES).data() == "٢"


def test_the_filter_folds(tags: tuple[TagsRoom, Window]) -> None:
    view, _window = tags
    QAbstractItemModelTester(view.shown, QAbstractItemModelTester.FailureReportingMode.Fatal)
    type_text(view._ui.filter, "جامعه")
    assert labels(view) == ["جامعة القرويين"]
    type_text(view._ui.filter, "زز")
    assert labels(view) == []
    assert view._ui.tagsEmpty.isVisible()
    view._ui.filter.clear()
    assert len(labels(view)) == 4


def test_sorting_by_label_ignores_the_article(tags: tuple[TagsRoom, Window]) -> None:
    view, _window = tags
    view._ui.tags.sortByColumn(LABEL, Qt.SortOrder.AscendingOrder)
    assert labels(view) == ["جامعة القرويين", "جوجل", "غوغل", "المملكة المغربية"]
    view._ui.tags.sortByColumn(ALIASES, Qt.SortOrder.AscendingOrder)
    assert len(labels(view)) == 4


def test_a_tag_is_renamed_and_keeps_its_old_label(
    tags: tuple[TagsRoom, Window], room: Newsroom, qtbot: QtBot
) -> None:
    view, window = tags
    choose(view, "جامعة القرويين")
    QTest.mouseClick(view._ui.rename, Qt.MouseButton.LeftButton)
    dialog = child(view, TagLabelDialog)
    dialog._ui.label.clear()
    type_text(dialog._ui.label, "غوغل")
    QTest.mouseClick(dialog._ui.accept, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.is_idle)
    assert dialog._ui.labelProblem.isVisible()
    dialog._ui.label.clear()
    type_text(dialog._ui.label, "القرويين")
    QTest.keyClick(dialog._ui.label, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.is_idle and view.findChild(TagLabelDialog) is None)
    assert "القرويين" in labels(view)
    assert view._ui.tags.currentIndex().siblingAtColumn(ALIASES).data() == "جامعة القرويين"
    known = room.desk.tags.vocabulary().resolve("جامعة القرويين")
    assert known is not None
    assert known.label == "القرويين"


def test_a_tag_is_merged_after_saying_what_happens(
    tags: tuple[TagsRoom, Window], room: Newsroom, qtbot: QtBot
) -> None:
    view, window = tags
    choose(view, "جوجل")
    QTest.mouseClick(view._ui.merge, Qt.MouseButton.LeftButton)
    dialog = child(view, TagMergeDialog)
    assert not dialog._ui.accept.isEnabled()
    qtbot.waitUntil(dialog.field.hasFocus)
    type_text(dialog.field, "غوغ")
    QTest.keyClick(dialog.field, Qt.Key.Key_Down)
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert "جوجل" in dialog._ui.previewText.text()
    QTest.mouseClick(dialog._ui.accept, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.is_idle)
    assert labels(view).count("جوجل") == 0
    known = room.desk.tags.vocabulary().resolve("جوجل")
    assert known is not None
    assert known.label == "غوغل"
    assert view.shown.index(labels(view).index("غوغل"), ARTICLES).data() == "١"


def test_a_tag_is_made(tags: tuple[TagsRoom, Window], qtbot: QtBot) -> None:
    view, window = tags
    QTest.mouseClick(view._ui.create, Qt.MouseButton.LeftButton)
    dialog = child(view, TagLabelDialog)
    assert not dialog._ui.accept.isEnabled()
    type_text(dialog._ui.label, "مخطوطات")
    QTest.keyClick(dialog._ui.label, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.is_idle)
    assert view._ui.tags.currentIndex().data() == "مخطوطات"


def test_an_editor_sees_why_the_buttons_are_disabled(room: Newsroom, tmp_path: Path, qtbot: QtBot) -> None:
    for view, _window in shown_to(room.editor, room, tmp_path, qtbot):
        choose(view, "جوجل")
        assert not view._ui.rename.isEnabled()
        assert not view._ui.merge.isEnabled()
        assert view._ui.create.isEnabled()
        assert view._ui.tagsReason.isVisible()
        assert view._ui.merge.toolTip() == view._ui.tagsReason.text()
        QTest.keyClick(view._ui.tags, Qt.Key.Key_F2)
        assert view.findChild(TagLabelDialog) is None


def test_the_room_opens_before_the_articles_are_counted(room: Newsroom, tmp_path: Path, qtbot: QtBot) -> None:
    gate, began = threading.Event(), threading.Event()

    def busy() -> None:
        began.set()
        gate.wait()

    with window_for(room, room.curator, tmp_path) as window:
        window.context.jobs.run(busy, lane=Lane.BACKGROUND)
        assert began.wait(10)
        view = TagsRoom(window.context)
        qtbot.addWidget(view)
        view.show()
        try:
            qtbot.waitUntil(lambda: view.shown.rowCount() == 4)
            assert {view.shown.index(row, ARTICLES).data() for row in range(4)} == {"…"}
            choose(view, "جامعة القرويين")
        finally:
            gate.set()
        qtbot.waitUntil(lambda: window.is_idle)
        assert labels(view)[0] == "المملكة المغربية"
        assert view.shown.index(0, ARTICLES).data() == "٢"
        chosen = view._chosen()
        assert chosen is not None
        assert (chosen.tag.label, chosen.articles) == ("جامعة القرويين", 0), "the choice stays"
