"""What was asked for one article never reaches another that was opened meanwhile."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from editor_desk.gui.editor.working import WorkingArticle
from editor_desk.gui.inspector.inspector_panel import InspectorPanel
from editor_desk.services.articles import OpenedArticle
from tests.desks import ARTICLE
from tests.windows import Window

OTHER = replace(ARTICLE, headline="مقال آخر فُتح في هذه الأثناء")


@pytest.fixture
def panel(window: Window, qtbot: QtBot) -> InspectorPanel:
    working = WorkingArticle(window.context)
    made = InspectorPanel(window.context, working)
    working.setParent(made)
    qtbot.addWidget(made)
    made.show()
    return made


def opened(window: Window) -> tuple[OpenedArticle, OpenedArticle]:
    articles, editor = window.newsroom.desk.articles, window.newsroom.editor
    return articles.create(editor, ARTICLE), articles.create(editor, OTHER)


def test_a_tag_goes_to_the_article_that_it_was_made_for(
    window: Window, panel: InspectorPanel, qtbot: QtBot
) -> None:
    first, second = opened(window)
    panel.links._working.show(first)
    qtbot.waitUntil(lambda: window.is_idle)
    panel.links.tags._create("ترميم المخطوطات")
    panel.links._working.show(second)
    qtbot.waitUntil(lambda: window.is_idle)
    assert panel.links._working.content().tags == OTHER.tags
    assert not panel.links._working.has_unsaved
    assert window.newsroom.desk.tags.vocabulary().resolve("ترميم المخطوطات") is not None


def test_a_restored_text_does_not_come_in_front_of_another_article(
    window: Window, panel: InspectorPanel, qtbot: QtBot
) -> None:
    first, second = opened(window)
    changed = window.newsroom.desk.articles.save(
        window.newsroom.editor, first.article.id, first.head.id, replace(ARTICLE, standfirst="مقدمة")
    )
    working = panel.history._working
    working.show(changed)
    qtbot.waitUntil(lambda: window.is_idle)
    panel.history._restore(first.head.id)
    working.show(second)
    qtbot.waitUntil(lambda: window.is_idle)
    assert working.article is not None
    assert working.article.article.id == second.article.id
    assert working.content() == OTHER
    assert window.newsroom.desk.articles.working_text(first.article.id) == ARTICLE
