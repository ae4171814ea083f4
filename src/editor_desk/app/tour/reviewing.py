"""The part of the tour that is spent in review: a queue, a comment, suggestions, a return, and what became of them."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QPushButton, QTextEdit, QWidget

from editor_desk.app.tour.stage import Stage
from editor_desk.gui.articles.desk_room import DeskRoom
from editor_desk.gui.comments.card import ThreadCard
from editor_desk.gui.comments.editor_comments import EditorComments
from editor_desk.gui.review.dialogs import ReturnDialog
from editor_desk.gui.review.plan_dialog import PlanDialog
from editor_desk.gui.review.review_room import ReviewRoom
from editor_desk.gui.review.sheet import ReviewSheet
from editor_desk.gui.shell.main_window import MainWindow
from editor_desk.gui.suggesting.card import SuggestionCard
from editor_desk.gui.suggesting.editor_suggestions import EditorSuggestions
from editor_desk.gui.suggesting.proposal_view import ProposalView

translate = QCoreApplication.translate

DOUBTED = "3800"
REMARK = "هل الرقم من أمينة الخزانة نفسها؟"
REPLACED, BETTER = "إلى جانب عدد من", "وعدد من"
WHY = "أقصر"
RETURNED = "انظر التعليق والاقتراح، والرقم في المقدمة يُكتب كما في المتن"


class Reviewing:
    """Scenes at `window`, by its reviewer or its author."""

    def __init__(self, stage: Stage, window: MainWindow, say: Callable[[str], None]) -> None:
        self._stage = stage
        self._window = window
        self._say = say

    def read(self, room: ReviewRoom, article: str) -> None:
        """The reviewer takes the article in hand, plans it, comments, suggests, and returns it."""
        stage, queue = self._stage, self._stage.find(room, QWidget, "queue")
        stage.settle()
        self._say(translate("Tour", "A reviewer takes it in hand, and says by when"))
        stage.strike(queue, "L")
        stage.settle()
        stage.strike(queue, "D")
        plan = stage.dialog(PlanDialog)
        stage.click(plan, "tomorrowButton")
        stage.picture(plan, "plan")
        stage.click(plan, "keepButton")
        stage.settle()
        stage.picture(self._window, "review-queue")
        self._window.review_article(article)
        stage.find(room, QWidget, "approveButton")
        stage.settle()
        self._comment(room)
        self._suggest(room)
        self._return(room)

    def answer(self, desk: DeskRoom) -> None:
        """The author takes the suggestion over and settles the comment."""
        self._say(translate("Tour", "The author takes the suggestion over, and settles the comment"))
        stage = self._stage
        stage.settle()
        stage.strike(desk.editor.sheet.body, "F6")
        suggestions = desk.editor.feature(EditorSuggestions).side
        stage.wait("the suggestion", lambda: bool(suggestions.cards))
        stage.settle()
        stage.picture(self._window, "suggestions")
        stage.strike(stage.find(suggestions, SuggestionCard), "E")
        stage.wait("the accepted words", lambda: BETTER in desk.working.content().body_text)
        stage.settle()
        stage.strike(desk.editor.sheet.body, "F8")
        comments = desk.editor.feature(EditorComments).side
        card = stage.find(comments, ThreadCard)
        stage.picture(self._window, "comments")
        stage.click(card, "commentSettle")
        stage.settle()

    def _comment(self, room: ReviewRoom) -> None:
        self._say(translate("Tour", "A comment on the words that are meant"))
        stage, sheet = self._stage, self._sheet(room)
        sheet.setTextCursor(sheet.document().find(DOUBTED))
        stage.strike(sheet, "C")
        field = stage.find(room, QTextEdit, "commentField")
        stage.type(field, REMARK)
        stage.press(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        stage.find(room, ThreadCard)
        stage.picture(self._window, "comment")

    def _sheet(self, room: ReviewRoom) -> ReviewSheet:
        return self._stage.find(room, ReviewSheet)

    def _suggest(self, room: ReviewRoom) -> None:
        self._say(translate("Tour", "Other words are suggested on a copy; the text stays as it is"))
        stage = self._stage
        stage.strike(self._sheet(room), "G")
        view = stage.find(room, ProposalView)
        body = view.panel.sheet.body
        stage.wait("the text", lambda: bool(body.toPlainText().strip()))
        stage.settle()
        body.setTextCursor(body.document().find(REPLACED))
        stage.type(body, BETTER)
        stage.type(stage.find(view, QLineEdit, "proposalNote"), WHY)
        stage.wait("what was suggested", stage.find(view, QPushButton, "proposalFinish").isEnabled)
        stage.picture(self._window, "suggesting")
        stage.click(view, "proposalFinish")
        stage.wait("the suggestion", lambda: not view.isVisible())
        stage.picture(self._window, "suggested")

    def _return(self, room: ReviewRoom) -> None:
        self._say(translate("Tour", "It goes back with reasons of the desk's own list"))
        stage = self._stage
        stage.click(room, "returnButton")
        dialog = stage.dialog(ReturnDialog)
        reasons = stage.find(dialog, QListWidget, "reasons")
        stage.strike(reasons, "1")
        stage.type(stage.find(dialog, QTextEdit, "note"), RETURNED)
        stage.picture(dialog, "return")
        stage.click(dialog, "sendButton")
        stage.settle()
