"""A room of the window as a person finds it: opened for somebody, looked at, and clicked."""

from collections.abc import Callable
from typing import TypeVar, cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from editor_desk.domain.workflow import DeliveryState
from editor_desk.gui.handover.handover_room import HandoverRoom
from editor_desk.gui.review.review_room import ReviewRoom
from editor_desk.services.articles import OpenedArticle
from editor_desk.services.ports.keys import Session
from tests.desks import Newsroom
from tests.windows import Window

W = TypeVar("W", bound=QWidget)
SitDown = Callable[[Session], Window]
OpenHandover = Callable[[Session], HandoverRoom]
OpenReview = Callable[[Session], ReviewRoom]


def settle(qtbot: QtBot, window: Window) -> None:
    """Wait until no job is under way."""
    qtbot.waitUntil(lambda: window.is_idle)


def found(room: QWidget, kind: type[W], name: str) -> W:
    """The widget of this name."""
    widget = cast("W | None", room.findChild(kind, name))
    assert widget is not None
    return widget


def click(room: QWidget, name: str, kind: type[QWidget] = QPushButton) -> None:
    """Click what has this name."""
    QTest.mouseClick(found(room, kind, name), Qt.MouseButton.LeftButton)


def label(room: QWidget, name: str) -> str:
    """What the label of this name says."""
    return found(room, QLabel, name).text()


def dialog_of(room: QWidget) -> QDialog:
    """The one dialog that stands over the room."""
    dialogs = [dialog for dialog in room.findChildren(QDialog) if dialog.isVisible()]
    assert len(dialogs) == 1
    return dialogs[0]


def delivery_of(newsroom: Newsroom, article: OpenedArticle) -> DeliveryState:
    """Where the article stands with the publisher now."""
    return newsroom.desk.articles.open(newsroom.admin, article.article.id).article.delivery


def press(button: QWidget) -> None:
    """Click it."""
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
