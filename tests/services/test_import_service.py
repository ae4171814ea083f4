"""Import: what a page holds reaches the desk whole, or nothing of it does."""

from dataclasses import replace
from pathlib import Path

import pytest

from editor_desk.domain.content import Block, BlockKind, Content, RelatedLink, block
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import EventKind
from editor_desk.domain.incoming import (
    LABELLED_ROLES,
    Incoming,
    IncomingArticle,
    IncomingBlock,
    LineRole,
    assemble,
)
from editor_desk.domain.recognition import recognise
from editor_desk.domain.tag_facts import TagState
from editor_desk.domain.workflow import ReviewState
from editor_desk.exchange.importers.reader import PageReader
from editor_desk.language.tokens import words
from editor_desk.services.importing import Imported
from editor_desk.services.ports.articles import Folder
from tests.desks import ARTICLE, Newsroom, accepted

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources" / "samples" / "portal-page-ar.txt"
PAGES = [*sorted((ROOT / "tests" / "data" / "pages").iterdir()), SAMPLE]
READ_ALSO = "مكتبات المغرب العربي تتفق في تونس على فهرس موحد للمخطوطات"
SIMILAR = "القيروان تعرض لأول مرة مصاحفها المكتوبة على الرق"


def taken_in(room: Newsroom, path: Path = SAMPLE) -> tuple[Imported, Content]:
    imported = room.desk.importing.commit(room.editor, accepted(room.desk.importing.preview_path(path)))
    return imported, room.desk.articles.working_text(imported.article)


def state(room: Newsroom) -> tuple[object, ...]:
    """All that an import could change."""
    with room.opened.unit_of_work() as work:
        return (
            work.articles.counts("")[Folder.ARCHIVE],
            tuple(work.tags.all()),
            tuple(work.events.all()),
            work.outbox.count(),
        )


def everything_said(room: Newsroom, imported: Imported) -> str:
    """All words that the import brought into the desk."""
    parts = []
    for article in (imported.article, *imported.read_also):
        content = room.desk.articles.working_text(article)
        parts += [content.headline, content.standfirst, content.byline, content.dateline, content.source]
        parts += [content.body_text, *(tag.label for tag in content.tags)]
        parts += [link.title for link in (*content.read_also, *content.similar)]
    return "\n".join(parts)


def test_a_preview_stores_nothing(room: Newsroom) -> None:
    before = state(room)
    preview = room.desk.importing.preview_path(SAMPLE)
    assert preview.lines
    assert preview.headline == "", "the page has its own"
    assert state(room) == before


def test_the_shipped_sample_becomes_an_article_with_all_its_parts(room: Newsroom) -> None:
    imported, content = taken_in(room)
    assert content.headline == "خزانة المخطوطات في فاس تفتح أبوابها من جديد بعد أربع سنوات من الترميم"
    assert content.source == "وكالة الضفاف للأنباء"
    assert [item.text for item in content.text_blocks if item.kind is BlockKind.HEADING] == [
        "قاعة للقراءة وأخرى للترميم"
    ]
    assert len(content.blocks) == 8
    assert content.tags
    assert imported.tags == len(content.tags)
    assert [link.article for link in content.read_also] == list(imported.read_also)
    assert len(content.similar) == imported.unresolved == 8
    opened = room.desk.articles.open(room.editor, imported.article)
    assert opened.article.review is ReviewState.DRAFT
    assert [event.kind for event in room.desk.articles.history(imported.article).events] == [
        EventKind.IMPORTED
    ]


def test_tags_that_a_page_brings_are_proposed_even_by_a_curator(room: Newsroom) -> None:
    agreed = room.desk.tags.ensure(room.curator, "فاس")
    preview = room.desk.importing.preview_text(
        "عنوان خبر عن مدينة فاس وزليجها\nنص الخبر.\nكلمات دلالية: فاس، زليج"
    )
    room.desk.importing.commit(room.curator, accepted(preview))
    states = {tag.label: tag.facts.state for tag in room.desk.tags.vocabulary().live}
    assert states == {agreed.label: TagState.ACCEPTED, "زليج": TagState.PROPOSED}


def test_a_read_also_article_is_one_of_its_own(room: Newsroom) -> None:
    imported, content = taken_in(room)
    assert content.read_also[0].title == READ_ALSO
    side = room.desk.articles.working_text(imported.read_also[0])
    assert side.headline == READ_ALSO
    assert len(side.blocks) == 4
    assert "خزانة" not in side.body_text
    assert [row.id for row in room.desk.links.linked_from(imported.read_also[0])] == [imported.article]
    assert not imported.reused


def blocks_of(body: str) -> tuple[Block, ...]:
    return tuple(block(BlockKind.PARAGRAPH, line) for line in body.splitlines())


def side_text() -> str:
    """The text of the sample's read-also article."""
    lines = recognise(PageReader().path(SAMPLE).lines)
    return "\n".join(line.text for line in lines if line.role is LineRole.READ_ALSO_PARAGRAPH)


def with_read_also(room: Newsroom, *sides: tuple[str, str]) -> tuple[Imported, Content]:
    """The sample, with these read-also articles (headline, body) instead of its own."""
    incoming = accepted(room.desk.importing.preview_path(SAMPLE))
    articles = tuple(
        IncomingArticle(
            headline, "", "", "", "", tuple(IncomingBlock(one.kind, one.spans) for one in blocks_of(body))
        )
        for headline, body in sides
    )
    imported = room.desk.importing.commit(room.editor, replace(incoming, read_also=articles))
    return imported, room.desk.articles.working_text(imported.article)


def test_what_the_archive_has_is_linked_and_not_made_again(room: Newsroom) -> None:
    known = Content(
        headline=READ_ALSO + ".", blocks=blocks_of(side_text().replace("أ", "ا").replace("ة", "ه"))
    )
    side = room.desk.articles.create(room.editor, known).article.id
    similar = room.desk.articles.create(
        room.editor, replace(ARTICLE, headline="القيروان تعرض لأوّل مرّة مصاحفها المكتوبة على الرِّق")
    ).article.id
    imported, content = taken_in(room)
    assert (imported.read_also, imported.reused) == ((), (side,))
    assert content.read_also[0].article == side
    assert {link.title: link.article for link in content.similar}[SIMILAR] == similar
    assert imported.unresolved == 7
    assert room.desk.articles.counts(room.editor)[Folder.ARCHIVE] == 3


def test_another_text_under_a_headline_of_the_archive_is_kept_as_an_article(room: Newsroom) -> None:
    known = room.desk.articles.create(room.editor, replace(ARTICLE, headline=READ_ALSO)).article.id
    imported, content = taken_in(room)
    assert imported.reused == ()
    assert [link.article for link in content.read_also] == list(imported.read_also)
    assert room.desk.articles.working_text(imported.read_also[0]).body_text == side_text()
    assert room.desk.articles.working_text(known).body_text == ARTICLE.body_text


def test_of_two_articles_under_one_headline_the_one_with_the_same_text_is_linked(room: Newsroom) -> None:
    room.desk.articles.create(room.editor, replace(ARTICLE, headline=READ_ALSO))
    same = Content(headline=READ_ALSO, blocks=blocks_of(side_text()))
    known = room.desk.articles.create(room.editor, same).article.id
    imported, content = taken_in(room)
    assert (imported.read_also, imported.reused) == ((), (known,))
    assert content.read_also[0].article == known


def test_a_headline_without_a_text_is_linked_by_its_headline(room: Newsroom) -> None:
    known = room.desk.articles.create(room.editor, replace(ARTICLE, headline=READ_ALSO)).article.id
    imported, content = with_read_also(room, (READ_ALSO, ""))
    assert (imported.read_also, imported.reused) == ((), (known,))
    assert content.read_also == (RelatedLink(READ_ALSO, known),)


def test_two_texts_under_one_headline_on_a_page_are_both_kept(room: Newsroom) -> None:
    bodies = ("اتفقت المكتبات على فهرس واحد.", "تأجل الاتفاق إلى الربيع المقبل.")
    imported, content = with_read_also(room, *((READ_ALSO, body) for body in bodies))
    assert imported.reused == ()
    assert [link.article for link in content.read_also] == list(imported.read_also)
    kept = tuple(room.desk.articles.working_text(side).body_text for side in imported.read_also)
    assert kept == bodies


def test_the_same_article_twice_on_a_page_is_made_and_linked_once(room: Newsroom) -> None:
    body = "اتفقت المكتبات على فهرس واحد."
    imported, content = with_read_also(room, (READ_ALSO, body), (READ_ALSO, body), (READ_ALSO, ""))
    assert len(imported.read_also) == 1
    assert imported.reused == ()
    assert content.read_also == (RelatedLink(READ_ALSO, imported.read_also[0]),)


def test_a_title_that_two_articles_bear_stays_a_question(room: Newsroom) -> None:
    for _ in range(2):
        room.desk.articles.create(room.editor, replace(ARTICLE, headline=SIMILAR))
    _, content = taken_in(room)
    assert {link.title: link.article for link in content.similar}[SIMILAR] is None


def test_keywords_without_separators_are_divided_by_the_vocabulary(room: Newsroom) -> None:
    line = "كلمات دلالية: فاس المدينة العتيقة رقمنة المخطوطات ترميم"
    page = f"{ARTICLE.headline}\n\n{ARTICLE.body_text}\n\n{line}"
    for label in ("فاس", "المدينة العتيقة", "ترميم"):
        room.desk.tags.ensure(room.editor, label)
    pieces = room.desk.importing.preview_text(page).keywords
    assert [(piece.text, piece.known) for piece in pieces] == [
        ("فاس", True),
        ("المدينة العتيقة", True),
        ("رقمنة المخطوطات", False),
        ("ترميم", True),
    ]


def test_keywords_are_tags_once_and_under_the_label_of_the_desk(room: Newsroom) -> None:
    known = room.desk.tags.ensure(room.editor, "الإسكندرية")
    page = f"{ARTICLE.headline}\n\n{ARTICLE.body_text}\n\nالوسوم: الاسكندريه، ميناء، الميناء، ـــ، ميناء"
    preview = room.desk.importing.preview_text(page)
    assert [piece.text for piece in preview.keywords] == ["الاسكندريه", "ميناء", "الميناء"]
    imported = room.desk.importing.commit(room.editor, accepted(preview))
    tags = room.desk.articles.working_text(imported.article).tags
    assert tags[0] == known.ref
    assert [tag.label for tag in tags[1:]] == ["ميناء", "الميناء"], "the article may change what is meant"
    assert imported.tags == 3


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_nothing_of_a_page_is_dropped_silently(room: Newsroom, path: Path) -> None:
    preview = room.desk.importing.preview_path(path)
    incoming = accepted(preview)
    imported = room.desk.importing.commit(room.editor, incoming)
    said = {word.text for word in words(everything_said(room, imported))}
    shown = {line.number for line in incoming.left_over}
    assert [line.number for line in preview.lines] == list(range(len(preview.page.lines)))
    for line in preview.lines:
        if line.number in shown or line.role is LineRole.LABEL:
            continue
        missing = {word.text for word in words(line.text)} - said
        assert not missing, (line.role, line.text)
        assert line.role in LABELLED_ROLES or line.text == line.raw.text.strip()


def test_copy_without_a_headline_gets_one_to_start_from(room: Newsroom) -> None:
    preview = room.desk.importing.preview_text("\n".join(item.text for item in ARTICLE.blocks))
    assert "مكتبة التراث" in preview.headline
    imported = room.desk.importing.commit(room.editor, accepted(preview))
    assert room.desk.articles.working_text(imported.article).headline == preview.headline


def test_a_corrected_line_is_stored_as_corrected(room: Newsroom) -> None:
    preview = room.desk.importing.preview_path(SAMPLE)
    lines = [
        replace(line, role=LineRole.PARAGRAPH) if line.role is LineRole.NOISE else line
        for line in preview.lines
    ]
    imported = room.desk.importing.commit(room.editor, assemble(lines, ["فاس"]))
    content = room.desk.articles.working_text(imported.article)
    assert content.blocks[-1].text == "تابع أحدث الأخبار عبر تطبيق"
    assert [tag.label for tag in content.tags] == ["فاس"]


@pytest.mark.parametrize("text", ["", " \n\n\t ", "\u200f\u200e\n"])
def test_nothing_is_nothing_to_import(room: Newsroom, text: str) -> None:
    with pytest.raises(DeskError) as refused:
        room.desk.importing.preview_text(text)
    assert refused.value.code in {ErrorCode.NOTHING_TO_IMPORT, ErrorCode.FILE_EMPTY}


def test_a_page_of_titles_alone_makes_no_article(room: Newsroom) -> None:
    before = state(room)
    preview = room.desk.importing.preview_path(SAMPLE)
    only_links = [line for line in preview.lines if line.role in {LineRole.SIMILAR, LineRole.KEYWORDS}]
    with pytest.raises(DeskError) as refused:
        room.desk.importing.commit(room.editor, assemble(only_links, []))
    assert refused.value.code is ErrorCode.NOTHING_TO_IMPORT
    assert state(room) == before


def test_only_those_who_write_import(room: Newsroom) -> None:
    before = state(room)
    with pytest.raises(DeskError) as refused:
        room.desk.importing.commit(room.exporter, accepted(room.desk.importing.preview_path(SAMPLE)))
    assert refused.value.code is ErrorCode.NOT_PERMITTED
    assert state(room) == before


def test_an_import_that_fails_in_the_middle_leaves_nothing(room: Newsroom) -> None:
    before = state(room)
    incoming: Incoming = accepted(room.desk.importing.preview_path(SAMPLE))
    broken = replace(incoming, keywords=(*incoming.keywords, " # "))
    with pytest.raises(DeskError) as refused:
        room.desk.importing.commit(room.editor, broken)
    assert refused.value.code is ErrorCode.TAG_NAME_EMPTY
    assert state(room) == before
