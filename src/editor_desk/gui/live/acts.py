"""What can be done with an article that readers have; a note is asked for where they are told of it."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from editor_desk.domain.workflow import Action
from editor_desk.gui.context import GuiContext
from editor_desk.gui.live.note_dialog import NoteDialog
from editor_desk.services.articles import OpenedArticle

translate = QCoreApplication.translate

_NOTED = frozenset({Action.CORRECT, Action.UPDATE, Action.WITHDRAW})


def live_act(
    context: GuiContext,
    action: Action,
    opened: OpenedArticle,
    parent: QWidget,
    first: Callable[[Callable[[], None]], None] = lambda then: then(),
) -> None:
    """Do it, after asking for the note where one belongs to it. `first` stores what is unsaved."""
    if action not in _NOTED:
        first(lambda: _run(context, action, opened.article.id, ""))
        return
    content = opened.head.content
    dialog = NoteDialog(
        action, opened.summary.headline, context.preferences.numerals, content.direction, parent
    )
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.noted.connect(lambda note: first(lambda: _run(context, action, opened.article.id, note)))
    dialog.open()


def drop_update(context: GuiContext, article_id: str, first: Callable[[Callable[[], None]], None]) -> None:
    """Let the article stand for itself."""
    session, live = context.session, context.desk.live

    def done(_: OpenedArticle) -> None:
        context.bus.notice.emit(
            translate("Live", "The article stands for itself; the other one keeps its place.")
        )
        context.bus.changed.emit()

    first(lambda: context.jobs.run(lambda: live.drop_update(session, article_id), done))


def _run(context: GuiContext, action: Action, article_id: str, note: str) -> None:
    session, desk = context.session, context.desk

    def work() -> OpenedArticle:
        match action:
            case Action.CONFIRM_RECEIPT:
                return desk.review.confirm_receipt(session, article_id)
            case Action.CORRECT:
                return desk.review.correct(session, article_id, note)
            case Action.CALL_OFF:
                return desk.review.call_off(session, article_id)
            case Action.UPDATE:
                return desk.live.begin_update(session, article_id, note)
            case _:
                return desk.review.withdraw(session, article_id, note)

    said = {
        Action.CONFIRM_RECEIPT: translate("Handover", "Receipt is confirmed."),
        Action.CORRECT: translate(
            "Handover", "The correction is open; the article can be edited and reviewed."
        ),
        Action.CALL_OFF: translate(
            "Live", "The correction is called off; readers keep the text that they have."
        ),
        Action.UPDATE: translate(
            "Live", "The update is begun; the old article stays until it is handed over."
        ),
        Action.WITHDRAW: translate(
            "Live", "The article is withdrawn; hand its withdrawal over to the web team."
        ),
    }[action]

    def done(opened: OpenedArticle) -> None:
        context.bus.notice.emit(said)
        context.bus.changed.emit()
        if action is Action.UPDATE:
            context.bus.open_article.emit(opened.article.id)

    context.jobs.run(work, done)
