"""What a reviewer is shown, compared with what, and what is left out: under real keys and mouse."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QTextTable
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from editor_desk.domain.content import (
    Block,
    BlockKind,
    Content,
    Embed,
    Image,
    ReadAlsoCard,
    RelatedLink,
    Span,
    Table,
    TagRef,
)
from editor_desk.gui.review.review_room import ReviewRoom
from editor_desk.services.articles import OpenedArticle
from editor_desk.services.comparing import Since, Wanted
from editor_desk.services.ports.keys import Session
from tests.desks import ARTICLE, Newsroom
from tests.gui.rooms import OpenReview, click, dialog_of, found, label, settle
from tests.gui.test_figures import png
from tests.windows import Window

FIRST, SECOND, THIRD = (
    replace(ARTICLE, standfirst=text) for text in ("مقدمة", "مقدمة أطول", "مقدمة أطول قليلا")
)


def changed(
    newsroom: Newsroom, article: OpenedArticle, content: Content, by: Session | None = None
) -> OpenedArticle:
    """The author changes the text and sends it again."""
    desk, person = newsroom.desk, by or newsroom.editor
    now = desk.articles.open(person, article.article.id)
    desk.articles.save(person, article.article.id, now.head.id, content)
    return desk.review.submit(person, article.article.id)


def returned(newsroom: Newsroom, article: OpenedArticle) -> OpenedArticle:
    return newsroom.desk.review.send_back(newsroom.reviewer, article.article.id, "راجع")


def show(room: ReviewRoom, article: OpenedArticle, qtbot: QtBot, window: Window) -> None:
    room.open_article(article.article.id)
    settle(qtbot, window)
    qtbot.waitUntil(lambda: room._sheet.is_whole)


def versions(room: ReviewRoom) -> str:
    return found(room, QToolButton, "versionsButton").text()


def test_the_default_is_what_this_reviewer_saw_last(
    newsroom: Newsroom, open_review: OpenReview, qtbot: QtBot, windows: list[Window]
) -> None:
    article = newsroom.in_review(FIRST)
    room = open_review(newsroom.reviewer)
    show(room, article, qtbot, windows[0])
    click(room, "queueButton", QToolButton)
    newsroom.desk.review.recall(newsroom.editor, article.article.id)
    changed(newsroom, article, SECOND)
    newsroom.desk.review.recall(newsroom.editor, article.article.id)
    changed(newsroom, article, THIRD)

    show(room, article, qtbot, windows[0])
    assert versions(room) == "النسخة ٣ مقابل النسخة ١"
    assert room._reviewed is not None
    assert room._reviewed.comparison.since is Since.SEEN
    click(room, "queueButton", QToolButton)
    show(room, article, qtbot, windows[0])
    assert versions(room) == "النسخة ٣ مقابل النسخة ١", "to look again shows the same"
    other = newsroom.desk.comparing.comparison(newsroom.admin, article.article.id)
    assert other.since is Since.SENT, "somebody else has seen nothing yet"


def test_what_changed_since_approval_is_one_key_away(
    newsroom: Newsroom, open_review: OpenReview, qtbot: QtBot, windows: list[Window]
) -> None:
    article = newsroom.sealed(FIRST)
    changed(newsroom, article, SECOND)
    returned(newsroom, article)
    changed(newsroom, article, THIRD)
    room = open_review(newsroom.reviewer)
    show(room, article, qtbot, windows[0])
    assert versions(room) == "النسخة ٣ مقابل النسخة ٢"
    for letter in ("S", "س"):
        room._compare(Wanted())
        settle(qtbot, windows[0])
        for action in (QTest.KeyAction.Press, QTest.KeyAction.Release):
            QTest.sendKeyEvent(
                action, room._sheet, Qt.Key(ord(letter)), letter, Qt.KeyboardModifier.NoModifier
            )
        settle(qtbot, windows[0])
        assert versions(room) == "النسخة ٣ مقابل النسخة ١"
    assert "أطول" in room._sheet.toPlainText()


def test_without_an_approval_there_is_nothing_since(
    newsroom: Newsroom, open_review: OpenReview, qtbot: QtBot, windows: list[Window]
) -> None:
    article = newsroom.in_review(FIRST)
    room = open_review(newsroom.reviewer)
    show(room, article, qtbot, windows[0])
    assert not found(room, QAction, "since_approvalAction").isEnabled()  # type: ignore[type-var]
    assert not found(room, QAction, "compare_textsAction").isEnabled()  # type: ignore[type-var]


def test_any_two_versions_can_be_chosen_and_an_old_one_is_not_decided_on(
    newsroom: Newsroom, open_review: OpenReview, qtbot: QtBot, windows: list[Window]
) -> None:
    article = newsroom.in_review(FIRST)
    for content in (SECOND, THIRD):
        returned(newsroom, article)
        changed(newsroom, article, content)
    room = open_review(newsroom.reviewer)
    show(room, article, qtbot, windows[0])
    QTest.keyClick(room._sheet, Qt.Key.Key_V)
    dialog = dialog_of(room)
    older, newer = found(dialog, QComboBox, "older"), found(dialog, QComboBox, "newer")
    assert older.count() == 3
    assert older.currentText().startswith("\u2068النسخة ٢") or "النسخة ٢" in older.currentText()
    compare = found(dialog, QPushButton, "compareButton")
    QTest.keyClick(older, Qt.Key.Key_Home)
    assert not compare.isEnabled(), "one text is not compared with itself"
    QTest.keyClick(older, Qt.Key.Key_End)
    QTest.keyClick(newer, Qt.Key.Key_Down)
    QTest.mouseClick(compare, Qt.MouseButton.LeftButton)
    settle(qtbot, windows[0])

    assert versions(room) == "النسخة ٢ مقابل النسخة ١"
    assert "قليلا" not in room._sheet.toPlainText()
    assert not found(room, QPushButton, "approveButton").isVisible()
    assert "نسخة أقدم" in label(room, "bannerLabel")
    room._comparing._menu.actions()[0].trigger()
    settle(qtbot, windows[0])
    assert versions(room) == "النسخة ٣ مقابل النسخة ٢"
    assert found(room, QPushButton, "approveButton").isVisible()


SLIGHT = replace(
    ARTICLE,
    blocks=(Block("a", BlockKind.PARAGRAPH, (Span('أكَّد الوزير يوم 25 أكتوبر أن "المكتبة" ستفتح قريبا'),)),),
)
MENDED = replace(
    ARTICLE,
    blocks=(Block("a", BlockKind.PARAGRAPH, (Span("أكد الوزير يوم ٢٥ أكتوبر أن «المكتبة» ستفتح غدا"),)),),
)


def test_slight_changes_are_folded_away_by_a_key_and_come_back(
    newsroom: Newsroom, open_review: OpenReview, qtbot: QtBot, windows: list[Window]
) -> None:
    article = newsroom.in_review(SLIGHT)
    returned(newsroom, article)
    changed(newsroom, article, MENDED)
    room = open_review(newsroom.reviewer)
    show(room, article, qtbot, windows[0])
    assert label(room, "differencesLabel") == "٥ فروق"
    assert "25" in room._sheet.toPlainText()

    QTest.keyClick(room._sheet, Qt.Key.Key_Y)
    settle(qtbot, windows[0])
    assert label(room, "differencesLabel") == "فرقان · طُوي ٣ فروق"
    assert "25" not in room._sheet.toPlainText()
    assert room._sheet.differences == 2
    QTest.keyClick(room._sheet, Qt.Key.Key_T)
    settle(qtbot, windows[0])
    assert room._sheet.differences == 1
    assert windows[0].context.preferences.folds_style
    QTest.keyClick(room._sheet, Qt.Key.Key_T)
    QTest.keyClick(room._sheet, Qt.Key.Key_Y)
    settle(qtbot, windows[0])
    assert label(room, "differencesLabel") == "٥ فروق"


def with_pictures(newsroom: Newsroom) -> tuple[Content, Content]:
    one, two = newsroom.desk.media.add(png("teal")), newsroom.desk.media.add(png("orange"))
    before = replace(
        ARTICLE,
        blocks=(
            Image("p", one, "القارب في الميناء", "قارب", "تصوير: ريم"),
            Table("t", (("الفريق", "النقاط"), ("الوداد", "12"), ("الرجاء", "10"))),
            ReadAlsoCard("c", RelatedLink("خبر الميناء", url="https://example.org/1")),
            Block("m", BlockKind.PARAGRAPH, (Span("فقرة تنتقل من هنا إلى أعلى النص"),)),
            Block(
                "l",
                BlockKind.PARAGRAPH,
                (Span("انظر "), Span("التقرير", link="https://example.org/old"), Span(" كاملا")),
            ),
        ),
    )
    after = replace(
        before,
        blocks=(
            before.blocks[3],
            replace(before.images[0], media=two, caption="القارب في البحر", focal=(200, 300)),
            Table("t", (("الفريق", "النقاط"), ("الوداد", "15"), ("الجيش", "11"), ("الرجاء", "10"))),
            ReadAlsoCard("c", RelatedLink("خبر الميناء الجديد", url="https://example.org/2")),
            Embed("e", "https://video.example/1", "كلمة الوزير"),
            Block(
                "l",
                BlockKind.PARAGRAPH,
                (Span("انظر "), Span("التقرير", link="https://example.org/new"), Span(" كاملا")),
            ),
        ),
        tags=(TagRef("t1", "مدينة فاس"),),
        read_also=(RelatedLink("خبر", url="https://example.org/3"),),
    )
    return before, after


@pytest.mark.parametrize("view", ["changesButton", "finalButton", "sidesButton"])
def test_figures_are_drawn_and_every_difference_is_gone_to(
    newsroom: Newsroom,
    open_review: OpenReview,
    qtbot: QtBot,
    windows: list[Window],
    view: str,
) -> None:
    before, after = with_pictures(newsroom)
    article = newsroom.in_review(before)
    returned(newsroom, article)
    changed(newsroom, article, after)
    room = open_review(newsroom.reviewer)
    show(room, article, qtbot, windows[0])
    click(room, view, QToolButton)
    sheet = room._sheet
    qtbot.waitUntil(lambda: sheet.is_whole)
    assert room._reviewed is not None
    assert sheet.differences == room._reviewed.diff.changes
    tables = [frame for frame in sheet.document().rootFrame().childFrames() if isinstance(frame, QTextTable)]
    assert [(table.rows(), table.columns()) for table in tables] == [(4, 2), (1, 1), (1, 1)]
    assert tables[0].cellAt(0, 1).firstCursorPosition().block().text() == "الفريق", (
        "the first column is at the right"
    )
    told = []
    for _ in range(sheet.differences):
        QTest.keyClick(sheet, Qt.Key.Key_J)
        told.append(label(room, "differencesLabel"))
    assert sheet.current == sheet.differences - 1
    assert any("https://example.org/old" in text and "https://example.org/new" in text for text in told)
    assert any("صورة أخرى" in text for text in told)
    room.grab()
    if view == "sidesButton":
        assert room._before.differences == sheet.differences
        text = room._before.toPlainText()
        assert text.index("القارب") < text.index("فقرة تنتقل"), "each text in its own order"
        assert room._before.current == sheet.current


def test_side_by_side_the_sheets_scroll_by_their_blocks(
    newsroom: Newsroom, open_review: OpenReview, qtbot: QtBot, windows: list[Window]
) -> None:
    blocks = tuple(
        Block(f"b{n}", BlockKind.PARAGRAPH, (Span(f"الفقرة {n} " + "كلمات تملأ سطرا من النص " * 8),))
        for n in range(30)
    )
    article = newsroom.in_review(replace(ARTICLE, blocks=blocks))
    returned(newsroom, article)
    changed(
        newsroom,
        article,
        replace(ARTICLE, blocks=(*(replace(blocks[0], key=f"n{n}") for n in range(8)), *blocks[1:])),
    )
    room = open_review(newsroom.reviewer)
    show(room, article, qtbot, windows[0])
    click(room, "sidesButton", QToolButton)
    qtbot.waitUntil(lambda: room._sheet.is_whole and room._before.is_whole)
    bar = room._sheet.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    one, other = room._sheet.top_block(), room._before.top_block()
    assert one is not None
    assert other is not None
    assert one[0] == other[0], "the same block is at the top"


def test_a_long_text_comes_by_and_by_and_its_last_change_is_reached(
    newsroom: Newsroom, open_review: OpenReview, qtbot: QtBot, windows: list[Window]
) -> None:
    blocks = tuple(
        Block(f"b{n}", BlockKind.PARAGRAPH, (Span(f"الفقرة {n} " + "كلمات تملأ سطرا من النص " * 12),))
        for n in range(60)
    )
    article = newsroom.in_review(replace(ARTICLE, blocks=blocks))
    returned(newsroom, article)
    last = replace(blocks[-1], spans=(Span(f"{blocks[-1].text}وخاتمة"),))
    changed(
        newsroom, article, replace(ARTICLE, headline=f"{ARTICLE.headline} اليوم", blocks=(*blocks[:-1], last))
    )
    room = open_review(newsroom.reviewer)
    room.open_article(article.article.id)
    qtbot.waitUntil(lambda: room._reviewed is not None)
    assert not room._sheet.is_whole
    assert label(room, "differencesLabel") == "فرقان"
    QTest.keyClick(room._sheet, Qt.Key.Key_K)
    qtbot.waitUntil(lambda: room._sheet.is_whole)
    assert room._sheet.current == 1
    assert label(room, "differencesLabel") == "الفرق ٢ من ٢"
    settle(qtbot, windows[0])


def test_two_texts_that_read_the_same_say_so(
    newsroom: Newsroom, open_review: OpenReview, qtbot: QtBot, windows: list[Window]
) -> None:
    article = newsroom.in_review(FIRST)
    returned(newsroom, article)
    changed(newsroom, article, SECOND)
    returned(newsroom, article)
    changed(newsroom, article, FIRST)
    room = open_review(newsroom.reviewer)
    show(room, article, qtbot, windows[0])
    room._compare(Wanted(since=Since.SENT))
    settle(qtbot, windows[0])
    assert label(room, "differencesLabel") == "لا فرق فيما يُقرأ"


def test_a_comparison_is_given_up_where_another_is_asked_for(
    newsroom: Newsroom, open_review: OpenReview, qtbot: QtBot, windows: list[Window]
) -> None:
    one, two = newsroom.in_review(FIRST), newsroom.in_review(SECOND)
    room = open_review(newsroom.reviewer)
    room.open_article(one.article.id)
    room.open_article(two.article.id)
    settle(qtbot, windows[0])
    assert room._reviewed is not None
    assert room._reviewed.opened.article.id == two.article.id
    assert windows[0].problems == []


def test_the_versions_button_opens_its_menu(
    newsroom: Newsroom, open_review: OpenReview, qtbot: QtBot, windows: list[Window]
) -> None:
    article = newsroom.in_review(FIRST)
    returned(newsroom, article)
    changed(newsroom, article, SECOND)
    room = open_review(newsroom.reviewer)
    show(room, article, qtbot, windows[0])
    texts = [action.text() for action in room._comparing._menu.actions() if action.text()]
    assert texts == [
        "آخر ما رأيته (النسخة ١)",
        "أول نص أُرسل للمراجعة (النسخة ١)",
        "أول نسخة (النسخة ١)",
        "اختيار النصين للمقارنة…",
    ]
    assert found(room, QToolButton, "foldButton").menu().actions()[0].isCheckable()
