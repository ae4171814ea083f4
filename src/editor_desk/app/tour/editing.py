"""The part of the tour that is spent in the editor: proof-reading, pasting, finding, figures, text that was not saved."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QItemSelectionModel, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QLinearGradient, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QLineEdit,
    QListView,
    QMenu,
    QPushButton,
    QTableView,
    QTextEdit,
)

from editor_desk.app.tour.stage import Stage, there
from editor_desk.domain.content import BlockKind, block
from editor_desk.domain.identity import new_id
from editor_desk.gui.articles.desk_room import DeskRoom
from editor_desk.gui.compare.compare_dialog import CompareDialog
from editor_desk.gui.figures.image_dialog import ImageDialog
from editor_desk.gui.figures.table_dialog import TableDialog
from editor_desk.gui.finding.find_bar import FindBar
from editor_desk.gui.jobs import Lane
from editor_desk.gui.lens.bar import LensBar
from editor_desk.gui.proofing.proofing import Proofing
from editor_desk.gui.recovery.recovery_dialog import RecoveryDialog
from editor_desk.gui.shell.main_window import MainWindow
from editor_desk.gui.shell.palette import Palette
from editor_desk.services.articles import OpenedArticle

translate = QCoreApplication.translate

HEADING = "مواعيد الزيارة"
SLIPS = (
    "وتستقبل الخزانة زوارها من التاسعة صباحا الى الرابعة بعد الظهر, "
    "ويرافق المسؤلون طلبة المدارس, وقد تمت إضافة حصة مسائية ."
)
COMMA, NO_HAMZA = ",", "الى"
MISSPELT, MENDED = "المسؤلون", "المسؤولون"
PASTED = "<p>ﻳﻔﺘﺢ ﺍﻟﻤﻌﺮﺽ ﺃﺑﻮﺍﺑﻪ ﻛﻞ ﺻﺒﺎﺡ، ودخوله مجـــاني\u200f للطلبة.</p><script>stray()</script>"
TYPED_LAST = "وتُغلق الخزانة أبوابها أيام العطل الرسمية."
CELLS = "اليوم\tالزوار\nالسبت والأحد\tالعموم\nالأربعاء\tالمدارس"
CAPTION = "رسم لقاعة المطالعة بعد ترميم أقواسها"
ALT = "ثلاثة أقواس مضاءة في قاعة، وفوقها رف من المجلدات"


class Editing:
    """Scenes in the editor of the desk room of `window`, which shows an article that may be written in."""

    def __init__(self, stage: Stage, window: MainWindow, desk: DeskRoom, say: Callable[[str], None]) -> None:
        self._stage = stage
        self._window = window
        self._desk = desk
        self._say = say
        self._body = desk.editor.sheet.body
        self._proofing = desk.editor.feature(Proofing)

    def play(self, out: Path) -> Path:
        """All of them; returns where the proof was saved, below `out`."""
        self._proof_read()
        self._paste()
        self._find()
        self._put_in_figures()
        self._move_and_outline()
        self._recover()
        return self._save_proof(out)

    def compare(self) -> None:
        """Two versions out of the history, with the words that make the difference."""
        self._say(translate("Tour", "Two versions of the history are compared"))
        entries = self._stage.find(self._desk.inspector, QListView, "entries")
        model, chosen = entries.model(), entries.selectionModel()
        self._stage.wait("the history", lambda: model.rowCount() > 1)
        for row, how in ((0, "ClearAndSelect"), (model.rowCount() - 1, "Select")):
            chosen.select(model.index(row, 0), QItemSelectionModel.SelectionFlag[how])
        self._stage.click(self._desk.inspector, "compare")
        dialog = self._stage.dialog(CompareDialog)
        self._stage.click(dialog, "nextButton")
        self._stage.picture(dialog, "compare")
        self._stage.click(dialog, "close")
        self._stage.settle()

    def _proof_read(self) -> None:
        self._say(translate("Tour", "Words are typed with slips; spelling and house style are underlined"))
        body = self._body
        for keys in ("Ctrl+End", "Return", "Ctrl+Alt+2"):
            self._stage.strike(body, keys)
        self._stage.type(body, HEADING)
        self._stage.strike(body, "Return")
        self._stage.type(body, SLIPS)
        self._stage.strike(body, "Ctrl+F7")
        self._read_to_the_end()
        self._stage.wait("the squiggle", lambda: MISSPELT in self._found())
        place = self._point_at(MISSPELT, 2)
        self._stage.picture(self._window, "style")
        self._say(
            translate(
                "Tour",
                "The menu of a word mends its spelling; house style is mended by keys, all of a kind at once",
            )
        )
        menu = self._stage.ask_menu(body.viewport(), place)
        self._stage.wait("the suggestion", lambda: any(a.text() == MENDED for a in menu.actions()))
        self._stage.picture(self._window, "spelling", over=menu)
        (right,) = [action for action in menu.actions() if action.text() == MENDED]
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(right).center())
        self._stage.wait("the right word", lambda: MENDED in body.toPlainText())
        self._read_to_the_end()
        self._point_at(COMMA, 0)
        self._stage.strike(body, "Ctrl+Alt+.")
        self._stage.wait("the commas", lambda: COMMA not in body.toPlainText())
        self._point_at(NO_HAMZA, 1)
        self._stage.strike(body, "Ctrl+.")
        mending = self._stage.dialog(QMenu)
        self._stage.wait("the suggestion", lambda: mending.activeAction() is not None)
        self._stage.press(mending, Qt.Key.Key_Return)
        self._stage.wait("the hamza", lambda: NO_HAMZA not in body.toPlainText())
        self._read_to_the_end()

    def _paste(self) -> None:
        self._say(translate("Tour", "Letters of an old PDF are pasted; what was mended is told"))
        body = self._body
        pasted = QMimeData()
        pasted.setHtml(PASTED)
        QGuiApplication.clipboard().setMimeData(pasted)
        for keys in ("Ctrl+End", "Return", "Ctrl+V"):
            self._stage.strike(body, keys)
        self._stage.find(self._desk.editor, QFrame, "pasteBar")
        self._read_to_the_end()
        self._stage.strike(body, "Ctrl+End")
        self._stage.picture(self._window, "pasted")
        self._stage.strike(body, "Ctrl+Alt+H")
        self._stage.find(self._desk.editor, LensBar)
        remove = self._stage.find(self._desk.editor, QPushButton, "lensRemove")
        self._stage.wait("the lens", remove.isEnabled)
        self._stage.strike(body, "Ctrl+End")
        self._stage.picture(self._window, "lens")
        self._stage.click(self._desk.editor, "lensRemove")
        self._stage.wait("what was taken out", lambda: "ـ" not in body.toPlainText())
        self._stage.click(self._desk.editor, "lensClose")
        self._stage.click(self._desk.editor, "pasteClose")

    def _find(self) -> None:
        self._say(
            translate(
                "Tour",
                "A word is found behind its prefixes, however it is written, and its replacements are looked at",
            )
        )
        self._stage.strike(self._body, "Ctrl+H")
        bar = self._stage.find(self._desk.editor, FindBar)
        for name in ("ta_marbuta", "clitics"):
            self._stage.click(bar, f"{name}Switch")
        self._stage.type(bar.needle, "خزانه")
        self._stage.type(bar.replacement, "مكتبة")
        self._stage.wait("the hits", lambda: bar.count.text() != "" and bar.all.isEnabled())
        self._stage.click(bar, "replaceAll")
        self._stage.wait("the replacements", lambda: bar.is_previewing)
        self._stage.picture(self._window, "replace")
        for _ in range(2):
            self._stage.press(bar, Qt.Key.Key_Escape)
        self._stage.wait("the end of finding", lambda: not bar.isVisible())

    def _put_in_figures(self) -> None:
        self._say(
            translate("Tour", "A picture with its caption, description and credit is put in, and a table")
        )
        body = self._body
        self._stage.strike(body, "Ctrl+End")
        self._stage.meanwhile(ImageDialog, self._describe, lambda: self._stage.strike(body, "Ctrl+Alt+I"))
        self._stage.meanwhile(TableDialog, self._fill, lambda: self._stage.strike(body, "Ctrl+Alt+Shift+T"))
        QGuiApplication.clipboard().clear()
        self._stage.settle()
        self._stage.picture(self._window, "figures")

    def _describe(self, dialog: ImageDialog) -> None:
        QGuiApplication.clipboard().setImage(drawing())
        self._stage.click(dialog, "pasteButton")
        accept = self._stage.find(dialog, QPushButton, "acceptButton")
        self._stage.wait("the picture", accept.isEnabled)
        self._stage.type(self._stage.find(dialog, QTextEdit, "captionField"), CAPTION)
        for name, text in (("alt", ALT), ("credit", "مكتب التحرير"), ("rights", "للنشر مع المقال")):
            self._stage.type(self._stage.find(dialog, QLineEdit, f"{name}Field"), text)
        self._stage.picture(dialog, "picture")
        self._stage.click(dialog, "acceptButton")

    def _fill(self, dialog: TableDialog) -> None:
        QGuiApplication.clipboard().setText(CELLS)
        grid = self._stage.find(dialog, QTableView, "grid")
        self._stage.strike(grid, "Ctrl+V")
        self._stage.type(self._stage.find(dialog, QLineEdit, "captionField"), "أيام الزيارة")
        self._stage.picture(dialog, "table")
        self._stage.click(dialog, "acceptButton")

    def _move_and_outline(self) -> None:
        self._say(translate("Tour", "The table moves up by keys; the palette finds the outline"))
        body = self._body
        self._stage.strike(body, "Alt+Shift+Up")
        self._stage.strike(body, "Ctrl+K")
        palette = self._stage.dialog(Palette)
        self._stage.type(palette.field, "المخطط")
        self._stage.picture(self._window, "palette", over=palette)
        self._stage.press(palette.field, Qt.Key.Key_Return)
        outline = self._stage.find(self._desk.editor, QListView, "outlineView")
        self._stage.wait("the outline", lambda: outline.model().rowCount() > 2)
        row = outline.visualRect(outline.model().index(outline.model().rowCount() - 2, 0)).center()
        QTest.mouseClick(outline.viewport(), Qt.MouseButton.LeftButton, pos=row)
        self._stage.picture(self._window, "outline")
        self._stage.strike(body, "Ctrl+Alt+O")
        self._stage.wait("the autosave", lambda: not self._desk.working.has_unsaved)

    def _recover(self) -> None:
        self._say(
            translate("Tour", "What a crash left unsaved is shown beside what is saved, and brought back")
        )
        context, working = self._window.context, self._desk.working
        recovery, session, opened = (
            context.desk.recovery,
            context.session,
            there(working.article, OpenedArticle),
        )
        article, base, content = opened.article.id, opened.head.id, working.content()
        typed = replace(content, blocks=(*content.blocks, block(BlockKind.PARAGRAPH, TYPED_LAST)))

        def as_a_crash_leaves_it() -> None:
            writing = new_id()
            recovery.note(session, writing, article, base, typed)
            recovery.release(writing)

        context.jobs.run(as_a_crash_leaves_it, lane=Lane.JOURNAL)
        self._stage.settle()
        for shown in (there(content.read_also[0].article, str), article):
            self._open(shown)
        self._stage.click(self._desk, "recoveryLook")
        dialog = self._stage.dialog(RecoveryDialog)
        restore = self._stage.find(dialog, QPushButton, "restore")
        self._stage.wait("the difference", restore.isEnabled)
        self._stage.click(dialog, "nextButton")
        self._stage.picture(dialog, "recovery")
        self._stage.click(dialog, "restore")
        self._stage.wait("the text", lambda: working.content().text_blocks[-1].text == TYPED_LAST)
        self._stage.settle()

    def _open(self, article: str) -> None:
        self._window.open_article(article)
        self._stage.wait("the article", lambda: self._shows(article))
        self._stage.settle()

    def _shows(self, article: str) -> bool:
        opened = self._desk.working.article
        return opened is not None and opened.article.id == article

    def _save_proof(self, out: Path) -> Path:
        self._say(translate("Tour", "A proof is saved as PDF, with the revision at its foot"))
        path = out / "proof.pdf"
        path.unlink(missing_ok=True)  # the dialog would ask about an earlier one

        def choose(dialog: QFileDialog) -> None:
            field = self._stage.find(dialog, QLineEdit, "fileNameEdit")
            field.setText(str(path))
            self._stage.press(field, Qt.Key.Key_Return)

        self._stage.meanwhile(QFileDialog, choose, lambda: self._stage.strike(self._body, "Ctrl+Shift+P"))
        self._stage.expect("the proof", path.exists)
        return path

    def _point_at(self, text: str, within: int) -> QPoint:
        """Click at a place within the first `text` in the body; returns where it is now."""
        cursor = self._body.document().find(text)
        cursor.setPosition(cursor.selectionStart() + within)
        place = self._body.cursorRect(cursor).center()
        QTest.mouseClick(self._body.viewport(), Qt.MouseButton.LeftButton, pos=place)
        return place

    def _found(self) -> list[str]:
        return [spot.finding.text for spot in self._proofing.reader.spots]

    def _read_to_the_end(self) -> None:
        self._stage.wait("the proof-reading", lambda: not self._proofing.reader.is_reading)
        self._stage.settle()


def drawing() -> QImage:
    """A hall with three arches below a shelf of books, drawn here: a picture that is nobody's but the desk's."""
    image = QImage(1200, 675, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    wall = QLinearGradient(QPointF(0, 0), QPointF(0, 675))
    wall.setColorAt(0, QColor("#e9dcc3"))
    wall.setColorAt(1, QColor("#c9ab7c"))
    painter.fillRect(image.rect(), wall)
    painter.setPen(Qt.PenStyle.NoPen)
    spines = ("#0f766e", "#7c2d12", "#1f2a37", "#a16207", "#365314")
    for number in range(40):
        painter.setBrush(QColor(spines[number * number % len(spines)]))
        high = 70 + number * 7 % 28
        painter.drawRect(60 + number * 27, 150 - high, 22, high)
    painter.setBrush(QColor("#6b4a2b"))
    painter.drawRect(40, 150, 1120, 16)
    light = QLinearGradient(QPointF(0, 250), QPointF(0, 620))
    light.setColorAt(0, QColor("#fff7e0"))
    light.setColorAt(1, QColor("#e7c98d"))
    for left in (110, 460, 810):
        for brush, inset in ((QColor("#8a6a3f"), 0), (light, 22)):
            painter.setBrush(brush)
            painter.drawEllipse(left + inset, 230 + inset, 280 - 2 * inset, 280 - 2 * inset)
            painter.drawRect(left + inset, 370, 280 - 2 * inset, 250)
    painter.setBrush(QColor("#7a5a35"))
    painter.drawRect(0, 620, 1200, 55)
    painter.end()
    return image
