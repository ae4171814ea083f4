"""The article list and the desk room: folders, search, paging, and going from article to article."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLineEdit, QListView
from pytestqt.qtbot import QtBot

from editor_desk.domain.content import BlockKind, Content, block
from editor_desk.domain.workflow import DeliveryState, ReviewState
from editor_desk.gui.articles import list_panel as module
from editor_desk.gui.articles.desk_room import DeskRoom
from editor_desk.gui.articles.list_delegate import chips_of, headline_of
from editor_desk.gui.articles.list_model import ROW_ROLE, ArticleListModel, Row
from editor_desk.gui.articles.list_panel import ListPanel
from editor_desk.gui.importing.import_dialog import ImportDialog
from editor_desk.gui.jobs import Lane
from editor_desk.gui.shell.room import Bookmark
from editor_desk.gui.tags.retag_dialog import RetagDialog
from editor_desk.services.ports.articles import ArticleSummary, Folder
from tests.desks import ARTICLE, Newsroom
from tests.windows import Window, type_text, window_for


@pytest.fixture
def panel(window: Window, qtbot: QtBot) -> ListPanel:
    made = ListPanel(window.context)
    qtbot.addWidget(made)
    made.resize(292, 700)
    made.show()
    return made


@pytest.fixture
def desk_room(window: Window, qtbot: QtBot) -> Iterator[DeskRoom]:
    made = DeskRoom(window.context)
    qtbot.addWidget(made)
    made.resize(1240, 800)
    made.show()
    yield made
    qtbot.waitUntil(lambda: window.is_idle)


def write(window: Window, *headlines: str) -> list[str]:
    """Articles with these headlines, the last one newest; their ids."""
    create = window.newsroom.desk.articles.create
    return [
        create(window.newsroom.editor, replace(ARTICLE, headline=headline)).article.id
        for headline in headlines
    ]


def headlines(panel: ListPanel) -> list[str]:
    return [row.summary.headline for row in panel._model.rows]


def view_of(panel: ListPanel) -> QListView:
    found = panel.findChild(QListView, "view")
    assert found is not None
    return found


def row_at(panel: ListPanel, place: int) -> QPoint:
    return view_of(panel).visualRect(panel._model.index(place, 0)).center()


SUMMARY = ArticleSummary(
    "1", "عنوان", ReviewState.DRAFT, DeliveryState.NONE, datetime(2026, 11, 23, tzinfo=UTC), 10, "كريم"
)


def rows(*ids: str) -> list[Row]:
    return [Row(replace(SUMMARY, id=name)) for name in ids]


def test_the_model_keeps_the_rules_of_qt(qtbot: QtBot) -> None:
    model = ArticleListModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.replace(rows("a", "b"), more=True)
    model.append(rows("b", "c"), more=False)
    assert [row.summary.id for row in model.rows] == ["a", "b", "c"]
    model.replace([], more=False)
    assert model.rowCount() == 0
    assert model.index(0, 0).data() is None


def test_what_a_row_says_may_change_without_a_row_going(qtbot: QtBot) -> None:
    model = ArticleListModel()
    model.replace(rows("a", "b", "c"), more=False)
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    with qtbot.waitSignal(model.dataChanged) as changed:
        model.replace([*rows("a"), Row(replace(SUMMARY, id="b", headline="آخر")), *rows("c")], more=False)
    assert changed.args[0].row() == changed.args[1].row() == 1
    assert resets == []
    assert model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "آخر"
    assert model.index(1, 0).data(Qt.ItemDataRole.DecorationRole) is None


def test_a_page_is_asked_for_once(qtbot: QtBot) -> None:
    model = ArticleListModel()
    model.replace(rows("a"), more=True)
    asked: list[bool] = []
    model.more_wanted.connect(lambda: asked.append(True))
    model.fetchMore(QModelIndex())
    model.fetchMore(QModelIndex())
    assert asked == [True]


def test_a_folder_is_shown_newest_first_and_a_click_opens(
    panel: ListPanel, window: Window, qtbot: QtBot
) -> None:
    first, _second = write(window, "الأول", "الثاني")
    panel.show_folder(Folder.MY_DRAFTS)
    qtbot.waitUntil(lambda: headlines(panel) == ["الثاني", "الأول"])
    with qtbot.waitSignal(panel.opened) as opened:
        QTest.mouseClick(
            view_of(panel).viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            row_at(panel, 1),
        )
    assert opened.args == [first]


def test_arrows_move_and_enter_opens(panel: ListPanel, window: Window, qtbot: QtBot) -> None:
    first, _second = write(window, "الأول", "الثاني")
    panel.show_folder(Folder.MY_DRAFTS)
    qtbot.waitUntil(lambda: len(headlines(panel)) == 2)
    asked: list[str] = []
    panel.opened.connect(asked.append)
    panel.focus_search()
    QTest.keyClick(panel._ui.searchField, Qt.Key.Key_Down)
    QTest.keyClick(view_of(panel), Qt.Key.Key_Down)
    assert asked == []
    QTest.keyClick(view_of(panel), Qt.Key.Key_Return)
    assert asked == [first]


def test_the_next_page_comes_when_it_is_needed(
    panel: ListPanel, window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PAGE", 12)
    write(window, *[f"عنوان {number}" for number in range(30)])
    panel.show_folder(Folder.MY_DRAFTS)
    qtbot.waitUntil(lambda: len(headlines(panel)) == 12)
    view_of(panel).scrollToBottom()
    qtbot.waitUntil(lambda: len(headlines(panel)) == 24)
    view_of(panel).scrollToBottom()
    qtbot.waitUntil(lambda: len(headlines(panel)) == 30)
    assert not panel._model.canFetchMore()
    assert len(set(headlines(panel))) == 30


@pytest.mark.parametrize("query", ["", "عنوان"], ids=["folder", "search"])
@pytest.mark.parametrize("page_first", [False, True])
def test_a_refresh_and_a_next_page_drop_neither(
    panel: ListPanel,
    window: Window,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    query: str,
    *,
    page_first: bool,
) -> None:
    monkeypatch.setattr(module, "PAGE", 12)
    monkeypatch.setattr(module, "FOUND_PAGE", 12)
    ids = write(window, *[f"عنوان {number}" for number in range(30)])
    window.newsroom.desk.indexing.catch_up()
    panel.resize(292, 300)
    panel.show_folder(Folder.MY_DRAFTS)
    if query:
        type_text(panel._ui.searchField, query)
    qtbot.waitUntil(lambda: window.is_idle and len(headlines(panel)) == 12)
    shown = panel._model.rows[0].summary.id
    opened = window.newsroom.desk.articles.open(window.newsroom.editor, shown)
    changed = replace(opened.head.content, headline="عنوان تغيّر")
    window.newsroom.desk.articles.save(window.newsroom.editor, shown, opened.head.id, changed)
    window.newsroom.desk.indexing.drain()
    gate = threading.Event()
    for lane in (Lane.DESK, Lane.BACKGROUND):
        window.context.jobs.run(lambda: gate.wait(20), lane=lane)
    for ask in (panel._model.fetchMore, panel.refresh)[:: 1 if page_first else -1]:
        ask()
    gate.set()
    qtbot.waitUntil(lambda: window.is_idle)
    assert len(headlines(panel)) >= 24, "the page came"
    # By relevance it may have gone farther down.
    said = [row.summary.headline for row in panel._model.rows if row.summary.id == shown]
    assert said == ["عنوان تغيّر"] or (query and not said), "and so did the change"
    assert len({row.summary.id for row in panel._model.rows} & set(ids)) == len(panel._model.rows)


def test_a_change_keeps_selection_and_place(panel: ListPanel, window: Window, qtbot: QtBot) -> None:
    ids = write(window, *[f"عنوان {number}" for number in range(40)])
    panel.show_folder(Folder.MY_DRAFTS)
    qtbot.waitUntil(lambda: len(headlines(panel)) == 40)
    view = view_of(panel)
    view.setCurrentIndex(panel._model.index(20, 0))
    chosen = view.currentIndex().data(ROW_ROLE).summary.id
    place = view.verticalScrollBar().value()
    assert place > 0
    desk, editor = window.newsroom.desk, window.newsroom.editor
    old = desk.articles.open(editor, ids[0])
    desk.articles.save(editor, ids[0], old.head.id, replace(ARTICLE, headline="صعد إلى الأعلى"))

    window.context.bus.changed.emit()

    qtbot.waitUntil(lambda: headlines(panel)[0] == "صعد إلى الأعلى")
    assert view.currentIndex().data(ROW_ROLE).summary.id == chosen
    assert view.verticalScrollBar().value() == place


def test_a_search_replaces_the_list_and_escape_brings_it_back(
    panel: ListPanel, window: Window, qtbot: QtBot
) -> None:
    write(window, "زلزال في المدينة", "مهرجان السينما")
    window.newsroom.desk.indexing.prepare()
    window.newsroom.desk.indexing.drain()
    panel.show_folder(Folder.MY_DRAFTS)
    qtbot.waitUntil(lambda: len(headlines(panel)) == 2)
    panel.focus_search()
    type_text(panel._ui.searchField, "الزلزال")
    qtbot.waitUntil(lambda: headlines(panel) == ["زلزال في المدينة"])
    assert panel._model.rows[0].hits
    QTest.keyClick(panel._ui.searchField, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(headlines(panel)) == 2)


def test_an_empty_list_says_so_and_offers_a_way_on(panel: ListPanel, window: Window, qtbot: QtBot) -> None:
    panel.show_folder(Folder.MY_DRAFTS)
    qtbot.waitUntil(panel._ui.newButton.isVisible)
    assert "مسودات" in panel._ui.emptyLabel.text()
    with qtbot.waitSignal(panel.new_wanted):
        QTest.mouseClick(panel._ui.newButton, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(panel.import_wanted):
        QTest.mouseClick(panel._ui.importButton, Qt.MouseButton.LeftButton)
    type_text(panel._ui.searchField, "لا شيء")
    qtbot.waitUntil(lambda: not panel._ui.newButton.isVisible())


def test_a_live_article_under_review_again_shows_both_states(window: Window) -> None:
    live = replace(SUMMARY, delivery=DeliveryState.HANDED_OVER, review=ReviewState.APPROVED)
    assert [tone for _text, tone in chips_of(live)] == ["blue"]
    again = replace(live, review=ReviewState.IN_REVIEW)
    assert [tone for _text, tone in chips_of(again)] == ["amber", "blue"]
    assert headline_of(replace(SUMMARY, headline=" \n")) == "بلا عنوان بعد"


def test_a_new_article_is_written_and_found_in_the_list(
    desk_room: DeskRoom, window: Window, qtbot: QtBot
) -> None:
    desk_room.show_folder(Folder.MY_DRAFTS)
    desk_room.new_article()
    qtbot.waitUntil(lambda: desk_room.working.article is not None)
    qtbot.waitUntil(desk_room.inspector.isVisible)
    type_text(desk_room.editor.sheet.headline, "عنوان مكتوب بالمفاتيح")

    qtbot.waitUntil(lambda: headlines(desk_room.list) == ["عنوان مكتوب بالمفاتيح"])


def test_switching_articles_loses_nothing(desk_room: DeskRoom, window: Window, qtbot: QtBot) -> None:
    first, second = write(window, "الأول", "الثاني")
    working = desk_room.working
    desk_room.open_article(first)
    qtbot.waitUntil(lambda: working.article is not None)
    type_text(desk_room.editor.sheet.body, "زيادة ")
    desk_room.open_article(second)
    qtbot.waitUntil(lambda: working.article is not None and working.article.article.id == second)
    assert desk_room.editor.sheet.headline.text() == "الثاني"
    desk_room.open_article(first)
    qtbot.waitUntil(lambda: working.article is not None and working.article.article.id == first)
    assert desk_room.editor.sheet.body.sheet.blocks()[0].text.startswith("زيادة ")


def test_keeping_a_version_says_so(desk_room: DeskRoom, window: Window, qtbot: QtBot) -> None:
    (first,) = write(window, "الأول")
    desk_room.open_article(first)
    qtbot.waitUntil(lambda: desk_room.working.article is not None)
    QTest.keyClick(desk_room.editor.sheet.body, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(window.notices))


def test_an_imported_article_is_shown(
    desk_room: DeskRoom, window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    (made,) = write(window, "من صفحة")
    monkeypatch.setattr(ImportDialog, "open", lambda self: self.imported.emit(made))
    desk_room.start_import()
    qtbot.waitUntil(lambda: desk_room.working.article is not None)
    assert desk_room.editor.sheet.headline.text() == "من صفحة"


def test_a_room_made_anew_goes_on_where_one_was(desk_room: DeskRoom, window: Window, qtbot: QtBot) -> None:
    (first,) = write(window, "الأول")
    assert desk_room.bookmark() is None
    desk_room.open_article(first)
    qtbot.waitUntil(lambda: desk_room.working.article is not None)
    desk_room.editor.set_caret(12)
    mark = desk_room.bookmark()
    assert mark == Bookmark(first, 12)

    again = DeskRoom(window.context)
    qtbot.addWidget(again)
    again.show()
    again.open_bookmark(mark)

    qtbot.waitUntil(lambda: again.bookmark() == mark)
    again.editor.set_caret(100_000)
    assert again.editor.caret == again.editor.sheet.body.document().characterCount() - 1
    qtbot.waitUntil(lambda: window.is_idle)


def test_widths_are_kept(desk_room: DeskRoom, window: Window, qtbot: QtBot) -> None:
    desk_room.hide()
    assert not window.context.preferences.state("desk room").isEmpty()


def test_flush_waits_until_all_is_stored(desk_room: DeskRoom, window: Window, qtbot: QtBot) -> None:
    made = window.newsroom.desk.articles.create(
        window.newsroom.editor, Content(headline="قبل", blocks=(block(BlockKind.PARAGRAPH, "نص"),))
    )
    desk_room.open_article(made.article.id)
    qtbot.waitUntil(lambda: desk_room.working.article is not None)
    field = desk_room.findChild(QLineEdit, "sourceField")
    assert field is not None
    type_text(field, "وكالة")
    stored: list[str] = []
    desk_room.flush(
        lambda: stored.append(
            window.newsroom.desk.articles.open(window.newsroom.editor, made.article.id).head.content.source
        )
    )
    qtbot.waitUntil(lambda: stored == ["وكالة"])


def test_rows_are_chosen_with_ctrl_and_shift_and_their_tags_changed_at_once(
    room: Newsroom, tmp_path: Path, qtbot: QtBot
) -> None:
    with window_for(room, room.curator, tmp_path) as window:
        ids = [
            room.desk.articles.create(room.curator, replace(ARTICLE, headline=f"خبر {number}")).article.id
            for number in range(5)
        ]
        room.desk.tags.ensure(room.curator, "سياحة")
        desk = DeskRoom(window.context)
        qtbot.addWidget(desk)
        desk.resize(1240, 800)
        desk.show()
        panel, view = desk.list, view_of(desk.list)
        panel.show_folder(Folder.ARCHIVE)
        qtbot.waitUntil(lambda: len(headlines(panel)) == 5 and window.is_idle)

        def click(place: int, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
            QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, keys, row_at(panel, place))

        click(4)
        qtbot.waitUntil(lambda: desk.working.article is not None and window.is_idle)
        assert not panel.selection.isVisible()
        with qtbot.assertNotEmitted(panel.opened):
            click(1, Qt.KeyboardModifier.ControlModifier)
            click(2, Qt.KeyboardModifier.ControlModifier)
        assert panel.selection.isVisible()
        assert panel.chosen == (ids[3], ids[2], ids[0])
        assert "٣" in panel.selection.accessibleName()
        QTest.keyClick(view, Qt.Key.Key_Escape)
        assert not panel.selection.isVisible()
        assert len(panel.chosen) == 1
        click(3)
        qtbot.waitUntil(lambda: window.is_idle)
        click(1, Qt.KeyboardModifier.ShiftModifier)
        assert panel.chosen == (ids[3], ids[2], ids[1])
        QTest.mouseClick(panel.selection.tags, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: desk.findChild(RetagDialog) is not None)
        many = desk.findChild(RetagDialog)
        assert isinstance(many, RetagDialog)
        assert not many._ui.query.isEnabled()
        type_text(many.add, "سياحة")
        QTest.keyClick(many.add, Qt.Key.Key_Escape)
        QTest.mouseClick(many._ui.accept, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: window.is_idle)
        assert "٣" in many._ui.accept.text()
        QTest.mouseClick(many._ui.accept, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: window.is_idle)
        tagged = [room.desk.articles.open(room.curator, one).head.content.tags for one in ids]
        assert ["سياحة" in {tag.label for tag in tags} for tags in tagged] == [False, True, True, True, False]
        assert "٣" in window.notices[-1]
        shown = desk.working.article
        assert shown is not None
        assert "سياحة" in {tag.label for tag in shown.head.content.tags}, "the open article is read again"


def test_whoever_may_not_curate_is_told_so(panel: ListPanel, window: Window, qtbot: QtBot) -> None:
    write(window, "الأول", "الثاني")
    panel.show_folder(Folder.MY_DRAFTS)
    qtbot.waitUntil(lambda: len(headlines(panel)) == 2)
    view_of(panel).selectAll()
    assert panel.selection.isVisible()
    assert not panel.selection.tags.isEnabled()
    assert panel.selection.tags.toolTip()


def test_a_long_list_asks_for_one_height_and_keeps_its_place(
    panel: ListPanel, window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    qtbot.waitUntil(lambda: window.is_idle)
    monkeypatch.setattr(module, "EVEN_FROM", 60)
    view, model = view_of(panel), panel._model
    long = "افتتاح مكتبة التراث في فاس بعد ترميم دام ثلاث سنوات كاملة"
    many = [Row(replace(SUMMARY, id=str(n), headline=long if n % 2 else "خبر")) for n in range(200)]
    panel._show(many[:50], more=False)
    heights = {view.visualRect(model.index(place, 0)).height() for place in range(50)}
    assert len(heights) == 2, "as high as their headlines"
    view.scrollTo(model.index(20, 0), QListView.ScrollHint.PositionAtTop)
    assert view.indexAt(QPoint(100, 0)).row() == 20
    model.append(many[50:100], more=False)
    view.scrollTo(view.currentIndex())
    assert view.uniformItemSizes()
    assert view.indexAt(QPoint(100, 0)).row() == 20
    assert {view.visualRect(model.index(place, 0)).height() for place in range(100)} == {max(heights)}
    asked: list[int] = []
    ask = panel._delegate.sizeHint

    def counted(*given: object) -> object:
        asked.append(1)
        return ask(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(panel._delegate, "sizeHint", counted)
    model.append(many[100:], more=False)
    view.doItemsLayout()
    assert len(asked) < 5
    assert model.rowCount() == 200
    panel._show(many[:10], more=False)
    assert not view.uniformItemSizes()
    assert len({view.visualRect(model.index(place, 0)).height() for place in range(10)}) == 2
