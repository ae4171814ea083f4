"""Plans of a review elsewhere than in its queue: when an article is sent, in its history, and in the record."""

from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from editor_desk.domain.accounts import Role
from editor_desk.domain.events import EventKind
from editor_desk.domain.review_plan import Priority, Terms
from editor_desk.domain.workflow import ReviewState
from editor_desk.gui.inspector.history_model import HistoryModel, entries
from editor_desk.gui.log.trail_texts import detail_text
from editor_desk.gui.plan_texts import plan_fact
from editor_desk.gui.preferences import Language
from editor_desk.gui.review.plan_dialog import PlanDialog
from editor_desk.gui.widgets.pick_field import PickField
from editor_desk.language.numerals import Numerals
from editor_desk.services.ports.trail import TrailRow
from tests.desks import PASSPHRASE, Newsroom
from tests.gui.rooms import OpenReview, click, found, label
from tests.gui.walks import Seat, draft
from tests.windows import Window


def test_an_author_sends_with_a_due_time(seat: Seat, qtbot: QtBot) -> None:
    window = seat(Language.ARABIC)
    room = draft(window, qtbot)
    opened = room.working.article
    assert opened is not None
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    room.editor.sheet.body.setFocus()
    QTest.keyClick(
        room.editor.sheet.body,
        Qt.Key.Key_Return,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    qtbot.waitUntil(lambda: bool(room.editor.findChildren(PlanDialog)))
    (dialog,) = room.editor.findChildren(PlanDialog)
    assert not found(dialog, PickField, "assignee").isVisible()
    assert label(dialog, "titleLabel") == "إرسال إلى المراجعة بموعد"
    QTest.keyClick(found(dialog, QPushButton, "soonButton"), Qt.Key.Key_Space)
    QTest.keyClick(found(dialog, QComboBox, "priority"), Qt.Key.Key_Down)
    click(dialog, "keepButton")
    qtbot.waitUntil(lambda: window.context.jobs.is_idle)

    desk = window.context.desk
    article = opened.article.id
    assert desk.articles.open(window.context.session, article).article.review is ReviewState.IN_REVIEW
    terms = desk.queue.look(window.context.session, article).plan.terms
    assert terms.priority is Priority.HIGH
    assert terms.due is not None
    actions = {action.objectName(): action for action in room.editor.findChildren(QAction)}
    assert not actions["submit_plannedAction"].isEnabled(), "it is in review now"


def test_what_was_planned_is_told_in_history_and_record(
    newsroom: Newsroom, open_review: OpenReview, windows: list[Window]
) -> None:
    desk, me = newsroom.desk, newsroom.reviewer
    account = desk.accounts.create(newsroom.admin, "سلمى", frozenset({Role.REVIEWER}), PASSPHRASE)
    second = desk.accounts.unlock(account.id, PASSPHRASE)
    article = newsroom.in_review().article.id
    open_review(me)
    due = datetime(2026, 11, 24, 18, 0).astimezone().astimezone(UTC)
    desk.queue.claim(second, article)
    desk.queue.claim(me, article, take_over=True)
    desk.queue.release(me, article)
    desk.queue.set_terms(me, article, Terms(Priority.URGENT, due, second.account.id))
    desk.queue.set_terms(me, article, Terms())
    model = HistoryModel(windows[0].context.theme, windows[0].context.preferences)
    model.show(entries(desk.articles.history(article)), due)
    told = [str(model.index(row).data()) for row in range(model.rowCount())]
    plain = [text.replace("\u2068", "").replace("\u2069", "") for text in told]
    assert plain[:9] == [
        "حُددت الأولوية: عادية",
        "حُدد الموعد: بلا موعد",
        "أُسندت المراجعة: لا أحد بعينه",
        "حُددت الأولوية: عاجلة",
        "حُدد الموعد: ٢٤ نوفمبر ٢٠٢٦، ١٨:٠٠",
        "أُسندت المراجعة: سلمى",
        "تُركت المراجعة لمن يتولّاها",
        "انتقلت المراجعة إلى يد أخرى: كانت بيد سلمى",
        "تُولّيت المراجعة",
    ]
    names = {second.account.id: "سلمى"}
    row = TrailRow(
        1, "e", due, me.account.id, EventKind.ASSIGNED, article, "", "", "", {"account": account.id}
    )
    assert detail_text(row, names) == "\u2068سلمى\u2069"
    for kind, data in (
        (EventKind.DUE_SET, {"due": "ليس وقتاً"}),
        (EventKind.PRIORITY_SET, {"priority": "x"}),
        (EventKind.CLAIMED, {}),
    ):
        assert plan_fact(kind, data, names, Numerals.ARABIC_INDIC) in {"بلا موعد", ""}
