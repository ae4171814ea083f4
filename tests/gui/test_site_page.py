"""The pages of the site and of the sections: filled in by keys, wrong values named beside their fields, kept for packages."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from editor_desk.domain.events import EventKind
from editor_desk.domain.section_topics import SectionTopic
from editor_desk.domain.site import NO_SITE, ExportFormat, SiteSettings
from editor_desk.exchange.formats.registry import SHIPPED
from editor_desk.gui.desk_rules.desk_rules_room import DeskRulesRoom
from editor_desk.gui.desk_rules.formats_model import FormatsModel
from editor_desk.gui.desk_rules.sections_page import SectionsPage
from editor_desk.gui.desk_rules.site_page import SitePage
from editor_desk.gui.desk_rules.zone_field import offered_zones
from editor_desk.gui.log.trail_texts import detail_text
from editor_desk.gui.tags.topic_field import TopicField
from editor_desk.services.ports.keys import Session
from editor_desk.services.ports.trail import TrailFilter
from tests.desks import ARTICLE, Newsroom
from tests.gui.rooms import SitDown, click, found, label, settle
from tests.services.tampering import change
from tests.windows import Window, type_text

Open = Callable[[Session, str], tuple[QWidget, Window]]
SITE = SiteSettings(
    name="جريدة المرفأ",
    address="https://news.example",
    article_path="أخبار/{slug}/",
    time_zone="Africa/Cairo",
    feed_items=1200 // 3,
)


@pytest.fixture
def open_page(sit_down: SitDown, qtbot: QtBot) -> Open:
    def opened(session: Session, name: str) -> tuple[QWidget, Window]:
        window = sit_down(session)
        room = DeskRulesRoom(window.context)
        qtbot.addWidget(room)
        room.resize(1240, 900)
        room.show()
        room.activateWindow()
        room.show_page(name)
        settle(qtbot, window)
        return room.pages[name], window

    return opened


def write(page: QWidget, name: str, text: str) -> QLineEdit:
    """Write over a field and go on to the next one."""
    line = found(page, QLineEdit, name)
    line.setFocus()
    QTest.keySequence(line, "Ctrl+A")
    QTest.keyClick(line, Qt.Key.Key_Delete)
    type_text(line, text)
    QTest.keyClick(line, Qt.Key.Key_Tab)
    return line


def saves(page: QWidget) -> QPushButton:
    return found(page, QPushButton, "saveButton")


def press(page: QWidget, window: Window, qtbot: QtBot) -> None:
    click(page, "saveButton")
    settle(qtbot, window)


# The site


def test_the_site_is_typed_and_kept(open_page: Open, newsroom: Newsroom, qtbot: QtBot) -> None:
    page, window = open_page(newsroom.admin, "site")
    changes: list[None] = []
    window.context.bus.changed.connect(lambda: changes.append(None))
    assert not saves(page).isEnabled()
    assert label(page, "example") == "لا عنوان: لا تذكر المقالات عنواناً لها."
    write(page, "name", "جريدة المرفأ")
    write(page, "address", "https://news.example")
    write(page, "articlePath", "أخبار/{slug}/")
    assert "https://news.example/أخبار/افتتاح-مكتبة-التراث/" in label(page, "example")
    write(page, "timeZone", "Africa/Cairo")
    write(page, "feedItems", "٤٠٠")
    assert saves(page).isEnabled()
    press(page, window, qtbot)
    assert newsroom.desk.site.settings() == SITE
    assert not saves(page).isEnabled()
    assert window.notices == ["تسير الحزم على هذه البيانات من الآن فصاعداً."]
    assert window.problems == []
    assert changes, "the plan of the next package is asked for again"
    (row,) = newsroom.desk.trail.page(TrailFilter(kinds=frozenset({EventKind.SITE_CHANGED}))).rows
    assert detail_text(row, {}).startswith("اسم الموقع، عنوان الموقع، مسار المقال")


def test_the_files_that_sign_pictures_are_chosen_and_tried_when_saved(
    open_page: Open, newsroom: Newsroom, qtbot: QtBot, tmp_path: Path
) -> None:
    page, window = open_page(newsroom.admin, "site")
    words = tmp_path / "words.pem"
    words.write_text("كلمات", encoding="utf-8")
    for button, line in (("chooseCertificate", "certificate"), ("chooseCertificateKey", "certificateKey")):
        click(page, button)
        dialog = found(page, QFileDialog, "chooseFile")
        dialog.fileSelected.emit(str(words))
        dialog.done(QFileDialog.DialogCode.Accepted)
        qtbot.waitUntil(lambda: page.findChild(QFileDialog, "chooseFile") is None)
        assert found(page, QLineEdit, line).text().endswith("words.pem")
    press(page, window, qtbot)
    assert "ليست هذه شهادة تصلح لتوقيع الصور" in label(page, "certificateFault")
    assert page.window().focusWidget() is found(page, QLineEdit, "certificate")
    assert window.problems == []
    write(page, "certificate", "")
    press(page, window, qtbot)
    assert label(page, "certificateFault").startswith("الشهادة والمفتاح متلازمان")
    write(page, "certificateKey", "")
    write(page, "name", "جريدة المرفأ")
    press(page, window, qtbot)
    assert newsroom.desk.site.settings() == replace(NO_SITE, name="جريدة المرفأ")


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("address", "صحيفة المرفأ", "هذا ليس عنواناً على الشبكة"),
        ("address", "https://سر:كلمة@news.example", "اسم مستخدم أو كلمة مرور"),
        ("mediaAddress", "https://media.example/?x", "أنهِه قبلهما"),
        ("articlePath", "أخبار/", "يحتاج المسار إلى {slug} مرة واحدة"),
        ("timeZone", "القمر", "لا يعرف هذا الجهاز المنطقة الزمنية"),
        ("twitter", "جريدة", "الحساب علامة @"),
        ("logo", "شعار", "هذا ليس عنواناً على الشبكة"),
        ("feedItems", "كثيرة", "تضم الخلاصة من مقال واحد إلى ألف"),
        ("name", "م" * 301, "هذا طويل"),
    ],
)
def test_a_wrong_value_is_named_beside_its_field_and_nothing_is_kept(
    open_page: Open, newsroom: Newsroom, qtbot: QtBot, name: str, text: str, told: str
) -> None:
    page, window = open_page(newsroom.admin, "site")
    line = write(page, name, text)
    fault = found(page, QLabel, f"{name}Fault")
    assert fault.isVisible()
    assert told in fault.text()
    assert (line.accessibleDescription(), line.property("invalid")) == (fault.text(), True)
    press(page, window, qtbot)
    assert line.hasFocus()
    assert newsroom.desk.site.settings() == NO_SITE
    assert window.problems == []
    shown = [
        one for one in page.findChildren(QLabel) if one.objectName().endswith("Fault") and one.isVisible()
    ]
    assert shown == [fault], "one message for one fault"
    click(page, "revertButton")
    assert not fault.isVisible()


def test_what_becomes_right_while_it_is_typed_is_not_called_wrong_any_more(
    open_page: Open, newsroom: Newsroom
) -> None:
    page, _window = open_page(newsroom.admin, "site")
    line = write(page, "address", "news.example")
    assert label(page, "addressFault")
    line.setFocus()
    line.setCursorPosition(1)  # behind the mark that keeps it left to right
    type_text(line, "https://")
    assert not label(page, "addressFault")
    assert "https://news.example/" in label(page, "example")


def test_a_time_zone_is_found_by_its_country_in_arabic(
    open_page: Open, newsroom: Newsroom, qtbot: QtBot
) -> None:
    page, window = open_page(newsroom.admin, "site")
    assert isinstance(page, SitePage)
    page.zone.setFocus()
    page.zone.selectAll()
    type_text(page.zone, "مصر")
    assert [page.zone.model.index(row, 0).data() for row in range(page.zone.model.rowCount())] == [
        "Africa/Cairo"
    ]
    QTest.keyClick(page.zone, Qt.Key.Key_Down)
    QTest.keyClick(page.zone, Qt.Key.Key_Return)
    assert page.zone.text() == "Africa/Cairo"
    press(page, window, qtbot)
    assert newsroom.desk.site.settings().time_zone == "Africa/Cairo"
    names = {zone.name for zone in offered_zones({"Asia/Riyadh", "Etc/GMT+3", "posixrules", "UTC"})}
    assert names == {"Asia/Riyadh", "UTC"}


def test_formats_are_ticked_by_keys_and_by_mouse(open_page: Open, newsroom: Newsroom, qtbot: QtBot) -> None:
    page, window = open_page(newsroom.admin, "site")
    assert isinstance(page, SitePage)
    QAbstractItemModelTester(page.formats, QAbstractItemModelTester.FailureReportingMode.Fatal)
    view = found(page, QListView, "formats")
    names = [one.name for one in page.formats.formats]
    states = {
        name: page.formats.index(row, 0).data(Qt.ItemDataRole.CheckStateRole)
        for row, name in enumerate(names)
    }
    assert [name for name, state in states.items() if state is Qt.CheckState.Unchecked] == ["hugo", "pelican"]
    view.setFocus()
    view.setCurrentIndex(page.formats.index(names.index("hugo"), 0))
    QTest.keyClick(view, Qt.Key.Key_Space)
    place = view.visualRect(page.formats.index(names.index("epub"), 0))
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place.right() - 12, place.center().y())
    )
    press(page, window, qtbot)
    kept = newsroom.desk.site.settings()
    assert (kept.formats_on, kept.formats_off) == (("hugo",), ("epub",))


def test_a_format_that_is_gone_can_be_switched_off_and_one_of_others_is_named(
    open_page: Open, newsroom: Newsroom, qtbot: QtBot
) -> None:
    newsroom.desk.site.save(newsroom.admin, replace(NO_SITE, formats_on=("theirs",)))
    page, window = open_page(newsroom.admin, "site")
    assert isinstance(page, SitePage)
    last = page.formats.index(page.formats.rowCount() - 1, 0)
    assert "غير مثبّت" in str(last.data())
    assert page.formats.setData(last, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    press(page, window, qtbot)
    assert newsroom.desk.site.settings().formats_on == ()
    model = FormatsModel(page, may_edit=True)
    model.show(
        [ExportFormat("theirs", source="their-package")], replace(NO_SITE, formats_off=("theirs", "other"))
    )
    assert "their-package" in str(model.index(0, 0).data())
    assert model.choice(replace(NO_SITE, formats_off=("other",))) == ((), ("other", "theirs"))


def test_every_format_that_ships_has_a_name_of_its_own(open_page: Open, newsroom: Newsroom) -> None:
    page, _window = open_page(newsroom.admin, "site")
    assert isinstance(page, SitePage)
    texts = [page.formats.index(row, 0).data() for row in range(page.formats.rowCount())]
    assert [one.name for one in page.formats.formats if not one.source] == list(SHIPPED)
    assert len(set(texts)) == len(texts)
    assert not set(texts) & set(SHIPPED)


def test_language_and_readers_are_chosen(open_page: Open, newsroom: Newsroom, qtbot: QtBot) -> None:
    newsroom.desk.site.save(newsroom.admin, replace(NO_SITE, language="ar-DZ"))
    page, window = open_page(newsroom.admin, "site")
    language = found(page, QComboBox, "language")
    assert "الجزائر" in language.currentText()
    language.setFocus()
    QTest.keyClick(language, Qt.Key.Key_Home)
    readers = found(page, QComboBox, "free")
    QTest.keyClick(readers, Qt.Key.Key_End)
    press(page, window, qtbot)
    kept = newsroom.desk.site.settings()
    assert (kept.language, kept.free) == ("ar", False)


def test_who_may_not_reads_and_changes_nothing(open_page: Open, newsroom: Newsroom) -> None:
    newsroom.desk.site.save(newsroom.admin, SITE)
    page, _window = open_page(newsroom.editor, "site")
    assert isinstance(page, SitePage)
    assert found(page, QLineEdit, "name").text() == "جريدة المرفأ"
    assert all(line.isReadOnly() for line in page.findChildren(QLineEdit))
    assert not saves(page).isVisible()
    assert not page.formats.setData(
        page.formats.index(0, 0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole
    )


def test_two_windows_see_each_others_change_and_keep_what_is_being_typed(
    open_page: Open, newsroom: Newsroom, qtbot: QtBot
) -> None:
    page, window = open_page(newsroom.admin, "site")
    assert isinstance(page, SitePage)
    newsroom.desk.site.save(newsroom.admin, SITE)
    window.context.bus.rules_changed.emit()
    settle(qtbot, window)
    assert found(page, QLineEdit, "name").text() == "جريدة المرفأ"
    write(page, "publisher", "دار المرفأ")
    newsroom.desk.site.save(newsroom.admin, replace(SITE, name="المرفأ"))
    window.context.bus.rules_changed.emit()
    settle(qtbot, window)
    assert found(page, QLineEdit, "publisher").text() == "دار المرفأ"
    assert saves(page).isEnabled()


def test_what_another_hand_changed_is_told_and_mended_by_saving(
    open_page: Open, newsroom: Newsroom, qtbot: QtBot, tmp_path: Path
) -> None:
    newsroom.desk.site.save(newsroom.admin, SITE)
    change(
        tmp_path,
        "UPDATE desk_document SET text = replace(text, 'news.example', 'evil.example') WHERE name = 'site'",
    )
    page, window = open_page(newsroom.admin, "site")
    assert found(page, QLabel, "damaged").isVisible()
    assert "evil.example" in found(page, QLineEdit, "address").text()
    write(page, "address", "https://news.example")
    press(page, window, qtbot)
    assert not found(page, QLabel, "damaged").isVisible()
    assert newsroom.desk.site.settings() == SITE


# Sections


def rows(model: QAbstractItemModel) -> list[tuple[str, str]]:
    return [(model.index(row, 0).data(), model.index(row, 1).data()) for row in range(model.rowCount())]


def choose(page: QWidget, section: str) -> TopicField:
    assert isinstance(page, SectionsPage)
    row = page.model.row_of(section)
    assert row is not None
    table = found(page, QTableView, "sections")
    place = table.visualRect(page.model.index(row, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.topic is not None
    return page.topic


def test_a_section_is_mapped_by_its_arabic_name(open_page: Open, newsroom: Newsroom, qtbot: QtBot) -> None:
    for section in ("ثقافة وفن", "رياضة"):
        newsroom.desk.articles.create(newsroom.editor, replace(ARTICLE, section=section))
    newsroom.desk.indexing.catch_up()
    page, window = open_page(newsroom.admin, "sections")
    assert isinstance(page, SectionsPage)
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert rows(page.model) == [("ثقافة وفن", "بلا موضوع بعد"), ("رياضة", "بلا موضوع بعد")]
    field = choose(page, "رياضة")
    field.setFocus()
    type_text(field, "رياض")
    offered = [field.model.index(row, 0).data() for row in range(field.model.rowCount())]
    assert offered[0] == "رياضة"
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert newsroom.desk.sections.all().kept == (SectionTopic("رياضة", "medtop:15000000"),)
    assert "medtop:15000000" in rows(page.model)[0][1]
    (row,) = newsroom.desk.trail.page(TrailFilter(kinds=frozenset({EventKind.SECTIONS_CHANGED}))).rows
    assert "رياضة" in detail_text(row, {})
    # The code alone does as well, and an empty field takes the topic away again.
    field = choose(page, "رياضة")
    field.setFocus()
    QTest.keySequence(field, "Ctrl+A")
    type_text(field, "20000822")
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert newsroom.desk.sections.all().kept == (SectionTopic("رياضة", "medtop:20000822"),)
    field = choose(page, "رياضة")
    field.setFocus()
    QTest.keySequence(field, "Ctrl+A")
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert newsroom.desk.sections.all().kept == (SectionTopic("رياضة"),)


def test_what_names_no_topic_is_told_and_kept_from_the_section(
    open_page: Open, newsroom: Newsroom, qtbot: QtBot
) -> None:
    newsroom.desk.sections.save(newsroom.admin, [SectionTopic("رأي", "medtop:15000000")])
    page, window = open_page(newsroom.admin, "sections")
    field = choose(page, "رأي")
    field.setFocus()
    QTest.keySequence(field, "Ctrl+A")
    type_text(field, "مقالات الرأي عندنا")
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert "لا موضوع إعلامياً باسم" in label(page, "topicLine")
    assert newsroom.desk.sections.all().kept == (SectionTopic("رأي", "medtop:15000000"),)


def test_a_section_is_added_and_removed(open_page: Open, newsroom: Newsroom, qtbot: QtBot) -> None:
    page, window = open_page(newsroom.admin, "sections")
    assert isinstance(page, SectionsPage)
    assert not found(page, QPushButton, "addButton").isEnabled()
    line = found(page, QLineEdit, "newSection")
    type_text(line, "  تحقيقات   خاصة ")
    click(page, "addButton")
    settle(qtbot, window)
    assert newsroom.desk.sections.all().kept == (SectionTopic("تحقيقات خاصة"),)
    type_text(line, "تَحقيقات خاصة\n")
    settle(qtbot, window)
    assert len(newsroom.desk.sections.all().kept) == 1, "one that is there already is shown, not added"
    choose(page, "تحقيقات خاصة")
    click(page, "removeButton")
    settle(qtbot, window)
    assert newsroom.desk.sections.all().kept == ()
    assert window.problems == []


def test_who_may_not_reads_the_sections(open_page: Open, newsroom: Newsroom) -> None:
    newsroom.desk.sections.save(newsroom.admin, [SectionTopic("رياضة", "medtop:15000000")])
    page, _window = open_page(newsroom.editor, "sections")
    field = choose(page, "رياضة")
    assert field.isReadOnly()
    assert not found(page, QPushButton, "addButton").isVisible()
