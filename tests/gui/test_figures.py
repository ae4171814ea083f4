"""Figures in the editor, by keys and mouse: put in, chosen, opened, removed, and never mixed with text."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PIL import Image as Pixels
from PySide6.QtCore import QEvent, QLocale, QMimeData, QPoint, QPointF, QRectF, Qt, QUrl
from PySide6.QtGui import (
    QGuiApplication,
    QImage,
    QInputMethodEvent,
    QMouseEvent,
    QPainter,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from editor_desk.domain.content import (
    Block,
    BlockKind,
    BodyBlock,
    Content,
    Embed,
    Image,
    MediaRef,
    ReadAlsoCard,
    RelatedLink,
    Span,
    Table,
)
from editor_desk.domain.errors import ErrorCode
from editor_desk.gui.editor import figure_painter
from editor_desk.gui.editor.body_edit import BodyEdit
from editor_desk.gui.editor.editor_panel import EditorPanel
from editor_desk.gui.editor.figure_formats import figure_char, is_figure
from editor_desk.gui.editor.figure_painter import FigurePainter
from editor_desk.gui.editor.figures import FigureTools
from editor_desk.gui.figures.focal_picture import FocalPicture
from editor_desk.gui.figures.image_dialog import ImageDialog
from editor_desk.gui.figures.link_dialogs import EmbedDialog, ReadAlsoDialog, web_address
from editor_desk.gui.figures.picture_source import PictureSource, pictures_in
from editor_desk.gui.figures.table_dialog import MOST_ROWS, CellDelegate, CellsModel, TableDialog
from editor_desk.gui.inspector.archive_field import ArchiveField
from tests.desks import ARTICLE
from tests.gui.sheets import opened, select, stored, to_end
from tests.windows import Window, type_text

P = BlockKind.PARAGRAPH
EMBED = Embed("e", "https://video.example/1", "القارب يبحر")
SMALL = Table("t", (("البند", "القيمة"), ("المدى", "60 كم")), caption="بالأرقام")


def text(key: str, words: str, kind: BlockKind = P) -> Block:
    return Block(key, kind, (Span(words),))


BODY = (text("a", "قبل الشكل"), EMBED, text("b", "بعد الشكل"))


def png(colour: str = "teal", size: tuple[int, int] = (40, 20)) -> bytes:
    out = BytesIO()
    Pixels.new("RGB", size, colour).save(out, "PNG")
    return out.getvalue()


T = TypeVar("T", bound=QWidget)


def child(dialog: QDialog, kind: type[T], name: str = "") -> T:
    found = dialog.findChild(kind, name) if name else dialog.findChild(kind)
    assert isinstance(found, kind)
    return found


def outline(body: BodyEdit) -> list[str]:
    return [
        item.text if isinstance(item, Block) else f"[{type(item).__name__}]" for item in body.sheet.blocks()
    ]


def figures_of(panel: EditorPanel) -> FigureTools:
    return next(feature for feature in panel._features if isinstance(feature, FigureTools))


def at(body: BodyEdit, number: int, offset: int = 0) -> None:
    cursor = body.textCursor()
    cursor.setPosition(body.document().findBlockByNumber(number).position() + offset)
    body.setTextCursor(cursor)


def chosen(body: BodyEdit) -> bool:
    cursor = body.textCursor()
    block = body.document().findBlock(cursor.selectionStart())
    return is_figure(block) and cursor.selectionEnd() - cursor.selectionStart() == 1


@pytest.fixture
def body(editor_panel: EditorPanel, window: Window) -> BodyEdit:
    return opened(editor_panel, window, Content(headline="عنوان", blocks=BODY))


@pytest.fixture
def dialogs(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Callable[[Any], None]]]:
    """What is done in each dialog that is executed, in order; each is closed with `accept` or `reject` by it."""
    answers: list[Callable[[Any], None]] = []

    def executed(dialog: QDialog) -> int:
        dialog.show()
        answers.pop(0)(dialog)
        assert not dialog.isVisible(), "the dialog was left open"
        return dialog.result()

    monkeypatch.setattr(QDialog, "exec", executed)
    yield answers
    assert not answers, "a dialog was not asked for"


# Keys


def test_backspace_behind_a_figure_chooses_it_then_removes_it_and_undo_brings_it_back(body: BodyEdit) -> None:
    at(body, 2)
    QTest.keyClick(body, Qt.Key.Key_Backspace)
    assert chosen(body)
    assert body.sheet.blocks() == BODY

    QTest.keyClick(body, Qt.Key.Key_Backspace)
    assert body.sheet.blocks() == (BODY[0], BODY[2])

    body.undo()
    assert body.sheet.blocks() == BODY
    assert not body.document().isUndoAvailable()


def test_delete_before_a_figure_does_the_same(body: BodyEdit) -> None:
    at(body, 0, len("قبل الشكل"))
    QTest.keyClick(body, Qt.Key.Key_Delete)
    assert chosen(body)
    QTest.keyClick(body, Qt.Key.Key_Delete)
    assert body.sheet.blocks() == (BODY[0], BODY[2])


@pytest.mark.parametrize(("offset", "expected"), [(0, ["ن", "[Embed]"]), (1, ["[Embed]", "ن"])])
def test_typing_at_a_figure_opens_a_paragraph_beside_it(
    body: BodyEdit, offset: int, expected: list[str]
) -> None:
    at(body, 1, offset)
    type_text(body, "ن")
    assert outline(body) == ["قبل الشكل", *expected, "بعد الشكل"]
    assert {"a", "e", "b"} <= {item.key for item in body.sheet.blocks()}
    while body.document().isUndoAvailable():
        body.undo()
    assert body.sheet.blocks() == BODY


def test_an_input_method_types_beside_a_figure_too(body: BodyEdit) -> None:
    at(body, 1, 1)
    event = QInputMethodEvent()
    event.setCommitString("نص")
    QApplication.sendEvent(body, event)
    assert outline(body) == ["قبل الشكل", "[Embed]", "نص", "بعد الشكل"]


def test_typing_over_a_chosen_figure_keeps_it(body: BodyEdit) -> None:
    at(body, 2)
    QTest.keyClick(body, Qt.Key.Key_Backspace)
    type_text(body, "ن")
    assert outline(body) == ["قبل الشكل", "[Embed]", "ن", "بعد الشكل"]


def test_shift_enter_leaves_a_figure(body: BodyEdit) -> None:
    at(body, 1, 1)
    QTest.keyClick(body, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert outline(body) == ["قبل الشكل", "[Embed]", "", "بعد الشكل"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_X])
@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ((0, 4), (1, 0), ["قبل ", "[Embed]", "بعد الشكل"]),
        ((0, 4), (1, 1), ["قبل ", "بعد الشكل"]),
        ((0, 4), (2, 4), ["قبل الشكل"]),
        ((1, 0), (2, 4), ["قبل الشكل", "الشكل"]),
        ((1, 1), (2, 4), ["قبل الشكل", "[Embed]", "الشكل"]),
        ((0, 0), (2, 9), [""]),
    ],
)
def test_erasing_across_a_figure_never_puts_text_beside_it(
    body: BodyEdit, start: tuple[int, int], end: tuple[int, int], expected: list[str], key: Qt.Key
) -> None:
    document = body.document()
    places = [document.findBlockByNumber(number).position() + offset for number, offset in (start, end)]
    select(body, *places)
    cut = Qt.KeyboardModifier.ControlModifier if key == Qt.Key.Key_X else Qt.KeyboardModifier.NoModifier

    QTest.keyClick(body, key, cut)

    found = [item for item in outline(body) if item or expected == [""]]
    assert found in (expected, [*expected, ""])
    assert len(body.sheet.blocks()) == document.blockCount(), "one block each"
    body.undo()
    assert body.sheet.blocks() == BODY


def test_typing_over_everything_leaves_plain_text(body: BodyEdit) -> None:
    QTest.keyClick(body, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_text(body, "جديد")
    assert outline(body) == ["جديد"]
    block = body.document().begin()
    assert block.blockFormat().lineHeight() > 0
    assert block.begin().fragment().charFormat().objectType() == 0


def test_backspace_in_an_empty_paragraph_behind_a_figure_takes_the_paragraph(
    editor_panel: EditorPanel, window: Window
) -> None:
    body = opened(editor_panel, window, Content(blocks=(EMBED, text("x", ""), text("b", "بعد"))))
    at(body, 1)
    QTest.keyClick(body, Qt.Key.Key_Backspace)
    assert outline(body) == ["[Embed]", "بعد"]
    assert chosen(body)


def test_the_only_figure_leaves_an_empty_paragraph(editor_panel: EditorPanel, window: Window) -> None:
    body = opened(editor_panel, window, Content(blocks=(EMBED,)))
    at(body, 0)
    QTest.keyClick(body, Qt.Key.Key_Delete)
    QTest.keyClick(body, Qt.Key.Key_Delete)
    assert outline(body) == [""]
    type_text(body, "نص")
    assert outline(body) == ["نص"]


def test_a_kind_or_a_mark_does_not_touch_a_figure(body: BodyEdit, editor_panel: EditorPanel) -> None:
    QTest.keyClick(body, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    editor_panel._actions["heading"].trigger()
    editor_panel._actions["strong"].trigger()
    found = body.sheet.blocks()
    assert found[1] == EMBED
    assert isinstance(found[0], Block)
    assert found[0].kind is BlockKind.HEADING
    at(body, 1)
    body.set_link("https://example.org/")
    assert body.sheet.blocks()[1] == EMBED


def test_figures_are_copied_and_pasted_under_new_keys(body: BodyEdit) -> None:
    QTest.keyClick(body, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(body, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    at(body, 1, 1)
    QTest.keyClick(body, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert outline(body) == [
        "قبل الشكل", "[Embed]", "قبل الشكل", "[Embed]", "بعد الشكل", "بعد الشكل",
    ]  # fmt: skip
    assert len({item.key for item in body.sheet.blocks()}) == 6


def test_a_text_that_is_only_read_keeps_its_figures(
    body: BodyEdit, editor_panel: EditorPanel, dialogs: list[Callable[[Any], None]]
) -> None:
    editor_panel.sheet.set_read_only(read_only=True)
    at(body, 1)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
        QTest.keyClick(body, key)
    type_text(body, "ن")
    assert body.sheet.blocks() == BODY


# The mouse


def middle(body: BodyEdit, number: int) -> QPoint:
    box = body.document().documentLayout().blockBoundingRect(body.document().findBlockByNumber(number))
    return box.center().toPoint()


def test_a_click_chooses_and_a_double_click_opens(
    body: BodyEdit, dialogs: list[Callable[[Any], None]]
) -> None:
    QTest.mouseClick(body.viewport(), Qt.MouseButton.LeftButton, pos=middle(body, 1))
    assert chosen(body)

    def change(dialog: EmbedDialog) -> None:
        child(dialog, QLineEdit, "titleField").setText("عنوان جديد")
        child(dialog, QPushButton, "acceptButton").click()

    dialogs.append(change)
    QTest.mouseDClick(body.viewport(), Qt.MouseButton.LeftButton, pos=middle(body, 1))
    assert body.sheet.blocks()[1] == replace(EMBED, title="عنوان جديد")
    body.undo()
    assert body.sheet.blocks() == BODY


def test_what_was_written_in_a_dialog_reaches_a_figure_that_moved_meanwhile(
    body: BodyEdit, dialogs: list[Callable[[Any], None]]
) -> None:
    def change(dialog: EmbedDialog) -> None:
        # As a picture does that was still being read.
        body.sheet.insert(
            QTextCursor(body.document()), [text("n", "جديد"), replace(EMBED, url="https://a.example/")]
        )
        child(dialog, QLineEdit, "titleField").setText("عنوان جديد")
        child(dialog, QPushButton, "acceptButton").click()

    at(body, 1)
    dialogs.append(change)
    QTest.keyClick(body, Qt.Key.Key_Return)
    titles = [item.title for item in body.sheet.blocks() if isinstance(item, Embed)]
    assert titles == [EMBED.title, "عنوان جديد"]


def test_enter_opens_and_giving_up_changes_nothing(
    body: BodyEdit, dialogs: list[Callable[[Any], None]]
) -> None:
    at(body, 1)
    dialogs.append(lambda dialog: child(dialog, QPushButton, "cancelButton").click())
    QTest.keyClick(body, Qt.Key.Key_Return)
    at(body, 2)
    QTest.keyClick(body, Qt.Key.Key_Backspace)
    dialogs.append(lambda dialog: dialog.reject())
    QTest.keyClick(body, Qt.Key.Key_Return)
    assert body.sheet.blocks() == BODY
    assert not body.document().isUndoAvailable()


def test_the_menu_of_a_figure(body: BodyEdit, dialogs: list[Callable[[Any], None]]) -> None:
    menu = body.make_menu()
    cursor = QTextCursor(body.document().findBlockByNumber(1))
    body.menu_asked.emit(menu, cursor)
    texts = [action.text() for action in menu.actions()]
    edit = menu.actions()[texts.index("عدّل…")]
    remove = menu.actions()[texts.index("احذف")]
    dialogs.append(lambda dialog: dialog.reject())
    edit.trigger()
    remove.trigger()
    assert body.sheet.blocks() == (BODY[0], BODY[2])
    menu.deleteLater()


# Putting in


def accept(dialog: QDialog) -> None:
    button = child(dialog, QPushButton, "acceptButton")
    assert isinstance(button, QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def fill(dialog: QDialog, **texts: str) -> None:
    for name, words in texts.items():
        field = dialog.findChild(QLineEdit, f"{name}Field")
        assert isinstance(field, QLineEdit)
        field.setText(words)


def test_an_embed_by_address(
    body: BodyEdit, editor_panel: EditorPanel, dialogs: list[Callable[[Any], None]]
) -> None:
    def answer(dialog: EmbedDialog) -> None:
        for unsafe in ("", "javascript:alert(1)", "mailto:a@b.org", "file:///etc/passwd", "https://", "نص"):
            fill(dialog, url=unsafe)
            accept(dialog)
            assert dialog.isVisible()
            assert not child(dialog, QLabel, "faultLabel").isHidden()
        fill(dialog, url=" post.example/7 ", title="منشور")
        assert child(dialog, QLabel, "faultLabel").isHidden()
        accept(dialog)

    dialogs.append(answer)
    at(body, 0, 4)
    editor_panel._actions["embed"].trigger()
    assert outline(body) == ["قبل ", "[Embed]", "الشكل", "[Embed]", "بعد الشكل"]
    made = body.sheet.blocks()[1]
    assert isinstance(made, Embed)
    assert (made.url, made.title) == ("https://post.example/7", "منشور")
    body.undo()
    assert body.sheet.blocks() == BODY


def test_what_counts_as_a_web_address() -> None:
    assert web_address("HTTP://a.org") == "HTTP://a.org"
    assert web_address("a.org/خبر") == "https://a.org/خبر"
    assert web_address("a b.org") is None


def test_a_read_also_card_from_the_archive(
    editor_panel: EditorPanel, window: Window, dialogs: list[Callable[[Any], None]], qtbot: QtBot
) -> None:
    other = window.newsroom.desk.articles.create(window.context.session, ARTICLE)
    window.newsroom.desk.indexing.prepare()
    window.newsroom.desk.indexing.drain()
    body = opened(editor_panel, window, Content(headline="عنوان", blocks=BODY))

    def answer(dialog: ReadAlsoDialog) -> None:
        assert not child(dialog, QPushButton, "acceptButton").isEnabled()
        field = child(dialog, ArchiveField)
        field.look_for("مكتبة التراث")
        qtbot.waitUntil(field.popup.isVisible)
        QTest.keyClick(field, Qt.Key.Key_Down)
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert child(dialog, QLineEdit, "titleField").text() == ARTICLE.headline
        accept(dialog)

    dialogs.append(answer)
    to_end(body)
    editor_panel._actions["read_also_card"].trigger()
    made = body.sheet.blocks()[-1]
    assert isinstance(made, ReadAlsoCard)
    assert made.link == RelatedLink(ARTICLE.headline, other.article.id)

    def retitle(dialog: ReadAlsoDialog) -> None:
        fill(dialog, title="")
        dialog._finish()
        assert dialog.isVisible()
        fill(dialog, title="عنوان أقصر")
        accept(dialog)

    dialogs.append(retitle)
    QTest.keyClick(body, Qt.Key.Key_Return)
    assert body.sheet.blocks()[-1] == ReadAlsoCard(made.key, RelatedLink("عنوان أقصر", other.article.id))


def test_a_table(body: BodyEdit, editor_panel: EditorPanel, dialogs: list[Callable[[Any], None]]) -> None:
    def answer(dialog: TableDialog) -> None:
        grid = dialog._ui.grid
        QGuiApplication.clipboard().setText("المدينة\tالسكان\nفاس\t1.2 مليون\tشمال\n")
        QTest.keyClick(grid, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        assert dialog._cells.columnCount() == 3
        dialog._ui.removeRowButton.click()
        grid.setCurrentIndex(dialog._cells.index(1, 0))
        dialog._ui.addRowButton.click()
        dialog._ui.addColumnButton.click()
        dialog._ui.removeColumnButton.click()
        grid.setCurrentIndex(dialog._cells.index(0, 2))
        grid.selectionModel().select(
            dialog._cells.index(0, 2), grid.selectionModel().SelectionFlag.ClearAndSelect
        )
        QTest.keyClick(grid, Qt.Key.Key_Delete)
        dialog._ui.headerBox.setChecked(False)
        fill(dialog, caption=" سكان  المدن ")
        accept(dialog)

    dialogs.append(answer)
    to_end(body)
    editor_panel._actions["table"].trigger()
    made = body.sheet.blocks()[-1]
    assert isinstance(made, Table)
    assert made.rows == (("", "1.2 مليون", ""), ("", "", ""), ("", "", ""))
    assert (made.caption, made.header) == ("سكان المدن", False)

    dialogs.append(accept)
    QTest.keyClick(body, Qt.Key.Key_Return)
    assert body.sheet.blocks()[-1] == made


def test_tab_behind_the_last_cell_begins_a_row(window: Window, qtbot: QtBot) -> None:
    dialog = TableDialog(window.context, None)
    qtbot.addWidget(dialog)
    dialog.show()
    grid = dialog._ui.grid
    grid.setFocus()

    def field() -> QLineEdit:
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return next(iter(grid.findChildren(QLineEdit)))

    QTest.keyClick(grid, Qt.Key.Key_F2)
    for cell in ("البند", "العدد", "مقاعد", "12", "طاولات", "3"):
        type_text(field(), cell)
        QTest.keyClick(field(), Qt.Key.Key_Tab)
    assert list(dialog._cells.rows) == [("البند", "العدد"), ("مقاعد", "12"), ("طاولات", "3"), ("", "")]
    type_text(field(), "مصابيح")
    QTest.keyClick(field(), Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert grid.currentIndex() == dialog._cells.index(2, 1), "back to the cell before"
    QTest.keyClick(field(), Qt.Key.Key_Escape)
    for _ in range(3):
        QTest.keyClick(grid, Qt.Key.Key_Tab)
    assert grid.currentIndex() == dialog._cells.index(4, 0), "also where nothing is typed"
    assert list(dialog._cells.rows[3:]) == [("مصابيح", ""), ("", "")]


def test_the_cells_are_a_proper_model(qtbot: QtBot) -> None:
    model = CellsModel([["أ"]])
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert not model.removeRows(0, 1)
    assert not model.removeColumns(0, 1)
    assert model.insertRows(1, 2)
    assert model.insertColumns(0, 1)
    assert not model.insertRows(0, MOST_ROWS)
    assert not model.insertColumns(0, 100)
    assert model.setData(model.index(0, 0), "ب\tج\x00")
    assert not model.setData(model.index(0, 0), "x", Qt.ItemDataRole.ToolTipRole)
    model.paste(model.index(2, 1), "\n".join("سطر\tخلية" for _ in range(500)))
    assert model.rowCount() == MOST_ROWS
    assert model.removeRows(0, 100)
    assert model.rows[0] == ("سطر", "خلية")[: model.columnCount()] or model.rows[0][1:] == ("سطر", "خلية")
    assert model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsEditable
    assert model.headerData(1, Qt.Orientation.Horizontal) == "2"
    tester.deleteLater()


def drawn(panel: EditorPanel, *, rtl: bool, number: str, caption: str) -> QImage:
    document = QTextDocument()
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    document.setDefaultTextOption(option)
    painter = FigurePainter(document, panel.context.theme)
    picture = QImage(400, 160, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    form = figure_char(Table("t", (("الهاتف", "المكتب"), (number, "حلب")), caption=caption))
    brush = QPainter(picture)
    painter.drawObject(brush, QRectF(0, 0, 400, 160), document, 0, form)
    brush.end()
    return picture


def test_a_telephone_number_in_a_cell_and_a_caption_keeps_its_order_on_the_sheet(
    editor_panel: EditorPanel, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert window is not None
    number, caption = "+963 41 2233", "هاتف 0944-123-456 ليلا"
    shown = drawn(editor_panel, rtl=True, number=number, caption=caption)
    monkeypatch.setattr(figure_painter, "isolated_text", lambda text, _base: text)
    in_order = drawn(
        editor_panel,
        rtl=True,
        number=f"\u2066{number}\u2069",
        caption=caption.replace("0944-123-456", "\u20660944-123-456\u2069"),
    )
    assert shown == in_order
    assert shown != drawn(editor_panel, rtl=True, number=number, caption=f"\u2066{caption}\u2069")
    assert shown != drawn(editor_panel, rtl=True, number=f"\u2066{number}\u2069", caption=caption)


def test_a_telephone_number_in_a_cell_keeps_its_order_in_the_dialog(
    body: BodyEdit, editor_panel: EditorPanel, dialogs: list[Callable[[Any], None]]
) -> None:
    shown: list[str] = []

    def answer(dialog: TableDialog) -> None:
        grid = dialog._ui.grid
        delegate = grid.itemDelegate()
        assert isinstance(delegate, CellDelegate)
        grid.setCurrentIndex(dialog._cells.index(0, 0))
        QTest.keyClick(grid, Qt.Key.Key_F2)
        field = grid.viewport().findChild(QLineEdit)
        assert isinstance(field, QLineEdit)
        type_text(field, "+963 41 2233")
        QTest.keyClick(field, Qt.Key.Key_Tab)
        for direction in (Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight):
            grid.setLayoutDirection(direction)
            shown.append(delegate.displayText(dialog._cells.index(0, 0).data(), QLocale()))
        accept(dialog)

    dialogs.append(answer)
    to_end(body)
    editor_panel._actions["table"].trigger()
    assert shown == ["\u2066+963 41 2233\u2069", "+963 41 2233"]
    made = body.sheet.blocks()[-1]
    assert isinstance(made, Table)
    assert made.rows[0][0] == "+963 41 2233"


# Pictures


def test_a_picture_with_all_that_belongs_to_it(
    editor_panel: EditorPanel,
    window: Window,
    dialogs: list[Callable[[Any], None]],
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    body = opened(editor_panel, window, Content(headline="عنوان", blocks=BODY))
    file = tmp_path / "قارب.jpg"
    file.write_bytes(png())
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))

    def answer(dialog: ImageDialog) -> None:
        preview = child(dialog, FocalPicture)
        QTest.keyClick(preview, Qt.Key.Key_Right)
        assert preview.focal == (500, 500), "no picture, no point"
        assert not child(dialog, QPushButton, "acceptButton").isEnabled()
        child(dialog, QPushButton, "chooseButton").click()
        qtbot.waitUntil(lambda: not preview.frame().isEmpty())
        assert dialog._ui.notesLabel.text(), "it is no JPEG, whatever it is called"
        frame = preview.frame()
        place = QPointF(frame.left() + frame.width() * 0.25, frame.top() + frame.height() * 0.75).toPoint()
        QTest.mouseClick(preview, Qt.MouseButton.LeftButton, pos=place)
        QTest.mousePress(preview, Qt.MouseButton.LeftButton, pos=place)
        far = QPointF(frame.left() - 50, frame.top() + frame.height() * 0.75)
        move = QMouseEvent(
            QEvent.Type.MouseMove, far, preview.mapToGlobal(far), Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        QApplication.sendEvent(preview, move)
        QTest.mouseRelease(preview, Qt.MouseButton.LeftButton, pos=place)
        assert preview.focal[0] == 0
        QTest.keyClick(preview, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
        QTest.keyClick(preview, Qt.Key.Key_Up)
        QTest.keyClick(preview, Qt.Key.Key_Tab)
        assert "5" in preview.accessibleDescription()
        fill(dialog, alt="قارب  أبيض", credit="تصوير: ريم", rights="مرة واحدة")
        caption = child(dialog, QTextEdit, "captionField")
        type_text(caption, "القارب في الميناء")
        accept(dialog)

    dialogs.append(answer)
    to_end(body)
    editor_panel._actions["image"].trigger()
    made = body.sheet.blocks()[-1]
    assert isinstance(made, Image)
    assert made.media == window.newsroom.desk.media.add(png())
    assert (made.caption, made.alt, made.credit) == ("القارب في الميناء", "قارب أبيض", "تصوير: ريم")
    assert made.focal[0] == 50
    assert abs(made.focal[1] - 740) < 15
    assert stored(editor_panel, window, qtbot).blocks[-1] == made

    dialogs.append(accept)
    QTest.keyClick(body, Qt.Key.Key_Return)
    assert body.sheet.blocks()[-1] == made, "opened and closed it is what it was"


@pytest.mark.parametrize(
    "data", [b"", b"<svg/>", "نص".encode(), png()[:40]], ids=["empty", "svg", "text", "cut off"]
)
def test_a_hostile_picture_is_refused_in_the_dialog(
    body: BodyEdit,
    editor_panel: EditorPanel,
    dialogs: list[Callable[[Any], None]],
    qtbot: QtBot,
    tmp_path: Path,
    data: bytes,
) -> None:
    file = tmp_path / "صورة.png"
    file.write_bytes(data)

    def answer(dialog: ImageDialog) -> None:
        dialog.take(PictureSource(file))
        qtbot.waitUntil(lambda: bool(dialog._ui.faultLabel.text()))
        assert not child(dialog, QPushButton, "acceptButton").isEnabled()
        dialog._finish()
        assert dialog.isVisible()
        dialog.reject()

    dialogs.append(answer)
    editor_panel._actions["image"].trigger()
    assert body.sheet.blocks() == BODY


def test_pictures_are_pasted_into_the_text(
    body: BodyEdit, editor_panel: EditorPanel, window: Window, qtbot: QtBot
) -> None:
    image = QImage.fromData(png())
    QGuiApplication.clipboard().setImage(image)
    at(body, 0, 9)
    QTest.keyClick(body, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: outline(body)[1] == "[Image]")
    assert outline(body) == ["قبل الشكل", "[Image]", "[Embed]", "بعد الشكل"]
    assert window.notices
    body.undo()
    assert body.sheet.blocks() == BODY


def test_files_are_dropped_into_the_text_and_what_is_refused_is_said(
    body: BodyEdit, window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    good, bad = tmp_path / "أ.png", tmp_path / "ب.png"
    good.write_bytes(png())
    bad.write_bytes(b"<svg><script/></svg>")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in (good, bad)])
    assert body.canInsertFromMimeData(mime)
    body.insertFromMimeData(mime)
    qtbot.waitUntil(lambda: bool(window.problems))
    assert window.problems[0].code is ErrorCode.PICTURE_DRAWING
    window.problems.clear()
    assert outline(body).count("[Image]") == 1


def test_a_picture_that_arrives_late_stays_out_of_another_article(
    body: BodyEdit, editor_panel: EditorPanel, window: Window, qtbot: QtBot
) -> None:
    mime = QMimeData()
    mime.setImageData(QImage.fromData(png()))
    body.insertFromMimeData(mime)
    opened(editor_panel, window, Content(blocks=(text("z", "مقال آخر"),)))
    qtbot.waitUntil(lambda: window.is_idle)
    assert outline(body) == ["مقال آخر"]


def test_a_picture_beside_a_text_is_the_text() -> None:
    mime = QMimeData()
    mime.setImageData(QImage.fromData(png()))
    assert len(pictures_in(mime)) == 1
    mime.setText("نص من وورد")
    assert pictures_in(mime) == ()
    links = QMimeData()
    links.setUrls([QUrl("https://example.org/a.png")])
    assert pictures_in(links) == ()
    links.setUrls([QUrl.fromLocalFile("/tmp/a.docx")])
    assert pictures_in(links) == ()


def test_the_clipboard_of_the_dialog(
    body: BodyEdit, editor_panel: EditorPanel, dialogs: list[Callable[[Any], None]], qtbot: QtBot
) -> None:
    def answer(dialog: ImageDialog) -> None:
        QGuiApplication.clipboard().setText("نص")
        child(dialog, QPushButton, "pasteButton").click()
        assert dialog._ui.faultLabel.text()
        QGuiApplication.clipboard().setImage(QImage.fromData(png()))
        QTest.keyClick(dialog, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: dialog._media is not None)
        accept(dialog)

    dialogs.append(answer)
    to_end(body)
    editor_panel._actions["image"].trigger()
    assert outline(body)[-1] == "[Image]"


# What is seen


def colours(body: BodyEdit, number: int) -> set[str]:
    box = body.document().documentLayout().blockBoundingRect(body.document().findBlockByNumber(number))
    image = body.viewport().grab().toImage()
    ratio = image.devicePixelRatio()
    found = set()
    for step in range(1, 600):
        for down in (0.25, 0.5, 0.75):
            x, y = box.width() * step / 600 * ratio, (box.top() + box.height() * down) * ratio
            found.add(image.pixelColor(int(x), int(y)).name())
    return found


def test_a_picture_is_drawn_and_a_missing_one_has_a_calm_place(
    editor_panel: EditorPanel, window: Window, qtbot: QtBot
) -> None:
    media = window.newsroom.desk.media.add(png("#c81e1e", (400, 100)))
    gone = MediaRef("ab" * 32, "image/png", 400, 100)
    body = opened(editor_panel, window, Content(blocks=(Image("i", media), Image("m", gone), SMALL, EMBED)))
    body.viewport().grab()
    tools = figures_of(editor_panel)
    qtbot.waitUntil(lambda: tools.thumbnails.is_missing(gone.sha256) and window.is_idle)
    assert "#c81e1e" in colours(body, 0)
    assert window.context.theme.color("hover").name() in colours(body, 1)
    for number in range(4):
        assert len(colours(body, number)) > 1, "something is drawn"
    height = body.minimumHeight()
    assert height > 300


def test_undo_after_any_handling_returns_to_the_start(
    editor_panel: EditorPanel, window: Window, dialogs: list[Callable[[Any], None]]
) -> None:
    blocks: tuple[BodyBlock, ...] = (text("a", "أول"), EMBED, SMALL, text("b", "آخر", BlockKind.QUOTE))
    body = opened(editor_panel, window, Content(blocks=blocks))
    at(body, 1)
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_Delete, Qt.Key.Key_Delete):
        QTest.keyClick(body, key)
    type_text(body, "كلام")
    QTest.keyClick(body, Qt.Key.Key_Return)
    QTest.keyClick(body, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier)
    editor_panel._actions["move_up"].trigger()
    while body.document().isUndoAvailable():
        body.undo()
    assert body.sheet.blocks() == blocks
