"""The tags room as the curator works in it: tabs, the page of a tag, the doctor, changes and their undoing."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Event
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QHelpEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolTip
from pytestqt.qtbot import QtBot

from editor_desk.domain.errors import ErrorCode
from editor_desk.domain.tag_changes import describing, merging, renaming
from editor_desk.domain.tag_facts import TagFacts, TagKind, TagState
from editor_desk.domain.tags import Tag
from editor_desk.gui.jobs import Jobs, Lane
from editor_desk.gui.tags.curation_dialogs import PreviewDialog, TagFactsDialog
from editor_desk.gui.tags.month_chart import filled
from editor_desk.gui.tags.retag_dialog import RetagDialog
from editor_desk.gui.tags.tabs import Tab
from editor_desk.gui.tags.tag_dialogs import TagLabelDialog, TagMergeDialog
from editor_desk.gui.tags.tags_model import LABEL
from editor_desk.gui.tags.tags_room import TagsRoom
from editor_desk.gui.widgets.chip import Chip
from editor_desk.gui.widgets.headline_button import HeadlineButton
from editor_desk.gui.widgets.two_line_delegate import DOT_ROLE, NOTE_ROLE
from editor_desk.services.ports.keys import Session
from editor_desk.services.ports.tags import TagMonth
from editor_desk.services.retagging import RetagPlan, RetagService
from tests.desks import ARTICLE, Newsroom, newsroom_in
from tests.windows import Window, type_text, window_for

T = TypeVar("T", bound=QObject)
LABELS = ("فاس", "مدينة فاس", "المغرب", "أبو ظبي", "أبوظبي", "سند", "السند")


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Newsroom]:
    with newsroom_in(tmp_path / "desk") as newsroom:
        tags = [Tag(f"{number:02}", label) for number, label in enumerate(LABELS)]
        with newsroom.opened.unit_of_work() as work:
            for tag in tags:
                work.tags.put(tag)
            work.commit()
        newsroom.desk.tags.ensure(newsroom.editor, "زليج")
        for chosen in ((0, 2, 3), (0, 4), (1, 2), (3,), (6,)):
            content = replace(ARTICLE, tags=tuple(tags[place].ref for place in chosen))
            newsroom.desk.articles.create(newsroom.editor, content)
        yield newsroom


def shown_to(
    session: Session, room: Newsroom, folder: Path, qtbot: QtBot
) -> Iterator[tuple[TagsRoom, Window]]:
    with window_for(room, session, folder) as window:
        made = TagsRoom(window.context)
        qtbot.addWidget(made)
        made.resize(1240, 860)
        made.show()
        settle(window, qtbot)
        yield made, window


@pytest.fixture
def bench(room: Newsroom, tmp_path: Path, qtbot: QtBot) -> Iterator[tuple[TagsRoom, Window]]:
    yield from shown_to(room.curator, room, tmp_path, qtbot)


def settle(window: Window, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.is_idle)


def labels(view: TagsRoom) -> list[str]:
    return [view.shown.index(row, LABEL).data() for row in range(view.shown.rowCount())]


def rows(view: TagsRoom) -> list[str]:
    return [view.rows.index(row).data() for row in range(view.rows.rowCount())]


def dialog(view: TagsRoom, kind: type[T]) -> T:
    found = view.findChild(kind)
    assert isinstance(found, kind)
    return found


def click(widget: QObject, name: str) -> None:
    button = widget.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def chips(view: TagsRoom) -> list[str]:
    return [chip.text for chip in view.tag_detail.findChildren(Chip)]


def live(room: Newsroom) -> dict[str, Tag]:
    return {tag.label: tag for tag in room.desk.tags.vocabulary().live}


def test_the_tabs_tell_the_states_apart_by_keys(
    bench: tuple[TagsRoom, Window], room: Newsroom, qtbot: QtBot
) -> None:
    view, window = bench
    view.activateWindow()
    assert len(labels(view)) == len(LABELS) + 1
    QTest.keyClick(view, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert labels(view) == ["زليج"]
    assert "١" in view._ui.proposedTab.text()
    settle(window, qtbot)
    assert view.tag_detail.label.text() == "زليج"
    assert view.tag_detail.accept.isVisible()
    click(view.tag_detail, "acceptTag")
    settle(window, qtbot)
    assert live(room)["زليج"].facts.state is TagState.ACCEPTED
    QTest.keyClick(view, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    assert labels(view) == []
    assert view._ui.tagsEmpty.isVisible()
    QTest.keyClick(view, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert "زليج" in labels(view)


def test_the_page_of_a_tag(bench: tuple[TagsRoom, Window], qtbot: QtBot) -> None:
    view, window = bench
    view.show_tag("00")
    settle(window, qtbot)
    detail = view.tag_detail
    assert detail.label.text() == "فاس"
    assert detail.chart.isVisible()
    assert "نوفمبر ٢٠٢٦" in detail.chart.accessibleDescription()
    assert detail.chart.grab().width() > 100
    at = QPoint(detail.chart.width() // 2, 10)
    QApplication.sendEvent(
        detail.chart, QHelpEvent(QHelpEvent.Type.ToolTip, at, detail.chart.mapToGlobal(at))
    )
    QToolTip.hideText()
    neighbours = [chip for chip in detail.findChildren(Chip) if "المغرب" in chip.text]
    QTest.keyClick(neighbours[0], Qt.Key.Key_Return)
    settle(window, qtbot)
    assert detail.label.text() == "المغرب"
    assert view._ui.tags.currentIndex().siblingAtColumn(LABEL).data() == "المغرب"


def test_a_headline_on_the_page_of_a_tag_opens_its_article(
    bench: tuple[TagsRoom, Window], room: Newsroom, qtbot: QtBot
) -> None:
    view, window = bench
    asked: list[str] = []
    window.context.bus.open_article.connect(asked.append)
    view.show_tag("00")
    settle(window, qtbot)
    first, second = view.tag_detail.findChildren(HeadlineButton)
    assert first.headline == ARTICLE.headline == first.accessibleName()
    assert first.text() == first.headline, "it is whole where there is room"
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    QTest.keyClick(second, Qt.Key.Key_Space)
    assert len(set(asked)) == 2
    for article in asked:
        tags = room.desk.articles.open(room.editor, article).head.content.tags
        assert "00" in {tag.id for tag in tags}
    first.resize(80, first.height())
    QApplication.processEvents()
    assert first.text().endswith("…") or first.width() > 80


def test_the_chart_says_what_it_leaves_out(bench: tuple[TagsRoom, Window], qtbot: QtBot) -> None:
    view, window = bench
    view.show_tag("00")
    settle(window, qtbot)
    detail = view.tag_detail
    older = detail.findChild(QLabel, "olderArticles")
    assert isinstance(older, QLabel)
    assert not older.isVisible()
    assert detail.page is not None
    months = (TagMonth("2019-03", 4), TagMonth("2023-11", 3), *detail.page.months)
    detail.show_page(replace(detail.page, months=months))
    assert older.isVisible()
    assert older.text() == "آخر ثلاث سنوات؛ و٧ مقالات أقدم من ذلك."


def test_changes_say_what_they_did(bench: tuple[TagsRoom, Window], room: Newsroom, qtbot: QtBot) -> None:
    view, window = bench
    curation = room.desk.curation
    renamed = curation.apply(room.curator, partial(renaming, tag_id="02", label="المملكة المغربية"))
    curation.apply(room.curator, partial(merging, into="03", others=["04"]))
    curation.undo(room.curator, renamed.id)
    window.context.bus.changed.emit()
    QTest.mouseClick(view._ui.changesTab, Qt.MouseButton.LeftButton)
    settle(window, qtbot)
    plain = [row.replace("\u2068", "").replace("\u2069", "") for row in rows(view)]
    assert plain == [
        "دُمج أبوظبي في «أبو ظبي»",
        "تغيّر اسم «المغرب» إلى «المملكة المغربية»",
        "وسم جديد: «زليج»",
    ]
    dots = [view.rows.index(row).data(DOT_ROLE) for row in range(3)]
    assert all(dots), "an undone change keeps its place in the line"
    assert dots[1] != dots[0]


def test_an_error_does_not_crush_the_fields(bench: tuple[TagsRoom, Window], qtbot: QtBot) -> None:
    view, window = bench
    view.show_tag("02")
    settle(window, qtbot)
    click(view.tag_detail, "tagMany")
    many = dialog(view, RetagDialog)
    fields = (many._ui.which, many._ui.query, many.remove, many.add)
    type_text(many.add, "لا وجود له")
    QTest.mouseClick(many._ui.accept, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert many._ui.problem.isVisible()
    assert all(field.height() >= field.sizeHint().height() for field in fields)
    many.reject()


def test_the_button_that_empties_the_filter_is_our_cross(
    bench: tuple[TagsRoom, Window], qtbot: QtBot
) -> None:
    view, window = bench
    clear = view._ui.filter.findChild(QAction, "_q_qlineeditclearaction")
    assert isinstance(clear, QAction)
    ours = window.context.theme.icon("close", "mute", 16).pixmap(16, 16).toImage()
    assert clear.icon().pixmap(16, 16).toImage() == ours


def test_months_without_an_article_are_shown_too() -> None:
    bars = filled([TagMonth("2026-11", 2), TagMonth("2027-02", 1)])
    assert len(bars) == 12
    assert [bar.articles for bar in bars[-4:]] == [2, 0, 0, 1]
    assert (bars[-4].year, bars[-4].month) == (2026, 11)
    assert len(filled([TagMonth("2010-01", 1), TagMonth("2026-01", 1)])) == 36
    assert filled([]) == []


def test_the_doctor_asks_and_merges_after_a_preview_and_it_is_undone(
    bench: tuple[TagsRoom, Window], room: Newsroom, qtbot: QtBot
) -> None:
    view, window = bench
    QTest.mouseClick(view._ui.doctorTab, Qt.MouseButton.LeftButton)
    settle(window, qtbot)
    QAbstractItemModelTester(view.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert [sorted(row.replace("\u2068", "").replace("\u2069", "").split(" · ")) for row in rows(view)] == [
        ["أبو ظبي", "أبوظبي"],
        ["السند", "سند"],
    ]
    detail = view.suspects_detail
    warning = detail.findChild(QLabel, "suspectsWarning")
    assert isinstance(warning, QLabel)
    assert not warning.isVisible()
    assert detail._choices[0].use.tag.label == "أبو ظبي"
    assert ARTICLE.headline in detail._choices[0].headlines.text()
    QTest.mouseClick(
        detail._choices[1].stays,
        Qt.MouseButton.LeftButton,
        pos=QPoint(detail._choices[1].stays.width() - 8, 8),
    )
    click(detail, "mergeSuspects")
    settle(window, qtbot)
    preview = dialog(view, PreviewDialog)
    assert "أبوظبي" in preview._ui.previewText.text()
    assert "مقالين" in preview._ui.previewText.text()
    QTest.keyClick(preview, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert live(room)["أبوظبي"].aliases == ("أبو ظبي",)
    assert len(rows(view)) == 1
    assert window.notices
    QTest.mouseClick(view._ui.changesTab, Qt.MouseButton.LeftButton)
    assert "أبوظبي" in rows(view)[0]
    assert "مريم" in view.rows.index(0).data(NOTE_ROLE)
    click(view.change_detail, "undoChange")
    settle(window, qtbot)
    assert "أبو ظبي" in live(room)
    assert not view.change_detail.undo.isVisible()


def test_what_means_different_things_is_kept_apart(
    bench: tuple[TagsRoom, Window], room: Newsroom, qtbot: QtBot
) -> None:
    view, window = bench
    view.show_tab(Tab.DOCTOR)
    settle(window, qtbot)
    view._ui.rows.setFocus()
    QTest.keyClick(view._ui.rows, Qt.Key.Key_Down)
    settle(window, qtbot)
    warning = view.suspects_detail.findChild(QLabel, "suspectsWarning")
    assert isinstance(warning, QLabel)
    assert warning.isVisible()
    goes = next(choice.goes for choice in view.suspects_detail._choices if choice.goes.isVisible())
    QTest.keyClick(goes, Qt.Key.Key_Space)
    assert not view.suspects_detail.merge.isEnabled(), "nothing is left to merge"
    click(view.suspects_detail, "keepApart")
    settle(window, qtbot)
    assert len(rows(view)) == 1
    with room.opened.unit_of_work() as work:
        assert work.tag_changes.apart() == {("05", "06")}


def test_a_change_that_another_stands_on_says_so(bench: tuple[TagsRoom, Window], qtbot: QtBot) -> None:
    view, window = bench
    for alias in ("Fès", "فأس"):
        view.show_tag("00")
        settle(window, qtbot)
        click(view.tag_detail, "addAlias")
        asked = dialog(view, TagLabelDialog)
        type_text(asked._ui.label, alias)
        QTest.keyClick(asked._ui.label, Qt.Key.Key_Return)
        settle(window, qtbot)
        qtbot.waitUntil(lambda: view.findChild(TagLabelDialog) is None)
    assert {"Fès", "فأس"} <= set(chips(view))
    view.show_tab(Tab.CHANGES)
    view._ui.rows.setCurrentIndex(view.rows.index(1))
    click(view.change_detail, "undoChange")
    settle(window, qtbot)
    assert [problem.code for problem in window.problems] == [ErrorCode.TAG_CHANGE_STANDS]


def test_a_spelling_is_split_off_again(bench: tuple[TagsRoom, Window], room: Newsroom, qtbot: QtBot) -> None:
    view, window = bench
    view.show_tag("01")
    settle(window, qtbot)
    QTest.mouseClick(view._ui.merge, Qt.MouseButton.LeftButton)
    merge = dialog(view, TagMergeDialog)
    type_text(merge.field, "فاس")
    QTest.keyClick(merge.field, Qt.Key.Key_Return)
    QTest.mouseClick(merge._ui.accept, Qt.MouseButton.LeftButton)
    settle(window, qtbot)
    assert view.tag_detail.label.text() == "فاس"
    alias = next(chip for chip in view.tag_detail.findChildren(Chip) if chip.text == "مدينة فاس")
    QTest.mouseClick(alias, Qt.MouseButton.LeftButton)
    settle(window, qtbot)
    split = dialog(view, PreviewDialog)
    assert "مدينة فاس" in split._ui.previewText.text()
    QTest.mouseClick(split._ui.accept, Qt.MouseButton.LeftButton)
    settle(window, qtbot)
    assert "مدينة فاس" in live(room)


def test_a_tag_is_described_and_retired(bench: tuple[TagsRoom, Window], room: Newsroom, qtbot: QtBot) -> None:
    view, window = bench
    view.show_tag("00")
    settle(window, qtbot)
    click(view.tag_detail, "describeTag")
    facts = dialog(view, TagFactsDialog)
    QTest.keyClick(facts._ui.kind, Qt.Key.Key_Down)
    QTest.keyClick(facts._ui.kind, Qt.Key.Key_Down)
    settle(window, qtbot)
    type_text(facts.topic, "هواء نقي")
    type_text(facts.field, "لا وجود له")
    QTest.mouseClick(facts._ui.accept, Qt.MouseButton.LeftButton)
    assert "هواء نقي" in facts._ui.factsProblem.text()
    facts.topic.clear()
    QTest.mouseClick(facts._ui.accept, Qt.MouseButton.LeftButton)
    assert "لا وجود له" in facts._ui.factsProblem.text()
    facts.field.clear()
    type_text(facts.field, "المغرب")
    type_text(facts.topic, "20000123")
    QTest.mouseClick(facts._ui.accept, Qt.MouseButton.LeftButton)
    settle(window, qtbot)
    assert live(room)["فاس"].facts == TagFacts(TagKind.PLACE, TagState.ACCEPTED, "", "02", "medtop:20000123")
    assert "المغرب" in view.tag_detail._facts.text()
    assert "medtop:20000123" in view.tag_detail._topic.text()
    click(view.tag_detail, "describeTag")
    settle(window, qtbot)
    again = next(one for one in view.findChildren(TagFactsDialog) if one.isVisible())
    assert again.field.text() == "المغرب"
    QTest.mouseClick(again._ui.cancel, Qt.MouseButton.LeftButton)
    click(view.tag_detail, "retireTag")
    settle(window, qtbot)
    QTest.mouseClick(dialog(view, PreviewDialog)._ui.accept, Qt.MouseButton.LeftButton)
    settle(window, qtbot)
    assert live(room)["فاس"].facts.state is TagState.RETIRED
    view.show_tab(Tab.RETIRED)
    assert labels(view) == ["فاس"]
    view.show_tag("00")
    settle(window, qtbot)
    click(view.tag_detail, "acceptTag")
    settle(window, qtbot)
    assert live(room)["فاس"].facts.state is TagState.ACCEPTED


def test_whoever_may_not_curate_sees_it_all_and_changes_nothing(
    room: Newsroom, tmp_path: Path, qtbot: QtBot
) -> None:
    for view, window in shown_to(room.editor, room, tmp_path, qtbot):
        view.show_tag("00")
        settle(window, qtbot)
        detail = view.tag_detail
        assert not any(button.isEnabled() for button in (detail.describe, detail.retire, detail.add_alias))
        view.show_tab(Tab.DOCTOR)
        settle(window, qtbot)
        assert not view.suspects_detail.merge.isEnabled()
        assert not view.suspects_detail.apart.isEnabled()


def test_a_tag_is_replaced_in_many_articles_and_given_back(
    bench: tuple[TagsRoom, Window], room: Newsroom, qtbot: QtBot
) -> None:
    view, window = bench
    view.show_tag("03")
    settle(window, qtbot)
    click(view.tag_detail, "tagMany")
    many = dialog(view, RetagDialog)
    assert many.remove.text() == "أبو ظبي"
    qtbot.waitUntil(many.add.hasFocus)
    type_text(many.add, "لا وجود له")
    QTest.mouseClick(many._ui.accept, Qt.MouseButton.LeftButton)
    assert "لا وجود له" in many._ui.problem.text()
    many.add.clear()
    type_text(many.add, "أبوظبي")
    QTest.keyClick(many.add, Qt.Key.Key_Return)
    QTest.mouseClick(many._ui.accept, Qt.MouseButton.LeftButton)
    settle(window, qtbot)
    assert "سيتغير مقالان" in many._ui.summary.text()
    assert many._ui.accept.text() == "غيّر مقالين"
    QTest.keyClick(many._ui.accept, Qt.Key.Key_Space)
    settle(window, qtbot)
    uses = {use.tag.label: use.articles for use in room.desk.tags.in_use()}
    assert (uses["أبو ظبي"], uses["أبوظبي"]) == (0, 3)
    view.show_tab(Tab.CHANGES)
    assert "أبوظبي" in rows(view)[0]
    assert "مقالين" in rows(view)[0]
    view._ui.rows.setCurrentIndex(view.rows.index(0))
    click(view.change_detail, "undoChange")
    settle(window, qtbot)
    uses = {use.tag.label: use.articles for use in room.desk.tags.in_use()}
    assert (uses["أبو ظبي"], uses["أبوظبي"]) == (2, 1)
    assert "مقالين" in window.notices[-1]
    assert not view.change_detail.undo.isVisible()


def test_a_tag_is_added_to_what_a_search_finds_and_the_count_can_be_stopped(
    bench: tuple[TagsRoom, Window], room: Newsroom, qtbot: QtBot
) -> None:
    view, window = bench
    room.desk.indexing.drain()
    view.show_tag("02")
    settle(window, qtbot)
    click(view.tag_detail, "tagMany")
    many = dialog(view, RetagDialog)
    QTest.keyClick(many._ui.which, Qt.Key.Key_Down)
    assert not many._ui.accept.isEnabled()
    type_text(many._ui.query, "مكتبة التراث")
    many.remove.clear()
    type_text(many.add, "المغرب")
    QTest.keyClick(many.add, Qt.Key.Key_Return)
    QTest.mouseClick(many._ui.accept, Qt.MouseButton.LeftButton)
    assert many._ui.cancel.text() == "أوقف"
    QTest.mouseClick(many._ui.cancel, Qt.MouseButton.LeftButton)
    settle(window, qtbot)
    assert many._ui.summary.text() == "", "stopped before it had counted"
    assert many.isVisible()
    QTest.mouseClick(many._ui.accept, Qt.MouseButton.LeftButton)
    settle(window, qtbot)
    assert "ستتغير ٣ مقالات" in many._ui.summary.text()
    assert "مقالان يحملان" in many._ui.summary.text()
    QTest.mouseClick(many._ui.accept, Qt.MouseButton.LeftButton)
    settle(window, qtbot)
    assert {use.tag.label: use.articles for use in room.desk.tags.in_use()}["المغرب"] == 5


def test_a_run_over_many_articles_holds_up_no_search_and_ends_with_the_window(
    bench: tuple[TagsRoom, Window], room: Newsroom, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    view, window = bench
    counting, jobs, plan = Event(), window.context.jobs, RetagService.plan

    def slowly(service: RetagService, *asked: Any) -> RetagPlan:
        counting.wait(30)
        return plan(service, *asked)

    monkeypatch.setattr(RetagService, "plan", slowly)
    view.show_tag("03")
    settle(window, qtbot)
    click(view.tag_detail, "tagMany")
    many = dialog(view, RetagDialog)
    type_text(many.add, "أبوظبي")
    QTest.keyClick(many.add, Qt.Key.Key_Return)
    QTest.mouseClick(many._ui.accept, Qt.MouseButton.LeftButton)
    answers: list[object] = []
    jobs.run(lambda: room.desk.searching.search("فاس"), answers.append, lane=Lane.BACKGROUND)
    try:
        qtbot.waitUntil(lambda: bool(answers))
    finally:
        counting.set()
    settle(window, qtbot)
    QTest.keyClick(many._ui.accept, Qt.Key.Key_Space)
    settle(window, qtbot)
    ((run, _by),) = room.desk.retagging.runs()
    with monkeypatch.context() as leaving:
        leaving.setattr(Jobs, "is_stopping", True)
        view._curator.undo_run(run.id)
        settle(window, qtbot)
    ((run, _by),) = room.desk.retagging.runs()
    assert run.undone_at is None, "the window was being left: what is not undone stays to be undone"


def test_a_media_topic_is_found_by_its_name_and_shown_in_its_place(
    bench: tuple[TagsRoom, Window], room: Newsroom, qtbot: QtBot
) -> None:
    view, window = bench
    view.show_tag("00")
    settle(window, qtbot)
    assert not view.tag_detail._topic.isVisible()
    click(view.tag_detail, "describeTag")
    facts = dialog(view, TagFactsDialog)
    settle(window, qtbot)
    facts.activateWindow()
    facts.topic.setFocus()
    qtbot.waitUntil(facts.topic.hasFocus)
    assert not facts._ui.topicLine.isVisible()
    QTest.keyClick(facts.topic, Qt.Key.Key_Down)  # nothing suits the label: the widest subjects
    assert facts.topic.model.rowCount() == 17
    type_text(facts.topic, "الإنتخابات الفرعيه")
    assert facts.topic.popup.isVisible()
    assert [facts.topic.model.index(row).data() for row in range(facts.topic.model.rowCount())] == [
        "انتخابات فرعية"
    ]
    note = facts.topic.model.index(0).data(NOTE_ROLE)
    assert note.index("سياسة") < note.index("انتخابات") < note.index("by-election")
    QTest.keyClick(facts.topic, Qt.Key.Key_Down)
    QTest.keyClick(facts.topic, Qt.Key.Key_Return)
    assert facts.topic.text() == "انتخابات فرعية"
    assert facts._ui.topicLine.isVisible()
    assert "medtop:20001380" in facts._ui.topicLine.text()
    QTest.mouseClick(facts._ui.accept, Qt.MouseButton.LeftButton)
    settle(window, qtbot)
    assert live(room)["فاس"].facts.media_topic == "medtop:20001380"
    assert view.tag_detail._topic.isVisible()
    said = view.tag_detail._topic.text()
    assert said.index("سياسة") < said.index("انتخابات فرعية")
    click(view.tag_detail, "describeTag")
    again = next(one for one in view.findChildren(TagFactsDialog) if one.isVisible())
    settle(window, qtbot)
    assert again.topic.text() == "انتخابات فرعية"
    again.topic.clear()
    type_text(again.topic, "السياسه")  # named for certain, without choosing from the list
    QTest.mouseClick(again._ui.accept, Qt.MouseButton.LeftButton)
    settle(window, qtbot)
    assert live(room)["فاس"].facts.media_topic == "medtop:11000000"
    click(view.tag_detail, "describeTag")
    last = next(one for one in view.findChildren(TagFactsDialog) if one.isVisible())
    settle(window, qtbot)
    last.topic.clear()
    QTest.mouseClick(last._ui.accept, Qt.MouseButton.LeftButton)
    settle(window, qtbot)
    assert not live(room)["فاس"].facts.media_topic
    assert not view.tag_detail._topic.isVisible()


@pytest.mark.parametrize(
    ("code", "said"),
    [("medtop:20009999", "medtop:20009999"), ("medtop:20000030", "IPTC")],
)
def test_a_topic_that_is_not_offered_is_still_shown(
    bench: tuple[TagsRoom, Window], room: Newsroom, qtbot: QtBot, code: str, said: str
) -> None:
    view, window = bench
    facts = TagFacts(media_topic=code)
    room.desk.curation.apply(room.curator, lambda tags: describing(tags, "00", facts))
    window.context.bus.changed.emit()
    settle(window, qtbot)
    view.show_tag("00")
    settle(window, qtbot)
    assert said in view.tag_detail._topic.text()
    assert code in view.tag_detail._topic.text()
    click(view.tag_detail, "describeTag")
    opened = dialog(view, TagFactsDialog)
    settle(window, qtbot)
    assert opened._ui.topicLine.isVisible()
    assert opened.topic.code == code
    assert not opened.topic.doubt
    QTest.mouseClick(opened._ui.cancel, Qt.MouseButton.LeftButton)
