"""The working article: autosave, failing saves, and leaving one article for another."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from editor_desk.domain.content import Content
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.revision import RevisionKind
from editor_desk.gui.editor import working as module
from editor_desk.gui.editor.working import SaveStatus, WorkingArticle
from editor_desk.services.articles import ArticleService
from tests.desks import ARTICLE, Newsroom, newsroom_in
from tests.windows import Window, window_for


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Newsroom]:
    with newsroom_in(tmp_path / "desk") as newsroom:
        yield newsroom


@pytest.fixture
def window(qtbot: QtBot, room: Newsroom, tmp_path: Path) -> Iterator[Window]:
    with window_for(room, room.editor, tmp_path) as made:
        yield made


class Typist:
    """Stands in for the editor: what is typed is a headline."""

    def __init__(self, working: WorkingArticle) -> None:
        self._working = working
        self.headline = ""
        working.read_with(lambda content: replace(content, headline=self.headline))
        working.opened.connect(self._show)

    def types(self, headline: str) -> None:
        self.headline = headline
        self._working.text_edited()

    def _show(self, opened: object) -> None:
        self.headline = opened.head.content.headline  # type: ignore[attr-defined]


@pytest.fixture
def working(window: Window, qtbot: QtBot) -> WorkingArticle:
    made = WorkingArticle(window.context)
    made.show(window.newsroom.desk.articles.create(window.newsroom.editor, ARTICLE))
    return made


@pytest.fixture
def typist(working: WorkingArticle) -> Typist:
    typist = Typist(working)
    typist.headline = ARTICLE.headline
    return typist


def stored(window: Window, working: WorkingArticle) -> str:
    assert working.article is not None
    opened = window.newsroom.desk.articles.open(window.newsroom.editor, working.article.article.id)
    return opened.head.content.headline


def test_a_pause_saves_within_two_seconds(
    window: Window, working: WorkingArticle, typist: Typist, qtbot: QtBot
) -> None:
    statuses: list[SaveStatus] = []
    working.status_changed.connect(statuses.append)

    typist.types("عنوان جديد")

    assert working.status is SaveStatus.UNSAVED
    qtbot.waitUntil(lambda: working.status is SaveStatus.SAVED, timeout=2000)
    assert stored(window, working) == "عنوان جديد"
    assert statuses == [SaveStatus.UNSAVED, SaveStatus.SAVING, SaveStatus.SAVED]


def test_steady_typing_is_saved_too(
    window: Window, working: WorkingArticle, typist: Typist, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "LONGEST_UNSAVED_MS", 0)
    typist.types("أ")
    typist.types("أب")
    with qtbot.waitSignal(working.saved, timeout=1000):
        pass


def test_what_is_typed_while_it_saves_is_saved_after_it(
    window: Window, working: WorkingArticle, typist: Typist, qtbot: QtBot
) -> None:
    typist.types("أول")
    working.save()
    typist.types("أول وثان")

    done: list[str] = []
    working.flush(lambda: done.append(stored(window, working)))

    qtbot.waitUntil(lambda: bool(done))
    assert done == ["أول وثان"]
    assert working.status is SaveStatus.SAVED
    assert not working.has_unsaved


def failing(error: DeskError) -> Callable[..., object]:
    def save(*_arguments: object, **_named: object) -> object:
        raise error

    return save


def test_a_save_that_fails_is_said_and_tried_again(
    window: Window, working: WorkingArticle, typist: Typist, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    left: list[str] = []
    with monkeypatch.context() as broken:
        broken.setattr(ArticleService, "save", failing(DeskError(ErrorCode.DISK_FULL)))
        typist.types("لا يضيع")
        working.flush(lambda: left.append("the window went on"))
        qtbot.waitUntil(lambda: working.status is SaveStatus.FAILED)
    assert [error.code for error in window.problems] == [ErrorCode.DISK_FULL]
    assert left == []
    assert working.has_unsaved

    working.save()

    qtbot.waitUntil(lambda: working.status is SaveStatus.SAVED)
    assert stored(window, working) == "لا يضيع"


def test_a_bug_in_saving_does_not_end_saving(
    window: Window, working: WorkingArticle, typist: Typist, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(ArticleService, "save", failing(ZeroDivisionError()))  # type: ignore[arg-type]
        typist.types("باق")
        working.save()
        qtbot.waitUntil(lambda: working.status is SaveStatus.FAILED)
    window.crashes.clear()

    typist.types("باق بعد الخطأ")

    qtbot.waitUntil(lambda: working.status is SaveStatus.SAVED)
    assert stored(window, working) == "باق بعد الخطأ"


def test_leaving_for_another_article_stores_this_one_first(
    window: Window, working: WorkingArticle, typist: Typist, qtbot: QtBot
) -> None:
    first = working.article
    other = window.newsroom.desk.articles.create(window.newsroom.editor, Content(headline="آخر"))
    typist.types("قبل الانتقال")

    working.open(other.article.id)

    qtbot.waitUntil(lambda: working.article is not None and working.article.article.id == other.article.id)
    assert first is not None
    kept = window.newsroom.desk.articles.open(window.newsroom.editor, first.article.id)
    assert kept.head.content.headline == "قبل الانتقال"
    assert typist.headline == "آخر"
    assert not working.has_unsaved


def test_a_key_struck_while_the_other_article_is_read_is_kept(
    window: Window, working: WorkingArticle, typist: Typist, qtbot: QtBot
) -> None:
    first = working.article
    other = window.newsroom.desk.articles.create(window.newsroom.editor, Content(headline="آخر"))
    go = threading.Event()
    window.context.jobs.run(lambda: go.wait(5))
    working.open(other.article.id)
    typist.types("في آخر لحظة")
    go.set()

    qtbot.waitUntil(lambda: working.article is not None and working.article.article.id == other.article.id)
    assert first is not None
    kept = window.newsroom.desk.articles.open(window.newsroom.editor, first.article.id)
    assert kept.head.content.headline == "في آخر لحظة"


def test_a_version_asked_for_during_a_save_is_kept(
    window: Window, working: WorkingArticle, typist: Typist, qtbot: QtBot
) -> None:
    typist.types("نسخة")
    working.save()
    done: list[bool] = []
    working.flush(lambda: done.append(True), RevisionKind.MILESTONE)
    qtbot.waitUntil(lambda: bool(done))
    assert working.article is not None
    assert working.article.head.kind is RevisionKind.MILESTONE


def test_without_an_article_nothing_is_waited_for(window: Window) -> None:
    working = WorkingArticle(window.context)
    done: list[bool] = []
    working.flush(lambda: done.append(True), RevisionKind.MILESTONE)
    assert done == [True]
    working.text_edited()
    assert not working.has_unsaved


def test_what_another_room_did_is_seen(
    window: Window, working: WorkingArticle, typist: Typist, qtbot: QtBot
) -> None:
    assert working.article is not None
    assert working.is_editable
    window.newsroom.desk.review.submit(window.newsroom.editor, working.article.article.id)

    window.context.bus.changed.emit()

    qtbot.waitUntil(lambda: not working.is_editable)


def test_closing_forgets_the_article(window: Window, working: WorkingArticle, typist: Typist) -> None:
    working.close()
    assert working.article is None
    assert working.content() == Content()
    assert not working.is_editable


def test_updating_a_field_keeps_what_is_typed(
    window: Window, working: WorkingArticle, typist: Typist, qtbot: QtBot
) -> None:
    typist.types("مكتوب")
    working.update(source="وكالة")
    working.save()
    qtbot.waitUntil(lambda: working.status is SaveStatus.SAVED)
    assert working.article is not None
    content = working.article.head.content
    assert (content.headline, content.source) == ("مكتوب", "وكالة")
