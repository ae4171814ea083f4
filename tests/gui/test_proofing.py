"""The text is read while it is written: what is found follows the keys, is fixed by them, and never holds them up."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QPushButton, QWidgetAction
from pytestqt.qtbot import QtBot

from editor_desk.domain.content import Block, BlockKind, Content, Direction, Span, TagRef, block
from editor_desk.domain.proofing import Finding, FindingKind, Severity
from editor_desk.gui.editor.direction import set_direction
from editor_desk.gui.editor.editor_panel import EditorPanel
from editor_desk.gui.editor.page_edit import PageEdit
from editor_desk.gui.editor.working import WorkingArticle
from editor_desk.gui.proofing.marks import cut_after, cut_before, marks_in
from editor_desk.gui.proofing.proof_menu import shown_fix
from tests.gui.proofs import FakeSpelling, FakeStyle, marked, proofing_of, read, with_proofs
from tests.gui.rooms import found
from tests.gui.sheets import opened, to_end
from tests.windows import Window, type_text

P = BlockKind.PARAGRAPH


@pytest.fixture
def spelling() -> FakeSpelling:
    return FakeSpelling()


@pytest.fixture
def style() -> FakeStyle:
    return FakeStyle()


@pytest.fixture
def panel(window: Window, spelling: FakeSpelling, style: FakeStyle, qtbot: QtBot) -> Iterator[EditorPanel]:
    context = with_proofs(window, spelling, style)
    working = WorkingArticle(context)
    made = EditorPanel(context, working)
    working.setParent(made)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    yield made
    spelling.gate.set()


def article(*texts: str, headline: str = "") -> Content:
    return Content(headline=headline, blocks=tuple(block(P, text) for text in texts))


def menu_at(edit: PageEdit, position: int) -> QMenu:
    """Right-click on a letter, and the menu that comes."""
    cursor = QTextCursor(edit.document())
    cursor.setPosition(position)
    where = edit.cursorRect(cursor).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, where, edit.viewport().mapToGlobal(where))
    QApplication.sendEvent(edit.viewport(), event)
    menus = [menu for menu in edit.findChildren(QMenu) if menu.isVisible()]
    assert len(menus) == 1
    return menus[0]


def entry(menu: QMenu, text: str) -> bool:
    return any(action.text() == text for action in menu.actions())


def choose(menu: QMenu, text: str) -> None:
    """Click an entry of an open menu."""
    action = next(action for action in menu.actions() if action.text() == text)
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())


def test_a_misspelling_is_found_fixed_from_the_menu_and_undone(
    panel: EditorPanel, window: Window, qtbot: QtBot
) -> None:
    body = opened(panel, window)
    type_text(body, "جاء الاعلان اليوم")
    assert read(panel, qtbot) == [("body", "الاعلان")]

    menu = menu_at(body, 7)
    qtbot.waitUntil(lambda: entry(menu, "الإعلان"))
    assert next(a for a in menu.actions() if a.text() == "الإعلان").font().bold()
    choose(menu, "الإعلان")

    assert body.toPlainText() == "جاء الإعلان اليوم"
    assert read(panel, qtbot) == []
    QTest.keyClick(body, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert body.toPlainText() == "جاء الاعلان اليوم"
    assert read(panel, qtbot) == [("body", "الاعلان")]


def test_half_a_word_is_no_mistake_yet(panel: EditorPanel, window: Window, qtbot: QtBot) -> None:
    body = opened(panel, window)
    type_text(body, "جاء الاعلان")
    assert read(panel, qtbot) == []
    type_text(body, " ")
    assert read(panel, qtbot) == [("body", "الاعلان")]


def test_a_caret_that_leaves_the_word_lets_it_be_shown(
    panel: EditorPanel, window: Window, qtbot: QtBot
) -> None:
    body = opened(panel, window)
    type_text(body, "جاء الاعلان")
    assert read(panel, qtbot) == []
    QTest.keyClick(body, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: marked(panel) == [("body", "الاعلان")])


def test_marks_move_with_what_is_typed_before_them(panel: EditorPanel, window: Window, qtbot: QtBot) -> None:
    body = opened(panel, window, article("قال إن الاعلان صدر"))
    read(panel, qtbot)
    body.moveCursor(QTextCursor.MoveOperation.Start)
    type_text(body, "ثم ")
    field = proofing_of(panel).reader.fields["body"]
    place = field.at(12)
    assert place is not None
    assert place.mark.finding.text == "الاعلان"
    assert body.toPlainText()[place.mark.start : place.mark.end] == "الاعلان"


def test_marks_lie_under_their_words_beside_isolated_addresses(
    panel: EditorPanel, window: Window, spelling: FakeSpelling, qtbot: QtBot
) -> None:
    """Offsets of a finding are those of the text; an account in front of it has two isolates more on the sheet."""
    body = opened(panel, window, article("قال @desk_ar إن الاعلان صدر، وكتب"))
    assert read(panel, qtbot) == [("body", "الاعلان")]
    field = proofing_of(panel).reader.fields["body"]

    def under() -> list[str]:
        notes = field.proof(body.document().firstBlock())
        return [body.document().firstBlock().text()[mark.start : mark.end] for mark in notes.marks]

    assert under() == ["الاعلان"]
    to_end(body)
    type_text(body, " #Gaza")
    read(panel, qtbot)
    spelling.read.clear()
    QTest.keyClick(body, Qt.Key.Key_Home)
    assert body.document().firstBlock().text().count("\u2069") == 2
    assert under() == ["الاعلان"], "mended isolates move no mark and take none"
    assert read(panel, qtbot) == [("body", "الاعلان")]
    assert spelling.read == [], "the text is the same"
    menu = menu_at(body, body.document().firstBlock().text().index("الاعلان") + 2)
    qtbot.waitUntil(lambda: entry(menu, "الإعلان"))
    choose(menu, "الإعلان")
    assert body.sheet.blocks()[0].text == "قال @desk_ar إن الإعلان صدر، وكتب #Gaza"
    set_direction(body, Direction.LTR)
    assert "\u2069" not in body.document().firstBlock().text()


def test_a_fix_inside_of_an_isolated_address_is_put_in_there(
    panel: EditorPanel, window: Window, qtbot: QtBot
) -> None:
    body = opened(panel, window, article("كتب Reutres عن #Reutres اليوم"))
    assert read(panel, qtbot) == [("body", "Reutres"), ("body", "Reutres")]
    menu = menu_at(body, body.document().firstBlock().text().rindex("Reutres") + 2)
    qtbot.waitUntil(lambda: entry(menu, "Reuters"))
    choose(menu, "Reuters")
    assert body.sheet.blocks()[0].text == "كتب Reutres عن #Reuters اليوم"
    assert "\u2066#Reuters\u2069" in body.document().firstBlock().text()


def test_only_what_changed_is_read_again(
    panel: EditorPanel, window: Window, spelling: FakeSpelling, qtbot: QtBot
) -> None:
    body = opened(panel, window, article("الفقرة الأولى.", "الفقرة الثانية.", "الفقرة الثالثة."))
    read(panel, qtbot)
    spelling.read.clear()
    body.moveCursor(QTextCursor.MoveOperation.Start)
    type_text(body, "هذه ")
    read(panel, qtbot)
    assert spelling.read == ["هذه الفقرة الأولى."]
    spelling.read.clear()
    body.undo()
    type_text(body, "\n")
    read(panel, qtbot)
    assert "الفقرة الثانية." not in spelling.read


def test_no_key_waits_for_a_slow_speller(
    panel: EditorPanel, window: Window, spelling: FakeSpelling, qtbot: QtBot
) -> None:
    body = opened(panel, window, article("قال إن الاعلان صدر"))
    read(panel, qtbot)
    spelling.gate.clear()
    to_end(body)
    type_text(body, " مسؤلية ")
    qtbot.waitUntil(lambda: not panel.context.jobs.is_idle)
    spelling.read.clear()
    type_text(body, "وهذه كلمات تكتب والمدقق لم يجب بعد ")
    assert not spelling.read, "the speller still thinks"
    assert body.toPlainText().endswith("لم يجب بعد ")
    assert marked(panel) == [("body", "الاعلان")]
    spelling.gate.set()
    qtbot.waitUntil(lambda: ("body", "مسؤلية") in marked(panel))
    assert "MainThread" not in spelling.threads


def test_an_answer_that_comes_too_late_marks_nothing_wrong(
    panel: EditorPanel, window: Window, spelling: FakeSpelling, qtbot: QtBot
) -> None:
    body = opened(panel, window)
    spelling.gate.clear()
    type_text(body, "جاء الاعلان اليوم")
    qtbot.waitUntil(lambda: not panel.context.jobs.is_idle)
    body.selectAll()
    type_text(body, "نص آخر كله صواب")
    spelling.gate.set()
    assert read(panel, qtbot) == []


def test_all_of_a_kind_are_fixed_in_one_step(panel: EditorPanel, window: Window, qtbot: QtBot) -> None:
    before = "عقد إجتماع ثم إجتماع آخر 😀 إستخدام"
    body = opened(panel, window, article(before, "وهذا إجتماع ثالث"))
    assert len(read(panel, qtbot)) == 4
    menu = menu_at(body, 6)
    choose(menu, next(a.text() for a in menu.actions() if "٤" in a.text()))
    assert body.toPlainText() == "عقد اجتماع ثم اجتماع آخر 😀 استخدام\nوهذا اجتماع ثالث"
    assert read(panel, qtbot) == []
    QTest.keyClick(body, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert body.toPlainText() == f"{before}\nوهذا إجتماع ثالث"


def test_a_fix_keeps_the_marks_of_the_text(panel: EditorPanel, window: Window, qtbot: QtBot) -> None:
    from editor_desk.domain.content import Mark

    strong = Block("k", P, (Span("عقد "), Span("إجتماع", frozenset({Mark.STRONG})), Span(" طويل")))
    body = opened(panel, window, Content(blocks=(strong,)))
    read(panel, qtbot)
    choose(menu_at(body, 6), "اجتماع")
    spans = body.sheet.text_blocks()[0].spans
    assert [(span.text, bool(span.marks)) for span in spans] == [
        ("عقد ", False),
        ("اجتماع", True),
        (" طويل", False),
    ]


def test_something_is_ignored_with_a_reason_and_shown_again(
    panel: EditorPanel, window: Window, style: FakeStyle, qtbot: QtBot
) -> None:
    body = opened(panel, window, article("عقد إجتماع وإجتماع", "إستخدام"))
    assert len(read(panel, qtbot)) == 3
    choose(menu_at(body, 6), "تجاهل مع ذكر السبب…")
    dialog = next(d for d in panel.findChildren(QDialog) if d.isVisible())
    button = found(dialog, QPushButton, "ignoreButton")
    assert not button.isEnabled()
    type_text(dialog.focusWidget(), "اقتباس حرفي")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert read(panel, qtbot) == [("body", "إستخدام")]
    assert [(one.rule, one.text, one.reason) for one in style.left] == [("hamza", "إجتماع", "اقتباس حرفي")]

    proofing_of(panel).acts.show_again(style.left[0])
    qtbot.waitUntil(lambda: style.left == [])
    assert len(read(panel, qtbot)) == 3


def test_a_word_that_the_desk_learns_is_right_everywhere(
    panel: EditorPanel, window: Window, spelling: FakeSpelling, qtbot: QtBot
) -> None:
    body = opened(panel, window, article("هذا الاعلان", "وذاك الاعلان", headline="عن الاعلان"))
    assert len(read(panel, qtbot)) == 3
    cursor = body.textCursor()
    cursor.setPosition(6)
    body.setTextCursor(cursor)
    action = next(a for a in panel.actions() if a.objectName() == "add_wordAction")
    action.trigger()
    assert marked(panel) == []
    assert read(panel, qtbot) == []
    assert spelling.added == ["الاعلان"]


def test_a_word_is_ignored_in_this_article_or_until_the_desk_is_closed(
    panel: EditorPanel, window: Window, spelling: FakeSpelling, qtbot: QtBot
) -> None:
    body = opened(panel, window, article("هذا الاعلان عن مسؤلية"))
    read(panel, qtbot)
    acts = proofing_of(panel).acts
    acts.ignore_word_here("الاعلان")
    assert read(panel, qtbot) == [("body", "مسؤلية")]
    acts.ignore_word_now("مسؤلية")
    assert read(panel, qtbot) == []
    assert {word for _article, word in spelling.here} == {"الاعلان"}
    assert spelling.for_now == ["مسؤلية"]
    type_text(body, "ثم ")
    assert read(panel, qtbot) == []


def test_f7_goes_from_finding_to_finding_and_round(panel: EditorPanel, window: Window, qtbot: QtBot) -> None:
    body = opened(panel, window, article("هذا الاعلان", "وذاك إجتماع", headline="عن شنغهاى"))
    read(panel, qtbot)
    body.setFocus()
    body.moveCursor(QTextCursor.MoveOperation.Start)
    seen = []
    for _step in range(4):
        QTest.keyClick(QApplication.focusWidget() or body, Qt.Key.Key_F7)
        focused = next(f for f in proofing_of(panel).reader.fields.values() if f.edit.hasFocus())
        seen.append((focused.name, focused.edit.textCursor().selectedText()))
    assert seen == [("body", "الاعلان"), ("body", "إجتماع"), ("headline", "شنغهاى"), ("body", "الاعلان")]
    QTest.keyClick(body, Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert panel.sheet.headline.textCursor().selectedText() == "شنغهاى"


def test_the_menu_of_a_finding_opens_by_keyboard(panel: EditorPanel, window: Window, qtbot: QtBot) -> None:
    body = opened(panel, window, article("وذاك إجتماع"))
    read(panel, qtbot)
    QTest.keyClick(body, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    menu = panel.findChild(QMenu, "findingMenu")
    assert menu is not None
    assert menu.isVisible()
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert body.toPlainText() == "وذاك اجتماع"


def test_the_headline_is_read_too(panel: EditorPanel, window: Window, qtbot: QtBot) -> None:
    opened(panel, window, article("نص", headline="عن شنغهاى"))
    assert read(panel, qtbot) == [("headline", "شنغهاى")]
    choose(menu_at(panel.sheet.headline, 5), "شنغهاي")
    assert panel.sheet.headline.text() == "عن شنغهاي"
    panel.sheet.headline.undo()
    assert panel.sheet.headline.text() == "عن شنغهاى"


def test_names_are_read_in_tags_and_in_the_source(panel: EditorPanel, window: Window, qtbot: QtBot) -> None:
    opened(
        panel, window, Content(source="صحيفة شنغهاى", tags=(TagRef("t", "شنغهاى"),), blocks=(block(P, "نص"),))
    )
    read(panel, qtbot)
    spots = {spot.finding.place: spot for spot in proofing_of(panel).reader.spots}
    assert set(spots) == {"source", "tag:t"}
    acts = proofing_of(panel).acts
    assert acts.can_fix(spots["source"])
    assert not acts.can_fix(spots["tag:t"])
    acts.fix(spots["source"], "شنغهاي")
    assert panel.working.content().source == "صحيفة شنغهاي"
    read(panel, qtbot)
    assert {spot.finding.place for spot in proofing_of(panel).reader.spots} == {"tag:t"}


def test_a_source_that_says_something_else_by_now_is_left(
    panel: EditorPanel, window: Window, qtbot: QtBot
) -> None:
    opened(panel, window, Content(source="صحيفة شنغهاى", blocks=(block(P, "نص"),)))
    read(panel, qtbot)
    acts = proofing_of(panel).acts
    (spot,) = [spot for spot in acts.reader.spots if spot.finding.place == "source"]
    panel.working.update(source="وكالة بيت الصحافة")
    acts.fix(spot, "شنغهاي")
    assert panel.working.content().source == "وكالة بيت الصحافة"
    read(panel, qtbot)


def test_a_stale_finding_changes_nothing(panel: EditorPanel, window: Window, qtbot: QtBot) -> None:
    body = opened(panel, window, article("وذاك إجتماع"))
    read(panel, qtbot)
    spot = proofing_of(panel).reader.spots[0]
    body.selectAll()
    type_text(body, "نص آخر")
    proofing_of(panel).acts.fix(spot, "اجتماع")
    assert body.toPlainText() == "نص آخر"
    assert len(window.notices) == 1


def test_what_is_not_to_be_checked_is_not(
    panel: EditorPanel, window: Window, spelling: FakeSpelling, qtbot: QtBot
) -> None:
    chosen, bus = panel.context.preferences, panel.context.bus
    opened(panel, window, article("هذا الاعلان من Reutres عن إجتماع"))
    assert [text for _field, text in read(panel, qtbot)] == ["الاعلان", "Reutres", "إجتماع"]
    chosen.checks_latin = False
    bus.proofing_changed.emit()
    assert [text for _field, text in read(panel, qtbot)] == ["الاعلان", "إجتماع"]
    chosen.checks_spelling = False
    bus.proofing_changed.emit()
    assert [text for _field, text in read(panel, qtbot)] == ["إجتماع"]
    chosen.checks_style = False
    bus.proofing_changed.emit()
    assert read(panel, qtbot) == []
    assert proofing_of(panel).note.isHidden()


def test_the_line_below_says_how_much_was_found(panel: EditorPanel, window: Window, qtbot: QtBot) -> None:
    note = proofing_of(panel).note
    body = opened(panel, window, article("هذا الاعلان عن إجتماع وإستخدام"))
    read(panel, qtbot)
    assert note.text() == "ملاحظتا أسلوب · خطأ إملائي"
    wanted: list[bool] = []
    proofing_of(panel).panel_wanted.connect(lambda: wanted.append(True))
    QTest.mouseClick(note, Qt.MouseButton.LeftButton)
    assert wanted == [True]
    body.selectAll()
    type_text(body, "سليم")
    read(panel, qtbot)
    assert note.text() == "النص سليم"


def test_another_article_shows_nothing_of_the_one_before(
    panel: EditorPanel, window: Window, qtbot: QtBot
) -> None:
    opened(panel, window, article("هذا الاعلان"))
    assert len(read(panel, qtbot)) == 1
    opened(panel, window, article("نص سليم"))
    assert read(panel, qtbot) == []
    panel.working.close()
    assert marked(panel) == []


def test_ten_thousand_words_are_read_in_slices(
    panel: EditorPanel, window: Window, spelling: FakeSpelling, qtbot: QtBot
) -> None:
    text = "قال الوزير إن الاعلان عن مشروع المدينة الجديدة صدر في العاصمة صباح الأحد " * 4
    opened(panel, window, article(*(f"{number} {text}" for number in range(190))))
    assert len(read(panel, qtbot)) == 190 * 4
    assert len(spelling.read) == 190


@pytest.mark.parametrize(
    ("fix", "shown"),
    [
        ("", "احذفه"),
        (" ", "مسافة عادية"),
        ("نص", "نص"),
        ("،", "فاصلة ،"),
        ("، ", "فاصلة ، ومسافة"),
        (".", "نقطة ."),
        ("؟ ", "علامة استفهام ؟ ومسافة"),
        ("»", "«»»"),
    ],
)
@pytest.mark.usefixtures("window")
def test_what_cannot_be_seen_is_said(fix: str, shown: str) -> None:
    assert shown_fix(fix) == shown


def test_words_round_a_finding_end_in_three_dots_and_no_other_mark() -> None:
    text = "ذهب الجميع في الصباح الباكر، ثم قريب إلى المدرسه إلى أن زار المدير. وانصرفوا إلى البيت معا"
    start = text.index("المدرسه")
    found = Finding("body", start, start + 7, "المدرسه", FindingKind.STYLE, "rule", Severity.WARNING, ())
    (mark,) = marks_in(text, [found])
    assert (mark.before, mark.after) == ("…الباكر، ثم قريب إلى ", " إلى أن زار المدير…")
    assert (cut_before("، وهو"), cut_after("المدرسة. ")) == ("…وهو", "المدرسة…")


def test_a_click_beside_every_finding_brings_the_usual_menu(
    panel: EditorPanel, window: Window, qtbot: QtBot
) -> None:
    body = opened(panel, window, article("نص سليم ثم الاعلان"))
    read(panel, qtbot)
    menu = menu_at(body, 2)
    assert not any(isinstance(action, QWidgetAction) for action in menu.actions())
    menu.close()
    menu = menu_at(body, 14)
    assert any(isinstance(action, QWidgetAction) for action in menu.actions())
    menu.close()
