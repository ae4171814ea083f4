"""The checklist beside an article, by real keys and mouse: what fails, the way to the place, and what people tick."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from editor_desk.domain.anchors import Anchor
from editor_desk.domain.checklist import CheckPlace, Rule, Wording
from editor_desk.domain.checklist_edit import new_question, with_rule
from editor_desk.domain.checklist_file import shipped_rules
from editor_desk.domain.content import Block, BlockKind, Content, Embed, Image, RelatedLink, Span, block
from editor_desk.domain.events import EventKind
from editor_desk.domain.workflow import Action
from editor_desk.gui.articles.desk_room import DeskRoom
from editor_desk.gui.checks.check_list import CheckList
from editor_desk.gui.checks.check_row import CheckRow
from editor_desk.gui.editor.places import selected_text
from editor_desk.gui.inspector.history_model import entries
from editor_desk.gui.log.trail_texts import detail_text
from editor_desk.gui.preferences import Language
from editor_desk.gui.review.review_room import ReviewRoom
from editor_desk.gui.shell.navigation import RoomName
from editor_desk.services.articles import OpenedArticle
from editor_desk.services.ports.trail import TrailFilter
from tests.desks import ARTICLE, Newsroom
from tests.gui.rooms import OpenHandover, OpenReview, SitDown, click, found, settle
from tests.gui.walks import Seat
from tests.gui.walks import settle as settle_window
from tests.windows import Window, type_text

LONG = "افتتاح مكتبة التراث في فاس بحضور باحثين ومهتمين من عشر دول عربية وأوروبية بعد ترميم دام أربع سنوات"
TOO_MUCH = LONG[90:]
WRONG = Block("wrong", BlockKind.PARAGRAPH, (Span("وقال المدير 😀 إن المخطوطاات ستعرض قريباً"),))
FAULTY = replace(
    ARTICLE,
    headline=LONG,
    blocks=(*ARTICLE.blocks, WRONG),
    similar=(RelatedLink("مقال لم يُعثر عليه"),),
)
QUESTION = Wording("اتصلتُ بالمصدر", "I called the source")


def agree(newsroom: Newsroom, *rules: Rule) -> None:
    for rule in rules:
        checklist = newsroom.desk.rules.checklist()
        newsroom.desk.rules.save(newsroom.admin, with_rule(checklist.text, checklist.rules, rule))


def ask(newsroom: Newsroom, *actions: Action) -> Rule:
    rule = new_question(shipped_rules(), QUESTION)
    rule = replace(rule, required=frozenset(actions), advised=frozenset())
    agree(newsroom, rule)
    return rule


def arabic_key(widget: QWidget, letter: str) -> None:
    for action in (QTest.KeyAction.Press, QTest.KeyAction.Release):
        QTest.sendKeyEvent(action, widget, Qt.Key(ord(letter)), letter, Qt.KeyboardModifier.NoModifier)


def row(room: QWidget, rule: str) -> CheckRow:
    """The one that is shown: one that was may not be deleted yet."""
    rows = found(room, CheckList, "").rows
    return next(one for one in rows if one.objectName() == f"check_{rule}")


def chosen(edit: QTextEdit) -> str:
    return selected_text(edit.textCursor())


# In the review room


def reviewing(
    newsroom: Newsroom,
    open_review: OpenReview,
    windows: list[Window],
    qtbot: QtBot,
    content: Content = FAULTY,
) -> tuple[ReviewRoom, QTextEdit, OpenedArticle]:
    sent = newsroom.in_review(content)
    room = open_review(newsroom.reviewer)
    room.open_article(sent.article.id)
    settle(qtbot, windows[-1])
    return room, room._sheet, sent


def test_o_goes_from_fault_to_fault_on_the_sheet(
    newsroom: Newsroom, open_review: OpenReview, windows: list[Window], qtbot: QtBot
) -> None:
    room, sheet, sent = reviewing(newsroom, open_review, windows, qtbot)
    wanted: list[tuple[str, CheckPlace]] = []
    windows[0].context.bus.place_wanted.connect(lambda article, place: wanted.append((article, place)))
    QTest.keyClick(sheet, Qt.Key.Key_O)
    settle(qtbot, windows[0])
    assert found(room, QAbstractButton, "checksTab").isChecked()
    assert chosen(sheet) == TOO_MUCH
    sheet.setFocus()
    arabic_key(sheet, "خ")  # too few tags: they stand beside the text, where they can be mended
    arabic_key(sheet, "خ")
    assert wanted == [
        (sent.article.id, CheckPlace("tags")),
        (sent.article.id, CheckPlace("similar:0")),
    ]
    QTest.keyClick(sheet, Qt.Key.Key_O)
    assert chosen(sheet) == "المخطوطاات"
    QTest.keyClick(sheet, Qt.Key.Key_O)
    assert chosen(sheet) == TOO_MUCH  # round


def test_a_row_leads_there_by_click_by_its_button_and_by_enter(
    newsroom: Newsroom, open_review: OpenReview, windows: list[Window], qtbot: QtBot
) -> None:
    room, sheet, _sent = reviewing(newsroom, open_review, windows, qtbot)
    click(room, "checksTab", QAbstractButton)
    settle(qtbot, windows[0])
    long = row(room, "headline_length")
    assert found(long, QLabel, "checkReason").text() == "فيه الآن ٩٨ حرفاً، والحد ٩٠"
    assert "٩٨" in long.accessibleName()
    QTest.mouseClick(long, Qt.MouseButton.LeftButton)
    assert chosen(sheet) == TOO_MUCH
    assert sheet.hasFocus()
    spelling = row(room, "spelling_errors")
    QTest.mouseClick(found(spelling, QPushButton, "showMe"), Qt.MouseButton.LeftButton)
    assert chosen(sheet) == "المخطوطاات"
    long.setFocus()
    QTest.keyClick(long, Qt.Key.Key_Return)
    assert chosen(sheet) == TOO_MUCH
    passed = row(room, "headline_present")
    assert passed.findChild(QPushButton, "showMe") is None
    assert passed.focusPolicy() is Qt.FocusPolicy.NoFocus
    QTest.mouseClick(passed, Qt.MouseButton.LeftButton)
    QTest.keyClick(passed, Qt.Key.Key_Return)
    assert chosen(sheet) == TOO_MUCH


def test_open_comments_are_shown_where_they_are(
    newsroom: Newsroom, open_review: OpenReview, windows: list[Window], qtbot: QtBot
) -> None:
    sent = newsroom.in_review()
    newsroom.desk.comments.add(newsroom.editor, sent.article.id, Anchor(), "راجع الاسم")
    room = open_review(newsroom.reviewer)
    room.open_article(sent.article.id)
    click(room, "checksTab", QAbstractButton)
    settle(qtbot, windows[0])
    QTest.mouseClick(row(room, "comments_resolved"), Qt.MouseButton.LeftButton)
    assert found(room, QAbstractButton, "commentsTab").isChecked()


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        (CheckPlace("body"), ""),
        (CheckPlace("standfirst", 0, 5), "مقدمة"),
        (CheckPlace("figure:p"), ""),
        (CheckPlace("caption:p", 0, 4), "بواب"),
    ],
)
def test_places_of_the_text_are_found_on_the_sheet(
    newsroom: Newsroom,
    open_review: OpenReview,
    windows: list[Window],
    qtbot: QtBot,
    place: CheckPlace,
    shown: str,
) -> None:
    media = newsroom.desk.media.add(_picture())
    content = replace(
        ARTICLE,
        standfirst="مقدمة المقال",
        blocks=(*ARTICLE.blocks, Image("p", media, "بوابة", "باب", "وكالة")),
    )
    room, sheet, _sent = reviewing(newsroom, open_review, windows, qtbot, content)
    wanted: list[object] = []
    windows[0].context.bus.place_wanted.connect(lambda _article, one: wanted.append(one))
    room._show_fault(place)
    assert wanted == []
    assert chosen(sheet) == shown
    room._show_fault(CheckPlace("figure:gone"))
    assert wanted == [CheckPlace("figure:gone")]


def test_a_question_is_ticked_in_review_and_opens_the_approval(
    newsroom: Newsroom, open_review: OpenReview, windows: list[Window], qtbot: QtBot
) -> None:
    ask(newsroom, Action.APPROVE)
    room, sheet, sent = reviewing(newsroom, open_review, windows, qtbot, ARTICLE)
    approve = found(room, QPushButton, "approveButton")
    assert not approve.isEnabled()
    QTest.keyClick(sheet, Qt.Key.Key_O)
    settle(qtbot, windows[0])
    box = found(row(room, "question_1"), QCheckBox, "checkTick")
    assert box.accessibleName() == "اتصلتُ بالمصدر"
    assert box.hasFocus()  # what is required comes first, and a question is answered here
    QTest.keyClick(box, Qt.Key.Key_Space)
    settle(qtbot, windows[0])
    box = found(row(room, "question_1"), QCheckBox, "checkTick")
    assert box.isChecked()
    assert "هدى" in found(row(room, "question_1"), QLabel, "checkReason").text()
    assert approve.isEnabled()
    told = newsroom.desk.rules.check(newsroom.reviewer, sent.article.id).results
    assert next(one for one in told if one.rule == "question_1").passed
    QTest.mouseClick(row(room, "question_1"), Qt.MouseButton.LeftButton)  # on its words
    settle(qtbot, windows[0])
    assert not approve.isEnabled()
    assert windows[0].problems == []


def test_a_text_that_changed_meanwhile_is_not_vouched_for(
    newsroom: Newsroom, open_review: OpenReview, windows: list[Window], qtbot: QtBot
) -> None:
    ask(newsroom, Action.APPROVE)
    room, _sheet, sent = reviewing(newsroom, open_review, windows, qtbot, ARTICLE)
    click(room, "checksTab", QAbstractButton)
    settle(qtbot, windows[0])
    newsroom.desk.articles.save(newsroom.admin, sent.article.id, sent.head.id, FAULTY)
    box = found(row(room, "question_1"), QCheckBox, "checkTick")
    box.click()
    settle(qtbot, windows[0])
    assert [problem.code.value for problem in windows[0].problems] == ["stale_revision"]
    assert not found(row(room, "question_1"), QCheckBox, "checkTick").isChecked()


def test_a_good_text_has_nothing_to_go_to(
    newsroom: Newsroom, open_review: OpenReview, windows: list[Window], qtbot: QtBot
) -> None:
    for rule in shipped_rules():
        if rule.id in {"tags_enough", "tags_accepted"}:
            agree(newsroom, replace(rule, advised=frozenset()))
    room, sheet, _sent = reviewing(newsroom, open_review, windows, qtbot, ARTICLE)
    QTest.keyClick(sheet, Qt.Key.Key_O)
    settle(qtbot, windows[0])
    assert windows[0].notices == ["لا بند غير مستوفى في قائمة التحقق قبل هذه الخطوة."]
    assert room.isVisible()


# In the desk room


def _picture() -> bytes:
    from io import BytesIO

    from PIL import Image as Pixels

    data = BytesIO()
    Pixels.new("RGB", (40, 20), "teal").save(data, "PNG")
    return data.getvalue()


@pytest.fixture
def desk(newsroom: Newsroom, sit_down: SitDown, windows: list[Window], qtbot: QtBot) -> DeskRoom:
    window = sit_down(newsroom.editor)
    made = DeskRoom(window.context)
    qtbot.addWidget(made)
    made.resize(1360, 860)
    made.show()
    made.activateWindow()
    settle(qtbot, window)
    return made


def begin(
    newsroom: Newsroom, desk: DeskRoom, window: Window, qtbot: QtBot, content: Content = FAULTY
) -> OpenedArticle:
    made = newsroom.desk.articles.create(newsroom.editor, content)
    desk.open_article(made.article.id)
    settle(qtbot, window)
    return made


def test_f4_goes_from_fault_to_fault_while_somebody_writes(
    newsroom: Newsroom, desk: DeskRoom, windows: list[Window], qtbot: QtBot
) -> None:
    begin(newsroom, desk, windows[0], qtbot)
    sheet = desk.editor.sheet
    sheet.body.setFocus()
    QTest.keyClick(sheet.body, Qt.Key.Key_F4)
    settle(qtbot, windows[0])
    assert desk.inspector.review.isVisible()
    assert (chosen(sheet.headline), sheet.headline.hasFocus()) == (TOO_MUCH, True)
    assert sheet.headline.textCursor().position() == 90
    QTest.keyClick(sheet.headline, Qt.Key.Key_F4)
    assert desk.inspector.links.isVisible()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert desk.inspector.links.tags.isAncestorOf(focus)
    QTest.keyClick(desk, Qt.Key.Key_F4)
    settle(qtbot, windows[0])
    assert desk.inspector.links.isVisible()  # a link without an article
    QTest.keyClick(desk, Qt.Key.Key_F4)
    settle(qtbot, windows[0])
    assert (chosen(sheet.body), sheet.body.hasFocus()) == ("المخطوطاات", True)


def test_the_article_is_read_while_its_list_is_looked_at(
    newsroom: Newsroom, desk: DeskRoom, windows: list[Window], qtbot: QtBot
) -> None:
    begin(newsroom, desk, windows[0], qtbot)
    desk.inspector.show_page(desk.inspector.review)
    spelling = row(desk, "spelling_errors")
    assert spelling.result.unread
    assert not spelling.leads_somewhere
    settle(qtbot, windows[0])
    assert row(desk, "spelling_errors").result.found == 1
    seen: list[bool] = []
    shown = found(desk, CheckList, "").show_results

    def watched(*results: object, **more: object) -> None:
        shown(*results, **more)  # type: ignore[arg-type]  # as it was called
        seen.append(row(desk, "spelling_errors").result.unread)

    desk.inspector.review.checks.list.show_results = watched  # type: ignore[method-assign]
    desk.editor.sheet.headline.setFocus()
    type_text(desk.editor.sheet.headline, "س")
    desk.save_milestone()
    settle(qtbot, windows[0])
    assert seen
    assert not any(seen)  # what was found stays in sight until it is found anew


FIELDS = ("byline", "dateline", "source")


@pytest.mark.parametrize("name", [*FIELDS, "section", "slug", "description", "embargo"])
def test_a_field_beside_the_text_has_the_focus(
    newsroom: Newsroom, desk: DeskRoom, windows: list[Window], qtbot: QtBot, name: str
) -> None:
    begin(newsroom, desk, windows[0], qtbot)
    desk._places.show(CheckPlace(name))
    focus = QApplication.focusWidget()
    assert focus is not None
    if name in FIELDS:
        assert desk.editor.sheet.credits.isAncestorOf(focus)
        assert focus.objectName().lower().find(name) >= 0
    else:
        assert desk.inspector.facts.isVisible()
        assert focus.objectName() == {"embargo": "embargoed"}.get(name, name)


def test_an_embargo_that_is_set_is_gone_to_itself(
    newsroom: Newsroom, desk: DeskRoom, windows: list[Window], qtbot: QtBot
) -> None:
    begin(newsroom, desk, windows[0], qtbot, replace(FAULTY, embargo=newsroom.clock.now))
    desk._places.show(CheckPlace("embargo"))
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.objectName() == "embargo"


def test_tags_links_and_comments_have_the_focus(
    newsroom: Newsroom, desk: DeskRoom, windows: list[Window], qtbot: QtBot
) -> None:
    begin(newsroom, desk, windows[0], qtbot)
    links = desk.inspector.links
    desk._places.show(CheckPlace("tag:t1"))
    settle(qtbot, windows[0])
    focus = QApplication.focusWidget()
    assert focus is not None
    assert links.tags.isAncestorOf(focus)
    desk._places.show(CheckPlace("similar:0"))
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.objectName() == "linkRow"
    desk._places.show(CheckPlace("read_also"))
    assert links.read_also.add_button.hasFocus()
    desk._places.show(CheckPlace("comments"))
    assert found(desk, QAbstractButton, "commentsTab").isChecked()


def test_letters_beyond_the_first_plane_move_no_place(
    newsroom: Newsroom, desk: DeskRoom, windows: list[Window], qtbot: QtBot
) -> None:
    begin(newsroom, desk, windows[0], qtbot)
    start = WRONG.text.index("المخطوطاات")
    desk._places.show(CheckPlace("wrong", start, start + 10))
    assert chosen(desk.editor.sheet.body) == "المخطوطاات"
    desk._places.show(CheckPlace("gone", 0, 3))
    assert desk.editor.sheet.body.hasFocus()
    desk._places.show(CheckPlace("body"))
    assert desk.editor.sheet.body.textCursor().position() == 0


@pytest.mark.parametrize(
    ("slot", "field"), [("alt", "altField"), ("credit", "creditField"), ("figure", "captionField")]
)
def test_what_a_picture_lacks_is_asked_for_in_its_dialog(
    newsroom: Newsroom, desk: DeskRoom, windows: list[Window], qtbot: QtBot, slot: str, field: str
) -> None:
    media = newsroom.desk.media.add(_picture())
    begin(newsroom, desk, windows[0], qtbot, replace(FAULTY, blocks=(*FAULTY.blocks, Image("p", media))))
    focused: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        wanted = dialog.findChild(QWidget, field)
        assert isinstance(wanted, QLineEdit | QTextEdit)
        focused.append(dialog.focusWidget().objectName())
        dialog.close()

    QTimer.singleShot(250, look)
    desk._places.show(CheckPlace(f"{slot}:p"))
    settle(qtbot, windows[0])
    assert focused == [field]


def test_a_figure_of_text_that_is_only_read_is_gone_to(
    newsroom: Newsroom, desk: DeskRoom, windows: list[Window], qtbot: QtBot
) -> None:
    embed = Embed("v", "https://example.org/v", "مقطع")
    sent = newsroom.in_review(replace(FAULTY, blocks=(*FAULTY.blocks, embed)))
    desk.open_article(sent.article.id)
    settle(qtbot, windows[0])
    desk._places.show(CheckPlace("figure:v"))
    assert QApplication.activeModalWidget() is None
    assert desk.editor.sheet.body.hasFocus()


def test_what_is_typed_is_stored_before_it_is_vouched_for(
    newsroom: Newsroom, desk: DeskRoom, windows: list[Window], qtbot: QtBot
) -> None:
    rule = ask(newsroom, Action.SUBMIT)
    made = begin(newsroom, desk, windows[0], qtbot, ARTICLE)
    desk.inspector.show_page(desk.inspector.review)
    settle(qtbot, windows[0])
    desk.editor.sheet.standfirst.setFocus()
    type_text(desk.editor.sheet.standfirst, "مقدمة")
    found(row(desk, rule.id), QCheckBox, "checkTick").click()
    settle(qtbot, windows[0])
    now = newsroom.desk.articles.open(newsroom.editor, made.article.id)
    assert now.head.content.standfirst == "مقدمة"
    assert now.may(Action.SUBMIT)
    assert windows[0].problems == []
    type_text(desk.editor.sheet.standfirst, " أخرى")
    desk.save_milestone()
    settle(qtbot, windows[0])
    again = row(desk, rule.id)
    assert not found(again, QCheckBox, "checkTick").isChecked()
    assert found(again, QLabel, "checkReason").text() == "كان التأشير على نص سابق؛ راجعه من جديد"


def test_the_desk_that_changes_its_rules_is_followed(
    newsroom: Newsroom, desk: DeskRoom, windows: list[Window], qtbot: QtBot
) -> None:
    begin(newsroom, desk, windows[0], qtbot)
    page = desk.inspector.review
    desk.inspector.show_page(page)
    settle(qtbot, windows[0])
    length = found(desk, QLabel, "headlineLength")
    assert "٩٠" in length.text()
    rule = next(rule for rule in shipped_rules() if rule.id == "headline_length")
    agree(newsroom, replace(rule, at_most=200))
    windows[0].context.bus.rules_changed.emit()
    settle(qtbot, windows[0])
    assert row(desk, "headline_length").result.passed
    assert "٢٠٠" in length.text()
    desk.inspector.show_page(desk.inspector.links)
    agree(newsroom, replace(rule, advised=frozenset()))
    windows[0].context.bus.rules_changed.emit()
    settle(qtbot, windows[0])
    assert "٢٠٠" not in length.text()
    desk.inspector.show_page(page)
    settle(qtbot, windows[0])
    assert "headline_length" not in {one.result.rule for one in page.checks.list.rows}


# On the way out, and in the whole window


def test_enter_shows_what_keeps_an_article_from_going(
    newsroom: Newsroom, open_handover: OpenHandover, windows: list[Window], qtbot: QtBot
) -> None:
    sealed = newsroom.sealed()
    byline = next(rule for rule in shipped_rules() if rule.id == "byline_present")
    agree(newsroom, replace(byline, required=frozenset({Action.HAND_OVER})))
    room = open_handover(newsroom.exporter)
    view = found(room, QListView, "items")
    note = view.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "اسم الكاتب غير مذكور" in note
    wanted: list[object] = []
    opened: list[str] = []
    windows[0].context.bus.place_wanted.connect(lambda article, place: wanted.append((article, place)))
    windows[0].context.bus.open_article.connect(opened.append)
    view.setCurrentIndex(view.model().index(0, 0))
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert wanted == [(sealed.article.id, CheckPlace("byline"))]
    agree(newsroom, replace(byline, required=frozenset()))
    windows[0].context.bus.changed.emit()
    settle(qtbot, windows[0])
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert opened == [sealed.article.id]


def test_a_place_beside_the_text_leads_from_review_to_the_desk(
    seat: Seat, room: Newsroom, qtbot: QtBot
) -> None:
    window = seat(Language.ARABIC)
    sent = room.in_review(
        replace(ARTICLE, section="", blocks=(*ARTICLE.blocks, block(BlockKind.PARAGRAPH, "نص")))
    )
    section = next(rule for rule in shipped_rules() if rule.id == "section_present")
    agree(room, replace(section, required=frozenset({Action.APPROVE})))
    window.review_article(sent.article.id)
    settle_window(qtbot, window)
    reviewing_room = window.room(RoomName.REVIEW)
    assert isinstance(reviewing_room, ReviewRoom)
    QTest.keyClick(reviewing_room._sheet, Qt.Key.Key_O)
    settle_window(qtbot, window)
    desk_room = window.room(RoomName.DESK)
    assert isinstance(desk_room, DeskRoom)
    assert desk_room.isVisible()
    opened = desk_room.working.article
    assert opened is not None
    assert opened.article.id == sent.article.id
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.objectName() == "section"


# In the record


def test_ticks_and_changes_of_rules_are_told(newsroom: Newsroom, qtbot: QtBot) -> None:
    rule = ask(newsroom, Action.SUBMIT)
    made = newsroom.desk.articles.create(newsroom.editor, ARTICLE)
    newsroom.desk.rules.tick(newsroom.editor, made.article.id, rule.id, made.head.content_hash, on=True)
    told = entries(newsroom.desk.articles.history(made.article.id))
    assert told[0].reason == "اتصلتُ بالمصدر"
    rows = newsroom.desk.trail.page(TrailFilter()).rows
    details = {row.kind: detail_text(row, {}) for row in rows}
    assert details[EventKind.CHECK_TICKED] == "اتصلتُ بالمصدر"
    assert "question_1" in details[EventKind.CHECKLIST_CHANGED]
