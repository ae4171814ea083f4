"""An exporter checks what would leave, mends it, looks at it as the site will show it, in the real window, by keys and mouse."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QListView, QStackedWidget

from editor_desk.app.exit_codes import ExitCode
from editor_desk.domain.accounts import Role
from editor_desk.gui.handover.preflight_model import ROW_ROLE
from editor_desk.gui.handover.preflight_page import PreflightPage
from editor_desk.gui.handover.preflight_rows import Line
from editor_desk.gui.handover.preview_page import PHONE, PreviewPage
from editor_desk.gui.handover.site_result import SiteResult
from tests.app.hands import Hands, at_the_desk
from tests.desks import ARTICLE, PASSPHRASE, newsroom_in

OTHER = replace(ARTICLE, headline="إطلاق كتاب عن قصور الواحات في ورزازات", description="كتاب في القصور")


@pytest.fixture
def ready(desk_folder: Path) -> str:
    """Two approved articles, and somebody who may write and hand over; the id of the one without a description."""
    with newsroom_in(desk_folder) as room:
        room.desk.accounts.create(room.admin, "ليلى", frozenset({Role.EDITOR, Role.EXPORTER}), PASSPHRASE)
        room.sealed(OTHER)
        return room.sealed(ARTICLE).article.id


def lines(page: PreflightPage) -> list[Line]:
    rows = [page.model.index(row).data(ROW_ROLE) for row in range(page.model.rowCount())]
    return [row for row in rows if isinstance(row, Line)]


def test_what_would_leave_is_checked_and_looked_at(ready: str, desk_folder: Path) -> None:
    def check(hands: Hands) -> None:
        hands.click("preflightButton", QAbstractButton)
        page = hands.find(PreflightPage)
        hands.wait(lambda: hands.label("stateLabel").startswith("مقالان"))
        hands.settle()
        wanted = next(line for line in lines(page) if line.article == ready and "JSON-LD" in line.reason)
        view = hands.find(QListView, "checks")
        hands.wait(view.hasFocus)
        view.setCurrentIndex(page.model.index(page.model.row_of(wanted)))
        hands.press("Return")
        hands.wait(lambda: hands.desk.isVisible() and hands.desk.working.article is not None)
        hands.settle()
        article = hands.desk.working.article
        assert article is not None
        assert article.article.id == ready

    def look(hands: Hands) -> None:
        hands.window.go("ready")
        hands.settle()
        hands.find(QListView, "checks").setFocus()  # back where the place was shown from
        hands.press("Esc")
        items = hands.find(QListView, "items")
        hands.wait(items.isVisible)
        items.setFocus()
        items.setCurrentIndex(items.model().index(0, 0))
        hands.click("previewButton", QAbstractButton)
        page = hands.find(PreviewPage)
        hands.wait(lambda: ARTICLE.headline in page.browser.toPlainText())
        hands.window.activateWindow()
        hands.wait(page.browser.hasFocus)
        hands.press("2")
        hands.wait(lambda: page.browser.width() <= PHONE)
        hands.press("4")
        assert hands.find(QStackedWidget, "views").currentWidget() is hands.find(SiteResult)
        assert hands.find(QLabel, "result_title").text() == ARTICLE.headline
        QTest.mouseClick(
            hands.find(QAbstractButton, "cardTab"), Qt.MouseButton.LeftButton, pos=QPoint(10, 10)
        )
        assert hands.find(QStackedWidget, "views").currentWidget() is page.card
        assert page.browser.refused == []

    def act(hands: Hands) -> None:
        hands.sit_down("ليلى")
        hands.window.go("ready")
        hands.settle()
        check(hands)
        look(hands)
        hands.leave()

    assert at_the_desk(act) == ExitCode.DONE
