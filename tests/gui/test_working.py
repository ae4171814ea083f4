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
from editor_desk.gui.editor.pause import Pause
from editor_desk.gui.editor.working import PAUSE_MS, SaveStatus, WorkingArticle
from editor_desk.gui.jobs import Lane
from editor_desk.services.articles import ArticleService, OpenedArticle
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
    qtbot.waitUntil(lambda: working.status is SaveStatus.SAVED)
    assert PAUSE_MS < 2_000
    assert stored(window, working) == "عنوان جديد"
    assert statuses == [SaveStatus.UNSAVED, SaveStatus.SAVING, SaveStatus.SAVED]


def test_steady_typing_is_saved_too(
    window: Window, working: WorkingArticle, typist: Typist, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(working, "_pause", Pause(60_000, working.save, working, longest=1))
    typist.types("أ")
    typist.types("أب")
    with qtbot.waitSignal(working.saved):
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


def test_a_bug_elsewhere_is_not_taken_for_a_failed_save(
    window: Window, working: WorkingArticle, typist: Typist, qtbot: QtBot
) -> None:
    statuses: list[SaveStatus] = []
    working.status_changed.connect(statuses.append)
    go = threading.Event()
    window.context.jobs.run(lambda: go.wait(5))
    typist.types("يُحفظ رغم ذلك")
    working.save()
    window.context.jobs.run(lambda: 1 // 0, lane=Lane.BACKGROUND)
    qtbot.waitUntil(lambda: bool(window.crashes))
    window.crashes.clear()

    go.set()

    qtbot.waitUntil(lambda: working.status is SaveStatus.SAVED)
    assert statuses == [SaveStatus.UNSAVED, SaveStatus.SAVING, SaveStatus.SAVED]
    assert stored(window, working) == "يُحفظ رغم ذلك"


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


class Step:
    """A step of the workflow that ends when it is told to: the article is submitted, or `fault` is raised."""

    def __init__(self, window: Window, working: WorkingArticle, fault: Exception | None = None) -> None:
        assert working.article is not None
        self._article = working.article.article.id
        self._newsroom = window.newsroom
        self._fault = fault
        self.go = threading.Event()
        self.done: list[bool] = []
        working.step(self._work, lambda: self.done.append(True))

    def _work(self) -> OpenedArticle:
        self.go.wait(5)
        if self._fault is not None:
            raise self._fault
        return self._newsroom.desk.review.submit(self._newsroom.editor, self._article)


def test_a_step_takes_along_what_was_typed_before_and_nothing_during_it(
    window: Window, working: WorkingArticle, typist: Typist, qtbot: QtBot
) -> None:
    typist.types("قبل الإرسال")
    step = Step(window, working)
    assert not working.is_held
    qtbot.waitUntil(lambda: working.is_held)

    assert not working.is_editable
    working.update(source="وكالة")
    working.text_edited()
    assert working.content().source == ARTICLE.source
    assert not working.has_unsaved

    step.go.set()
    qtbot.waitUntil(lambda: step.done == [True])
    assert not working.is_held
    assert stored(window, working) == "قبل الإرسال"


@pytest.mark.parametrize("fault", [DeskError(ErrorCode.DISK_FULL), ZeroDivisionError()])
def test_after_a_step_that_failed_writing_goes_on(
    window: Window, working: WorkingArticle, typist: Typist, qtbot: QtBot, fault: Exception
) -> None:
    step = Step(window, working, fault)
    assert not working.is_editable
    told: list[bool] = []
    working.held_changed.connect(lambda: told.append(working.is_editable))

    step.go.set()

    qtbot.waitUntil(lambda: told == [True])
    qtbot.waitUntil(lambda: [*window.problems, *window.crashes] == [fault])
    window.crashes.clear()
    assert step.done == []
    typist.types("ما زال يُكتب")
    qtbot.waitUntil(lambda: working.status is SaveStatus.SAVED)
    assert stored(window, working) == "ما زال يُكتب"


def test_a_step_pressed_twice_is_made_once(
    window: Window, working: WorkingArticle, typist: Typist, qtbot: QtBot
) -> None:
    typist.types("ضغطتان")
    first, second = Step(window, working), Step(window, working)
    first.go.set()
    second.go.set()
    qtbot.waitUntil(lambda: window.is_idle)
    assert (first.done, second.done, window.problems) == ([True], [], [])


def test_a_version_asked_for_during_a_step_waits_for_it(
    window: Window, working: WorkingArticle, typist: Typist, qtbot: QtBot
) -> None:
    step = Step(window, working)
    kept: list[bool] = []
    working.flush(lambda: kept.append(working.is_held), RevisionKind.MILESTONE)
    assert kept == []
    step.go.set()
    qtbot.waitUntil(lambda: kept == [False])
    assert window.problems == []
