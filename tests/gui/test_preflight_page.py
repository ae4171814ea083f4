"""Preflight under real keys and mouse: what is found, the way to the place, and what comes of a change meanwhile."""

from dataclasses import replace
from datetime import timedelta
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QListView, QProgressBar, QPushButton, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from editor_desk.domain.checklist import Check, CheckLevel, CheckPlace, CheckResult, Rule
from editor_desk.domain.content import RelatedLink
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.format_checks import (
    CheckState,
    FileCheck,
    FormatFault,
    FormatFinding,
    FormatResult,
    Validator,
    by_article,
)
from editor_desk.exchange.package.writer import Writer
from editor_desk.gui.handover.handover_room import HandoverRoom
from editor_desk.gui.handover.preflight_model import ROW_ROLE, PreflightModel
from editor_desk.gui.handover.preflight_page import PreflightPage
from editor_desk.gui.handover.preflight_rows import Head, Line, Passed, rows_of
from editor_desk.language.numerals import Numerals
from editor_desk.services.preflight import ArticlePreflight, Preflight, PreflightService
from tests.desks import ARTICLE, Newsroom
from tests.gui.rooms import OpenHandover, click, found, settle
from tests.windows import Window

OTHER = replace(ARTICLE, headline="إطلاق كتاب عن قصور الواحات في ورزازات بالعربية", description="كتاب جديد")


def page_of(room: HandoverRoom) -> PreflightPage:
    return found(room, PreflightPage, "PreflightForm")


def says(page: PreflightPage) -> str:
    return found(page, QLabel, "stateLabel").text()


def rows(page: PreflightPage) -> list[Any]:
    view = found(page, QListView, "checks")
    return [view.model().index(row, 0).data(ROW_ROLE) for row in range(view.model().rowCount())]


def row_at(page: PreflightPage, wanted: Any) -> int:
    number = page.model.row_of(wanted)
    assert number >= 0
    return number


@pytest.fixture
def checked(
    newsroom: Newsroom, open_handover: OpenHandover, qtbot: QtBot, windows: list[Window]
) -> HandoverRoom:
    """A sound article and one with a link to a draft, checked."""
    newsroom.sealed(OTHER)
    draft = newsroom.desk.articles.create(newsroom.editor, replace(ARTICLE, headline="معرض للخط العربي"))
    newsroom.sealed(replace(ARTICLE, read_also=(RelatedLink("معرض للخط العربي", draft.article.id),)))
    room = open_handover(newsroom.exporter)
    click(room, "preflightButton")
    settle(qtbot, windows[0])
    return room


def test_all_checks_are_grouped_by_article_the_worst_first(checked: HandoverRoom) -> None:
    page = page_of(checked)
    assert found(checked, QStackedWidget, "pages").currentWidget() is page
    heads = [row for row in rows(page) if isinstance(row, Head)]
    assert [head.words for head in heads] == [ARTICLE.headline, OTHER.headline, "ملفات الحزمة كلها"]
    assert [head.state for head in heads] == [CheckState.ADVICE, CheckState.PASSED, CheckState.PASSED]
    assert says(page) == "مقالان · يمكن التسليم، مع تنبيهات"
    first = rows(page)[1]
    assert isinstance(first, Line)
    assert (first.words, first.reason) == (
        "مقال مرتبط لم يُعتمد بعد",
        "موضع واحد · اطلب اعتماده أو اربط غيره",
    )
    jsonld = next(row for row in rows(page) if isinstance(row, Line) and "JSON-LD" in row.reason)
    assert jsonld.words == "لا تجد محركات البحث: الوصف"
    assert not found(page, QProgressBar, "progress").isVisible()
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.grab()


def test_enter_and_a_click_show_the_place(
    checked: HandoverRoom, windows: list[Window], newsroom: Newsroom
) -> None:
    page, wanted = page_of(checked), []
    windows[0].context.bus.place_wanted.connect(lambda article, place: wanted.append((article, place)))
    view = found(page, QListView, "checks")
    line = rows(page)[1]
    view.setCurrentIndex(page.model.index(1))
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert wanted == [(line.article, CheckPlace("read_also:0"))]
    jsonld = next(row for row in rows(page) if isinstance(row, Line) and "JSON-LD" in row.reason)
    place = view.visualRect(page.model.index(row_at(page, jsonld))).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert [one.place for _, one in wanted[1:]] == ["description", "description"]


def test_next_failing_check_goes_round(checked: HandoverRoom, windows: list[Window]) -> None:
    page, wanted = page_of(checked), []
    windows[0].context.bus.place_wanted.connect(lambda article, _place: wanted.append(article))
    QTest.keyClick(found(page, QListView, "checks"), Qt.Key.Key_F4, Qt.KeyboardModifier.ShiftModifier)
    assert len(wanted) == 1
    assert page.model.next_fault(page.model.rowCount()) == 1


def test_what_passed_stands_behind_one_line_until_it_is_opened(checked: HandoverRoom) -> None:
    page = page_of(checked)
    view = found(page, QListView, "checks")
    before = len(rows(page))
    passed = next(row for row in rows(page) if isinstance(row, Passed))
    view.setCurrentIndex(page.model.index(row_at(page, passed)))
    QTest.keyClick(view, Qt.Key.Key_Space)
    shown = rows(page)
    assert len(shown) > before
    opened = next(row for row in shown if isinstance(row, Passed))
    assert opened.open
    assert view.currentIndex().row() == row_at(page, opened)
    line = shown[row_at(page, opened) + 1]
    assert isinstance(line, Line)
    assert not line.leads_somewhere
    place = view.visualRect(view.currentIndex()).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert len(rows(page)) == before


def test_a_change_is_checked_anew_at_once_or_on_return(
    checked: HandoverRoom, newsroom: Newsroom, qtbot: QtBot, windows: list[Window]
) -> None:
    page, bus = page_of(checked), windows[0].context.bus
    draft = next(row for row in rows(page) if isinstance(row, Line)).article
    linked = newsroom.desk.articles.open(newsroom.editor, draft).head.content.read_also[0].article
    assert linked is not None
    sent = newsroom.desk.review.submit(newsroom.editor, linked)
    newsroom.desk.review.approve(newsroom.reviewer, linked, expected=sent.head.id)
    bus.changed.emit()
    settle(qtbot, windows[0])
    assert "مقال مرتبط لم يُعتمد بعد" not in [row.words for row in rows(page) if isinstance(row, Line)]

    click(page, "backButton")
    assert not page.isVisible()
    newsroom.sealed(replace(OTHER, headline="خبر ثالث عن ترميم أسوار مراكش القديمة"))
    runs: list[int] = []
    page.model.modelReset.connect(lambda: runs.append(1))
    bus.changed.emit()
    settle(qtbot, windows[0])
    assert runs == []
    click(checked, "preflightButton")
    settle(qtbot, windows[0])
    assert len([row for row in rows(page) if isinstance(row, Head)]) == 5


def test_checking_is_stopped_and_begun_again(
    checked: HandoverRoom, qtbot: QtBot, windows: list[Window], monkeypatch: pytest.MonkeyPatch
) -> None:
    page, going, run = page_of(checked), Event(), PreflightService.run

    def slow(self: PreflightService, session: Any, ids: Any, progress: Any) -> Preflight:
        going.set()
        assert page._cancelled.wait(20)
        return run(self, session, ids, progress)

    monkeypatch.setattr(PreflightService, "run", slow)
    click(page, "againButton")
    qtbot.waitUntil(going.is_set)
    assert found(page, QProgressBar, "progress").isVisible()
    click(page, "cancelButton")
    settle(qtbot, windows[0])
    assert says(page) == "أُوقف الفحص قبل نهايته."
    assert windows[0].problems == []
    monkeypatch.undo()
    click(page, "againButton")
    settle(qtbot, windows[0])
    assert says(page).startswith("مقالان")


def test_a_fault_of_the_machine_is_told(
    checked: HandoverRoom, qtbot: QtBot, windows: list[Window], monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(*_arguments: object) -> None:
        raise DeskError(ErrorCode.PICTURE_MISSING, picture="0" * 12)

    monkeypatch.setattr(Writer, "rehearse", missing)
    click(page_of(checked), "againButton")
    settle(qtbot, windows[0])
    assert [problem.code for problem in windows[0].problems] == [ErrorCode.PICTURE_MISSING]
    assert found(page_of(checked), QPushButton, "againButton").isVisible()


def test_an_article_that_cannot_go_is_checked_where_none_is_chosen(
    newsroom: Newsroom, open_handover: OpenHandover, qtbot: QtBot, windows: list[Window]
) -> None:
    article = newsroom.sealed(replace(ARTICLE, embargo=newsroom.clock.now + timedelta(days=1)))
    room = open_handover(newsroom.exporter)
    click(room, "preflightButton")
    settle(qtbot, windows[0])
    page = page_of(room)
    opened: list[str] = []
    assert says(page) == "مقال واحد · واحد لا يمكن تسليمه"
    assert rows(page)[0].state is CheckState.STOPS
    windows[0].context.bus.open_article.connect(opened.append)
    view = found(page, QListView, "checks")
    view.setCurrentIndex(page.model.index(1))
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert opened == [article.article.id]


def test_nothing_to_check_offers_nothing(newsroom: Newsroom, open_handover: OpenHandover) -> None:
    room = open_handover(newsroom.exporter)
    assert not found(room, QWidget, "BeforeForm").isVisible()


def test_many_findings_are_said_in_one_line_each_once(qtbot: QtBot) -> None:
    findings = tuple(
        FormatFinding(FormatFault.LINK_BROKEN, "a/article.html", f"x{n % 5}.html") for n in range(9)
    )
    checks = [FileCheck(Validator.LINKS, "a/article.html", findings, "1"), FileCheck(Validator.XML, "f", ())]
    results = by_article(checks)
    told = Preflight(
        (
            ArticlePreflight("1", "عنوان", (), (), results["1"]),
            ArticlePreflight("2", "آخر", (), (), (), files_unread=True),
        ),
        results[""],
    )
    shown = rows_of(told, frozenset(), Numerals.ARABIC_INDIC)
    line = shown[1]
    assert isinstance(line, Line)
    assert (line.words.count("x0.html"), line.reason.count("x0.html")) == (1, 0)
    assert "x2.html" in line.reason
    assert "x3.html" not in line.reason
    assert line.reason.count("·") == 3
    unread = shown[3]
    assert isinstance(unread, Line)
    assert unread.state is CheckState.STOPS
    assert told.state is CheckState.STOPS


def test_a_screen_reader_hears_state_and_reason(checked: HandoverRoom) -> None:
    model: PreflightModel = page_of(checked).model
    spoken = [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    assert spoken[0] == f"{ARTICLE.headline}. تنبيه"
    assert spoken[1] == "مقال مرتبط لم يُعتمد بعد. تنبيه. موضع واحد · اطلب اعتماده أو اربط غيره"
    assert model.index(0).data(ROW_ROLE + 5) is None


@pytest.mark.parametrize("ruled", [True, False])
def test_what_pictures_lack_is_told_once_and_under_what_it_is(*, ruled: bool) -> None:
    """By the checklist, or, where the desk has no such rule, in a line of its own: never as a fault of the pages."""
    place = CheckPlace("alt:p1")
    blind = FormatFinding(FormatFault.PICTURE_WITHOUT_ALT, "articles/a/body.html", "media/a.jpg", place)
    pages = FormatResult(Validator.HTML, 2, (blind, replace(blind, path="articles/a/article.html")))
    rule = Rule("alt", Check.IMAGES_HAVE, of="alt")
    asked = (CheckResult("alt", CheckLevel.ADVISED, False, rule, 1, (place,)),) if ruled else ()
    found = Preflight((ArticlePreflight("a", "ميناء", (), asked, (pages,)),), ())
    told = [row for row in rows_of(found, frozenset({"a"}), Numerals.ARABIC_INDIC) if isinstance(row, Line)]
    assert [row.state for row in told] == [CheckState.ADVICE, CheckState.PASSED]
    assert told[0].places == (place,)
    assert not any("media/a.jpg" in row.reason for row in told)
    assert found.state is CheckState.ADVICE
