"""The whole window in front of somebody who may do everything, and the way through all its rooms and pages."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from io import BytesIO
from pathlib import Path

from PIL import Image as Pixels
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from editor_desk.domain.accounts import Role
from editor_desk.domain.anchors import Anchor
from editor_desk.domain.checklist import Wording
from editor_desk.domain.checklist_edit import new_question, with_rule
from editor_desk.domain.content import Content, Embed, Image, ReadAlsoCard, RelatedLink, Table
from editor_desk.domain.package import PackageForm
from editor_desk.domain.workflow import Action
from editor_desk.gui.application import make_application
from editor_desk.gui.articles.desk_room import DeskRoom
from editor_desk.gui.comments.editor_comments import EditorComments
from editor_desk.gui.preferences import Language, Preferences
from editor_desk.gui.shell.controller import DeskController
from editor_desk.gui.shell.main_window import MainWindow
from editor_desk.gui.shell.navigation import RoomName, sections_for
from editor_desk.gui.style.style_room import StyleRoom
from editor_desk.gui.suggesting.editor_suggestions import EditorSuggestions
from tests.desks import ARTICLE, PASSPHRASE, Newsroom
from tests.gui.rooms import found
from tests.windows import type_text

Seat = Callable[[Language], MainWindow]


@contextmanager
def seated(room: Newsroom, folder: Path, language: Language, qtbot: QtBot) -> Iterator[MainWindow]:
    """At a desk with an article in every state: one that left, one approved, one draft."""
    sent = room.sealed().article.id
    room.desk.handover.hand_over(room.exporter, [sent], folder, PackageForm.FOLDER)
    room.sealed()
    account = room.desk.accounts.create(room.admin, "شيماء", frozenset(Role), PASSPHRASE)
    session = room.desk.accounts.unlock(account.id, PASSPHRASE)
    room.desk.articles.create(session, ARTICLE)
    preferences = Preferences(folder / "preferences.ini")
    preferences.language = language
    controller = DeskController(make_application([]), room.desk, preferences)
    controller.start(session)
    window = controller.window
    assert window is not None
    window.activateWindow()
    try:
        settle(qtbot, window)
        yield window
        settle(qtbot, window)
    finally:
        # Whatever went wrong, no job may outlive the desk that it works on.
        window.dispose()
        window.deleteLater()
        controller.stop()
        controller.deleteLater()


def settle(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until no job is under way."""
    qtbot.waitUntil(lambda: window.context.jobs.is_idle)


def desk_room(window: MainWindow) -> DeskRoom:
    """The room with list, sheet and inspector."""
    room = window.room(RoomName.DESK)
    assert isinstance(room, DeskRoom)
    return room


def draft(window: MainWindow, qtbot: QtBot) -> DeskRoom:
    """A draft with an older version and a figure of every kind, in the editor."""
    links = tuple(RelatedLink(f"مقال {kind} عن المكتبة") for kind in ("قديم", "جديد"))
    picture = BytesIO()
    Pixels.new("RGB", (40, 20), "teal").save(picture, "PNG")
    media = window.context.desk.media.add(picture.getvalue())
    figures = (
        Image("f1", media, "بوابة المكتبة", "باب خشبي قديم"),
        Table("f2", (("مدينة", "سكان"), ("فاس", "مليون")), caption="السكان"),
        Embed("f3", "https://example.org/video", "مقطع من الافتتاح"),
        ReadAlsoCard("f4", links[0]),
    )
    # One of the titles is found by now.
    window.context.desk.articles.create(window.context.session, Content(headline=links[0].title))
    content = replace(ARTICLE, blocks=(*ARTICLE.blocks, *figures), read_also=links, similar=links)
    made = window.context.desk.articles.create(window.context.session, content)
    window.open_article(made.article.id)
    room = desk_room(window)
    qtbot.waitUntil(lambda: room.working.article is not None)
    room.editor.sheet.body.setFocus()
    type_text(room.editor.sheet.body, "كلمة ")
    room.save_milestone()
    settle(qtbot, window)
    return room


def every_place(window: MainWindow, qtbot: QtBot) -> Iterator[str]:
    """Go to every room, every page of it, and let each be filled."""
    rules = window.context.desk.rules
    asked = rules.checklist()
    question = new_question(asked.rules, Wording("راجعتُ الأسماء", "I checked the names"))
    question = replace(question, advised=question.advised | {Action.SUBMIT})
    rules.save(window.context.session, with_rule(asked.text, asked.rules, question))
    room = draft(window, qtbot)
    opened, inspector = room.working.article, room.inspector
    assert opened is not None
    assert inspector.style_page is not None
    comments = room.editor.feature(EditorComments)
    window.context.desk.comments.add(window.context.session, opened.article.id, Anchor(), "راجع الأسماء")
    comments.talk.read()
    inspector.show_page(comments.side)
    settle(qtbot, window)
    comments.side.cards[0].reply()
    yield "comments"
    suggestions = room.editor.feature(EditorSuggestions)
    inspector.show_page(suggestions.side)
    suggestions.begin()
    settle(qtbot, window)
    view = room.suggesting.view
    assert view is not None
    view.panel.sheet.body.setFocus()
    type_text(view.panel.sheet.body, "أمس ")
    yield "suggesting"
    view.finish()
    settle(qtbot, window)
    yield "suggestions"
    pages = (inspector.links, inspector.facts, inspector.style_page, inspector.review, inspector.history)
    for page in pages:
        inspector.show_page(page)
        settle(qtbot, window)
        yield type(page).__name__
    sent = window.context.desk.review.submit(window.context.session, opened.article.id)
    window.review_article(sent.article.id)
    settle(qtbot, window)
    yield "review"
    for section in sections_for(window.context.session.account):
        for entry in section.entries:
            window.go(entry.id)
            settle(qtbot, window)
            yield entry.id
    yield from before_handing_over(window, qtbot)
    for page_name in ("terms", "names", "words", "text"):
        window.show_style_page(page_name)
        settle(qtbot, window)
        assert isinstance(window.room(RoomName.STYLE), StyleRoom)
        yield f"style guide: {page_name}"


def before_handing_over(window: MainWindow, qtbot: QtBot) -> Iterator[str]:
    """The pages of the hand-over that check what would leave, and show it."""
    window.go("ready")
    settle(qtbot, window)
    for name, form in (("preflightButton", "PreflightForm"), ("previewButton", "PreviewForm")):
        found(window, QPushButton, name).click()
        settle(qtbot, window)
        yield f"before hand-over: {name}"
        found(found(window, QWidget, form), QPushButton, "backButton").click()
        settle(qtbot, window)
