"""The preview: the package's own page in every view, and nothing asked of the network or of the disk."""

import socket
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image as Pixels
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget
from pytestqt.qtbot import QtBot

from editor_desk.domain.content import Content, Direction, Image, Span
from editor_desk.domain.site_page import SitePage
from editor_desk.gui.application import apply_theme, make_application
from editor_desk.gui.handover.handover_room import HandoverRoom
from editor_desk.gui.handover.preview_page import PHONE, PreviewPage
from editor_desk.gui.handover.site_browser import SiteBrowser
from editor_desk.gui.handover.site_card import CARD, SiteCard, drawn_card
from editor_desk.gui.handover.site_html import for_text_document
from editor_desk.gui.handover.site_result import DESCRIPTION_LETTERS, TITLE_LETTERS, SiteResult, crumbs, cut
from editor_desk.gui.preferences import Preferences, ThemeName
from editor_desk.gui.theme.theme import Theme
from tests.desks import ARTICLE, Newsroom
from tests.gui.rooms import OpenHandover, click, found, settle
from tests.windows import Window

RTL = Qt.LayoutDirection.RightToLeft
TEAL = (0, 128, 128)


def with_picture(room: Newsroom) -> Content:
    data = BytesIO()
    Pixels.new("RGB", (1500, 1000), TEAL).save(data, "PNG")
    image = Image(
        "p1",
        room.desk.media.add(data.getvalue()),
        alt="بوابة المكتبة",
        credit="تصوير: ريم",
        caption="البوابة",
    )
    first = replace(ARTICLE.text_blocks[0], spans=(Span("افتتحت مكتبة Open Library أبوابها (9 فروع)."),))
    return replace(
        ARTICLE, blocks=(first, image, *ARTICLE.blocks[1:]), description="مكتبة جديدة في فاس", section="ثقافة"
    )


@pytest.fixture
def theme(qtbot: QtBot) -> Theme:
    return apply_theme(make_application([]), ThemeName.LIGHT)


@pytest.fixture
def looked_at(
    newsroom: Newsroom, open_handover: OpenHandover, qtbot: QtBot, windows: list[Window]
) -> HandoverRoom:
    newsroom.sealed(replace(ARTICLE, headline="إطلاق كتاب عن قصور الواحات"))
    newsroom.sealed(with_picture(newsroom))
    room = open_handover(newsroom.exporter)
    click(room, "previewButton")
    settle(qtbot, windows[0])
    return room


def page_of(room: HandoverRoom) -> PreviewPage:
    return found(room, PreviewPage, "PreviewForm")


def test_the_page_of_the_package_is_shown_with_its_picture(looked_at: HandoverRoom) -> None:
    page = page_of(looked_at)
    browser = page.browser
    text = browser.toPlainText()
    assert ARTICLE.headline in text
    assert "تصوير: ريم" in text
    assert "application/ld+json" not in text
    assert "schema.org" not in text
    assert browser.refused == []
    assert browser.layoutDirection() is RTL
    seen = browser.grab().toImage()
    middle = [seen.pixelColor(seen.width() // 2, y) for y in range(seen.height())]
    assert TEAL in {(color.red(), color.green(), color.blue()) for color in middle}


def test_keys_one_to_four_change_the_view(looked_at: HandoverRoom, qtbot: QtBot) -> None:
    page = page_of(looked_at)
    views = found(page, QStackedWidget, "views")
    wide = page.browser.width()
    QTest.keyClick(page.browser, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: page.browser.width() <= PHONE)
    assert wide > PHONE
    assert found(page, QPushButton, "phoneTab").isChecked()
    assert page.browser.document().size().width() <= PHONE  # the picture of 1500 fits
    QTest.keyClick(page, Qt.Key.Key_3)
    assert views.currentWidget() is page.card
    QTest.keyClick(page, Qt.Key.Key_4)
    assert views.currentWidget() is page.result
    assert found(page.result, QLabel, "result_title").text() == ARTICLE.headline
    assert found(page.result, QLabel, "result_text").text().endswith("مكتبة جديدة في فاس")
    QTest.keyClick(page, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: page.browser.width() == wide)
    click(page, "searchTab")
    assert views.currentWidget() is page.result


def test_next_and_previous_go_through_what_is_ready(
    looked_at: HandoverRoom, qtbot: QtBot, windows: list[Window]
) -> None:
    page = page_of(looked_at)
    assert not found(page, QPushButton, "previousButton").isEnabled()
    click(page, "nextButton")
    settle(qtbot, windows[0])
    assert found(page, QLabel, "titleLabel").text() == "إطلاق كتاب عن قصور الواحات"
    assert not found(page, QPushButton, "nextButton").isEnabled()
    click(page, "previousButton")
    settle(qtbot, windows[0])
    assert found(page, QLabel, "titleLabel").text() == ARTICLE.headline
    click(page, "backButton")
    assert not page.isVisible()


def test_nothing_is_asked_of_the_network_or_the_disk(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    """A listening socket hears nothing, a file that lies there is not shown, and links lead nowhere."""
    lying = tmp_path / "red.png"
    Pixels.new("RGB", (400, 400), (255, 0, 0)).save(lying)
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        web = f"http://127.0.0.1:{server.getsockname()[1]}"
        names = [
            f"{web}/a.png",
            QUrl.fromLocalFile(str(lying)).toString(),
            str(lying),
            "qrc:/icons/app.svg",
            ":/icons/app.svg",
        ]
        pictures = "".join(f'<p><img src="{name}" width="400" height="400"></p>' for name in names)
        html = (
            f'<html><head><link rel="stylesheet" href="{web}/a.css"><style>@import "{web}/b.css";</style></head>'
            f'<body style="background-image:url({web}/c.png)">{pictures}<p><a href="{web}/go">اذهب</a></p></body></html>'
        )
        browser = SiteBrowser(theme)
        qtbot.addWidget(browser)
        browser.resize(600, 2600)
        browser.show()
        browser.show_page(html, {}, RTL)
        browser.anchorClicked.emit(QUrl(f"{web}/go"))
        seen = browser.grab().toImage()
        with pytest.raises(BlockingIOError):
            server.accept()
    # Qt calls a bare path by its address, and a bare resource too.
    assert {names[0], names[1], names[3]} <= {*browser.refused}
    red = [
        (x, y)
        for x in range(0, seen.width(), 5)
        for y in range(0, seen.height(), 5)
        if seen.pixelColor(x, y).red() > 200 and seen.pixelColor(x, y).green() < 60
    ]
    assert red == []
    assert browser.toPlainText().endswith("اذهب")


def test_a_picture_that_was_not_given_is_never_looked_for(theme: Theme, qtbot: QtBot) -> None:
    browser = SiteBrowser(theme)
    qtbot.addWidget(browser)
    kind = QTextDocument.ResourceType.ImageResource.value
    assert browser.loadResource(kind, QUrl("media/a.png")).size().width() == 1
    assert browser.loadResource(QTextDocument.ResourceType.StyleSheetResource.value, QUrl("a.css")) == ""
    assert browser.refused == ["media/a.png", "a.css"]
    given = QImage(4, 4, QImage.Format.Format_RGB32)
    browser.show_page("<p>س</p>", {"media/a.png": given}, RTL)
    assert browser.loadResource(kind, QUrl("media/a.png")) is given


def test_html_five_becomes_what_qt_reads() -> None:
    html = (
        "<!DOCTYPE html><html><head><title>x</title></head><body><article><header><h1>س</h1></header>"
        '<figure><img src="a"><figcaption>ص <bdi dir="ltr">E-Boat</bdi></figcaption></figure>'
        '<aside class="note"><p>ملاحظة</p></aside><time datetime="x">اليوم</time></article></body></html>'
    )
    made = for_text_document(html)
    assert "<title>" not in made
    assert '<p class="caption">ص \u2066E-Boat\u2069</p>' in made
    assert '<div class="note">' in made
    assert "<time" not in made


def page(**changes: object) -> SitePage:
    plain = SitePage(
        "1", "", "جريدة المرفأ", "", ARTICLE.headline, "", "ثقافة", date(2026, 11, 23), Direction.RTL, "ar"
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def test_a_card_is_drawn_with_the_headline_on_the_reading_side(theme: Theme) -> None:
    picture = QImage(1500, 1000, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.darkCyan)
    card = drawn_card(theme, page(), picture)
    assert card.size() == CARD
    assert card.pixelColor(20, 300) == picture.pixelColor(0, 0)
    mirrored = drawn_card(theme, page(direction=Direction.LTR, title="A library opens in Fez"), picture)
    assert mirrored.pixelColor(1180, 300) == picture.pixelColor(0, 0)
    dark = sum(
        card.pixelColor(x, y).lightness() < 90 for x in range(620, 1120, 4) for y in range(120, 480, 4)
    )
    assert dark > 50
    long = drawn_card(theme, page(title="عنوان طويل جدًّا " * 14), QImage())
    assert long.pixelColor(5, 300).lightness() > 240


def test_the_card_of_the_package_is_shown_where_it_holds_one(theme: Theme, qtbot: QtBot) -> None:
    card = SiteCard(theme)
    qtbot.addWidget(card)
    card.resize(600, 315)
    own = QImage(CARD, QImage.Format.Format_RGB32)
    own.fill(Qt.GlobalColor.darkMagenta)
    card.show_page(page(), own, QImage())
    assert card.grab().toImage().pixelColor(300, 150) == own.pixelColor(0, 0)
    assert card.accessibleName().startswith(ARTICLE.headline)


def test_a_result_is_cut_where_search_engines_cut(tmp_path: Path, qtbot: QtBot) -> None:
    result = SiteResult(Preferences(tmp_path / "p.ini"))
    qtbot.addWidget(result)
    result.show_page(
        page(title="كلمة " * 40, description="وصف " * 80, address="https://news.example/%D8%AB/")
    )
    title, text = (found(result, QLabel, f"result_{name}").text() for name in ("title", "text"))
    assert len(title) <= TITLE_LETTERS
    assert title.endswith("كلمة…")
    assert len(text) <= DESCRIPTION_LETTERS + len("23 نوفمبر 2026 — ")
    assert (
        found(result, QLabel, "result_address").text()
        == "\u2066\u2068https://news.example\u2069 › \u2068ث\u2069\u2069"
    )
    assert crumbs("") == ""
    assert cut("قصير", 10) == "قصير"
    assert cut("طويلبلافراغ", 5) == "طويلب…"
