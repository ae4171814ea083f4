"""What is found in figures, links and credits is mended from the list, by clicks, and taken back by keys."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QSignalBlocker, Qt
from PySide6.QtGui import QKeySequence, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from editor_desk.domain.content import (
    BlockKind,
    Content,
    Embed,
    Image,
    MediaRef,
    ReadAlsoCard,
    RelatedLink,
    Table,
    TagRef,
    block,
)
from editor_desk.gui.actions import action_spec
from editor_desk.gui.articles.desk_room import DeskRoom
from editor_desk.gui.finding.finder import Finder
from editor_desk.gui.inspector.findings_model import Group
from editor_desk.gui.inspector.link_row import LinkRow
from editor_desk.gui.widgets.toast import Toast
from tests.gui.proofs import FakeSpelling, FakeStyle, read, with_proofs
from tests.gui.rooms import dialog_of, found, label
from tests.windows import Window, type_text

CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
ARTICLE = Content(
    headline="بعد إجتماع أمس",
    byline="لجنة الإعلام إجتماع",
    blocks=(
        block(BlockKind.PARAGRAPH, "انتهى إجتماع اللجنة"),
        Image(
            "i",
            MediaRef("ab" * 32, "image/png", 4, 3),
            caption="إجتماع في شنغهاى ثم إجتماع",
            alt="قاعة شنغهاى",
            credit="الاعلان",
            rights="مسؤلية",
        ),
        Table("t", (("البند", "إجتماع"), ("شنغهاى", "٦٠")), caption="إستخدام"),
        Embed("e", "https://video.example/1", "إجتماع مصوَّر"),
        ReadAlsoCard("c", RelatedLink("إجتماع سابق", url="https://site.example/1")),
    ),
    tags=(TagRef("1", "إجتماع"),),
    read_also=(RelatedLink("خبر"), RelatedLink("إجتماع اللجنة", url="https://site.example/2")),
    similar=(RelatedLink("لا إجتماع اليوم"),),
)


@pytest.fixture
def spelling() -> FakeSpelling:
    return FakeSpelling()


@pytest.fixture
def style() -> FakeStyle:
    return FakeStyle()


@pytest.fixture
def room(window: Window, qtbot: QtBot, spelling: FakeSpelling, style: FakeStyle) -> Iterator[DeskRoom]:
    made = DeskRoom(with_proofs(window, spelling, style))
    qtbot.addWidget(made)
    made.resize(1300, 800)
    made.show()
    made.working.show(window.newsroom.desk.articles.create(window.context.session, ARTICLE))
    QTest.mouseClick(found(made, QPushButton, "styleTab"), LEFT)
    read(made.editor, qtbot)
    yield made
    made.working.close()


def places(room: DeskRoom) -> list[tuple[str, str]]:
    """What is listed, as (place, text)."""
    page = room.inspector.style_page
    assert page is not None
    return [
        (row.spot.field or row.spot.finding.place, row.title)
        for row in page.model.rows
        if row.spot is not None
    ]


def choose(room: DeskRoom, place: str, text: str) -> None:
    """Click the row of a finding."""
    page = room.inspector.style_page
    assert page is not None
    rows = page.model.rows
    number = next(
        n for n, row in enumerate(rows) if row.spot and row.title == text and row.spot.finding.place == place
    )
    view = found(page, QListView, "findings")
    view.scrollTo(page.model.index(number))
    QTest.mouseClick(view.viewport(), LEFT, pos=view.visualRect(page.model.index(number)).center())


def buttons(room: DeskRoom, role: str) -> list[QPushButton]:
    page = room.inspector.style_page
    assert page is not None
    return [one for one in page.findChildren(QPushButton) if one.property("role") == role and one.isVisible()]


def fix(room: DeskRoom, qtbot: QtBot, place: str, text: str, fixed: str) -> None:
    """Choose a finding and click what it offers."""
    choose(room, place, text)
    qtbot.waitUntil(lambda: fixed in [button.text() for button in buttons(room, "fix")])
    button = next(button for button in buttons(room, "fix") if button.text() == fixed)
    QTest.mouseClick(button, LEFT)
    read(room.editor, qtbot)


def fix_all(room: DeskRoom, qtbot: QtBot, place: str, text: str) -> None:
    choose(room, place, text)
    (button,) = [one for one in buttons(room, "deed") if "كل" in one.text()]
    QTest.mouseClick(button, LEFT)
    read(room.editor, qtbot)


IN_FIGURES = [
    ("alt:i", "شنغهاى", "شنغهاي"),
    ("credit:i", "الاعلان", "الإعلان"),
    ("rights:i", "مسؤلية", "مسؤولية"),
    ("cell:t:1:0", "شنغهاى", "شنغهاي"),
    ("caption:t", "إستخدام", "استخدام"),
    ("title:e", "إجتماع", "اجتماع"),
    ("card:c", "إجتماع", "اجتماع"),
]


@pytest.mark.parametrize(("place", "text", "fixed"), IN_FIGURES)
def test_a_finding_in_a_figure_is_fixed_by_a_click_and_undone_by_a_key(
    room: DeskRoom, qtbot: QtBot, place: str, text: str, fixed: str
) -> None:
    before = room.working.content()
    fix(room, qtbot, place, text, fixed)
    after = room.working.content()
    key = place.split(":")[1]
    changed = [old.key for old, new in zip(before.blocks, after.blocks, strict=True) if old != new]
    assert changed == [before.blocks[["i", "t", "e", "c"].index(key) + 1].key]
    assert (place, text) not in places(room)
    body = room.editor.sheet.body
    body.setFocus()
    QTest.keyClick(body, Qt.Key.Key_Z, CONTROL)
    assert room.working.content() == before
    read(room.editor, qtbot)
    assert (place, text) in places(room)


def test_two_of_one_caption_are_fixed_one_after_the_other(room: DeskRoom, qtbot: QtBot) -> None:
    fix(room, qtbot, "caption:i", "شنغهاى", "شنغهاي")
    fix(room, qtbot, "caption:i", "إجتماع", "اجتماع")
    fix(room, qtbot, "caption:i", "إجتماع", "اجتماع")
    image = room.working.content().images[0]
    assert image.caption == "اجتماع في شنغهاي ثم اجتماع"
    assert "caption:i" not in dict(places(room))


@pytest.mark.parametrize(
    ("place", "text"), [("read_also:1", "إجتماع"), ("similar:0", "إجتماع"), ("byline", "إجتماع")]
)
def test_a_finding_beside_the_text_is_fixed_by_a_click_and_taken_back_by_the_bar(
    room: DeskRoom, qtbot: QtBot, window: Window, place: str, text: str
) -> None:
    before = room.working.content()
    undo = found(room, QPushButton, "fixUndo")
    assert not undo.isVisible()
    fix(room, qtbot, place, text, "اجتماع")
    after = room.working.content()
    assert after != before
    assert after.blocks == before.blocks
    assert (place, text) not in places(room)
    assert label(room, "fixText")
    assert room.working.has_unsaved or room.working.status.value == "saved"
    QTest.mouseClick(undo, LEFT)
    assert room.working.content() == before
    assert not undo.isVisible()
    read(room.editor, qtbot)
    assert (place, text) in places(room)
    assert window.notices


def test_a_link_keeps_its_address_and_its_neighbours(room: DeskRoom, qtbot: QtBot) -> None:
    fix(room, qtbot, "read_also:1", "إجتماع", "اجتماع")
    assert room.working.content().read_also == (
        RelatedLink("خبر"),
        RelatedLink("اجتماع اللجنة", url="https://site.example/2"),
    )


def test_the_list_of_links_follows_a_fix_and_its_undo(room: DeskRoom, qtbot: QtBot) -> None:
    fix(room, qtbot, "read_also:1", "إجتماع", "اجتماع")
    QTest.mouseClick(found(room, QPushButton, "linksTab"), LEFT)
    links = room.inspector.links.read_also

    def titles() -> list[str]:
        return [
            row.title.accessibleName() or row.title.text()
            for row in links.findChildren(LinkRow)
            if row.isVisible()
        ]

    assert titles() == ["خبر", "اجتماع اللجنة"]
    QTest.mouseClick(found(room, QPushButton, "fixUndo"), LEFT)
    assert titles() == ["خبر", "إجتماع اللجنة"]


def test_the_label_of_a_tag_is_not_changed_from_an_article(room: DeskRoom) -> None:
    choose(room, "tag:1", "إجتماع")
    assert buttons(room, "fix") == []


def slips(content: Content) -> int:
    return repr(content).count("إجتماع") + repr(content).count("إستخدام")


def test_all_of_a_kind_are_fixed_everywhere_and_one_key_takes_all_of_it_back(
    room: DeskRoom, qtbot: QtBot
) -> None:
    before = room.working.content()
    fix_all(room, qtbot, "caption:i", "إجتماع")
    after = room.working.content()
    assert slips(after) == 1  # the tag
    assert after.headline == "بعد اجتماع أمس"
    assert after.byline == "لجنة الإعلام اجتماع"
    assert after.images[0].caption == "اجتماع في شنغهاى ثم اجتماع"
    assert not [text for _place, text in places(room) if text in {"إجتماع", "إستخدام"} and _place != "tag:1"]
    headline = room.editor.sheet.headline
    headline.setFocus()
    QTest.keyClick(headline, Qt.Key.Key_Z, CONTROL)
    assert room.working.content() == before
    assert not found(room, QPushButton, "fixUndo").isVisible()
    QTest.keyClick(headline, Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert room.working.content() == after
    body = room.editor.sheet.body
    body.setFocus()
    QTest.keyClick(body, Qt.Key.Key_Z, CONTROL)
    assert room.working.content() == before


def test_the_bar_takes_back_the_text_with_it(room: DeskRoom, qtbot: QtBot) -> None:
    before = room.working.content()
    fix_all(room, qtbot, "byline", "إجتماع")
    QTest.mouseClick(found(room, QPushButton, "fixUndo"), LEFT)
    assert room.working.content() == before


def test_an_older_fix_is_undone_whole_after_a_newer_one(room: DeskRoom, qtbot: QtBot) -> None:
    before = room.working.content()
    fix_all(room, qtbot, "byline", "إجتماع")
    fix(room, qtbot, "alt:i", "شنغهاى", "شنغهاي")
    assert found(room, QPushButton, "fixUndo").isVisible()
    body = room.editor.sheet.body
    body.setFocus()
    QTest.keyClick(body, Qt.Key.Key_Z, CONTROL)
    assert slips(room.working.content()) == 1
    QTest.keyClick(body, Qt.Key.Key_Z, CONTROL)
    assert room.working.content() == before


def test_what_was_written_since_stays_and_that_is_said(room: DeskRoom, qtbot: QtBot, window: Window) -> None:
    fix_all(room, qtbot, "byline", "إجتماع")
    headline = room.editor.sheet.headline
    headline.setFocus()
    QTest.keyClick(headline, Qt.Key.Key_End)
    type_text(headline, " وغده")
    QTest.mouseClick(found(room, QPushButton, "fixUndo"), LEFT)
    content = room.working.content()
    assert content.headline == "بعد اجتماع أمس وغده"
    assert content.byline == ARTICLE.byline
    assert content.blocks == ARTICLE.blocks
    assert "كُتب" in window.notices[-1]


def test_a_field_that_was_typed_in_since_is_not_put_back(room: DeskRoom, qtbot: QtBot) -> None:
    fix(room, qtbot, "byline", "إجتماع", "اجتماع")
    field = found(room, QLineEdit, "bylineField")
    assert field.text() == "لجنة الإعلام اجتماع"
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_End)
    type_text(field, " العام")
    assert not found(room, QPushButton, "fixUndo").isVisible()
    assert room.working.content().byline == "لجنة الإعلام اجتماع العام"


def test_another_article_takes_the_offer_away(room: DeskRoom, qtbot: QtBot, window: Window) -> None:
    fix(room, qtbot, "byline", "إجتماع", "اجتماع")
    assert found(room, QPushButton, "fixUndo").isVisible()
    room.working.flush(lambda: None)
    qtbot.waitUntil(lambda: not room.working.has_unsaved)
    room.working.show(window.newsroom.desk.articles.create(window.context.session, Content(byline="ب")))
    assert not found(room, QPushButton, "fixUndo").isVisible()


def test_escape_and_the_cross_put_the_bar_away(room: DeskRoom, qtbot: QtBot) -> None:
    fix(room, qtbot, "byline", "إجتماع", "اجتماع")
    undo = found(room, QPushButton, "fixUndo")
    QTest.keyClick(undo, Qt.Key.Key_Escape)
    assert not undo.isVisible()
    assert room.working.content().byline == "لجنة الإعلام اجتماع"


def test_a_place_that_says_something_else_by_now_is_left(
    room: DeskRoom, qtbot: QtBot, window: Window
) -> None:
    choose(room, "read_also:1", "إجتماع")
    (button,) = buttons(room, "fix")
    with QSignalBlocker(room.working):  # the list has not heard of it yet
        room.working.update(read_also=(RelatedLink("خبر"), RelatedLink("جلسة")))
    QTest.mouseClick(button, LEFT)
    assert room.working.content().read_also == (RelatedLink("خبر"), RelatedLink("جلسة"))
    assert not found(room, QPushButton, "fixUndo").isVisible()
    assert window.notices


def test_a_word_of_a_credit_is_learnt_by_the_dictionary(
    room: DeskRoom, qtbot: QtBot, spelling: FakeSpelling
) -> None:
    choose(room, "credit:i", "الاعلان")
    learn = next(one for one in buttons(room, "deed") if "المعجم" in one.text())
    QTest.mouseClick(learn, LEFT)
    qtbot.waitUntil(lambda: spelling.added == ["الاعلان"])
    read(room.editor, qtbot)
    assert ("credit:i", "الاعلان") not in places(room)


def test_a_name_in_a_cell_is_ignored_with_a_reason(room: DeskRoom, qtbot: QtBot, style: FakeStyle) -> None:
    choose(room, "cell:t:1:0", "شنغهاى")
    ignore = next(one for one in buttons(room, "deed") if "تجاهل" in one.text())
    QTest.mouseClick(ignore, LEFT)
    dialog = dialog_of(room)
    type_text(found(dialog, QLineEdit, "reason"), "كما في الأصل")
    QTest.mouseClick(found(dialog, QPushButton, "ignoreButton"), LEFT)
    qtbot.waitUntil(lambda: [(one.text, one.reason) for one in style.left] == [("شنغهاى", "كما في الأصل")])
    read(room.editor, qtbot)
    assert [place for place, text in places(room) if text == "شنغهاى"] == []


def test_the_menu_of_a_row_fixes_too(room: DeskRoom, qtbot: QtBot) -> None:
    page = room.inspector.style_page
    assert page is not None
    choose(room, "title:e", "إجتماع")
    view = found(page, QListView, "findings")
    place = view.visualRect(view.currentIndex()).center()
    view.customContextMenuRequested.emit(place)
    menu = next(menu for menu in room.findChildren(QMenu) if menu.isVisible())
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert [item.text for item in room.working.content().blocks if isinstance(item, Embed)] == ["اجتماع مصوَّر"]


def test_keys_go_through_the_findings_of_figures_and_fix_them(room: DeskRoom, qtbot: QtBot) -> None:
    body = room.editor.sheet.body
    body.setFocus()
    body.moveCursor(QTextCursor.MoveOperation.Start)
    following, quick = (action_spec(name).shortcuts[0] for name in ("next_finding", "quick_fix"))
    gone: list[int] = []
    for _ in range(5):
        strike(body, following)
        gone.append(body.textCursor().block().blockNumber())
    assert gone == [0, 1, 1, 1, 1]  # the paragraph; then the caption thrice, and the alternative text
    strike(body, quick)
    menu = next(menu for menu in body.window().findChildren(QMenu) if menu.isVisible())
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert room.working.content().images[0].alt == "قاعة شنغهاي"
    assert body.textCursor().block().blockNumber() == 1
    read(room.editor, qtbot)
    room.activateWindow()  # without a window manager the focus does not come back from the menu
    body.setFocus()
    qtbot.waitUntil(body.hasFocus)
    for number in (1, 1, 2):  # credit, rights, the table
        strike(body, following)
        assert body.textCursor().block().blockNumber() == number
    for number in (1, 1, 1, 1, 1, 0):
        strike(body, action_spec("previous_finding").shortcuts[0])
        assert body.textCursor().block().blockNumber() == number


def strike(widget: QWidget, keys: str) -> None:
    """Press a shortcut as it is declared."""
    combination = QKeySequence(keys)[0]  # type: ignore[index]  # a sequence, whatever its stub says
    QTest.keyClick(widget, combination.key(), combination.keyboardModifiers())


def test_the_fix_in_the_row_of_a_caption_is_a_click(room: DeskRoom, qtbot: QtBot) -> None:
    choose(room, "caption:t", "إستخدام")
    page = room.inspector.style_page
    assert page is not None
    view = found(page, QListView, "findings")
    row = view.visualRect(view.currentIndex())
    # The chip stands at the end of the second line; in Arabic that is on the left.
    QTest.mouseClick(view.viewport(), LEFT, pos=QPoint(row.left() + 30, row.bottom() - 16))
    assert [item.caption for item in room.working.content().blocks if isinstance(item, Table)] == ["استخدام"]


def test_the_focus_stays_in_the_list_when_the_fix_has_gone(room: DeskRoom, qtbot: QtBot) -> None:
    fix(room, qtbot, "caption:t", "إستخدام", "استخدام")
    page = room.inspector.style_page
    assert page is not None
    assert found(page, QListView, "findings").hasFocus()


def test_a_text_that_may_only_be_read_offers_no_fix(room: DeskRoom, qtbot: QtBot, window: Window) -> None:
    sealed = window.newsroom.sealed(replace(ARTICLE, source="وكالة"))
    room.working.show(window.newsroom.desk.articles.open(window.newsroom.exporter, sealed.article.id))
    read(room.editor, qtbot)
    choose(room, "alt:i", "شنغهاى")
    assert buttons(room, "fix") == []
    assert any(group is Group.NAME for group in Group)


def test_undoing_what_was_written_since_does_no_fix_again(room: DeskRoom, qtbot: QtBot) -> None:
    fix_all(room, qtbot, "byline", "إجتماع")
    headline, body = room.editor.sheet.headline, room.editor.sheet.body
    headline.setFocus()
    QTest.keyClick(headline, Qt.Key.Key_End)
    type_text(headline, " وغده")
    body.setFocus()
    QTest.keyClick(body, Qt.Key.Key_Z, CONTROL)
    assert (room.working.content().blocks, room.working.content().byline) == (ARTICLE.blocks, ARTICLE.byline)
    headline.setFocus()
    QTest.keyClick(headline, Qt.Key.Key_Z, CONTROL)
    content = room.working.content()
    assert content.headline == "بعد اجتماع أمس"
    assert (content.blocks, content.byline) == (ARTICLE.blocks, ARTICLE.byline), "still undone there"
    QTest.keyClick(headline, Qt.Key.Key_Z, CONTROL)
    assert room.working.content() == ARTICLE
    QTest.keyClick(headline, Qt.Key.Key_Y, CONTROL)
    assert slips(room.working.content()) == 1


def test_doing_a_fix_again_does_no_older_step_of_another_text_again(room: DeskRoom, qtbot: QtBot) -> None:
    headline, body = room.editor.sheet.headline, room.editor.sheet.body
    body.setFocus()
    body.moveCursor(QTextCursor.MoveOperation.Start)
    type_text(body, "ثم ")
    read(room.editor, qtbot)
    fix_all(room, qtbot, "byline", "إجتماع")
    body.setFocus()
    QTest.keyClick(body, Qt.Key.Key_Z, CONTROL)
    QTest.keyClick(body, Qt.Key.Key_Z, CONTROL)
    assert room.working.content().blocks == ARTICLE.blocks
    headline.setFocus()
    QTest.keyClick(headline, Qt.Key.Key_Y, CONTROL)
    assert room.working.content().headline == "بعد اجتماع أمس"
    assert room.working.content().blocks == ARTICLE.blocks, "its own keys go on there"
    body.setFocus()
    QTest.keyClick(body, Qt.Key.Key_Y, CONTROL)
    QTest.keyClick(body, Qt.Key.Key_Y, CONTROL)
    assert slips(room.working.content()) == 1


def test_the_key_for_all_of_a_kind_says_why_it_does_nothing(
    room: DeskRoom, qtbot: QtBot, window: Window
) -> None:
    before = room.working.content()
    body = room.editor.sheet.body
    body.setFocus()
    keys = CONTROL | Qt.KeyboardModifier.AltModifier
    body.moveCursor(QTextCursor.MoveOperation.Start)
    QTest.keyClick(body, Qt.Key.Key_Period, keys)
    assert "F7" in window.notices[-1], "nothing was found at the caret"
    type_text(body, "مسؤلية ")
    read(room.editor, qtbot)
    body.moveCursor(QTextCursor.MoveOperation.Start)
    written = body.toPlainText()
    QTest.keyClick(body, Qt.Key.Key_Period, keys)
    assert action_spec("quick_fix").shortcut in window.notices[-1], "a word may mean several"
    assert body.toPlainText() == written
    body.undo()
    assert room.working.content() == before


def test_the_notice_of_a_run_goes_with_its_undo(room: DeskRoom, qtbot: QtBot, window: Window) -> None:
    toast = Toast(room)
    window.context.bus.notice.connect(toast.say)
    window.context.bus.notice_over.connect(toast.withdraw)
    fix_all(room, qtbot, "caption:i", "إجتماع")
    assert toast.isVisible()
    body = room.editor.sheet.body
    body.setFocus()
    QTest.keyClick(body, Qt.Key.Key_Z, CONTROL)
    assert not toast.isVisible()
    toast.say("شيء آخر")
    QTest.keyClick(body, Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert toast.isVisible(), "what else is said stays"


def test_the_keys_for_finding_work_from_the_list_of_findings(room: DeskRoom) -> None:
    page = room.inspector.style_page
    assert page is not None
    view = found(page, QListView, "findings")
    bar = room.editor.feature(Finder).bar
    for key, replacing in ((Qt.Key.Key_F, False), (Qt.Key.Key_H, True)):
        view.setFocus()
        QTest.keyClick(view, key, CONTROL)
        assert bar.isVisible()
        assert bar.is_replacing is replacing
        QTest.keyClick(bar.needle, Qt.Key.Key_Escape)
        assert bar.isHidden()


def test_undoing_in_another_article_takes_back_no_fix_of_the_one_before(
    room: DeskRoom, qtbot: QtBot, window: Window
) -> None:
    fix_all(room, qtbot, "byline", "إجتماع")
    room.working.flush(lambda: None)
    qtbot.waitUntil(lambda: not room.working.has_unsaved)
    other = Content(headline="خبر", byline="لجنة الإعلام اجتماع")
    room.working.show(window.newsroom.desk.articles.create(window.context.session, other))
    headline = room.editor.sheet.headline
    headline.setFocus()
    type_text(headline, "هذا ")
    QTest.keyClick(headline, Qt.Key.Key_Z, CONTROL)
    assert (room.working.content().headline, room.working.content().byline) == (other.headline, other.byline)


def test_a_key_that_undoes_a_fix_keeps_what_was_typed_beside_the_text_since(
    room: DeskRoom, qtbot: QtBot
) -> None:
    fix_all(room, qtbot, "byline", "إجتماع")
    byline = found(room, QLineEdit, "bylineField")
    byline.setFocus()
    QTest.keyClick(byline, Qt.Key.Key_End)
    type_text(byline, " العام")
    body = room.editor.sheet.body
    body.setFocus()
    QTest.keyClick(body, Qt.Key.Key_Z, CONTROL)
    content = room.working.content()
    assert (content.blocks, content.byline) == (ARTICLE.blocks, "لجنة الإعلام اجتماع العام")
