"""The inspector under real keys and clicks: tags, links, details, review, history of the working article."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from PySide6.QtCore import QDateTime, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from editor_desk.domain.anchors import Anchor
from editor_desk.domain.content import BlockKind, Content, RelatedLink, block
from editor_desk.domain.events import EventKind
from editor_desk.domain.revision import RevisionKind
from editor_desk.domain.tag_changes import merging, standing
from editor_desk.domain.tag_facts import TagState
from editor_desk.domain.workflow import ReviewState
from editor_desk.gui.editor.working import WorkingArticle
from editor_desk.gui.inspector.history_model import entries
from editor_desk.gui.inspector.inspector_panel import InspectorPanel
from editor_desk.gui.inspector.link_row import LinkRow
from editor_desk.gui.inspector.revision_dialog import RevisionDialog
from editor_desk.gui.widgets.chip import Chip, SuggestedChip
from editor_desk.gui.widgets.two_line_delegate import NOTE_ROLE
from editor_desk.services.articles import OpenedArticle
from editor_desk.services.ports.keys import Session
from tests.desks import ARTICLE, Newsroom
from tests.windows import Window, type_text

OLDER = Content(
    headline="مكتبة التراث في فاس تجمع مخطوطات المدينة",
    source="وكالة الأطلس",
    blocks=(block(BlockKind.PARAGRAPH, "تجمع مكتبة التراث في فاس مخطوطات المدينة، وقد رُمّم منها ألف مخطوط."),),
)


class Bench:
    """A panel over a working article, without an editor beside it."""

    def __init__(self, window: Window, qtbot: QtBot) -> None:
        self.window = window
        self.qtbot = qtbot
        self.working = WorkingArticle(window.context)
        self.panel = InspectorPanel(window.context, self.working)
        self.working.setParent(self.panel)
        qtbot.addWidget(self.panel)
        self.panel.resize(316, 900)
        self.panel.show()

    def open(self, opened: OpenedArticle) -> None:
        self.window.newsroom.desk.indexing.drain()
        self.working.show(opened)
        self.settle()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.window.is_idle)

    def store(self) -> Content:
        self.working.flush(lambda: None)
        self.settle()
        assert self.working.article is not None
        return self.working.article.head.content

    def look(self, tab: QAbstractButton) -> None:
        QTest.mouseClick(tab, Qt.MouseButton.LeftButton)
        self.settle()

    def chips(self) -> list[Chip]:
        flow = self.panel.links.tags._chips
        found = [flow.itemAt(i) for i in range(flow.count())]
        return [widget for item in found if item is not None and isinstance(widget := item.widget(), Chip)]

    def rows(self, slot: str) -> list[LinkRow]:
        layout = getattr(self.panel.links, slot)._rows
        found = [layout.itemAt(i) for i in range(layout.count())]
        return [widget for item in found if isinstance(widget := item.widget(), LinkRow)]


@pytest.fixture
def bench(window: Window, qtbot: QtBot) -> Bench:
    return Bench(window, qtbot)


def article(room: Newsroom, *tags: str, session: Session | None = None, **fields: object) -> OpenedArticle:
    refs = tuple(room.desk.tags.ensure(room.editor, label).ref for label in tags)
    content = replace(ARTICLE, tags=refs, **fields)  # type: ignore[arg-type]  # fields of Content by name
    return room.desk.articles.create(session or room.editor, content)


def test_completion_ignores_the_article_hamza_and_ta_marbuta(bench: Bench, room: Newsroom) -> None:
    room.desk.tags.ensure(room.editor, "المملكة المغربية")
    bench.open(article(room))
    field = bench.panel.links.tags.field
    field.setFocus()
    bench.settle()
    type_text(field, "مملكه")
    assert field.popup.isVisible()
    assert field.model.index(0).data() == "المملكة المغربية"
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert [chip.text for chip in bench.chips()] == ["المملكة المغربية"]
    assert not field.popup.isVisible()
    assert [tag.label for tag in bench.store().tags] == ["المملكة المغربية"]


def test_a_new_tag_is_made_with_enter(bench: Bench, room: Newsroom) -> None:
    bench.open(article(room))
    field = bench.panel.links.tags.field
    field.setFocus()
    type_text(field, "مخطوطات نادرة")
    assert "مخطوطات نادرة" in field.model.index(field.model.rowCount() - 1).data()
    QTest.keyClick(field, Qt.Key.Key_Return)
    bench.settle()
    assert [tag.label for tag in bench.store().tags] == ["مخطوطات نادرة"]
    assert [use.tag.label for use in room.desk.tags.in_use()] == ["مخطوطات نادرة"]


def test_a_proposed_tag_is_marked_and_a_retired_one_is_asked_for(bench: Bench, room: Newsroom) -> None:
    room.desk.tags.ensure(room.editor, "زليج فاس")
    retired = room.desk.tags.ensure(room.curator, "زليج مكناس")
    room.desk.curation.apply(room.curator, partial(standing, tag_id=retired.id, state=TagState.RETIRED))
    bench.open(article(room))
    field = bench.panel.links.tags.field
    field.setFocus()
    bench.settle()
    type_text(field, "زليج")
    offered = [field.model.index(row) for row in range(field.model.rowCount())]
    assert offered[0].data() == "زليج فاس"
    assert not any(index.data() == "زليج مكناس" for index in offered)
    assert "مقترح" in offered[0].data(NOTE_ROLE)
    field.clear()
    type_text(field, "زليج مكناس")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert "زليج مكناس" in field.model.index(0).data()
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert [chip.text for chip in bench.chips()] == ["زليج مكناس"]


def test_a_suggestion_says_why_and_a_new_phrase_becomes_a_tag(bench: Bench, room: Newsroom) -> None:
    room.desk.tags.ensure(room.curator, "فاس")
    bench.open(article(room))
    section = bench.panel.links.suggested_tags
    why = section.why
    assert "في العنوان" in why.text()
    chips = section.findChildren(SuggestedChip)
    new = next(chip for chip in chips if chip.property("new"))
    new.setFocus()
    bench.settle()
    label = new.text().removeprefix("+ ").strip("\u2068\u2069")
    assert label in why.text()
    assert new.accessibleDescription() in why.text()
    QTest.keyClick(new, Qt.Key.Key_Return)
    bench.settle()
    assert [chip.text for chip in bench.chips()] == [label]
    assert room.desk.tags.ensure(room.editor, label).facts.state is TagState.PROPOSED


def test_a_label_that_could_mean_another_tag_is_asked(bench: Bench, room: Newsroom) -> None:
    room.desk.tags.ensure(room.editor, "السند")
    bench.open(article(room))
    field = bench.panel.links.tags.field
    field.setFocus()
    bench.settle()
    type_text(field, "سند\n")
    assert field.popup.isVisible()
    assert field.model.rowCount() == 2
    assert bench.chips() == []
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Return)
    bench.settle()
    assert [chip.text for chip in bench.chips()] == ["سند"]


def test_escape_closes_the_list_and_keeps_what_was_typed(bench: Bench, room: Newsroom) -> None:
    bench.open(article(room))
    field = bench.panel.links.tags.field
    field.setFocus()
    type_text(field, "تراث")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not field.popup.isVisible()
    assert field.text() == "تراث"


def test_tags_go_by_key_and_by_click(bench: Bench, room: Newsroom) -> None:
    bench.open(article(room, "فاس", "تراث", "مكتبات"))
    bench.chips()[1].setFocus()
    QTest.keyClick(bench.chips()[1], Qt.Key.Key_Delete)
    assert [chip.text for chip in bench.chips()] == ["فاس", "مكتبات"]
    assert bench.chips()[1].hasFocus()
    QTest.mouseClick(bench.chips()[0]._remove, Qt.MouseButton.LeftButton)
    assert [tag.label for tag in bench.store().tags] == ["مكتبات"]


def test_a_suggested_tag_is_taken_with_one_click(bench: Bench, room: Newsroom) -> None:
    room.desk.tags.ensure(room.editor, "مكتبة التراث")
    bench.open(article(room))
    chip = bench.panel.links.suggested_tags.findChild(SuggestedChip)
    assert isinstance(chip, SuggestedChip)
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    bench.settle()
    assert [chip.text for chip in bench.chips()] == ["مكتبة التراث"]


def test_a_suggested_article_is_linked_with_its_reason_shown(bench: Bench, room: Newsroom) -> None:
    older = room.desk.articles.create(room.editor, OLDER)
    bench.open(article(room))
    row = bench.panel.links.suggestions.findChild(LinkRow, "suggestionRow")
    assert isinstance(row, LinkRow)
    why = row.findChild(QLabel, "suggestionReason")
    assert isinstance(why, QLabel)
    assert "٪" in why.text()
    row.setFocus()
    take = row.findChild(QToolButton, "takeReadAlso")
    assert isinstance(take, QToolButton)
    assert take.isVisible()
    type_text(row, "ق")
    bench.settle()
    assert bench.store().read_also == (RelatedLink(OLDER.headline, older.article.id),)
    assert bench.panel.links.suggestions.findChild(LinkRow, "suggestionRow") is None or not bench.rows(
        "suggestions"
    )


def test_links_move_with_alt_and_go_with_delete(bench: Bench, room: Newsroom) -> None:
    links = tuple(RelatedLink(title) for title in ("الأول", "الثاني", "الثالث"))
    bench.open(article(room, similar=links))
    bench.rows("similar")[0].setFocus()
    QTest.keyClick(bench.rows("similar")[0], Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [row.title.text() for row in bench.rows("similar")] == ["الثاني", "الأول", "الثالث"]
    assert bench.rows("similar")[1].hasFocus()
    QTest.keyClick(bench.rows("similar")[1], Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    up = bench.rows("similar")[2].findChild(QToolButton, "moveUp")
    assert isinstance(up, QToolButton)
    bench.rows("similar")[2].setFocus()
    QTest.mouseClick(up, Qt.MouseButton.LeftButton)
    QTest.keyClick(bench.rows("similar")[0], Qt.Key.Key_Delete)
    assert [link.title for link in bench.store().similar] == ["الثالث", "الثاني"]


def test_a_title_still_to_be_found_is_tied_to_an_article(bench: Bench, room: Newsroom) -> None:
    older = room.desk.articles.create(room.editor, OLDER)
    bench.open(article(room, similar=(RelatedLink("مكتبة التراث تجمع المخطوطات"), RelatedLink("آخر"))))
    find = bench.rows("similar")[0].findChild(QToolButton, "findLink")
    assert isinstance(find, QToolButton)
    QTest.mouseClick(find, Qt.MouseButton.LeftButton)
    field = bench.panel.links.similar.field
    assert field.text() == "مكتبة التراث تجمع المخطوطات"
    bench.settle()
    assert field.popup.isVisible()
    QTest.mouseClick(
        field.list.viewport(),
        Qt.MouseButton.LeftButton,
        pos=field.list.visualRect(field.model.index(0)).center(),
    )
    assert bench.store().similar == (RelatedLink(OLDER.headline, older.article.id), RelatedLink("آخر"))


def test_an_article_is_searched_and_linked(bench: Bench, room: Newsroom) -> None:
    older = room.desk.articles.create(room.editor, OLDER)
    bench.open(article(room))
    section = bench.panel.links.read_also
    QTest.mouseClick(section.add_button, Qt.MouseButton.LeftButton)
    type_text(section.field, "مخطوطات المدينة")
    bench.qtbot.waitUntil(section.field.popup.isVisible)
    QTest.keyClick(section.field, Qt.Key.Key_Down)
    QTest.keyClick(section.field, Qt.Key.Key_Return)
    assert [link.article for link in bench.store().read_also] == [older.article.id]
    assert not section.field.isVisible()


def test_nothing_is_offered_where_the_text_may_not_be_changed(bench: Bench, room: Newsroom) -> None:
    sent = room.in_review(replace(ARTICLE, tags=(room.desk.tags.ensure(room.editor, "فاس").ref,)))
    bench.open(room.desk.articles.open(room.editor, sent.article.id))
    assert not bench.panel.links.tags.field.isVisible()
    assert not bench.chips()[0]._remove.isVisible()
    assert not bench.panel.links.read_also.add_button.isVisible()
    bench.look(bench.panel._ui.factsTab)
    assert bench.panel.facts._ui.source.isReadOnly()


def test_details_are_stored_as_they_are_typed(bench: Bench, room: Newsroom) -> None:
    bench.open(article(room))
    bench.look(bench.panel._ui.factsTab)
    ui = bench.panel.facts._ui
    assert ui.source.text() == ARTICLE.source
    type_text(ui.byline, "ليلى المنصوري")
    type_text(ui.description, "وصف\nفي سطرين")
    QTest.mouseClick(ui.suggestSlug, Qt.MouseButton.LeftButton)
    QTest.mouseClick(ui.embargoed, Qt.MouseButton.LeftButton, pos=QPoint(ui.embargoed.width() - 12, 12))
    ui.embargo.setDateTime(QDateTime.fromSecsSinceEpoch(1_800_000_000))
    content = bench.store()
    assert content.byline == "ليلى المنصوري"
    assert content.description == "وصف في سطرين"
    assert content.slug
    assert content.embargo is not None
    assert content.embargo.astimezone(UTC).timestamp() == 1_800_000_000
    ui.embargoed.click()
    assert bench.store().embargo is None


def test_the_review_page_says_why_it_was_returned_and_who_sealed_it(bench: Bench, room: Newsroom) -> None:
    sent = room.in_review()
    room.desk.review.send_back(room.reviewer, sent.article.id, "راجع رقم المخطوطات")
    bench.open(room.desk.articles.open(room.editor, sent.article.id))
    bench.look(bench.panel._ui.reviewTab)
    ui = bench.panel.review._ui
    who, reason = ui.note.text().split("\n")
    assert "هدى" in who
    assert "٢٠٢٦" in who
    assert reason == "راجع رقم المخطوطات"
    assert "هدى" in ui.chain.text()
    assert "←" in ui.chain.text()
    assert len(bench.panel.review.checks.list.rows) == len(sent.checks)
    assert not ui.sealCard.isVisible()
    room.desk.review.submit(room.editor, sent.article.id)
    sealed = room.desk.review.approve(room.reviewer, sent.article.id, expected=sent.head.id)
    assert sealed.article.review is ReviewState.APPROVED
    bench.open(room.desk.articles.open(room.editor, sent.article.id))
    assert ui.sealCard.isVisible()
    assert "هدى" in ui.sealedBy.text()
    QTest.mouseClick(ui.copyHash, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == sealed.head.content_hash
    assert bench.window.notices


def test_what_links_here_can_be_opened(bench: Bench, room: Newsroom) -> None:
    opened = article(room)
    link = RelatedLink(ARTICLE.headline, opened.article.id)
    other = room.desk.articles.create(room.editor, replace(OLDER, read_also=(link,)))
    bench.open(opened)
    bench.look(bench.panel._ui.reviewTab)
    item = bench.panel.review._ui.linkedFromLayout.itemAt(0)
    row = item.widget() if item is not None else None
    assert isinstance(row, LinkRow)
    row.setFocus()
    with bench.qtbot.waitSignal(bench.window.context.bus.open_article) as told:
        QTest.keyClick(row, Qt.Key.Key_Return)
    assert told.args == [other.article.id]


def test_an_older_version_is_read_and_restored(bench: Bench, room: Newsroom) -> None:
    opened = article(room)
    newer = replace(opened.head.content, headline="عنوان آخر تماما للمقال نفسه")
    saved = room.desk.articles.save(
        room.editor, opened.article.id, opened.head.id, newer, RevisionKind.MILESTONE
    )
    bench.open(saved)
    bench.look(bench.panel._ui.historyTab)
    page = bench.panel.history
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert page.model.rowCount() == 2
    page._ui.entries.setFocus()
    page._ui.entries.setCurrentIndex(page.model.index(0))
    assert not page._ui.restore.isEnabled()
    QTest.keyClick(page._ui.entries, Qt.Key.Key_Down)
    QTest.mouseClick(page._ui.view, Qt.MouseButton.LeftButton)
    bench.settle()
    dialog = page.findChild(RevisionDialog)
    assert isinstance(dialog, RevisionDialog)
    assert dialog._ui.revisionTitle.text() == ARTICLE.headline
    assert "عشرة آلاف مخطوط" in dialog._ui.text.toPlainText()
    QTest.mouseClick(dialog._ui.restore, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    QTest.mouseClick(dialog._ui.restore, Qt.MouseButton.LeftButton)
    bench.settle()
    assert bench.working.content().headline == ARTICLE.headline
    bench.settle()
    assert page.model.rowCount() == 4 or page.model.rowCount() == 3
    assert not any(entry.recovered for entry in entries(room.desk.articles.history(opened.article.id)))
    assert len(room.desk.articles.history(opened.article.id).revisions) == 3


def test_the_history_shows_no_id_of_a_comment(room: Newsroom) -> None:
    opened = article(room)
    room.desk.comments.add(room.editor, opened.article.id, Anchor(), "من أين هذا الرقم؟")
    told = entries(room.desk.articles.history(opened.article.id))
    assert [entry.reason for entry in told if entry.kind is EventKind.COMMENTED] == [""]


def test_the_times_of_the_history_grow_older(bench: Bench, room: Newsroom) -> None:
    bench.open(article(room))
    bench.look(bench.panel._ui.historyTab)
    page = bench.panel.history
    first = page.model.index(0)
    before = first.data(NOTE_ROLE)
    page.model.age(datetime.now(UTC) + timedelta(days=40))
    assert first.data(NOTE_ROLE) != before
    page.hide()
    assert not page._minutes.isActive()
    page.show()
    assert page._minutes.isActive()
    assert first.data(NOTE_ROLE) == before, "told anew when it is looked at"


def test_autosaves_are_told_apart(bench: Bench, room: Newsroom) -> None:
    opened = article(room)
    changed = replace(opened.head.content, headline="عنوان يكتب على مهل في ساعة الصباح")
    bench.open(room.desk.articles.save(room.editor, opened.article.id, opened.head.id, changed))
    bench.look(bench.panel._ui.historyTab)
    page = bench.panel.history
    before = page.model.rowCount()
    page._ui.autosaves.click()
    assert page.model.rowCount() == before + 1


def test_without_an_article_the_panel_waits(bench: Bench, room: Newsroom) -> None:
    assert not bench.panel.isEnabled()
    bench.open(article(room))
    assert bench.panel.isEnabled()
    bench.working.close()
    assert not bench.panel.isEnabled()


def test_a_suggestion_becomes_similar_by_mouse_and_by_key(bench: Bench, room: Newsroom) -> None:
    first = room.desk.articles.create(room.editor, OLDER)
    other = block(BlockKind.PARAGRAPH, "تعرض مكتبة التراث في فاس مخطوطات المكتبة على الباحثين.")
    second = room.desk.articles.create(
        room.editor, replace(OLDER, headline="مخطوطات فاس في مكتبة التراث", blocks=(other,))
    )
    bench.open(article(room))
    row = bench.panel.links.suggestions.findChild(LinkRow, "suggestionRow")
    assert isinstance(row, LinkRow)
    row.setFocus()
    take = row.findChild(QToolButton, "takeSimilar")
    assert isinstance(take, QToolButton)
    QTest.mouseClick(take, Qt.MouseButton.LeftButton)
    bench.qtbot.waitUntil(
        lambda: len(bench.panel.links.suggestions.findChildren(LinkRow, "suggestionRow")) == 1
    )
    bench.settle()
    rest = bench.panel.links.suggestions.findChild(LinkRow, "suggestionRow")
    assert isinstance(rest, LinkRow)
    QTest.keyClick(rest, Qt.Key.Key_S)
    bench.settle()
    assert {link.article for link in bench.store().similar} == {first.article.id, second.article.id}


def test_escape_leaves_the_search(bench: Bench, room: Newsroom) -> None:
    bench.open(article(room))
    section = bench.panel.links.similar
    QTest.mouseClick(section.add_button, Qt.MouseButton.LeftButton)
    type_text(section.field, "لا شيء كهذا")
    bench.qtbot.waitUntil(section.field.popup.isVisible)
    QTest.keyClick(section.field, Qt.Key.Key_Down)
    QTest.keyClick(section.field, Qt.Key.Key_Return)
    assert section.field.isVisible()
    QTest.keyClick(section.field, Qt.Key.Key_Escape)
    assert not section.field.isVisible()
    assert section.add_button.hasFocus()
    assert bench.store().similar == ()


def test_a_linked_article_is_opened_with_enter(bench: Bench, room: Newsroom) -> None:
    older = room.desk.articles.create(room.editor, OLDER)
    bench.open(article(room, read_also=(RelatedLink(OLDER.headline, older.article.id),)))
    row = bench.rows("read_also")[0]
    assert row.note.text()
    row.setFocus()
    with bench.qtbot.waitSignal(bench.window.context.bus.open_article) as told:
        QTest.keyClick(row, Qt.Key.Key_Return)
    assert told.args == [older.article.id]


def test_a_tag_merged_elsewhere_shows_its_new_label(bench: Bench, room: Newsroom) -> None:
    old = room.desk.tags.ensure(room.editor, "جوجل")
    bench.open(article(room, "جوجل"))
    google = room.desk.tags.ensure(room.editor, "غوغل").id
    room.desk.curation.apply(room.curator, partial(merging, into=google, others=[old.id]))
    bench.panel.links.tags.field.setFocus()
    bench.settle()
    assert [chip.text for chip in bench.chips()] == ["غوغل"]
    field = bench.panel.links.tags.field
    type_text(field, "غوغل\n")
    assert [chip.text for chip in bench.chips()] == ["غوغل"]
