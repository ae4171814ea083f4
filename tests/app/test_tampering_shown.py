"""Another hand at the database, while the window is open: lists, queue and hand-over show an article whose seal does not hold as
unsealed, and no package takes it.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListView, QPushButton

from editor_desk.domain.errors import DeskError
from editor_desk.domain.package import PackageForm
from editor_desk.domain.workflow import Refusal
from editor_desk.gui.articles.list_delegate import chips_of
from editor_desk.gui.articles.list_model import ROW_ROLE, Row
from editor_desk.gui.handover.handover_room import HandoverRoom
from editor_desk.gui.handover.items_model import ITEM_ROLE
from editor_desk.gui.shell.navigation import RoomName
from editor_desk.services.articles import OpenedArticle
from editor_desk.services.ports.articles import Folder
from tests.app.hands import Hands, at_the_desk
from tests.desks import ARTICLE, Newsroom, newsroom_in
from tests.services.tampering import FOLDER, change, shell
from tests.services.test_audit import TAMPERINGS

APPROVED = ("معتمد", "green")
UNSEALED = ("الختم لا يصح", "red")


@contextmanager
def undone(folder: Path) -> Iterator[None]:
    """What is done to the database inside is undone behind it, by the shell's own means."""
    with closing(sqlite3.connect(":memory:")) as kept:
        with shell(folder) as connection:
            connection.backup(kept)
        yield
        with shell(folder) as connection:
            kept.backup(connection)


def come_back() -> None:
    """Somebody comes back to the window from another program."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)


def chips(view: QListView, article: str) -> list[tuple[str, str]]:
    """What its row says."""
    rows = [view.model().index(place, 0).data(ROW_ROLE) for place in range(view.model().rowCount())]
    return next(
        chips_of(row.summary, unsealed=row.unsealed)
        for row in rows
        if isinstance(row, Row) and row.summary.id == article
    )


def revision_deleted(_room: Newsroom, folder: Path, sealed: OpenedArticle) -> None:
    change(folder, "DELETE FROM revision WHERE id = ?", sealed.head.id)


def seal_deleted(_room: Newsroom, folder: Path, _sealed: OpenedArticle) -> None:
    change(folder, "DELETE FROM seal")


def another_revision_named(room: Newsroom, folder: Path, sealed: OpenedArticle) -> None:
    other = room.desk.articles.create(room.editor, replace(ARTICLE, headline="نص لم يقرأه أحد"))
    change(folder, "UPDATE article SET sealed = ? WHERE id = ?", other.head.id, sealed.article.id)


OTHERS = (revision_deleted, seal_deleted, another_revision_named)


def test_each_is_shown_where_the_article_is_listed(
    tmp_path: Path, desk_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = desk_folder.parent
    assert folder / FOLDER == desk_folder
    with newsroom_in(desk_folder) as room:
        sealed = room.sealed()
        # Events behind it, so that what is cut out is missed; and a seal from when the clock had been set back.
        late = room.in_review(replace(ARTICLE, headline="عنوان آخر للخبر نفسه في فاس اليوم"))
        room.clock.move(hours=-2)
        with monkeypatch.context() as patch:
            patch.setattr("editor_desk.services.review.require_clock", lambda *_: None)
            room.desk.review.approve(room.reviewer, late.article.id, expected=late.head.id)
        room.clock.move(hours=3)
        room.desk.articles.create(room.editor)
        exporter, out = room.exporter, tmp_path / "out"
        out.mkdir()

    def play(hands: Hands) -> None:
        hands.sit_down("سعاد")
        hands.window.go(Folder.APPROVED.value)
        hands.settle()
        context = hands.controller.context
        assert context is not None
        desk, here = context.desk, replace(room, desk=context.desk)
        listed = hands.find(QListView, "view", hands.desk.list)
        hands.wait(lambda: listed.model().rowCount() == 2)
        own = sealed.article.id
        hands.wait(lambda: chips(listed, late.article.id) == [UNSEALED])
        assert chips(listed, own) == [APPROVED]
        for tamper in (*(act for _kind, act in TAMPERINGS.values()), *OTHERS):
            with undone(folder):
                tamper(here, folder, sealed)
                come_back()
                hands.wait(lambda: chips(listed, own) == [UNSEALED])
                model = listed.model()
                told = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in (0, 1)]
                assert all(UNSEALED[0] in str(text) for text in told), tamper
                assert all(Refusal.NOT_SEALED in item.refusals for item in desk.handover.waiting(exporter)), (
                    tamper
                )
                with pytest.raises(DeskError):
                    desk.handover.hand_over(exporter, [own], out, PackageForm.FOLDER)
                assert not list(out.iterdir())
            come_back()
            hands.wait(lambda: chips(listed, own) == [APPROVED])
        # In the hand-over room it cannot be chosen.
        with shell(folder) as connection:
            connection.execute("UPDATE seal SET signature = replace(signature, 'A', 'B')")
        hands.window.go(Folder.READY.value)
        packages = hands.window.room(RoomName.HANDOVER)
        assert isinstance(packages, HandoverRoom)
        items = hands.find(QListView, "items", packages)
        hands.wait(lambda: items.model().rowCount() == 2)
        for place in (0, 1):
            assert Refusal.NOT_SEALED in items.model().index(place, 0).data(ITEM_ROLE).refusals
        assert not hands.find(QPushButton, "createButton", packages).isEnabled()
        hands.leave()

    assert at_the_desk(play) == 0
