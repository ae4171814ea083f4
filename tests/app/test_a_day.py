"""A day at the desk, in its windows, under real keys and a real mouse, from an empty home to checked packages."""

import json
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListView,
    QListWidget,
    QPushButton,
    QRadioButton,
    QTextEdit,
)

from editor_desk.app.bootstrap import desk_in
from editor_desk.app.exit_codes import ExitCode
from editor_desk.app.main import main
from editor_desk.domain.content import BlockKind, Content, Mark
from editor_desk.domain.incoming import LineRole
from editor_desk.domain.workflow import DeliveryState, ReviewState
from editor_desk.gui.accounts.account_dialog import AccountDialog
from editor_desk.gui.articles.list_model import ROW_ROLE
from editor_desk.gui.editor.link_dialog import LinkDialog
from editor_desk.gui.importing.import_dialog import ImportDialog
from editor_desk.gui.importing.lines_model import LINE_ROLE
from editor_desk.gui.inspector.link_row import LinkRow
from editor_desk.gui.messages import isolated_path
from editor_desk.gui.preferences import Language, ThemeName
from editor_desk.gui.review.dialogs import ApproveDialog, ReturnDialog
from editor_desk.gui.tags.tag_field import TagField
from editor_desk.gui.widgets.chip import Chip
from editor_desk.services.ports.articles import ArticleSummary, Folder
from tests.app.hands import Hands, at_the_desk

AUTHOR, REVIEWER = "سعاد", "هدى"

MARKUP = """<!doctype html><html lang="ar" dir="rtl"><head><title>بوابة الساحل</title>
<script>fetch("https://tracker.example/hit"); document.write("سطر من برنامج")</script>
<style>body { background: url(https://cdn.example/ground.png) }</style></head><body>
<h1>مكتبة قرطبة تعرض مخطوطات الأندلس للباحثين أول مرة</h1>
<img src="https://cdn.example/photo.jpg" onerror="alert(1)" alt="">
<p onclick="alert(2)">فتحت مكتبة قرطبة خزانتها أمام الباحثين، وعرضت <b>مئتي مخطوط</b> من مخطوطات الأندلس رُمّمت هذا العام.</p>
<form action="https://evil.example/take"><input name="card"></form>
<p>وقالت أمينة المكتبة إن <a href="javascript:alert(3)">الفهرس الجديد</a> يضم وصفا كاملا لكل مخطوط وتاريخ نسخه.</p>
<iframe src="https://ads.example/frame"></iframe>
<p>المصدر: بوابة الساحل</p>
<p>كلمات دلالية: آثار الأندلس، مخطوطات، قرطبة</p>
</body></html>"""

PLAIN = """ورشة لترميم مخطوطات الأندلس تفتح أبوابها في فاس

بدأت في فاس ورشة لترميم مخطوطات الأندلس، يشارك فيها عشرون متدربا من خمس دول، وتدوم ستة أشهر كاملة.

وقال المشرف على الورشة إن كل مخطوط يُصوَّر قبل ترميمه وبعده، ليعرف الباحثون ما تغير فيه.

المصدر: بوابة المدينة

كلمات دلالية: مخطوطات، فاس

مقالات مشابهة

• معرض للخط العربي في الرباط
"""


@dataclass
class Stored:
    """What another process would read on the disk right now."""

    folder: Path

    def content(self, article: str) -> Content:
        with desk_in(self.folder, read_only=True) as desk:
            return desk.articles.working_text(article)

    def summary(self, article: str) -> ArticleSummary:
        with desk_in(self.folder, read_only=True) as desk:
            return desk.articles.summaries([article])[0]


@pytest.fixture
def stored(desk_folder: Path) -> Stored:
    return Stored(desk_folder)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    folder = tmp_path / "للموقع"
    folder.mkdir()
    return folder


def clip(text: str, html: str = "") -> None:
    mime = QMimeData()
    mime.setText(text)
    if html:
        mime.setHtml(html)
    QApplication.clipboard().setMimeData(mime)


def article_open(hands: Hands) -> str:
    opened = hands.desk.working.article
    assert opened is not None
    return opened.article.id


def begin(hands: Hands) -> str:
    """A new article, with the focus in its headline."""
    hands.press("Ctrl+N")
    hands.wait(lambda: hands.desk.working.article is not None)
    hands.settle()
    assert hands.focus().objectName() == "headlineField"
    return article_open(hands)


def words(content: Content) -> list[tuple[BlockKind, str]]:
    return [(block.kind, block.text) for block in content.text_blocks]


def body(hands: Hands) -> list[tuple[BlockKind, str]]:
    """The blocks as the sheet shows them."""
    return words(hands.desk.working.content())


def truly_saved(hands: Hands, stored: Stored) -> Content:
    """Wait for the status line; what it calls saved must be on the disk."""
    hands.saved()
    content = stored.content(article_open(hands))
    assert content == hands.desk.working.content()
    return content


def give_address(_dialog: LinkDialog) -> None:
    hands = Hands()
    hands.write("example.org/map")
    hands.press("Return")


class TestWriting:
    def test_text_takes_shape_under_the_keys(self, stored: Stored) -> None:
        def act(hands: Hands) -> None:
            hands.found_desk(AUTHOR)
            begin(hands)
            hands.write("قافلة من عشر عربات تصل إلى المدينة القديمة")
            assert hands.label("saveLabel") == "● لم يُحفظ بعد"
            hands.press("Down", "Down")
            assert hands.focus().objectName() == "bodyField"
            hands.write("وصلت القافلة صباح السبت.")
            hands.press("Return")
            hands.write("قال ")
            hands.press("Ctrl+B")
            hands.write("المدير")
            hands.press("Ctrl+B")
            hands.write(" إن الطريق مفتوح.")
            hands.press("Return", "Ctrl+Alt+2")
            hands.write("أرقام الرحلة")
            hands.press("Return", "Ctrl+Alt+4")
            hands.write("عشر عربات")
            hands.press("Return")
            hands.write("مئة مسافر")
            hands.press("Return", "Return")
            hands.write("خريطة الطريق")
            hands.press("Shift+Home")
            hands.meanwhile(LinkDialog, give_address)
            hands.press("Ctrl+L")
            shaped = [
                (BlockKind.PARAGRAPH, "وصلت القافلة صباح السبت."),
                (BlockKind.PARAGRAPH, "قال المدير إن الطريق مفتوح."),
                (BlockKind.HEADING, "أرقام الرحلة"),
                (BlockKind.BULLET, "عشر عربات"),
                (BlockKind.BULLET, "مئة مسافر"),
                (BlockKind.PARAGRAPH, "خريطة الطريق"),
            ]
            assert body(hands) == shaped

            hands.press("Ctrl+Home", *["Left"] * len("وصلت القافلة"), "Return")
            split = [
                (BlockKind.PARAGRAPH, "وصلت القافلة"),
                (BlockKind.PARAGRAPH, " صباح السبت."),
                *shaped[1:],
            ]
            assert body(hands) == split
            hands.press("Backspace")
            assert body(hands) == shaped
            hands.press("Ctrl+Z")
            assert body(hands) == split
            hands.press("Ctrl+Z")
            assert body(hands) == shaped
            hands.press("Ctrl+Shift+Z", "Ctrl+Z")
            assert body(hands) == shaped

            content = truly_saved(hands, stored)
            assert content.headline == "قافلة من عشر عربات تصل إلى المدينة القديمة"
            assert words(content) == shaped
            strong = [span.text for span in content.text_blocks[1].spans if Mark.STRONG in span.marks]
            assert strong == ["المدير"]
            assert [span.link for span in content.text_blocks[-1].spans] == ["https://example.org/map"]
            assert hands.desk.editor.sheet.body.toPlainText().split("\n") == [text for _, text in shaped]
            hands.leave()

        assert at_the_desk(act) == ExitCode.DONE

    def test_language_and_colours_change_in_the_middle_of_a_word(self, stored: Stored) -> None:
        def choose(hands: Hands, name: str) -> None:
            before = hands.window
            action = before.findChild(QAction, name)
            assert isinstance(action, QAction)
            action.trigger()
            hands.wait(lambda: hands.controller.window is not before)
            hands.come_forward()
            hands.wait(lambda: hands.desk.working.article is not None)
            hands.settle()

        def act(hands: Hands) -> None:
            hands.found_desk(AUTHOR)
            begin(hands)
            hands.write("عنوان يبقى")
            hands.press("Down", "Down")
            hands.write("أول الكلمة: مكتـ")
            choose(hands, "enChoice")
            assert hands.window.layoutDirection() is Qt.LayoutDirection.LeftToRight
            assert hands.focus().objectName() == "bodyField"
            hands.write("ـبة")
            assert hands.label("saveLabel") == "● Not saved yet"
            choose(hands, "darkChoice")
            assert hands.controller.context is not None
            assert hands.controller.context.preferences.theme is ThemeName.DARK
            hands.write(" ثم بقية")
            choose(hands, "arChoice")
            hands.write(" الجملة.")
            assert hands.controller.context.preferences.language is Language.ARABIC
            content = truly_saved(hands, stored)
            assert content.headline == "عنوان يبقى"
            assert words(content) == [(BlockKind.PARAGRAPH, "أول الكلمة: مكتــبة ثم بقية الجملة.")]
            hands.leave()

        assert at_the_desk(act) == ExitCode.DONE


class TestClosing:
    def test_what_is_unsaved_is_saved_and_found_again(self, stored: Stored) -> None:
        made: list[str] = []

        def write_and_go(hands: Hands) -> None:
            hands.found_desk(AUTHOR)
            made.append(begin(hands))
            hands.write("مقال يُغلق عليه الباب قبل أن يُحفظ")
            hands.press("Down", "Down")
            hands.write("آخر ما كُتب قبل الإغلاق.")
            assert hands.desk.working.has_unsaved
            window = hands.window
            hands.press("Ctrl+Q")
            hands.wait(lambda: not window.isVisible())

        def come_back(hands: Hands) -> None:
            hands.sit_down(AUTHOR)
            hands.press(
                "Ctrl+Shift+F"
            )  # where there is little room, the list comes when one looks for something
            view = hands.find(QListView, "view")
            hands.wait(lambda: view.model().rowCount() == 1)
            view.setFocus()
            hands.press("Home", "Return")
            hands.wait(lambda: hands.desk.working.article is not None)
            hands.settle()
            sheet = hands.desk.editor.sheet
            assert sheet.headline.text() == "مقال يُغلق عليه الباب قبل أن يُحفظ"
            assert sheet.body.toPlainText() == "آخر ما كُتب قبل الإغلاق."
            assert hands.label("saveLabel").startswith("● حُفظ")
            hands.leave()

        assert at_the_desk(write_and_go) == ExitCode.DONE
        assert words(stored.content(made[0])) == [(BlockKind.PARAGRAPH, "آخر ما كُتب قبل الإغلاق.")]
        assert at_the_desk(come_back) == ExitCode.DONE


class Day:
    """The story, scene by scene."""

    def __init__(self, hands: Hands, stored: Stored, target: Path) -> None:
        self.hands, self.stored, self.target = hands, stored, target
        self.first = self.second = ""
        self.packages: list[Path] = []

    def play(self) -> None:
        self.hands.found_desk(AUTHOR)
        self.invite()
        self.import_markup()
        self.import_plain_text()
        self.tag()
        self.link()
        self.submit_both()
        self.return_one()
        self.mend()
        self.approve_both()
        self.hand_over(self.first, "folderButton")
        self.hand_over(self.second, "zipButton")
        self.hands.leave()

    def invite(self) -> None:
        hands = self.hands
        hands.click("accountsEntry")
        hands.click("newButton", within=hands.window.room(hands.window._entry.room))
        dialog = hands.dialog(AccountDialog)
        hands.write(REVIEWER)
        hands.find(QLineEdit, "passphrase", dialog).setFocus()
        hands.write("عبارة مرور طويلة")
        for role in ("editorRole", "reviewerRole", "exporterRole"):
            hands.tick(role)
        hands.click("saveButton", within=dialog)
        hands.wait(lambda: not hands.is_open(AccountDialog))
        hands.come_forward()

    def import_page(self, lines: int) -> ImportDialog:
        hands = self.hands
        hands.press("Ctrl+I")
        dialog = hands.dialog(ImportDialog)
        hands.wait(lambda: hands.focus() is dialog.paste_area)
        hands.press("Ctrl+V", "Ctrl+Return")
        view = hands.find(QListView, "lines", dialog)
        assert view.model().rowCount() == lines
        assert hands.focus() is view
        return dialog

    def stored_from(self, dialog: ImportDialog) -> str:
        hands = self.hands
        before = hands.desk.working.article
        hands.press("Ctrl+Return")
        hands.wait(lambda: not hands.is_open(ImportDialog))
        hands.wait(lambda: hands.desk.working.article is not before)
        hands.come_forward()
        return article_open(hands)

    def import_markup(self) -> None:
        hands = self.hands
        clip("ما يظهر من الصفحة لمن لا يقرأ الوسوم", MARKUP)
        dialog = self.import_page(5)
        shown = [line.raw.text for line in dialog.lines.lines]
        assert not any("برنامج" in text or "fetch" in text or "alert" in text for text in shown)
        self.first = self.stored_from(dialog)
        content = self.stored.content(self.first)
        assert content.headline == "مكتبة قرطبة تعرض مخطوطات الأندلس للباحثين أول مرة"
        assert content.source == "بوابة الساحل"
        assert [tag.label for tag in content.tags] == ["آثار الأندلس", "مخطوطات", "قرطبة"]
        assert [block.kind for block in content.text_blocks] == [BlockKind.PARAGRAPH] * 2
        assert {span.link for block in content.text_blocks for span in block.spans} == {None}
        assert hands.desk.editor.sheet.headline.text() == content.headline
        assert hands.desk.editor.sheet.body.toPlainText() == "\n".join(block.text for block in content.blocks)

    def import_plain_text(self) -> None:
        hands = self.hands
        clip(PLAIN)
        dialog = self.import_page(sum(bool(line.strip()) for line in PLAIN.splitlines()))
        view = hands.find(QListView, "lines", dialog)
        while not view.currentIndex().data(LINE_ROLE).raw.text.startswith("وقال المشرف"):
            hands.press("Down")
        hands.write("٥")
        assert view.currentIndex().data(LINE_ROLE).role is LineRole.QUOTE
        self.second = self.stored_from(dialog)
        content = self.stored.content(self.second)
        assert [block.kind for block in content.text_blocks] == [BlockKind.PARAGRAPH, BlockKind.QUOTE]
        assert [(link.title, link.article) for link in content.similar] == [
            ("معرض للخط العربي في الرباط", None)
        ]

    def tag(self) -> None:
        hands = self.hands
        hands.click("tagField", TagField)
        hands.settle()
        field = hands.find(TagField, "tagField")
        hands.write("اثار")
        hands.wait(field.popup.isVisible)
        hands.press("Down", "Return")
        content = truly_saved(hands, self.stored)
        assert [tag.label for tag in content.tags] == ["مخطوطات", "فاس", "آثار الأندلس"]
        assert self.chips() == ["مخطوطات", "فاس", "آثار الأندلس"]

    def link(self) -> None:
        hands = self.hands
        row = hands.find(LinkRow, "suggestionRow", hands.desk.inspector.links.suggestions)
        assert row.accessibleName().startswith("مكتبة قرطبة تعرض مخطوطات الأندلس للباحثين أول مرة")
        row.setFocus()
        hands.write("ق")
        content = truly_saved(hands, self.stored)
        assert [link.article for link in content.read_also] == [self.first]
        hands.settle()
        shown = hands.find(LinkRow, within=hands.desk.inspector.links.read_also)
        assert shown.accessibleName().startswith(content.read_also[0].title)

    def open(self, article: str, folder: Folder) -> None:
        hands = self.hands
        hands.click(f"{folder.value}Entry")
        view = hands.find(QListView, "view")
        hands.settle()
        self.pick(view, article)
        hands.wait(lambda: hands.desk.working.article is not None and article_open(hands) == article)
        hands.settle()

    def pick(self, view: QListView, article: str) -> None:
        ids = [view.model().index(row, 0).data(ROW_ROLE).summary.id for row in range(view.model().rowCount())]
        view.setFocus()
        self.hands.press("Home", *["Down"] * ids.index(article), "Return")

    def submit(self) -> None:
        hands = self.hands
        hands.desk.editor.sheet.body.setFocus()
        hands.press("Ctrl+Return")
        hands.wait(lambda: hands.label("stateLabel") == "قيد المراجعة")
        assert self.stored.summary(article_open(hands)).review is ReviewState.IN_REVIEW

    def submit_both(self) -> None:
        self.submit()
        self.open(self.first, Folder.MY_DRAFTS)
        self.submit()

    def review(self, article: str) -> None:
        hands = self.hands
        hands.click(f"{Folder.AWAITING_ME.value}Entry")
        hands.settle()
        self.pick(hands.find(QListView, "queue"), article)
        hands.wait(hands.find(QPushButton, "approveButton").isEnabled)
        hands.settle()

    def return_one(self) -> None:
        hands = self.hands
        hands.change_seats(REVIEWER)
        self.review(self.second)
        hands.press("R")
        dialog = hands.dialog(ReturnDialog)
        hands.find(QListWidget, "reasons", dialog).setFocus()
        hands.press("1")
        hands.find(QTextEdit, "note", dialog).setFocus()
        hands.write("من قال إن الورشة ستة أشهر؟")
        hands.click("sendButton", within=dialog)
        hands.wait(lambda: not hands.is_open(ReturnDialog))
        hands.settle()
        assert self.stored.summary(self.second).review is ReviewState.CHANGES_REQUESTED

    def mend(self) -> None:
        hands = self.hands
        hands.change_seats(AUTHOR)
        self.open(self.second, Folder.MY_RETURNED)
        assert "من قال إن الورشة ستة أشهر؟" in hands.label("infoLabel")
        hands.desk.editor.sheet.body.setFocus()
        hands.press("Ctrl+End", "Return")
        hands.write("وتدوم الورشة ستة أشهر بحسب المشرف عليها.")
        content = truly_saved(hands, self.stored)
        assert content.blocks[-1].text == "وتدوم الورشة ستة أشهر بحسب المشرف عليها."
        self.submit()

    def approve_both(self) -> None:
        hands = self.hands
        hands.change_seats(REVIEWER)
        for article in (self.first, self.second):
            self.review(article)
            hands.press("A")
            hands.dialog(ApproveDialog)
            hands.wait(lambda: hands.focus().objectName() == "approveButton")
            hands.press("Return")
            hands.wait(lambda: not hands.is_open(ApproveDialog))
            hands.settle()
            assert self.stored.summary(article).sealed

    def hand_over(self, article: str, form: str) -> None:
        hands = self.hands
        hands.click(f"{Folder.READY.value}Entry")
        hands.settle()
        items = hands.find(QListView, "items")
        rows = [items.model().index(row, 0) for row in range(items.model().rowCount())]
        headline = self.stored.content(article).headline
        items.setFocus()
        hands.press("Home")
        for index in rows:
            ticked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked
            if ticked is (headline not in str(index.data())):
                hands.press("Space")
            hands.press("Down")
        hands.click(form, QRadioButton)
        if not self.packages:
            hands.meanwhile(QFileDialog, self.choose_target)
        hands.click("createButton")
        hands.wait(lambda: len(list(self.target.iterdir())) > len(self.packages))
        hands.settle()
        hands.wait(lambda: hands.find(QLabel, "checkLabel").toolTip() != "")
        hands.settle()
        (made,) = [path for path in self.target.iterdir() if path not in self.packages]
        self.packages.append(made)
        assert hands.find(QLabel, "checkLabel").toolTip() == isolated_path(str(made))
        assert self.stored.summary(article).delivery is DeliveryState.HANDED_OVER

    def next_morning(self, hands: Hands) -> None:
        """Another process later: all of it is there, and the window shows it."""
        self.hands = hands
        hands.sit_down(AUTHOR)
        self.open(self.second, Folder.HANDED_OVER)
        content = self.stored.content(self.second)
        assert hands.desk.working.content() == content
        assert hands.desk.editor.sheet.headline.text() == content.headline
        assert self.chips() == ["مخطوطات", "فاس", "آثار الأندلس"]
        links = hands.desk.inspector.links
        assert (
            links.read_also.findChildren(LinkRow)[0].accessibleName().startswith(content.read_also[0].title)
        )
        assert "لم يُعثر عليه" in links.similar.findChildren(LinkRow)[0].accessibleName()
        assert hands.label("stateLabel") == "معتمد · سُلِّم"
        hands.leave()

    def chips(self) -> list[str]:
        tags = self.hands.desk.inspector.links.tags
        return [chip.text for chip in tags.findChildren(Chip) if chip.isVisible()]

    def choose_target(self, dialog: QFileDialog) -> None:
        field = self.hands.find(QLineEdit, "fileNameEdit", dialog)
        field.setText(str(self.target))
        QTest.keyClick(field, Qt.Key.Key_Return)


def test_pages_become_packages(stored: Stored, target: Path, capsys: pytest.CaptureFixture[str]) -> None:
    days: list[Day] = []

    def act(hands: Hands) -> None:
        days.append(Day(hands, stored, target))
        days[0].play()

    assert at_the_desk(act) == ExitCode.DONE
    assert at_the_desk(days[0].next_morning) == ExitCode.DONE
    folder, zipped = days[0].packages
    assert (folder.is_dir(), zipped.suffix) == (True, ".zip")
    for package in (folder, zipped):
        capsys.readouterr()
        assert main(["verify", str(package), "--json"]) == ExitCode.DONE
        assert json.loads(capsys.readouterr().out)["faults"] == []
    page = next(folder.rglob("article.html")).read_text(encoding="utf-8")
    assert "مكتبة قرطبة تعرض مخطوطات الأندلس" in page
    assert page.count("<script") == page.count('<script type="application/ld+json">') == 1
    assert not any(trace in page for trace in ("fetch(", "onclick", "cdn.example", "evil.example", "iframe"))
    with zipfile.ZipFile(zipped) as archive:
        (name,) = [name for name in archive.namelist() if name.endswith("content.json")]
        packed = json.loads(archive.read(name))
    assert packed["headline"] == "ورشة لترميم مخطوطات الأندلس تفتح أبوابها في فاس"
    assert [tag["label"] for tag in packed["tags"]] == ["مخطوطات", "فاس", "آثار الأندلس"]
    assert "بحسب المشرف عليها" in json.dumps(packed, ensure_ascii=False)
