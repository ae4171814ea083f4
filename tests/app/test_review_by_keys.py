"""A reviewer works through the queue in the real window by keys alone: open, read, decide, next."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QListView, QMessageBox

from editor_desk.app.bootstrap import desk_in
from editor_desk.app.exit_codes import ExitCode
from editor_desk.domain.accounts import Role
from editor_desk.domain.content import Span
from editor_desk.domain.events import EventKind
from editor_desk.domain.workflow import ReviewState
from editor_desk.gui.review.dialogs import ApproveDialog, ReturnDialog
from editor_desk.gui.review.plan_dialog import PlanDialog
from editor_desk.gui.review.sheet import ReviewSheet
from tests.app.hands import Hands, at_the_desk
from tests.desks import ARTICLE, PASSPHRASE, newsroom_in

HEADLINES = CHANGED, SECOND, THIRD, THEIRS = (
    "خزانة المخطوطات في فاس تفتح أبوابها بعد الترميم",
    "ورشة لترميم المخطوطات تستقبل متدربين من خمس دول",
    "الرباط تستضيف مؤتمراً دولياً عن طريق الحرير",
    "صادرات الحوامض ترتفع في الأشهر الستة الأولى",
)


@pytest.fixture
def waiting(desk_folder: Path) -> tuple[str, ...]:
    """Four articles in review: the first comes a second time and was changed, the last is in another reviewer's hands."""
    with newsroom_in(desk_folder) as room:
        desk = room.desk
        room.clock.now = datetime.now(UTC) - timedelta(minutes=10)  # a claim lapses after some hours
        made = [room.in_review(replace(ARTICLE, headline=headline)) for headline in HEADLINES]
        first = made[0].article.id
        back = desk.review.send_back(room.reviewer, first, "راجع اليوم")
        changed = replace(
            back.head.content,
            blocks=(
                replace(
                    ARTICLE.text_blocks[0],
                    spans=(Span(ARTICLE.text_blocks[0].text.replace("السبت", "الأحد")),),
                ),
                *ARTICLE.blocks[1:],
            ),
        )
        desk.articles.save(room.editor, first, back.head.id, changed)
        desk.review.submit(room.editor, first)
        account = desk.accounts.create(room.admin, "سلمى", frozenset({Role.REVIEWER}), PASSPHRASE)
        desk.queue.claim(desk.accounts.unlock(account.id, PASSPHRASE), made[3].article.id)
        return tuple(article.article.id for article in made)


def headlines(hands: Hands) -> list[str]:
    model = hands.find(QListView, "queue").model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def reading(hands: Hands, headline: str) -> ReviewSheet:
    """The sheet, once it shows that article and takes the keys."""
    sheet = hands.find(ReviewSheet)
    hands.wait(lambda: sheet.toPlainText().startswith(headline))
    hands.settle()
    hands.window.activateWindow()  # no window manager does it here
    hands.wait(lambda: QApplication.focusWidget() is sheet)
    return sheet


def approve_what_came_back(hands: Hands) -> None:
    """Open the one that came back, read what changed, approve it."""
    hands.press("End", "Return")
    reading(hands, CHANGED)
    assert hands.label("planHands") == "لم يتولّها أحد"
    hands.press("J")
    assert hands.label("differencesLabel").startswith("الفرق ١ من")
    hands.press("J", "K")
    assert hands.label("differencesLabel").startswith("الفرق ١ من")
    hands.press("A")
    hands.dialog(ApproveDialog)
    hands.press("Return")


def return_with_a_reason(hands: Hands) -> None:
    """The next one opened by itself."""
    reading(hands, SECOND)
    hands.press("R")
    hands.dialog(ReturnDialog)
    hands.press("Down", "Tab")
    hands.write("اذكر عدد المتدربين")
    hands.press("Tab", "Tab", "Space")


def plan_and_take_on(hands: Hands) -> None:
    """Say by when, and take it on."""
    reading(hands, THIRD)
    hands.press("D")
    hands.dialog(PlanDialog)
    hands.press("Space", "Return")
    hands.wait(lambda: hands.find(QLabel, "planDue").text() != "")
    reading(hands, THIRD)
    hands.press("L")
    hands.wait(lambda: hands.label("planHands").startswith("بيدك"))
    hands.settle()


def take_over(hands: Hands) -> None:
    """What somebody else has is not decided on before that."""
    reading(hands, THEIRS)
    assert hands.label("bannerLabel") == "المراجعة بيد غيرك؛ تولّها أولاً."
    hands.press("A")
    assert not hands.is_open(ApproveDialog)
    hands.press("L")
    hands.dialog(QMessageBox)
    hands.press("Return")
    hands.wait(lambda: hands.label("planHands").startswith("بيدك"))
    reading(hands, THEIRS)


def test_a_queue_is_worked_through_without_the_mouse(waiting: tuple[str, ...], desk_folder: Path) -> None:
    def act(hands: Hands) -> None:
        hands.sit_down("هدى")
        hands.wait(lambda: headlines(hands) == [SECOND, THIRD, THEIRS, CHANGED])
        hands.settle()
        assert hands.focus().objectName() == "queue"
        approve_what_came_back(hands)
        return_with_a_reason(hands)
        plan_and_take_on(hands)
        hands.press("Ctrl+Down")
        take_over(hands)
        hands.press("Ctrl+Up")
        reading(hands, THIRD)
        hands.press("Escape")
        hands.wait(lambda: hands.find(QListView, "queue").hasFocus())
        hands.settle()
        assert headlines(hands) == [THIRD, THEIRS]
        hands.leave()

    assert at_the_desk(act) == ExitCode.DONE
    with desk_in(desk_folder, read_only=True) as desk:
        kinds = [[event.kind for event in desk.articles.history(article).events] for article in waiting]
        states = [row.review for row in desk.articles.summaries(waiting)]
        told = desk.queue.told(waiting)
    assert states == [
        ReviewState.APPROVED,
        ReviewState.CHANGES_REQUESTED,
        ReviewState.IN_REVIEW,
        ReviewState.IN_REVIEW,
    ]
    assert kinds[0][-1] is EventKind.APPROVED
    assert kinds[1][-1] is EventKind.RETURNED
    assert kinds[2][-2:] == [EventKind.DUE_SET, EventKind.CLAIMED]
    assert kinds[3][-2:] == [EventKind.CLAIMED, EventKind.CLAIM_TAKEN_OVER]
    assert {plan.holder for plan in told.values()} == {"هدى"}
