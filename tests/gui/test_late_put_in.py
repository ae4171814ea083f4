"""What was pasted while a step of the workflow holds the article waits for it; what comes too late is told."""

from pytestqt.qtbot import QtBot

from editor_desk.gui.editor.editor_panel import EditorPanel
from editor_desk.gui.editor.late_answers import LateAnswers
from editor_desk.services.articles import OpenedArticle
from tests.desks import ARTICLE
from tests.gui.rooms import settle
from tests.windows import Window


def opened(panel: EditorPanel, window: Window) -> OpenedArticle:
    made = window.context.desk.articles.create(window.context.session, ARTICLE)
    panel.working.show(made)
    return made


def test_it_is_put_in_at_once(editor_panel: EditorPanel, window: Window) -> None:
    made, done = opened(editor_panel, window), []
    LateAnswers(editor_panel).put_in(made.article.id, lambda: done.append(1))
    assert done == [1]


def test_it_waits_for_a_step_that_leaves_the_article_open(
    editor_panel: EditorPanel, window: Window, qtbot: QtBot
) -> None:
    made, done = opened(editor_panel, window), []
    late, desk = LateAnswers(editor_panel), window.context.desk
    session, article = window.context.session, made.article.id
    editor_panel.working.step(lambda: desk.articles.restore(session, article, made.head.id), lambda: None)
    assert editor_panel.working.is_held
    late.put_in(article, lambda: done.append(1))
    settle(qtbot, window)
    assert done == [1]
    assert window.notices == []


def test_it_is_told_where_the_article_went_to_review(
    editor_panel: EditorPanel, window: Window, qtbot: QtBot
) -> None:
    made, done = opened(editor_panel, window), []
    late, review = LateAnswers(editor_panel), window.context.desk.review
    session, article = window.context.session, made.article.id
    editor_panel.working.step(lambda: review.submit(session, article), lambda: None)
    assert editor_panel.working.is_held
    late.put_in(article, lambda: done.append(1))
    settle(qtbot, window)
    assert done == []
    assert window.notices == ["ما لُصق ليس في النص: لا يمكن تعديل المقال الآن."]


def test_it_is_told_where_another_article_is_open(editor_panel: EditorPanel, window: Window) -> None:
    opened(editor_panel, window)
    done: list[int] = []
    late = LateAnswers(editor_panel)
    assert late.now()
    late.put_in("another", lambda: done.append(1))
    assert done == []
    assert window.notices == ["تأخر وصول ما لُصق وقد فُتح مقال آخر. ألصقه ثانية في مكانه."]
