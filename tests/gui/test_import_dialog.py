"""The import dialog under real keys: from the paste, over every kind of correction, to what is stored."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from editor_desk.domain.incoming import LineRole
from editor_desk.gui.importing.import_dialog import ImportDialog
from editor_desk.gui.importing.lines_model import LINE_ROLE
from editor_desk.gui.widgets.chip import Chip
from editor_desk.services.ports.articles import Folder
from tests.desks import Newsroom, newsroom_in
from tests.windows import Window, type_text, window_for

PAGE = """افتتحت مكتبة التراث في فاس صباح السبت جناحا جديدا للمخطوطات النادرة بحضور باحثين من عشر دول ومهتمين بالتراث.

وقال مدير المكتبة إن الجناح يضم عشرة آلاف مخطوط رُمّمت في السنوات الأخيرة، وإن فهارسها ستكون متاحة للباحثين قريبا.

عشرة آلاف مخطوط

وأضاف أن المكتبة ستنظم كل شهر معرضا صغيرا لمخطوط واحد، مع شرح لتاريخه وخطه وورقه، لتقريبه من الزوار والطلاب.

المصدر: بوابة المدينة

كلمات دلالية: فاس مكتبة التراث المملكة المغربية

إقرأ أيضاً:

ترميم أسوار المدينة القديمة في فاس يدخل عامه الثالث

تابع أحدث الأخبار عبر تطبيق

دخلت أعمال ترميم أسوار المدينة القديمة عامها الثالث، وقال المشرفون إن ثلثي الأسوار صارا جاهزين لاستقبال الزوار.

مقالات مشابهة

  • معرض للخط العربي في الرباط
  • جامعة القرويين تفتح خزانتها للباحثين
"""


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Newsroom]:
    with newsroom_in(tmp_path / "desk") as newsroom:
        newsroom.desk.tags.ensure(newsroom.editor, "المملكة المغربية")
        yield newsroom


@pytest.fixture
def dialog(window: Window, qtbot: QtBot) -> ImportDialog:
    made = ImportDialog(window.context)
    qtbot.addWidget(made)
    made.show()
    return made


def paste(text: str, html: str = "") -> None:
    mime = QMimeData()
    mime.setText(text)
    if html:
        mime.setHtml(html)
    QApplication.clipboard().setMimeData(mime)


def recognised(dialog: ImportDialog, window: Window, qtbot: QtBot, text: str = PAGE) -> None:
    paste(text)
    QTest.keySequence(dialog.paste_area, "Ctrl+V")
    QTest.mouseClick(dialog._ui.read, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.is_idle)
    assert dialog._ui.steps.currentWidget() is dialog._ui.checkStep


def choose(dialog: ImportDialog, *beginnings: str) -> None:
    lines = dialog._ui.lines
    lines.clearSelection()
    for beginning in beginnings:
        row = next(
            i for i, line in enumerate(dialog.lines.lines) if line.raw.text.strip().startswith(beginning)
        )
        lines.scrollTo(dialog.lines.index(row))
        where = lines.visualRect(dialog.lines.index(row)).center()
        QTest.mouseClick(
            lines.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, QPoint(where)
        )


def role_of(dialog: ImportDialog, beginning: str) -> LineRole:
    return next(line.role for line in dialog.lines.lines if line.raw.text.strip().startswith(beginning))


def chips(dialog: ImportDialog) -> list[Chip]:
    layout = dialog.outcome.keywords._flow
    found = [layout.itemAt(i) for i in range(layout.count())]
    return [widget for item in found if item is not None and isinstance(widget := item.widget(), Chip)]


def test_a_page_is_pasted_checked_and_stored(
    dialog: ImportDialog, window: Window, room: Newsroom, qtbot: QtBot
) -> None:
    recognised(dialog, window, qtbot)
    assert len(dialog.lines.lines) == sum(bool(line.strip()) for line in PAGE.splitlines())
    assert [chip.text for chip in chips(dialog)][-1] == "المملكة المغربية"
    assert dialog._ui.commit.isEnabled()
    with qtbot.waitSignal(dialog.imported) as told:
        QTest.keySequence(dialog._ui.lines, "Ctrl+Return")
    qtbot.waitUntil(lambda: window.is_idle)
    assert not dialog.isVisible()
    assert window.notices
    content = room.desk.articles.open(room.editor, told.args[0]).head.content
    assert content.source == "بوابة المدينة"
    assert [link.article is not None for link in content.read_also] == [True]
    assert [link.title for link in content.similar] == [
        "معرض للخط العربي في الرباط",
        "جامعة القرويين تفتح خزانتها للباحثين",
    ]
    assert room.desk.articles.counts(room.editor)[Folder.ARCHIVE] == 2


def test_nothing_is_hidden(dialog: ImportDialog, window: Window, qtbot: QtBot) -> None:
    recognised(dialog, window, qtbot)
    left = dialog.outcome._ui.leftOver
    assert left.isVisible()
    view = dialog.outcome._ui.leftOverList
    assert "تابع أحدث الأخبار" in view.model().index(0, 0).data()
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(view.model().index(0, 0)).center()
    )
    assert dialog._ui.lines.currentIndex().data(LINE_ROLE).raw.text.startswith("تابع")
    QTest.keyClick(dialog._ui.lines, Qt.Key.Key_3)
    assert not left.isVisible()
    assert dialog._incoming is not None
    assert any("تابع" in span.text for block in dialog._incoming.article.blocks for span in block.spans)


def test_several_lines_change_their_part_at_once_and_back(
    dialog: ImportDialog, window: Window, qtbot: QtBot
) -> None:
    recognised(dialog, window, qtbot)
    choose(dialog, "وأضاف", "وقال مدير")
    type_text(dialog._ui.lines, "٥")
    assert role_of(dialog, "وأضاف") is role_of(dialog, "وقال مدير") is LineRole.QUOTE
    assert len(dialog._ui.lines.selectedIndexes()) == 2
    QTest.mouseClick(dialog._ui.undo, Qt.MouseButton.LeftButton)
    assert role_of(dialog, "وأضاف") is LineRole.PARAGRAPH
    QTest.mouseClick(dialog._ui.redo, Qt.MouseButton.LeftButton)
    assert role_of(dialog, "وأضاف") is LineRole.QUOTE


def test_the_menu_has_every_part(dialog: ImportDialog, window: Window, qtbot: QtBot) -> None:
    recognised(dialog, window, qtbot)
    choose(dialog, "عشرة آلاف")
    menu = dialog.role_menu()
    assert len([action for action in menu.actions() if not action.isSeparator()]) == len(LineRole)
    menu.actions()[0].trigger()
    assert role_of(dialog, "عشرة آلاف") is LineRole.HEADLINE
    assert dialog.outcome._ui.headline.toPlainText() == "عشرة آلاف مخطوط"
    assert not dialog.outcome._ui.headlineSuggested.isVisible()


def test_a_line_that_becomes_keywords_is_split_by_the_vocabulary(
    dialog: ImportDialog, window: Window, qtbot: QtBot
) -> None:
    recognised(dialog, window, qtbot)
    before = len(chips(dialog))
    choose(dialog, "عشرة آلاف")
    QTest.keyClick(dialog._ui.lines, Qt.Key.Key_7)
    qtbot.waitUntil(lambda: window.is_idle)
    assert role_of(dialog, "عشرة آلاف") is LineRole.KEYWORDS
    assert len(chips(dialog)) > before
    QTest.keyClick(dialog._ui.lines, Qt.Key.Key_4)
    assert len(chips(dialog)) == before


def test_keywords_are_joined_parted_reworded_removed_and_added(
    dialog: ImportDialog, window: Window, qtbot: QtBot
) -> None:
    recognised(
        dialog,
        window,
        qtbot,
        PAGE.replace("فاس مكتبة التراث المملكة المغربية", "فاس، مكتبة، المملكة المغربية"),
    )
    assert [chip.text for chip in chips(dialog)] == ["فاس", "مكتبة", "المملكة المغربية"]
    assert [chip.property("tone") for chip in chips(dialog)] == ["amber", "amber", "accent"]
    editor = dialog.outcome.keywords
    editor.menu_for(0).actions()[0].trigger()
    assert [chip.text for chip in chips(dialog)] == ["فاس مكتبة", "المملكة المغربية"]
    part = next(action for action in editor.menu_for(0).actions() if "|" in action.text())
    part.trigger()
    assert [chip.text for chip in chips(dialog)] == ["فاس", "مكتبة", "المملكة المغربية"]
    chips(dialog)[1].setFocus()
    QTest.keyClick(chips(dialog)[1], Qt.Key.Key_Delete)
    assert [chip.text for chip in chips(dialog)] == ["فاس", "المملكة المغربية"]
    editor._reword(0)
    line = editor.findChild(QLineEdit, "reword")
    assert line is not None
    line.clear()
    type_text(line, "مدينة فاس\n")
    assert [chip.text for chip in chips(dialog)] == ["مدينة فاس", "المملكة المغربية"]
    editor.field.setFocus()
    type_text(editor.field, "تراث\n")
    assert [chip.text for chip in chips(dialog)] == ["مدينة فاس", "المملكة المغربية", "تراث"]


def test_the_headline_is_a_suggestion_until_it_is_written(
    dialog: ImportDialog, window: Window, qtbot: QtBot
) -> None:
    recognised(dialog, window, qtbot)
    assert dialog.outcome._ui.headlineSuggested.isVisible()
    headline = dialog.outcome._ui.headline
    headline.selectAll()
    type_text(headline, "مكتبة التراث في فاس تفتح جناحا للمخطوطات")
    assert not dialog.outcome._ui.headlineSuggested.isVisible()
    assert dialog._incoming is not None
    assert dialog._incoming.article.headline == "مكتبة التراث في فاس تفتح جناحا للمخطوطات"


def test_escape_asks_before_corrections_are_lost(dialog: ImportDialog, window: Window, qtbot: QtBot) -> None:
    recognised(dialog, window, qtbot)
    choose(dialog, "وأضاف")
    QTest.keyClick(dialog._ui.lines, Qt.Key.Key_5)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog._ui.checkProblem.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_another_page_after_the_first(dialog: ImportDialog, window: Window, qtbot: QtBot) -> None:
    recognised(dialog, window, qtbot)
    QTest.mouseClick(dialog._ui.another, Qt.MouseButton.LeftButton)
    assert dialog._ui.steps.currentWidget() is dialog._ui.inputStep
    assert dialog.paste_area.toPlainText() == ""
    recognised(dialog, window, qtbot, "سطر واحد يكفي لفقرة قصيرة في هذه الصفحة.")
    assert len(dialog.lines.lines) == 1


def test_markup_on_the_clipboard_is_preferred_until_the_text_is_changed(
    dialog: ImportDialog, window: Window, qtbot: QtBot
) -> None:
    html = "<h1>عنوان من الصفحة الأصلية لا من نصها</h1><p>فقرة أولى طويلة بما يكفي لتكون نصا حقيقيا في هذه الصفحة.</p>"
    paste("نص بديل", html)
    QTest.keySequence(dialog.paste_area, "Ctrl+V")
    assert dialog.paste_area.html
    QTest.keySequence(dialog.paste_area, "Ctrl+Return")
    qtbot.waitUntil(lambda: window.is_idle)
    assert dialog.lines.lines[0].raw.text == "عنوان من الصفحة الأصلية لا من نصها"
    dialog.start_over()
    QTest.keySequence(dialog.paste_area, "Ctrl+V")
    type_text(dialog.paste_area, " وكلمات")
    assert dialog.paste_area.html == ""


def test_a_file_is_dropped(dialog: ImportDialog, window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "page.txt"
    file.write_text(PAGE, encoding="cp1256", errors="ignore")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    dialog.paste_area.insertFromMimeData(mime)
    qtbot.waitUntil(lambda: window.is_idle)
    assert dialog._ui.steps.currentWidget() is dialog._ui.checkStep
    assert any("مكتبة" in line.raw.text for line in dialog.lines.lines)


def test_a_bad_file_is_said_in_the_dialog(
    dialog: ImportDialog, window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "empty.txt"
    file.write_bytes(b"")
    dialog.read_path(file)
    qtbot.waitUntil(lambda: window.is_idle)
    assert dialog._ui.inputProblem.isVisible()
    assert dialog._ui.inputProblemText.text()
    assert dialog._ui.steps.currentWidget() is dialog._ui.inputStep
    assert window.problems == []


def test_what_cannot_be_stored_is_said_and_kept(qtbot: QtBot, room: Newsroom, tmp_path: Path) -> None:
    with window_for(room, room.exporter, tmp_path) as window:
        dialog = ImportDialog(window.context)
        qtbot.addWidget(dialog)
        dialog.show()
        recognised(dialog, window, qtbot)
        QTest.mouseClick(dialog._ui.commit, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: window.is_idle)
        assert dialog.isVisible()
        assert dialog._ui.checkProblem.isVisible()
        assert room.desk.articles.counts(room.editor)[Folder.ARCHIVE] == 0


def test_the_model_of_lines(dialog: ImportDialog, window: Window, qtbot: QtBot) -> None:
    QAbstractItemModelTester(dialog.lines, QAbstractItemModelTester.FailureReportingMode.Fatal)
    recognised(dialog, window, qtbot)
    choose(dialog, "وأضاف")
    QTest.keyClick(dialog._ui.lines, Qt.Key.Key_5)
    dialog.start_over()
    recognised(dialog, window, qtbot, "سطر واحد.")


def test_a_page_of_ten_thousand_lines_opens_and_changes(
    dialog: ImportDialog, window: Window, qtbot: QtBot
) -> None:
    dialog.read_text(
        "\n".join(f"فقرة رقم {number} من صفحة طويلة جدا لا يقرؤها أحد حتى آخرها." for number in range(10_000))
    )
    qtbot.waitUntil(lambda: window.is_idle)
    assert dialog._incoming is not None
    assert len(dialog.lines.lines) == 10_000
    assert "٩٬٨٠٠" in dialog.outcome._ui.body.text() or "٩٨٠٠" in dialog.outcome._ui.body.text()
    dialog._ui.lines.selectAll()
    QTest.keyClick(dialog._ui.lines, Qt.Key.Key_5)
    assert {line.role for line in dialog.lines.lines} == {LineRole.QUOTE}
