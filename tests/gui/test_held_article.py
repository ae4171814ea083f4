"""While a step of the workflow or a restored version is on its way, sheet and inspector take no key."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.workflow import ReviewState
from editor_desk.gui.articles.desk_room import DeskRoom
from editor_desk.services.articles import ArticleService, OpenedArticle
from editor_desk.services.review import ReviewService
from tests.desks import ARTICLE, newsroom_in
from tests.windows import Window, type_text, window_for


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    with (
        newsroom_in(tmp_path / "desk") as newsroom,
        window_for(newsroom, newsroom.editor, tmp_path) as made,
    ):
        yield made


@pytest.fixture
def desk(window: Window, qtbot: QtBot) -> DeskRoom:
    """A room with an article that carries a tag and has an older text, its details in sight."""
    articles, tags, editor = window.newsroom.desk.articles, window.newsroom.desk.tags, window.newsroom.editor
    first = articles.create(editor, replace(ARTICLE, tags=(tags.ensure(editor, "مخطوطات").ref,)))
    newer = replace(first.head.content, headline="عنوان أحدث من الأول بقليل")
    made = DeskRoom(window.context)
    qtbot.addWidget(made)
    made.resize(1300, 800)
    made.show()
    made.working.show(articles.save(editor, first.article.id, first.head.id, newer))
    settle(window, qtbot)
    return made


def settle(window: Window, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.is_idle)


def gated(
    service: type, name: str, monkeypatch: pytest.MonkeyPatch, fault: DeskError | None = None
) -> threading.Event:
    """Let a use case wait for the event, and then do its work or raise `fault`."""
    go, real = threading.Event(), getattr(service, name)

    def wait(*arguments: object) -> OpenedArticle:
        go.wait(5)
        if fault is not None:
            raise fault
        done: Callable[..., OpenedArticle] = real
        return done(*arguments)

    monkeypatch.setattr(service, name, wait)
    return go


def press_submit(desk: DeskRoom) -> None:
    button = desk.editor.findChild(QPushButton, "primaryButton")
    assert isinstance(button, QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def type_everywhere(desk: DeskRoom) -> None:
    type_text(desk.editor.sheet.body, "في الأثناء")
    desk.inspector.show_page(desk.inspector.facts)
    type_text(desk.inspector.facts._ui.source, "مصدر آخر")
    desk.inspector.show_page(desk.inspector.links)
    assert not desk.inspector.links.tags.field.isVisible()


def test_what_is_typed_while_it_is_sent_is_not_taken_and_not_lost(
    window: Window, desk: DeskRoom, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    go = gated(ReviewService, "submit", monkeypatch)
    before = desk.working.content()
    press_submit(desk)

    type_everywhere(desk)

    assert desk.working.content() == before
    go.set()
    settle(window, qtbot)
    assert desk.working.article is not None
    assert desk.working.article.article.review is ReviewState.IN_REVIEW
    assert desk.working.content() == before == desk.working.article.head.content
    (notice,) = window.notices
    said, *still_open = notice.splitlines()
    assert said == "أُرسل المقال للمراجعة. وما زال في قائمة التحقق:"
    assert still_open == [
        "• العنوان: أقصر من المطلوب (فيه الآن ٢٥ حرفاً، والأدنى ٣٠)",
        "• الوسوم: أقل من المطلوب (الموجود: ١ · المطلوب: الوسوم: ٣ على الأقل)",
        "• وسم لم يقبله أمين الوسوم بعد (موضع واحد)",
    ]


def test_a_step_that_was_refused_gives_everything_back(
    window: Window, desk: DeskRoom, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    go = gated(ReviewService, "submit", monkeypatch, DeskError(ErrorCode.DISK_FULL))
    press_submit(desk)
    type_everywhere(desk)
    go.set()
    settle(window, qtbot)
    assert [problem.code for problem in window.problems] == [ErrorCode.DISK_FULL]
    assert window.notices == []

    assert desk.inspector.links.tags.field.isVisible()
    desk.inspector.show_page(desk.inspector.facts)
    type_text(desk.inspector.facts._ui.source, "!")
    type_text(desk.editor.sheet.body, "بعد الرفض ")

    content = desk.working.content()
    assert content.source == f"!{ARTICLE.source}"
    assert content.blocks[0].text.startswith("بعد الرفض ")


def test_what_is_typed_while_an_older_text_comes_back_is_not_taken(
    window: Window, desk: DeskRoom, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert desk.working.article is not None
    first = window.newsroom.desk.articles.history(desk.working.article.article.id).revisions[-1]
    go = gated(ArticleService, "restore", monkeypatch)
    before = desk.working.content()
    desk.inspector.history._restore(first.id)

    type_everywhere(desk)

    assert desk.working.content() == before
    go.set()
    settle(window, qtbot)
    assert desk.working.content().headline == ARTICLE.headline
    assert not desk.editor.sheet.body.isReadOnly()
    assert desk.inspector.links.tags.field.isVisible()
    assert len(window.notices) == 1
