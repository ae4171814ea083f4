"""What a reviewer suggests, from the keys to the package: the author takes one over and leaves one, and nothing that waits for a
decision gets past the approval.
"""

import json
import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QFileDialog,
    QLabel,
    QLineEdit,
    QListView,
    QListWidget,
    QPushButton,
    QRadioButton,
    QTextEdit,
    QToolButton,
)

from editor_desk.app.bootstrap import desk_in
from editor_desk.app.exit_codes import ExitCode
from editor_desk.app.main import main
from editor_desk.domain.workflow import DeliveryState, ReviewState
from editor_desk.gui.accounts.account_dialog import AccountDialog
from editor_desk.gui.review.dialogs import ApproveDialog, ReturnDialog
from editor_desk.gui.suggesting.card import SuggestionCard
from editor_desk.gui.suggesting.editor_suggestions import EditorSuggestions
from editor_desk.gui.suggesting.proposal_view import ProposalView
from editor_desk.services.ports.articles import Folder
from tests.app.hands import Hands, at_the_desk

AUTHOR, REVIEWER = "سعاد", "هدى"
HEADLINE = "افتتاح مكتبة التراث في فاس بحضور باحثين من عشر دول"
FIRST = "افتتحت مكتبة التراث أبوابها في فاس صباح السبت بحضور باحثين ومهتمين."
SECOND = "تضم المكتبة عشرة آلاف مخطوط رُمّمت في السنوات الأخيرة."
ACCEPTED = FIRST.replace("صباح السبت", "مساء الأحد")


class Day:
    """The story, scene by scene."""

    def __init__(self, hands: Hands, folder: Path, target: Path) -> None:
        self.hands, self.folder, self.target = hands, folder, target
        self.article = ""

    def play(self) -> None:
        hands = self.hands
        hands.found_desk(AUTHOR)
        self.invite()
        self.write()
        hands.change_seats(REVIEWER)
        self.suggest()
        hands.change_seats(AUTHOR)
        self.decide()
        hands.change_seats(REVIEWER)
        self.approve()
        self.hand_over()
        hands.leave()

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

    def write(self) -> None:
        hands = self.hands
        hands.press("Ctrl+N")
        hands.wait(lambda: hands.desk.working.article is not None)
        hands.settle()
        opened = hands.desk.working.article
        assert opened is not None
        self.article = opened.article.id
        hands.write(HEADLINE)
        hands.press("Down", "Down")
        hands.write(FIRST)
        hands.press("Return")
        hands.write(SECOND)
        hands.desk.working.update(source="بوابة المدينة")
        hands.saved()
        self.complete()
        self.submit()

    def complete(self) -> None:
        """What the checklist asks for beside the text."""
        with_tag = self.hands.desk.inspector.links
        self.hands.desk.inspector.show_page(with_tag)

    def submit(self) -> None:
        hands = self.hands
        hands.desk.editor.sheet.body.setFocus()
        hands.press("Ctrl+Return")
        hands.wait(lambda: hands.label("stateLabel") == "قيد المراجعة")

    def review(self) -> None:
        hands = self.hands
        hands.click(f"{Folder.AWAITING_ME.value}Entry")
        hands.settle()
        queue = hands.find(QListView, "queue")
        queue.setFocus()
        hands.press("Home", "Return")
        hands.wait(lambda: hands.find(QToolButton, "suggestButton").isVisible())
        hands.settle()

    def suggest(self) -> None:
        hands = self.hands
        self.review()
        hands.press("G")
        hands.settle()
        view = hands.find(ProposalView)
        hands.wait(lambda: hands.focus().objectName() == "bodyField")
        for words, other in (("صباح السبت", "مساء الأحد"), ("عشرة آلاف", "تسعة آلاف")):
            body = view.panel.sheet.body
            body.setTextCursor(body.document().find(words))
            hands.write(other)
        hands.find(QLineEdit, "proposalNote").setFocus()
        hands.write("كما في البيان")
        hands.wait(hands.find(QPushButton, "proposalFinish").isEnabled)
        hands.press("Ctrl+Return")
        hands.wait(lambda: not view.isVisible())
        hands.settle()
        assert hands.label("suggestionsLabel") == "· اقتراحان"
        assert self.text() == [FIRST, SECOND]
        assert not hands.find(QPushButton, "approveButton").isEnabled()
        hands.press("R")
        self.send_back()

    def send_back(self) -> None:
        hands = self.hands
        dialog = hands.dialog(ReturnDialog)
        hands.find(QListWidget, "reasons", dialog).setFocus()
        hands.press("1")
        hands.find(QTextEdit, "note", dialog).setFocus()
        hands.write("انظر الاقتراحين")
        hands.click("sendButton", within=dialog)
        hands.wait(lambda: not hands.is_open(ReturnDialog))
        hands.settle()

    def decide(self) -> None:
        hands = self.hands
        hands.click(f"{Folder.MY_RETURNED.value}Entry")
        view = hands.find(QListView, "view")
        hands.settle()
        view.setFocus()
        hands.press("Home", "Return")
        hands.wait(lambda: hands.desk.working.article is not None)
        hands.settle()
        body = hands.desk.editor.sheet.body
        body.setFocus()
        hands.press("F6")
        feature = hands.desk.editor.feature(EditorSuggestions)
        hands.wait(lambda: len(feature.side.cards) == 2)
        hands.find(SuggestionCard, within=feature.side).setFocus()
        hands.press("E")
        hands.settle()
        hands.wait(lambda: len(feature.side.cards) == 1)
        assert [block.text for block in body.sheet.text_blocks()] == [ACCEPTED, SECOND]
        hands.find(SuggestionCard, within=feature.side).setFocus()
        hands.press("X")
        hands.write("العدد في البيان عشرة آلاف")
        hands.press("Return")
        hands.settle()
        hands.wait(lambda: not feature.side.cards)
        assert self.text() == [ACCEPTED, SECOND]
        self.submit()

    def approve(self) -> None:
        hands = self.hands
        self.review()
        hands.wait(hands.find(QPushButton, "approveButton").isEnabled)
        hands.press("A")
        hands.dialog(ApproveDialog)
        hands.wait(lambda: hands.focus().objectName() == "approveButton")
        hands.press("Return")
        hands.wait(lambda: not hands.is_open(ApproveDialog))
        hands.settle()
        with desk_in(self.folder, read_only=True) as desk:
            (summary,) = desk.articles.summaries([self.article])
            assert summary.review is ReviewState.APPROVED

    def hand_over(self) -> None:
        hands = self.hands
        hands.click(f"{Folder.READY.value}Entry")
        hands.settle()
        items = hands.find(QListView, "items")
        items.setFocus()
        index = items.model().index(0, 0)
        if Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) is not Qt.CheckState.Checked:
            hands.press("Home", "Space")
        hands.click("zipButton", QRadioButton)
        hands.meanwhile(QFileDialog, self.choose_target)
        hands.click("createButton")
        hands.wait(lambda: len(list(self.target.iterdir())) == 1)
        hands.settle()
        hands.wait(lambda: hands.find(QLabel, "checkLabel").toolTip() != "")
        with desk_in(self.folder, read_only=True) as desk:
            (summary,) = desk.articles.summaries([self.article])
            assert summary.delivery is DeliveryState.HANDED_OVER

    def choose_target(self, dialog: QFileDialog) -> None:
        field = self.hands.find(QLineEdit, "fileNameEdit", dialog)
        field.setText(str(self.target))
        QTest.keyClick(field, Qt.Key.Key_Return)

    def text(self) -> list[str]:
        """The body as another process reads it."""
        with desk_in(self.folder, read_only=True) as desk:
            return [block.text for block in desk.articles.working_text(self.article).text_blocks]


@pytest.fixture
def target(tmp_path: Path) -> Path:
    folder = tmp_path / "للموقع"
    folder.mkdir()
    return folder


def test_only_what_was_accepted_gets_into_the_package(
    desk_folder: Path, target: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    days: list[Day] = []

    def act(hands: Hands) -> None:
        days.append(Day(hands, desk_folder, target))
        days[0].play()

    assert at_the_desk(act) == ExitCode.DONE
    (package,) = target.iterdir()
    capsys.readouterr()
    assert main(["verify", str(package), "--json"]) == ExitCode.DONE
    assert json.loads(capsys.readouterr().out)["faults"] == []
    with zipfile.ZipFile(package) as archive:
        everything = "\n".join(
            archive.read(name).decode("utf-8", "replace")
            for name in archive.namelist()
            if not name.endswith("/")
        )
    assert "مساء الأحد" in everything
    assert "عشرة آلاف" in everything
    for never in ("صباح السبت", "تسعة آلاف", "كما في البيان", "العدد في البيان"):
        assert never not in everything


def test_a_desk_that_is_left_amid_a_suggestion_finds_it_again(desk_folder: Path) -> None:
    made: list[str] = []

    def begin(hands: Hands) -> None:
        hands.found_desk(AUTHOR)
        day = Day(hands, desk_folder, desk_folder)
        hands.press("Ctrl+N")
        hands.wait(lambda: hands.desk.working.article is not None)
        hands.settle()
        hands.write(HEADLINE)
        hands.press("Down", "Down")
        hands.write(FIRST)
        hands.saved()
        hands.press("Ctrl+Alt+G")
        hands.settle()
        view = hands.find(ProposalView)
        body = view.panel.sheet.body
        hands.wait(body.hasFocus)
        body.setTextCursor(body.document().find("صباح السبت"))
        hands.write("مساء الأحد")
        opened = hands.desk.working.article
        assert opened is not None
        made.append(opened.article.id)
        assert day is not None
        hands.leave()

    def go_on(hands: Hands) -> None:
        hands.sit_down(AUTHOR)
        hands.press("Ctrl+Shift+F")
        view = hands.find(QListView, "view")
        hands.wait(lambda: view.model().rowCount() == 1)
        view.setFocus()
        hands.press("Home", "Return")
        hands.wait(lambda: hands.desk.working.article is not None)
        hands.settle()
        feature = hands.desk.editor.feature(EditorSuggestions)
        hands.desk.inspector.show_page(feature.side)
        hands.click("suggestBegin", within=feature.side)
        hands.settle()
        body = hands.find(ProposalView).panel.sheet.body
        assert body.sheet.text_blocks()[0].text == ACCEPTED
        hands.leave()

    assert at_the_desk(begin) == ExitCode.DONE
    assert at_the_desk(go_on) == ExitCode.DONE
    with desk_in(desk_folder, read_only=True) as desk:
        assert [block.text for block in desk.articles.working_text(made[0]).text_blocks] == [FIRST]
